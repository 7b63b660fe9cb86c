using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Text;

/// <summary>Shows a change that resolves a finding: as a sentence, and as the lines that it takes out and puts in.</summary>
internal static class RepairText
{
    private const int Indent = 2;

    private static readonly MessageFile Text = MessageFile.Of(typeof(RepairText));

    /// <summary>The change.</summary>
    /// <param name="repair">The change.</param>
    /// <param name="said">The sentence that says it.</param>
    /// <param name="lines">Where it is written.</param>
    /// <param name="painter">The colours.</param>
    public static void Write(Repair repair, string said, TextLines lines, Painter painter)
    {
        lines.Prose("- ", Text.Say("checked", ("repair", said)));
        lines.Indented(Indent, () =>
        {
            foreach (var choice in repair.Choices) lines.Prose("", choice.Text);
            if (repair.Caution is { } caution) lines.Prose("", caution);
            foreach (var edit in repair.Edits)
            {
                lines.Add(painter.Faint(VisibleText.Of(edit.Span.ToString())));
                var (removed, added) = Changed(Lines(edit.Span.Words), Lines(edit.Replacement));
                foreach (var line in removed) lines.Add(painter.By(Severity.Error, $"- {VisibleText.Of(line)}"));
                foreach (var line in added) lines.Add(painter.By(Severity.Note, $"+ {VisibleText.Of(line)}"));
            }
        });
    }

    /// <summary>That more changes were thought of than could be checked.</summary>
    public static void WriteUntried(int count, TextLines lines) => lines.Prose("- ", Text.Count("untried", count));

    private static string[] Lines(string text) => text.Trim('\n', '\r').Length == 0 ? [] : text.Trim('\n', '\r').ReplaceLineEndings("\n").Split('\n');

    // The lines between what both have at their start and what both have at their end.
    private static (IEnumerable<string> Removed, IEnumerable<string> Added) Changed(string[] old, string[] changed)
    {
        var start = 0;
        while (start < old.Length && start < changed.Length && old[start] == changed[start]) start++;
        var tail = 0;
        while (tail < old.Length - start && tail < changed.Length - start && old[^(tail + 1)] == changed[^(tail + 1)]) tail++;
        return (old[start..(old.Length - tail)], changed[start..(changed.Length - tail)]);
    }
}
