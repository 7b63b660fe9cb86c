using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which truths go with a variable of a case, and as of which day the law is asked.</summary>
public sealed class CaseSpaceTests
{
    private static SourceSpan Nowhere => default;

    [Theory]
    [InlineData("at least 3 months after claim", "", "since.claim", "")]
    [InlineData("at least 30 hours after claim", "", "since.claim.hours", "")]
    [InlineData("after claim", "", "since.claim.hours", "")]
    [InlineData("after claim and at least 3 months after claim", "", "since.claim", "")]
    [InlineData("before claim or more than 48 hours after claim", "", "since.claim.hours", "")]
    [InlineData("ordered", "permit excludes tolerated.", "person.ordered", "")]
    [InlineData("permit", "permit excludes tolerated. permit implies danger.", "person.permit", "person.permit in {0} or person.tolerated in {0} / person.danger in {1} or person.permit in {0}")]
    [InlineData("permit of sponsor", "permit excludes tolerated. permit implies danger of sponsor.", "sponsor.permit", "sponsor.permit in {0} or sponsor.tolerated in {0}")]
    [InlineData("ordered of sponsor", "ordered implies after decision.", "sponsor.ordered", "since.decision.hours in {0..1000000000000} or sponsor.ordered in {0}")]
    [InlineData("ordered of sponsor", "ordered implies at least 3 months after decision.", "sponsor.ordered", "since.decision in {3..1000000000000} or sponsor.ordered in {0}")]
    public void With_a_variable_go_the_truths_that_speak_of_it(string condition, string truths, string key, string expected)
    {
        var law = Law.Of($"role sponsor. {truths} position p: ministry must fine foreigner when {condition}.");
        var formula = law.Analysis.Space.Compile(law.Instance("p").Position.When[0].Condition, Role.Person);
        string.Join(" / ", law.Analysis.Space.TruthsAbout(formula.Variables.Single(variable => variable.Key == key))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("position q: ministry must fine minor when before claim.")]
    public void Two_clocks_of_an_event_are_tied_month_by_month_and_begin_together_if_it_may_not_have_happened(string more)
    {
        var law = Law.Of($"position p: ministry must fine foreigner when at least 2 months after claim and at most 36 hours after claim. {more}");
        var formula = law.Analysis.Space.Compile(law.Instance("p").Position.When[0].Condition, Role.Person);
        var months = formula.Variables.Single(variable => variable.Key == "since.claim");
        var first = more.Length > 0 ? -1 : 0;
        var tied = new[] { (1, 672, 744), (2, 1416, 1488), (3, 2136, 2208) }.SelectMany(each => new[]
        {
            $"since.claim in {{{Range(first, each.Item1 - 1)}}} or since.claim.hours in {{{each.Item2}..1000000000000}}",
            $"since.claim in {{{each.Item1}..1000000000000}} or since.claim.hours in {{{first}..{each.Item3 - 1}}}",
        });
        string[] begun = more.Length > 0 ? ["since.claim in {-1} or since.claim.hours in {0..1000000000000}", "since.claim in {0..1000000000000} or since.claim.hours in {-1}"] : [];
        law.Analysis.Space.TruthsAbout(months).Select(truth => truth.ToString()).ShouldBe(tied.Concat(begun));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_truth_that_compares_a_fact_with_one_that_is_always_the_sponsors_is_said_of_the_person_alone(bool left, bool right)
    {
        var model = Law.Of("role sponsor.").Analysis.Model;
        var sponsor = model.Roles.Single(role => role.Name == "sponsor");
        Fact Number(string name, bool his) => new(name, null, Nowhere, new NumberFactType("EUR"), null, Owner.Given, null, null, his ? sponsor : null, false, null);
        var (one, other) = (Number("pay", left), Number("cost", right));
        var relation = new FactRelation(Nowhere, one, null, 1, Order.AtMost, other, null, 1, 0);
        var (table, space) = Space(model with { Truths = [new Truth(relation, Nowhere)] });
        var ofPerson = Key("person.pay") && Key("person.cost");
        var expected = $"{(left ? "sponsor" : "person")}.pay <= {(right ? "sponsor" : "person")}.cost";
        foreach (var fact in new[] { one, other })
        {
            foreach (var role in new[] { "person", "sponsor", "child" })
            {
                var variable = space.Compile(new FactCompare(Nowhere, fact, null, Order.More, 3), role).Variables.Single();
                var truths = space.TruthsAbout(variable).Select(truth => truth.ToString());
                if (ofPerson) truths.ShouldBe([$"{role}.pay <= {role}.cost"]);
                else if (expected.Split(" <= ").Contains(variable.Key)) truths.ShouldBe([expected]);
                else truths.ShouldBeEmpty(variable.Key);
            }
        }

        table.Variables.ShouldContain(variable => variable.Key.EndsWith(".pay", StringComparison.Ordinal));
        bool Key(string key) => key == "person.pay" ? !left : !right;
    }

    [Theory]
    [InlineData("2020-01-02", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2030-01-01", false)]
    public void A_bar_that_begins_on_the_last_day_asked_about_is_part_of_the_law_as_it_stands(string until, bool possible)
    {
        var analysis = Asked("position p: ministry must fine foreigner. position q: ministry must not fine foreigner from 2020-01-01.", until);
        var (p, q) = (Scope(analysis, "p"), Scope(analysis, "q"));
        analysis.Solver.Satisfiable(analysis.Space.AsItStands(analysis.Table.And(p, analysis.Table.Not(q)))).ShouldBe(possible);
    }

    [Theory]
    [InlineData("exception e to p: when ill from 2020-01-01.", "p")]
    [InlineData("procedure n for foreigner when not ill: decision by office from 2020-01-01.", "n")]
    [InlineData("position q: ministry must not fine foreigner when ill from 2020-01-01.", "q")]
    public void The_law_as_it_stands_counts_the_first_days_of_positions_exceptions_and_procedures(string text, string name)
    {
        var analysis = Asked($"position p: ministry must fine foreigner when danger. {text}", null);
        var (table, space) = (analysis.Table, analysis.Space);
        var asked = name switch
        {
            "p" => analysis.Scopes.Live(analysis.InstancesOf("p")[0].Reading),
            "q" => table.And(Scope(analysis, "p"), table.Not(Scope(analysis, "q"))),
            _ => table.And(Scope(analysis, "p"), table.Not(analysis.Scopes.Scope(analysis.Model.Procedures.Single()))),
        };
        var stands = analysis.Space.AsItStands(asked);
        var days = analysis.Solver.Exists(stands, variable => variable.Key != CaseSpace.Today);
        days.ToString().ShouldBe("state.today in {737424..3652058}");
        var ill = analysis.Table.Variables.Single(variable => variable.Key == "person.ill");
        analysis.Solver.Satisfiable(table.And(stands, table.Literal(ill, 1))).ShouldBe(name == "n");
        analysis.Solver.Satisfiable(table.And(stands, table.Literal(ill, 0))).ShouldBe(name != "n");
        space.AsItStands(table.Literal(ill, 1)).ToString().ShouldBe("person.ill in {1}", "what no day bears on is asked of no day");
    }

    private static string Range(int from, int to) => from == to ? $"{from}" : $"{from}..{to}";

    private static (FormulaTable Table, CaseSpace Space) Space(PolicyModel model) => new FormulaTable() is var table ? (table, new CaseSpace(model, table)) : default;

    private static Formula Scope(Analysis analysis, string position) => analysis.Scopes.Scope(analysis.InstancesOf(position)[0]);

    private static Analysis Asked(string text, string? until) =>
        new(Law.Of(text).Analysis.Model, new AnalysisOptions { Until = until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) });
}
