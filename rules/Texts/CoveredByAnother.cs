using PolicyCoherence.Model;
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
        NormText text = default!;

        When()
            .Match(() => report)
            .Match(() => text, t => IsCovered(report, t));
        Then()
            .Do(_ => Judge(report, text.Norm));
    }

    /// <summary>Whether some position covers this one.</summary>
    public static bool IsCovered(Report report, NormText text) => text.Norm is Position position && Covering(report, position).Any();

    // Two bars that differ in where they draw a line are a finding about the line (PC1402): one pair, one finding.
    private static IEnumerable<Position> Covering(Report report, Position position) =>
        report.Analysis.Redundancy.Covering(position).Where(wider => !report.Analysis.Definitions.DrawTwoLines(position, wider));

    private static void Judge(Report report, Norm norm)
    {
        if (norm is not Position position) return;
        foreach (var wider in Covering(report, position))
        {
            var same = report.Analysis.Redundancy.AreTheSame(position, wider);

            // Of two that say the same, the later in the order of names is the one too many: one finding, whichever is met first.
            var (one, other) = same && string.CompareOrdinal(position.Name, wider.Name) < 0 ? (wider, position) : (position, wider);
            report.Add(TextWording.Covered(one, other, same));
        }
    }
}
