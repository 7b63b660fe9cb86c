using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Formatting;

/// <summary>
/// Writes a file anew: understood sentences in their layout, comments and single empty lines where they belong, and everything that
/// was not understood as it stands.
/// </summary>
internal sealed class FileLayout
{
    private readonly PolicyFile _file;
    private readonly string _text;
    private readonly TokenPool _pool;
    private readonly PolicyLexer _lexer;
    private readonly SentenceWords _words;
    private readonly List<PolicyToken> _sentence = [];
    private readonly DocRenderer _out = new(PolicyFormatter.Width);
    private readonly HashSet<int> _wrong;
    private int _end;
    private PolicyToken _next;

    public FileLayout(PolicyFile file)
    {
        _file = file;
        _text = file.Source.Content;
        _pool = new TokenPool(_text);
        _lexer = new PolicyLexer(new FoldedCharStream(_text, file.Source.Path)) { TokenFactory = _pool };
        _lexer.RemoveErrorListeners();
        _words = new SentenceWords(_text, new SentencePreparer(_pool, Tongue.Of(file.Source)));
        _wrong = WrongSentences(file);
        _next = Take();
    }

    /// <summary>How many stretches of the text were left as they are because they were not understood.</summary>
    public int LeftAlone { get; private set; }

    /// <summary>The whole file in its layout.</summary>
    public string Write(CancellationToken cancellationToken)
    {
        foreach (var statement in _file.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_wrong.Contains(statement.Span.Start))
            {
                continue;
            }

            Leave(statement.Span.Start);
            Sentence(statement.Span.End);
        }

        Leave(_text.Length);
        Comments(Gap.Read(_text, _end, _text.Length));
        _out.Finish();
        return _out.ToString();
    }

    // A sentence with an error in it is left alone, even if it could be read: its author has to look at it anyway.
    private static HashSet<int> WrongSentences(PolicyFile file)
    {
        var wrong = new HashSet<int>();
        var errors = file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Span.Start).Order().ToList();
        var at = 0;
        foreach (var statement in file.Statements)
        {
            while (at < errors.Count && errors[at] < statement.Span.Start)
            {
                at++;
            }

            if ((at < errors.Count && errors[at] < statement.Span.End) || file.Source.Content[statement.Span.End - 1] != '.')
            {
                wrong.Add(statement.Span.Start);
            }
        }

        return wrong;
    }

    // Writes the words up to an offset as they stand.
    private void Leave(int to)
    {
        if (_next.Type == PolicyLexer.Eof || _next.StartIndex >= to)
        {
            return;
        }

        var start = _next.StartIndex;
        var end = start;
        while (_next.Type != PolicyLexer.Eof && _next.StartIndex < to)
        {
            end = _next.End;
            _pool.Clear();
            _next = Take();
        }

        LeftAlone++;
        Open(start);
        _out.Verbatim(_text.AsSpan(start, end - start));
        _end = end;
    }

    private void Sentence(int end)
    {
        _sentence.Clear();
        var start = _next.StartIndex;
        while (_next.End < end)
        {
            _sentence.Add(_next);
            _next = Take();
        }

        Open(start);
        _out.Write(SentenceLayout.Of(_words.Read(_sentence, _next)));
        foreach (var comment in _words.Left)
        {
            _out.Write(comment.Place == CommentPlace.OwnLine && ReferenceEquals(comment, _words.Left[0]) ? comment with { Place = CommentPlace.Behind } : comment, 0);
        }

        _end = end;
        _pool.Clear();
        _next = Take();
    }

    // Writes the comments before what starts at an offset, and begins its line.
    private void Open(int start)
    {
        var gap = Gap.Read(_text, _end, start);
        Comments(gap);
        _out.StartLine(gap.EndsBlank);
    }

    private void Comments(Gap gap)
    {
        foreach (var comment in gap.Comments)
        {
            if (comment.Place == CommentPlace.OwnLine)
            {
                _out.StartLine(comment.AfterBlank);
            }

            _out.Write(comment, 0);
        }
    }

    private PolicyToken Take()
    {
        var token = (PolicyToken)_lexer.NextToken();
        if (token.Type == PolicyLexer.SMART_STRING)
        {
            token.Type = PolicyLexer.STRING;
        }

        return token;
    }
}
