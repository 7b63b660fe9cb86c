using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary><c>language english.</c> The tongue that the file is written in; the first sentence of it.</summary>
public sealed record LanguageStatement(SourceSpan Span, Name Language) : Statement(Span);

/// <summary><c>include "../vocabulary/core.policy".</c></summary>
public sealed record IncludeStatement(SourceSpan Span, Quoted Path) : Statement(Span);

/// <summary><c>use iamm only non-refoulement-torture, remedies.</c></summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Framework">The framework to check against.</param>
/// <param name="Only">The understandings to use; empty means all.</param>
public sealed record UseStatement(SourceSpan Span, Name Framework, ImmutableArray<Name> Only) : Statement(Span)
{
    /// <summary>The territories in which alone the framework is the measure (<c>use eu-asylum in northern-ireland</c>); empty if everywhere.</summary>
    public ImmutableArray<Name> Territories { get; init; } = [];
}

/// <summary><c>ruritania is party to refugee-convention since 1992-04-18 until 2030-01-01, reserving article "22".</c></summary>
public sealed record PartyStatement(SourceSpan Span, Name State, Name Treaty, DateLiteral? Since, DateLiteral? Until, ImmutableArray<Quoted> Reserving) : Statement(Span)
{
    /// <summary>Whether it is bound by it without being party: <c>is bound by</c>.</summary>
    public bool Bound { get; init; }

    /// <summary>The territories named; empty if it holds everywhere.</summary>
    public ImmutableArray<Name> Territories { get; init; } = [];

    /// <summary>Whether it holds everywhere but in <see cref="Territories"/>.</summary>
    public bool ExceptIn { get; init; }
}

/// <summary><c>ireland is not bound by return-directive.</c> An opt-out.</summary>
public sealed record NotBoundStatement(SourceSpan Span, Name State, Name Treaty) : Statement(Span);

/// <summary><c>germany encodes return, health-care in full.</c></summary>
public sealed record EncodesStatement(SourceSpan Span, Name State, ImmutableArray<Name> Spheres) : Statement(Span);

/// <summary><c>unaccompanied-minor implies minor and unaccompanied.</c> A truth that holds in every case.</summary>
public sealed record ImpliesStatement(SourceSpan Span, Name If, ConditionSyntax Then) : Statement(Span);

/// <summary><c>adult excludes minor, infant.</c></summary>
public sealed record ExcludesStatement(SourceSpan Span, Name Name, ImmutableArray<Name> Others) : Statement(Span);

/// <summary><c>exceptional-reasons gives effect to proportionate-refusal.</c> An author's claim.</summary>
public sealed record GivesEffectStatement(SourceSpan Span, Name Judgement, Name To) : Statement(Span);

/// <summary><c>social-assistance-level &lt;= minimum-wage.</c> What an amount is, compared with a number or another amount.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Order">The comparison.</param>
public sealed record OrderStatement(SourceSpan Span, ConditionSyntax Order) : Statement(Span);

/// <summary><c>for border-police, minor means person with age &lt; 16 years.</c> What a word means in the positions of some agencies.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Agencies">Whose meaning it is.</param>
/// <param name="Word">The group or fact.</param>
/// <param name="Parents">For a group, the groups it lies in.</param>
/// <param name="With">For a group, the condition after <c>with</c> or <c>when</c>.</param>
/// <param name="Without">For a group, the conditions after <c>without</c>.</param>
/// <param name="ExceptFor">For a group, the groups it excludes.</param>
/// <param name="That">For a fact, the condition after <c>means that</c>; null for a group.</param>
public sealed record MeaningStatement(
    SourceSpan Span, ImmutableArray<Name> Agencies, Name Word, ImmutableArray<Name> Parents, ConditionSyntax? With, ImmutableArray<ConditionSyntax> Without, ImmutableArray<Name> ExceptFor, ConditionSyntax? That)
    : Statement(Span);

/// <summary><c>accept PC2701 on duty-to-report until 2027-06-30 because "Bill 12 repeals section 87".</c> A finding that is known and not counted.</summary>
/// <param name="Span">The whole sentence.</param>
/// <param name="Rule">The rule that finds it.</param>
/// <param name="On">What the finding names: positions, exceptions, understandings.</param>
/// <param name="Until">The first day on which it counts again; null if none is written.</param>
/// <param name="Because">Why it is accepted; null if nothing is written.</param>
public sealed record AcceptStatement(SourceSpan Span, Name Rule, ImmutableArray<Name> On, DateLiteral? Until, Quoted? Because) : Statement(Span);
