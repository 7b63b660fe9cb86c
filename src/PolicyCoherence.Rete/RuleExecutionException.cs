namespace PolicyCoherence.Rete;

/// <summary>A condition or action that threw. The inner exception says why.</summary>
public sealed class RuleExecutionException : Exception
{
    internal RuleExecutionException(string ruleName, string expression, Exception innerException)
        : base($"rule `{ruleName}`: `{expression}` failed: {innerException.Message}", innerException)
    {
        RuleName = ruleName;
        Expression = expression;
    }

    /// <summary>The rule; several, separated by commas, if they share the condition.</summary>
    public string RuleName { get; }

    /// <summary>The condition or action, as it is written.</summary>
    public string Expression { get; }
}
