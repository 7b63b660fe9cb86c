using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>
/// Recognises paragraphs that begin with a number, and how they nest: <c>(1)</c>, in it <c>1.</c>, in that <c>a)</c>. Laws differ in
/// which style stands inside which, so a style that is not open begins a new level, and one that is open goes on there.
/// </summary>
internal sealed partial class Enumerators(SectionBuilder sections, SourceText source, int level)
{
    private readonly List<(Style Style, string Value)> _open = [];

    private enum Style
    {
        None,
        BracketedNumber,
        Number,
        BracketedLetter,
        Letter,
        BracketedRoman,
        Roman,
        BracketedCapital,
    }

    /// <summary>Forgets the numbers of the section that ended.</summary>
    public void Reset() => _open.Clear();

    /// <summary>Looks whether a line begins with a number, and opens a section if so.</summary>
    /// <param name="line">The line, without white space and emphasis before it.</param>
    /// <param name="offset">Where the line stands.</param>
    /// <param name="isParagraph">Whether a paragraph begins with it; else only the number that comes next counts.</param>
    /// <param name="own">The number of the section, which its first paragraph may repeat: <c>58.—(1)</c>.</param>
    public void Line(string line, int offset, bool isParagraph, string own)
    {
        var start = 0;
        if (own.Length > 0 && Own().Match(line) is { Success: true } repeated && string.Equals(repeated.Groups["n"].Value, own, StringComparison.OrdinalIgnoreCase)) start = repeated.Length;
        for (var nested = 0; nested < 3 && Mark().Match(line, start) is { Success: true } mark; nested++)
        {
            if (!Take(mark, offset, isParagraph || nested > 0)) return;
            start = mark.Index + mark.Length;
        }
    }

    private bool Take(Match mark, int offset, bool isParagraph)
    {
        var value = mark.Groups["n"].Value;
        var style = StyleOf(mark, value);
        var at = _open.FindIndex(open => open.Style == style);
        if (!isParagraph && !(at >= 0 && Follows(_open[at].Value, value)) && !(at < 0 && _open.Count > 0 && value is "1" or "a" or "i")) return false;
        if (at < 0) at = _open.Count;
        else _open.RemoveRange(at, _open.Count - at);
        _open.Add((style, value));
        var place = new SourceSpan(source, offset + mark.Index, mark.Length);
        sections.Start(level + at, [SectionNumberReader.Step(PartKind.Plain, null, value)], "", place, isHeading: false);
        return true;
    }

    private Style StyleOf(Match mark, string value)
    {
        var bracketed = mark.Groups["open"].Success;
        if (char.IsAsciiDigit(value[0])) return bracketed ? Style.BracketedNumber : Style.Number;
        if (char.IsAsciiLetterUpper(value[0])) return Style.BracketedCapital;
        var letters = bracketed ? Style.BracketedLetter : Style.Letter;
        var romans = bracketed ? Style.BracketedRoman : Style.Roman;
        if (!value.All(c => c is 'i' or 'v' or 'x')) return letters;

        // (i) is the first Roman number, or the letter after (h).
        var last = _open.FindLast(open => open.Style == letters).Value;
        if (last is not null && value.Length == 1 && Follows(last, value) && !_open.Exists(open => open.Style == romans)) return letters;
        return value == "i" || value.Length > 1 || _open.Exists(open => open.Style == romans) ? romans : letters;
    }

    private static bool Follows(string last, string next)
    {
        if (char.IsAsciiDigit(next[0]))
        {
            var one = int.Parse(string.Concat(last.TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            var other = int.Parse(string.Concat(next.TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            return other == one + 1 || (other == one && string.CompareOrdinal(next, last) > 0);
        }

        ImmutableArray<string> romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];
        return (last.Length == 1 && next.Length == 1 && next[0] == last[0] + 1) || (romans.IndexOf(last) is var at and >= 0 && at + 1 < romans.Length && romans[at + 1] == next);
    }

    [GeneratedRegex(@"\G(?:F\d{1,4}\[|\[)?\s{0,4}(?:(?<open>\()\s?(?<n>\d{1,4}[a-z]{0,2}|[a-z]{1,2}|[ivx]{1,6}|[A-Z]{1,2})\s?\)|(?<n>\d{1,3}[a-z]?)(?:\.|\))(?!\d)|(?<n>[a-z]{1,2}|[ivx]{1,5})\))\s{0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\G(?:F\d{1,4}\[|\[)?\s{0,4}(?:§\s{0,4})?(?<n>\d{1,4}[A-Za-z]{0,2})\.?(?:\s{0,4}[—–-]\s{0,4}|\s{0,4}(?=\())", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
