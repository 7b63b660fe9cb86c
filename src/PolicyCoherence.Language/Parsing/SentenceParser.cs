using PolicyCoherence.Language.Lexing;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

/// <summary>The generated parser, set up to read one sentence after the other.</summary>
internal sealed class SentenceParser
{
    private readonly SentenceStream _stream;
    private readonly Tree _parser;
    private readonly StopAtFirstError _strategy = new();

    /// <summary>Reads the sentences that <paramref name="tokens"/> will hold.</summary>
    public SentenceParser(List<PolicyToken> tokens, string name)
    {
        _stream = new SentenceStream(tokens, name);
        _parser = new Tree(_stream) { ErrorHandler = _strategy };
        _parser.RemoveErrorListeners();
    }

    /// <summary>Where the sentence went wrong: the index of the first token that does not fit.</summary>
    public int FailedAt { get; private set; }

    /// <summary>The types of token that would have fitted there; known after <see cref="FindExpected"/>.</summary>
    public IReadOnlySet<int> Expected => _strategy.Expected;

    /// <summary>The tree of the sentence, valid until the tokens change; null if the sentence does not fit the grammar.</summary>
    public Tree.StatementContext? Parse()
    {
        _stream.Seek(0);
        _parser.Reset();
        try
        {
            return _parser.sentence().statement();
        }
        catch (SentenceRejectedException)
        {
            FailedAt = _stream.Index;
            return null;
        }
    }

    /// <summary>Reads a sentence that failed again, to know what was expected.</summary>
    public void FindExpected()
    {
        _strategy.IsGathering = true;
        Parse();
        _strategy.IsGathering = false;
    }
}
