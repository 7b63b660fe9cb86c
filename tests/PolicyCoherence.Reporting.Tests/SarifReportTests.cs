using System.Text.Json;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Tests;

public sealed class SarifReportTests
{
    private static readonly ReportOptions Options = new("0.0.0");

    [Fact]
    public void The_log_has_everything_that_code_scanning_shows() =>
        Golden.Matches("full.sarif.txt", "The SARIF of the full report.", Report.Render(ReportFormat.Sarif, Samples.Full, Options));

    [Fact]
    public void Every_place_is_in_the_log_and_the_chain_is_a_code_flow()
    {
        var result = Run(Samples.Full).GetProperty("results")[0];
        result.GetProperty("locations").GetArrayLength().ShouldBe(1);
        result.GetProperty("relatedLocations").GetArrayLength().ShouldBe(3);
        result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").GetArrayLength().ShouldBe(2);
        result.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void An_accepted_finding_is_a_result_that_is_suppressed_with_its_reason()
    {
        var results = Run(Samples.PartlyAccepted).GetProperty("results");
        results.GetArrayLength().ShouldBe(2);
        results[0].GetProperty("suppressions").GetArrayLength().ShouldBe(0);
        var suppression = results[1].GetProperty("suppressions")[0];
        results[1].GetProperty("ruleId").GetString().ShouldBe("PC2101");
        suppression.GetProperty("kind").GetString().ShouldBe("inSource");
        suppression.GetProperty("justification").GetString().ShouldBe("Bill 12 narrows the duty; committee stage (accepted until 2027-06-30)");
    }

    [Fact]
    public void A_rule_that_the_settings_switch_off_or_weigh_otherwise_is_configured_so_in_the_log()
    {
        var overrides = Run(Samples.WithSettings).GetProperty("invocations")[0].GetProperty("ruleConfigurationOverrides");
        overrides.EnumerateArray().Select(each => (each.GetProperty("descriptor").GetProperty("id").GetString(), each.GetProperty("configuration").GetProperty("enabled").GetBoolean(), each.GetProperty("configuration").GetProperty("level").GetString()))
            .ShouldBe([("PC1101", false, "none"), ("PC2101", true, "note")]);
    }

    [Fact]
    public void Addresses_start_at_the_root_of_the_repository()
    {
        var run = Run(Samples.Full, Options with { RepositoryPrefix = "law/drafts" });
        run.GetProperty("artifacts")[1].GetProperty("location").GetProperty("uri").GetString().ShouldBe("law/drafts/states/ruritania.policy");
        var above = Run(Samples.At(new SourceSpan(new SourceText("../a b#c.policy", "x"), 0, 1)), Options with { RepositoryPrefix = "law/drafts" });
        above.GetProperty("artifacts")[0].GetProperty("location").GetProperty("uri").GetString().ShouldBe("law/a%20b%23c.policy");
    }

    [Fact]
    public void A_file_outside_the_repository_has_no_base()
    {
        var run = Run(Samples.At(new SourceSpan(new SourceText("../a.policy", "x"), 0, 1)));
        run.GetProperty("artifacts")[0].GetProperty("location").TryGetProperty("uriBaseId", out _).ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_understood_is_a_notification_of_an_unsuccessful_run()
    {
        var invocation = Run(Samples.Unread).GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("descriptor").GetProperty("id").GetString().ShouldBe("PC0201");
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Tension, "note")]
    [InlineData(Severity.Low, "note")]
    [InlineData(Severity.Note, "note")]
    public void Five_severities_become_three_levels(Severity severity, string level) =>
        Run(Samples.Clean with { Findings = [Samples.Reporting with { Severity = severity }] })
            .GetProperty("results")[0].GetProperty("level").GetString().ShouldBe(level);

    [Fact]
    public void Two_findings_with_the_same_names_stay_two_alerts()
    {
        var results = Run(Samples.Clean with { Findings = [Samples.Reporting, Samples.Reporting] }).GetProperty("results");
        string? Print(int index) => results[index].GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString();
        Print(0).ShouldNotBe(Print(1));
    }

    [Fact]
    public void A_rule_that_the_report_does_not_list_is_described_all_the_same()
    {
        var run = Run(Samples.Clean with { Rules = [], Findings = [Samples.Reporting] });
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString().ShouldBe("PC1101");
    }

    [Fact]
    public void Words_from_a_file_do_not_become_a_link() =>
        Report.Render(ReportFormat.Sarif, Samples.Clean with { Findings = [Samples.Reporting with { Message = "[click](https://example.org)" }] }, Options)
            .ShouldNotContain("](http");

    private static JsonElement Run(CheckReport report, ReportOptions? options = null) =>
        JsonDocument.Parse(Report.Render(ReportFormat.Sarif, report, options ?? Options)).RootElement.GetProperty("runs")[0];
}
