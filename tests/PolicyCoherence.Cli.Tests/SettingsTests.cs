using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary>The file <c>coherence.json</c>, from where it is looked for to what it changes.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Lines = """
        state ruritania "Republic of Ruritania".
        use iamm only counselling-before-return.
        agency interior "Ministry of the Interior".
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        instrument youth-act "Youth Act 2016": statute, in force from 2016-01-01.
        position no-young-detainees: no authority may detain person when age < 15 years under aliens-act section "80(4)".
        position no-minors: no authority may detain minor unless danger-to-security under youth-act section "5".
        """;

    private const string Off = """{ "rules": { "PC1402": { "severity": "off", "because": "The two ages are meant, until 2027-06-30." } } }""";

    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_rule_that_is_switched_off_finds_nothing_and_the_report_says_so_with_the_reason()
    {
        _bench.Write("law.policy", Lines);
        _bench.Run("check", "--fail-on", "note").ShouldBe(1);
        _bench.Write("coherence.json", Off);
        _bench.Run("check", "--fail-on", "note").ShouldBe(0);
        _bench.Out.ShouldContain("""
            Decided in the settings, with a reason
              - PC1402 is switched off, and 1 finding is left out, because: The two ages are meant, until
                2027-06-30. (coherence.json:1:14)
            """);
        _bench.Out.ShouldContain("no findings; 1 left out by the settings; checked");
        _bench.Error.ShouldBe("coherence: the settings in `coherence.json` apply\n");
    }

    [Fact]
    public void Programs_are_told_too()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", Off);
        _bench.Run("check", "--format", "json").ShouldBe(0);
        var setting = JsonDocument.Parse(_bench.Out).RootElement.GetProperty("settings")[0];
        (setting.GetProperty("ruleId").GetString(), setting.GetProperty("severity").ValueKind, setting.GetProperty("findings").GetInt32()).ShouldBe(("PC1402", JsonValueKind.Null, 1));
    }

    [Fact]
    public void A_rule_gets_another_severity()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", """{ "rules": { "PC1402": { "severity": "warning", "because": "One line is wanted." } } }""");
        _bench.Run("check").ShouldBe(1);
        _bench.Out.ShouldContain("warning[PC1402]: ");
        _bench.Out.ShouldContain("PC1402 has the severity warning, which changes 1 finding, because: One line is wanted.");
    }

    [Fact]
    public void What_only_recommends_is_never_raised_to_an_error_and_the_states_own_contradictions_can_be()
    {
        _bench.Write("law.policy", """
            state ruritania "Republic of Ruritania".
            use iamm only counselling-before-return.
            agency interior "Ministry of the Interior".
            ruritania encodes return in full.
            position removal: interior must deport foreigner when required-to-leave.
            instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
            instrument youth-act "Youth Act 2016": statute, in force from 2016-01-01.
            position no-young-detainees: no authority may detain person when age < 15 years under aliens-act section "80(4)".
            position no-minors: no authority may detain minor unless danger-to-security under youth-act section "5".
            """);
        _bench.Write("coherence.json", """{ "rules": { "PC2601": { "severity": "error", "because": "x" }, "PC1402": { "severity": "error", "because": "x" } } }""");
        _bench.Run("check");
        _bench.Out.ShouldContain("warning[PC2601]: ");
        _bench.Out.ShouldContain("error[PC1402]: ");
    }

    [Fact]
    public void The_exit_code_follows_the_settings_unless_the_command_line_says_otherwise()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", """{ "fail-on": "note" }""");
        _bench.Run("check").ShouldBe(1);
        _bench.Run("check", "--fail-on", "warning").ShouldBe(0);
    }

    [Theory]
    [InlineData("contradiction", null, "error[PC1101]")]
    [InlineData("contradiction", "exception", "note[PC1101]")]
    [InlineData("exception", null, "note[PC1101]")]
    public void How_a_bar_in_the_same_act_reads_follows_the_settings_unless_the_command_line_says_otherwise(string setting, string? option, string found)
    {
        _bench.Write("law.policy", """
            state ruritania "Republic of Ruritania".
            use iamm only counselling-before-return.
            agency interior "Ministry of the Interior".
            instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
            position removal: interior must deport foreigner when required-to-leave under aliens-act section "58(1)".
            position families: interior must not deport foreigner when has-family-here under aliens-act section "60(3)".
            """);
        _bench.Write("coherence.json", $$"""{ "bar-in-same-act": "{{setting}}" }""");
        _bench.Run(option is null ? ["check"] : ["check", "--bar-in-same-act", option]);
        _bench.Out.ShouldContain(found);
    }

    [Theory]
    [InlineData("""{ "exclude": ["drafts"] }""", "law.policy old/a.policy old/b.policy", "coherence: 1 policy file is left out by `coherence.json`: drafts/x.policy")]
    [InlineData("""{ "exclude": ["drafts/", "./old/a*"] }""", "law.policy old/b.policy", "coherence: 2 policy files are left out by `coherence.json`: drafts/x.policy, old/a.policy")]
    [InlineData("""{ "exclude": ["?.policy"] }""", "law.policy", "coherence: 3 policy files are left out by `coherence.json`: drafts/x.policy, old/a.policy, old/b.policy")]
    [InlineData("""{ "include": ["old/**/*.policy", "law.policy"], "exclude": ["old/a.policy"] }""", "law.policy old/b.policy", "coherence: 2 policy files are left out by `coherence.json`: drafts/x.policy, old/a.policy")]
    [InlineData("""{ "include": ["*.policy"] }""", "drafts/x.policy law.policy old/a.policy old/b.policy", null)]
    public void Files_of_a_folder_are_taken_by_their_paths_and_what_is_left_out_is_said(string settings, string taken, string? said)
    {
        foreach (var file in new[] { "law.policy", "drafts/x.policy", "old/a.policy", "old/b.policy" }) _bench.Write(file, $"# {file}");
        _bench.Write("coherence.json", settings);
        _bench.Run("check");
        string.Join(' ', _bench.GivenPaths).ShouldBe(taken);
        if (said is not null) _bench.Error.ShouldContain(said + "\n");
        else _bench.Error.ShouldNotContain("left out");
    }

    [Fact]
    public void A_file_that_the_command_line_names_is_taken_whatever_the_settings_say()
    {
        _bench.Write("drafts/x.policy", Lines);
        _bench.Write("coherence.json", """{ "exclude": ["drafts"] }""");
        _bench.Run("check", "drafts/x.policy");
        _bench.GivenPaths.ShouldBe(["drafts/x.policy"]);
        _bench.Error.ShouldNotContain("left out");
    }

    [Fact]
    public void Settings_are_found_in_the_folder_and_above_up_to_the_root_of_the_repository()
    {
        _bench.Write("coherence.json", "{ this is outside the repository");
        _bench.Write("repo/.git", "gitdir: elsewhere");
        _bench.Write("repo/law/return/a.policy", Lines);
        _bench.Run("check", "repo/law/return").ShouldBe(0);
        _bench.Write("repo/coherence.json", """{ "fail-on": "note" }""");
        _bench.Run("check", "repo/law/return").ShouldBe(1);
        _bench.Write("repo/law/coherence.json", """{ "fail-on": "never" }""");
        _bench.Run("check", "repo/law/return/a.policy").ShouldBe(0);
        _bench.Error.ShouldEndWith("coherence: the settings in `repo/law/coherence.json` apply\n");
    }

    [Fact]
    public void Outside_a_repository_a_folder_above_the_one_in_which_the_command_runs_says_nothing()
    {
        using var other = new Bench { ChecksForReal = true, Clock = new StillClock() };
        other.Write("law/a.policy", Lines);
        other.Write("coherence.json", """{ "fail-on": "note" }""");
        _bench.Run("check", Path.Combine(other.Folder, "law")).ShouldBe(0);
        _bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Two_files_of_settings_are_no_guess()
    {
        _bench.Write("a/x.policy", Lines);
        _bench.Write("b/y.policy", "# nothing");
        _bench.Write("a/coherence.json", "{}");
        _bench.Write("b/coherence.json", "{}");
        _bench.Run("check", "a", "b").ShouldBe(2);
        _bench.Error.ShouldBe("coherence: several files of settings apply to what is named: a/coherence.json, b/coherence.json; say with --config which one to use\n");
        _bench.Run("check", "a", "b", "--config", "b/coherence.json").ShouldBe(0);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("coverage")]
    [InlineData("test")]
    [InlineData("ask", "--case", "adult")]
    [InlineData("export", "smt2")]
    [InlineData("diff", "law.policy", "law.policy")]
    public void Every_command_that_reads_policy_reads_the_settings_and_does_nothing_if_they_are_no_good(params string[] command)
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", """{ "fail-onn": "error" }""");
        _bench.Run(command).ShouldBe(2);
        _bench.Error.ShouldStartWith("not understood[PC0906]: there is no setting `fail-onn` here\n");
        _bench.Error.ShouldContain("coherence: nothing was done, because the settings cannot be understood\n");
        _bench.Out.ShouldBeEmpty();
        _bench.Run([.. command, "--config", "none.json"]).ShouldBe(2);
        _bench.Error.ShouldEndWith("coherence: there is no file of settings `none.json`\n");
    }

    [Theory]
    [InlineData("""{ "fail-onn": "error" }""", "PC0906", "coherence.json:1:3", "there is no setting `fail-onn` here", "Did you mean `fail-on`?")]
    [InlineData("""{ "colour": true }""", "PC0906", "coherence.json:1:3", "there is no setting `colour` here", "The settings here are: bar-in-same-act, baseline, exclude, fail-on, include, rules.")]
    [InlineData("{\n  \"fail-on\": \"eror\"\n}", "PC0909", "coherence.json:2:14", "`eror` cannot be given to `fail-on`", "Write one of: note, low, tension, warning, error, never.")]
    [InlineData("""{ "fail-on": 3 }""", "PC0908", "coherence.json:1:14", "a text is expected for `fail-on`", "Write a text between double quotation marks.")]
    [InlineData("""{ "exclude": "drafts" }""", "PC0908", "coherence.json:1:14", "a list is expected for `exclude`", "Write a list between square brackets, as in [\"drafts\", \"old/*.policy\"].")]
    [InlineData("""{ "exclude": [" "] }""", "PC0911", "coherence.json:1:15", "`exclude[0]` is empty", "Write some words.")]
    [InlineData("""{ "exclude": ["ok", "../x"] }""", "PC0912", "coherence.json:1:21", "`../x` leads out of the folder of the settings", "without `..`")]
    [InlineData("""{ "exclude": ["/law"] }""", "PC0912", "coherence.json:1:15", "`/law` leads out of the folder of the settings", "Write a path below that folder")]
    [InlineData("""{ "rules": ["PC1101"] }""", "PC0908", "coherence.json:1:12", "settings between braces are expected for `rules`", "docs/settings.md")]
    [InlineData("""{ "rules": { "PC1101": "off" } }""", "PC0908", "coherence.json:1:24", "settings between braces are expected for `rules.PC1101`", "a severity, and the reason")]
    [InlineData("""{ "rules": { "PC1101": { "severity": "off" } } }""", "PC0910", "coherence.json:1:14", "`rules.PC1101` lacks `because`", "Add `because`. The reason, which is printed in every report.")]
    [InlineData("""{ "rules": { "PC1101": { "severity": "off", "because": "" } } }""", "PC0911", "coherence.json:1:56", "`rules.PC1101.because` is empty", "Write some words.")]
    [InlineData("""{ "rules": { "PC1101": { "severity": "none", "because": "x" } } }""", "PC0909", "coherence.json:1:38", "`none` cannot be given to `rules.PC1101.severity`", "Write one of: off, note, low, tension, warning, error.")]
    [InlineData("""{ "rules": { "PC1101": { "severity": "off", "because": "x", "until": 3 } } }""", "PC0906", "coherence.json:1:61", "there is no setting `until` here", "The settings here are: because, severity.")]
    [InlineData("""{ "rules": { "PC110": { "severity": "off", "because": "x" } } }""", "PC0907", "coherence.json:1:14", "there is no rule `PC110`", "Did you mean `PC1101`?")]
    [InlineData("""{ "rules": { "PC9999": { "severity": "off", "because": "x" } } }""", "PC0907", "coherence.json:1:14", "there is no rule `PC9999`", "coherence rules")]
    [InlineData("""{ "fail-on": "note", "é": 1, "fail-on": "error" }""", "PC0905", "coherence.json:1:30", "the setting `fail-on` stands twice", "Take one of the two `fail-on` out.")]
    [InlineData("{\n  \"fail-on\": \"note\" # or error\n}", "PC0904", "coherence.json:2:21", "the file is not JSON from here on", "JSON knows no comments")]
    [InlineData("""{ "fail-on": "note", }""", "PC0904", "coherence.json:1:22", "the file is not JSON from here on", "a comma")]
    [InlineData("", "PC0904", "coherence.json:1:1", "the file is not JSON from here on", "Look just before this place")]
    [InlineData("""{ "fail-on": "\ud800" }""", "PC0904", "coherence.json", "the file is not JSON from here on", "Look just before this place")]
    [InlineData("[]", "PC0908", "coherence.json:1:1", "settings between braces are expected for `the file`", "docs/settings.md")]
    public void What_is_wrong_is_said_with_its_place_and_what_to_write_instead(string settings, string code, string place, string message, string help)
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", settings);
        _bench.Run("check").ShouldBe(2);
        var said = _bench.Error.ReplaceLineEndings(" ");
        while (said.Contains("  ", StringComparison.Ordinal)) said = said.Replace("  ", " ", StringComparison.Ordinal);
        said.ShouldContain($"not understood[{code}]: {message} ");
        said.ShouldContain(place);
        said.ShouldContain(help);
    }

    [Fact]
    public void Two_mistakes_are_said_at_once()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", """{ "fail-on": "x", "include": 1, "rules": { "PC0": 1 } }""");
        _bench.Run("check").ShouldBe(2);
        foreach (var code in new[] { "PC0909", "PC0908", "PC0907" }) _bench.Error.ShouldContain(code);
    }

    [Fact]
    public void An_independent_validator_takes_what_is_taken_and_refuses_what_is_refused()
    {
        var good = _bench.Write("good.json", """{ "$schema": "x", "fail-on": "never", "bar-in-same-act": "exception", "include": ["a"], "exclude": [], "rules": { "PC1101": { "severity": "off", "because": "2027-06-30" } } }""");
        Validators.Ajv("config-1.json", [good]);
        _bench.Write("law.policy", Lines);
        _bench.Run("check", "--config", "good.json");
        _bench.Error.ShouldContain("the settings in `good.json` apply");
        foreach (var (bad, index) in new[] { """{ "fail-on": "x" }""", """{ "x": 1 }""", "[]", """{ "include": [1] }""", """{ "include": [""] }""", """{ "rules": { "PC1101": { "severity": "off" } } }""", """{ "rules": { "P": {} } }""", """{ "rules": { "PC1101": { "severity": "off", "because": " " } } }""" }.Select((bad, index) => (bad, index)))
        {
            var file = _bench.Write($"bad{index}.json", bad);
            Should.Throw<ShouldAssertException>(() => Validators.Ajv("config-1.json", [file]), bad);
            _bench.Run("check", "--config", $"bad{index}.json").ShouldBe(2, bad);
        }
    }

    [Fact]
    public void A_rule_that_a_draft_switches_off_resolves_nothing()
    {
        _bench.Write("base/law.policy", Lines);
        _bench.Write("head/law.policy", Lines);
        _bench.Write("head/coherence.json", Off);
        _bench.Run("diff", "base", "head").ShouldBe(0);
        _bench.Out.ShouldContain("PC1402 is switched off, and 1 finding is left out");
        _bench.Out.ShouldNotContain("resolves");
    }

    [Fact]
    public void That_settings_apply_is_said_once_however_often_they_are_read()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", "{}");
        _bench.Run("diff", "law.policy", "law.policy").ShouldBe(0);
        _bench.Error.ShouldBe("coherence: the settings in `coherence.json` apply\n");
    }

    [Fact]
    public void The_severity_of_a_finding_is_what_the_settings_say_in_the_timeline_too()
    {
        _bench.Write("law.policy", Lines);
        _bench.Write("coherence.json", Off);
        _bench.Run("check", "--format", "timeline");
        _bench.Out.ShouldNotContain("PC1402");
        _bench.Out.ShouldContain("1 left out by the settings");
    }
}
