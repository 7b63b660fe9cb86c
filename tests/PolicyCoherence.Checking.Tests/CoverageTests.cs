using PolicyCoherence.Findings;

namespace PolicyCoherence.Checking.Tests;

/// <summary>The framework paragraph by paragraph.</summary>
public sealed class CoverageTests
{
    private const string Words = """
        state x. sphere entry. sphere return. x encodes return in full.
        agency police. agency court. group foreigner. fact risk. fact sick. fact tall.
        service care, in entry. service advice, in return. safeguard appeal.
        action punish: person, in sphere entry, restrictive. action return: person, in sphere return, restrictive. action deport is a return.
        action provide: service to person, gives.
        framework f "F".

        """;

    [Theory]
    [InlineData("no state may return anyone when risk force must", "position p: police must return foreigner when sick unless risk.", Standing.Upheld)]
    [InlineData("no state may return anyone when risk force must", "position p: police must return foreigner when sick.", Standing.Contradicted)]
    [InlineData("no state may return anyone when risk force must", "position p: police must punish foreigner when sick.", Standing.Silent)]
    [InlineData("no state may deport anyone when risk force must", "position p: police must return foreigner.", Standing.Silent)]
    [InlineData("no state may deport anyone when risk force must", "position p: police may return foreigner unless risk.", Standing.Upheld)]
    [InlineData("no state may deport anyone when risk force must", "position p: police must not return foreigner.", Standing.Upheld)]
    [InlineData("every decision to deport must come with appeal force must", "position p: police must return foreigner.", Standing.Silent)]
    [InlineData("every decision to deport must come with appeal force must", "position p: police may return foreigner with appeal.", Standing.Upheld)]
    [InlineData("foreigner is entitled to care force must", "position p: foreigner is entitled to care from police.", Standing.Upheld)]
    [InlineData("foreigner is entitled to care force must", "position p: foreigner is entitled to care from police when sick.", Standing.Partly)]
    [InlineData("foreigner is entitled to care force must", "position p: police must not provide care to foreigner.", Standing.Contradicted)]
    [InlineData("foreigner is entitled to care force must", "position p: police must punish foreigner.", Standing.Silent)]
    [InlineData("every decision to return must come with appeal force must", "position p: police must return foreigner with appeal.", Standing.Upheld)]
    [InlineData("every decision to return must come with appeal force must", "position p: police must return foreigner when sick. position q: police must deport foreigner when risk with appeal.", Standing.Partly)]
    [InlineData("every decision to return must come with appeal force must", "position p: police must punish foreigner.", Standing.Silent)]
    [InlineData("where a position requires return, some position should offer advice force must", "position p: police must return foreigner. position q: foreigner is entitled to advice from police.", Standing.Upheld)]
    [InlineData("where a position requires return, some position should offer advice force must", "position p: police must return foreigner. position q: foreigner is entitled to advice from police when tall.", Standing.Partly)]
    [InlineData("where a position requires return, some position should offer care force must", "position p: police must return foreigner.", Standing.Silent)]
    [InlineData("where a position requires return, some position should offer advice force must", "position p: police must punish foreigner.", Standing.Silent)]
    [InlineData("every policy should speak of return, entry force must", "position p: police must return foreigner. position q: police must punish foreigner.", Standing.Upheld)]
    [InlineData("every policy should speak of return, entry force must", "position p: police must return foreigner.", Standing.Partly)]
    public void An_understanding_is_upheld_partly_silent_or_contradicted(string understanding, string positions, Standing expected)
    {
        var report = Library.Of(("a.policy", $"{Words} understanding u \"1\": {understanding}. {positions}")).CheckFiles("a.policy");
        report.Diagnostics.ShouldBeEmpty();
        report.Understandings.ShouldHaveSingleItem().Standing.ShouldBe(expected);
    }

    [Theory]
    [InlineData("a state may refuse care to foreigner on means only when sick")]
    [InlineData("no state may forbid work to foreigner unless risk")]
    [InlineData("care must not depend on sick")]
    [InlineData("agencies share one definition of tall")]
    [InlineData("every position to tell file-data must disregard means")]
    [InlineData("no position to tell file-data may set aside any other law")]
    [InlineData("a state may return anyone only for a limited time")]
    [InlineData("no time limit may lead to return anyone without appeal")]
    [InlineData("file-data collected for one purpose must not be used for another")]
    [InlineData("a copy of file-data must not be retained longer than its source")]
    [InlineData("file-data must not reach court")]
    [InlineData("access to file-data by police must rest on risk")]
    [InlineData("no effect of order against foreigner may begin before the end of appeal")]
    [InlineData("no step to return may begin before the end of appeal")]
    [InlineData("no time limit for appeal may end before notice")]
    [InlineData("using care must not lead to return of the same person")]
    [InlineData("balance return with entry")]
    public void Of_an_understanding_of_which_no_position_speaks_nothing_is_upheld(string understanding)
    {
        const string More = """
            ground means. kind of data file-data. event order. event notice. event appeal. action work: enabling. action refuse: service to person, withholds.
            action tell: data of person to body, moves knowledge. action copy is a tell: makes copies.

            """;
        var text = $"{Words} {More} understanding u \"1\": {understanding}.";
        Standings(text, "position p: police must punish foreigner when sick.").ShouldBe([Standing.Silent]);
        Standings(text, """
            position p1: police must return foreigner unless tall with appeal. position p2: police may provide care to foreigner. position p3: foreigner must not work when risk.
            position p4: police must copy file-data of foreigner to police. position p6: police may punish foreigner.
            procedure way for foreigner: order by police, notice of order by police without delay, appeal against order by person within 9 days of notice, suspending every effect of order, leaving carrying out return by police after the end of appeal.
            """).ShouldNotContain(Standing.Silent);
    }

    private static List<Standing> Standings(string text, string positions)
    {
        var report = Library.Of(("a.policy", $"{text} {positions}")).CheckFiles("a.policy");
        report.Diagnostics.Select(ReportText.Of).ShouldBeEmpty();
        return [.. report.Understandings.Select(standing => standing.Standing)];
    }

    [Fact]
    public void Paragraphs_stand_in_the_order_of_the_document_and_tensions_are_left_out()
    {
        var report = Library.Of(("a.policy", Words + """
            understanding a1 "III.7.a": balance return with entry. understanding a2 "II.11": balance return with entry. understanding a3 "II.6": balance return with entry.
            understanding a4 "III.18.d": balance return with entry. understanding a5 "III.4.b(2)": balance return with entry. understanding a6: tension between a1 and a2.
            """)).CheckFiles("a.policy");
        report.Understandings.Select(standing => standing.Paragraph).ShouldBe(["II.6", "II.11", "III.4.b(2)", "III.7.a", "III.18.d"]);
    }

    [Fact]
    public void Positions_are_counted_by_sphere_and_by_what_they_do()
    {
        var report = Library.Of(("a.policy", Words + """
            position p: police must return foreigner. position q: police must not deport foreigner when risk. position r: foreigner is entitled to advice from police. position s: police may punish foreigner.
            """)).CheckFiles("a.policy");
        report.Spheres.Select(sphere => (sphere.Sphere, sphere.Restrictive, sphere.Enabling, sphere.Protective, sphere.Other)).ShouldBe([("entry", 1, 0, 0, 0), ("return", 1, 0, 2, 0)]);
    }

    [Fact]
    public void Of_the_repaired_state_nothing_is_contradicted()
    {
        var report = Repository.Seeds.CheckFolder("seeds/states/ruritania-repaired");
        report.Understandings.ShouldNotBeEmpty();
        report.Understandings.Where(standing => standing.Standing is Standing.Contradicted or Standing.Partly).ShouldBeEmpty();
    }
}
