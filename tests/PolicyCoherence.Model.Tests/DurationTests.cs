namespace PolicyCoherence.Model.Tests;

public sealed class DurationTests
{
    private static Duration Days(long amount) => new(amount, "days");

    private static Duration Months(long amount) => new(amount, "months");

    [Theory]
    [InlineData(6, 180, DurationOrder.Longer)]
    [InlineData(6, 181, DurationOrder.DependsOnTheCalendar)]
    [InlineData(6, 184, DurationOrder.DependsOnTheCalendar)]
    [InlineData(6, 185, DurationOrder.Shorter)]
    [InlineData(1, 27, DurationOrder.Longer)]
    [InlineData(1, 28, DurationOrder.DependsOnTheCalendar)]
    [InlineData(1, 32, DurationOrder.Shorter)]
    [InlineData(12, 364, DurationOrder.Longer)]
    [InlineData(12, 365, DurationOrder.DependsOnTheCalendar)]
    [InlineData(4800, 146097, DurationOrder.Equal)]
    public void Months_are_compared_with_days_only_where_every_calendar_agrees(int months, int days, DurationOrder expected) =>
        Durations.Compare(Months(months), Days(days)).ShouldBe(expected);

    [Fact]
    public void Units_of_one_kind_convert_exactly()
    {
        Durations.Compare(new Duration(2, "years"), Months(24)).ShouldBe(DurationOrder.Equal);
        Durations.Compare(new Duration(1, "weeks"), Days(7)).ShouldBe(DurationOrder.Equal);
        Durations.Compare(new Duration(25, "hours"), Days(1)).ShouldBe(DurationOrder.Longer);
        Durations.Compare(Months(11), new Duration(1, "years")).ShouldBe(DurationOrder.Shorter);
        Durations.IsCertainlyLonger(Months(1), Days(30)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(48)]
    [InlineData(1200)]
    public void The_bounds_are_those_of_every_day_of_four_hundred_years(int months)
    {
        var (fewest, most) = (int.MaxValue, int.MinValue);
        for (var day = new DateOnly(1999, 12, 1); day < new DateOnly(2400, 1, 1); day = day.AddDays(1))
        {
            var length = day.AddMonths(months).DayNumber - day.DayNumber;
            (fewest, most) = (Math.Min(fewest, length), Math.Max(most, length));
        }

        MonthLengths.Days(months).ShouldBe((fewest, most));
    }
}
