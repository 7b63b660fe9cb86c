using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What one state does for the people of another, and what becomes of those whom it sends there: told whole, and of each state by itself.</summary>
public sealed class SeveralStatesTests
{
    private const string Words = "fact nationality: one of testland, otherland, thirdland, elsewhere. action hold-visa: enabling. fact risk-of-onward-return. ";

    private static (Analysis Home, ImmutableDictionary<string, Analysis> Others) Read(string text)
    {
        var states = Analysis.OfStates(Law.Of(Words + text).Analysis.Model, new AnalysisOptions());
        var home = states.Single(state => state.Model.State?.Name == "testland");
        return (home, home.OtherStates.ToImmutableDictionary(state => state.Model.State?.Name ?? ""));
    }

    private static string Names(IEnumerable<NormInstance> instances) => string.Join(' ', instances.Select(instance => instance.Position.Name));

    private static string NotReturned(string form, string here, string there)
    {
        var (home, others) = Read($"understanding u \"1\": every {form} must be mutual by nationality. {here} state otherland. {there}");
        var found = home.Reciprocity.Find(home.Model.Understandings.OfType<MutualUnderstanding>().Single(), others["otherland"]);
        return found is null ? "" : $"{Names(found.Giving)} against {Names(found.Withholding)}: {found.Answer.ValueOf("person.ill")}";
    }

    private const string Must = "position p: foreigner must hold-visa. ";
    private const string Freed = "position q: foreigner must hold-visa. position r: foreigner need not hold-visa when nationality is testland. ";

    [Theory]
    [InlineData(Must, Freed, "r q against p: 0")]
    [InlineData(Must, "position b: foreigner must hold-visa. position aa: foreigner must hold-visa when ill. position d: foreigner need not hold-visa when nationality is testland. position c: foreigner need not hold-visa when nationality is testland and ill. ", "c d aa b against p: 0")]
    [InlineData("position pz: foreigner must hold-visa. position pa: foreigner must hold-visa when ill. ", Freed, "r q against pa pz: 0")]
    [InlineData("position pz: foreigner must hold-visa. position pa: foreigner need not hold-visa when ill. ", Freed, "r q against pa pz: 0")]
    [InlineData(Must + "position la: foreigner may hold-visa. position lb: foreigner must not hold-visa when ill. ", Freed, "r q against p: 0")]
    [InlineData(Must, Freed + "position la: foreigner may hold-visa. position lb: foreigner must not hold-visa when ill. ", "r q against p: 0")]
    [InlineData(Must, Freed + "position la: foreigner need not register. position lb: foreigner must register when ill. ", "r q against p: 0")]
    [InlineData("position p: foreigner must hold-visa when ill. ", Freed, "r q against p: 1")]
    [InlineData(Must, "position q: foreigner must hold-visa. position r: foreigner may hold-visa when nationality is testland. ", "")]
    public void A_favour_is_told_with_all_that_gives_and_withholds_it(string here, string there, string expected) => NotReturned("exemption from hold-visa", here, there).ShouldBe(expected);

    [Fact]
    public void Either_of_two_acts_will_do() => NotReturned("exemption from register, hold-visa", Must, Freed).ShouldBe("r q against p: 0");

    [Theory]
    [InlineData("position p: office may admit foreigner when nationality is elsewhere. ", "position q: office may admit foreigner when nationality is testland. position b: court may admit foreigner when ill and nationality is testland. ", "b q against p: 0")]
    [InlineData("position p: office may admit foreigner when nationality is elsewhere. position d: office must admit foreigner when nationality is thirdland. ", "position q: office may admit foreigner when nationality is testland. ", "q against d p: 0")]
    [InlineData("position p: office may admit foreigner when nationality is elsewhere. ", "position q: office may admit foreigner when nationality is testland. position b: no authority may deport foreigner. position c: no authority may admit minor. ", "q against p: 0")]
    public void What_authorities_do_is_told_in_the_order_of_their_positions(string here, string there, string expected) => NotReturned("position to admit", here, there).ShouldBe(expected);

    [Fact]
    public void Each_state_is_asked_for_itself_what_it_does_for_our_people()
    {
        var (home, others) = Read($"understanding u \"1\": every exemption from hold-visa must be mutual by nationality. {Must} state otherland. {Freed} state thirdland. position s: foreigner must hold-visa. ");
        var understanding = home.Model.Understandings.OfType<MutualUnderstanding>().Single();
        home.Reciprocity.Find(understanding, others["otherland"]).ShouldNotBeNull().Answer.ValueOf("person.nationality").ShouldBe(1);
        home.Reciprocity.Find(understanding, others["thirdland"]).ShouldBeNull();
        home.Reciprocity.Find(understanding, others["otherland"]).ShouldNotBeNull();
    }

    [Fact]
    public void Each_state_is_asked_for_itself_what_becomes_of_whom_it_is_sent()
    {
        var (home, others) = Read("""
            understanding u "1": no state may return foreigner when danger.
            position p: ministry must transfer foreigner to otherland. position d: ministry must access health-data of foreigner from clinic.
            state otherland. agency clinic is a doctor. position q: office must deport foreigner. position r: doctor must not disclose health-data of anyone. position s: no authority may admit foreigner.
            state thirdland. position t: office must admit foreigner.
            """);
        var (sending, asking) = (home.InstancesOf("p")[0], home.InstancesOf("d")[0]);
        foreach (var again in new[] { 1, 2 })
        {
            home.Abroad.SentOn(sending, others["otherland"]).ShouldNotBeNull($"{again}").Onward.Position.Name.ShouldBe("q");
            home.Abroad.SentOn(sending, others["thirdland"]).ShouldBeNull();
            Names(home.Abroad.KeptOut(sending, others["otherland"]).ShouldNotBeNull().Against).ShouldBe("q s");
            home.Abroad.KeptOut(sending, others["thirdland"]).ShouldBeNull();
            home.Abroad.Refused(asking, others["otherland"]).ShouldNotBeNull().Bar.Position.Name.ShouldBe("r");
            home.Abroad.Refused(asking, others["thirdland"]).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("position q: no authority may admit foreigner when danger. ", "against q, lets in : 1, in full")]
    [InlineData("position r: office may admit foreigner when danger. ", "against , lets in r: 0")]
    [InlineData("otherland encodes return in full. position r: office may admit foreigner when danger. ", "against , lets in r: 0")]
    [InlineData("position r: office may admit foreigner when applies. ", "")]
    [InlineData("position r: office may admit foreigner when fair. ", "")]
    [InlineData("position r: office may admit foreigner when permit. ", "")]
    [InlineData("position q: office must deport foreigner when danger under act section \"1\". position s: no authority may deport foreigner under constitution-1990 section \"1\". position r: office may admit foreigner. ", "")]
    [InlineData("position q: office must deport foreigner when danger under act section \"1\". position s: no authority may deport minor under constitution-1990 section \"1\". position r: office may admit foreigner. ", "against q, lets in r: 1, in full")]
    public void Who_is_kept_out_by_a_text_is_shown_before_whom_no_text_lets_in(string there, string expected)
    {
        var (home, others) = Read($"position p: ministry must transfer foreigner to otherland. state otherland. {there}");
        var found = home.Abroad.KeptOut(home.InstancesOf("p")[0], others["otherland"]);
        (found is null ? "" : $"against {Names(found.Against)}, lets in {Names(found.Admitting)}: {found.Answer.ValueOf("person.danger")}{(found.EncodedInFull ? ", in full" : "")}").ShouldBe(expected);
    }
}
