using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Positions;

/// <summary>Each act is required, or free to people, and a position forbids them together.</summary>
[Name("PC1105")]
[Tag("positions")]
[Priority(100)]
public sealed class ForbiddenTogether : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        JointStart start = default!;

        When()
            .Match(() => report)
            .Match(() => start, s => s.ForbidsTogether);
        Then()
            .Do(_ => Judge(report, start));
    }

    private static void Judge(Report report, JointStart start)
    {
        foreach (var clash in report.Analysis.JointClashes.From(start))
        {
            report.Add(JointClashWording.Finding(report.Analysis, "PC1105", clash));
        }
    }
}
