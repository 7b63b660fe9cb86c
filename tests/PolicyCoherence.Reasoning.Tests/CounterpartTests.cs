using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What calls for an offer, and what is one.</summary>
public sealed class CounterpartTests
{
    private static string Missing(Law law) => law.Counterpart() is not { } missing ? ""
        : $"{string.Join(' ', missing.Requiring.Select(instance => instance.Position.Name))}; offered by {string.Join(' ', missing.Offering.Select(instance => instance.Position.Name))}{(missing.EncodedInFull ? "; in full" : "")}";

    [Theory]
    [InlineData("requires return", "p: ministry must deport foreigner.", "p; offered by ")]
    [InlineData("requires return", "p: ministry should deport foreigner.", "p; offered by ")]
    [InlineData("requires return", "p: ministry may deport foreigner.", "")]
    [InlineData("requires return", "p: ministry must not deport foreigner.", "")]
    [InlineData("requires return", "p: ministry must detain foreigner.", "")]
    [InlineData("requires deport", "p: ministry must return foreigner.", "")]
    [InlineData("requires detain, return", "p: ministry must deport foreigner.", "p; offered by ")]
    [InlineData("requires or allows return", "p: ministry must deport foreigner.", "p; offered by ")]
    [InlineData("requires or allows return", "p: ministry should deport foreigner.", "p; offered by ")]
    [InlineData("requires or allows return", "p: ministry may deport foreigner.", "p; offered by ")]
    [InlineData("requires or allows return", "p: ministry must not deport foreigner.", "")]
    [InlineData("requires or allows return", "p: ministry may detain foreigner.", "")]
    [InlineData("requires or allows detain, return", "p: ministry may deport foreigner.", "p; offered by ")]
    [InlineData("forbids work", "p: foreigner must not work.", "p; offered by ")]
    [InlineData("forbids nurse", "p: foreigner must not work.", "p; offered by ")]
    [InlineData("forbids enter, work", "p: foreigner must not work.", "p; offered by ")]
    [InlineData("forbids work", "p: foreigner must not nurse.", "")]
    [InlineData("forbids work", "p: foreigner must not enter.", "")]
    [InlineData("forbids work", "p: foreigner must work.", "")]
    [InlineData("forbids work", "p: foreigner may work.", "")]
    [InlineData("forbids return", "p: ministry must not deport foreigner.", "")]
    [InlineData("gives card", "p: office may grant card to foreigner.", "p; offered by ")]
    [InlineData("gives card", "p: office must grant card to foreigner.", "p; offered by ")]
    [InlineData("gives card, reunion", "p: office may grant reunion to foreigner.", "p; offered by ")]
    [InlineData("gives card", "p: office may grant reunion to foreigner.", "")]
    [InlineData("gives card", "p: office must refuse card to foreigner.", "")]
    [InlineData("gives card", "p: office must not grant card to foreigner.", "")]
    [InlineData("gives health-care", "p: office may grant emergency-care to foreigner.", "p; offered by ")]
    public void What_calls_for_the_offer(string trigger, string position, string expected)
    {
        var law = Law.Of($"action nurse is a work. understanding u \"1\": where a position {trigger}, some position should offer assisted-return to the same persons. position {position} position other: doctor may supervise minor. ");
        Missing(law).ShouldBe(expected);
        law.Analysis.Counterparts.IsCalledFor(law.Understanding<CounterpartUnderstanding>()).ShouldBe(expected.Length > 0);
    }

    [Theory]
    [InlineData("assisted-return", "office must grant assisted-return to foreigner", "")]
    [InlineData("assisted-return", "office may grant assisted-return to foreigner", "")]
    [InlineData("assisted-return", "foreigner is entitled to assisted-return", "")]
    [InlineData("assisted-return", "office must refuse assisted-return to foreigner", "p; offered by ")]
    [InlineData("assisted-return", "office must not grant assisted-return to foreigner", "p; offered by ")]
    [InlineData("assisted-return", "office must grant reunion to foreigner", "p; offered by ")]
    [InlineData("card, assisted-return", "office must grant assisted-return to foreigner", "")]
    [InlineData("health-care", "office must grant emergency-care to foreigner", "")]
    [InlineData("emergency-care", "office must grant health-care to foreigner", "p; offered by ")]
    [InlineData("assisted-return", "office must grant assisted-return to foreigner when rejected", "p; offered by q")]
    [InlineData("assisted-return", "office must grant assisted-return to foreigner when applies", "")]
    [InlineData("work", "foreigner may work", "")]
    [InlineData("work", "foreigner may work when ordered", "")]
    [InlineData("work", "foreigner may work when ill", "p; offered by q")]
    [InlineData("work", "foreigner must work", "")]
    [InlineData("work", "foreigner must not work", "p; offered by ")]
    [InlineData("admit", "office may admit foreigner", "")]
    public void What_is_an_offer(string offer, string position, string expected) =>
        Missing(Law.Of($"understanding u \"1\": where a position requires return, some position should offer {offer} to the same persons. position p: ministry must deport foreigner when ordered. position q: {position}. ")).ShouldBe(expected);

    [Theory]
    [InlineData("assisted-return", "return", "p; offered by ; in full")]
    [InlineData("assisted-return", "health", "p; offered by ")]
    [InlineData("assisted-return, card", "return", "p; offered by ")]
    [InlineData("assisted-return, card", "return, health", "p; offered by ; in full")]
    [InlineData("assisted-return, leave", "return", "p; offered by ")]
    [InlineData("assisted-return, leave", "return, family", "p; offered by ; in full")]
    public void Absence_counts_where_each_sphere_of_an_offer_is_encoded_in_full(string offer, string spheres, string expected) =>
        Missing(Law.Of($"action leave: enabling, in sphere family. testland encodes {spheres} in full. understanding u \"1\": where a position requires return, some position should offer {offer} to the same persons. position p: ministry must deport foreigner. ")).ShouldBe(expected);

    [Fact]
    public void Only_those_positions_are_told_that_require_it_of_the_person_shown()
    {
        var law = Law.Of("understanding u \"1\": where a position requires return, some position should offer assisted-return to the same persons when ordered. position p: ministry must deport foreigner when ordered and not ill. position q: ministry must transfer foreigner when ill and rejected. position r: office must grant assisted-return to foreigner when ill. ");
        Missing(law).ShouldBe("p; offered by r");
        var answer = law.Counterpart().ShouldNotBeNull().Answer;
        (answer.ValueOf("person.foreigner"), answer.ValueOf("person.ordered"), answer.ValueOf("person.ill")).ShouldBe((1, 1, 0));
    }
}
