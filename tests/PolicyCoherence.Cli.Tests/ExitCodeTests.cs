using PolicyCoherence.Checking;
using PolicyCoherence.Findings;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Bench _bench = new();

    public ExitCodeTests() => _bench.Write("a.policy");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Nothing_found_is_0()
    {
        _bench.Run("check").ShouldBe(0);
        _bench.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Severity.Note, 1, 0, 0, 0, 0)]
    [InlineData(Severity.Low, 1, 1, 0, 0, 0)]
    [InlineData(Severity.Tension, 1, 1, 1, 0, 0)]
    [InlineData(Severity.Warning, 1, 1, 1, 1, 0)]
    [InlineData(Severity.Error, 1, 1, 1, 1, 1)]
    public void A_finding_fails_from_the_severity_asked_for(Severity severity, int note, int low, int tension, int warning, int error)
    {
        _bench.Answer = Samples.Clean with { Findings = [Samples.Reporting with { Severity = severity }] };
        _bench.Run("check", "--fail-on", "note").ShouldBe(note);
        _bench.Run("check", "--fail-on", "low").ShouldBe(low);
        _bench.Run("check", "--fail-on", "tension").ShouldBe(tension);
        _bench.Run("check", "--fail-on", "warning").ShouldBe(warning);
        _bench.Run("check").ShouldBe(warning);
        _bench.Run("check", "--fail-on", "error").ShouldBe(error);
        _bench.Run("check", "--fail-on", "never").ShouldBe(0);
    }

    [Fact]
    public void An_accepted_finding_does_not_count()
    {
        _bench.Answer = Samples.PartlyAccepted with { Findings = [] };
        _bench.Run("check", "--fail-on", "note").ShouldBe(0);
    }

    [Fact]
    public void A_text_that_was_not_understood_is_2_even_if_nothing_may_fail()
    {
        _bench.Answer = Samples.Unread with { Findings = [Samples.Refoulement] };
        _bench.Run("check", "--fail-on", "never").ShouldBe(2);
        _bench.Out.ShouldContain("not understood[PC0201]");
    }

    [Fact]
    public void A_wording_that_probably_says_something_else_counts_as_a_warning()
    {
        _bench.Answer = Samples.Clean with { Diagnostics = [Samples.UnknownWord with { Severity = Sources.DiagnosticSeverity.Warning }] };
        _bench.Run("check").ShouldBe(1);
        _bench.Run("check", "--fail-on", "error").ShouldBe(0);
    }

    [Fact]
    public void A_rule_that_throws_is_2_and_is_named()
    {
        _bench.Before = (_, _) => throw new InvalidOperationException("rule PC1101 (PositionsContradict) failed: \u001b[2J");
        _bench.Run("check").ShouldBe(2);
        _bench.Error.ShouldContain("PC1101 (PositionsContradict)");
        _bench.Error.ShouldNotContain('\u001b');
        _bench.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_bound_that_is_hit_is_2_and_is_said_to_be_no_defect()
    {
        _bench.Before = (_, _) => throw new CheckLimitException("too many dead ends in one search (asked by rule PC1101)");
        _bench.Run("check").ShouldBe(2);
        _bench.Error.ShouldContain("a bound of the reasoning was hit: too many dead ends in one search (asked by rule PC1101)");
        _bench.Error.ShouldNotContain("defect");
        _bench.Out.ShouldBeEmpty();
    }

    [Fact]
    public void An_interrupted_check_is_2()
    {
        _bench.Stop = new CancellationToken(canceled: true);
        _bench.Run("check").ShouldBe(2);
        _bench.Error.ShouldContain("stopped before the check was finished");
    }

    [Fact]
    public void A_folder_without_policy_files_is_3()
    {
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "empty"));
        _bench.Run("check", "empty").ShouldBe(3);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldContain("no file whose name ends in .policy");
    }

    [Fact]
    public void Files_without_a_position_are_3()
    {
        _bench.Answer = Samples.Clean with { Counts = new CheckCounts(1, 0, 1, 2) };
        _bench.Run("check").ShouldBe(3);
        _bench.Error.ShouldContain("no position");
    }

    [Fact]
    public void A_procedure_or_a_meaning_of_a_word_alone_is_something_to_check()
    {
        _bench.Answer = Samples.Clean with { Counts = new CheckCounts(1, 0, 1, 2) { Procedures = 1 } };
        _bench.Run("check").ShouldBe(0);
        _bench.Out.ShouldContain("0 positions, 1 procedure, ");
        _bench.Answer = Samples.Clean with { Counts = new CheckCounts(1, 0, 1, 2) { Meanings = 1 } };
        _bench.Run("check").ShouldBe(0);
        _bench.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chek")]
    [InlineData("check", "--format", "yaml")]
    [InlineData("check", "--fail-on", "fatal")]
    [InlineData("check", "--fail-on")]
    [InlineData("check", "nowhere.policy")]
    [InlineData("check", "a.policy", "")]
    [InlineData("check", "--fromat", "json")]
    [InlineData("check", "--output", "no/such/folder/report.txt")]
    [InlineData("check", "--bar-in-same-act", "maybe")]
    [InlineData("explain")]
    [InlineData("explain", "PC9999")]
    [InlineData("rules", "--format", "sarif")]
    [InlineData("rules", "surplus")]
    [InlineData("--verbose")]
    public void Bad_usage_is_2_with_a_complaint_and_no_result(params string[] args)
    {
        _bench.Run(args).ShouldBe(2);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldStartWith("coherence: ");
    }

    [Theory]
    [InlineData("coherence: say what to compare, the law as it is and the law as it shall be, for example: coherence diff law/ draft/", "diff")]
    [InlineData("coherence: say what to compare, the law as it is and the law as it shall be, for example: coherence diff law/ draft/", "diff", "a.policy")]
    [InlineData("coherence: something has to stand behind --output; the help says what", "check", "--output")]
    [InlineData("coherence: something has to stand behind --case; the help says what", "ask", "--case")]
    [InlineData("coherence: say in which form to export, for example: coherence export smt2 law/", "export")]
    [InlineData("coherence: `dot` cannot be given to export; write one of: smt2", "export", "dot")]
    [InlineData("coherence: there is no file of settings `x`", "check", "--config", "x")]
    [InlineData("coherence: there is no baseline `x`; to write it: coherence check --write-baseline x", "check", "--baseline", "x")]
    public void What_is_missing_is_said_in_words_of_ones_own(string said, params string[] args)
    {
        _bench.Run(args).ShouldBe(2);
        _bench.Error.ShouldStartWith(said + "\n");
    }

    [Fact]
    public void What_stands_behind_a_mistyped_option_is_not_taken_for_a_missing_file()
    {
        _bench.Run("check", "--fromat", "json").ShouldBe(2);
        _bench.Error.ShouldBe("coherence: `--fromat` is not a command or option here\ndid you mean `--format`?\nFor help: coherence check --help\n");
    }

    [Fact]
    public void No_command_at_all_is_2_and_teaches()
    {
        _bench.Run().ShouldBe(2);
        _bench.Error.ShouldContain("coherence check bill.policy law/");
    }
}
