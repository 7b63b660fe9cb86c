using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>The bounds of the reasoning, as people are told that one was hit. The words stand in Bounds.properties.</summary>
internal static class Bounds
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Bounds));

    public static ReasoningLimitException ComparisonSteps => new(Text.Say("comparison-steps"));

    public static ReasoningLimitException ComparedNumbers => new(Text.Say("compared-numbers"));

    public static ReasoningLimitException Nesting => new(Text.Say("nesting"));

    public static ReasoningLimitException FormulaSize => new(Text.Say("formula-size"));

    public static ReasoningLimitException DeadEnds => new(Text.Say("dead-ends"));

    public static ReasoningLimitException Learned => new(Text.Say("learned"));

    public static ReasoningLimitException SeveralAmounts => new(Text.Say("several-amounts"));

    public static ReasoningLimitException CloseShares => new(Text.Say("close-shares"));

    public static ReasoningLimitException Combinations(string position) => new(Text.Say("combinations", ("position", position)));

    public static ReasoningLimitException WaysToFulfil(IEnumerable<string> positions) =>
        new(Text.Say("ways-to-fulfil", ("positions", string.Join(", ", positions.Select(name => $"`{name}`")))));

    public static ReasoningLimitException DataWays(string position, int most) => new(Text.Say("data-ways", ("position", position), ("most", most)));

    public static ReasoningLimitException Deadlines(int most, string? procedure) =>
        new(procedure is null ? Text.Say("deadlines", ("most", most)) : Text.Say("deadlines.procedure", ("most", most), ("procedure", procedure)));
}
