using System.Collections.Immutable;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking;

/// <summary>What people read about each rule. Its page in <c>docs/rules</c> is the source; a test holds pages and rule classes in one-to-one correspondence.</summary>
public static class RuleCatalogue
{
    /// <summary>Every rule, by id.</summary>
    /// <exception cref="FormatException">A page does not have the shape that <c>docs/rules/README.md</c> describes.</exception>
    public static ImmutableArray<RuleDescription> All { get; } =
    [
        .. typeof(RuleCatalogue).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("docs/rules/PC", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static RuleDescription Read(string resource)
    {
        using var stream = typeof(RuleCatalogue).Assembly.GetManifestResourceStream(resource) ?? throw new FormatException(resource);
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n");
        var lines = page.Split('\n');

        // "# PC1101 Two positions contradict each other", then "Rule `PositionsContradict` · default severity **error** · source: …", then the description.
        var id = lines[0][2..8];
        var header = lines[2];
        var name = Between(header, "`", "`", resource);
        var severity = Between(header, "**", "**", resource);
        return new RuleDescription(
            id,
            name,
            lines[0][9..],
            string.Join(' ', lines.Skip(4).TakeWhile(line => line.Length > 0)),
            Enum.TryParse<Severity>(severity, ignoreCase: true, out var parsed) ? parsed : throw new FormatException($"{resource}: `{severity}` is not a severity"),
            header[(header.IndexOf("source: ", StringComparison.Ordinal) + "source: ".Length)..],
            resource,
            page);
    }

    private static string Between(string line, string open, string close, string resource)
    {
        var start = line.IndexOf(open, StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOf(close, start + open.Length, StringComparison.Ordinal);
        return end < 0 ? throw new FormatException($"{resource}: the third line lacks {open}…{close}") : line[(start + open.Length)..end];
    }
}
