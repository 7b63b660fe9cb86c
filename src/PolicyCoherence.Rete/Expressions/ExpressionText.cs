using System.Globalization;
using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>Writes an expression much as its author did, for messages.</summary>
internal static class ExpressionText
{
    public static string Of(Expression? expression) => expression switch
    {
        null => string.Empty,
        LambdaExpression lambda => $"{Parameters(lambda)} => {Of(lambda.Body)}",
        SlotExpression slot => slot.Name,
        ParameterExpression parameter => parameter.Name ?? "_",
        ConstantExpression constant => Constant(constant.Value, constant.Type),
        MemberExpression { Expression: ConstantExpression } captured => captured.Member.Name,
        MemberExpression { Expression: null } shared => $"{shared.Member.DeclaringType?.Name}.{shared.Member.Name}",
        MemberExpression { Expression: MemberExpression { Member: { } closure } } nested when IsClosure(closure.Name) => nested.Member.Name,
        MemberExpression member => $"{Of(member.Expression)}.{member.Member.Name}",
        MethodCallExpression call => $"{(call.Object is null ? call.Method.DeclaringType?.Name : Of(call.Object))}.{call.Method.Name}({All(call.Arguments)})",
        UnaryExpression { NodeType: ExpressionType.Not } not => $"!{Of(not.Operand)}",
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote } convert => Of(convert.Operand),
        UnaryExpression unary => $"{unary.NodeType}({Of(unary.Operand)})",
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Of(index.Left)}[{Of(index.Right)}]",
        BinaryExpression binary => $"{Side(binary.Left, binary.Right)} {Operator(binary.NodeType)} {Side(binary.Right, binary.Left)}",
        TypeBinaryExpression test => $"{Of(test.Expression)} is {test.TypeOperand.Name}",
        NewExpression created => $"new {created.Type.Name}({All(created.Arguments)})",
        MemberInitExpression init => $"new {init.Type.Name} {{ … }}",
        NewArrayExpression array => $"new[] {{ {All(array.Expressions)} }}",
        _ => expression.ToString(),
    };

    public static bool IsClosure(string name) => name.StartsWith("CS$<>", StringComparison.Ordinal);

    private static string Parameters(LambdaExpression lambda) =>
        lambda.Parameters.Count == 1 ? lambda.Parameters[0].Name ?? "_" : $"({string.Join(", ", lambda.Parameters.Select(p => p.Name))})";

    private static string All(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    // The compiler compares enums as numbers; the name is on the other side.
    private static string Side(Expression side, Expression other)
    {
        if (side is ConstantExpression { Value: { } value } && other is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            var type = Nullable.GetUnderlyingType(convert.Operand.Type) ?? convert.Operand.Type;
            if (type.IsEnum)
                return $"{type.Name}.{Enum.ToObject(type, value)}";
        }

        return Of(side);
    }

    private static string Constant(object? value, Type type) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum name => $"{type.Name}.{name}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => type.Name,
    };

    private static string Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.AndAlso => "&&",
        ExpressionType.OrElse => "||",
        ExpressionType.Add => "+",
        ExpressionType.Subtract => "-",
        ExpressionType.Coalesce => "??",
        _ => type.ToString(),
    };
}
