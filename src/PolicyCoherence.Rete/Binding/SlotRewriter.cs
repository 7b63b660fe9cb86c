using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Fluent;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Binding;

/// <summary>Puts slots in place of parameters and aliases, and constants in place of what cannot change.</summary>
internal sealed class SlotRewriter(string rule, string text, AliasTable aliases, ParameterExpression? own) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (node == own)
            return new SlotExpression(SlotExpression.Candidate, node.Type, node.Name ?? "_");
        if (node.Type == typeof(IContext))
            return node;
        throw Error($"`{node.Name}` belongs to a nested lambda", "move the lambda into a static method and call that");
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (aliases.Bound(node.Member) is { } slot)
            return slot;
        if (aliases.IsAlias(node.Member))
            throw Error($"alias `{node.Member.Name}` is used before it is bound", "move the element that binds it up, or the condition down to a later element");
        if (IsCapture(node))
            throw Error($"`{node.Member.Name}` is captured from outside the rule's aliases", "use an alias, a constant, or a fact that carries the value");

        if (node.Expression is null && node.Member is System.Reflection.FieldInfo { IsInitOnly: true } fixedField)
            return Expression.Constant(fixedField.GetValue(null), node.Type);
        return base.VisitMember(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var visited = base.VisitUnary(node);
        return visited is UnaryExpression { NodeType: ExpressionType.Convert, Operand: ConstantExpression }
            ? Expression.Constant(Interpreter.Evaluate(visited, default), visited.Type)
            : visited;
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (node.Value is Fluent.Dsl.Rule)
            throw Error("the rule object itself is used", "make the method or field that is used `static`");
        return base.VisitConstant(node);
    }

    private static bool IsCapture(MemberExpression node) => node.Expression switch
    {
        ConstantExpression => true,
        MemberExpression { Member: { } closure } => ExpressionText.IsClosure(closure.Name),
        _ => false,
    };

    private RuleLoadException Error(string problem, string remedy) => new(rule, text, problem, remedy);
}
