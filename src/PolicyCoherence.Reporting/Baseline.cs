using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Json;

namespace PolicyCoherence.Reporting;

/// <summary>What was found at some time, so that only what is new counts later.</summary>
public static class Baseline
{
    /// <summary>The version of the file.</summary>
    public const string Version = "1.0";

    /// <summary>The findings of a report as the text of a file (<c>schemas/baseline-1.json</c>), by rule and names; those that an older baseline knew stay in it.</summary>
    public static string Of(CheckReport report) => JsonDocumentWriter.Write(json =>
    {
        json.Text("version", Version);
        json.Array("findings", Entries(report), entry => Write(json, entry));
    });

    /// <summary>The report once all that it finds is known from a file.</summary>
    public static CheckReport Against(CheckReport report, string file) => Against(report with { Findings = [.. report.Findings.Concat(report.Baseline?.Known ?? []).OrderBy(finding => finding.Primary.Span).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Key, StringComparer.Ordinal)] }, [.. Entries(report)], file);

    /// <summary>The report with what a baseline knows set apart from what is new.</summary>
    /// <param name="report">The report.</param>
    /// <param name="entries">The baseline.</param>
    /// <param name="file">Its file, as it is shown to people.</param>
    public static CheckReport Against(CheckReport report, IReadOnlyCollection<BaselineEntry> entries, string file)
    {
        var known = entries.GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(entry => entry.Severity), StringComparer.Ordinal);
        bool IsKnown(Finding finding) => known.TryGetValue(Fingerprint.Of(finding), out var weight) && finding.Severity <= weight;
        var found = report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding)).Select(Fingerprint.Of).ToHashSet(StringComparer.Ordinal);
        return report with
        {
            Findings = [.. report.Findings.Where(finding => !IsKnown(finding))],
            Timeline = [.. report.Timeline.Where(entry => !IsKnown(entry.Finding))],
            Baseline = new BaselineResult(file, [.. report.Findings.Where(IsKnown)], [.. Sorted(entries.Where(entry => !found.Contains(entry.Fingerprint)))]),
        };
    }

    /// <summary>The members of one entry.</summary>
    internal static void Write(JsonDocumentWriter json, BaselineEntry entry)
    {
        json.Text("fingerprint", entry.Fingerprint);
        json.Text("ruleId", entry.RuleId);
        json.Text("severity", Wording.Name(entry.Severity));
        json.Texts("subjects", entry.Subjects);
    }

    private static IEnumerable<BaselineEntry> Entries(CheckReport report) => Sorted(report.Findings.Concat(report.Baseline?.Known ?? []).Select(Entry));

    private static BaselineEntry Entry(Finding finding) => new(Fingerprint.Of(finding), finding.RuleId, finding.Severity, finding.Subjects);

    private static IEnumerable<BaselineEntry> Sorted(IEnumerable<BaselineEntry> entries) => entries.DistinctBy(entry => entry.Fingerprint, StringComparer.Ordinal)
        .OrderBy(entry => entry.RuleId, StringComparer.Ordinal).ThenBy(entry => string.Join('|', entry.Subjects), StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal);
}
