namespace PolicyCoherence.Rete.RuleModel;

/// <summary>A loaded rule.</summary>
public interface IRuleDefinition
{
    /// <summary>The rule's name.</summary>
    string Name { get; }

    /// <summary>Its description; empty if none is given.</summary>
    string Description { get; }

    /// <summary>Its priority: higher fires first.</summary>
    int Priority { get; }

    /// <summary>Its tags.</summary>
    IReadOnlyList<string> Tags { get; }
}

/// <summary>Rules that were loaded together.</summary>
public interface IRuleSet
{
    /// <summary>The set's name.</summary>
    string Name { get; }

    /// <summary>The rules, in the order in which they were loaded.</summary>
    IEnumerable<IRuleDefinition> Rules { get; }
}

/// <summary>Loaded rules, ready to compile.</summary>
public interface IRuleRepository
{
    /// <summary>The sets of rules.</summary>
    /// <returns>The sets.</returns>
    IEnumerable<IRuleSet> GetRuleSets();
}
