using PolicyCoherence.Checking;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>What docs/repairs.md says is proposed for each rule is what is proposed for the example of its page, and it resolves it.</summary>
public sealed class RepairPageTests
{
    private const string Page = "docs/repairs.md";
    private const string None = "none: ";

    private static readonly Dictionary<string, string> Rows = Repository.Read(Page).Split('\n').Where(line => line.StartsWith("| [PC", StringComparison.Ordinal))
        .Select(line => line.Split(" | ")).ToDictionary(cells => cells[0][3..9], cells => cells[^1].TrimEnd(' ', '|'), StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. RuleClass.Finding.Select(RuleClass.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_proposed_for_the_example_of_a_rule_is_what_the_table_says_and_resolves_it(string id)
    {
        Rows.ShouldContainKey(id);
        var block = Document.Read($"docs/rules/{id}.md").Blocks[0];
        var report = Checked(block, block.Source);
        var finding = report.Findings.First(each => each.RuleId == id);
        if (finding.Repairs is not [var repair])
        {
            Rows[id].ShouldStartWith(None, Case.Sensitive, $"nothing is proposed for {id}");
            return;
        }

        string.Join(' ', [repair.Text, .. repair.Choices.Select(choice => choice.Text), .. new[] { repair.Caution }.OfType<string>()]).ShouldBe(Rows[id]);
        repair.Choices.ShouldAllBe(choice => choice.Start >= 0 && choice.Length > 0 && choice.Start + choice.Length <= repair.Edits[choice.Edit].Replacement.Length);
        var text = Applied(block.Source, repair);
        var after = Checked(block, new SourceText(block.Source.Path, text));
        after.Diagnostics.ShouldBeEmpty(text);
        after.Findings.Select(each => each.Key).ShouldNotContain(finding.Key, text);
        after.Findings.Select(each => each.Key).Except(report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding)).Select(each => each.Key)).ShouldBeEmpty(text);
    }

    [Fact]
    public void The_page_says_for_how_many_rules_something_is_proposed() =>
        Repository.Read(Page).ShouldContain($"For {Rows.Values.Count(row => !row.StartsWith(None, StringComparison.Ordinal))} of the {Rows.Count} rules");

    [Fact]
    public void Every_rule_has_a_row() => Rows.Keys.Order(StringComparer.Ordinal).ShouldBe(RuleClass.Finding.Select(RuleClass.Name).Order(StringComparer.Ordinal));

    private static CheckReport Checked(Block block, SourceText source) => Checker.Check([source], new CheckOptions(new Repository.Loader()) { At = block.At, Repairs = true });

    private static string Applied(SourceText source, Repair repair) => repair.Edits.OrderByDescending(edit => edit.Span.Start)
        .Aggregate(source.Content, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement));
}
