using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Where data go next: which kinds of them, in which order, and what is not followed a second time.</summary>
public sealed class NextHopsOfDataTests
{
    private const string Tell = "position tell: hospital must disclose personal-data of foreigner to office. ";

    private static string Told(DataFlow flow) =>
        $"{flow.Holder.Name} {flow.Data.Name}{(flow.Without.IsEmpty ? "" : $" without {string.Join(", ", flow.Without.Select(kind => kind.Name))}")}{(flow.Steps.IsEmpty ? "" : $" by {string.Join(", ", flow.Steps.Select(step => step.By.Position.Name))}")}";

    private static DataFlow Held(Analysis analysis, string agency, string data = "personal-data") => analysis.DataFlows.Held(
        analysis.Model.Agencies.All.Single(of => of.Name == agency), analysis.Model.DataKinds.All.Single(kind => kind.Name == data), analysis.Table.True).Single();

    [Theory]
    [InlineData("", "office personal-data by tell")]
    [InlineData("position b: hospital must not disclose health-data of foreigner to office. ", "office personal-data without health-data by tell; office health-data by tell")]
    [InlineData("position b: hospital must not disclose identity-data of foreigner to office. position c: hospital must not disclose health-data of foreigner to office. ", "office personal-data without health-data, identity-data by tell; office health-data by tell; office identity-data by tell")]
    [InlineData("position b: hospital must not disclose mental-data of foreigner to office. position c: hospital must not disclose health-data of foreigner to office. ", "office personal-data without health-data, mental-data by tell; office health-data without mental-data by tell; office mental-data by tell")]
    [InlineData("position b: hospital must not disclose personal-data of foreigner to office when ill. ", "office personal-data by tell")]
    [InlineData("position b: hospital must not access health-data of foreigner. ", "office personal-data by tell")]
    [InlineData("position b: hospital must not disclose health-data of foreigner to school. ", "office personal-data by tell")]
    [InlineData("position b: hospital must not disclose health-data of foreigner. ", "office personal-data without health-data by tell; office health-data by tell")]
    [InlineData("position b: office must not disclose health-data of foreigner. ", "office personal-data without health-data by tell; office health-data by tell")]
    public void A_kind_of_the_data_on_which_a_bar_speaks_goes_its_own_way(string bars, string expected)
    {
        var analysis = DataLaw.Of($"kind of data mental-data is a health-data. {Tell}{bars}").Analysis;
        string.Join("; ", analysis.DataFlows.Onward(Held(analysis, "hospital")).Select(Told)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("personal-data", "health-data", "office health-data by tell")]
    [InlineData("health-data", "personal-data", "office health-data by tell")]
    [InlineData("health-data", "identity-data", "")]
    public void Of_what_is_held_goes_what_is_moved(string held, string moved, string expected)
    {
        var analysis = DataLaw.Of($"position tell: hospital must disclose {moved} of foreigner to office. ").Analysis;
        string.Join("; ", analysis.DataFlows.Onward(Held(analysis, "hospital", held)).Select(Told)).ShouldBe(expected);
    }

    private const string Pass = "position pass: office must disclose personal-data of foreigner to police. ";

    [Theory]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office. ", "hospital; office by one; police by one, pass; ministry by one, pass")]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office. position two: hospital must disclose personal-data of foreigner to office. ", "hospital; office by one; office by two; police by one, pass; ministry by one, pass")]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office. position two: hospital must disclose personal-data of foreigner to office when ill. ", "hospital; office by one; office by two; police by one, pass; ministry by one, pass")]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office when ill. position two: hospital must disclose personal-data of foreigner to office. ", "hospital; office by one; office by two; police by one, pass; ministry by one, pass; police by two, pass; ministry by two, pass")]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office when ill and not ill. ", "hospital; office by one")]
    [InlineData("position one: hospital must disclose personal-data of foreigner to office. position back: police must disclose personal-data of foreigner to office. ", "hospital; office by one; police by one, pass; ministry by one, pass; office by one, pass, back; office by one, pass, back")]
    public void What_goes_the_same_way_for_the_same_persons_is_followed_once(string ways, string expected)
    {
        var analysis = DataLaw.Of(ways + Pass).Analysis;
        string.Join("; ", analysis.DataFlows.Following([Held(analysis, "hospital")], _ => true).Select(flow => Told(flow).Replace(" personal-data", "", StringComparison.Ordinal))).ShouldBe(expected);
    }

    [Fact]
    public void What_is_not_asked_to_go_on_ends_there()
    {
        var analysis = DataLaw.Of(Tell + Pass).Analysis;
        analysis.DataFlows.Following([Held(analysis, "hospital")], flow => flow.Steps.IsEmpty).Select(Told).ShouldBe(["hospital personal-data", "office personal-data by tell"]);
    }

    [Fact]
    public void More_ways_than_any_policy_has_are_refused_by_name()
    {
        var analysis = DataLaw.Of($"position c: office must collect personal-data of foreigner. {Tell}").Analysis;
        var (held, collected) = (Held(analysis, "hospital"), analysis.DataFlows.Collected(analysis.InstancesOf("c")[0]).Single());
        analysis.DataFlows.Following(Enumerable.Repeat(held, 50_000), _ => false).Count().ShouldBe(50_000);
        Refused(held).ShouldBe("the data that `hospital` collects can go more than 50000 ways");
        Refused(collected).ShouldBe("the data that `c` collects can go more than 50000 ways");

        string Refused(DataFlow flow) => Should.Throw<ReasoningLimitException>(() => analysis.DataFlows.Following(Enumerable.Repeat(flow, 50_001), _ => false).Count()).Message;
    }

    private static string Reaches(string text) => string.Join("; ", DataLaw.Of("agency registry. " + text).Reaches());

    [Theory]
    [InlineData("", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to files. ", "")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to registry. ", "")]
    [InlineData("position bar: no authority may disclose health-data of foreigner to rolls. ", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose identity-data of foreigner to files. ", "hospital → registry by put")]
    [InlineData("position bar: no authority may disclose health-data of claimant to files. ", "hospital → registry by put, in part")]
    public void A_bar_on_putting_a_kind_of_data_into_a_store_keeps_them_from_its_keeper(string bar, string expected) =>
        Reaches($"store files, kept by registry. store rolls, kept by registry. understanding u \"1\": health-data collected by hospital must not reach registry. position put: hospital may disclose personal-data of foreigner to files. {bar}").ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital → police by tell")]
    [InlineData("position c: hospital must collect health-data of foreigner when ill. ", "hospital → police by tell")]
    [InlineData("position c: office must collect health-data of foreigner when ill. ", "hospital → police by tell")]
    public void What_a_body_holds_it_holds_however_it_came_by_it(string text, string expected) =>
        Reaches($"understanding u \"1\": health-data collected by hospital must not reach police. position tell: hospital must disclose health-data of foreigner to police. {text}").ShouldBe(expected);

    [Theory]
    [InlineData("", "public → police by look")]
    [InlineData("store list, kept by clinic. ", "clinic → police by look")]
    [InlineData("store list, kept by office. ", "public → police by look")]
    public void Whoever_keeps_a_store_is_somebody(string store, string expected) =>
        Reaches($"agency public. agency clinic is a public. understanding u \"1\": personal-data must not reach police. position look: police may access personal-data of foreigner from public. {store}").ShouldBe(expected);

    [Theory]
    [InlineData("office must disclose health-data of foreigner", "disclose health-data of foreigner to office", false)]
    [InlineData("office must access health-data of foreigner from hospital", "access health-data of foreigner to office", true)]
    [InlineData("office must access health-data of foreigner from hospital", "access health-data of foreigner to school", false)]
    [InlineData("office must access health-data of foreigner", "access health-data of foreigner to office", false)]
    [InlineData("office must collect health-data of foreigner from hospital", "collect health-data of foreigner to office", true)]
    [InlineData("office must use health-data of foreigner", "use health-data of foreigner", true)]
    [InlineData("hospital must disclose health-data of foreigner to heap", "disclose health-data of foreigner to office", false)]
    [InlineData("hospital must disclose health-data of foreigner to files", "disclose health-data of foreigner to office", true)]
    [InlineData("hospital must disclose health-data of foreigner to files", "disclose health-data of foreigner to school", false)]
    [InlineData("hospital must disclose health-data of foreigner to shared", "disclose health-data of foreigner to office", false)]
    public void A_bar_covers_a_position_if_it_speaks_of_all_whom_the_position_tells(string p, string q, bool covers)
    {
        var analysis = DataLaw.Of($"store heap. store files, kept by office. store shared, kept by office, school. position p: {p}. position q: no authority may {q}. ").Analysis;
        analysis.Net.Covers(analysis.InstancesOf("q")[0], analysis.InstancesOf("p")[0].Reading).ShouldBe(covers);
    }

    [Theory]
    [InlineData("position copying: office may copy personal-data of foreigner from register to file retained for at most 6 years from decision. ", "copying and record: Longer")]
    [InlineData("position copying: school may copy identity-data of foreigner from office to file retained no longer than in register. position other: office must collect identity-data of foreigner retained for at most 1 year from decision. ", "copying and other: Longer")]
    [InlineData("position copying: school may copy identity-data of foreigner from office to file retained no longer than in register. position other: office must collect identity-data of foreigner retained for at most 9 years from decision. ", "")]
    public void A_copy_is_held_against_each_source_of_some_of_its_data(string copy, string expected) =>
        string.Join("; ", DataLaw.Of($"understanding u \"1\": a copy of health-data, identity-data must not be retained longer than its source. store register, kept by office. store file, kept by school. position record: office must collect identity-data of foreigner into register, retained for at most 5 years from decision. {copy}").Outliving()).ShouldBe(expected);
}
