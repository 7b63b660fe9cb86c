using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary>What a position says of an action.</summary>
public enum ModalitySyntax
{
    /// <summary><c>must</c></summary>
    Must,

    /// <summary><c>must not</c></summary>
    MustNot,

    /// <summary><c>may</c></summary>
    May,

    /// <summary><c>need not</c></summary>
    NeedNot,

    /// <summary><c>should</c></summary>
    Should,

    /// <summary><c>is entitled to</c>, <c>are entitled to</c></summary>
    IsEntitledTo,
}

/// <summary>Who a sentence speaks of.</summary>
public abstract record SubjectSyntax(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>The groups after <c>except for</c>.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];
}

/// <summary><c>everyone</c>, <c>anyone</c>.</summary>
public sealed record EveryoneSubject(SourceSpan Span) : SubjectSyntax(Span);

/// <summary><c>no authority</c>, <c>no state</c>: a bar without a bearer.</summary>
public sealed record NobodySubject(SourceSpan Span) : SubjectSyntax(Span);

/// <summary><c>a state</c> in an understanding.</summary>
public sealed record AnyStateSubject(SourceSpan Span) : SubjectSyntax(Span);

/// <summary><c>interior or justice</c>: agencies, kinds of agency, or groups.</summary>
public sealed record NamedSubject(SourceSpan Span, ImmutableArray<Name> Names) : SubjectSyntax(Span);

/// <summary><c>disclose identity-data of irregular-migrant to interior</c>; the binder finds the roles from the vocabulary.</summary>
/// <param name="Span">The words.</param>
/// <param name="Verbs">One action or several joined by <c>or</c>.</param>
/// <param name="Objects">The direct objects, joined by <c>or</c> or commas: groups, services or kinds of data; <c>everyone</c> and <c>anyone</c> stand as a name with that text.</param>
/// <param name="Terms">What follows each preposition.</param>
public sealed record ActSyntax(SourceSpan Span, ImmutableArray<Name> Verbs, ImmutableArray<Name> Objects, ImmutableArray<TermSyntax> Terms) : SyntaxNode(Span)
{
    /// <summary>The groups after <c>except for</c> behind the objects.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];

    /// <summary>Whether the verbs stand behind <c>both</c>, joined by <c>and</c>: done together, not each alone.</summary>
    public bool Together { get; init; }
}

/// <summary><c>to interior</c>: a preposition and the names behind it, joined by <c>or</c> or commas.</summary>
public sealed record TermSyntax(SourceSpan Span, Preposition Preposition, ImmutableArray<Name> Names) : SyntaxNode(Span)
{
    /// <summary>The groups after <c>except for</c> behind the names.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];
}

/// <summary><c>under aliens-act section "58(1)", section "58(2)"</c> or <c>article "3"</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Instrument">The instrument or treaty.</param>
/// <param name="Sections">The sections or articles, without the word.</param>
/// <param name="Quote">The words that the law is said to use.</param>
public sealed record Citation(SourceSpan Span, Name Instrument, ImmutableArray<Quoted> Sections, Quoted? Quote) : SyntaxNode(Span);

/// <summary><c>appeal to administrative-court within 14 days, suspending removal</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Name">The safeguard.</param>
/// <param name="To">The body it goes to.</param>
/// <param name="Within">Its time.</param>
/// <param name="Suspending">The action that it suspends.</param>
public sealed record SafeguardSyntax(SourceSpan Span, Name Name, Name? To, Quantity? Within, Name? Suspending) : SyntaxNode(Span)
{
    /// <summary>How often it comes again: <c>review-by-court every 30 days</c>; null if not said.</summary>
    public Quantity? Every { get; init; }
}

/// <summary>One clause of a position.</summary>
public abstract record Clause(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>when F</c></summary>
public sealed record WhenClause(SourceSpan Span, ConditionSyntax Condition) : Clause(Span);

/// <summary><c>unless F</c></summary>
public sealed record UnlessClause(SourceSpan Span, ConditionSyntax Condition) : Clause(Span);

/// <summary><c>provided that F</c>: the truth of <c>when</c>, but something the person must do or show.</summary>
public sealed record ProvidedThatClause(SourceSpan Span, ConditionSyntax Condition) : Clause(Span);

/// <summary><c>subject to P, Q</c>: yields to these positions.</summary>
public sealed record SubjectToClause(SourceSpan Span, ImmutableArray<Name> Positions) : Clause(Span)
{
    /// <summary>Behind <c>where</c>: only then; null if always.</summary>
    public ConditionSyntax? Where { get; init; }
}

/// <summary><c>notwithstanding P</c>, or <c>notwithstanding any other law</c> when <paramref name="Positions"/> is empty.</summary>
public sealed record NotwithstandingClause(SourceSpan Span, ImmutableArray<Name> Positions) : Clause(Span)
{
    /// <summary>Behind <c>where</c>: only then; null if always.</summary>
    public ConditionSyntax? Where { get; init; }
}

/// <summary><c>within 30 days of removal-decision</c>; <paramref name="Time"/> is null for <c>without delay</c>.</summary>
public sealed record WithinClause(SourceSpan Span, Quantity? Time, Name? Of) : Clause(Span);

/// <summary><c>at the earliest 24 hours after decision</c></summary>
public sealed record EarliestClause(SourceSpan Span, Quantity Time, Name After) : Clause(Span);

/// <summary><c>during the first 6 months after asylum-claim</c>: a condition on the time since an event.</summary>
public sealed record DuringFirstClause(SourceSpan Span, Quantity Time, Name After) : Clause(Span);

/// <summary><c>from 2025-03-01</c>: the first day on which the position applies.</summary>
public sealed record FromDateClause(SourceSpan Span, DateLiteral Date) : Clause(Span);

/// <summary><c>until 2027-06-30</c>: the first day on which it no longer applies.</summary>
public sealed record UntilDateClause(SourceSpan Span, DateLiteral Date) : Clause(Span)
{
    /// <summary>The judgment that set the end: <c>until 2017-05-30 by judgment "[2017] IESC 35"</c>; null if none is named.</summary>
    public Quoted? Judgment { get; init; }
}

/// <summary><c>until removal</c>: applies as long as the event has not happened.</summary>
public sealed record UntilEventClause(SourceSpan Span, Name Event) : Clause(Span);

/// <summary><c>before asylum-decision</c>: a condition, that the event has not happened yet.</summary>
public sealed record BeforeEventClause(SourceSpan Span, Name Event) : Clause(Span);

/// <summary><c>after removal-decision</c>: a condition, that the event has happened.</summary>
public sealed record AfterEventClause(SourceSpan Span, Name Event) : Clause(Span);

/// <summary><c>on the day of rejection</c>: a deadline, the end of that day.</summary>
public sealed record OnTheDayClause(SourceSpan Span, Name Event) : Clause(Span);

/// <summary><c>for at most 18 months</c>: how long the measure may last, from its own beginning.</summary>
public sealed record ForAtMostClause(SourceSpan Span, Quantity Time) : Clause(Span);

/// <summary><c>for an unlimited time</c>: what is given has no end that is fixed in advance.</summary>
public sealed record UnlimitedClause(SourceSpan Span) : Clause(Span);

/// <summary><c>for the purpose of return, "statistics"</c></summary>
public sealed record PurposeClause(SourceSpan Span, ImmutableArray<Name> Names, ImmutableArray<Quoted> Texts) : Clause(Span);

/// <summary><c>retained for at most 10 years from disclosure</c></summary>
public sealed record RetentionClause(SourceSpan Span, Quantity Time, Name From) : Clause(Span);

/// <summary><c>obtained in any task</c>, <c>obtained in X</c>, <c>obtained from X</c> on a position.</summary>
public sealed record ObtainedClause(SourceSpan Span, ObtainedSyntax Origin) : Clause(Span);

/// <summary><c>as far as T forbids it</c></summary>
public sealed record AsFarAsClause(SourceSpan Span, Name Treaty) : Clause(Span);

/// <summary><c>respecting T, U</c>: a saving clause.</summary>
public sealed record RespectingClause(SourceSpan Span, ImmutableArray<Name> Treaties) : Clause(Span);

/// <summary><c>with appeal to administrative-court within 14 days, suspending removal</c></summary>
public sealed record WithClause(SourceSpan Span, ImmutableArray<SafeguardSyntax> Safeguards) : Clause(Span);

/// <summary><c>under aliens-act section "58(1)" quote "…"</c></summary>
public sealed record UnderClause(SourceSpan Span, Citation Citation) : Clause(Span);

/// <summary><c>after consulting labour, justice</c>: bodies that must have been heard before the act.</summary>
public sealed record AfterConsultingClause(SourceSpan Span, ImmutableArray<Name> Bodies) : Clause(Span);

/// <summary><c>paid by social-office</c></summary>
public sealed record PaidByClause(SourceSpan Span, Name Payer) : Clause(Span);

/// <summary><c>by reasoned-request</c> on a position: the way in which it is done, a condition of it.</summary>
public sealed record ByClause(SourceSpan Span, Name Fact) : Clause(Span);

/// <summary><c>applies in northern-ireland</c>, <c>except in northern-ireland</c>: where the law applies.</summary>
public sealed record TerritoryClause(SourceSpan Span, ImmutableArray<Name> Territories, bool Except) : Clause(Span);

/// <summary><c>irrespective of residence-permit</c> on a position: that it does not turn on these facts.</summary>
public sealed record IrrespectiveClause(SourceSpan Span, ImmutableArray<Name> Facts) : Clause(Span);

/// <summary><c>at most 1000 per month</c>: so many cases in a month or a year, and then no more for anybody.</summary>
public sealed record QuotaClause(SourceSpan Span, decimal Number, Name Per) : Clause(Span);

/// <summary><c>on breach, criminal-court may imprison for at most 1 year</c>: what follows if a position is broken.</summary>
/// <param name="Span">The words, from <c>on breach</c> to the last clause.</param>
/// <param name="Subject">Who acts then.</param>
/// <param name="Modality">Must, may or should.</param>
/// <param name="ModalitySpan">The words of the modality.</param>
/// <param name="Act">What is done; the person is left out where it is whoever broke the position.</param>
/// <param name="ForAtMost">How long it may last; null if not said.</param>
/// <param name="Clauses">Clauses of what follows, not of the position.</param>
public sealed record BreachSyntax(
    SourceSpan Span, SubjectSyntax Subject, ModalitySyntax Modality, SourceSpan ModalitySpan, ActSyntax Act, Quantity? ForAtMost, ImmutableArray<Clause> Clauses) : SyntaxNode(Span);

/// <summary><c>position NAME "Title": who modality what clauses.</c></summary>
public sealed record PositionDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, SubjectSyntax Subject, ModalitySyntax Modality, SourceSpan ModalitySpan, ActSyntax Act, ImmutableArray<Clause> Clauses)
    : Declaration(Span, Name, Title)
{
    /// <summary>What follows if it is broken, in the order written; empty if nothing is said.</summary>
    public ImmutableArray<BreachSyntax> OnBreach { get; init; } = [];
}

/// <summary><c>position NAME: every decision to return or detain comes with appeal to administrative-court, suspending return, under …</c> A safeguard stated once for an action.</summary>
public sealed record SafeguardPositionDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ActSyntax Decision, ImmutableArray<SafeguardSyntax> Safeguards, ImmutableArray<Clause> Clauses)
    : Declaration(Span, Name, Title);

/// <summary><c>exception danger to persecution-bar, other-bar: for school when danger-to-security under aufenthg section "60(8)".</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The exception's name; exceptions to it use it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="To">The positions, or exceptions, that it carves from.</param>
/// <param name="For">Bearers, kinds of action or services it is limited to; empty if none.</param>
/// <param name="Clauses">When, unless, provided that, from, until, under.</param>
public sealed record ExceptionDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> To, ImmutableArray<Name> For, ImmutableArray<Clause> Clauses)
    : Declaration(Span, Name, Title);
