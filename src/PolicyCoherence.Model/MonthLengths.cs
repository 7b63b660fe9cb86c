namespace PolicyCoherence.Model;

/// <summary>How many days a number of months can have, over all first days of the Gregorian calendar.</summary>
/// <remarks>
/// A month counted from a day ends on the day of the same number, or on the last day of a shorter month. The calendar repeats
/// itself every 400 years, which are 4,800 months and 146,097 days.
/// </remarks>
public static class MonthLengths
{
    private const int Cycle = 4800;
    private const long DaysOfCycle = 146_097;
    private static readonly DateOnly FirstMonth = new(2000, 1, 1);

    /// <summary>The fewest and the most days that <paramref name="months"/> months can have.</summary>
    /// <param name="months">A number of months, not negative.</param>
    public static (long Fewest, long Most) Days(long months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        var rest = (int)(months % Cycle);
        var (fewest, most) = (long.MaxValue, long.MinValue);
        for (var first = 0; first < Cycle; first++)
        {
            var between = FirstDay(first + rest) - FirstDay(first);

            // Counted from a day that the last month lacks, the time ends some days short.
            var lost = Math.Max(0, Length(first) - Length(first + rest));
            fewest = Math.Min(fewest, between - lost);
            most = Math.Max(most, between);
        }

        var whole = months / Cycle * DaysOfCycle;
        return (fewest + whole, most + whole);
    }

    private static int Length(int month) => DateTime.DaysInMonth(FirstMonth.Year + (month % Cycle / 12), (month % 12) + 1);

    private static long FirstDay(int month) =>
        new DateOnly(FirstMonth.Year + (month % Cycle / 12), (month % 12) + 1, 1).DayNumber + (month / Cycle * DaysOfCycle);
}
