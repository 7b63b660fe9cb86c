namespace PolicyCoherence.Rules.Tests;

/// <summary>Whether a report prints what a page shows of it.</summary>
internal static class Prints
{
    private const string More = "…";

    /// <summary>Each line that is shown stands in the report, in the same order. A page may leave lines out, and end a line early with an ellipsis.</summary>
    public static void InOrder(string report, Block shown)
    {
        var printed = report.Split('\n');
        var next = 0;
        foreach (var line in shown.Text.TrimEnd('\n').Split('\n'))
        {
            var at = Array.FindIndex(printed, next, candidate => candidate == line || (line.EndsWith(More, StringComparison.Ordinal) && candidate.StartsWith(line[..^1], StringComparison.Ordinal)));
            if (at < 0) Assert.Fail($"{shown} shows a line that is not printed, or not in this order:\n{line}\n\nThe report is:\n{report}");
            next = at + 1;
        }
    }
}
