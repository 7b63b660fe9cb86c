using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Settings;

/// <summary>What is said about a file of settings. The sentences stand in SettingsWording.properties.</summary>
internal static class SettingsWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(SettingsWording));

    /// <summary>What a file of settings is called in a message about all of it.</summary>
    public static string TheFile => Text.Say("the-file");

    public static Diagnostic NotJson(SourceSpan span) => Text.Error("PC0904", "not-json", span);

    public static Diagnostic Twice(string name, SourceSpan span, SourceSpan first) => Text.Error("PC0905", "twice", span, ("name", name)).Near(first, Text.Say("first"));

    public static Diagnostic Unknown(string name, SourceSpan span, string? near, IEnumerable<string> known) => near is null
        ? Text.Error("PC0906", "unknown", span, ("name", name), ("known", string.Join(", ", known)))
        : Text.Error("PC0906", "unknown.near", span, ("name", name), ("near", near));

    public static Diagnostic NoRule(string id, SourceSpan span, string? near) => near is null
        ? Text.Error("PC0907", "no-rule", span, ("rule", id))
        : Text.Error("PC0907", "no-rule.near", span, ("rule", id), ("near", near));

    public static Diagnostic TextExpected(string name, SourceSpan span, string about) => Text.Error("PC0908", "text-expected", span, ("name", name), ("about", about));

    public static Diagnostic ListExpected(string name, SourceSpan span, string about) => Text.Error("PC0908", "list-expected", span, ("name", name), ("about", about));

    public static Diagnostic NamesExpected(string name, SourceSpan span, string about) => Text.Error("PC0908", "names-expected", span, ("name", name), ("about", about));

    public static Diagnostic NoChoice(string name, SourceSpan span, IEnumerable<string> choices, string about)
    {
        var value = span.Words.Trim('"');
        return Text.Error("PC0909", "no-choice", span, ("value", value), ("name", name), ("choices", string.Join(", ", choices)), ("about", about));
    }

    public static Diagnostic Missing(string name, string missing, SourceSpan span, string about) => Text.Error("PC0910", "lacks", span, ("name", name), ("missing", missing), ("about", about));

    public static Diagnostic Empty(string name, SourceSpan span, string about) => Text.Error("PC0911", "empty", span, ("name", name), ("about", about));

    public static Diagnostic LeadsOut(string pattern, SourceSpan span) => Text.Error("PC0912", "leads-out", span, ("pattern", pattern));

    public static Diagnostic NotAccepted(string name, SourceSpan span, string about) => Text.Error("PC0913", "not-accepted", span, ("name", name), ("about", about));

    public static Diagnostic NoBaseline(SourceSpan span) => Text.Error("PC0914", "no-baseline", span);

    public static string Using(string file) => Text.Say("using", ("file", file));

    public static string Several(string files) => Text.Say("several", ("files", files));

    public static string NoSettings(string file) => Text.Say("no-settings", ("file", file));

    public static string BadSettings => Text.Say("bad-settings");

    public static string Excluded(IReadOnlyList<string> files, string settings)
    {
        var named = string.Join(", ", files.Take(MostExcluded));
        return files.Count > MostExcluded
            ? Text.Say("excluded.most", ("count", files.Count), ("files", named), ("settings", settings))
            : Text.Count("excluded", files.Count, ("files", named), ("settings", settings));
    }

    private const int MostExcluded = 3;
}
