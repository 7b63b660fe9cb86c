namespace PolicyCoherence.Reasoning.Tests.Together;

/// <summary>Choices, kinds and liberties in positions that clash only together: what counts as one demand, what stands against what, and what is no clash of its own.</summary>
public sealed class ChoicesTogetherTests
{
    private const string Words = "role sponsor. action day-work is a work. action night-work is a work. action stay-put: person, incompatible with return. action sit-still: person, incompatible with return. action rest: enabling, incompatible with day-work. action sleep: enabling, incompatible with night-work. action praise: service to person. action extol: service to person. action blame: service to person. ";

    private static string Starts(Law law) => string.Join(", ", law.Analysis.JointClashes.Starts.Select(start => $"{start.Instance}{(start.ForbidsTogether ? " together" : "")}"));

    [Theory]
    [InlineData("position p: ministry, office must detain or deport foreigner.", "p#0#ministry, p#0#office")]
    [InlineData("position p: ministry must detain or deport foreigner.", "p#0#ministry")]
    [InlineData("position p: foreigner may work.", "")]
    [InlineData("position p: foreigner must work.", "p#0#")]
    [InlineData("position p: ministry must return foreigner. position q: ministry must deport foreigner.", "p#0#ministry")]
    [InlineData("position p: ministry must return foreigner. position b: office must return foreigner. position q: no authority may both fine and detain foreigner.", "b#0#office, p#0#ministry, q#0# together")]
    public void A_search_starts_at_each_demand_with_several_ways_and_at_what_forbids_acts_together(string text, string expected) => Starts(Law.Of(Words + text)).ShouldBe(expected);

    [Theory]
    [InlineData("position p: ministry must return foreigner under act section \"1\". position q: office must stay-put foreigner under same-day-act section \"1\".", "")]
    [InlineData("position p: ministry must return foreigner under act section \"1\". position q: office must stay-put or sit-still foreigner under same-day-act section \"1\".", "p q: Unresolved")]
    [InlineData("position p: ministry must return foreigner under act section \"1\". position q: office must stay-put or fine foreigner under same-day-act section \"1\".", "")]
    [InlineData("position p: ministry must return or detain foreigner under act section \"1\". position q: office must stay-put foreigner under same-day-act section \"1\".", "")]
    [InlineData("position p: ministry must return or deport foreigner under act section \"1\". position q: office must stay-put foreigner under same-day-act section \"1\".", "p q: Unresolved")]
    [InlineData("position p: ministry must praise or extol card to foreigner under act section \"1\". position q: office must blame card to foreigner under same-day-act section \"1\".", "")]
    [InlineData("position p: foreigner must work under act section \"1\". position q: foreigner may rest under same-day-act section \"1\". position r: foreigner may sleep under same-day-act section \"2\".", "")]
    [InlineData("position p: foreigner must work under act section \"1\". position q: foreigner must rest under same-day-act section \"1\". position r: foreigner must sleep under same-day-act section \"2\".", "p q r: Unresolved")]
    [InlineData("position p: foreigner must work under act section \"1\". position q: sponsor must rest under same-day-act section \"1\". position r: foreigner must sleep under same-day-act section \"2\".", "")]
    [InlineData("position p: ministry must fine sponsor under act section \"1\". position q: court must imprison foreigner under act section \"2\". position r: no authority may both fine and imprison foreigner under same-day-act section \"3\".", "")]
    [InlineData("position p: ministry must fine foreigner under act section \"1\". position q: court must imprison foreigner under act section \"2\". position r: no authority may both fine and imprison foreigner under same-day-act section \"3\".", "p q r: Unresolved")]
    public void What_leaves_no_way_and_is_no_pair_of_its_own(string text, string expected) => string.Join("; ", Law.Of(Words + text).Together()).ShouldBe(expected);

    [Fact]
    public void Ways_are_told_apart_by_act_and_kind_and_bars_by_position()
    {
        var law = Law.Of(Words + "position p: ministry must return or detain foreigner under act section \"1\". position q: no authority may both fine and detain foreigner under same-day-act section \"1\". position r: no authority may both fine and detain foreigner under same-day-act section \"2\". "
            + "position one: ministry must fine foreigner when ill under act section \"3\". position other: ministry must detain foreigner when ill under act section \"4\".");
        var clashes = law.Analysis.JointClashes.Starts.SelectMany(start => law.Analysis.JointClashes.From(start)).ToList();
        var bars = clashes.SelectMany(clash => clash.Joint).ToList();
        bars.Select(bar => bar.Instance.Position.Name).Distinct().ShouldBe(["q", "r"], ignoreOrder: true);
        foreach (var (one, other) in bars.SelectMany(one => bars, (one, other) => (one, other)))
        {
            one.Equals(other).ShouldBe(one.Instance.Position.Name == other.Instance.Position.Name);
            one.Equals(null).ShouldBeFalse();
        }

        var ways = Demand.Of(law.Analysis.InstancesOf("p"), law.Analysis.Model.Actions).ShouldHaveSingleItem().Ways;
        ways.Select(way => $"{way.Instance.Action} by {way.Action.Name}").ShouldBe(["return by deport", "detain by detain", "return by transfer"]);
        foreach (var (one, other) in ways.SelectMany(one => ways, (one, other) => (one, other)))
        {
            one.Equals(other).ShouldBe(one.Action.Name == other.Action.Name);
            one.Equals(null).ShouldBeFalse();
        }
    }
}
