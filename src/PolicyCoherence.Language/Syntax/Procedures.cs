using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary><c>return-decision</c> or <c>the end of voluntary-departure</c>: a moment in a procedure.</summary>
/// <param name="Span">The words.</param>
/// <param name="End">Whether the end of what is named is meant.</param>
/// <param name="Event">The event, or the step.</param>
public sealed record MomentSyntax(SourceSpan Span, bool End, Name Event) : SyntaxNode(Span);

/// <summary>What is said of a step.</summary>
public abstract record StepPart(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>by interior</c>: who takes the step.</summary>
public sealed record StepByPart(SourceSpan Span, Name Who) : StepPart(Span);

/// <summary><c>notice of decision</c>: the step tells the person of another one.</summary>
public sealed record StepNoticePart(SourceSpan Span, Name Of) : StepPart(Span);

/// <summary><c>appeal against decision</c></summary>
public sealed record StepAgainstPart(SourceSpan Span, Name Decision) : StepPart(Span);

/// <summary><c>court-ruling by administrative-court deciding appeal</c>: the step ends a remedy.</summary>
public sealed record StepDecidingPart(SourceSpan Span, Name Remedy) : StepPart(Span);

/// <summary><c>carrying out deport</c>: the action of the vocabulary that the step is.</summary>
public sealed record StepActionPart(SourceSpan Span, Name Action) : StepPart(Span);

/// <summary>How a step is tied to a moment.</summary>
public enum StepTie
{
    /// <summary><c>within 7 days of …</c></summary>
    Within,

    /// <summary><c>at the earliest 24 hours after …</c></summary>
    AtTheEarliest,

    /// <summary><c>before …</c></summary>
    Before,

    /// <summary><c>after …</c></summary>
    After,

    /// <summary><c>on the day of …</c></summary>
    OnTheDay,

    /// <summary><c>without delay</c></summary>
    WithoutDelay,
}

/// <summary><c>within 7 days of decision</c>, <c>after the end of voluntary-departure</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Tie">How.</param>
/// <param name="Time">How long; null where no time is said.</param>
/// <param name="Moment">To what; null for <c>without delay</c>.</param>
public sealed record StepTimePart(SourceSpan Span, StepTie Tie, Quantity? Time, MomentSyntax? Moment) : StepPart(Span);

/// <summary><c>runs 30 days from return-decision</c>: the step is a period.</summary>
public sealed record StepPeriodPart(SourceSpan Span, Quantity Time, MomentSyntax From) : StepPart(Span);

/// <summary><c>suspending removal</c>, <c>suspending every effect of return-decision once lodged</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="EveryEffect">Whether every effect of what is named is suspended, and not the step itself.</param>
/// <param name="What">A step, an event or an action.</param>
/// <param name="OnceLodged">Whether only what has been lodged suspends, and not already the time for lodging it.</param>
public sealed record StepSuspendingPart(SourceSpan Span, bool EveryEffect, Name What, bool OnceLodged) : StepPart(Span);

/// <summary>One step of a procedure.</summary>
public sealed record StepSyntax(SourceSpan Span, Name Name, ImmutableArray<StepPart> Parts) : SyntaxNode(Span);

/// <summary><c>procedure NAME "title" for GROUP when F: step, step under ACT section "…".</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="For">Whom it concerns; empty if everybody.</param>
/// <param name="When">Limits them; null if not said.</param>
/// <param name="Unless">Takes out of them; null if not said.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Clauses">Source and dates.</param>
public sealed record ProcedureDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> For, ConditionSyntax? When, ConditionSyntax? Unless,
    ImmutableArray<StepSyntax> Steps, ImmutableArray<Clause> Clauses)
    : Declaration(Span, Name, Title)
{
    /// <summary>The groups that are not meant.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];

    /// <summary>Until when they are of the group; null if not said.</summary>
    public MomentSyntax? ForUntil { get; init; }
}

/// <summary><c>no effect of return-decision against asylum-seeker may begin before the end of appeal</c>.</summary>
public sealed record EffectOrderForm(SourceSpan Span, Name Decision, ImmutableArray<Name> Against, MomentSyntax Before, ConditionSyntax? When) : UnderstandingForm(Span)
{
    /// <summary>The groups that are not meant.</summary>
    public ImmutableArray<Name> ExceptFor { get; init; } = [];
}

/// <summary><c>no step to return anyone may begin before the end of appeal</c>.</summary>
public sealed record StepOrderForm(SourceSpan Span, ActSyntax Act, MomentSyntax Before, ConditionSyntax? When) : UnderstandingForm(Span);

/// <summary><c>no time limit for appeal may end before notice</c>.</summary>
public sealed record NoticeOrderForm(SourceSpan Span, ImmutableArray<Name> Limited, MomentSyntax Before) : UnderstandingForm(Span);

/// <summary><c>no time limit may lead to return anyone without individual-examination</c>.</summary>
public sealed record TimeBarForm(SourceSpan Span, ActSyntax Act, ImmutableArray<SafeguardSyntax> Safeguards, ConditionSyntax? When) : UnderstandingForm(Span);

/// <summary><c>a state may detain anyone only for a limited time</c>.</summary>
public sealed record LimitedTimeForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When) : UnderstandingForm(Span);
