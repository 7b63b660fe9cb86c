using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What carries the knowledge that somebody uses a service from one body to the next, and what does not.</summary>
public sealed class KnowledgeOfBodiesTests
{
    private const string Safe = "understanding u \"1\": using health-care must not lead to return of the same person. ";
    private const string Care = "position p: foreigner is entitled to emergency-care from hospital. ";
    private const string Card = "understanding u \"1\": using card must not lead to return of the same person. ";
    private const string Removal = "position removal: ministry must deport foreigner. ";
    private const string Pull = "position pull: ministry may access personal-data of foreigner from office. ";

    private static string Told(Hop hop) => $"{hop.Body.Name} by {hop.By.Position.Name}{(hop.From is { } from ? $" from {from.Name}" : "")}{(hop.BroughtAbout is { } fact ? $" for {fact.Name}" : "")}";

    private static string Told(AccessChain? chain) => chain is null ? "" : $"{string.Join(" → ", chain.Hops.Select(Told))}: {chain.End.Position.Name}";

    [Theory]
    [InlineData("from public-body", "", "hospital by p → ministry by pull from hospital: removal")]
    [InlineData("from public-body", "from hospital", "")]
    [InlineData("from public-body", "from school", "hospital by p → ministry by pull from hospital: removal")]
    [InlineData("from hospital, school", "from school", "hospital by p → ministry by pull from hospital: removal")]
    [InlineData("from hospital, school", "from hospital", "")]
    public void A_bar_on_asking_one_of_several_bodies_keeps_back_what_that_body_knows(string from, string barred, string expected) =>
        Told(Law.Of($"{Safe}{Care}{Removal}position pull: ministry may access personal-data of foreigner {from}. {(barred.Length == 0 ? "" : $"position bar: ministry must not access personal-data of foreigner {barred}. ")}").Chain()).ShouldBe(expected);

    [Theory]
    [InlineData("when ill or poor", "hospital by p → ministry by pull from hospital: removal")]
    [InlineData("when ill and poor", "hospital by p → ministry by pull from hospital: removal")]
    public void Whoever_may_use_it_for_one_reason_or_another_is_known_for_either(string when, string expected) =>
        Told(Law.Of($"{Safe}{Removal}position p: foreigner is entitled to emergency-care from hospital {when}. position pull: ministry may access personal-data of foreigner from hospital. ").Chain()).ShouldBe(expected);

    [Theory]
    [InlineData("provided that registered", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("when ill or poor provided that registered", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("when ill and poor provided that registered", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("provided that registered and ill", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("provided that registered or ill", "office by r for registered → ministry by pull from office: removal")]
    public void Whoever_cannot_have_it_without_registering_is_known_where_she_registers(string condition, string expected) =>
        Told(Law.Of($"{Card}{Removal}{Pull}position p: foreigner is entitled to card from hospital {condition}. position r: foreigner must register at office. ").Chain()).ShouldBe(expected);

    [Theory]
    [InlineData("position s: foreigner may register at office. position r: foreigner must register at office. ", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("position r: foreigner may register at office. position s: foreigner must register at office. ", "office by r for registered → ministry by pull from office: removal")]
    [InlineData("position r: foreigner must register at embassy. position s: foreigner must register at office. ", "office by s for registered → ministry by pull from office: removal")]
    public void Of_two_positions_under_which_a_body_learns_the_first_by_name_is_told(string positions, string expected) =>
        Told(Law.Of($"{Card}{Removal}{Pull}position p: foreigner is entitled to card from hospital provided that registered. {positions}").Chain()).ShouldBe(expected);

    [Theory]
    [InlineData("foreigner may access personal-data of foreigner from court", "hospital by p; court by r for informed")]
    [InlineData("office may access personal-data of foreigner from court", "hospital by p; court by r for informed; office by r for informed")]
    [InlineData("office may disclose personal-data of foreigner to court", "hospital by p")]
    public void Whoever_is_asked_for_the_paper_that_a_service_takes_learns_who_wants_it(string position, string expected)
    {
        var law = Law.Of($"fact informed, up to the person, by access. position p: foreigner is entitled to card from hospital provided that informed. position r: {position}. ");
        string.Join("; ", law.Analysis.AccessChains.Learning(law.Instance("p")).Select(Told)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("office may access personal-data of foreigner from hospital", "office by q from hospital")]
    [InlineData("office may collect personal-data of foreigner from hospital", "office by q from hospital")]
    [InlineData("office may certify personal-data of foreigner from hospital", "")]
    [InlineData("office may access health-data of foreigner from hospital", "office by q from hospital")]
    [InlineData("office may access figures of foreigner from hospital", "")]
    public void Only_an_act_that_moves_or_gathers_data_of_persons_carries_knowledge(string position, string expected)
    {
        var law = Law.Of($"kind of data figures. action certify: data of person from body. position q: {position}. ");
        string.Join("; ", law.Analysis.AccessChains.Onward(law.Analysis.Model.Agencies.All.Single(agency => agency.Name == "hospital")).Select(Told)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("kind of data files. kind of data letters.", true)]
    [InlineData("kind of data personal-data. kind of data letters. kind of data files is a personal-data.", true)]
    [InlineData("kind of data personal-data. kind of data letters. kind of data files.", false)]
    public void Where_no_data_are_marked_as_those_of_persons_all_of_them_may_be(string kinds, bool leads)
    {
        var law = DataLaw.Written($"""
            state testland. use f. framework f. agency ministry. agency hospital. group foreigner. service care. {kinds}
            action deport: person. action provide: service to person, enabling, gives. action disclose: data of person to body, moves knowledge.
            understanding u "1": using care must not lead to deport of the same person.
            position p: foreigner is entitled to care from hospital. position tell: hospital must disclose files of foreigner to ministry. position removal: ministry must deport foreigner.
            """);
        Told(law.Analysis.AccessChains.Find(law.Analysis.InstancesOf("p")[0], law.Understanding<AccessChainUnderstanding>()))
            .ShouldBe(leads ? "hospital by p → ministry by tell from hospital: removal" : "");
    }

    [Fact]
    public void What_comes_back_to_a_body_tells_it_nothing_new()
    {
        const string Round = "position removal: hospital must deport foreigner. position out: hospital must disclose personal-data of foreigner to fund. position back: fund must disclose personal-data of foreigner to hospital. ";
        Told(Law.Of(Safe + Care + Round).Chain()).ShouldBe("hospital by p: removal");
        Told(Law.Of(Safe + Care + Round + "position cut: hospital must not use health-data of foreigner for the purpose of return. ").Chain()).ShouldBe("");
    }

    [Theory]
    [InlineData("ministry, office", "school must disclose identity-data of foreigner to ministry. ", "hospital by p → office by tell from hospital → school by b from office → ministry by back from school: removal")]
    [InlineData("ministry, office", "school must disclose personal-data of foreigner to ministry. ", "hospital by p → office by tell from hospital → school by b from office → ministry by back from school: removal")]
    [InlineData("ministry, office", "school must disclose personal-data of foreigner to fund. position on: fund must disclose identity-data of foreigner to ministry. ", "hospital by p → office by tell from hospital → school by b from office → fund by back from school → ministry by on from fund: removal")]
    [InlineData("ministry, office", "school must disclose health-data of foreigner to ministry. ", "")]
    [InlineData("ministry", "school must disclose identity-data of foreigner to ministry. ", "")]
    public void A_body_that_must_not_use_what_it_is_told_may_act_on_other_data_that_come_by_a_way_of_their_own(string told, string back, string expected) =>
        Told(Law.Of($"""
            kind of data identity-data is a personal-data. {Safe}{Care}{Removal}
            position tell: hospital must disclose health-data of foreigner to {told}.
            position aa: ministry must disclose personal-data of foreigner to school. position b: office must disclose personal-data of foreigner to school.
            position back: {back}position cut: ministry must not use health-data of foreigner for the purpose of return.

            """).Chain()).ShouldBe(expected);

    [Theory]
    [InlineData(0, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    public void A_chain_of_more_than_eight_bodies_is_not_followed(int further, bool leads)
    {
        var bodies = Enumerable.Range(1, further).Select(index => $"agency b{index}. position w{index}: {(index == 1 ? "hospital" : $"b{index - 1}")} must disclose personal-data of foreigner to b{index}. ");
        var chain = Law.Of($"{Safe}{Care}{string.Concat(bodies)}position removal: {(further == 0 ? "hospital" : $"b{further}")} must deport foreigner. ").Chain();
        (chain?.Hops.Length ?? 0).ShouldBe(leads ? further + 1 : 0);
    }

    [Theory]
    [InlineData("police may access identity-data of foreigner from office", "b by ministry")]
    [InlineData("police may access identity-data of foreigner from office, school", "b by ministry")]
    public void Of_a_kind_of_body_that_looks_one_body_is_told(string position, string expected)
    {
        var law = DataLaw.Of($"understanding u \"1\": access to personal-data by police must rest on asked. position b: {position}. ");
        string.Join("; ", law.Analysis.AccessTriggers.Find(law.Understanding<AccessTriggerUnderstanding>()).Select(found => $"{found.Instance.Position.Name} by {found.Body.Name}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("foreigner is entitled to card from hospital, school", "p#0#hospital p#0#school", "hospital school / hospital school")]
    [InlineData("office must access personal-data of foreigner from hospital, school", "p#0#office#hospital# p#0#office#school#", "hospital / school")]
    [InlineData("hospital must disclose personal-data of foreigner to office, fund", "p#0#hospital##office p#0#hospital##fund", " / ")]
    public void Who_asks_several_asks_each_and_of_several_providers_one_has_to_give(string position, string keys, string from)
    {
        var instances = Law.Of($"position p: {position}. ").Analysis.InstancesOf("p");
        string.Join(' ', instances.Select(instance => instance.Key)).ShouldBe(keys);
        string.Join(" / ", instances.Select(instance => string.Join(' ', instance.Act.From.Select(body => body.Name)))).ShouldBe(from);
    }
}
