using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Data that were obtained for one purpose go on, or are used, for another (meaning, decision 7).</summary>
[Name("PC1501")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DataUsedForAnotherPurpose : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        PurposeLimitUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding);
        Then()
            .Do(_ => Judge(report, understanding));
    }

    private static void Judge(Report report, PurposeLimitUnderstanding understanding)
    {
        foreach (var drift in report.Analysis.PurposeDrifts.Find(understanding)) report.Add(DataWording.Drift(report.Analysis, drift));
    }
}
