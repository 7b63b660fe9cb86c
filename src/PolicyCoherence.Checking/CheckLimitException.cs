using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Checking;

/// <summary>
/// A documented bound of the reasoning was hit, so the check is not done. That is neither a finding nor a defect: a question was
/// too large to be decided, and a bound never turns into silence.
/// </summary>
public sealed class CheckLimitException : Exception
{
    /// <summary>A bound without a name; needed by serialisers and analysers only.</summary>
    public CheckLimitException()
        : this("a bound of the reasoning was hit")
    {
    }

    /// <summary>Names the bound that was hit.</summary>
    public CheckLimitException(string message)
        : base(message)
    {
    }

    /// <summary>Names the bound that was hit, and what led there.</summary>
    public CheckLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Does the work; a bound that it hits is said as one, whoever asked.</summary>
    internal static T Said<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ReasoningLimitException bound)
        {
            throw new CheckLimitException(bound.Message, bound);
        }
    }
}
