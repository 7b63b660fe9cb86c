namespace PolicyCoherence.Documents.Tests;

/// <summary>Laws in Akoma Ntoso, and XML that is none.</summary>
public sealed class AkomaNtosoTests
{
    private const string Body = """

        <chapter eId="chp_5"><num>Chapter 5</num><heading>Removal</heading>
          <section eId="sec_58"><num>58.</num><heading>Removal of persons</heading>
            <subsection eId="sec_58__subsec_1"><num>(1)</num><content><p>A person &amp; her <b>fam</b>ily<authorialNote><p>a note</p></authorialNote> shall be
              required to leave.</p></content></subsection>
            <subsection eId="sec_58__subsec_2"><intro><p>She is not, if she—</p></intro>
              <paragraph eId="sec_58__subsec_2__para_a"><num>(a)</num><content><p>is a <del>minor</del><ins>child</ins>,</p></content></paragraph>
            </subsection>
            <subsection eId="sec_58__subsec_3"><num>(3)</num><content><p><mod>Insert: <quotedStructure><section eId="qs"><num>9</num><content><p>Other act.</p></content></section></quotedStructure></mod></p></content></subsection>
          </section>
        </chapter>
        <attachment eId="att_2"><num>Schedule 2</num><paragraph eId="att_2__para_4"><num>4</num><content><p>Fees.</p></content></paragraph></attachment>
        """;

    private static readonly LawDocument Act = Law.Act(Body);

    [Theory]
    [InlineData("58", 4)]
    [InlineData("58(1)", 5)]
    [InlineData("58(2)", 7)]
    [InlineData("58(2)(a)", 8)]
    [InlineData("sec_58__subsec_2", 7)]
    [InlineData("Chapter 5", 3)]
    [InlineData("Sch 2 para 4", 13)]
    [InlineData("Removal of persons", 4)]
    public void Sections_are_found_by_number_eId_and_heading(string citation, int line) => Act.Lines(citation).ShouldBe([line]);

    [Theory]
    [InlineData("59")]
    [InlineData("58(4)")]
    [InlineData("9")]
    public void A_section_that_is_not_there_or_belongs_to_another_act_is_missing(string citation) => Act.Lines(citation).ShouldBeEmpty();

    [Theory]
    [InlineData("58(1)", "A person & her family shall be required to leave", true)]
    [InlineData("58(1)", "a note", false)]
    [InlineData("58(2)", "She is not, if she— (a) is a child", true)]
    [InlineData("58(2)", "minor", false)]
    [InlineData("58(1)", "She is not", false)]
    public void Quotes_are_verified_across_elements(string section, string quote, bool stands) => Act.Says(section, quote).ShouldBe(stands);

    [Fact]
    public void A_passage_has_its_place_in_the_file()
    {
        var nearest = Act.Look("58(1)", "A person and her family shall be required to stay").Nearest.ShouldNotBeNull();
        nearest.Span.StartPosition.Line.ShouldBe(5);
        nearest.Span.Words.ShouldStartWith("A person &amp; her <b>fam</b>ily");
        nearest.Words.ShouldBe("A person & her family shall be required to leave");
    }

    [Fact]
    public void Places_are_right_behind_comments_CDATA_entities_and_CRLF()
    {
        var law = Law.Act("<section eId=\"s1\"><num>1</num><content><p>a&#x1F600;&lt;<!-- no -->b\r\nc<![CDATA[ d < e]]> the words</p></content></section>");
        law.Look("1", "the words").Exact.ShouldNotBeNull().Span.Words.ShouldBe("the words");
        law.Look("1", "d < e the words").Exact.ShouldNotBeNull().Span.Words.ShouldBe("d < e]]> the words");
        law.Look("1", "b c d").Exact.ShouldNotBeNull().Span.Words.ShouldBe("b\r\nc<![CDATA[ d");
    }

    [Theory]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><akomaNtoso>&c;</akomaNtoso>")]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&file;</akomaNtoso>")]
    public void Entities_of_its_own_are_refused_where_they_are_declared(string xml)
    {
        var problem = Law.Refused(xml);
        problem.Message.ShouldStartWith("the document uses definitions of its own (entities), which are refused");
        problem.Span.Words.ShouldBe("<!DOCTYPE");
    }

    [Theory]
    [InlineData("<!DOCTYPE akomaNtoso SYSTEM \"http://127.0.0.1:9/law.dtd\">")]
    [InlineData("<!DOCTYPE akomaNtoso PUBLIC \"-//LAW//AKN\" \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY unused \"aaaa\">]>")]
    public void A_document_type_declaration_is_passed_over_and_nothing_is_fetched(string doctype) =>
        Law.Xml($"<?xml version=\"1.0\"?>\n{doctype}\n<akomaNtoso><act><body><section><num>1</num><content><p>Words.</p></content></section></body></act></akomaNtoso>").Says("1", "Words").ShouldBeTrue();

    // How the laws of the German federation and of the European Union are published as XML.
    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" ?><!DOCTYPE dokumente SYSTEM \"http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd\">\n<dokumente builddate=\"20250301223004\"/>", "dokumente")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML//EN\" \"xhtml-strict.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">&nbsp;</html>", "html")]
    public void Formats_of_publishers_are_named_for_what_they_are(string xml, string root) => Law.Refused(xml).Message.ShouldBe($"the document is not Akoma Ntoso: it begins with `{root}`");

    [Theory]
    [InlineData("<akomaNtoso><act></akomaNtoso>", "not well-formed")]
    [InlineData("<akomaNtoso>&undeclared;</akomaNtoso>", "not well-formed")]
    [InlineData("", "not well-formed")]
    [InlineData("no XML", "not well-formed")]
    [InlineData("<html><body/></html>", "not Akoma Ntoso: it begins with `html`")]
    public void What_is_no_Akoma_Ntoso_is_said_to_be_none(string xml, string message) => Law.Refused(xml).Message.ShouldContain(message);

    [Fact]
    public void Elements_nested_without_end_are_refused() =>
        Law.Refused($"<akomaNtoso>{string.Concat(Enumerable.Repeat("<p>", 100_000))}").Message.ShouldContain("nested more than 256 deep");
}
