using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Cases;
using PolicyCoherence.Reporting.Comparing;
using PolicyCoherence.Reporting.Graph;
using PolicyCoherence.Reporting.Json;
using PolicyCoherence.Reporting.Sarif;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting;

/// <summary>Turns what a check found into a report. The same input gives the same characters, always.</summary>
public static class Report
{
    /// <summary>The whole report, ending with a line end. Text from policy files is data: no format sends a control character of theirs.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is none of the formats.</exception>
    public static string Render(ReportFormat format, CheckReport report, ReportOptions options) => format switch
    {
        ReportFormat.Text => TextReport.Render(report, options),
        ReportFormat.Json => JsonReport.Render(report, options),
        ReportFormat.Sarif => SarifReport.Render(report, options),
        ReportFormat.Timeline => TimelineReport.Render(report, options),
        ReportFormat.Matrix => MatrixReport.Render(report, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };

    /// <summary>What became of the cases of some files, as text or JSON (<c>schemas/test-1.json</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is neither of the two.</exception>
    public static string Render(ReportFormat format, CaseTestReport report, ReportOptions options) => format switch
    {
        ReportFormat.Text => CaseTestText.Render(report, options),
        ReportFormat.Json => CaseTestJson.Render(report, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };

    /// <summary>What the law comes to for a person, as text or JSON (<c>schemas/ask-1.json</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is neither of the two.</exception>
    public static string Render(ReportFormat format, AskReport report, ReportOptions options) => format switch
    {
        ReportFormat.Text => AskText.Render(report, options),
        ReportFormat.Json => AskJson.Render(report, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };

    /// <summary>What changes from one law to another, as text or JSON (<c>schemas/diff-1.json</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is neither of the two.</exception>
    public static string Render(ReportFormat format, DiffReport report, ReportOptions options) => format switch
    {
        ReportFormat.Text => DiffText.Render(report, options),
        ReportFormat.Json => DiffJson.Render(report, options),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };

    /// <summary>What could not be understood, and what to write instead, for people.</summary>
    public static string Problems(IEnumerable<Sources.Diagnostic> problems)
    {
        var lines = new TextLines();
        foreach (var problem in problems) TextReport.Write(problem, lines, new Painter(on: false));
        return lines.ToString();
    }

    /// <summary>The bodies, their data and what was found between them: a page of Markdown with a Mermaid diagram.</summary>
    public static string Graph(CheckReport report) => GraphReport.Render(report);

    /// <summary>The report in one line: how much was found, and what was checked.</summary>
    public static string Summary(CheckReport report) => Wording.Summary(report);

    /// <summary>The framework paragraph by paragraph, for people.</summary>
    public static string CoverageAsText(CheckReport report, ReportOptions options) => CoverageReport.Text(report, options);

    /// <summary>The framework paragraph by paragraph, for programs: <c>schemas/coverage-1.json</c>.</summary>
    public static string CoverageAsJson(CheckReport report, ReportOptions options) => CoverageReport.Json(report, options);

    /// <summary>The list of rules, for people.</summary>
    public static string RulesAsText(IReadOnlyList<RuleDescription> rules, ReportOptions options) => RuleList.Text(rules, options);

    /// <summary>The list of rules, for programs: <c>schemas/rules-1.json</c>.</summary>
    public static string RulesAsJson(IReadOnlyList<RuleDescription> rules, ReportOptions options) => RuleList.Json(rules, options);

    /// <summary>The page of one rule, for people.</summary>
    public static string RulePage(RuleDescription rule) => RuleList.Page(rule);

    /// <summary>A text of any origin on one line, with control characters and directional overrides shown instead of sent.</summary>
    public static string Visible(string text) => VisibleText.Of(text);
}
