namespace PolicyCoherence.Documents.Tests;

/// <summary>Where the sections of a document are found.</summary>
public sealed class SectionTests
{
    private const string German = """
        # Gesetz über den Aufenthalt

        ## Kapitel 5 - Beendigung

        #### § 57 Zurückschiebung

        (1) Wer einreist, ist zurückzuschieben.

        #### § 58 Abschiebung

        (1) Der Ausländer ist abzuschieben, wenn

        1.  er vollziehbar ausreisepflichtig ist,

        2.  die Überwachung erforderlich ist.

        (1a) Vor der Abschiebung eines Minderjährigen
        hat sich die Behörde zu vergewissern.

        (2) Die Ausreisepflicht ist vollziehbar.

        ### Anlage 1

        1. Liste
        """;

    private const string English = """
        ##### 3. **Removal**

        **3.**—(1) Subject to subsection (2), the Minister may—

        (*a*) order a person to leave,

        (*b*) where he or she—

        (i) is a danger, or

        (ii) was convicted,

        detain him or her.

        (2) An order under
        (1) names a day.

        # Schedule 2

        ## 4. Fees

        A fee is due.
        """;

    [Theory]
    [InlineData("58", 9)]
    [InlineData("§ 58", 9)]
    [InlineData("58(1)", 11)]
    [InlineData("58(1a)", 17)]
    [InlineData("58 Abs. 1 Nr. 2", 15)]
    [InlineData("58(2) Satz 1", 20)]
    [InlineData("Kapitel 5", 3)]
    [InlineData("5.58", 9)]
    [InlineData("Anlage 1", 22)]
    [InlineData("Gesetz über den Aufenthalt", 1)]
    public void A_German_act_is_cited_by_section_and_Absatz(string citation, int line) => Law.Markdown(German).Lines(citation).ShouldBe([line]);

    [Theory]
    [InlineData("3", 1)]
    [InlineData("3(1)", 3)]
    [InlineData("3(1)(a)", 5)]
    [InlineData("3(1)(b)(ii)", 11)]
    [InlineData("3(2)", 15)]
    [InlineData("s. 3(2)", 15)]
    [InlineData("Sch 2 para 4", 20)]
    [InlineData("Schedule 2", 18)]
    public void An_Irish_act_is_cited_by_section_and_subsection(string citation, int line) => Law.Markdown(English).Lines(citation).ShouldBe([line]);

    [Theory]
    [InlineData("58(3)")]
    [InlineData("59")]
    [InlineData("Anlage 2")]
    [InlineData("6.58")]
    [InlineData("Eingangsformel")]
    public void A_section_that_is_not_there_is_missing(string citation) => Law.Markdown(German).Lines(citation).ShouldBeEmpty();

    [Fact]
    public void A_paragraph_of_a_schedule_is_no_section_of_the_act() => Law.Markdown(English).Lines("4").ShouldBeEmpty();

    [Fact]
    public void Where_a_section_is_not_divided_a_part_of_it_means_the_section() => Law.Markdown("## § 3 Whole\n\nOne sentence.").Lines("3(2)").ShouldBe([1]);

    [Fact]
    public void French_sections_hold_articles_numbered_through_the_code() =>
        Law.Markdown("#### Chapitre II\n\n#### Section 4 : Dispositions\n\n##### Article L742-3\n\nLe juge ordonne.\n\n##### Article R742-3\n\nLe décret.").Lines("L. 742-3").ShouldBe([5]);

    [Fact]
    public void A_heading_may_carry_the_whole_number() => Law.Markdown("## 58\n\n### 58(1)\n\nOne.\n\n### (2)\n\nTwo.").Lines("58(2)").ShouldBe([7]);

    [Fact]
    public void Roman_headings_count_in_a_citation_and_need_not() => Law.Markdown("## II. Return\n\n### 16. Families\n\nText.").Lines("II.16").Concat(Law.Markdown("## II. Return\n\n### 16. Families\n\nText.").Lines("16")).ShouldBe([3, 3]);

    [Fact]
    public void A_section_ends_at_the_next_heading_of_its_level_with_or_without_a_number() =>
        Law.Markdown("## § 1 One\n\nFirst.\n\n## Notes\n\nNot law.").Says("1", "Not law").ShouldBeFalse();

    [Theory]
    [InlineData("58", 3)]
    [InlineData("58(2)", 5)]
    [InlineData("59(1)", 7)]
    public void Plain_text_has_sections_where_paragraphs_begin_with_a_number(string citation, int line) =>
        Law.Plain("Aliens Act\r\n\r\n58. Removal\r\n(1) One.\r\n(2) Two.\r\n\r\n59.—(1) Three.\r\n\r\n1. is an item of section 59.").Lines(citation).ShouldBe([line]);

    [Fact]
    public void In_plain_text_with_articles_a_bare_number_is_a_paragraph()
    {
        var law = Law.Plain("Article 3\n\n1. No one is returned.\n2. Everyone is heard.\n\nArticle 4 of the Convention applies.\n\nArticle 4\n\n1. Other.");
        law.Lines("3(2)").ShouldBe([4]);
        law.Lines("4").ShouldBe([8]);
    }

    [Fact]
    public void Markdown_without_numbered_headings_is_read_as_plain_text() => Law.Markdown("# Act\n\n**58.** *Removal*\n\n(1) One.").Lines("58(1)").ShouldBe([5]);

    [Fact]
    public void The_heading_over_a_place_is_the_nearest_with_a_number_that_holds_it()
    {
        const string Text = "# Act\n\n## § 1 One\n\na\n\n### Remarks\n\nb\n\n## Notes\n\nc\n";
        var law = Law.Markdown(Text);
        law.HeadingOver(Text.IndexOf("a\n", StringComparison.Ordinal))?.Number.ShouldBe("1");
        law.HeadingOver(Text.IndexOf("b\n", StringComparison.Ordinal))?.Number.ShouldBe("1");
        law.HeadingOver(Text.IndexOf("c\n", StringComparison.Ordinal)).ShouldBeNull();
        law.HeadingOver(0).ShouldBeNull();
    }

    [Fact]
    public void A_document_without_numbers_misses_no_section()
    {
        var law = Law.Plain("All are heard.");
        law.HasNumbers.ShouldBeFalse();
        law.Find("3").IsMissing.ShouldBeFalse();
    }
}
