using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Texts;

/// <summary>Another position says all that a position says, for the same persons and more; or both say the same.</summary>
[Name("PC3104")]
[Tag("texts")]
[Priority(100)]
public sealed class CoveredByAnother : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance narrower = default!;
        RelatedActions related = default!;
        NormInstance wider = default!;

        When()
            .Match(() => report)
            .Match(() => narrower)
            .Match(() => related, r => r.First == narrower.Action)
            .Match(() => wider, w => w.Action == related.Second, w => w.Modality == narrower.Modality, w => IsCovered(narrower, w));
        Then()
            .Do(_ => Judge(report, narrower, wider));
    }

    /// <summary>Whether the wider position covers the narrower one.</summary>
    public static bool IsCovered(NormInstance narrower, NormInstance wider) =>
        narrower.Analysis.Redundancy.MayCover(wider, narrower) && narrower.Analysis.Redundancy.IsCovered(narrower.Position, wider.Position);

    private static void Judge(Report report, NormInstance narrower, NormInstance wider)
    {
        var (one, other) = (narrower.Position, wider.Position);
        var same = report.Analysis.Redundancy.AreTheSame(one, other);

        // Of two that say the same, the later in the order of names is the one too many: one finding, whichever is met first.
        if (same && string.CompareOrdinal(one.Name, other.Name) < 0) (one, other) = (other, one);
        report.Add(TextWording.Covered(one, other, same));
    }
}
