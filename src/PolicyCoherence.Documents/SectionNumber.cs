using System.Collections.Immutable;

namespace PolicyCoherence.Documents;

/// <summary>What kind of part of a law a number counts.</summary>
public enum PartKind
{
    /// <summary>No word says it, or a word that says only that it lies inside a section: paragraph, Absatz, point.</summary>
    Plain,

    /// <summary>A section. In some laws it holds articles that are numbered through the whole law.</summary>
    Section,

    /// <summary>An article, §.</summary>
    Article,

    /// <summary>A heading with a bare Roman number or letter: <c>II. Return</c>.</summary>
    Outline,

    /// <summary>A chapter, part, title, book: sections are numbered through them, and cited without them.</summary>
    Container,

    /// <summary>A schedule or annex: its paragraphs are counted anew.</summary>
    Schedule,
}

/// <summary>One step of a section's number: the <c>58</c> or the <c>1</c> of <c>58(1)</c>.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Number">The number in lower case without marks; for containers and schedules with the kind before it: <c>chapter:2</c>.</param>
public readonly record struct NumberStep(PartKind Kind, string Number)
{
    /// <summary>The number as the document writes it, to be cited so: <c>51B</c>.</summary>
    public string Written { get => field ?? Bare; init; }

    /// <summary>The number alone.</summary>
    public string Bare => Number[(Number.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether sections inside it are cited without it.</summary>
    public bool IsSkipped(NumberStep next) => Kind is PartKind.Container or PartKind.Outline || (Kind != PartKind.Schedule && next.Kind == PartKind.Article);

    /// <summary>Whether a step of a citation means this step of a document.</summary>
    /// <param name="cited">The step of the citation.</param>
    /// <param name="isLast">Whether it is the citation's last.</param>
    public bool IsMeantBy(NumberStep cited, bool isLast) => Kind switch
    {
        PartKind.Container => cited.Kind == PartKind.Container ? cited.Number == Number : !isLast && cited.Kind is PartKind.Plain or PartKind.Outline && cited.Number == Bare,
        PartKind.Schedule => cited.Number == Number,
        _ => cited.Kind is not (PartKind.Container or PartKind.Schedule) && cited.Number == Number,
    };
}

/// <summary>The number of a section as laws write it: <c>58(1)</c>, <c>L741-5</c>, <c>II.16</c>, <c>Sch 2 para 4</c>, <c>§ 58 Abs. 1</c>.</summary>
/// <param name="Steps">From the outermost to the innermost; not empty.</param>
/// <param name="Length">The number of characters read.</param>
public sealed record SectionNumber(ImmutableArray<NumberStep> Steps, int Length)
{
    /// <summary>Reads a citation; null if it is not a number through and through.</summary>
    public static SectionNumber? Cited(string text) => SectionNumberReader.Read(text.Trim(), isHeading: false);

    /// <summary>Reads the number that a heading begins with; null if it begins with none.</summary>
    public static SectionNumber? OfHeading(string text) => SectionNumberReader.Read(text, isHeading: true);
}
