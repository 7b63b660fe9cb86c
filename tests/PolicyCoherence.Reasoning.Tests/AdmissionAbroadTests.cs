namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who is sent where nobody lets her in or where she is sent on, and what is told of it.</summary>
public sealed class AdmissionAbroadTests
{
    private static Analysis Home(string text) => Analysis.OfStates(Law.Of(text).Analysis.Model, new AnalysisOptions()).Single(state => state.Model.State?.Name == "testland");

    private static string Names(IEnumerable<NormInstance> instances) => string.Join(' ', instances.Select(instance => instance.Position.Name));

    [Theory]
    [InlineData("position r: office must admit foreigner. ", "")]
    [InlineData("position r: office may admit foreigner. ", "")]
    [InlineData("position q: no authority may admit foreigner when danger. position r: office may admit foreigner notwithstanding q. ", "")]
    [InlineData("position q: no authority may admit foreigner when danger. position r: office may admit foreigner. ", "against q, r lets in: 1, in full")]
    [InlineData("position q: no authority may readmit foreigner when danger. position r: office may admit foreigner. ", "against q, r lets in: 1, in full")]
    [InlineData("position q: office must deport foreigner when danger. position r: office may admit foreigner. ", "against q, r lets in: 1, in full")]
    [InlineData("position q: office may deport foreigner when danger. position r: office may admit foreigner. ", "against q, r lets in: 1, in full")]
    [InlineData("position q: office must return foreigner when danger. position r: office may admit foreigner. ", "")]
    [InlineData("position q: office must detain foreigner when danger. position r: office may admit foreigner. ", "")]
    [InlineData("position q: no authority may detain foreigner when danger. position r: office may admit foreigner. ", "")]
    [InlineData("position q: office must deport foreigner when danger. position r: office must admit foreigner when danger. position s: office may admit foreigner. ", "")]
    [InlineData("position r: office may admit foreigner when danger. ", "against , r lets in: 0")]
    [InlineData("position q: no authority may admit foreigner when danger. exception e to q: when danger. position r: office may admit foreigner. ", "")]
    [InlineData("position q: foreigner must not admit minor when danger. position r: office may admit foreigner. ", "")]
    public void What_keeps_her_out_and_who_lets_others_in(string there, string expected)
    {
        var home = Home($"action readmit is a admit. position p: ministry must transfer foreigner to otherland. state otherland. {there}");
        var found = home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates.ShouldHaveSingleItem());
        (found is null ? "" : $"against {Names(found.Against)}, {Names(found.Admitting)} lets in: {found.Answer.ValueOf("person.danger")}{(found.EncodedInFull ? ", in full" : "")}").ShouldBe(expected);
        home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates[0]).ShouldBeSameAs(found);
    }

    [Fact]
    public void Who_is_sent_nowhere_else_is_kept_out_by_nobody_there()
    {
        var home = Home("understanding u \"1\": no state may return foreigner when risk. position p: ministry must transfer foreigner. state otherland. position q: no authority may admit foreigner. position r: office must deport foreigner. ");
        home.Abroad.KeptOut(home.InstancesOf("p")[0], home.OtherStates[0]).ShouldBeNull();
        home.Abroad.SentOn(home.InstancesOf("p")[0], home.OtherStates[0]).ShouldBeNull();
    }

    [Theory]
    [InlineData("risk", "position q: office must deport foreigner. ", "q")]
    [InlineData("risk", "position q: office must detain foreigner. position r: office must deport foreigner. ", "r")]
    [InlineData("risk unless hardship", "position q: office must deport foreigner. ", "")]
    public void Where_the_law_has_no_word_for_the_risk_being_sent_on_is_found_all_the_same(string protects, string there, string expected)
    {
        var home = Home($"understanding u \"1\": no state may return foreigner when {protects}. position p: ministry may transfer foreigner to otherland. state otherland. {there}");
        (home.Abroad.SentOn(home.InstancesOf("p")[0], home.OtherStates[0])?.Onward.Position.Name ?? "").ShouldBe(expected);
    }

    [Theory]
    [InlineData("no authority may disclose personal-data of anyone to embassy, public-body.", "q from clinic: 1")]
    [InlineData("no authority may disclose personal-data of anyone to embassy, fund.", "")]
    [InlineData("no authority may disclose personal-data of anyone when danger.", "q from clinic: 1")]
    [InlineData("foreigner must not disclose personal-data of anyone.", "")]
    [InlineData("clinic may disclose personal-data of anyone.", "")]
    [InlineData("clinic must not use personal-data of anyone.", "")]
    public void Data_asked_of_a_body_abroad_that_it_must_not_let_out(string there, string expected)
    {
        var home = Home($"position p: ministry must access health-data of foreigner from clinic when danger. state otherland. agency clinic is a doctor. position q: {there} ");
        var found = home.Abroad.Refused(home.InstancesOf("p")[0], home.OtherStates[0]);
        (found is null ? "" : $"{found.Bar.Position.Name} from {found.Body.Name}: {found.Answer.ValueOf("person.danger")}").ShouldBe(expected);
        home.Abroad.Refused(home.InstancesOf("p")[0], home.OtherStates[0]).ShouldBeSameAs(found);
    }
}
