using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>A moment: an event, or the end of the step or period of that name.</summary>
/// <param name="Span">The words.</param>
/// <param name="Event">The event or step.</param>
/// <param name="End">Whether the end of it is meant.</param>
public sealed record Moment(SourceSpan Span, Event Event, bool End);

/// <summary>How a step is tied to a moment.</summary>
public enum TieKind
{
    /// <summary>Not later than so long after it.</summary>
    Within,

    /// <summary>Not earlier than so long after it.</summary>
    AtTheEarliest,

    /// <summary>Not later than it.</summary>
    Before,

    /// <summary>Not earlier than it.</summary>
    After,

    /// <summary>On the same day.</summary>
    OnTheDay,
}

/// <summary>A limit in time on a step.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">How.</param>
/// <param name="Time">How long; null where no time is said.</param>
/// <param name="Moment">To what.</param>
public sealed record StepTime(SourceSpan Span, TieKind Kind, Duration? Time, Moment Moment);

/// <summary>That a step is a period.</summary>
/// <param name="Span">The words.</param>
/// <param name="Time">How long it runs.</param>
/// <param name="From">From when.</param>
public sealed record StepPeriod(SourceSpan Span, Duration Time, Moment From);

/// <summary>What a remedy keeps from happening until it is decided.</summary>
/// <param name="Span">The words.</param>
/// <param name="Event">The step or event; null if an action is named.</param>
/// <param name="Action">The action: every step that carries it out; null if a step is named.</param>
/// <param name="EveryEffect">Whether every effect of the step is meant, and not the step itself.</param>
/// <param name="OnceLodged">Whether only a remedy that has been lodged suspends, and not already the time for lodging it.</param>
public sealed record StepSuspension(SourceSpan Span, Event? Event, ActionType? Action, bool EveryEffect, bool OnceLodged);

/// <summary>What a step is.</summary>
public enum StepKind
{
    /// <summary>Something that is done or happens.</summary>
    Act,

    /// <summary>A period that runs.</summary>
    Period,

    /// <summary>A remedy: it is lodged, and ends when it is decided or when its time has run out unused.</summary>
    Remedy,

    /// <summary>The person is told of another step.</summary>
    Notice,
}

/// <summary>One step of a procedure.</summary>
/// <param name="Span">The words.</param>
/// <param name="Event">What happens.</param>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who takes it; null if not said.</param>
/// <param name="Action">The action of the vocabulary that it carries out; null if none.</param>
/// <param name="NoticeOf">What the person is told of; null if it is no notice.</param>
/// <param name="Against">The decision that a remedy challenges; null if not said.</param>
/// <param name="Deciding">The remedy that it decides; null if none.</param>
/// <param name="Times">Its limits in time.</param>
/// <param name="Period">How long it runs; null if it is no period.</param>
/// <param name="Suspensions">What it suspends.</param>
/// <param name="Promptly">Whether it is to be taken <c>without delay</c>.</param>
public sealed record ProcedureStep(
    SourceSpan Span, Event Event, StepKind Kind, Bearer? By, ActionType? Action, Event? NoticeOf, Event? Against, Event? Deciding,
    ImmutableArray<StepTime> Times, StepPeriod? Period, ImmutableArray<StepSuspension> Suspensions, bool Promptly)
{
    /// <summary>The name of the step.</summary>
    public string Name => Event.Name;
}

/// <summary>The steps of a procedure and how they are tied in time.</summary>
/// <param name="Name">See <see cref="Norm"/>.</param>
/// <param name="Title">See <see cref="Norm"/>.</param>
/// <param name="Span">See <see cref="Norm"/>.</param>
/// <param name="Sentence">See <see cref="Norm"/>.</param>
/// <param name="Persons">Whom it concerns; null if everybody.</param>
/// <param name="Steps">The steps, as written.</param>
/// <param name="When">See <see cref="Norm"/>.</param>
/// <param name="Unless">See <see cref="Norm"/>.</param>
/// <param name="From">See <see cref="Norm"/>.</param>
/// <param name="Until">See <see cref="Norm"/>.</param>
/// <param name="Sources">See <see cref="Norm"/>.</param>
public sealed record Procedure(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Patient? Persons, ImmutableArray<ProcedureStep> Steps,
    ImmutableArray<ClauseCondition> When, ImmutableArray<ClauseCondition> Unless, DateOnly? From, DateOnly? Until, ImmutableArray<Provision> Sources)
    : Norm(Name, Title, Span, Sentence, When, Unless, From, Until, Sources)
{
    /// <summary>The moment from which the person need not be of the group any more; null if she is of it from the first step to the last.</summary>
    public Moment? PersonsUntil { get; init; }

    /// <summary>The role of the person it speaks of.</summary>
    public string Role => Persons?.Role.Name ?? Model.Role.Person;

    /// <summary>The step of a name; null if it has none.</summary>
    public ProcedureStep? Step(string name) => Steps.FirstOrDefault(step => step.Name == name);
}

/// <summary><c>no effect of DECISION against GROUP may begin before MOMENT</c></summary>
public sealed record EffectOrderUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    Event Decision, Patient? Against, Moment Before, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>no step to ACTION may begin before MOMENT</c></summary>
public sealed record StepOrderUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, Moment Before, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>no time limit for REMEDY may end before NOTICE</c></summary>
public sealed record NoticeOrderUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Event> Limited, Moment Before)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>no time limit may lead to ACTION without SAFEGUARD</c></summary>
public sealed record TimeBarUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, ImmutableArray<SafeguardTerm> Safeguards, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>a state may ACTION only for a limited time</c></summary>
public sealed record LimitedTimeUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);
