using System.Text;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Text;

/// <summary>When each finding begins and ends, for people: under each stretch of days, what begins with it.</summary>
internal static class TimelineReport
{
    public static string Render(CheckReport report, ReportOptions options)
    {
        var painter = new Painter(options.Colour);
        var text = new StringBuilder();
        DayInterval? shown = null;
        foreach (var (days, finding) in report.Timeline)
        {
            if (days != shown)
            {
                if (shown is not null) text.Append('\n');
                text.Append(Wording.Interval(days)).Append('\n');
                shown = days;
            }

            text.Append("  ").Append(painter.By(finding.Severity, $"{Wording.Name(finding.Severity)}[{VisibleText.Of(finding.RuleId)}]"))
                .Append(": ").Append(VisibleText.Of(finding.Message)).Append('\n');
        }

        if (shown is not null) text.Append('\n').Append(Wording.InTheEnd()).Append('\n');
        return text.Append(Wording.Summary(report)).Append('\n').ToString();
    }
}
