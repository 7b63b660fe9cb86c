using System.Globalization;
using System.Text;

namespace PolicyCoherence.Documents.Tests;

/// <summary>Whether a quote stands in a section.</summary>
public sealed class QuoteTests
{
    private const string Text = """
        ## § 4 Leistungen

        (1) Zur Behandlung akuter Er\u00ADkrankungen und
        Schmerz-zustände sind die *erforderliche* ärztliche
        Behandlung — „einschließlich" der [Versorgung](http://example.org/a) zu gewähren.

        (2) Werdenden Müttern sind Hilfe &amp; Betreuung zu gewähren (15 Tage).

        ## Artículo 5

        La persona extranjera «podrá» ser devuelta ; l’expulsion est\u00A0exécutée d'office.
        """;

    private static readonly LawDocument Document = Law.Markdown(Text.Replace("\\u00AD", "\u00AD", StringComparison.Ordinal).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal));

    [Theory]
    [InlineData("4(1)", "Zur Behandlung akuter Erkrankungen und Schmerz-zustände")]
    [InlineData("4(1)", "die erforderliche ärztliche Behandlung – 'einschließlich' der Versorgung zu gewähren")]
    [InlineData("4(1)", "akuter Erkrankungen … ärztliche Behandlung")]
    [InlineData("4(1)", "Zur Behandlung [...] zu gewähren")]
    [InlineData("4(1)", "… zu gewähren.")]
    [InlineData("4", "Behandlung ... Werdenden Müttern")]
    [InlineData("4(2)", "Hilfe & Betreuung")]
    [InlineData("5", "La persona extranjera « podrá » ser devuelta; l'expulsion est exécutée d’office")]
    public void Line_breaks_marks_and_typography_do_not_count(string section, string quote) => Document.Says(section, quote).ShouldBeTrue();

    [Theory]
    [InlineData("4(2)", "Zur Behandlung akuter")]
    [InlineData("4(1)", "zur behandlung akuter")]
    [InlineData("4(1)", "akuter … Zur Behandlung")]
    [InlineData("4(2)", "5 Tage")]
    [InlineData("4(1)", "Behandlung akut")]
    public void Other_words_another_order_parts_of_words_and_other_sections_do(string section, string quote) => Document.Says(section, quote).ShouldBeFalse();

    [Fact]
    public void Words_that_stand_in_another_section_are_shown_there()
    {
        var found = Document.Look("4(2)", "Zur Behandlung akuter").Exact.ShouldNotBeNull();
        found.Section.ShouldNotBeNull().Number.ShouldBe("4(1)");
        found.Span.StartPosition.ShouldBe(new(3, 5));
    }

    [Fact]
    public void The_nearest_passage_is_shown_with_its_place()
    {
        var law = Law.Markdown("## § 58 Removal\n\n(1) The person shall be *required*\nto leave within 30 days.\n\n## § 59\n\nNothing.");
        var nearest = law.Look("58(1)", "shall be required to leave within 15 days").Nearest.ShouldNotBeNull();
        nearest.Words.ShouldBe("shall be required to leave within 30 days");
        nearest.Section.ShouldNotBeNull().Number.ShouldBe("58(1)");
        nearest.Span.Words.ShouldBe("shall be *required*\nto leave within 30 days");
    }

    [Fact]
    public void Nothing_is_near_to_words_that_the_document_does_not_use() => Document.Look("4(1)", "No one shall be subjected to torture").Nearest.ShouldBeNull();

    [Fact]
    public void A_passage_elsewhere_is_nearest_if_the_section_has_nothing_like_it() =>
        Law.Markdown("## § 1\n\nFees are due.\n\n## § 2\n\nThe person shall be heard by the authority.").Look("1", "the person is heard by the authority").Nearest.ShouldNotBeNull().Section.ShouldNotBeNull().Number.ShouldBe("2");

    [Fact]
    public void Policy_in_the_document_is_no_part_of_the_law() =>
        Law.Markdown("## § 1\n\nLaw.\n\n```policy\nposition p: under act section \"1\" quote \"gone words\".\n```\n").Says("1", "gone words").ShouldBeFalse();

    [Fact]
    public void Deleted_and_hidden_text_is_no_part_of_the_law() => Law.Markdown("## § 1\n\nLaw.\n\n<!-- gone\nwords -->\n").Says("1", "gone").ShouldBeFalse();

    [Fact]
    public void Two_megabytes_are_read_and_searched_to_the_end()
    {
        var text = new StringBuilder();
        for (var i = 1; text.Length < 2_000_000; i++) text.Append(CultureInfo.InvariantCulture, $"## § {i} Sache\n\n(1) Die Behörde entscheidet über den Antrag Nummer {i} nach Anhörung der Person.\n\n(2) Das Nähere regelt die Verordnung.\n\n");
        var law = Law.Markdown(text.ToString());
        law.Sections.Length.ShouldBeGreaterThan(40_000);
        law.Look("10000(1)", "über den Antrag Nummer 10000 nach Anhörung").Stands.ShouldBeTrue();
        law.Look("3", "über den Antrag Nummer 9999 nach Anhörung").Exact.ShouldNotBeNull().Section.ShouldNotBeNull().Number.ShouldBe("9999(1)");
        law.Look("3(1)", "Die Behörde beschließt über den Antrag nach Anhörung der Person").Nearest.ShouldNotBeNull().Section.ShouldNotBeNull().Number.ShouldBe("3(1)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("[...] * ")]
    public void A_quote_without_words_claims_nothing(string quote) => Document.Says("4", quote).ShouldBeTrue();
}
