using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>What positions cite and quote, held against the text of the law.</summary>
public sealed class QuoteTests
{
    private const string Law = """
        ## § 58 Abschiebung

        (1) Der Ausländer ist abzuschieben, wenn die
        Ausreisepflicht vollziehbar ist.

        (2) Die Abschiebung wird angedroht.
        """;

    private static CheckReport Check(string citation, string path = "law/act.md", string? text = Law)
    {
        var policy = $"""
            agency interior. group foreigner. fact ordered.
            action deport: person.
            instrument act "The Act": statute, text "{path}".
            position removal:
              interior must deport foreigner when ordered
              under act {citation}.
            """;
        return text is null ? Library.Of(("a.policy", policy)).CheckFiles("a.policy") : Library.Of(("a.policy", policy), (path, text)).CheckFiles("a.policy");
    }

    [Theory]
    [InlineData("section \"58(1)\" quote \"Der Ausländer ist abzuschieben, wenn die Ausreisepflicht\"")]
    [InlineData("section \"58(2)\", section \"58(1)\" quote \"Ausreisepflicht vollziehbar ist\"")]
    [InlineData("section \"58(2)\"")]
    public void What_stands_in_the_law_is_no_finding(string citation)
    {
        var report = Check(citation);
        report.Findings.ShouldBeEmpty();
        report.Diagnostics.ShouldBeEmpty();
        report.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_sentence_is_a_finding_with_the_nearest_passage_in_the_law()
    {
        var finding = Check("section \"58(1)\" quote \"ist unverzüglich abzuschieben, wenn die Ausreisepflicht\"").Findings.ShouldHaveSingleItem();
        finding.RuleId.ShouldBe("PC3201");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldBe("the words that `removal` quotes from The Act 58(1) do not stand there.");
        finding.Primary.Span.ToString().ShouldBe("a.policy:6:35");
        finding.Primary.Span.Words.ShouldBe("\"ist unverzüglich abzuschieben, wenn die Ausreisepflicht\"");
        finding.Places[1].Span.ToString().ShouldBe("law/act.md:3:19");
        finding.Places[1].Span.Words.ReplaceLineEndings("\n").ShouldBe("ist abzuschieben, wenn die\nAusreisepflicht");
        finding.Places[1].Label.ShouldBe("the nearest passage in 58(1)");
        finding.Because[1].Text.ShouldBe("The nearest passage in 58(1) says: “ist abzuschieben, wenn die Ausreisepflicht”.");
    }

    [Fact]
    public void Words_that_moved_are_shown_in_their_new_section()
    {
        var finding = Check("section \"58(2)\" quote \"Der Ausländer ist abzuschieben\"").Findings.ShouldHaveSingleItem();
        finding.Message.ShouldBe("the words that `removal` quotes from The Act 58(2) do not stand there; they stand in 58(1).");
        finding.Resolve[0].ShouldStartWith("Cite 58(1)");
    }

    [Fact]
    public void Words_that_never_stood_there_are_said_to_be_unlike_anything()
    {
        var finding = Check("section \"58\" quote \"no one may be detained\"").Findings.ShouldHaveSingleItem();
        finding.Message.ShouldEndWith(", and nothing like them stands in the document.");
        finding.Places.Length.ShouldBe(1);
    }

    [Fact]
    public void A_section_that_is_not_there_is_one_finding_whatever_is_quoted_from_it()
    {
        var finding = Check("section \"59\" quote \"Die Abschiebung wird angedroht\"").Findings.ShouldHaveSingleItem();
        finding.RuleId.ShouldBe("PC3202");
        finding.Message.ShouldBe("`removal` cites The Act 59, which its document does not have; the quoted words stand in 58(2).");
        finding.Primary.Span.Words.ShouldBe("\"59\"");
        Check("section \"59\" quote \"no one may be detained\"").Findings.ShouldHaveSingleItem().RuleId.ShouldBe("PC3202");
        Check("section \"58(3)\"").Findings.ShouldHaveSingleItem().RuleId.ShouldBe("PC3202");
    }

    [Theory]
    [InlineData("law/act.md", null, "PC0203", "there is no document `law/act.md`")]
    [InlineData("law/act.docx", "x", "PC0204", "documents of the kind of `law/act.docx` cannot be read")]
    [InlineData("law/act.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><akomaNtoso>&b;</akomaNtoso>", "PC0205", "the document uses definitions of its own (entities), which are refused")]
    [InlineData("law/act.xml", "<html/>", "PC0205", "the document is not Akoma Ntoso")]
    [InlineData("law/act.txt", "All are heard.", "PC0206", "no section numbers are recognised in `law/act.txt`")]
    public void A_document_that_cannot_be_verified_against_is_a_warning_and_no_finding(string path, string? text, string code, string message)
    {
        var report = Check("section \"58\" quote \"are heard\"", path, text);
        report.Findings.ShouldBeEmpty();
        var diagnostic = report.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Warning);
        diagnostic.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Quotes_of_an_instrument_without_a_document_are_taken_on_the_authors_word()
    {
        var report = Library.Of(("a.policy", """
            agency interior. group foreigner. fact ordered. fact pending.
            action deport: person.
            instrument act "The Act": statute.
            instrument order: regulation.
            position removal: interior must deport foreigner when ordered under act section "1" quote "a".
            position bar: interior must not deport foreigner when pending and not ordered under act section "2" quote "b" under order section "3" quote "c".
            """)).CheckFiles("a.policy");
        report.Claims.Select(claim => claim.Text).ShouldBe(["2 quotes of `act` are not verified: it names no document.", "1 quote of `order` is not verified: it names no document."]);
    }

    [Fact]
    public void A_section_of_Akoma_Ntoso_is_cited_by_number_or_eId()
    {
        const string Act = "<akomaNtoso><act><body><section eId=\"sec_58\"><num>58.</num><content><p>Shall be removed.</p></content></section></body></act></akomaNtoso>";
        Check("section \"sec_58\" quote \"Shall be removed\"", "law/act.xml", Act).Findings.ShouldBeEmpty();
        Check("section \"58\" quote \"shall not be removed\"", "law/act.xml", Act).Findings.ShouldHaveSingleItem().Places[1].Span.Words.ShouldBe("Shall be removed");
    }

    [Fact]
    public void An_exception_and_a_standing_safeguard_quote_too()
    {
        var report = Library.Of(("law.md", Law), ("a.policy", """
            agency interior. group foreigner. fact ordered. fact pending. safeguard appeal.
            action deport: person.
            instrument act "The Act": statute, text "law.md".
            position removal: interior must deport foreigner when ordered.
            exception waiting to removal: when pending under act section "58(1)" quote "gone".
            position remedy: every decision to deport comes with appeal under act section "58(9)".
            """)).CheckFiles("a.policy");
        report.Findings.Select(finding => $"{finding.RuleId} {finding.Subjects[0]}").Order(StringComparer.Ordinal).ShouldBe(["PC3201 waiting", "PC3202 remedy"]);
    }
}
