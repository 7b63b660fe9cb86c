using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

/// <summary>What the rules of the tests find, worked out anew each time by nested loops: slow, and easy to believe.</summary>
internal static class NaiveEngine
{
    public static readonly IReadOnlyList<Type> Incremental =
    [
        typeof(PairsByAction), typeof(ObligedAndForbidden), typeof(ForbiddenWithoutExemption), typeof(Exempted),
        typeof(NormsOfAnAction), typeof(CrowdedGroups),
    ];

    public static readonly IReadOnlyList<Type> All = [.. Incremental, typeof(DirectReach), typeof(FurtherReach), typeof(Unreached)];

    public static IEnumerable<string> Findings(IReadOnlyCollection<object> facts, bool derive)
    {
        var norms = facts.OfType<Norm>().ToList();
        var exemptions = facts.OfType<Exemption>().ToList();

        foreach (var (first, second) in from a in norms from b in norms where a.Action == b.Action && a.Id < b.Id select (a, b))
            yield return $"pairs by action: {first.Id} / {second.Id}";

        foreach (var (duty, ban) in from a in norms
                                    from b in norms
                                    where a.Modality == Modality.Obligation && b.Modality == Modality.Prohibition
                                    where a.Action == b.Action && a.Group == b.Group
                                    select (a, b))
            yield return $"obliged and forbidden: {duty.Id} / {ban.Id}";

        foreach (var norm in norms)
        {
            if (norm.Modality == Modality.Prohibition && !exemptions.Any(e => e.Action == norm.Action && e.Group == norm.Group))
                yield return $"forbidden without exemption: {norm.Id}";
            if (exemptions.Any(e => e.Action == norm.Action))
                yield return $"exempted: {norm.Id}";
        }

        foreach (var exemption in exemptions)
        {
            var numbers = norms.Where(n => n.Action == exemption.Action && !n.Absolute).Select(n => n.Id).Order();
            yield return $"norms of an action: {exemption} / [{string.Join(' ', numbers)}]";
        }

        foreach (var group in norms.GroupBy(n => n.Group).Where(g => g.Count() > 1))
            yield return $"crowded groups: {group.Key} / {string.Join(' ', group.Select(n => n.Id).Order())}";

        if (!derive)
            yield break;

        var reached = Reached([.. facts.OfType<KindOf>()]);
        foreach (var (a, b) in from a in norms from b in norms where a.Action == b.Action && !reached.Contains((a.Group, b.Group)) select (a, b))
            yield return $"unreached: {a.Id} / {b.Id}";
    }

    private static HashSet<(string From, string To)> Reached(IReadOnlyList<KindOf> kinds)
    {
        var reached = kinds.Select(k => (k.Specific, k.General)).ToHashSet();
        while (true)
        {
            var next = from r in reached from k in kinds where k.Specific == r.General select (r.Specific, k.General);
            var before = reached.Count;
            reached.UnionWith(next.ToList());
            if (reached.Count == before)
                return reached;
        }
    }
}
