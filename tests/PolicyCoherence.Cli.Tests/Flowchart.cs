using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Cli.Tests;

/// <summary>
/// Reads the diagram on a page as a reader of the Mermaid language would, and more strictly: a declaration of a body or an arrow on each line, labels in
/// quotation marks, and in a label nothing that could mean anything there but letters, digits, spaces, a few marks, characters by their
/// number, and line breaks.
/// </summary>
internal sealed partial class Flowchart
{
    private Flowchart(IReadOnlyDictionary<string, string> bodies, IReadOnlyList<(string From, string To)> arrows) => (Bodies, Arrows) = (bodies, arrows);

    /// <summary>The labels, as people see them, by name.</summary>
    public IReadOnlyDictionary<string, string> Bodies { get; }

    /// <summary>From where to where.</summary>
    public IReadOnlyList<(string From, string To)> Arrows { get; }

    public static Flowchart Of(string page)
    {
        var lines = page.Split('\n');
        var begin = Array.IndexOf(lines, "```mermaid");
        var end = Array.IndexOf(lines, "```", begin + 1);
        begin.ShouldBeGreaterThan(0);
        end.ShouldBeGreaterThan(begin);
        lines.Count(line => line.StartsWith("```", StringComparison.Ordinal)).ShouldBe(2, "one block");
        lines[begin + 1].ShouldBe("flowchart LR");
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        var arrows = new List<(string, string)>();
        foreach (var line in lines[(begin + 2)..end])
        {
            if (Body().Match(line) is { Success: true } body)
            {
                arrows.ShouldBeEmpty("bodies come first");
                bodies.Add(body.Groups["name"].Value, Label(body.Groups["label"].Value));
            }
            else if (Arrow().Match(line) is { Success: true } arrow)
            {
                var (from, to) = (arrow.Groups["from"].Value, arrow.Groups["to"].Value);
                bodies.Keys.ShouldContain(from);
                bodies.Keys.ShouldContain(to);
                Label(arrow.Groups["label"].Value).ShouldNotBeNullOrWhiteSpace();
                arrows.Add((from, to));
            }
            else
            {
                var style = Style().Match(line);
                style.Success.ShouldBeTrue($"`{line}` is no sentence of the language");
                style.Groups["which"].Value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ShouldAllBe(number => number < arrows.Count);
            }
        }

        return new Flowchart(bodies, arrows);
    }

    private static string Label(string label)
    {
        Plain().IsMatch(label).ShouldBeTrue($"`{label}` could mean something");
        return Numbered().Replace(label, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))).Replace("<br/>", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^  (?<name>n\d+)(?:\[""(?<label>[^""]*)""\]|\(\[""(?<label>[^""]*)""\]\)|\[\(""(?<label>[^""]*)""\)\])$")]
    private static partial Regex Body();

    [GeneratedRegex(@"^  (?<from>n\d+) (?:-->|-\.-)\|""(?<label>[^""]*)""\| (?<to>n\d+)$")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^  linkStyle (?<which>\d+(?:,\d+)*) stroke:#[0-9a-f]{6},stroke-width:\d+px$")]
    private static partial Regex Style();

    [GeneratedRegex(@"^(?:[A-Za-z0-9 ,.:\-]|[^\x00-\x7F]|#\d+;|<br/>)*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"#(\d+);")]
    private static partial Regex Numbered();
}
