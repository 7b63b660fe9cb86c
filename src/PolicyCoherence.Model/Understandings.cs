using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model;

/// <summary>A document whose understandings positions are checked against.</summary>
public sealed record Framework(string Name, string? Title, SourceSpan Span) : Symbol(Name, Title, Span);

/// <summary>How strongly an understanding binds; a later member binds more.</summary>
public enum Force
{
    /// <summary>A matter to be considered: never an error.</summary>
    Consideration,

    /// <summary>An effective practice.</summary>
    Practice,

    /// <summary>Something that the document calls necessary.</summary>
    Must,

    /// <summary>Law for a state that is party to the treaty.</summary>
    Binding,

    /// <summary>Law that no exception justifies.</summary>
    Absolute,
}

/// <summary>A common understanding.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its paragraphs, as cited.</param>
/// <param name="Span">Its name where it is declared.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Framework">The framework it belongs to.</param>
/// <param name="Force">How strongly it binds, as declared.</param>
/// <param name="AsIn">The treaty articles that say the same.</param>
public abstract record Understanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn)
    : Symbol(Name, Title, Span)
{
    /// <summary>The paragraphs, as cited.</summary>
    public string Paragraph => Title ?? Name;
}

/// <summary><c>no state may …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Acts">What is prohibited.</param>
/// <param name="When">For whom; always true if not said.</param>
/// <param name="Unless">Its own limits; null if none.</param>
public sealed record ProhibitionUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, Condition When, Condition? Unless)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn)
{
    /// <summary>The actions for whose sake it is prohibited (<c>no state may imprison foreigner for stay</c>): only what follows on the breach of a position on them is meant. Empty if whatever it is done for.</summary>
    public ImmutableArray<ActionType> Reasons { get; init; } = [];
}

/// <summary><c>no state may forbid …</c>, <c>a state may forbid … only while …</c>, <c>… only for a limited time</c>: what people may not be forbidden.</summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Actions">What they may not be forbidden.</param>
/// <param name="Holders">Whom.</param>
/// <param name="When">Limits them; always true if not said.</param>
/// <param name="Limit">Where it may be forbidden; null if nowhere.</param>
/// <param name="ForALimitedTime">Whether it may be forbidden if the ban has an end.</param>
public sealed record BanUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<ActionType> Actions, Patient Holders, Condition When, Condition? Limit, bool ForALimitedTime)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>family-reunification must not depend on quota, language when …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Services">The services, any of them.</param>
/// <param name="Facts">Facts on which nobody's access may turn.</param>
/// <param name="Grounds">Kinds of ground on which it may not turn.</param>
/// <param name="When">Limits the persons; always true if not said.</param>
public sealed record IndependenceUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Service> Services, ImmutableArray<Fact> Facts, ImmutableArray<Ground> Grounds, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>a state may … only on conditions about …</c></summary>
public sealed record ClosedListUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, Condition When, ImmutableArray<Ground> Grounds, ImmutableArray<Condition> Conditions)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>a state may … on … only when …</c>: how far a kind of ground is accepted.</summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Acts">What needs the ground.</param>
/// <param name="When">Limits the addressees.</param>
/// <param name="Grounds">The kinds of ground that it speaks of.</param>
/// <param name="Accepted">When a ground of these kinds is enough.</param>
public sealed record OnlyWhenUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, Condition When, ImmutableArray<Ground> Grounds, Condition Accepted)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>agencies share one definition of …</c>: groups or facts.</summary>
public sealed record OneDefinitionUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Symbol> Words)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>… is entitled to …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Services">What: any one of them.</param>
/// <param name="Holders">To whom.</param>
/// <param name="When">Limits the holders; always true if not said.</param>
/// <param name="IrrespectiveOf">Facts on which it may not depend; groups of the same names are meant too.</param>
/// <param name="NotConditionalOn">Facts that may help but may not be required.</param>
public sealed record EntitlementUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Service> Services, Patient Holders, Condition When, ImmutableArray<Fact> IrrespectiveOf, ImmutableArray<Fact> NotConditionalOn)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>every decision to … must come with …</c></summary>
public sealed record DecisionSafeguardUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Decisions, Condition When, ImmutableArray<SafeguardTerm> Safeguards, Rank? InRank)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary>What a position can be asked to state.</summary>
public enum StatedItem
{
    /// <summary>A purpose.</summary>
    Purpose,

    /// <summary>A limit on retention.</summary>
    RetentionLimit,

    /// <summary>A legal basis: a provision.</summary>
    LegalBasis,

    /// <summary>The recipient.</summary>
    Recipient,

    /// <summary>A safeguard, named.</summary>
    Safeguard,

    /// <summary>Of what is given: for how long.</summary>
    Duration,

    /// <summary>Of what is given for a time: when it is extended. Another position may say so.</summary>
    Extension,

    /// <summary>Of what is given: when it is withdrawn. Another position may say so.</summary>
    Withdrawal,
}

/// <summary>One thing to state.</summary>
/// <param name="Item">What.</param>
/// <param name="Safeguard">Which safeguard, for <see cref="StatedItem.Safeguard"/>.</param>
/// <param name="Words">As a person would say it: <c>a retention limit</c>.</param>
public sealed record ItemToState(StatedItem Item, Safeguard? Safeguard, string Words);

/// <summary><c>every position to … must state …</c>, <c>every exemption from … must state …</c></summary>
public sealed record PositionSafeguardUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    bool OfExemptions, ImmutableArray<Act> Acts, ImmutableArray<ItemToState> Items, Rank? InRank)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>using … must not lead to …</c></summary>
public sealed record AccessChainUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Service> Services, ImmutableArray<ActionType> Actions, Condition? Unless)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>where a position requires …, some position should offer …</c></summary>
public sealed record CounterpartUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<ActionType> Requires, ImmutableArray<ActionType> OfferedActions, ImmutableArray<Service> OfferedServices, Condition When)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn)
{
    /// <summary>Whether an exception to what is required serves as well (<c>… or exemption</c>).</summary>
    public bool ExemptionServes { get; init; }

    /// <summary>What calls for the counterpart.</summary>
    public CallsFor Trigger { get; init; }

    /// <summary>The services whose being given calls for the counterpart, for <see cref="CallsFor.Given"/>.</summary>
    public ImmutableArray<Service> Given { get; init; } = [];
}

/// <summary>What a position must do for a counterpart to be called for.</summary>
public enum CallsFor
{
    /// <summary>It requires one of the actions.</summary>
    Required,

    /// <summary>It requires or allows one.</summary>
    Allowed,

    /// <summary>It forbids persons one.</summary>
    Forbidden,

    /// <summary>It gives a service, or lets it be given.</summary>
    Given,
}

/// <summary><c>every policy should speak of …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Themes">Spheres, services and actions, in their order.</param>
public sealed record ComprehensiveUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Symbol> Themes)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>every position to … must disregard …</c></summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="Acts">What is done.</param>
/// <param name="Grounds">Kinds of ground that it may not rest on.</param>
/// <param name="Facts">Facts that it may not rest on.</param>
public sealed record DisregardUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    ImmutableArray<Act> Acts, ImmutableArray<Ground> Grounds, ImmutableArray<Fact> Facts)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>every exemption from … must be mutual by …</c>: what a state does for the people of another, that state does for its people.</summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="OfExemptions">Whether what people are exempted from is meant; else what an authority does.</param>
/// <param name="Acts">What.</param>
/// <param name="By">The fact whose values are names of states.</param>
public sealed record MutualUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    bool OfExemptions, ImmutableArray<Act> Acts, Fact By)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>balance … with …</c></summary>
public sealed record BalanceUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    Sphere Sphere, ImmutableArray<Sphere> Counterweights)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary><c>tension between … and …</c>: the sources disagree.</summary>
/// <param name="Name">See <see cref="Understanding"/>.</param>
/// <param name="Title">See <see cref="Understanding"/>.</param>
/// <param name="Span">See <see cref="Understanding"/>.</param>
/// <param name="Sentence">See <see cref="Understanding"/>.</param>
/// <param name="Framework">See <see cref="Understanding"/>.</param>
/// <param name="Force">See <see cref="Understanding"/>.</param>
/// <param name="AsIn">See <see cref="Understanding"/>.</param>
/// <param name="First">The name of one understanding, or of a side that no understanding states.</param>
/// <param name="FirstSource">Where it stands.</param>
/// <param name="Second">The other.</param>
/// <param name="SecondSource">Where it stands.</param>
public sealed record TensionUnderstanding(
    string Name, string? Title, SourceSpan Span, SourceSpan Sentence, Framework Framework, Force Force, ImmutableArray<TreatyArticle> AsIn,
    string First, string? FirstSource, string Second, string? SecondSource)
    : Understanding(Name, Title, Span, Sentence, Framework, Force, AsIn);

/// <summary>An author's claim that one judgement gives effect to another.</summary>
public sealed record EffectClaim(Fact Judgement, Fact To, SourceSpan Span);
