namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Safeguards per person (A8).</summary>
public sealed class SafeguardTests
{
    private const string Appeal = "understanding u \"1\": every decision to return must come with an appeal, suspending return. position p: ministry must deport foreigner when ordered";

    [Theory]
    [InlineData(" with an appeal, suspending return.", true)]
    [InlineData(" with an appeal, suspending deport.", true)]
    [InlineData(" with an appeal, suspending transfer.", false)]
    [InlineData(" with an appeal.", false)]
    [InlineData(" with a remedy, suspending return.", false)]
    [InlineData(".", false)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return.", true)]
    [InlineData(". position s: every decision to deport comes with an appeal, suspending deport.", true)]
    [InlineData(". position s: every decision to deport comes with an appeal, suspending transfer.", false)]
    [InlineData(". position s: every decision to transfer comes with an appeal, suspending return.", false)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return when ordered.", true)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return when danger.", false)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return when danger. position t: every decision to return comes with an appeal, suspending return when not danger.", true)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return. exception e to s: when danger.", false)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return. exception e to s: for office when danger.", true)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return. exception e to s: for transfer when danger.", true)]
    [InlineData(". position s: every decision to return comes with an appeal, suspending return. exception e to s: when danger. exception g to e: when danger.", true)]
    [InlineData(" respecting torture-convention.", false)]
    public void A_decision_comes_with_the_safeguard_if_some_position_provides_it_to_everyone_decided_about(string rest, bool covered) =>
        (Law.Of(Appeal + rest).Lacks() is null).ShouldBe(covered);

    [Theory]
    [InlineData("an appeal to court", "high-court may detain foreigner", false)]
    [InlineData("an appeal to court", "position q: foreigner must not enter on breach, court may detain", false)]
    [InlineData("an appeal to court", "ministry may detain foreigner", true)]
    [InlineData("an appeal to high-court", "court may detain foreigner", true)]
    [InlineData("an appeal", "court may detain foreigner", true)]
    [InlineData("an appeal to court, suspending return", "court may detain foreigner", true)]
    [InlineData("examination to court", "court may detain foreigner", true)]
    public void A_remedy_to_a_court_is_there_where_the_court_decides(string asked, string position, bool lacks)
    {
        var law = Law.Of($"understanding u \"1\": every decision to detain must come with {asked}. {(position.StartsWith("position", StringComparison.Ordinal) ? "" : "position p: ")}{position}.");
        (law.Lacks(law.Analysis.Model.Positions[^1].Name) is not null).ShouldBe(lacks);
    }

    [Theory]
    [InlineData("an appeal", "order, appeal against order within 7 days of order, removal after order", false)]
    [InlineData("an appeal", "order, appeal against order within 7 days of order", true)]
    [InlineData("an appeal", "order, widerspruch against order within 7 days of order, removal after order", true)]
    [InlineData("a remedy", "order, appeal against order within 7 days of order, removal after order", false)]
    [InlineData("an appeal to court", "order, appeal against order within 7 days of order, removal after order", true)]
    [InlineData("an appeal to court", "order, appeal against order within 7 days of order, ruling by high-court deciding appeal, removal after order", false)]
    [InlineData("an appeal to court", "order, appeal against order within 7 days of order, ruling by ministry deciding appeal, removal after order", true)]
    [InlineData("an appeal, suspending return", "order, appeal against order within 7 days of order, removal after order", true)]
    [InlineData("an appeal, suspending return", "order, appeal against order within 7 days of order, suspending removal, removal after order", false)]
    [InlineData("an appeal, suspending return", "order, appeal against order within 7 days of order, suspending every effect of order, removal after order", false)]
    [InlineData("an appeal, suspending return", "order, appeal against order within 7 days of order, suspending expel, removal after order", false)]
    [InlineData("an appeal, suspending return", "order, appeal against order within 7 days of order, suspending removal once lodged, removal after order", true)]
    public void A_remedy_of_the_procedure_that_ends_in_the_act_is_a_safeguard_of_the_decision(string asked, string steps, bool lacks)
    {
        const string Removal = "action expel is a return: person, restrictive. event removal, carrying out expel. event order. event appeal. position p: ministry must expel foreigner when ordered. ";
        Lacks("procedure q").ShouldBe(lacks);
        Lacks("procedure q for foreigner").ShouldBe(lacks);
        Lacks("procedure q for minor").ShouldBeTrue("others have no such procedure");

        bool Lacks(string head) => Law.Of($"{Removal}understanding u \"1\": every decision to return must come with {asked}. {head}: {steps}.").Lacks() is not null;
    }

    [Theory]
    [InlineData("with an appeal every 30 days", true)]
    [InlineData("with an appeal every 1 week", true)]
    [InlineData("with an appeal every 1 month", true)]
    [InlineData("with an appeal every 31 days", false)]
    [InlineData("with an appeal every 2 months", false)]
    [InlineData("with an appeal", false)]
    public void What_must_come_again_comes_often_enough_unless_it_is_certainly_rarer(string clause, bool covered) =>
        (Law.Of($"understanding u \"1\": every decision to return must come with an appeal every 30 days. position p: ministry must deport foreigner when ordered {clause}.").Lacks() is null).ShouldBe(covered);

    [Fact]
    public void The_exception_that_takes_the_safeguard_away_is_blamed_and_the_person_shown()
    {
        var missing = Law.Of(Appeal + ". position s: every decision to return comes with an appeal, suspending return. exception e to s: when danger.").Lacks().ShouldNotBeNull();
        missing.Gap.ShouldNotBeNull().Name.ShouldBe("e");
        missing.Answer.ValueOf("person.danger").ShouldBe(1);
        missing.Answer.ValueOf("person.ordered").ShouldBe(1);
    }

    [Fact]
    public void Who_is_not_net_decided_about_lacks_nothing() =>
        Law.Of(Appeal + ". position s: every decision to return comes with an appeal, suspending return unless risk. position bar: no authority may return foreigner when risk notwithstanding p.").Lacks().ShouldBeNull();

    [Theory]
    [InlineData("court", "high-court", true)]
    [InlineData("high-court", "court", false)]
    [InlineData("court", "office", false)]
    public void A_remedy_to_a_kind_of_the_body_asked_for_serves(string asked, string provided, bool serves) =>
        (Law.Of($"understanding u \"1\": every decision to deport must come with appeal to {asked}. position p: ministry must deport foreigner with an appeal to {provided}.").Lacks() is null).ShouldBe(serves);

    [Theory]
    [InlineData("act", true)]
    [InlineData("constitution-1990", true)]
    [InlineData("guidance", true)]
    [InlineData("circular-2015", false)]
    public void Where_a_rank_is_asked_for_the_safeguard_must_stand_in_it_or_higher(string instrument, bool serves) =>
        (Law.Of($"understanding u \"1\": every decision to deport must come with appeal in a statute. position p: ministry must deport foreigner under act section \"1\". position s: every decision to deport comes with appeal under {instrument} section \"2\".").Lacks() is null).ShouldBe(serves);

    [Fact]
    public void All_the_safeguards_that_one_person_lacks_are_told_together()
    {
        var missing = Law.Of("understanding u \"1\": every decision to deport must come with appeal, examination. position p: ministry must deport foreigner.").Lacks().ShouldNotBeNull();
        missing.Missing.Select(term => term.Safeguard.Name).ShouldBe(["appeal", "examination"]);
    }

    [Fact]
    public void A_broader_power_takes_the_decision_of_its_kinds() =>
        Law.Of("understanding u \"1\": every decision to deport must come with appeal. position p: ministry may return foreigner.").Lacks().ShouldNotBeNull("a power covers all kinds of its action (A4)");

    [Theory]
    [InlineData("", "", false)]
    [InlineData("exception e to s: for transfer when danger.", "", false)]
    [InlineData("", "exception g to t: for aliens-police when danger.", false)]
    [InlineData("exception e to s: for transfer when danger.", "exception g to t: for aliens-police when danger.", true)]
    [InlineData("exception e to s: for transfer when danger.", "exception g to t: for aliens-police when not danger.", false)]
    public void An_exception_for_a_kind_of_action_and_one_for_a_kind_of_agency_may_together_leave_somebody_without(string toTheBroad, string toTheKind, bool lacks) =>
        (Law.Of($"agency aliens-police is a ministry. understanding u \"1\": every decision to return must come with appeal. position p: ministry may return foreigner. "
            + $"position s: every decision to return comes with appeal. position t: every decision to transfer comes with appeal. {toTheBroad} {toTheKind}").Lacks() is not null).ShouldBe(lacks);
}
