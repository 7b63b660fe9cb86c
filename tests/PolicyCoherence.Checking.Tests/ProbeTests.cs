using System.Globalization;
using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>
/// Small policies as a drafter would write them, each with all that must be said of it. The answers in the files were worked out by hand
/// from docs/meaning.md before the checker was asked. A block is: <c>== what it asks</c>, <c>? options</c> if any, the policy, and below
/// <c>-&gt;</c> each finding with its person, its days and what resolves it. Nothing below the policy means silence.
/// </summary>
public sealed class ProbeTests
{
    private const string Accept = "COHERENCE_ACCEPT";

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "corpus", "probes");

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_probe_is_answered_as_worked_out_by_hand(string file)
    {
        var path = Path.Combine(Folder, file);
        var blocks = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n== ");
        var head = blocks[0];
        var preface = head[(head.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        var answered = new StringBuilder(head);
        foreach (var block in blocks.Skip(1))
        {
            var question = string.Join('\n', block.TrimEnd('\n').Split('\n').TakeWhile(line => !line.StartsWith("-> ", StringComparison.Ordinal)));
            answered.Append("\n== ").Append(question.TrimEnd('\n')).Append('\n').Append(Answer(preface, question));
        }

        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, answered.ToString());
            return;
        }

        var wrong = blocks.Zip(answered.ToString().Split("\n== ")).Where(pair => pair.First.TrimEnd('\n') != pair.Second.TrimEnd('\n')).Select(pair => $"expected:\n{pair.First}\nsaid:\n{pair.Second}");
        string.Join("\n\n", wrong).ShouldBe("");
    }

    private static string Answer(string preface, string question)
    {
        var lines = question.Split('\n').Skip(1).ToList();
        var asked = lines.TakeWhile(line => line.StartsWith("? ", StringComparison.Ordinal)).SelectMany(line => line[2..].Split(' ')).ToList();
        var options = new CheckOptions(Repository.Seeds, !asked.Contains("contradiction"))
        {
            At = Day(asked, "at"),
            From = Day(asked, "from"),
            Until = Day(asked, "until"),
            WithTimeline = asked.Contains("timeline"),
        };
        var report = Checker.Check([new SourceText("probe.policy", preface + string.Join('\n', lines.Skip(asked.Count > 0 ? 1 : 0)))], options);
        var said = new StringBuilder();
        foreach (var diagnostic in report.Diagnostics) said.Append(CultureInfo.InvariantCulture, $"-> {diagnostic.Code} {diagnostic.Message}\n");
        if (options.WithTimeline)
        {
            foreach (var (days, finding) in report.Timeline) said.Append(CultureInfo.InvariantCulture, $"-> {finding.Severity} {finding.RuleId} [{Of(days)}]: {finding.Message}\n");
            return said.ToString();
        }

        foreach (var finding in report.Findings)
        {
            said.Append(CultureInfo.InvariantCulture, $"-> {finding.Severity} {finding.RuleId} [{Of(finding.Interval)}]: {finding.Message}\n");
            if (finding.Case is { } person) said.Append(CultureInfo.InvariantCulture, $"   {person.Sentence}\n");
            if (finding.ResolvedBy is { } by) said.Append(CultureInfo.InvariantCulture, $"   {by}\n");
        }

        return said.ToString();
    }

    private static DateOnly? Day(List<string> asked, string option) =>
        asked.IndexOf(option) is >= 0 and var index ? DateOnly.ParseExact(asked[index + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Of(DayInterval? days) => days is null ? "" : $"{days.From:yyyy-MM-dd}..{days.Until:yyyy-MM-dd}";
}
