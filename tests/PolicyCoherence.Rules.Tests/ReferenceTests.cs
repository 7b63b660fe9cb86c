using System.Text.RegularExpressions;
using PolicyCoherence.Language;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Tests;

/// <summary>docs/language.md is the reference of the whole language, and what it says of mistakes is so.</summary>
public sealed partial class ReferenceTests
{
    private const string Page = "docs/language.md";

    public static TheoryData<string> Mistakes => [.. Repository.Read(Page).Split('\n').Where(line => Row().IsMatch(line))];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_people_write_is_refused_and_what_they_are_told_to_write_is_not(string row)
    {
        Errors(Row().Match(row).Groups[1].Value).ShouldNotBeEmpty();
        Errors(Row().Match(row).Groups[2].Value).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_mistakes_of_every_kind_of_sentence() => Mistakes.Count.ShouldBeGreaterThanOrEqualTo(90);

    [Fact]
    public void Every_keyword_stands_in_the_reference()
    {
        var text = Repository.Read(Page);
        var words = KeywordTable.English.Phrases.Where(phrase => phrase.Keyword != "SLIP").GroupBy(phrase => phrase.Keyword).Where(phrases => !phrases.Any(phrase => Stands(text, phrase.Words)));
        string.Join(", ", words.Select(phrases => phrases.First().Words)).ShouldBeEmpty($"write these into the grammar and the meaning of their sentence in {Page}, with an example");
    }

    [Theory]
    [InlineData("position")]
    [InlineData("exception")]
    [InlineData("understanding")]
    [InlineData("fact")]
    [InlineData("group")]
    [InlineData("action")]
    [InlineData("instrument")]
    [InlineData("agency")]
    [InlineData("territory")]
    [InlineData("store")]
    [InlineData("amount")]
    [InlineData("deem")]
    [InlineData("procedure")]
    public void Every_sentence_has_its_grammar(string noun) =>
        Document.Read(Page).Blocks.Where(block => block.Language == "grammar").SelectMany(block => block.Text.Split('\n')).ShouldContain(line => line.StartsWith($"{noun} NAME", StringComparison.Ordinal));

    private static bool Stands(string text, string words) => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(words).Replace("\\ ", @"\s+", StringComparison.Ordinal)}(?![\w-])");

    private static List<string> Errors(string sentences) =>
        [.. PolicyParser.Parse(new SourceText("t.policy", sentences)).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Message)];

    [GeneratedRegex(@"^\| `([^`]+\.?)` \| `([^`]+\.)` \| [^|]+ \|$")]
    private static partial Regex Row();
}
