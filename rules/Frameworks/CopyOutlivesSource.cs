using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A copy of data can be there when what it was copied from is gone.</summary>
[Name("PC1502")]
[Tag("frameworks")]
[Priority(100)]
public sealed class CopyOutlivesSource : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        CopyRetentionUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding);
        Then()
            .Do(_ => Judge(report, understanding));
    }

    private static void Judge(Report report, CopyRetentionUnderstanding understanding)
    {
        foreach (var copy in report.Analysis.CopyRetention.Find(understanding)) report.Add(DataWording.Outlives(report.Analysis, copy));
    }
}
