using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Cases;
using PolicyCoherence.Reporting.Json;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Comparing;

/// <summary>What changes from one law to another, for programs: <c>schemas/diff-1.json</c>.</summary>
internal static class DiffJson
{
    private const string Version = "1.2";

    /// <summary>The whole report.</summary>
    public static string Render(DiffReport report, ReportOptions options) => JsonDocumentWriter.Write(json =>
    {
        var parts = new JsonReport(json);
        void Place(string name, SourceSpan? span)
        {
            if (span is { } place) json.Object(name, () => parts.Span(place));
            else json.Null(name);
        }

        json.Text("version", Version);
        json.Object("tool", () => JsonReport.Tool(json, options));
        json.Array("diagnostics", report.Diagnostics, parts.Diagnostic);
        json.Flag("changesNothing", report.ChangesNothing);
        json.Array("meanings", report.Meanings, change =>
        {
            json.Text("change", change.Change switch { MeaningChangeKind.Added => "added", MeaningChangeKind.Removed => "removed", _ => "changed" });
            json.Text("kind", change.Kind);
            json.Text("name", change.Name);
            json.Texts("aspects", change.Aspects);
            Place("before", change.Before);
            Place("after", change.After);
            CaseTestJson.State(json, change.State);
            json.Array("clauses", change.Clauses, clause =>
            {
                json.Text("aspect", clause.Aspect);
                json.Texts("was", clause.Was);
                json.Texts("is", clause.Is);
            });
            json.Text("sentence", change.Sentence);
            parts.Case(change.Person);
            json.Text("day", change.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
        json.Array("renamed", report.Renamed, renamed =>
        {
            json.Text("kind", renamed.Kind);
            json.Text("before", renamed.Before);
            json.Text("after", renamed.After);
            json.Object("place", () => parts.Span(renamed.Place));
        });
        json.Array("outcomes", report.Outcomes, change =>
        {
            json.Text("kind", AskJson.Name(change.Kind));
            json.Flag("gained", change.Gained);
            json.Text("bearer", AskJson.Name(change.Group));
            json.Text("agency", change.Bearer);
            json.Text("act", change.Act);
            json.Text("only", change.Only);
            parts.Case(change.Person);
            json.Text("day", change.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Texts("positions", change.Positions);
            json.Object("place", () => parts.Span(change.Place));
            json.Texts("judgements", change.Judgements);
            CaseTestJson.State(json, change.State);
            json.Text("together", change.Together switch { ActsTogether.OneOf => "oneOf", ActsTogether.NotAll => "notAll", _ => "each" });
            json.Flag("option", change.IsOption);
        });
        json.Array("introduced", report.Introduced, parts.Finding);
        json.Array("removed", report.Removed, parts.Finding);
        json.Array("unchanged", report.Unchanged, parts.Finding);
        json.Array("settings", report.Settings, parts.Setting);
    });
}
