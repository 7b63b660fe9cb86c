using PolicyCoherence.Findings;

namespace PolicyCoherence.Rules.Tests;

/// <summary>What a rule's page shows is what the checker does.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections = ["## Found", "## Quiet", "## Why it matters", "## What to do", "## How it decides", "## Related"];

    public static TheoryData<string> Ids => [.. RuleClass.Finding.Select(RuleClass.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_shape_that_the_index_describes(string id)
    {
        var page = Page(id);
        page.Lines[0].ShouldStartWith($"# {id} ");
        page.Lines[1].ShouldBeEmpty();
        page.Lines[2].ShouldMatch("^Rule `[A-Za-z]+` · default severity \\*\\*(note|low|tension|warning|error)\\*\\* · source: .+");
        page.Lines[3].ShouldBeEmpty();
        page.Lines[4].ShouldNotBeEmpty();
        page.Headings[1..].ShouldBe(Sections);
        page.Blocks.Where(block => block.Section == "Found").Select(block => block.Kind).ShouldBe(["policy", "text"]);
        page.Blocks.Count(block => block.Section == "Quiet").ShouldBeInRange(1, 2);
        page.Blocks.ShouldAllBe(block => block.Section == "Found" || (block.Section == "Quiet" && block.Kind == "policy"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_the_page_says_is_found_is_found_and_printed_so(string id)
    {
        var blocks = Page(id).Blocks.Where(block => block.Section == "Found").ToList();
        var report = Repository.Check(blocks[0]);
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.ShouldContain(finding => finding.RuleId == id);
        Prints.InOrder(Repository.Printed(report), blocks[1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_default_severity_is_that_of_what_the_page_shows(string id)
    {
        var found = Repository.Check(Page(id).Blocks[0]);
        var rule = found.Rules.Single(rule => rule.Id == id);
        found.Findings.First(finding => finding.RuleId == id).Severity.ShouldBe(rule.DefaultSeverity);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_shows_one_rule_and_no_other_beside_it(string id) =>
        Repository.Check(Page(id).Blocks[0]).Findings.ShouldAllBe(finding => finding.RuleId == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Where_the_page_says_that_the_rule_is_quiet_it_is_quiet(string id)
    {
        foreach (var block in Page(id).Blocks.Where(block => block.Section == "Quiet"))
        {
            var report = Repository.Check(block);
            report.Diagnostics.ShouldBeEmpty(block.ToString());
            report.Findings.ShouldNotContain(finding => finding.RuleId == id, block.ToString());
            report.Findings.ShouldAllBe(finding => finding.Severity <= Severity.Note, block.ToString());
        }
    }

    private static Document Page(string id) => Document.Read($"docs/rules/{id}.md");
}
