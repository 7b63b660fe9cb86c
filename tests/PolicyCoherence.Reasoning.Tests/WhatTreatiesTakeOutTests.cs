using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What a treaty takes out of a position that respects it, in formulas and for one person (A11).</summary>
public sealed class WhatTreatiesTakeOutTests
{
    private const string Ban = "position p: foreigner must not work respecting torture-convention. ";

    // A foreigner of whom this is so, on a day on which every instrument is in force.
    private static PlainLaw Plain(Law law, string fact) =>
        new(law.Analysis, new PlainEvaluator(key => key == CaseSpace.Today ? new DateOnly(2026, 1, 1).DayNumber : key == "person.foreigner" || key == $"person.{fact}" ? 1 : 0));

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

    [Fact]
    public void Asking_what_a_position_would_say_without_its_saving_clause_changes_nothing_about_what_it_says()
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner respecting torture-convention. ");
        var scopes = law.Analysis.Scopes;
        var p = law.Instance("p").Reading;
        foreach (var saving in new[] { false, true, false, true }) Reaches(law, scopes.Live(p, saving), "torture").ShouldBe(!saving);
    }
}
