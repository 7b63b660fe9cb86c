namespace PolicyCoherence.Reasoning.Tests;

/// <summary>How far exceptions, clauses and bars reach where a text names several acts or sources of knowledge, or speaks to everybody.</summary>
public sealed class ReachOfExceptionsAndClausesTests
{
    [Theory]
    [InlineData("fine or detain or imprison", "detain", "fine imprison")]
    [InlineData("fine or detain", "detain", "fine")]
    [InlineData("fine or detain", "detain or imprison", "fine")]
    [InlineData("fine or detain", "imprison or detain", "fine")]
    [InlineData("fine or detain", "detain or fine", "")]
    [InlineData("fine or detain", "imprison", "")]
    [InlineData("fine", "fine or detain", "")]
    [InlineData("deport or fine", "return", "fine")]
    [InlineData("return or fine", "deport", "")]
    public void A_clause_for_a_bar_on_some_of_the_acts_of_a_power_leaves_it_the_others(string acts, string barred, string left)
    {
        var law = Law.Of($"position p: ministry may {acts} foreigner subject to q. position q: no authority may {barred} foreigner.");
        string.Join(' ', law.Analysis.InstancesOf("p").Where(part => law.Analysis.Solver.Satisfiable(law.Analysis.Scopes.Live(part.Reading))).Select(part => part.Action).Order(StringComparer.Ordinal)).ShouldBe(left);
    }

    [Theory]
    [InlineData("obtained in health-care", "planned-care", "", true)]
    [InlineData("obtained in card", "planned-care", "", false)]
    [InlineData("obtained in card or obtained in health-care", "planned-care", "", true)]
    [InlineData("obtained in health-care or obtained in card", "planned-care", "", true)]
    [InlineData("obtained in card or obtained from court", "planned-care", "high-court", true)]
    [InlineData("obtained in card or obtained from court", "planned-care", "hospital", false)]
    [InlineData("obtained from court", "", "high-court", true)]
    [InlineData("obtained from high-court", "", "court", false)]
    [InlineData("obtained in health-care", "", "", false)]
    public void An_exception_for_knowledge_from_several_sources_takes_out_what_comes_from_any(string origin, string service, string from, bool carves)
    {
        var law = Law.Of($"position p: hospital may disclose health-data of foreigner to office. exception e to p: when {origin}.");
        var model = law.Analysis.Model;
        var reading = law.Instance("p").Reading with { ObtainedIn = model.Services.All.SingleOrDefault(of => of.Name == service), ObtainedFrom = model.Agencies.All.SingleOrDefault(of => of.Name == from) };
        law.Analysis.Scopes.Carves(model.Exceptions.Single(), reading).ShouldBe(carves);
    }

    [Theory]
    [InlineData("position q: no authority may return foreigner when ill. exception f to q: for school.", "public-body, hospital, school")]
    [InlineData("position q: no authority may return foreigner when ill. exception aa to q: for school.", "public-body, hospital, school")]
    [InlineData("position b: no authority may return foreigner when ill. exception aa to b: for school. exception ab to aa: for fund.", "public-body, hospital, school, fund")]
    public void The_readings_that_its_own_exceptions_single_out_come_before_those_of_its_bars(string more, string expected)
    {
        var law = Law.Of($"position p: public-body must return foreigner. exception e to p: for hospital when danger. {more}");
        string.Join(", ", law.Analysis.Net.Readings(law.Instance("p")).Select(reading => reading.Agency?.Name)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("foreigner may enter", "foreigner must not cross", "q in part")]
    [InlineData("foreigner may cross", "foreigner must not enter", "q")]
    [InlineData("foreigner may cross", "foreigner must not cross", "q")]
    [InlineData("foreigner may cross", "foreigner must not swim", "")]
    [InlineData("foreigner must enter", "foreigner must not cross", "q in part")]
    public void A_ban_on_a_kind_of_what_people_may_do_meets_that_kind(string p, string q, string expected)
    {
        var law = Law.Of($"action cross is an enter. action swim is an enter. position p: {p}. position q: {q}.");
        var part = law.Instance("p");
        string.Join(' ', law.Analysis.Net.Meetings(part).Select(meeting => $"{meeting.Bar.Position.Name}{(law.Analysis.Net.Covers(meeting.Bar, part.Reading) ? "" : " in part")}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("foreigner is entitled to health-care", "no authority may provide health-care to anyone", "p")]
    [InlineData("foreigner is entitled to health-care from hospital", "hospital must not provide health-care to anyone", "p")]
    [InlineData("foreigner is entitled to health-care from hospital", "no authority may provide health-care to anyone", "p in part")]
    [InlineData("foreigner may enter", "foreigner must not enter", "p")]
    [InlineData("foreigner may enter", "ministry must not fine foreigner", "")]
    public void What_is_said_to_everybody_lifts_a_bar_on_everybody(string p, string q, string expected)
    {
        var law = Law.Of($"position p: {p} under constitution-1990 section \"1\". position q: {q} under act section \"1\".");
        var bar = law.Instance("q").Reading;
        string.Join(' ', EffectiveBars.Prevailing(law.Analysis, bar).Select(reading => reading.Instance.Position.Name)
            .Concat(EffectiveBars.PrevailingInPart(law.Analysis, bar).Select(reading => $"{reading.Instance.Position.Name} in part"))).ShouldBe(expected);
    }
}
