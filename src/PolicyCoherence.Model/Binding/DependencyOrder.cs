namespace PolicyCoherence.Model.Binding;

/// <summary>A circle of names.</summary>
/// <param name="Path">One shortest way round, from the name that comes first; the first name is not repeated at the end.</param>
/// <param name="Members">Every name that lies on some way round.</param>
internal sealed record Circle(IReadOnlyList<string> Path, IReadOnlySet<string> Members);

/// <summary>Puts names after those they depend on, and finds the circles (Tarjan's components, without recursion: chains may be long).</summary>
internal sealed class DependencyOrder
{
    private readonly Dictionary<string, IReadOnlyList<string>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _low = new(StringComparer.Ordinal);
    private readonly Stack<string> _component = new();
    private readonly HashSet<string> _inComponent = new(StringComparer.Ordinal);
    private readonly List<string> _sorted = [];
    private readonly List<Circle> _circles = [];

    private DependencyOrder()
    {
    }

    /// <summary>The names outside of any circle, each after what it depends on.</summary>
    public IReadOnlyList<string> Sorted => _sorted;

    /// <summary>The circles, by the first name of each.</summary>
    public IReadOnlyList<Circle> Circles => _circles;

    /// <summary>Every name that lies on a circle.</summary>
    public HashSet<string> OnCircles { get; } = new(StringComparer.Ordinal);

    /// <summary>Orders <paramref name="dependencies"/>; an edge to a name that is not a key is ignored.</summary>
    public static DependencyOrder Of(IReadOnlyDictionary<string, IReadOnlyList<string>> dependencies)
    {
        var order = new DependencyOrder();
        foreach (var name in dependencies.Keys)
        {
            order._edges[name] = [.. dependencies[name].Where(dependencies.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        foreach (var name in dependencies.Keys.Order(StringComparer.Ordinal))
        {
            if (!order._index.ContainsKey(name)) order.Walk(name);
        }

        order._circles.Sort((left, right) => string.CompareOrdinal(left.Path[0], right.Path[0]));
        return order;
    }

    /// <summary>
    /// The names that can be used, each after what it depends on, and those whose chain of dependencies is too long: what is asked of a
    /// name later is asked down its whole chain. Names that depend on a name too deep are in neither list.
    /// </summary>
    /// <param name="limit">The longest chain.</param>
    public (IReadOnlyList<string> Usable, IReadOnlyList<string> TooDeep) Bounded(int limit)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var usable = new List<string>();
        var tooDeep = new List<string>();
        foreach (var name in _sorted)
        {
            var below = _edges[name].Where(target => !OnCircles.Contains(target)).ToList();
            if (!below.TrueForAll(depths.ContainsKey)) continue;
            var depth = 1 + below.Select(target => depths[target]).DefaultIfEmpty(0).Max();
            if (depth > limit)
            {
                tooDeep.Add(name);
                continue;
            }

            depths.Add(name, depth);
            usable.Add(name);
        }

        return (usable, tooDeep);
    }

    private void Walk(string root)
    {
        var open = new Stack<(string Name, int Next)>();
        Enter(root, open);
        while (open.TryPop(out var step))
        {
            var (name, next) = step;
            if (next < _edges[name].Count)
            {
                open.Push((name, next + 1));
                var target = _edges[name][next];
                if (!_index.TryGetValue(target, out var seen)) Enter(target, open);
                else if (_inComponent.Contains(target)) _low[name] = Math.Min(_low[name], seen);
                continue;
            }

            if (open.TryPeek(out var caller)) _low[caller.Name] = Math.Min(_low[caller.Name], _low[name]);
            if (_low[name] == _index[name]) Close(name);
        }
    }

    private void Enter(string name, Stack<(string Name, int Next)> open)
    {
        _index[name] = _low[name] = _index.Count;
        _component.Push(name);
        _inComponent.Add(name);
        open.Push((name, 0));
    }

    private void Close(string root)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        string name;
        do
        {
            name = _component.Pop();
            _inComponent.Remove(name);
            members.Add(name);
        }
        while (name != root);

        if (members.Count == 1 && !_edges[root].Contains(root))
        {
            _sorted.Add(root);
            return;
        }

        OnCircles.UnionWith(members);
        _circles.Add(new Circle(ShortestWayRound(members.Min(StringComparer.Ordinal) ?? root, members), members));
    }

    private List<string> ShortestWayRound(string start, HashSet<string> members)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var name))
        {
            foreach (var target in _edges[name])
            {
                if (target == start)
                {
                    List<string> path = [name];
                    while (path[^1] != start) path.Add(cameFrom[path[^1]]);
                    path.Reverse();
                    return path;
                }

                if (members.Contains(target) && cameFrom.TryAdd(target, name)) open.Enqueue(target);
            }
        }

        return [start];
    }
}
