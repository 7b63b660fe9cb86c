using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

/// <summary>What the tokens are called when one speaks to a person who writes in <paramref name="tongue"/>.</summary>
internal sealed class TokenWords(Tongue tongue)
{
    /// <summary>What <paramref name="token"/> is, with its words: <c>`unless`</c>, <c>the text `"…"`</c>.</summary>
    public string Found(PolicyToken token) => token.Type switch
    {
        PolicyLexer.Eof => Say("found.end"),
        PolicyLexer.WORD => Say("found.name", ("word", token.Text)),
        PolicyLexer.NUMBER => Say("found.number", ("word", token.Text)),
        PolicyLexer.DATE => Say("found.date", ("word", token.Text)),
        PolicyLexer.STRING => Say("a-text"),
        PolicyLexer.COMMA or PolicyLexer.PART_COMMA => Say("a-comma"),
        PolicyLexer.COLON => Say("found.colon"),
        _ => $"`{token.Text}`",
    };

    /// <summary>What was expected, as a list of words: <c>a name or `:`</c>.</summary>
    public string Expected(IReadOnlySet<int> types)
    {
        var left = types.Where(t => t != PolicyLexer.SLIP).Order().ToList();
        var words = new List<string>();

        // The groups that stand for many come first.
        Group(left, words, PolicyLexer.STATE, PolicyLexer.TREATY, Say("group.declared"), SentencePreparer.IsNoun);
        Group(left, words, PolicyLexer.LPAREN, PolicyLexer.NOT, Say("what.a-condition"), StartsCondition);
        Group(left, words, PolicyLexer.MUST, PolicyLexer.NEED_NOT, Say("group.modality"), IsModality);
        Group(left, words, PolicyLexer.LT, PolicyLexer.AT_LEAST, Say("group.comparison"), IsComparison);
        Group(left, words, PolicyLexer.OF, PolicyLexer.INTO, Say("group.preposition"), IsPreposition);
        Group(left, words, PolicyLexer.WHEN, PolicyLexer.UNDER, Say("group.clause"), SentencePreparer.OpensClause);
        Group(left, words, PolicyLexer.COMMA, PolicyLexer.PART_COMMA, Say("a-comma"), t => t is PolicyLexer.COMMA or PolicyLexer.PART_COMMA);

        var ends = left.Remove(PolicyLexer.Eof);
        words.AddRange(left.Select(One).Distinct());
        if (ends)
        {
            words.Add(Say("full-stop"));
        }

        return words.Count switch
        {
            0 => Say("expected.else"),
            1 => words[0],
            2 => Say("expected.two", ("first", words[0]), ("second", words[1])),
            _ => Say("expected.many", ("words", string.Join(", ", words))),
        };
    }

    private static void Group(List<int> left, List<string> words, int sign, int second, string group, Func<int, bool> covers)
    {
        if (left.Contains(sign) && left.Contains(second))
        {
            words.Add(group);
            left.RemoveAll(t => covers(t));
        }
    }

    private string One(int type) => type switch
    {
        PolicyLexer.WORD => Say("what.a-name"),
        PolicyLexer.STRING => Say("a-text"),
        PolicyLexer.NUMBER => Say("a-number"),
        PolicyLexer.DATE => Say("what.a-date"),
        PolicyLexer.COMMA or PolicyLexer.PART_COMMA => Say("a-comma"),
        PolicyLexer.COLON => "`:`",
        PolicyLexer.LPAREN => "`(`",
        PolicyLexer.RPAREN => "`)`",
        PolicyLexer.PERCENT => "`%`",
        PolicyLexer.LT => "`<`",
        PolicyLexer.LE => "`<=`",
        PolicyLexer.EQ => "`=`",
        PolicyLexer.GE => "`>=`",
        PolicyLexer.GT => "`>`",
        PolicyLexer.FROM_DATE => Say("from-date"),
        PolicyLexer.EVENT_BEFORE => Say("event-before"),
        PolicyLexer.EVENT_AFTER => Say("event-after"),
        _ => tongue.PhrasesFor(type).FirstOrDefault() is { } first ? $"`{first}`" : PolicyLexer.DefaultVocabulary.GetSymbolicName(type),
    };

    private string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> holes) => Advice.Say(tongue, key, holes);

    private static bool StartsCondition(int type) => type is
        PolicyLexer.LPAREN or PolicyLexer.NOT or PolicyLexer.EITHER or PolicyLexer.ALL_OF or PolicyLexer.WORD or PolicyLexer.BY
        or PolicyLexer.EVENT_BEFORE or PolicyLexer.EVENT_AFTER
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
}
