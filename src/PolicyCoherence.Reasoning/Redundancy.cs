using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Sentences that change nothing: positions of which nothing is left, and positions that another already covers.</summary>
public sealed class Redundancy
{
    private readonly Analysis _analysis;
    private readonly ImmutableHashSet<string> _referredTo;
    private readonly Lazy<(ILookup<string, NormInstance> ByValue, ILookup<string, NormInstance> ByFact, ImmutableHashSet<string> Facts)> _byRarestFact;

    internal Redundancy(Analysis analysis)
    {
        _analysis = analysis;
        var model = analysis.Model;
        _referredTo = model.Positions.SelectMany(position => position.SubjectTo.Concat(position.Notwithstanding))
            .Concat(model.Exceptions.SelectMany(exception => exception.To))
            .Concat(model.Positions.Select(position => position.BreachOf).OfType<string>())
            .Concat(model.Positions.Select(position => position.RetainedAs?.Position).OfType<string>())
            .ToImmutableHashSet(StringComparer.Ordinal);
        _byRarestFact = new(ByRarestFact);
    }

    /// <summary>The positions that cover a position, by name.</summary>
    public ImmutableArray<Position> Covering(Position narrower)
    {
        if (_analysis.InstancesOf(narrower.Name) is not [var instance, ..]) return [];

        // Whoever says more asks for nothing on which the narrower one does not bear: so only those are looked at whose rarest fact is one of
        // its facts, or of those that truths tie to them, with the same value if both ask for one value; and not each pair of positions.
        var (byValue, byFact, known) = _byRarestFact.Value;
        var actions = instance.Bars ? _analysis.Model.Actions.GeneralsOf(instance.Action) : new HashSet<string>(StringComparer.Ordinal) { instance.Action };
        var values = ValuesIn(_analysis.Scopes.Scope(instance));
        var facts = _analysis.Solver.Bearing(_analysis.Scopes.Scope(instance)).Where(variable => known.Contains(variable.Key))
            .Select(variable => new AskedFact(variable.Key, values.TryGetValue(variable, out var value) ? value : null));
        return
        [
            .. facts.Prepend(AskedFact.None).SelectMany(fact => actions.SelectMany(action => fact.Value is null
                    ? byFact[Key(instance, action, fact)]
                    : byValue[Key(instance, action, fact)].Concat(byValue[Key(instance, action, fact with { Value = null })])))
                .Where(other => CoversAct(other, instance) && MayCover(other, instance)).Select(other => other.Position).DistinctBy(other => other.Name)
                .Where(other => IsCovered(narrower, other)).OrderBy(other => other.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a position reaches somebody by its own words, and its exceptions and what prevails over it take everybody out.</summary>
    public bool NothingIsLeft(Position position)
    {
        var instances = _analysis.InstancesOf(position.Name);
        return (_analysis.Scopes.ExceptionsTo(position.Name).Any() || _analysis.Scopes.PrevailingOver(position.Name).Any())
            && instances.Any(instance => _analysis.Solver.Satisfiable(_analysis.Scopes.Scope(instance, withSavingClause: false)))
            && instances.All(instance => _analysis.Net.Readings(instance).All(reading => !_analysis.Solver.Satisfiable(_analysis.Scopes.Live(reading, withSavingClause: false))));
    }

    /// <summary>Whether an exception carves from something by its own words, and its own exceptions take everything back.</summary>
    public bool NothingIsLeft(ExceptionNorm exception)
    {
        if (!_analysis.Scopes.ExceptionsTo(exception.Name).Any()) return false;
        var readings = exception.To.SelectMany(name => _analysis.InstancesOf(name)).SelectMany(instance => _analysis.Net.Readings(instance, exception.Name))
            .Where(reading => _analysis.Scopes.Carves(exception, reading)).ToList();
        return readings.Exists(reading => _analysis.Solver.Overlap(_analysis.Scopes.Scope(reading.Instance), _analysis.Scopes.OwnWords(exception, reading.Instance.Role)))
            && readings.TrueForAll(reading => !_analysis.Solver.Overlap(_analysis.Scopes.Scope(reading.Instance), _analysis.Scopes.Live(exception, reading)));
    }

    /// <summary>
    /// Whether all that a position says another one says too, for the same persons and more, with nothing of its own: no safeguard,
    /// deadline, purpose or source of knowledge, no rank that the other lacks, and no other sentence that refers to it.
    /// </summary>
    public bool IsCovered(Position narrower, Position wider) =>
        MayBeCovered(narrower, wider)
        && _analysis.InstancesOf(narrower.Name) is { Length: > 0 } instances
        && instances.All(instance => _analysis.InstancesOf(wider.Name).Any(other => Covers(other, instance)));

    // Whether one instance could cover another, as far as can be seen at once: each thing that it asks for has to follow from the
    // narrower scope, and so be about something that the narrower one, or a truth about it, speaks of.
    private bool MayCover(NormInstance wider, NormInstance narrower)
    {
        if (wider.Role != narrower.Role) return false;
        var scope = _analysis.Scopes.Scope(narrower);
        HashSet<Variable>? bearing = null;
        return PartsOf(_analysis.Scopes.Scope(wider)).All(part => part.Variables.Any(variable => variable.Key == CaseSpace.Today || scope.Mentions(variable)
            || (bearing ??= [.. _analysis.Solver.Bearing(scope)]).Contains(variable)));
    }

    /// <summary>Whether the two say the same of the same persons.</summary>
    public bool AreTheSame(Position one, Position other) => IsCovered(one, other) && IsCovered(other, one);

    // Each instance by that of the facts it asks for, with the value if it asks for one, which the fewest others share; where it asks only
    // for one of several, by each of these.
    private (ILookup<string, NormInstance> ByValue, ILookup<string, NormInstance> ByFact, ImmutableHashSet<string> Facts) ByRarestFact()
    {
        var sharing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var instance in _analysis.Instances)
        {
            foreach (var fact in FactsOf(instance)) sharing[Key(instance, instance.Action, fact)] = sharing.GetValueOrDefault(Key(instance, instance.Action, fact)) + 1;
        }

        var keyed = _analysis.Instances.SelectMany(instance => AsksForAll(instance) ? FactsOf(instance).OrderBy(fact => sharing[Key(instance, instance.Action, fact)]).Take(1) : FactsOf(instance), (instance, fact) => (instance, fact)).ToList();
        return (
            keyed.ToLookup(pair => Key(pair.instance, pair.instance.Action, pair.fact), pair => pair.instance, StringComparer.Ordinal),
            keyed.ToLookup(pair => Key(pair.instance, pair.instance.Action, pair.fact with { Value = null }), pair => pair.instance, StringComparer.Ordinal),
            [.. keyed.Select(pair => pair.fact.Name)]);
    }

    private bool AsksForAll(NormInstance instance) => AskedFor(instance).Any(part => part is LiteralFormula);

    // The facts each of which it asks for; if there are none, those of the first thing that it asks for; a nameless one if it speaks of none.
    private List<AskedFact> FactsOf(NormInstance instance)
    {
        var parts = AskedFor(instance);
        var values = ValuesIn(_analysis.Scopes.Scope(instance));
        var facts = parts.OfType<LiteralFormula>().Select(literal => new AskedFact(literal.Variable.Key, values.TryGetValue(literal.Variable, out var value) ? value : null)).ToList();
        if (facts.Count == 0 && parts is [var first, ..]) facts = [.. first.Variables.Select(variable => new AskedFact(variable.Key, null))];
        return facts.Count == 0 ? [AskedFact.None] : facts;
    }

    // On which day it is in force, the law as it stands decides for all alike.
    private List<Formula> AskedFor(NormInstance instance) => [.. PartsOf(_analysis.Scopes.Scope(instance)).Where(part => !part.Variables.Any(variable => variable.Key == CaseSpace.Today))];

    private static Dictionary<Variable, long> ValuesIn(Formula scope) => PartsOf(scope).OfType<LiteralFormula>()
        .Where(literal => literal.Values.Intervals is [var only] && only.From == only.To)
        .DistinctBy(literal => literal.Variable).ToDictionary(literal => literal.Variable, literal => literal.Values.Intervals[0].From);

    private static ImmutableArray<Formula> PartsOf(Formula scope) => scope switch
    {
        TrueFormula => [],
        AndFormula and => and.Parts,
        _ => [scope],
    };

    /// <summary>A fact that an instance turns on, with its value where no other will do.</summary>
    private sealed record AskedFact(string Name, long? Value)
    {
        public static AskedFact None { get; } = new("", null);
    }

    // What covers another has all of this in common with it, or for a bar a broader action.
    private static string Key(NormInstance instance, string action, AskedFact fact) =>
        $"{instance.Modality} {action} {instance.Act.Service?.Name} {instance.Act.Data?.Name} {instance.Role} {fact.Name} {fact.Value}";

    private bool MayBeCovered(Position narrower, Position wider) =>
        narrower.Name != wider.Name
        && narrower.Modality == wider.Modality

        // What leaves a choice or forbids acts together says something else than its acts one by one.
        && !(narrower.OneOf || wider.OneOf || narrower.Together || wider.Together)
        && narrower.BreachOf is null && wider.BreachOf is null
        && narrower.Quota is null && wider.Quota is null
        && narrower.Instrument?.Rank == wider.Instrument?.Rank
        && !_referredTo.Contains(narrower.Name)
        && AddsNothing(narrower, wider);

    // Each clause that a position can carry, but for those that its scope holds: who, whom, when, unless, dates and treaties.
    private static bool AddsNothing(Position narrower, Position wider)
    {
        var bars = narrower.Modality is Modality.Prohibition or Modality.Exemption;
        var obliges = narrower.Modality is Modality.Duty or Modality.SoftDuty or Modality.Claim;
        return (Same(narrower.Within, wider.Within) || (narrower.Within is null && obliges))
            && Same(narrower.Earliest, wider.Earliest)
            && SameNames(narrower.Purposes, wider.Purposes)
            && Same(narrower.Retention, wider.Retention)
            && narrower.RetainedAs?.Store?.Name == wider.RetainedAs?.Store?.Name && narrower.RetainedAs?.Position == wider.RetainedAs?.Position
            && Same(narrower.Lasting, wider.Lasting) && narrower.IsUnlimited == wider.IsUnlimited
            && SameNames(Names(narrower.UntilEvents.Select(until => until.Event)), Names(wider.UntilEvents.Select(until => until.Event)))
            && narrower.Origin?.Service?.Name == wider.Origin?.Service?.Name
            && narrower.Origin?.From?.Name == wider.Origin?.From?.Name
            && Same(narrower.Payers, wider.Payers)
            && Same(narrower.Consulting, wider.Consulting)
            && narrower.Provided.All(provided => wider.Provided.Any(other => other.Span.Words == provided.Span.Words))

            // A power to decide without a safeguard is not one to decide with it.
            && narrower.Safeguards.All(term => wider.Safeguards.Any(other => other.Span.Words == term.Span.Words))
            && (bars || obliges || wider.Safeguards.All(term => narrower.Safeguards.Any(other => other.Span.Words == term.Span.Words)))
            && Same(narrower.AsFarAs, wider.AsFarAs)
            && Same(narrower.Respecting, wider.Respecting)
            && (narrower.NotwithstandingAnyOtherLaw is null || wider.NotwithstandingAnyOtherLaw is not null)
            && wider.PriorityLimits.IsEmpty
            && narrower.Notwithstanding.All(name => wider.Notwithstanding.Contains(name, StringComparer.Ordinal));
    }

    private bool Covers(NormInstance wider, NormInstance narrower)
    {
        if (!MayCover(wider, narrower) || !CoversBearer(wider, narrower) || !CoversAct(wider, narrower) || !_analysis.Solver.Satisfiable(_analysis.Scopes.Scope(narrower))) return false;
        Formula Applies(Reading reading) => narrower.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(reading) : _analysis.Net.Net(reading);
        return Readings(narrower, wider).All(reading =>
            {
                var other = wider.Reading with { Agency = reading.Agency ?? wider.Agency, Action = reading.Action, Service = reading.Service, ObtainedIn = reading.ObtainedIn, ObtainedFrom = reading.ObtainedFrom };
                return !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(_analysis.Table.And(Applies(reading), _analysis.Table.Not(Applies(other)))));
            })
            && !PrevailsWhereTheOtherDoesNot(narrower, wider);
    }

    // The narrower ways in which an exception to one of the two takes something out that the other leaves: for a body, a kind of act, or
    // by where knowledge was obtained.
    private IEnumerable<Reading> Readings(NormInstance narrower, NormInstance wider)
    {
        var readings = _analysis.Net.Readings(narrower, [wider.Position.Name, .. _analysis.Net.Meetings(wider).Select(meeting => meeting.Bar.Position.Name)]);
        var origins = new[] { narrower.Position.Name, wider.Position.Name }.SelectMany(OriginsIn).ToList();
        return readings.Concat(readings.SelectMany(reading => origins, (reading, origin) => reading with { ObtainedIn = origin.Service, ObtainedFrom = origin.From }));
    }

    private IEnumerable<Origin> OriginsIn(string norm)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([norm]);
        while (open.TryDequeue(out var next))
        {
            foreach (var exception in _analysis.Scopes.ExceptionsTo(next).Where(exception => seen.Add(exception.Name)))
            {
                foreach (var origin in exception.Origins) yield return origin;
                open.Enqueue(exception.Name);
            }
        }
    }

    // A narrower bar reads as an exception to a duty where a wide one does not (meaning A3, lines 5 and 6), and a later or narrower duty,
    // power or liberty prevails where another does not: then the sentence decides something that the other leaves open, or to the contrary.
    private bool PrevailsWhereTheOtherDoesNot(NormInstance narrower, NormInstance wider) => narrower.Bars
        ? _analysis.Instances.Any(other => (other.RequiresOrEmpowers || other.Modality == Modality.Liberty)
            && _analysis.Net.Meetings(other).Any(meeting => meeting.Bar.Equals(narrower))
            && Strength(_analysis.Net.Verdict(other, narrower), first: false) > Strength(_analysis.Net.Verdict(other, wider), first: false))
        : _analysis.Net.Meetings(narrower).Any(meeting => Strength(meeting.Verdict, first: true) > Strength(_analysis.Net.Verdict(wider, meeting.Bar), first: true));

    // 2 where the one side prevails, 1 where nobody does.
    private static int Strength(Verdict verdict, bool first) => verdict.FirstPrevails is not { } prevails ? 1 : prevails == first ? 2 : 0;

    private bool CoversBearer(NormInstance wider, NormInstance narrower) =>
        wider.BearerKind == narrower.BearerKind
            ? narrower.Agency is null || (wider.Agency is { } agency && _analysis.Model.Agencies.IsKindOf(narrower.Agency, agency))
            : wider.BearerKind == BearerKind.EveryAuthority && narrower.BearerKind == BearerKind.Agency && narrower.Bars;

    // A bar covers every kind of its action. Whoever requires, allows or promises a kind beside the whole wants that kind to be done.
    private bool CoversAct(NormInstance wider, NormInstance narrower)
    {
        var (act, other) = (narrower.Act, wider.Act);
        return (narrower.Bars ? _analysis.Model.Actions.IsKindOf(act.Action, other.Action) : act.Action.Name == other.Action.Name)
            && act.Service?.Name == other.Service?.Name
            && act.Data?.Name == other.Data?.Name
            && Same(act.To, other.To)
            && Same(act.From, other.From)
            && Same(act.IntoStores, other.IntoStores)
            && Same(act.FromStores, other.FromStores)
            && Same(act.Against, other.Against)
            && act.ToState == other.ToState && act.FromState == other.FromState;
    }

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : Symbol => SameNames(Names(one), Names(other));

    private static IEnumerable<string> Names(IEnumerable<Symbol> symbols) => symbols.Select(symbol => symbol.Name);

    private static bool SameNames(IEnumerable<string> one, IEnumerable<string> other) => one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool Same(TimeLimit? one, TimeLimit? other) => one?.Time == other?.Time && one?.From?.Name == other?.From?.Name && one is null == other is null;
}
