using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>Deadlines that cannot all be met.</summary>
/// <param name="Rules">The rules, none of which can be spared.</param>
/// <param name="Norms">The norms in which they stand, by name.</param>
/// <param name="DependsOnTheCalendar">Whether they can be met on some days of the calendar.</param>
/// <param name="Reporting">How the order of precedence wants it reported, where a bar keeps a duty back.</param>
/// <param name="Answer">Somebody to whom all of them apply.</param>
/// <param name="Labels">What each moment is, by its number.</param>
public sealed record ImpossibleDeadlines(ImmutableArray<TimeRule> Rules, ImmutableArray<Norm> Norms, bool DependsOnTheCalendar, Reporting Reporting, Answer Answer, ImmutableDictionary<int, string> Labels)
{
    /// <summary>Whether she is not of the procedure's group any more when the positions apply to her.</summary>
    public bool IsOver { get; init; }
}

/// <summary>
/// Deadlines of one procedure, and of the positions that speak of its events, that cannot all be met. A duty with a deadline must be
/// done in time; a position that says <c>at the earliest</c>, or a bar <c>during the first</c> so many days, keeps it back. What is
/// to be done under a duty is the step of the procedure that carries it out.
/// </summary>
public sealed class Deadlines
{
    // So many sets of rules are looked at before the search gives up, loudly.
    private const int MostTries = 2_000;

    private readonly Analysis _analysis;
    private readonly Dictionary<string, ImmutableArray<ImpossibleDeadlines>> _known = new(StringComparer.Ordinal);

    // The same whichever procedure is asked about, so found once and not once for each.
    private readonly Lazy<ImmutableArray<TimedDuty>> _duties;

    // One of all duties that set the same times for the same deed, whomever they are about: whether the times can be met is asked of these first.
    private readonly Lazy<ImmutableArray<TimedDuty>> _differentDuties;

    internal Deadlines(Analysis analysis)
    {
        _analysis = analysis;
        _duties = new(FindDuties);
        _differentDuties = new(() => [.. _duties.Value.DistinctBy(Times, StringComparer.Ordinal)]);
    }

    /// <summary>The sets of deadlines that cannot all be met, each the smallest in itself.</summary>
    /// <param name="procedure">The procedure whose steps take part; null for the positions alone.</param>
    public ImmutableArray<ImpossibleDeadlines> Find(Procedure? procedure)
    {
        var name = procedure?.Name ?? "";
        if (!_known.TryGetValue(name, out var found)) _known[name] = found = new Draft(this, procedure, _differentDuties.Value).CanBeMet() ? [] : [.. Search(procedure)];
        return found;
    }

    private IEnumerable<ImpossibleDeadlines> Search(Procedure? procedure)
    {
        var draft = new Draft(this, procedure, _duties.Value);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ImmutableHashSet<TimeRule>>([ImmutableHashSet<TimeRule>.Empty]);
        var tries = 0;
        while (open.TryDequeue(out var without))
        {
            if (!looked.Add(Key(without))) continue;
            if (++tries > MostTries) throw Bounds.Deadlines(MostTries, procedure?.Name);
            var rules = new TimeRules(draft.Moments + 1, draft.Rules.Where(rule => !without.Contains(rule)));
            var conflict = rules.Conflict();
            var calendar = conflict.IsEmpty;
            if (calendar) conflict = rules.CalendarConflict();
            if (conflict.IsEmpty) continue;
            if (seen.Add(Key(conflict)) && !draft.IsInOrder(conflict) && draft.Person(conflict) is var (answer, isOver))
            {
                ImmutableArray<Norm> norms = [.. conflict.Select(rule => rule.By).OfType<Norm>().DistinctBy(norm => norm.Name, StringComparer.Ordinal).OrderBy(norm => norm.Name, StringComparer.Ordinal)];
                yield return new ImpossibleDeadlines(conflict, norms, calendar, draft.ReportingOf(conflict), answer, draft.Labels) { IsOver = isOver };
            }

            // Other sets lack one of these rules at least.
            foreach (var rule in conflict) open.Enqueue(without.Add(rule));
        }
    }

    private ImmutableArray<TimedDuty> FindDuties()
    {
        var keeping = _analysis.Instances.Where(CanKeepBack).ToLookup(other => other.Act.Action.Name, StringComparer.Ordinal);
        return
        [
            .. from duty in _analysis.Instances
               where duty is { Obliges: true, Position.Within: { From: not null, Time: not null } }
               let others = KeepingBack(duty, keeping).ToLookup(pair => pair.Reporting == Reporting.Silent)
               select new TimedDuty(duty, Live(duty), [.. others[false]], [.. others[true].Select(pair => pair.Other.Position.Name).Except(others[false].Select(pair => pair.Other.Position.Name))]),
        ];
    }

    // What the rules for a duty depend on, but for the persons whom it is about.
    private static string Times(TimedDuty timed) => string.Join(
        ';',
        timed.KeepingBack.SelectMany(pair => KeepingTimes(pair.Other)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Prepend($"{timed.Duty.ActKey} {timed.Duty.Act.Data?.Name}: {Said(timed.Duty.Position.Within)}"));

    private static IEnumerable<string> KeepingTimes(NormInstance other) =>
        other.Position.When.Select(clause => clause.Condition).OfType<SinceEvent>().Select(since => $"{other.Modality} {since.Order} {since.Value} {since.Unit} {since.Event.Name}")
            .Append($"{other.Modality} {other.RequiresOrEmpowers} {Said(other.Position.Earliest)}");

    private static string Said(TimeLimit? limit) => $"{limit?.Time?.Amount} {limit?.Time?.Unit} {limit?.From?.Name}";

    private static bool CanKeepBack(NormInstance other) =>
        (other.RequiresOrEmpowers && other.Position.Earliest is { Time: not null, From: not null })
        || (other.Modality == Modality.Prohibition && other.Position.When.Any(clause => clause.Condition is SinceEvent { Order: Order.Less or Order.AtMost }));

    private IEnumerable<(NormInstance Other, Reporting Reporting)> KeepingBack(NormInstance duty, ILookup<string, NormInstance> keeping)
    {
        foreach (var other in _analysis.Model.Actions.GeneralsOf(duty.Act.Action.Name).SelectMany(general => keeping[general]).Where(other => SameDeed(duty, other)))
        {
            // A text that says which of the two prevails, or that reads as the exception to the other, leaves nothing to report.
            var reporting = other.Bars ? _analysis.Net.Verdict(duty, other).Reporting : _analysis.Precedence.BetweenDuties(duty, other).Line == PrecedenceLine.Clause ? Reporting.Silent : Reporting.Unresolved;
            yield return (other, other.Position.Name == duty.Position.Name ? Reporting.Unresolved : reporting);
        }
    }

    private bool SameDeed(NormInstance duty, NormInstance other) =>
        duty.Role == other.Role && duty.BearerKind == BearerKind.Person == (other.BearerKind == BearerKind.Person)
        && _analysis.Model.Actions.IsKindOf(duty.Act.Action, other.Act.Action)
        && (other.Act.Service is null || (duty.Act.Service is { } service && _analysis.Model.Services.IsKindOf(service, other.Act.Service)))
        && (other.Act.Data is null || (duty.Act.Data is { } data && _analysis.Model.DataKinds.IsKindOf(data, other.Act.Data)));

    private Scope Live(NormInstance instance) => new(instance.Position, _analysis.Scopes.Live(instance.Reading), plain => plain.IsLive(instance.Reading));

    private static string Key(IEnumerable<TimeRule> rules) =>
        string.Join(';', rules.Select(rule => $"{rule.From},{rule.To},{rule.Kind},{rule.Span?.Start},{rule.Span?.Source.Path},{rule.By?.Name}").Order(StringComparer.Ordinal));

    // To whom the norm of a rule applies, as a formula and for the plain evaluator.
    private sealed record Scope(Norm Norm, Formula Formula, Func<PlainLaw, bool> Holds, Reporting Reporting = Reporting.Unresolved);

    /// <summary>A duty with a deadline, for whom it is live, what keeps the same deed back, and the positions that do so where the text itself says which of the two prevails.</summary>
    private sealed record TimedDuty(NormInstance Duty, Scope Scope, ImmutableArray<(NormInstance Other, Reporting Reporting)> KeepingBack, ImmutableHashSet<string> InOrder);

    /// <summary>The moments and rules of one question.</summary>
    private sealed class Draft
    {
        private readonly Analysis _analysis;
        private readonly Func<NormInstance, Scope> _live;
        private readonly Procedure? _procedure;
        private readonly Dictionary<string, int> _moments = new(StringComparer.Ordinal);
        private readonly ImmutableDictionary<int, string>.Builder _labels = ImmutableDictionary.CreateBuilder<int, string>();
        private readonly Dictionary<TimeRule, Scope> _scopes = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<TimeRule, TimedDuty> _deadlines = new(ReferenceEqualityComparer.Instance);
        private readonly List<int> _ends = [];
        private ImmutableArray<TimeRule> _own = [];

        public Draft(Deadlines deadlines, Procedure? procedure, ImmutableArray<TimedDuty> duties)
        {
            _analysis = deadlines._analysis;
            _live = deadlines.Live;
            _procedure = procedure;
            if (procedure is not null) AddProcedure(procedure);
            foreach (var duty in duties) AddDuty(duty);
        }

        public List<TimeRule> Rules { get; } = [];

        public int Moments { get; private set; }

        public ImmutableDictionary<int, string> Labels => _labels.ToImmutable();

        /// <summary>Whether all of the rules can be met together on every day of the calendar, so that there is nothing to look for.</summary>
        public bool CanBeMet()
        {
            var rules = new TimeRules(Moments + 1, Rules);
            return rules.Conflict().IsEmpty && rules.CalendarConflict().IsEmpty;
        }

        /// <summary>Whether a deadline is among the rules together with what keeps its deed back by the text's own order: that another duty to do the same is not in order with it changes nothing.</summary>
        public bool IsInOrder(ImmutableArray<TimeRule> rules) => rules.Any(rule => _deadlines.TryGetValue(rule, out var timed)
            && rules.Any(other => other.To == rule.To && other.By is Position { Name: var keeping } && timed.InOrder.Contains(keeping)));

        /// <summary>Somebody to whom all of the norms apply, and whether she has left the group of the procedure when the positions do. A position applies when its deed is done.</summary>
        public (Answer Answer, bool IsOver)? Person(ImmutableArray<TimeRule> rules)
        {
            var positions = rules.Where(rule => rule.By is not Procedure && _scopes.ContainsKey(rule)).ToImmutableArray();
            if (_procedure is not { PersonsUntil: { } until } || positions.Length == rules.Length) return Person(rules, isOver: false) is { } any ? (any, false) : null;
            foreach (var isOver in new[] { false, true })
            {
                if (CanBe(positions.Select(rule => rule.To), until, isOver) && Person(rules, isOver) is { } answer) return (answer, isOver);
            }

            return null;
        }

        private Answer? Person(ImmutableArray<TimeRule> rules, bool isOver)
        {
            var scopes = rules.Where(_scopes.ContainsKey).Select(rule => _scopes[rule])
                .Select(scope => isOver && scope.Norm is Procedure procedure ? new Scope(procedure, _analysis.Scopes.Scope(procedure, isOver: true), plain => plain.Concerns(procedure, isOver: true)) : scope).ToList();
            if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And(scopes.Select(scope => scope.Formula)))) is not { } answer) return null;
            var plain = new PlainLaw(_analysis, answer);
            return scopes.FirstOrDefault(scope => !scope.Holds(plain)) is { } failed ? throw new UnconfirmedCaseException(failed.Norm.Name, failed.Norm.Name) : answer;
        }

        // Whether the procedure by itself lets deeds be done while she is of its group, or when that is over. Before the first deed there is no
        // position, so a set of the procedure's own times is asked of somebody whom it concerns from the beginning.
        private bool CanBe(IEnumerable<int> deeds, Moment until, bool isOver)
        {
            ImmutableArray<int> asked = [.. deeds.Distinct()];
            if (asked.IsEmpty) return !isOver;
            return _ends.Any(end => new TimeRules(Moments + 1, _own).Solve([], [.. asked.Select(deed => isOver ? ProcedureTimeline.NotEarlier(end, deed, until.Span, _procedure) : ProcedureTimeline.Earlier(deed, end))]).Possibility != Possibility.Never);
        }

        /// <summary>The mildest of the ways in which the order of precedence wants the rules reported.</summary>
        public Reporting ReportingOf(IEnumerable<TimeRule> rules) => rules.Where(_scopes.ContainsKey).Select(rule => _scopes[rule].Reporting).DefaultIfEmpty(Reporting.Unresolved).Min();

        private void AddProcedure(Procedure procedure)
        {
            var timeline = new ProcedureTimeline(procedure, _analysis.Model);

            // Whoever does not use her remedy is protected until its time has run out, unless only what has been lodged suspends.
            foreach (var remedy in procedure.Steps.Where(step => step.Kind == StepKind.Remedy))
            {
                foreach (var limit in remedy.Times.Where(time => time is { Kind: TieKind.Within, Time: not null }))
                {
                    var kept = procedure.Steps.SelectMany(step => timeline.Suspending(remedy, step).Where(suspension => !suspension.OnceLodged).Select(suspension => (step, suspension))).ToList();
                    if (kept.Count == 0) continue;
                    var expiry = timeline.AddExpiry(remedy, limit);
                    Rules.AddRange(kept.Select(pair => ProcedureTimeline.NotEarlier(expiry, timeline.Start(pair.step.Event), pair.suspension.Span, procedure)));
                }
            }

            // Asked only for who she is then, and no rule that could not be kept. The end of the status: of a remedy that nobody uses, when its time has run out.
            ImmutableArray<TimeRule> counted = [];
            if (procedure.PersonsUntil is { } until)
            {
                _ends.Add(timeline.NumberOf(until));
                if (until.End && procedure.Step(until.Event.Name) is { Kind: StepKind.Remedy } remedy && remedy.Times.FirstOrDefault(time => time is { Kind: TieKind.Within, Time: not null }) is { } limit)
                {
                    var (expiry, runOut) = timeline.Expiry(remedy, limit);
                    _ends.Add(expiry);
                    counted = [runOut];
                }
            }

            Rules.InsertRange(0, timeline.Rules);
            _own = [.. Rules, .. counted];
            foreach (var moment in timeline.Moments)
            {
                Label(moment.Number, moment.Event.Display);
                if (moment.Kind is MomentKind.Start or MomentKind.Lodged) _moments.TryAdd(moment.Event.Name, moment.Number);
            }

            var scope = _analysis.Scopes.Scope(procedure);
            foreach (var rule in Rules) _scopes[rule] = new Scope(procedure, scope, plain => plain.Concerns(procedure));
        }

        private void AddDuty(TimedDuty timed)
        {
            var duty = timed.Duty;
            if (duty.Position.Within is not { Time: { } time, From: { } counted, Span: var span }) return;
            var deed = Deed(duty);
            var deadline = new TimeRule(Moment(counted), deed, TimeRuleKind.AtMost, time, span, duty.Position);
            _deadlines[deadline] = timed;
            Add(deadline, timed.Scope);
            foreach (var (other, reporting) in timed.KeepingBack)
            {
                foreach (var (rule, scope) in KeptBack(other, deed)) Add(rule, scope with { Reporting = reporting });
            }
        }

        // What keeps the deed back: an earliest time in a duty or power, or a bar for the first days.
        private IEnumerable<(TimeRule Rule, Scope Scope)> KeptBack(NormInstance other, int deed)
        {
            if (other.RequiresOrEmpowers && other.Position.Earliest is { Time: { } earliest, From: { } after } limit)
            {
                yield return (new TimeRule(Moment(after), deed, TimeRuleKind.AtLeast, earliest, limit.Span, other.Position), _live(other));
            }

            if (other.Modality != Modality.Prohibition) yield break;
            foreach (var clause in other.Position.When)
            {
                if (clause.Condition is not SinceEvent { Order: Order.Less or Order.AtMost } since) continue;
                var rest = _analysis.Table.And(
                    [
                        _analysis.Scopes.Persons(other),
                        _analysis.Space.Within(other.Position.From, other.Position.Until),
                        .. other.Position.When.Where(when => when != clause).Select(when => _analysis.Space.Compile(when.Condition, other.Role)),
                        .. other.Position.Unless.Select(unless => _analysis.Table.Not(_analysis.Space.Compile(unless.Condition, other.Role))),
                    ]);
                yield return (new TimeRule(Moment(since.Event), deed, TimeRuleKind.AtLeast, new Duration(since.Value, since.Unit == ClockUnit.Months ? "months" : "hours"), clause.Span, other.Position), new Scope(other.Position, rest, plain => AppliesBut(plain, other, clause)));
            }
        }

        private static bool AppliesBut(PlainLaw plain, NormInstance bar, ClauseCondition left) =>
            (bar.Position.Bearer is not PersonBearer bearer || plain.Holds(bearer.Condition, bearer.Role.Name))
            && (bar.Act.Patient is not { } patient || plain.Holds(patient.Condition, patient.Role.Name))
            && bar.Position.When.All(when => when == left || plain.Holds(when.Condition, bar.Role))
            && !bar.Position.Unless.Any(unless => plain.Holds(unless.Condition, bar.Role));

        // The step that carries the duty out, or a moment of its own.
        private int Deed(NormInstance duty)
        {
            var step = _procedure?.Steps.FirstOrDefault(step => step.Action is { } action && (_analysis.Model.Actions.IsKindOf(action, duty.Act.Action) || _analysis.Model.Actions.IsKindOf(duty.Act.Action, action)));
            return step is null ? Named($"to do {duty.ActKey} {duty.Act.Data?.Name}", duty.Act.Action.Display) : Moment(step.Event);
        }

        private int Moment(Event happening) => Named(happening.Name, happening.Display);

        private int Named(string key, string label)
        {
            if (_moments.TryGetValue(key, out var known)) return known;
            var number = Moments + 1;
            Label(number, label);
            return _moments[key] = number;
        }

        private void Label(int number, string label)
        {
            _labels[number] = label;
            Moments = Math.Max(Moments, number);
        }

        private void Add(TimeRule rule, Scope scope)
        {
            Rules.Add(rule);
            _scopes[rule] = scope;
        }
    }
}
