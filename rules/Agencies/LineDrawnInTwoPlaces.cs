using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>Two texts bar one action up to a number, and the numbers differ.</summary>
[Name("PC1402")]
[Tag("agencies")]
[Priority(100)]
public sealed class LineDrawnInTwoPlaces : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance first = default!;
        NormInstance second = default!;

        When()
            .Match(() => report)
            .Match(() => first, f => f.Modality == Modality.Prohibition)
            .Match(() => second, s => s.Action == first.Action, s => s.Modality == Modality.Prohibition, s => DrawsAnotherLine(first, s));
        Then()
            .Do(_ => Judge(report, first, second));
    }

    /// <summary>Whether the second draws the line higher than the first: one order, so that a pair is met once.</summary>
    public static bool DrawsAnotherLine(NormInstance first, NormInstance second) =>
        first.Analysis.Definitions.Find(first, second) is { } found && found.Lower.Equals(first);

    private static void Judge(Report report, NormInstance first, NormInstance second)
    {
        if (report.Analysis.Definitions.Find(first, second) is { } found) report.Add(DefinitionWording.TwoLines(report.Analysis, "PC1402", found));
    }
}
