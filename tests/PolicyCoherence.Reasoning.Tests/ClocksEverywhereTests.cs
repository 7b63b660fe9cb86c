using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Wherever a law measures the time since an event in months, its hours are tied to them, and the other way about.</summary>
public sealed class ClocksEverywhereTests
{
    private const string Days = "position days: ministry may fine foreigner when less than 40 days after claim. ";

    private static bool Together(Law law, ValueSet hours, ValueSet months)
    {
        var (space, table) = (law.Analysis.Space, law.Analysis.Table);
        var claim = law.Analysis.Model.Positions.SelectMany(position => position.When).Select(when => when.Condition).OfType<SinceEvent>().First().Event;
        var (hourClock, monthClock) = (space.Clock(claim, ClockUnit.Hours), space.Clock(claim, ClockUnit.Months));
        return law.Analysis.Solver.Overlap(table.Literal(hourClock, hours.Intersect(hourClock.Domain)), table.Literal(monthClock, months.Intersect(monthClock.Domain)));
    }

    private static ValueSet From(long value) => ValueSet.Range(value, ValueSet.Largest);

    private static ValueSet Under(long value) => ValueSet.Range(0, value - 1);

    [Theory]
    [InlineData("", true)]
    [InlineData("position p: ministry may fine foreigner when at least 1 month after claim.", false)]
    [InlineData("position p: ministry may fine foreigner unless at least 1 month after claim.", false)]
    [InlineData("position p: ministry may fine foreigner when danger and not at least 1 month after claim.", false)]
    [InlineData("position p: ministry may fine foreigner when danger or at least 1 month after claim.", false)]
    [InlineData("position p: ministry may fine foreigner when at least 1 month after decision.", true)]
    [InlineData("exception e to days: when at least 1 month after claim.", false)]
    [InlineData("exception e to days: unless at least 1 month after claim.", false)]
    [InlineData("procedure s for foreigner when at least 1 month after claim: decision.", false)]
    [InlineData("group newcomer: foreigner with less than 1 month after claim.", false)]
    [InlineData("fact settled: at least 1 month after claim.", false)]
    [InlineData("case \"one\": foreigner, at least 1 month after claim expect no finding.", false)]
    [InlineData("understanding u: no state may return foreigner when at least 1 month after claim.", false)]
    [InlineData("understanding u: no state may return foreigner unless at least 1 month after claim.", false)]
    [InlineData("understanding u: no state may forbid work to foreigner when at least 1 month after claim.", false)]
    [InlineData("understanding u: no state may forbid work to foreigner unless at least 1 month after claim.", false)]
    [InlineData("understanding u: reunion must not depend on waiting when at least 1 month after claim.", false)]
    [InlineData("understanding u: a state may refuse reunion to foreigner when at least 1 month after claim only on conditions about means.", false)]
    [InlineData("understanding u: a state may refuse reunion to foreigner only on conditions about means, or at least 1 month after claim.", false)]
    [InlineData("understanding u: foreigner is entitled to stay when at least 1 month after claim.", false)]
    [InlineData("understanding u: every decision to return must come with appeal when at least 1 month after claim.", false)]
    [InlineData("understanding u: access to personal-data by ministry must rest on at least 1 month after claim.", false)]
    [InlineData("understanding u: a state may refuse reunion to foreigner on means only when at least 1 month after claim.", false)]
    [InlineData("understanding u: a state may refuse reunion to foreigner when at least 1 month after claim on means only when poor.", false)]
    [InlineData("understanding u: using health-care must not lead to return of the same person unless at least 1 month after claim.", false)]
    [InlineData("understanding u: where a position requires return, some position should offer assisted-return to the same persons when at least 1 month after claim.", false)]
    [InlineData("understanding u: no effect of decision against foreigner may begin before the end of claim when at least 1 month after claim.", false)]
    [InlineData("understanding u: no step to return may begin before the end of claim when at least 1 month after claim.", false)]
    [InlineData("understanding u: no time limit may lead to return anyone without appeal when at least 1 month after claim.", false)]
    [InlineData("understanding u: a state may detain anyone when at least 1 month after claim only for a limited time.", false)]
    [InlineData("understanding u: personal-data of foreigner must not reach office unless at least 1 month after claim.", false)]
    [InlineData("understanding u: personal-data collected for one purpose must not be used for another unless at least 1 month after claim.", false)]
    public void Months_named_at_any_place_are_tied_to_the_days(string more, bool free) =>
        Together(Law.Of(Days + more), Under(28 * 24), From(1)).ShouldBe(free);

    [Fact]
    public void The_clocks_are_tied_at_the_months_near_the_days_that_the_law_names()
    {
        // Twelve months have 365 or 366 days, thirteen 393 to 397, fourteen 424 to 428.
        var law = Law.Of("position p: ministry may fine foreigner when less than 400 days after claim. position q: ministry may fine foreigner when at least 1 month after claim.");
        Together(law, Under(400 * 24), From(13)).ShouldBeTrue();
        Together(law, Under(400 * 24), From(14)).ShouldBeFalse();
        Together(law, From(400 * 24), Under(13)).ShouldBeFalse();
        Together(law, From(400 * 24), Under(14)).ShouldBeTrue();
        Together(law, Under(28 * 24), From(1)).ShouldBeFalse();
        Together(law, From(31 * 24), Under(1)).ShouldBeFalse();
        Together(law, From(30 * 24), Under(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(30)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(609)]
    public void Every_number_of_months_agrees_with_the_days_that_the_law_names(int days)
    {
        var law = Law.Of($"position p: ministry may fine foreigner when less than {days} days after claim. position q: ministry may fine foreigner when at least 100 months after claim.");
        foreach (var months in Enumerable.Range(Math.Max(1, (days / 30) - 2), 4))
        {
            var (fewest, most) = MonthLengths.Days(months);
            Together(law, Under(days * 24), From(months)).ShouldBe(fewest < days, $"less than {days} days, at least {months} months");
            Together(law, From(days * 24), Under(months)).ShouldBe(most > days, $"at least {days} days, less than {months} months");
        }
    }

    [Fact]
    public void Every_number_of_days_agrees_with_the_months_that_the_law_names()
    {
        // Four months have 120 days at the least, and 123 at the most.
        var law = Law.Of(Days + "position q: ministry may fine foreigner when more than 3 months after claim.");
        Together(law, Under(120 * 24), From(4)).ShouldBeFalse();
        Together(law, Under(121 * 24), From(4)).ShouldBeTrue();
        Together(law, From(123 * 24), Under(4)).ShouldBeFalse();
        Together(law, From(122 * 24), Under(4)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("understanding u: a state may refuse reunion to foreigner on means only when before claim.", true)]
    [InlineData("understanding u: access to personal-data by ministry must rest on after claim.", true)]
    [InlineData("understanding u: foreigner is entitled to stay when before claim.", true)]
    [InlineData("understanding u: foreigner is entitled to stay when before decision.", false)]
    [InlineData("position p: ministry may admit foreigner unless after claim.", true)]
    public void An_event_may_not_have_happened_if_the_law_asks_that_at_any_place(string more, bool open)
    {
        var law = Law.Of(Days + more);
        law.Analysis.Space.Clock(law.Analysis.Model.Positions.SelectMany(position => position.When).Select(when => when.Condition).OfType<SinceEvent>().First().Event, ClockUnit.Hours).Domain.Contains(CaseSpace.NotYet).ShouldBe(open);
    }

    [Theory]
    [InlineData("position r: ministry may admit foreigner before claim.")]
    [InlineData("position r: ministry may admit foreigner after claim.")]
    public void What_has_not_happened_has_not_happened_on_either_clock(string ordered)
    {
        var law = Law.Of($"position p: ministry may fine foreigner when less than 40 days after claim. position q: ministry may fine foreigner when at least 1 month after claim. {ordered}");
        var never = ValueSet.Of(CaseSpace.NotYet);
        Together(law, never, From(0)).ShouldBeFalse();
        Together(law, From(0), never).ShouldBeFalse();
        Together(law, never, never).ShouldBeTrue();
        Together(law, From(0), From(0)).ShouldBeTrue();
    }
}
