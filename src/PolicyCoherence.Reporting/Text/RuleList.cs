using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting.Text;

/// <summary>The rules as a list and as pages.</summary>
internal static class RuleList
{
    public static string Text(IReadOnlyList<RuleDescription> rules, ReportOptions options)
    {
        var painter = new Painter(options.Colour);
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            var severity = painter.By(rule.DefaultSeverity, Wording.Name(rule.DefaultSeverity).PadRight("warning".Length));
            text.Append(VisibleText.Of(rule.Id)).Append("  ").Append(severity).Append("  ").Append(VisibleText.Of(rule.Title)).Append('\n');
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<RuleDescription> rules, ReportOptions options) => JsonDocumentWriter.Write(json =>
    {
        json.Text("version", JsonReport.Version);
        json.Object("tool", () => JsonReport.Tool(json, options));
        json.Array("rules", rules, rule => JsonReport.Rule(json, rule));
    });

    public static string Page(RuleDescription rule)
    {
        var page = rule.PageText.Length > 0
            ? rule.PageText
            : $"# {rule.Id}: {rule.Title}\n\n{rule.Description}\n\nSource: {rule.Source}\nDefault severity: {Wording.Name(rule.DefaultSeverity)}";
        return VisibleText.Lines(page).TrimEnd('\n') + "\n";
    }
}
