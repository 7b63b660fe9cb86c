using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>What became of cases, for programs: <c>schemas/test-1.json</c>.</summary>
internal static class CaseTestJson
{
    private const string Version = "1.1";

    /// <summary>The whole report.</summary>
    public static string Render(CaseTestReport report, ReportOptions options) => JsonDocumentWriter.Write(json =>
    {
        var parts = new JsonReport(json);
        json.Text("version", Version);
        json.Object("tool", () => JsonReport.Tool(json, options));
        json.Array("diagnostics", report.Diagnostics, parts.Diagnostic);
        json.Array("cases", report.Cases, test =>
        {
            json.Text("title", test.Title);
            json.Object("place", () => parts.Span(test.Span));
            parts.Case(test.Person);
            json.Text("day", test.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Array("expectations", test.Expectations, expectation =>
            {
                json.Text("expectation", expectation.Span.Words);
                json.Object("place", () => parts.Span(expectation.Span));
                json.Text("outcome", Name(expectation.Outcome));
                json.Array("because", expectation.Because, parts.Step);
                json.Texts("judgements", expectation.Judgements);
                json.Array("assumed", expectation.Assumed, parts.Fact);
            });
            State(json, test.State);
        });
    });

    /// <summary>The member <c>state</c>: whose law is meant.</summary>
    public static void State(JsonDocumentWriter json, StateName? state) => json.Text("state", state?.Name);

    private static string Name(ExpectationOutcome outcome) => outcome switch
    {
        ExpectationOutcome.Holds => "holds",
        ExpectationOutcome.Fails => "fails",
        _ => "dependsOnJudgement",
    };
}
