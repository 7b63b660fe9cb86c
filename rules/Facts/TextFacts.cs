using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Facts;

/// <summary>A passage of the document of an instrument.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Words">Its words, on one line.</param>
/// <param name="Section">The section it stands in, as it is cited; null if in none.</param>
public sealed record DocumentPassage(SourceSpan Span, string Words, string? Section);

/// <summary>Asserted: words that a norm quotes do not stand in the sections that it cites.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Provision">The provision that it cites.</param>
/// <param name="Quote">The words.</param>
/// <param name="Place">Where they are quoted.</param>
/// <param name="Document">The path of the document.</param>
/// <param name="Elsewhere">Where in the document they stand instead; null if nowhere.</param>
/// <param name="Nearest">The passage most like them; null if nothing is, or if they stand elsewhere.</param>
public sealed record MissingQuote(Norm Norm, Provision Provision, string Quote, SourceSpan Place, string Document, DocumentPassage? Elsewhere, DocumentPassage? Nearest);

/// <summary>Asserted: a section that a norm cites is not in the document of the instrument.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Provision">The provision that it cites.</param>
/// <param name="Section">The section, as cited.</param>
/// <param name="Place">Where it is cited.</param>
/// <param name="Document">The path of the document.</param>
/// <param name="Exact">Where the words that are quoted with it stand; null if there are none, or nowhere.</param>
/// <param name="Nearest">The passage most like those words; null if nothing is, or if they stand somewhere.</param>
public sealed record MissingSection(Norm Norm, Provision Provision, string Section, SourceSpan Place, string Document, DocumentPassage? Exact, DocumentPassage? Nearest);

/// <summary>Asserted: a file of the state that holds positions declares a word that no sentence uses.</summary>
/// <param name="Symbol">What is declared.</param>
public sealed record UnusedWord(Symbol Symbol);

/// <summary>Asserted: an instrument that is made under another one.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Basis">What it is made under.</param>
public sealed record MadeUnder(Instrument Instrument, Instrument Basis);
