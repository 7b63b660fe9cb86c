using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Cases;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting.Comparing;

/// <summary>What changes from one law to another, for people.</summary>
internal static class DiffText
{
    private const int Indent = 2;

    /// <summary>The whole report.</summary>
    public static string Render(DiffReport report, ReportOptions options)
    {
        var lines = new TextLines();
        var painter = new Painter(options.Colour);
        void Section<T>(string heading, IReadOnlyCollection<T> items, Action<T> body)
        {
            if (items.Count == 0) return;
            lines.Gap();
            lines.Add(painter.Strong(heading));
            lines.Indented(Indent, () =>
            {
                foreach (var item in items) body(item);
            });
        }

        foreach (var diagnostic in report.Diagnostics) TextReport.Write(diagnostic, lines, painter);
        foreach (var state in report.Meanings.GroupBy(change => change.State)) Section(DiffLines.Meanings(state.Key), [.. state], change =>
        {
            lines.Prose("- ", DiffLines.Of(change));
            lines.Indented(Indent, () =>
            {
                foreach (var clause in DiffLines.Clauses(change)) lines.Prose("- ", clause);
            });
        });
        Section(DiffLines.Renamed, report.Renamed, renamed => lines.Prose("- ", DiffLines.Of(renamed)));
        foreach (var state in report.Outcomes.GroupBy(change => change.State)) Section(DiffLines.Outcomes(state.Key), [.. state], change =>
        {
            var lead = "- ";
            foreach (var sentence in DiffLines.Of(change))
            {
                lines.Prose(lead, sentence);
                lead = "  ";
            }
        });
        Section(DiffLines.Introduced, report.Introduced, finding => lines.Prose("- ", AskLines.Finding(finding), lead => painter.By(finding.Severity, lead)));
        Section(DiffLines.Removed, report.Removed, finding => lines.Prose("- ", AskLines.Finding(finding)));
        TextReport.Settings(report.Settings, lines, painter);
        lines.Gap();
        if (DiffLines.Incomplete(report) is { } incomplete) lines.Add(incomplete);
        if (report.ChangesNothing) lines.Add(DiffLines.Nothing(report));
        else if (!report.Unchanged.IsEmpty) lines.Add(DiffLines.Unchanged(report.Unchanged.Length));
        return lines.ToString();
    }
}
