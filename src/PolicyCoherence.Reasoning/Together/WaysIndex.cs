using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>Which positions bear on which ways, from their words alone: what bars a way, what cannot be done beside it, what forbids it together with another.</summary>
internal sealed class WaysIndex
{
    private readonly Analysis _analysis;
    private readonly ImmutableArray<Demand> _demands;
    private readonly ImmutableArray<JointBar> _joint;
    private readonly ILookup<string, NormInstance> _barsByAction;
    private readonly ILookup<string, Demand> _demandsByAction;
    private readonly ILookup<string, Demand> _givingByService;
    private readonly Dictionary<string, HashSet<string>> _incompatible = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _declaredIncompatible;

    public WaysIndex(Analysis analysis)
    {
        _analysis = analysis;
        var actions = analysis.Model.Actions;
        _demands = [.. analysis.Model.Positions.SelectMany(position => position.Together ? [] : Demand.Of(analysis.InstancesOf(position.Name), actions)).OrderBy(demand => demand.Key, StringComparer.Ordinal)];
        _joint =
        [
            .. analysis.Model.Positions.Where(position => position.Together)
                .SelectMany(position => analysis.InstancesOf(position.Name).GroupBy(instance => (instance.Agency?.Name, instance.Act.Service?.Name, instance.Act.Data?.Name)))
                .Select(group => new JointBar(group.First(), [.. group])),
        ];
        _barsByAction = analysis.Instances.Where(instance => instance.Bars).ToLookup(instance => instance.Action, StringComparer.Ordinal);
        _demandsByAction = _demands
            .SelectMany(demand => demand.Ways.Select(way => (way.Action.Name, demand)).Distinct())
            .ToLookup(pair => pair.Name, pair => pair.demand, StringComparer.Ordinal);
        _givingByService = _demands
            .Where(demand => !demand.IsLiberty && demand.Instance.Act is { Service: not null, Action.Giving: not Giving.None })
            .ToLookup(demand => demand.Instance.Act.Service?.Name ?? "", StringComparer.Ordinal);
        _declaredIncompatible = actions.All.ToDictionary(action => action.Name, action => action.Incompatible, StringComparer.Ordinal);
    }

    /// <summary>Demands with several ways, then what forbids acts together.</summary>
    public IEnumerable<JointStart> Starts =>
        _demands.Where(demand => demand.Ways.Length > 1).Select(demand => new JointStart(demand.Instance, false)).Concat(_joint.Select(bar => new JointStart(bar.Instance, true)));

    /// <summary>The set of the start alone.</summary>
    public ClashSet First(JointStart start) => _joint.FirstOrDefault(bar => bar.Instance.Equals(start.Instance)) is { } joint
        ? new ClashSet([], [], [joint])
        : new ClashSet([_demands.First(demand => demand.Instance.Equals(start.Instance))], [], []);

    /// <summary>Every set with one position more that takes away this combination of ways, or comes nearer to it.</summary>
    public IEnumerable<ClashSet> Against(ImmutableArray<Way> combination, ClashSet set)
    {
        for (var index = 0; index < combination.Length; index++)
        {
            var (demand, way) = (set.Demands[index], combination[index]);
            if (!demand.IsLiberty)
            {
                // A bar over all that a duty says clashes with it as a pair, so no larger set with both is a smallest one.
                foreach (var bar in Bars(demand, way).Where(bar => demand.Instance.IsAlternative || !_analysis.Model.Actions.IsKindOf(demand.Instance.Action, bar.Action))) yield return set.With(new Barring(bar, demand, way));
                foreach (var other in BesideWhich(way).Where(other => !set.Demands.Contains(other))) yield return set.With(other);
            }

            foreach (var joint in _joint.Where(joint => !set.Joint.Contains(joint) && joint.Parts.Any(part => IsPart(part, way)))) yield return set.With(joint);
        }

        foreach (var joint in set.Joint)
        {
            if (joint.Parts.FirstOrDefault(part => !combination.Any(way => IsPart(part, way))) is not { } missing) continue;
            foreach (var demand in Doing(missing).Where(demand => !set.Demands.Contains(demand))) yield return set.With(demand);
        }
    }

    /// <summary>Every way of a demand that a bar takes away.</summary>
    public IEnumerable<Barring> Barrings(NormInstance bar, Demand demand) =>
        demand.IsLiberty ? [] : demand.Ways.Where(way => IsBar(bar, way)).Select(way => new Barring(bar, demand, way));

    /// <summary>Whether a way is one of the acts that a joint bar speaks of. A liberty covers all kinds of its action; a demand that prevails over the bar is not bound by it.</summary>
    public bool IsPart(NormInstance part, Way way)
    {
        var instance = way.Instance;
        if (part.Role != instance.Role) return false;
        var reading = way.ReadingFor(instance.Agency);
        var covers = _analysis.Net.Bars(part, reading)
            || (instance.Position.Modality == Modality.Liberty && _analysis.Model.Actions.IsKindOf(part.Act.Action, way.Action) && _analysis.Net.Bars(part, reading with { Action = part.Act.Action }));
        return covers && _analysis.Precedence.BetweenDutyAndBar(instance, part).FirstPrevails != true;
    }

    /// <summary>Whether a joint bar forbids a combination.</summary>
    public bool IsForbiddenTogether(JointBar joint, ImmutableArray<Way> combination) =>
        joint.Parts.All(part => combination.Any(way => IsPart(part, way)));

    /// <summary>Whether two ways cannot both be taken for one person.</summary>
    public bool Exclude(Way one, Way other)
    {
        if (one.Instance.Position.Name == other.Instance.Position.Name || one.Instance.Role != other.Instance.Role) return false;
        if (one.Instance.Position.Modality == Modality.Liberty || other.Instance.Position.Modality == Modality.Liberty) return false;
        if (IncompatibleWith(one.Action.Name).Contains(other.Action.Name)) return true;
        return one.Action.Giving != Giving.None && one.Action.Giving == NetEffect.Opposite(other.Action.Giving)
            && one.Instance.Act.Service is { } first && other.Instance.Act.Service is { } second
            && (_analysis.Model.Services.IsKindOf(first, second) || _analysis.Model.Services.IsKindOf(second, first));
    }

    /// <summary>Whether a set is two positions that already clash as a pair, by what each says as a whole.</summary>
    public bool IsPairOfItsOwn(ClashSet set)
    {
        if (set.Names.Length < 2) return true;
        if (set.Names.Length > 2 || !set.Joint.IsEmpty) return false;
        return set.Demands switch
        {
            [var demand] => !demand.Instance.IsAlternative && set.Bars.All(bar => _analysis.Model.Actions.IsKindOf(demand.Instance.Action, bar.Action)),
            [var one, var other] => !one.Instance.IsAlternative && !other.Instance.IsAlternative
                && Exclude(new Way(one.Instance, one.Instance.Act.Action), new Way(other.Instance, other.Instance.Act.Action)),
            _ => false,
        };
    }

    /// <summary>The bars that cover each of these acts of one choice, for whoever bears it, and prevail over it.</summary>
    public IEnumerable<NormInstance> BarsOverAll(IReadOnlyList<NormInstance> acts, Agency? bearer) => _analysis.Model.Actions.GeneralsOf(acts[0].Action)
        .SelectMany(general => _barsByAction[general])
        .Where(bar => acts.All(act => act.Reading with { Agency = bearer } is var reading && _analysis.Net.Bars(bar, reading) && _analysis.Net.Covers(bar, reading))
            && acts.All(act => _analysis.Precedence.BetweenDutyAndBar(act, bar).FirstPrevails == false))
        .OrderBy(bar => bar.Key, StringComparer.Ordinal);

    private IEnumerable<NormInstance> Bars(Demand demand, Way way) => _analysis.Model.Actions.GeneralsOf(way.Action.Name)
        .SelectMany(general => _barsByAction[general])
        .Where(bar => IsBar(bar, way))
        .OrderBy(bar => bar.Key, StringComparer.Ordinal);

    private bool IsBar(NormInstance bar, Way way) =>
        _analysis.Net.Bars(bar, way.ReadingFor(way.Instance.Agency)) && _analysis.Precedence.BetweenDutyAndBar(way.Instance, bar).FirstPrevails != true;

    private IEnumerable<Demand> BesideWhich(Way way)
    {
        var incompatible = IncompatibleWith(way.Action.Name).SelectMany(action => _demandsByAction[action]);
        var opposite = way is { Action.Giving: not Giving.None, Instance.Act.Service: { } service }
            ? _analysis.Model.Services.GeneralsOf(service.Name).Concat(_analysis.Model.Services.KindsOf(service.Name).Select(kind => kind.Name)).Distinct(StringComparer.Ordinal).SelectMany(name => _givingByService[name])
            : [];
        return incompatible.Concat(opposite).Distinct()
            .Where(demand => !demand.IsLiberty && demand.Ways.Any(other => Exclude(way, other)))
            .OrderBy(demand => demand.Key, StringComparer.Ordinal);
    }

    private IEnumerable<Demand> Doing(NormInstance part) =>
        _analysis.Model.Actions.KindsOf(part.Action).Select(kind => kind.Name).Concat(_analysis.Model.Actions.GeneralsOf(part.Action)).Distinct(StringComparer.Ordinal)
            .SelectMany(action => _demandsByAction[action]).Distinct()
            .Where(demand => demand.Ways.Any(way => IsPart(part, way)))
            .OrderBy(demand => demand.Key, StringComparer.Ordinal);

    private HashSet<string> IncompatibleWith(string action)
    {
        if (_incompatible.TryGetValue(action, out var known)) return known;
        var actions = _analysis.Model.Actions;
        var names = actions.GeneralsOf(action).Where(_declaredIncompatible.ContainsKey).SelectMany(general => _declaredIncompatible[general])
            .SelectMany(opposed => actions.KindsOf(opposed)).Select(kind => kind.Name);
        return _incompatible[action] = names.ToHashSet(StringComparer.Ordinal);
    }
}
