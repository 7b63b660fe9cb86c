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
/// to come: somebody must bring it about within a time, or it is an action that is allowed for everybody whom the measure hits; or a
/// judgement that can switch the position off. A review alone is no end, and neither is a day on which the law ceases.
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
        if (instance.Position.Lasting is not null || instance.Position.ForAtMost is not null) return null;
        var table = _analysis.Table;
        var hit = _analysis.Space.AsItStands(table.And(
            [
                instance.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(instance.Reading) : _analysis.Net.Net(instance.Reading),
                _analysis.Space.Compile(understanding.When, instance.Role),
                .. understanding.Acts.Where(act => _analysis.Model.Actions.IsKindOf(instance.Act.Action, act.Action) && act.Patient is not null)
                    .Take(1).Select(act => _analysis.Space.Compile(act.Patient?.Condition ?? understanding.When, act.Patient?.Role.Name ?? instance.Role)),
            ]));
        if (!_analysis.Solver.Satisfiable(hit) || hit.Variables.Any(variable => EndsWithTime(hit, variable) || CanBeSwitchedOff(hit, variable))) return null;
        var endless = table.And(hit, table.And(instance.Position.UntilEvents.Select(until => table.Not(Comes(until.Event, hit)))));
        if (_analysis.Cases.Find(endless) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (instance.BearerKind == BearerKind.Person ? !plain.IsLive(instance.Reading) : !plain.IsNet(instance.Reading))
        {
            throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
        }

        return new EndlessMeasure(instance, instance.Position.UntilEvents, answer);
    }

    // "During the first 6 months after …": once the clock has run long enough, the measure hits nobody.
    private bool EndsWithTime(Formula hit, Variable variable) =>
        variable.Tag is CaseVariable { Symbol: Event }
        && _analysis.Solver.Satisfiable(_analysis.Table.And(hit, _analysis.Table.Literal(variable, ValueSet.Range(0, ValueSet.Largest).Intersect(variable.Domain))))
        && !_analysis.Solver.Satisfiable(_analysis.Table.And(hit, _analysis.Table.Literal(variable, ValueSet.Range(WithoutLimit, ValueSet.Largest).Intersect(variable.Domain))));

    private bool CanBeSwitchedOff(Formula hit, Variable variable) =>
        variable.Tag is CaseVariable { IsJudgement: true }
        && (!_analysis.Solver.Satisfiable(_analysis.Solver.Restrict(hit, variable, 0)) || !_analysis.Solver.Satisfiable(_analysis.Solver.Restrict(hit, variable, 1)));

    // For whom the event is certain to come.
    private Formula Comes(Event happening, Formula hit)
    {
        if (HasDeadline(happening)) return _analysis.Table.True;
        if (happening.CarriesOut is not { } action) return _analysis.Table.False;
        return _analysis.Table.Or(_analysis.Instances
            .Where(instance => instance.LetsAuthorityAct && instance.Modality != Modality.Claim
                && (_analysis.Model.Actions.IsKindOf(instance.Act.Action, action) || (instance.Modality == Modality.Power && _analysis.Model.Actions.IsKindOf(action, instance.Act.Action))))
            .Select(instance => _analysis.Space.AsItStands(_analysis.Table.And(_analysis.Net.Net(instance.Reading), hit))));
    }

    // Somebody must bring it about in time: a step that some rule of its procedure puts an end to, or a duty with a deadline.
    private bool HasDeadline(Event happening) =>
        _analysis.Model.Procedures.Any(procedure => procedure.Step(happening.Name) is { } step && IsBounded(procedure, step, new HashSet<string>(StringComparer.Ordinal)))
        || (happening.CarriesOut is { } action && _analysis.Instances.Any(instance =>
            instance is { Obliges: true, Position.Within.From: not null } && _analysis.Model.Actions.IsKindOf(instance.Act.Action, action)));

    // A step is certain in time if it is tied from above to a moment that is: to an event that has happened, or to a bounded step.
    private static bool IsBounded(Procedure procedure, ProcedureStep step, HashSet<string> open)
    {
        if (!open.Add(step.Name)) return false;
        var ties = step.Times.Where(time => time.Kind is TieKind.Within or TieKind.OnTheDay or TieKind.Before).Select(time => time.Moment)
            .Concat(step.Period is { } period ? [period.From] : []);
        return ties.Any(moment => procedure.Step(moment.Event.Name) is not { } before || IsFirst(before) || (IsBounded(procedure, before, open) && !(moment.End && before.Kind == StepKind.Remedy)));
    }

    // A step that nothing ties to another opens the procedure.
    private static bool IsFirst(ProcedureStep step) => step is { Times.IsEmpty: true, Period: null, Against: null, NoticeOf: null, Deciding: null, Kind: not StepKind.Remedy };
}
