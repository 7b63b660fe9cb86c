using System.Collections.Immutable;
using System.Text.Json;
using PolicyCoherence.Cli.Commands;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Settings;

/// <summary>Finds and reads the file of settings.</summary>
internal static class SettingsFile
{
    /// <summary>What it is called.</summary>
    public const string Name = "coherence.json";

    /// <summary>
    /// The files of settings that apply to what is named: for each path, the nearest from its folder up to the root of the repository.
    /// Outside a repository it is looked for up to the folder in which the command runs, or in the folder alone where that lies elsewhere.
    /// </summary>
    public static ImmutableArray<string> For(IEnumerable<string> paths, string currentFolder) =>
    [
        .. paths.Where(path => !path.Contains('\0', StringComparison.Ordinal)).Select(path => Path.GetFullPath(path, currentFolder)).Select(full => Directory.Exists(full) ? full : Path.GetDirectoryName(full)).OfType<string>()
            .Select(folder => Above(folder, currentFolder)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>What a file says; what is wrong with it is added to <paramref name="problems"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="fullPath">Where it stands.</param>
    /// <param name="rules">All rules there are.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static CheckSettings Read(SourceText source, string fullPath, Func<IReadOnlyList<RuleDescription>> rules, ICollection<Diagnostic> problems)
    {
        if (JsonPlaces.Of(source, out var broken) is not { } places)
        {
            problems.Add(SettingsWording.NotJson(broken));
            return CheckSettings.None;
        }

        foreach (var (name, second, first) in places.Twice) problems.Add(SettingsWording.Twice(name, second, first));
        if (problems.Count == 0)
        {
            foreach (var problem in SettingsSchema.Problems(source.Content, places)) problems.Add(problem);
        }

        using var json = JsonDocument.Parse(source.Content);
        if (json.RootElement.ValueKind != JsonValueKind.Object) return CheckSettings.None;
        foreach (var problem in Unusable(json.RootElement, places, rules)) problems.Add(problem);
        return problems.Count > 0 ? CheckSettings.None : new CheckSettings(source.Path)
        {
            FailOn = Text(json.RootElement, "fail-on") is { } word ? Threshold.Named(word) : null,
            Bars = Text(json.RootElement, "bar-in-same-act") is { } reading ? Enum.Parse<BarReading>(reading, ignoreCase: true) : null,
            Baseline = Text(json.RootElement, "baseline") is { } baseline ? Path.GetFullPath(baseline, Path.GetDirectoryName(fullPath) ?? "/") : null,
            Rules = [.. Members(json.RootElement, "rules").Select(rule => Rule(rule, places))],
            Files = new FilePatterns(Path.GetDirectoryName(fullPath) ?? "/", Texts(json.RootElement, "include"), Texts(json.RootElement, "exclude")),
        };
    }

    // What a schema cannot say.
    private static IEnumerable<Diagnostic> Unusable(JsonElement root, JsonPlaces places, Func<IReadOnlyList<RuleDescription>> rules)
    {
        foreach (var rule in Members(root, "rules"))
        {
            var ids = rules().Select(known => known.Id).ToList();
            if (!ids.Contains(rule.Name, StringComparer.Ordinal)) yield return SettingsWording.NoRule(rule.Name, places.Name($"rules.{rule.Name}"), Nearest.To(rule.Name, ids));
        }

        if (Text(root, "baseline") is { } baseline && FilePatterns.LeadsOut(baseline)) yield return SettingsWording.LeadsOut(baseline, places.Value("baseline"));
        foreach (var list in new[] { "include", "exclude" })
        {
            foreach (var (pattern, index) in Texts(root, list).Select((pattern, index) => (pattern, index)))
            {
                if (FilePatterns.LeadsOut(pattern)) yield return SettingsWording.LeadsOut(pattern, places.Value($"{list}[{index}]"));
            }
        }
    }

    private static RuleSetting Rule(JsonProperty rule, JsonPlaces places) => new(
        rule.Name,
        Text(rule.Value, "severity") is { } word && word != "off" ? Enum.Parse<Severity>(word, ignoreCase: true) : null,
        Text(rule.Value, "because") ?? string.Empty,
        places.Name($"rules.{rule.Name}"));

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString() ?? string.Empty) : [];

    private static ImmutableArray<JsonProperty> Members(JsonElement from, string name) =>
        from.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? [.. members.EnumerateObject()] : [];

    private static string? Above(string folder, string currentFolder)
    {
        var above = new List<string>();
        for (var each = new DirectoryInfo(folder); each is not null; each = each.Parent)
        {
            above.Add(each.FullName);
            // In a work tree beside the repository, .git is a file.
            if (Path.Exists(Path.Combine(each.FullName, ".git"))) return Nearest(above);
        }

        var last = above.IndexOf(Path.GetFullPath(currentFolder));
        return Nearest(above.Take(last < 0 ? 1 : last + 1));

        static string? Nearest(IEnumerable<string> folders) => folders.Select(each => Path.Combine(each, Name)).FirstOrDefault(File.Exists);
    }
}
