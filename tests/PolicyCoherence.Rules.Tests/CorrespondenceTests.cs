using System.Globalization;
using System.Text.RegularExpressions;
using PolicyCoherence.Checking;

namespace PolicyCoherence.Rules.Tests;

/// <summary>Rules, pages, the index of pages and the catalogue of the command say the same.</summary>
public sealed partial class CorrespondenceTests
{
    private static readonly IEnumerable<string> Pages = Repository.FilesIn("docs/rules", "*.md").Where(page => page != "docs/rules/README.md" && !page.StartsWith("docs/rules/law/", StringComparison.Ordinal));

    [Fact]
    public void There_are_rules() => RuleClass.Finding.ShouldNotBeEmpty();

    [Fact]
    public void Each_rule_has_a_page_and_each_page_a_rule() =>
        Pages.ShouldBe(RuleClass.Finding.Select(RuleClass.PageOf).Order(StringComparer.Ordinal));

    [Fact]
    public void The_catalogue_lists_each_rule_with_the_name_of_its_class() =>
        RuleCatalogue.All.Select(rule => $"{rule.Id} {rule.Name}").ShouldBe(RuleClass.Finding.Select(rule => $"{RuleClass.Name(rule)} {rule.Name}"));

    [Fact]
    public void The_index_lists_each_rule_as_its_page_does() =>
        Document.Read("docs/rules/README.md").Lines.Where(line => line.StartsWith("| [PC", StringComparison.Ordinal))
            .ShouldBe(RuleCatalogue.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity.ToString().ToLower(CultureInfo.InvariantCulture)} | `{rule.Name}` |"));

    [Fact]
    public void The_index_names_the_rules_without_a_page()
    {
        var index = Repository.Read("docs/rules/README.md");
        foreach (var rule in RuleClass.All.Where(RuleClass.Derives)) index.ShouldContain($"`{rule.Name}`");
    }

    [Fact]
    public void The_id_of_a_rule_is_PC_and_four_digits_and_belongs_to_it_alone()
    {
        foreach (var rule in RuleClass.Finding) RuleClass.Name(rule).ShouldMatch("^PC[1-9][0-9]{3}$");
        RuleClass.All.Select(RuleClass.Name).ShouldBeUnique();
    }

    [Fact]
    public void A_rule_that_derives_says_so_in_its_name()
    {
        foreach (var rule in RuleClass.All.Where(RuleClass.Derives)) RuleClass.Name(rule).ShouldMatch("^PC[1-9][0-9]{3} derives$");
    }

    [Fact]
    public void Each_rule_stands_in_a_file_of_its_name_and_alone()
    {
        var declared = Repository.FilesIn("rules", "*.cs")
            .SelectMany(file => RuleDeclaration().Matches(Repository.Read(file)).Select(match => (File: Path.GetFileNameWithoutExtension(file), Class: match.Groups[1].Value)))
            .OrderBy(pair => pair.Class, StringComparer.Ordinal).ToList();
        declared.Select(pair => pair.Class).ShouldBe(RuleClass.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));
        foreach (var (file, rule) in declared) file.ShouldBe(rule);
    }

    [Fact]
    public void The_folder_of_a_rule_is_its_family()
    {
        foreach (var rule in RuleClass.All)
        {
            var family = rule.Namespace.ShouldNotBeNull().Split('.')[^1];
            Repository.Has($"rules/{family}/{rule.Name}.cs").ShouldBeTrue(rule.FullName);
        }
    }

    [GeneratedRegex(@"class (\w+) : Rule\b")]
    private static partial Regex RuleDeclaration();
}
