using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>Whoever comes too late is hit, and nobody examines her case.</summary>
[Name("PC1303")]
[Tag("time")]
[Priority(100)]
public sealed class TimeBarWithoutExamination : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        TimeBarredAction barred = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => barred)
            .Match(() => instance, i => i.Action == barred.Action, i => IsTimeBar(i, barred.Understanding));
        Then()
            .Do(_ => Judge(report, instance, barred.Understanding));
    }

    /// <summary>Whether the instance hits somebody only because time has passed, without what the understanding asks for.</summary>
    public static bool IsTimeBar(NormInstance instance, TimeBarUnderstanding understanding) =>
        TimeBars.Hits(instance, understanding) && instance.Analysis.TimeBars.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, TimeBarUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.TimeBars.Find(instance, understanding) is not { } bar) return;
        var position = instance.Position;
        var days = Days.OfAll(position);
        report.Add(new Finding(
            "PC1303",
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(bar.Answer), days), bar.Answer.Grade),
            Grounds.Certainty(bar.Answer.Grade),
            TimeWording.Barred(bar, understanding, Grounds.IsLaw(understanding, analysis.StateIn(bar.Answer), days)),
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), Places.Offended(understanding)],
            CaseWording.Describe(analysis, bar.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(bar.Answer), days),
            days,
            null,
            TimeWording.Because(bar),
            TimeWording.Resolve(bar),
            null,
            Grounds.Tensions(analysis.Model, understanding),
            bar.Answer.Judgements));
    }
}
