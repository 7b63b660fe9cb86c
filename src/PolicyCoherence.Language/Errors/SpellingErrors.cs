using System.Buffers;
using System.Globalization;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>Says what is wrong with single words and characters, whatever the sentence.</summary>
internal sealed class SpellingErrors(SourceText source, DiagnosticSink sink, Tongue tongue)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', 95).Select(c => (char)c), '\t', '\n', '\r', '\f']);
    private bool _hasStrangeSpace;
    private int _end;

    /// <summary>Whether a text has printable ASCII characters only, so that nothing in it needs repair.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>Whether the token can only be an error.</summary>
    public static bool IsBroken(PolicyToken token) => token.Type is
        PolicyLexer.WRONG_DATE or PolicyLexer.COMMA_NUMBER or PolicyLexer.MIXED or PolicyLexer.DOTTED or PolicyLexer.UNDERSCORED
        or PolicyLexer.OPEN_STRING or PolicyLexer.UNEXPECTED;

    /// <summary>Warns of what a word processor put there instead of plain characters, and makes it what was meant.</summary>
    public void Repair(PolicyToken token)
    {
        Between(token.StartIndex);
        _end = token.End;
        if (token.Type == PolicyLexer.SMART_STRING)
        {
            token.Type = PolicyLexer.STRING;
            sink.Report(Problems.CurlyQuotes, SpanOf(token), token.Chars[1..^1].ToString());
        }
        else if (token.Type == PolicyLexer.WORD && Scripts.IsMixed(token.Chars))
        {
            // What mixes things that cannot stand in one word; the only one that does not begin with a digit.
            token.Type = PolicyLexer.MIXED;
        }
        else if (token.Type == PolicyLexer.WORD && NameSpelling.HasDash(token.Chars))
        {
            sink.Report(Problems.WrongDash, SpanOf(token), token.Text, NameSpelling.Of(token).ToString());
        }

        if (token.Type == PolicyLexer.STRING)
        {
            Hidden(token.StartIndex, token.End, Say("where.text"));
        }
    }

    /// <summary>Looks at what stands behind the last sentence.</summary>
    public void Finish() => Between(source.Content.Length);

    /// <summary>Says what is wrong with the first broken token between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public void Report(List<PolicyToken> raw, int start, int end)
    {
        var at = raw.FindIndex(start, end - start, IsBroken);
        var token = raw[at];
        var text = token.Text;
        var span = SpanOf(token);
        switch (token.Type)
        {
            case PolicyLexer.WRONG_DATE:
                WrongDate(span, text);
                break;
            case PolicyLexer.COMMA_NUMBER:
                sink.Report(Problems.CommaInNumber, span, text, WithoutComma(text));
                break;
            case PolicyLexer.MIXED:
                Mixed(span, text, at > start ? raw[at - 1].Text : string.Empty);
                break;
            case PolicyLexer.DOTTED:
                sink.Report(Problems.FullStopInWord, span, text);
                break;
            case PolicyLexer.UNDERSCORED:
                sink.Report(Problems.Underscore, span, text, text.Replace('_', '-').TrimEnd('-'));
                break;
            case PolicyLexer.OPEN_STRING:
                sink.Report(Problems.OpenText, span);
                break;
            default:
                Unexpected(raw, at, end);
                break;
        }
    }

    private void WrongDate(SourceSpan span, string text)
    {
        var parts = text.Split('/', '.', '-');
        var numbers = Array.ConvertAll(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1);
        var dates = numbers switch
        {
            [> 999, var month, var day] => Dates((numbers[0], month, day)),
            [var day, var month, > 999] => Dates((numbers[2], month, day), (numbers[2], day, month)),
            _ => [],
        };
        if (dates.Count > 0)
        {
            sink.Report(Problems.WrongDate, span, text, string.Join(" or ", dates));
        }
        else if (text.Contains('.', StringComparison.Ordinal))
        {
            sink.Report(Problems.NumberNotQuoted, span, $"\"{text}\"");
        }
        else
        {
            sink.Report(Problems.WrongDate, span, text, "`2026-01-31`");
        }
    }

    private static List<string> Dates(params ReadOnlySpan<(int Year, int Month, int Day)> candidates)
    {
        var dates = new List<string>();
        foreach (var (year, month, day) in candidates)
        {
            if (year is > 0 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                var date = new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                if (!dates.Contains($"`{date}`"))
                {
                    dates.Add($"`{date}`");
                }
            }
        }

        return dates;
    }

    // A group of three digits behind a comma is thousands; anything else must have been decimals.
    private static string WithoutComma(string text)
    {
        var groups = text.Split(',');
        var areThousands = groups.Skip(1).All(g => g.Length == 3 || g.IndexOf('.', StringComparison.Ordinal) == 3);
        return groups.Length == 2 && !areThousands ? $"{groups[0]}.{groups[1]}" : string.Concat(groups);
    }

    private void Mixed(SourceSpan span, string text, string before)
    {
        if (!char.IsAsciiDigit(text[0]))
        {
            MixedScripts(span, text);
            return;
        }

        var parts = text.Split('-');
        if (parts.Length == 3 && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
        {
            WrongDate(span, text);
            return;
        }

        if (tongue.PhrasesFor(PolicyLexer.SECTION).Concat(tongue.PhrasesFor(PolicyLexer.ARTICLE)).Contains(before))
        {
            sink.Report(Problems.NumberNotQuoted, span, $"{before} \"{text}\"");
            return;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim('-');
        var help = unit.Length > 2 && unit.All(char.IsLetter)
            ? Say("two-words", ("quantity", $"{text[..digits]} {Plural(unit)}"))
            : Say("begins-with-letter", ("text", text));
        sink.Report(Problems.NumberInWord, span, text, help);
    }

    private void MixedScripts(SourceSpan span, string text)
    {
        if (Scripts.InvisibleIn(text) is >= 0 and var invisible)
        {
            sink.Report(Problems.InvisibleInWord, span, Code(text[invisible]), text.Remove(invisible, 1), text.Remove(invisible, 1));
            return;
        }

        var (at, script, others) = Scripts.OddLetter(text);
        if (Scripts.InLatin(text) is { } latin)
        {
            sink.Report(Problems.MixedLatin, span, script, text[at].ToString(), Code(text[at]), others, text, latin);
        }
        else
        {
            sink.Report(Problems.MixedScripts, span, script, text[at].ToString(), Code(text[at]), others, text);
        }
    }

    private static string Plural(string unit) => unit is "hour" or "day" or "week" or "month" or "year" ? unit + "s" : unit;

    private void Unexpected(List<PolicyToken> raw, int at, int end)
    {
        var last = at;
        while (last + 1 < end && raw[last + 1].Type == PolicyLexer.UNEXPECTED && raw[last + 1].Touches(raw[last]))
        {
            last++;
        }

        var span = SpanOf(raw[at]).To(SpanOf(raw[last]));
        var shown = last == at || (last == at + 1 && char.IsSurrogate(raw[at].Chars[0])) ? Character(span.Words) : Say("shown.run");
        sink.Report(Problems.UnexpectedCharacter, span, shown, AdviceOn(span.Words));
    }

    private string Character(string c)
    {
        var isShown = c.All(u => !char.IsControl(u) && CharUnicodeInfo.GetUnicodeCategory(u) != UnicodeCategory.Format);
        return isShown ? Say("shown.character", ("character", c)) : Say("shown.invisible", ("code", Code(c[0])));
    }

    private string AdviceOn(string characters) => characters[0] switch
    {
        ';' => Say("mark.semicolon"),
        '€' => Say("mark.euro"),
        '£' => Say("mark.pound"),
        '$' => Say("mark.dollar"),
        '\'' or '‘' or '’' or '`' => Say("mark.apostrophe"),
        '-' or '–' or '—' => Say("mark.dash"),
        '§' => Say("mark.section-sign"),
        '!' or '?' => Say("mark.exclamation"),
        '/' => Say("mark.slash"),
        '&' => Say("mark.ampersand"),
        '[' or ']' or '{' or '}' => Say("mark.brackets"),
        '≤' => Say("mark.at-most-sign"),
        '≥' => Say("mark.at-least-sign"),
        '≠' => Say("mark.is-not"),
        _ => Say("mark.other"),
    };

    // Between two tokens stand spaces and comments. Only one space of a word processor is worth a word; in a comment only what
    // deceives the reader is.
    private void Between(int to)
    {
        for (var i = _end; i < to; i++)
        {
            var c = source.Content[i];
            if (c == '#')
            {
                var start = i;
                while (i < to && FoldedCharStream.Fold(source.Content, i) is not ('\n' or '\r'))
                {
                    i++;
                }

                Hidden(start, i, Say("where.comment"));
            }
            else if (c > 127 && c != '\uFEFF' && !_hasStrangeSpace)
            {
                _hasStrangeSpace = true;
                sink.Report(Problems.StrangeSpace, new SourceSpan(source, i, 1), Code(c));
            }
        }
    }

    // Warns of the first character that makes a text look like another one, and of the first that cannot be seen.
    private void Hidden(int start, int end, string what)
    {
        var text = source.Content.AsSpan(start, end - start);
        var bidi = text.IndexOfAny(Scripts.BidiControls);
        if (bidi >= 0)
        {
            sink.Report(Problems.BidiControl, new SourceSpan(source, start + bidi, 1), what, Code(text[bidi]));
        }

        var control = text.IndexOfAnyInRange('\0', '\u001F');
        while (control >= 0 && control < text.Length && text[control] == '\t')
        {
            var next = text[(control + 1)..].IndexOfAnyInRange('\0', '\u001F');
            control = next < 0 ? -1 : control + 1 + next;
        }

        if (control >= 0)
        {
            sink.Report(Problems.ControlCharacter, new SourceSpan(source, start + control, 1), what, Code(text[control]));
        }
    }

    private string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> holes) => Advice.Say(tongue, key, holes);

    private static string Code(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private SourceSpan SpanOf(PolicyToken token) => new(source, token.StartIndex, token.End - token.StartIndex);
}
