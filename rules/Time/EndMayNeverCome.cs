using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>A measure lasts until something happens that need never happen (meaning A13).</summary>
[Name("PC1305")]
[Tag("time")]
[Priority(100)]
public sealed class EndMayNeverCome : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        TimeLimitedAction limited = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => limited)
            .Match(() => instance, i => i.Action == limited.Action, i => MayNeverEnd(i, limited.Understanding));
        Then()
            .Do(_ => Judge(report, instance, limited.Understanding));
    }

    /// <summary>Whether the events until which the measure lasts may never come for somebody.</summary>
    public static bool MayNeverEnd(NormInstance instance, LimitedTimeUnderstanding understanding) =>
        !instance.Position.UntilEvents.IsEmpty && Measures.Imposes(instance, understanding) && instance.Analysis.Measures.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, LimitedTimeUnderstanding understanding)
    {
        if (report.Analysis.Measures.Find(instance, understanding) is not { } endless) return;
        report.Add(MeasureWording.Finding(report.Analysis, "PC1305", endless, understanding));
    }
}
