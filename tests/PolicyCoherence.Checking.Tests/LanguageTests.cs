using System.Text.RegularExpressions;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>The same law gives the same findings in whatever language its files are written.</summary>
public sealed partial class LanguageTests
{
    private const string State = "seeds/states/ruritania";

    private static readonly IReadOnlyList<string> InEnglish = Said(Repository.Seeds.CheckFolder(State));

    [Theory]
    [InlineData("french", "foreign-affairs")]
    [InlineData("french", "data-authority")]
    [InlineData("spanish", "foreign-affairs")]
    [InlineData("spanish", "data-authority")]
    public void A_file_of_Ruritania_in_another_language_among_English_ones_changes_no_finding(string language, string file)
    {
        var translated = File.ReadAllText(Path.Combine(Repository.Root, "tests", "corpus", "languages", language, $"{file}.policy"));
        var state = Repository.Seeds.Changed(text => text.Path == $"{State}/{file}.policy" ? translated : text.Content);
        Said(state.CheckFolder(State)).ShouldBe(InEnglish);
    }

    [Fact]
    public void All_of_Ruritania_in_French_gives_the_same_findings() => Said(Translated(KeywordTable.French)).ShouldBe(InEnglish);

    [Fact]
    public void All_of_Ruritania_in_Spanish_gives_the_same_findings() => Said(Translated(KeywordTable.Spanish)).ShouldBe(InEnglish);

    [Fact]
    public void What_would_resolve_a_contradiction_is_said_with_the_keywords_of_the_file()
    {
        var report = Library.Of(("loi.policy", "langue française. autorité préfet. groupe étranger. action éloigner: personne. position a1: préfet doit éloigner étranger. position b1: préfet ne doit pas éloigner étranger.")).CheckFiles("loi.policy");
        report.Findings.ShouldHaveSingleItem().Resolve.ShouldBe(
        [
            "Decide which of the two is to prevail, and write `sous réserve de b1` in `a1` or `sous réserve de a1` in `b1`.",
            "Or take the persons concerned out of one of them with `sauf si`.",
        ]);
    }

    [Theory]
    [InlineData("french")]
    [InlineData("spanish")]
    public void What_is_to_be_written_is_quoted_in_the_language_of_the_file(string language)
    {
        var table = language == "french" ? KeywordTable.French : KeywordTable.Spanish;
        var quoted = Translated(table).Findings.SelectMany(finding => finding.Resolve.Concat(finding.Because.Select(step => step.Text))).SelectMany(Quotes).ToList();

        // Names and conditions are quoted as they stand, and small words of English are found in them.
        var english = KeywordTable.English.Phrases.Where(phrase => phrase.Keyword != "SLIP" && (phrase.Words.Contains(' ', StringComparison.Ordinal) || phrase.Keyword is "UNLESS" or "WHEN" or "UNTIL" or "NOTWITHSTANDING" or "EXCEPTION"))
            .Where(phrase => table.Find(phrase.Keyword) != phrase.Words).Select(phrase => phrase.Words).ToList();
        quoted.ShouldAllBe(quote => !english.Any(words => $" {quote} ".Contains($" {words} ", StringComparison.Ordinal)));
        quoted.ShouldContain(quote => quote.StartsWith(table.Write("UNLESS"), StringComparison.Ordinal));
        quoted.ShouldContain(quote => quote.Contains(table.Write("OBTAINED_IN"), StringComparison.Ordinal));
        quoted.ShouldAllBe(quote => !quote.Any(char.IsControl));
    }

    [Fact]
    public void No_sentence_about_a_finding_quotes_a_keyword_in_English_alone()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "rules"), "*.properties", SearchOption.AllDirectories).Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(20);
        var keywords = KeywordTable.English.Phrases.Where(phrase => phrase.Keyword != "SLIP").SelectMany(phrase => phrase.Words.Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(File.ReadLines).Where(line => !line.StartsWith('#')))
        {
            // What stands in destination is a name of a fact with its role, and quoted as a whole.
            foreach (var quote in Quotes(line.Replace("risk-of-onward-return in destination", "risk-of-onward-return", StringComparison.Ordinal)))
            {
                Hole().Replace(quote, " ").Split([' ', '.', ':', '…', '"', ','], StringSplitOptions.RemoveEmptyEntries).Where(keywords.Contains).ShouldBeEmpty(line);
            }
        }
    }

    private static IEnumerable<string> Quotes(string text) => Quote().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    private static CheckReport Translated(KeywordTable table) =>
        Repository.Seeds.Changed(text => text.Path.StartsWith(State, StringComparison.Ordinal) ? Translation(text, table) : text.Content).CheckFolder(State);

    private static string Translation(SourceText text, KeywordTable table) =>
        table.FirstSentence + "\n" + string.Join("\n", PolicyParser.Parse(text).Statements.Select(statement => PolicyFormatterOf(statement, table)));

    private static string PolicyFormatterOf(PolicyCoherence.Language.Syntax.Statement statement, KeywordTable table) =>
        PolicyCoherence.Language.Formatting.PolicyFormatter.Print(statement, table);

    private static List<string> Said(CheckReport report) =>
    [
        .. report.Diagnostics.Select(diagnostic => diagnostic.Message),
        .. report.Findings.Select(finding => $"{finding.Key} {finding.Severity} {finding.Message} {finding.Case?.Sentence}").Order(StringComparer.Ordinal),
    ];
}
