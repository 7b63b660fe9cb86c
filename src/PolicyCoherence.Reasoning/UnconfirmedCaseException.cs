namespace PolicyCoherence.Reasoning;

/// <summary>
/// The plain evaluator does not confirm a case that the solver found: a defect of the checker. The check ends with
/// exit code 2 rather than show a case that is not one.
/// </summary>
public sealed class UnconfirmedCaseException : InvalidOperationException
{
    /// <summary>Names the two sides of the case.</summary>
    public UnconfirmedCaseException(string position, string other)
        : base($"the case found for `{position}` and `{other}` is not confirmed by re-evaluation; this is a defect of the checker, please report it")
    {
    }

    /// <inheritdoc/>
    public UnconfirmedCaseException()
    {
    }

    /// <inheritdoc/>
    public UnconfirmedCaseException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public UnconfirmedCaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
