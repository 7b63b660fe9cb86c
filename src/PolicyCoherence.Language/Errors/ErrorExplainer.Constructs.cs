using PolicyCoherence.Language.Generated;

namespace PolicyCoherence.Language.Errors;

internal sealed partial class ErrorExplainer
{
    // Constructs in which a word that is right elsewhere is wrong: what they need is not what was said, but how this sentence says it.
    private bool Construct() => Tokens[0].Type switch
    {
        PolicyLexer.TERRITORY => Territory(),
        PolicyLexer.AMOUNT => Amount(),
        PolicyLexer.DEEM => Deemed(),
        PolicyLexer.CASE => Expected(),
        PolicyLexer.ACCEPT => Accepted(),
        PolicyLexer.FOR => Meaning(),
        PolicyLexer.WORD when At == 1 && Found.Type == PolicyLexer.MEANS => Report(Problems.MeansForWhom, Found, Tokens[0].Text),
        PolicyLexer.KIND_OF_DATA or PolicyLexer.SPHERE or PolicyLexer.SAFEGUARD or PolicyLexer.GROUND or PolicyLexer.ROLE or PolicyLexer.EVENT or PolicyLexer.TREATY or PolicyLexer.STATE or PolicyLexer.FRAMEWORK => OneName(),
        PolicyLexer.POSITION when Last(PolicyLexer.ON_BREACH) >= 0 && Breach() => true,
        PolicyLexer.PROCEDURE => Step(),
        PolicyLexer.UNDERSTANDING => Turn(),
        _ => Place(),
    };

    // One sentence for each name, and nothing behind a colon.
    private bool OneName() => Found.Type switch
    {
        PolicyLexer.COMMA or PolicyLexer.AND or PolicyLexer.OR when Last(PolicyLexer.IS) < 0 && Tokens[At + 1].Type == PolicyLexer.WORD => Report(Problems.Habit, Found, Found.Text, Say("one-sentence-each")),
        PolicyLexer.COLON => Report(Problems.Habit, Found, Found.Text, Say("no-colon")),
        _ => false,
    };

    private bool Territory() => Found.Type switch
    {
        PolicyLexer.OF or PolicyLexer.IN => Report(Problems.Habit, Found, Found.Text, Say("part-of-territory")),
        PolicyLexer.WORD when Before is { Type: PolicyLexer.IS } && Tokens[At + 1].Type == PolicyLexer.OF => ReportTo(Problems.Habit, Found, Tokens[At + 1], Say("part-of-territory")),
        _ => OneName(),
    };

    private bool Amount()
    {
        if (Found.Type is PolicyLexer.IS or PolicyLexer.COLON or PolicyLexer.EQ or PolicyLexer.NUMBER && Last(PolicyLexer.IN) < 0 && At > 1)
        {
            return Report(Problems.AmountUnit, Found, Tokens[1].Text);
        }

        return Found.Type is PolicyLexer.EQ or PolicyLexer.COLON && parser.Expected.Contains(PolicyLexer.ORDINARILY) && Report(Problems.Habit, Found, Found.Text, Say("amount-is"));
    }

    private bool Deemed() => Found.Type is PolicyLexer.UNLESS or PolicyLexer.WHEN && parser.Expected.Contains(PolicyLexer.IRREBUTTABLE) && Report(Problems.Habit, Found, Found.Text, Say("rebuttable"));

    private bool Expected() => Found.Type switch
    {
        PolicyLexer.ON or PolicyLexer.FROM or PolicyLexer.AT or PolicyLexer.SINCE or PolicyLexer.WORD when parser.Expected.Contains(PolicyLexer.AS_OF) && Tokens[At + 1].Type == PolicyLexer.DATE =>
            Report(Problems.Habit, Found, Found.Text, Say("as-of")),
        _ => false,
    };

    private bool Accepted() => Found.Type switch
    {
        PolicyLexer.FOR or PolicyLexer.BY or PolicyLexer.WITH when Tokens[At + 1].Type == PolicyLexer.STRING => Report(Problems.Habit, Found, Found.Text, Say("because")),
        PolicyLexer.WORD when At == 2 && Before is { Type: PolicyLexer.WORD } before => Report(Problems.Habit, before, before.Text, Say("accept-id")),
        _ => false,
    };

    // "for border-police minor means …": whose meaning it is stands before a comma.
    private bool Meaning()
    {
        if (Last(PolicyLexer.PART_COMMA) < 0 && Last(PolicyLexer.COMMA) < 0 && At > 1)
        {
            return Found.Type switch
            {
                PolicyLexer.WORD => Report(Problems.MissingComma, Found, Found.Text),
                PolicyLexer.COLON => Report(Problems.Habit, Found, Found.Text, Say("meaning-comma")),
                _ => false,
            };
        }

        return Found.Type is PolicyLexer.IS or PolicyLexer.COLON && parser.Expected.Contains(PolicyLexer.MEANS) && Report(Problems.Habit, Found, Found.Text, Say("means-or-means-that"));
    }

    // What follows on a breach is something that somebody must, may or should do.
    private bool Breach() => Found.Type switch
    {
        PolicyLexer.OF when Before is { Type: PolicyLexer.ON_BREACH } => Report(Problems.Habit, Found, Found.Text, Say("breach-of")),
        PolicyLexer.Eof or PolicyLexer.MUST_NOT or PolicyLexer.NEED_NOT or PolicyLexer.IS_ENTITLED_TO when parser.Expected.Contains(PolicyLexer.SHOULD) && !parser.Expected.Contains(PolicyLexer.NEED_NOT) =>
            Report(Problems.BreachBy, Found.Type == PolicyLexer.Eof ? Tokens[At - 1] : Found),
        _ => Place(),
    };

    // The steps of a procedure, and what becomes of their effects.
    private bool Step() => Found.Type switch
    {
        PolicyLexer.FOR when Before is { Type: PolicyLexer.RUNS } => Report(Problems.Habit, Found, Found.Text, Say("leave-out")),
        PolicyLexer.ON when Before is { Type: PolicyLexer.DECIDING } => Report(Problems.Habit, Found, Found.Text, Say("leave-out")),
        PolicyLexer.TO when parser.Expected.Contains(PolicyLexer.AGAINST) => Report(Problems.Habit, Found, Found.Text, Say("against")),
        PolicyLexer.WHEN when parser.Expected.Contains(PolicyLexer.ONCE_LODGED) => Report(Problems.Habit, Found, Found.Text, Say("once-lodged")),
        _ => false,
    };

    // What an understanding says with a turn of phrase of its own.
    private bool Turn() => Found.Type switch
    {
        PolicyLexer.MAY or PolicyLexer.MUST when parser.Expected.Contains(PolicyLexer.MAY_END_BEFORE) => Report(Problems.Habit, Found, Found.Text, Say("may-end-before")),
        PolicyLexer.UNLESS when Tokens.Exists(token => token.Type == PolicyLexer.NO_TIME_LIMIT_MAY_LEAD_TO) && parser.Expected.Contains(PolicyLexer.WITHOUT) => Report(Problems.Habit, Found, Found.Text, Say("time-bar-without")),
        PolicyLexer.IN or PolicyLexer.BY when parser.Expected.Contains(PolicyLexer.IN_A) && Tokens[At + 1].Type is PolicyLexer.WORD or PolicyLexer.A => Report(Problems.Habit, Found, Found.Text, Say("in-a-rank")),
        PolicyLexer.ONLY when parser.Expected.Contains(PolicyLexer.ONLY_FOR_A_LIMITED_TIME) && Tokens[At + 1].Type == PolicyLexer.FOR => ReportTo(Problems.Habit, Found, Tokens[At + 1], Say("limited-time")),
        _ => false,
    };

    // "only in north", "not in north"; "for 6 months".
    private bool Place()
    {
        if (Found.Type == PolicyLexer.FOR && parser.Expected.Contains(PolicyLexer.FOR_AT_MOST) && Tokens[At + 1].Type == PolicyLexer.NUMBER)
        {
            return Report(Problems.Habit, Found, Found.Text, Say("for-at-most"));
        }

        // "for an indefinite period", "for ever", "for life"
        if (Found.Type == PolicyLexer.FOR && parser.Expected.Contains(PolicyLexer.FOR_AN_UNLIMITED_TIME)
            && (Tokens[At + 1].Type == PolicyLexer.A || (Tokens[At + 1].Type == PolicyLexer.WORD && Tokens[At + 1].Text is "ever" or "life")))
        {
            return Report(Problems.Habit, Found, Found.Text, Say("for-an-unlimited-time"));
        }

        if (!parser.Expected.Contains(PolicyLexer.EXCEPT_IN))
        {
            return false;
        }

        var next = Tokens[Math.Min(At + 1, Tokens.Count - 1)];
        var applies = parser.Expected.Contains(PolicyLexer.APPLIES_IN);
        return Found.Type switch
        {
            PolicyLexer.ONLY when next.Type == PolicyLexer.IN => ReportTo(Problems.Habit, Found, next, applies ? Say("applies-in") : Say("binds-in")),
            PolicyLexer.NOT when next.Type == PolicyLexer.IN => ReportTo(Problems.Habit, Found, next, Say("except-in")),
            PolicyLexer.EXCEPT_FOR when !applies => Report(Problems.Habit, Found, Found.Text, Say("except-in")),
            _ => false,
        };
    }
}
