using Antlr4.Runtime;

namespace PolicyCoherence.Language.Lexing;

/// <summary>A word or mark of the text. Tokens are used again for the next sentence: nothing may keep one.</summary>
internal sealed class PolicyToken : IToken
{
    /// <summary>The text that the token lies in.</summary>
    public required string Content { get; init; }

    /// <inheritdoc/>
    public int Type { get; set; }

    /// <inheritdoc/>
    public int StartIndex { get; set; }

    /// <inheritdoc/>
    public int StopIndex { get; set; }

    /// <inheritdoc/>
    public int TokenIndex { get; set; }

    /// <summary>The offset just past the token.</summary>
    public int End => StopIndex + 1;

    /// <summary>The characters of the token.</summary>
    public ReadOnlySpan<char> Chars => Content.AsSpan(StartIndex, StopIndex + 1 - StartIndex);

    /// <inheritdoc/>
    public string Text => Chars.ToString();

    /// <inheritdoc/>
    public int Line => 0;

    /// <inheritdoc/>
    public int Column => 0;

    /// <inheritdoc/>
    public int Channel => TokenConstants.DefaultChannel;

    /// <inheritdoc/>
    public ITokenSource? TokenSource => null;

    /// <inheritdoc/>
    public ICharStream? InputStream => null;

    /// <summary>Whether the token is the first thing on its line, without a space before it.</summary>
    public bool StartsLine => StartIndex == 0 || Content[StartIndex - 1] is '\n' or '\r';

    /// <summary>Whether no space stands between <paramref name="before"/> and this token.</summary>
    public bool Touches(PolicyToken before) => before.End == StartIndex;
}

/// <summary>Gives out tokens, the same ones again for each sentence.</summary>
internal sealed class TokenPool(string content) : ITokenFactory
{
    private readonly List<PolicyToken> _tokens = [];
    private int _used;

    /// <summary>Makes all tokens free.</summary>
    public void Clear() => _used = 0;

    /// <summary>A token that nobody uses.</summary>
    public PolicyToken Take(int type, int start, int stop)
    {
        if (_used == _tokens.Count)
        {
            _tokens.Add(new PolicyToken { Content = content });
        }

        var token = _tokens[_used++];
        token.Type = type;
        token.StartIndex = start;
        token.StopIndex = stop;
        return token;
    }

    /// <inheritdoc/>
    public IToken Create(Tuple<ITokenSource, ICharStream> source, int type, string text, int channel, int start, int stop, int line, int charPositionInLine) =>
        Take(type, start, stop);

    /// <inheritdoc/>
    public IToken Create(int type, string text) => Take(type, 0, -1);
}
