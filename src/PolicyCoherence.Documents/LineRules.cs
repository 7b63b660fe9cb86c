using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>
/// Recognises sections in text without headings: a paragraph that begins with <c>§ 58</c>, <c>Article 3</c>, <c>Section 12</c>; or, in a
/// text that has none of these, one that begins with the number that comes next.
/// </summary>
internal sealed class LineRules(SectionBuilder sections, Enumerators enumerators, SourceText source, bool hasWorded)
{
    /// <summary>The level of paragraphs that begin with a number; headings lie below it.</summary>
    public const int EnumeratorLevel = 10;

    /// <summary>So much of a line is looked at to find its number.</summary>
    public const int MaxHeading = 200;

    private const int SectionLevel = 5;
    private int _last;
    private string _own = "";
    private bool _isHeading;

    /// <summary>Whether a line reads like the heading of a section, with a word such as "Section" or "§" before its number.</summary>
    public static bool IsWorded(string words) => Number(words) is { } number && number.Steps[0].Kind is PartKind.Section or PartKind.Article or PartKind.Schedule or PartKind.Container && IsHeadingRest(words, number.Length);

    /// <summary>Looks whether a line begins a section, or a paragraph of one.</summary>
    /// <param name="words">The line, without white space before it.</param>
    /// <param name="offset">Where it stands.</param>
    /// <param name="isParagraph">Whether a paragraph begins with it.</param>
    public void Line(string words, int offset, bool isParagraph)
    {
        if (isParagraph && Number(words) is { } number && (hasWorded ? IsWorded(words) : IsNext(number)))
        {
            Start(number, words, offset);
        }
        else if (!sections.Path.IsEmpty)
        {
            enumerators.Line(words, offset, isParagraph || _isHeading, _own);
            _isHeading = false;
        }
    }

    private static SectionNumber? Number(string words) => SectionNumber.OfHeading(words.Length > MaxHeading ? words[..MaxHeading] : words);

    // "Article 3 of the Convention applies" begins a sentence and no article.
    private static bool IsHeadingRest(string words, int length)
    {
        var rest = words.AsSpan(length).TrimStart();
        return rest.IsEmpty || !char.IsLower(rest[0]);
    }

    private bool IsNext(SectionNumber number)
    {
        if (number.Steps[0].Kind == PartKind.Outline) return true;
        var digits = string.Concat(number.Steps[0].Number.TakeWhile(char.IsAsciiDigit));
        if (number.Steps[0].Kind != PartKind.Plain || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var next)) return false;
        return next > _last || (next == _last && digits.Length < number.Steps[0].Number.Length);
    }

    private void Start(SectionNumber number, string words, int offset)
    {
        var bracket = words.IndexOf('(', StringComparison.Ordinal);
        var hasParagraph = number.Steps.Length > 1 && bracket >= 0 && bracket < number.Length;
        ImmutableArray<NumberStep> steps = hasParagraph ? [number.Steps[0]] : number.Steps;
        var first = steps[0];
        enumerators.Reset();
        sections.Start(
            first.Kind switch { PartKind.Container or PartKind.Outline => first.Number.StartsWith("chapter", StringComparison.Ordinal) ? 2 : 1, PartKind.Schedule => 1, _ => SectionLevel },
            steps,
            words.Trim(),
            new SourceSpan(source, offset, Math.Min(number.Length, source.Content.Length - offset)));
        _own = steps[^1].Number;
        if (first.Kind == PartKind.Schedule) _last = 0;
        else if (first.Kind == PartKind.Plain) _last = int.Parse(string.Concat(first.Number.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        _isHeading = true;

        // "58.—(1) …" begins the first paragraph too.
        var behind = hasParagraph ? bracket : words.Length - words[number.Length..].TrimStart('.', ':', ' ', '-', '\u2013', '\u2014').Length;
        enumerators.Line(words[behind..], offset + behind, isParagraph: true, "");
    }
}
