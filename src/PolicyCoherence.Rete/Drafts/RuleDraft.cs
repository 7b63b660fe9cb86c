using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Drafts;

/// <summary>A rule as its <c>Define</c> said it, before any of it is checked.</summary>
internal sealed class RuleDraft
{
    public List<ElementDraft> Elements { get; } = [];

    public List<LambdaExpression> Actions { get; } = [];
}

internal abstract class ElementDraft
{
    /// <summary>Conditions on the element: with one parameter as written in the pattern, with none as written in <c>Having</c>.</summary>
    public List<LambdaExpression> Conditions { get; } = [];
}

internal abstract class BindingDraft(LambdaExpression alias) : ElementDraft
{
    public LambdaExpression Alias { get; } = alias;
}

internal sealed class MatchDraft(LambdaExpression alias, Type factType) : BindingDraft(alias)
{
    public Type FactType { get; } = factType;
}

internal sealed class LetDraft(LambdaExpression alias, LambdaExpression value) : BindingDraft(alias)
{
    public LambdaExpression Value { get; } = value;
}

internal sealed class ExistsDraft(Type factType, bool negated) : ElementDraft
{
    public Type FactType { get; } = factType;

    public bool Negated { get; } = negated;
}

internal sealed class QueryDraft(LambdaExpression alias, Type factType, IReadOnlyList<LambdaExpression> source, IReadOnlyList<StepDraft> steps)
    : BindingDraft(alias)
{
    public Type FactType { get; } = factType;

    public IReadOnlyList<LambdaExpression> Source { get; } = source;

    public IReadOnlyList<StepDraft> Steps { get; } = steps;
}

internal abstract record StepDraft;

internal sealed record WhereStep(IReadOnlyList<LambdaExpression> Predicates) : StepDraft;

internal sealed record GroupStep(LambdaExpression Key, LambdaExpression Element, Func<object, object?[], object> Make) : StepDraft;

internal sealed record CollectStep(Func<object?[], object> Make) : StepDraft;
