using System.Globalization;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The days on which two positions clash: those on which both are in force and no exception puts one of them aside, around the day of the person shown.</summary>
public sealed class DaysOfAClashTests
{
    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Days(string p, string q, string more, string asked = "")
    {
        var days = asked.Split("..");
        var analysis = new Analysis(
            Law.Of($"position p: ministry must deport foreigner when ordered {p} under act section \"1\". position q: no authority may deport foreigner when risk {q} under same-day-act section \"1\". {more}").Analysis.Model,
            new AnalysisOptions { From = Day(days[0]), Until = Day(days.Length > 1 ? days[1] : "") });
        return analysis.Clashes.Describe(analysis.InstancesOf("p")[0], analysis.InstancesOf("q")[0], ClashKind.RequiredAndForbidden) is not { } clash ? "none"
            : $"{clash.Days.From:yyyy-MM-dd}..{clash.Days.Until:yyyy-MM-dd}";
    }

    [Theory]
    [InlineData("", "", "2000-01-01..")]
    [InlineData("from 2012-01-01", "", "2012-01-01..")]
    [InlineData("", "from 2012-01-01", "2012-01-01..")]
    [InlineData("until 2020-01-01", "", "2000-01-01..2020-01-01")]
    [InlineData("from 2005-01-01 until 2030-01-01", "from 2012-01-01 until 2020-01-01", "2012-01-01..2020-01-01")]
    [InlineData("from 2005-01-01 until 2018-01-01", "from 2012-01-01 until 2020-01-01", "2012-01-01..2018-01-01")]
    [InlineData("until 2012-01-01", "from 2012-01-01", "none")]
    [InlineData("until 2012-01-02", "from 2012-01-01", "2012-01-01..2012-01-02")]
    public void They_clash_as_long_as_both_are_in_force(string p, string q, string days) => Days(p, q, "").ShouldBe(days);

    [Theory]
    [InlineData("when ordered from 2015-01-01 until 2018-01-01", "2018-01-01..")]
    [InlineData("when ordered until 2018-01-01", "2018-01-01..")]
    [InlineData("when ordered from 2015-01-01", "none")]
    [InlineData("when ill from 2015-01-01 until 2018-01-01", "2000-01-01..")]
    [InlineData("when ill from 2015-01-01", "2000-01-01..")]
    [InlineData("when ordered from 2015-01-01 until 2018-01-01. exception f to p: when ordered from 2020-01-01 until 2021-01-01", "2021-01-01..")]
    [InlineData("when ordered from 2015-01-01 until 2018-01-01. exception f to p: when ordered until 2010-01-01", "2018-01-01..")]
    public void An_exception_for_some_time_that_takes_everybody_out_ends_the_stretch(string exception, string days) => Days("", "", $"exception e to p: {exception}.").ShouldBe(days);

    [Theory]
    [InlineData("..2015-01-01", "2000-01-01..2015-01-01")]
    [InlineData("..2010-01-01", "2000-01-01..2015-01-01")]
    [InlineData("2012-01-01..2013-01-01", "2000-01-01..2015-01-01")]
    [InlineData("2015-01-01..2018-01-01", "none")]
    [InlineData("2017-12-31..2018-01-02", "2018-01-01..2025-01-01")]
    [InlineData("2018-01-01..2018-01-02", "2018-01-01..2025-01-01")]
    [InlineData("2020-01-01", "2018-01-01..2025-01-01")]
    [InlineData("2025-01-01", "none")]
    public void The_stretch_told_is_the_one_that_is_asked_about(string asked, string days) =>
        Days("", "until 2025-01-01", "exception e to p: when ordered from 2015-01-01 until 2018-01-01.", asked).ShouldBe(days);
}
