using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Network;

/// <summary>One element of one or more rules: extends partial matches by a column.</summary>
internal abstract class BetaNode(int id, int level)
{
    /// <summary>Greater than the id of every node above it.</summary>
    public int Id { get; } = id;

    /// <summary>The level of the column that this node adds.</summary>
    public int Level { get; } = level;

    public List<BetaNode> Successors { get; } = [];

    public List<Terminal> Terminals { get; } = [];

    /// <summary>Indexes of what this node passes on, for the joins below it.</summary>
    public List<LeftIndex> Outputs { get; } = [];

    public abstract void LeftActivate(WorkingMemory memory, Token token);

    /// <summary>
    /// Passes a match on. With no node below there is nothing to join it to: it goes to the agenda as it is, without a
    /// token, and ends when its left side or its cell ends.
    /// </summary>
    /// <returns>The token, if there is one.</returns>
    protected Token? Emit(WorkingMemory memory, Token left, Cell cell)
    {
        if (Successors.Count == 0)
        {
            foreach (var terminal in Terminals)
                memory.Agenda.Add(terminal, left, cell);
            return null;
        }

        var token = new Token(left, cell, this);
        token.LinkToParent();
        token.LinkToFact();
        PassOn(memory, token);
        return token;
    }

    protected void PassOn(WorkingMemory memory, Token token)
    {
        foreach (var index in Outputs)
        {
            var key = index.Key.Select(token, null);
            memory.LeftKeys[index.Id] = key;
            if (memory.Lefts[index.Id].Add(key, token) is { } home)
                token.AddHome(home);
        }

        foreach (var successor in Successors)
            successor.LeftActivate(memory, token);
        foreach (var terminal in Terminals)
            memory.Agenda.Add(terminal, token, null);
    }
}

/// <summary>The start of every rule: one token, with no column, that is always there.</summary>
internal sealed class RootNode() : BetaNode(0, 0)
{
    public void Start(WorkingMemory memory) => PassOn(memory, new Token(null, null, this));

    public override void LeftActivate(WorkingMemory memory, Token token) => throw new NotSupportedException("nothing comes before the root");
}

/// <summary>Computes a value.</summary>
internal sealed class LetNode(int id, int level, Reading value, Predicate[] conditions) : BetaNode(id, level)
{
    public Reading Value { get; } = value;

    public Predicate[] Conditions { get; } = conditions;

    public override void LeftActivate(WorkingMemory memory, Token token)
    {
        var cell = new Cell(Value.Value(token, null));
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(token, cell))
                return;
        }

        Emit(memory, token, cell);
    }
}

/// <summary>Where a rule's matches leave the network.</summary>
internal sealed class Terminal(Binding.BoundRule rule, BetaNode node)
{
    public Binding.BoundRule Rule { get; } = rule;

    /// <summary>The place of the rule in the order of firing.</summary>
    public int Rank { get; set; }

    public RuleAction[] Actions { get; private set; } = [];

    /// <summary>Fixes where the actions find their columns, once it is known whether the node makes tokens.</summary>
    public void Complete()
    {
        var leftLevel = node.Successors.Count == 0 ? node.Level - 1 : node.Level;
        Actions = [.. Rule.Actions.Select(a => new RuleAction(a.Body, leftLevel, a.Text, Rule.Name))];
    }
}
