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

    private static void Judge(Report report, AcceptanceFate fate) => report.Add(AcceptanceWording.Unused(fate));
}
