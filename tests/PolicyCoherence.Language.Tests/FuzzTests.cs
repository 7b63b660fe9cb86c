using PolicyCoherence.Fuzz;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

/// <summary>A short run of the fuzzer, always with the same inputs; tests/fuzz makes long ones.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 4000;

    [Fact]
    public void Any_input_at_all_is_read_printed_and_formatted_as_it_should()
    {
        var fuzzer = new Fuzzer(seed: 20260131, [.. Samples.Seeds.Select(s => s.Text)]);
        fuzzer.Run(Inputs).Select(f => $"{f.Number}: {f.Why}\n{f.Text}").FirstOrDefault().ShouldBeNull();
    }

    [Fact]
    public void Most_sentences_that_come_from_the_grammar_are_understood()
    {
        var generator = new SentenceGenerator(new Random(1));
        var understood = Enumerable.Range(0, 1000).Count(_ => PolicyParser.Parse(new SourceText("t", generator.Next(30, isPlain: true))).Statements.Length == 1);
        understood.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void The_same_seed_gives_the_same_sentences() =>
        new SentenceGenerator(new Random(5)).Next(40, isPlain: false).ShouldBe(new SentenceGenerator(new Random(5)).Next(40, isPlain: false));
}
