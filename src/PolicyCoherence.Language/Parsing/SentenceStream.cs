using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Parsing;

/// <summary>The tokens of one sentence, as the generated parser reads them. The last one is the end.</summary>
internal sealed class SentenceStream(List<PolicyToken> tokens, string name) : ITokenStream
{
    private int _index;

    /// <inheritdoc/>
    public int Index => _index;

    /// <inheritdoc/>
    public int Size => tokens.Count;

    /// <inheritdoc/>
    public string SourceName => name;

    /// <inheritdoc/>
    public ITokenSource? TokenSource => null;

    /// <inheritdoc/>
    public int LA(int i) => At(i).Type;

    /// <inheritdoc/>
    public IToken LT(int k) => At(k);

    /// <inheritdoc/>
    public IToken Get(int i) => tokens[i];

    /// <inheritdoc/>
    public void Consume() => _index++;

    /// <inheritdoc/>
    public int Mark() => -1;

    /// <inheritdoc/>
    public void Release(int marker)
    {
        // The whole sentence is in memory: nothing was kept for the mark.
    }

    /// <inheritdoc/>
    public void Seek(int index) => _index = index;

    /// <inheritdoc/>
    public string GetText(Interval interval) => string.Empty;

    /// <inheritdoc/>
    public string GetText() => string.Empty;

    /// <inheritdoc/>
    public string GetText(RuleContext ctx) => string.Empty;

    /// <inheritdoc/>
    public string GetText(IToken start, IToken stop) => string.Empty;

    // LT(-1) before the first token is asked for by a rule that failed at once; the first token is as good an answer as any.
    private PolicyToken At(int i) => tokens[Math.Clamp(i > 0 ? _index + i - 1 : _index + i, 0, tokens.Count - 1)];
}
