using System.Text.RegularExpressions;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Provisions of real law: who is hit and why, beside the tables that CaseFileTests reads.</summary>
public sealed partial class LawTests
{
    private static CheckReport Check(string file)
    {
        var report = Repository.Seeds.CheckFiles($"seeds/cases/{file}.policy");
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        return report;
    }

    private static List<string> Found(CheckReport report, Severity atLeast = Severity.Note) =>
        [.. report.Findings.Where(finding => finding.Severity >= atLeast).Select(finding => $"{finding.RuleId} {finding.Severity} {string.Join(' ', finding.Subjects)}").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("n01/in-force")]
    [InlineData("n01/without-60-5")]
    public void The_bars_of_section_60_keep_the_duty_of_section_58_in_order_with_notes_at_most(string file)
    {
        var report = Check(file);
        Found(report, Severity.Low).ShouldBeEmpty();
        report.Findings.ShouldAllBe(finding => finding.RuleId == "PC1101" && finding.ResolvedBy != null && finding.ResolvedBy.Contains("can be switched off", StringComparison.Ordinal));
        report.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void With_line_6_switched_off_the_duty_and_its_bars_stand_against_each_other()
    {
        var sources = Repository.Seeds;
        var report = Checker.Check([sources["seeds/cases/n01/in-force.policy"]], new CheckOptions(sources, ReadBarsAsExceptions: false));
        report.Findings.Where(finding => finding.RuleId == "PC1101").ShouldNotBeEmpty();
        report.Findings.Where(finding => finding.RuleId == "PC1101").ShouldAllBe(finding => finding.Severity == Severity.Error && finding.ResolvedBy == null);
    }

    [Fact]
    public void Without_sections_60_2_and_60_5_a_dangerous_person_who_would_be_tortured_must_be_deported()
    {
        var report = Check("n01/flagged");
        Found(report, Severity.Low).ShouldBe(["PC2102 Error non-refoulement-torture danger-to-the-public removal"]);
        var finding = report.Findings.Single(finding => finding.RuleId == "PC2102");
        finding.Primary.Span.Words.ShouldBe("danger-to-the-public", "the finding blames the clause that opened the gap");
        finding.Case.ShouldNotBeNull().Sentence.ShouldContain("would face torture on return");
        finding.Case.Facts.ShouldContain(new CaseFact("person", "required-to-leave", "yes", false));
    }

    [Theory]
    [InlineData("b01/flagged", "treatment", "is acutely ill or in pain")]
    [InlineData("b01/flagged-in-an-emergency", "emergency-treatment", "needs medical care at once")]
    public void A_foreigner_without_title_who_needs_care_is_reported_and_removed(string file, string start, string condition)
    {
        var report = Check(file);
        Found(report).ShouldBe([$"PC2701 Warning safe-access-to-care {start}"]);
        var person = report.Findings[0].Case.ShouldNotBeNull();
        person.Sentence.ShouldContain(condition);
        person.Sentence.ShouldContain("is under an enforceable duty to leave");
    }

    [Fact]
    public void Extended_secrecy_covers_emergency_care_on_the_claim_that_the_regulation_interprets_the_statute()
    {
        var report = Check("b01/repaired");
        Found(report).ShouldBeEmpty();
        report.Claims.Select(claim => claim.Text).ShouldContain(text => text.Contains("interprets `aufenthg`", StringComparison.Ordinal));
    }

    [Fact]
    public void Schools_excepted_from_the_duty_to_report_are_safe() => Found(Check("n02/in-force")).ShouldBeEmpty();

    [Fact]
    public void Schools_that_are_not_excepted_report_the_child_they_teach()
    {
        var report = Check("n02/flagged");
        Found(report).ShouldBe(["PC2701 Warning safe-access-to-education schooling"]);
        report.Findings[0].Case.ShouldNotBeNull().Facts.Single(fact => fact.Fact == "age").Value.ShouldBe("17 years");
    }

    [Fact]
    public void Assurances_do_not_lift_an_absolute_bar()
    {
        var report = Check("b23/flagged");
        Found(report).ShouldBe(["PC2102 Error non-refoulement-torture security-deportation"]);
        var facts = report.Findings[0].Case.ShouldNotBeNull().Facts;
        facts.ShouldContain(new CaseFact("person", "danger-to-security", "yes", false));
        facts.ShouldContain(new CaseFact("person", "diplomatic-assurances", "yes", false));
    }

    [Theory]
    [InlineData("b23/repaired")]
    [InlineData("b23/repaired-by-a-bar")]
    [InlineData("b12/repaired")]
    [InlineData("b17/repaired")]
    public void A_repaired_law_has_nothing_to_find(string file) => Found(Check(file)).ShouldBeEmpty();

    [Theory]
    [InlineData("b12/flagged", "waiting-period")]
    [InlineData("b12/flagged-as-a-grant", "temporary-protection-rule")]
    public void A_wait_decides_without_asking_and_is_no_listed_ground_whether_it_refuses_or_does_not_grant(string file, string position)
    {
        var report = Check(file);
        Found(report).ShouldBe([$"PC2201 Note grounds-for-refusing-reunification {position}", $"PC2301 Error individual-assessment-of-family {position}"]);
        report.Findings.ShouldAllBe(finding => finding.Case!.Facts.Contains(new CaseFact("person", "grant-of-status", "1 year", false)));
        report.Findings.ShouldAllBe(finding => finding.Case!.Facts.Contains(new CaseFact("sponsor", "temporary-protection", "yes", false)));
    }

    [Fact]
    public void A_wait_with_a_narrow_exception_asks_another_judgement()
    {
        var report = Check("b12/flagged-with-exceptional-reasons");
        Found(report, Severity.Low).ShouldBe(["PC2302 Warning individual-assessment-of-family waiting-period"]);
        report.Findings.Single(finding => finding.RuleId == "PC2302").Judgements.ShouldBe(["exceptional-reasons"]);
    }

    [Fact]
    public void An_income_rule_is_found_for_what_it_does_not_ask_and_not_for_the_income()
    {
        var report = Check("b17/flagged");
        Found(report).ShouldBe(["PC2301 Error individual-assessment-of-family minimum-income", "PC2501 Error children-in-family-decisions minimum-income"]);
        report.Findings[0].Authorities.ShouldContain(authority => authority.Paragraph == "article 8" && authority.Binding);
    }

    [Fact]
    public void No_rule_and_no_reasoning_knows_a_case_a_state_or_a_position_of_the_seeds()
    {
        var names = Repository.Seeds.In("seeds/cases").Concat(Repository.Seeds.In("seeds/states"))
            .SelectMany(file => NamedThings().Matches(file.Content)).Select(match => match.Groups[1].Value)
            .Concat(["germany", "denmark", "danish", "ruritania", "united-kingdom", "spain", "france", "aufenthg", "chahal", "saadi"])
            .Where(name => name.Contains('-', StringComparison.Ordinal) || name.Length > 5)
            .Distinct(StringComparer.Ordinal).ToList();
        names.Count.ShouldBeGreaterThan(100);
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PolicyCoherence.Reasoning"), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        sources.Count.ShouldBeGreaterThan(30);
        sources.SelectMany(path =>
        {
            // Comments may give examples from the law; code may not.
            var code = Comment().Replace(File.ReadAllText(path), "");
            return names.Where(name => Regex.IsMatch(code, $@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", RegexOptions.IgnoreCase)).Concat(CaseId().Matches(code).Select(match => match.Value)).Select(name => $"{Path.GetFileName(path)}: {name}");
        }).ShouldBeEmpty();
    }

    [GeneratedRegex("^(?:position|exception|state|instrument|agency) ([a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex NamedThings();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[BN]\d\d\b")]
    private static partial Regex CaseId();
}
