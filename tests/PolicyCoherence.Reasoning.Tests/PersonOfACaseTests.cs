using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What is settled of the person of a case, what is assumed of her, and what keeps a position from her.</summary>
public sealed class PersonOfACaseTests
{
    private const string Words = "role sponsor. fact fit: fair or hardship. fact unfit: not fair. amount wage in EUR per month, ordinarily 1000 EUR per month. ";

    [Theory]
    [InlineData("fair", "foreigner", "person.fair in {1}")]
    [InlineData("fair", "foreigner, fair", "true")]
    [InlineData("fair", "foreigner, not fair", "false")]
    [InlineData("fair", "foreigner, unfit", "false")]
    [InlineData("fair", "foreigner, fit", "person.fair in {1}")]
    [InlineData("fair and hardship", "foreigner, fit", "person.fair in {1} and person.hardship in {1}")]
    [InlineData("fair and hardship", "foreigner, fit, unfit", "false")]
    [InlineData("hardship", "foreigner, fit, unfit", "true")]
    [InlineData("fair or danger", "foreigner, danger", "true")]
    [InlineData("fair and danger", "foreigner, danger", "person.fair in {1}")]
    [InlineData("fair and danger", "foreigner", "false")]
    [InlineData("fair or not hardship", "foreigner, hardship", "person.fair in {1}")]
    [InlineData("age > 60 years", "foreigner, age is 61 years", "true")]
    [InlineData("age > 60 years", "foreigner, age is 60 years", "false")]
    public void A_judgement_is_settled_only_if_what_is_said_leaves_it_one_way(string condition, string facts, string left)
    {
        var (law, person) = Person($"position p: office must fine foreigner when {condition}.", facts);
        person.Residual(law.Analysis.Scopes.Live(law.Instance("p").Reading)).ToString().ShouldBe(left);
    }

    [Theory]
    [InlineData("ordered and not ill", "foreigner, ordered", "ill")]
    [InlineData("ordered and ill", "foreigner, ordered", "ill")]
    [InlineData("ordered and ill", "foreigner", "")]
    [InlineData("ordered and ill", "foreigner, ill", "ordered")]
    [InlineData("ordered or ill", "foreigner", "ill ordered")]
    [InlineData("ordered or ill", "foreigner, ill", "")]
    [InlineData("not ordered or not ill", "foreigner, ill", "ordered")]
    [InlineData("either danger, or crime and ill", "foreigner, crime", "danger ill")]
    public void What_decides_and_was_not_said_was_assumed_whether_or_not_the_position_applies(string condition, string facts, string assumed)
    {
        var (law, person) = Person($"position p: office must fine foreigner when {condition}.", facts);
        var formula = law.Analysis.Scopes.Live(law.Instance("p").Reading);
        string.Join(' ', person.AssumedFor(formula).Select(variable => variable.Key["person.".Length..])).ShouldBe(assumed);
        string.Join(' ', person.AssumedFor(law.Analysis.Table.Not(formula)).Select(variable => variable.Key["person.".Length..])).ShouldBe(assumed, "a condition and its contrary turn on the same");
    }

    [Fact]
    public void What_the_law_does_not_speak_of_has_its_ordinary_value_when_it_is_asked_about()
    {
        var (law, person) = Person("position p: office must fine foreigner when ill.", "foreigner");
        var wage = law.Analysis.Model.Facts.Single(fact => fact.Name == "wage");
        var space = law.Analysis.Space;
        var ill = law.Instance("p").Position.When[0].Condition;
        Formula Asked(Order order, long value) => law.Analysis.Table.Or(space.Compile(new FactCompare(default, wage, null, order, value), Role.Person), space.Compile(ill, Role.Person));
        person.AssumedFor(Asked(Order.Less, 1000)).Select(variable => variable.Key).ShouldBe(["person.ill"]);
        person.AssumedFor(Asked(Order.Less, 1001)).ShouldBeEmpty();
        (person.Residual(Asked(Order.Less, 1000)), person.Residual(Asked(Order.AtMost, 1000))).ShouldBe((law.Analysis.Table.False, law.Analysis.Table.True));
    }

    [Theory]
    [InlineData("position p: office must deport foreigner subject to q. position q: no authority may deport or fine foreigner. exception e to q: for fine when ill.", "foreigner, ill", "Yields [q] by q")]
    [InlineData("position p: office must deport foreigner subject to q. position q: no authority may deport or fine foreigner. exception e to q: for fine, deport when ill.", "foreigner, ill", "")]
    [InlineData("position p: office must deport foreigner when danger under act section \"1\". position q: no authority may deport foreigner when ill under same-day-act section \"2\". position r: no authority may deport foreigner when crime under constitution-1990 section \"3\".", "foreigner, danger, ill, crime", "Barred [r] by r Rank")]
    [InlineData("position p: office must deport foreigner when danger under act section \"1\". position q: no authority may deport foreigner when ill under same-day-act section \"2\". position r: no authority may deport foreigner when crime under constitution-1990 section \"3\".", "foreigner, danger, ill", "")]
    [InlineData("position p: office must return foreigner under act section \"1\". position q: no authority may deport foreigner when ill under constitution-1990 section \"2\". position r: no authority may return foreigner when ill under constitution-1990 section \"3\".", "foreigner, ill", "Barred [r] by r Rank")]
    public void Only_what_prevails_and_covers_the_act_keeps_a_position_from_applying(string text, string facts, string causes)
    {
        var (law, person) = Person(text, facts);
        string.Join(", ", Causes.WhyNot(new CaseLaw(law.Analysis, person), law.Instance("p").Reading)
            .Select(cause => $"{cause.Kind} [{cause.Span.Words}]{(cause.By is null ? "" : $" by {cause.By.Name}")}{(cause.Verdict is null ? "" : $" {cause.Verdict.Line}")}")).ShouldBe(causes);
    }

    private static (Law Law, WholeCase Person) Person(string text, string facts)
    {
        var law = Law.Of($"{Words}{text} case \"c\": {facts} expect nothing about return.");
        return (law, WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out _).ShouldNotBeNull());
    }
}
