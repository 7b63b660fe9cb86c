namespace PolicyCoherence.Checking.Tests;

/// <summary>Statuses: how long they last, and when they are extended or withdrawn. Beyond the examples of the pages.</summary>
public sealed class StatusRuleTests
{
    private const string Words = """
        state x. sphere stay. x encodes stay in full. agency office. agency court. group foreigner. group refugee: foreigner with settled.
        fact sick. fact settled. event ceremony. open norm fair decided by court.
        service permit, in stay. service short-permit is a permit. service card.
        action grant: service to person, enabling, gives. action provide: service to person, enabling, gives.
        action withdraw: service from person, restrictive, withholds. action extend: service of person, enabling.
        framework f "F". understanding term "1": every position to grant permit must state duration force must.
        understanding rules "2": every position to grant permit must state extension, withdrawal force must.

        """;

    private const string Withdrawn = "position w: office may withdraw permit from foreigner when sick.";

    [Theory]
    [InlineData("position p: office may grant permit to foreigner.", true)]
    [InlineData("position p: office may grant permit to foreigner for at most 2 years.", false)]
    [InlineData("position p: office may grant permit to foreigner for an unlimited time.", false)]
    [InlineData("position p: office may grant permit to foreigner until ceremony.", false)]
    [InlineData("position p: office may grant permit to foreigner until 2030-01-01.", true)]
    [InlineData("position p: office may grant short-permit to foreigner.", true)]
    [InlineData("position p: office may grant card to foreigner.", false)]
    [InlineData("position p: foreigner is entitled to permit from office.", false)]
    [InlineData("position p: office must not grant permit to foreigner.", false)]
    [InlineData("position p: office may grant permit to foreigner. position q: office must grant permit to foreigner when not sick for at most 1 year.", true)]
    [InlineData("position p: office may grant permit to refugee. position q: office must grant permit to foreigner for at most 1 year.", false)]
    [InlineData("position p: office may grant permit to foreigner. position q: office must grant short-permit to foreigner for at most 1 year.", true)]
    [InlineData("position p: office may grant permit to foreigner. exception e to p: when sick or not sick.", false)]
    public void A_status_is_granted_for_some_time(string positions, bool found) => Found("PC2407", "p", positions).ShouldBe(found);

    [Theory]
    [InlineData("", true)]
    [InlineData("position e: office must extend permit of foreigner when settled.", false)]
    [InlineData("position e: office must extend permit of foreigner.", false)]
    [InlineData("position e: office may extend permit of foreigner unless sick.", false)]
    [InlineData("position e: office may extend permit of foreigner when fair.", false)]
    [InlineData("position e: office may extend short-permit of foreigner when settled.", false)]
    [InlineData("position e: office may extend card of foreigner when settled.", true)]
    [InlineData("position e: no authority may extend permit of foreigner.", false)]
    public void A_text_says_when_a_status_is_extended(string extension, bool found) =>
        Found("PC2408", "p", $"position p: office may grant permit to foreigner for at most 2 years. {Withdrawn} {extension}").ShouldBe(found);

    [Fact]
    public void What_has_no_end_need_not_be_extended() => Found("PC2408", "p", $"position p: office may grant permit to foreigner for an unlimited time. {Withdrawn}").ShouldBeFalse();

    [Theory]
    [InlineData("position e: office may extend permit of foreigner.", "e", true)]
    [InlineData("position e: office may extend permit of refugee.", "e", false)]
    [InlineData("position e: office may extend permit of foreigner. exception f to e: when sick.", "e", false)]
    [InlineData("position e: office may extend permit of foreigner. position e2: office must extend permit of refugee when settled.", "e", false)]
    public void A_power_at_will_is_no_rule(string positions, string power, bool found) =>
        Found("PC2408", power, $"position p: office may grant permit to foreigner for at most 2 years. {Withdrawn} {positions}").ShouldBe(found);

    [Fact]
    public void Where_the_sphere_is_not_encoded_in_full_the_absence_of_rules_is_coverage_and_a_missing_term_is_not()
    {
        var report = Check(Words.Replace("x encodes stay in full.", "", StringComparison.Ordinal), "position p: office may grant permit to foreigner.");
        report.Findings.Select(finding => finding.RuleId).ShouldBe(["PC2407"]);
        report.Coverage.Select(note => note.Text).ShouldContain(text => text.Contains("no encoded position says when it is withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void How_long_something_lasts_is_said_once() =>
        Check(Words, "position p: office may grant permit to foreigner for at most 2 years for an unlimited time.").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(
            Check(Words, "position p: office may grant permit to foreigner for at most 2 years for at most 3 years.").Diagnostics.ShouldHaveSingleItem().Code);

    private static bool Found(string rule, string position, string positions)
    {
        var report = Check(Words, positions);
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        return report.Findings.Any(finding => finding.RuleId == rule && finding.Subjects.Contains(position));
    }

    private static Findings.CheckReport Check(string words, string positions) => Library.Of(("a.policy", words + positions)).CheckFiles("a.policy");
}
