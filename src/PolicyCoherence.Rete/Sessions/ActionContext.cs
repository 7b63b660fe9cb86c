using PolicyCoherence.Rete.Binding;
using PolicyCoherence.Rete.Explanations;
using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Sessions;

/// <summary>The context of the action that runs; one object serves all of a call of <c>Fire</c>, as no action can keep it.</summary>
internal sealed class ActionContext(Session session, CancellationToken cancellationToken) : IContext
{
    private Activation _activation;
    private BoundRule? _rule;

    public IRuleDefinition Rule => Current;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    private BoundRule Current => _rule ?? throw new InvalidOperationException("no rule is firing");

    public void Begin(BoundRule rule, Activation activation)
    {
        _rule = rule;
        _activation = activation;
    }

    public void Insert(object fact) => InsertAll([fact]);

    public void InsertAll(IEnumerable<object> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in session.Add(facts))
            Record(fact);
    }

    public bool TryInsert(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);

        // Recorded even when the fact is there: another way to it may be the shorter one, whichever comes first.
        Record(fact);
        return session.TryAdd(fact);
    }

    private void Record(object fact) => session.Ledger.Add(new Because(fact, Current.Name, Premises()));

    private List<object> Premises()
    {
        var columns = new Stack<Cell>();
        if (_activation.Candidate is { } last)
            columns.Push(last);
        for (var token = _activation.Left; token is not null; token = token.Parent)
        {
            if (token.Cell is { } cell)
                columns.Push(cell);
        }

        var premises = new List<object>(columns.Count);
        foreach (var column in columns)
        {
            if (column is FactHandle handle)
                premises.Add(handle.Fact);
            else if (column is ResultCell result)
                premises.AddRange(result.Sources.Select(s => s.Fact));
        }

        return premises;
    }
}
