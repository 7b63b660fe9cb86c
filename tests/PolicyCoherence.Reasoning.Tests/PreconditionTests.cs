using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Conditions of an entitlement that are barred to those who need it.</summary>
public sealed class PreconditionTests
{
    private const string Care = "understanding u \"1\": foreigner is entitled to health-care when ill irrespective of permit. position p: foreigner is entitled to health-care from hospital provided that registered. ";

    [Theory]
    [InlineData("", null)]
    [InlineData("position bar: foreigner must not register. ", "bar")]
    [InlineData("position bar: foreigner must not register when not permit. ", "bar")]
    [InlineData("position bar: foreigner must not register when danger and not ill. ", null)]
    [InlineData("position bar: foreigner must not work. ", null)]
    [InlineData("position bar: foreigner must not register. exception e to bar: when ill. ", null)]
    [InlineData("position bar: foreigner must not register when not permit. position q: foreigner is entitled to health-care from hospital when not permit. ", null)]
    public void Whether_the_condition_is_barred_to_somebody_who_is_promised_the_service(string text, string? bar)
    {
        var law = Law.Of(Care + text);
        law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>())?.Bar.Position.Name.ShouldBe(bar);
        (law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>()) is null).ShouldBe(bar is null);
    }

    [Fact]
    public void A_condition_that_is_a_service_is_barred_where_the_service_is_refused()
    {
        var law = Law.Of("""
            understanding u "1": foreigner is entitled to health-care. fact carded, up to the person, by card.
            position p: foreigner is entitled to health-care from hospital provided that carded.
            position no-card: office must refuse card to foreigner when not permit.
            """);
        var barred = law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>()).ShouldNotBeNull();
        (barred.Bar.Position.Name, barred.Condition.Name, barred.Answer.ValueOf("person.permit")).ShouldBe(("no-card", "carded", 0));
    }

    [Fact]
    public void What_may_not_be_required_at_all_is_for_another_rule()
    {
        var law = Law.Of("""
            understanding u "1": foreigner is entitled to health-care not conditional on registered.
            position p: foreigner is entitled to health-care from hospital provided that registered.
            position bar: foreigner must not register.
            """);
        law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>()).ShouldBeNull();
        law.Entitlement().State.ShouldBe(EntitlementState.PartlyCovered);
    }
}
