namespace PolicyCoherence.Checking.Tests;

/// <summary>What agencies do to each other: beyond the examples of the pages.</summary>
public sealed class AgencyRuleTests
{
    private const string Words = """
        state x. sphere care. sphere return. sphere residence. x encodes care, return, residence in full.
        agency body. agency interior is a body, leads return. agency health leads care. agency labour leads residence. agency clinic.
        instrument act: statute, in force from 2012-01-01.
        instrument rules: regulation under act section "9", in force from 2013-01-01.
        service treatment, in care. service surgery is a treatment. service permit, in residence. service visa, in residence.
        kind of data file-data. event day-one. event removal, carrying out return. group foreigner. group refugee: foreigner. fact sick. fact old.
        action return: person, in sphere return, restrictive. action inform: person, protective.
        action provide: service to person, gives. action grant: service to person, gives. action disclose: data of person to body, in sphere return, moves knowledge. action access: data of person from body, moves knowledge.

        """;

    [Theory]
    [InlineData("PC1201 right", "position right: foreigner is entitled to treatment. position other: health must provide treatment to refugee when old. exception e to other: when not sick. position third: foreigner is entitled to permit from labour.", false)]
    [InlineData("PC1201 right", "position right: foreigner is entitled to treatment when sick. position other: health must provide treatment to foreigner when not sick.", true)]
    [InlineData("PC1201 right", "position right: foreigner is entitled to treatment. position other: clinic may provide surgery to foreigner.", false)]
    [InlineData("PC1201 duty", "position duty: everyone must return foreigner.", true)]
    [InlineData("PC1201 duty", "position duty: everyone must provide treatment to foreigner.", true)]
    [InlineData("PC1201 duty", "position duty: foreigner must return refugee.", false)]
    [InlineData("PC1201 duty", "position duty: everyone must disclose file-data of foreigner to interior.", false)]
    [InlineData("PC1202 p", "position p: interior may grant permit to foreigner under rules section \"1\".", true)]
    [InlineData("PC1202 p", "position p: interior may grant permit to foreigner.", true)]
    [InlineData("PC1202 p", "position p: interior may grant permit to foreigner under act section \"1\".", false)]
    [InlineData("PC1202 p", "position p: clinic may grant permit to foreigner under rules section \"1\".", false)]
    [InlineData("PC1202 p", "position p: labour may grant permit to foreigner under rules section \"1\".", false)]
    [InlineData("PC1202 p", "position p: interior must not grant permit to foreigner under rules section \"1\".", false)]
    [InlineData("PC1202 p", "position p: health may disclose file-data of foreigner to interior under rules section \"1\".", false)]
    [InlineData("PC1203 health", "agency police leads care. position p: health must provide treatment to foreigner.", true)]
    [InlineData("PC1203 health", "agency police leads care. position p: police may disclose file-data of foreigner to health.", false)]
    [InlineData("PC1203 health", "agency ministry leads care. agency health-office is a ministry, leads care. position p: health must provide treatment to foreigner after consulting ministry. position q: health must provide surgery to foreigner after consulting health-office.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision.", true)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, departure runs 30 days from permit-decision, removal by interior after the end of departure.", true)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision. position tell: labour must disclose file-data of foreigner to interior.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision. position tell: interior must disclose file-data of foreigner to labour.", true)]
    [InlineData("PC1204 way", "procedure way for refugee: permit-decision by labour, removal by interior after permit-decision. position tell: labour must disclose file-data of foreigner to interior unless refugee.", true)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision. position tell: labour must disclose file-data of foreigner to health. position on: health must disclose file-data of foreigner to interior.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision. store file, kept by labour. position look: interior may access file-data of foreigner from file.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior after permit-decision. position decide: labour may grant permit to foreigner after consulting interior.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior before permit-decision.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by labour, removal by interior.", false)]
    [InlineData("PC1204 way", "procedure way for foreigner: permit-decision by interior, removal by body after permit-decision.", false)]
    [InlineData("PC1204 way", "agency court. agency high-court is a court. procedure way for foreigner: permit-decision by labour, appeal against permit-decision by person within 9 days of permit-decision, ruling by high-court deciding appeal, removal by labour after ruling.", false)]
    [InlineData("PC1205 p", "position p: labour may grant permit to foreigner after consulting interior. position q: interior may grant visa to foreigner after consulting labour.", true)]
    [InlineData("PC1205 p", "position p: labour may grant permit to foreigner after consulting interior. position q: interior may grant visa to foreigner after consulting clinic. position r: clinic may grant visa to foreigner after consulting labour.", true)]
    [InlineData("PC1205 p", "position p: labour may grant permit to foreigner when old after consulting interior. position q: interior may grant visa to foreigner when not old after consulting labour.", false)]
    [InlineData("PC1205 p", "position p: labour may grant permit to foreigner after consulting interior. position q: interior may return foreigner after consulting labour.", false)]
    [InlineData("PC1205 p", "position p: labour may grant permit to foreigner after consulting body. position q: interior may grant visa to foreigner after consulting labour.", true)]
    [InlineData("PC1206 p", "open norm fit decided by health. position p: interior must return foreigner unless fit.", true)]
    [InlineData("PC1206 p", "open norm fit decided by health. position p: interior must return foreigner unless fit after consulting health.", false)]
    [InlineData("PC1206 p", "open norm fit decided by health. position p: interior must return foreigner unless fit. position q: health must disclose file-data of foreigner to interior.", false)]
    [InlineData("PC1206 p", "position p: interior must return foreigner unless sick as found by health.", true)]
    [InlineData("PC1206 p", "position p: interior must return foreigner when not (sick as found by health and old).", true)]
    [InlineData("PC1206 p", "position p: interior must return foreigner unless sick as found by health after consulting health.", false)]
    [InlineData("PC1206 p", "position p: interior must return foreigner unless sick as found by health. position q: health must disclose file-data of foreigner to interior.", false)]
    [InlineData("PC1206 p", "position p: interior must return foreigner unless sick as found by interior.", false)]
    [InlineData("PC1206 p", "position p: interior must return foreigner unless sick as found by body.", false)]
    [InlineData("PC1206 p", "agency court. agency high-court is a court. position p: interior must return foreigner unless sick as found by high-court.", false)]
    [InlineData("PC1206 p", "open norm fit decided by interior. position p: interior must return foreigner unless fit.", false)]
    [InlineData("PC1206 p", "open norm fit decided by body. position p: labour must return foreigner unless fit.", false)]
    [InlineData("PC1206 p", "agency court. agency high-court is a court. open norm fit decided by high-court. position p: interior must return foreigner unless fit.", false)]
    public void Is_found_only_where_it_is_so(string expected, string text, bool found)
    {
        var report = Check(text);
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Any(finding => $"{finding.RuleId} {finding.Subjects[0]}" == expected).ShouldBe(found);
    }

    [Theory]
    [InlineData("position right: foreigner is entitled to treatment.", "which agency has to give it")]
    [InlineData("agency police leads care.", "both lead care")]
    public void Where_the_sphere_is_not_encoded_in_full_an_absence_is_coverage(string text, string silent)
    {
        var report = Library.Of(("words.policy", Words.Replace("x encodes care, return, residence in full.", "", StringComparison.Ordinal)), ("a.policy", $"include \"words.policy\".\n{text}")).CheckFiles("a.policy");
        report.Findings.Where(finding => finding.RuleId.StartsWith("PC12", StringComparison.Ordinal)).ShouldBeEmpty();
        report.Coverage.ShouldContain(note => note.Text.Contains(silent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_names_the_agencies_whose_positions_it_involves()
    {
        var report = Check("position p: interior must return foreigner when sick. position q: body must not return foreigner when old. position r: foreigner is entitled to treatment from health. position s: body must not provide treatment to foreigner.");
        report.Findings.Where(finding => finding.RuleId == "PC1101").Select(finding => string.Join(' ', finding.Agencies)).ShouldBe(["body interior"]);
    }

    private static Findings.CheckReport Check(string text) => Library.Of(("words.policy", Words), ("a.policy", $"include \"words.policy\".\n{text}")).CheckFiles("a.policy");
}
