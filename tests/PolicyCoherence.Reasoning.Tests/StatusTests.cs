using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Statuses that are granted: for how long, and when they are extended or withdrawn.</summary>
public sealed class StatusTests
{
    private const string Words = """
        service licence, in family. service short-licence is a licence. service pass.
        action withdraw: service from person, restrictive, withholds. action extend: service of person, enabling.
        group citizen. citizen excludes foreigner. role sponsor.

        """;

    private const string All = "understanding u \"1\": every position to grant licence must state duration, extension, withdrawal. ";
    private const string Term = "position p: office may grant licence to foreigner for at most 2 years. ";

    private static Law Read(string text) => Law.Of(Words + "framework f. " + text);

    private static bool IsGranted(Law law) => Statuses.Grants(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>());

    private static string Lacks(string text)
    {
        var law = Read(text);
        var lacking = law.Analysis.Statuses.WithoutCriteria(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>()).ToList();
        foreach (var each in lacking)
        {
            (each.Understanding.Name, each.Grant.Position.Name, each.Answer.ValueOf("person.foreigner")).ShouldBe(("u", "p", 1));
        }

        return string.Join("; ", lacking.Select(each => $"{each.Item}{(each.Unconditional is { } power ? $" by {power.Position.Name}" : "")}{(each.EncodedInFull ? " in full" : "")}"));
    }

    [Theory]
    [InlineData("grant licence must state duration", true)]
    [InlineData("grant licence must state extension", true)]
    [InlineData("grant licence must state withdrawal", true)]
    [InlineData("grant licence must state a purpose, duration", true)]
    [InlineData("grant licence must state a purpose, a retention limit, legal basis, recipient", false)]
    [InlineData("grant pass, card must state duration", false)]
    [InlineData("grant pass, licence must state duration", true)]
    [InlineData("grant short-licence must state duration", false)]
    [InlineData("provide licence must state duration", false)]
    public void What_an_understanding_asks_of_the_grant_of_a_licence_is_asked_of_statuses(string asked, bool granted) =>
        IsGranted(Read($"understanding u \"1\": every position to {asked}. {Term}")).ShouldBe(granted);

    [Theory]
    [InlineData("office must grant licence to foreigner", true)]
    [InlineData("office may grant short-licence to foreigner", true)]
    [InlineData("office may provide licence to foreigner", false)]
    [InlineData("office may grant pass to foreigner", false)]
    [InlineData("office must not grant licence to foreigner", false)]
    [InlineData("office need not grant licence to foreigner", false)]
    [InlineData("foreigner is entitled to licence from office", false)]
    [InlineData("office may fine foreigner", false)]
    public void A_status_is_granted_by_an_authority_that_must_or_may(string position, bool granted) => IsGranted(Read($"{All}position p: {position}.")).ShouldBe(granted);

    [Theory]
    [InlineData("position p: office may grant licence to foreigner. ", true)]
    [InlineData("position p: office may grant licence to foreigner until 2030-01-01. ", true)]
    [InlineData(Term, false)]
    [InlineData("position p: office may grant licence to foreigner for an unlimited time. ", false)]
    [InlineData("position p: office may grant licence to foreigner until decision. ", false)]
    [InlineData("position p: office may grant pass to foreigner. ", false)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant licence to foreigner. ", true)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant licence to foreigner for at most 1 year. ", false)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant licence to foreigner for an unlimited time. ", false)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant licence to foreigner when ill for at most 1 year. ", true)]
    [InlineData("position p: office may grant licence to foreigner when ill. position q: office must grant licence to foreigner when ill for at most 1 year. ", false)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant short-licence to foreigner for at most 1 year. ", true)]
    [InlineData("position p: office may grant short-licence to foreigner. position q: office must grant licence to foreigner for at most 1 year. ", false)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must not grant licence to foreigner when ill for at most 1 year. ", true)]
    [InlineData("position p: office may grant licence to foreigner. position q: office may withdraw licence from foreigner for at most 1 year. ", true)]
    [InlineData("position p: office may grant licence to foreigner. position q: office must grant licence to sponsor for at most 1 year. ", true)]
    [InlineData("position p: office may grant licence to foreigner when ill unless ill. ", false)]
    public void A_status_has_no_term_if_no_position_that_gives_it_says_one(string positions, bool endless)
    {
        var law = Read(All + positions);
        var found = law.Analysis.Statuses.WithoutDuration(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>());
        (found is not null).ShouldBe(endless);
        if (found is not null) (found.Understanding.Name, found.Grant.Position.Name, found.Answer.ValueOf("person.foreigner")).ShouldBe(("u", "p", 1));
    }

    [Theory]
    [InlineData("duration", true)]
    [InlineData("duration, withdrawal", true)]
    [InlineData("extension, withdrawal", false)]
    [InlineData("a purpose, legal basis", false)]
    public void Only_where_a_term_is_asked_for_is_it_missed(string items, bool endless)
    {
        var law = Read($"understanding u \"1\": every position to grant licence must state {items}. position p: office may grant licence to foreigner.");
        (law.Analysis.Statuses.WithoutDuration(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>()) is not null).ShouldBe(endless);
    }

    [Fact]
    public void The_person_without_a_term_is_one_to_whom_no_other_position_gives_one()
    {
        var law = Read(All + "position p: office may grant licence to foreigner. position q: office must grant licence to foreigner when ill for at most 1 year.");
        law.Analysis.Statuses.WithoutDuration(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>()).ShouldNotBeNull().Answer.ValueOf("person.ill").ShouldBe(0);
    }

    [Theory]
    [InlineData(Term, "Extension; Withdrawal")]
    [InlineData("testland encodes family in full. " + Term, "Extension in full; Withdrawal in full")]
    [InlineData("testland encodes health in full. " + Term, "Extension; Withdrawal")]
    [InlineData("position p: office may grant licence to foreigner. ", "Withdrawal")]
    [InlineData("position p: office may grant licence to foreigner for an unlimited time. ", "Withdrawal")]
    [InlineData("position p: office may grant pass to foreigner for at most 2 years. ", "")]
    [InlineData("position p: office may grant licence to foreigner when ill unless ill for at most 2 years. ", "")]
    public void What_is_granted_for_a_time_is_extended_and_withdrawn_by_rules(string grant, string expected) => Lacks(All + grant).ShouldBe(expected);

    [Theory]
    [InlineData("office may extend licence of foreigner", "Extension by e; Withdrawal")]
    [InlineData("office may withdraw licence from foreigner", "Extension; Withdrawal by e")]
    [InlineData("office may extend licence of foreigner under act section \"1\"", "Extension by e; Withdrawal")]
    [InlineData("office may extend licence of foreigner when ill", "Withdrawal")]
    [InlineData("office may extend licence of foreigner unless ill", "Withdrawal")]
    [InlineData("office may extend licence of foreigner subject to other", "Withdrawal")]
    [InlineData("office may extend licence of foreigner. exception x to e: when ill", "Withdrawal")]
    [InlineData("office may extend licence of minor", "Withdrawal")]
    [InlineData("office may extend licence of anyone", "Extension by e; Withdrawal")]
    [InlineData("office must extend licence of foreigner", "Withdrawal")]
    [InlineData("no authority may extend licence of foreigner", "Withdrawal")]
    [InlineData("office need not extend licence of foreigner", "Withdrawal")]
    [InlineData("office must extend short-licence of foreigner", "Withdrawal")]
    [InlineData("office must extend pass of foreigner", "Extension; Withdrawal")]
    [InlineData("office must extend licence of citizen", "Extension; Withdrawal")]
    [InlineData("office must extend licence of sponsor", "Withdrawal")]
    [InlineData("office may extend licence of sponsor", "Extension by e; Withdrawal")]
    [InlineData("office must grant licence to foreigner when ill", "Extension; Withdrawal")]
    public void A_power_at_will_says_nothing_and_whatever_depends_on_something_says_when(string position, string expected) =>
        Lacks($"{All}{Term}position other: office must fine foreigner when crime. position e: {position}.").ShouldBe(expected);

    [Theory]
    [InlineData("withdrawal, extension", "Withdrawal; Extension")]
    [InlineData("withdrawal", "Withdrawal")]
    [InlineData("a purpose, extension", "Extension")]
    [InlineData("duration", "")]
    public void Only_what_is_asked_for_is_missed_in_its_order(string items, string expected) =>
        Lacks($"understanding u \"1\": every position to grant licence must state {items}. {Term}").ShouldBe(expected);

    [Fact]
    public void What_is_asked_of_a_short_licence_may_be_said_of_every_licence() =>
        Lacks("understanding u \"1\": every position to grant licence must state extension. position p: office may grant short-licence to foreigner for at most 2 years. position e: office must extend licence of foreigner.").ShouldBeEmpty();

    [Fact]
    public void What_a_rule_asks_twice_is_worked_out_once_for_each_position_and_each_understanding()
    {
        var law = Read(All + "understanding v \"2\": every position to grant licence must state withdrawal. " + Term + "position q: office may grant licence to foreigner.");
        var (first, second) = (law.Instance("p"), law.Instance("q"));
        PositionSafeguardUnderstanding[] asking = [.. law.Analysis.Model.Understandings.OfType<PositionSafeguardUnderstanding>()];
        asking.Select(understanding => understanding.Name).ShouldBe(["u", "v"]);
        var statuses = law.Analysis.Statuses;
        statuses.WithoutCriteria(first, asking[0]).ShouldBeSameAs(statuses.WithoutCriteria(first, asking[0]));
        statuses.WithoutCriteria(first, asking[0]).Count.ShouldBe(2);
        statuses.WithoutCriteria(first, asking[1]).Single().Understanding.ShouldBeSameAs(asking[1]);
        statuses.WithoutCriteria(second, asking[0]).Single().Grant.ShouldBeSameAs(second);
    }
}
