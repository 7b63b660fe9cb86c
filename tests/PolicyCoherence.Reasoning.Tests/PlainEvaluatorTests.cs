using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The evaluator that re-reads every case, on its own: straight from the conditions, with no formula and no solver.</summary>
public sealed class PlainEvaluatorTests
{
    private static SourceSpan Nowhere => default;
    private static readonly Role Sponsor = new("sponsor", null, Nowhere);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_yes_or_no_fact_holds_if_its_value_is_one(long value, bool holds) =>
        Plain(("person.ordered", value)).Holds(Holds("ordered"), "person").ShouldBe(holds);

    [Fact]
    public void What_the_case_does_not_mention_is_not_so() => Plain().Holds(Holds("ordered"), "person").ShouldBeFalse();

    [Fact]
    public void A_fact_is_said_of_whoever_the_sentence_speaks_of_unless_it_names_somebody()
    {
        var plain = Plain(("sponsor.ordered", 1));
        plain.Holds(Holds("ordered"), "person").ShouldBeFalse();
        plain.Holds(Holds("ordered"), "sponsor").ShouldBeTrue();
        plain.Holds(new FactHolds(Nowhere, FactOf("ordered"), Sponsor), "person").ShouldBeTrue();
        plain.Holds(new FactHolds(Nowhere, FactOf("ordered") with { FixedRole = Sponsor }, null), "person").ShouldBeTrue();
    }

    [Fact]
    public void All_of_nothing_always_holds_and_any_of_nothing_never()
    {
        Plain().Holds(new AllOf(Nowhere, []), "person").ShouldBeTrue();
        Plain().Holds(new AnyOf(Nowhere, []), "person").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 0, false, false)]
    [InlineData(1, 0, false, true)]
    [InlineData(0, 1, false, true)]
    [InlineData(1, 1, true, true)]
    public void And_or_and_not_mean_what_they_say(long one, long other, bool all, bool any)
    {
        var plain = Plain(("person.a1", one), ("person.b1", other));
        plain.Holds(new AllOf(Nowhere, [Holds("a1"), Holds("b1")]), "person").ShouldBe(all);
        plain.Holds(new AnyOf(Nowhere, [Holds("a1"), Holds("b1")]), "person").ShouldBe(any);
        plain.Holds(new Not(Nowhere, new AllOf(Nowhere, [Holds("a1"), Holds("b1")])), "person").ShouldBe(!all);
    }

    [Theory]
    [InlineData(Order.Less, true, false, false)]
    [InlineData(Order.AtMost, true, true, false)]
    [InlineData(Order.Equal, false, true, false)]
    [InlineData(Order.NotEqual, true, false, true)]
    [InlineData(Order.AtLeast, false, true, true)]
    [InlineData(Order.More, false, false, true)]
    public void Numbers_are_compared_on_both_sides_of_the_threshold(Order order, bool below, bool at, bool above)
    {
        var condition = new FactCompare(Nowhere, FactOf("age") with { Type = new NumberFactType("years") }, null, order, 18);
        var since = new SinceEvent(Nowhere, new Event("claim", null, Nowhere), order, 18, ClockUnit.Months);
        foreach (var (value, holds) in new[] { (17L, below), (18L, at), (19L, above) })
        {
            Plain(("person.age", value)).Holds(condition, "person").ShouldBe(holds, $"{value}");
            Plain(("since.claim", value)).Holds(since, "person").ShouldBe(holds, $"{value}");
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_of_a_list_is_compared_by_its_place_in_the_list(long value, bool holds)
    {
        var fact = FactOf("document") with { Type = new ChoiceFactType(["passport", "card", "none"]) };
        Plain(("person.document", value)).Holds(new FactIs(Nowhere, fact, null, 1), "person").ShouldBe(holds);
    }

    [Fact]
    public void Defined_facts_and_groups_are_read_from_their_definitions_and_primitive_groups_from_the_case()
    {
        var child = new Group("minor", null, Nowhere, new FactCompare(Nowhere, FactOf("age"), null, Order.Less, 18));
        var harmed = FactOf("harmed") with { Definition = new AnyOf(Nowhere, [Holds("beaten"), Holds("robbed")]) };
        var plain = Plain(("person.age", 17), ("person.robbed", 1), ("person.foreigner", 1), ("person.harmed", 0));
        plain.Holds(new InGroup(Nowhere, child, null), "person").ShouldBeTrue();
        plain.Holds(new InGroup(Nowhere, child, Sponsor), "person").ShouldBeTrue("a value that the case leaves out is 0");
        plain.Holds(new FactHolds(Nowhere, harmed, null), "person").ShouldBeTrue();
        plain.Holds(new InGroup(Nowhere, new Group("foreigner", null, Nowhere, null), null), "person").ShouldBeTrue();
        plain.Holds(new InGroup(Nowhere, new Group("foreigner", null, Nowhere, null), Sponsor), "person").ShouldBeFalse();
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2020-12-31", true)]
    [InlineData("2021-01-01", false)]
    public void A_norm_holds_from_its_first_day_and_no_longer_on_the_day_of_its_until(string day, bool holds)
    {
        var law = Law.Of("position p: ministry must fine foreigner from 2020-01-01 until 2021-01-01.");
        Plain((CaseSpace.Today, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber)).Holds(law.Instance("p").Position, "person").ShouldBe(holds);
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    public void A_norm_holds_if_every_when_holds_and_no_unless(long ordered, long danger, bool holds)
    {
        var law = Law.Of("position p: ministry must fine foreigner when ordered unless danger.");
        Plain(("person.ordered", ordered), ("person.danger", danger)).Holds(law.Instance("p").Position, "person").ShouldBe(holds);
    }

    private static PlainEvaluator Plain(params (string Key, long Value)[] values)
    {
        var known = values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        return new PlainEvaluator(key => known.GetValueOrDefault(key));
    }

    private static FactHolds Holds(string name) => new(Nowhere, FactOf(name), null);

    private static Fact FactOf(string name) => new(name, null, Nowhere, new YesNoType(), null, Owner.Given, null, null, null, false, null);
}
