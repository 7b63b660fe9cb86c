using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What a policy speaks of, and what its acts must not rest on.</summary>
public sealed class BalanceTests
{
    private const string Themes = "sphere work-life. sphere seasonal is a work-life. service training, in work-life. service evening-class is a training. action pay: person, in sphere seasonal. framework f. ";

    [Theory]
    [InlineData("work-life", "ministry must provide training to foreigner", true)]
    [InlineData("work-life", "ministry must pay foreigner", true)]
    [InlineData("seasonal", "ministry must provide training to foreigner", false)]
    [InlineData("work-life", "ministry must deport foreigner", false)]
    [InlineData("work-life", "ministry must not provide training to foreigner", true)]
    [InlineData("training", "ministry must provide training to foreigner", true)]
    [InlineData("training", "ministry may provide evening-class to foreigner", true)]
    [InlineData("evening-class", "ministry must provide training to foreigner", false)]
    [InlineData("training", "ministry must provide health-care to foreigner", false)]
    [InlineData("training", "ministry must refuse training to foreigner", false)]
    [InlineData("training", "ministry must not provide training to foreigner", false)]
    [InlineData("return", "ministry must deport foreigner", true)]
    [InlineData("pay", "ministry must pay foreigner", true)]
    [InlineData("pay", "ministry must not pay foreigner", false)]
    [InlineData("pay", "ministry must return foreigner", false)]
    public void A_policy_speaks_of_a_sphere_if_anything_stands_in_it_and_of_a_service_or_act_if_somebody_gives_or_does_it(string theme, string position, bool speaks)
    {
        var analysis = Law.Of($"{Themes}position p: {position}.").Analysis;
        var symbol = analysis.Model.Spheres.All.Cast<Symbol>().Concat(analysis.Model.Services.All).Concat(analysis.Model.Actions.All).First(each => each.Name == theme);
        analysis.Balance.SpeaksOf(symbol).ShouldBe(speaks);
    }

    [Fact]
    public void A_fact_is_no_theme_of_which_a_policy_could_speak()
    {
        var analysis = Law.Of("position p: ministry must return foreigner when ordered.").Analysis;
        var ordered = analysis.Model.Facts.First(fact => fact.Name == "ordered");
        analysis.Balance.SpeaksOf(ordered).ShouldBeFalse();
        Balance.SphereOf(ordered).ShouldBeNull();
    }

    [Fact]
    public void A_position_stands_in_the_sphere_of_its_service_before_that_of_its_act()
    {
        var law = Law.Of("action hand-out: service to person, in sphere return, enabling, gives. position p: ministry must hand-out health-care to foreigner. position q: ministry must hand-out stay to foreigner. position r: ministry must fine foreigner.");
        Balance.SphereOf(law.Instance("p"))?.Name.ShouldBe("health");
        Balance.SphereOf(law.Instance("q"))?.Name.ShouldBe("return");
        Balance.SphereOf(law.Instance("r")).ShouldBeNull();
        Balance.SphereOf(law.Analysis.Model.Services.All.First(service => service.Name == "reunion"))?.Name.ShouldBe("family");
        Balance.SphereOf(law.Analysis.Model.Actions.All.First(action => action.Name == "return"))?.Name.ShouldBe("return");
    }

    [Theory]
    [InlineData("fine", "status", "ministry must fine foreigner when permit", "permit")]
    [InlineData("fine", "status", "ministry must fine foreigner when not tolerated", "tolerated")]
    [InlineData("fine", "status", "ministry may fine foreigner when permit and tolerated", "permit tolerated")]
    [InlineData("fine", "status", "ministry must fine foreigner when danger", null)]
    [InlineData("fine", "status", "ministry must fine foreigner when either danger, or danger and permit", null)]
    [InlineData("fine", "status", "ministry must fine foreigner when either danger, or crime and permit", "permit")]
    [InlineData("fine", "danger", "ministry must fine foreigner when danger and crime", "danger")]
    [InlineData("fine", "danger", "ministry must fine foreigner when crime", null)]
    [InlineData("return", "status", "ministry must deport foreigner when permit", "permit")]
    [InlineData("deport", "status", "ministry must return foreigner when permit", null)]
    [InlineData("fine", "status", "ministry must not fine foreigner when permit", null)]
    [InlineData("fine", "status", "ministry must detain foreigner when permit", null)]
    [InlineData("grant health-care", "status", "ministry must grant emergency-care to foreigner when permit", "permit")]
    [InlineData("grant emergency-care", "status", "ministry must grant health-care to foreigner when permit", null)]
    [InlineData("grant", "status", "ministry must grant health-care to foreigner when permit", "permit")]
    [InlineData("disclose personal-data", "status", "ministry must disclose health-data of foreigner to office when permit", "permit")]
    [InlineData("disclose health-data", "status", "ministry must disclose personal-data of foreigner to office when permit", null)]
    public void An_act_must_not_rest_on_what_it_has_to_disregard(string act, string disregarded, string position, string? on)
    {
        var law = Law.Of($"framework f. understanding u \"1\": every position to {act} must disregard {disregarded}. position p: {position}.");
        var found = law.Analysis.Balance.Regards(law.Instance("p"), law.Understanding<DisregardUnderstanding>());
        (found is null ? null : string.Join(' ', found.On.Select(fact => fact.Name))).ShouldBe(on);
    }

    [Fact]
    public void The_person_shown_is_reached_and_would_not_be_if_the_fact_were_another()
    {
        var law = Law.Of("framework f. understanding u \"1\": every position to fine must disregard status. position p: ministry must fine foreigner when either danger, or crime and permit.");
        var person = law.Analysis.Balance.Regards(law.Instance("p"), law.Understanding<DisregardUnderstanding>()).ShouldNotBeNull().Answer;
        person.ValueOf("person.permit").ShouldBe(1);
        person.ValueOf("person.crime").ShouldBe(1);
        person.ValueOf("person.danger").ShouldBe(0);
    }
}
