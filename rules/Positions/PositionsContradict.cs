using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Positions;

/// <summary>A duty, claim, power or liberty meets a bar over the same or a broader action in one case.</summary>
[Name("PC1101")]
[Tag("positions")]
[Priority(100)]
public sealed class PositionsContradict : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance first = default!;
        RelatedActions related = default!;
        NormInstance bar = default!;

        When()
            .Match(() => report)
            .Match(() => first, f => f.Bars == false)
            .Match(() => related, r => r.First == first.Action)
            .Match(() => bar, b => b.Action == related.Second, b => b.Bars == true, b => Clashes.Meet(first, b));
        Then()
            .Do(_ => Judge(report, first, bar));
    }

    private static void Judge(Report report, NormInstance first, NormInstance bar)
    {
        if (Clashes.KindOf(first, bar) is { } kind && report.Analysis.Clashes.Describe(first, bar, kind) is { } clash)
        {
            report.Add(ClashWording.Finding(report.Analysis, "PC1101", clash));
        }
    }
}
