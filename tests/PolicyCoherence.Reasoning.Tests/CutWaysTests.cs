using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What cuts a way of data and what does not: bars on part of what is moved, on stores, by where data were obtained, and by rank; and chains from the use of a service.</summary>
public sealed class CutWaysTests
{
    private const string Words = """
        agency public. agency registry is a public. store list, kept by office. store other, kept by office. agency clinic.
        instrument constitution: constitution, in force from 1990-01-01. instrument circular: circular, in force from 2015-01-01.

        """;

    private static string Reaches(string text)
    {
        var law = DataLaw.Of(Words + text);
        return string.Join("; ", law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>()).Select(reach =>
            $"{string.Join(" → ", reach.Flow.Steps.Select(step => step.From.Name).Append(reach.Flow.Steps[^1].To.Name))} by {reach.Flow.Steps[^1].By.Position.Name}"
            + $"{(reach.Total ? "" : ", in part")}{(reach.CarvedBy.IsEmpty ? "" : $", but for {string.Join(' ', reach.CarvedBy.Select(norm => norm.Name))}")}"));
    }

    private const string ToRegistry = "understanding u \"1\": personal-data collected by hospital must not reach registry. ";
    private const string Tell = "position tell: hospital must disclose personal-data of foreigner to public. ";

    [Theory]
    [InlineData(Tell, "hospital → registry by tell")]
    [InlineData(Tell + "position other-way: hospital must disclose personal-data of foreigner to registry when claims. ", "hospital → registry by other-way; hospital → registry by tell")]
    [InlineData(Tell + "position other-way: hospital must disclose personal-data of foreigner to registry when claims. exception e to other-way: when claims. ", "hospital → registry by tell")]
    [InlineData(Tell + "position z-way: hospital must disclose personal-data of foreigner to registry. ", "hospital → registry by tell; hospital → registry by z-way")]
    [InlineData("position tell: hospital must disclose personal-data of foreigner to public under constitution section \"1\". position bar: hospital must not disclose personal-data of foreigner to registry under circular section \"1\". ", "hospital → registry by tell")]
    [InlineData("position tell: hospital must disclose personal-data of foreigner to public under circular section \"1\". position bar: hospital must not disclose personal-data of foreigner to registry under constitution section \"1\". ", "")]
    public void Another_position_that_tells_is_no_bar_and_a_bar_of_lower_rank_limits_nothing(string text, string expected) => Reaches(ToRegistry + text).ShouldBe(expected);

    [Theory]
    [InlineData("when ill", "when not ill", "when not ill", "hospital → office → registry by pass, in part")]
    [InlineData("when ill", "when not ill", "when ill", "hospital → office → registry by pass, in part")]
    [InlineData("when ill", "when ill", "when not ill", "")]
    public void Of_two_ways_to_one_holder_each_brings_its_own_persons(string one, string two, string on, string expected) =>
        Reaches($"{ToRegistry}position one: hospital must disclose personal-data of foreigner to office {one}. position two: hospital must disclose personal-data of foreigner to office {two}. position pass: office must disclose personal-data of foreigner to registry {on}. ")
            .Replace(", in part", "", StringComparison.Ordinal).ShouldBe(expected.Replace(", in part", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("hospital", "", "hospital → office → registry by pass")]
    [InlineData("hospital", "exception e to pass: when obtained from hospital. ", "")]
    [InlineData("school", "exception e to pass: when obtained from hospital. ", "school → office → registry by pass")]
    [InlineData("hospital", "exception d to pass: when obtained in care. exception e to pass: when obtained from hospital. ", "")]
    [InlineData("school", "exception d to pass: when obtained in care. exception e to pass: when obtained from hospital. ", "school → office → registry by pass")]
    [InlineData("hospital", "position bar: registry must not use personal-data of foreigner obtained from hospital for the purpose of return. ", "")]
    [InlineData("school", "position bar: registry must not use personal-data of foreigner obtained from hospital for the purpose of return. ", "school → office → registry by pass")]
    public void Where_data_were_obtained_can_decide_how_far_they_go(string from, string cut, string expected) =>
        Reaches($"understanding u \"1\": personal-data collected by {from} must not reach registry. position one: {from} must disclose personal-data of foreigner to office. position pass: office must disclose personal-data of foreigner to registry. {cut}").ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital → registry by c")]
    [InlineData("exception e to c: for office. ", "")]
    [InlineData("exception e to c: for hospital. ", "hospital → registry by c")]
    [InlineData("exception e to c: for registry. ", "hospital → registry by c")]
    public void Who_carries_data_from_one_to_another_is_who_acts(string exception, string expected) =>
        Reaches($"{ToRegistry}position c: office may copy personal-data of foreigner from hospital to registry. {exception}").ShouldBe(expected);

    private const string Health = "understanding u \"1\": health-data collected by hospital must not reach police. ";
    private const string Look = "position look: police may access personal-data of foreigner from list. ";

    [Theory]
    [InlineData("", "hospital → list → police by look")]
    [InlineData("position bar: hospital must not disclose health-data of foreigner to list. ", "")]
    [InlineData("position bar: hospital must not disclose health-data of foreigner to list, other. ", "")]
    [InlineData("position bar: hospital must not disclose health-data of foreigner to other. ", "hospital → list → police by look")]
    [InlineData("position bar: hospital must not disclose identity-data of foreigner to list. ", "hospital → list → police by look")]
    public void A_bar_on_part_of_what_goes_into_a_store_keeps_that_part_out(string bar, string expected) =>
        Reaches($"{Health}{Look}position tell: hospital must disclose personal-data of foreigner to list. {bar}").Replace(", but for bar", "", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("hospital", "hospital", "")]
    [InlineData("hospital", "hospital, school", "")]
    [InlineData("hospital, school", "hospital", "")]
    [InlineData("hospital", "school", "hospital → police by look")]
    public void A_bar_on_part_of_what_is_looked_at_keeps_that_part_back(string from, string barred, string expected) =>
        Reaches($"{Health}position look: police may access personal-data of foreigner from {from}. position bar: police must not access health-data of foreigner from {barred}. ").ShouldBe(expected);

    [Theory]
    [InlineData("list", "list", "")]
    [InlineData("list", "list, other", "")]
    [InlineData("list, other", "list", "")]
    [InlineData("list", "other", "hospital → list → police by look")]
    public void A_bar_on_part_of_what_lies_in_a_store_keeps_that_part_back(string from, string barred, string expected) =>
        Reaches($"{Health}position tell: hospital must disclose personal-data of foreigner to list. position look: police may access personal-data of foreigner from {from}. position bar: police must not access health-data of foreigner from {barred}. ").ShouldBe(expected);

    private const string Card = "understanding u \"1\": using card, health-care must not lead to return of the same person. position p: foreigner is entitled to card from hospital provided that registered. position removal: ministry must deport foreigner. ";
    private const string Pull = "position pull: ministry may access personal-data of foreigner from office. ";

    [Theory]
    [InlineData("position keeping: office must register under act section \"1\". ", "office ministry, total")]
    [InlineData("position keeping: office must register under act section \"1\". position none: no authority may register under constitution-1990 section \"1\". ", "")]
    [InlineData("position keeping: office must register under act section \"1\". position none: no authority may register under circular-2015 section \"1\". ", "office ministry, total")]
    [InlineData("position registration: foreigner must register at office. ", "office ministry, total")]
    [InlineData("position registration: foreigner must register at office when ill. ", "office ministry, total")]
    [InlineData("position registration: foreigner must register at office when not registered. ", "")]
    [InlineData("position registration: foreigner must register at office. exception e to pull: when ill. ", "office ministry, taken out e")]
    [InlineData("position registration: foreigner must register at office. exception e to pull: when obtained in planned-care. ", "office ministry, kept out e, total")]
    public void A_chain_from_bringing_a_condition_about_is_told_whole(string text, string expected)
    {
        var chain = Law.Of(Card + Pull + text).Chain();
        (chain is null ? "" : $"{string.Join(' ', chain.Hops.Select(hop => hop.Body.Name))}{Names(", taken out ", chain.TakenOut)}{Names(", kept out ", chain.KeptOut)}{(chain.Total ? ", total" : "")}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("exception e to c: for office. ", false)]
    [InlineData("exception e to c: for ministry. ", true)]
    [InlineData("exception e to c: for hospital. ", true)]
    public void Who_carries_what_another_knows_is_who_acts(string exception, bool leads) =>
        (Law.Of("action copy: data of person from body, moves knowledge, makes copies. understanding u \"1\": using health-care must not lead to return of the same person. position p: foreigner is entitled to health-care from hospital. position removal: ministry must deport foreigner. "
            + $"position c: office may copy personal-data of foreigner from hospital to ministry. {exception}").Chain() is not null).ShouldBe(leads);

    private static string Names(string before, IEnumerable<ExceptionNorm> exceptions) => string.Join(' ', exceptions.Select(exception => exception.Name)) is { Length: > 0 } names ? before + names : "";
}
