namespace PolicyCoherence.Checking.Tests;

/// <summary>Texts that change nothing, or rest on nothing: what is found beyond the examples of the pages, and what a careless checker would find.</summary>
public sealed class TextRuleTests
{
    private const string Words = """
        agency body. agency interior is a body. agency justice is a body.
        instrument act: statute, in force from 2012-01-01.
        instrument rules: regulation under act section "9", in force from 2013-01-01.
        instrument circular-1: circular under act, in force from 2014-01-01.
        sphere return. safeguard appeal. event decision. treaty convention. service visa. service work-visa is a visa.
        group foreigner. fact ordered. fact sick. fact old.
        action return: person. action deport is a return. action grant: service to person, gives. action provide: service to person, gives.

        """;

    [Theory]
    [InlineData("PC3103 bar", "position bar: interior must not deport foreigner when sick under act section \"1\". exception e to bar: when sick or old under act section \"2\".")]
    [InlineData("PC3103 e", "position duty: interior must deport foreigner under act section \"1\". exception e to duty: when sick under act section \"2\". exception f to e: when ordered or not ordered under act section \"3\".")]
    [InlineData("PC3103 duty", "position duty: interior must deport foreigner when sick subject to other under act section \"1\". position other: interior must return foreigner when sick or old under act section \"2\".")]
    [InlineData("PC3104 aa", "position aa: interior must deport foreigner when sick and old under act section \"1\". position bb: body must deport foreigner when sick under act section \"2\".")]
    [InlineData("PC3104 aa", "position aa: no authority may deport foreigner when sick under act section \"1\". position bb: no authority may return foreigner when sick under act section \"2\".")]
    [InlineData("PC3104 bb", "position aa: foreigner is entitled to visa from interior when sick under act section \"1\". position bb: foreigner is entitled to visa from interior when sick under act section \"2\".")]
    [InlineData("PC3104 aa", "position aa: interior must deport foreigner when sick under act section \"1\". position bb: interior must deport foreigner from 2020-01-01 under act section \"2\".")]
    [InlineData("PC3106 later", "position bar: interior must not deport foreigner when sick under act section \"1\". position later: interior must deport foreigner when sick and old notwithstanding bar under rules section \"2\".")]
    [InlineData("PC3203 duty", "instrument old-act: statute, in force from 1990-01-01 until 2010-01-01. position duty: interior must deport foreigner when sick under act section \"1\" under old-act section \"4\".")]
    [InlineData("PC3205 by-law", "instrument gone: statute, in force from 2010-01-01 until 2015-01-01. instrument by-law: regulation under gone section \"1\", in force from 2011-01-01.")]
    public void Is_found(string expected, string text)
    {
        var report = Check(text);
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Select(finding => $"{finding.RuleId} {finding.Subjects[0]}").ShouldContain(expected);
    }

    [Theory]
    [InlineData("exceptions that leave somebody", "position bar: interior must not deport foreigner when sick under act section \"1\". exception e to bar: when old under act section \"2\".")]
    [InlineData("an exception for one body of a kind", "position duty: body must deport foreigner when sick under act section \"1\". exception e to duty: for interior under act section \"2\".")]
    [InlineData("a kind of a service beside the service", "position aa: interior may grant work-visa to foreigner when sick under act section \"1\". position bb: interior may grant visa to foreigner when sick under act section \"2\".")]
    [InlineData("a duty to do a kind beside a duty to do it", "position aa: interior must deport foreigner when sick under act section \"1\". position bb: interior must return foreigner when sick under act section \"2\".")]
    [InlineData("another body", "position aa: interior must deport foreigner when sick under act section \"1\". position bb: justice must deport foreigner when sick under act section \"2\".")]
    [InlineData("a safeguard of its own", "position aa: interior must deport foreigner when sick with appeal under act section \"1\". position bb: interior must deport foreigner under act section \"2\".")]
    [InlineData("a deadline of its own", "position aa: interior must deport foreigner when sick within 3 days of decision under act section \"1\". position bb: interior must deport foreigner under act section \"2\".")]
    [InlineData("an exception that names it", "position aa: interior must deport foreigner when sick under act section \"1\". position bb: interior must deport foreigner under act section \"2\". exception e to aa: when old under act section \"3\".")]
    [InlineData("a narrow bar that is an exception where the wide one is not", "position aa: no authority may deport foreigner when sick and ordered under act section \"1\". position bb: no authority may deport foreigner when sick under rules section \"2\". position duty: interior must deport foreigner when ordered under act section \"3\".")]
    [InlineData("an exception in the same act", "position aa: interior must deport foreigner under act section \"1\". exception e to aa: when old under act section \"3\".")]
    [InlineData("a higher text sets a lower one aside", "position aa: interior must deport foreigner under circular-1 section \"1\". exception e to aa: when old under act section \"3\".")]
    public void Is_not_found(string why, string text)
    {
        var report = Check(text);
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Where(finding => finding.RuleId.StartsWith("PC31", StringComparison.Ordinal) || finding.RuleId.StartsWith("PC32", StringComparison.Ordinal))
            .Where(finding => finding.RuleId != "PC3105").ShouldBeEmpty(why);
    }

    [Fact]
    public void A_regulation_may_make_an_exception_that_the_act_under_which_it_is_made_allows() =>
        Check("position aa: interior must deport foreigner under act section \"1\". exception e to aa: when old under rules section \"3\".")
            .Findings.ShouldHaveSingleItem().Severity.ShouldBe(Findings.Severity.Low);

    [Fact]
    public void A_word_is_used_if_only_another_definition_speaks_of_it()
    {
        var used = Check("state x. fact ill: sick or frail. fact frail. position aa: interior must deport foreigner when ill.");
        used.Findings.Where(finding => finding.RuleId == "PC3105").ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_only_a_comment_speaks_of_is_not_used() =>
        Check("# frail\nstate x. fact frail. position aa: interior must deport foreigner when sick.").Findings.Where(finding => finding.RuleId == "PC3105").Select(finding => finding.Subjects[0]).ShouldBe(["frail"]);

    private static Findings.CheckReport Check(string text) => Library.Of(("words.policy", Words), ("a.policy", $"include \"words.policy\".\n{text}")).CheckFiles("a.policy");
}
