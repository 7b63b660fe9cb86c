using System.Text.RegularExpressions;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>
/// Examples in the README and in docs/ are true. A <c>policy</c> block is a file of its own, and so is a <c>markdown NAME.md</c> block; <c>policy more</c> is read together
/// with the last such block before it; <c>policy error</c> is one that is not understood. A <c>text</c> block shows lines of the report
/// on the policy block before it, or on the folder that a <c>console</c> block before it checks.
/// </summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Pages => [.. Documents.Pages.Where(page => !page.StartsWith("docs/rules/PC", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_example_is_understood_and_found_as_the_page_shows(string page)
    {
        Block? alone = null;
        CheckReport? report = null;
        foreach (var block in Document.Read(page).Blocks)
        {
            switch (block.Kind)
            {
                case "policy":
                    alone = block;
                    report = Understood(block, block.Source);
                    break;
                case "policy more":
                    report = Understood(block, new SourceText(block.Source.Path, $"{alone.ShouldNotBeNull($"{block}: more than what?").Text}\n{block.Text}"));
                    break;
                case "policy error":
                    report = Repository.Check(new SourceText(block.Source.Path, $"{alone?.Text}\n{block.Text}"));
                    report.Diagnostics.ShouldNotBeEmpty($"{block} is understood");
                    break;
                case "console" when CheckOfFolder().Match(block.Text) is { Success: true } command:
                    report = Repository.CheckFolder(command.Groups[1].Value);
                    break;
                case "text":
                    Prints.InOrder(Repository.Printed(report.ShouldNotBeNull($"{block}: the report on what?")), block);
                    break;
                default:
                    break;
            }
        }
    }

    private static CheckReport Understood(Block block, SourceText source)
    {
        var report = Repository.Check(block with { Text = source.Content });
        report.Diagnostics.ShouldBeEmpty(block.ToString());
        return report;
    }

    [GeneratedRegex("coherence check (seeds/[a-z/-]+)")]
    private static partial Regex CheckOfFolder();
}
