using System.Linq.Expressions;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Rete.Binding;

/// <summary>
/// The shape law: a condition is <c>member == alias.member</c>, <c>member == constant</c>, or one named static predicate
/// over aliases. It keeps rules to what NRules shares and compares rightly, and it is what the hash joins feed on.
/// </summary>
internal static class ShapeLaw
{
    private const string Remedy =
        "write `member == alias.member`, `member == constant`, or one named static predicate over the aliases, as in `Overlap.IsPossible(norm, other)`";

    /// <summary>Parts of a conjunction, each a condition of its own.</summary>
    public static IEnumerable<Expression> Split(Expression body) =>
        body is BinaryExpression { NodeType: ExpressionType.AndAlso } both ? Split(both.Left).Concat(Split(both.Right)) : [body];

    /// <summary>Checks a condition over slots, and turns a plain yes/no member into an equality.</summary>
    public static Expression Condition(string rule, string text, Expression body)
    {
        var (candidate, earlier) = SlotFinder.In(body);
        if (!candidate && !earlier)
            throw new RuleLoadException(rule, text, "the condition is about no fact at all", "leave it out, or say which member it is about");

        switch (body)
        {
            case BinaryExpression { NodeType: ExpressionType.Equal } equal:
                Operand(rule, text, equal.Left);
                Operand(rule, text, equal.Right);
                return body;
            case MethodCallExpression call:
                StaticCall(rule, text, call);
                return body;
            case UnaryExpression { NodeType: ExpressionType.Not, Operand: MethodCallExpression call }:
                StaticCall(rule, text, call);
                return body;
            case UnaryExpression { NodeType: ExpressionType.Not, Operand: MemberExpression member } when member.Type == typeof(bool):
                Operand(rule, text, member);
                return Expression.Equal(member, Expression.Constant(false));
            case MemberExpression member:
                Operand(rule, text, member);
                return Expression.Equal(member, Expression.Constant(true));
            default:
                throw Refused(rule, text, body);
        }
    }

    /// <summary>Checks what a query groups by or gathers: a member, the result itself, or one static method.</summary>
    public static Expression Selector(string rule, string text, Expression body)
    {
        if (body is MethodCallExpression call)
            StaticCall(rule, text, call);
        else
            Operand(rule, text, body);
        return body;
    }

    /// <summary>Checks the value of a <c>Let</c>.</summary>
    public static Expression Let(string rule, string text, Expression body, Type ruleType)
    {
        if (body is not MethodCallExpression { Object: null } call || call.Method.DeclaringType != ruleType)
        {
            throw new RuleLoadException(
                rule,
                text,
                "`Let` does not call a static method of the rule's own class: NRules takes two such values of different rules for the same",
                $"move it into a static method of `{ruleType.Name}` and call that");
        }

        foreach (var argument in call.Arguments)
            Operand(rule, text, argument);
        return body;
    }

    private static void StaticCall(string rule, string text, MethodCallExpression call)
    {
        if (call.Object is not null)
            throw new RuleLoadException(rule, text, $"`{call.Method.Name}` is called on an object", Remedy);
        foreach (var argument in call.Arguments)
            Operand(rule, text, argument);
    }

    private static void Operand(string rule, string text, Expression operand)
    {
        switch (operand)
        {
            case SlotExpression or ConstantExpression:
                return;
            case MemberExpression { Expression: { } inner }:
                Operand(rule, text, inner);
                return;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when Widens(convert):
                Operand(rule, text, convert.Operand);
                return;
            default:
                throw Refused(rule, text, operand);
        }
    }

    // A cast downwards is a type test in disguise, which NRules confuses between rules.
    private static bool Widens(UnaryExpression convert) =>
        convert.Operand.Type.IsValueType || convert.Method is not null || convert.Type.IsAssignableFrom(convert.Operand.Type);

    private static RuleLoadException Refused(string rule, string text, Expression node) =>
        new(rule, text, $"`{ExpressionText.Of(node)}` is not a shape a condition may have", Remedy);
}
