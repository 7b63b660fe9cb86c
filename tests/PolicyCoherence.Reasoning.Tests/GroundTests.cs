using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>On what a refusal turns, and whom a grant to others refuses; which offence is told of several, and what is blamed for it.</summary>
public sealed class GroundTests
{
    private const string List = "understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means, or fair. ";

    [Theory]
    [InlineData("ministry must refuse reunion to foreigner when tolerated", "tolerated")]
    [InlineData("ministry must refuse reunion to foreigner when tolerated and rejected", "rejected tolerated")]
    [InlineData("ministry must refuse reunion to foreigner when rejected and tolerated and danger", "danger rejected tolerated")]
    [InlineData("ministry must refuse reunion to minor when tolerated", "tolerated")]
    [InlineData("ministry must refuse reunion to foreigner when tolerated and hardship", "tolerated")]
    [InlineData("ministry must refuse reunion to foreigner when less than 3 years after claim", "claim")]
    [InlineData("ministry must refuse reunion to foreigner when tolerated and less than 3 years after claim", "claim tolerated")]
    [InlineData("no authority may grant reunion to foreigner when tolerated", "tolerated")]
    [InlineData("ministry may grant reunion to foreigner provided that permit", "permit")]
    [InlineData("ministry may grant reunion to foreigner provided that permit and registered", "permit")]
    public void What_a_refusal_turns_on_are_the_facts_of_which_one_alone_would_end_it(string position, string turning) =>
        string.Join(' ', Law.Of($"{List}position p: {position}.").ForeignGround().ShouldNotBeNull().Turning.Select(symbol => symbol.Name)).ShouldBe(turning);

    [Theory]
    [InlineData("reunion", "", "confer reunion", false)]
    [InlineData("reunion", "testland encodes family in full. ", "confer reunion", true)]
    [InlineData("reunion", "testland encodes return in full. ", "confer reunion", false)]
    [InlineData("stay", "", "confer stay", false)]
    [InlineData("stay", "testland encodes return in full. ", "confer stay", true)]
    [InlineData("stay", "testland encodes family in full. ", "confer stay", false)]
    public void Where_the_sphere_of_a_service_is_encoded_in_full_whoever_is_not_granted_it_is_refused(string service, string full, string act, bool refused) =>
        (Law.Of($"action confer: service to person, in sphere return, gives. understanding u \"1\": a state may refuse {service} to foreigner only on conditions about means. {full}position p: ministry may {act} to foreigner when tolerated unless poor.")
            .ForeignGround() is not null).ShouldBe(refused);

    [Theory]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated. ", "ForbidsGranting p")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated. position q: ministry may grant reunion to foreigner. ", "ForbidsGranting p")]
    [InlineData("position p: ministry must not grant reunion to foreigner when tolerated. position q: ministry may grant reunion to foreigner provided that permit. ", "ForbidsGranting p, GrantsOnlyToOthers q")]
    [InlineData("position p: ministry must refuse reunion to foreigner when tolerated. position q: ministry may grant reunion to foreigner unless tolerated. ", "Refuses p")]
    [InlineData("position p: foreigner must not work. position q: ministry need not grant reunion to foreigner. ", "")]
    [InlineData("position p: foreigner is entitled to reunion from ministry provided that permit. ", "GrantsOnlyToOthers p")]
    [InlineData("position q: ministry may grant reunion to foreigner provided that permit. position p: ministry must grant reunion to foreigner provided that permit and ill. ", "GrantsOnlyToOthers p")]
    [InlineData("position q: ministry may grant reunion to minor provided that permit. position p: ministry must grant reunion to foreigner provided that ill. ", "GrantsOnlyToOthers p, GrantsOnlyToOthers q")]
    public void The_refusals_of_a_service_each_by_its_position(string positions, string expected)
    {
        var law = Law.Of(List + positions);
        string.Join(", ", law.Analysis.Refusals.Of(law.Analysis.Model.Services.All.Single(service => service.Name == "reunion")).Select(refusal => $"{refusal.Kind} {refusal.Instance.Position.Name}")).ShouldBe(expected);
    }

    private static string Offence(string text)
    {
        if (Law.Of(text).Offence() is not { } offence) return "";
        var gap = offence.Gap is { } opened ? $"{opened.Exception.Name} opens {opened.Bar.Position.Name}" : "no gap";
        return $"{offence.Act.Action.Name}: {gap}, over {string.Join(' ', offence.LostBars.Select(meeting => meeting.Bar.Position.Name))}{(offence.SavedByGeneralClause ? ", saved" : "")}; {offence.Answer.ValueOf("person.ill")}";
    }

    private const string AtRisk = "understanding u \"1\": no state may return foreigner when risk. position p: ministry must return foreigner when ordered under act section \"1\". position q: no authority may return foreigner when risk under same-day-act section \"1\". ";

    [Theory]
    [InlineData("understanding u \"1\": no state may deport or transfer foreigner when danger. position p: ministry may return foreigner. position q: no authority may transfer foreigner under constitution-1990 section \"1\". ", "deport: no gap, over ; 0")]
    [InlineData("understanding u \"1\": no state may transfer or deport foreigner when danger. position p: ministry may return foreigner. position q: no authority may transfer foreigner under constitution-1990 section \"1\". ", "deport: no gap, over ; 0")]
    [InlineData("understanding u \"1\": no state may transfer or deport foreigner when danger. position p: ministry may return foreigner. ", "transfer: no gap, over ; 0")]
    [InlineData(AtRisk, "return: no gap, over ; 0")]
    [InlineData(AtRisk + "exception e to q: when ill. ", "return: e opens q, over ; 1")]
    public void Of_several_acts_the_first_that_offends_is_told_and_a_bar_that_nobody_puts_first_is_not_lost(string text, string expected) => Offence(text).ShouldBe(expected);

    [Fact]
    public void A_bar_that_nobody_puts_first_does_not_keep_back_whom_a_saving_clause_saves() =>
        Offence(AtRisk.Replace("when risk. position p", "when risk as in torture-convention article \"3\". position p", StringComparison.Ordinal).Replace("when ordered", "when ordered respecting torture-convention", StringComparison.Ordinal))
            .ShouldBe("return: no gap, over , saved; 0");

    [Theory]
    [InlineData("enter", true)]
    [InlineData("work, enter", true)]
    [InlineData("enter, work", true)]
    [InlineData("work", false)]
    public void What_is_prohibited_for_the_sake_of_some_acts_is_asked_of_what_follows_on_each(string reasons, bool offends) =>
        (Law.Of($"understanding u \"1\": no state may imprison foreigner for {reasons}. position p: foreigner must not enter on breach, court may imprison.").Offence("p/on-breach") is not null).ShouldBe(offends);

    [Theory]
    [InlineData("foreigner must not day-work", "", true)]
    [InlineData("foreigner must not day-work subject to r", "position r: foreigner may day-work.", false)]
    [InlineData("foreigner must not work under circular-2015 section \"1\"", "position r: foreigner may work under constitution-1990 section \"1\".", false)]
    [InlineData("foreigner must not work under circular-2015 section \"1\"", "position r: foreigner may day-work under constitution-1990 section \"1\".", true)]
    [InlineData("foreigner must not day-work under circular-2015 section \"1\"", "position r: foreigner may day-work under constitution-1990 section \"1\".", false)]
    [InlineData("foreigner must not day-work under circular-2015 section \"1\"", "position r: foreigner may work under constitution-1990 section \"1\".", false)]
    [InlineData("foreigner must not day-work under circular-2015 section \"1\"", "position r: foreigner may night-work under constitution-1990 section \"1\".", true)]
    [InlineData("foreigner must not day-work under constitution-1990 section \"1\"", "position r: foreigner may day-work under circular-2015 section \"1\".", true)]
    public void A_ban_on_a_kind_of_the_act_is_put_aside_by_a_liberty_to_do_that_kind(string ban, string liberty, bool offends)
    {
        var law = Law.Of($"action day-work is a work. action night-work is a work. understanding u \"1\": no state may forbid work to foreigner. position p: {ban}. {liberty}");
        (law.Analysis.Bans.Find(law.Instance("p"), law.Understanding<BanUnderstanding>()) is not null).ShouldBe(offends);
    }
}
