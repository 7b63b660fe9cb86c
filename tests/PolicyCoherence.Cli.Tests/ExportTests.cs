namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence export smt2</c>.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Policy = """
        state testland. group foreigner. agency ministry. fact danger. action deport: person.
        position p: ministry must deport foreigner. position q: ministry must not deport foreigner when danger.
        """;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_questions_go_to_the_results_each_with_the_answer_of_the_checker()
    {
        _bench.Write("a.policy", Policy);
        _bench.Run("export", "smt2", "a.policy").ShouldBe(0);
        _bench.Out.ShouldContain("(declare-const |person.danger| Int)\n");
        _bench.Out.ShouldContain("(echo \"overlap p#0#ministry q#0#ministry: sat\")\n(push 1)\n");
        _bench.Out.ShouldContain("(echo \"outside q#0#ministry p#0#ministry: unsat\")\n");
        _bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void The_script_can_be_written_to_a_file()
    {
        _bench.Write("a.policy", Policy);
        _bench.Run("export", "smt2", "--output", "questions.smt2").ShouldBe(0);
        File.ReadAllText(Path.Combine(_bench.Folder, "questions.smt2")).ShouldContain("(check-sat)\n");
        _bench.Out.ShouldBeEmpty();
        _bench.Run("export", "smt2", "--output", Path.Combine("missing", "questions.smt2")).ShouldBe(ExitCode.NotDone);
        _bench.Error.ShouldContain("missing");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "smt")]
    [InlineData("export", "smt2", "no-such-folder")]
    public void Bad_usage_is_told_and_nothing_is_written(params string[] args)
    {
        _bench.Write("a.policy", Policy);
        _bench.Run(args).ShouldBe(ExitCode.NotDone);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_not_understood_is_not_exported()
    {
        _bench.Write("a.policy", "position p: ministry shall deport.");
        _bench.Run("export", "smt2").ShouldBe(ExitCode.NotDone);
        _bench.Error.ShouldContain("coherence check says what to write instead");
    }

    [Fact]
    public void Nothing_to_export_has_an_exit_code_of_its_own() => _bench.Run("export", "smt2").ShouldBe(ExitCode.NothingToCheck);
}
