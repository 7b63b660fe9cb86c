using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

public sealed class ClockTests
{
    /// <summary>Whether somebody is hit by the one condition and by the other.</summary>
    private static bool Together(string first, string second)
    {
        var analysis = Law.Of($"""
            position p: ministry must deport foreigner when {first}.
            position q: ministry must not deport foreigner when {second}.
            """).Analysis;
        return analysis.Solver.Overlap(analysis.Scopes.Scope(analysis.InstancesOf("p")[0]), analysis.Scopes.Scope(analysis.InstancesOf("q")[0]));
    }

    [Theory]
    [InlineData("less than 30 days after claim", "at least 1 month after claim", true)]
    [InlineData("less than 28 days after claim", "at least 1 month after claim", false)]
    [InlineData("at least 32 days after claim", "less than 1 month after claim", false)]
    [InlineData("at least 30 days after claim", "less than 1 month after claim", true)]
    [InlineData("less than 26 weeks after claim", "at least 6 months after claim", true)]
    [InlineData("less than 25 weeks after claim", "at least 6 months after claim", false)]
    [InlineData("at least 366 days after claim", "less than 1 year after claim", false)]
    [InlineData("at least 365 days after claim", "less than 1 year after claim", true)]
    [InlineData("before claim", "at least 1 day after claim", false)]
    [InlineData("before claim", "less than 3 months after claim", false)]
    [InlineData("before claim", "not at least 1 day after claim", true)]
    [InlineData("after claim", "less than 3 months after claim", true)]
    [InlineData("before claim", "after claim", false)]
    public void Two_clocks_of_one_event_agree_as_far_as_the_calendar_lets_them(string first, string second, bool together) => Together(first, second).ShouldBe(together);

    /// <summary>
    /// For every pair of thresholds, the reasoning says that somebody can be past the one and not the other exactly if there are two days in
    /// the real calendar that show it.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(18)]
    public void The_reasoning_agrees_with_every_two_days_of_the_calendar(int months)
    {
        var lengths = new HashSet<int>();
        for (var day = new DateOnly(2000, 1, 1); day < new DateOnly(2404, 1, 1); day = day.AddDays(1)) lengths.Add(day.AddMonths(months).DayNumber - day.DayNumber);
        foreach (var days in Enumerable.Range((months * 30) - 4, (months * 2) + 12))
        {
            Together($"less than {days} days after claim", $"at least {months} months after claim").ShouldBe(lengths.Any(length => length < days), $"{days} days, {months} months");
            Together($"at least {days} days after claim", $"less than {months} months after claim").ShouldBe(lengths.Any(length => length > days), $"{days} days, {months} months");
        }
    }

    [Fact]
    public void What_has_not_happened_is_shown_as_such_and_read_so_by_the_plain_evaluator()
    {
        var analysis = Law.Of("position p: ministry may deport foreigner before decision.").Analysis;
        var instance = analysis.InstancesOf("p")[0];
        var answer = analysis.Cases.Find(analysis.Net.Net(instance.Reading)).ShouldNotBeNull();
        new PlainLaw(analysis, answer).IsNet(instance.Reading).ShouldBeTrue();
        answer.ValueOf(CaseSpace.KeyOf(instance.Position.UntilEvents[0].Event, ClockUnit.Hours)).ShouldBe(CaseSpace.NotYet);
    }
}
