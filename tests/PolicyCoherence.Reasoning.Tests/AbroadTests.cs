using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Following a person from one state of a check into another.</summary>
public sealed class AbroadTests
{
    private const string Words = "fact risk-of-onward-return. fact hunted. action readmit is a admit. understanding u \"1\": no state may return foreigner when hunted. ";

    private static NotReturned? NotReturned(string form, string here, string there)
    {
        const string Words = "fact nationality: one of testland, otherland, elsewhere. action hold-visa: enabling. ";
        var states = Analysis.OfStates(Law.Of($"{Words} understanding u \"1\": {form}. {here} state otherland. {there}").Analysis.Model, new AnalysisOptions());
        var home = states.Single(state => state.Model.State?.Name == "testland");
        return home.Reciprocity.Find(home.Model.Understandings.OfType<Model.MutualUnderstanding>().ShouldHaveSingleItem(), home.OtherStates.ShouldHaveSingleItem());
    }

    [Theory]
    [InlineData("position p: foreigner must hold-visa.", "position q: foreigner must hold-visa unless nationality is testland.", true)]
    [InlineData("position p: foreigner must hold-visa.", "position q: foreigner must hold-visa. position r: foreigner need not hold-visa when nationality is testland.", true)]
    [InlineData("position p: foreigner must hold-visa unless nationality is otherland.", "position q: foreigner must hold-visa unless nationality is testland.", false)]
    [InlineData("position p: foreigner must hold-visa unless nationality is otherland and ill.", "position q: foreigner must hold-visa unless nationality is testland.", true)]
    [InlineData("position p: foreigner must hold-visa unless nationality is otherland and ill.", "position q: foreigner must hold-visa unless nationality is testland and ill.", false)]
    [InlineData("position p: foreigner must hold-visa unless nationality is otherland.", "position q: foreigner must hold-visa.", false)]
    [InlineData("position p: foreigner must hold-visa.", "position q: foreigner must hold-visa.", false)]
    [InlineData("position p: foreigner must hold-visa.", "position q: foreigner must hold-visa when ill.", false)]
    [InlineData("position p: foreigner must hold-visa.", "position q: foreigner must hold-visa unless nationality is elsewhere.", false)]
    [InlineData("position p: foreigner must hold-visa.", "", false)]
    [InlineData("", "position q: foreigner must hold-visa unless nationality is testland.", false)]
    [InlineData("position p: foreigner must hold-visa when permit.", "position q: foreigner must hold-visa unless nationality is testland and not permit.", true)]
    public void An_exemption_for_our_people_is_to_be_returned(string here, string there, bool found) =>
        (NotReturned("every exemption from hold-visa must be mutual by nationality", here, there) is not null).ShouldBe(found);

    [Theory]
    [InlineData("position p: office may admit foreigner when nationality is elsewhere.", "position q: office may admit foreigner when nationality is testland.", true)]
    [InlineData("position p: office may admit foreigner unless nationality is elsewhere.", "position q: office may admit foreigner when nationality is testland.", false)]
    [InlineData("", "position q: office may admit foreigner when nationality is testland.", false)]
    [InlineData("position p: office may admit foreigner when ill.", "position q: office may admit foreigner when nationality is testland.", false)]
    public void What_authorities_do_for_our_people_is_to_be_returned(string here, string there, bool found) =>
        (NotReturned("every position to admit must be mutual by nationality", here, there) is not null).ShouldBe(found);

    private static ImmutableArray<Analysis> Of(string text) => Analysis.OfStates(Law.Of(Words + text).Analysis.Model, new AnalysisOptions());

    private static OnwardReturn? SentOn(string here, string there)
    {
        var states = Of($"position p: ministry may transfer foreigner to otherland{here}. state otherland. {there}");
        var home = states.Single(state => state.Model.State?.Name == "testland");
        return home.Abroad.SentOn(home.InstancesOf("p")[0], home.OtherStates.ShouldHaveSingleItem());
    }

    private static NotAdmitted? KeptOut(string here, string there)
    {
        var states = Of($"position p: ministry must transfer foreigner to otherland{here}. state otherland. {there}");
        var home = states.Single(state => state.Model.State?.Name == "testland");
        return home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates.ShouldHaveSingleItem());
    }

    [Theory]
    [InlineData("", "position q: office must deport foreigner.", true)]
    [InlineData("", "position q: office may return foreigner when danger.", true)]
    [InlineData(" unless danger", "position q: office must deport foreigner when danger.", false)]
    [InlineData(" when permit", "position q: office must deport foreigner when not permit.", true)]
    [InlineData(" unless risk-of-onward-return", "position q: office must deport foreigner.", false)]
    [InlineData("", "position q: office must deport foreigner unless hunted.", false)]
    [InlineData("", "position q: office must deport foreigner. position r: no authority may return anyone when hunted.", false)]
    [InlineData("", "position q: office must deport foreigner to testland.", false)]
    [InlineData("", "position q: office must detain foreigner.", false)]
    [InlineData("", "position q: office may return foreigner. position r: no authority may return anyone when hunted.", false)]
    [InlineData("", "position q: office may return foreigner. position r: no authority may deport anyone when hunted.", true)]
    [InlineData("", "", false)]
    public void A_person_may_be_sent_on_to_danger(string here, string there, bool found) => (SentOn(here, there) is not null).ShouldBe(found);

    [Fact]
    public void A_broader_power_abroad_is_read_as_what_is_prohibited()
    {
        OnwardReturn? Find(string bars)
        {
            var law = Law.Of($"fact risk-of-onward-return. understanding u \"1\": no state may transfer or detain foreigner. position p: ministry may transfer foreigner to otherland. state otherland. position q: office may return foreigner. {bars}");
            var home = Analysis.OfStates(law.Analysis.Model, new AnalysisOptions()).Single(state => state.Model.State?.Name == "testland");
            return home.Abroad.SentOn(home.InstancesOf("p")[0], home.OtherStates.ShouldHaveSingleItem());
        }

        Find("").ShouldNotBeNull();
        Find("position r: no authority may transfer anyone.").ShouldBeNull();
        Find("position r: no authority may deport anyone.").ShouldNotBeNull();
    }

    [Fact]
    public void A_bar_of_one_state_does_not_limit_the_other() =>
        SentOn("", "position q: office must deport foreigner. state testland. position r: no authority may deport anyone when hunted.").ShouldNotBeNull();

    [Fact]
    public void The_person_shown_is_the_one_before_the_other_state()
    {
        var answer = SentOn(" when permit and ill", "position q: office must deport foreigner when not permit.").ShouldNotBeNull().Answer;
        (answer.ValueOf("person.hunted"), answer.ValueOf("person.ill"), answer.ValueOf("person.permit")).ShouldBe((1, 1, 0));
    }

    [Theory]
    [InlineData("", "position q: office must readmit foreigner.", false)]
    [InlineData("", "position q: office may readmit foreigner when named-by-court.", false)]
    [InlineData("", "position q: no authority may admit foreigner when danger.", true)]
    [InlineData(" unless danger", "position q: no authority may admit foreigner when danger. position r: office must admit foreigner when not danger.", false)]
    [InlineData("", "position q: no authority may admit foreigner when danger. position r: office must admit foreigner notwithstanding q.", false)]
    [InlineData("", "position r: office must admit foreigner when danger. otherland encodes return in full.", true)]
    public void A_person_may_be_sent_where_nobody_lets_her_in(string here, string there, bool found) => (KeptOut(here, there) is not null).ShouldBe(found);

    [Theory]
    [InlineData("position q: doctor must not disclose health-data of anyone.", true)]
    [InlineData("position q: no authority may disclose personal-data of anyone to public-body.", true)]
    [InlineData("position q: no authority may disclose health-data of anyone to fund.", false)]
    [InlineData("position q: doctor must not disclose health-data of anyone when not ill.", false)]
    [InlineData("position q: doctor must not disclose health-data of anyone. exception e to q: when ill.", false)]
    [InlineData("position q: no authority may disclose health-data of anyone. position r: doctor must disclose health-data of foreigner to ministry notwithstanding q.", false)]
    [InlineData("position q: embassy must not disclose health-data of anyone.", false)]
    public void Data_may_be_asked_of_a_body_abroad_that_must_not_let_them_out(string there, bool found)
    {
        var states = Of($"position p: ministry must access health-data of foreigner from clinic when ill. state otherland. agency clinic is a doctor. {there}");
        var home = states.Single(state => state.Model.State?.Name == "testland");
        (home.Abroad.Refused(home.InstancesOf("p")[0], home.OtherStates[0]) is not null).ShouldBe(found);
    }

    [Fact]
    public void That_nothing_is_written_of_letting_people_in_counts_only_where_nothing_is_missing() =>
        KeptOut("", "position r: office must admit foreigner when danger.").ShouldNotBeNull().EncodedInFull.ShouldBeFalse();

    [Fact]
    public void Each_state_is_read_by_its_own_positions_and_treaties()
    {
        var states = Of("position p: ministry may deport foreigner. state otherland. position q: office may deport foreigner. otherland encodes health in full.");
        states.Select(state => $"{state.Model.State?.Name}: {string.Join(", ", state.Model.Positions.Select(position => position.Name))}").ShouldBe(["otherland: q", "testland: p"]);
        states[0].Model.State?.Parties.ShouldBeEmpty();
        states[1].Model.State?.Parties.Length.ShouldBe(1);
    }
}
