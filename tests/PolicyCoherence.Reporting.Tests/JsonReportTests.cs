using System.Text.Json;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Tests;

public sealed class JsonReportTests
{
    private static readonly ReportOptions Options = new("0.0.0");

    [Fact]
    public void The_report_for_programs_has_everything_that_the_contract_carries() =>
        Golden.Matches("full.json.txt", "The JSON of the full report.", Json(Samples.Full));

    [Fact]
    public void The_version_of_the_format_is_not_that_of_the_program()
    {
        var root = Parsed(Samples.Full);
        root.GetProperty("version").GetString().ShouldBe("1.3");
        root.GetProperty("tool").GetProperty("version").GetString().ShouldBe("0.0.0");
    }

    [Fact]
    public void An_accepted_finding_is_among_the_accepted_and_not_among_the_findings()
    {
        var root = Parsed(Samples.PartlyAccepted);
        root.GetProperty("findings").GetArrayLength().ShouldBe(1);
        var accepted = root.GetProperty("accepted")[0];
        accepted.GetProperty("finding").GetProperty("ruleId").GetString().ShouldBe("PC2101");
        accepted.GetProperty("until").GetString().ShouldBe("2027-06-30");
        accepted.GetProperty("reason").GetString().ShouldBe("Bill 12 narrows the duty; committee stage");
        var summary = root.GetProperty("summary");
        (summary.GetProperty("errors").GetInt32(), summary.GetProperty("accepted").GetInt32()).ShouldBe((0, 1));
    }

    [Fact]
    public void Lines_and_columns_count_from_one_and_the_end_is_past_the_last_character()
    {
        var place = Parsed(Samples.Full).GetProperty("findings")[0].GetProperty("places")[0].GetProperty("place");
        place.GetProperty("start").GetProperty("line").GetInt32().ShouldBe(4);
        place.GetProperty("start").GetProperty("column").GetInt32().ShouldBe(3);
        place.GetProperty("end").GetProperty("column").GetInt32().ShouldBe(3 + "interior must return irregular-migrant".Length);
    }

    [Fact]
    public void Letters_of_any_script_stay_readable_and_invisible_ones_do_not()
    {
        var json = Json(Samples.Clean with { Findings = [Samples.Reporting with { Message = "Συνοχή 難民 \u202e \u001b \ud800 \"q\" \\ 😀" }] });
        json.ShouldContain("\"Συνοχή 難民 \\u202E \\u001B \\uFFFD \\\"q\\\" \\\\ 😀\"");
    }

    [Fact]
    public void A_check_that_was_not_complete_says_so() =>
        Parsed(Samples.Unread).GetProperty("summary").GetProperty("complete").GetBoolean().ShouldBeFalse();

    [Fact]
    public void The_fingerprint_is_of_rule_and_names_and_does_not_move_with_lines()
    {
        var moved = Samples.Refoulement with { Places = [Samples.Refoulement.Places[1]], Message = "Otherwise worded." };
        Fingerprint.Of(moved).ShouldBe(Fingerprint.Of(Samples.Refoulement));
        Fingerprint.Of(moved with { Subjects = ["other"] }).ShouldNotBe(Fingerprint.Of(Samples.Refoulement));
        Fingerprint.Of(moved).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    public void The_same_input_gives_the_same_characters(ReportFormat format) =>
        Report.Render(format, Samples.Full, Options).ShouldBe(Report.Render(format, Samples.Full, Options));

    [Fact]
    public void The_list_of_rules_names_id_severity_and_title()
    {
        Report.RulesAsText(Samples.Full.Rules, Options).ShouldBe("""
            PC1101  warning  Two positions contradict each other
            PC2101  error    A duty breaks a prohibition without exception

            """);
        JsonDocument.Parse(Report.RulesAsJson(Samples.Full.Rules, Options)).RootElement.GetProperty("rules").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_rule_without_a_page_is_explained_by_its_description() =>
        Report.RulePage(Samples.OverlappingScopes).ShouldContain("of which one requires what the other forbids");

    private static string Json(CheckReport report) => Report.Render(ReportFormat.Json, report, Options);

    private static JsonElement Parsed(CheckReport report) => JsonDocument.Parse(Json(report)).RootElement;
}
