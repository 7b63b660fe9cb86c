using System.Text.RegularExpressions;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Who a finding says it hits is hit: read back from the report and put to the texts themselves.</summary>
public sealed partial class ShownCaseTests
{
    public static TheoryData<string> Checked =>
    [
        "seeds/states/ruritania/ruritania.policy",
        .. CaseFileTests.Listed.Select(file => $"seeds/cases/{file}"),
    ];

    [Theory]
    [MemberData(nameof(Checked))]
    public void The_person_shown_meets_every_text_that_the_finding_says_meets_her(string path)
    {
        var model = Repository.Seeds.Bind([Repository.Seeds[path]]);
        foreach (var finding in Repository.Seeds.CheckFiles(path).Findings)
        {
            if (finding.Case is not { } shown) continue;
            var person = new ShownCase(model, shown);
            foreach (var name in MustMeet(finding))
            {
                if (model.Positions.FirstOrDefault(position => position.Name == name) is { } position) person.Meets(position).ShouldBeTrue($"{finding.Key}: {shown.Sentence}: {name}");
            }

            foreach (var name in MustNotMeet(finding))
            {
                person.Meets(model.Positions.Single(position => position.Name == name)).ShouldBeFalse($"{finding.Key}: {shown.Sentence}: {name}");
            }

            if (finding.Authorities.Length > 0)
            {
                person.Meets(model.KnownUnderstandings.Single(understanding => understanding.Name == finding.Subjects[0])).ShouldBeTrue($"{finding.Key}: {shown.Sentence}");
            }
        }
    }

    [Fact]
    public void The_check_above_looks_at_findings_of_every_family_with_a_person() =>
        Repository.Seeds.CheckFolder("seeds/states/ruritania").Findings.Where(finding => finding.Case is not null).Select(finding => finding.RuleId).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["PC1101", "PC1102", "PC1304", "PC1501", "PC1503", "PC2101", "PC2102", "PC2201", "PC2301", "PC2302", "PC2401", "PC2402", "PC2403", "PC2407", "PC2408", "PC2501", "PC2601", "PC2701"]);

    // The positions that the reasoning printed says apply; for two positions against each other, both.
    private static IEnumerable<string> MustMeet(Finding finding) => finding.RuleId switch
    {
        "PC1101" or "PC1102" or "PC1103" => finding.Subjects,
        "PC2301" or "PC2302" when GrantsToOthers(finding) => [],
        "PC2701" => [finding.Subjects[1], InTicks().Match(finding.Because[^1].Text).Groups[1].Value],
        "PC2401" => finding.Subjects.Skip(1),

        // Each hop says under which position the data go.
        "PC1501" or "PC1502" or "PC1503" => finding.Because.Where(step => step.Text.StartsWith("Under ", StringComparison.Ordinal)).Select(step => InTicks().Match(step.Text).Groups[1].Value),
        "PC1505" or "PC2407" => finding.Subjects.Skip(1),
        "PC2408" => finding.Because.Where(step => step.Text.Contains("to this person", StringComparison.Ordinal)).Select(step => InTicks().Match(step.Text).Groups[1].Value),
        _ => finding.Because.Where(step => step.Text.Contains("applies to", StringComparison.Ordinal) || step.Text.Contains("requires it of this person", StringComparison.Ordinal)).Select(step => InTicks().Match(step.Text).Groups[1].Value),
    };

    // The positions that give a service, but not to her.
    private static IEnumerable<string> MustNotMeet(Finding finding) => finding.RuleId switch
    {
        "PC2402" or "PC2403" => finding.Subjects.Skip(1),
        "PC2201" or "PC2301" when GrantsToOthers(finding) => finding.Subjects.Skip(1),
        "PC2601" => finding.Because.Where(step => step.Text.Contains("but not to this person", StringComparison.Ordinal)).Select(step => InTicks().Match(step.Text).Groups[1].Value),
        _ => [],
    };

    private static bool GrantsToOthers(Finding finding) =>
        finding.Places[0].Span.Words.Contains("grant ", StringComparison.Ordinal) && !finding.Places[0].Span.Words.Contains("must not", StringComparison.Ordinal);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InTicks();
}
