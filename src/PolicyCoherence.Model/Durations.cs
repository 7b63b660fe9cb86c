namespace PolicyCoherence.Model;

/// <summary>How one stretch of time compares with another that begins at the same moment.</summary>
public enum DurationOrder
{
    /// <summary>It ends earlier, whenever it begins.</summary>
    Shorter,

    /// <summary>Both end at the same moment, whenever they begin.</summary>
    Equal,

    /// <summary>It ends later, whenever it begins.</summary>
    Longer,

    /// <summary>It depends on the day on which they begin: 1 month is more than 30 days in March and less in February.</summary>
    DependsOnTheCalendar,
}

/// <summary>
/// Compares stretches of time without guessing. Hours, days and weeks convert into each other, and so do months and years; between
/// the two there are only bounds (<see cref="MonthLengths"/>), and where they do not decide, the answer says so. A day is 24 hours.
/// </summary>
public static class Durations
{
    private const long HoursOfDay = 24;

    /// <summary>How <paramref name="first"/> compares with <paramref name="second"/>, both from the same moment.</summary>
    public static DurationOrder Compare(Duration first, Duration second)
    {
        if (InMonths(first) is { } months && InMonths(second) is { } others) return Ordered(months, months, others, others);
        var (shortest, longest) = Hours(first);
        var (otherShortest, otherLongest) = Hours(second);
        return Ordered(shortest, longest, otherShortest, otherLongest);
    }

    /// <summary>Whether <paramref name="first"/> is longer on every day of the calendar: the question to ask before finding fault with a limit.</summary>
    public static bool IsCertainlyLonger(Duration first, Duration second) => Compare(first, second) == DurationOrder.Longer;

    /// <summary>The fewest and the most hours that it can have.</summary>
    public static (long Fewest, long Most) Hours(Duration duration)
    {
        if (InMonths(duration) is not { } months) return (InHours(duration), InHours(duration));
        var (fewest, most) = MonthLengths.Days(months);
        return (fewest * HoursOfDay, most * HoursOfDay);
    }

    /// <summary>Its number of months; null if it is counted in hours, days or weeks.</summary>
    public static long? InMonths(Duration duration) => duration.Unit switch
    {
        "months" => duration.Amount,
        "years" => duration.Amount * 12,
        _ => null,
    };

    private static long InHours(Duration duration) => duration.Amount * duration.Unit switch
    {
        "hours" => 1,
        "weeks" => 7 * HoursOfDay,
        _ => HoursOfDay,
    };

    private static DurationOrder Ordered(long shortest, long longest, long otherShortest, long otherLongest) =>
        longest < otherShortest ? DurationOrder.Shorter
        : shortest > otherLongest ? DurationOrder.Longer
        : shortest == longest && otherShortest == otherLongest ? DurationOrder.Equal
        : DurationOrder.DependsOnTheCalendar;
}
