using System.Collections.Immutable;
using System.Linq.Expressions;
using PolicyCoherence.Rete.Binding;
using PolicyCoherence.Rete.Expressions;

namespace PolicyCoherence.Rete.Network;

/// <summary>Builds the network, one rule after the other. A node is shared only if it provably does the same for both rules.</summary>
internal sealed class NetworkBuilder
{
    private readonly ReteNetwork _network = new();
    private string _rule = string.Empty;

    public static ReteNetwork Build(IEnumerable<BoundRule> rules)
    {
        var builder = new NetworkBuilder();
        foreach (var rule in rules)
            builder.Add(rule);
        return builder.Complete();
    }

    private void Add(BoundRule rule)
    {
        _rule = rule.Name;
        BetaNode node = _network.Root;
        foreach (var element in rule.Elements)
            node = Node(node, element);

        var terminal = new Terminal(rule, node);
        node.Terminals.Add(terminal);
        _network.Terminals.Add(terminal);
    }

    private ReteNetwork Complete()
    {
        // By priority, then by name: the order of firing does not depend on the order of loading.
        var ordered = _network.Terminals
            .OrderByDescending(t => t.Rule.Priority)
            .ThenBy(t => t.Rule.Name, StringComparer.Ordinal)
            .ThenBy(t => t.Rule.RuleType.FullName, StringComparer.Ordinal)
            .ToList();
        _network.Terminals.Clear();
        _network.Terminals.AddRange(ordered);
        for (var i = 0; i < ordered.Count; i++)
        {
            ordered[i].Rank = i;
            ordered[i].Complete();
        }

        NoteFirstRanks(_network.Root, []);

        foreach (var memory in _network.Types.SelectMany(t => t.Memories))
            memory.Successors.Sort((x, y) => y.Id.CompareTo(x.Id));
        return _network;
    }

    // Each query learns which terminals stand below it. As deep as the longest rule has elements.
    private static void NoteFirstRanks(BetaNode node, ImmutableList<QueryNode> above)
    {
        if (node is QueryNode query)
            above = above.Add(query);
        foreach (var terminal in node.Terminals)
        {
            foreach (var served in above)
                served.Serve(terminal);
        }

        foreach (var successor in node.Successors)
            NoteFirstRanks(successor, above);
    }

    private BetaNode Node(BetaNode parent, BoundElement element)
    {
        var level = parent.Level + 1;
        switch (element)
        {
            case BoundMatch match:
                return Shared(parent, match.Join, (input) => new JoinNode(++_network.NodeCount, level, input), _ => true);
            case BoundExists exists:
                return Shared(parent, exists.Join, (input) => new ExistsNode(++_network.NodeCount, level, input, exists.Negated), n => n.Negated == exists.Negated);
            case BoundQuery query:
                // Never shared: what its steps do is hidden in delegates, which cannot be proved to be the same.
                var queryInput = Input(parent, query.Join, share: false);
                return Attach(parent, new QueryNode(++_network.NodeCount, level, queryInput, [.. query.Steps.Select(s => Step(s, level - 1))]));
            case BoundLet let:
                return Let(parent, let);
            default:
                throw new NotSupportedException(element.GetType().Name);
        }
    }

    private LetNode Let(BetaNode parent, BoundLet let)
    {
        foreach (var node in parent.Successors.OfType<LetNode>())
        {
            if (StructuralComparer.Same(node.Value.Body, let.Value.Body) && Same(node.Conditions, let.Conditions))
            {
                node.Value.Rules.Add(_rule);
                SharedBy(node.Conditions);
                return node;
            }
        }

        return Attach(parent, new LetNode(++_network.NodeCount, parent.Level + 1, Reading(let.Value, parent.Level), Predicates(let.Conditions, parent.Level)));
    }

    private T Shared<T>(BetaNode parent, JoinShape join, Func<JoinInput, T> make, Func<T, bool> alike)
        where T : TwoInputNode
    {
        foreach (var node in parent.Successors.OfType<T>())
        {
            if (node.Input.Alpha.FactType == join.FactType && alike(node)
                && Same(node.Input.Alpha.Conditions, join.Alpha)
                && node.Input.Left.Key.Reads([.. join.Keys.Select(k => k.Left)], [.. join.Keys.Select(k => k.ByReference)])
                && node.Input.Right.Key.Reads([.. join.Keys.Select(k => k.Right)], [.. join.Keys.Select(k => k.ByReference)])
                && Same(node.Input.Rest, join.Rest))
            {
                SharedBy(node.Input.Alpha.Conditions);
                SharedBy(node.Input.Rest);
                node.Input.Left.Key.SharedBy(_rule);
                node.Input.Right.Key.SharedBy(_rule);
                return node;
            }
        }

        return Attach(parent, make(Input(parent, join, share: typeof(T) == typeof(JoinNode))));
    }

    private static T Attach<T>(BetaNode parent, T node)
        where T : BetaNode
    {
        parent.Successors.Add(node);
        if (node is TwoInputNode join)
            join.Input.Alpha.Successors.Add(join);
        return node;
    }

    private JoinInput Input(BetaNode parent, JoinShape join, bool share)
    {
        var memory = Memory(join);
        bool[] byReference = [.. join.Keys.Select(k => k.ByReference)];
        return new JoinInput(
            memory,
            Right(memory, join.Keys, byReference),
            share ? Left(parent, join.Keys, byReference) : NewLeft(parent, join.Keys, byReference),
            Predicates(join.Rest, parent.Level));
    }

    private AlphaMemory Memory(JoinShape join)
    {
        var type = _network.Types.Find(t => t.FactType == join.FactType);
        if (type is null)
            _network.Types.Add(type = new TypeNode(join.FactType));

        if (type.Memories.Find(m => Same(m.Conditions, join.Alpha)) is { } existing)
        {
            SharedBy(existing.Conditions);
            return existing;
        }

        var memory = new AlphaMemory(join.FactType, Predicates(join.Alpha, 0));
        type.Memories.Add(memory);
        AlphaRouting.Add(type, memory, _rule);
        return memory;
    }

    private AlphaIndex Right(AlphaMemory memory, IReadOnlyList<KeyPair> keys, bool[] byReference)
    {
        var bodies = keys.Select(k => k.Right).ToArray();
        if (memory.Indexes.Find(i => i.Key.Reads(bodies, byReference)) is { } existing)
        {
            existing.Key.SharedBy(_rule);
            return existing;
        }

        var index = new AlphaIndex(_network.AlphaIndexes.Count, Selector(keys, bodies, byReference, 0));
        memory.Indexes.Add(index);
        _network.AlphaIndexes.Add(index);
        return index;
    }

    private LeftIndex Left(BetaNode parent, IReadOnlyList<KeyPair> keys, bool[] byReference)
    {
        var bodies = keys.Select(k => k.Left).ToArray();
        if (parent.Outputs.Find(i => i.Key.Reads(bodies, byReference)) is { } existing)
        {
            existing.Key.SharedBy(_rule);
            return existing;
        }

        var index = NewLeft(parent, keys, byReference);
        parent.Outputs.Add(index);
        return index;
    }

    private LeftIndex NewLeft(BetaNode parent, IReadOnlyList<KeyPair> keys, bool[] byReference)
    {
        var index = new LeftIndex(_network.LeftIndexes.Count, Selector(keys, [.. keys.Select(k => k.Left)], byReference, parent.Level));
        _network.LeftIndexes.Add(index);
        return index;
    }

    private KeySelector Selector(IReadOnlyList<KeyPair> keys, Expression[] bodies, bool[] byReference, int leftLevel) =>
        new([.. bodies.Select((b, i) => new Reading(b, leftLevel, keys[i].Text, _rule))], byReference);

    private QueryStep Step(BoundStep step, int leftLevel) => step switch
    {
        BoundWhere where => new QueryFilter(Predicates(where.Predicates, leftLevel)),
        BoundGroup group => new QueryGrouping(Reading(group.Key, leftLevel), Reading(group.Element, leftLevel), group.Make),
        BoundCollect collect => new QueryCollection(collect.Make),
        _ => throw new NotSupportedException(step.GetType().Name),
    };

    private Reading Reading(Condition value, int leftLevel) => new(value.Body, leftLevel, value.Text, _rule);

    private Predicate[] Predicates(IEnumerable<Condition> conditions, int leftLevel) =>
        [.. conditions.Select(c => new Predicate(c.Body, leftLevel, c.Text, _rule))];

    private void SharedBy(Predicate[] predicates)
    {
        foreach (var predicate in predicates)
            predicate.Rules.Add(_rule);
    }

    private static bool Same(Predicate[] existing, IReadOnlyList<Condition> wanted) =>
        StructuralComparer.Same([.. existing.Select(p => p.Body)], [.. wanted.Select(c => c.Body)]);
}
