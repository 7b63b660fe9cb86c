using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Amounts of unknown order, and grounds that are accepted so far.</summary>
public sealed class AmountTests
{
    private const string Amounts = "amount wage in EUR per month, ordinarily 1000 EUR per month. amount level in EUR per month, ordinarily 900 EUR per month. fact formed-later. ";
    private const string Limited = "understanding u \"1\": a state may refuse reunion on means only when income < level. ";

    private static BeyondGround? Beyond(string text) => Law.Of(Amounts + Limited + text) is var law ? law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<OnlyWhenUnderstanding>()) : null;

    [Theory]
    [InlineData("position p: ministry must refuse reunion to person when income < wage.", Grade.Unknown)]
    [InlineData("position p: ministry must refuse reunion to person when income < wage. level <= 50 % of wage.", Grade.Certain)]
    [InlineData("position p: ministry must refuse reunion to person when income < 120 % of level.", Grade.Certain)]
    [InlineData("position p: ministry must refuse reunion to person when income < 1500 EUR per month.", Grade.Unknown)]
    public void A_ground_that_goes_further_is_found_and_is_unknown_if_the_order_of_amounts_decides(string text, Grade grade)
    {
        var found = Beyond(text).ShouldNotBeNull();
        found.Answer.Grade.ShouldBe(grade);
        found.Answer.Amounts.IsEmpty.ShouldBe(grade == Grade.Certain);
        (found.Answer.ValueOf("person.income") >= found.Answer.ValueOf("state.level")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("position p: ministry must refuse reunion to person when income < level.")]
    [InlineData("position p: ministry must refuse reunion to person when income < 80 % of level.")]
    [InlineData("position p: ministry must refuse reunion to person when income < wage. wage <= level.")]
    [InlineData("position p: ministry must refuse reunion to person when danger.")]
    [InlineData("position p: ministry must refuse reunion to person when danger and not formed-later.")]
    public void A_ground_within_its_limit_and_another_ground_are_quiet(string text) => Beyond(text).ShouldBeNull();

    [Fact]
    public void An_amount_that_is_said_is_what_it_is_in_every_case()
    {
        var text = Amounts.Replace("EUR per month, ordinarily 900", "EUR per month is 900", StringComparison.Ordinal) + Limited + "position p: ministry must refuse reunion to person when income < 950 EUR per month.";
        var law = Law.Of(text);
        var found = law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<OnlyWhenUnderstanding>()).ShouldNotBeNull();
        (found.Answer.Grade, found.Answer.ValueOf("state.level")).ShouldBe((Grade.Certain, 900));
    }

    [Fact]
    public void Sets_and_dates_are_read_back_in_the_case_that_shows_them()
    {
        const string Words = "fact speaks: any of english, french. fact told-on: date. fact appealed-on: date. understanding u \"1\": no state may deport foreigner when risk. ";
        var offence = Law.Of(Words + "position p: ministry must deport foreigner when speaks includes english and not speaks includes french and appealed-on more than 14 days after told-on.").Offence().ShouldNotBeNull();
        (offence.Answer.ValueOf("person.speaks.english"), offence.Answer.ValueOf("person.speaks.french")).ShouldBe((1, 0));
        (offence.Answer.ValueOf("person.appealed-on") - offence.Answer.ValueOf("person.told-on")).ShouldBe(15);
        Law.Of(Words + "position p: ministry must deport foreigner when appealed-on after told-on and told-on after appealed-on.").Offence().ShouldBeNull();
    }
}
