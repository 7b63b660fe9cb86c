namespace PolicyCoherence.Rete.Explanations;

/// <summary>What was given and what was derived, as it happened.</summary>
internal sealed class DerivationLedger
{
    private readonly HashSet<object> _given = [];
    private readonly HashSet<object> _derived = [];
    private readonly HashSet<Because> _reasons = [];

    public IReadOnlySet<object> GivenFacts => _given;

    public IReadOnlyCollection<Because> Reasons => _reasons;

    public void Given(object fact) => _given.Add(fact);

    public void Add(Because because)
    {
        _derived.Add(because.Fact);
        _reasons.Add(because);
    }

    public void Retracted(object fact)
    {
        _given.Remove(fact);
        if (_derived.Remove(fact))
            _reasons.RemoveWhere(r => r.Fact.Equals(fact));
    }
}
