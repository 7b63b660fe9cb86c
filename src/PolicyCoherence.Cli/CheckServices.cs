using PolicyCoherence.Checking;
using PolicyCoherence.Checking.Comparing;
using PolicyCoherence.Checking.OneCase;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli;

/// <summary>What the command line is a front of. Tests put their own in place.</summary>
/// <param name="Check">The check; in the program, <see cref="Checker.Check"/>.</param>
/// <param name="Rules">All rules there are, by id.</param>
public sealed record CheckServices(
    Func<IReadOnlyCollection<SourceText>, CheckOptions, CancellationToken, CheckReport> Check,
    Func<IReadOnlyList<RuleDescription>> Rules)
{
    /// <summary>Tests cases; in the program, <see cref="CaseTesting.Test"/>.</summary>
    public Func<IReadOnlyCollection<SourceText>, CheckOptions, CancellationToken, CaseTestReport> Test { get; init; } = CaseTesting.Test;

    /// <summary>Asks about a person; in the program, <see cref="CaseAsking.Ask"/>.</summary>
    public Func<IReadOnlyCollection<SourceText>, SourceText, CheckOptions, CancellationToken, AskReport> Ask { get; init; } = CaseAsking.Ask;

    /// <summary>Compares two laws; in the program, <see cref="LawComparison.Compare"/>.</summary>
    public Func<ComparedLaw, ComparedLaw, CancellationToken, DiffReport> Diff { get; init; } = LawComparison.Compare;

    /// <summary>The export to SMT-LIB.</summary>
    public Func<IReadOnlyCollection<SourceText>, CheckOptions, CancellationToken, SmtExport> Smt { get; init; } = SmtExport.Of;
}
