namespace PolicyCoherence.Language.Tests;

/// <summary>
/// Errors.txt has a block for each kind of wrong sentence: the sentence with the marked place, the code and the message, and what
/// the author is told to write instead.
/// </summary>
public sealed class ErrorTests
{
    public static TheoryData<string> Blocks => [.. Samples.Blocks("Errors.txt")];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_wrong_sentence_has_one_error_at_the_right_words_that_says_what_to_write(string block)
    {
        var lines = block.Split('\n');
        var text = new Marked(string.Join('\n', lines[..^2]));
        var error = PolicyParser.Parse(text.Source).Diagnostics.ShouldHaveSingleItem();
        $"{error.Code} {error.Message}".ShouldBe(lines[^2]);
        (error.Help ?? "-").ShouldBe(lines[^1]);
        error.Span.ShouldBe(text.Span);
    }

    [Fact]
    public void The_table_of_errors_is_long_enough_to_be_trusted() => Blocks.Count.ShouldBeGreaterThan(60);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void No_message_speaks_of_the_machinery(string block)
    {
        foreach (var word in new[] { "token", "EOF", "mismatched", "extraneous", "viable", "WORD", "null" })
        {
            block.Split('\n')[^2].ShouldNotContain(word, Case.Sensitive);
        }
    }
}
