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
/// <param name="IsOver">Whether she is not of the procedure's group any more when it hits her.</param>
public sealed record EarlyEffect(Procedure Procedure, ImmutableArray<EarlyStep> Steps, Answer Answer, bool IsOver)
{
    /// <summary>The decision whose effects they are, as the law calls it; null if the understanding speaks of no decision.</summary>
    public Event? Decision { get; init; }
}

/// <summary>A time limit that can end before the person is told of what it is counted from.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Limited">The step with the time limit.</param>
/// <param name="Limit">The time limit.</param>
/// <param name="Notice">The step by which she is told.</param>
/// <param name="Possibility">Whether on every day of the calendar.</param>
/// <param name="Course">One course in which it does.</param>
/// <param name="Answer">The person.</param>
public sealed record BlindLimit(
    Procedure Procedure, ProcedureStep Limited, StepTime Limit, ProcedureStep Notice, Possibility Possibility, ImmutableArray<(TimelineMoment Moment, long Hours)> Course, Answer Answer)
{
    /// <summary>Whether she is not of the procedure's group any more when her time runs out.</summary>
    public bool IsOver { get; init; }
}

/// <summary>What the steps of a procedure allow to happen in time (design section 5, point 5).</summary>
public sealed class Remedies
{
    // Of more remedies than this, the others are taken to be used.
    private const int MostRemedies = 4;

    private readonly Analysis _analysis;
    private readonly AskedOnce<Procedure, EffectOrderUnderstanding, EarlyEffect?> _earlyEffects;
    private readonly AskedOnce<Procedure, StepOrderUnderstanding, EarlyEffect?> _earlySteps;
    private readonly AskedOnce<Procedure, NoticeOrderUnderstanding, BlindLimit?> _blindLimits;

    internal Remedies(Analysis analysis) => (_analysis, _earlyEffects, _earlySteps, _blindLimits) = (analysis, new(Search), new(Search), new(Search));

    /// <summary>Whether a procedure has the steps whose order an understanding speaks of.</summary>
    public bool Concerns(Procedure procedure, Understanding understanding) => understanding switch
    {
        EffectOrderUnderstanding order => procedure.Steps.Any(step => IsA(step.Event, order.Decision)) && Has(procedure, order.Before.Event),
        StepOrderUnderstanding order => order.Acts.Any(act => procedure.Steps.Any(step => step.Action is { } action && _analysis.Model.Actions.IsKindOf(action, act.Action))) && Has(procedure, order.Before.Event),
        NoticeOrderUnderstanding order => order.Limited.Any(limited => Has(procedure, limited)) && procedure.Steps.Any(step => step.NoticeOf is not null),
        _ => false,
    };

    private bool Has(Procedure procedure, Event of) => procedure.Steps.Any(step => Is(step, of));

    /// <summary>The effects of a decision that can begin before what they must wait for.</summary>
    public EarlyEffect? Find(Procedure procedure, EffectOrderUnderstanding understanding) => _earlyEffects.Find(procedure, understanding);

    private EarlyEffect? Search(Procedure procedure, EffectOrderUnderstanding understanding)
    {
        foreach (var decision in Decisions(procedure, understanding.Decision))
        {
            var timeline = new ProcedureTimeline(procedure, _analysis.Model);
            if (Find(timeline, timeline.EffectsOf(decision), understanding.Before, understanding.Against, understanding.When) is { } early) return early with { Decision = decision };
        }

        return null;
    }

    /// <summary>The steps carrying out an action that can come before what they must wait for.</summary>
    public EarlyEffect? Find(Procedure procedure, StepOrderUnderstanding understanding) => _earlySteps.Find(procedure, understanding);

    private EarlyEffect? Search(Procedure procedure, StepOrderUnderstanding understanding)
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
    public BlindLimit? Find(Procedure procedure, NoticeOrderUnderstanding understanding) => _blindLimits.Find(procedure, understanding);

    private BlindLimit? Search(Procedure procedure, NoticeOrderUnderstanding understanding)
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
            foreach (var isOver in procedure.PersonsUntil is null ? [false] : new[] { false, true })
            {
                var timeline = new ProcedureTimeline(procedure, _analysis.Model);
                var expiry = timeline.AddExpiry(limited, limit);
                var answer = EndsOfStatus(timeline, limited, expiry, isOver)
                    .Select(status => timeline.Asked().Solve([], [ProcedureTimeline.Earlier(expiry, timeline.Start(notice.Event)), .. status]))
                    .MaxBy(answer => answer.Possibility);
                if (answer is null || answer.Possibility == Possibility.Never || Person(procedure, null, null, isOver) is not { } person) continue;
                var course = Course(timeline, answer, limited.Name, limit.Moment.Event.Name, notice.Name, decision).RemoveAll(pair => pair.Moment.Kind is MomentKind.Lodged or MomentKind.Decided);
                return new BlindLimit(procedure, limited, limit, notice, answer.Possibility, course, person) { IsOver = isOver };
            }
        }

        return null;
    }

    // What must hold for her to be of the group still when her time has run out, or no more; one set of rules for each way in which the remedy
    // that ends her status ends. The one whose time has run out was not used.
    private static IEnumerable<ImmutableArray<TimeRule>> EndsOfStatus(ProcedureTimeline timeline, ProcedureStep limited, int expiry, bool isOver)
    {
        if (timeline.Procedure.PersonsUntil is not { } until) return [[]];
        TimeRule At(int end) => isOver ? ProcedureTimeline.Earlier(end, expiry) : ProcedureTimeline.NotEarlier(expiry, end, until.Span, timeline.Procedure);
        var step = timeline.Procedure.Step(until.Event.Name);
        if (!until.End || step is not { Kind: StepKind.Remedy }) return [[At(timeline.NumberOf(until))]];
        if (step.Name == limited.Name) return [[At(expiry)]];
        ImmutableArray<TimeRule> used = [At(timeline.NumberOf(until))];
        if (step.Times.FirstOrDefault(time => time is { Kind: TieKind.Within, Time: not null }) is not { } limit) return [used];
        var (unused, counted) = timeline.Expiry(step, limit);
        return [used, [counted, At(unused)]];
    }

    private EarlyEffect? Find(ProcedureTimeline timeline, IEnumerable<ProcedureStep> steps, Moment before, Patient? against, Condition when)
    {
        var asked = steps.ToImmutableArray();
        return Find(timeline, asked, before, against, when, isOver: false)
            ?? (timeline.Procedure.PersonsUntil is null ? null : Find(timeline, asked, before, against, when, isOver: true));
    }

    // A status may end on the way: a step meets somebody who is of the procedure's group, or, once that is over, somebody who is not.
    private EarlyEffect? Find(ProcedureTimeline timeline, ImmutableArray<ProcedureStep> steps, Moment before, Patient? against, Condition when, bool isOver)
    {
        var procedure = timeline.Procedure;
        if (Person(procedure, against, when, isOver) is not { } person) return null;
        var found = ImmutableArray.CreateBuilder<EarlyStep>();
        foreach (var step in steps)
        {
            foreach (var awaited in procedure.Steps.Where(other => Is(other, before.Event) && other.Name != step.Name))
            {
                if (Early(timeline, step, awaited, before.End, isOver) is { } early) found.Add(early);
            }
        }

        if (found.Count == 0) return null;
        return new EarlyEffect(procedure, [.. found.OrderBy(early => early.Step.Kind == StepKind.Period).ThenByDescending(early => early.Possibility)], person, isOver);
    }

    private static EarlyStep? Early(ProcedureTimeline timeline, ProcedureStep step, ProcedureStep awaited, bool end, bool isOver)
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
        var (use, answer) = Uses(timeline, awaited).Select(use => (use, answer: timeline.Asked().Solve(wishes, [.. further, .. use.Rules, .. StatusAt(timeline, x, use, isOver)]))).MaxBy(pair => pair.answer.Possibility);
        if (answer.Possibility == Possibility.Never) return null;
        return new EarlyStep(step, awaited, beforeLodging, answer.Possibility, [.. Course(timeline, answer, [.. timeline.Procedure.Steps.Select(each => each.Name)]).Where(pair => use.Tells(pair.Moment))]);
    }

    // Whether her status lasts when the step is taken, or is over.
    private static IEnumerable<TimeRule> StatusAt(ProcedureTimeline timeline, int step, Use use, bool isOver)
    {
        if (timeline.Procedure.PersonsUntil is not { } until) yield break;
        var end = until.End && use.Unused.TryGetValue(until.Event.Name, out var expiry) ? expiry : timeline.NumberOf(until);
        yield return isOver ? ProcedureTimeline.NotEarlier(end, step, until.Span, timeline.Procedure) : ProcedureTimeline.Earlier(step, end);
    }

    // What holds if she uses some of the other remedies, and not those named, with the moment when the time for each has run out.
    private sealed record Use(ImmutableArray<TimeRule> Rules, ImmutableDictionary<string, int> Unused)
    {
        public Use With(IEnumerable<TimeRule> rules) => this with { Rules = Rules.AddRange(rules) };

        // Of a remedy that is not used the course tells when its time has run out, of others when they are lodged and decided.
        public bool Tells(TimelineMoment moment) => moment.Kind switch
        {
            MomentKind.Expired => Unused.ContainsKey(moment.Event.Name),
            MomentKind.Lodged or MomentKind.Decided => !Unused.ContainsKey(moment.Event.Name),
            _ => true,
        };
    }

    // What other remedies hold back waits for them: until they are decided, or until the time for them has run out unused. She may use some
    // of them and not others. What only suspends once it is lodged, or has no time limit, holds nothing back if she does not use it.
    private static ImmutableArray<Use> Uses(ProcedureTimeline timeline, ProcedureStep awaited)
    {
        ImmutableArray<Use> uses = [new Use([], ImmutableDictionary<string, int>.Empty)];
        var remedies = 0;
        foreach (var remedy in timeline.Procedure.Steps.Where(step => step.Kind == StepKind.Remedy && step.Name != awaited.Name).ToImmutableArray())
        {
            if (remedy.Times.FirstOrDefault(time => time is { Kind: TieKind.Within, Time: not null }) is not { } limit) continue;
            var held = timeline.Procedure.Steps.SelectMany(step => timeline.Suspending(remedy, step).Where(suspension => !suspension.OnceLodged).Select(suspension => (step, suspension))).ToImmutableArray();
            if (held.IsEmpty) continue;
            ImmutableArray<TimeRule> Until(int moment) => [.. held.Select(pair => ProcedureTimeline.NotEarlier(moment, timeline.Start(pair.step.Event), pair.suspension.Span, timeline.Procedure))];
            var used = Until(timeline.End(remedy));
            if (++remedies > MostRemedies)
            {
                uses = [.. uses.Select(use => use.With(used))];
                continue;
            }

            var (expiry, counted) = timeline.Expiry(remedy, limit);
            uses = [.. uses.SelectMany(use => new[] { use.With(used), use.With([counted, .. Until(expiry)]) with { Unused = use.Unused.Add(remedy.Name, expiry) } })];
        }

        return uses;
    }

    private static ImmutableArray<(TimelineMoment Moment, long Hours)> Course(ProcedureTimeline timeline, TimeAnswer answer, params ImmutableArray<string> names) =>
    [
        .. timeline.Moments.Where(moment => moment.Number < answer.Times.Length && names.Contains(moment.Event.Name))
            .Select(moment => (moment, answer.Times[moment.Number]))
            .OrderBy(pair => pair.Item2),
    ];

    // A step is meant by its own name, or by that of the kind of safeguard that it is: a judicial review is an appeal. Where any remedy will do,
    // a step is one by what is said of it: it is against something, suspends something, or something decides it.
    private bool Is(ProcedureStep step, Event happening) =>
        IsA(step.Event, happening) || _analysis.Model.Safeguards.IsKindOf(step.Name, happening.Name)
        || (happening.Name == Safeguard.Remedy && step.Kind == StepKind.Remedy);

    private bool IsA(Event kind, Event general) => _analysis.Model.Events.IsKindOf(kind.Name, general.Name);

    // The decisions of a kind that steps take; one that no step takes can still be what the steps are counted from, tell of, or are against.
    private IEnumerable<Event> Decisions(Procedure procedure, Event decision) => procedure.Steps
        .SelectMany(step => new[] { step.Event, step.NoticeOf, step.Against, step.Period?.From.Event }.OfType<Event>().Concat(step.Times.Select(time => time.Moment.Event)))
        .Where(happening => IsA(happening, decision)).DistinctBy(happening => happening.Name, StringComparer.Ordinal);

    private Answer? Person(Procedure procedure, Patient? also, Condition? when, bool isOver)
    {
        var question = _analysis.Space.AsItStands(_analysis.Table.And(
            [
                _analysis.Scopes.Scope(procedure, isOver),
                also is null ? _analysis.Table.True : _analysis.Space.Compile(also.Condition, procedure.Role),
                when is null ? _analysis.Table.True : _analysis.Space.Compile(when, procedure.Role),
            ]));
        if (_analysis.Cases.Find(question) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (!plain.Concerns(procedure, isOver) || (also is not null && !plain.Holds(also.Condition, procedure.Role)) || (when is not null && !plain.Holds(when, procedure.Role)))
        {
            throw new UnconfirmedCaseException(procedure.Name, procedure.Name);
        }

        return answer;
    }
}
