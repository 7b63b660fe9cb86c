using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Every refusal of a service with the positions that refuse alike, and of whom the grounds of a refusal are asked.</summary>
public sealed class RefusedInSeveralWaysTests
{
    private static string Refusals(string text)
    {
        var law = Law.Of(text);
        return string.Join("; ", law.Analysis.Refusals.Of(law.Analysis.Model.Services.All.Single(service => service.Name == "health-care"))
            .Select(refusal => $"{refusal.Instance.Position.Name} {refusal.Kind}{(refusal.Alike.IsEmpty ? "" : $", alike {string.Join(' ', refusal.Alike.Select(other => other.Position.Name))}")}"));
    }

    [Theory]
    [InlineData("position p: hospital must refuse health-care to foreigner unless ill.", "p Refuses")]
    [InlineData("position p: hospital may refuse health-care to foreigner unless ill.", "p Refuses")]
    [InlineData("position p: hospital must not provide health-care to foreigner unless ill.", "p ForbidsGranting")]
    [InlineData("position p: hospital need not provide health-care to foreigner unless ill.", "")]
    [InlineData("position p: hospital must not refuse health-care to foreigner unless ill.", "")]
    [InlineData("position p: hospital must provide health-care to foreigner unless ill.", "p GrantsOnlyToOthers")]
    [InlineData("position p: hospital must provide health-care to foreigner when ill.", "")]
    [InlineData("position p: hospital must provide health-care to foreigner provided that permit.", "p GrantsOnlyToOthers")]
    [InlineData("position p: hospital must provide health-care to foreigner provided that applies.", "")]
    [InlineData("position p: hospital must refuse card to foreigner unless ill.", "")]
    [InlineData("position p: foreigner must not register unless ill.", "")]
    public void What_is_a_refusal(string text, string expected) => Refusals(text).ShouldBe(expected);

    [Theory]
    [InlineData("", "p GrantsOnlyToOthers")]
    [InlineData("testland encodes health in full. ", "p GrantsOnlyToOthers, alike aa")]
    [InlineData("testland encodes family in full. ", "p GrantsOnlyToOthers")]
    public void A_grant_for_some_is_a_refusal_of_the_others_only_if_nothing_is_missing_there(string full, string expected) =>
        Refusals($"{full}position aa: hospital must provide health-care to foreigner when ill. position p: hospital must provide health-care to foreigner unless danger.").ShouldBe(expected);

    [Theory]
    [InlineData("", "aa GrantsOnlyToOthers; p GrantsOnlyToOthers")]
    [InlineData("testland encodes health in full. ", "aa GrantsOnlyToOthers; p GrantsOnlyToOthers")]
    public void Positions_that_speak_of_different_persons_are_two_refusals(string full, string expected) =>
        Refusals($"{full}position aa: hospital must provide health-care to minor unless danger. position p: hospital must provide health-care to foreigner unless danger.").ShouldBe(expected);

    [Theory]
    [InlineData("foreigner", "person")]
    [InlineData("sponsor", "sponsor")]
    public void The_conditions_of_a_closed_list_are_asked_of_whom_it_is_refused_to(string whom, string role)
    {
        var law = Law.Of($"role sponsor. understanding u \"1\": a state may refuse reunion to {whom} when ill only on conditions about means. position p: ministry must refuse reunion to {whom} when tolerated.");
        law.ForeignGround().ShouldNotBeNull().Answer.ValueOf($"{role}.ill").ShouldBe(1);
    }

    [Theory]
    [InlineData("foreigner", "person")]
    [InlineData("sponsor", "sponsor")]
    public void How_far_a_ground_is_accepted_is_asked_of_whom_it_is_refused_to(string whom, string role)
    {
        var law = Law.Of($"role sponsor. understanding u \"1\": a state may refuse reunion to {whom} on means only when income < 900 EUR per month. position p: ministry must refuse reunion to {whom} when income < 1000 EUR per month.");
        var beyond = law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<OnlyWhenUnderstanding>()).ShouldNotBeNull();
        beyond.Answer.ValueOf($"{role}.income").ShouldBeInRange(900, 999);
        beyond.Answer.Case.Variables.Count(variable => variable.Key.EndsWith(".income", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_condition_is_barred_to_somebody_whom_the_position_that_asks_it_could_serve()
    {
        var law = Law.Of("""
            fact employed, up to the person, by work.
            understanding u "1": foreigner is entitled to health-care when not danger.
            position aa: foreigner is entitled to health-care from hospital when danger provided that registered.
            position b: foreigner is entitled to health-care from hospital when crime provided that employed.
            position no-register: foreigner must not register. position no-work: foreigner must not work.
            """);
        var barred = law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>()).ShouldNotBeNull();
        (barred.Giving.Position.Name, barred.Bar.Position.Name, barred.Condition.Name).ShouldBe(("b", "no-work", "employed"));
        (barred.Answer.ValueOf("person.danger"), barred.Answer.ValueOf("person.crime")).ShouldBe((0, 1));
    }
}
