using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Documents;

/// <summary>A section of a law's document, or a numbered part of one.</summary>
/// <param name="Path">Its number, step by step from the outermost part.</param>
/// <param name="Number">Its number as it is cited: <c>58(1)</c>; empty if its heading has none.</param>
/// <param name="Title">The words of its heading; empty for a paragraph.</param>
/// <param name="Id">Its <c>eId</c> in Akoma Ntoso; null elsewhere.</param>
/// <param name="Heading">Where its number stands, or its heading if that has no number.</param>
/// <param name="IsHeading">Whether it has a heading or an element of its own, and is not a paragraph that begins with a number.</param>
/// <param name="From">Where its text begins in the folded text.</param>
/// <param name="To">Where its text ends.</param>
public sealed record LawSection(ImmutableArray<NumberStep> Path, string Number, string Title, string? Id, SourceSpan Heading, bool IsHeading, int From, int To);

/// <summary>A passage of a law's document.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words, on one line.</param>
/// <param name="Section">The innermost section that it stands in; null if in none.</param>
public sealed record Passage(SourceSpan Span, string Words, LawSection? Section);

/// <summary>What was found of a section.</summary>
/// <param name="Sections">The sections of that number; where the document does not divide them so far, the section around them; empty if it is not there.</param>
/// <param name="IsMissing">Whether the document has no such section. A document in which no sections are recognised misses none.</param>
public sealed record SectionLookup(ImmutableArray<LawSection> Sections, bool IsMissing);

/// <summary>What was found of a quote.</summary>
/// <param name="Stands">Whether it stands in one of the sections.</param>
/// <param name="Exact">Where it stands word for word, in the sections or else in another; null if nowhere.</param>
/// <param name="Nearest">If it stands nowhere, the passage most like it; null if nothing is.</param>
public sealed record QuoteLookup(bool Stands, Passage? Exact, Passage? Nearest);
