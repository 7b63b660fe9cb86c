using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary><c>framework iamm "International Agenda for Migration Management".</c> The understandings that follow in the file belong to it.</summary>
public sealed record FrameworkDeclaration(SourceSpan Span, Name Name, Quoted? Title) : Declaration(Span, Name, Title);

/// <summary>How strongly an understanding binds.</summary>
public enum ForceSyntax
{
    /// <summary>A matter to be considered: never more than a warning.</summary>
    Consideration,

    /// <summary>An effective practice.</summary>
    Practice,

    /// <summary>Something the document calls necessary.</summary>
    Must,

    /// <summary>Law, for a state that is party to the treaty named.</summary>
    Binding,

    /// <summary>Law that no exception can justify.</summary>
    Absolute,
}

/// <summary><c>understanding NAME "III.7.c": FORM force binding as in T article "3".</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">The paragraphs of the framework's document, as in <c>"III.7.c"</c>.</param>
/// <param name="Form">What it says.</param>
/// <param name="Force">How strongly; null if not written.</param>
/// <param name="AsIn">The treaty articles that say the same.</param>
public sealed record UnderstandingDeclaration(
    SourceSpan Span, Name Name, Quoted? Title, UnderstandingForm Form, ForceSyntax? Force, ImmutableArray<Citation> AsIn)
    : Declaration(Span, Name, Title);

/// <summary>What an understanding says.</summary>
public abstract record UnderstandingForm(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>no state may return anyone to destination when F unless G</c>, or <c>without exception</c>.</summary>
public sealed record ProhibitionForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When, ConditionSyntax? Unless, bool WithoutException) : UnderstandingForm(Span)
{
    /// <summary>The actions for whose sake it is done (<c>no state may imprison foreigner for stay</c>); empty if for whatever.</summary>
    public ImmutableArray<Name> Reasons { get; init; } = [];
}

/// <summary><c>a state may detain foreigner when F only while G</c>: a prohibition wherever G does not hold.</summary>
public sealed record OnlyWhileForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When, ConditionSyntax While) : UnderstandingForm(Span);

/// <summary><c>no state may forbid take-employment to refugee when F unless G</c>, <c>a state may forbid … only while G</c>, <c>… only for a limited time</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Act">What people may not be forbidden, and after <c>to</c> whom.</param>
/// <param name="When">Limits the persons.</param>
/// <param name="Limit">The condition after <c>unless</c> or <c>only while</c>; null if none.</param>
/// <param name="OnlyWhile">Whether it says <c>a state may forbid … only while</c> or <c>only for a limited time</c>.</param>
public sealed record BanForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When, ConditionSyntax? Limit, bool OnlyWhile) : UnderstandingForm(Span);

/// <summary><c>family-reunification must not depend on quota, waiting, language when F</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Services">Services to which nobody's access may turn on these.</param>
/// <param name="On">Facts, or kinds of ground.</param>
/// <param name="When">Limits the persons.</param>
public sealed record IndependenceForm(SourceSpan Span, ImmutableArray<Name> Services, ImmutableArray<Name> On, ConditionSyntax? When) : UnderstandingForm(Span);

/// <summary><c>a state may refuse family-reunification to settled-migrant only on conditions about security, means, or proportionate-refusal</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Act">The act that needs a ground.</param>
/// <param name="When">Limits the addressees.</param>
/// <param name="Grounds">The kinds of ground that are accepted.</param>
/// <param name="Conditions">Conditions or judgements that are accepted.</param>
public sealed record ClosedListForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When, ImmutableArray<Name> Grounds, ImmutableArray<ConditionSyntax> Conditions) : UnderstandingForm(Span);

/// <summary><c>a state may refuse family-reunification on means only when income of sponsor &lt; social-assistance-level</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Act">The act that needs a ground.</param>
/// <param name="When">Limits the addressees.</param>
/// <param name="Grounds">The kinds of ground that it speaks of.</param>
/// <param name="Accepted">How far a ground of these kinds is accepted.</param>
public sealed record OnlyWhenForm(SourceSpan Span, ActSyntax Act, ConditionSyntax? When, ImmutableArray<Name> Grounds, ConditionSyntax Accepted) : UnderstandingForm(Span);

/// <summary><c>agencies share one definition of family-member</c>.</summary>
public sealed record OneDefinitionForm(SourceSpan Span, ImmutableArray<Name> Words) : UnderstandingForm(Span);

/// <summary><c>minor is entitled to education when F irrespective of residence-status not conditional on willing-to-testify</c>.</summary>
public sealed record EntitlementForm(
    SourceSpan Span, SubjectSyntax Subject, ImmutableArray<Name> Services, ConditionSyntax? When, ImmutableArray<Name> IrrespectiveOf, ImmutableArray<Name> NotConditionalOn)
    : UnderstandingForm(Span);

/// <summary><c>every decision to return, detain or refuse-entry must come with appeal to a court, suspending return, in a statute when F</c>.</summary>
public sealed record DecisionSafeguardForm(SourceSpan Span, ActSyntax Decision, ConditionSyntax? When, ImmutableArray<SafeguardSyntax> Safeguards, Name? InRank) : UnderstandingForm(Span);

/// <summary>Which positions a <see cref="PositionSafeguardForm"/> speaks of.</summary>
public enum PositionSelector
{
    /// <summary><c>every position to …</c>: duties and powers.</summary>
    Position,

    /// <summary><c>every exemption from …</c>: <c>need not</c> positions and exceptions to duties.</summary>
    Exemption,
}

/// <summary><c>every position to collect or disclose personal-data must state a purpose, a retention limit, in a statute</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Selector">Positions or exemptions.</param>
/// <param name="Act">The actions and kinds of data.</param>
/// <param name="Items">What must be stated: <c>purpose</c>, <c>retention-limit</c>, <c>legal-basis</c>, <c>recipient</c>, or a safeguard's name (<c>retention limit</c> and <c>legal basis</c> are written as two words and given with a hyphen).</param>
/// <param name="InRank">The rank in which it must stand.</param>
public sealed record PositionSafeguardForm(SourceSpan Span, PositionSelector Selector, ActSyntax Act, ImmutableArray<Name> Items, Name? InRank) : UnderstandingForm(Span);

/// <summary><c>using health-care must not lead to return, detain, penalise of the same person unless serious-crime-suspected or by court-order</c>.</summary>
public sealed record AccessChainForm(SourceSpan Span, ImmutableArray<Name> Services, ImmutableArray<Name> Actions, ConditionSyntax? Unless) : UnderstandingForm(Span);

/// <summary><c>where a position requires return, some position should offer assisted-voluntary-return or counselling to the same persons when F</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Requires">The actions that call for a counterpart.</param>
/// <param name="Offers">Services or actions, one of which is the counterpart.</param>
/// <param name="When">Limits the persons.</param>
public sealed record CounterpartForm(SourceSpan Span, ImmutableArray<Name> Requires, ImmutableArray<Name> Offers, ConditionSyntax? When) : UnderstandingForm(Span)
{
    /// <summary>What a position must do with the actions for the counterpart to be called for.</summary>
    public CounterpartTrigger Trigger { get; init; }
}

/// <summary>What calls for a counterpart.</summary>
public enum CounterpartTrigger
{
    /// <summary><c>where a position requires</c></summary>
    Requires,

    /// <summary><c>where a position requires or allows</c></summary>
    Allows,

    /// <summary><c>where a position forbids</c>, to persons</summary>
    Forbids,

    /// <summary><c>where a position gives</c>, a service</summary>
    Gives,
}

/// <summary><c>every policy should speak of regular-migration, return, assisted-voluntary-return</c>: spheres, services or actions.</summary>
public sealed record ComprehensiveForm(SourceSpan Span, ImmutableArray<Name> Themes) : UnderstandingForm(Span);

/// <summary><c>every position to detain or search must disregard protected-ground</c>: facts, or grounds that facts are about.</summary>
public sealed record DisregardForm(SourceSpan Span, ActSyntax Act, ImmutableArray<Name> Grounds) : UnderstandingForm(Span);

/// <summary><c>every exemption from hold-visa must be mutual by nationality</c>.</summary>
public sealed record MutualForm(SourceSpan Span, PositionSelector Selector, ActSyntax Act, Name By) : UnderstandingForm(Span);

/// <summary><c>balance irregular-migration with regular-migration, labour-migration</c>.</summary>
public sealed record BalanceForm(SourceSpan Span, Name Sphere, ImmutableArray<Name> Counterweights) : UnderstandingForm(Span);

/// <summary><c>tension between prompt-return "Workshop summary 2002, characteristic 5" and effective-remedy "III.7.a"</c>.</summary>
public sealed record TensionForm(SourceSpan Span, Name First, Quoted? FirstSource, Name Second, Quoted? SecondSource) : UnderstandingForm(Span);
