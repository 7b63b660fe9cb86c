using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who gives and who keeps back what a person is entitled to, and every way in which a service is refused.</summary>
public sealed class GivenAndKeptBackTests
{
    private static string Names(IEnumerable<NormInstance> instances) => string.Join(' ', instances.Select(instance => instance.Key.Replace("#0#", " of ", StringComparison.Ordinal)).DefaultIfEmpty("nobody"));

    [Theory]
    [InlineData("", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital must provide health-care to foreigner when ill.", "Covered; given by p of hospital; kept back by nobody")]
    [InlineData("position p: hospital must provide emergency-care to foreigner when ill.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital, school must provide health-care to foreigner when ill. position q: ministry may grant health-care to foreigner.", "Covered; given by p of hospital p of school q of ministry; kept back by nobody")]
    [InlineData("position p: hospital must refuse health-care to foreigner when danger.", "Denied; given by nobody; kept back by p of hospital")]
    [InlineData("position p: hospital may refuse health-care to foreigner when danger.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital must not refuse health-care to foreigner when danger.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital must not provide emergency-care to foreigner.", "Denied; given by nobody; kept back by p of hospital")]
    [InlineData("position p: hospital must not grant card to foreigner.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: foreigner must not enter.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital must not provide health-care to foreigner when not ill.", "Silent; given by nobody; kept back by nobody")]
    [InlineData("position p: hospital must not provide health-care to foreigner when not ill. position q: hospital must not provide health-care to foreigner when danger.", "Denied; given by nobody; kept back by q of hospital")]
    [InlineData("position p: hospital must provide health-care to foreigner when danger.", "PartlyCovered; given by p of hospital; kept back by nobody")]
    [InlineData("position p: hospital must provide health-care to foreigner when permit.", "CutByStatus; given by p of hospital; kept back by nobody")]
    [InlineData("position p: hospital need not provide health-care to foreigner when danger. position q: ministry must grant health-care to foreigner when crime.", "Denied; given by q of ministry; kept back by p of hospital")]
    [InlineData("position p: hospital need not provide health-care to foreigner when danger. position q: ministry must grant health-care to foreigner when danger.", "PartlyCovered; given by q of ministry; kept back by nobody")]
    [InlineData("position p: hospital need not provide health-care to foreigner when danger. position q: ministry must grant health-care to foreigner when danger and not permit.", "Denied; given by q of ministry; kept back by p of hospital")]
    public void An_entitlement_with_those_who_give_it_and_those_who_keep_it_back(string positions, string expected)
    {
        var law = Law.Of($"understanding u \"1\": foreigner is entitled to health-care when ill. {positions}");
        var result = law.Entitlement();
        $"{result.State}; given by {Names(result.Providing)}; kept back by {Names(result.Against)}".ShouldBe(expected);
        (result.Answer is null).ShouldBe(result.State == EntitlementState.Covered);
        (result.Covered is null).ShouldBe(result.State != EntitlementState.CutByStatus);
        if (result.Answer is { } answer) (answer.ValueOf("person.foreigner"), answer.ValueOf("person.ill")).ShouldBe((1, 1));
        var uncovered = law.Analysis.Entitlements.Uncovered(law.Understanding<EntitlementUnderstanding>());
        (uncovered is null).ShouldBe(result.Providing.IsEmpty);
        if (uncovered is not null && result.State != EntitlementState.Denied) law.Analysis.Solver.Satisfiable(uncovered).ShouldBe(result.State != EntitlementState.Covered);
    }

    [Theory]
    [InlineData("health-care or card", "hospital must provide card to foreigner", EntitlementState.Covered)]
    [InlineData("health-care or card", "hospital must provide health-care to foreigner", EntitlementState.Covered)]
    [InlineData("health-care or card", "hospital must provide stay to foreigner", EntitlementState.Silent)]
    [InlineData("health-care or card", "hospital must not provide card to foreigner", EntitlementState.Denied)]
    public void One_of_several_services_is_enough(string services, string position, EntitlementState state) =>
        Law.Of($"understanding u \"1\": foreigner is entitled to {services}. position p: {position}.").Entitlement().State.ShouldBe(state);

    [Theory]
    [InlineData("testland encodes health in full. ", "health-care or stay", true)]
    [InlineData("testland encodes health in full. ", "stay", false)]
    [InlineData("testland encodes family in full. ", "health-care or stay", false)]
    public void Its_sphere_is_encoded_in_full_if_that_of_one_of_its_services_is(string encoded, string services, bool full) =>
        Law.Of($"{encoded}understanding u \"1\": foreigner is entitled to {services}.").Entitlement().EncodedInFull.ShouldBe(full);

    [Fact]
    public void Whoever_would_be_covered_but_for_what_may_not_be_required_shows_it()
    {
        var result = Law.Of("understanding u \"1\": foreigner is entitled to stay not conditional on registered, testifies. position p: ministry must grant stay to foreigner when danger and testifies.").Entitlement();
        result.State.ShouldBe(EntitlementState.PartlyCovered);
        var answer = result.Answer.ShouldNotBeNull();
        (answer.ValueOf("person.danger"), answer.ValueOf("person.testifies")).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("position p: ministry must grant reunion to foreigner.", "")]
    [InlineData("position p: ministry must grant reunion to foreigner unless tolerated.", "GrantsOnlyToOthers p")]
    [InlineData("position p: ministry must refuse reunion to foreigner when tolerated.", "Refuses p")]
    [InlineData("position p: ministry may refuse reunion to foreigner when tolerated.", "Refuses p")]
    [InlineData("position p: ministry must not refuse reunion to foreigner when tolerated.", "")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated.", "ForbidsGranting p")]
    [InlineData("position p: ministry need not grant reunion to foreigner when tolerated.", "")]
    [InlineData("position p: ministry must refuse reunion to foreigner when tolerated and not tolerated.", "")]
    [InlineData("position p: ministry must refuse card to foreigner when tolerated.", "")]
    [InlineData("position p: ministry must refuse reunion to foreigner when tolerated. position q: ministry must not grant reunion to foreigner when danger. position r: ministry must grant reunion to foreigner unless poor.", "Refuses p, ForbidsGranting q, GrantsOnlyToOthers r")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated. position q: ministry must grant reunion to foreigner notwithstanding p.", "")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated under circular-2015 section \"1\". position q: hospital must grant reunion to foreigner under act section \"1\".", "ForbidsGranting p")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated under circular-2015 section \"1\". position q: ministry must grant reunion to foreigner under act section \"1\".", "")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated under act section \"1\". position q: ministry must grant reunion to foreigner under circular-2015 section \"1\".", "ForbidsGranting p")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated. position q: ministry must grant reunion to foreigner subject to p.", "ForbidsGranting p")]
    [InlineData("position b: ministry must grant reunion to foreigner when danger. position c: ministry must grant reunion to foreigner when crime.", "")]
    [InlineData("position b: ministry must grant reunion to foreigner provided that danger. position c: ministry must grant reunion to foreigner provided that crime.", "GrantsOnlyToOthers b with c")]
    [InlineData("position b: ministry must grant reunion to foreigner provided that danger. position c: ministry must grant reunion to foreigner unless poor.", "GrantsOnlyToOthers b with c")]
    [InlineData("position b: ministry must grant reunion to minor provided that danger. position c: ministry must grant reunion to foreigner when age >= 18 years provided that danger.", "GrantsOnlyToOthers b, GrantsOnlyToOthers c")]
    public void Every_refusal_of_a_service_is_named_once(string positions, string expected)
    {
        var law = Law.Of(positions);
        var service = law.Analysis.Model.Services.All.First(each => each.Name == "reunion");
        string.Join(", ", law.Analysis.Refusals.Of(service).Select(refusal => $"{refusal.Kind} {refusal.Instance.Position.Name}{(refusal.Alike.IsEmpty ? "" : " with " + string.Join(' ', refusal.Alike.Select(other => other.Position.Name)))}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("emergency-care", "health-care", true)]
    [InlineData("health-care", "emergency-care", true)]
    [InlineData("planned-care", "emergency-care", false)]
    public void A_refusal_of_a_kind_and_of_the_whole_is_one_of_the_service(string refused, string asked, bool found)
    {
        var law = Law.Of($"position p: hospital must refuse {refused} to foreigner when danger.");
        law.Analysis.Refusals.Of(law.Analysis.Model.Services.All.First(each => each.Name == asked)).Length.ShouldBe(found ? 1 : 0);
    }

    [Theory]
    [InlineData("testland encodes family in full. ", true)]
    [InlineData("testland encodes health in full. ", false)]
    [InlineData("", false)]
    public void Where_nothing_is_missing_everybody_whom_no_grant_reaches_is_refused(string encoded, bool minors)
    {
        var law = Law.Of($"{encoded}position p: ministry must grant reunion to foreigner when age >= 18 years unless poor.");
        var refusal = law.Analysis.Refusals.Of(law.Analysis.Model.Services.All.First(each => each.Name == "reunion")).ShouldHaveSingleItem();
        var minor = law.Analysis.Space.Compile(law.Analysis.Model.Groups.First(group => group.Name == "minor").Definition.ShouldNotBeNull(), "person");
        law.Analysis.Solver.Overlap(refusal.Refused, minor).ShouldBeFalse("the position itself does not speak of them");
        law.Analysis.Solver.Overlap(refusal.RefusedAtAll, minor).ShouldBe(minors);
        law.Analysis.Solver.Overlap(refusal.Withheld, minor).ShouldBeTrue();
    }
}
