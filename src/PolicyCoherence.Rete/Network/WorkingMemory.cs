using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.Sessions;

namespace PolicyCoherence.Rete.Network;

/// <summary>What one session holds: the network itself is shared and never changes.</summary>
internal sealed class WorkingMemory
{
    private readonly ReteNetwork _network;
    private readonly Dictionary<Type, TypeNode[]> _routes = [];
    private readonly List<AlphaMemory> _found = [];
    private readonly object?[] _factKeys;
    private readonly PriorityQueue<QueryState, int> _dirty = new();

    public WorkingMemory(ReteNetwork network)
    {
        _network = network;
        Agenda = new Agenda(network.Terminals);
        Facts = [.. network.AlphaIndexes.Select(i => new KeyedIndex<FactHandle>(!i.Key.IsEmpty))];
        Lefts = [.. network.LeftIndexes.Select(i => new KeyedIndex<Token>(!i.Key.IsEmpty))];
        LeftKeys = new object?[Lefts.Length];
        _factKeys = new object?[Facts.Length];
        network.Root.Start(this);
        Settle();
    }

    public Agenda Agenda { get; }

    /// <summary>
    /// What waits to be brought up to date can add or end matches of terminals from this rank on, and of none before: those may fire
    /// first. The largest number if nothing waits.
    /// </summary>
    public int FirstUnsettled { get; private set; } = int.MaxValue;

    /// <summary>The facts in each alpha index.</summary>
    public KeyedIndex<FactHandle>[] Facts { get; }

    /// <summary>The partial matches in each left index.</summary>
    public KeyedIndex<Token>[] Lefts { get; }

    /// <summary>The key of the token that is being passed on, in each left index: worked out once for all joins below.</summary>
    public object?[] LeftKeys { get; }

    public void Insert(FactHandle handle)
    {
        _found.Clear();
        foreach (var node in Routes(handle.Fact.GetType()))
            node.Route(handle, _found);

        foreach (var memory in _found)
        {
            foreach (var index in memory.Indexes)
            {
                var key = index.Key.Select(null, handle);
                _factKeys[index.Id] = key;
                if (Facts[index.Id].Add(key, handle) is { } home)
                    handle.Homes.Add(home);
            }

            foreach (var node in memory.Successors)
                node.RightActivate(this, handle, _factKeys[node.Input.Right.Id]);
        }
    }

    public void Retract(FactHandle handle)
    {
        handle.Dead = true;
        foreach (var home in handle.Homes)
            home.NoteDeath();

        List<ExistsState>? widowed = null;
        while (handle.FirstToken is { } token)
        {
            token.UnlinkFromFact();
            switch (token)
            {
                case ExistsState state:
                    state.Cell = null;
                    (widowed ??= []).Add(state);
                    break;
                case QueryMatch match:
                    match.Dead = true;
                    MarkDirty(match.State);
                    break;
                default:
                    token.Kill();
                    break;
            }
        }

        // After every match with the fact has gone, lest one of them be passed on once more.
        foreach (var state in widowed ?? [])
        {
            if (!state.Dead)
                state.Judge.WitnessLost(this, state);
        }
    }

    public void MarkDirty(QueryState state)
    {
        if (state.Dirty || state.Dead)
            return;

        state.Dirty = true;
        FirstUnsettled = Math.Min(FirstUnsettled, state.Query.FirstRank);
        _dirty.Enqueue(state, state.Query.Id);
    }

    /// <summary>Brings queries up to date, upper ones first: what they pass on can only change those below.</summary>
    public void Settle()
    {
        while (_dirty.TryDequeue(out var state, out _))
        {
            state.Dirty = false;
            if (!state.Dead)
                state.Query.Refresh(this, state);
        }

        FirstUnsettled = int.MaxValue;
    }

    private TypeNode[] Routes(Type type)
    {
        if (!_routes.TryGetValue(type, out var routes))
        {
            routes = [.. _network.Types.Where(t => t.FactType.IsAssignableFrom(type))];
            _routes.Add(type, routes);
        }

        return routes;
    }
}
