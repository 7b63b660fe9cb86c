namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>The bounds of one question; hitting one throws <see cref="ReasoningLimitException"/>.</summary>
public sealed record SolverLimits
{
    /// <summary>Bounds that real policies stay far below and that a hostile one reaches within seconds.</summary>
    public static SolverLimits Default { get; } = new();

    /// <summary>How many dead ends one search may run into.</summary>
    public int Conflicts { get; init; } = 100_000;

    /// <summary>How many literals the clauses learned in one search may hold together: the bound on its memory.</summary>
    public int LearnedLiterals { get; init; } = 10_000_000;

    /// <summary>How many steps comparisons of two facts may take in one search to narrow what values are left; four hundred times as many steps back to their reasons, which are quick.</summary>
    public int ComparisonSteps { get; init; } = 250_000;

    /// <summary>How many literals, counted as a tree, a formula may hold while variables are eliminated from it.</summary>
    public long EliminationSize { get; init; } = 200_000;
}
