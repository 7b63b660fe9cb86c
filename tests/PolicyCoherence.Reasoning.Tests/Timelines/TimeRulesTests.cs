using System.Globalization;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Rules over moments, in days and months: which courses keep them, and which of them cannot be kept together.</summary>
public sealed class TimeRulesTests
{
    private static readonly SourceText Words = new("rules.policy", "the words of a law");

    // "0 AtMost 3 days 1": moment 1 comes at most three days after moment 0. With "unsaid" it stands in no text.
    private static TimeRule Rule(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Number(int at) => int.Parse(parts[at], CultureInfo.InvariantCulture);
        return new TimeRule(Number(0), Number(4), Enum.Parse<TimeRuleKind>(parts[1]), new Duration(Number(2), parts[3]), parts.Length > 5 ? null : new SourceSpan(Words, 0, 9), null);
    }

    private static IEnumerable<TimeRule> Parse(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Rule);

    private static string Answer(string rules, string wishes = "", string further = "")
    {
        var answer = new TimeRules(4, Parse(rules)).Solve([.. Parse(wishes)], [.. Parse(further)]);
        return $"{answer.Possibility} {string.Join(' ', answer.Times)}".TrimEnd();
    }

    // Rules that differ in nothing are told apart by their place.
    private static string Numbers(string rules, Func<TimeRules, IEnumerable<TimeRule>> conflict)
    {
        var all = Parse(rules).ToList();
        return string.Join(' ', conflict(new TimeRules(14, all)).Select(rule => all.FindIndex(each => ReferenceEquals(each, rule))).Order());
    }

    [Theory]
    [InlineData("", "Always 0 0 0 0")]
    [InlineData("0 AtLeast 2 days 1", "Always 0 48 0 0")]
    [InlineData("0 Exactly 2 days 1;0 AtMost 1 days 1", "Never")]
    [InlineData("0 Exactly 2 days 1;0 AtMost 2 days 1", "Always 0 48 0 0")]
    [InlineData("0 Exactly 1 months 1", "Always 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 27 days 1", "Never")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 28 days 1", "DependsOnTheCalendar 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 30 days 1", "DependsOnTheCalendar 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 31 days 1", "Always 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtLeast 28 days 1", "Always 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtLeast 29 days 1", "DependsOnTheCalendar 0 696 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtLeast 31 days 1", "DependsOnTheCalendar 0 744 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtLeast 32 days 1", "Never")]
    [InlineData("0 AtMost 1 months 1;0 AtLeast 28 days 1", "Always 0 672 0 0")]
    [InlineData("0 AtMost 1 months 1;0 AtLeast 30 days 1", "DependsOnTheCalendar 0 720 0 0")]
    [InlineData("0 AtMost 1 months 1;0 AtLeast 32 days 1", "Never")]
    [InlineData("0 AtLeast 1 months 1;0 AtMost 31 days 1", "Always 0 744 0 0")]
    [InlineData("0 AtLeast 1 months 1;0 AtMost 30 days 1", "DependsOnTheCalendar 0 672 0 0")]
    [InlineData("0 AtLeast 1 months 1;0 AtMost 27 days 1", "Never")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;1 AtMost 3 days 2", "Always 0 672 672 0")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;1 AtMost 2 days 2", "DependsOnTheCalendar 0 672 672 0")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;2 AtMost 2 days 1", "DependsOnTheCalendar 0 672 672 0")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;1 AtLeast 3 days 2", "DependsOnTheCalendar 0 672 744 0")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;2 AtLeast 3 days 1", "DependsOnTheCalendar 0 744 672 0")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;1 AtLeast 4 days 2", "Never")]
    [InlineData("0 Exactly 1 months 1;1 Exactly 1 months 2;0 AtMost 62 days 2", "Always 0 672 1344 0")]
    [InlineData("0 Exactly 1 months 1;1 Exactly 1 months 2;0 AtMost 61 days 2", "DependsOnTheCalendar 0 672 1344 0")]
    [InlineData("0 Exactly 3 days 1;0 Exactly 1 months 2;1 AtMost 28 days 2", "Always 0 72 672 0")]
    [InlineData("0 Exactly 3 days 1;0 Exactly 1 months 2;1 AtMost 27 days 2", "DependsOnTheCalendar 0 72 672 0")]
    public void Rules_are_met_always_or_on_some_days_of_the_calendar_or_never(string rules, string expected)
    {
        Answer(rules).ShouldBe(expected);
        Answer("", further: rules).ShouldBe(expected, "what is asked beside the rules counts as they do");
    }

    [Theory]
    [InlineData("0 AtMost 9 days 1", "0 AtLeast 5 days 1", "Always 0 120 0 0")]
    [InlineData("0 AtMost 9 days 1", "0 AtLeast 10 days 1", "Always 0 0 0 0")]
    [InlineData("0 AtMost 9 days 1", "0 AtLeast 10 days 1;0 AtLeast 4 days 1", "Always 0 96 0 0")]
    [InlineData("", "0 AtMost 3 days 1;0 AtLeast 4 days 1;0 AtLeast 2 days 2", "Always 0 0 48 0")]
    [InlineData("0 Exactly 1 months 1", "0 AtLeast 30 days 1", "Always 0 672 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 30 days 1", "0 AtLeast 30 days 1", "DependsOnTheCalendar 0 720 0 0")]
    [InlineData("0 Exactly 1 months 1;0 AtMost 30 days 1", "0 AtLeast 31 days 1", "DependsOnTheCalendar 0 672 0 0")]
    [InlineData("0 Exactly 3 days 1;0 AtMost 2 days 1", "0 AtLeast 1 days 2", "Never")]
    public void A_course_meets_the_first_wishes_that_it_can(string rules, string wishes, string expected) => Answer(rules, wishes).ShouldBe(expected);

    [Theory]
    [InlineData("months", 10, "Always")]
    [InlineData("months", 11, "DependsOnTheCalendar")]
    [InlineData("days", 11, "Always")]
    public void With_more_than_ten_periods_in_months_the_answer_is_the_cautious_one(string unit, int periods, string expected)
    {
        var rules = string.Join(';', Enumerable.Range(1, periods).Select(moment => $"0 Exactly 1 {unit} {moment}"));
        new TimeRules(14, Parse(rules)).Solve([]).Possibility.ToString().ShouldBe(expected);
        Numbers($"{rules};0 AtMost 29 {unit} 1", each => each.CalendarConflict()).ShouldBe("");
        if (unit == "months") Numbers($"{rules};0 AtMost 29 days 1", each => each.CalendarConflict()).ShouldBe(periods > 10 ? "" : "0 10");
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("0 AtLeast 10 days 1;0 AtMost 7 days 1;0 AtMost 3 days 2", "0 1", "0 1")]
    [InlineData("0 AtMost 3 days 2;0 AtLeast 10 days 1 unsaid;0 AtMost 7 days 1", "2", "2")]
    [InlineData("0 AtMost 10 days 1;0 AtLeast 7 days 1", "", "")]
    [InlineData("0 AtLeast 4 days 1;1 AtLeast 4 days 2;0 AtMost 7 days 2;0 AtMost 9 days 1", "0 1 2", "0 1 2")]
    [InlineData("0 AtMost 30 days 1;0 AtLeast 1 months 1", "", "0 1")]
    [InlineData("0 AtMost 31 days 1;0 AtLeast 1 months 1", "", "")]
    [InlineData("0 AtMost 27 days 1;0 AtLeast 1 months 1", "0 1", "0 1")]
    [InlineData("0 AtLeast 30 days 1;0 AtMost 1 months 1", "", "0 1")]
    [InlineData("0 AtLeast 32 days 1;0 AtMost 1 months 1", "0 1", "0 1")]
    [InlineData("0 AtLeast 28 days 1;0 AtMost 1 months 1", "", "")]
    [InlineData("0 AtMost 5 days 3;0 Exactly 1 months 1;0 AtMost 30 days 1", "", "1 2")]
    [InlineData("0 AtMost 5 days 3;0 Exactly 1 months 1;0 AtLeast 29 days 1", "", "1 2")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;1 AtMost 2 days 2", "", "0 1 2")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;2 AtMost 2 days 1", "", "0 1 2")]
    [InlineData("0 Exactly 1 months 1;0 Exactly 1 months 2;2 AtMost 3 days 1", "", "")]
    public void What_cannot_be_kept_together_is_named_and_nothing_else(string rules, string certain, string onSomeDays)
    {
        Numbers(rules, each => each.Conflict()).ShouldBe(certain);
        Numbers(rules, each => each.CalendarConflict()).ShouldBe(onSomeDays);
    }

    [Fact]
    public void What_is_asked_beside_the_rules_can_be_in_conflict_with_them()
    {
        TimeRule[] further = [Rule("0 AtMost 7 days 1")];
        TimeRule[] month = [Rule("0 AtMost 30 days 2")];
        var rules = Parse("0 AtLeast 10 days 1;0 AtLeast 1 months 2").ToArray();
        new TimeRules(3, rules).Conflict(further).ShouldBe([rules[0], further[0]], ignoreOrder: true);
        new TimeRules(3, rules).CalendarConflict(month).ShouldBe([rules[1], month[0]], ignoreOrder: true);
    }
}
