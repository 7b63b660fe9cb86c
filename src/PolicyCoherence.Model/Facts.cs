using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>What values a fact has.</summary>
public abstract record FactType;

/// <summary>Yes or no.</summary>
public sealed record YesNoType : FactType;

/// <summary>One of a list.</summary>
public sealed record ChoiceFactType(ImmutableArray<string> Values) : FactType
{
    /// <summary>Two lists are equal if they have the same values in the same order.</summary>
    public bool Equals(ChoiceFactType? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(17, (hash, value) => (hash * 31) + StringComparer.Ordinal.GetHashCode(value));
}

/// <summary>None, one or several of a list.</summary>
public sealed record SetFactType(ImmutableArray<string> Values) : FactType
{
    /// <summary>Two lists are equal if they have the same values in the same order.</summary>
    public bool Equals(SetFactType? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(19, (hash, value) => (hash * 31) + StringComparer.Ordinal.GetHashCode(value));
}

/// <summary>Whole numbers in one unit, as in <c>years</c>, <c>EUR per month</c>.</summary>
public sealed record NumberFactType(string Unit) : FactType;

/// <summary>A calendar date.</summary>
public sealed record DateFactType : FactType;

/// <summary>Who brings a fact about (meaning A1).</summary>
public enum Owner
{
    /// <summary>It is as it is.</summary>
    Given,

    /// <summary>The person can bring it about.</summary>
    Person,

    /// <summary>An authority decides it.</summary>
    Authority,

    /// <summary>It is a judgement that no formula captures (an open norm).</summary>
    Judgement,
}

/// <summary>A fact of a person, a place or the state; an open norm is one too, owned by whoever judges.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">How a case says it after "who"; with <c>{0}</c> where a value goes.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Type">Its values.</param>
/// <param name="Definition">The condition that it stands for, over the same person; null if it is a core fact.</param>
/// <param name="Owner">Who brings it about.</param>
/// <param name="DecidedBy">For a judgement: who decides; null if not said.</param>
/// <param name="Ground">The kind of ground it is about; null if none.</param>
/// <param name="FixedRole">The role it is always a fact of; null if of whoever a sentence speaks of.</param>
/// <param name="InDestination">Whether it holds of a person in a place.</param>
/// <param name="BroughtAboutBy">The name of the service or action by which a person brings it about; null if none.</param>
/// <param name="Ordinary">For numbers and dates: the value of an unremarkable case, in the fact's unit; cases stay near it.</param>
public sealed record Fact(
    string Name, string? Title, SourceSpan Span, FactType Type, Condition? Definition, Owner Owner, string? DecidedBy, Ground? Ground, Role? FixedRole, bool InDestination, string? BroughtAboutBy, long Ordinary = 0)
    : Symbol(Name, Title, Span)
{
    /// <summary>The name of the fact that a person would be sent on from a destination to danger.</summary>
    public const string OnwardReturn = "risk-of-onward-return";

    /// <summary>Whether it is an open norm: a judgement.</summary>
    public bool IsJudgement => Owner == Owner.Judgement;

    /// <summary>Whether it is an amount: a number of the state that a text names without saying it.</summary>
    public bool IsAmount { get; init; }
}

/// <summary>A group of persons; without a definition it is a yes/no fact of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">With its article: <c>a child</c>.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Definition">Who is in it; null for a primitive group. Parents stand in it as <see cref="InGroup"/>.</param>
public sealed record Group(string Name, string? Title, SourceSpan Span, Condition? Definition) : Symbol(Name, Title, Span);

/// <summary>A truth that holds in every case, of whoever it is said.</summary>
/// <param name="Condition">What holds.</param>
/// <param name="Span">The sentence.</param>
public sealed record Truth(Condition Condition, SourceSpan Span)
{
    /// <summary>Whether it says what an amount is, or how two amounts compare: the state's own word.</summary>
    public bool SaysAmount { get; init; }
}

/// <summary><c>deem safe-country: on-safe-list in destination counts as not risk-of-persecution, rebuttable by person.</c></summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">The name where it is declared.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="When">What is enough.</param>
/// <param name="Presumed">The fact, as it really is.</param>
/// <param name="CountsAs">The value that it counts as.</param>
/// <param name="Rebuttable">Whether the person may show the contrary; she can where an examination is provided to her.</param>
/// <param name="Sources">The provision.</param>
public sealed record Presumption(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Condition When, FactHolds Presumed, bool CountsAs, bool Rebuttable, ImmutableArray<Provision> Sources)
    : Symbol(Name, Title, Span)
{
    /// <summary>The name of the state in whose law it counts as so; null if there is none, or only one.</summary>
    public string? State { get; init; }
}

/// <summary><c>for border-police, minor means person with age &lt; 16 years.</c></summary>
/// <param name="Agencies">Whose meaning it is.</param>
/// <param name="Word">The group or fact, with its general meaning.</param>
/// <param name="Meaning">What it means for them.</param>
/// <param name="Span">The sentence.</param>
public sealed record AgencyMeaning(ImmutableArray<Agency> Agencies, Symbol Word, Condition Meaning, SourceSpan Span);

/// <summary>A condition over a case. A null role means: whoever the sentence speaks of.</summary>
/// <param name="Span">The words.</param>
public abstract record Condition(SourceSpan Span)
{
    /// <summary>The body that finds whether it is so (<c>as found by …</c>); null if the sentence does not say. It stays the same fact.</summary>
    public Agency? FoundBy { get; init; }
}

/// <summary>All parts hold; with no parts, always.</summary>
public sealed record AllOf(SourceSpan Span, ImmutableArray<Condition> Parts) : Condition(Span);

/// <summary>One part holds; with no parts, never.</summary>
public sealed record AnyOf(SourceSpan Span, ImmutableArray<Condition> Parts) : Condition(Span);

/// <summary>The part does not hold.</summary>
public sealed record Not(SourceSpan Span, Condition Part) : Condition(Span);

/// <summary>A yes/no fact, a defined fact or a judgement holds.</summary>
public sealed record FactHolds(SourceSpan Span, Fact Fact, Role? Role) : Condition(Span);

/// <summary>A fact has one of its listed values.</summary>
/// <param name="Span">The words.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Value">The index of the value in the fact's list.</param>
public sealed record FactIs(SourceSpan Span, Fact Fact, Role? Role, int Value) : Condition(Span);

/// <summary>How values are compared.</summary>
public enum Order
{
    /// <summary>Less than.</summary>
    Less,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>More than.</summary>
    More,
}

/// <summary>A number or date compared with a constant.</summary>
/// <param name="Span">The words.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Order">The comparison.</param>
/// <param name="Value">In the fact's unit; a date as its day number (<see cref="DateOnly.DayNumber"/>).</param>
public sealed record FactCompare(SourceSpan Span, Fact Fact, Role? Role, Order Order, long Value) : Condition(Span);

/// <summary>A fact with several values has one of them.</summary>
/// <param name="Span">The words.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Value">The index of the value in the fact's list.</param>
public sealed record FactIncludes(SourceSpan Span, Fact Fact, Role? Role, int Value) : Condition(Span);

/// <summary>Two numbers or two dates of a case compared: <c>Factor * fact</c> with <c>OtherFactor * other + Offset</c>, in whole numbers.</summary>
/// <param name="Span">The words.</param>
/// <param name="Fact">The one fact.</param>
/// <param name="Role">Of whom.</param>
/// <param name="Factor">More than 0.</param>
/// <param name="Order">The comparison.</param>
/// <param name="Other">The other fact.</param>
/// <param name="OtherRole">Of whom.</param>
/// <param name="OtherFactor">More than 0.</param>
/// <param name="Offset">What is added to the other side.</param>
public sealed record FactRelation(SourceSpan Span, Fact Fact, Role? Role, long Factor, Order Order, Fact Other, Role? OtherRole, long OtherFactor, long Offset)
    : Condition(Span);

/// <summary>A person is in a group.</summary>
public sealed record InGroup(SourceSpan Span, Group Group, Role? Role) : Condition(Span);

/// <summary>The units in which the time since an event is counted; months and days are kept apart, as the law does.</summary>
public enum ClockUnit
{
    /// <summary>Hours; days and weeks are counted in them.</summary>
    Hours,

    /// <summary>Months; years are counted in them.</summary>
    Months,
}

/// <summary>The time since an event, compared with a constant.</summary>
/// <param name="Span">The words.</param>
/// <param name="Event">The event.</param>
/// <param name="Order">The comparison.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
public sealed record SinceEvent(SourceSpan Span, Event Event, Order Order, long Value, ClockUnit Unit) : Condition(Span);

/// <summary>An event has happened.</summary>
public sealed record HasHappened(SourceSpan Span, Event Event) : Condition(Span);
