using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A body may look at the data of everybody, without anything that concerns the one person.</summary>
[Name("PC1505")]
[Tag("frameworks")]
[Priority(100)]
public sealed class AccessRestsOnNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AccessTriggerUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding);
        Then()
            .Do(_ => Judge(report, understanding));
    }

    private static void Judge(Report report, AccessTriggerUnderstanding understanding)
    {
        foreach (var access in report.Analysis.AccessTriggers.Find(understanding)) report.Add(DataWording.Untriggered(report.Analysis, access));
    }
}
