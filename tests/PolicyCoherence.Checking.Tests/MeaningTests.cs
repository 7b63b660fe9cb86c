using System.Text.RegularExpressions;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>
/// Small policies as a drafter might write them, one for each clause of the reference semantics on safeguards, the access chain, whose meaning
/// counts, treaties, what no single person shows, ends, and absence; with all that is found in them, who is hit, and the change that is proposed.
/// Whether something is found was worked out by hand before a policy was first run; persons and changes were read and judged afterwards. They stand in <c>Meaning.txt</c>: what all have in common above the first;
/// behind each name its policy, and behind <c>---</c> what is expected.
/// </summary>
public sealed partial class MeaningTests
{
    private static readonly Lazy<(string Common, IReadOnlyDictionary<string, (string Policy, string Expected)> Policies)> Table = new(Read);

    public static TheoryData<string> Names => [.. Table.Value.Policies.Keys];

    [Fact]
    public void There_are_policies_for_each_part() =>
        Table.Value.Policies.Keys.GroupBy(name => name.Split(':')[0]).ShouldAllBe(part => part.Count() >= 3);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_policy_is_answered_as_was_worked_out_by_hand(string name)
    {
        var (policy, expected) = Table.Value.Policies[name];
        var file = new SourceText("docs/policy.policy", Table.Value.Common + policy);
        var report = Checker.Check([file], new CheckOptions(Repository.Seeds) { Repairs = true });
        string.Join('\n', Lines(report)).ShouldBe(expected);
    }

    private static IEnumerable<string> Lines(CheckReport report)
    {
        foreach (var diagnostic in report.Diagnostics) yield return $"not understood {diagnostic.Code}: {diagnostic.Message}";
        foreach (var finding in report.Findings)
        {
            yield return $"{finding.Severity.ToString().ToLowerInvariant()} {finding.RuleId} {string.Join(", ", finding.Subjects)}{(finding.ResolvedBy is { } by ? $" ({by})" : "")}";
            if (finding.Case is { } person) yield return $"  {person.Sentence}";
            foreach (var repair in finding.Repairs) yield return $"  > {repair.Text}{(repair.Caution is null ? "" : " It lessens a protection.")}";
        }

        foreach (var claim in report.Claims) yield return $"taken on the author's word: {claim.Text}";
        foreach (var note in report.Coverage) yield return $"silent: {note.Text}";
    }

    private static (string Common, IReadOnlyDictionary<string, (string Policy, string Expected)> Policies) Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "PolicyCoherence.Checking.Tests", "Meaning.txt")).ReplaceLineEndings("\n");
        var parts = Begin().Split(text);
        return (parts[0], parts.Skip(1).Select(part => part.Split('\n', 2)).ToDictionary(
            part => part[0].Trim(),
            part => part[1].Split("\n---\n") is [var policy, var expected] ? (policy, expected.Trim()) : throw new InvalidOperationException($"`{part[0]}` has no expectation"),
            StringComparer.Ordinal));
    }

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex Begin();
}
