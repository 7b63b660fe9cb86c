namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Entitlements: denied, cut by status, partly covered, silent (A14, decisions 3 and 4).</summary>
public sealed class EntitlementTests
{
    private const string Care = "understanding u \"1\": foreigner is entitled to health-care when ill irrespective of permit. ";

    [Theory]
    [InlineData("", EntitlementState.Silent)]
    [InlineData("position p: foreigner is entitled to health-care from hospital.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill.", EntitlementState.Covered)]
    [InlineData("position p: hospital must provide health-care to foreigner when ill.", EntitlementState.Covered)]
    [InlineData("position p: hospital may provide health-care to foreigner when ill.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to emergency-care from hospital when ill.", EntitlementState.Silent)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and danger.", EntitlementState.PartlyCovered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and permit.", EntitlementState.CutByStatus)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and tolerated.", EntitlementState.CutByStatus)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and permit. position q: foreigner is entitled to health-care from hospital when not permit.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and named-by-court.", EntitlementState.PartlyCovered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and applies.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital when ill and fair.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital. position q: hospital must not provide health-care to foreigner when danger notwithstanding p.", EntitlementState.Denied)]
    [InlineData("position p: foreigner is entitled to health-care from hospital. position q: hospital must refuse health-care to foreigner when danger notwithstanding p.", EntitlementState.Denied)]
    [InlineData("position p: foreigner is entitled to health-care from hospital. position q: hospital need not provide health-care to foreigner when danger notwithstanding p.", EntitlementState.Denied)]
    [InlineData("position p: foreigner is entitled to health-care from hospital notwithstanding q. position q: hospital must not provide health-care to foreigner when danger.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital. position q: hospital must not provide health-care to foreigner when danger and not ill notwithstanding p.", EntitlementState.Covered)]
    [InlineData("position q: hospital must not provide health-care to foreigner when danger.", EntitlementState.Denied)]
    [InlineData("position p: foreigner is entitled to health-care from hospital, fund. position q: hospital need not provide health-care to foreigner when danger.", EntitlementState.Covered)]
    [InlineData("position p: foreigner is entitled to health-care from hospital. position q: hospital need not provide health-care to foreigner when danger.", EntitlementState.Denied)]
    public void What_becomes_of_an_entitlement(string positions, EntitlementState state) => Law.Of(Care + positions).Entitlement().State.ShouldBe(state);

    [Fact]
    public void The_person_cut_by_status_differs_from_a_covered_one_in_status_alone()
    {
        var result = Law.Of(Care + "position p: foreigner is entitled to health-care from hospital when ill and permit.").Entitlement();
        var answer = result.Answer.ShouldNotBeNull();
        answer.ValueOf("person.permit").ShouldBe(0);
        var covered = result.Covered.ShouldNotBeNull();
        answer.Case.Variables.Where(variable => covered.TryGet(variable, out var value) && value != answer.Case[variable]).Select(variable => variable.Key).ShouldBe(["person.permit"]);
    }

    [Fact]
    public void What_may_help_but_may_not_be_required_does_not_count_as_possible()
    {
        const string Help = "understanding u \"1\": foreigner is entitled to stay not conditional on testifies. ";
        Law.Of(Help + "position p: foreigner is entitled to stay from ministry when testifies.").Entitlement().State.ShouldBe(EntitlementState.PartlyCovered);
        Law.Of(Help + "position p: foreigner is entitled to stay from ministry when testifies. position q: ministry may grant stay to foreigner when hardship.").Entitlement().State.ShouldBe(EntitlementState.Covered);
    }

    [Theory]
    [InlineData("testland encodes health in full. ", true)]
    [InlineData("testland encodes return in full. ", false)]
    [InlineData("", false)]
    public void Absence_counts_only_in_a_sphere_encoded_in_full(string encoded, bool full) =>
        Law.Of(encoded + Care).Entitlement().EncodedInFull.ShouldBe(full);

    [Theory]
    [InlineData("", false)]
    [InlineData("position p: ministry must deport foreigner when ordered.", true)]
    [InlineData("position p: ministry may deport foreigner when ordered.", false)]
    [InlineData("position p: ministry must deport foreigner when ordered. position q: foreigner is entitled to assisted-return from ministry when ordered.", false)]
    [InlineData("position p: ministry must deport foreigner when ordered. position q: foreigner is entitled to assisted-return from ministry when applies.", false)]
    [InlineData("position p: ministry must deport foreigner when ordered. position q: foreigner is entitled to assisted-return from ministry when rejected.", true)]
    [InlineData("position p: ministry must deport foreigner when ordered and rejected. position q: foreigner is entitled to assisted-return from ministry when rejected.", false)]
    [InlineData("fact admitted, decided by authority, by work. position p: ministry must deport foreigner when ordered. position q: foreigner is entitled to assisted-return from ministry when admitted.", false)]
    public void A_requirement_asks_for_its_counterpart_person_by_person(string positions, bool missing) =>
        (Law.Of($"understanding u \"1\": where a position requires return, some position should offer assisted-return to the same persons. {positions}").Counterpart() is not null).ShouldBe(missing);

    [Theory]
    [InlineData("", true)]
    [InlineData("exception e to p: when admitted.", false)]
    [InlineData("exception e to p: when danger.", true)]
    [InlineData("exception e to p: for transfer when admitted.", true)]
    public void An_exemption_serves_where_the_understanding_says_so(string exception, bool missing)
    {
        const string Positions = "fact admitted, decided by authority, by work. position p: ministry must deport foreigner when ordered. ";
        (Law.Of($"understanding u \"1\": where a position requires return, some position should offer assisted-return or exemption to the same persons. {Positions}{exception}").Counterpart() is not null).ShouldBe(missing);
        Law.Of($"understanding u \"1\": where a position requires return, some position should offer assisted-return to the same persons. {Positions}{exception}").Counterpart().ShouldNotBeNull();
    }
}
