using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Sentences that name several things, of which one decides: clauses with limits, bodies that are asked or look, acts, and providers.</summary>
public sealed class OneAmongSeveralTests
{
    // Whether the position is live for a foreigner of whom these things are so.
    private static bool IsLive(Law law, string facts)
    {
        var so = facts.Split(' ').Append("foreigner").Select(fact => $"person.{fact}").ToHashSet(StringComparer.Ordinal);
        var p = law.Instance("p").Reading;
        var live = new PlainLaw(law.Analysis, new PlainEvaluator(key => so.Contains(key) ? 1 : 0)).IsLive(p);
        var formula = law.Analysis.Scopes.Live(p);
        var left = formula.Variables.Aggregate(formula, (rest, variable) => law.Analysis.Solver.Restrict(rest, variable, so.Contains(variable.Key) ? 1 : 0));
        law.Analysis.Solver.Satisfiable(left).ShouldBe(live, "formulas and plain reading are one law");
        return live;
    }

    [Theory]
    [InlineData("subject to q where danger subject to r where crime", "risk", true)]
    [InlineData("subject to q where danger subject to r where crime", "risk danger", false)]
    [InlineData("subject to q where danger subject to r where crime", "risk crime", true)]
    [InlineData("subject to q where danger subject to r where crime", "ill crime", false)]
    [InlineData("subject to q where danger subject to r where crime", "ill danger", true)]
    [InlineData("subject to q subject to r where crime", "risk", false)]
    [InlineData("subject to q subject to r where crime", "ill", true)]
    [InlineData("notwithstanding q where crime", "risk crime", true)]
    public void The_limit_of_a_clause_is_its_own(string clauses, string facts, bool live) =>
        IsLive(Law.Of($"position p: ministry must deport foreigner {clauses}. position q: no authority may deport foreigner when risk. position r: no authority may deport foreigner when ill."), facts).ShouldBe(live);

    [Theory]
    [InlineData("foreigner is entitled to card from hospital, school", "p#0#hospital of hospital school; p#0#school of hospital school")]
    [InlineData("foreigner is entitled to card from hospital", "p#0#hospital of hospital")]
    [InlineData("foreigner is entitled to card", "p#0# of ")]
    public void Those_of_whom_one_has_to_give_stand_in_one_claim(string claim, string expected) =>
        string.Join("; ", Law.Of($"position p: {claim}.").Analysis.InstancesOf("p").Select(instance => $"{instance.Key} of {string.Join(' ', instance.Act.From.Select(body => body.Name))}")).ShouldBe(expected);

    [Theory]
    [InlineData("fine", "permit")]
    [InlineData("fine or detain", "permit")]
    [InlineData("detain or fine", "permit")]
    [InlineData("detain or imprison", "")]
    public void Each_of_several_acts_must_disregard_it(string acts, string on)
    {
        var law = Law.Of($"framework f. understanding u \"1\": every position to {acts} must disregard status. position p: ministry must fine foreigner when permit.");
        string.Join(' ', law.Analysis.Balance.Regards(law.Instance("p"), law.Understanding<DisregardUnderstanding>())?.On.Select(fact => fact.Name) ?? []).ShouldBe(on);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_circle_of_more_bodies_than_anybody_would_read_is_not_told(int bodies, bool told)
    {
        string[] names = ["ministry", "hospital", "school", "fund", "office", "doctor", "embassy"];
        var law = Law.Of(string.Join(' ', Enumerable.Range(0, bodies).Select(body => $"position p{body}: {names[body]} may grant card to foreigner after consulting {names[(body + 1) % bodies]}.")));
        (law.Analysis.Coordination.CircleFrom(law.Instance("p0"))?.Steps.Length).ShouldBe(told ? bodies : null);
    }

    [Theory]
    [InlineData("police", "police may access identity-data of foreigner from office")]
    [InlineData("ministry", "police may access identity-data of foreigner from office")]
    [InlineData("police, school", "police, school may access identity-data of foreigner from office")]
    public void An_access_of_several_bodies_is_told_of_one(string bodies, string access)
    {
        var law = DataLaw.Of($"understanding u \"1\": access to personal-data by {bodies} must rest on asked. position b: {access}. ");
        law.Analysis.AccessTriggers.Find(law.Understanding<AccessTriggerUnderstanding>()).ShouldHaveSingleItem().Instance.Position.Name.ShouldBe("b");
    }

    [Theory]
    [InlineData("for sponsor, ", "sponsor")]
    [InlineData("", "person")]
    public void What_a_service_must_not_depend_on_is_asked_of_whoever_receives_it(string receiver, string role)
    {
        var law = Law.Of($"role sponsor. service joining, {receiver}in family. understanding u \"1\": joining must not depend on poor when ill. position p: office must grant joining to {(role == "sponsor" ? "sponsor" : "foreigner")} unless poor.");
        law.Analysis.Dependence.Find(law.Understanding<IndependenceUnderstanding>()).ShouldNotBeNull().Answer.ValueOf($"{role}.ill").ShouldBe(1);
    }
}
