using PolicyCoherence.Checking;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence init</c>.</summary>
public sealed class InitTests
{
    [Fact]
    public void The_first_policy_is_understood_and_nothing_is_found_in_it()
    {
        var report = Check(Page.FirstPolicy);
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.ShouldBeEmpty();
        report.Counts.Positions.ShouldBe(1);
    }

    [Fact]
    public void What_its_comment_proposes_to_try_is_found() =>
        Check(Page.FirstPolicy.Replace("  unless not proportionate-refusal\n", "", StringComparison.Ordinal)).Findings.ShouldContain(finding => finding.RuleId == "PC2301");

    [Theory]
    [InlineData(new[] { "init" }, "first.policy")]
    [InlineData(new[] { "init", "law/draft.policy" }, "law/draft.policy")]
    public void It_is_written_where_it_is_asked_for(string[] args, string file)
    {
        using var bench = new Bench();
        bench.Run(args).ShouldBe(0);
        File.ReadAllText(Path.Combine(bench.Folder, file)).ShouldBe(Page.FirstPolicy);
        bench.Error.ShouldContain($"wrote {file}");
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        using var bench = new Bench();
        bench.Write("first.policy", "mine");
        bench.Run("init").ShouldBe(2);
        File.ReadAllText(Path.Combine(bench.Folder, "first.policy")).ShouldBe("mine");
        bench.Error.ShouldContain("`first.policy` is there already");
    }

    private static Findings.CheckReport Check(string text) => Checker.Check([new SourceText("first.policy", text.ReplaceLineEndings("\n"))], new CheckOptions(new Nothing()));

    private sealed class Nothing : ISourceLoader
    {
        public SourceText? Load(SourceText includedFrom, string path) => null;
    }
}
