using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>Consecutive steps of one procedure are taken by two agencies, and no position lets the second have what the first learned (III.2: co-ordination at all stages).</summary>
[Name("PC1204")]
[Tag("agencies")]
[Priority(0)]
public sealed class StepsNotConnected : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ChangeOfHands change = default!;

        When()
            .Match(() => report)
            .Match(() => change, c => IsUntold(report, c));
        Then()
            .Do(_ => Judge(report, change));
    }

    /// <summary>Whether the second agency cannot have what the first learned.</summary>
    public static bool IsUntold(Report report, ChangeOfHands change) => report.Analysis.Handovers.Find(change.Handover) is not null;

    private static void Judge(Report report, ChangeOfHands change)
    {
        if (report.Analysis.Handovers.Find(change.Handover) is { } untold) AgencyWording.Add(report, untold);
    }
}
