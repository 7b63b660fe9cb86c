using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

/// <summary>What the tokens are called when one speaks to a person.</summary>
internal static class TokenWords
{
    private static readonly FrozenDictionary<int, ImmutableArray<string>> Phrases = AllPhrases();

    // In this order they are named; the groups that stand for many come first.
    private static readonly ImmutableArray<(int Sign, int Second, string Words, Func<int, bool> Covers)> Groups =
    [
        (PolicyLexer.STATE, PolicyLexer.TREATY, "the word for what is declared (`position`, `fact`, `group` …)", SentencePreparer.IsNoun),
        (PolicyLexer.LPAREN, PolicyLexer.NOT, "a condition", StartsCondition),
        (PolicyLexer.MUST, PolicyLexer.NEED_NOT, "`must`, `must not`, `may`, `need not`, `should` or `is entitled to`", IsModality),
        (PolicyLexer.LT, PolicyLexer.AT_LEAST, "a comparison such as `<` or `at least`", IsComparison),
        (PolicyLexer.OF, PolicyLexer.INTO, "`of`, `to`, `from`, `into`, `in` or `at` with a name", IsPreposition),
        (PolicyLexer.WHEN, PolicyLexer.UNDER, "a clause such as `when`, `unless`, `within` or `under`", SentencePreparer.OpensClause),
        (PolicyLexer.COMMA, PolicyLexer.PART_COMMA, "a comma", t => t is PolicyLexer.COMMA or PolicyLexer.PART_COMMA),
    ];

    /// <summary>The phrases that stand for a token.</summary>
    public static ImmutableArray<string> PhrasesFor(int type) => Phrases.GetValueOrDefault(type, []);

    /// <summary>What <paramref name="token"/> is, with its words: <c>`unless`</c>, <c>the text `"…"`</c>.</summary>
    public static string Found(PolicyToken token) => token.Type switch
    {
        PolicyLexer.Eof => "the end of the sentence",
        PolicyLexer.WORD => $"the name `{token.Text}`",
        PolicyLexer.NUMBER => $"the number `{token.Text}`",
        PolicyLexer.DATE => $"the date `{token.Text}`",
        PolicyLexer.STRING => "a text in double quotes",
        PolicyLexer.COMMA or PolicyLexer.PART_COMMA => "a comma",
        PolicyLexer.COLON => "a colon",
        _ => $"`{token.Text}`",
    };

    /// <summary>What was expected, as a list of words: <c>a name or `:`</c>.</summary>
    public static string Expected(IReadOnlySet<int> types)
    {
        var left = types.Where(t => t != PolicyLexer.SLIP).Order().ToList();
        var words = new List<string>();
        foreach (var (sign, second, group, covers) in Groups)
        {
            if (left.Contains(sign) && left.Contains(second))
            {
                words.Add(group);
                left.RemoveAll(t => covers(t));
            }
        }

        var ends = left.Remove(PolicyLexer.Eof);
        words.AddRange(left.Select(One).Distinct());
        if (ends)
        {
            words.Add("a full stop");
        }

        return words.Count switch
        {
            0 => "something else",
            1 => words[0],
            2 => $"{words[0]} or {words[1]}",
            _ => $"one of: {string.Join(", ", words)}",
        };
    }

    private static string One(int type) => type switch
    {
        PolicyLexer.WORD => "a name",
        PolicyLexer.STRING => "a text in double quotes",
        PolicyLexer.NUMBER => "a number",
        PolicyLexer.DATE => "a date",
        PolicyLexer.COMMA or PolicyLexer.PART_COMMA => "a comma",
        PolicyLexer.COLON => "`:`",
        PolicyLexer.LPAREN => "`(`",
        PolicyLexer.RPAREN => "`)`",
        PolicyLexer.PERCENT => "`%`",
        PolicyLexer.LT => "`<`",
        PolicyLexer.LE => "`<=`",
        PolicyLexer.EQ => "`=`",
        PolicyLexer.GE => "`>=`",
        PolicyLexer.GT => "`>`",
        PolicyLexer.FROM_DATE => "`from` with a date",
        PolicyLexer.SAFEGUARD_WITHIN => "`within`",
        PolicyLexer.QUOTA => "`at most` with a number `per` month or year",
        _ => PhrasesFor(type) is [var first, ..] ? $"`{first}`" : PolicyLexer.DefaultVocabulary.GetSymbolicName(type),
    };

    private static bool StartsCondition(int type) => type is
        PolicyLexer.LPAREN or PolicyLexer.NOT or PolicyLexer.EITHER or PolicyLexer.ALL_OF or PolicyLexer.WORD or PolicyLexer.BY
        or PolicyLexer.OBTAINED_ANY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM || IsComparison(type);

    /// <summary>Whether <paramref name="type"/> compares two values.</summary>
    public static bool IsComparison(int type) => type is
        PolicyLexer.LT or PolicyLexer.LE or PolicyLexer.EQ or PolicyLexer.GE or PolicyLexer.GT or PolicyLexer.AT_LEAST
        or PolicyLexer.AT_MOST or PolicyLexer.LESS_THAN or PolicyLexer.MORE_THAN;

    /// <summary>Whether <paramref name="type"/> says what a position says of its action.</summary>
    public static bool IsModality(int type) => type is
        PolicyLexer.MUST or PolicyLexer.MUST_NOT or PolicyLexer.MAY or PolicyLexer.NEED_NOT or PolicyLexer.SHOULD or PolicyLexer.IS_ENTITLED_TO;

    private static bool IsPreposition(int type) => type is
        PolicyLexer.OF or PolicyLexer.TO or PolicyLexer.FROM or PolicyLexer.INTO or PolicyLexer.IN or PolicyLexer.AT;

    private static FrozenDictionary<int, ImmutableArray<string>> AllPhrases()
    {
        var types = PhraseMatcher.TokenTypes();
        return KeywordTable.English.Phrases.GroupBy(p => types[p.Keyword]).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Words).ToImmutableArray());
    }
}
