namespace PolicyCoherence.Rete.Fluent;

/// <summary>A rule that cannot be loaded: it says something that this engine, or NRules, would not do as written.</summary>
public sealed class RuleLoadException : Exception
{
    internal RuleLoadException(string ruleName, string condition, string problem, string remedy, Exception? inner = null)
        : base(Text(ruleName, condition, problem, remedy), inner)
    {
        RuleName = ruleName;
        Condition = condition;
        Remedy = remedy;
    }

    /// <summary>The rule's name.</summary>
    public string RuleName { get; }

    /// <summary>The condition or action at fault, as it is written; empty if it is the rule as a whole.</summary>
    public string Condition { get; }

    /// <summary>What to write instead.</summary>
    public string Remedy { get; }

    private static string Text(string ruleName, string condition, string problem, string remedy) =>
        condition.Length == 0
            ? $"rule `{ruleName}`: {problem}; {remedy}"
            : $"rule `{ruleName}`: `{condition}`: {problem}; {remedy}";
}
