using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary>What is known already does not count: <c>--write-baseline</c> and <c>--baseline</c>.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Law = """
        state ruritania "Republic of Ruritania".
        use iamm only non-refoulement-torture.
        agency interior "Ministry of the Interior".
        position removal: interior must deport foreigner when required-to-leave.

        """;

    private const string Clash = "position no-removal: interior must not deport foreigner when required-to-leave.\n";

    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public BaselineTests() => _bench.Write("law.policy", Law);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Only_what_is_new_counts_and_what_is_known_is_listed_in_one_line()
    {
        _bench.Run("check").ShouldBe(1);
        _bench.Run("check", "--write-baseline", "known.json").ShouldBe(0);
        _bench.Error.ShouldContain("coherence: 1 finding is written to known.json; from now on, coherence check --baseline known.json counts only what is new\n");
        var from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json").ShouldBe(0);
        _bench.Out[from..].ShouldContain("1 finding is known from known.json, and not counted\n  error[PC2102]: ");
        _bench.Out[from..].ShouldNotContain("Where");
        _bench.Out[from..].ShouldContain("no findings; 1 known from the baseline; checked");

        _bench.Write("law.policy", Law + Clash);
        from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json").ShouldBe(1);
        _bench.Out[from..].ShouldStartWith("error[PC1101]: ");
        _bench.Out[from..].ShouldContain("1 error; 1 known from the baseline; checked");
    }

    [Fact]
    public void The_days_on_which_findings_hold_are_told_of_what_is_new_alone()
    {
        _bench.Run("check", "--write-baseline", "known.json").ShouldBe(0);
        _bench.Write("law.policy", Law + Clash.Replace(".\n", " from 2030-01-01.\n", StringComparison.Ordinal));
        var from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json", "--format", "timeline").ShouldBe(1);
        _bench.Out[from..].ShouldContain("  error[PC1101]: ");
        _bench.Out[from..].ShouldNotContain("PC2102");
        _bench.Out[from..].ShouldContain("1 known from the baseline");
        from = _bench.Out.Length;
        _bench.Run("check", "--format", "timeline");
        _bench.Out[from..].ShouldContain("  error[PC2102]: ");
    }

    [Fact]
    public void What_is_no_longer_found_is_said()
    {
        _bench.Write("law.policy", Law + Clash);
        _bench.Run("check", "--write-baseline", "known.json").ShouldBe(0);
        _bench.Write("law.policy", Law);
        var from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json").ShouldBe(0);
        _bench.Out[from..].ShouldContain("1 finding of known.json is no longer found; write the file anew with --write-baseline\n  - PC1101 on `removal`, `no-removal`\n");
    }

    [Fact]
    public void What_weighs_more_than_it_did_is_not_known()
    {
        _bench.Write("law.policy", Law + Clash);
        _bench.Write("coherence.json", """{ "rules": { "PC1101": { "severity": "note", "because": "a pilot" } } }""");
        _bench.Run("check", "--write-baseline", "known.json");
        _bench.Write("coherence.json", "{}");
        _bench.Run("check", "--baseline", "known.json").ShouldBe(1);
    }

    [Fact]
    public void A_baseline_is_the_same_in_any_order_of_files_and_survives_moved_text()
    {
        _bench.Write("law.policy", Law + Clash);
        _bench.Run("check", "--write-baseline", "one.json");
        _bench.Write("law.policy", Clash);
        _bench.Write("a.policy", "\n\n# moved\n" + Law);
        _bench.Run("check", "--write-baseline", "other.json");
        File.ReadAllText(Path.Combine(_bench.Folder, "other.json")).ShouldBe(File.ReadAllText(Path.Combine(_bench.Folder, "one.json")));
        Validators.Ajv("baseline-1.json", [Path.Combine(_bench.Folder, "one.json")]);
    }

    [Fact]
    public void A_baseline_that_is_written_against_another_keeps_what_that_one_knows()
    {
        _bench.Run("check", "--write-baseline", "known.json");
        _bench.Write("law.policy", Law + Clash);
        _bench.Run("check", "--baseline", "known.json", "--write-baseline", "known.json").ShouldBe(0);
        _bench.Run("check", "--baseline", "known.json").ShouldBe(0);
    }

    [Fact]
    public void Programs_are_told_and_the_report_follows_its_schema()
    {
        _bench.Write("law.policy", Law + Clash);
        _bench.Run("check", "--write-baseline", "known.json");
        _bench.Write("law.policy", Law);
        var from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json", "--format", "json").ShouldBe(0);
        var report = JsonDocument.Parse(_bench.Out[from..]).RootElement;
        report.GetProperty("findings").GetArrayLength().ShouldBe(0);
        report.GetProperty("baseline").GetProperty("known")[0].GetProperty("ruleId").GetString().ShouldBe("PC2102");
        report.GetProperty("baseline").GetProperty("gone")[0].GetProperty("ruleId").GetString().ShouldBe("PC1101");
        Validators.Ajv("report-1.json", [_bench.Write("report.json", _bench.Out[from..])]);
        from = _bench.Out.Length;
        _bench.Run("check", "--baseline", "known.json", "--format", "sarif").ShouldBe(0);
        JsonDocument.Parse(_bench.Out[from..]).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString()).ShouldBe(["unchanged"]);
        Validators.SarifMultitool([_bench.Write("report.sarif", _bench.Out[from..])]);
    }

    [Fact]
    public void The_settings_can_name_the_baseline_and_the_command_line_outweighs_them()
    {
        _bench.Run("check", "--write-baseline", "ci/known.json").ShouldBe(2);
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "ci"));
        _bench.Run("check", "--write-baseline", "ci/known.json").ShouldBe(0);
        _bench.Write("coherence.json", """{ "baseline": "ci/known.json" }""");
        _bench.Run("check").ShouldBe(0);
        _bench.Write("empty.json", """{ "version": "1.0", "findings": [] }""");
        _bench.Run("check", "--baseline", "empty.json").ShouldBe(1);
        _bench.Write("coherence.json", """{ "baseline": "../known.json" }""");
        _bench.Run("check").ShouldBe(2);
        _bench.Error.ShouldContain("[PC0912]: `../known.json` leads out of the folder of the settings");
    }

    [Theory]
    [InlineData("{", "[PC0904]: the file is not JSON from here on")]
    [InlineData("[]", "[PC0914]: this is no baseline that the check has written")]
    [InlineData("""{ "version": "2.0", "findings": [] }""", "[PC0914]")]
    [InlineData("""{ "version": "1.0", "findings": [{ "fingerprint": "x", "ruleId": "PC1101", "severity": "error", "subjects": [] }] }""", "known.json:1:34")]
    [InlineData("""{ "version": "1.0", "findings": [{ "fingerprint": "00000000000000000000000000000000", "ruleId": "PC1101", "severity": "7", "subjects": [] }] }""", "[PC0914]")]
    public void A_file_that_is_no_baseline_is_exit_code_2(string content, string said)
    {
        _bench.Write("known.json", content);
        _bench.Run("check", "--baseline", "known.json").ShouldBe(2);
        _bench.Error.ShouldContain(said);
        _bench.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_exit_code_2_and_a_check_that_is_not_complete_writes_none()
    {
        _bench.Run("check", "--baseline", "none.json").ShouldBe(2);
        _bench.Error.ShouldContain("coherence: there is no baseline `none.json`; to write it: coherence check --write-baseline none.json\n");
        _bench.Write("broken.policy", "positoin x.");
        _bench.Run("check", "--write-baseline", "new.json").ShouldBe(2);
        _bench.Error.ShouldContain("coherence: no baseline was written, because a file cannot be read or understood");
        File.Exists(Path.Combine(_bench.Folder, "new.json")).ShouldBeFalse();
    }
}
