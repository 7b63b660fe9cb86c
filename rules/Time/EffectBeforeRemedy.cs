using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>A procedure lets harm come before the remedy that is to prevent it.</summary>
[Name("PC1301")]
[Tag("time")]
[Priority(100)]
public sealed class EffectBeforeRemedy : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ProcedureConcern concern = default!;

        When()
            .Match(() => report)
            .Match(() => concern, c => ComesTooEarly(report, c));
        Then()
            .Do(_ => Judge(report, concern));
    }

    /// <summary>Whether a step of the procedure can come before what the understanding makes it wait for.</summary>
    public static bool ComesTooEarly(Report report, ProcedureConcern concern) => Find(report, concern) is not null;

    private static EarlyEffect? Find(Report report, ProcedureConcern concern) => concern.Understanding switch
    {
        EffectOrderUnderstanding order => report.Analysis.Remedies.Find(concern.Procedure, order),
        StepOrderUnderstanding order => report.Analysis.Remedies.Find(concern.Procedure, order),
        _ => null,
    };

    private static void Judge(Report report, ProcedureConcern concern)
    {
        if (Find(report, concern) is not { } early) return;
        var analysis = report.Analysis;
        var (procedure, understanding) = (concern.Procedure, concern.Understanding);
        var days = Days.OfAll(procedure);
        var shown = early.Steps[0];
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(early.Answer), days), early.Answer.Grade);
        if (early.Steps.All(step => step.Possibility == Possibility.DependsOnTheCalendar) && weight > Severity.Warning) weight = Severity.Warning;
        report.Add(new Finding(
            "PC1301",
            weight,
            Grounds.Certainty(early.Answer.Grade),
            TimeWording.Early(early, understanding, Grounds.IsLaw(understanding, analysis.StateIn(early.Answer), days)),
            [understanding.Name, procedure.Name],
            [
                .. TimeWording.Spots(early),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, early.Answer, procedure.Role),
            Grounds.Of(understanding, analysis.StateIn(early.Answer), days),
            days,
            null,
            [
                .. TimeWording.Course(shown.Course),
                .. TimeWording.OfTheStatus(early.Procedure, early.IsOver),
                .. TimeWording.OfTheCalendar(shown.Possibility == Possibility.DependsOnTheCalendar),
                TimeWording.AnotherOrder(understanding),
            ],
            [TimeWording.Resolve(early)],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            early.Answer.Judgements));
    }
}
