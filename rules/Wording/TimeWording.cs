using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for timelines, time limits and ends.</summary>
public static class TimeWording
{
    /// <summary>Said where months of different length decide.</summary>
    public const string CalendarNote = "Months have different lengths: this holds on some days of the calendar and not on others.";

    /// <summary>A course, moment by moment, as steps of the reasoning.</summary>
    public static IEnumerable<ReasonStep> Course(ImmutableArray<(TimelineMoment Moment, long Hours)> course)
    {
        yield return Places.Step("This course is allowed:");
        foreach (var (moment, hours) in course) yield return Places.Step($"{When(hours)}: {What(moment)}.", moment.Step?.Span);
    }

    /// <summary>The moment in a sentence: "the appeal is decided".</summary>
    public static string What(TimelineMoment moment) => moment.Kind switch
    {
        MomentKind.Lodged => $"{moment.Event.Display} is lodged",
        MomentKind.Decided => $"{moment.Event.Display} is decided",
        MomentKind.PeriodEnds => $"{moment.Event.Display} ends",
        MomentKind.Expired => $"the time for {moment.Event.Display} has run out",
        _ when moment.Step?.Kind == StepKind.Period => $"{moment.Event.Display} begins",
        _ => moment.Event.Display,
    };

    /// <summary>A stretch of time: "18 months".</summary>
    public static string Spelled(Duration time) =>
        $"{time.Amount.ToString(CultureInfo.InvariantCulture)} {(time.Amount == 1 ? time.Unit[..^1] : time.Unit)}";

    /// <summary>A rule of time as a sentence: "`a` says: within 7 days of decision".</summary>
    public static string Says(TimeRule rule) => rule.Span is { } span ? $"`{rule.By?.Name}` says: “{Words(span.Words)}”" : "It goes without saying";

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string When(long hours) => hours switch
    {
        0 => "At the beginning",
        < 48 when hours % 24 != 0 => $"After {Number(hours, "hour")}",
        _ when hours % 24 == 0 => $"After {Number(hours / 24, "day")}",
        _ => $"After {Number(hours / 24, "day")} and {Number(hours % 24, "hour")}",
    };

    private static string Number(long count, string unit) => $"{count.ToString(CultureInfo.InvariantCulture)} {unit}{(count == 1 ? "" : "s")}";
}
