using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting.Cases;

/// <summary>What the law comes to for a person, for programs: <c>schemas/ask-1.json</c>.</summary>
internal static class AskJson
{
    private const string Version = "1.2";

    /// <summary>The whole report.</summary>
    public static string Render(AskReport report, ReportOptions options) => JsonDocumentWriter.Write(json =>
    {
        var parts = new JsonReport(json);
        json.Text("version", Version);
        json.Object("tool", () => JsonReport.Tool(json, options));
        json.Array("diagnostics", report.Diagnostics, parts.Diagnostic);
        json.Array("answers", report.Answers, answer =>
        {
            json.Text("title", answer.Title);
            parts.Case(answer.Person);
            json.Text("day", answer.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Array("bearers", answer.Bearers, bearer =>
            {
                json.Text("bearer", Name(bearer.Group));
                json.Text("agency", bearer.Name);
                json.Text("title", bearer.Title);
                json.Array("conducts", bearer.Lines, line =>
                {
                    json.Text("kind", Name(line.Kind));
                    json.Texts("acts", line.Acts);
                    json.Text("from", line.From);
                    json.Text("position", line.Position);
                    json.Text("source", line.Source);
                    json.Object("place", () => parts.Span(line.Span));
                    json.Text("judged", line.Judged);
                    json.Texts("except", line.Except);
                    json.Text("together", line.Together switch { ActsTogether.OneOf => "oneOf", ActsTogether.NotAll => "notAll", _ => "each" });
                });
            });
            json.Array("contradictions", answer.Contradictions, parts.Step);
            json.Array("findings", answer.Findings, parts.Finding);
            json.Texts("judgements", answer.Judgements);
            json.Array("assumed", answer.Assumed, parts.Fact);
            json.Texts("leftOut", answer.LeftOut);
            CaseTestJson.State(json, answer.State);
            json.Array("yielding", answer.Yielding, parts.Step);
        });
    });

    /// <summary>A group of bearers as the formats name it.</summary>
    public static string Name(BearerGroup group) => group switch
    {
        BearerGroup.Person => "person",
        BearerGroup.EveryAuthority => "everyAuthority",
        _ => "agency",
    };

    /// <summary>A kind of conduct as the formats name it.</summary>
    public static string Name(ConductKind kind) => kind switch
    {
        ConductKind.Must => "must",
        ConductKind.Should => "should",
        ConductKind.IsEntitledTo => "isEntitledTo",
        ConductKind.May => "may",
        ConductKind.MustNot => "mustNot",
        _ => "needNot",
    };
}
