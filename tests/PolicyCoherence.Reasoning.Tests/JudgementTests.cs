namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Judgements: three grades, deciding without asking, asking another question, giving effect (A6).</summary>
public sealed class JudgementTests
{
    private const string Asks = "understanding u \"1\": no state may deport foreigner unless fair. ";

    [Theory]
    [InlineData("ministry must deport foreigner when danger", Asking.DecidesWithoutAsking)]
    [InlineData("ministry may deport foreigner when danger", Asking.DecidesWithoutAsking)]
    [InlineData("ministry must deport foreigner when danger and hardship", Asking.AsksAnother)]
    [InlineData("ministry must deport foreigner when danger unless hardship", Asking.AsksAnother)]
    [InlineData("ministry must deport foreigner when danger or hardship", Asking.DecidesWithoutAsking)]
    public void A_rule_that_does_not_turn_on_the_judgement_is_told_from_one_that_turns_on_another(string position, Asking asking)
    {
        var offence = Law.Of($"{Asks}position p: {position}.").Offence().ShouldNotBeNull();
        offence.Asking.ShouldBe(asking);
        offence.Answer.ValueOf("person.fair").ShouldBe(0);
    }

    [Theory]
    [InlineData("position p: ministry must deport foreigner when danger and fair.")]
    [InlineData("position p: ministry must deport foreigner when danger unless not fair.")]
    [InlineData("position p: ministry must deport foreigner when danger. position bar: no authority may deport foreigner when not fair notwithstanding p.")]
    [InlineData("position p: ministry must deport foreigner when danger. exception e to p: when not fair.")]
    [InlineData("position p: ministry may deport foreigner when danger. position bar: no authority may deport foreigner unless fair.")]
    [InlineData("position p: ministry must deport foreigner when all of danger and fair or hardship and fair.")]
    public void A_rule_whose_net_outcome_turns_on_the_judgement_asks_it_wherever_the_question_stands(string text) =>
        Law.Of(Asks + text).Offence().ShouldBeNull();

    [Fact]
    public void That_one_judgement_gives_effect_to_another_is_taken_on_the_authors_word()
    {
        const string Text = Asks + "position p: ministry must deport foreigner when danger unless hardship.";
        Law.Of(Text).Offence().ShouldNotBeNull();
        Law.Of(Text + " hardship gives effect to fair.").Offence().ShouldBeNull();
    }

    [Fact]
    public void A_case_without_a_judgement_is_preferred_and_certain()
    {
        var clash = Law.Of("position p: ministry must deport foreigner when ordered or hardship under act section \"1\". position q: no authority may deport foreigner when risk under same-day-act section \"1\".").Clash().ShouldNotBeNull();
        clash.Answer.Grade.ShouldBe(Grade.Certain);
        clash.Answer.Judgements.ShouldBeEmpty();
        clash.Answer.ValueOf("person.ordered").ShouldBe(1);
    }

    [Fact]
    public void A_clash_that_needs_a_judgement_depends_on_it_and_names_it()
    {
        var clash = Law.Of("position p: ministry must deport foreigner when hardship under act section \"1\". position q: no authority may deport foreigner when risk under same-day-act section \"1\".").Clash().ShouldNotBeNull();
        clash.Answer.Grade.ShouldBe(Grade.DependsOnJudgement);
        clash.Answer.Judgements.ShouldBe(["hardship"]);
    }

    [Fact]
    public void Where_two_judgements_meet_the_answer_is_unknown_and_names_both()
    {
        var clash = Law.Of("position p: ministry must deport foreigner when hardship under act section \"1\". position q: no authority may deport foreigner unless fair under same-day-act section \"1\".").Clash().ShouldNotBeNull();
        clash.Answer.Grade.ShouldBe(Grade.Unknown);
        clash.Answer.Judgements.ShouldBe(["fair", "hardship"]);
    }

    [Fact]
    public void One_judgement_asked_from_both_sides_excludes_the_clash() =>
        Law.Of("position p: ministry must deport foreigner when hardship under act section \"1\". position q: no authority may deport foreigner unless hardship under same-day-act section \"1\".").Clash().ShouldBeNull();

    [Theory]
    [InlineData("hardship", "DependsOnJudgement", "hardship")]
    [InlineData("fair and hardship", "Unknown", "fair, hardship")]
    [InlineData("not (fair and hardship)", "DependsOnJudgement", "hardship")]
    [InlineData("fair or hardship", "DependsOnJudgement", "hardship")]
    [InlineData("either fair or not fair and ill", "Certain", "")]
    [InlineData("fair or ill", "Certain", "")]
    public void A_case_relies_on_the_fewest_judgements_that_make_it_one_also_where_no_single_one_turns_it(string when, string grade, string judgements)
    {
        var answer = Law.Of($"position p: ministry must deport foreigner when {when} under act section \"1\". position q: no authority may deport foreigner when risk under same-day-act section \"1\".").Clash().ShouldNotBeNull().Answer;
        (answer.Grade.ToString(), string.Join(", ", answer.Judgements)).ShouldBe((grade, judgements));
    }
}
