using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Formatting;

/// <summary>Makes words to lay out from the tokens of an understood sentence.</summary>
internal sealed class SentenceWords(string text, SentencePreparer preparer)
{
    private readonly List<Word> _words = [];
    private readonly List<Comment> _comments = [];

    /// <summary>The comments that stand between the last word and the full stop: they come behind it.</summary>
    public IReadOnlyList<Comment> Left => _comments;

    /// <summary>The words of the sentence that the tokens make, from its first to its full stop.</summary>
    public IReadOnlyList<Word> Read(List<PolicyToken> raw, PolicyToken stop)
    {
        _words.Clear();
        _comments.Clear();
        preparer.Prepare(raw, 0, raw.Count, stop);
        var breaks = new LineBreaks(preparer.Tokens);
        var prepared = preparer.Tokens;
        var at = 0;
        for (var i = 0; i < raw.Count; i++)
        {
            var token = raw[i];
            if (i > 0)
            {
                _comments.AddRange(Gap.Read(text, raw[i - 1].End, token.StartIndex).Comments);
            }

            var opens = at < prepared.Count && prepared[at].StartIndex == token.StartIndex;
            var isInside = at > 0 && token.StartIndex < prepared[at - 1].End;
            Add(token, opens ? breaks.Before(at) : Word.Never);
            at += opens ? 1 : 0;
            if (!opens && !isInside)
            {
                breaks.PassOverComma();
            }
        }

        _comments.AddRange(Gap.Read(text, raw[^1].End, stop.StartIndex).Comments);
        _words[^1] = _words[^1] with { Text = _words[^1].Text + "." };
        return _words;
    }

    private void Add(PolicyToken token, int lineBreak)
    {
        // A mark clings to the word before it; a comment between them comes behind the mark.
        if (token.Type is PolicyLexer.COMMA or PolicyLexer.COLON or PolicyLexer.RPAREN)
        {
            _words[^1] = _words[^1] with { Text = _words[^1].Text + token.Text };
            return;
        }

        // Behind an elision the next word is written at once: "d'asile".
        var isTight = _words.Count > 0 && _words[^1].Text[^1] is '(' or '\'' or '\u2019';
        IReadOnlyList<Comment> comments = [];
        if (_comments.Count > 0)
        {
            comments = _comments.ToArray();
            _comments.Clear();
        }

        _words.Add(new Word(Spelling(token), isTight, isTight ? Word.Never : lineBreak, comments));
    }

    // What the parser repaired, with a warning, is written as it was read.
    private static string Spelling(PolicyToken token) => token.Type switch
    {
        PolicyLexer.STRING => $"\"{token.Chars[1..^1]}\"",
        PolicyLexer.WORD when NameSpelling.HasDash(token.Chars) => NameSpelling.Of(token).ToString(),
        _ => token.Text,
    };
}
