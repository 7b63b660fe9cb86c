using System.Collections.Immutable;
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
        var names = Phrasing.Names(early.Steps.Select(step => step.Step.Name).Distinct(StringComparer.Ordinal));
        report.Add(new Finding(
            "PC1301",
            weight,
            Grounds.Certainty(early.Answer.Grade),
            $"under `{procedure.Name}` {names} can begin before {Awaited(shown)}, which {Grounds.Against(understanding, analysis.StateIn(early.Answer), days)} `{understanding.Name}`.",
            [understanding.Name, procedure.Name],
            [
                new Place(shown.Awaited.Span, PlaceRole.Primary, $"`{shown.Awaited.Name}` {Suspends(shown)}"),
                .. early.Steps.Select(step => new Place(step.Step.Span, PlaceRole.Involved, $"`{step.Step.Name}` does not wait for it")).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, early.Answer, procedure.Role),
            Grounds.Of(understanding, analysis.StateIn(early.Answer), days),
            days,
            null,
            [
                .. TimeWording.Course(shown.Course),
                .. shown.Possibility == Possibility.DependsOnTheCalendar ? [Places.Step(TimeWording.CalendarNote)] : ImmutableArray<ReasonStep>.Empty,
                Places.Step($"`{understanding.Name}` asks for another order.", understanding.Sentence),
            ],
            Resolve(concern, shown),
            null,
            Grounds.Tensions(analysis.Model, understanding),
            early.Answer.Judgements));
    }

    private static string Awaited(EarlyStep step) => step switch
    {
        { BeforeLodging: true } => $"`{step.Awaited.Name}` is lodged, within the time for it",
        { Awaited.Kind: StepKind.Remedy } => $"`{step.Awaited.Name}` is decided",
        { Awaited.Kind: StepKind.Period } => $"`{step.Awaited.Name}` has ended",
        _ => $"`{step.Awaited.Name}`",
    };

    private static string Suspends(EarlyStep step) =>
        step.BeforeLodging ? "suspends only once it is lodged"
        : step.Awaited.Kind != StepKind.Remedy ? "comes too late"
        : step.Awaited.Suspensions.IsEmpty ? "suspends nothing" : $"does not suspend `{step.Step.Name}`";

    private static ImmutableArray<string> Resolve(ProcedureConcern concern, EarlyStep step) => (concern.Understanding, step) switch
    {
        (_, { BeforeLodging: true }) => [$"Take `once lodged` out of `{step.Awaited.Name}`, so that the time for lodging it suspends too."],
        (EffectOrderUnderstanding order, { Awaited.Kind: StepKind.Remedy }) => [$"Write `suspending every effect of {order.Decision.Name}` behind `{step.Awaited.Name}`."],
        (_, { Awaited.Kind: StepKind.Remedy }) => [$"Write `suspending {step.Step.Name}` behind `{step.Awaited.Name}`, or `after the end of {step.Awaited.Name}` behind `{step.Step.Name}`."],
        _ => [$"Write `after the end of {step.Awaited.Name}` behind `{step.Step.Name}`."],
    };
}
