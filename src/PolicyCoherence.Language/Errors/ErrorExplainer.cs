using System.Globalization;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Parsing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// Says what is wrong with a sentence that does not fit the grammar, and what to write instead. The particular explanations are
/// tried in their order, from the surest sign to the vaguest; the last resort says what was found and what was expected.
/// </summary>
internal sealed partial class ErrorExplainer(SourceText source, DiagnosticSink sink, SentencePreparer preparer, SentenceParser parser, Tongue tongue)
{
    private TokenWords Called { get; } = new(tongue);

    private List<PolicyToken> Tokens => preparer.Tokens;

    private int At => parser.FailedAt;

    private PolicyToken Found => Tokens[At];

    private PolicyToken? Before => At > 0 ? Tokens[At - 1] : null;

    /// <summary>Reports why the sentence that the preparer holds does not fit.</summary>
    public void Explain()
    {
        if (preparer.TooDeep is { } deep)
        {
            sink.Report(Problems.TooDeep, SpanOf(deep), PolicyParser.MaxDepth.ToString(CultureInfo.InvariantCulture));
            return;
        }

        parser.FindExpected();
        _ = AnotherTongue() || Elision() || Construct() || Habit() || NumberHabit() || MisspeltPhrase() || Structure() || Slip() || Beginning() || MisspeltHere() || MisspeltBefore() || Modality() || AndWithOr() || Parenthesis() || Time()
            || EmptyPart() || OneBranch() || Comma() || MissingMark() || Literal() || KeywordAsName() || TwoNames() || Anything();
    }

    private string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> holes) => Advice.Say(tongue, key, holes);

    // A word that would fit if the file were in another tongue. Short ones are more likely to be names.
    private bool AnotherTongue()
    {
        if (At <= 1 && KeywordTable.LanguageNouns.Contains(Tokens[0].Text, StringComparer.Ordinal) && Tokens.Count > 1 && Tokens[1].Type == PolicyLexer.WORD)
        {
            var isOneOfThem = Tongue.All.Any(other => other.Table.FirstSentence == $"{Tokens[0].Text} {Tokens[1].Text}.");
            return isOneOfThem ? Report(Problems.LanguageTooLate, SpanOf(Tokens[0]).To(SpanOf(Tokens[1]))) : Report(Problems.UnknownLanguage, Tokens[1], Tokens[1].Text);
        }

        foreach (var at in (ReadOnlySpan<int>)[At, Math.Max(At - 1, 0)])
        {
            if (Tokens[at].Type is not (PolicyLexer.WORD or PolicyLexer.ELIDED)) continue;
            foreach (var other in Tongue.All)
            {
                var (type, count) = other == tongue ? default : other.Matcher.Match(Tokens, at, Tokens.Count, at == 0 ? KeywordScope.Start : preparer.Scope);
                if (type == 0 || type == PolicyLexer.SLIP || (at > 0 && !parser.Expected.Contains(type)) || IsName(at)) continue;
                var span = SpanOf(Tokens[at]).To(SpanOf(Tokens[at + count - 1]));
                if (span.Length <= 3) continue;
                var own = tongue.PhrasesFor(type).First();
                return tongue == Tongue.English
                    ? Report(Problems.AnotherTongue, span, span.Words, own, other.Table.FirstSentence)
                    : Report(Problems.KeywordOfAnotherTongue, span, span.Words, own);
            }
        }

        return false;
    }

    private bool Elision() => Found.Type == PolicyLexer.ELIDED && Report(Problems.Slip, Found, Found.Text, Say("elision"));

    private bool Slip()
    {
        if (Found.Type == PolicyLexer.A && At > 0 && Tokens[At + 1].Type == PolicyLexer.WORD)
        {
            return Report(Problems.Article, Found, Found.Text, Tokens[At + 1].Text);
        }

        return Found.Type == PolicyLexer.SLIP && Report(Problems.Slip, Found, Found.Text, Say(tongue.Habits.Slip(Found.Text, Tokens[0].Type)));
    }

    private bool Beginning()
    {
        var first = Tokens[0];
        if (first.Type == PolicyLexer.POSITION && At == 1 && Found.Type is PolicyLexer.EVERY_DECISION_TO or PolicyLexer.EVERYONE or PolicyLexer.ANYONE or PolicyLexer.NO_AUTHORITY)
        {
            return Report(Problems.Unnamed, Found, Found.Text);
        }

        var isClaim = first.Type == PolicyLexer.WORD && At == 1 && preparer.Scope == KeywordScope.Claim;
        if (At > 0 && !isClaim)
        {
            return false;
        }

        if (first.Type is PolicyLexer.EVERY_DECISION_TO or PolicyLexer.EVERYONE or PolicyLexer.ANYONE or PolicyLexer.NO_AUTHORITY
            || (isClaim && (TokenWords.IsModality(Found.Type) || Found.Type is PolicyLexer.OR)))
        {
            return Report(Problems.Unnamed, first, first.Text);
        }

        if (isClaim && Nearest(KeywordScope.Claim, 1, t => SentencePreparer.IsClaim(t)) is { } verb)
        {
            return Report(Problems.Misspelt, SpanOf(Found).To(SpanOf(verb.Last)), verb.Written, verb.Phrase);
        }

        if (At == 0 && SentencePreparer.OpensClause(first.Type))
        {
            return Report(Problems.ContinuesSentence, first, first.Text);
        }

        return Nearest(KeywordScope.Start, 0, SentencePreparer.IsNoun) is { } noun
            ? Report(Problems.MisspeltStatement, SpanOf(first).To(SpanOf(noun.Last)), noun.Written, noun.Phrase)
            : Report(Problems.UnknownStatement, first, first.Text);
    }

    private bool MisspeltHere() =>
        Nearest(preparer.Scope, At, parser.Expected.Contains) is { } near
        && Report(Problems.Misspelt, SpanOf(Found).To(SpanOf(near.Last)), near.Written, near.Phrase);

    // A turn of four words or more with one of them misspelt; its words taken one by one mean something else.
    private bool MisspeltPhrase()
    {
        for (var at = At; at >= Math.Max(At - 3, 1); at--)
        {
            if (Nearest(preparer.Scope, at, _ => true) is { } near && near.Last.StartIndex >= Found.StartIndex && PhraseMatcher.Parts(near.Phrase).Length > 3)
            {
                return Report(Problems.Misspelt, SpanOf(Tokens[at]).To(SpanOf(near.Last)), near.Written, near.Phrase);
            }
        }

        return false;
    }

    // `return unles stay-expired`: the misspelt word was taken for a name, and the sentence fails at the next one.
    private bool MisspeltBefore()
    {
        if (At <= 1 || Before is not { Type: PolicyLexer.WORD })
        {
            return false;
        }

        // "after consultng labour": the phrase began with a word that is a keyword by itself.
        var start = Tokens[At - 2].Type is PolicyLexer.EVENT_AFTER or PolicyLexer.EVENT_BEFORE && Nearest(preparer.Scope, At - 2, t => FitsBefore(t)) is not null ? At - 2 : At - 1;
        return Nearest(preparer.Scope, start, t => FitsBefore(t)) is { } near
            && Report(Problems.Misspelt, SpanOf(Tokens[start]).To(SpanOf(near.Last)), near.Written, near.Phrase);
    }

    private bool FitsBefore(int type) => Found.Type switch
    {
        PolicyLexer.WORD => true,
        PolicyLexer.EVERY_EFFECT_OF when type == PolicyLexer.SUSPENDING => true,
        PolicyLexer.STRING when type is PolicyLexer.SECTION or PolicyLexer.ARTICLE or PolicyLexer.QUOTE or PolicyLexer.TEXT => true,
        _ => SentencePreparer.OpensClause(type) || TokenWords.IsModality(type),
    };

    private bool Modality()
    {
        if (!parser.Expected.Contains(PolicyLexer.MUST) || !parser.Expected.Contains(PolicyLexer.NEED_NOT) || Before is not { } who)
        {
            return false;
        }

        if (Found.Type == PolicyLexer.AND)
        {
            return AndInList();
        }

        // "no authority" and the like may have been misread; the place to correct is behind the bearer.
        return Report(Problems.MissingModality, Found.Type == PolicyLexer.Eof ? who : Found, who.Text);
    }

    private bool Parenthesis()
    {
        if (Found.Type == PolicyLexer.RPAREN && !parser.Expected.Contains(PolicyLexer.RPAREN) && OpenParenthesis() is null)
        {
            return Report(Problems.NothingToClose, Found);
        }

        return parser.Expected.Contains(PolicyLexer.RPAREN) && OpenParenthesis() is { } open
            && (Found.Type is PolicyLexer.Eof or PolicyLexer.COMMA or PolicyLexer.PART_COMMA || SentencePreparer.OpensClause(Found.Type))
            && Report(Problems.UnclosedParenthesis, open);
    }

    private PolicyToken? OpenParenthesis()
    {
        var depth = 0;
        for (var i = At - 1; i >= 0; i--)
        {
            depth += Tokens[i].Type switch { PolicyLexer.RPAREN => 1, PolicyLexer.LPAREN => -1, _ => 0 };
            if (depth < 0)
            {
                return Tokens[i];
            }
        }

        return null;
    }

    private bool Time()
    {
        if (Found.Type == PolicyLexer.OF && Last(PolicyLexer.SAFEGUARD_WITHIN) is >= 0 and var within && At - within <= 3)
        {
            var of = At + 1 < Tokens.Count && Tokens[At + 1].Type == PolicyLexer.WORD ? Tokens[At + 1] : Found;
            var span = SpanOf(Found).To(SpanOf(of));
            return Report(Problems.SafeguardTime, span, span.Words);
        }

        if (Found.Type == PolicyLexer.AT_MOST && parser.Expected.Contains(PolicyLexer.QUOTA) && At + 1 < Tokens.Count && Tokens[At + 1].Type == PolicyLexer.NUMBER)
        {
            return Report(Problems.QuotaUnit, SpanOf(Found).To(SpanOf(Tokens[At + 1])));
        }

        if (Before is { Type: PolicyLexer.SUSPENDING })
        {
            return Report(Problems.SuspendingWhat, Before);
        }

        return Anchor(PolicyLexer.WITHIN, PolicyLexer.OF, Problems.WithinWhat)
            || Anchor(PolicyLexer.RETAINED, PolicyLexer.FROM, Problems.RetainedFromWhat)
            || Anchor(PolicyLexer.AT_THE_EARLIEST, PolicyLexer.AFTER, Problems.AfterWhat)
            || Anchor(PolicyLexer.DURING_THE_FIRST, PolicyLexer.AFTER, Problems.AfterWhat);
    }

    // The clause has its time, and the word that leads to the event is missing, or the event behind that word.
    private bool Anchor(int clause, int link, Problem problem)
    {
        var opened = Last(clause);
        if (opened < 0 || At - opened > 6 || Tokens[opened + 1].Type != PolicyLexer.NUMBER)
        {
            return false;
        }

        var hasLink = Before?.Type == link;
        if (!hasLink && !parser.Expected.Contains(link))
        {
            return false;
        }

        var span = SpanOf(Tokens[opened]).To(SpanOf(Tokens[hasLink ? At - 2 : At - 1]));
        return Report(problem, span, span.Words);
    }

    private bool KeywordAsName()
    {
        if (!parser.Expected.Contains(PolicyLexer.WORD) || !IsKeyword(Found) || Before is null || !StandsForName())
        {
            return false;
        }

        var hyphened = PhraseMatcher.Parts(Found.Text).Length > 1 ? Found.Text.Replace(' ', '-').Replace('\'', '-') : $"{Found.Text}-1";
        return Report(Problems.KeywordAsName, Found, Found.Text, hyphened);
    }

    // Only where a name is the one thing that fits; elsewhere the keyword may be meant as one, in the wrong place.
    private bool StandsForName() =>
        parser.Expected.All(t => t is PolicyLexer.WORD or PolicyLexer.A or PolicyLexer.EVERYONE or PolicyLexer.ANYONE);

    private static bool IsKeyword(PolicyToken token) => token.Type is > 0 and < PolicyLexer.WORD and not PolicyLexer.PART_COMMA;

    private bool TwoNames()
    {
        var expected = parser.Expected.Where(t => t != PolicyLexer.WORD).ToHashSet();
        return Found.Type == PolicyLexer.WORD && Before is { Type: PolicyLexer.WORD } first
            && Report(Problems.TwoNames, SpanOf(first).To(SpanOf(Found)), first.Text, Found.Text, Called.Expected(expected));
    }

    private bool Anything()
    {
        var expected = Called.Expected(parser.Expected);
        return Found.Type == PolicyLexer.Eof && Before is not null
            ? Report(Problems.Incomplete, Before, Found.Text, expected)
            : Report(Problems.Unexpected, Found, Called.Found(Found), expected);
    }

    private int Last(int type) => Tokens.FindLastIndex(Math.Max(At - 1, 0), t => t.Type == type);

    private bool Report(Problem problem, PolicyToken at, params ReadOnlySpan<string> words) => Report(problem, SpanOf(at), words);

    private bool Report(Problem problem, SourceSpan span, params ReadOnlySpan<string> words)
    {
        sink.Report(problem, span, words);
        return true;
    }

    private SourceSpan SpanOf(PolicyToken token) => new(source, token.StartIndex, token.End - token.StartIndex);
}
