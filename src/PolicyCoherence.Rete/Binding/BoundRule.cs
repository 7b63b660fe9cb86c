using System.Linq.Expressions;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Binding;

/// <summary>A rule that has passed the checks at load: its aliases are columns, its conditions are sorted by what they need.</summary>
internal sealed record BoundRule(Type RuleType, string Name, string Description, int Priority, IReadOnlyList<string> Tags) : IRuleDefinition
{
    public required IReadOnlyList<BoundElement> Elements { get; init; }

    public required IReadOnlyList<Condition> Actions { get; init; }

    /// <summary>The types of fact that the actions insert.</summary>
    public required IReadOnlyList<Type> Derives { get; init; }
}

/// <summary>An expression over slots, with the text it was written as.</summary>
internal sealed record Condition(Expression Body, string Text);

/// <summary>An equality between what came before and the candidate.</summary>
internal sealed record KeyPair(Expression Left, Expression Right, bool ByReference, string Text);

/// <summary>How facts of a type are found for a partial match.</summary>
/// <param name="FactType">The type of fact.</param>
/// <param name="Alpha">Conditions on the fact alone.</param>
/// <param name="Keys">Equalities, for the hash index.</param>
/// <param name="Rest">What is asked of each fact found under the key.</param>
internal sealed record JoinShape(Type FactType, IReadOnlyList<Condition> Alpha, IReadOnlyList<KeyPair> Keys, IReadOnlyList<Condition> Rest);

internal abstract record BoundElement;

internal sealed record BoundMatch(JoinShape Join) : BoundElement;

internal sealed record BoundExists(JoinShape Join, bool Negated) : BoundElement;

internal sealed record BoundLet(Condition Value, IReadOnlyList<Condition> Conditions) : BoundElement;

internal sealed record BoundQuery(JoinShape Join, IReadOnlyList<BoundStep> Steps) : BoundElement;

internal abstract record BoundStep;

internal sealed record BoundWhere(IReadOnlyList<Condition> Predicates) : BoundStep;

internal sealed record BoundGroup(Condition Key, Condition Element, Func<object, object?[], object> Make) : BoundStep;

internal sealed record BoundCollect(Func<object?[], object> Make) : BoundStep;
