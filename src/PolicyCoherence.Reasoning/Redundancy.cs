using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Sentences that change nothing: positions of which nothing is left, and positions that another already covers.</summary>
public sealed class Redundancy
{
    private readonly Analysis _analysis;
    private readonly ImmutableHashSet<string> _referredTo;
    private readonly Lazy<(ILookup<string, NormInstance> ByValue, ILookup<string, NormInstance> ByFact)> _byRarestFact;

    internal Redundancy(Analysis analysis)
    {
        _analysis = analysis;
        var model = analysis.Model;
        _referredTo = model.Positions.SelectMany(position => position.SubjectTo.Concat(position.Notwithstanding))
            .Concat(model.Exceptions.SelectMany(exception => exception.To))
            .ToImmutableHashSet(StringComparer.Ordinal);
        _byRarestFact = new(ByRarestFact);
    }

    /// <summary>The positions that cover a position, by name.</summary>
    public ImmutableArray<Position> Covering(Position narrower)
    {
        if (_analysis.InstancesOf(narrower.Name) is not [var instance, ..]) return [];

        // What speaks of facts that the other does not mention is rarely the wider one: so only those are looked at whose rarest
        // fact is among those of the narrower one, with the same value if both ask for one value, and not each pair of positions.
        var (byValue, byFact) = _byRarestFact.Value;
        var actions = instance.Bars ? _analysis.Model.Actions.GeneralsOf(instance.Action) : new HashSet<string>(StringComparer.Ordinal) { instance.Action };
        return
        [
            .. FactsOf(instance).Prepend(AskedFact.None).SelectMany(fact => actions.SelectMany(action => fact.Value is null
                    ? byFact[Key(instance, action, fact)]
                    : byValue[Key(instance, action, fact)].Concat(byValue[Key(instance, action, fact with { Value = null })])))
                .Where(other => MayCover(other, instance)).Select(other => other.Position).DistinctBy(other => other.Name)
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

    // Whether one instance could cover another, as far as can be seen at once.
    private bool MayCover(NormInstance wider, NormInstance narrower) =>
        wider.Role == narrower.Role && _analysis.Scopes.Scope(wider).Variables.All(_analysis.Scopes.Scope(narrower).Mentions);

    /// <summary>Whether the two say the same of the same persons.</summary>
    public bool AreTheSame(Position one, Position other) => IsCovered(one, other) && IsCovered(other, one);

    // Each instance by that of its facts, with the value if it asks for one, which the fewest others share.
    private (ILookup<string, NormInstance> ByValue, ILookup<string, NormInstance> ByFact) ByRarestFact()
    {
        var sharing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var instance in _analysis.Instances)
        {
            foreach (var fact in FactsOf(instance)) sharing[Key(instance, instance.Action, fact)] = sharing.GetValueOrDefault(Key(instance, instance.Action, fact)) + 1;
        }

        var rarest = new Dictionary<NormInstance, AskedFact>();
        foreach (var instance in _analysis.Instances) rarest[instance] = FactsOf(instance).MinBy(fact => sharing[Key(instance, instance.Action, fact)]) ?? AskedFact.None;
        return (
            _analysis.Instances.ToLookup(instance => Key(instance, instance.Action, rarest[instance]), StringComparer.Ordinal),
            _analysis.Instances.ToLookup(instance => Key(instance, instance.Action, rarest[instance] with { Value = null }), StringComparer.Ordinal));
    }

    // A nameless one if it speaks of none.
    private List<AskedFact> FactsOf(NormInstance instance)
    {
        var scope = _analysis.Scopes.Scope(instance);
        var values = (scope is AndFormula and ? and.Parts : [scope]).OfType<LiteralFormula>().Where(literal => literal.Values.Intervals is [var only] && only.From == only.To).ToLookup(literal => literal.Variable);
        var facts = scope.Variables.Select(variable => new AskedFact(variable.Key, values[variable].FirstOrDefault()?.Values.Intervals[0].From)).ToList();
        return facts.Count == 0 ? [AskedFact.None] : facts;
    }

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
        && Same(narrower.Consulting, wider.Consulting)
        && (narrower.RetainedAs is null) == (wider.RetainedAs is null)
        && narrower.Instrument?.Rank == wider.Instrument?.Rank
        && !_referredTo.Contains(narrower.Name)
        && AddsNothing(narrower, wider);

    private static bool AddsNothing(Position narrower, Position wider) =>
        (narrower.Within is null || Same(narrower.Within, wider.Within))
        && (narrower.Earliest is null || Same(narrower.Earliest, wider.Earliest))
        && narrower.Purposes.SequenceEqual(wider.Purposes)
        && Same(narrower.Retention, wider.Retention)
        && Same(narrower.Lasting, wider.Lasting) && narrower.IsUnlimited == wider.IsUnlimited
        && narrower.Origin?.Service?.Name == wider.Origin?.Service?.Name
        && narrower.Origin?.From?.Name == wider.Origin?.From?.Name
        && Same(narrower.Payers, wider.Payers)
        && narrower.Safeguards.All(term => wider.Safeguards.Any(other => other.Span.Words == term.Span.Words))
        && Same(narrower.AsFarAs, wider.AsFarAs)
        && Same(narrower.Respecting, wider.Respecting)
        && (narrower.NotwithstandingAnyOtherLaw is null || wider.NotwithstandingAnyOtherLaw is not null)
        && wider.PriorityLimits.IsEmpty
        && narrower.Notwithstanding.All(name => wider.Notwithstanding.Contains(name, StringComparer.Ordinal));

    private bool Covers(NormInstance wider, NormInstance narrower)
    {
        if (!MayCover(wider, narrower) || !CoversBearer(wider, narrower) || !CoversAct(wider, narrower) || !_analysis.Solver.Satisfiable(_analysis.Scopes.Scope(narrower))) return false;
        var authority = narrower.BearerKind != BearerKind.Person && !narrower.Bars;
        var (mine, its) = authority
            ? (_analysis.Net.Net(narrower.Reading), _analysis.Net.Net(wider.Reading with { Agency = narrower.Agency ?? wider.Agency, Action = narrower.Act.Action, Service = narrower.Act.Service }))
            : (_analysis.Scopes.Live(narrower.Reading), _analysis.Scopes.Live(wider.Reading with { Agency = narrower.Agency ?? wider.Agency, Action = narrower.Act.Action, Service = narrower.Act.Service }));
        return !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(_analysis.Table.And(mine, _analysis.Table.Not(its))))
            && !(narrower.Bars && PrevailsWhereTheOtherDoesNot(narrower, wider));
    }

    // A narrower bar reads as an exception to a duty where a wide one does not (meaning A3, lines 5 and 6).
    private bool PrevailsWhereTheOtherDoesNot(NormInstance bar, NormInstance wider) =>
        _analysis.Instances.Any(instance => instance.RequiresOrEmpowers
            && _analysis.Net.CouldMeet(instance, bar)
            && _analysis.Net.Verdict(instance, bar).FirstPrevails == false
            && _analysis.Net.Verdict(instance, wider).FirstPrevails != false);

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
            && Same(act.From, other.From);
    }

    private static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : Symbol => one.Select(symbol => symbol.Name).Order(StringComparer.Ordinal).SequenceEqual(other.Select(symbol => symbol.Name).Order(StringComparer.Ordinal));

    private static bool Same(TimeLimit? one, TimeLimit? other) => one?.Time == other?.Time && one?.From?.Name == other?.From?.Name && one is null == other is null;
}
