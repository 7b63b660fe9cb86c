using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary>
/// <c>case "a child alone" as of 2026-01-31: minor, unaccompanied expect interior must not return.</c> One person, and what the law is
/// expected to say of her.
/// </summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Title">What the case is about.</param>
/// <param name="In">The territory of the case; null if none is named.</param>
/// <param name="On">The day of the case; null for the law as it stands.</param>
/// <param name="Facts">What is so in the case: all of it.</param>
/// <param name="Expectations">At least one.</param>
public sealed record CaseStatement(
    SourceSpan Span, Quoted Title, Name? In, DateLiteral? On, ImmutableArray<ConditionSyntax> Facts, ImmutableArray<ExpectationSyntax> Expectations) : Statement(Span);

/// <summary>One <c>expect …</c> of a case.</summary>
/// <param name="Span">The words.</param>
public abstract record ExpectationSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>expect [not] interior must not return</c>: what somebody must, may or need not do.</summary>
/// <param name="Span">The words.</param>
/// <param name="Negated">Whether the contrary is expected: <c>expect not …</c>.</param>
/// <param name="Subject">Who.</param>
/// <param name="Modality">Must, may …</param>
/// <param name="Act">What; whom it is done to need not be said, it is the person of the case.</param>
public sealed record ConductExpectationSyntax(SourceSpan Span, bool Negated, SubjectSyntax Subject, ModalitySyntax Modality, ActSyntax Act) : ExpectationSyntax(Span);

/// <summary><c>expect nothing about return, residence-permit</c>: no position on these actions or services applies.</summary>
public sealed record SilenceExpectationSyntax(SourceSpan Span, ImmutableArray<Name> About) : ExpectationSyntax(Span);

/// <summary><c>expect finding PC2101</c>, <c>expect no finding</c>: whether what is found hits this person.</summary>
/// <param name="Span">The words.</param>
/// <param name="Found">Whether a finding is expected, or none.</param>
/// <param name="Rules">The rules; empty for any, which only <c>no finding</c> can be.</param>
public sealed record FindingExpectationSyntax(SourceSpan Span, bool Found, ImmutableArray<Name> Rules) : ExpectationSyntax(Span);
