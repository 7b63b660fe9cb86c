using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>The rules as SARIF reporting descriptors.</summary>
internal static class SarifRules
{
    /// <summary>The rules of the report by id; a finding whose rule is not among them gets a bare one, so that every result has its rule.</summary>
    public static ImmutableArray<RuleDescription> Of(CheckReport report)
    {
        var known = report.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var bare = report.Findings.Concat(report.Baseline?.Known ?? []).Concat(report.Accepted.Select(accepted => accepted.Finding)).DistinctBy(finding => finding.RuleId).Where(finding => !known.Contains(finding.RuleId))
            .Select(finding => new RuleDescription(finding.RuleId, finding.RuleId, finding.RuleId, finding.RuleId, finding.Severity, string.Empty, string.Empty, string.Empty));
        return [.. report.Rules.Concat(bare).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>SARIF has three levels; the severity itself is in the properties of the result.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static void Write(JsonDocumentWriter json, RuleDescription rule)
    {
        json.Text("id", rule.Id);
        if (rule.Name != rule.Id)
        {
            json.Text("name", rule.Name);
        }

        json.Object("shortDescription", () => json.Text("text", SarifWording.Sentence(rule.Title)));
        json.Object("fullDescription", () => json.Text("text", SarifWording.Sentence(rule.Description)));
        json.Object("help", () =>
        {
            json.Text("text", SarifWording.HelpText(rule));
            json.Text("markdown", SarifWording.HelpMarkdown(rule));
        });
        json.Object("defaultConfiguration", () => json.Text("level", Level(rule.DefaultSeverity)));
        json.Object("properties", () =>
        {
            json.Texts("tags", ["policy", "coherence"]);
            json.Text("precision", "very-high");
            json.Text("problem.severity", rule.DefaultSeverity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "recommendation",
            });
            json.Text("source", rule.Source);
        });
    }
}
