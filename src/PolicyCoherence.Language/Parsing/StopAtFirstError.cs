using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PolicyCoherence.Language.Parsing;

/// <summary>Thrown to leave the generated parser at the first token that does not fit; caught by <see cref="SentenceParser"/>.</summary>
internal sealed class SentenceRejectedException : Exception;

/// <summary>
/// Leaves the sentence at its first error. When told to, it also notes what could have stood there: at the ends of optional
/// parts ANTLR expects only what comes after them, so the expected sets are gathered since the last token that fitted.
/// </summary>
internal sealed class StopAtFirstError : DefaultErrorStrategy
{
    private int _at = -1;

    /// <summary>Whether to note what is expected; costs time, so only for a sentence that is known to be wrong.</summary>
    public bool IsGathering { get; set; }

    /// <summary>The types of token that would have fitted.</summary>
    public HashSet<int> Expected { get; } = [];

    /// <inheritdoc/>
    public override void Reset(Parser recognizer)
    {
        base.Reset(recognizer);
        _at = -1;
        Expected.Clear();
    }

    /// <inheritdoc/>
    public override void Sync(Parser recognizer)
    {
        if (IsGathering)
        {
            Add(recognizer, recognizer.Atn.NextTokens(recognizer.Atn.states[recognizer.State]));
        }
    }

    /// <inheritdoc/>
    public override void ReportMatch(Parser recognizer)
    {
        // Nothing is ever recovered here, so there is nothing to end.
    }

    /// <inheritdoc/>
    public override void ReportError(Parser recognizer, RecognitionException e)
    {
        // The sentence is explained as a whole, after the parser has been left.
    }

    /// <inheritdoc/>
    public override void Recover(Parser recognizer, RecognitionException e) => Leave(recognizer);

    /// <inheritdoc/>
    public override IToken RecoverInline(Parser recognizer)
    {
        Leave(recognizer);
        return recognizer.CurrentToken;
    }

    private void Leave(Parser recognizer)
    {
        if (IsGathering)
        {
            Add(recognizer, recognizer.GetExpectedTokens());
        }

        throw new SentenceRejectedException();
    }

    private void Add(Parser recognizer, IntervalSet types)
    {
        var at = recognizer.InputStream.Index;
        if (at != _at)
        {
            _at = at;
            Expected.Clear();
        }

        foreach (var type in types.ToList())
        {
            if (type != TokenConstants.EPSILON)
            {
                Expected.Add(type);
            }
        }
    }
}
