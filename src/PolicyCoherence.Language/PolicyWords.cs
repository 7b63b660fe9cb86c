using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language;

/// <summary>The words and marks of a policy text, before anything is made of them.</summary>
public static class PolicyWords
{
    /// <summary>How many words, numbers, texts and marks a file has.</summary>
    public static int Count(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var pool = new TokenPool(source.Content);
        var lexer = new PolicyLexer(new FoldedCharStream(source.Content, source.Path)) { TokenFactory = pool };
        lexer.RemoveErrorListeners();
        var count = 0;
        while (lexer.NextToken().Type != PolicyLexer.Eof)
        {
            pool.Clear();
            count++;
        }

        return count;
    }
}
