using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Parsing;

/// <summary>
/// Reads one file sentence by sentence. A sentence ends at its full stop; if it makes no sense up to there, it is cut wherever a
/// line begins like a new sentence, so that a forgotten full stop costs one sentence and not two.
/// </summary>
internal sealed class FileParser
{
    private readonly SourceText _source;
    private readonly DiagnosticSink _sink = new(PolicyParser.MaxErrors);
    private readonly PolicyPart _policy;
    private readonly TokenPool _pool;
    private readonly FoldedCharStream _characters;
    private readonly PolicyLexer _lexer;
    private readonly List<PolicyToken> _raw = [];
    private readonly List<int> _cuts = [];
    private readonly SentencePreparer _preparer;
    private readonly SentenceParser _parser;
    private readonly TreeConverter _converter;
    private readonly ErrorExplainer _explainer;
    private readonly SpellingErrors _spelling;
    private readonly bool _isPlain;
    private readonly Tongue _tongue;
    private readonly ImmutableArray<Statement>.Builder _statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly ImmutableArray<Name>.Builder _failed = ImmutableArray.CreateBuilder<Name>();

    public FileParser(SourceText source)
    {
        _source = source;
        _policy = IsTooLarge ? new PolicyPart(source.Content, []) : PolicyPart.Of(source, _sink);
        _tongue = _policy.Parts.IsEmpty ? Tongue.English : Tongue.Of(_policy.Content, _policy.Parts[0].Start, _policy.Parts[0].End);
        _sink.Tongue = _tongue;
        _pool = new TokenPool(_policy.Content);
        _characters = new FoldedCharStream(_policy.Content, source.Path);
        _lexer = new PolicyLexer(_characters) { TokenFactory = _pool };
        _lexer.RemoveErrorListeners();
        _preparer = new SentencePreparer(_pool, _tongue);
        _parser = new SentenceParser(_preparer.Tokens, source.Path);
        _converter = new TreeConverter(source, _sink, _tongue);
        _explainer = new ErrorExplainer(source, _sink, _preparer, _parser, _tongue);
        _spelling = new SpellingErrors(source, _sink, _tongue);
        _isPlain = SpellingErrors.IsPlain(source.Content);
    }

    /// <summary>Reads the file.</summary>
    public PolicyFile Parse(CancellationToken cancellationToken)
    {
        if (IsTooLarge)
        {
            _sink.Report(Problems.FileTooLarge, new SourceSpan(_source, 0, 0), Text(_source.Content.Length), Text(PolicyParser.MaxLength));
        }

        foreach (var (start, end) in _policy.Parts)
        {
            // Reset() goes back to the start of the text.
            _lexer.Reset();
            _characters.Limit(start, end);
            while (Read() is { } stop)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Slice(stop);
            }

            if (!_isPlain)
            {
                _spelling.Finish();
            }
        }

        return new PolicyFile(_source, _statements.ToImmutable(), _sink.ToImmutable()) { NotUnderstood = _failed.ToImmutable() };
    }

    private bool IsTooLarge => _source.Content.Length > PolicyParser.MaxLength;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The tokens up to the next full stop, and that full stop (or the end of the part); null if nothing is left.
    private PolicyToken? Read()
    {
        _pool.Clear();
        _raw.Clear();
        while (true)
        {
            var token = (PolicyToken)_lexer.NextToken();
            if (token.Type == PolicyLexer.Eof)
            {
                return _raw.Count == 0 ? null : token;
            }

            if (token.Type == PolicyLexer.DOT)
            {
                return token;
            }

            _raw.Add(token);
            if (token.Type == PolicyLexer.ELIDED && !_tongue.Elides)
            {
                token.Type = PolicyLexer.WORD;
                _raw.Add(_pool.Take(PolicyLexer.UNEXPECTED, token.StopIndex, token.StopIndex));
                token.StopIndex--;
            }
        }
    }

    private void Slice(PolicyToken stop)
    {
        if (!_isPlain)
        {
            _raw.ForEach(_spelling.Repair);
            _spelling.Repair(stop);
        }

        if (_raw.Count == 0)
        {
            _sink.Report(Problems.EmptySentence, new SourceSpan(_source, stop.StartIndex, 1));
            return;
        }

        var isClean = !_raw.Exists(SpellingErrors.IsBroken);
        if (isClean && Understand(0, _raw.Count, stop))
        {
            return;
        }

        FindCuts();
        if (isClean && _cuts.Count == 2)
        {
            Explain(0, _raw.Count, stop);
            return;
        }

        for (var i = 0; i + 1 < _cuts.Count; i++)
        {
            var isLast = i + 2 == _cuts.Count;
            Piece(_cuts[i], _cuts[i + 1], isLast ? stop : null);
        }
    }

    // The places where a line begins like a sentence of its own.
    private void FindCuts()
    {
        _cuts.Clear();
        _cuts.Add(0);
        for (var i = 1; i < _raw.Count; i++)
        {
            if (_raw[i].StartsLine && _preparer.LooksLikeStart(_raw, i))
            {
                _cuts.Add(i);
            }
        }

        _cuts.Add(_raw.Count);
    }

    private void Piece(int start, int end, PolicyToken? stop)
    {
        if (_raw.FindIndex(start, end - start, SpellingErrors.IsBroken) >= 0)
        {
            _spelling.Report(_raw, start, end);
            Fail(start, end, stop);
        }
        else if (!Understand(start, end, stop))
        {
            Explain(start, end, stop);
        }
    }

    // Says what is wrong with the sentence that was just read in vain.
    private void Explain(int start, int end, PolicyToken? stop)
    {
        if (!_sink.IsFull)
        {
            _explainer.Explain();
        }

        Fail(start, end, stop);
    }

    // Reads one sentence; false if it does not fit the grammar.
    private bool Understand(int start, int end, PolicyToken? stop)
    {
        _preparer.Prepare(_raw, start, end, stop);
        if (_preparer.TooDeep is not null)
        {
            return false;
        }

        var tree = _parser.Parse();
        if (tree is null)
        {
            return false;
        }

        var last = _raw[end - 1];
        var hasStop = stop is { Type: PolicyLexer.DOT };
        var statement = _converter.Convert(tree, Span(_raw[start], hasStop && stop is not null ? stop : last));
        if (statement is LanguageStatement language)
        {
            Language(language);
        }

        _statements.Add(statement);
        if (!hasStop)
        {
            _sink.Report(Problems.MissingFullStop, Span(last, last), last.Text);
        }

        return true;
    }

    // The first sentence has been looked at before anything was read; here it can only be wrong, or too late.
    private void Language(LanguageStatement language)
    {
        if (language.Language.Text != _tongue.Table.Language)
        {
            _sink.Report(Problems.UnknownLanguage, language.Language.Span, language.Language.Text);
        }
        else if (_statements.Count > 0 || _sink.Count > 0 && _sink.HasErrors)
        {
            _sink.Report(Problems.LanguageTooLate, language.Span);
        }
    }

    // Remembers the name that a lost sentence would have declared, so that nobody calls it unknown later.
    private void Fail(int start, int end, PolicyToken? stop)
    {
        _preparer.Prepare(_raw, start, end, stop);
        var tokens = _preparer.Tokens;
        if (tokens.Count > 2 && SentencePreparer.IsNoun(tokens[0].Type) && tokens[1].Type == PolicyLexer.WORD)
        {
            _failed.Add(_converter.NameOf(tokens[1]));
        }
    }

    private SourceSpan Span(PolicyToken first, PolicyToken last) => new(_source, first.StartIndex, last.End - first.StartIndex);
}
