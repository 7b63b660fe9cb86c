using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Time;

/// <summary>A time limit can run out before the person is told of the decision from which it is counted.</summary>
[Name("PC1302")]
[Tag("time")]
[Priority(100)]
public sealed class LimitEndsBeforeNotice : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ProcedureConcern concern = default!;

        When()
            .Match(() => report)
            .Match(() => concern, c => EndsUnknown(report, c));
        Then()
            .Do(_ => Judge(report, concern));
    }

    /// <summary>Whether a time limit of the procedure can end before its notice.</summary>
    public static bool EndsUnknown(Report report, ProcedureConcern concern) => Find(report, concern) is not null;

    private static BlindLimit? Find(Report report, ProcedureConcern concern) =>
        concern.Understanding is NoticeOrderUnderstanding order ? report.Analysis.Remedies.Find(concern.Procedure, order) : null;

    private static void Judge(Report report, ProcedureConcern concern)
    {
        if (Find(report, concern) is not { } blind) return;
        var analysis = report.Analysis;
        var (procedure, understanding) = (concern.Procedure, concern.Understanding);
        var days = Days.OfAll(procedure);
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(blind.Answer), days), blind.Answer.Grade);
        if (blind.Possibility == Possibility.DependsOnTheCalendar && weight > Severity.Warning) weight = Severity.Warning;
        report.Add(new Finding(
            "PC1302",
            weight,
            Grounds.Certainty(blind.Answer.Grade),
            TimeWording.Blind(blind, understanding, Grounds.IsLaw(understanding, analysis.StateIn(blind.Answer), days)),
            [understanding.Name, procedure.Name, blind.Limited.Name],
            [
                .. TimeWording.Spots(blind),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, blind.Answer, procedure.Role),
            Grounds.Of(understanding, analysis.StateIn(blind.Answer), days),
            days,
            null,
            [
                .. TimeWording.Course(blind.Course),
                .. TimeWording.OfTheStatus(procedure, blind.IsOver),
                .. TimeWording.OfTheCalendar(blind.Possibility == Possibility.DependsOnTheCalendar),
            ],
            TimeWording.Resolve(blind),
            null,
            Grounds.Tensions(analysis.Model, understanding),
            blind.Answer.Judgements));
    }
}
