using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

internal sealed partial class ErrorExplainer
{
    // What a sentence of a certain kind must say, and does not.
    private bool Structure() => Acceptance() || Case() || Name() || Bearer() || Exception() || Procedure() || Understanding() || Claim() || Said() || UnknownPart();

    private bool Case()
    {
        if (Tokens[0].Type != PolicyLexer.CASE || At == 0)
        {
            return false;
        }

        if (At == 1)
        {
            return Found.Type is PolicyLexer.WORD or PolicyLexer.COLON && Report(Problems.CaseWithoutTitle, Found.Type == PolicyLexer.WORD ? Found : Tokens[0]);
        }

        var expects = Last(PolicyLexer.EXPECT) >= 0;
        if (Found.Type == PolicyLexer.OR && !expects)
        {
            return Report(Problems.CaseLeftOpen, Found);
        }

        if (Found.Type == PolicyLexer.EXPECT && Before is { Type: PolicyLexer.COLON } colon)
        {
            return Report(Problems.CaseWithoutFacts, colon);
        }

        return Found.Type == PolicyLexer.Eof && !expects && parser.Expected.Contains(PolicyLexer.EXPECT) && Before is { } last && Report(Problems.CaseWithoutExpectation, last);
    }

    private bool Name()
    {
        if (At != 1 || !SentencePreparer.IsNoun(Tokens[0].Type) || Tokens[0].Type == PolicyLexer.INCLUDE)
        {
            return false;
        }

        var isPlace = Tokens[0].Type == PolicyLexer.EXCEPTION && Found.Type == PolicyLexer.TO;
        return (isPlace || Found.Type is PolicyLexer.COLON or PolicyLexer.STRING or PolicyLexer.NUMBER) && Report(Problems.MissingName, Tokens[0], Tokens[0].Text);
    }

    private bool Acceptance()
    {
        if (Tokens[0].Type != PolicyLexer.ACCEPT)
        {
            return false;
        }

        if (At == 1)
        {
            return Report(Problems.AcceptWhat, Tokens[0]);
        }

        return Found.Type switch
        {
            PolicyLexer.FOR or PolicyLexer.OF or PolicyLexer.IN when parser.Expected.Contains(PolicyLexer.ON) =>
                Report(Problems.Habit, Found, Found.Text, Say("accept-on")),
            PolicyLexer.OR when parser.Expected.Contains(PolicyLexer.AND) => Report(Problems.Habit, Found, Found.Text, Say("accept-and")),
            PolicyLexer.BECAUSE or PolicyLexer.ON when Before is { Type: PolicyLexer.UNTIL } before => Report(Problems.EmptyPart, before, before.Text, Say("what.a-date")),
            PolicyLexer.WORD when Before is { Type: PolicyLexer.BECAUSE } => Report(Problems.ReasonNotQuoted, Found),
            _ => false,
        };
    }

    private bool Bearer()
    {
        if (Before is not { } before)
        {
            return false;
        }

        if (before.Type == PolicyLexer.COLON && TokenWords.IsModality(Found.Type) && Tokens[0].Type == PolicyLexer.POSITION)
        {
            return Report(Problems.MissingBearer, Found, Found.Text);
        }

        if (Found.Type == PolicyLexer.TO && (TokenWords.IsModality(before.Type) || before.Type == PolicyLexer.OR))
        {
            return Report(Problems.Habit, Found, Found.Text, Say("follows-at-once", ("word", before.Text)));
        }

        if (Found.Type == PolicyLexer.ONLY && TokenWords.IsModality(before.Type))
        {
            return ReportTo(Problems.Habit, before, Found, Say("may-only"));
        }

        // "must be returned", "must never return": the word was taken for the action.
        var verb = Tokens.FindIndex(1, At - 1, t => TokenWords.IsModality(t.Type)) + 1;
        if (verb == 0 || verb >= At || At - verb > 2)
        {
            return false;
        }

        return Tokens[verb].Text switch
        {
            "be" or "always" or "être" or "toujours" or "ser" or "siempre" => Report(Problems.Habit, Tokens[verb], Tokens[verb].Text, Say("infinitive", ("word", Tokens[verb - 1].Text))),
            "never" or "jamais" or "nunca" => ReportTo(Problems.Habit, Tokens[verb - 1], Tokens[verb], Say("must-not")),
            _ => false,
        };
    }

    private bool Exception()
    {
        if (Tokens[0].Type != PolicyLexer.EXCEPTION)
        {
            return false;
        }

        if (At > 1 && parser.Expected.Contains(PolicyLexer.TO) && !Tokens.Take(At).Any(t => t.Type == PolicyLexer.TO))
        {
            return Report(Problems.ExceptionTo, Found.Type == PolicyLexer.Eof ? Tokens[At - 1] : Found, Tokens[1].Text);
        }

        return Found.Type == PolicyLexer.WORD && Before is { Type: PolicyLexer.COLON } && Report(Problems.NoClause, Found, Found.Text);
    }

    // Whom a procedure concerns stands in its head; a period runs from something.
    private bool Procedure()
    {
        if (Tokens[0].Type != PolicyLexer.PROCEDURE)
        {
            return false;
        }

        if (Found.Type is PolicyLexer.WHEN or PolicyLexer.UNLESS or PolicyLexer.FOR && Last(PolicyLexer.COLON) >= 0)
        {
            return Report(Problems.ProcedureScopeLate, Found, Found.Text);
        }

        return Found.Type is PolicyLexer.AFTER or PolicyLexer.OF or PolicyLexer.SINCE && Last(PolicyLexer.RUNS) is >= 0 and var runs && At - runs <= 3
            && Report(Problems.Habit, Found, Found.Text, Say("runs-from"));
    }

    private bool Understanding()
    {
        var isStep = parser.Expected.Contains(PolicyLexer.SOME_POSITION_SHOULD_OFFER) && Found.Type is PolicyLexer.WORD or PolicyLexer.A;
        if (isStep)
        {
            var step = Before is { Text: "some" } some ? some : Found;
            return Report(Problems.Habit, step, step.Text, Say("offer"));
        }

        return DataRule() || Found.Type switch
        {
            PolicyLexer.WITH when parser.Expected.Contains(PolicyLexer.COME_WITH) => Report(Problems.Habit, Found, Found.Text, Say("come-with")),
            PolicyLexer.MUST when parser.Expected.Contains(PolicyLexer.MUST_STATE) => Report(Problems.Habit, Found, Found.Text, Say("must-state")),
            PolicyLexer.MUST_NOT when parser.Expected.Contains(PolicyLexer.MUST_NOT_LEAD_TO) => Report(Problems.Habit, Found, Found.Text, Say("must-not-lead-to")),
            PolicyLexer.AND or PolicyLexer.COMMA when Tokens.Exists(t => t.Type == PolicyLexer.BALANCE) && parser.Expected.Contains(PolicyLexer.WITH) => Report(Problems.Habit, Found, Found.Text, Say("balance")),
            PolicyLexer.WITH or PolicyLexer.COMMA when Tokens.Exists(t => t.Type == PolicyLexer.TENSION_BETWEEN) && parser.Expected.Contains(PolicyLexer.AND) => Report(Problems.Habit, Found, Found.Text, Say("tension")),
            _ => preparer.Scope == KeywordScope.Understanding && TokenWords.IsModality(Found.Type) && parser.Expected.Contains(PolicyLexer.IS_ENTITLED_TO)
                && Report(Problems.UnknownForm, Found, Found.Text),
        };
    }

    // What an understanding says of data.
    private bool DataRule() => Found.Type switch
    {
        PolicyLexer.MUST_NOT or PolicyLexer.MUST_NOT_REACH or PolicyLexer.MUST_NOT_BE_USED_FOR_ANOTHER when parser.Expected.Contains(PolicyLexer.MUST_NOT_OUTLIVE) =>
            Report(Problems.Habit, Found, Found.Text, Say("must-not-outlive")),
        PolicyLexer.MUST_NOT or PolicyLexer.MUST_NOT_REACH when parser.Expected.Contains(PolicyLexer.MUST_NOT_BE_USED_FOR_ANOTHER) =>
            Report(Problems.Habit, Found, Found.Text, Say("must-not-be-used")),
        PolicyLexer.MUST_NOT_BE_USED_FOR_ANOTHER when parser.Expected.Contains(PolicyLexer.COLLECTED_FOR_ONE_PURPOSE) =>
            Report(Problems.Habit, Found, Found.Text, Say("collected-before-it")),
        PolicyLexer.MUST_REST_ON when parser.Expected.Contains(PolicyLexer.BY) => Report(Problems.Habit, Found, Found.Text, Say("say-who-looks")),
        PolicyLexer.MAY when parser.Expected.Contains(PolicyLexer.MAY_SET_ASIDE) => Report(Problems.Habit, Found, Found.Text, Say("may-set-aside")),
        PolicyLexer.MUST_NOT_OUTLIVE or PolicyLexer.MUST_REST_ON or PolicyLexer.MAY_SET_ASIDE or PolicyLexer.MUST_NOT_REACH
            when Before is { Type: PolicyLexer.A_COPY_OF or PolicyLexer.ACCESS_TO or PolicyLexer.NO_POSITION_TO or PolicyLexer.COLLECTED_BY or PolicyLexer.OF } before && WhatFollows(before.Type) is { } what =>
            Report(Problems.EmptyPart, before, before.Text, what),
        _ => false,
    };

    private bool Claim() => Found.Type switch
    {
        PolicyLexer.COMMA or PolicyLexer.PART_COMMA or PolicyLexer.AND or PolicyLexer.OR when Tokens[0].Type == PolicyLexer.USE && At == 2 =>
            Report(Problems.Habit, Found, Found.Text, Say("use-only")),
        PolicyLexer.FROM_DATE when parser.Expected.Contains(PolicyLexer.SINCE) => Report(Problems.Habit, Found, Found.Text, Say("since")),
        PolicyLexer.FROM_DATE when parser.Expected.Contains(PolicyLexer.IN_FORCE_FROM) => Report(Problems.Habit, Found, Found.Text, Say("in-force-date")),
        PolicyLexer.EVERYONE or PolicyLexer.ANYONE when Tokens[0].Type == PolicyLexer.SERVICE => Report(Problems.Habit, Found, Found.Text, Say("person")),
        PolicyLexer.OR when Tokens[0].Type == PolicyLexer.GROUP && parser.Expected.Contains(PolicyLexer.EXCEPT_FOR) && !parser.Expected.Contains(PolicyLexer.OR) =>
            Report(Problems.Habit, Found, Found.Text, Say("both-groups")),
        PolicyLexer.LPAREN when !parser.Expected.Contains(PolicyLexer.LPAREN) => Report(Problems.NoParenthesis, Found),
        _ when parser.Expected.Contains(PolicyLexer.IN_FULL) && Found.Type is PolicyLexer.Eof or PolicyLexer.WORD =>
            Report(Problems.InFull, Found.Type == PolicyLexer.Eof ? Tokens[At - 1] : Found),
        PolicyLexer.WORD when Before is { Type: PolicyLexer.IS } && parser.Expected.Count == 1 && parser.Expected.Contains(PolicyLexer.A) =>
            Report(Problems.MissingArticle, Found, Found.Text, tongue == Tongue.English && Found.Chars[0] is ('a' or 'e' or 'i' or 'o' or 'u') ? "an" : tongue.Table.Write("A")),
        _ => false,
    };

    // "instrument act "Act"." and no more.
    private bool Said()
    {
        if (Found.Type != PolicyLexer.Eof || !parser.Expected.Contains(PolicyLexer.COLON) || At < 2)
        {
            return false;
        }

        var what = Tokens[0].Type switch
        {
            PolicyLexer.INSTRUMENT => Say("what.rank"),
            PolicyLexer.POSITION => Say("what.position"),
            PolicyLexer.EXCEPTION => Say("what.clause"),
            PolicyLexer.PROCEDURE => Say("what.steps"),
            PolicyLexer.UNDERSTANDING => Say("what.form"),
            _ => Say("what.it-is"),
        };
        return Report(Problems.NothingSaid, Tokens[At - 1], Tokens[1].Text, what);
    }

    // A comma, and behind it nothing that the sentence knows.
    private bool UnknownPart()
    {
        if (Found.Type != PolicyLexer.COMMA || !parser.Expected.Contains(PolicyLexer.PART_COMMA) || parser.Expected.Contains(PolicyLexer.COMMA))
        {
            return false;
        }

        var next = Tokens[At + 1];
        if (next.Type != PolicyLexer.WORD)
        {
            return false;
        }

        for (var count = Habits.MaxWords; count > 0; count--)
        {
            var (written, last) = Words(At + 1, count);
            if (tongue.Habits.For(written) is "incompatible-with" or "defeats" or "rebuttable")
            {
                return Report(Problems.Habit, SpanOf(next).To(SpanOf(last)), written, Say(tongue.Habits.For(written) ?? "leave-out"));
            }
        }

        if (Nearest(preparer.Scope, At + 1, type => !SentencePreparer.IsNoun(type) && type != PolicyLexer.SLIP) is { } near)
        {
            return Report(Problems.Misspelt, SpanOf(next).To(SpanOf(near.Last)), near.Written, near.Phrase);
        }

        var parts = Tokens[0].Type switch
        {
            PolicyLexer.FACT => Say("parts.fact"),
            PolicyLexer.ACTION => Say("parts.action"),
            PolicyLexer.GROUP => Say("parts.group"),
            PolicyLexer.INSTRUMENT => Say("parts.instrument"),
            PolicyLexer.AGENCY => Say("parts.agency"),
            PolicyLexer.SERVICE => Say("parts.service"),
            PolicyLexer.OPEN_NORM => Say("parts.open-norm"),
            PolicyLexer.DEEM => Say("parts.deem"),
            _ => null,
        };
        return parts is not null && Report(Problems.UnknownPart, next, next.Text, parts);
    }
}
