using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Acceptances;

/// <summary>An acceptance speaks of several findings. One of them may be new, and nobody has accepted it knowingly.</summary>
[Name("PC3303")]
[Tag("acceptances")]
[Priority(100)]
public sealed class AcceptanceCoversSeveral : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AcceptanceFate fate = default!;

        When()
            .Match(() => report)
            .Match(() => fate, f => f.IsOfSeveral == true, f => f.HasExpired == false);
        Then()
            .Do(_ => Judge(report, fate));
    }

    private static void Judge(Report report, AcceptanceFate fate) => report.Add(AcceptanceWording.Several(fate));
}
