namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Closed lists over outcomes: refusing, not granting and granting only to others (A7).</summary>
public sealed class ClosedListTests
{
    private const string List = "understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means, or fair. ";

    [Theory]
    [InlineData("ministry must refuse reunion to foreigner when tolerated", RefusalKind.Refuses)]
    [InlineData("ministry may refuse reunion to foreigner when tolerated", RefusalKind.Refuses)]
    [InlineData("ministry must not grant reunion to foreigner when tolerated", RefusalKind.ForbidsGranting)]
    [InlineData("no authority may grant reunion to foreigner when tolerated", RefusalKind.ForbidsGranting)]
    [InlineData("ministry must grant reunion to foreigner unless tolerated", RefusalKind.GrantsOnlyToOthers)]
    [InlineData("ministry may grant reunion to foreigner provided that permit", RefusalKind.GrantsOnlyToOthers)]
    [InlineData("ministry may grant reunion to foreigner provided that at least 3 years after claim", RefusalKind.GrantsOnlyToOthers)]
    public void Refusing_forbidding_to_grant_and_granting_only_to_others_are_one_thing(string position, RefusalKind kind) =>
        Law.Of($"{List}position p: {position}.").ForeignGround().ShouldNotBeNull().Refusal.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("ministry must refuse reunion to foreigner when poor")]
    [InlineData("ministry must refuse reunion to foreigner when income < 1400 EUR per month")]
    [InlineData("ministry must refuse reunion to foreigner when tolerated and poor")]
    [InlineData("ministry must not grant reunion to foreigner when poor")]
    [InlineData("ministry may grant reunion to foreigner provided that income at least 1400 EUR per month")]
    public void A_ground_is_accepted_if_a_change_of_facts_of_a_listed_kind_alone_would_end_the_refusal(string position) =>
        Law.Of($"{List}position p: {position}.").ForeignGround().ShouldBeNull();

    [Theory]
    [InlineData("ministry must refuse reunion to foreigner when tolerated and fair")]
    [InlineData("ministry must grant reunion to foreigner unless fair")]
    public void A_listed_judgement_accepts_the_ground(string position) =>
        Law.Of($"{List}position p: {position}.").ForeignGround().ShouldBeNull();

    [Fact]
    public void A_listed_formula_accepts_the_ground()
    {
        const string WithCrime = "understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means, or crime. ";
        Law.Of($"{WithCrime}position p: ministry must refuse reunion to foreigner when crime.").ForeignGround().ShouldBeNull();
        Law.Of($"{WithCrime}position p: ministry must refuse reunion to foreigner when danger.").ForeignGround().ShouldNotBeNull();
        var other = Law.Of($"{WithCrime}position p: ministry must refuse reunion to foreigner when crime or tolerated.").ForeignGround().ShouldNotBeNull();
        other.Answer.ValueOf("person.crime").ShouldBe(0);
    }

    [Fact]
    public void Another_ground_beside_an_accepted_one_is_found_where_it_refuses_alone()
    {
        var found = Law.Of($"{List}position p: ministry must refuse reunion to foreigner when poor or tolerated.").ForeignGround().ShouldNotBeNull();
        found.Answer.ValueOf("person.tolerated").ShouldBe(1);
    }

    [Fact]
    public void Only_the_listed_addressees_count()
    {
        const string Ill = "understanding u \"1\": a state may refuse reunion to foreigner when ill only on conditions about means. ";
        Law.Of($"{Ill}position p: ministry must refuse reunion to foreigner when tolerated and not ill.").ForeignGround().ShouldBeNull();
        Law.Of($"{Ill}position p: ministry must refuse reunion to foreigner when tolerated.").ForeignGround().ShouldNotBeNull().Answer.ValueOf("person.ill").ShouldBe(1);
    }

    [Fact]
    public void Who_is_granted_by_another_position_is_not_refused_by_the_first()
    {
        var text = List + "position p: ministry must grant reunion to foreigner unless tolerated. position q: ministry may grant reunion to foreigner when tolerated.";
        Law.Of(text).ForeignGround().ShouldBeNull();
    }

    [Fact]
    public void What_a_person_can_do_herself_does_not_refuse_her() =>
        Law.Of($"{List}position p: ministry must grant reunion to foreigner provided that applies.").ForeignGround().ShouldBeNull();

    [Fact]
    public void A_duty_to_grant_that_prevails_ends_the_refusal() =>
        Law.Of($"{List}position p: ministry must refuse reunion to foreigner when tolerated. position q: ministry must grant reunion to foreigner notwithstanding p.").ForeignGround().ShouldBeNull();
}
