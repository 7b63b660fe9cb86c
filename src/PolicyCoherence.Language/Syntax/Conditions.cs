using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Syntax;

/// <summary>A condition as it was written.</summary>
public abstract record ConditionSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary>All of the parts hold: <c>a and b and c</c>, <c>all of …</c>.</summary>
public sealed record AllSyntax(SourceSpan Span, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span);

/// <summary>One of the parts holds: <c>a or b</c>, <c>either … or …</c>.</summary>
public sealed record AnySyntax(SourceSpan Span, ImmutableArray<ConditionSyntax> Parts) : ConditionSyntax(Span);

/// <summary><c>not a</c>.</summary>
public sealed record NotSyntax(SourceSpan Span, ConditionSyntax Part) : ConditionSyntax(Span);

/// <summary>
/// A name alone, of somebody or in some place: <c>risk-of-torture in destination</c>, <c>income-secure of sponsor</c>, <c>minor</c>.
/// The name is that of a yes/no fact, an open norm or a group.
/// </summary>
public sealed record HoldsSyntax(SourceSpan Span, Name Name, Name? Of, Name? In) : ConditionSyntax(Span);

/// <summary><c>role is [not] [a|an] name</c> or <c>fact [of role] is [not] value</c>: which of the two, the binder decides.</summary>
public sealed record IsSyntax(SourceSpan Span, Name Name, Name? Of, bool Negated, Name Value) : ConditionSyntax(Span);

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    /// <summary><c>&lt;</c>, <c>less than</c></summary>
    Less,

    /// <summary><c>&lt;=</c>, <c>at most</c></summary>
    AtMost,

    /// <summary><c>=</c>, <c>is</c></summary>
    Equal,

    /// <summary><c>is not</c></summary>
    NotEqual,

    /// <summary><c>&gt;=</c>, <c>at least</c></summary>
    AtLeast,

    /// <summary><c>&gt;</c>, <c>more than</c></summary>
    More,
}

/// <summary><c>age &lt; 18 years</c>, <c>income of sponsor at least 2500 EUR per month</c>.</summary>
public sealed record CompareSyntax(SourceSpan Span, Name Fact, Name? Of, Comparison Comparison, Quantity Value) : ConditionSyntax(Span);

/// <summary><c>entry-date &gt;= 2020-01-01</c>, or with the words <c>before</c> and <c>after</c>.</summary>
public sealed record CompareDateSyntax(SourceSpan Span, Name Fact, Name? Of, Comparison Comparison, DateLiteral Value) : ConditionSyntax(Span);

/// <summary>How far the other side of a comparison lies from the fact or amount that it names.</summary>
public enum Relation
{
    /// <summary>Nowhere: <c>income &lt; minimum-wage</c>.</summary>
    Itself,

    /// <summary>A share of it: <c>income &lt; 120 % of minimum-wage</c>.</summary>
    ShareOf,

    /// <summary>So long after it: <c>appeal-date at most 14 days after decision-date</c>.</summary>
    After,

    /// <summary>So long before it.</summary>
    Before,

    /// <summary>So much more: <c>age at least 3 years more than age of partner</c>.</summary>
    MoreThan,

    /// <summary>So much less.</summary>
    LessThan,
}

/// <summary>Two facts of the case compared: <c>income of sponsor &lt; 120 % of minimum-wage</c>, <c>date-of-marriage after date-of-entry</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Fact">The one fact.</param>
/// <param name="Of">Whose.</param>
/// <param name="Comparison">How they are compared.</param>
/// <param name="Distance">A share, or how far from the other; null if the two are compared as they are.</param>
/// <param name="Relation">What the distance means.</param>
/// <param name="Other">The other fact, or an amount.</param>
/// <param name="OtherOf">Whose.</param>
public sealed record RelateSyntax(
    SourceSpan Span, Name Fact, Name? Of, Comparison Comparison, Quantity? Distance, Relation Relation, Name Other, Name? OtherOf) : ConditionSyntax(Span);

/// <summary><c>languages of child includes english</c>: one of several values that a fact has.</summary>
public sealed record IncludesSyntax(SourceSpan Span, Name Fact, Name? Of, Name Value) : ConditionSyntax(Span);

/// <summary><c>danger-to-security as found by interior</c>: the fact itself, with who finds it.</summary>
public sealed record FoundSyntax(SourceSpan Span, ConditionSyntax Part, Name Body) : ConditionSyntax(Span);

/// <summary><c>less than 3 years after grant-of-status</c>.</summary>
public sealed record SinceSyntax(SourceSpan Span, Comparison Comparison, Quantity Duration, Name Event) : ConditionSyntax(Span);

/// <summary><c>before asylum-decision</c>, <c>after removal-decision</c>: whether an event has happened.</summary>
public sealed record HappenedSyntax(SourceSpan Span, bool Before, Name Event) : ConditionSyntax(Span);

/// <summary><c>by court-order</c>: the way in which something is done, as a fact of the case.</summary>
public sealed record BySyntax(SourceSpan Span, Name Fact) : ConditionSyntax(Span);

/// <summary><c>obtained in emergency-care</c>, <c>obtained from doctor</c>: where the bearer's knowledge comes from.</summary>
/// <param name="Span">The words.</param>
/// <param name="From">The body it comes from, after <c>from</c>.</param>
/// <param name="In">The service in which it was obtained, after <c>in</c>; null with <paramref name="From"/> null means <c>in any task</c>.</param>
public sealed record ObtainedSyntax(SourceSpan Span, Name? From, Name? In) : ConditionSyntax(Span);
