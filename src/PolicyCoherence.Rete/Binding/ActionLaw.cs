using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Fluent;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Binding;

/// <summary>Checks an action, and finds what types of fact it derives.</summary>
internal sealed class ActionLaw
{
    private readonly string _rule;
    private readonly string _text;
    private readonly List<Type> _derives = [];

    private ActionLaw(string rule, string text)
    {
        _rule = rule;
        _text = text;
    }

    public static IReadOnlyList<Type> Check(string rule, string text, Expression body)
    {
        var law = new ActionLaw(rule, text);
        if (body is not MethodCallExpression)
            throw law.Error("an action is one call", "call the context, an alias, or a static method");
        law.Visit(body);
        return law._derives;
    }

    private void Visit(Expression? node)
    {
        switch (node)
        {
            case null or SlotExpression or ConstantExpression:
                return;
            case ParameterExpression:
                throw Error("the context is handed on, so that what the rule derives cannot be seen", "insert where the context stands, as in `ctx.TryInsert(Conclude(norm, other))`");
            case MemberExpression { Expression: ParameterExpression, Member.Name: nameof(IContext.CancellationToken) or nameof(IContext.Rule) }:
                return;
            case MemberExpression member:
                Visit(member.Expression);
                return;
            case MethodCallExpression { Object: ParameterExpression } insert:
                Derives(insert.Arguments[0]);
                Visit(insert.Arguments[0]);
                return;
            case MethodCallExpression call:
                Visit(call.Object);
                VisitAll(call.Arguments);
                return;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert:
                Visit(convert.Operand);
                return;
            case NewExpression created:
                VisitAll(created.Arguments);
                return;
            case MemberInitExpression init when init.Bindings.All(b => b is MemberAssignment):
                Visit(init.NewExpression);
                VisitAll(init.Bindings.OfType<MemberAssignment>().Select(b => b.Expression));
                return;
            case NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array:
                VisitAll(array.Expressions);
                return;
            default:
                throw Error($"`{ExpressionText.Of(node)}` computes within the action", "move it into a static method and call that");
        }
    }

    private void VisitAll(IEnumerable<Expression> nodes)
    {
        foreach (var node in nodes)
            Visit(node);
    }

    private void Derives(Expression fact)
    {
        while (fact is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            fact = convert.Operand;

        var type = typeof(System.Collections.IEnumerable).IsAssignableFrom(fact.Type) && ElementType(fact.Type) is { } element ? element : fact.Type;
        if (type == typeof(object))
            throw Error("the type of fact that is inserted cannot be seen", "insert an expression whose type is the fact's");
        _derives.Add(type);
    }

    private static Type? ElementType(Type type) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private RuleLoadException Error(string problem, string remedy) => new(_rule, _text, problem, remedy);
}
