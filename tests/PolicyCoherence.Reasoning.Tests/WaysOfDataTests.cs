using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Ways of data in all that is told of them: from where else they come, what takes some persons out, and for which purpose.</summary>
public sealed class WaysOfDataTests
{
    private const string Everybody = "agency public. agency registry is a public. agency archive is a public. understanding u \"1\": personal-data collected by hospital must not reach registry. ";
    private const string Tell = "position tell: hospital must disclose personal-data of foreigner to public. ";

    private static string Path(DataFlow flow) => string.Join(" → ", flow.Steps.Select(step => step.From.Name).Append(flow.Steps[^1].To.Name));

    private static string Names(IEnumerable<Symbol> symbols, string before) => string.Join(' ', symbols.Select(symbol => symbol.Name)) is { Length: > 0 } names ? $"{before}{names}" : "";

    private static string Carved(IEnumerable<Norm> norms) => string.Join(' ', norms.Select(norm => norm.Name)) is { Length: > 0 } names ? $", but for {names}" : "";

    private static string Reaches(string text)
    {
        var law = DataLaw.Of(text);
        return string.Join("; ", law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>())
            .Select(reach => $"{Path(reach.Flow)} by {reach.Flow.Steps[^1].By.Position.Name}{Names(reach.Others, ", also from ")}{(reach.Total ? "" : ", in part")}{Carved(reach.CarvedBy)}"));
    }

    private static string Drifts(string text)
    {
        var law = DataLaw.Of(text);
        return string.Join("; ", law.Analysis.PurposeDrifts.Find(law.Understanding<PurposeLimitUnderstanding>())
            .Select(drift => $"{drift.Obtained.Position.Name}: {Path(drift.Flow)} by {drift.Flow.Steps[^1].By.Position.Name} for {drift.Purpose}{(drift.Total ? "" : ", in part")}{Carved(drift.CarvedBy)}"));
    }

    [Theory]
    [InlineData("", "hospital → registry by tell")]
    [InlineData("position bar: hospital must not disclose personal-data of foreigner to registry. ", "")]
    [InlineData("position bar: hospital must not disclose personal-data of foreigner to school, registry. ", "")]
    [InlineData("position bar: hospital must not disclose personal-data of foreigner to archive. ", "hospital → registry by tell")]
    [InlineData("position bar: school must not disclose personal-data of foreigner to registry. ", "hospital → registry by tell")]
    [InlineData("position bar: no authority may disclose personal-data of foreigner to registry. ", "")]
    [InlineData("position bar: hospital must not access personal-data of foreigner. ", "hospital → registry by tell")]
    [InlineData("position bar: hospital must not disclose personal-data of claimant to registry. ", "hospital → registry by tell, in part, but for bar")]
    [InlineData("position bar: hospital must not disclose personal-data of foreigner to list. store list, kept by registry. ", "hospital → registry by tell")]
    [InlineData("position free: hospital need not disclose personal-data of claimant to registry. ", "hospital → registry by tell, in part, but for free")]
    [InlineData("exception e to tell: when claims. ", "hospital → registry by tell, in part, but for e")]
    [InlineData("exception e to tell: for school when claims. ", "hospital → registry by tell")]
    [InlineData("exception e to tell: when consents and not consents. ", "hospital → registry by tell")]
    [InlineData("exception z to tell: when claims. exception b to tell: when ill. position aa: hospital must not disclose personal-data of foreigner to registry when consents. ", "hospital → registry by tell, in part, but for aa b z")]
    [InlineData("position bar: no authority may disclose personal-data of claimant notwithstanding tell. ", "hospital → registry by tell, in part, but for bar")]
    [InlineData("position bar: registry must not use personal-data of claimant for the purpose of return. ", "hospital → registry by tell, in part, but for bar")]
    [InlineData("position bar: no authority may use personal-data of claimant for the purpose of return. ", "hospital → registry by tell, in part, but for bar")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of return. ", "")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of \"payment\", return. ", "")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of deport. ", "")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of control. ", "")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of \"payment\". ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of provide. ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of disclose. ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use personal-data of foreigner for the purpose of collect. ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use health-data of foreigner for the purpose of return. ", "hospital → registry by tell")]
    [InlineData("position bar: archive must not use personal-data of foreigner for the purpose of return. ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use personal-data of foreigner obtained in care for the purpose of return. ", "hospital → registry by tell")]
    [InlineData("position bar: registry must not use personal-data of foreigner obtained in care for the purpose of return. position care: foreigner is entitled to emergency-care from hospital. ", "")]
    public void What_cuts_a_way_for_whom(string text, string expected) =>
        Reaches($"sphere control. action seize: person, in sphere control, restrictive. {Everybody}{Tell}{text}").ShouldBe(expected);

    [Theory]
    [InlineData("may disclose personal-data of foreigner to public. position free: hospital need not disclose personal-data of claimant to registry. ", "hospital → registry by tell")]
    [InlineData("must disclose personal-data of foreigner to public notwithstanding bar. position bar: no authority may disclose personal-data of claimant. ", "hospital → registry by tell")]
    [InlineData("must disclose personal-data of foreigner to public notwithstanding bar. position bar: hospital must not disclose personal-data of claimant to registry. ", "hospital → registry by tell")]
    [InlineData("must disclose personal-data of foreigner to list. store list, kept by registry. ", "hospital → registry by tell")]
    [InlineData("must disclose personal-data of foreigner to registry, school. position bar: hospital must not disclose personal-data of foreigner to school. ", "hospital → registry by tell")]
    [InlineData("must disclose personal-data of foreigner to registry, school. position bar: hospital must not disclose personal-data of claimant to registry. ", "hospital → registry by tell, in part, but for bar")]
    public void What_does_not_take_anybody_out(string tell, string expected) => Reaches($"{Everybody}position tell: hospital {tell}").ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital → registry by look")]
    [InlineData("exception e to look: for registry. ", "")]
    [InlineData("exception e to look: for hospital. ", "hospital → registry by look")]
    [InlineData("position bar: registry must not access personal-data of foreigner from hospital. ", "")]
    [InlineData("position bar: registry must not access personal-data of foreigner from school, hospital. ", "")]
    [InlineData("position bar: registry must not access personal-data of foreigner from school. ", "hospital → registry by look")]
    [InlineData("position bar: registry must not access personal-data of foreigner. ", "")]
    [InlineData("position more: public may access personal-data of foreigner from school, hospital. position bar: registry must not access personal-data of foreigner from hospital. ", "")]
    public void Who_looks_is_who_is_barred(string text, string expected) =>
        Reaches($"{Everybody}position look: public may access personal-data of foreigner from hospital. {text}").ShouldBe(expected);

    [Theory]
    [InlineData("position bar: ministry must not access personal-data of foreigner from list. ", "office → police by look")]
    [InlineData("position bar: police must not access personal-data of foreigner from list. ", "")]
    [InlineData("position bar: police must not access personal-data of foreigner from other. ", "office → police by look")]
    [InlineData("position bar: police must not access personal-data of foreigner from other, list. ", "")]
    public void Whoever_looks_into_a_store_is_barred_from_that_store(string text, string expected) =>
        Reaches($"store list, kept by office. store other, kept by office. position c: office must collect personal-data of foreigner into list. understanding u \"1\": personal-data must not reach police. position look: police may access personal-data of foreigner from list. {text}").Replace("list → ", "office → ", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("identity-data", "hospital, office, school")]
    [InlineData("identity-data, health-data", "hospital, office, school")]
    [InlineData("personal-data", "school, hospital, office")]
    public void Others_from_whom_data_come_by_the_same_last_step_are_named_once(string data, string collectedBy) =>
        Reaches($"understanding u \"1\": {data} collected by {collectedBy} must not reach police. position one: hospital must disclose personal-data of foreigner to office. position two: school must disclose personal-data of foreigner to office. position tell: office must disclose personal-data of foreigner to police. ")
            .ShouldBe("hospital → office → police by tell, also from school");

    [Fact]
    public void Others_whose_data_reach_nobody_are_not_named() =>
        Reaches("understanding u \"1\": identity-data collected by hospital, school must not reach police. position one: hospital must disclose personal-data of foreigner to office. position two: school must disclose personal-data of foreigner to office when ill. position tell: office must disclose personal-data of foreigner to police when not ill. ")
            .ShouldBe("hospital → office → police by tell");

    [Theory]
    [InlineData("", "public → police by look")]
    [InlineData("position tell: office must disclose personal-data of foreigner to clinic. ", "clinic → police by look, also from public")]
    [InlineData("position other: office may access personal-data of foreigner from clinic. ", "clinic → police by look, also from public")]
    [InlineData("position pay: foreigner is entitled to care from office paid by clinic. ", "clinic → police by look, also from public")]
    [InlineData("position own: clinic may deport foreigner. ", "clinic → police by look, also from public")]
    public void A_kind_of_body_that_no_position_names_holds_nothing(string text, string expected) =>
        Reaches($"agency public. agency clinic is a public. understanding u \"1\": personal-data must not reach police. position look: police may access personal-data of foreigner from public. {text}").ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital", "")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: hospital may provide care to foreigner. ", "hospital", "care")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: hospital may provide care to foreigner. exception e to aa: when obtained in care. ", "hospital", "care emergency-care")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: hospital may provide care to foreigner. exception e to aa: when obtained from school. ", "hospital", "care")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: hospital must not provide care to foreigner. exception e to aa: when obtained in care. ", "hospital", "emergency-care")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: police may provide care to foreigner. exception e to aa: when obtained in care. ", "ministry", "care")]
    [InlineData("position aa: hospital must provide emergency-care to foreigner. position b: ministry may provide care to foreigner. exception e to aa: when obtained in care. ", "police", "")]
    [InlineData("position aa: foreigner is entitled to emergency-care from hospital paid by school paid by police. exception e to aa: when obtained in care. ", "ministry", "emergency-care")]
    [InlineData("position aa: foreigner is entitled to emergency-care from hospital paid by school paid by police. exception e to aa: when obtained in care. ", "office", "")]
    public void The_services_in_which_an_agency_learns_what_it_holds(string text, string agency, string expected)
    {
        var law = DataLaw.Of(text);
        string.Join(' ', law.Analysis.DataFlows.ServicesOf(law.Analysis.Model.Agencies.All.Single(of => of.Name == agency)).Select(service => service?.Name)).ShouldBe(expected);
    }

    [Fact]
    public void What_is_collected_is_held_by_the_collector_then_by_the_store_and_its_keepers()
    {
        var law = DataLaw.Of("store list, kept by school. position c: police must collect identity-data of foreigner into list. position aa: police must provide care to foreigner. ");
        law.Analysis.DataFlows.Collected(law.Analysis.InstancesOf("c")[0])
            .Select(flow => $"{flow.Holder.Name}: {flow.Data.Name} of {flow.Origin.Name} in {flow.ObtainedIn?.Name}, {flow.Steps.Length}, {flow.Collection?.Agency?.Name}").Order(StringComparer.Ordinal)
            .ShouldBe(["list: identity-data of ministry in care, 0, ministry", "list: identity-data of police in care, 0, police", "ministry: identity-data of ministry in care, 0, ministry", "police: identity-data of police in care, 0, police", "school: identity-data of ministry in care, 1, ministry", "school: identity-data of police in care, 1, police"]);
        law.Analysis.DataFlows.Collected(law.Analysis.InstancesOf("c")[0]).Where(flow => flow.Origin.Name == "police").Select(flow => flow.Holder.Name).ShouldBe(["police", "list", "school"]);
        law.Analysis.DataFlows.Collected(law.Analysis.InstancesOf("aa")[0]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("control", "seize", "")]
    [InlineData("control", "return", "c: office → office by use-it for return")]
    [InlineData("seize", "control", "c: office → office by use-it for control")]
    [InlineData("control", "border", "")]
    [InlineData("border", "control", "c: office → office by use-it for control")]
    [InlineData("return", "deport", "")]
    [InlineData("deport", "return", "c: office → office by use-it for return")]
    [InlineData("care", "emergency-care", "")]
    [InlineData("emergency-care", "care", "c: office → office by use-it for care")]
    [InlineData("health", "care", "")]
    [InlineData("health", "emergency-care", "")]
    [InlineData("care", "health", "c: office → office by use-it for health")]
    [InlineData("family", "care", "c: office → office by use-it for care")]
    [InlineData("care, \"payment\"", "emergency-care", "")]
    [InlineData("care", "emergency-care, \"payment\"", "c: office → office by use-it for payment")]
    [InlineData("\"payment\"", "\"PAYMENT\"", "")]
    [InlineData("\"payment\"", "\"statistics\"", "")]
    public void A_purpose_within_another_is_no_other(string obtained, string used, string expected) =>
        Drifts($"sphere control. sphere border is a control. action seize: person, in sphere control, restrictive. understanding u \"1\": health-data, identity-data collected for one purpose must not be used for another except for \"statistics\". position c: office must collect identity-data of foreigner for the purpose of {obtained}. position use-it: office may use identity-data of foreigner for the purpose of {used}. ").ShouldBe(expected);

    private const string Report = "position report: office must disclose identity-data of foreigner to police for the purpose of return. ";

    [Theory]
    [InlineData("position pass: office may access identity-data of foreigner from hospital for the purpose of \"payment\". " + Report, "pass: hospital → office → police by report for return")]
    [InlineData("store list, kept by school. position pass: office may access identity-data of foreigner from list for the purpose of \"payment\". " + Report, "pass: list → office → police by report for return")]
    [InlineData("position pass: office may access identity-data of foreigner from hospital. " + Report, "")]
    [InlineData("position pass: office may access health-data of foreigner from hospital for the purpose of \"payment\". " + Report, "")]
    [InlineData("position pass: office may access identity-data of foreigner from hospital for the purpose of \"payment\". position aa: office may use identity-data of foreigner for the purpose of family. " + Report, "pass: hospital → office → office by aa for family; pass: hospital → office → police by report for return")]
    [InlineData("position pass: office may access identity-data of foreigner from hospital for the purpose of \"payment\". exception z to report: when claims. exception e to pass: when ill. " + Report, "pass: hospital → office → police by report for return, in part, but for e z")]
    [InlineData("position first: hospital must collect identity-data of foreigner for the purpose of \"treatment\". position pass: hospital must disclose identity-data of foreigner to office for the purpose of \"payment\". " + Report, "first: hospital → office by pass for payment; pass: hospital → office → police by report for return")]
    [InlineData("position pass: office may access identity-data of foreigner from hospital for the purpose of \"payment\". position bar: police must not use identity-data of claimant for the purpose of return. " + Report, "pass: hospital → office → police by report for return, in part, but for bar")]
    public void What_was_passed_on_for_a_purpose_is_followed_from_there(string text, string expected) =>
        Drifts($"understanding u \"1\": personal-data collected for one purpose must not be used for another. {text}").ShouldBe(expected);

    [Theory]
    [InlineData("personal-data by hospital, police", "b: hospital may access identity-data of foreigner from office. position aa: ministry may access health-data of foreigner from office.", "aa by ministry; b by hospital")]
    [InlineData("personal-data by police", "b: ministry, police may access identity-data of foreigner from office.", "b by ministry")]
    [InlineData("health-data, identity-data by hospital", "b: hospital may access identity-data of foreigner from office.", "b by hospital")]
    [InlineData("health-data by police", "b: police may access identity-data of foreigner from office.", "")]
    [InlineData("personal-data by school, ministry", "b: police may access identity-data of foreigner from office.", "b by ministry")]
    [InlineData("personal-data by school, police", "b: police may access identity-data of foreigner from school.", "")]
    [InlineData("personal-data by school, hospital", "b: hospital may access identity-data of foreigner from school, office.", "b by hospital")]
    [InlineData("personal-data by hospital", "b: hospital may access identity-data of foreigner from list. store list, kept by hospital, office.", "b by hospital")]
    [InlineData("personal-data by police", "b: police may access identity-data of foreigner from list. store list, kept by police.", "")]
    [InlineData("personal-data by police", "b: police may access identity-data of foreigner from office when asked.", "")]
    [InlineData("personal-data by hospital", "b: hospital may access identity-data of foreigner from office when asked. position aa: hospital may access identity-data of foreigner from office when ill.", "aa by hospital")]
    public void Access_that_rests_on_nothing_is_told_once_for_each_position(string what, string positions, string expected)
    {
        var law = DataLaw.Of($"understanding u \"1\": access to {what} must rest on asked. position {positions} ");
        string.Join("; ", law.Analysis.AccessTriggers.Find(law.Understanding<AccessTriggerUnderstanding>()).Select(found => $"{found.Instance.Position.Name} by {found.Body.Name}")).ShouldBe(expected);
    }
}
