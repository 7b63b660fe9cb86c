using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Acceptances;

/// <summary>The day until which a finding was accepted has passed. The day of the check is told to the checker; no clock is read.</summary>
[Name("PC3302")]
[Tag("acceptances")]
[Priority(100)]
public sealed class ExpiredAcceptance : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AcceptanceFate fate = default!;

        When()
            .Match(() => report)
            .Match(() => fate, f => f.HasExpired == true);
        Then()
            .Do(_ => Judge(report, fate));
    }

    private static void Judge(Report report, AcceptanceFate fate) => report.Add(AcceptanceWording.Finding(
        "PC3302",
        Severity.Warning,
        fate,
        $"the acceptance of {AcceptanceWording.Of(fate)} ended on {AcceptanceWording.Day(fate.Acceptance.Until)}.",
        $"holds no longer on {AcceptanceWording.Day(fate.Expired ?? fate.Acceptance.Until)}",
        [
            Places.Step($"The check asks about {AcceptanceWording.Day(fate.Expired ?? fate.Acceptance.Until)}, and `until` names the first day on which the finding counts again."),
            fate.Covered.IsEmpty ? Places.Step("What it accepted is not found any more.") : Places.Step("What it accepted is still found, and counts again."),
        ],
        fate.Covered.IsEmpty
            ? "Delete the acceptance: what it accepted is gone."
            : "Resolve what was accepted; if that takes longer, write a later day and what has happened since."));
}
