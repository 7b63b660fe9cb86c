using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Formatting;

/// <summary>What must still be there after formatting: every word in its order, and every comment in its order.</summary>
internal static class Essence
{
    /// <summary>The words, and behind them the comments, of a text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var pool = new TokenPool(text);
        var lexer = new PolicyLexer(new FoldedCharStream(text, string.Empty)) { TokenFactory = pool };
        lexer.RemoveErrorListeners();
        var comments = new List<Comment>();
        var end = 0;
        while (true)
        {
            pool.Clear();
            var token = (PolicyToken)lexer.NextToken();
            var isEnd = token.Type == PolicyLexer.Eof;
            comments.AddRange(Gap.Read(text, end, isEnd ? text.Length : token.StartIndex).Comments);
            if (isEnd)
            {
                break;
            }

            end = token.End;
            yield return token.Type switch
            {
                PolicyLexer.STRING or PolicyLexer.SMART_STRING => $"\"{token.Chars[1..^1]}\"",
                PolicyLexer.WORD when NameSpelling.HasDash(token.Chars) => NameSpelling.Of(token).ToString(),
                _ => token.Text,
            };
        }

        foreach (var comment in comments)
        {
            yield return comment.Text;
        }
    }
}
