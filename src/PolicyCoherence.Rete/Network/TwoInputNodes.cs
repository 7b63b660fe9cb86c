using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Network;

/// <summary>How a node finds facts for a partial match and partial matches for a fact.</summary>
internal sealed record JoinInput(AlphaMemory Alpha, AlphaIndex Right, LeftIndex Left, Predicate[] Rest)
{
    public bool Matches(Token left, FactHandle handle)
    {
        for (var i = 0; i < Rest.Length; i++)
        {
            if (!Rest[i].Holds(left, handle))
                return false;
        }

        return true;
    }
}

/// <summary>A node with partial matches on its left and facts on its right.</summary>
internal abstract class TwoInputNode(int id, int level, JoinInput input) : BetaNode(id, level)
{
    public JoinInput Input { get; } = input;

    /// <summary>A fact has entered the alpha memory, under the key.</summary>
    public abstract void RightActivate(WorkingMemory memory, FactHandle handle, object? key);
}

/// <summary>Extends each partial match by each fact that goes with it.</summary>
internal sealed class JoinNode(int id, int level, JoinInput input) : TwoInputNode(id, level, input)
{
    public override void LeftActivate(WorkingMemory memory, Token token)
    {
        if (memory.Facts[Input.Right.Id].Find(memory.LeftKeys[Input.Left.Id]) is not { } bucket)
            return;

        for (var i = 0; i < bucket.Count; i++)
        {
            var handle = bucket[i];
            if (!handle.Dead && Input.Matches(token, handle))
                Emit(memory, token, handle);
        }
    }

    public override void RightActivate(WorkingMemory memory, FactHandle handle, object? key)
    {
        if (memory.Lefts[Input.Left.Id].Find(key) is not { } bucket)
            return;

        for (var i = 0; i < bucket.Count; i++)
        {
            var token = bucket[i];
            if (!token.Dead && Input.Matches(token, handle))
                Emit(memory, token, handle);
        }
    }
}

/// <summary>What is known of one partial match at an <c>Exists</c> or <c>Not</c>: one fact that goes with it, if any.</summary>
internal sealed class ExistsState(Token left, ExistsNode node, object? key) : Token(left, null, node)
{
    public ExistsNode Judge { get; } = node;

    public Token Left { get; } = left;

    public object? Key { get; } = key;

    public Cell? Output { get; set; }

    public Token? OutputToken { get; set; }
}

/// <summary>
/// Passes a partial match on while some fact goes with it (<c>Exists</c>) or while none does (<c>Not</c>). One witness is
/// kept per match, not all of them: only when it goes is another looked for.
/// </summary>
internal sealed class ExistsNode(int id, int level, JoinInput input, bool negated) : TwoInputNode(id, level, input)
{
    public bool Negated { get; } = negated;

    public override void LeftActivate(WorkingMemory memory, Token token)
    {
        var state = new ExistsState(token, this, Input.Left.Key.Select(token, null));
        state.LinkToParent();
        if (memory.Lefts[Input.Left.Id].Add(state.Key, state) is { } home)
            state.AddHome(home);
        Seek(memory, state);
        Show(memory, state);
    }

    public override void RightActivate(WorkingMemory memory, FactHandle handle, object? key)
    {
        if (memory.Lefts[Input.Left.Id].Find(key) is not { } bucket)
            return;

        for (var i = 0; i < bucket.Count; i++)
        {
            if (bucket[i] is not ExistsState { Dead: false, Cell: null } state || !Input.Matches(state.Left, handle))
                continue;

            state.Cell = handle;
            state.LinkToFact();
            Show(memory, state);
        }
    }

    public void WitnessLost(WorkingMemory memory, ExistsState state)
    {
        Seek(memory, state);
        Show(memory, state);
    }

    private void Seek(WorkingMemory memory, ExistsState state)
    {
        if (memory.Facts[Input.Right.Id].Find(state.Key) is not { } bucket)
            return;

        for (var i = 0; i < bucket.Count; i++)
        {
            var handle = bucket[i];
            if (handle.Dead || !Input.Matches(state.Left, handle))
                continue;

            state.Cell = handle;
            state.LinkToFact();
            return;
        }
    }

    private void Show(WorkingMemory memory, ExistsState state)
    {
        var holds = state.Cell is not null != Negated;
        if (holds && state.Output is null)
        {
            state.Output = new Cell(null);
            state.OutputToken = Emit(memory, state.Left, state.Output);
        }
        else if (!holds && state.Output is { } output)
        {
            output.Dead = true;
            state.OutputToken?.Kill();
            state.Output = null;
            state.OutputToken = null;
        }
    }
}
