using PolicyCoherence.Rete.Explanations;
using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.Network;

namespace PolicyCoherence.Rete.Sessions;

internal sealed class Session : ISession
{
    private readonly Dictionary<object, FactHandle> _facts = [];
    private readonly WorkingMemory _memory;
    private Exception? _failure;
    private bool _firing;

    public Session(ReteNetwork network)
    {
        _memory = new WorkingMemory(network);
    }

    public DerivationLedger Ledger { get; } = new();

    public void InsertAll(IEnumerable<object> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in Add(facts))
            Ledger.Given(fact);
    }

    public void Insert(object fact) => InsertAll([fact]);

    public bool TryInsert(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Ledger.Given(fact);
        return TryAdd(fact);
    }

    public void Retract(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ThrowIfFailed();
        if (!_facts.Remove(fact, out var handle))
            throw new ArgumentException($"there is no such fact to retract: {fact}", nameof(fact));

        Ledger.Retracted(fact);
        Propagate(() => _memory.Retract(handle));
    }

    public int Fire() => Fire(CancellationToken.None);

    public int Fire(CancellationToken cancellationToken)
    {
        ThrowIfFailed();
        var context = new ActionContext(this, cancellationToken);
        var fired = 0;
        _firing = true;
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                if (_memory.Agenda.Next(_memory.FirstUnsettled, out var activation) is { } terminal)
                {
                    context.Begin(terminal.Rule, activation);
                    foreach (var action in terminal.Actions)
                        action.Run(context, activation.Left, activation.Candidate);
                    fired++;
                }
                else if (_memory.FirstUnsettled < int.MaxValue)
                {
                    Try(_memory.Settle);
                }
                else
                {
                    break;
                }
            }
        }
        finally
        {
            _firing = false;
            if (_failure is null)
                Try(_memory.Settle);
        }

        return fired;
    }

    public IQueryable<TFact> Query<TFact>() => _facts.Keys.OfType<TFact>().ToArray().AsQueryable();

    /// <summary>Adds facts, all or none.</summary>
    internal IReadOnlyList<object> Add(IEnumerable<object> facts)
    {
        ThrowIfFailed();
        var handles = new List<FactHandle>();
        foreach (var fact in facts)
        {
            var handle = new FactHandle(fact ?? throw new ArgumentException("a fact is null", nameof(facts)));
            if (_facts.TryAdd(fact, handle))
            {
                handles.Add(handle);
                continue;
            }

            foreach (var added in handles)
                _facts.Remove(added.Fact);
            throw new ArgumentException($"an equal fact is there already: {fact}", nameof(facts));
        }

        Propagate(() => handles.ForEach(_memory.Insert));
        return [.. handles.Select(h => h.Fact)];
    }

    internal bool TryAdd(object fact)
    {
        ThrowIfFailed();
        var handle = new FactHandle(fact);
        if (!_facts.TryAdd(fact, handle))
            return false;

        Propagate(() => _memory.Insert(handle));
        return true;
    }

    private void Propagate(Action change)
    {
        Try(change);

        // While rules fire, a query over what they derive is worked out before the first rule that it can concern, and not once for each fact.
        if (!_firing)
            Try(_memory.Settle);
    }

    // A condition that throws leaves matches half worked out: better no answer than a wrong one.
    private void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e)
        {
            _failure = e;
            throw;
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is { } failure)
            throw new InvalidOperationException("the session cannot be used further: a condition or a comparison of facts has thrown", failure);
    }
}

internal sealed class SessionFactory(ReteNetwork network) : ISessionFactory
{
    public ReteNetwork Network { get; } = network;

    public ISession CreateSession() => new Session(Network);
}
