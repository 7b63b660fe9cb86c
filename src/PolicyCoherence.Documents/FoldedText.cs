using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>
/// A text without what differs from print to print: white space and line breaks, soft hyphens, the shapes of quotation marks and
/// dashes, and the spaces that one typography sets beside them and another does not. Each character knows where it stands in its file.
/// </summary>
internal sealed class FoldedText
{
    private readonly ImmutableArray<int> _offsets;

    private FoldedText(SourceText source, string text, ImmutableArray<int> offsets)
    {
        Source = source;
        Text = text;
        _offsets = offsets;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>The words of a quote, folded as documents are.</summary>
    public static string Of(string words)
    {
        var builder = new Builder();
        foreach (var c in words) builder.Add(c is '*' or '[' or ']' ? '\u00AD' : c, 0);
        return builder.ToString();
    }

    /// <summary>The place in the file of the characters from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public SourceSpan Span(int from, int to)
    {
        if (from >= to) return new SourceSpan(Source, from < _offsets.Length ? _offsets[from] : Source.Content.Length, 0);
        var last = _offsets[to - 1];

        // An entity such as &amp; is one character here and five in the file.
        var end = last < Source.Content.Length && Source.Content[last] == '&' && Source.Content.IndexOf(';', last) is var semicolon and > 0 ? semicolon + 1 : last + 1;
        return new SourceSpan(Source, _offsets[from], Math.Max(end - _offsets[from], 0));
    }

    /// <summary>The characters from <paramref name="from"/> up to <paramref name="to"/> for people: with the marks that the document has, and a space where it has any white space.</summary>
    public string Shown(int from, int to)
    {
        var shown = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            var raw = Source.Content[_offsets[i]];
            if (i > from && Text[i] != ' ' && Text[i - 1] != ' ' && IsGap(_offsets[i - 1] + 1, _offsets[i])) shown.Append(' ');
            shown.Append(Text[i] is '-' or '\'' && raw != '&' ? raw : Text[i]);
        }

        return shown.ToString();
    }

    /// <summary>Where <paramref name="words"/>, folded, first stand as whole words between two places; −1 if nowhere.</summary>
    public int Find(string words, int from, int to)
    {
        while (from + words.Length <= to && Text.IndexOf(words, from, to - from, StringComparison.Ordinal) is var at and >= 0)
        {
            if (IsBoundary(at, words[0], before: true) && IsBoundary(at + words.Length, words[^1], before: false)) return at;
            from = at + 1;
        }

        return -1;
    }

    // "5 days" does not stand in "15 days".
    private bool IsBoundary(int at, char edge, bool before)
    {
        var beside = before ? at - 1 : at;
        return beside < 0 || beside >= Text.Length || !char.IsLetterOrDigit(edge) || !char.IsLetterOrDigit(Text[beside]);
    }

    private bool IsGap(int from, int to)
    {
        for (var i = from; i < to && i - from < 16; i++)
        {
            if (char.IsWhiteSpace(Source.Content[i])) return true;
        }

        return false;
    }

    /// <summary>Takes the characters of a document in their order.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<int>.Builder _offsets = ImmutableArray.CreateBuilder<int>();
        private bool _space;
        private int _spaceAt;

        /// <summary>The number of characters so far.</summary>
        public int Length => _text.Length;

        /// <summary>Adds a character that stands at <paramref name="offset"/> of the file.</summary>
        public void Add(char c, int offset)
        {
            if (char.IsWhiteSpace(c))
            {
                Break(offset);
                return;
            }

            c = Fold(c);
            if (c == '\0') return;
            var last = _text.Length > 0 ? _text[^1] : ' ';
            if (_space && _text.Length > 0 && !IsGlue(last) && !IsGlue(c) && c is not (';' or ':' or '?' or '!'))
            {
                _text.Append(' ');
                _offsets.Add(_spaceAt);
            }

            _space = false;
            _text.Append(c);
            _offsets.Add(offset);
        }

        /// <summary>Says that a word ends here.</summary>
        public void Break(int offset)
        {
            if (_space) return;
            _space = true;
            _spaceAt = offset;
        }

        /// <summary>The text of <paramref name="source"/> that was added.</summary>
        public FoldedText Build(SourceText source) => new(source, _text.ToString(), _offsets.ToImmutable());

        /// <inheritdoc/>
        public override string ToString() => _text.ToString();

        // No space is kept beside these: French sets one inside its quotation marks, English none beside a dash.
        private static bool IsGlue(char c) => c is '-' or '\'';

        private static char Fold(char c) => c switch
        {
            '"' or '\'' or '`' or '\u00B4' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A' or (>= '\u2018' and <= '\u201F') or '\u2032' or '\u2033' => '\'',
            '-' or (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
            < '\u0080' => c,
            '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => '\0',
            _ => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse ? '\0' : c,
        };
    }
}
