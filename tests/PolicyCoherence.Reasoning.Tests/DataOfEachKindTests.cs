using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Data on their way, kind by kind and body by body: what a bar on one kind leaves to the others, and where data were obtained.</summary>
public sealed class DataOfEachKindTests
{
    private const string Words = "agency public. agency registry is a public. agency archive is a public. kind of data mental-data is a health-data. service schooling, in family. role sponsor. ";

    private static string Reaches(string text)
    {
        var law = DataLaw.Of(Words + text);
        return string.Join("; ", law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>()).Select(reach =>
            $"{string.Join(" → ", reach.Flow.Steps.Select(step => step.From.Name).Append(reach.Flow.Steps[^1].To.Name))} of {reach.Flow.Data.Name} by {reach.Flow.Steps[^1].By.Position.Name}{(reach.Total ? "" : ", in part")}"
            + $"{(reach.CarvedBy.IsEmpty ? "" : $", but for {string.Join(' ', reach.CarvedBy.Select(norm => norm.Name))}")}"));
    }

    private const string ToPolice = "understanding u \"1\": personal-data collected by hospital must not reach police. ";
    private const string Tell = "position tell: hospital must disclose personal-data of foreigner to office. ";

    [Theory]
    [InlineData("health-data", "", "hospital → office → police of health-data by report")]
    [InlineData("health-data", "position b: hospital must not disclose mental-data of foreigner to office. ", "hospital → office → police of health-data by report")]
    [InlineData("health-data", "position b: hospital must not disclose mental-data of foreigner to office. position c: hospital must not disclose health-data of foreigner to office when ill. ", "hospital → office → police of health-data by report, in part, but for c")]
    [InlineData("health-data", "position c: hospital must not disclose health-data of foreigner to office. ", "")]
    [InlineData("mental-data", "position b: hospital must not disclose mental-data of foreigner to office. ", "")]
    [InlineData("mental-data", "position c: hospital must not disclose health-data of foreigner to office. ", "")]
    [InlineData("identity-data", "position b: hospital must not disclose mental-data of foreigner to office. position c: hospital must not disclose health-data of foreigner to office. ", "hospital → office → police of identity-data by report")]
    public void A_bar_on_one_kind_keeps_back_that_kind_and_no_other(string reported, string bars, string expected) =>
        Reaches($"{ToPolice}{Tell}position report: office must disclose {reported} of foreigner to police. {bars}").ShouldBe(expected);

    [Theory]
    [InlineData("registry", "", "registry → police of personal-data by tell")]
    [InlineData("registry", "exception e to tell: for registry. ", "")]
    [InlineData("archive", "exception e to tell: for registry. ", "archive → police of personal-data by tell")]
    [InlineData("registry", "exception e to tell: for police. ", "registry → police of personal-data by tell")]
    public void What_every_body_of_a_kind_tells_is_told_by_each_for_itself(string body, string exception, string expected) =>
        Reaches($"understanding u \"1\": personal-data collected by {body} must not reach police. position tell: public must disclose personal-data of foreigner to police. position keep: {body} must collect personal-data of foreigner. {exception}").ShouldBe(expected);

    [Theory]
    [InlineData("", "hospital → police of personal-data by tell")]
    [InlineData("obtained in care", "hospital → police of personal-data by tell")]
    [InlineData("obtained in schooling", "")]
    [InlineData("obtained from hospital", "hospital → police of personal-data by tell")]
    [InlineData("obtained from school", "")]
    public void A_position_on_knowledge_from_one_source_moves_what_comes_from_there(string obtained, string expected) =>
        Reaches($"{ToPolice}position give: hospital must provide care to foreigner. position teach: school must provide schooling to foreigner. position tell: hospital must disclose personal-data of foreigner to police {obtained}. ").ShouldBe(expected);

    [Theory]
    [InlineData("of foreigner", "", "unless consents", "hospital → police of personal-data by tell")]
    [InlineData("of foreigner", "when consents", "unless consents", "")]
    [InlineData("of foreigner", "when claims", "unless consents", "hospital → police of personal-data by tell")]
    [InlineData("of sponsor", "when consents", "unless consents", "")]
    [InlineData("of sponsor", "", "unless consents", "hospital → police of personal-data by tell")]
    public void Whether_somebody_consents_is_asked_of_whom_the_data_are(string whose, string when, string unless, string expected) =>
        Reaches($"understanding u \"1\": personal-data {whose} collected by hospital must not reach police {unless}. position tell: hospital must disclose personal-data {whose} to police {when}. ").Replace(", in part", "", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("store list, kept by office. ", "list → police of health-data by look")]
    [InlineData("store list, kept by office. position fill: office must collect health-data of foreigner into list. ", "list → police of health-data by look")]
    [InlineData("store list, kept by police. ", "")]
    public void What_lies_in_a_store_reaches_whoever_takes_it_from_there(string store, string expected) =>
        Reaches($"understanding u \"1\": health-data must not reach police. {store}position look: police may access health-data of foreigner from list. ").ShouldBe(expected);
}
