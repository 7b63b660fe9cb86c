using System.Collections.Immutable;
using System.Net;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>Reads a law in Markdown: headings with numbers are sections. Where no heading has a number, lines are read as in plain text.</summary>
internal sealed class MarkdownLawReader(SourceText source)
{
    private const int MaxHeading = 6;
    private readonly string _content = source.Content;
    private readonly FoldedText.Builder _text = new();

    /// <summary>Reads the document.</summary>
    public LawDocument Read(CancellationToken cancellationToken)
    {
        var markdown = MarkdownText.Read(source);
        var sections = new SectionBuilder(_text);
        var enumerators = new Enumerators(sections, source, LineRules.EnumeratorLevel);
        var rules = markdown.Lines.Any(line => Heading(line) is { } heading && !heading.Steps.IsEmpty)
            ? null
            : new LineRules(sections, enumerators, source, markdown.Lines.Any(line => line.Kind == MarkdownLineKind.Text && LineRules.IsWorded(Tightened(_content[line.ContentStart..line.End]))));
        var isParagraph = true;
        var own = "";
        foreach (var line in markdown.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _text.Break(line.Start);
            if (IsHidden(line, markdown)) continue;
            if (Heading(line) is { } heading)
            {
                enumerators.Reset();
                sections.Start(heading.Level, heading.Steps, heading.Title, heading.Place);
                if (!heading.Steps.IsEmpty) own = heading.Steps[^1].Number;
                isParagraph = true;
                Inline(heading.From, line.End);
                continue;
            }

            var start = line.ContentStart;
            while (start < line.End && (_content[start] is '*' or '_' || char.IsWhiteSpace(_content[start]))) start++;
            if (start < line.End)
            {
                var words = Tightened(_content[start..line.End]);
                if (rules is not null) rules.Line(words, start, isParagraph);
                else if (!sections.Path.IsEmpty) enumerators.Line(words, start, isParagraph, own);
            }

            isParagraph = start >= line.End;
            Inline(line.ContentStart, line.End);
        }

        return sections.Build(source);
    }

    // Policy is not part of the law, or a quote would stand in the law by being quoted.
    private static bool IsHidden(MarkdownLine line, MarkdownText markdown) => line.Kind switch
    {
        MarkdownLineKind.FenceContent => markdown.Fences[line.Fence].Words.StartsWith(MarkdownText.PolicyWord, StringComparison.OrdinalIgnoreCase),
        MarkdownLineKind.Text => false,
        _ => true,
    };

    private FoundHeading? Heading(MarkdownLine line)
    {
        if (line.Kind != MarkdownLineKind.Text) return null;
        var at = line.ContentStart;
        while (at < line.End && _content[at] == '#') at++;
        var level = at - line.ContentStart;
        if (level is 0 or > MaxHeading) return null;
        var hasSpace = at == line.End || char.IsWhiteSpace(_content[at]);
        while (at < line.End && (char.IsWhiteSpace(_content[at]) || _content[at] is '*' or '_' or '[')) at++;
        var title = _content[at..line.End].TrimEnd().TrimEnd('#').TrimEnd();
        var number = SectionNumber.OfHeading(Tightened(title.Length > LineRules.MaxHeading ? title[..LineRules.MaxHeading] : title));

        // Old converters left out the space after the marks; "#hashtag" is text.
        if (!hasSpace && number is null && level < 2) return null;
        var length = number is null ? title.Length : Math.Min(number.Length, title.Length);
        return new FoundHeading(level, number?.Steps ?? [], title.Replace("*", "", StringComparison.Ordinal), new SourceSpan(source, at, length), at);
    }

    private static string Tightened(string words) => string.Concat(words.Where(c => c is not ('*' or '_' or '\\')));

    // Adds the words of a line without what Markdown reads as marks: emphasis, links, tags, escapes.
    private void Inline(int at, int end)
    {
        for (; at < end; at++)
        {
            switch (_content[at])
            {
                case '\\' when at + 1 < end && !char.IsAsciiLetterOrDigit(_content[at + 1]):
                    _text.Add(_content[++at], at);
                    break;
                case '*' or '`':
                case '_' when IsEdge(at - 1) || IsEdge(at + 1):
                    break;
                case '|':
                    _text.Break(at);
                    break;
                case '[' when at + 1 < end && _content[at + 1] == '^' && Until(']', at, end) is var close and > 0:
                    at = close;
                    break;
                case ']' when at + 1 < end && _content[at + 1] == '(' && Until(')', at, end) is var close and > 0:
                    at = close;
                    break;
                case '[' or ']':
                    break;
                case '<' when at + 1 < end && (char.IsAsciiLetter(_content[at + 1]) || _content[at + 1] is '/' or '!') && Until('>', at, end) is var close and > 0:
                    if (_content[at + 1] is 'b' or 'B' or 'p' or 'P') _text.Break(at);
                    at = close;
                    break;
                case '&' when Until(';', at, Math.Min(end, at + 12)) is var close and > 0 && WebUtility.HtmlDecode(_content[at..(close + 1)]) is { Length: <= 2 } decoded:
                    foreach (var c in decoded) _text.Add(c, at);
                    at = close;
                    break;
                case 'F' when Annotation(at, end) is var bracket and > 0:
                    at = bracket;
                    break;
                default:
                    _text.Add(_content[at], at);
                    break;
            }
        }
    }

    private bool IsEdge(int at) => at < 0 || at >= _content.Length || !char.IsLetterOrDigit(_content[at]);

    private int Until(char mark, int at, int end) => _content.AsSpan(at, end - at).IndexOf(mark) is var length and > 0 ? at + length : -1;

    // Consolidated Irish acts mark amended words so: "F20[words]".
    private int Annotation(int at, int end)
    {
        if (!IsEdge(at - 1)) return -1;
        var i = at + 1;
        while (i < end && i - at < 5 && char.IsAsciiDigit(_content[i])) i++;
        return i > at + 1 && i < end && _content[i] == '[' ? i : -1;
    }

    private sealed record FoundHeading(int Level, ImmutableArray<NumberStep> Steps, string Title, SourceSpan Place, int From);
}
