using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Fuzz;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed class PrinterTests
{
    public static TheoryData<string> Sentences => [.. Samples.Blocks("Surface.policy"), .. Samples.Blocks("Encodings.policy")];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Reading_what_was_printed_gives_the_tree_again(string text) => ShouldPrint(text);

    [Fact]
    public void So_it_does_for_every_seed()
    {
        foreach (var (_, text) in Samples.Seeds)
        {
            ShouldPrint(text);
        }
    }

    [Property(MaxTest = 300)]
    public Property So_it_does_for_any_sentence_of_the_grammar() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).SelectMany(seed => Gen.Choose(1, 80).Select(length => new SentenceGenerator(new Random(seed)).Next(length, isPlain: true))).ToArbitrary(),
        sentence => Properties.Violated(sentence).ShouldBeNull());

    [Theory]
    [InlineData("position p: x must y when either a1 and b1 or c1.", "position p: x must y when either a1 and b1, or c1.")]
    [InlineData("position p: x must y when (a1 and b1) or c1.", "position p: x must y when either a1 and b1, or c1.")]
    [InlineData("position p: anyone may y when age at most 5 years.", "position p: everyone may y when age <= 5 years.")]
    [InlineData("fact x, of the state, up to the person.", "fact x, up to the person, of the state.")]
    public void What_can_be_said_in_two_ways_is_printed_in_one(string sentence, string printed) =>
        PolicyFormatter.Print(Parse(sentence).Statements.ShouldHaveSingleItem()).ShouldBe(printed);

    private static void ShouldPrint(string text)
    {
        foreach (var statement in Parse(text).Statements)
        {
            var printed = PolicyFormatter.Print(statement);
            new TreeComparison().Same([statement], Parse(printed).Statements).ShouldBeTrue(printed);
        }
    }

    private static Syntax.PolicyFile Parse(string text) => PolicyParser.Parse(new SourceText("t", text));
}
