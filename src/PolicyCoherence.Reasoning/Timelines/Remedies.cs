using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>A step that can come before what it must wait for.</summary>
/// <param name="Step">The step.</param>
/// <param name="Awaited">The remedy, or another step, that it must wait for.</param>
/// <param name="BeforeLodging">Whether it comes before the remedy is lodged, within its time; else before the remedy is decided.</param>
/// <param name="Possibility">Whether on every day of the calendar.</param>
/// <param name="Course">One course in which it does: the moments in their order, with hours from the first.</param>
public sealed record EarlyStep(ProcedureStep Step, ProcedureStep Awaited, bool BeforeLodging, Possibility Possibility, ImmutableArray<(TimelineMoment Moment, long Hours)> Course);

/// <summary>A procedure in which somebody is hit too early.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Steps">The steps that can come too early, the weightiest first.</param>
/// <param name="Answer">The person.</param>
public sealed record EarlyEffect(Procedure Procedure, ImmutableArray<EarlyStep> Steps, Answer Answer);

/// <summary>A time limit that can end before the person is told of what it is counted from.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Limited">The step with the time limit.</param>
/// <param name="Limit">The time limit.</param>
/// <param name="Notice">The step by which she is told.</param>
/// <param name="Possibility">Whether on every day of the calendar.</param>
/// <param name="Course">One course in which it does.</param>
/// <param name="Answer">The person.</param>
public sealed record BlindLimit(
    Procedure Procedure, ProcedureStep Limited, StepTime Limit, ProcedureStep Notice, Possibility Possibility, ImmutableArray<(TimelineMoment Moment, long Hours)> Course, Answer Answer);

/// <summary>What the steps of a procedure allow to happen in time (design section 5, point 5).</summary>
public sealed class Remedies
{
    private readonly Analysis _analysis;

    internal Remedies(Analysis analysis) => _analysis = analysis;

    /// <summary>Whether a procedure has the steps whose order an understanding speaks of.</summary>
    public bool Concerns(Procedure procedure, Understanding understanding) => understanding switch
    {
        EffectOrderUnderstanding order => procedure.Step(order.Decision.Name) is not null && Has(procedure, order.Before.Event),
        StepOrderUnderstanding order => order.Acts.Any(act => procedure.Steps.Any(step => step.Action is { } action && _analysis.Model.Actions.IsKindOf(action, act.Action))) && Has(procedure, order.Before.Event),
        NoticeOrderUnderstanding order => order.Limited.Any(limited => Has(procedure, limited)) && procedure.Steps.Any(step => step.NoticeOf is not null),
        _ => false,
    };

    private bool Has(Procedure procedure, Event of) => procedure.Steps.Any(step => Is(step, of));

    /// <summary>The effects of a decision that can begin before what they must wait for.</summary>
    public EarlyEffect? Find(Procedure procedure, EffectOrderUnderstanding understanding)
    {
        if (procedure.Step(understanding.Decision.Name) is null) return null;
        var timeline = new ProcedureTimeline(procedure, _analysis.Model);
        return Find(timeline, timeline.EffectsOf(understanding.Decision), understanding.Before, understanding.Against, understanding.When);
    }

    /// <summary>The steps carrying out an action that can come before what they must wait for.</summary>
    public EarlyEffect? Find(Procedure procedure, StepOrderUnderstanding understanding)
    {
        var timeline = new ProcedureTimeline(procedure, _analysis.Model);
        foreach (var act in understanding.Acts)
        {
            var steps = procedure.Steps.Where(step => step.Action is { } action && _analysis.Model.Actions.IsKindOf(action, act.Action));
            if (Find(timeline, steps, understanding.Before, act.Patient, understanding.When) is { } early) return early;
        }

        return null;
    }

    /// <summary>A time limit that can end before the person knows.</summary>
    public BlindLimit? Find(Procedure procedure, NoticeOrderUnderstanding understanding)
    {
        foreach (var limited in procedure.Steps.Where(step => understanding.Limited.Any(of => Is(step, of))))
        {
            foreach (var limit in limited.Times.Where(time => time is { Kind: TieKind.Within, Time: not null }))
            {
                if (Find(procedure, limited, limit) is { } blind) return blind;
            }
        }

        return null;
    }

    private BlindLimit? Find(Procedure procedure, ProcedureStep limited, StepTime limit)
    {
        // What she must be told of: the decision that is challenged, or that from which the time is counted.
        var decision = limited.Against?.Name ?? limit.Moment.Event.Name;
        foreach (var notice in procedure.Steps)
        {
            if (notice.NoticeOf is not { } told || notice.Promptly || (told.Name != decision && told.Name != limit.Moment.Event.Name)) continue;
            var timeline = new ProcedureTimeline(procedure, _analysis.Model);
            var expiry = timeline.AddExpiry(limited, limit);
            var answer = timeline.Asked().Solve([], ProcedureTimeline.Earlier(expiry, timeline.Start(notice.Event)));
            if (answer.Possibility == Possibility.Never || Person(procedure, null, null) is not { } person) continue;
            var course = Course(timeline, answer, limited.Name, limit.Moment.Event.Name, notice.Name, decision).RemoveAll(pair => pair.Moment.Kind is MomentKind.Lodged or MomentKind.Decided);
            return new BlindLimit(procedure, limited, limit, notice, answer.Possibility, course, person);
        }

        return null;
    }

    private EarlyEffect? Find(ProcedureTimeline timeline, IEnumerable<ProcedureStep> steps, Moment before, Patient? against, Condition when)
    {
        var found = ImmutableArray.CreateBuilder<EarlyStep>();
        var procedure = timeline.Procedure;
        foreach (var step in steps.ToImmutableArray())
        {
            foreach (var awaited in procedure.Steps.Where(other => Is(other, before.Event) && other.Name != step.Name))
            {
                if (Early(timeline, step, awaited, before.End) is { } early) found.Add(early);
            }
        }

        if (found.Count == 0 || Person(procedure, against, when) is not { } person) return null;
        return new EarlyEffect(procedure, [.. found.OrderBy(early => early.Step.Kind == StepKind.Period).ThenByDescending(early => early.Possibility)], person);
    }

    private static EarlyStep? Early(ProcedureTimeline timeline, ProcedureStep step, ProcedureStep awaited, bool end)
    {
        var x = timeline.Start(step.Event);
        var until = end ? timeline.End(awaited) : timeline.Start(awaited.Event);
        var suspensions = timeline.Suspending(awaited, step).ToImmutableArray();
        var limit = awaited.Times.FirstOrDefault(time => time.Kind == TieKind.Within);
        var beforeLodging = false;
        var further = new List<TimeRule>();
        if (suspensions.Any(suspension => !suspension.OnceLodged)) return null;
        if (suspensions.Length > 0)
        {
            // Only what has been lodged suspends: there is a gap while she may still lodge it. A remedy without a time limit has no such time.
            if (limit is null) return null;
            beforeLodging = true;
            further.Add(ProcedureTimeline.Earlier(x, timeline.Start(awaited.Event)));
        }
        else
        {
            further.Add(ProcedureTimeline.Earlier(x, until));
        }

        // What this remedy suspends otherwise waits for it.
        foreach (var other in timeline.Procedure.Steps.Where(other => other.Name != step.Name))
        {
            foreach (var suspension in timeline.Suspending(awaited, other)) further.Add(ProcedureTimeline.NotEarlier(timeline.End(awaited), timeline.Start(other.Event), suspension.Span, timeline.Procedure));
        }

        // The course that shows it best: she uses her time, and a period has run out before her remedy is decided.
        var wishes = new List<TimeRule>();
        if (limit is { Time: { } time, Moment: var counted }) wishes.Add(new TimeRule(timeline.NumberOf(counted), timeline.Start(awaited.Event), TimeRuleKind.AtLeast, time, null, null));
        if (step.Kind == StepKind.Period) wishes.Add(ProcedureTimeline.Earlier(timeline.End(step), until));
        var answer = timeline.Asked().Solve(wishes, further);
        if (answer.Possibility == Possibility.Never) return null;
        return new EarlyStep(step, awaited, beforeLodging, answer.Possibility, Course(timeline, answer, [.. timeline.Procedure.Steps.Select(each => each.Name)]));
    }

    private static ImmutableArray<(TimelineMoment Moment, long Hours)> Course(ProcedureTimeline timeline, TimeAnswer answer, params ImmutableArray<string> names) =>
    [
        .. timeline.Moments.Where(moment => moment.Number < answer.Times.Length && names.Contains(moment.Event.Name))
            .Select(moment => (moment, answer.Times[moment.Number]))
            .OrderBy(pair => pair.Item2),
    ];

    // A step is meant by its own name, or by that of the kind of safeguard that it is: a judicial review is an appeal.
    private bool Is(ProcedureStep step, Event happening) => step.Name == happening.Name || _analysis.Model.Safeguards.IsKindOf(step.Name, happening.Name);

    private Answer? Person(Procedure procedure, Patient? also, Condition? when)
    {
        var question = _analysis.Space.AsItStands(_analysis.Table.And(
            [
                _analysis.Scopes.Scope(procedure),
                also is null ? _analysis.Table.True : _analysis.Space.Compile(also.Condition, procedure.Role),
                when is null ? _analysis.Table.True : _analysis.Space.Compile(when, procedure.Role),
            ]));
        if (_analysis.Cases.Find(question) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!plain.Concerns(procedure) || (also is not null && !plain.Holds(also.Condition, procedure.Role)) || (when is not null && !plain.Holds(when, procedure.Role)))
        {
            throw new UnconfirmedCaseException(procedure.Name, procedure.Name);
        }

        return answer;
    }
}
