namespace PolicyCoherence.Documents.Tests;

/// <summary>How sections are numbered and cited.</summary>
public sealed class SectionNumberTests
{
    [Theory]
    [InlineData("58(1)", "58 1")]
    [InlineData("58 (1) (a)", "58 1 a")]
    [InlineData("§ 58 Abs. 1 Satz 2", "58 1")]
    [InlineData("§ 58 Absatz 1 Nr. 3 Buchst. b", "58 1 3 b")]
    [InlineData("Art. 3", "3")]
    [InlineData("Artículo 58 bis", "58bis")]
    [InlineData("Article 1er", "1")]
    [InlineData("L741-5", "l741-5")]
    [InlineData("L. 741-5", "l741-5")]
    [InlineData("II.16", "ii 16")]
    [InlineData("88.2", "88 2")]
    [InlineData("51B(2)", "51b 2")]
    [InlineData("Sch 2 para 4", "schedule:2 4")]
    [InlineData("Schedule 2, paragraph 4(a)", "schedule:2 4 a")]
    [InlineData("Chapter 3", "chapter:3")]
    [InlineData("Annex II", "schedule:ii")]
    public void A_citation_is_read_step_by_step(string citation, string steps) =>
        string.Join(' ', SectionNumber.Cited(citation).ShouldNotBeNull().Steps.Select(step => step.Number)).ShouldBe(steps);

    [Theory]
    [InlineData("Preamble")]
    [InlineData("MC/INF/255 §2")]
    [InlineData("58(1) and more")]
    [InlineData("")]
    [InlineData("§")]
    public void What_is_no_number_is_none(string citation) => SectionNumber.Cited(citation).ShouldBeNull();

    [Theory]
    [InlineData("§ 58 Abschiebung", "58")]
    [InlineData("58(1)", "58 1")]
    [InlineData("Section 12. Removal", "12")]
    [InlineData("Article 3", "3")]
    [InlineData("L742-3", "l742-3")]
    [InlineData("Article L111-10", "l111-10")]
    [InlineData("12. A person who leaves", "12")]
    [InlineData("Anlage II (zu § 29a)", "schedule:ii")]
    [InlineData("Kapitel 5 - Beendigung", "chapter:5")]
    [InlineData("II. Return", "ii")]
    [InlineData("PART 1 Preliminary", "part:1")]
    public void A_heading_begins_with_its_number(string heading, string steps) =>
        string.Join(' ', SectionNumber.OfHeading(heading).ShouldNotBeNull().Steps.Select(step => step.Number)).ShouldBe(steps);

    [Theory]
    [InlineData("I am a refugee")]
    [InlineData("A person who leaves")]
    [InlineData("Preamble")]
    [InlineData("Civil matters")]
    public void A_heading_of_words_has_no_number(string heading) => SectionNumber.OfHeading(heading).ShouldBeNull();
}
