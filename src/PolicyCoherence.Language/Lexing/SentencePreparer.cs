using PolicyCoherence.Language.Generated;

namespace PolicyCoherence.Language.Lexing;

/// <summary>
/// Makes the sentence that the grammar reads out of raw tokens: keywords for phrases, and for the few words whose meaning hangs
/// on their neighbour the type that says which it is. So the grammar can decide everything on one token.
/// </summary>
internal sealed class SentencePreparer(TokenPool pool, Tongue tongue)
{
    private readonly PhraseMatcher _matcher = tongue.Matcher;

    /// <summary>The sentence, without its full stop, and closed by an end token.</summary>
    public List<PolicyToken> Tokens { get; } = [];

    /// <summary>The deepest nesting of parentheses and of <c>not</c>.</summary>
    public int Depth { get; private set; }

    /// <summary>The first token that lies too deep; null if none does.</summary>
    public PolicyToken? TooDeep { get; private set; }

    /// <summary>Where the words of the sentence are keywords.</summary>
    public KeywordScope Scope { get; private set; }

    /// <summary>Prepares the raw tokens from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <param name="raw">The tokens of the text.</param>
    /// <param name="start">The first token of the sentence.</param>
    /// <param name="end">The token behind the sentence.</param>
    /// <param name="stop">The full stop or the end of the file; null if the sentence was cut before another one.</param>
    public void Prepare(List<PolicyToken> raw, int start, int end, PolicyToken? stop)
    {
        Tokens.Clear();
        Depth = 0;
        TooDeep = null;
        Scope = KeywordScope.Claim;
        var depth = 0;
        var nots = 0;
        var inSafeguards = false;
        for (var i = start; i < end;)
        {
            var token = raw[i];
            var count = 1;
            if (token.Type is PolicyLexer.WORD or PolicyLexer.ELIDED)
            {
                var (type, words) = Keyword(raw, start, i, end);
                if (type != 0)
                {
                    count = words;
                    if (type == PolicyLexer.AT_MOST && IsQuota(raw, i + words, end)) type = PolicyLexer.QUOTA;
                    token = pool.Take(type, token.StartIndex, raw[i + words - 1].StopIndex);
                    Settle(token, i + words < end ? raw[i + words] : null, ref inSafeguards);
                }
            }

            Tokens.Add(token);
            i += count;
            depth += token.Type switch { PolicyLexer.LPAREN => 1, PolicyLexer.RPAREN => -1, _ => 0 };
            nots = token.Type switch { PolicyLexer.NOT => nots + 1, PolicyLexer.LPAREN => nots, _ => 0 };
            Depth = Math.Max(Depth, depth + nots);
            if (Depth > PolicyParser.MaxDepth && TooDeep is null)
            {
                TooDeep = token;
            }
        }

        SettleCommas();
        var last = raw[end - 1].StopIndex;
        Tokens.Add(stop is { Type: PolicyLexer.DOT }
            ? pool.Take(PolicyLexer.Eof, stop.StartIndex, stop.StopIndex)
            : pool.Take(PolicyLexer.Eof, last + 1, last));
    }

    /// <summary>Whether a sentence may begin at <paramref name="at"/>: with a noun and a name, or with a name and its verb.</summary>
    public bool LooksLikeStart(List<PolicyToken> raw, int at)
    {
        var noun = _matcher.Match(raw, at, raw.Count, KeywordScope.Start);
        if (noun.Type != 0)
        {
            var next = at + noun.Count;
            return next < raw.Count && raw[next].Type is PolicyLexer.WORD or PolicyLexer.STRING or PolicyLexer.SMART_STRING;
        }

        return raw[at].Type == PolicyLexer.WORD && at + 1 < raw.Count && raw[at + 1].Type == PolicyLexer.WORD
            && IsClaim(_matcher.Match(raw, at + 1, raw.Count, KeywordScope.Claim).Type);
    }

    /// <summary>Whether <paramref name="type"/> is a noun that says what a sentence declares.</summary>
    public static bool IsNoun(int type) => type is >= PolicyLexer.STATE and <= PolicyLexer.UNDERSTANDING;

    private (int Type, int Count) Keyword(List<PolicyToken> raw, int start, int at, int end)
    {
        if (at != start)
        {
            // The word behind a statement's noun is the name it declares, so there only the reserved words are keywords.
            var isDeclared = Scope != KeywordScope.Claim && Tokens.Count == 1;
            return _matcher.Match(raw, at, end, isDeclared ? KeywordScope.Other : Scope);
        }

        var noun = _matcher.Match(raw, at, end, KeywordScope.Start);
        if (noun.Type == 0)
        {
            return _matcher.Match(raw, at, end, KeywordScope.Other);
        }

        // A name may be spelt like a noun: "service implies contact."
        if (noun.Count == 1 && at + 1 < end && raw[at + 1].Type == PolicyLexer.WORD && IsClaim(_matcher.Match(raw, at + 1, end, KeywordScope.Claim).Type))
        {
            return default;
        }

        Scope = ScopeOf(noun.Type);
        return noun;
    }

    /// <summary>Whether <paramref name="type"/> is a verb that only stands behind the first name of a sentence.</summary>
    public static bool IsClaim(int type) => type is
        PolicyLexer.IS_PARTY_TO or PolicyLexer.IS_BOUND_BY or PolicyLexer.IS_NOT_BOUND_BY or PolicyLexer.ENCODES or PolicyLexer.IMPLIES or PolicyLexer.EXCLUDES or PolicyLexer.GIVES_EFFECT_TO;

    private static KeywordScope ScopeOf(int noun) => noun switch
    {
        PolicyLexer.AGENCY => KeywordScope.Agency,
        PolicyLexer.INSTRUMENT => KeywordScope.Instrument,
        PolicyLexer.FACT => KeywordScope.Fact,
        PolicyLexer.AMOUNT => KeywordScope.Amount,
        PolicyLexer.DEEM => KeywordScope.Deem,
        PolicyLexer.OPEN_NORM => KeywordScope.OpenNorm,
        PolicyLexer.GROUP => KeywordScope.Group,
        PolicyLexer.ACTION => KeywordScope.Action,
        PolicyLexer.UNDERSTANDING => KeywordScope.Understanding,
        PolicyLexer.PROCEDURE => KeywordScope.Procedure,
        PolicyLexer.CASE => KeywordScope.Case,
        PolicyLexer.ACCEPT => KeywordScope.Acceptance,
        _ => KeywordScope.Other,
    };

    // "at most 1000 per month": a number of cases, where an amount would have its unit before "per".
    private bool IsQuota(List<PolicyToken> raw, int at, int end) =>
        at + 1 < end && raw[at].Type == PolicyLexer.NUMBER && raw[at + 1].Type == PolicyLexer.WORD && tongue.Matcher.Match(raw, at + 1, end, Scope).Type is var per
        && (per == PolicyLexer.PER || (per == PolicyLexer.BY && tongue.HasOneWordForByAndPer));

    // "from" before a date opens a clause, elsewhere it belongs to the action; "within" behind "with" is the safeguard's time;
    // "before" and "after" speak of what happens, unless a date follows, or a stretch of time or what is compared stands before ("3 years after", "when entry-date after").
    private void Settle(PolicyToken token, PolicyToken? next, ref bool inSafeguards)
    {
        switch (token.Type)
        {
            case PolicyLexer.FROM when next is { Type: PolicyLexer.DATE or PolicyLexer.WRONG_DATE }:
                token.Type = PolicyLexer.FROM_DATE;
                inSafeguards = false;
                break;
            case PolicyLexer.BY when tongue.HasOneWordForByAndPer && IsBehindUnit():
                token.Type = PolicyLexer.PER;
                break;
            case PolicyLexer.FROM when tongue != Tongue.English && IsBehindTimeLimit():
                token.Type = PolicyLexer.OF;
                break;
            case PolicyLexer.WITH or PolicyLexer.COME_WITH:
                inSafeguards = true;
                break;
            case PolicyLexer.BEFORE when next is { Type: PolicyLexer.WORD } && !FollowsQuantity() && !FollowsOperand() && !(inSafeguards && FollowsSafeguard()):
                token.Type = PolicyLexer.EVENT_BEFORE;
                inSafeguards = false;
                break;
            case PolicyLexer.AFTER when next is { Type: PolicyLexer.WORD } && !FollowsQuantity() && !FollowsOperand() && !(inSafeguards && FollowsSafeguard()):
                token.Type = PolicyLexer.EVENT_AFTER;
                inSafeguards = false;
                break;
            case PolicyLexer.WITHIN when inSafeguards:
                token.Type = PolicyLexer.SAFEGUARD_WITHIN;
                break;
            default:
                inSafeguards &= !OpensClause(token.Type);
                break;
        }
    }

    // "with an appeal before a court": whoever writes this means the body, and is told how to write it.
    private bool FollowsSafeguard() =>
        Tokens is [.., { Type: PolicyLexer.WITH or PolicyLexer.COME_WITH or PolicyLexer.COMMA or PolicyLexer.A }, { Type: PolicyLexer.WORD }];

    private bool FollowsQuantity() =>
        Tokens is [.., { Type: PolicyLexer.NUMBER or PolicyLexer.PERCENT }]
        || Tokens is [.., { Type: PolicyLexer.NUMBER or PolicyLexer.MIXED or PolicyLexer.COMMA_NUMBER }, { Type: PolicyLexer.WORD }];

    // "when entry-date after", "or birth of child before": a date is compared with another.
    private bool FollowsOperand()
    {
        var start = Tokens is [.., { Type: PolicyLexer.WORD }, { Type: PolicyLexer.OF }, { Type: PolicyLexer.WORD }] ? Tokens.Count - 4 : Tokens is [.., { Type: PolicyLexer.WORD }] ? Tokens.Count - 2 : -1;
        if (start < 0 || Tokens[start].Type is not (PolicyLexer.AND or PolicyLexer.OR or PolicyLexer.EITHER or PolicyLexer.NOT or PolicyLexer.LPAREN or PolicyLexer.COLON)
            && !(Tokens[start].Type == PolicyLexer.COMMA && Scope == KeywordScope.Case) && !OpensCondition(Tokens[start].Type))
        {
            return false;
        }

        for (var i = start; i >= 0; i--)
        {
            var type = Tokens[i].Type;
            if (OpensCondition(type)) return true;
            if (type == PolicyLexer.COLON) return Scope is KeywordScope.Fact or KeywordScope.Deem or KeywordScope.Case;
            if (OpensClause(type) && type is not (PolicyLexer.EVENT_BEFORE or PolicyLexer.EVENT_AFTER or PolicyLexer.BY or PolicyLexer.OBTAINED_ANY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM)) return false;
        }

        return false;
    }

    private bool OpensCondition(int type) => (Scope == KeywordScope.Group && (type is PolicyLexer.WITH or PolicyLexer.WITHOUT)) || type is
        PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.ONLY_WHEN or PolicyLexer.ONLY_WHILE or PolicyLexer.WHERE
        or PolicyLexer.IMPLIES or PolicyLexer.MEANS_THAT or PolicyLexer.MUST_REST_ON;

    // "1400 EUR par mois", "montant en EUR par mois".
    private bool IsBehindUnit() =>
        Tokens is [.., { Type: PolicyLexer.NUMBER or PolicyLexer.AMOUNT_IN }, { Type: PolicyLexer.WORD or PolicyLexer.PERCENT }] or [.., { Type: PolicyLexer.QUOTA }, { Type: PolicyLexer.NUMBER }]
        || Tokens is [{ Type: PolicyLexer.AMOUNT }, .., { Type: PolicyLexer.IN }, { Type: PolicyLexer.WORD or PolicyLexer.PERCENT }];

    // "dans un délai de 30 jours à compter de décision": where English says "of".
    private bool IsBehindTimeLimit() =>
        Tokens is [.., { Type: PolicyLexer.WITHIN }, { Type: PolicyLexer.NUMBER }, { Type: PolicyLexer.WORD }];

    /// <summary>Whether <paramref name="type"/> opens a clause of a position.</summary>
    public static bool OpensClause(int type) => type is
        PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.PROVIDED_THAT or PolicyLexer.SUBJECT_TO or PolicyLexer.NOTWITHSTANDING
        or PolicyLexer.NOTWITHSTANDING_ALL or PolicyLexer.WITHIN or PolicyLexer.WITHOUT_DELAY or PolicyLexer.AT_THE_EARLIEST
        or PolicyLexer.DURING_THE_FIRST or PolicyLexer.FROM_DATE or PolicyLexer.UNTIL or PolicyLexer.FOR_THE_PURPOSE_OF
        or PolicyLexer.RETAINED or PolicyLexer.RETAINED_AS_IN or PolicyLexer.LOGGED or PolicyLexer.OBTAINED_ANY or PolicyLexer.OBTAINED_IN or PolicyLexer.OBTAINED_FROM
        or PolicyLexer.EVENT_BEFORE or PolicyLexer.EVENT_AFTER or PolicyLexer.ON_THE_DAY_OF or PolicyLexer.FOR_AT_MOST or PolicyLexer.FOR_AN_UNLIMITED_TIME
        or PolicyLexer.AS_FAR_AS or PolicyLexer.RESPECTING or PolicyLexer.BY or PolicyLexer.PAID_BY or PolicyLexer.WITH
        or PolicyLexer.AFTER_CONSULTING
        or PolicyLexer.UNDER or PolicyLexer.APPLIES_IN or PolicyLexer.EXCEPT_IN or PolicyLexer.QUOTA or PolicyLexer.ON_BREACH or PolicyLexer.IRRESPECTIVE_OF;

    private void SettleCommas()
    {
        var kept = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            var token = Tokens[i];
            if (token.Type == PolicyLexer.COMMA && i + 1 < Tokens.Count)
            {
                var next = Tokens[i + 1].Type;
                if (IsSoftened(next) || (kept > 0 && Tokens[kept - 1].Type == PolicyLexer.ON_BREACH))
                {
                    continue;
                }

                if (!GoesOn(next))
                {
                    token = pool.Take(PolicyLexer.PART_COMMA, token.StartIndex, token.StopIndex);
                }
            }

            Tokens[kept++] = token;
        }

        Tokens.RemoveRange(kept, Tokens.Count - kept);
    }

    // Before these words a comma is a matter of taste.
    private static bool IsSoftened(int next) => next is
        PolicyLexer.OR or PolicyLexer.AND or PolicyLexer.RETAINED or PolicyLexer.RETAINED_AS_IN or PolicyLexer.LOGGED or PolicyLexer.IN_A or PolicyLexer.IRRESPECTIVE_OF
        or PolicyLexer.NOT_CONDITIONAL_ON or PolicyLexer.EXPECT or PolicyLexer.ON_BREACH or PolicyLexer.ONLY_WHILE or PolicyLexer.ONLY_FOR_A_LIMITED_TIME;

    private static bool GoesOn(int next) => next is
        PolicyLexer.WORD or PolicyLexer.STRING or PolicyLexer.NUMBER or PolicyLexer.DATE or PolicyLexer.COMMA or PolicyLexer.SECTION
        or PolicyLexer.ARTICLE or PolicyLexer.A or PolicyLexer.EVERYONE or PolicyLexer.ANYONE or PolicyLexer.RETENTION_LIMIT
        or PolicyLexer.LEGAL_BASIS;
}
