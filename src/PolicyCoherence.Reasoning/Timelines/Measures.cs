using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>A measure that nothing in the law is certain to end.</summary>
/// <param name="Instance">The position.</param>
/// <param name="Until">The events until which it lasts, none of which is certain to come; empty if the law names no end at all.</param>
/// <param name="Answer">The person.</param>
public sealed record EndlessMeasure(NormInstance Instance, ImmutableArray<EventEnd> Until, Answer Answer);

/// <summary>
/// Whether a measure ends (meaning A13). An end is a maximum; a condition that fails some time after an event; an event that is certain
/// to come: a day that the position names, something that somebody must bring about for the person within a time, or an action that is
/// allowed for everybody whom the measure hits; or a judgement that can switch the position off. A review alone is no end, and neither is
/// the day on which an act expires.
/// </summary>
public sealed class Measures
{
    // A clock that has run so long has run without limit: no statute names longer times.
    private const long WithoutLimit = 100_000_000_000;

    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, LimitedTimeUnderstanding, EndlessMeasure?> _endless;

    internal Measures(Analysis analysis) => (_analysis, _endless) = (analysis, new(Search));

    /// <summary>Whether the instance imposes the measure that an understanding speaks of: an authority may do it, or people are forbidden it.</summary>
    public static bool Imposes(NormInstance instance, LimitedTimeUnderstanding understanding) =>
        (instance.LetsAuthorityAct || instance is { BearerKind: BearerKind.Person, Modality: Modality.Prohibition })
        && understanding.Acts.Any(act => instance.Analysis.Model.Actions.IsKindOf(instance.Act.Action, act.Action));

    /// <summary>The person for whom the measure has no certain end; null if it has one for everybody.</summary>
    public EndlessMeasure? Find(NormInstance instance, LimitedTimeUnderstanding understanding) => _endless.Find(instance, understanding);

    private EndlessMeasure? Search(NormInstance instance, LimitedTimeUnderstanding understanding)
    {
        if (instance.Position.Lasting is not null || instance.Position.ForAtMost is not null || EndsOnADay(instance.Position)) return null;
        var table = _analysis.Table;
        var hit = _analysis.Space.AsItStands(table.And(
            [
                instance.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(instance.Reading) : _analysis.Net.Net(instance.Reading),
                _analysis.Space.Compile(understanding.When, instance.Role),
                .. understanding.Acts.Where(act => _analysis.Model.Actions.IsKindOf(instance.Act.Action, act.Action) && act.Patient is not null)
                    .Take(1).Select(act => _analysis.Space.Compile(act.Patient?.Condition ?? understanding.When, act.Patient?.Role.Name ?? instance.Role)),
            ]));
        var lasting = Lasting(hit);
        if (!_analysis.Solver.Satisfiable(lasting)) return null;
        var endless = table.And(lasting, table.And(instance.Position.UntilEvents.Select(until => table.Not(Comes(until.Event, hit)))));
        if (_analysis.Cases.Find(endless) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (instance.BearerKind == BearerKind.Person ? !plain.IsLive(instance.Reading) : !plain.IsNet(instance.Reading))
        {
            throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
        }

        return new EndlessMeasure(instance, instance.Position.UntilEvents, answer);
    }

    // A position that itself names the day on which it ends; not an act that expires, or a judgment that struck the position down.
    private static bool EndsOnADay(Position position) => position.Until is { } end && position.EndedByJudgment is null && end != position.Instrument?.Until;

    // Whom the measure hits, and hits still when all clocks that run have run for long, whatever judgements are: "during the first 6 months after …"
    // ends, and so does what a judgement can switch off. Each person is asked for herself: what ends for others does not end for her.
    private Formula Lasting(Formula hit)
    {
        var table = _analysis.Table;
        var lasting = hit;
        foreach (var clocks in hit.Variables.Where(variable => variable.Tag is CaseVariable { Symbol: Event }).GroupBy(variable => ((CaseVariable?)variable.Tag)?.Symbol.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var runs = table.Or(clocks.Select(clock => table.Literal(clock, ValueSet.Range(0, ValueSet.Largest).Intersect(clock.Domain))));
            var afterLong = table.And(clocks.Select(clock => table.Literal(clock, ValueSet.Range(WithoutLimit, ValueSet.Largest).Intersect(clock.Domain))));
            var later = _analysis.Solver.Exists(table.And(lasting, afterLong), clocks.Contains);
            lasting = table.And(lasting, table.Or(table.Not(runs), later));
        }

        return lasting.Variables.Where(variable => variable.Tag is CaseVariable { IsJudgement: true }).OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Aggregate(lasting, (formula, judgement) => table.And(formula, _analysis.Solver.ForAll(formula, variable => variable == judgement)));
    }

    /// <summary>For whom of those whom a measure hits an event is certain to come: somebody must bring it about for her in time, or the law allows for her what brings it about.</summary>
    internal Formula Comes(Event happening, Formula hit)
    {
        var table = _analysis.Table;
        var steps = _analysis.Model.Procedures
            .Where(procedure => procedure.Steps.Any(step => _analysis.Model.Events.IsKindOf(step.Name, happening.Name) && step.Kind != StepKind.Remedy && IsBounded(procedure, step, new HashSet<string>(StringComparer.Ordinal))))
            .Select(procedure => _analysis.Scopes.Scope(procedure));
        var acts = happening.CarriesOut is not { } action ? [] : _analysis.Instances
            .Where(instance => instance.LetsAuthorityAct && instance.Modality != Modality.Claim
                && (_analysis.Model.Actions.IsKindOf(instance.Act.Action, action) || (instance.Modality == Modality.Power && _analysis.Model.Actions.IsKindOf(action, instance.Act.Action))))
            .Select(instance => _analysis.Net.Net(instance.Reading));
        return table.Or(steps.Concat(acts).Select(coming => _analysis.Space.AsItStands(table.And(coming, hit))));
    }

    // A step is certain in time if it is tied from above to a moment that is: to an event that has happened, or to a bounded step.
    private static bool IsBounded(Procedure procedure, ProcedureStep step, HashSet<string> open)
    {
        if (!open.Add(step.Name)) return false;
        var ties = step.Times.Where(time => time.Kind is TieKind.Within or TieKind.OnTheDay or TieKind.Before).Select(time => time.Moment)
            .Concat(step.Period is { } period ? [period.From] : []);
        return ties.Any(moment => procedure.Step(moment.Event.Name) is not { } before || IsFirst(before) || IsCertain(procedure, moment, before, open));
    }

    // Nobody has to use a remedy, so that it is lodged is not certain; its end is, if the time to lodge it ends and who decides it has to do so in time.
    private static bool IsCertain(Procedure procedure, Moment moment, ProcedureStep step, HashSet<string> open)
    {
        if (step.Kind != StepKind.Remedy) return IsBounded(procedure, step, open);
        var rulings = procedure.Steps.Where(ruling => ruling.Deciding?.Name == step.Name).ToList();
        return moment.End && IsBounded(procedure, step, open) && rulings.Count > 0
            && rulings.TrueForAll(ruling => ruling.Times.Any(time => time.Kind is TieKind.Within or TieKind.OnTheDay && time.Moment.Event.Name == step.Name));
    }

    // A step that nothing ties to another opens the procedure.
    private static bool IsFirst(ProcedureStep step) => step is { Times.IsEmpty: true, Period: null, Against: null, NoticeOf: null, Deciding: null, Kind: not StepKind.Remedy };
}
