using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>
/// What a decision brings about in a procedure: steps that burden the person, unless the text puts them before the decision; and periods
/// that are counted from the decision, or from what rests on it. So a time that runs from the notice of a decision, from its service or from the
/// end of another such time is an effect of the decision. Remedies, notices and further decisions are none.
/// </summary>
internal sealed class Effects
{
    private readonly Procedure _procedure;
    private readonly TimeRules _text;
    private readonly ImmutableArray<TimeRule> _order;
    private readonly ProcedureTimeline _timeline;
    private readonly Dictionary<string, IReadOnlyList<ProcedureStep>> _known = new(StringComparer.Ordinal);

    /// <summary>The effects in one procedure.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="text">Its times, as they are where nobody uses a remedy.</param>
    /// <param name="timeline">The moments of its steps.</param>
    public Effects(Procedure procedure, TimeRules text, ProcedureTimeline timeline)
    {
        _procedure = procedure;
        _text = text;
        _timeline = timeline;

        // What the text puts before something is over when that comes, where the times allow it.
        ImmutableArray<TimeRule> order =
        [
            .. from step in procedure.Steps
               from time in step.Times
               where time.Kind is TieKind.Before or TieKind.After
               let at = timeline.NumberOf(time.Moment)
               let own = timeline.Start(step.Event)
               select time.Kind == TieKind.Before ? ProcedureTimeline.Earlier(own, at) : ProcedureTimeline.Earlier(at, own),
        ];
        _order = text.Solve([], order).Possibility == Possibility.Never ? [] : order;
    }

    /// <summary>The effects of a decision, as written.</summary>
    public IReadOnlyList<ProcedureStep> Of(Event decision)
    {
        if (_known.TryGetValue(decision.Name, out var known)) return known;
        return _known[decision.Name] = Find(decision);
    }

    private List<ProcedureStep> Find(Event decision)
    {
        var burdens = _procedure.Steps.Where(step => step.Name != decision.Name && Burdens(step) && !ComesBefore(step, decision)).ToList();

        // Names of the moments that rest on the decision: they come because it came, and not by a decision or a remedy of their own.
        var resting = burdens.Select(step => step.Name).Append(decision.Name).ToHashSet(StringComparer.Ordinal);
        bool grown;
        do
        {
            grown = false;
            foreach (var step in _procedure.Steps.Where(step => !resting.Contains(step.Name)))
            {
                if (Rests(step, resting, decision)) grown |= resting.Add(step.Name);
            }
        }
        while (grown);
        return [.. _procedure.Steps.Where(step => burdens.Contains(step) || (step.Kind == StepKind.Period && step.Name != decision.Name && resting.Contains(step.Name)))];
    }

    private static bool Burdens(ProcedureStep step) => step is { Kind: not StepKind.Period, Action.Stance: ActionStance.Restrictive };

    private bool Rests(ProcedureStep step, HashSet<string> resting, Event decision) => step switch
    {
        { Period: { } period } => resting.Contains(period.From.Event.Name),
        { NoticeOf: { } told } when resting.Contains(told.Name) => true,
        _ when IsOfOthers(step) => false,
        _ when IsOnTheDayOf(step, resting) && !ComesBefore(step, decision) => true,
        _ when IsDecision(step) => false,
        _ => step.Times.Any(time => time.Kind != TieKind.Before && resting.Contains(time.Moment.Event.Name)),
    };

    // In one letter, whichever of the two is said to come on the day of the other.
    private bool IsOnTheDayOf(ProcedureStep step, HashSet<string> resting) =>
        step.Times.Any(time => time is { Kind: TieKind.OnTheDay, Moment.End: false } && resting.Contains(time.Moment.Event.Name))
        || _procedure.Steps.Any(other => resting.Contains(other.Name) && other.Times.Any(time => time is { Kind: TieKind.OnTheDay, Moment.End: false } && time.Moment.Event.Name == step.Name));

    // A remedy, what decides it, and what the person does herself.
    private static bool IsOfOthers(ProcedureStep step) => step.Kind == StepKind.Remedy || step.Deciding is not null || step.By is PersonBearer;

    // A further decision has a notice or a remedy of its own.
    private bool IsDecision(ProcedureStep step) => _procedure.Steps.Any(other => other.NoticeOf?.Name == step.Name || other.Against?.Name == step.Name);

    // The text itself puts the step before the decision.
    private bool ComesBefore(ProcedureStep step, Event decision) =>
        _text.Solve([], [.. _order, ProcedureTimeline.NotEarlier(_timeline.Start(decision), _timeline.Start(step.Event))]).Possibility == Possibility.Never;
}
