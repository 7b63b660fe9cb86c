namespace PolicyCoherence.Sources.Tests;

/// <summary>Keywords in sentences about findings are written in when it is known for which file.</summary>
public sealed class MessageFileTests
{
    private static string? French(string keyword) => keyword == "UNLESS" ? "sauf si" : null;

    [Fact]
    public void A_keyword_is_written_as_in_the_file() => MessageFile.WithKeywords("Write `\u0002UNLESS\u0003 x`.", French).ShouldBe("Write `sauf si x`.");

    [Theory]
    [InlineData("nothing to fill")]
    [InlineData("a title with \u0002NOTHING\u0003 of ours")]
    [InlineData("a title that begins \u0002UNLESS and never ends")]
    [InlineData("\u0003\u0002")]
    public void What_is_no_keyword_stays_as_it_is(string sentence) => MessageFile.WithKeywords(sentence, French).ShouldBe(sentence);
}
