using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>One way for data to move on: a position under which they go from whoever holds them to somebody else, or are used.</summary>
/// <param name="By">The position.</param>
/// <param name="To">The agency or store that comes to hold them, as the position names it.</param>
/// <param name="Pulls">Whether the one who comes to hold them is the one who acts, as by looking or copying.</param>
public sealed record DataEdge(NormInstance By, Symbol To, bool Pulls)
{
    /// <summary>Whether data move, and are not only used by whoever holds them.</summary>
    public bool Moves => By.Act.Action.MovesKnowledge || By.Act.Action.Gathers;
}

/// <summary>
/// Who can come to hold data from whom: agencies, other states, companies and stores, and the positions that join them.
/// What is carried from one to the next, and for whom, <see cref="DataFlows"/> decides.
/// </summary>
public sealed class DataGraph
{
    private readonly PolicyModel _model;
    private readonly ILookup<string, (DataEdge Edge, int Order)> _edges;
    private readonly ILookup<string, Agency> _keepers;
    private readonly ImmutableHashSet<string> _filled;
    private readonly Dictionary<string, ImmutableArray<DataEdge>> _from = new(StringComparer.Ordinal);

    internal DataGraph(Analysis analysis)
    {
        _model = analysis.Model;
        var moving = analysis.Instances
            .Where(instance => instance is { LetsAuthorityAct: true, BearerKind: BearerKind.Agency, Agency: not null, Act.Data: not null })
            .ToImmutableArray();
        Gathering = [.. moving.Where(instance => instance.Act.Action.Gathers)];
        Moving = [.. moving.Where(instance => instance.Act.Action.MovesKnowledge)];

        _filled = [.. moving.SelectMany(instance => instance.Act.IntoStores).Select(store => store.Name)];

        // A store whose keeper is not named is kept by those who put the data there.
        _keepers = moving
            .SelectMany(instance => instance.Act.IntoStores.Where(store => store.KeptBy.IsEmpty), (instance, store) => (Store: store.Name, Keeper: instance.Agency))
            .Concat(_model.Stores.SelectMany(store => store.KeptBy, (store, keeper) => (Store: store.Name, Keeper: (Agency?)keeper)))
            .SelectMany(pair => pair.Keeper is { } keeper ? [(pair.Store, Keeper: keeper)] : Array.Empty<(string Store, Agency Keeper)>())
            .DistinctBy(pair => (pair.Store, pair.Keeper.Name))
            .ToLookup(pair => pair.Store, pair => pair.Keeper, StringComparer.Ordinal);
        _edges = moving.SelectMany(EdgesOf).Select((pair, order) => (pair.From, Edge: (pair.Edge, order))).ToLookup(pair => pair.From, pair => pair.Edge, StringComparer.Ordinal);
    }

    /// <summary>The positions under which an agency comes to hold data of its own collecting.</summary>
    public ImmutableArray<NormInstance> Gathering { get; }

    /// <summary>The positions under which data move from one to another.</summary>
    public ImmutableArray<NormInstance> Moving { get; }

    /// <summary>Every way in which positions move data, from the holder of that key to another, as they name the two.</summary>
    public IEnumerable<(string From, DataEdge Edge)> Moves => Moving.Concat(Gathering).Distinct().SelectMany(EdgesOf).Where(move => move.From != KeyOf(move.Edge.To));

    /// <summary>A key for an agency or a store.</summary>
    public static string KeyOf(Symbol holder) => holder is Store ? $"store {holder.Name}" : holder.Name;

    /// <summary>The ways in which data move on from a holder: what holds of a kind of agency holds of it too.</summary>
    public ImmutableArray<DataEdge> From(Symbol holder)
    {
        var key = KeyOf(holder);
        if (!_from.TryGetValue(key, out var edges))
        {
            _from[key] = edges =
            [
                .. (holder is Store ? _edges[key] : _model.Agencies.GeneralsOf(holder.Name).SelectMany(general => _edges[general]))
                    .DistinctBy(pair => pair.Order).OrderBy(pair => pair.Order).Select(pair => pair.Edge),
            ];
        }

        return edges;
    }

    /// <summary>Those who keep a store: whom its declaration names, else those who put data there.</summary>
    public IEnumerable<Agency> Keepers(Store store) => _keepers[store.Name];

    /// <summary>Whether some position says how data come into a store.</summary>
    public bool IsFilled(Store store) => _filled.Contains(store.Name);

    /// <summary>Everybody who comes to hold data that go to an agency or a store: each kind of the agency, and the keepers of the store.</summary>
    public IEnumerable<Symbol> Holders(Symbol to) => to switch
    {
        Store store => _keepers[store.Name].SelectMany(keeper => _model.Agencies.KindsOf(keeper.Name)).DistinctBy(agency => agency.Name, StringComparer.Ordinal).Prepend<Symbol>(store),
        _ => _model.Agencies.KindsOf(to.Name).OrderBy(agency => agency.Name == to.Name ? 0 : 1).ThenBy(agency => agency.Name, StringComparer.Ordinal),
    };

    /// <summary>The keys of everybody from whom data could come to some holder, of whatever kind and of whomever they are: where none could, nothing need be asked.</summary>
    /// <param name="ends">Which holders are meant.</param>
    public IReadOnlySet<string> LeadingTo(Func<Symbol, bool> ends)
    {
        var before = _model.Agencies.All.Cast<Symbol>().Concat(_model.Stores)
            .SelectMany(holder => From(holder).SelectMany(edge => Holders(edge.To)).DistinctBy(KeyOf, StringComparer.Ordinal), (holder, next) => (holder, next))
            .ToLookup(pair => KeyOf(pair.next), pair => pair.holder, StringComparer.Ordinal);
        var leading = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Symbol>(_model.Agencies.All.Where(agency => ends(agency)));
        while (open.TryDequeue(out var end))
        {
            foreach (var holder in before[KeyOf(end)])
            {
                if (leading.Add(KeyOf(holder))) open.Enqueue(holder);
            }
        }

        return leading;
    }

    /// <summary>The kind of data that goes on where some are held and some kind is moved; null if the two have nothing in common.</summary>
    public DataKind? Common(DataKind held, DataKind moved) =>
        _model.DataKinds.IsKindOf(held, moved) ? held : _model.DataKinds.IsKindOf(moved, held) ? moved : null;

    // From whom to whom a position moves data: from those it names, else from its bearer; to those it names, else to its bearer.
    // A position that moves nothing lets its bearer do something with what it holds.
    private IEnumerable<(string From, DataEdge Edge)> EdgesOf(NormInstance by)
    {
        var act = by.Act;
        if (by.Agency is not { } bearer) yield break;
        var from = act.From.Cast<Symbol>().Concat(act.FromStores).Select(KeyOf).ToList();
        if (act.Action.Gathers && from.Count == 0) yield break;
        if (!act.Action.MovesKnowledge && !act.Action.Gathers)
        {
            yield return (KeyOf(bearer), new DataEdge(by, bearer, true));
            yield break;
        }

        var to = act.To.Cast<Symbol>().Concat(act.IntoStores).ToList();
        var pulls = to.Count == 0 || act.Action.Gathers;
        if (pulls) to.Add(bearer);
        foreach (var source in from.Count == 0 ? [KeyOf(bearer)] : from)
        {
            // Among the bodies of one kind, data go from one to another.
            foreach (var target in to.Where(target => KeyOf(target) != source || (target is Agency && _model.Agencies.KindsOf(target.Name).Count > 1))) yield return (source, new DataEdge(by, target, pulls && target is Agency));
        }
    }
}
