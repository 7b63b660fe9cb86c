namespace PolicyCoherence.Language.Tests;

public sealed class KeywordTableTests
{
    [Fact]
    public void No_phrase_means_two_things_in_one_kind_of_sentence()
    {
        foreach (var phrase in KeywordTable.English.Phrases)
        {
            KeywordTable.English.Phrases.Count(p => p.Words == phrase.Words && (p.Scope & phrase.Scope) != 0).ShouldBe(1, phrase.Words);
        }
    }

    [Fact]
    public void Phrases_are_lower_case_words_with_single_spaces()
    {
        foreach (var phrase in KeywordTable.English.Phrases)
        {
            phrase.Words.Split(' ').ShouldAllBe(w => w.Length > 0 && w.All(char.IsAsciiLetterLower));
        }
    }

    [Fact]
    public void Every_small_word_is_reserved_as_a_name()
    {
        foreach (var phrase in KeywordTable.English.Phrases.Where(p => p.Scope == KeywordScope.Everywhere && !p.Words.Contains(' ', StringComparison.Ordinal)))
        {
            PolicyParser.Parse(new Sources.SourceText("t", $"fact {phrase.Words}.")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBeOneOf("PC0008", "PC0010");
        }
    }

    [Fact]
    public void Every_keyword_of_the_grammar_can_be_written()
    {
        // What has no phrase of its own is settled by its neighbours.
        var written = KeywordTable.English.Phrases.Select(p => p.Keyword).Append("SAFEGUARD_WITHIN").Append("FROM_DATE").Append("QUOTA").Append("PART_COMMA").ToHashSet();
        var grammar = Samples.Read("PolicyLexer.g4");
        var start = grammar.IndexOf("tokens {", StringComparison.Ordinal) + "tokens {".Length;
        var names = grammar[start..grammar.IndexOf('}', start)].Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        names.Count.ShouldBeGreaterThan(100);
        names.Except(written).ShouldBeEmpty();
        written.Except(names).ShouldBeEmpty();
    }
}
