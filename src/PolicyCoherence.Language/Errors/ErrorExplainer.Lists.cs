using System.Text;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

internal sealed partial class ErrorExplainer
{
    // Longer conditions are not written out again; the pattern is shown instead.
    private const int MaxShown = 160;

    private bool EmptyPart()
    {
        if (Before is not { } before || Found.Type is PolicyLexer.WORD or PolicyLexer.STRING or PolicyLexer.NUMBER or PolicyLexer.DATE)
        {
            return false;
        }

        if (before.Type == PolicyLexer.SUBJECT_TO)
        {
            return Report(Problems.EmptySubjectTo, before);
        }

        if (before.Type is PolicyLexer.COMMA or PolicyLexer.PART_COMMA && EndsPart(Found.Type))
        {
            return Report(Problems.UnfinishedList, before, before.Text);
        }

        if (Found.Type is PolicyLexer.COMMA or PolicyLexer.PART_COMMA && Tokens[At + 1].Type is PolicyLexer.Eof or PolicyLexer.COMMA)
        {
            return Report(Problems.UnfinishedList, Found, Found.Text);
        }

        var isTimeless = Found.Type is PolicyLexer.OF or PolicyLexer.AFTER or PolicyLexer.FROM && before.Type is
            PolicyLexer.WITHIN or PolicyLexer.SAFEGUARD_WITHIN or PolicyLexer.AT_THE_EARLIEST or PolicyLexer.DURING_THE_FIRST or PolicyLexer.RETAINED
            || (Found.Type == PolicyLexer.PER && before.Type == PolicyLexer.AMOUNT_IN);
        if ((!EndsPart(Found.Type) && !isTimeless) || WhatFollows(before.Type) is not { } what)
        {
            return false;
        }

        return Report(Problems.EmptyPart, before, before.Text, what);
    }

    private static bool EndsPart(int type) =>
        type is PolicyLexer.Eof or PolicyLexer.COMMA or PolicyLexer.PART_COMMA or PolicyLexer.RPAREN || (SentencePreparer.OpensClause(type) && type != PolicyLexer.BY);

    private string? WhatFollows(int type) => type switch
    {
        PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.WHERE or PolicyLexer.AND or PolicyLexer.OR or PolicyLexer.NOT
            or PolicyLexer.EITHER or PolicyLexer.ALL_OF or PolicyLexer.LPAREN or PolicyLexer.IMPLIES or PolicyLexer.MEANS_THAT or PolicyLexer.ONLY_WHILE => Say("what.a-condition"),
        PolicyLexer.NOTWITHSTANDING => Say("what.the-names-of-positions"),
        PolicyLexer.AFTER_CONSULTING => Say("what.the-names-of-agencies"),
        PolicyLexer.IS or PolicyLexer.IS_NOT => Say("what.what-it-is"),
        PolicyLexer.LT or PolicyLexer.LE or PolicyLexer.EQ or PolicyLexer.GE or PolicyLexer.GT or PolicyLexer.LESS_THAN
            or PolicyLexer.MORE_THAN or PolicyLexer.AT_LEAST or PolicyLexer.AT_MOST => Say("what.a-number-with-its-unit-or-a-date"),
        PolicyLexer.UNTIL or PolicyLexer.SINCE or PolicyLexer.FROM_DATE or PolicyLexer.IN_FORCE_FROM or PolicyLexer.BEFORE => Say("what.a-date"),
        PolicyLexer.SECTION or PolicyLexer.ARTICLE => Say("what.the-number-in-double-quotes"),
        PolicyLexer.QUOTE => Say("what.the-words-of-the-law-in-double-quotes"),
        PolicyLexer.BECAUSE => Say("what.the-reason-in-double-quotes"),
        PolicyLexer.ON => Say("what.the-names-of-positions"),
        PolicyLexer.TEXT or PolicyLexer.INCLUDE => Say("what.a-path-in-double-quotes"),
        PolicyLexer.IS_PARTY_TO or PolicyLexer.IS_BOUND_BY or PolicyLexer.IS_NOT_BOUND_BY or PolicyLexer.AS_IN => Say("what.the-name-of-a-treaty"),
        PolicyLexer.AFTER => Say("what.the-name-of-an-event-or-a-date"),
        PolicyLexer.PER => Say("what.a-period-such-as"),
        PolicyLexer.AMOUNT_IN or PolicyLexer.DURATION_IN => Say("what.a-unit"),
        PolicyLexer.NUMBER_OF => Say("what.what-is-counted"),
        PolicyLexer.ENCODES or PolicyLexer.IN_SPHERE => Say("what.the-name-of-a-sphere"),
        PolicyLexer.COLON => Say("what.what-is-said-of-it"),
        PolicyLexer.MUST_STATE => Say("what.what-must-be-stated"),
        PolicyLexer.FORCE => Say("what.force"),
        PolicyLexer.A => Say("what.a-name"),
        PolicyLexer.USE when Found.Type == PolicyLexer.Eof => Say("what.the-name-of-a-framework"),
        PolicyLexer.NO_STATE_MAY or PolicyLexer.A_STATE_MAY or PolicyLexer.NO_STATE_MAY_FORBID or PolicyLexer.A_STATE_MAY_FORBID or PolicyLexer.EVERY_DECISION_TO or PolicyLexer.EVERY_POSITION_TO
            or PolicyLexer.EVERY_EXEMPTION_FROM or PolicyLexer.NO_POSITION_TO => Say("what.the-action"),
        PolicyLexer.MUST_REST_ON => Say("what.a-condition"),
        PolicyLexer.RETAINED_AS_IN => Say("what.the-name-of-a-store"),
        PolicyLexer.MUST_NOT_REACH or PolicyLexer.COLLECTED_BY or PolicyLexer.KEPT_BY => Say("what.the-names-of-agencies"),
        PolicyLexer.A_COPY_OF or PolicyLexer.ACCESS_TO => Say("what.the-names-of-data"),
        PolicyLexer.IS_ENTITLED_TO => Say("what.the-service"),
        _ when TokenWords.IsModality(type) => Say("what.the-action"),
        _ when SentencePreparer.IsNoun(type) && Found.Type == PolicyLexer.Eof => Say("what.a-name"),
        PolicyLexer.RESPECTING or PolicyLexer.AS_FAR_AS => Say("what.the-name-of-a-treaty"),
        PolicyLexer.FOR_THE_PURPOSE_OF => Say("what.a-purpose"),
        PolicyLexer.WITHOUT => Say("what.a-condition"),
        PolicyLexer.WITH when preparer.Scope is KeywordScope.Understanding => Say("what.the-names-of-spheres"),
        PolicyLexer.WITH when preparer.Scope is KeywordScope.Group => Say("what.a-condition"),
        PolicyLexer.WITH or PolicyLexer.COME_WITH => Say("what.a-safeguard"),
        PolicyLexer.UNDER or PolicyLexer.INTERPRETING => Say("what.the-name-of-an-instrument"),
        PolicyLexer.WITHIN or PolicyLexer.SAFEGUARD_WITHIN or PolicyLexer.AT_THE_EARLIEST or PolicyLexer.DURING_THE_FIRST
            or PolicyLexer.RETAINED => Say("what.a-time"),
        PolicyLexer.LEADS => Say("what.the-names-of-spheres"),
        PolicyLexer.OF or PolicyLexer.TO or PolicyLexer.FROM or PolicyLexer.INTO or PolicyLexer.IN or PolicyLexer.AT or PolicyLexer.BY
            or PolicyLexer.PAID_BY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM or PolicyLexer.FOR or PolicyLexer.ONLY
            or PolicyLexer.EXCLUDES or PolicyLexer.EXCEPT_FOR or PolicyLexer.GIVES_EFFECT_TO or PolicyLexer.ABOUT or PolicyLexer.DECIDED_BY
            or PolicyLexer.IRRESPECTIVE_OF or PolicyLexer.NOT_CONDITIONAL_ON or PolicyLexer.NOTHING_ABOUT
            or PolicyLexer.ONE_OF or PolicyLexer.ANY_OF or PolicyLexer.ON_THE_DAY_OF or PolicyLexer.AGAINST or PolicyLexer.DECIDING or PolicyLexer.SHARE_ONE_DEFINITION or PolicyLexer.ONLY_ON_CONDITIONS or PolicyLexer.IN_A or PolicyLexer.ON_BREACH or PolicyLexer.MEANS or PolicyLexer.COUNTS_AS or PolicyLexer.INCLUDES or PolicyLexer.APPLIES_IN or PolicyLexer.EXCEPT_IN or PolicyLexer.CARRYING_OUT or PolicyLexer.AS_FOUND_BY or PolicyLexer.REBUTTABLE_BY or PolicyLexer.INCOMPATIBLE_WITH or PolicyLexer.DEFEATS or PolicyLexer.USING or PolicyLexer.EVERY_POLICY_SPEAKS_OF or PolicyLexer.MUST_DISREGARD or PolicyLexer.MUST_BE_MUTUAL => Say("what.a-name"),
        _ => null,
    };

    private bool Comma()
    {
        if (Found.Type is PolicyLexer.COMMA or PolicyLexer.PART_COMMA && IsInCondition()
            && !parser.Expected.Contains(Found.Type) && Tokens[At + 1].Type == PolicyLexer.WORD)
        {
            return Report(Problems.CommaInCondition, Found);
        }

        if (Found.Type is not (PolicyLexer.PART_COMMA or PolicyLexer.COMMA))
        {
            return false;
        }

        var next = Tokens[At + 1];
        return parser.Expected.Contains(next.Type) && Report(Problems.CommaBeforePart, Found, next.Text);
    }

    private bool MissingMark()
    {
        var isContent = Found.Type == PolicyLexer.WORD || IsKeyword(Found);
        if (!isContent || Before is not { } before)
        {
            return false;
        }

        if (parser.Expected.Contains(PolicyLexer.PART_COMMA))
        {
            return preparer.Scope is KeywordScope.Fact or KeywordScope.Action && IsKeyword(Found)
                && !parser.Expected.Contains(Found.Type) && Found.Type is not (PolicyLexer.WHEN or PolicyLexer.A or PolicyLexer.IS)
                && Report(Problems.MissingComma, Found, Found.Text);
        }

        return parser.Expected.Contains(PolicyLexer.COLON) && before.Type is PolicyLexer.STRING or PolicyLexer.WORD
            && (before.Type == PolicyLexer.STRING || IsKeyword(Found)) && Report(Problems.MissingColon, before, before.Text);
    }

    private bool Literal()
    {
        if (Before is { Type: PolicyLexer.SECTION or PolicyLexer.ARTICLE } place && Found.Type is PolicyLexer.NUMBER or PolicyLexer.WORD)
        {
            // 58(1) comes in four tokens; they are one number to the author.
            var last = At;
            while (last + 1 < Tokens.Count - 1 && Tokens[last + 1].Touches(Tokens[last]) && Tokens[last + 1].Type != PolicyLexer.COMMA)
            {
                last++;
            }

            var span = SpanOf(Found).To(SpanOf(Tokens[last]));
            return Report(Problems.NumberNotQuoted, span, $"{place.Text} \"{span.Words}\"");
        }

        return parser.Expected.Contains(PolicyLexer.DATE) && Found.Type is PolicyLexer.NUMBER or PolicyLexer.STRING or PolicyLexer.WORD
            && parser.Expected.Count == 1 && Report(Problems.DateExpected, Found, Called.Found(Found));
    }

    private bool AndWithOr()
    {
        var other = Found.Type switch { PolicyLexer.AND => PolicyLexer.OR, PolicyLexer.OR => PolicyLexer.AND, _ => 0 };
        if (other == 0 || !parser.Expected.Contains(other))
        {
            return AndInList();
        }

        if (!IsInCondition())
        {
            return AndInList() || (Found.Type == PolicyLexer.AND && !parser.Expected.Contains(PolicyLexer.COMMA) && Report(Problems.AndBetweenActions, Found));
        }

        var (start, end) = Extent();
        var either = Regroup(start, end, PolicyLexer.OR, tongue.Table.Write("EITHER"));
        var all = Regroup(start, end, PolicyLexer.AND, tongue.Table.Write("ALL_OF"));
        var fits = either.Length + all.Length <= MaxShown;
        return Report(Problems.AndWithOr, Found, fits ? either : Say("pattern.either"), fits ? all : Say("pattern.all-of"));
    }

    private bool AndInList() =>
        Found.Type == PolicyLexer.AND && parser.Expected.Contains(PolicyLexer.COMMA)
        && Report(parser.Expected.Contains(PolicyLexer.OR) ? Problems.AndForOr : Problems.AndInList, Found);

    // Whether what stands before the wrong word is a condition: the last word that opens a part of the sentence tells.
    private bool IsInCondition()
    {
        for (var i = At - 1; i > 0; i--)
        {
            switch (Tokens[i].Type)
            {
                case PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.IMPLIES or PolicyLexer.MEANS_THAT or PolicyLexer.ONLY_WHILE or PolicyLexer.LPAREN
                    or PolicyLexer.NOT or PolicyLexer.EITHER or PolicyLexer.ALL_OF:
                    return true;
                case PolicyLexer.ONE_OF:
                    return false;
                case PolicyLexer.COLON:
                    return preparer.Scope is KeywordScope.Fact or KeywordScope.Deem;
                case PolicyLexer.WITH or PolicyLexer.WITHOUT:
                    return preparer.Scope == KeywordScope.Group;
                case PolicyLexer.BY or PolicyLexer.OBTAINED_ANY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM:
                    break;
                case var type when SentencePreparer.OpensClause(type):
                    return false;
            }
        }

        return false;
    }

    // From where to where the condition goes that holds the wrong word.
    private (int Start, int End) Extent()
    {
        var start = At - 1;
        for (var depth = 0; start >= 0; start--)
        {
            var type = Tokens[start].Type;
            depth += type switch { PolicyLexer.RPAREN => 1, PolicyLexer.LPAREN => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && type is PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT
                or PolicyLexer.COLON or PolicyLexer.WITH or PolicyLexer.WITHOUT or PolicyLexer.IMPLIES or PolicyLexer.MEANS_THAT or PolicyLexer.ONLY_WHILE or PolicyLexer.EITHER or PolicyLexer.ALL_OF))
            {
                break;
            }
        }

        var end = At;
        for (var depth = 0; end < Tokens.Count - 1; end++)
        {
            var type = Tokens[end].Type;
            depth += type switch { PolicyLexer.LPAREN => 1, PolicyLexer.RPAREN => -1, _ => 0 };
            var isByWay = type is PolicyLexer.BY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM or PolicyLexer.OBTAINED_ANY
                && Tokens[end - 1].Type is PolicyLexer.AND or PolicyLexer.OR;
            if (depth < 0 || (depth == 0 && SentencePreparer.OpensClause(type) && !isByWay) || type == PolicyLexer.PART_COMMA)
            {
                break;
            }
        }

        return (start + 1, end);
    }

    private string Regroup(int start, int end, int outer, string lead)
    {
        var text = new StringBuilder(lead);
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            var token = Tokens[i];
            depth += token.Type switch { PolicyLexer.LPAREN => 1, PolicyLexer.RPAREN => -1, _ => 0 };
            var isOuter = depth == 0 && token.Type == outer;
            var isTight = i > start && Tokens[i - 1].Type == PolicyLexer.LPAREN || token.Type == PolicyLexer.RPAREN;
            text.Append(isOuter ? "," : string.Empty).Append(isTight ? string.Empty : " ").Append(token.Chars);
        }

        return text.ToString();
    }

    /// <summary>The keyword phrase that the words at a place come near to: what stands there, the last word of it, and the phrase.</summary>
    private (string Written, string Phrase, PolicyToken Last)? Nearest(KeywordScope scope, int at, Func<int, bool> fits)
    {
        if (Tokens[at].Type is PolicyLexer.Eof || !char.IsLetter(Tokens[at].Chars[0]))
        {
            return null;
        }

        (string Written, string Phrase, PolicyToken Last)? best = null;
        var bestDistance = int.MaxValue;
        foreach (var phrase in tongue.Table.Phrases)
        {
            if ((phrase.Scope & scope) == 0 || !fits(TokenTypes[phrase.Keyword]))
            {
                continue;
            }

            var count = PhraseMatcher.Parts(phrase.Words).Length;
            var (written, last) = Words(at, count);
            var distance = EditDistance.Between(written, phrase.Words);
            if (distance < bestDistance && written != phrase.Words && EditDistance.IsNear(written, phrase.Words))
            {
                best = (written, phrase.Words, last);
                bestDistance = distance;
            }
        }

        return best;
    }

    private static readonly Dictionary<string, int> TokenTypes = PhraseMatcher.TokenTypes();

    // So many words as the phrase has, whether they were read as one token or as several.
    private (string Written, PolicyToken Last) Words(int at, int count)
    {
        var last = Tokens[at];
        var words = Count(last);
        for (var i = at + 1; words < count && i < Tokens.Count && Tokens[i].Type != PolicyLexer.Eof && char.IsLetter(Tokens[i].Chars[0]); i++)
        {
            last = Tokens[i];
            words += Count(last);
        }

        var text = SpanOf(Tokens[at]).To(SpanOf(last)).Words;
        return (string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), last);
    }

    private static int Count(PolicyToken token)
    {
        var count = 1;
        foreach (var c in token.Chars)
        {
            count += c is ' ' or '\'' ? 1 : 0;
        }

        return count;
    }
}
