using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Data on their way: other purposes, and bodies that they must not reach.</summary>
public sealed class DataFlowTests
{
    private const string Purpose = "understanding u \"1\": personal-data collected for one purpose must not be used for another except for \"statistics\" unless by asked or consents. ";
    private const string Register = "position register: office must collect identity-data of foreigner for the purpose of \"town services\". ";
    private const string Safe = "understanding u \"1\": personal-data collected by hospital, school must not reach police unless by asked. ";
    private const string Silent = "understanding u \"1\": personal-data of claimant must not reach state-abroad unless consents. ";
    private const string Care = "position care: foreigner is entitled to emergency-care from hospital. ";

    [Theory]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return. ", "register: office → police by look")]
    [InlineData("position look: police may access personal-data of foreigner from office for the purpose of deport. ", "register: office → police by look")]
    [InlineData("position tell: office must disclose identity-data of foreigner to police for the purpose of return. ", "register: office → police by tell")]
    [InlineData("position use-it: office may use identity-data of foreigner for the purpose of return. ", "register: office → office by use-it")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of \"town services\". ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of \"Statistics\". ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return by asked. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office when consents for the purpose of return. ", "")]
    [InlineData("position look: police may access health-data of foreigner from office for the purpose of return. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from school for the purpose of return. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return. exception e to look: when claims. ", "register: office → police by look, in part")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return. exception e to look: for police. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return. position bar: police must not use personal-data of foreigner for the purpose of return. ", "")]
    [InlineData("position look: police may access identity-data of foreigner from office for the purpose of return. position bar: police must not use personal-data of foreigner for the purpose of family. ", "register: office → police by look")]
    [InlineData("position pass: office must disclose identity-data of foreigner to school for the purpose of \"town services\". position look: police may access identity-data of foreigner from school for the purpose of return. ", "register: office → school → police by look")]
    [InlineData("position pass: office must disclose identity-data of foreigner to school. position look: police may access identity-data of foreigner from school when claims for the purpose of return. exception e to pass: when claims. ", "")]
    public void Whether_data_serve_another_purpose_and_by_which_way(string text, string expected) =>
        string.Join("; ", DataLaw.Of(Purpose + Register + text).Drifts()).ShouldBe(expected);

    [Fact]
    public void A_purpose_within_the_sphere_of_the_other_is_the_same_purpose() =>
        DataLaw.Of(Purpose + "position c: police must collect identity-data of foreigner for the purpose of return. position u2: police may use identity-data of foreigner for the purpose of deport. ").Drifts().ShouldBeEmpty();

    [Fact]
    public void What_was_passed_on_for_a_purpose_keeps_to_that_one_too() =>
        DataLaw.Of(Purpose + "position bill: hospital must disclose identity-data of foreigner to office for the purpose of \"payment\". position report: office must disclose identity-data of foreigner to police for the purpose of return. ")
            .Drifts().ShouldBe(["bill: hospital → office → police by report"]);

    [Fact]
    public void An_exception_for_what_was_obtained_in_a_service_cuts_the_way_from_whoever_gives_it()
    {
        const string Bill = "position bill: hospital must disclose identity-data of foreigner to office for the purpose of \"payment\". position report: office must disclose identity-data of foreigner to police for the purpose of return. ";
        DataLaw.Of(Purpose + Care + Bill + "exception e to report: when obtained in care. ").Drifts().ShouldBeEmpty();
        DataLaw.Of(Purpose + Bill + "exception e to report: when obtained in care. ").Drifts().ShouldNotBeEmpty("nobody gives that service");
    }

    [Theory]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry. ", "hospital → ministry by tell")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to police. ", "hospital → police by tell")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to office. ", "")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to office. position look: ministry may access personal-data of foreigner from office. ", "hospital → office → ministry by look")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to office. position look: ministry may access identity-data of foreigner from office. ", "")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry by asked. ", "")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry. exception e to tell: when obtained in care. ", "")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry. exception e to tell: for school. ", "hospital → ministry by tell")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry. exception e to tell: when claims. ", "hospital → ministry by tell, in part")]
    [InlineData("position tell: hospital must disclose personal-data of foreigner to ministry. position bar: no authority may disclose health-data of foreigner. ", "hospital → ministry by tell")]
    [InlineData("position tell: hospital must disclose personal-data of foreigner to ministry. position bar: no authority may disclose personal-data of foreigner notwithstanding tell. ", "")]
    [InlineData("position tell: hospital must disclose health-data of foreigner to ministry. position bar: ministry must not use health-data of foreigner for the purpose of return. ", "")]
    [InlineData("position own: ministry must collect health-data of foreigner. position pass: ministry must disclose health-data of foreigner to police. ", "")]
    public void Whether_what_a_hospital_holds_reaches_the_police(string text, string expected) =>
        string.Join("; ", DataLaw.Of(Safe + Care + text).Reaches()).ShouldBe(expected);

    [Fact]
    public void A_bar_over_a_recipient_takes_out_that_one_and_leaves_the_others()
    {
        const string Everybody = "agency public. agency registry is a public. position tell: hospital must disclose personal-data of foreigner to public. ";
        const string Reach = "understanding u \"1\": personal-data collected by hospital must not reach registry. ";
        DataLaw.Of(Reach + Everybody).Reaches().ShouldBe(["hospital → registry by tell"]);
        DataLaw.Of(Reach + Everybody + "position bar: hospital must not disclose personal-data of foreigner to registry. ").Reaches().ShouldBeEmpty();
        DataLaw.Of(Reach + Everybody + "position bar: hospital must not disclose personal-data of claimant to registry. ").Reaches().ShouldBe(["hospital → registry by tell, in part"]);
    }

    [Theory]
    [InlineData("position tell: office may disclose identity-data of foreigner to state-abroad. ", "office → state-abroad by tell")]
    [InlineData("position tell: office may disclose identity-data of foreigner to state-abroad unless claims. ", "")]
    [InlineData("position tell: office may disclose identity-data of foreigner to state-abroad when consents. ", "")]
    [InlineData("position c: office must collect identity-data of foreigner. position look: ministry may access identity-data of foreigner from office. position tell: ministry may disclose identity-data of foreigner to state-abroad. ", "office → ministry → state-abroad by tell")]
    public void Whether_somebody_who_claims_protection_is_named_to_the_state_that_she_fled(string text, string expected) =>
        string.Join("; ", DataLaw.Of(Silent + text).Reaches()).ShouldBe(expected);

    [Fact]
    public void The_person_shown_is_one_whose_data_go_all_the_way()
    {
        var law = DataLaw.Of(Silent + "position tell: office may disclose identity-data of foreigner to state-abroad unless ill. ");
        var answer = law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>()).ShouldHaveSingleItem().Answer;
        (answer.ValueOf("person.foreigner"), answer.ValueOf("person.claims"), answer.ValueOf("person.ill"), answer.ValueOf("person.consents")).ShouldBe((1, 1, 0, 0));
    }

    [Theory]
    [InlineData("position look: police may access identity-data of foreigner from office. ", true)]
    [InlineData("position look: police may access identity-data of foreigner from office by asked. ", false)]
    [InlineData("position look: police may access identity-data of foreigner from office when asked or ill. ", true)]
    [InlineData("position look: school may access identity-data of foreigner from office. ", false)]
    [InlineData("position look: police may access identity-data of foreigner from list. store list, kept by police. ", false)]
    [InlineData("position look: police may access identity-data of foreigner from list. store list, kept by office. ", true)]
    [InlineData("position look: police may access identity-data of foreigner from office. position bar: police must not access identity-data of foreigner. ", false)]
    [InlineData("position look: ministry may access identity-data of foreigner from police. ", false)]
    [InlineData("position tell: office must disclose identity-data of foreigner to police. ", false)]
    public void Whether_access_rests_on_something_that_concerns_the_person(string text, bool rests)
    {
        var law = DataLaw.Of("understanding u \"1\": access to personal-data by police must rest on asked or consents. " + text);
        law.Analysis.AccessTriggers.Find(law.Understanding<AccessTriggerUnderstanding>()).Any().ShouldBe(rests);
    }
}
