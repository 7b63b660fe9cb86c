using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The hops of an access chain, which of several is told, and what is told with it.</summary>
public sealed class ChainHopTests
{
    private const string Safe = "understanding u \"1\": using health-care must not lead to return, detain, fine of the same person unless crime. ";
    private const string Care = "position p: foreigner is entitled to emergency-care from hospital when ill. ";
    private const string Paid = "position p: foreigner is entitled to emergency-care from hospital when ill paid by fund. ";
    private const string Removal = "position removal: ministry must deport foreigner. ";
    private const string Report = "position report: hospital must disclose personal-data of foreigner to ministry. ";

    private static string Told(Hop hop) => $"{hop.Body.Name} by {hop.By.Position.Name}{(hop.From is { } from ? $" from {from.Name}" : "")}{(hop.AsPayer ? " as payer" : "")}{(hop.BroughtAbout is { } fact ? $" for {fact.Name}" : "")}";

    private static string Chain(string text) => Law.Of(text).Chain() is not { } chain ? ""
        : $"{string.Join(" → ", chain.Hops.Select(Told))}: {chain.End.Position.Name}{(chain.Total ? "" : ", in part")}"
            + $"{string.Concat(chain.TakenOut.Select(exception => $" -{exception.Name}"))}{string.Concat(chain.KeptOut.Select(exception => $" ~{exception.Name}"))}";

    [Theory]
    [InlineData(Care + Removal + Report, "hospital by p → ministry by report from hospital: removal")]
    [InlineData(Paid + Removal + Report, "hospital by p → ministry by report from hospital: removal")]
    [InlineData(Paid + Removal + "position report: fund must disclose personal-data of foreigner to ministry. ", "fund by p as payer → ministry by report from fund: removal")]
    [InlineData(Paid + Removal + "position report: public-body must disclose personal-data of foreigner to ministry. ", "fund by p as payer → ministry by report from fund: removal")]
    [InlineData(Care + Removal + Report + "position also: hospital must disclose personal-data of foreigner to ministry. ", "hospital by p → ministry by also from hospital: removal")]
    [InlineData(Care + Removal + "position one: hospital must disclose personal-data of foreigner to school, fund. position two: school must disclose personal-data of foreigner to ministry. position three: fund must disclose personal-data of foreigner to ministry. ", "hospital by p → fund by one from hospital → ministry by three from fund: removal")]
    [InlineData(Care + Removal + "position one: hospital must disclose personal-data of foreigner to office, fund. position two: office must disclose personal-data of foreigner to school. position three: school must disclose personal-data of foreigner to ministry. ", "hospital by p → office by one from hospital → school by two from office → ministry by three from school: removal")]
    [InlineData("position p: ministry must provide emergency-care to foreigner. " + Removal, "ministry by p: removal")]
    [InlineData(Care + Report + "position aa: ministry may deport foreigner. position b: ministry must detain foreigner. ", "hospital by p → ministry by report from hospital: b")]
    [InlineData(Care + Report + "position aa: ministry must fine foreigner. position b: ministry must detain foreigner. position c: ministry must detain foreigner. ", "hospital by p → ministry by report from hospital: b")]
    [InlineData(Care + Report + "position b: ministry may detain foreigner. position c: ministry may deport foreigner. ", "hospital by p → ministry by report from hospital: c")]
    [InlineData(Care + Report + "position aa: ministry may imprison foreigner. position b: ministry may admit foreigner. ", "")]
    [InlineData(Care + Removal + "position report: hospital must disclose personal-data of foreigner to ministry obtained in planned-care. ", "")]
    [InlineData(Care + Removal + "position report: hospital must disclose personal-data of foreigner to ministry obtained in emergency-care. ", "hospital by p → ministry by report from hospital: removal")]
    [InlineData(Care + Removal + "position one: hospital must disclose personal-data of foreigner to office when poor. position report: office must disclose personal-data of foreigner to ministry when not poor. ", "")]
    [InlineData(Care + Removal + "position one: hospital must disclose personal-data of foreigner to office when poor. position report: office must disclose personal-data of foreigner to ministry. ", "hospital by p → office by one from hospital → ministry by report from office: removal")]
    public void The_shortest_way_is_told_and_of_those_the_first_by_name(string text, string expected) => Chain(Safe + text).ShouldBe(expected);

    [Theory]
    [InlineData("", "removal")]
    [InlineData("exception e to fill: when poor. ", "removal, in part -e")]
    [InlineData("exception e to fill: when ill. ", "")]
    [InlineData("exception e to fill: for hospital. ", "")]
    [InlineData("exception e to fill: when obtained in health-care. ", "")]
    [InlineData("exception e to fill: when obtained in planned-care. ", "removal ~e")]
    [InlineData("position q: no authority may collect personal-data of foreigner into files. ", "")]
    [InlineData("position q: no authority may collect personal-data of foreigner into files when ill. ", "")]
    [InlineData("position q: no authority may collect personal-data of foreigner into rolls. ", "removal")]
    public void Whoever_keeps_the_store_into_which_a_provider_collects_knows_what_it_collects(string text, string expected) =>
        Chain($"store files, kept by ministry. store rolls, kept by ministry. {Safe}{Care}{Removal}position fill: hospital may collect personal-data of foreigner into files. {text}")
            .ShouldBe(expected.Length == 0 ? "" : $"hospital by p → ministry by fill from hospital: {expected}");

    [Theory]
    [InlineData("exception b to report: when poor. exception aa to report: when danger. ", "removal, in part -aa -b")]
    [InlineData("exception b to report: when obtained in planned-care. exception aa to report: when obtained in planned-care. ", "removal ~aa ~b")]
    [InlineData("exception aa to report: when poor. exception b to report: when obtained in planned-care. ", "removal, in part -aa ~b")]
    [InlineData("exception aa to report: when crime. ", "removal")]
    [InlineData("exception aa to report: when not ill. ", "removal")]
    [InlineData("exception aa to report: for school when poor. ", "removal")]
    [InlineData("exception aa to report: when obtained in card. ", "removal")]
    [InlineData("exception aa to report: when obtained from school. ", "removal")]
    [InlineData("position cut: ministry must not use personal-data of foreigner for the purpose of deport. ", "")]
    [InlineData("position cut: ministry must not use personal-data of foreigner for the purpose of return. ", "")]
    [InlineData("position cut: ministry must not use personal-data of foreigner for the purpose of \"payment\", return. ", "")]
    [InlineData("position cut: ministry must not use personal-data of foreigner for the purpose of detain. ", "removal")]
    [InlineData("position cut: ministry must not use personal-data of foreigner for the purpose of transfer. ", "removal")]
    [InlineData("position cut: no authority may use personal-data of foreigner for the purpose of deport. ", "")]
    [InlineData("position cut: fund must not use personal-data of foreigner for the purpose of deport. ", "removal")]
    [InlineData("position cut: ministry must not use personal-data of foreigner when poor for the purpose of deport. ", "removal")]
    [InlineData("position cut: ministry must not use personal-data of foreigner when ill for the purpose of deport. ", "")]
    public void What_cuts_the_chain_and_for_whom(string text, string expected) =>
        Chain(Safe + Care + Removal + Report + text).ShouldBe(expected.Length == 0 ? "" : $"hospital by p → ministry by report from hospital: {expected}");

    [Theory]
    [InlineData("position p: foreigner is entitled to card from hospital provided that registered paid by fund. ", "hospital by p; fund by p as payer")]
    [InlineData("position p: foreigner is entitled to card from hospital provided that registered paid by school paid by fund. position r: foreigner must register to office. ", "hospital by p; school by p as payer; fund by p as payer; office by r for registered")]
    [InlineData("position p: foreigner is entitled to card from hospital provided that ill and registered. position r: foreigner may register at court. position s: embassy must register. ", "hospital by p; court by r for registered; embassy by s for registered")]
    [InlineData("position p: foreigner is entitled to card from hospital when registered. position r: foreigner must register to office. ", "hospital by p")]
    [InlineData("position p: foreigner is entitled to card from hospital provided that ill. position r: foreigner must register to office. ", "hospital by p")]
    public void Who_learns_of_whoever_uses_a_service(string text, string expected)
    {
        var law = Law.Of(text);
        string.Join("; ", law.Analysis.AccessChains.Learning(law.Instance("p")).Select(Told)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("aa: hospital must disclose personal-data of foreigner to office, fund. position b: fund may access personal-data of foreigner from hospital.", "fund by aa from hospital; fund by b from hospital; office by aa from hospital")]
    [InlineData("aa: hospital must disclose personal-data of foreigner to court.", "court by aa from hospital; high-court by aa from hospital")]
    [InlineData("aa: hospital must disclose personal-data of foreigner to public-body.", "fund by aa from hospital; ministry by aa from hospital; public-body by aa from hospital; school by aa from hospital")]
    [InlineData("b: public-body must disclose personal-data of foreigner to office. position aa: hospital must disclose personal-data of foreigner to office.", "office by aa from hospital; office by b from hospital")]
    [InlineData("aa: fund must disclose personal-data of foreigner to office.", "")]
    [InlineData("aa: hospital must not disclose personal-data of foreigner to office.", "")]
    [InlineData("aa: hospital must collect personal-data of foreigner.", "")]
    [InlineData("aa: office must collect personal-data of foreigner from hospital.", "office by aa from hospital")]
    [InlineData("aa: hospital must collect personal-data of foreigner into files.", "office by aa from hospital")]
    [InlineData("aa: public-body may collect personal-data of foreigner into files.", "office by aa from hospital")]
    [InlineData("aa: hospital must collect personal-data of foreigner into files, rolls.", "office by aa from hospital; school by aa from hospital")]
    [InlineData("aa: hospital must collect personal-data of foreigner into charts.", "")]
    [InlineData("aa: fund must collect personal-data of foreigner into files.", "")]
    [InlineData("aa: hospital must not collect personal-data of foreigner into files.", "")]
    [InlineData("aa: fund must collect personal-data of foreigner from hospital into files.", "fund by aa from hospital; office by aa from hospital")]
    [InlineData("aa: hospital may use personal-data of foreigner.", "")]
    public void Whom_the_knowledge_of_a_body_reaches_in_one_step(string positions, string expected)
    {
        var law = Law.Of($"store files, kept by office. store rolls, kept by school. store charts, kept by hospital. position {positions} ");
        string.Join("; ", law.Analysis.AccessChains.Onward(law.Analysis.Model.Agencies.All.Single(agency => agency.Name == "hospital")).Select(Told)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ministry", true)]
    [InlineData("high-court", true)]
    [InlineData("court", true)]
    [InlineData("public-body", false)]
    [InlineData("fund", false)]
    [InlineData("office", false)]
    public void Who_acts_against_the_person(string agency, bool acts)
    {
        var law = Law.Of(Safe + Removal + "position q: court may fine foreigner. position r: fund may admit foreigner. position s: office must not detain foreigner. ");
        law.Analysis.AccessChains.ActsAgainst(law.Analysis.Model.Agencies.All.Single(of => of.Name == agency), law.Understanding<AccessChainUnderstanding>()).ShouldBe(acts);
    }

    [Theory]
    [InlineData("p: hospital may provide emergency-care to foreigner.", true)]
    [InlineData("p: hospital may provide reunion to foreigner.", true)]
    [InlineData("p: hospital may provide card to foreigner.", false)]
    [InlineData("p: hospital must refuse emergency-care to foreigner.", false)]
    [InlineData("p: hospital must not provide emergency-care to foreigner.", false)]
    [InlineData("p: ministry must deport foreigner.", false)]
    public void Which_positions_give_the_service(string position, bool gives)
    {
        var law = Law.Of($"understanding u \"1\": using reunion, health-care must not lead to return of the same person. position {position} ");
        AccessChains.Gives(law.Instance("p"), law.Understanding<AccessChainUnderstanding>()).ShouldBe(gives);
    }
}
