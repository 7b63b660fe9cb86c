using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Tests;

public sealed class TimelineReportTests
{
    private static readonly DayInterval Reform = new(new DateOnly(2026, 3, 1), new DateOnly(2027, 7, 1));

    [Fact]
    public void Under_each_stretch_of_days_stands_what_begins_with_it()
    {
        var finding = Samples.Full.Findings[0];
        var report = Samples.Full with
        {
            Timeline = [new TimelineEntry(Reform, finding), new TimelineEntry(Reform, finding with { Severity = Severity.Note, Message = "Less." }), new TimelineEntry(new DayInterval(Reform.Until, null), finding)],
        };
        var lines = Report.Render(ReportFormat.Timeline, report, new ReportOptions("0.0.0")).Split('\n');
        lines[0].ShouldBe("From 1 March 2026 to 30 June 2027.");
        lines[1].ShouldStartWith($"  {finding.Severity.ToString().ToLowerInvariant()}[{finding.RuleId}]: ");
        lines[2].ShouldBe($"  note[{finding.RuleId}]: Less.");
        lines[4].ShouldBe("From 1 July 2027 on.");
        lines[7].ShouldBe("In the end, once all of it is in force on the days that were asked about:");
        lines[8].ShouldEndWith("checked 2 files, 2 positions, 1 understanding, 2 rules.");
    }

    [Fact]
    public void A_treaty_that_binds_on_some_of_the_days_is_said_to()
    {
        var finding = Samples.Full.Findings[0];
        var report = Samples.Full with
        {
            Findings = [finding with { Authorities = [new Authority("Refugee Convention", "article 33", true, true) { BindingDays = Reform }] }],
        };
        string.Join(' ', Report.Render(ReportFormat.Text, report, new ReportOptions("0.0.0")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ShouldContain("binds the state from 1 March 2026 to 30 June 2027");
    }

    [Theory]
    [InlineData("2026-03-01", null, "2027-01-01", null, "2027-01-01", null, false)]
    [InlineData(null, "2026-03-01", "2027-01-01", null, "2027-01-01", "2026-03-01", true)]
    [InlineData(null, null, null, null, null, null, false)]
    public void Intervals_meet_in_the_days_of_both(string? from, string? until, string? otherFrom, string? otherUntil, string? meetFrom, string? meetUntil, bool empty)
    {
        var meeting = new DayInterval(Day(from), Day(until)).Meet(new DayInterval(Day(otherFrom), Day(otherUntil)));
        meeting.ShouldBe(new DayInterval(Day(meetFrom), Day(meetUntil)));
        meeting.IsEmpty.ShouldBe(empty);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
