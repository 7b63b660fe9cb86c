using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Policy in Markdown files, checked in place.</summary>
public sealed class LiterateTests
{
    private const string Words = """
        agency interior. group foreigner. fact ordered. fact pending.
        action deport: person.
        """;

    private static CheckReport Check(string markdown, params (string Path, string Text)[] others) => Library.Of([("law.md", markdown), .. others]).CheckFiles("law.md");

    private static string In(string section) => $"""
        # Act

        ```policy
        {Words}
        instrument act "The Act": statute, text "law.md".
        ```

        {section}
        """;

    [Fact]
    public void A_contradiction_between_two_blocks_is_found_at_its_place_in_the_Markdown_file()
    {
        var report = Check($"""
            # Act

            ```policy
            {Words}
            position removal: interior must deport foreigner.
            ```

            Text.

            ~~~policy
            position bar: interior must not deport foreigner.
            ~~~
            """);
        report.Diagnostics.ShouldBeEmpty();
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Places.Select(place => place.Span.ToString()).Order(StringComparer.Ordinal).ShouldBe(["law.md:12:24", "law.md:6:28"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_mistake_in_a_block_is_shown_where_it_stands_whatever_ends_the_lines(string lineEnd)
    {
        var text = string.Join(lineEnd, "# Act", "", "1. Text", "", "   ```policy", "   agency interior.", "   position p: interior must depart foreigner.", "   ```", "");
        var wrong = Check(text).Diagnostics.First();
        wrong.Span.StartPosition.ShouldBe(new(7, 30));
        wrong.Span.Words.ShouldBe("depart");
    }

    [Fact]
    public void Policy_in_a_block_quote_is_read_without_its_marks()
    {
        var file = PolicyParser.Parse(new SourceText("law.md", "> ```policy\n> agency interior\n>   \"Ministry\".\n> ```\n"));
        file.Diagnostics.ShouldBeEmpty();
        file.Statements.ShouldHaveSingleItem().Span.StartPosition.ShouldBe(new(2, 3));
    }

    [Fact]
    public void A_sentence_ends_with_its_block()
    {
        var file = PolicyParser.Parse(new SourceText("law.md", "```policy\nagency interior\n```\n\n```policy\n\"Ministry\".\n```\n"));
        file.Diagnostics[0].Code.ShouldBe("PC0001");
        file.Diagnostics[0].Span.StartPosition.ShouldBe(new(2, 8));
        file.Statements.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("x\n\n```policy\nagency interior.\n", "PC0070", 3)]
    [InlineData("```\nx\n\n```policy\nagency interior.\n```\n", "PC0071", 1)]
    [InlineData("x\n```Policy\nagency interior.\n```\n", "PC0072", 2)]
    [InlineData("x\n``` {.policy}\nagency interior.\n```\n", "PC0072", 2)]
    public void A_block_that_seems_to_be_policy_is_not_passed_over_in_silence(string text, string code, int line)
    {
        var diagnostic = PolicyParser.Parse(new SourceText("law.md", text)).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Span.StartPosition.Line.ShouldBe(line);
    }

    [Fact]
    public void Blocks_with_further_words_are_shown_and_not_checked()
    {
        var file = PolicyParser.Parse(new SourceText("law.md", "```policy example\nnonsense\n```\n```policy error\nnonsense\n```\n"));
        file.Diagnostics.ShouldBeEmpty();
        file.Statements.ShouldBeEmpty();
    }

    [Fact]
    public void A_policy_file_includes_a_literate_one_and_the_other_way_round()
    {
        var library = Library.Of(
            ("a.policy", "include \"law.md\". position removal: interior must deport foreigner."),
            ("law.md", "```policy\ninclude \"words.policy\".\nposition bar: interior must not deport foreigner.\n```\n"),
            ("words.policy", Words));
        var report = library.CheckFiles("a.policy");
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Length.ShouldBe(1);
    }

    [Fact]
    public void A_position_that_cites_nothing_rests_on_the_section_it_stands_under()
    {
        var report = Check(In("""
            ## § 58 Removal

            (1) Text.

            ### Remarks

            ```policy
            position removal: interior must deport foreigner when ordered.
            position bar: interior must not deport foreigner when ordered under act section "58(1)".
            ```
            """));
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.ShouldHaveSingleItem().Places.Select(place => place.Label).ShouldBe(["`removal` requires this (The Act 58)", "`bar` forbids this (The Act 58(1))"], ignoreOrder: true);
    }

    [Fact]
    public void The_rank_of_the_instrument_applies_to_positions_under_its_headings()
    {
        var report = Check(In("""
            ## § 58 Removal

            ```policy
            instrument order: regulation.
            position removal: interior must deport foreigner when ordered under order section "1".
            position bar: interior must not deport foreigner when ordered.
            ```
            """));
        report.Findings.ShouldHaveSingleItem().ResolvedBy.ShouldNotBeNull();
    }

    [Fact]
    public void Above_the_first_number_and_in_the_text_of_no_instrument_or_of_two_nothing_is_cited()
    {
        const string Position = "\n```policy\nposition removal: interior must deport foreigner. position bar: interior must not deport foreigner.\n```\n";
        string[] labels = ["`removal` requires this", "`bar` forbids this"];
        Check(In($"## Notes\n{Position}")).Findings.ShouldHaveSingleItem().Places.Select(place => place.Label).ShouldBe(labels, ignoreOrder: true);
        Check($"## § 1\n\n```policy\n{Words}\n```\n{Position}").Findings.ShouldHaveSingleItem().Places.Select(place => place.Label).ShouldBe(labels, ignoreOrder: true);
        Check(In($"## § 1\n{Position}\n```policy\ninstrument copy: statute, text \"law.md\".\n```\n")).Findings.ShouldHaveSingleItem().Places.Select(place => place.Label).ShouldBe(labels, ignoreOrder: true);
    }
}
