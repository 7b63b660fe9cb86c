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
    [InlineData("", "hospital → ministry by look; hospital → police by tell")]
    [InlineData("position bar: no authority may access health-data of foreigner from school. ", "hospital → ministry by look; hospital → police by tell")]
    [InlineData("position bar: no authority may access health-data of foreigner from hospital. ", "school → ministry by look; hospital → police by tell")]
    [InlineData("position bar: no authority may access health-data of foreigner from hospital, school. ", "hospital → police by tell")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to office. ", "hospital → ministry by look; hospital → police by tell")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to police. ", "hospital → ministry by look")]
    [InlineData("position bar: no authority may disclose health-data of claimant to police. ", "hospital → ministry by look; hospital → police by tell, in part")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to police notwithstanding tell. ", "hospital → ministry by look")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to office notwithstanding tell. ", "hospital → ministry by look; hospital → police by tell")]
    public void A_bar_cuts_the_part_of_a_position_of_which_it_speaks_and_no_other(string bar, string expected) =>
        string.Join("; ", DataLaw.Of(Safe + "position look: ministry may access health-data of foreigner from hospital, school. position tell: hospital may disclose health-data of foreigner to office, police. " + bar).Reaches()).ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to rolls. ", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to files. ", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to files, rolls. ", "")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to registry. ", "")]
    public void A_bar_on_one_of_two_stores_leaves_the_way_to_their_keeper_over_the_other(string bar, string expected)
    {
        var reached = DataLaw.Of("agency registry. store files, kept by registry. store rolls, kept by registry. understanding u \"1\": personal-data collected by hospital must not reach registry. position put: hospital may disclose health-data of foreigner to files, rolls. " + bar).Reaches();
        string.Join("; ", reached).ShouldBe(expected);
    }

    [Theory]
    [InlineData("store list, kept by hospital. position look: police may access health-data of foreigner from list. ", "list → police by look")]
    [InlineData("store list, kept by office. position look: police may access health-data of foreigner from list. ", "")]
    [InlineData("store list, kept by office, school. position look: police may access health-data of foreigner from list. ", "list → police by look")]
    [InlineData("store list, kept by office. position put: hospital must collect health-data of foreigner into list. position look: police may access health-data of foreigner from list. ", "list → police by look")]
    [InlineData("store list, kept by hospital. position put: office must collect health-data of foreigner into list. position look: police may access health-data of foreigner from list. ", "")]
    [InlineData("store list, kept by police. position put: hospital must collect health-data of foreigner into list. ", "hospital → ministry by put")]
    [InlineData("store list, kept by hospital. position look: office may access health-data of foreigner from list. position tell: office must disclose health-data of foreigner to police. ", "list → office → police by tell")]
    public void What_lies_in_a_store_starts_there_whether_or_not_a_position_names_its_keeper(string text, string expected) =>
        string.Join("; ", DataLaw.Of(Safe + text).Reaches()).ShouldBe(expected);

    [Theory]
    [InlineData("police must not use personal-data of foreigner for the purpose of return", "", "")]
    [InlineData("police must not use personal-data of foreigner for the purpose of return", "position act: police may deport foreigner. ", "")]
    [InlineData("police must not use personal-data of foreigner for the purpose of family", "position act: police may deport foreigner. ", "hospital → police by tell")]
    [InlineData("police must not use personal-data of foreigner for the purpose of deport", "position act: police may deport foreigner. position more: police may seize foreigner. ", "hospital → police by tell")]
    [InlineData("police must not use personal-data of foreigner for the purpose of deport, control", "position act: police may deport foreigner. position more: police may seize foreigner. ", "")]
    [InlineData("police must not use identity-data of foreigner for the purpose of return", "position act: police may deport foreigner. ", "hospital → police by tell")]
    public void A_bar_on_using_data_for_one_of_several_things_leaves_the_others(string bar, string acts, string expected) =>
        string.Join("; ", DataLaw.Of(Safe + "sphere control. action seize: person, in sphere control, restrictive. position tell: hospital must disclose health-data of foreigner to police. " + acts + $"position bar: {bar}. ").Reaches()).ShouldBe(expected);

    [Fact]
    public void A_kind_of_data_that_a_bar_kept_back_does_not_come_again_with_the_rest()
    {
        const string Ways = "position tell: hospital may disclose personal-data of foreigner to office. position look: police may access health-data of foreigner from office. ";
        DataLaw.Of(Safe + Ways).Reaches().ShouldBe(["hospital → office → police by look"]);
        DataLaw.Of(Safe + Ways + "position bar: no authority may disclose health-data of foreigner to office. ").Reaches().ShouldBeEmpty();
        DataLaw.Of(Safe + Ways + "position bar: no authority may disclose identity-data of foreigner to office. ").Reaches().ShouldBe(["hospital → office → police by look"]);
    }

    [Fact]
    public void Of_what_is_collected_together_only_the_kind_of_which_an_understanding_speaks_counts()
    {
        const string Reach = "understanding u \"1\": health-data collected by hospital must not reach police. position put: hospital must collect personal-data of foreigner into list. store list, kept by hospital. ";
        DataLaw.Of(Reach + "position look: police may access identity-data of foreigner from list. ").Reaches().ShouldBeEmpty();
        DataLaw.Of(Reach + "position look: police may access personal-data of foreigner from list. ").Reaches().ShouldBe(["list → police by look"]);
    }

    [Fact]
    public void Among_the_bodies_of_one_kind_data_go_from_one_to_another() =>
        DataLaw.Of("agency public. agency registry is a public. agency bureau is a public. understanding u \"1\": personal-data collected by bureau must not reach police. position share: public may access personal-data of foreigner from public. position look: police may access personal-data of foreigner from registry. position own: bureau may disclose personal-data of foreigner to office. ")
            .Reaches().ShouldBe(["bureau → registry → police by look"]);

    [Fact]
    public void Of_two_other_purposes_a_bar_may_leave_one()
    {
        const string Look = "position look: police may access identity-data of foreigner from office for the purpose of return, family. ";
        DataLaw.Of(Purpose + Register + Look + "position bar: police must not use personal-data of foreigner for the purpose of return. ").Drifts().ShouldBe(["register: office → police by look"]);
        DataLaw.Of(Purpose + Register + Look + "position bar: police must not use personal-data of foreigner for the purpose of return, family. ").Drifts().ShouldBeEmpty();
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
