using System.Reflection;

namespace PolicyCoherence.Rete.Fluent;

/// <summary>Which rules to load.</summary>
public interface IRuleLoadSpec
{
    /// <summary>Adds every rule class of the assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The same specification.</returns>
    IRuleLoadSpec From(params Assembly[] assemblies);

    /// <summary>Adds every rule class of the assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The same specification.</returns>
    IRuleLoadSpec From(IEnumerable<Assembly> assemblies);

    /// <summary>Adds the rule classes among the types.</summary>
    /// <param name="types">The types.</param>
    /// <returns>The same specification.</returns>
    IRuleLoadSpec From(params Type[] types);

    /// <summary>Adds the rule classes among the types.</summary>
    /// <param name="types">The types.</param>
    /// <returns>The same specification.</returns>
    IRuleLoadSpec From(IEnumerable<Type> types);

    /// <summary>Keeps the rules that the filter accepts.</summary>
    /// <param name="filter">Asked once per rule.</param>
    /// <returns>The same specification.</returns>
    /// <exception cref="InvalidOperationException">There is a filter already.</exception>
    IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter);
}

/// <summary>What a rule's attributes say.</summary>
public interface IRuleMetadata
{
    /// <summary>The rule's class.</summary>
    Type RuleType { get; }

    /// <summary>Its name; the full name of the class if none is given.</summary>
    string Name { get; }

    /// <summary>Its description; empty if none is given.</summary>
    string Description { get; }

    /// <summary>Its tags, inherited ones included.</summary>
    string[] Tags { get; }
}
