using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>What a position says.</summary>
public enum Modality
{
    /// <summary><c>must</c></summary>
    Duty,

    /// <summary><c>should</c>: a duty with room for exceptional cases.</summary>
    SoftDuty,

    /// <summary><c>must not</c>, <c>no authority may</c></summary>
    Prohibition,

    /// <summary><c>may</c>, of an agency</summary>
    Power,

    /// <summary><c>may</c>, of a person</summary>
    Liberty,

    /// <summary><c>need not</c></summary>
    Exemption,

    /// <summary><c>is entitled to</c></summary>
    Claim,
}

/// <summary>Who bears a position.</summary>
public abstract record Bearer(SourceSpan Span);

/// <summary>Agencies or kinds of agency: any of them.</summary>
public sealed record AgencyBearer(SourceSpan Span, ImmutableArray<Agency> Agencies) : Bearer(Span);

/// <summary>Persons: the condition says which; the role is that of the person of the case.</summary>
public sealed record PersonBearer(SourceSpan Span, Role Role, Condition Condition) : Bearer(Span);

/// <summary>Every authority: <c>no authority may</c>, <c>no state may</c>, <c>a state may</c>.</summary>
public sealed record EveryAuthorityBearer(SourceSpan Span) : Bearer(Span);

/// <summary>The persons to whom something is done.</summary>
/// <param name="Role">Their role in the case.</param>
/// <param name="Condition">Who they are; always true for <c>anyone</c>.</param>
/// <param name="Words">The noun phrase for people: <c>a child</c>, <c>a person</c>.</param>
public sealed record Patient(Role Role, Condition Condition, string Words);

/// <summary>One thing that is done: an action, and to, of or with what.</summary>
/// <param name="Span">The words.</param>
/// <param name="Action">The action; for <c>is entitled to</c> the vocabulary's <c>provide</c>.</param>
/// <param name="Service">The service given or refused; null if the action has none.</param>
/// <param name="Data">The kind of data; null if the action has none.</param>
/// <param name="Patient">To whom; null if nobody.</param>
/// <param name="To">The bodies that receive; empty if none.</param>
/// <param name="From">The bodies it comes from (for a claim: the providers); empty if none.</param>
public sealed record Act(SourceSpan Span, ActionType Action, Service? Service, DataKind? Data, Patient? Patient, ImmutableArray<Agency> To, ImmutableArray<Agency> From)
{
    /// <summary>The bodies it is done to, for what follows on a breach by a body; empty where it is done to a person. <see cref="Patient"/> is then the person whom the breach concerned.</summary>
    public ImmutableArray<Agency> Against { get; init; } = [];

    /// <summary>The name of the state to which a person is brought; null if only a destination is spoken of.</summary>
    public string? ToState { get; init; }

    /// <summary>The name of the state from which a person is taken; null if none is named.</summary>
    public string? FromState { get; init; }

    /// <summary>The stores that data go into, after <c>into</c> or <c>to</c>; empty if none.</summary>
    public ImmutableArray<Store> IntoStores { get; init; } = [];

    /// <summary>The stores that data are taken from; empty if none.</summary>
    public ImmutableArray<Store> FromStores { get; init; } = [];
}

/// <summary>A condition with the clause it stands in.</summary>
public sealed record ClauseCondition(SourceSpan Span, Condition Condition);

/// <summary>A stretch of time.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what: <c>hours</c>, <c>days</c>, <c>weeks</c>, <c>months</c>, <c>years</c>.</param>
public sealed record Duration(long Amount, string Unit);

/// <summary>A deadline or delay counted from an event.</summary>
/// <param name="Span">The words.</param>
/// <param name="Time">How long; null for <c>without delay</c>.</param>
/// <param name="From">The event; null for <c>without delay</c>.</param>
public sealed record TimeLimit(SourceSpan Span, Duration? Time, Event? From);

/// <summary>Where the bearer's knowledge comes from.</summary>
/// <param name="Span">The words.</param>
/// <param name="Service">Obtained while giving this service; null if not said.</param>
/// <param name="From">Obtained from this body; null if not said. Both null: in any task.</param>
public sealed record Origin(SourceSpan Span, Service? Service, Agency? From);

/// <summary>A provision of an instrument.</summary>
/// <param name="Span">The words.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Sections">The sections, as written.</param>
/// <param name="Quote">The words that the law is said to use; null if none.</param>
public sealed record Provision(SourceSpan Span, Instrument Instrument, ImmutableArray<string> Sections, string? Quote)
{
    /// <summary>Where each section is written, in their order.</summary>
    public ImmutableArray<SourceSpan> SectionSpans { get; init; } = [];

    /// <summary>Where the quote is written; null if there is none.</summary>
    public SourceSpan? QuoteSpan { get; init; }
}

/// <summary>An article of a treaty.</summary>
public sealed record TreatyArticle(SourceSpan Span, Treaty Treaty, ImmutableArray<string> Articles);

/// <summary>A safeguard as provided or asked for.</summary>
/// <param name="Span">The words.</param>
/// <param name="Safeguard">What.</param>
/// <param name="To">The body it goes to, such as a court; null if not said.</param>
/// <param name="Within">Its time limit; null if not said.</param>
/// <param name="Suspending">The action that it suspends; null if none.</param>
public sealed record SafeguardTerm(SourceSpan Span, Safeguard Safeguard, Agency? To, Duration? Within, ActionType? Suspending)
{
    /// <summary>How often it comes again; null if not said.</summary>
    public Duration? Every { get; init; }
}

/// <summary>That a position applies until an event happens.</summary>
public sealed record EventEnd(SourceSpan Span, Event Event);

/// <summary>Anything that a clause of the state's law says and that can be in force, excepted, cited and blamed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title; null if none.</param>
/// <param name="Span">Its name where it is declared.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="When">The <c>when</c>, <c>provided that</c>, <c>by</c> and <c>during the first</c> clauses: all hold.</param>
/// <param name="Unless">The <c>unless</c> clauses: none holds.</param>
/// <param name="From">The first day it applies, the later of its own and its instrument's; null if always.</param>
/// <param name="Until">The first day it no longer applies, the earlier of its own and its instrument's; null if for ever.</param>
/// <param name="Sources">The provisions it rests on; the first gives rank and date.</param>
public abstract record Norm(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence,
    ImmutableArray<ClauseCondition> When, ImmutableArray<ClauseCondition> Unless, DateOnly? From, DateOnly? Until, ImmutableArray<Provision> Sources)
    : Symbol(Name, Title, Span)
{
    /// <summary>The name of the state whose law it is; null if no state is declared.</summary>
    public string? State { get; init; }

    /// <summary>The instrument it stands in; null if none is cited.</summary>
    public Instrument? Instrument => Sources.IsDefaultOrEmpty ? null : Sources[0].Instrument;

    /// <summary>The judgment that ended it; null if none is named.</summary>
    public string? EndedByJudgment { get; init; }

    /// <summary>The events until which it applies; they stand in <see cref="When"/> too, as not having happened.</summary>
    public ImmutableArray<EventEnd> UntilEvents { get; init; } = [];
}

/// <summary>A position of the state: who must, must not, may or need not do what to whom.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Span">Its name where it is declared.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Bearer">Who.</param>
/// <param name="Modality">Must, must not, may …</param>
/// <param name="ModalitySpan">The words of the modality.</param>
/// <param name="Acts">What: one for each combination of the verbs and objects written.</param>
/// <param name="When">See <see cref="Norm"/>.</param>
/// <param name="Unless">See <see cref="Norm"/>.</param>
/// <param name="Provided">The <c>provided that</c> clauses alone; their conditions stand in <paramref name="When"/> too.</param>
/// <param name="SubjectTo">Names of the positions it yields to.</param>
/// <param name="Notwithstanding">Names of the positions it prevails over.</param>
/// <param name="NotwithstandingAnyOtherLaw">The clause, if it stands there.</param>
/// <param name="Within">Its deadline; null if none.</param>
/// <param name="Earliest">The time before which it may not be done; null if none.</param>
/// <param name="Purposes">Its purposes, names and texts; empty if none.</param>
/// <param name="Retention">How long data may be kept; null if not said.</param>
/// <param name="Origin">Where the knowledge comes from; null if not said.</param>
/// <param name="AsFarAs">The treaties whose prohibitions are its scope; empty if none.</param>
/// <param name="Respecting">The treaties in its saving clause; empty if none.</param>
/// <param name="Payers">Who pays; empty if not said.</param>
/// <param name="Safeguards">The safeguards in its <c>with</c> clauses.</param>
/// <param name="From">See <see cref="Norm"/>.</param>
/// <param name="Until">See <see cref="Norm"/>.</param>
/// <param name="Sources">See <see cref="Norm"/>.</param>
public sealed record Position(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence,
    Bearer Bearer, Modality Modality, SourceSpan ModalitySpan, ImmutableArray<Act> Acts,
    ImmutableArray<ClauseCondition> When, ImmutableArray<ClauseCondition> Unless, ImmutableArray<ClauseCondition> Provided,
    ImmutableArray<string> SubjectTo, ImmutableArray<string> Notwithstanding, SourceSpan? NotwithstandingAnyOtherLaw,
    TimeLimit? Within, TimeLimit? Earliest, ImmutableArray<string> Purposes, TimeLimit? Retention, Origin? Origin,
    ImmutableArray<Treaty> AsFarAs, ImmutableArray<Treaty> Respecting, ImmutableArray<Agency> Payers, ImmutableArray<SafeguardTerm> Safeguards,
    DateOnly? From, DateOnly? Until, ImmutableArray<Provision> Sources)
    : Norm(Name, Title, Span, Sentence, When, Unless, From, Until, Sources)
{
    /// <summary>How long the measure may last, from its own beginning; null if not said.</summary>
    public TimeLimit? Lasting { get; init; }

    /// <summary>Whether what is given is given <c>for an unlimited time</c>.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>The bodies that must have been heard before the act; empty if none.</summary>
    public ImmutableArray<Agency> Consulting { get; init; } = [];

    /// <summary>For what follows on a breach: the name of the position that was broken; null for any other position.</summary>
    public string? BreachOf { get; init; }

    /// <summary>How long what follows on a breach may last; null if not said.</summary>
    public Duration? ForAtMost { get; init; }

    /// <summary>The quota, as the condition that it is not exhausted, which stands in <see cref="Norm.When"/> too; null if none.</summary>
    public ClauseCondition? Quota { get; init; }

    /// <summary><c>retained no longer than in …</c>; null if it does not say so.</summary>
    public RetainedAs? RetainedAs { get; init; }

    /// <summary>Whether it is a duty that leaves a choice: <c>must detain or deport</c> is fulfilled by either.</summary>
    public bool OneOf { get; init; }

    /// <summary>When its clauses of priority apply, where they do not always: <c>subject to P where F</c>.</summary>
    public ImmutableArray<PriorityLimit> PriorityLimits { get; init; } = [];

    /// <summary>Whether it forbids its acts only together: <c>must not both fine and imprison</c>.</summary>
    public bool Together { get; init; }
}

/// <summary>That a clause of priority applies only under a condition; several clauses that name one position apply if one of them does.</summary>
/// <param name="Span">The clause.</param>
/// <param name="Position">The name of the other position.</param>
/// <param name="Prevails">Whether the clause is a <c>notwithstanding</c>; else a <c>subject to</c>.</param>
/// <param name="Condition">When it applies; null if always.</param>
public sealed record PriorityLimit(SourceSpan Span, string Position, bool Prevails, Condition? Condition);

/// <summary>A safeguard stated once for every decision of a kind (meaning A8).</summary>
public sealed record StandingSafeguard(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, ImmutableArray<Act> Decisions, ImmutableArray<SafeguardTerm> Safeguards,
    ImmutableArray<ClauseCondition> When, ImmutableArray<ClauseCondition> Unless, DateOnly? From, DateOnly? Until, ImmutableArray<Provision> Sources)
    : Norm(Name, Title, Span, Sentence, When, Unless, From, Until, Sources);

/// <summary>A carve-out that stands in another place than what it carves from (meaning A2).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Span">Its name where it is declared.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="To">The names of the positions, standing safeguards or exceptions it carves from.</param>
/// <param name="ForAgencies">Only for these bearers; empty if for all.</param>
/// <param name="ForActions">Only for these kinds of action; empty if for all.</param>
/// <param name="ForServices">Only for these services; empty if for all.</param>
/// <param name="Origins">Only for knowledge obtained so (any of them); empty if however obtained.</param>
/// <param name="When">See <see cref="Norm"/>; without the origins.</param>
/// <param name="Unless">See <see cref="Norm"/>.</param>
/// <param name="From">See <see cref="Norm"/>.</param>
/// <param name="Until">See <see cref="Norm"/>.</param>
/// <param name="Sources">See <see cref="Norm"/>.</param>
public sealed record ExceptionNorm(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, ImmutableArray<string> To,
    ImmutableArray<Agency> ForAgencies, ImmutableArray<ActionType> ForActions, ImmutableArray<Service> ForServices, ImmutableArray<Origin> Origins,
    ImmutableArray<ClauseCondition> When, ImmutableArray<ClauseCondition> Unless, DateOnly? From, DateOnly? Until, ImmutableArray<Provision> Sources)
    : Norm(Name, Title, Span, Sentence, When, Unless, From, Until, Sources)
{
    /// <summary>Its purposes, names and texts; empty if none.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>How long data may be kept under it; null if not said.</summary>
    public TimeLimit? Retention { get; init; }

    /// <summary>The safeguards in its <c>with</c> clauses.</summary>
    public ImmutableArray<SafeguardTerm> Safeguards { get; init; } = [];
}
