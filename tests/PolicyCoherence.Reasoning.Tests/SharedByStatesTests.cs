using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What the states of a check share, where a treaty binds, and who is kept out where the words for it are few.</summary>
public sealed class SharedByStatesTests
{
    private static Analysis Home(PolicyModel model) => Analysis.OfStates(model, new AnalysisOptions()).Single(state => state.Model.State?.Name == "testland");

    private static string KeptOut(string text)
    {
        var home = Home(DataLaw.Of("action transfer: person. " + text).Analysis.Model);
        return home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates.ShouldHaveSingleItem()) is not { } found ? "none"
            : $"against [{string.Join(' ', found.Against.Select(instance => instance.Position.Name))}]{(found.EncodedInFull ? ", in full" : "")}";
    }

    private const string Sent = "position p: ministry must transfer foreigner to otherland. state otherland. ";

    [Theory]
    [InlineData("", Sent, "against []")]
    [InlineData("", Sent + "otherland encodes return, family, health in full. ", "against []")]
    [InlineData("action admit: person. ", Sent + "otherland encodes return, family, health in full. ", "against []")]
    [InlineData("action admit: person, in sphere family. ", Sent, "against []")]
    [InlineData("action admit: person, in sphere family. ", Sent + "otherland encodes return, health in full. ", "against []")]
    [InlineData("action admit: person, in sphere family. ", Sent + "otherland encodes family in full. ", "against [], in full")]
    [InlineData("action admit: person, in sphere family. ", Sent + "otherland encodes family in full. position r: office must admit foreigner. ", "none")]
    [InlineData("action admit: person, in sphere family. ", Sent + "position q: no authority may admit foreigner. ", "against [q], in full")]
    public void That_nothing_is_written_of_admission_counts_only_where_the_sphere_of_admission_is_complete(string words, string text, string expected) => KeptOut(words + text).ShouldBe(expected);

    [Theory]
    [InlineData("", "against [q s]")]
    [InlineData("position t: no authority may deport foreigner under constitution-1990 section \"1\". ", "against [q]")]
    [InlineData("position t: no authority may deport foreigner under circular-2015 section \"1\". ", "against [q s]")]
    public void A_removal_that_is_barred_keeps_nobody_out(string bar, string expected)
    {
        var home = Home(Law.Of($"position p: ministry must transfer foreigner to otherland. state otherland. position q: no authority may admit foreigner. position s: office may deport foreigner under act section \"1\". {bar}").Analysis.Model);
        var found = home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates[0]).ShouldNotBeNull();
        $"against [{string.Join(' ', found.Against.Select(instance => instance.Position.Name))}]".ShouldBe(expected);
        found.EncodedInFull.ShouldBeTrue();
    }

    [Fact]
    public void States_that_are_checked_together_share_the_formulas_of_the_whole()
    {
        var states = Analysis.OfStates(Law.Of("position p: office may fine foreigner when at least 2 months after claim. state otherland. position q: court may fine foreigner when before claim.").Analysis.Model, new AnalysisOptions());
        states.Select(state => state.Model.State?.Name).ShouldBe(["otherland", "testland"]);
        states[0].Table.ShouldBeSameAs(states[1].Table);
        states[0].Space.ShouldBeSameAs(states[1].Space);
        states[0].Solver.ShouldBeSameAs(states[1].Solver);
        states[1].Scopes.Scope(states[1].InstancesOf("p")[0]).Variables.Select(variable => variable.Key).ShouldContain("since.claim");
    }

    [Theory]
    [InlineData("p", "p")]
    [InlineData("e", "e")]
    [InlineData("s", "s")]
    [InlineData("t", "")]
    public void A_norm_is_found_by_its_name_whether_position_exception_or_safeguard(string name, string expected) =>
        string.Join(' ', Law.Of("position p: ministry must deport foreigner. exception e to p: when ill. position s: every decision to deport comes with examination.").Analysis.NormsNamed(name).Select(norm => norm.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("", 0)]
    [InlineData(" as in asylum-directive article \"3\"", 1)]
    [InlineData(" as in torture-convention article \"3\"", 0)]
    [InlineData(" as in torture-convention article \"3\", asylum-directive article \"4\"", 1)]
    [InlineData(" as in asylum-directive article \"3\", coast-directive article \"4\"", 2)]
    public void A_case_should_be_where_the_treaties_that_the_understanding_cites_bind(string asIn, int places)
    {
        var law = Law.Of($"territory north. territory south. treaty asylum-directive. treaty coast-directive. testland is bound by asylum-directive in north since 2021-01-01. testland is bound by coast-directive in south. understanding u \"1\": no state may deport foreigner{asIn}.");
        var binding = law.Analysis.Model.State.ShouldNotBeNull().Parties.Where(party => party.Where is not null).Select(party => law.Analysis.Space.Compile(party.Where.ShouldNotBeNull(), Role.Person).ToString()).ToList();
        binding.Count.ShouldBe(2);
        binding[0].ShouldNotBe(binding[1]);
        law.Analysis.WhereItBinds(law.Understanding<ProhibitionUnderstanding>()).Select(where => where.ToString()).ShouldBe(binding.Take(places));
    }
}
