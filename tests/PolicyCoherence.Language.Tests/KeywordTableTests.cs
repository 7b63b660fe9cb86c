using System.Text.RegularExpressions;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Tests;

public sealed partial class KeywordTableTests
{
    public static TheoryData<string> Languages => [.. Tables.Keys];

    internal static IReadOnlyDictionary<string, KeywordTable> Tables { get; } =
        new[] { KeywordTable.English, KeywordTable.French, KeywordTable.Spanish }.ToDictionary(table => table.Language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_phrase_means_two_things_in_one_kind_of_sentence(string language)
    {
        foreach (var phrase in Tables[language].Phrases)
        {
            Tables[language].Phrases.Count(p => p.Words == phrase.Words && (p.Scope & phrase.Scope) != 0).ShouldBe(1, phrase.Words);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Phrases_are_lower_case_words_with_single_spaces_in_composed_letters(string language)
    {
        foreach (var phrase in Tables[language].Phrases)
        {
            phrase.Words.Replace("'", "' ", StringComparison.Ordinal).TrimEnd().Split(' ').ShouldAllBe(w => w.Length > 0 && w.TrimEnd('\'').All(c => char.IsLower(c) && c < '\u0250'), phrase.Words);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_small_word_is_reserved_as_a_name(string language)
    {
        foreach (var phrase in Tables[language].Phrases.Where(p => p.Scope == KeywordScope.Everywhere && p.Words.All(char.IsLetter)))
        {
            var text = $"{Tables[language].FirstSentence}\n{Tables[language].Write("FACT")} {phrase.Words}.";
            PolicyParser.Parse(new SourceText("t", text)).Diagnostics.ShouldHaveSingleItem(phrase.Words).Code.ShouldBeOneOf("PC0008", "PC0010");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_keyword_of_the_grammar_can_be_written_in_every_language(string language)
    {
        var table = Tables[language];
        var written = table.Phrases.Select(p => p.Keyword).Concat(table.Settled.Select(s => s.Keyword)).ToHashSet();
        var grammar = Samples.Read("PolicyLexer.g4");
        var start = grammar.IndexOf("tokens {", StringComparison.Ordinal) + "tokens {".Length;
        var names = grammar[start..grammar.IndexOf('}', start)].Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        names.Count.ShouldBeGreaterThan(100);
        string.Join(", ", names.Except(written)).ShouldBeEmpty(
            $"the {language} table has no words for these. Write them into KeywordTable.cs (English), KeywordTable.French.cs and KeywordTable.Spanish.cs, each in the same scope as in "
            + "English: the words that a statute of that country uses, the first phrase being the one to write; contractions and elisions (du, d', al) as further phrases. "
            + "What only its neighbours tell from another keyword belongs into the last list of the table, and into SentencePreparer.Settle.");
        string.Join(", ", written.Except(names)).ShouldBeEmpty($"the {language} table has words for what is no keyword of the grammar");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_keyword_is_one_in_the_same_sentences_in_every_language(string language)
    {
        foreach (var keyword in KeywordTable.English.Phrases.Select(p => p.Keyword).Distinct())
        {
            var scopes = Scopes(Tables[language], keyword);
            if (scopes != KeywordScope.None) scopes.ShouldBe(Scopes(KeywordTable.English, keyword), keyword);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_keyword_in_a_message_has_words_in_every_language(string language)
    {
        var assembly = typeof(KeywordTable).Assembly;
        var holes = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".properties", StringComparison.Ordinal)).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name).ShouldNotBeNull());
            return Keyword().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value);
        }).Distinct().ToList();
        holes.Count.ShouldBeGreaterThan(50);
        holes.ShouldAllBe(hole => Tables[language].Write(hole).Length > 0);
    }

    private static KeywordScope Scopes(KeywordTable table, string keyword) =>
        table.Phrases.Where(p => p.Keyword == keyword).Aggregate(KeywordScope.None, (scopes, phrase) => scopes | phrase.Scope);

    [GeneratedRegex(@"\{([A-Z][A-Z_]*)\}")]
    private static partial Regex Keyword();
}
