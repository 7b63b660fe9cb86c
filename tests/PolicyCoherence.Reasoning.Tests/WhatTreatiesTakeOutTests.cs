using System.Globalization;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What a treaty takes out of a position that respects it, in formulas and for one person (A11); and what yields, for one person.</summary>
public sealed class WhatTreatiesTakeOutTests
{
    private const string Ban = "position p: foreigner must not work respecting torture-convention. ";

    private static PlainLaw Plain(Law law, string facts)
    {
        var said = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("foreigner").Select(fact => fact.Split('='))
            .ToDictionary(parts => $"person.{parts[0]}", parts => parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 1, StringComparer.Ordinal);
        said[CaseSpace.Today] = new DateOnly(2026, 1, 1).DayNumber;
        said.TryAdd("person.age", 30);
        return new PlainLaw(law.Analysis, new PlainEvaluator(key => said.GetValueOrDefault(key)));
    }

    private static bool Reaches(Law law, Formula formula, string fact) => law.Analysis.Solver.Overlap(
        formula, law.Analysis.Space.Compile(new FactHolds(default, law.Analysis.Model.Facts.First(each => each.Name == fact), null), Role.Person));

    [Theory]
    [InlineData("no state may forbid work to foreigner when ill as in torture-convention article \"3\"", true)]
    [InlineData("no state may forbid work to foreigner when ill as in torture-convention article \"3\", other-convention article \"1\"", true)]
    [InlineData("no state may forbid work to foreigner when ill as in other-convention article \"1\"", false)]
    [InlineData("no state may forbid work to foreigner when ill", false)]
    [InlineData("no state may forbid enter to foreigner when ill as in torture-convention article \"3\"", false)]
    [InlineData("a state may forbid work to foreigner only for a limited time as in torture-convention article \"3\"", false)]
    [InlineData("no state may return foreigner when ill as in torture-convention article \"3\"", false)]
    public void A_ban_on_people_that_respects_a_treaty_leaves_out_whom_the_treaty_frees(string understanding, bool frees)
    {
        var law = Law.Of($"treaty other-convention. understanding u \"1\": {understanding}. {Ban}");
        var p = law.Instance("p").Reading;
        Reaches(law, law.Analysis.Scopes.Live(p), "ill").ShouldBe(!frees);
        Plain(law, "ill").IsLive(p).ShouldBe(!frees);
        law.Analysis.Solver.Satisfiable(law.Analysis.Scopes.Live(p)).ShouldBeTrue();
        Plain(law, "").IsLive(p).ShouldBeTrue();
    }

    [Theory]
    [InlineData("age=17 ill", false)]
    [InlineData("age=17 ill danger", true)]
    [InlineData("age=17", true)]
    [InlineData("age=17 danger", true)]
    [InlineData("age=30 ill", true)]
    [InlineData("age=30", true)]
    [InlineData("age=30 danger", true)]
    public void The_treaty_frees_only_its_holders_in_its_cases_and_within_its_limit(string facts, bool live)
    {
        var law = Law.Of($"understanding u \"1\": no state may forbid work to minor when ill unless danger as in torture-convention article \"3\". {Ban}");
        Plain(law, facts).IsLive(law.Instance("p").Reading).ShouldBe(live);
    }

    [Fact]
    public void Asking_what_a_position_would_say_without_its_saving_clause_changes_nothing_about_what_it_says()
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner respecting torture-convention. ");
        var scopes = law.Analysis.Scopes;
        var p = law.Instance("p").Reading;
        foreach (var saving in new[] { false, true, false, true }) Reaches(law, scopes.Live(p, saving), "torture").ShouldBe(!saving);
    }

    [Theory]
    [InlineData("", true, false, true)]
    [InlineData("torture", false, false, true)]
    [InlineData("risk", false, true, false)]
    [InlineData("risk torture", false, true, false)]
    public void What_is_net_despite_a_saving_clause_is_so_only_where_no_bar_prevails(string facts, bool net, bool barred, bool despite)
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner respecting torture-convention under act section \"1\". position q: no authority may return foreigner when risk under constitution-1990 section \"1\".");
        var plain = Plain(law, facts);
        var p = law.Instance("p").Reading;
        (plain.IsNet(p), plain.IsNetDespiteSavingClause(p), plain.IsLiveDespiteSavingClause(p)).ShouldBe((net, despite, true));
        plain.IsLive(law.Instance("q").Reading).ShouldBe(barred);
    }

    [Theory]
    [InlineData("ordered risk", "q")]
    [InlineData("ordered poor", "r")]
    [InlineData("ordered risk poor", "q")]
    [InlineData("ordered", "")]
    [InlineData("risk", "")]
    [InlineData("ordered risk ill", "")]
    [InlineData("ordered risk torture", "")]
    public void It_yields_to_the_first_that_is_live_where_it_would_be_live_itself(string facts, string to)
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner when ordered respecting torture-convention subject to q subject to r. exception e to p: when ill. position q: no authority may return foreigner when risk. position r: no authority may return foreigner when poor.");
        (Plain(law, facts).YieldsTo(law.Instance("p").Reading)?.Name ?? "").ShouldBe(to);
    }
}
