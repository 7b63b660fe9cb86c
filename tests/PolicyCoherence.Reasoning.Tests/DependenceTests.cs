using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What a service turns on, by which positions, and for whom.</summary>
public sealed class DependenceTests
{
    [Theory]
    [InlineData("reunion", "p: office must grant reunion to foreigner when danger.", "given by p on danger; danger")]
    [InlineData("reunion", "p: office may grant reunion to foreigner unless danger.", "given by p on danger; danger")]
    [InlineData("reunion", "p: office must grant reunion to foreigner.", "")]
    [InlineData("reunion", "p: office must not grant reunion to foreigner when danger.", "")]
    [InlineData("health-care", "p: office must grant emergency-care to foreigner when danger.", "given by p on danger; danger")]
    [InlineData("emergency-care", "p: office must grant health-care to foreigner when danger.", "given by p on danger; danger")]
    [InlineData("planned-care", "p: office must grant emergency-care to foreigner when danger.", "")]
    [InlineData("card, reunion", "p: office must grant reunion to foreigner when danger.", "given by p on danger; danger")]
    [InlineData("reunion", "p: office must refuse reunion to foreigner when danger.", "refused by p on danger; danger")]
    [InlineData("reunion", "p: office must refuse reunion to foreigner when ill.", "")]
    [InlineData("reunion", "p: office must refuse reunion to foreigner when danger. position q: office must grant reunion to foreigner when poor.", "refused by p on danger; danger")]
    [InlineData("reunion", "p: office must refuse reunion to foreigner when ill. position q: office must grant reunion to foreigner when poor.", "given by q on poor; poor")]
    [InlineData("reunion", "q: office must grant reunion to foreigner when danger. position p: office must grant reunion to foreigner when poor.", "given by p q on danger, poor; poor")]
    [InlineData("reunion", "q: office must refuse reunion to foreigner when danger. position p: office must refuse reunion to foreigner when danger and ordered.", "refused by q p on danger; danger")]
    [InlineData("reunion", "q: office must refuse reunion to foreigner when danger. position p: office must refuse reunion to foreigner when danger.", "refused by p q on danger; danger")]
    [InlineData("reunion", "p: office must grant reunion to foreigner when danger and poor.", "given by p on danger, poor; danger poor")]
    [InlineData("reunion", "p: office must grant reunion to foreigner when poor and danger and ill.", "given by p on danger, poor; danger poor")]
    public void Whether_a_service_turns_on_what_it_must_not_turn_on(string services, string positions, string expected)
    {
        var law = Law.Of($"understanding u \"1\": {services} must not depend on poor, danger. position {positions} ");
        var found = law.Analysis.Dependence.Find(law.Understanding<IndependenceUnderstanding>());
        var told = found is null ? "" : $"{(found.Refused ? "refused" : "given")} by {string.Join(' ', found.Positions.Select(instance => instance.Position.Name))} on {string.Join(", ", found.Turning.Select(symbol => symbol.Name))}; "
            + string.Join(' ', found.Counterpart.ShouldNotBeNull().Matters.Select(variable => variable.Key["person.".Length..]).Order(StringComparer.Ordinal));
        told.ShouldBe(expected);
        law.Analysis.Dependence.Find(law.Understanding<IndependenceUnderstanding>()).ShouldBeSameAs(found);
    }
}
