using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary><c>store vis "the Visa Information System", kept by interior.</c> A place where data lie: a register, a file, a system.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="KeptBy">The bodies that keep it; empty if not said.</param>
public sealed record StoreDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> KeptBy) : Declaration(Span, Name, Title);

/// <summary><c>retained no longer than in vis</c>: as long as the data lie in that store, or under that position, and no longer.</summary>
public sealed record RetainedAsInClause(SourceSpan Span, Name Source) : Clause(Span);

/// <summary><c>logged</c>: each time is recorded, so that it can be checked afterwards.</summary>
public sealed record LoggedClause(SourceSpan Span) : Clause(Span);

/// <summary><c>a copy of personal-data must not be retained longer than its source</c>.</summary>
public sealed record CopyRetentionForm(SourceSpan Span, ImmutableArray<Name> Data) : UnderstandingForm(Span);

/// <summary><c>personal-data collected for one purpose must not be used for another except for "statistics" unless by reasoned-request</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="ExceptNames">Purposes, by name, that are no other purpose.</param>
/// <param name="ExceptTexts">Purposes, in words, that are no other purpose.</param>
/// <param name="Unless">What is accepted.</param>
public sealed record PurposeLimitForm(
    SourceSpan Span, ImmutableArray<Name> Data, ImmutableArray<Name> ExceptNames, ImmutableArray<Quoted> ExceptTexts, ConditionSyntax? Unless)
    : UnderstandingForm(Span);

/// <summary><c>personal-data of asylum-seeker collected by school must not reach state-of-origin unless consent</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="Persons">Of whom; empty if of anybody.</param>
/// <param name="CollectedBy">From which bodies it must not come; empty if from any.</param>
/// <param name="Bodies">Whom it must not reach.</param>
/// <param name="Unless">What is accepted.</param>
public sealed record ReachForm(
    SourceSpan Span, ImmutableArray<Name> Data, ImmutableArray<Name> Persons, ImmutableArray<Name> CollectedBy, ImmutableArray<Name> Bodies, ConditionSyntax? Unless)
    : UnderstandingForm(Span)
{
    /// <summary>The groups of persons that are not meant.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];
}

/// <summary><c>no position to collect or disclose personal-data may set aside any other law</c>.</summary>
public sealed record SetAsideForm(SourceSpan Span, ActSyntax Act) : UnderstandingForm(Span);

/// <summary><c>access to personal-data by enforcement-body must rest on reasoned-request or by court-order</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="Bodies">Who looks.</param>
/// <param name="On">What must concern the one person.</param>
public sealed record AccessTriggerForm(SourceSpan Span, ImmutableArray<Name> Data, ImmutableArray<Name> Bodies, ConditionSyntax On) : UnderstandingForm(Span);
