using System.Globalization;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What is asked of a state as a whole: which days, which spheres are written in full, and what binds it where a person is.</summary>
public sealed class StateTests
{
    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("", "2021-01-01", "2021-06-01", true)]
    [InlineData("from 2021-06-01", "2021-01-01", "2021-06-01", false)]
    [InlineData("from 2021-05-31", "2021-01-01", "2021-06-01", true)]
    [InlineData("from 2022-01-01", "2021-01-01", "2021-06-01", false)]
    [InlineData("until 2021-01-01", "2021-01-01", "2021-06-01", false)]
    [InlineData("until 2021-01-02", "2021-01-01", "2021-06-01", true)]
    [InlineData("until 2020-01-01", "2021-01-01", "2021-06-01", false)]
    [InlineData("from 2020-01-01 until 2022-01-01", "2021-01-01", "2021-06-01", true)]
    [InlineData("from 2021-02-01 until 2021-03-01", "2021-01-01", "2021-06-01", true)]
    [InlineData("from 2021-06-01", "2021-01-01", "", true)]
    [InlineData("until 2021-01-01", "", "2021-06-01", true)]
    [InlineData("from 2020-01-01 until 2020-02-01", "", "", true)]
    public void A_norm_is_asked_about_if_it_is_in_force_on_a_day_that_is(string force, string first, string until, bool asked)
    {
        var analysis = new Analysis(Law.Of($"position p: ministry must fine foreigner {force}.").Analysis.Model, new AnalysisOptions { From = Day(first), Until = Day(until) });
        (analysis.AskedFrom, analysis.AskedUntil).ShouldBe((Day(first), Day(until)));
        analysis.IsAsked(analysis.InstancesOf("p")[0].Position).ShouldBe(asked);
    }

    [Theory]
    [InlineData("return", "return camps removal")]
    [InlineData("removal", "camps removal")]
    [InlineData("camps", "camps")]
    [InlineData("health, camps", "camps health")]
    public void What_is_encoded_in_full_is_so_in_all_of_its_parts(string spheres, string full)
    {
        var law = Law.Of($"sphere removal is a return. sphere camps is a removal. testland encodes {spheres} in full.");
        string.Join(' ', law.Analysis.Model.Spheres.All.Where(sphere => law.Analysis.IsEncodedInFull(sphere)).Select(sphere => sphere.Name).Order(StringComparer.Ordinal))
            .ShouldBe(string.Join(' ', full.Split(' ').Order(StringComparer.Ordinal)));
        law.Analysis.IsEncodedInFull(null).ShouldBeFalse();
    }

    [Fact]
    public void A_state_is_bound_where_the_person_is()
    {
        var law = Law.Of("territory north. territory south. treaty asylum-directive. treaty coast-directive. testland is bound by asylum-directive in north since 2021-01-01. testland is bound by coast-directive in south.");
        var model = law.Analysis.Model;
        string Bound(Answer? answer)
        {
            var parties = law.Analysis.StateIn(answer).ShouldNotBeNull().Parties;
            parties.Select(party => party.Where).ShouldAllBe(where => where == null);
            return string.Join(' ', parties.Select(party => party.Treaty.Name).Order(StringComparer.Ordinal));
        }

        Answer In(string treaty) => law.Analysis.Cases.Find(law.Analysis.Space.Compile(
            model.State.ShouldNotBeNull().Parties.Single(party => party.Treaty.Name == treaty).Where.ShouldNotBeNull(), Role.Person)).ShouldNotBeNull();
        Bound(In("asylum-directive")).ShouldBe("asylum-directive torture-convention");
        Bound(In("coast-directive")).ShouldBe("coast-directive torture-convention");
        Bound(law.Analysis.Cases.Find(law.Analysis.Table.True)).ShouldBe("torture-convention");
        Bound(null).ShouldBe("torture-convention");
    }

    [Fact]
    public void What_binds_a_state_binds_it_everywhere_if_nothing_else_is_said()
    {
        var law = Law.Of("");
        law.Analysis.StateIn(null).ShouldBeSameAs(law.Analysis.Model.State);
    }
}
