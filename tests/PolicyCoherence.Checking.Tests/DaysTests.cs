using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Intervals of positions, instruments and party status, and checks of some days.</summary>
public sealed class DaysTests
{
    private const string State = """
        state ruritania "Republic of Ruritania".
        use iamm only non-refoulement-persecution.
        agency interior "Ministry of the Interior".
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.

        """;

    private const string Removal = """
        position removal:
          interior must deport foreigner to destination when required-to-leave under aliens-act section "58".

        """;

    private static CheckReport Check(string text, Func<CheckOptions, CheckOptions>? options = null) =>
        Whole(State + text, options);

    private static CheckReport Whole(string text, Func<CheckOptions, CheckOptions>? options = null)
    {
        var plain = new CheckOptions(Repository.Seeds);
        return Checker.Check([new SourceText("days.policy", text)], options is null ? plain : options(plain));
    }

    private static string Shown(CheckReport report) => string.Join("; ", report.Findings.Select(finding => $"{finding.RuleId} {finding.Severity}{Of(finding.Interval)}"));

    private static string Of(DayInterval? days) => days is null ? "" : $" {days.From:yyyy-MM-dd}..{days.Until:yyyy-MM-dd}";

    [Theory]
    [InlineData("ruritania is party to refugee-convention.", Severity.Error)]
    [InlineData("ruritania is party to refugee-convention since 1992-04-18.", Severity.Error)]
    [InlineData("ruritania is party to refugee-convention until 2011-12-31.", Severity.Warning)]
    [InlineData("ruritania is party to refugee-convention until 2013-01-01.", Severity.Error)]
    [InlineData("ruritania is party to refugee-convention since 2020-01-01.", Severity.Error)]
    [InlineData("", Severity.Warning)]
    public void A_treaty_binds_on_the_days_on_which_the_state_is_party_to_it(string party, Severity severity) =>
        Check(party + Removal).Findings.ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Fact]
    public void A_treaty_that_begins_to_bind_after_the_position_ends_does_not_bind_it() =>
        Check("ruritania is party to refugee-convention since 2020-01-01. position removal: interior must deport foreigner to destination until 2019-01-01 under aliens-act section \"58\".")
            .Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void The_finding_says_on_which_of_its_days_the_treaty_binds()
    {
        var finding = Check("ruritania is party to refugee-convention since 2015-01-01 until 2020-01-01." + Removal).Findings.ShouldHaveSingleItem();
        finding.Authorities.Single(authority => authority.Treaty).BindingDays.ShouldBe(new DayInterval(new DateOnly(2015, 1, 1), new DateOnly(2020, 1, 1)));
        finding.Interval.ShouldBe(new DayInterval(new DateOnly(2012, 1, 1), null));
    }

    [Theory]
    [InlineData("2011-06-01", "")]
    [InlineData("2013-06-01", "PC2101 Warning 2012-01-01..2017-01-01")]
    [InlineData("2016-06-01", "PC2101 Error 2012-01-01..2017-01-01")]
    [InlineData("2018-06-01", "")]
    public void One_day_is_checked_as_the_law_was_on_it(string day, string found)
    {
        var report = Check(
            "ruritania is party to refugee-convention since 2015-01-01." + Removal + "position bar: no authority may return anyone to destination when risk-of-persecution in destination from 2017-01-01 under aliens-act section \"60\".",
            options => options with { At = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });
        Shown(report with { Diagnostics = [] }).Replace("PC1101 Note 2017-01-01..", "", StringComparison.Ordinal).ShouldBe(found);
    }

    [Fact]
    public void Some_days_are_checked_as_the_law_stands_at_their_end()
    {
        var text = Removal + "position bar: no authority may return anyone to destination when risk-of-persecution in destination from 2017-01-01 under aliens-act section \"60\".";
        Shown(Check(text, options => options with { From = new DateOnly(2013, 1, 1), Until = new DateOnly(2016, 1, 1) })).ShouldContain("PC2101");
        Shown(Check(text, options => options with { From = new DateOnly(2013, 1, 1), Until = new DateOnly(2018, 1, 1) })).ShouldNotContain("PC2101");
        Shown(Check(text, options => options with { Until = new DateOnly(2010, 1, 1) })).ShouldBe("");
    }

    [Fact]
    public void The_timeline_says_when_each_finding_begins_ends_and_changes_its_weight()
    {
        var report = Check(
            "ruritania is party to refugee-convention since 2015-01-01." + Removal + "position bar: no authority may return anyone to destination when risk-of-persecution in destination from 2017-01-01 until 2020-01-01 under aliens-act section \"60\".",
            options => options with { WithTimeline = true });
        string.Join("; ", report.Timeline.Where(entry => entry.Finding.RuleId == "PC2101").Select(entry => $"{entry.Finding.Severity}{Of(entry.Days)}"))
            .ShouldBe("Warning 2012-01-01..2015-01-01; Error 2015-01-01..2017-01-01; Error 2020-01-01..");
    }

    [Fact]
    public void A_chain_stands_on_the_days_on_which_each_of_its_links_does()
    {
        var finding = Whole("""
            state ruritania "Republic of Ruritania".
            use iamm only safe-access-to-care.
            agency interior "Ministry of the Interior" is an enforcement-body.
            agency clinic "Clinics" is a public-hospital.
            position care: everyone is entitled to emergency-care from clinic from 2010-01-01.
            position report: clinic must disclose identity-data of irregular-migrant to interior for the purpose of return from 2014-01-01 until 2025-01-01.
            position removal: interior must deport irregular-migrant from 2012-01-01.
            """).Findings.Single(finding => finding.RuleId == "PC2701");
        finding.Interval.ShouldBe(new DayInterval(new DateOnly(2014, 1, 1), new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void In_one_act_the_later_of_two_sections_prevails_by_its_own_date()
    {
        var text = """
            position old: interior must deport foreigner when required-to-leave and age >= 16 years under aliens-act section "58".
            position new: interior must not deport unaccompanied-minor from 2018-01-01 under aliens-act section "58a".
            """;
        Check(text).Findings.Single(finding => finding.RuleId == "PC1101").Severity.ShouldBe(Severity.Low);
        Check(text.Replace(" from 2018-01-01", "", StringComparison.Ordinal)).Findings.Single(finding => finding.RuleId == "PC1101").Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void A_date_that_nothing_asks_about_is_an_ordinary_day()
    {
        var text = """
            fact issued "holds a permit issued on {0}": date.
            position one: interior must deport foreigner when issued before 2030-01-01 under aliens-act section "1".
            """;
        Check(text).Findings.ShouldHaveSingleItem().Case.ShouldNotBeNull().Sentence.ShouldNotContain("0001");
        Check(text.Replace(": date.", ": date, ordinarily 2019-03-04.", StringComparison.Ordinal).Replace("2030-01-01", "2019-01-01", StringComparison.Ordinal))
            .Findings.ShouldHaveSingleItem().Case.ShouldNotBeNull().Sentence.ShouldContain("2018-12-31");
    }
}
