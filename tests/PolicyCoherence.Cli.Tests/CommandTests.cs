using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Bench _bench = new();

    public CommandTests() => _bench.Write("a.policy");

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("chek", "did you mean `check`?")]
    [InlineData("rulse", "did you mean `rules`?")]
    public void A_mistyped_command_is_recognised(string typed, string answer)
    {
        _bench.Run(typed);
        _bench.Error.ShouldContain(answer);
    }

    [Fact]
    public void Coverage_prints_what_becomes_of_each_understanding_and_does_not_fail_for_what_it_finds()
    {
        _bench.Answer = Samples.Covered;
        _bench.Run("coverage").ShouldBe(0);
        _bench.Out.ShouldContain("contradicted  III.7.c: non-refoulement (absolute)");
        _bench.Out.ShouldEndWith("4 understandings: 1 upheld, 1 partly, 1 silent, 1 contradicted.\n");
    }

    [Fact]
    public void Coverage_of_what_was_not_understood_in_full_is_2_and_says_what()
    {
        _bench.Answer = Samples.Unread;
        _bench.Run("coverage", "--format", "json").ShouldBe(2);
        JsonDocument.Parse(_bench.Out).RootElement.GetProperty("summary").GetProperty("complete").GetBoolean().ShouldBeFalse();
        _bench.Error.ShouldContain("[PC0201] `stay-expired` is not declared");
    }

    [Fact]
    public void A_mistyped_option_is_recognised()
    {
        _bench.Run("check", "--fromat", "json");
        _bench.Error.ShouldContain("did you mean `--format`?");
    }

    [Fact]
    public void A_mistyped_rule_is_recognised()
    {
        _bench.Run("explain", "PC2110");
        _bench.Error.ShouldContain("did you mean `PC2101`?");
    }

    [Theory]
    [InlineData("PC2101")]
    [InlineData("pc2101")]
    [InlineData("DutyBreaksAbsoluteProhibition")]
    public void Explain_prints_the_page(string id)
    {
        _bench.Run("explain", id).ShouldBe(0);
        _bench.Out.ShouldBe(Samples.NonRefoulement.PageText);
    }

    [Fact]
    public void Rules_lists_every_rule_for_people_and_for_programs()
    {
        _bench.Run("rules").ShouldBe(0);
        _bench.Out.ShouldContain("PC2101  error    A duty breaks a prohibition without exception\n");
        using var programs = new Bench();
        programs.Run("rules", "--format", "json").ShouldBe(0);
        JsonDocument.Parse(programs.Out).RootElement.GetProperty("rules").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Changes_that_resolve_a_finding_are_looked_for_unless_the_user_says_no()
    {
        _bench.Run("check");
        _bench.Options.ShouldNotBeNull().Repairs.ShouldBeTrue();
        _bench.Run("check", "--no-repairs");
        _bench.Options.Repairs.ShouldBeFalse();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void The_report_is_all_that_goes_to_the_results(string format)
    {
        _bench.Answer = Samples.Full;
        _bench.Run("check", "--format", format).ShouldBe(1);
        JsonDocument.Parse(_bench.Out).RootElement.GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
        _bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_can_go_to_a_file()
    {
        _bench.Answer = Samples.Full;
        _bench.Run("check", "--format", "json", "--output", "report.json").ShouldBe(1);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldBe("coherence: 1 error, 1 tension; checked 2 files, 2 positions, 1 understanding, 2 rules. The report is in report.json.\n");
        File.ReadAllBytes(Path.Combine(_bench.Folder, "report.json"))[0].ShouldBe((byte)'{');
    }

    [Fact]
    public void Colour_is_for_terminals_that_nobody_told_otherwise()
    {
        _bench.Answer = Samples.Full;
        _bench.Run("check");
        _bench.Out.ShouldNotContain('\u001b');
        using var terminal = new Bench { Answer = Samples.Full, Terminal = true };
        terminal.Write("a.policy");
        terminal.Run("check", "--output", "report.txt");
        terminal.Run("check", "--no-color");
        terminal.Out.ShouldNotContain('\u001b');
        File.ReadAllText(Path.Combine(terminal.Folder, "report.txt")).ShouldNotContain('\u001b');
        terminal.Run("check");
        terminal.Out.ShouldContain('\u001b');
    }

    [Theory]
    [InlineData(null, "xterm", false, true)]
    [InlineData("", "xterm", false, true)]
    [InlineData("1", "xterm", false, false)]
    [InlineData(null, "dumb", false, false)]
    [InlineData(null, "xterm", true, false)]
    public void NO_COLOR_a_dumb_terminal_and_a_file_mean_no_colour(string? noColor, string term, bool redirected, bool colour) =>
        CommandEnvironment.WantsColour(name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : null, redirected).ShouldBe(colour);

    [Theory]
    [InlineData("exception", true)]
    [InlineData("contradiction", false)]
    public void How_a_bar_in_the_same_act_is_read_can_be_chosen(string word, bool asException)
    {
        _bench.Run("check", "--bar-in-same-act", word);
        _bench.Options.ShouldNotBeNull().ReadBarsAsExceptions.ShouldBe(asException);
    }

    [Fact]
    public void A_bar_in_the_same_act_reads_as_an_exception_unless_told_otherwise()
    {
        _bench.Run("check");
        _bench.Options.ShouldNotBeNull().ReadBarsAsExceptions.ShouldBeTrue();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("check", "--help")]
    [InlineData("check", "nowhere", "--format", "yaml", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("rules", "-h")]
    public void Help_goes_to_the_results_whatever_else_is_on_the_line(params string[] args)
    {
        _bench.Run(args).ShouldBe(0);
        _bench.Out.ShouldContain("Usage:");
        _bench.Error.ShouldBeEmpty();
        _bench.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public void Help_names_every_option_and_every_exit_code()
    {
        _bench.Run("check", "--help");
        foreach (var word in new[] { "--format text|json|sarif", "--output FILE", "--fail-on note|low|tension|warning|error|never", "--bar-in-same-act exception|contradiction", "--no-color", "NO_COLOR", "  0  ", "  1  ", "  2  ", "  3  " })
        {
            _bench.Out.ShouldContain(word);
        }
    }

    [Fact]
    public void The_version_is_that_of_the_command()
    {
        _bench.Run("--version").ShouldBe(0);
        _bench.Out.ShouldBe($"coherence {CommandEnvironment.Version}\n");
    }

    [Fact]
    public void A_check_of_more_than_two_seconds_says_that_it_is_at_work()
    {
        var clock = new HandClock();
        _bench.Clock = clock;
        _bench.Before = (_, _) => clock.Ring(TimeSpan.FromSeconds(2));
        _bench.Run("check").ShouldBe(0);
        clock.FirstRing.ShouldBe(TimeSpan.FromSeconds(2));
        _bench.Error.ShouldBe("coherence: checking 1 file, 2 s so far (Ctrl+C stops)\n");
    }

    /// <summary>A clock with one timer that rings when the test says so.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State)> _timers = [];
        private long _now;

        public TimeSpan FirstRing { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            FirstRing = dueTime;
            _timers.Add((callback, state));
            return new Timer(_ => { });
        }

        public void Ring(TimeSpan after)
        {
            _now += after.Ticks;
            _timers.ForEach(timer => timer.Callback(timer.State));
        }
    }
}
