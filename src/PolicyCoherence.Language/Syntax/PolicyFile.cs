using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary>Anything that stands in a policy file; every node knows its place.</summary>
/// <param name="Span">The words of the node.</param>
public abstract record SyntaxNode(SourceSpan Span);

/// <summary>All the sentences of one file that could be understood, and what is wrong with the others.</summary>
/// <param name="Source">The text of the file.</param>
/// <param name="Statements">The understood sentences, in their order.</param>
/// <param name="Diagnostics">One entry for each sentence (or stray character) that could not be understood.</param>
public sealed record PolicyFile(SourceText Source, ImmutableArray<Statement> Statements, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The names that the lost sentences would have declared, so that a later stage does not report each of their uses as unknown.</summary>
    public ImmutableArray<Name> NotUnderstood { get; init; } = [];
}

/// <summary>A name as it was written, in NFC.</summary>
public sealed record Name(SourceSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A text in double quotes, without them.</summary>
public sealed record Quoted(SourceSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A calendar date.</summary>
public sealed record DateLiteral(SourceSpan Span, DateOnly Value) : SyntaxNode(Span);

/// <summary>A number with the words of its unit: <c>30 days</c>, <c>2500 EUR per month</c>, <c>120 %</c>.</summary>
/// <param name="Span">Number and unit.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit's first word as written (<c>days</c>, <c>EUR</c>, <c>%</c>); null if none stands there, which the parser has reported.</param>
/// <param name="Per">The period after <c>per</c>; null if none.</param>
public sealed record Quantity(SourceSpan Span, decimal Value, Name? Unit, Name? Per) : SyntaxNode(Span);

/// <summary>One sentence of a policy file, closed by a full stop.</summary>
public abstract record Statement(SourceSpan Span) : SyntaxNode(Span);
