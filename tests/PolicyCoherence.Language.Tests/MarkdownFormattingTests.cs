using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>The formatter and literate files.</summary>
public sealed class MarkdownFormattingTests
{
    [Fact]
    public void A_Markdown_file_is_left_as_it_is()
    {
        const string Text = "# Act\n\n```policy\nagency   interior .\n```\n";
        var formatted = PolicyFormatter.Format(new SourceText("law.md", Text));
        formatted.Text.ShouldBe(Text);
        formatted.IsChanged.ShouldBeFalse();
        formatted.IsRefused.ShouldBeFalse();
    }
}
