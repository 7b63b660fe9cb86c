namespace PolicyCoherence.Rete.Explanations;

/// <summary>One reason for a derived fact: the rule, and the facts that it matched.</summary>
public sealed class Because : IEquatable<Because>
{
    /// <summary>States a reason.</summary>
    /// <param name="fact">The fact that follows.</param>
    /// <param name="rule">The name of the rule by which it follows.</param>
    /// <param name="premises">The facts from which it follows, in the order in which the rule names them.</param>
    public Because(object fact, string rule, IReadOnlyList<object> premises)
    {
        Fact = fact;
        Rule = rule;
        Premises = premises;
    }

    /// <summary>The fact that follows.</summary>
    public object Fact { get; }

    /// <summary>The name of the rule by which it follows.</summary>
    public string Rule { get; }

    /// <summary>
    /// The facts from which it follows, in the order in which the rule names them; of a query, the facts gathered. What
    /// an <c>Exists</c> found is not among them: it says that there is one, not which.
    /// </summary>
    public IReadOnlyList<object> Premises { get; }

    /// <inheritdoc/>
    public bool Equals(Because? other) =>
        other is not null && Rule == other.Rule && Fact.Equals(other.Fact) && Premises.SequenceEqual(other.Premises);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Because);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Rule, StringComparer.Ordinal);
        hash.Add(Fact);
        foreach (var premise in Premises)
            hash.Add(premise);
        return hash.ToHashCode();
    }
}
