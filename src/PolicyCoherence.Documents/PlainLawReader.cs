using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>Reads a law in plain text, where sections are paragraphs that begin with their number.</summary>
internal sealed class PlainLawReader(SourceText source)
{
    /// <summary>Reads the document.</summary>
    public LawDocument Read(CancellationToken cancellationToken)
    {
        var text = new FoldedText.Builder();
        var sections = new SectionBuilder(text);
        var content = source.Content;
        var hasWorded = Lines(content).Any(line => LineRules.IsWorded(content[line.Start..line.End].TrimStart()));
        var rules = new LineRules(sections, new Enumerators(sections, source, LineRules.EnumeratorLevel), source, hasWorded);
        var isParagraph = true;
        foreach (var (start, end) in Lines(content))
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Break(start);
            var at = start;
            while (at < end && char.IsWhiteSpace(content[at])) at++;
            if (at < end) rules.Line(content[at..end], at, isParagraph);
            isParagraph = at == end;
            for (; at < end; at++) text.Add(content[at], at);
        }

        return sections.Build(source);
    }

    private static IEnumerable<(int Start, int End)> Lines(string content)
    {
        for (var start = 0; start < content.Length;)
        {
            var end = content.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : content.Length;
            yield return (start, end);
            start = end + 1;
            if (end + 1 < content.Length && content[end] == '\r' && content[end + 1] == '\n') start++;
        }
    }
}
