using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>What the law comes to for a person, for people.</summary>
internal static class AskText
{
    private const int Indent = 2;

    /// <summary>The whole report.</summary>
    public static string Render(AskReport report, ReportOptions options)
    {
        var lines = new TextLines();
        var painter = new Painter(options.Colour);
        foreach (var diagnostic in report.Diagnostics) TextReport.Write(diagnostic, lines, painter);
        var incomplete = AskLines.Incomplete(report);
        StateName? state = null;
        foreach (var answer in report.Answers)
        {
            if (report.States.Length > 1 && answer.State is { } of && of != state)
            {
                state = of;
                lines.Gap();
                lines.Add(painter.Strong(VisibleText.Of(CaseLines.Law(of))));
            }

            Write(answer, incomplete is null, lines, painter);
        }

        // Without an answer, what was not understood is all there is to say.
        if (incomplete is not null && !report.Answers.IsEmpty)
        {
            lines.Gap();
            lines.Add(incomplete);
        }

        return lines.ToString();
    }

    private static void Write(CaseAnswer answer, bool isComplete, TextLines lines, Painter painter)
    {
        void Section(string heading, IEnumerable<string> sentences)
        {
            var all = sentences.ToList();
            if (all.Count == 0) return;
            lines.Gap();
            lines.Add(painter.Strong(VisibleText.Of(heading)));
            lines.Indented(Indent, () => all.ForEach(sentence => lines.Prose("- ", sentence)));
        }

        lines.Gap();
        if (answer.Title is { } title) lines.Add(painter.Strong(VisibleText.Of(title)));
        lines.Prose(string.Empty, CaseLines.Person(answer.Person, answer.Day));
        if (answer.Bearers.IsEmpty)
        {
            lines.Gap();
            lines.Add(AskLines.Nothing(isComplete));
        }

        foreach (var bearer in answer.Bearers)
        {
            lines.Gap();
            lines.Add(painter.Strong(VisibleText.Of(AskLines.Heading(bearer))));
            lines.Indented(Indent, () =>
            {
                foreach (var line in bearer.Lines) Write(line, lines);
            });
        }

        Section(AskLines.Contradicts, answer.Findings.SelectMany(AskLines.WithOrder).Concat(answer.Contradictions.Select(CaseLines.Step)));
        Section(AskLines.Yields, answer.Yielding.Select(CaseLines.Step));
        Section(AskLines.Turns, answer.Judgements);
        Section(AskLines.Assumed, answer.Assumed.IsEmpty ? [] : [string.Join("; ", answer.Assumed.Select(CaseLines.OfWhom))]);
        Section(AskLines.LeftOut, answer.LeftOut);
    }

    private static void Write(ConductLine line, TextLines lines)
    {
        lines.Prose("- ", AskLines.Conduct(line));
        lines.Indented(Indent, () =>
        {
            if (line.Judged is { } judged) lines.Prose(string.Empty, judged);
            if (!line.Except.IsEmpty) lines.Prose(string.Empty, AskLines.Except(line.Except));
        });
    }
}
