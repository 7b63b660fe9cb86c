namespace PolicyCoherence.Model.Tests;

public sealed class ActionAndActTests
{
    private static ActionType Action(string name, string text = "") => Texts.Model(text).Actions.All.Single(action => action.Name == name);

    [Fact]
    public void A_kind_of_an_action_inherits_what_it_does_not_say()
    {
        var action = Action("pass-on", "action pass-on is a disclose.");
        (action.Stance, action.MovesKnowledge).ShouldBe((ActionStance.Restrictive, true));
        var deport = Action("deport");
        (deport.Sphere!.Name, deport.Stance).ShouldBe(("return", ActionStance.Restrictive));
        Action("deny", "action deny is a refuse.").Giving.ShouldBe(Giving.Withholds);
    }

    [Fact]
    public void A_kind_of_an_action_keeps_what_it_says_itself()
    {
        var action = Action("escort", "action escort is a return: in sphere health, protective.");
        (action.Sphere!.Name, action.Stance).ShouldBe(("health", ActionStance.Protective));
    }

    [Fact]
    public void Objects_and_prepositions_are_inherited()
    {
        var act = Texts.Position("action pass-on is a disclose. position p: hospital must pass-on identity-data of foreigner to interior.").Acts.ShouldHaveSingleItem();
        (act.Data!.Name, act.To.Single().Name).ShouldBe(("identity-data", "interior"));
    }

    [Fact]
    public void Incompatible_holds_in_both_directions()
    {
        Action("return").Incompatible.ShouldBe(["admit"]);
        Action("admit").Incompatible.ShouldBe(["return"]);
        Action("deport").Incompatible.ShouldBeEmpty();
    }

    [Fact]
    public void Defeats_holds_in_one_direction()
    {
        Action("enter").Defeats.ShouldBe(["return"]);
        Action("return").Defeats.ShouldBeEmpty();
    }

    [Fact]
    public void Each_verb_and_each_object_is_an_act_of_its_own() =>
        Texts.Position("position p: hospital may collect or disclose identity-data, health-data of foreigner.").Acts
            .Select(act => $"{act.Action.Name} {act.Data!.Name}")
            .ShouldBe(["collect identity-data", "collect health-data", "disclose identity-data", "disclose health-data"]);

    [Fact]
    public void Several_groups_are_one_patient()
    {
        var patient = Texts.Position("position p: interior may return refugee or minor.").Acts.ShouldHaveSingleItem().Patient!;
        patient.Words.ShouldBe("a refugee or a child");
        patient.Condition.ShouldBeOfType<AnyOf>().Parts.Select(part => ((InGroup)part).Group.Name).ShouldBe(["refugee", "minor"]);
    }

    [Theory]
    [InlineData("anyone", "anyone", "person")]
    [InlineData("everyone", "anyone", "person")]
    [InlineData("person", "a person", "person")]
    [InlineData("child", "the child", "child")]
    public void Everyone_and_roles_carry_no_further_condition(string word, string words, string role)
    {
        var patient = Texts.Position($"position p: interior may return {word} to destination.").Acts[0].Patient!;
        (patient.Words, patient.Role.Name).ShouldBe((words, role));
        patient.Condition.ShouldBeOfType<AllOf>().Parts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("refuse family-reunification to refugee", "sponsor")]
    [InlineData("refuse health-care to refugee", "person")]
    [InlineData("withdraw family-reunification from refugee", "sponsor")]
    [InlineData("invite refugee", "sponsor")]
    [InlineData("admit refugee", "person")]
    public void A_group_constrains_the_role_that_the_action_or_the_service_gives(string act, string role)
    {
        var patient = Texts.Position($"position p: interior may {act}.").Acts[0].Patient!;
        patient.Role.Name.ShouldBe(role);
        patient.Condition.ShouldBeOfType<InGroup>().Role!.Name.ShouldBe(role);
    }

    [Fact]
    public void Bodies_receive_after_to_and_give_after_from()
    {
        var act = Texts.Position("position p: interior may copy identity-data of foreigner from hospital to court, public-body.").Acts.ShouldHaveSingleItem();
        act.From.Select(agency => agency.Name).ShouldBe(["hospital"]);
        act.To.Select(agency => agency.Name).ShouldBe(["court", "public-body"]);
        act.Patient!.Words.ShouldBe("a foreigner");
    }

    [Fact]
    public void An_entitlement_is_an_act_of_providing_for_its_bearer()
    {
        var position = Texts.Position("position p: minor is entitled to health-care or counselling from hospital.");
        position.Modality.ShouldBe(Modality.Claim);
        position.Bearer.ShouldBeOfType<PersonBearer>().Condition.ShouldBeOfType<InGroup>().Group.Name.ShouldBe("minor");
        position.Acts.Select(act => $"{act.Action.Name} {act.Service!.Name} {act.Patient!.Words} {act.From.Single().Name}")
            .ShouldBe(["provide health-care a child hospital", "provide counselling a child hospital"]);
    }

    [Fact]
    public void Without_an_action_provide_nobody_can_be_entitled()
    {
        var diagnostic = Texts.Bind("service care. position p: everyone is entitled to care.").Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Span.Words).ShouldBe(("PC0146", "care"));
        diagnostic.Help!.ShouldContain("`action provide");
    }

    [Theory]
    [InlineData("interior must admit minor", Modality.Duty)]
    [InlineData("interior should admit minor", Modality.SoftDuty)]
    [InlineData("interior must not admit minor", Modality.Prohibition)]
    [InlineData("interior need not admit minor", Modality.Exemption)]
    [InlineData("interior may admit minor", Modality.Power)]
    [InlineData("refugee may enter", Modality.Liberty)]
    [InlineData("everyone may enter", Modality.Liberty)]
    [InlineData("person may enter", Modality.Liberty)]
    [InlineData("no authority may admit minor", Modality.Prohibition)]
    public void The_modality_follows_the_words_and_the_bearer(string text, Modality modality) =>
        Texts.Position($"position p: {text}.").Modality.ShouldBe(modality);

    [Fact]
    public void No_authority_is_every_authority_as_bearer() =>
        Texts.Position("position p: no authority may admit minor.").Bearer.ShouldBeOfType<EveryAuthorityBearer>();

    [Fact]
    public void Agencies_bear_together() =>
        Texts.Position("position p: interior or hospital may admit minor.").Bearer.ShouldBeOfType<AgencyBearer>().Agencies.Select(each => each.Name).ShouldBe(["interior", "hospital"]);
}
