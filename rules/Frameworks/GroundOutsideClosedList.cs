using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Somebody is refused on a ground that a closed list does not accept; refusing, not granting and granting only to others are the same thing (meaning A7).</summary>
[Name("PC2201")]
[Tag("frameworks")]
[Priority(100)]
public sealed class GroundOutsideClosedList : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ListedAction listed = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => listed)
            .Match(() => instance, i => i.Action == listed.Action, i => RefusesOnAnotherGround(i, listed.Understanding));
        Then()
            .Do(_ => Judge(report, instance, listed.Understanding));
    }

    /// <summary>Whether an instance refuses somebody on a ground that the list does not accept.</summary>
    public static bool RefusesOnAnotherGround(NormInstance instance, ClosedListUnderstanding understanding) =>
        instance.Analysis.Refusals.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, ClosedListUnderstanding understanding)
    {
        if (report.Analysis.Refusals.Find(instance, understanding) is { } found) report.Add(RefusalWording.Foreign(report.Analysis, "PC2201", instance, found));
    }
}
