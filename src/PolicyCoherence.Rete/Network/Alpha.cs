using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Network;

/// <summary>The parts of a join key on one side of the join; none if there is no equality to join on.</summary>
internal sealed class KeySelector(IReadOnlyList<Reading> parts, IReadOnlyList<bool> byReference)
{
    public bool IsEmpty => parts.Count == 0;

    /// <summary>The key; null if it matches nothing, or if there is nothing to join on.</summary>
    public object? Select(Token? left, Cell? candidate)
    {
        if (parts.Count == 0)
            return null;
        if (parts.Count == 1)
            return JoinValues.ToKey(parts[0].Value(left, candidate), byReference[0]);

        var values = new object[parts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (JoinValues.ToKey(parts[i].Value(left, candidate), byReference[i]) is not { } part)
                return null;
            values[i] = part;
        }

        return new CompositeKey(values);
    }

    public bool Reads(IReadOnlyList<Expression> bodies, IReadOnlyList<bool> references) =>
        StructuralComparer.Same([.. parts.Select(p => p.Body)], bodies) && byReference.SequenceEqual(references);

    public void SharedBy(string rule)
    {
        foreach (var part in parts)
            part.Rules.Add(rule);
    }
}

/// <summary>An index of the facts of an alpha memory. A session keeps what is in it under the id.</summary>
internal sealed record AlphaIndex(int Id, KeySelector Key);

/// <summary>An index of the partial matches on the left of joins. A session keeps what is in it under the id.</summary>
internal sealed record LeftIndex(int Id, KeySelector Key);

/// <summary>The facts of a type that satisfy conditions on the fact alone.</summary>
internal sealed class AlphaMemory(Type factType, Predicate[] conditions)
{
    public Type FactType { get; } = factType;

    public Predicate[] Conditions { get; } = conditions;

    public List<AlphaIndex> Indexes { get; } = [];

    /// <summary>The nodes fed, deepest first: a fact on both sides of a join then meets itself exactly once.</summary>
    public List<TwoInputNode> Successors { get; } = [];
}

/// <summary>An alpha memory behind a switch, with the conditions that the switch has not answered.</summary>
internal sealed record AlphaCase(AlphaMemory Memory, Predicate[] Others);

/// <summary>Finds the alpha memories for a value of a member by one look-up instead of one comparison each.</summary>
internal sealed class AlphaSwitch(Reading member, bool byReference)
{
    private readonly Dictionary<object, List<AlphaCase>> _cases = [];

    public Reading Member { get; } = member;

    public bool ByReference { get; } = byReference;

    public void Add(object key, AlphaMemory memory, Predicate[] others)
    {
        if (!_cases.TryGetValue(key, out var memories))
            _cases.Add(key, memories = []);
        memories.Add(new AlphaCase(memory, others));
    }

    public List<AlphaCase>? Find(FactHandle handle) =>
        JoinValues.ToKey(Member.Value(null, handle), ByReference) is { } key ? _cases.GetValueOrDefault(key) : null;
}

/// <summary>Where facts of a type, or of a type derived from it, enter the network.</summary>
internal sealed class TypeNode(Type factType)
{
    public Type FactType { get; } = factType;

    public List<AlphaMemory> Memories { get; } = [];

    /// <summary>The memories that no switch leads to.</summary>
    public List<AlphaMemory> Plain { get; } = [];

    public List<AlphaSwitch> Switches { get; } = [];

    public void Route(FactHandle handle, List<AlphaMemory> found)
    {
        foreach (var memory in Plain)
        {
            if (AllHold(memory.Conditions, handle))
                found.Add(memory);
        }

        foreach (var choice in Switches)
        {
            if (choice.Find(handle) is not { } cases)
                continue;
            foreach (var (memory, others) in cases)
            {
                if (AllHold(others, handle))
                    found.Add(memory);
            }
        }
    }

    private static bool AllHold(Predicate[] conditions, FactHandle handle)
    {
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!conditions[i].Holds(null, handle))
                return false;
        }

        return true;
    }
}
