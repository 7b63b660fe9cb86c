using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Settings;

/// <summary>Reads a file that <c>coherence check --write-baseline</c> wrote.</summary>
internal static partial class BaselineFile
{
    /// <summary>What it knows; null, and what is wrong, if it is no baseline.</summary>
    public static IReadOnlyList<BaselineEntry>? Read(SourceText source, out Diagnostic? problem)
    {
        problem = null;
        if (JsonPlaces.Of(source, out var broken) is not { } places)
        {
            problem = SettingsWording.NotJson(broken);
            return null;
        }

        using var json = JsonDocument.Parse(source.Content);
        var entries = new List<BaselineEntry>();
        if (!IsOurs(json.RootElement, out var findings))
        {
            problem = SettingsWording.NoBaseline(places.Value(string.Empty));
            return null;
        }

        foreach (var (finding, index) in findings.Select((finding, index) => (finding, index)))
        {
            if (Entry(finding) is { } entry)
            {
                entries.Add(entry);
                continue;
            }

            problem = SettingsWording.NoBaseline(places.Value($"findings[{index}]"));
            return null;
        }

        return entries;
    }

    private static bool IsOurs(JsonElement root, out ImmutableArray<JsonElement> findings)
    {
        findings = [];
        if (root.ValueKind != JsonValueKind.Object || Text(root, "version") is not { } version || !version.StartsWith("1.", StringComparison.Ordinal)) return false;
        if (!root.TryGetProperty("findings", out var list) || list.ValueKind != JsonValueKind.Array) return false;
        findings = [.. list.EnumerateArray()];
        return true;
    }

    private static BaselineEntry? Entry(JsonElement finding)
    {
        if (finding.ValueKind != JsonValueKind.Object || Text(finding, "fingerprint") is not { } fingerprint || !Hexadecimal().IsMatch(fingerprint)) return null;
        if (Text(finding, "ruleId") is not { } rule || Text(finding, "severity") is not { } word || !Enum.TryParse<Severity>(word, ignoreCase: true, out var severity) || !Enum.IsDefined(severity)) return null;
        if (!finding.TryGetProperty("subjects", out var subjects) || subjects.ValueKind != JsonValueKind.Array) return null;
        return new BaselineEntry(fingerprint, rule, severity, [.. subjects.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString() : null).OfType<string>()]);
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Hexadecimal();
}
