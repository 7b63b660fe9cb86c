using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Documents;

/// <summary>Reads the number of a section step by step.</summary>
internal static partial class SectionNumberReader
{
    private const int MaxSteps = 12;

    /// <summary>Reads a number at the start of <paramref name="text"/>; a citation must be a number up to its end.</summary>
    public static SectionNumber? Read(string text, bool isHeading)
    {
        var steps = ImmutableArray.CreateBuilder<NumberStep>();
        var at = 0;
        var end = 0;
        while (steps.Count < MaxSteps && ReadStep(text, at, steps.Count == 0, isHeading, out var step, out at))
        {
            end = at;
            if (step is { } read) steps.Add(read);
        }

        if (steps.Count == 0 || (!isHeading && text.AsSpan(end).Trim(" .):") is not "")) return null;
        return new SectionNumber(steps.ToImmutable(), end);
    }

    // A step that counts sentences is read and left out: sentences carry no number in the text.
    private static bool ReadStep(string text, int at, bool isFirst, bool isHeading, out NumberStep? step, out int end)
    {
        step = null;
        end = at;
        if (Bracketed().Match(text, at) is { Success: true } bracketed)
        {
            step = Step(PartKind.Plain, null, bracketed.Groups["n"].Value);
            end = at + bracketed.Length;
            return true;
        }

        if (Worded().Match(text, at) is { Success: true } worded && WordKind(worded.Groups["w"].Value) is { } kind)
        {
            end = at + worded.Length;
            if (kind.Kind is { } of) step = Step(of, kind.Prefix, worded.Groups["n"].Value);
            return true;
        }

        if (!isFirst)
        {
            if (Dotted().Match(text, at) is not { Success: true } dotted) return false;
            step = Step(PartKind.Plain, null, dotted.Groups["n"].Value);
            end = at + dotted.Length;
            return true;
        }

        if (Bare().Match(text, at) is not { Success: true } bare) return false;
        var value = bare.Groups["n"].Value;
        end = at + bare.Length;
        if (!value.Any(char.IsAsciiDigit))
        {
            // "I am", "A person": a heading's letters are a number only with a mark behind them.
            if (isHeading && !(char.IsAsciiLetterUpper(value[0]) && (end == text.Length || text[end] is '.' or ')' or ':' or '-' or '\u2013' or '\u2014'))) return false;
            step = Step(isHeading ? PartKind.Outline : PartKind.Plain, null, value);
            return true;
        }

        step = Step(PartKind.Plain, null, value);
        return true;
    }

    /// <summary>A step with its number in canonical form.</summary>
    public static NumberStep Step(PartKind kind, string? prefix, string number)
    {
        var written = string.Concat(number.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '*')));
        var plain = written.ToLowerInvariant();

        // The French first article is "1er".
        if (plain.Length > 2 && plain.EndsWith("er", StringComparison.Ordinal) && !plain.EndsWith("ter", StringComparison.Ordinal)) plain = plain[..^2];
        return new NumberStep(kind, prefix is null ? plain : $"{prefix}:{plain}") { Written = written };
    }

    // Kind null: a word for sentences.
    private static (PartKind? Kind, string? Prefix)? WordKind(string word) => word.TrimEnd('.').ToLowerInvariant() switch
    {
        "§" or "§§" or "article" or "articles" or "art" or "artikel" or "artículo" or "articulo" => (PartKind.Article, null),
        "section" or "sections" or "sec" or "s" or "ss" or "sección" => (PartKind.Section, null),
        "paragraph" or "paragraphs" or "para" or "paras" or "par" or "paragraphe" or "párrafo" or "apartado" or "subsection" or "sub-section" or "clause" or "point"
            or "absatz" or "abs" or "unterabsatz" or "nummer" or "nr" or "no" or "nº" or "n°" or "buchstabe" or "buchst" or "lit" or "letra" or "¶" or "regulation" or "reg"
            or "rule" or "item" => (PartKind.Plain, null),
        "satz" or "halbsatz" or "sentence" or "alinéa" or "alinea" or "al" or "phrase" or "inciso" or "alternative" or "alt" => (null, null),
        "schedule" or "sch" or "sched" or "annex" or "annexe" or "anhang" or "anlage" or "anexo" or "appendix" => (PartKind.Schedule, "schedule"),
        "chapter" or "ch" or "kapitel" or "kap" or "chapitre" or "capítulo" => (PartKind.Container, "chapter"),
        "part" or "pt" or "teil" or "partie" or "parte" => (PartKind.Container, "part"),
        "title" or "titel" or "titre" or "título" => (PartKind.Container, "title"),
        "book" or "livre" or "buch" or "libro" => (PartKind.Container, "book"),
        "abschnitt" or "division" or "sous-section" or "unterabschnitt" => (PartKind.Container, "division"),
        _ => null,
    };

    private const string Number = @"(?<n>[LRDA]\.?\s?\*?\d{1,6}(?:-\d{1,4}){0,4}|\d{1,6}\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)|\d{1,6}er|\d{1,6}[A-Za-z]{0,2}(?:-\d{1,4}){0,4}|[IVXLCivxlc]{1,8}(?:er)?|[A-Za-z])(?![\p{L}\d])";

    [GeneratedRegex(@"\G\s{0,4}\((?<n>\d{1,4}[A-Za-z]{0,2}|[A-Za-z]{1,2}|[ivxl]{1,6})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G[\s,]{0,4}(?<w>§{1,2}|¶|[\p{L}-]{1,14}[.º°]?)\s{0,4}" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"\G\." + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\G\s{0,4}" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
