using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace PolicyCoherence.Language.Lexing;

/// <summary>
/// A text as the lexer sees it: every character folded to one below 128, because ANTLR caches its decisions only for those (a
/// Cyrillic file was read forty times slower without this). Offsets are those of the text, in UTF-16 code units.
/// </summary>
internal sealed class FoldedCharStream(string text, string name) : ICharStream
{
    /// <summary>Stands for a typographic quotation mark.</summary>
    public const char QuotationMark = '\u0001';

    /// <summary>Stands for a character that has no place in the language.</summary>
    public const char Stray = '\u0002';

    private int _index;
    private int _end = text.Length;

    /// <inheritdoc/>
    public int Index => _index;

    /// <inheritdoc/>
    public int Size => _end;

    /// <inheritdoc/>
    public string SourceName => name;

    /// <inheritdoc/>
    public void Consume() => _index++;

    /// <inheritdoc/>
    public int LA(int i)
    {
        var at = i > 0 ? _index + i - 1 : _index + i;
        return (uint)at < (uint)_end ? Fold(text, at) : IntStreamConstants.EOF;
    }

    /// <summary>Goes to <paramref name="start"/>, and lets the text end before <paramref name="end"/>.</summary>
    public void Limit(int start, int end)
    {
        _index = start;
        _end = end;
    }

    /// <inheritdoc/>
    public int Mark() => -1;

    /// <inheritdoc/>
    public void Release(int marker)
    {
        // The whole text is in memory: nothing was kept for the mark.
    }

    /// <inheritdoc/>
    public void Seek(int index) => _index = index;

    /// <inheritdoc/>
    public string GetText(Interval interval) => text[interval.a..Math.Min(interval.b + 1, text.Length)];

    /// <summary>What stands for the character at <paramref name="at"/>.</summary>
    public static char Fold(string text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return c >= ' ' || c is '\t' or '\n' or '\r' or '\f' ? c : Stray;
        }

        return FoldWide(text, at, c);
    }

    private static char FoldWide(string text, int at, char c)
    {
        switch (c)
        {
            case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB':
                return QuotationMark;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212':
                return '-';
            case '\u0085' or '\u2028' or '\u2029':
                return '\n';
            case '\uFEFF':
                return ' ';
            case '\u2019':
                return '\'';
        }

        // Both halves of a surrogate pair are what the whole is; a half alone is nothing.
        var category = char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(text[at - 1])
            ? CharUnicodeInfo.GetUnicodeCategory(text, at - 1)
            : CharUnicodeInfo.GetUnicodeCategory(text, at);
        return category switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => 'a',
            UnicodeCategory.SpaceSeparator => ' ',
            _ => IsJoiner(c) ? 'a' : Stray,
        };
    }

    // Needed inside the words of some scripts (Persian, Hindi).
    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';
}
