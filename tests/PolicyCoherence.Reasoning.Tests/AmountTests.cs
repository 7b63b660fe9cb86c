using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Amounts of unknown order, grounds that are accepted so far, and results that must not depend on a fact.</summary>
public sealed class AmountTests
{
    private const string Amounts = "amount wage in EUR per month, ordinarily 1000 EUR per month. amount level in EUR per month, ordinarily 900 EUR per month. fact formed-later. ";
    private const string Limited = "understanding u \"1\": a state may refuse reunion on means only when income < level. ";
    private const string Alike = "understanding d \"2\": reunion must not depend on formed-later. ";

    private static BeyondGround? Beyond(string text) => Law.Of(Amounts + Limited + text) is var law ? law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<OnlyWhenUnderstanding>()) : null;

    private static List<Dependence> Depends(string text) => Law.Of(Amounts + Alike + text) is var law ? [.. law.Analysis.Dependences.Of(law.Understanding<NoDependenceUnderstanding>("d"))] : [];

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

    [Theory]
    [InlineData("either income < 1200 EUR per month and formed-later, or income < 1000 EUR per month", 1)]
    [InlineData("income < 1200 EUR per month and formed-later", 1)]
    [InlineData("income < 1200 EUR per month and not formed-later", 0)]
    public void Of_two_persons_who_differ_in_the_fact_alone_one_is_refused(string condition, long refused)
    {
        var found = Depends($"position p: ministry must refuse reunion to person when {condition}.").ShouldHaveSingleItem();
        found.Answer.ValueOf("person.formed-later").ShouldBe(refused);
        found.Twin.ValueOf("person.formed-later").ShouldBe(1 - refused);
        found.Twin.ValueOf("person.income").ShouldBe(found.Answer.ValueOf("person.income"));
    }

    [Theory]
    [InlineData("position p: ministry must refuse reunion to person when income < 1200 EUR per month.")]
    [InlineData("position p: ministry must refuse reunion to person when danger and formed-later. position q: ministry must refuse reunion to person when danger.")]
    [InlineData("position p: ministry must refuse reunion to person when formed-later and torture. formed-later excludes torture.")]
    public void A_fact_that_changes_nothing_is_quiet(string text) => Depends(text).ShouldBeEmpty();

    [Fact]
    public void A_fact_that_truths_tie_to_others_is_not_varied_against_them()
    {
        // whoever formed the family later is a foreigner with a permit: the twin without it cannot be told from nothing else
        Depends("position p: ministry must refuse reunion to person when formed-later and permit. formed-later implies permit. permit implies formed-later.").ShouldBeEmpty();
        Depends("position p: ministry must refuse reunion to person when formed-later and permit. formed-later implies permit.").ShouldHaveSingleItem();
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
