using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>A place where data lie: a register, a file, a system.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="KeptBy">The bodies that keep it, and so know what lies in it; empty if not said.</param>
public sealed record Store(string Name, string? Title, SourceSpan Span, ImmutableArray<Agency> KeptBy) : Symbol(Name, Title, Span);

/// <summary><c>retained no longer than in vis</c>: as long as the data lie in a store, or under another position.</summary>
/// <param name="Span">The words.</param>
/// <param name="Store">The store; null if a position is named.</param>
/// <param name="Position">The name of the position; null if a store is named.</param>
public sealed record RetainedAs(SourceSpan Span, Store? Store, string? Position);

/// <summary><c>a copy of … must not be retained longer than its source</c></summary>
public sealed record CopyRetentionUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<DataKind> Data)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>… collected for one purpose must not be used for another …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="ExceptFor">Purposes, names and texts, that are no other purpose.</param>
/// <param name="Unless">What is accepted; null if nothing.</param>
public sealed record PurposeLimitUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<DataKind> Data, ImmutableArray<string> ExceptFor, Condition? Unless)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>… must not reach …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="Persons">Of whom; null if of anybody.</param>
/// <param name="CollectedBy">The bodies from which they must not come; empty if from any.</param>
/// <param name="Bodies">Whom they must not reach.</param>
/// <param name="Unless">What is accepted; null if nothing.</param>
public sealed record ReachUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<DataKind> Data, Patient? Persons, ImmutableArray<Agency> CollectedBy, ImmutableArray<Agency> Bodies, Condition? Unless)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>no position to … may set aside any other law</c></summary>
public sealed record SetAsideUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>access to … by … must rest on …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Data">The kinds of data.</param>
/// <param name="Bodies">Who looks.</param>
/// <param name="On">What must concern the one person.</param>
public sealed record AccessTriggerUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<DataKind> Data, ImmutableArray<Agency> Bodies, Condition On)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);
