using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>What a moment of a timeline is.</summary>
public enum MomentKind
{
    /// <summary>Something happens, or a period begins.</summary>
    Start,

    /// <summary>A period ends.</summary>
    PeriodEnds,

    /// <summary>A remedy is lodged.</summary>
    Lodged,

    /// <summary>A remedy is decided.</summary>
    Decided,

    /// <summary>The time for a step has run out.</summary>
    Expired,
}

/// <summary>One moment of a timeline.</summary>
/// <param name="Number">Its number in the rules.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Event">The event or step.</param>
/// <param name="Step">The step; null for an event that is none.</param>
public sealed record TimelineMoment(int Number, MomentKind Kind, Event Event, ProcedureStep? Step);

/// <summary>The steps of one procedure as moments, and what ties them.</summary>
public sealed class ProcedureTimeline
{
    private static readonly Duration Hour = new(1, "hours");

    private readonly PolicyModel _model;
    private readonly List<TimelineMoment> _moments = [];
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Step, int Time), int> _expiries = [];
    private readonly List<TimeRule> _rules = [];
    private readonly Effects _effects;

    /// <summary>Reads a procedure.</summary>
    public ProcedureTimeline(Procedure procedure, PolicyModel model)
    {
        Procedure = procedure;
        _model = model;
        foreach (var step in procedure.Steps)
        {
            _starts[step.Name] = Add(step.Kind == StepKind.Remedy ? MomentKind.Lodged : MomentKind.Start, step.Event, step);
            if (step.Kind == StepKind.Remedy) _ends[step.Name] = Add(MomentKind.Decided, step.Event, step);
            else if (step.Kind == StepKind.Period) _ends[step.Name] = Add(MomentKind.PeriodEnds, step.Event, step);
        }

        // What is an effect of what is read from the text as it is where nobody uses a remedy; what remedies hold back comes after.
        foreach (var step in procedure.Steps) Tie(step, suspended: false);
        _effects = new Effects(procedure, new TimeRules(_moments.Count + 1, [.. _rules]), this);
        _rules.Clear();
        foreach (var step in procedure.Steps) Tie(step, procedure.Steps.Any(remedy => remedy.Kind == StepKind.Remedy && Suspending(remedy, step).Any()));
    }

    /// <summary>The procedure.</summary>
    public Procedure Procedure { get; }

    /// <summary>Every moment, the first being number 1.</summary>
    public IReadOnlyList<TimelineMoment> Moments => _moments;

    /// <summary>What the text says, and what goes without saying: that a remedy is lodged after what it challenges, and decided after it is lodged.</summary>
    public IReadOnlyList<TimeRule> Rules => _rules;

    /// <summary>The moment when a step is taken, a period begins, a remedy is lodged or an event happens.</summary>
    public int Start(Event happening)
    {
        if (!_starts.TryGetValue(happening.Name, out var number)) _starts[happening.Name] = number = Add(MomentKind.Start, happening, null);
        return number;
    }

    /// <summary>The number of a moment of the law.</summary>
    public int NumberOf(Moment moment) => moment.End && _ends.TryGetValue(moment.Event.Name, out var end) ? end : Start(moment.Event);

    /// <summary>The moment when a period ends or a remedy is decided; when it happens, for any other step.</summary>
    public int End(ProcedureStep step) => _ends.TryGetValue(step.Name, out var end) ? end : Start(step.Event);

    /// <summary>A new moment: when the time for a step has run out.</summary>
    public int AddExpiry(ProcedureStep step, StepTime time)
    {
        var (number, counted) = Expiry(step, time);
        _rules.Add(counted);
        return number;
    }

    /// <summary>When the time for a step has run out, with the rule that says so, which is not among the rules.</summary>
    public (int Moment, TimeRule Counted) Expiry(ProcedureStep step, StepTime time)
    {
        var key = (step.Name, step.Times.IndexOf(time));
        if (!_expiries.TryGetValue(key, out var number)) _expiries[key] = number = Add(MomentKind.Expired, step.Event, step);
        return (number, new TimeRule(NumberOf(time.Moment), number, TimeRuleKind.Exactly, time.Time, time.Span, Procedure));
    }

    /// <summary>The rules, ready to be asked; moments added later are not among them.</summary>
    public TimeRules Asked() => new(_moments.Count + 1, _rules);

    /// <summary>That one moment comes before another, by an hour at least.</summary>
    public static TimeRule Earlier(int first, int second) => new(first, second, TimeRuleKind.AtLeast, Hour, null, null);

    /// <summary>That one moment does not come before another.</summary>
    public static TimeRule NotEarlier(int first, int second, SourceSpan? span = null, Norm? by = null) => new(first, second, TimeRuleKind.AtLeast, null, span, by);

    /// <summary>The effects of a decision.</summary>
    public IEnumerable<ProcedureStep> EffectsOf(Event decision) => _effects.Of(decision);

    /// <summary>The suspensions by which a remedy keeps a step from happening.</summary>
    public IEnumerable<StepSuspension> Suspending(ProcedureStep remedy, ProcedureStep step) => remedy.Suspensions.Where(suspension => suspension switch
    {
        { Action: { } action } => step.Action is { } own && _model.Actions.IsKindOf(own, action),
        { Event: { } of, EveryEffect: true } => EffectsOf(of).Any(effect => effect.Name == step.Name),
        { Event: { } of } => of.Name == step.Name,
        _ => false,
    });

    private int Add(MomentKind kind, Event happening, ProcedureStep? step)
    {
        _moments.Add(new TimelineMoment(_moments.Count + 1, kind, happening, step));
        return _moments.Count;
    }

    private void Tie(ProcedureStep step, bool suspended)
    {
        var start = Start(step.Event);
        foreach (var time in step.Times) Tie(start, time);
        if (step.Period is { } period)
        {
            // A period that is suspended begins when the suspension is over, and not when it would have begun.
            var from = NumberOf(period.From);
            _rules.Add(suspended
                ? NotEarlier(from, start, period.Span, Procedure)
                : new TimeRule(from, start, TimeRuleKind.Exactly, null, period.Span, Procedure));
            _rules.Add(new TimeRule(start, End(step), TimeRuleKind.Exactly, period.Time, period.Span, Procedure));
        }

        if (step.Kind == StepKind.Remedy) _rules.Add(NotEarlier(start, End(step)));
        if (step.Against is { } challenged) _rules.Add(NotEarlier(Start(challenged), start));
        if (step.NoticeOf is { } told) _rules.Add(NotEarlier(Start(told), start));
        if (step.Deciding is { } decided && _ends.TryGetValue(decided.Name, out var end)) _rules.Add(new TimeRule(start, end, TimeRuleKind.Exactly, null, null, null));
    }

    private void Tie(int start, StepTime time)
    {
        var moment = NumberOf(time.Moment);
        switch (time.Kind)
        {
            case TieKind.Within:
                _rules.Add(NotEarlier(moment, start));
                _rules.Add(new TimeRule(moment, start, TimeRuleKind.AtMost, time.Time, time.Span, Procedure));
                break;
            case TieKind.AtTheEarliest:
                _rules.Add(new TimeRule(moment, start, TimeRuleKind.AtLeast, time.Time, time.Span, Procedure));
                break;
            case TieKind.After:
                _rules.Add(NotEarlier(moment, start, time.Span, Procedure));
                break;
            case TieKind.Before:
                _rules.Add(NotEarlier(start, moment, time.Span, Procedure));
                break;
            default:
                _rules.Add(NotEarlier(moment, start, time.Span, Procedure));
                _rules.Add(new TimeRule(moment, start, TimeRuleKind.AtMost, new Duration(23, "hours"), time.Span, Procedure));
                break;
        }
    }
}
