using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Where a procedure passes from one agency to the next, whether the next can have what the one learned, and whether silence about it counts.</summary>
public sealed class HandoverTests
{
    private const string Words = """
        event removal, carrying out deport. event report, carrying out disclose. event treatment, carrying out provide.
        role sponsor. store register, kept by school. store file, kept by office, school. store list.

        """;

    private const string Way = "procedure way for foreigner unless ill: decision by office, removal by ministry after decision. ";

    private static Law Read(string text) => Law.Of(Words + text);

    private static string Changes(string steps)
    {
        var law = Read($"procedure way: {steps}.");
        return string.Join(", ", law.Analysis.Handovers.In(law.Analysis.Model.Procedures.Single()).Select(each => $"{each.First.Name} {each.From.Name} > {each.Second.Name} {each.To.Name}"));
    }

    // What becomes of the only change of hands.
    private static string Told(string text, string procedure = Way)
    {
        var law = Read(procedure + text);
        var handover = law.Analysis.Handovers.In(law.Analysis.Model.Procedures.Single()).ShouldHaveSingleItem();
        var untold = law.Analysis.Handovers.Find(handover);
        untold.ShouldBe(law.Analysis.Handovers.Find(handover));
        if (untold is null) return "told";
        (untold.Handover, untold.Answer.ValueOf("person.foreigner"), untold.Answer.ValueOf("person.ill")).ShouldBe((handover, 1, 0));
        return untold.Counts ? "untold, and it counts" : "untold";
    }

    [Theory]
    [InlineData("decision by office, removal by ministry after decision", "decision office > removal ministry")]
    [InlineData("decision by office, removal by ministry within 3 days of decision", "decision office > removal ministry")]
    [InlineData("decision by office, removal by ministry at the earliest 3 days after decision", "decision office > removal ministry")]
    [InlineData("decision by office, removal by ministry on the day of decision", "decision office > removal ministry")]
    [InlineData("decision by office, removal by ministry before decision", "")]
    [InlineData("decision by office, removal by ministry", "")]
    [InlineData("decision by office, notice of decision by ministry", "decision office > notice ministry")]
    [InlineData("decision by office, departure runs 30 days from decision, removal by ministry after the end of departure", "decision office > removal ministry")]
    [InlineData("decision by office, departure runs 30 days from decision, respite runs 3 days from the end of departure, removal by ministry after the end of respite", "decision office > removal ministry")]
    [InlineData("decision by office, notice of decision by school, removal by ministry after notice", "decision office > notice school, notice school > removal ministry")]
    [InlineData("decision by office, hearing by school, removal by ministry after decision within 3 days of hearing", "decision office > removal ministry, hearing school > removal ministry")]
    [InlineData("decision by office, removal by ministry after decision, release by ministry after decision", "decision office > removal ministry")]
    [InlineData("decision by office, release by ministry after decision, review by office after release", "decision office > release ministry, release ministry > review office")]
    [InlineData("decision by office, removal by office after decision", "")]
    [InlineData("decision by ministry, removal by public-body after decision", "")]
    [InlineData("decision by public-body, removal by ministry after decision", "")]
    [InlineData("decision by court, removal by ministry after decision", "")]
    [InlineData("decision by high-court, removal by ministry after decision", "")]
    [InlineData("decision by office, review by court after decision", "")]
    [InlineData("decision by office, review by high-court after decision", "")]
    [InlineData("decision by office, appeal against decision by person within 9 days of decision, ruling by ministry deciding appeal after decision", "")]
    [InlineData("decision by office, request by person after decision, removal by ministry after request", "")]
    public void A_procedure_changes_hands_where_another_agency_takes_a_step_that_waits(string steps, string expected) => Changes(steps).ShouldBe(expected);

    [Theory]
    [InlineData("", "untold")]
    [InlineData("position decide: office may grant stay to foreigner after consulting ministry. position other: school may fine foreigner.", "told")]
    [InlineData("position decide: ministry may grant stay to foreigner after consulting office.", "told")]
    [InlineData("position decide: office must grant stay to foreigner after consulting public-body.", "told")]
    [InlineData("position decide: public-body may grant stay to foreigner after consulting office.", "told")]
    [InlineData("position decide: office may grant stay to foreigner after consulting school, ministry.", "told")]
    [InlineData("position decide: ministry may grant stay to foreigner after consulting school, office.", "told")]
    [InlineData("position decide: office may grant stay to foreigner after consulting school.", "untold")]
    [InlineData("position decide: ministry may grant stay to foreigner after consulting school.", "untold")]
    [InlineData("position decide: office may grant stay to foreigner. position too: ministry may fine foreigner.", "untold")]
    [InlineData("position decide: school may grant stay to foreigner after consulting office, ministry.", "untold")]
    [InlineData("position decide: office must not grant stay to foreigner after consulting ministry.", "untold")]
    [InlineData("position decide: office may grant stay to foreigner when ill after consulting ministry.", "untold")]
    [InlineData("position decide: office may grant stay to foreigner unless ill after consulting ministry.", "told")]
    [InlineData("position decide: office may grant stay to sponsor when ill after consulting ministry.", "told")]
    public void Agencies_that_hear_each_other_about_the_person_know(string text, string expected) => Told(text).ShouldBe(expected);

    [Theory]
    [InlineData("position tell: office must disclose health-data of foreigner to ministry.", "told")]
    [InlineData("position tell: office must disclose health-data of foreigner to public-body.", "told")]
    [InlineData("position look: ministry may access health-data of foreigner from office.", "told")]
    [InlineData("position tell: office must disclose health-data of foreigner to school. position pass: school may disclose health-data of foreigner to ministry.", "told")]
    [InlineData("position tell: office must disclose health-data of foreigner to school. position pass: school may disclose health-data of foreigner to fund. position on: fund may disclose health-data of foreigner to ministry.", "told")]
    [InlineData("position tell: office must disclose health-data of foreigner to school. position pass: hospital may disclose health-data of foreigner to court.", "untold")]
    [InlineData("position tell: ministry must disclose health-data of foreigner to office.", "untold")]
    [InlineData("position tell: office must disclose health-data of foreigner to ministry when ill.", "untold")]
    [InlineData("position tell: office must disclose health-data of sponsor to ministry when ill.", "told")]
    [InlineData("position tell: office must not disclose health-data of foreigner to ministry.", "untold")]
    [InlineData("position use-it: office may use health-data of foreigner. position use-too: ministry may use health-data of foreigner.", "untold")]
    [InlineData("position keep: office must collect health-data of foreigner into register. position look: ministry may access health-data of foreigner from register.", "told")]
    [InlineData("position keep: office must collect health-data of foreigner into register when ill. position look: ministry may access health-data of foreigner from register.", "untold")]
    [InlineData("position keep: hospital must collect health-data of foreigner into register. position look: ministry may access health-data of foreigner from register.", "untold")]
    [InlineData("position look: ministry may access health-data of foreigner from file.", "told")]
    [InlineData("position look: ministry may access health-data of foreigner from file when ill.", "untold")]
    [InlineData("position keep: hospital must collect health-data of foreigner into list. position look: ministry may access health-data of foreigner from list.", "untold")]
    [InlineData("position keep: office must collect health-data of foreigner into list. position look: ministry may access health-data of foreigner from list.", "told")]
    public void Data_on_the_person_can_go_from_the_one_to_the_other_over_whomever(string text, string expected) =>
        Told(text).Replace(", and it counts", "", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("decision by office, report by office after decision, removal by ministry after decision", "told")]
    [InlineData("decision by office, treatment by office after decision, removal by ministry after decision", "untold")]
    public void A_step_can_pass_the_file_on_itself(string steps, string expected) => Told("", $"procedure way for foreigner unless ill: {steps}. ").ShouldBe(expected);

    [Fact]
    public void A_procedure_that_concerns_nobody_tells_nobody()
    {
        var law = Read("procedure way for foreigner when ill unless ill: decision by office, removal by ministry after decision.");
        law.Analysis.Handovers.Find(law.Analysis.Handovers.In(law.Analysis.Model.Procedures.Single()).Single()).ShouldBeNull();
    }

    private const string Tells = "position tells: office must disclose health-data of foreigner to school. ";
    private const string IsTold = "position told: hospital must disclose health-data of foreigner to ministry. ";

    [Theory]
    [InlineData("", "untold")]
    [InlineData("testland encodes return in full. ", "untold, and it counts")]
    [InlineData("testland encodes health in full. ", "untold")]
    [InlineData(Tells + IsTold, "untold, and it counts")]
    [InlineData(Tells, "untold")]
    [InlineData(IsTold, "untold")]
    [InlineData(Tells + "position uses: office may use health-data of foreigner. " + IsTold, "untold, and it counts")]
    [InlineData("position uses: office may use health-data of foreigner. " + IsTold, "untold")]
    [InlineData(Tells + "position told: hospital must disclose health-data of foreigner to fund, ministry. ", "untold, and it counts")]
    [InlineData(Tells + "position told: hospital must disclose health-data of foreigner to public-body. ", "untold, and it counts")]
    [InlineData(Tells + "position told: ministry may access health-data of foreigner from hospital. ", "untold, and it counts")]
    [InlineData(Tells + "position told: ministry may access health-data of foreigner from list. ", "untold, and it counts")]
    [InlineData(Tells + "position told: public-body may access health-data of foreigner from doctor. ", "untold, and it counts")]
    [InlineData(Tells + "position told: fund may access health-data of foreigner from hospital. ", "untold")]
    [InlineData(Tells + "position told: ministry may disclose health-data of foreigner to fund. ", "untold")]
    public void Silence_counts_where_a_sphere_is_encoded_in_full_or_the_file_says_who_tells_and_who_is_told(string text, string expected) => Told(text).ShouldBe(expected);

    [Theory]
    [InlineData("testland encodes health in full. ", "untold")]
    [InlineData("testland encodes return in full. ", "untold, and it counts")]
    public void The_sphere_of_the_first_step_will_do(string text, string expected) =>
        Told(text, "procedure way for foreigner unless ill: removal by office, review by ministry after removal. ").ShouldBe(expected);
}
