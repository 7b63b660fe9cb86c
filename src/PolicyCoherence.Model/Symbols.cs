using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>Something a policy file gives a name to.</summary>
/// <param name="Name">The name, in NFC.</param>
/// <param name="Title">What people call it; null if the file gives none.</param>
/// <param name="Span">The name where it is declared.</param>
public abstract record Symbol(string Name, string? Title, SourceSpan Span)
{
    /// <summary>The title, or the name with spaces for hyphens.</summary>
    public string Display => Title ?? Name.Replace('-', ' ');
}

/// <summary>The state whose positions are checked.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Parties">The treaties it is party to.</param>
/// <param name="EncodedInFull">The spheres of which every position is encoded, so that absence counts (meaning A14).</param>
public sealed record StateSymbol(string Name, string? Title, SourceSpan Span, ImmutableArray<PartyStatus> Parties, ImmutableArray<Sphere> EncodedInFull) : Symbol(Name, Title, Span);

/// <summary>That a state is party to a treaty, in an interval and with reservations.</summary>
/// <param name="Treaty">The treaty.</param>
/// <param name="Since">The first day; null if always.</param>
/// <param name="Until">The first day no longer; null if still.</param>
/// <param name="Reserving">The articles reserved, as written.</param>
/// <param name="Span">The sentence.</param>
public sealed record PartyStatus(Treaty Treaty, DateOnly? Since, DateOnly? Until, ImmutableArray<string> Reserving, SourceSpan Span)
{
    /// <summary>Whether it is bound without being party: an act of a union of states, or a treaty to which that union is party.</summary>
    public bool Bound { get; init; }

    /// <summary>Where the person of a case must be for it to hold; null if it holds everywhere.</summary>
    public Condition? Where { get; init; }
}

/// <summary>A part of the state where the law may differ; the fact says that the person of a case is there.</summary>
public sealed record Territory(string Name, string? Title, SourceSpan Span, Fact Fact) : Symbol(Name, Title, Span);

/// <summary>A treaty.</summary>
public sealed record Treaty(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span);

/// <summary>An authority, or a kind of authority that others are.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Leads">The spheres that it leads.</param>
public sealed record Agency(string Name, string? Title, SourceSpan Span, ImmutableArray<Sphere> Leads) : Symbol(Name, Title, Span);

/// <summary>The rank of an instrument; a later member outranks an earlier one.</summary>
public enum Rank
{
    /// <summary>Circulars, guidelines, general administrative regulations.</summary>
    Circular,

    /// <summary>Regulations made under a statute.</summary>
    Regulation,

    /// <summary>Acts of parliament.</summary>
    Statute,

    /// <summary>The constitution.</summary>
    Constitution,

    /// <summary>Law of a union of states that applies directly, and before national law.</summary>
    Supranational,
}

/// <summary>A law, a regulation, a circular.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Rank">Its rank; an interpreting instrument has that of what it interprets (meaning A3 line 2).</param>
/// <param name="OwnRank">The rank written in its declaration.</param>
/// <param name="Interprets">The name of the instrument that it interprets; null if none.</param>
/// <param name="From">The first day in force; null if always.</param>
/// <param name="Until">The first day no longer in force; null if still.</param>
public sealed record Instrument(string Name, string? Title, SourceSpan Span, Rank Rank, Rank OwnRank, string? Interprets, DateOnly? From, DateOnly? Until) : Symbol(Name, Title, Span)
{
    /// <summary>The document that holds its text; null if its declaration names none.</summary>
    public InstrumentText? Text { get; init; }

    /// <summary>The name of the instrument that it is made under; null if its declaration names none.</summary>
    public string? Under { get; init; }
}

/// <summary>The document of an instrument.</summary>
/// <param name="Path">As written: relative to the file that declares the instrument.</param>
/// <param name="Span">Where the path is written.</param>
public sealed record InstrumentText(string Path, SourceSpan Span);

/// <summary>A field of policy, such as return or migration health.</summary>
public sealed record Sphere(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span);

/// <summary>A kind of ground that a condition may be about: means, security, status.</summary>
public sealed record Ground(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span)
{
    /// <summary>The name of the ground that a quota is exhausted.</summary>
    public const string Quota = "quota";

    /// <summary>The name of the ground that some time has not passed yet.</summary>
    public const string Waiting = "waiting";
}

/// <summary>A kind of data.</summary>
public sealed record DataKind(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span)
{
    /// <summary>The name of the kind of which all data on identified persons are.</summary>
    public const string Personal = "personal-data";
}

/// <summary>A part that a person, a place or the state plays in a case.</summary>
public sealed record Role(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span)
{
    /// <summary>The name of the role of whoever a position speaks of.</summary>
    public const string Person = "person";

    /// <summary>The name of the role of the place a person is brought to.</summary>
    public const string Destination = "destination";

    /// <summary>The name of the role of the state.</summary>
    public const string State = "state";
}

/// <summary>Something that a person may be given or refused.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Receiver">The role of the person it is given to.</param>
/// <param name="Sphere">Its sphere, its own or that of a broader service; null if none is declared.</param>
public sealed record Service(string Name, string? Title, SourceSpan Span, Role Receiver, Sphere? Sphere) : Symbol(Name, Title, Span);

/// <summary>Something that protects a person when a decision is taken about her.</summary>
public sealed record Safeguard(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span)
{
    /// <summary>The name of the safeguard of which every remedy is a kind; as the name of an event, any remedy of a procedure.</summary>
    public const string Remedy = "remedy";
}

/// <summary>Something that happens at a time, from which times are counted.</summary>
public sealed record Event(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span)
{
    /// <summary>The action that is done when it happens; null if none is declared.</summary>
    public ActionType? CarriesOut { get; init; }
}

/// <summary>What an action does to a person.</summary>
public enum ActionStance
{
    /// <summary>None declared.</summary>
    Neutral,

    /// <summary>It burdens her.</summary>
    Restrictive,

    /// <summary>It opens a way.</summary>
    Enabling,

    /// <summary>It shields her.</summary>
    Protective,
}

/// <summary>Whether an action gives its object or keeps it back.</summary>
public enum Giving
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>It gives: grant, provide, offer.</summary>
    Gives,

    /// <summary>It keeps back: refuse.</summary>
    Withholds,
}

/// <summary>Something that an agency or a person does.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The infinitive: <c>to return</c>.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Sphere">Its sphere, its own or that of a broader action; null if none.</param>
/// <param name="Stance">Its stance, its own or inherited.</param>
/// <param name="Giving">Whether it gives or keeps back, its own or inherited.</param>
/// <param name="MovesKnowledge">Whether the receiving body comes to know the data.</param>
/// <param name="Incompatible">Names of actions that cannot be done together with it to one person; symmetric.</param>
/// <param name="Defeats">Names of actions of the person that it makes impossible.</param>
public sealed record ActionType(
    string Name, string? Title, SourceSpan Span, Sphere? Sphere, ActionStance Stance, Giving Giving, bool MovesKnowledge,
    ImmutableArray<string> Incompatible, ImmutableArray<string> Defeats) : Symbol(Name, Title, Span)
{
    /// <summary>The name of the action that lets a person in.</summary>
    public const string Admit = "admit";

    /// <summary>The name of the action that lets what was given for a time last longer.</summary>
    public const string Extend = "extend";

    /// <summary>The name of the action that takes back what was given.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Whether whoever does it comes to hold the data, as by collecting them.</summary>
    public bool Gathers { get; init; }

    /// <summary>Whether the data stay where they were, so that there are two of them.</summary>
    public bool MakesCopies { get; init; }
}
