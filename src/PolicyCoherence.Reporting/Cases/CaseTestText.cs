using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>What became of cases, for people: each expectation with its result, and the reason where it does not hold.</summary>
internal static class CaseTestText
{
    private const int Indent = 2;

    /// <summary>The whole report.</summary>
    public static string Render(CaseTestReport report, ReportOptions options)
    {
        var lines = new TextLines();
        var painter = new Painter(options.Colour);
        foreach (var diagnostic in report.Diagnostics) TextReport.Write(diagnostic, lines, painter);
        StateName? state = null;
        foreach (var test in report.Cases)
        {
            if (report.States > 1 && test.State is { } of && of != state)
            {
                state = of;
                lines.Gap();
                lines.Add(painter.Strong(VisibleText.Of(CaseLines.Law(of))));
            }

            lines.Gap();
            lines.Add($"{painter.Strong(VisibleText.Of(test.Title))} ({VisibleText.Of(test.Span.ToString())})");
            lines.Indented(Indent, () =>
            {
                lines.Prose(string.Empty, CaseLines.Person(test.Person, test.Day));
                foreach (var expectation in test.Expectations) Write(expectation, lines, painter);
            });
        }

        lines.Gap();
        if (CaseLines.Incomplete(report) is { } incomplete) lines.Add(incomplete);
        lines.Add(CaseLines.Summary(report));
        return lines.ToString();
    }

    private static void Write(ExpectationReport expectation, TextLines lines, Painter painter)
    {
        var severity = expectation.Outcome switch { ExpectationOutcome.Holds => Severity.Note, ExpectationOutcome.Fails => Severity.Error, _ => Severity.Warning };
        var words = string.Join(' ', expectation.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        lines.Prose($"{CaseLines.Outcome(expectation.Outcome)}: ", words, lead => painter.By(severity, lead));
        lines.Indented(Indent, () =>
        {
            foreach (var step in expectation.Because) lines.Prose("- ", CaseLines.Step(step));
            if (!expectation.Judgements.IsEmpty) lines.Prose("- ", CaseLines.Depends(expectation.Judgements));
            if (!expectation.Assumed.IsEmpty) lines.Prose("- ", CaseLines.Assumed(expectation.Assumed));
        });
    }
}
