using System.Collections.Frozen;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

internal sealed partial class ErrorExplainer
{
    private static readonly FrozenSet<string> TimeUnits = FrozenSet.Create(
        StringComparer.Ordinal, "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    // A turn of phrase that reaches up to the wrong word, or covers it; the longest one counts.
    private bool Habit()
    {
        for (var count = Habits.MaxWords; count > 0; count--)
        {
            for (var start = Math.Max(0, At - count); start <= At; start++)
            {
                if (Tokens[start].Type == PolicyLexer.Eof || !char.IsLetter(Tokens[start].Chars[0]))
                {
                    continue;
                }

                var (written, last) = Words(start, count);
                if (last.End >= Tokens[Math.Max(At - 1, 0)].End && tongue.Habits.For(written) is { } advice && IsMeant(written, start) && !IsMisspelt(written, start))
                {
                    return Report(Problems.Habit, SpanOf(Tokens[start]).To(SpanOf(last)), written, Say(advice));
                }
            }
        }

        return false;
    }

    // Where such a word has its own right place, or is the name that a sentence declares, it is not what went wrong.
    private bool IsMeant(string written, int start) => written switch
    {
        "since" => Tokens[start].Type == PolicyLexer.WORD && start > 1,
        "only when" or "only for" => parser.Expected.Contains(PolicyLexer.ONLY_ON_CONDITIONS),
        "all" or "any" or "each" or "every" => start > 1 && (Tokens[start - 1].Type == PolicyLexer.COLON || (start == At - 1 && Found.Type == PolicyLexer.WORD && Tokens[start - 1].Type != PolicyLexer.SUSPENDING && !TimeUnits.Contains(tongue.Term(Found.Text)))),
        "for" => Tokens[0].Type == PolicyLexer.POSITION && start == At,
        "without" => Tokens[0].Type is PolicyLexer.POSITION or PolicyLexer.EXCEPTION && start == At,
        "means" when preparer.Scope is KeywordScope.Understanding or KeywordScope.Claim => false,
        "rebuttable" => preparer.Scope == KeywordScope.Deem,
        "on" when Tokens[start].Type == PolicyLexer.ON => false,
        "as of" when Tokens[start].Type == PolicyLexer.AS_OF => false,
        "on" or "no" or "are" or "has" or "have" or "means" or "paid" or "where" or "both" => start > 1 && !IsName(start),
        "irrespective of" => preparer.Scope is not (KeywordScope.Understanding or KeywordScope.Other),
        "decides" => preparer.Scope == KeywordScope.Procedure,
        _ => start > 0 && !IsName(start),
    };

    // "provided taht" is a misspelt keyword.
    private bool IsMisspelt(string written, int start) =>
        Nearest(preparer.Scope, start, _ => true) is { } near && near.Phrase.StartsWith($"{written} ", StringComparison.Ordinal);

    private bool IsName(int at) => at == 1 && SentencePreparer.IsNoun(Tokens[0].Type);

    // Numbers, dates and units as they stand in other texts.
    private bool NumberHabit()
    {
        if (Before is not { } before)
        {
            return false;
        }

        var next = At + 1 < Tokens.Count ? Tokens[At + 1] : Found;
        return (Found.Type, before.Type) switch
        {
            (PolicyLexer.SECTION or PolicyLexer.ARTICLE, PolicyLexer.UNDER or PolicyLexer.AS_IN) => Report(Problems.InstrumentFirst, Found, Found.Text, before.Text),
            (PolicyLexer.NUMBER, PolicyLexer.UNDER) => Report(Problems.Habit, before, before.Text, Say("less")),
            (PolicyLexer.DATE, PolicyLexer.BY or PolicyLexer.TO) => Report(Problems.Habit, before, before.Text, Say("until-day")),
            (PolicyLexer.NUMBER, PolicyLexer.BEFORE) => Report(Problems.DateExpected, Found, Called.Found(Found)),
            (PolicyLexer.NUMBER, PolicyLexer.WORD) when IsCompared(At - 1) => Report(Problems.NumberExpected, before, before.Text, Say("number-first", ("quantity", $"{Found.Text} {before.Text}"))),
            (PolicyLexer.WORD, PolicyLexer.WORD) when IsCompared(At - 1) && TimeUnits.Contains(tongue.Term(Found.Text)) => Report(Problems.NumberExpected, before, before.Text, Say("digits")),
            (PolicyLexer.NUMBER, PolicyLexer.FROM) => Report(Problems.DateExpected, Found, Called.Found(Found)),
            (PolicyLexer.NUMBER, PolicyLexer.WORD) when parser.Expected.Contains(PolicyLexer.SECTION) => Report(Problems.NumberNotQuoted, Found, $"section \"{Found.Text}\""),
            (PolicyLexer.NUMBER, PolicyLexer.NUMBER) => ReportTo(Problems.NumberExpected, before, Found, Say("no-space", ("number", before.Text + Found.Text))),
            (PolicyLexer.NUMBER, PolicyLexer.WORD) when parser.Expected.Contains(PolicyLexer.STRING) && At == 2 => Report(Problems.NumberNotQuoted, Found, $"\"{Found.Text}\""),
            (PolicyLexer.COMMA, PolicyLexer.NUMBER) when next.Type == PolicyLexer.NUMBER && next.Touches(Found) => DecimalComma(before, next),
            (PolicyLexer.UNDER, _) when next.Type == PolicyLexer.NUMBER => Report(Problems.Habit, Found, Found.Text, Say("less")),
            (PolicyLexer.EQ, PolicyLexer.EQ) => ReportTo(Problems.Habit, before, Found, Say("is-or-equal")),
            (PolicyLexer.WORD, PolicyLexer.EQ) when parser.Expected.Contains(PolicyLexer.NUMBER) => Report(Problems.Habit, before, before.Text, Say("is-before-name")),
            (PolicyLexer.BEFORE, _) when parser.Expected.Contains(PolicyLexer.SUSPENDING) => Report(Problems.Habit, Found, Found.Text, Say("to-body")),
            (PolicyLexer.A, _) when next.Type == PolicyLexer.WORD && At > 1 && Tokens[At - 2].Type == PolicyLexer.NUMBER => Report(Problems.Habit, Found, Found.Text, Say("per", ("amount", $"{Tokens[At - 2].Text} {before.Text}"), ("period", next.Text))),
            (PolicyLexer.A, _) when next.Type == PolicyLexer.WORD && At > 1 && Tokens[At - 2].Type == PolicyLexer.AMOUNT_IN => Report(Problems.Habit, Found, Found.Text, Say("per-period", ("unit", before.Text), ("period", next.Text))),
            (PolicyLexer.A, _) when next.Type == PolicyLexer.WORD && parser.Expected.Contains(PolicyLexer.NUMBER) && TimeUnits.Contains(tongue.Term(next.Text)) => Report(Problems.NumberExpected, Found, Found.Text, Say("one", ("unit", next.Text))),
            (PolicyLexer.WORD, _) => WordForNumber(before, next),
            _ => false,
        };
    }

    // The word behind `<` may be the name of another fact, so it is what follows that shows it was meant as a number.
    private bool IsCompared(int at) => at > 0 && Tokens[at - 1].Type is PolicyLexer.LT or PolicyLexer.LE or PolicyLexer.GE or PolicyLexer.GT
        or PolicyLexer.LESS_THAN or PolicyLexer.AT_MOST or PolicyLexer.AT_LEAST or PolicyLexer.MORE_THAN;

    // "2.500,00": the comma is for decimals, so the point was for thousands.
    private bool DecimalComma(PolicyToken before, PolicyToken next)
    {
        var span = SpanOf(before).To(SpanOf(next));
        return Report(Problems.CommaInNumber, span, span.Words, $"{before.Text.Replace(".", string.Empty, StringComparison.Ordinal)}.{next.Text}");
    }

    private bool WordForNumber(PolicyToken before, PolicyToken next)
    {
        if (tongue.Habits.IsMonth(Found.Text) && next.Type == PolicyLexer.NUMBER)
        {
            return Report(Problems.DateExpected, Found, Called.Found(Found));
        }

        if (!parser.Expected.Contains(PolicyLexer.NUMBER) || parser.Expected.Contains(PolicyLexer.WORD) || before.Type == PolicyLexer.WORD)
        {
            return false;
        }

        var advice = next.Type == PolicyLexer.NUMBER ? Say("number-first", ("quantity", $"{next.Text} {Found.Text}"))
            : TimeUnits.Contains(tongue.Term(Found.Text)) ? Say("how-many", ("unit", Found.Text))
            : Say("digits");
        return Report(Problems.NumberExpected, Found, Found.Text, advice);
    }

    // "either a" and nothing else.
    private bool OneBranch()
    {
        if (Found.Type is not (PolicyLexer.Eof or PolicyLexer.RPAREN) && !SentencePreparer.OpensClause(Found.Type))
        {
            return false;
        }

        var opened = Tokens.FindLastIndex(At - 1, t => t.Type is PolicyLexer.EITHER or PolicyLexer.ALL_OF);
        if (opened < 0)
        {
            return false;
        }

        var isEither = Tokens[opened].Type == PolicyLexer.EITHER;
        return parser.Expected.Contains(isEither ? PolicyLexer.OR : PolicyLexer.AND)
            && Report(Problems.OneBranch, Tokens[opened], Tokens[opened].Text, tongue.Table.Write(isEither ? "OR" : "AND"));
    }

    private bool ReportTo(Problem problem, PolicyToken first, PolicyToken last, string advice)
    {
        var span = SpanOf(first).To(SpanOf(last));
        return Report(problem, span, span.Words, advice);
    }
}
