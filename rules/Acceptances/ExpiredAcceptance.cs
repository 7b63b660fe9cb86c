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

    private static void Judge(Report report, AcceptanceFate fate) => report.Add(AcceptanceWording.Expired(fate, fate.Expired ?? fate.Acceptance.Until));
}
