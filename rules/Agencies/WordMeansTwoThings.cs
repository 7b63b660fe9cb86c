using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>A word means one thing for an agency and another for others, and a person falls under one meaning only (design section 5, point 8).</summary>
[Name("PC1401")]
[Tag("agencies")]
[Priority(100)]
public sealed class WordMeansTwoThings : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        MeantByAgency meant = default!;

        When()
            .Match(() => report)
            .Match(() => meant)
            .Not<SharedWord>(s => s.Word == meant.Word);
        Then()
            .Do(_ => Judge(report, meant));
    }

    private static void Judge(Report report, MeantByAgency meant)
    {
        if (report.Analysis.Definitions.Find(meant.Meaning, meant.Other) is { } found) report.Add(DefinitionWording.Finding(report.Analysis, "PC1401", found, null));
    }
}
