using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary>A statement that gives a meaning to a name.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name that is declared.</param>
/// <param name="Title">What people call it, in double quotes; null if none is given.</param>
public abstract record Declaration(SourceSpan Span, Name Name, Quoted? Title) : Statement(Span);

/// <summary><c>state ruritania "Republic of Ruritania".</c></summary>
public sealed record StateDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title);

/// <summary><c>treaty refugee-convention "Convention relating to the Status of Refugees".</c></summary>
public sealed record TreatyDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title);

/// <summary><c>agency interior "Ministry of the Interior" is a public-body, leads return, border-control.</c></summary>
public sealed record AgencyDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds, ImmutableArray<Name> Leads)
    : Declaration(Span, Name, Title);

/// <summary><c>instrument circular-12 "Circular 12/2019": circular under aliens-act section "4", in force from 2019-03-01 until 2024-01-01, text "law/c12.md".</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Rank">constitution, statute, regulation or circular.</param>
/// <param name="Under">The instrument it is made under.</param>
/// <param name="Interpreting">The provision it interprets, whose rank it takes.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force.</param>
/// <param name="Text">The document, relative to the policy file.</param>
public sealed record InstrumentDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, Name Rank, Citation? Under, Citation? Interpreting, DateLiteral? From, DateLiteral? Until, Quoted? Text)
    : Declaration(Span, Name, Title);

/// <summary><c>sphere return "Return and removal" is a control-sphere.</c></summary>
public sealed record SphereDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds) : Declaration(Span, Name, Title);

/// <summary><c>ground means "the means of subsistence".</c> A kind of ground that a condition may be about.</summary>
public sealed record GroundDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title);

/// <summary><c>kind of data health-data "data about health" is a personal-data.</c></summary>
public sealed record DataKindDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds) : Declaration(Span, Name, Title);

/// <summary><c>service emergency-care "emergency health care" is a health-care, for person, in migration-health.</c> Something a person may be given or refused.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it, readable after "given".</param>
/// <param name="Kinds">The broader services it is a kind of.</param>
/// <param name="Receiver">The role of the person it is given to; null means <c>person</c>.</param>
/// <param name="Sphere">The sphere it belongs to; null means that of its broader service.</param>
public sealed record ServiceDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds, Name? Receiver, Name? Sphere) : Declaration(Span, Name, Title);

/// <summary><c>safeguard appeal "an appeal" is a remedy.</c></summary>
public sealed record SafeguardDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds) : Declaration(Span, Name, Title);

/// <summary><c>role sponsor "the sponsor".</c> A part that a person, a place or the state plays in a case.</summary>
public sealed record RoleDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title);

/// <summary><c>event removal "the removal", carrying out return.</c></summary>
public sealed record EventDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title)
{
    /// <summary>The broader events it is a kind of.</summary>
    public ImmutableArray<Name> Kinds { get; init; } = [];

    /// <summary>The action that is done when it happens; null if none.</summary>
    public Name? CarryingOut { get; init; }
}

/// <summary>Who brings a fact about (meaning A1).</summary>
public enum FactOwner
{
    /// <summary>It is as it is: age, risk, nationality, past route.</summary>
    Given,

    /// <summary>The person can bring it about: apply, register, testify.</summary>
    UpToThePerson,

    /// <summary>An authority decides it: claim admitted.</summary>
    DecidedByAuthority,
}

/// <summary><c>fact household-income "earns": amount in EUR per month, of sponsor, about means.</c> or with a definition: <c>fact serious-harm: risk-of-torture or risk-of-death-penalty.</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">How a case says it, readable after "who": <c>"would face torture"</c>.</param>
/// <param name="Type">What values it has; null means yes or no.</param>
/// <param name="Definition">The condition it stands for, if it is a defined fact.</param>
/// <param name="Owner">Who brings it about.</param>
/// <param name="Ground">The kind of ground it is about; null if none.</param>
/// <param name="Role">The role it is a fact of if its declaration fixes one (<c>of the state</c> gives <c>state</c>); null if of whoever a sentence speaks of.</param>
/// <param name="InDestination">Whether it holds of a person in a place: <c>in destination</c>.</param>
/// <param name="BroughtAboutBy">The service or action by which a person brings it about: <c>by register</c>; null if none.</param>
public sealed record FactDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, FactTypeSyntax? Type, ConditionSyntax? Definition, FactOwner Owner, Name? Ground, Name? Role, bool InDestination, Name? BroughtAboutBy)
    : Declaration(Span, Name, Title)
{
    /// <summary><c>ordinarily 35 years</c>: the value of an unremarkable case, near which cases stay; null if not said.</summary>
    public Quantity? Ordinarily { get; init; }

    /// <summary><c>ordinarily 2020-01-01</c>, for a date; null if not said.</summary>
    public DateLiteral? OrdinaryDay { get; init; }
}

/// <summary><c>amount minimum-wage "the minimum wage" in EUR per month is 1400 EUR per month.</c> A number that a text names without saying it.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it, with its article.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Per">The period; null if none.</param>
/// <param name="Value">What it is; null if the text does not say.</param>
/// <param name="Ordinarily">What a case shows if nothing asks for another; null if not said.</param>
public sealed record AmountDeclaration(SourceSpan Span, Name Name, Quoted? Title, Name Unit, Name? Per, Quantity? Value, Quantity? Ordinarily) : Declaration(Span, Name, Title);

/// <summary><c>deem safe-country: on-safe-list in destination counts as not risk-of-refoulement in destination, rebuttable by person.</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name of the presumption.</param>
/// <param name="Title">What people call it.</param>
/// <param name="When">What is enough.</param>
/// <param name="Negated">Whether it counts as the fact not being so.</param>
/// <param name="Counted">The fact that is presumed, of whom and where.</param>
/// <param name="RebuttableBy">Who may show the contrary; null if nobody.</param>
/// <param name="Irrebuttable">Whether the text says that nobody may.</param>
/// <param name="Under">The provision; null if not said.</param>
public sealed record DeemDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ConditionSyntax When, bool Negated, HoldsSyntax Counted, Name? RebuttableBy, bool Irrebuttable, Citation? Under)
    : Declaration(Span, Name, Title);

/// <summary>The values that a fact can have.</summary>
public abstract record FactTypeSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>amount in EUR per month</c>.</summary>
public sealed record AmountType(SourceSpan Span, Name Unit, Name? Per) : FactTypeSyntax(Span);

/// <summary><c>duration in years</c>, <c>number of children</c>: whole numbers in one unit.</summary>
public sealed record NumberType(SourceSpan Span, Name Unit) : FactTypeSyntax(Span);

/// <summary><c>date</c>.</summary>
public sealed record DateType(SourceSpan Span) : FactTypeSyntax(Span);

/// <summary><c>one of visa, permit, none</c>.</summary>
public sealed record ChoiceType(SourceSpan Span, ImmutableArray<Name> Values) : FactTypeSyntax(Span);

/// <summary><c>any of english, french</c>: none, one or several of them.</summary>
public sealed record SetType(SourceSpan Span, ImmutableArray<Name> Values) : FactTypeSyntax(Span);

/// <summary><c>territory northern-ireland "Northern Ireland" is a united-kingdom-territory.</c> A part of the state where the law may differ.</summary>
public sealed record TerritoryDeclaration(SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds) : Declaration(Span, Name, Title);

/// <summary><c>open norm last-resort "no lighter measure would do" decided by court, about means.</c> A judgement that no formula captures.</summary>
public sealed record OpenNormDeclaration(SourceSpan Span, Name Name, Quoted? Title, Name? DecidedBy, Name? Ground) : Declaration(Span, Name, Title);

/// <summary><c>group irregular-migrant "irregular migrants": migrant without residence-permit and stay-days at least 90 days.</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">How a case says it: <c>"a child"</c>.</param>
/// <param name="Parents">The groups it lies in.</param>
/// <param name="With">The condition after <c>with</c> or <c>when</c>.</param>
/// <param name="Without">The conditions after <c>without</c>: none of them holds.</param>
/// <param name="ExceptFor">The groups it excludes.</param>
public sealed record GroupDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Parents, ConditionSyntax? With, ImmutableArray<ConditionSyntax> Without, ImmutableArray<Name> ExceptFor)
    : Declaration(Span, Name, Title);

/// <summary>What an action does, as far as the rules need to know.</summary>
public enum Stance
{
    /// <summary>None was written.</summary>
    Neutral,

    /// <summary>It burdens a person: return, detain.</summary>
    Restrictive,

    /// <summary>It opens a way: admit, grant.</summary>
    Enabling,

    /// <summary>It shields a person.</summary>
    Protective,
}

/// <summary>Whether an action gives its object to a person or keeps it from her.</summary>
public enum GivingEffect
{
    /// <summary>Neither.</summary>
    None,

    /// <summary><c>gives</c>: grant, provide, offer.</summary>
    Gives,

    /// <summary><c>withholds</c>: refuse, deny.</summary>
    Withholds,
}

/// <summary>
/// <c>action disclose "to disclose": data of person to body, sphere information, restrictive, moves knowledge.</c>
/// <c>action deport "to deport" is a return.</c>
/// <c>action grant "to grant": service to person, enabling, gives.</c>
/// </summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">The infinitive that a finding uses.</param>
/// <param name="Kinds">The broader actions it is a kind of.</param>
/// <param name="Object">What its direct object is: <c>person</c>, <c>data</c>, <c>service</c>, a role's name; null if none or inherited.</param>
/// <param name="Slots">What stands after which preposition.</param>
/// <param name="Sphere">Its sphere; null means that of the broader action.</param>
/// <param name="Stance">Its stance.</param>
/// <param name="Giving">Whether it gives or withholds its object.</param>
/// <param name="MovesKnowledge">Whether the receiving body comes to know the data.</param>
/// <param name="IncompatibleWith">Actions that cannot both be done to one person.</param>
/// <param name="Defeats">Actions of the person that it makes impossible.</param>
public sealed record ActionDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, ImmutableArray<Name> Kinds, Name? Object, ImmutableArray<SlotSyntax> Slots, Name? Sphere, Stance Stance, GivingEffect Giving,
    bool MovesKnowledge, ImmutableArray<Name> IncompatibleWith, ImmutableArray<Name> Defeats)
    : Declaration(Span, Name, Title)
{
    /// <summary><c>gathers</c>: whoever does it comes to hold the data.</summary>
    public bool Gathers { get; init; }

    /// <summary><c>makes copies</c>: what it moves stays where it was, too.</summary>
    public bool MakesCopies { get; init; }
}

/// <summary><c>to body</c> in an action's declaration: a preposition and what may stand after it (<c>person</c>, <c>body</c>, <c>place</c>, <c>data</c>, a role's name).</summary>
public sealed record SlotSyntax(SourceSpan Span, Preposition Preposition, Name Kind) : SyntaxNode(Span);

/// <summary>The closed set of prepositions that tie a term to an action.</summary>
public enum Preposition
{
    /// <summary><c>of</c></summary>
    Of,

    /// <summary><c>to</c></summary>
    To,

    /// <summary><c>from</c></summary>
    From,

    /// <summary><c>into</c></summary>
    Into,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>at</c></summary>
    At,
}
