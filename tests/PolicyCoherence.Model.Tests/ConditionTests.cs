namespace PolicyCoherence.Model.Tests;

public sealed class ConditionTests
{
    private static Condition When(string condition) => Texts.Position($"position p: interior may return anyone when {condition}.").When.ShouldHaveSingleItem().Condition;

    [Theory]
    [InlineData("danger", "danger")]
    [InlineData("proportionate", "proportionate")]
    public void A_yes_no_fact_or_a_judgement_stands_alone(string condition, string name)
    {
        var holds = When(condition).ShouldBeOfType<FactHolds>();
        (holds.Fact.Name, holds.Role).ShouldBe((name, null));
    }

    [Fact]
    public void A_group_stands_alone() => When("refugee").ShouldBeOfType<InGroup>().Group.Name.ShouldBe("refugee");

    [Fact]
    public void A_defined_fact_stands_alone()
    {
        var model = Texts.Model("fact harm: risk in destination or danger. position p: interior may return anyone when harm.");
        model.Facts.Single(fact => fact.Name == "harm").Definition.ShouldBeOfType<AnyOf>().Parts.Length.ShouldBe(2);
    }

    [Fact]
    public void A_fact_of_a_role_is_said_of_it_alone_or_not()
    {
        When("income at least 2500 EUR per month").ShouldBeOfType<FactCompare>().Role!.Name.ShouldBe("sponsor");
        When("income of sponsor at least 2500 EUR per month").ShouldBeOfType<FactCompare>().Role!.Name.ShouldBe("sponsor");
        When("emergency").ShouldBeOfType<FactHolds>().Role!.Name.ShouldBe("state");
        When("danger of child").ShouldBeOfType<FactHolds>().Role!.Name.ShouldBe("child");
    }

    [Fact]
    public void A_list_fact_is_one_of_its_values()
    {
        When("title is permit").ShouldBeOfType<FactIs>().Value.ShouldBe(1);
        When("title is not none").ShouldBeOfType<Not>().Part.ShouldBeOfType<FactIs>().Value.ShouldBe(2);
    }

    [Fact]
    public void A_role_is_in_a_group_or_as_a_fact_says()
    {
        var refugee = When("sponsor is a refugee").ShouldBeOfType<InGroup>();
        (refugee.Group.Name, refugee.Role!.Name).ShouldBe(("refugee", "sponsor"));
        When("sponsor is not a refugee").ShouldBeOfType<Not>();
        When("child is registered").ShouldBeOfType<FactHolds>().Role!.Name.ShouldBe("child");
    }

    [Fact]
    public void A_value_may_be_called_like_a_fact_that_it_defines() =>
        Texts.Model("fact visa: title is visa.").Facts.ShouldContain(fact => fact.Name == "visa");

    [Theory]
    [InlineData("age < 18 years", 18, Order.Less)]
    [InlineData("age at least 1 year", 1, Order.AtLeast)]
    [InlineData("age at most 24 months", 2, Order.AtMost)]
    [InlineData("stay > 2 weeks", 14, Order.More)]
    [InlineData("stay is 48 hours", 2, Order.Equal)]
    [InlineData("stay is not 1 day", 1, Order.NotEqual)]
    [InlineData("income >= 2500 EUR per month", 2500, Order.AtLeast)]
    [InlineData("income >= 30000 EUR per year", 2500, Order.AtLeast)]
    [InlineData("dependants more than 2 children", 2, Order.More)]
    [InlineData("dependants more than 1 child", 1, Order.More)]
    public void Numbers_are_taken_into_the_unit_of_the_fact(string condition, long value, Order order)
    {
        var compare = When(condition).ShouldBeOfType<FactCompare>();
        (compare.Value, compare.Order).ShouldBe((value, order));
    }

    [Theory]
    [InlineData("age < [18 days]")]
    [InlineData("stay < [3 months]")]
    [InlineData("income < [2500 USD per month]")]
    [InlineData("income < [2500 EUR per week]")]
    [InlineData("income < [2500 EUR]")]
    [InlineData("dependants < [2 years]")]
    public void A_unit_that_does_not_fit_is_an_error(string condition) =>
        Texts.Only($"position p: interior may return anyone when {condition}.").Code.ShouldBe("PC0123");

    [Theory]
    [InlineData("age < [18 months]")]
    [InlineData("stay < [12 hours]")]
    [InlineData("age < [1.5 years]")]
    [InlineData("income < [2500 EUR per year]")]
    public void A_number_that_is_not_whole_in_the_unit_of_the_fact_is_an_error(string condition) =>
        Texts.Only($"position p: interior may return anyone when {condition}.").Code.ShouldBe("PC0124");

    [Fact]
    public void Dates_are_day_numbers()
    {
        var compare = When("entry-date before 2020-01-01").ShouldBeOfType<FactCompare>();
        (compare.Order, compare.Value).ShouldBe((Order.Less, new DateOnly(2020, 1, 1).DayNumber));
    }

    [Theory]
    [InlineData("less than 3 years after claim", 36, ClockUnit.Months)]
    [InlineData("less than 1 month after claim", 1, ClockUnit.Months)]
    [InlineData("less than 2 weeks after claim", 336, ClockUnit.Hours)]
    [InlineData("less than 1 day after claim", 24, ClockUnit.Hours)]
    public void Time_since_an_event_runs_in_months_or_in_hours(string condition, long value, ClockUnit unit)
    {
        var since = When(condition).ShouldBeOfType<SinceEvent>();
        (since.Value, since.Unit, since.Order).ShouldBe((value, unit, Order.Less));
    }

    [Fact]
    public void One_event_may_be_measured_in_both() =>
        Texts.Model("""
            position p: interior may return anyone when less than 30 days after claim.
            position q: interior may admit anyone when at least 1 month after claim.
            """).Positions.SelectMany(position => position.When).Select(when => when.Condition).OfType<SinceEvent>().Select(since => since.Unit).ShouldBe([ClockUnit.Hours, ClockUnit.Months]);

    [Fact]
    public void Two_events_can_be_measured_each_in_its_own() =>
        Texts.Model("position p: interior may return anyone when less than 30 days after claim and less than 1 year after decision.").Positions.Length.ShouldBe(1);

    [Fact]
    public void By_names_a_fact_of_the_case() => When("by order").ShouldBeOfType<FactHolds>().Fact.Name.ShouldBe("order");

    [Fact]
    public void A_group_is_defined_by_its_parents_and_limits()
    {
        var group = Texts.Model("group x: foreigner and minor with danger, without permit-held, except for refugee.").Groups.Single(each => each.Name == "x");
        var parts = group.Definition.ShouldBeOfType<AllOf>().Parts;
        parts.Length.ShouldBe(5);
        parts.OfType<InGroup>().Select(part => part.Group.Name).ShouldBe(["foreigner", "minor"]);
        parts.OfType<Not>().Count().ShouldBe(2);
    }

    [Fact]
    public void A_group_without_a_definition_is_primitive() => Texts.Model("").Groups.Single(each => each.Name == "foreigner").Definition.ShouldBeNull();

    [Fact]
    public void Facts_know_who_brings_them_about_and_what_they_are_about()
    {
        var facts = Texts.Model("").Facts.ToDictionary(fact => fact.Name);
        facts["danger"].Ground!.Name.ShouldBe("security");
        facts["permit-held"].Owner.ShouldBe(Owner.Authority);
        (facts["registered"].Owner, facts["registered"].BroughtAboutBy).ShouldBe((Owner.Person, "register"));
        (facts["proportionate"].Owner, facts["proportionate"].DecidedBy).ShouldBe((Owner.Judgement, "court"));
        facts["income"].Type.ShouldBe(new NumberFactType("EUR per month"));
        facts["risk"].InDestination.ShouldBeTrue();
    }

    [Fact]
    public void Implications_and_exclusions_are_truths()
    {
        var truths = Texts.Model("minor implies foreigner. refugee excludes danger, order. refugee implies permit-held and danger.").Truths;
        truths.Length.ShouldBe(4);
        truths[0].Condition.ShouldBeOfType<AnyOf>().Parts[0].ShouldBeOfType<Not>();
        truths[1].Condition.ShouldBeOfType<Not>().Part.ShouldBeOfType<AllOf>();
    }

    [Fact]
    public void A_judgement_may_be_claimed_to_give_effect_to_another() =>
        Texts.Model("open norm hardship. hardship gives effect to proportionate.").EffectClaims.ShouldHaveSingleItem().To.Name.ShouldBe("proportionate");
}
