using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Whether somebody gets a service turns on what it must not turn on: a quota, a waiting period, an age, a language.</summary>
[Name("PC2406")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DependsOnForeignGround : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IndependenceUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding, u => Depends(report, u));
        Then()
            .Do(_ => Judge(report, understanding));
    }

    /// <summary>Whether some service of the understanding depends on it.</summary>
    public static bool Depends(Report report, IndependenceUnderstanding understanding) => report.Analysis.Dependence.Find(understanding) is not null;

    private static void Judge(Report report, IndependenceUnderstanding understanding)
    {
        if (report.Analysis.Dependence.Find(understanding) is { } found) report.Add(DependenceWording.Finding(report.Analysis, "PC2406", found));
    }
}
