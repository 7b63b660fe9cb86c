namespace PolicyCoherence.Rete.RuleModel;

/// <summary>What an action has at hand. It is good for the call of the action only.</summary>
public interface IContext
{
    /// <summary>The rule that fires.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>The token given to <c>Fire</c>.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentException">An equal fact is there already.</exception>
    void Insert(object fact);

    /// <summary>Adds facts, all or none.</summary>
    /// <param name="facts">The facts.</param>
    /// <exception cref="ArgumentException">Two of them are equal, or an equal fact is there already.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Adds a fact unless an equal one is there.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>Whether it was added.</returns>
    bool TryInsert(object fact);
}
