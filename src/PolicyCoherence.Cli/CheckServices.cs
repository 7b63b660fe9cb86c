using PolicyCoherence.Checking;
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
    /// <summary>The export to SMT-LIB.</summary>
    public Func<IReadOnlyCollection<SourceText>, CheckOptions, CancellationToken, SmtExport> Smt { get; init; } = SmtExport.Of;
}
