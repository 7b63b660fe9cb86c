namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The access chain (A9).</summary>
public sealed class AccessChainTests
{
    private const string Safe = "understanding u \"1\": using health-care must not lead to return, detain, fine of the same person unless crime or by named-by-court. ";
    private const string Care = "position p: foreigner is entitled to emergency-care from hospital when ill. ";
    private const string Removal = "position removal: ministry must deport foreigner when ordered. ";
    private const string Report = "position report: hospital must disclose personal-data of foreigner to ministry. ";

    [Theory]
    [InlineData(Report, true)]
    [InlineData("position report: hospital may disclose personal-data of foreigner to ministry. ", true)]
    [InlineData("position report: public-body must disclose personal-data of foreigner to ministry. ", true)]
    [InlineData("position report: hospital must disclose personal-data of foreigner to office. ", false)]
    [InlineData("position report: hospital must not disclose personal-data of foreigner to ministry. ", false)]
    [InlineData("position pull: ministry may access personal-data of foreigner from hospital. ", true)]
    [InlineData("position pull: office may access personal-data of foreigner from hospital. ", false)]
    [InlineData("position pull: ministry may access personal-data of foreigner from hospital by named-by-court. ", false)]
    [InlineData("position report: hospital must disclose personal-data of foreigner to ministry when crime. ", false)]
    [InlineData("position report: hospital must disclose personal-data of foreigner to ministry when not ill. ", false)]
    [InlineData("position one: hospital must disclose personal-data of foreigner to fund. position two: fund must disclose personal-data of foreigner to ministry. ", true)]
    [InlineData("position one: hospital must disclose personal-data of foreigner to fund. position two: ministry may access personal-data of foreigner from fund. ", true)]
    [InlineData("position one: hospital must disclose personal-data of foreigner to fund when danger. position two: fund must disclose personal-data of foreigner to ministry when not danger. ", false)]
    [InlineData(Report + "exception e to report: for hospital. ", false)]
    [InlineData(Report + "exception e to report: when obtained in health-care. ", false)]
    [InlineData(Report + "exception e to report: when obtained in emergency-care. ", false)]
    [InlineData(Report + "exception e to report: when obtained in planned-care. ", true)]
    [InlineData(Report + "exception e to report: when obtained from doctor. ", true)]
    [InlineData(Report + "exception e to report: for school. ", true)]
    [InlineData(Report + "position cut: ministry must not use personal-data of foreigner obtained in health-care for the purpose of return. ", false)]
    [InlineData(Report + "position cut: ministry must not use personal-data of foreigner obtained in planned-care for the purpose of return. ", true)]
    [InlineData(Report + "position cut: ministry must not use personal-data of foreigner obtained in health-care for the purpose of health. ", true)]
    public void Whether_using_the_service_is_enough_to_be_removed(string edges, bool leads) =>
        (Law.Of(Safe + Care + Removal + edges).Chain() is not null).ShouldBe(leads);

    [Fact]
    public void A_chain_of_two_hops_is_told_in_order_and_an_exception_for_the_first_body_does_not_cut_the_second()
    {
        var chain = Law.Of(Safe + Care + Removal + """
            position bill: hospital must disclose personal-data of foreigner to fund.
            position report: public-body must disclose personal-data of foreigner to ministry.
            exception e to report: for hospital.
            """).Chain().ShouldNotBeNull();
        chain.Hops.Select(hop => hop.Body.Name).ShouldBe(["hospital", "fund", "ministry"]);
        chain.End.Position.Name.ShouldBe("removal");
    }

    [Fact]
    public void Who_pays_learns_who_uses_the_service()
    {
        const string Paid = "position p: foreigner is entitled to emergency-care from hospital when ill paid by fund. ";
        const string FundReports = "position report: fund must disclose personal-data of foreigner to ministry. ";
        Law.Of(Safe + Paid + Removal + FundReports).Chain().ShouldNotBeNull().Hops.Select(hop => hop.Body.Name).ShouldBe(["fund", "ministry"]);
        Law.Of(Safe + Care + Removal + FundReports).Chain().ShouldBeNull();
    }

    [Fact]
    public void Using_a_service_includes_bringing_about_what_it_is_provided_for()
    {
        const string Card = "understanding u \"1\": using card must not lead to return of the same person. position p: foreigner is entitled to card from hospital provided that registered. ";
        const string Register = "position registration: foreigner must register to office. ";
        const string Pull = "position pull: ministry may access personal-data of foreigner from office. ";
        var chain = Law.Of(Card + Removal + Register.Replace(" to office", "", StringComparison.Ordinal) + "position keeping: office must register. " + Pull).Chain();
        chain.ShouldNotBeNull().Hops.Select(hop => hop.Body.Name).ShouldBe(["office", "ministry"]);
    }

    [Theory]
    [InlineData("position removal: ministry must deport foreigner when ordered. position bar: no authority may deport foreigner when ill notwithstanding removal. ", false)]
    [InlineData("position removal: ministry may detain foreigner. ", true)]
    [InlineData("position removal: ministry may admit foreigner. ", false)]
    [InlineData("position removal: office must deport foreigner. ", false)]
    [InlineData("position removal: public-body must fine foreigner. ", true)]
    [InlineData("position removal: foreigner must not work on breach, ministry may fine. ", true)]
    [InlineData("position removal: foreigner must not work on breach, office may fine. ", false)]
    public void The_chain_ends_at_a_body_that_must_or_may_net_act_against_the_person(string end, bool leads) =>
        (Law.Of(Safe + Care + Report + end).Chain() is not null).ShouldBe(leads);

    [Fact]
    public void Whoever_brings_the_condition_about_is_somebody_whom_that_position_lets_do_it()
    {
        const string Card = "understanding u \"1\": using card must not lead to return of the same person. position p: foreigner is entitled to card from hospital provided that registered. ";
        const string Pull = "position pull: ministry may access personal-data of foreigner from office. ";
        Law.Of(Card + Removal + Pull + "position registration: foreigner must register to office. ").Chain().ShouldNotBeNull();
        Law.Of(Card + Removal + Pull + "position registration: foreigner must register at office. ").Chain().ShouldNotBeNull();
        Law.Of(Card + Removal + Pull + "position registration: foreigner must register at office when not ordered. ").Chain().ShouldBeNull("only those who are not removed register there");
    }

    [Fact]
    public void A_permit_for_those_who_testify_tells_those_before_whom_they_testify()
    {
        var chain = Law.Of("""
            understanding u "1": using stay must not lead to return of the same person. action testify. fact willing, up to the person, by testify.
            position p: foreigner is entitled to stay from office provided that willing.
            position testimony: foreigner may testify at ministry.

            """ + Removal).Chain().ShouldNotBeNull();
        chain.Hops.ShouldHaveSingleItem().BroughtAbout.ShouldNotBeNull().Name.ShouldBe("willing");
    }

    [Theory]
    [InlineData("position report: hospital must disclose personal-data of foreigner to public-body. ", true)]
    [InlineData("position report: hospital must disclose personal-data of foreigner to public-body. position bar: hospital must not disclose personal-data of foreigner to ministry. ", false)]
    [InlineData("position pull: ministry must collect personal-data of foreigner from hospital. ", true)]
    [InlineData("position pull: ministry must collect personal-data of foreigner. ", false)]
    [InlineData("store files, kept by ministry. position report: hospital must disclose personal-data of foreigner to files. ", true)]
    [InlineData("store files, kept by hospital. position look: ministry may access personal-data of foreigner from files. ", true)]
    [InlineData("store files, kept by office. position look: ministry may access personal-data of foreigner from files. ", false)]
    [InlineData("position look: public-body may access personal-data of foreigner from hospital. exception e to look: for ministry. ", false)]
    [InlineData("position look: public-body may access personal-data of foreigner from hospital. exception e to look: for hospital. ", true)]
    public void Knowledge_goes_to_each_body_of_a_kind_and_to_whoever_keeps_a_store(string edges, bool leads) =>
        (Law.Of(Safe + Care + Removal + edges).Chain() is not null).ShouldBe(leads);

    [Fact]
    public void An_exception_that_takes_some_out_leaves_the_chain_for_the_others()
    {
        var whole = Law.Of(Safe + Care + Removal + Report).Chain().ShouldNotBeNull();
        (whole.Total, whole.TakenOut.Length, whole.KeptOut.Length).ShouldBe((true, 0, 0));
        var part = Law.Of(Safe + Care + Removal + Report + "exception young to report: when age < 18 years. ").Chain().ShouldNotBeNull();
        (part.Total, part.TakenOut.Single().Name).ShouldBe((false, "young"));
        part.Answer.ValueOf("person.age").ShouldBeGreaterThanOrEqualTo(18);
        Law.Of(Safe + Care + Removal + Report + "exception planned to report: when obtained in planned-care. ").Chain().ShouldNotBeNull().KeptOut.Single().Name.ShouldBe("planned");
    }

    [Fact]
    public void The_person_of_the_chain_uses_the_service_and_is_acted_against()
    {
        var answer = Law.Of(Safe + Care + Removal + Report).Chain().ShouldNotBeNull().Answer;
        (answer.ValueOf("person.ill"), answer.ValueOf("person.ordered"), answer.ValueOf("person.crime")).ShouldBe((1, 1, 0));
    }
}
