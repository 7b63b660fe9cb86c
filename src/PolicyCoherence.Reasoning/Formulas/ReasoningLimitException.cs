namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// A documented bound of the reasoning was hit. The question stays unanswered: a bound never turns into a wrong
/// answer and never into silence.
/// </summary>
public sealed class ReasoningLimitException : Exception
{
    /// <summary>A bound without a name; needed by serialisers and analysers only.</summary>
    public ReasoningLimitException()
        : this("a bound of the reasoning was hit")
    {
    }

    /// <summary>Names the bound that was hit.</summary>
    public ReasoningLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Names the bound that was hit, and what led there.</summary>
    public ReasoningLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
