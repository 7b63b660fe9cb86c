using System.Globalization;
using System.Text;
using PolicyCoherence.Reporting;

namespace PolicyCoherence.Cli.Formatting;

/// <summary>Writes what changes in a text as other tools read it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The unified diff of two texts; empty if they are equal.</summary>
    public static string Between(string path, string old, string changed, bool colour)
    {
        var lines = LineDiff.Between(Lines(old), Lines(changed));
        if (lines.TrueForAll(line => line.Change == LineChange.Kept))
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        Write(text, "1", $"--- a/{path}", colour);
        Write(text, "1", $"+++ b/{path}", colour);
        var (oldLine, newLine) = (1, 1);
        for (var i = 0; i < lines.Count;)
        {
            var end = HunkEnd(lines, i);
            if (end < 0)
            {
                Count(lines, i, i + 1, ref oldLine, ref newLine);
                i++;
                continue;
            }

            Hunk(text, lines, i, end, oldLine, newLine, colour);
            Count(lines, i, end, ref oldLine, ref newLine);
            i = end;
        }

        return text.ToString();
    }

    // If a hunk begins here, where it ends: so far from its last change that no other is near.
    private static int HunkEnd(List<(LineChange Change, string Line)> lines, int start)
    {
        var change = lines.FindIndex(start, Math.Min(Context + 1, lines.Count - start), line => line.Change != LineChange.Kept);
        if (change < 0)
        {
            return -1;
        }

        var last = change;
        while (true)
        {
            var from = last + 1;
            var next = lines.FindIndex(from, Math.Min((2 * Context) + 1, lines.Count - from), line => line.Change != LineChange.Kept);
            if (next < 0)
            {
                return Math.Min(last + 1 + Context, lines.Count);
            }

            last = next;
        }
    }

    private static void Hunk(StringBuilder text, List<(LineChange Change, string Line)> lines, int start, int end, int oldLine, int newLine, bool colour)
    {
        var (oldEnd, newEnd) = (oldLine, newLine);
        Count(lines, start, end, ref oldEnd, ref newEnd);
        Write(text, "36", $"@@ -{Range(oldLine, oldEnd)} +{Range(newLine, newEnd)} @@", colour);
        foreach (var (change, line) in lines.GetRange(start, end - start))
        {
            var (sign, paint) = change switch { LineChange.Removed => ('-', "31"), LineChange.Added => ('+', "32"), _ => (' ', string.Empty) };

            // Tabs are harmless and must stay what they are if the diff is to be applied.
            var shown = string.Join('\t', line.TrimEnd('\n').Split('\t').Select(Report.Visible));
            Write(text, paint, $"{sign}{shown}", colour);
            if (!line.EndsWith('\n'))
            {
                text.Append("\\ No newline at end of file\n");
            }
        }
    }

    private static string Range(int start, int end)
    {
        var count = end - start;
        return string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start - 1 : start)},{count}");
    }

    private static void Count(List<(LineChange Change, string Line)> lines, int start, int end, ref int oldLine, ref int newLine)
    {
        for (var i = start; i < end; i++)
        {
            oldLine += lines[i].Change == LineChange.Added ? 0 : 1;
            newLine += lines[i].Change == LineChange.Removed ? 0 : 1;
        }
    }

    private static void Write(StringBuilder text, string paint, string line, bool colour)
    {
        var isPainted = colour && paint.Length > 0;
        text.Append(isPainted ? $"\u001B[{paint}m{line}\u001B[0m" : line).Append('\n');
    }

    // Each with its line end.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            end = end == 0 ? text.Length : end;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
