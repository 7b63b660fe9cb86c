using System.Text.RegularExpressions;

namespace PolicyCoherence.Language.Tests;

/// <summary>
/// Errors.txt has a block for each kind of wrong sentence: the sentence with the marked place, the code and the message, and what
/// the author is told to write instead.
/// </summary>
public sealed partial class ErrorTests
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
    public void The_table_of_errors_is_long_enough_to_be_trusted() => Blocks.Count.ShouldBeGreaterThan(640);

    public static TheoryData<string> Clauses =>
    [
        "when", "unless", "provided that", "subject to", "notwithstanding", "within", "without delay", "at the earliest", "during the first", "from", "until",
        "for the purpose of", "retained for at most", "obtained in", "as far as", "respecting", "by", "paid by", "with", "under", "quote", "suspending",
        "must", "must not", "may", "need not", "is entitled to", "every decision to", "comes with", "no state may", "only on conditions about", "must state",
        "must not lead to", "some position should offer", "balance", "tension between", "force", "as in", "either", "all of", "in force from", "leads", "one of", "accept", "because", "after consulting",
    ];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Every_clause_has_its_slips_in_the_table(string clause) =>
        Samples.Blocks("Errors.txt").Count(block => block.Contains($" {clause}", StringComparison.Ordinal) || block.Contains($"`{clause}", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);

    [Fact]
    public void Every_keyword_stands_in_a_wrong_sentence_of_the_table()
    {
        var sentences = Samples.Blocks("Errors.txt").Select(block => AnyText().Replace(new Marked(string.Join('\n', block.Split('\n')[..^2])).Source.Content, string.Empty)).ToList();
        var missing = KeywordTable.English.Phrases.GroupBy(phrase => phrase.Keyword == "SLIP" ? phrase.Words : phrase.Keyword)
            .Where(phrases => !phrases.Any(phrase => sentences.Exists(sentence => Regex.IsMatch(sentence, $@"(?<![\w-]){phrase.Words}(?![\w-])"))));
        string.Join(", ", missing.Select(phrases => phrases.First().Words)).ShouldBeEmpty("write rows into Errors.txt for what a lawyer gets wrong with these: the sentence, the words at fault, the message, what to write");
    }

    [Fact]
    public void No_two_rows_of_the_table_are_about_the_same_sentence()
    {
        var sentences = Samples.Blocks("Errors.txt").Select(block => string.Join('\n', block.Split('\n')[..^2])).ToList();
        sentences.Distinct().Count().ShouldBe(sentences.Count);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void No_message_speaks_of_the_machinery(string block)
    {
        foreach (var word in new[] { "token", "EOF", "mismatched", "extraneous", "viable", "WORD", "null" })
        {
            block.Split('\n')[^2].ShouldNotContain(word, Case.Sensitive);
        }
    }

    [GeneratedRegex("\"[^\"\\n]*\"")]
    private static partial Regex AnyText();
}
