using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reporting.Tests;

/// <summary>Every format is judged by something that was not written here.</summary>
public sealed class ExternalValidationTests : IDisposable
{
    private static readonly ReportOptions Options = new("0.0.0", RepositoryPrefix: "law");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coherence-");

    private static (string Name, CheckReport Report)[] Reports =>
    [
        ("full", Samples.Full),
        ("accepted", Samples.PartlyAccepted),
        ("agencies", Samples.BetweenAgencies),
        ("clean", Samples.Clean),
        ("settings", Samples.WithSettings),
        ("baseline", Samples.AgainstBaseline),
        ("unread", Samples.Unread),
        ("no-rules", Samples.Full with { Rules = [] }),
        ("empty-span", Samples.At(new SourceSpan(new SourceText("odd names/a:b #1.policy", "x"), 1, 0), string.Empty)),
        ("hostile", Samples.Full with { Findings = [Samples.Reporting with { Message = "\u001b[2J {0} [x](1) \ud800 \u202e." }] }),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Ajv_finds_the_JSON_report_to_follow_its_published_schema() =>
        Validators.Ajv("report-1.json", Written(ReportFormat.Json, ".json"));

    [Fact]
    public void Ajv_finds_the_coverage_to_follow_its_published_schema()
    {
        var files = new[] { ("covered", Samples.Covered), ("clean", Samples.Clean), ("unread", Samples.Unread) }.Select(pair =>
        {
            var file = Path.Combine(_folder.FullName, $"coverage-{pair.Item1}.json");
            File.WriteAllText(file, Report.CoverageAsJson(pair.Item2, Options));
            return file;
        });
        Validators.Ajv("coverage-1.json", [.. files]);
    }

    [Fact]
    public void Ajv_finds_the_list_of_rules_to_follow_its_published_schema()
    {
        var file = Path.Combine(_folder.FullName, "rules.json");
        File.WriteAllText(file, Report.RulesAsJson(Samples.Full.Rules, Options));
        Validators.Ajv("rules-1.json", [file]);
    }

    [Fact]
    public void Ajv_refuses_a_report_with_a_member_that_the_schema_does_not_name()
    {
        var file = Path.Combine(_folder.FullName, "wrong.json");
        File.WriteAllText(file, Report.Render(ReportFormat.Json, Samples.Full, Options).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal));
        Should.Throw<ShouldAssertException>(() => Validators.Ajv("report-1.json", [file])).Message.ShouldContain("ruleId");
    }

    [Fact]
    public void The_SARIF_multitool_finds_no_error_in_any_log() =>
        Validators.SarifMultitool(Written(ReportFormat.Sarif, ".sarif"));

    [Fact]
    public void The_SARIF_multitool_refuses_a_region_that_ends_before_it_starts()
    {
        var file = Path.Combine(_folder.FullName, "wrong.sarif");
        File.WriteAllText(file, Report.Render(ReportFormat.Sarif, Samples.Full, Options).Replace("\"endLine\": 4", "\"endLine\": 1", StringComparison.Ordinal));
        Should.Throw<ShouldAssertException>(() => Validators.SarifMultitool([file])).Message.ShouldContain("SARIF1007");
    }

    private List<string> Written(ReportFormat format, string extension) => [.. Reports.Select(report =>
    {
        var file = Path.Combine(_folder.FullName, report.Name + extension);
        File.WriteAllText(file, Report.Render(format, report.Report, Options));
        return file;
    })];
}
