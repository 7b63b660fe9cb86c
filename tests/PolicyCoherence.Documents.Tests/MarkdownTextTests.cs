using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents.Tests;

/// <summary>Which blocks of a Markdown file hold policy.</summary>
public sealed class MarkdownTextTests
{
    private static string Policy(string text)
    {
        var markdown = MarkdownText.Read(new SourceText("a.md", text));
        return string.Join('|', markdown.Lines.Where(line => line.Kind == MarkdownLineKind.FenceContent && markdown.Fences[line.Fence].IsPolicy).Select(line => text[line.ContentStart..line.End].Trim()));
    }

    [Theory]
    [InlineData("```policy\nx\n```", "x")]
    [InlineData("~~~policy\nx\n~~~", "x")]
    [InlineData("~~~~ policy \nx\n~~~\ny\n~~~~~", "x|~~~|y")]
    [InlineData("```policy\r\nx\r\n\r\ny\r\n```\r\n", "x||y")]
    [InlineData("   ```policy\n   x\n   ```", "x")]
    [InlineData("- item\n\n  ```policy\n  x\n  ```", "x")]
    [InlineData("1.  - item\n      ```policy\n      x\n      ```\n```policy\ny\n```", "x|y")]
    [InlineData("- ```policy\n  x\n  ```", "x")]
    [InlineData("> ```policy\n> x\n> ```", "x")]
    [InlineData("> > ```policy\n>> x\n> > ```", "x")]
    [InlineData("````markdown\n```policy\nx\n```\n````\n", "")]
    [InlineData("```policy error\nx\n```", "")]
    [InlineData("```Policy\nx\n```", "")]
    [InlineData("`policy`\n\n    ```policy\n    x\n    ```", "")]
    [InlineData("<!--\n```policy\nx\n```\n-->\n```policy\ny\n```", "y")]
    [InlineData("---\nt: |\n  ```policy\n---\n```policy\ny\n```", "y")]
    [InlineData("---\n\n```policy\ny\n```", "y")]
    public void A_block_marked_policy_and_nothing_else_is_policy(string text, string policy) => Policy(text).ShouldBe(policy);

    [Theory]
    [InlineData("```policy\nx\n")]
    [InlineData("- a\n\n  ```policy\n  x\ny\n")]
    [InlineData("> ```policy\n> x\n\ny\n")]
    public void A_block_ends_with_the_file_the_list_item_or_the_quote_it_stands_in(string text)
    {
        Policy(text).ShouldBe("x");
        MarkdownText.Read(new SourceText("a.md", text)).Fences[0].IsClosed.ShouldBeFalse();
    }

    [Fact]
    public void A_forgotten_closing_line_hides_the_next_block()
    {
        var markdown = MarkdownText.Read(new SourceText("a.md", "```\nx\n\n```policy\ny\n```\n"));
        markdown.Fences.ShouldHaveSingleItem().HidesPolicy.ShouldBeTrue();
        markdown.HasPolicy.ShouldBeTrue();
    }

    [Fact]
    public void Lines_cover_every_text()
    {
        var random = new Random(5);
        string[] pieces = ["```", "~~~", "policy", " ", "    ", "\n", "\r\n", "\r", "- ", "1. ", "> ", "<!--", "-->", "---", "x", "\t"];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var markdown = MarkdownText.Read(new SourceText("a.md", text));
            markdown.Lines.Length.ShouldBeInRange(markdown.Source.LineCount - 1, markdown.Source.LineCount);
            markdown.Lines.ShouldAllBe(line => line.Start <= line.ContentStart && line.ContentStart <= line.End && line.Fence < markdown.Fences.Length);
            LawDocument.Read(markdown.Source, out _).ShouldNotBeNull();
            LawDocument.Read(new SourceText("a.txt", text), out _).ShouldNotBeNull();
        }
    }
}
