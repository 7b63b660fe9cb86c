namespace PolicyCoherence.Model.Binding;

/// <summary>
/// Checks who yields to whom (meaning A2): whether a norm is live depends on its exceptions and on the positions it yields to,
/// so a circle among them would leave the question open.
/// </summary>
internal static class PriorityChecker
{
    /// <summary>How long a chain of norms may be of which each yields to the next.</summary>
    private const int MaxDepth = 256;

    /// <summary>The names of norms that must be dropped: those on a circle, and those that refer to a norm that was dropped.</summary>
    public static IReadOnlySet<string> Dropped(Scope scope, IReadOnlyList<Position> positions, IReadOnlyList<StandingSafeguard> standing, IReadOnlyList<ExceptionNorm> exceptions)
    {
        var yields = positions.Cast<Norm>().Concat(standing).Concat(exceptions).ToDictionary(norm => norm.Name, _ => new List<string>(), StringComparer.Ordinal);
        var references = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var position in positions)
        {
            yields[position.Name].AddRange(position.SubjectTo);
            foreach (var other in position.Notwithstanding) Yield(other, position.Name);
            if (position.BreachOf is { } broken) Refer(position.Name, broken);
            foreach (var other in position.SubjectTo.Concat(position.Notwithstanding)) Refer(position.Name, other);
        }

        foreach (var exception in exceptions)
        {
            foreach (var target in exception.To)
            {
                Yield(target, exception.Name);
                Refer(exception.Name, target);
            }
        }

        var order = DependencyOrder.Of(yields.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value, StringComparer.Ordinal));
        foreach (var circle in order.Circles)
        {
            scope.Log.Report(Messages.PriorityCircle(circle, name => scope.Names.Find(name, NameKind.Norm) is { } declaration ? declaration.Name.Span : default));
        }

        var (usable, tooDeep) = order.Bounded(MaxDepth);
        foreach (var name in tooDeep)
        {
            if (scope.Names.Find(name, NameKind.Norm) is { } declaration) scope.Log.Report(Messages.PriorityTooDeep(declaration.Name, MaxDepth));
        }

        var dropped = new HashSet<string>(yields.Keys.Except(usable), StringComparer.Ordinal);
        var open = new Queue<string>(dropped.Concat(references.Keys.Where(name => !yields.ContainsKey(name))));
        while (open.TryDequeue(out var name))
        {
            foreach (var referring in references.GetValueOrDefault(name) ?? [])
            {
                if (dropped.Add(referring)) open.Enqueue(referring);
            }
        }

        return dropped;

        void Yield(string norm, string to)
        {
            if (yields.TryGetValue(norm, out var all)) all.Add(to);
        }

        void Refer(string norm, string other)
        {
            if (!references.TryGetValue(other, out var all)) references[other] = all = [];
            all.Add(norm);
        }
    }
}
