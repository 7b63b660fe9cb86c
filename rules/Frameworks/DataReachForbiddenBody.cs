using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Data reach a body which they must not reach: the state from which a person fled, or one that enforces migration law.</summary>
[Name("PC1503")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DataReachForbiddenBody : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ReachUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding);
        Then()
            .Do(_ => Judge(report, understanding));
    }

    private static void Judge(Report report, ReachUnderstanding understanding)
    {
        foreach (var reach in report.Analysis.DataReach.Find(understanding)) report.Add(DataWording.Reach(report.Analysis, reach));
    }
}
