using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Cli.Tests;

/// <summary>The examples of pages on commands: a <c>policy NAME</c> or <c>json NAME</c> block is a file, a <c>console</c> block is run, and an <c>output</c> block shows lines of what it prints, a <c>stderr</c> block of what it complains of.</summary>
public sealed partial class PageTests : IDisposable
{
    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("asking.md")]
    [InlineData("settings.md")]
    public void Each_command_prints_what_the_page_shows(string page)
    {
        var shown = 0;
        var (from, fromError) = (0, 0);
        string? ran = null;
        foreach (Match block in Blocks().Matches(Page(page)))
        {
            var (kind, text) = (block.Groups["kind"].Value, block.Groups["text"].Value);
            // What a command complains of, the page has to show.
            if (kind != "stderr" && ran is not null) Complaints(fromError).ShouldBeEmpty(ran);
            ran = null;
            if (kind.Split(' ') is ["policy" or "json", var file])
            {
                _bench.Write(file, text);
            }
            else if (kind == "console")
            {
                (from, fromError, ran) = (_bench.Out.Length, _bench.Error.Length, text);
                foreach (var line in text.Split('\n').Where(line => line.StartsWith("coherence ", StringComparison.Ordinal)))
                {
                    _bench.Run([.. Words().Matches(line["coherence ".Length..]).Select(word => word.Value.Trim('\''))]);
                }
            }
            else if (kind is "output" or "stderr")
            {
                InOrder(kind == "output" ? _bench.Out[from..] : _bench.Error[fromError..], text);
                shown++;
            }
        }

        if (ran is not null) Complaints(fromError).ShouldBeEmpty(ran);
        shown.ShouldBeGreaterThan(0);
    }

    private IEnumerable<string> Complaints(int from) => _bench.Error[from..].Split('\n').Where(said => said.Length > 0 && !Beside().IsMatch(said));

    private static void InOrder(string printed, string shown)
    {
        var lines = printed.Split('\n');
        var next = 0;
        foreach (var line in shown.TrimEnd('\n').Split('\n').Where(line => line.Length > 0))
        {
            var at = Array.FindIndex(lines, next, candidate => candidate == line || (line.EndsWith('…') && candidate.StartsWith(line[..^1], StringComparison.Ordinal)));
            if (at < 0) Assert.Fail($"the page shows a line that is not printed, or not in this order:\n{line}\n\nprinted is:\n{printed}");
            next = at + 1;
        }
    }

    private static string Page(string page, [CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file) ?? "", "..", "..", "docs", page)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```(?<kind>[^\n]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    // What is said beside a report and complains of nothing: that settings apply, and that a baseline is written.
    [GeneratedRegex("^coherence: (the settings in .* apply$|[0-9]+ findings? (is|are) written to )")]
    private static partial Regex Beside();

    [GeneratedRegex("'[^']*'|[^ ]+")]
    private static partial Regex Words();
}
