using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Text;

namespace PolicyCoherence.Reporting.Graph;

/// <summary>
/// The bodies of a policy, what data go from one to another, and between which of them something was found: a page of Markdown with a diagram in
/// the Mermaid language, which many programs show as a picture.
/// </summary>
internal static class GraphReport
{
    private const string Fence = "```";
    private const int MostNames = 4;

    /// <summary>The whole page.</summary>
    public static string Render(CheckReport report)
    {
        var pairs = AgencyMatrix.Of(report);
        var flows = report.Graph?.Flows ?? [];
        var used = flows.SelectMany(flow => new[] { flow.From, flow.To }).Concat(pairs.SelectMany(pair => new[] { pair.First, pair.Second })).ToHashSet(StringComparer.Ordinal);
        var holders = (report.Graph?.Holders ?? []).Where(holder => used.Contains(holder.Key)).ToImmutableArray();
        var text = new StringBuilder().Append("# ").Append(GraphLines.Title).Append("\n\n");
        if (holders.IsEmpty) return text.Append(GraphLines.Nothing).Append('\n').ToString();
        text.Append(Fence).Append("mermaid\n").Append("flowchart LR\n");
        var names = holders.Select((holder, index) => (holder.Key, Name: string.Create(CultureInfo.InvariantCulture, $"n{index + 1}"))).ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);
        foreach (var holder in holders) text.Append("  ").Append(names[holder.Key]).Append(Shape(holder, pairs.FirstOrDefault(pair => pair.First == holder.Key && pair.Second == holder.Key))).Append('\n');
        foreach (var flow in flows) text.Append("  ").Append(names[flow.From]).Append(" -->|\"").Append(Listed(flow.Data)).Append("<br/>").Append(Listed(flow.Positions)).Append("\"| ").Append(names[flow.To]).Append('\n');
        var between = pairs.Where(pair => pair.First != pair.Second && names.ContainsKey(pair.First) && names.ContainsKey(pair.Second)).ToList();
        foreach (var pair in between) text.Append("  ").Append(names[pair.First]).Append(" -.-|\"").Append(Escaped(GraphLines.Found(pair))).Append("\"| ").Append(names[pair.Second]).Append('\n');
        if (between.Count > 0) text.Append("  linkStyle ").Append(string.Join(',', Enumerable.Range(flows.Length, between.Count))).Append(" stroke:#b00020,stroke-width:2px\n");
        return text.Append(Fence).Append("\n\n").Append(GraphLines.Legend).Append("\n\n").Append(Wording.Summary(report)).Append('\n').ToString();
    }

    private static string Shape(DataHolder holder, AgencyPair? within)
    {
        var label = Escaped(holder.Kind == HolderKind.People ? GraphLines.People : holder.Title) + (within is null ? string.Empty : $"<br/>{Escaped(GraphLines.Found(within))}");
        return holder.Kind switch
        {
            HolderKind.Store => $"[(\"{label}\")]",
            HolderKind.People => $"([\"{label}\"])",
            _ => $"[\"{label}\"]",
        };
    }

    private static string Listed(ImmutableArray<string> names) =>
        Escaped(names.Length > MostNames ? GraphLines.AndMore(names.Take(MostNames), names.Length - MostNames) : string.Join(", ", names));

    // Titles are data: nothing in them may end a label, begin a directive or close the block. Mermaid writes any character as #NUMBER;.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in VisibleText.Of(text).EnumerateRunes())
        {
            if (rune.Value < 0x80 && !char.IsAsciiLetterOrDigit((char)rune.Value) && rune.Value is not (' ' or ',' or '.' or ':' or '-')) escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            else escaped.Append(rune.ToString());
        }

        return escaped.ToString();
    }
}
