namespace PolicyCoherence.Model.Tests;

/// <summary>Comparisons of two facts, amounts, facts with several values, and who finds a fact.</summary>
public sealed class RelationTests
{
    private const string Words = """
        amount wage "the minimum wage" in EUR per month. amount level in EUR per year is 9600 EUR per year. amount dollars in USD per month.
        fact told-on: date. fact appealed-on: date. fact rest: duration in months. fact speaks "speaks {0}": any of english, french.

        """;

    private static Condition When(string condition) => Texts.Position($"{Words}position p: interior may return anyone when {condition}.").When[0].Condition;

    [Theory]
    [InlineData("income < wage", 1, Order.Less, 1, 0)]
    [InlineData("income < 120 % of wage", 100, Order.Less, 120, 0)]
    [InlineData("income at least 120.5 % of wage", 1000, Order.AtLeast, 1205, 0)]
    [InlineData("income < level", 12, Order.Less, 1, 0)]
    [InlineData("income at most 50 % of level", 1200, Order.AtMost, 50, 0)]
    [InlineData("income is wage", 1, Order.Equal, 1, 0)]
    [InlineData("income is not wage", 1, Order.NotEqual, 1, 0)]
    [InlineData("income more than 100 EUR per month more than wage", 1, Order.More, 1, 100)]
    [InlineData("income more than 1200 EUR per year less than wage", 1, Order.More, 1, -100)]
    [InlineData("age at least 3 years more than age of child", 1, Order.AtLeast, 1, 3)]
    [InlineData("rest < age", 1, Order.Less, 12, 0)]
    [InlineData("appealed-on after told-on", 1, Order.More, 1, 0)]
    [InlineData("appealed-on is at most 14 days after told-on", 1, Order.AtMost, 1, 14)]
    [InlineData("appealed-on at least 2 weeks before told-on", 1, Order.AtLeast, 1, -14)]
    public void Two_facts_are_compared_in_whole_numbers_of_one_unit(string condition, long factor, Order order, long otherFactor, long offset)
    {
        var relation = When(condition).ShouldBeOfType<FactRelation>();
        (relation.Factor, relation.Order, relation.OtherFactor, relation.Offset).ShouldBe((factor, order, otherFactor, offset));
    }

    [Fact]
    public void Whose_fact_it_is_stands_on_both_sides()
    {
        var relation = When("age of sponsor < age of child").ShouldBeOfType<FactRelation>();
        (relation.Role?.Name, relation.OtherRole?.Name).ShouldBe(("sponsor", "child"));
        When("income < wage").ShouldBeOfType<FactRelation>().OtherRole?.Name.ShouldBe("state");
    }

    [Theory]
    [InlineData("[income < dollars]", "PC0331")]
    [InlineData("[age < stay]", "PC0331")]
    [InlineData("[income < told-on]", "PC0332")]
    [InlineData("[appealed-on < 120 % of told-on]", "PC0333")]
    [InlineData("[age at least 3 years after rest]", "PC0333")]
    [InlineData("appealed-on at most [3 months] after told-on", "PC0334")]
    [InlineData("appealed-on at most [36 hours] after told-on", "PC0334")]
    [InlineData("income < [120 EUR] of wage", "PC0335")]
    [InlineData("income < [0 %] of wage", "PC0335")]
    [InlineData("[title includes visa]", "PC0336")]
    [InlineData("[danger includes visa]", "PC0336")]
    [InlineData("speaks includes [german]", "PC0122")]
    [InlineData("[speaks]", "PC0120")]
    [InlineData("[danger] < wage", "PC0121")]
    [InlineData("income < [wages]", "PC0102")]
    [InlineData("danger as found by [risk]", "PC0103")]
    [InlineData("[danger after decision]", "PC0490")]
    [InlineData("[minor before decision]", "PC0490")]
    [InlineData("danger or [danger before decision]", "PC0490")]
    [InlineData("[told-on after decision]", "PC0490")]
    [InlineData("[told-on at least 3 days after decision]", "PC0490")]
    [InlineData("income > [decision]", "PC0103")]
    public void What_cannot_be_compared_is_an_error_that_says_why(string condition, string code) =>
        Texts.Only($"{Words}position p: interior may return anyone when {condition}.").Code.ShouldBe(code);

    [Fact]
    public void After_between_two_names_compares_dates_and_alone_it_asks_whether_something_has_happened()
    {
        When("appealed-on after told-on").ShouldBeOfType<FactRelation>();
        When("after decision").ShouldBeOfType<HasHappened>();
        When("danger and after decision").ShouldBeOfType<AllOf>().Parts[1].ShouldBeOfType<HasHappened>();
    }

    [Fact]
    public void A_name_of_a_date_and_of_an_event_is_not_guessed()
    {
        const string Both = "fact decision: date. fact told-on: date. ";
        var error = Texts.Only($"{Both}position p: interior may return anyone when [told-on after decision].");
        (error.Code, error.Help).ShouldBe(("PC0491", "Give the date or the event another name, and compare `told-on` with the date."));
        Texts.Position($"{Both}position p: interior may return anyone when after decision.").When[0].Condition.ShouldBeOfType<HasHappened>();
        Texts.Position($"{Both}position p: interior may return anyone when told-on is decision.").When[0].Condition.ShouldBeOfType<FactRelation>();
    }

    [Fact]
    public void Who_finds_a_fact_makes_no_other_fact_of_it()
    {
        var found = When("danger as found by interior").ShouldBeOfType<FactHolds>();
        found.Fact.Name.ShouldBe("danger");
        found.Span.Words.ShouldBe("danger as found by interior");
        Texts.Position($"{Words}position p: interior may return anyone when not danger as found by interior.").When[0].Condition.ShouldBeOfType<Not>();
    }

    [Fact]
    public void One_of_several_values_is_a_condition() => When("speaks of child includes french").ShouldBeOfType<FactIncludes>().Value.ShouldBe(1);

    [Fact]
    public void An_amount_is_a_number_of_the_state_and_a_sentence_may_compare_two()
    {
        var model = Texts.Model($"{Words}level <= 80 % of wage.");
        var wage = model.Facts.Single(fact => fact.Name == "wage");
        (wage.IsAmount, wage.FixedRole?.Name, wage.Ordinary).ShouldBe((true, "state", 1000));
        model.Facts.Single(fact => fact.Name == "level").Ordinary.ShouldBe(9600);
        model.Truths.Where(truth => truth.SaysAmount).Select(truth => truth.Condition.GetType().Name).Order(StringComparer.Ordinal).ShouldBe(["FactCompare", "FactRelation"]);
    }

    [Theory]
    [InlineData("[income <= wage].", "PC0338")]
    [InlineData("amount none in EUR is [0 EUR].", "PC0337")]
    [InlineData("amount odd in EUR per month is [1000 EUR per year].", "PC0124")]
    [InlineData("amount odd in EUR is [1000 USD].", "PC0123")]
    public void A_sentence_that_says_no_amount_is_an_error(string sentence, string code) => Texts.Only($"{Words}{sentence}").Code.ShouldBe(code);

    [Fact]
    public void A_date_is_ordinarily_some_day_of_our_time_or_the_one_that_is_said()
    {
        var model = Texts.Model("fact born: date, ordinarily 1990-05-01. fact came: date.");
        DateOnly Ordinary(string name) => DateOnly.FromDayNumber((int)model.Facts.Single(fact => fact.Name == name).Ordinary);
        Ordinary("born").ShouldBe(new DateOnly(1990, 5, 1));
        Ordinary("came").ShouldBe(new DateOnly(2020, 1, 1));
        Texts.Only("fact [tall], ordinarily 1990-05-01.").Code.ShouldBe("PC0121");
    }

    [Fact]
    public void Groups_are_taken_out_of_persons()
    {
        var position = Texts.Position("position p: interior may return anyone except for minor, refugee.");
        var patient = position.Acts[0].Patient.ShouldNotBeNull();
        patient.Words.ShouldBe("anyone except a child and a refugee");
        patient.Condition.ShouldBeOfType<AllOf>().Parts.Length.ShouldBe(3);
        Texts.Position("position p: everyone except for minor must not enter.").Bearer.ShouldBeOfType<PersonBearer>().Condition.ShouldBeOfType<AllOf>();
        Texts.Position("position p: foreigner except for refugee is entitled to counselling.").Bearer.ShouldBeOfType<PersonBearer>();
    }

    [Theory]
    [InlineData("position p: interior except for [court] may return anyone.")]
    [InlineData("position p: no authority except for [minor] may return anyone.")]
    [InlineData("position p: interior must disclose identity-data except for [minor] of anyone to court.")]
    public void Only_persons_can_be_taken_out(string sentence) => Texts.Only(sentence).Code.ShouldBe("PC0345");
}
