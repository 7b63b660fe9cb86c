using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Network;

/// <summary>A fact that goes into the query of one partial match.</summary>
internal sealed class QueryMatch(QueryState state, FactHandle handle) : Token(state, handle, state.Node)
{
    public QueryState State { get; } = state;

    public FactHandle Handle { get; } = handle;
}

/// <summary>The query of one partial match: what goes in, and what has been passed on.</summary>
internal sealed class QueryState(Token left, QueryNode node) : Token(left, null, node)
{
    public QueryNode Query { get; } = node;

    public Token Left { get; } = left;

    public List<QueryMatch> Matches { get; } = [];

    public Dictionary<object, QueryOutput> Shown { get; set; } = [];

    public bool Dirty { get; set; }

    protected override void OnEnd()
    {
        foreach (var match in Matches)
        {
            match.Dead = true;
            match.UnlinkFromFact();
        }
    }
}

internal sealed record QueryOutput(ResultCell Cell, Token? Token);

/// <summary>
/// Passes on the results of a query over the facts that go with a partial match. What changes during one insertion is
/// worked out once, at its end; a result that changes ends and comes anew, one that stays as it was is left alone.
/// </summary>
internal sealed class QueryNode(int id, int level, JoinInput input, IReadOnlyList<QueryStep> steps) : TwoInputNode(id, level, input)
{
    /// <summary>The rank of the first of all terminals below.</summary>
    public int FirstRank { get; private set; } = int.MaxValue;

    /// <summary>Notes a terminal below.</summary>
    public void Serve(Terminal terminal) => FirstRank = Math.Min(FirstRank, terminal.Rank);

    public override void LeftActivate(WorkingMemory memory, Token token)
    {
        var state = new QueryState(token, this);
        state.LinkToParent();
        var key = Input.Left.Key.Select(token, null);
        if (memory.Lefts[Input.Left.Id].Add(key, state) is { } home)
            state.AddHome(home);

        if (memory.Facts[Input.Right.Id].Find(key) is { } bucket)
        {
            for (var i = 0; i < bucket.Count; i++)
                AddIfMatching(state, bucket[i]);
        }

        memory.MarkDirty(state);
    }

    public override void RightActivate(WorkingMemory memory, FactHandle handle, object? key)
    {
        if (memory.Lefts[Input.Left.Id].Find(key) is not { } bucket)
            return;

        for (var i = 0; i < bucket.Count; i++)
        {
            if (bucket[i] is QueryState { Dead: false } state && AddIfMatching(state, handle))
                memory.MarkDirty(state);
        }
    }

    /// <summary>Brings what is passed on up to date.</summary>
    public void Refresh(WorkingMemory memory, QueryState state)
    {
        state.Matches.RemoveAll(m => m.Dead);
        IEnumerable<QueryItem> items = state.Matches.Select(m => new QueryItem(m.Handle, m.Handle, [m.Handle]));
        foreach (var step in steps)
            items = step.Apply(items, state.Left);

        var results = items.ToDictionary(i => i.Identity);
        var shown = new Dictionary<object, QueryOutput>(results.Count);
        foreach (var (identity, output) in state.Shown)
        {
            if (results.TryGetValue(identity, out var result) && result.Sources.AsSpan().SequenceEqual(output.Cell.Sources))
            {
                shown.Add(identity, output);
                continue;
            }

            output.Cell.Dead = true;
            output.Token?.Kill();
        }

        foreach (var (identity, result) in results)
        {
            if (shown.ContainsKey(identity))
                continue;

            var cell = new ResultCell(result.Cell.Value, result.Sources);
            shown.Add(identity, new QueryOutput(cell, Emit(memory, state.Left, cell)));
        }

        state.Shown = shown;
    }

    private bool AddIfMatching(QueryState state, FactHandle handle)
    {
        if (handle.Dead || !Input.Matches(state.Left, handle))
            return false;

        var match = new QueryMatch(state, handle);
        match.LinkToFact();
        state.Matches.Add(match);
        return true;
    }
}
