using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Text;

/// <summary>A place to show under its line.</summary>
internal readonly record struct Mark(SourceSpan Span, bool Primary, string Label);

/// <summary>Draws the lines of files with carets under the words that matter.</summary>
internal sealed class Snippet(TextLines lines, Painter painter, Severity severity, int gutter)
{
    private const int MaxWidth = 100;
    private const int Before = 30;
    private const int MaxBlock = 8;
    private const int BlockHead = 5;
    private const int BlockTail = 2;

    /// <summary>The columns that the largest line number of <paramref name="marks"/> takes.</summary>
    public static int GutterOf(IEnumerable<Mark> marks) =>
        marks.Select(mark => Trimmed(mark.Span).EndPosition.Line.ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty(1).Max();

    /// <summary>Draws every mark: those on single lines of one file together, each that runs over lines by itself.</summary>
    public void Draw(IEnumerable<Mark> marks)
    {
        var drawn = marks.Select(mark => mark with { Span = Trimmed(mark.Span) }).ToList();
        while (drawn.Count > 0)
        {
            var first = drawn[0];
            var block = OnOneLine(first) ? drawn.FindAll(mark => OnOneLine(mark) && mark.Span.Source.Path == first.Span.Source.Path) : [first];
            drawn.RemoveAll(block.Contains);
            Arrow(first.Span);
            Bar(string.Empty);
            if (OnOneLine(first))
            {
                SingleLines(block);
            }
            else
            {
                ManyLines(first);
            }
        }
    }

    private static bool OnOneLine(Mark mark) => mark.Span.StartPosition.Line == mark.Span.EndPosition.Line;

    /// <summary>Blanks and line ends at the end of a span are not what it is about.</summary>
    private static SourceSpan Trimmed(SourceSpan span)
    {
        var words = span.Words;
        var kept = words.TrimEnd();
        return kept.Length == 0 ? span with { Length = 0 } : span with { Length = kept.Length };
    }

    private void SingleLines(List<Mark> block)
    {
        var last = 0;
        foreach (var line in block.GroupBy(mark => mark.Span.StartPosition.Line).OrderBy(group => group.Key))
        {
            if (last != 0 && line.Key > last + 1)
            {
                lines.Add(painter.Faint(new string(' ', gutter) + "..."));
            }

            last = line.Key;
            var onIt = line.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Primary).ToList();
            var text = new DisplayLine(onIt[0].Span.Source.Line(line.Key));
            if (text.Width <= MaxWidth)
            {
                Line(line.Key, string.Empty, text.Cut(0, MaxWidth));
                onIt.ForEach(mark => Carets(mark, text, 0, MaxWidth));
            }
            else
            {
                onIt.ForEach(mark => CutLine(mark, text));
            }
        }
    }

    /// <summary>A line too long to show whole is cut around each of its marks.</summary>
    private void CutLine(Mark mark, DisplayLine text)
    {
        var (start, end) = Columns(mark, text);
        var from = end <= MaxWidth ? 0 : Math.Max(0, start - Before);
        var to = Math.Min(text.Width, from + MaxWidth);
        Line(mark.Span.StartPosition.Line, string.Empty, (from > 0 ? "…" : string.Empty) + text.Cut(from, to) + (to < text.Width ? "…" : string.Empty));
        Carets(mark, text, from, to);
    }

    private void Carets(Mark mark, DisplayLine text, int from, int to)
    {
        var (start, end) = Columns(mark, text);
        start = Math.Clamp(start, from, to);
        end = Math.Clamp(end, from, to);
        var indent = new string(' ', start - from + (from > 0 ? 1 : 0));
        var carets = new string(mark.Primary ? '^' : '-', Math.Max(1, end - start));
        Bar(indent + Labelled(mark, carets));
    }

    private static (int Start, int End) Columns(Mark mark, DisplayLine text) =>
        (text.ColumnOf(mark.Span.StartPosition.Column - 1), text.ColumnOf(mark.Span.EndPosition.Column - 1));

    private void ManyLines(Mark mark)
    {
        var (first, last) = (mark.Span.StartPosition.Line, mark.Span.EndPosition.Line);
        var cut = last - first + 1 > MaxBlock;
        for (var line = first; line <= last; line++)
        {
            if (cut && line == first + BlockHead)
            {
                Bar("| ...");
                line = last - BlockTail + 1;
            }

            var text = new DisplayLine(mark.Span.Source.Line(line));
            var shown = text.Width <= MaxWidth ? text.Cut(0, MaxWidth) : text.Cut(0, MaxWidth) + "…";
            Line(line, line == first ? "/ " : "| ", shown);
        }

        var end = new DisplayLine(mark.Span.Source.Line(last));
        var column = Math.Clamp(end.ColumnOf(mark.Span.EndPosition.Column - 1), 1, MaxWidth);
        Bar("|" + new string('_', column) + Labelled(mark, mark.Primary ? "^" : "-"));
    }

    private string Labelled(Mark mark, string carets)
    {
        var label = VisibleText.Of(mark.Label);
        var painted = mark.Primary ? painter.By(severity, carets) : painter.By(Severity.Note, carets);
        return label.Length == 0 ? painted : $"{painted} {label}";
    }

    private void Arrow(SourceSpan span) =>
        lines.Add(painter.Faint(new string(' ', gutter) + "--> ") + VisibleText.Of(span.ToString()));

    private void Bar(string text) => lines.Add((painter.Faint(new string(' ', gutter) + " |") + (text.Length > 0 ? " " : string.Empty) + text).TrimEnd());

    private void Line(int number, string bar, string text) =>
        lines.Add((painter.Faint(number.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) + " |") + $" {bar}{text}").TrimEnd());
}
