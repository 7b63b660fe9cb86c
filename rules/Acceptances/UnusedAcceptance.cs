using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Acceptances;

/// <summary>An acceptance speaks of nothing that is found: what it accepted is gone, or was never there.</summary>
[Name("PC3301")]
[Tag("acceptances")]
[Priority(100)]
public sealed class UnusedAcceptance : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AcceptanceFate fate = default!;

        When()
            .Match(() => report)
            .Match(() => fate, f => f.Count == 0, f => f.HasExpired == false, f => f.Complete == true);
        Then()
            .Do(_ => Judge(report, fate));
    }

    private static void Judge(Report report, AcceptanceFate fate) => report.Add(AcceptanceWording.Finding(
        "PC3301",
        Severity.Warning,
        fate,
        $"nothing is found that the acceptance of {AcceptanceWording.Of(fate)} speaks of.",
        "accepts nothing",
        [Places.Step($"No finding of {fate.Acceptance.RuleId} names {Phrasing.Names(fate.Acceptance.Subjects)}{(fate.Acceptance.Subjects.Length == 1 ? "" : " together")}.")],
        "Delete the acceptance if the inconsistency is gone; if a position was renamed, correct its name here."));
}
