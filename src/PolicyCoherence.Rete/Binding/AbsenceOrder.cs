using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Rete.Binding;

/// <summary>
/// Absence is judged after derivation: a rule that says that something is not there, or gathers all there is of it, needs
/// a lower priority than every rule that adds to it, at first or second hand. Otherwise what it concludes depends on the
/// order of the facts, and a rule that derives what it misses never ends.
/// </summary>
internal static class AbsenceOrder
{
    public static void Check(IReadOnlyList<BoundRule> rules)
    {
        var reads = rules.Select(r => r.Elements.SelectMany(Reads).ToArray()).ToArray();
        foreach (var rule in rules)
        {
            foreach (var (absent, text) in rule.Elements.Select(Absent).OfType<(Type, string)>())
                Check(rules, reads, rule, absent, text);
        }
    }

    private static void Check(IReadOnlyList<BoundRule> rules, Type[][] reads, BoundRule judge, Type absent, string text)
    {
        // Every rule on the way to a fact of the type, found backwards from the rules that derive it.
        var path = new Dictionary<int, string>();
        var open = new Queue<int>();
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].Derives.Any(d => Overlaps(d, absent)) && path.TryAdd(i, $"`{rules[i].Name}` derives `{absent.Name}`"))
                open.Enqueue(i);
        }

        while (open.TryDequeue(out var i))
        {
            if (rules[i].Priority <= judge.Priority)
            {
                throw new RuleLoadException(
                    judge.Name,
                    text,
                    $"absence is judged at priority {judge.Priority}, but {path[i]} at priority {rules[i].Priority}",
                    $"give `{judge.Name}` a lower [Priority] than `{rules[i].Name}`, or do not derive what it misses");
            }

            for (var j = 0; j < rules.Count; j++)
            {
                if (rules[j].Derives.Any(d => reads[i].Any(r => Overlaps(d, r))) && path.TryAdd(j, $"`{rules[j].Name}` leads on to what {path[i]}"))
                    open.Enqueue(j);
            }
        }
    }

    private static (Type, string)? Absent(BoundElement element) => element switch
    {
        BoundExists { Negated: true } not => (not.Join.FactType, $"Not<{not.Join.FactType.Name}>"),
        BoundQuery query => (query.Join.FactType, $"Query(… Match<{query.Join.FactType.Name}> …)"),
        _ => null,
    };

    private static IEnumerable<Type> Reads(BoundElement element) => element switch
    {
        BoundMatch match => [match.Join.FactType],
        BoundExists exists => [exists.Join.FactType],
        BoundQuery query => [query.Join.FactType],
        _ => [],
    };

    private static bool Overlaps(Type derived, Type read) => read.IsAssignableFrom(derived) || derived.IsAssignableFrom(read);
}
