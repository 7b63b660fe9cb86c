using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What answers list, in the order in which they list it; and the first numbers of a line and of judgements.</summary>
public sealed class OrderOfAnswersTests
{
    private const string Holders = "agency public. agency z-bureau is a public. agency a-bureau is a public. store list, kept by public. ";

    private static Symbol Holder(DataLaw law, string name) => law.Analysis.Model.Agencies.All.Cast<Symbol>().Concat(law.Analysis.Model.Stores).Single(symbol => symbol.Name == name);

    [Theory]
    [InlineData("public", "public a-bureau z-bureau")]
    [InlineData("z-bureau", "z-bureau")]
    [InlineData("list", "list a-bureau public z-bureau")]
    public void Whoever_comes_to_hold_data_in_their_order(string to, string holders)
    {
        var law = DataLaw.Of(Holders);
        string.Join(' ', law.Analysis.DataFlows.Graph.Holders(Holder(law, to)).Select(holder => holder.Name)).ShouldBe(holders);
    }

    [Theory]
    [InlineData("z-bureau", "first second third")]
    [InlineData("public", "second")]
    [InlineData("list", "fourth")]
    [InlineData("office", "")]
    public void The_ways_on_from_a_holder_in_the_order_of_the_text(string holder, string by)
    {
        var law = DataLaw.Of(Holders + "position first: z-bureau must disclose identity-data of foreigner to office. position second: public may disclose identity-data of foreigner to school. position third: police may access identity-data of foreigner from z-bureau. position fourth: police may access identity-data of foreigner from list. ");
        string.Join(' ', law.Analysis.DataFlows.Graph.From(Holder(law, holder)).Select(edge => edge.By.Position.Name)).ShouldBe(by);
    }

    [Theory]
    [InlineData("position c: police must collect identity-data of foreigner from office. ", "office > police by c")]
    [InlineData("position c: police must collect identity-data of foreigner. ", "")]
    [InlineData("position d: office must disclose identity-data of foreigner to police. position c: police must collect identity-data of foreigner from school into list. ", "office > police by d, school > list by c, school > police by c")]
    [InlineData("position u2: office may use identity-data of foreigner. ", "")]
    public void Every_move_of_data_is_told_those_by_collecting_too(string text, string expected) =>
        string.Join(", ", DataLaw.Of(Holders + text).Analysis.DataFlows.Graph.Moves.Select(move => $"{move.From} > {move.Edge.To.Name} by {move.Edge.By.Position.Name}")).ShouldBe(expected);

    [Theory]
    [InlineData("income < wage and income > aid", "aid wage")]
    [InlineData("income > wage", "")]
    [InlineData("income > 100 EUR per month", "")]
    public void The_amounts_on_which_a_case_rests_by_name(string condition, string amounts)
    {
        var law = Law.Of($"amount wage in EUR per month, ordinarily 1400 EUR per month. amount aid in EUR per month, ordinarily 900 EUR per month. position p: ministry must fine foreigner when {condition}.");
        var answer = law.Analysis.Cases.Find(law.Analysis.Scopes.Live(law.Instance("p").Reading)).ShouldNotBeNull();
        string.Join(' ', answer.Amounts.IsDefault ? [] : answer.Amounts).ShouldBe(amounts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_case_that_no_judgement_changes_is_shown_before_one_that_rests_on_some(int judgements)
    {
        var names = Enumerable.Range(1, judgements).Select(number => $"norm-{number}").ToList();
        var law = Law.Of($"{string.Concat(names.Select(name => $"open norm {name} decided by court. "))}position p: ministry must fine foreigner when danger or {string.Join(" or ", names)}.");
        var answer = law.Analysis.Cases.Find(law.Analysis.Scopes.Live(law.Instance("p").Reading)).ShouldNotBeNull();
        (answer.Grade, answer.ValueOf("person.danger")).ShouldBe((Grade.Certain, 1));
    }

    [Theory]
    [InlineData("age < 1 year", "age < 18 years", "p 1, q 18")]
    [InlineData("age <= 17 years", "age < 1 year", "q 1, p 18")]
    [InlineData("age >= 1 year", "age >= 18 years", "p 1, q 18")]
    [InlineData("age >= 0 years", "age >= 18 years", "")]
    public void A_line_may_leave_one_number_alone(string p, string q, string expected)
    {
        var law = Law.Of($"position p: no authority may detain person when {p} under act section \"1\". position q: no authority may detain person when {q} under later-act section \"2\". ");
        var found = law.Analysis.Definitions.Find(law.Instance("p"), law.Instance("q"));
        (found is null ? "" : $"{found.Lower.Position.Name} {found.LowerValue}, {found.Higher.Position.Name} {found.HigherValue}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("position z: every decision to deport comes with appeal when ill. position b: every decision to deport comes with appeal when danger. ", "b z")]
    [InlineData("position z: every decision to return comes with appeal when ill. position b: every decision to deport comes with remedy. position aa: every decision to deport comes with appeal when danger. ", "aa z")]
    public void What_comes_near_a_safeguard_by_name(string standing, string near) =>
        string.Join(' ', Law.Of($"understanding u \"1\": every decision to deport must come with appeal. position p: ministry must deport foreigner. {standing}").Lacks().ShouldNotBeNull().Nearly.Select(pair => pair.In.Name)).ShouldBe(near);

    [Theory]
    [InlineData("suspending removal", false)]
    [InlineData("suspending every effect of decision", false)]
    [InlineData("suspending removal, suspending every effect of decision", false)]
    [InlineData("suspending grace", true)]
    [InlineData("suspending removal once lodged", true)]
    public void A_remedy_of_a_procedure_suspends_an_act_in_one_of_its_ways(string suspending, bool lacks) =>
        (Law.Of($"action expel: person, in sphere return, restrictive. event removal, carrying out expel. understanding u \"1\": every decision to expel must come with an appeal, suspending expel. position p: ministry must expel foreigner. procedure way for foreigner: decision, grace runs 9 days from decision, appeal against decision within 9 days of decision, {suspending}, removal after decision. ")
            .Lacks() is not null).ShouldBe(lacks);
}
