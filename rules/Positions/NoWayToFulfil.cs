using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Positions;

/// <summary>Positions take away, one by one, every way to fulfil a duty; no smaller set of them does (design section 5, point 4; meaning A4).</summary>
[Name("PC1104")]
[Tag("positions")]
[Priority(100)]
public sealed class NoWayToFulfil : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        JointStart start = default!;

        When()
            .Match(() => report)
            .Match(() => start, s => !s.ForbidsTogether);
        Then()
            .Do(_ => Judge(report, start));
    }

    private static void Judge(Report report, JointStart start)
    {
        foreach (var clash in report.Analysis.JointClashes.From(start))
        {
            // What is forbidden together has a rule of its own.
            if (clash.Joint.IsEmpty) report.Add(JointClashWording.Finding(report.Analysis, "PC1104", clash));
        }
    }
}
