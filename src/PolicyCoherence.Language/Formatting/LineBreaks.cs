using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Formatting;

/// <summary>Says where a sentence may be broken into lines. Asked for its tokens in their order.</summary>
internal sealed class LineBreaks(List<PolicyToken> tokens)
{
    // Which of the two joins the branches of a condition, for each open parenthesis.
    private readonly Stack<int> _outer = new([0]);
    private bool _hasColon;
    private bool _isAfterComma;
    private bool _isPastAct;

    private const int PartOfList = 0;
    private const int ItemOfList = 1;
    private const int Condition = 2;
    private const int InsideItem = 1000;

    private int Depth => _outer.Count - 1;

    private int Noun => tokens[0].Type;

    /// <summary>Notes a comma that the grammar does not see, such as the one in <c>either a, or b</c>.</summary>
    public void PassOverComma() => _isAfterComma = true;

    /// <summary>Where a line may end before the token.</summary>
    public int Before(int at)
    {
        var type = tokens[at].Type;
        var before = at > 0 ? tokens[at - 1].Type : 0;
        var level = at == 0 ? Word.Never : Level(at, type, before);
        _isAfterComma = false;
        _isPastAct |= type == PolicyLexer.COME_WITH || (level == Word.Part && before != PolicyLexer.COLON);
        Note(type);
        return level;
    }

    private void Note(int type)
    {
        switch (type)
        {
            case PolicyLexer.COLON:
                _hasColon = true;
                break;
            case PolicyLexer.LPAREN:
                _outer.Push(0);
                break;
            case PolicyLexer.RPAREN when Depth > 0:
                _outer.Pop();
                break;
            case PolicyLexer.EITHER:
                SetOuter(PolicyLexer.OR);
                break;
            case PolicyLexer.ALL_OF:
                SetOuter(PolicyLexer.AND);
                break;
            case PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.WHERE or PolicyLexer.WITH or PolicyLexer.WITHOUT:
                SetOuter(0);
                break;
        }
    }

    private void SetOuter(int type)
    {
        _outer.Pop();
        _outer.Push(type);
    }

    private int Level(int at, int type, int before)
    {
        if (Depth == 0 && OpensPart(type, before))
        {
            return Word.Part;
        }

        if (type is PolicyLexer.OR or PolicyLexer.AND)
        {
            var outer = _outer.Peek();
            var level = Condition + (2 * Depth) + (outer == 0 || outer == type ? 0 : 1);
            return _isAfterComma ? Math.Min(level, ItemOfList + (2 * Depth)) : level;
        }

        if (before is PolicyLexer.COMMA or PolicyLexer.PART_COMMA || _isAfterComma)
        {
            return type == PolicyLexer.SUSPENDING ? InsideItem : (before == PolicyLexer.PART_COMMA ? PartOfList : ItemOfList) + (2 * Depth);
        }

        return OpensPhrase(at, type) || OpensTerm(type) ? PartOfList : BreaksInside(type) ? InsideItem + Depth : Word.Never;
    }

    private bool OpensPart(int type, int before)
    {
        if (!_hasColon)
        {
            return false;
        }

        if (before == PolicyLexer.COLON)
        {
            return true;
        }

        return Noun switch
        {
            PolicyLexer.POSITION or PolicyLexer.EXCEPTION =>
                SentencePreparer.OpensClause(type) && !IsJoined(before) && !(IsSoftened(type) && _isAfterComma),
            PolicyLexer.PROCEDURE => type is PolicyLexer.UNDER or PolicyLexer.FROM_DATE or PolicyLexer.UNTIL
                || (before == PolicyLexer.COMMA && type == PolicyLexer.WORD),
            PolicyLexer.CASE => type == PolicyLexer.EXPECT,
            PolicyLexer.UNDERSTANDING => type is
                PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.WITHOUT_EXCEPTION or PolicyLexer.ONLY_ON_CONDITIONS
                or PolicyLexer.ONLY_WHILE or PolicyLexer.ONLY_FOR_A_LIMITED_TIME
                or PolicyLexer.IRRESPECTIVE_OF or PolicyLexer.NOT_CONDITIONAL_ON or PolicyLexer.FORCE or PolicyLexer.AS_IN,
            _ => false,
        };
    }

    // These go on with the clause before them: "for the purpose of return, retained for …".
    private static bool IsSoftened(int type) => type is PolicyLexer.RETAINED or PolicyLexer.RETAINED_AS_IN or PolicyLexer.LOGGED;

    // "unless consent or by court-order": behind such a word, "by" goes on with the condition and opens no clause.
    private static bool IsJoined(int before) => before is
        PolicyLexer.AND or PolicyLexer.OR or PolicyLexer.NOT or PolicyLexer.EITHER or PolicyLexer.ALL_OF or PolicyLexer.WHEN
        or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.WHERE;

    // "disclose a, b of c to d": rather before "to" than inside a list.
    private bool OpensTerm(int type) =>
        Noun is PolicyLexer.POSITION or PolicyLexer.UNDERSTANDING && _hasColon && !_isPastAct
        && type is PolicyLexer.OF or PolicyLexer.TO or PolicyLexer.FROM or PolicyLexer.INTO or PolicyLexer.IN or PolicyLexer.AT;

    // The words with which a part of a sentence without clauses begins; and the title, if the name before it is very long.
    private bool OpensPhrase(int at, int type) => type switch
    {
        PolicyLexer.STRING => !_hasColon && at == 2 && SentencePreparer.IsNoun(Noun),
        PolicyLexer.IS or PolicyLexer.OF => !_hasColon && at > 1 && SentencePreparer.IsNoun(Noun),
        PolicyLexer.WITH or PolicyLexer.WITHOUT or PolicyLexer.WHEN or PolicyLexer.UNDER or PolicyLexer.UNTIL or PolicyLexer.FOR => Depth == 0,
        _ => type is
            PolicyLexer.IS_PARTY_TO or PolicyLexer.IS_BOUND_BY or PolicyLexer.IS_NOT_BOUND_BY or PolicyLexer.MUST_NOT_DEPEND_ON or PolicyLexer.ENCODES or PolicyLexer.IMPLIES or PolicyLexer.EXCLUDES or PolicyLexer.GIVES_EFFECT_TO
            or PolicyLexer.SINCE or PolicyLexer.RESERVING or PolicyLexer.IN_FULL or PolicyLexer.LEADS
            or PolicyLexer.INTERPRETING or PolicyLexer.IN_FORCE_FROM or PolicyLexer.TEXT or PolicyLexer.DECIDED_BY or PolicyLexer.ABOUT
            or PolicyLexer.EXCEPT_FOR or PolicyLexer.QUOTE or PolicyLexer.COME_WITH or PolicyLexer.IN_A or PolicyLexer.MUST_STATE
            or PolicyLexer.MUST_NOT_LEAD_TO or PolicyLexer.OF_THE_SAME_PERSON or PolicyLexer.SOME_POSITION_SHOULD_OFFER
            or PolicyLexer.TO_THE_SAME_PERSONS or PolicyLexer.RETAINED or PolicyLexer.RETAINED_AS_IN or PolicyLexer.LOGGED or PolicyLexer.KEPT_BY
            or PolicyLexer.MUST_NOT_OUTLIVE or PolicyLexer.COLLECTED_FOR_ONE_PURPOSE or PolicyLexer.MUST_NOT_BE_USED_FOR_ANOTHER
            or PolicyLexer.COLLECTED_BY or PolicyLexer.MUST_NOT_REACH or PolicyLexer.MAY_SET_ASIDE or PolicyLexer.MUST_REST_ON or PolicyLexer.BECAUSE,
    };

    private static bool BreaksInside(int type) => type is
        PolicyLexer.OF or PolicyLexer.TO or PolicyLexer.FROM or PolicyLexer.INTO or PolicyLexer.IN or PolicyLexer.AT or PolicyLexer.IS
        or PolicyLexer.SUSPENDING or PolicyLexer.SAFEGUARD_WITHIN or PolicyLexer.AFTER or PolicyLexer.SECTION or PolicyLexer.ARTICLE
        or PolicyLexer.MUST or PolicyLexer.MUST_NOT or PolicyLexer.MAY or PolicyLexer.NEED_NOT or PolicyLexer.SHOULD
        or PolicyLexer.IS_ENTITLED_TO || TokenWords.IsComparison(type);
}
