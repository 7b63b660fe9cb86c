using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>
/// Whether two expressions provably compute the same. Only the kinds of node named here can be equal; any other is equal
/// to itself alone, so that a kind that nobody thought of is never shared by mistake.
/// </summary>
internal static class StructuralComparer
{
    public static bool Same(Expression? x, Expression? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.NodeType != y.NodeType || x.Type != y.Type)
            return false;

        return (x, y) switch
        {
            (SlotExpression a, SlotExpression b) => a.Level == b.Level,
            (ConstantExpression a, ConstantExpression b) => SameConstant(a, b),
            (MemberExpression a, MemberExpression b) => a.Member == b.Member && Same(a.Expression, b.Expression),
            (MethodCallExpression a, MethodCallExpression b) => a.Method == b.Method && Same(a.Object, b.Object) && Same(a.Arguments, b.Arguments),
            (UnaryExpression a, UnaryExpression b) => a.Method == b.Method && Same(a.Operand, b.Operand),
            (BinaryExpression a, BinaryExpression b) => a.Method == b.Method && a.Conversion is null && b.Conversion is null
                && Same(a.Left, b.Left) && Same(a.Right, b.Right),
            (TypeBinaryExpression a, TypeBinaryExpression b) => a.TypeOperand == b.TypeOperand && Same(a.Expression, b.Expression),
            (NewExpression a, NewExpression b) => a.Constructor is not null && a.Constructor == b.Constructor && Same(a.Arguments, b.Arguments),
            _ => false,
        };
    }

    public static bool Same<T>(IReadOnlyList<T> x, IReadOnlyList<T> y)
        where T : Expression
    {
        if (x.Count != y.Count)
            return false;

        for (var i = 0; i < x.Count; i++)
        {
            if (!Same(x[i], y[i]))
                return false;
        }

        return true;
    }

    // Value equality only where it implies sameness for ever: of a mutable object, only the very same one is the same.
    private static bool SameConstant(ConstantExpression a, ConstantExpression b) =>
        ReferenceEquals(a.Value, b.Value)
        || (a.Value is string or ValueType && b.Value is not null && a.Value.GetType() == b.Value.GetType() && a.Value.Equals(b.Value));
}
