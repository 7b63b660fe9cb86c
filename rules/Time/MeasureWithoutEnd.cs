using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>A measure has no maximum and no other end.</summary>
[Name("PC1304")]
[Tag("time")]
[Priority(100)]
public sealed class MeasureWithoutEnd : Rule
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
            .Match(() => instance, i => i.Action == limited.Action, i => HasNoEnd(i, limited.Understanding));
        Then()
            .Do(_ => Judge(report, instance, limited.Understanding));
    }

    /// <summary>Whether the law names no end of the measure at all.</summary>
    public static bool HasNoEnd(NormInstance instance, LimitedTimeUnderstanding understanding) =>
        instance.Position.UntilEvents.IsEmpty && Measures.Imposes(instance, understanding) && instance.Analysis.Measures.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, LimitedTimeUnderstanding understanding)
    {
        if (report.Analysis.Measures.Find(instance, understanding) is not { } endless) return;
        report.Add(MeasureWording.Finding(report.Analysis, "PC1304", endless, understanding));
    }
}
