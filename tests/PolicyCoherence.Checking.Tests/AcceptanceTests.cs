using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Findings that are accepted with a reason and a date.</summary>
public sealed class AcceptanceTests
{
    private const string Clashes = """
        agency interior. group foreigner. fact ordered. fact sick. fact old.
        action deport: person.
        position removal: interior must deport foreigner when ordered.
        position the-sick: interior must not deport foreigner when sick.
        position the-old: interior must not deport foreigner when old.

        """;

    [Fact]
    public void Without_an_acceptance_both_contradictions_count() => Check("").Findings.Select(Key).ShouldBe(["PC1101|removal|the-old", "PC1101|removal|the-sick"]);

    [Fact]
    public void An_accepted_finding_is_not_among_the_findings_and_keeps_its_reason()
    {
        var report = Check("accept PC1101 on removal and the-sick until 2027-06-30 because \"Bill 12\".");

        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Select(Key).ShouldBe(["PC1101|removal|the-old"]);
        var accepted = report.Accepted.ShouldHaveSingleItem();
        (Key(accepted.Finding), accepted.Reason, accepted.Until).ShouldBe(("PC1101|removal|the-sick", "Bill 12", new DateOnly(2027, 6, 30)));
        accepted.Place.Words.ShouldStartWith("accept PC1101");
    }

    [Fact]
    public void The_order_of_the_names_does_not_matter() =>
        Check("accept PC1101 on the-sick and removal until 2027-06-30 because \"Bill 12\".").Accepted.Length.ShouldBe(1);

    [Fact]
    public void One_name_accepts_every_finding_that_names_it_and_says_so()
    {
        var report = Check("accept PC1101 on removal until 2027-06-30 because \"Bill 12\".");

        report.Accepted.Length.ShouldBe(2);
        report.Findings.Select(finding => finding.RuleId).ShouldBe(["PC3303"]);
    }

    [Fact]
    public void An_acceptance_of_another_rule_accepts_nothing()
    {
        var report = Check("accept PC3102 on removal until 2027-06-30 because \"Bill 12\".");

        report.Accepted.ShouldBeEmpty();
        report.Findings.Select(finding => finding.RuleId).ShouldBe(["PC1101", "PC1101", "PC3301"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2027-06-29", 1, new[] { "PC1101" })]
    [InlineData("2027-06-30", 0, new[] { "PC1101", "PC1101", "PC3302" })]
    [InlineData("2031-01-01", 0, new[] { "PC1101", "PC1101", "PC3302" })]
    [InlineData(null, 1, new[] { "PC1101" })]
    public void It_ends_on_the_day_that_it_names_if_the_check_is_told_the_day(string? at, int accepted, string[] found)
    {
        var report = Check("accept PC1101 on removal and the-sick until 2027-06-30 because \"Bill 12\".", at);

        report.Accepted.Length.ShouldBe(accepted);
        report.Findings.Select(finding => finding.RuleId).ShouldBe(found, ignoreOrder: true);
    }

    [Fact]
    public void An_expired_acceptance_is_not_called_unused_too() =>
        Check("accept PC3102 on removal until 2020-01-01 because \"Bill 12\".", "2021-01-01").Findings.Where(finding => finding.RuleId.StartsWith("PC33", StringComparison.Ordinal)).Select(finding => finding.RuleId).ShouldBe(["PC3302"]);

    [Theory]
    [InlineData("accept PC9999 on removal until 2027-06-30 because \"r\".", "PC0435", "PC9999")]
    [InlineData("accept PC3301 on removal until 2027-06-30 because \"r\".", "PC0434", "PC3301")]
    public void What_no_rule_finds_and_what_judges_acceptances_cannot_be_accepted(string sentence, string code, string words)
    {
        var diagnostic = Check(sentence).Diagnostics.ShouldHaveSingleItem();

        (diagnostic.Code, diagnostic.Severity, diagnostic.Span.Words).ShouldBe((code, DiagnosticSeverity.Error, words));
    }

    [Fact]
    public void Where_something_was_not_understood_a_finding_may_only_be_missing() =>
        Check("accept PC1101 on removal and gone until 2027-06-30 because \"r\". position gone: interior must not deport foreigner when siick.").Findings.ShouldAllBe(finding => finding.RuleId == "PC1101");

    [Fact]
    public void Two_acceptances_of_one_finding_are_one_accepted_finding() =>
        Check("accept PC1101 on removal and the-sick until 2027-06-30 because \"a\". accept PC1101 on the-sick until 2028-06-30 because \"b\".").Accepted.Select(accepted => accepted.Reason).ShouldBe(["a"]);

    private static string Key(Finding finding) => finding.Key;

    private static CheckReport Check(string more, string? at = null)
    {
        var library = Library.Of(("a.policy", Clashes + more));
        return Checker.Check([library["a.policy"]], new CheckOptions(library) { At = at is null ? null : DateOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture) });
    }
}
