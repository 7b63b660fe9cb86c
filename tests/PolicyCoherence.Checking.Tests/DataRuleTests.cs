using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Rules on data, beyond the examples of their pages.</summary>
public sealed class DataRuleTests
{
    private const string State = """
        include "seeds/frameworks/iamm.policy".
        state testland. use iamm only data-law-stays-in-force, purpose-of-data, access-in-the-single-case, stated-recipient.
        agency office is a public-body. agency police is an enforcement-body.
        framework rights. understanding stated "1": every exemption from grant-data-rights-to must state purpose, safeguards-against-abuse in a statute. use rights.
        instrument act: statute. instrument note: circular.

        """;

    [Theory]
    [InlineData("position p: office may disclose identity-data of anyone to police notwithstanding any other law.", "PC1504 p")]
    [InlineData("position p: office must collect health-data of anyone notwithstanding any other law.", "PC1504 p")]
    [InlineData("position p: office may publish migration-statistics notwithstanding any other law.", "")]
    [InlineData("position q: office must not disclose identity-data of minor. position p: office may disclose identity-data of anyone to police notwithstanding q.", "")]
    [InlineData("position p: office need not grant-data-rights-to anyone for the purpose of return with safeguards-against-abuse under act section \"1\".", "")]
    [InlineData("position p: office need not grant-data-rights-to anyone with safeguards-against-abuse under act section \"1\".", "PC2502 p")]
    [InlineData("position p: office need not grant-data-rights-to anyone for the purpose of return with safeguards-against-abuse under note section \"1\".", "PC2502 p")]
    [InlineData("position p: office must grant-data-rights-to anyone under act section \"1\". exception e to p: when minor under act section \"2\".", "PC2502 e")]
    [InlineData("position p: office must grant-data-rights-to anyone under act section \"1\". exception e to p: when minor for the purpose of education with safeguards-against-abuse under act section \"2\".", "")]
    [InlineData("position p: office must grant-data-rights-to anyone under act section \"1\". exception e to p: when minor for the purpose of education with safeguards-against-abuse under note section \"2\".", "PC2502 e")]
    [InlineData("position p: office must disclose identity-data of anyone.", "PC2502 p")]
    [InlineData("store file. position p: office must disclose identity-data of anyone to file.", "")]
    [InlineData("position p: police may copy identity-data of anyone from office when consent.", "")]
    [InlineData("position p: police may copy identity-data of anyone from office.", "PC1505 p")]
    public void What_is_said_of_a_position_on_data(string text, string expected) =>
        string.Join("; ", Check(text).Findings.Where(finding => finding.RuleId[..4] is "PC15" or "PC25").Select(finding => $"{finding.RuleId} {finding.Subjects[^1]}")).ShouldBe(expected);

    [Fact]
    public void A_store_whose_keeper_is_not_named_is_taken_on_the_author_s_word()
    {
        Check("store file. position p: office must collect identity-data of anyone into file.").Claims.ShouldContain(claim => claim.Text.Contains("`file` is kept by whoever puts data there", StringComparison.Ordinal));
        Check("store file, kept by office.").Claims.ShouldNotContain(claim => claim.Text.Contains("`file`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_that_hits_only_some_says_so()
    {
        const string Way = "position c: office must collect identity-data of anyone for the purpose of family. position p: police may access identity-data of anyone from office for the purpose of return. ";
        Drift(Way).Total.ShouldBeNull();
        var part = Drift(Way + "exception e to p: when minor.");
        part.Total.ShouldBe(false);
        part.Because.ShouldContain(step => step.Text.Contains("`e` takes some persons out", StringComparison.Ordinal));
        Drift(Way + "position firewall: police must not use identity-data of minor for the purpose of return.").Because.ShouldContain(step => step.Text.Contains("`firewall` takes some persons out", StringComparison.Ordinal));
    }

    private static Finding Drift(string text) => Check(text).Findings.Single(finding => finding.RuleId == "PC1501");

    private static CheckReport Check(string text)
    {
        var main = new SourceText("main.policy", State + text);
        var report = new Library(Repository.Seeds.In("seeds").Append(main)).Check([main]);
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        return report;
    }
}
