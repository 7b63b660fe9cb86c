using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using PolicyCoherence.Rete.Memory;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>What an expression reads: the tuple so far with its level, the candidate, and for an action the context.</summary>
internal readonly ref struct Frame(Token? left, int leftLevel, Cell? candidate, IContext? context)
{
    public IContext? Context { get; } = context;

    public object? Read(SlotExpression slot)
    {
        if (slot.Level == SlotExpression.Candidate || slot.Level > leftLevel)
            return candidate?.Value;

        var token = left;
        for (var hops = leftLevel - slot.Level; hops > 0; hops--)
            token = token?.Parent;
        return token?.Cell?.Value;
    }
}

/// <summary>
/// Evaluates the kinds of expression that rules may contain, without compiling anything: most conditions of a run are
/// asked so rarely that compiling them would be most of its cost.
/// </summary>
internal static class Interpreter
{
    public static object? Evaluate(Expression expression, in Frame frame) => expression switch
    {
        SlotExpression slot => frame.Read(slot),
        ConstantExpression constant => constant.Value,
        ParameterExpression => frame.Context,
        MemberExpression member => Member(member, frame),
        MethodCallExpression call => Call(call, frame),
        UnaryExpression { NodeType: ExpressionType.Not } not => !(bool)Required(Evaluate(not.Operand, frame), not.Operand),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Convert(convert, frame),
        BinaryExpression { NodeType: ExpressionType.Equal } equal => AreEqual(equal, Evaluate(equal.Left, frame), Evaluate(equal.Right, frame)),
        NewExpression created => Create(created, frame),
        MemberInitExpression init => Initialise(init, frame),
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array => NewArray(array, frame),
        _ => throw new NotSupportedException($"an expression of kind {expression.NodeType} got past the check at load"),
    };

    public static bool IsTrue(Expression expression, in Frame frame) => (bool)Required(Evaluate(expression, frame), expression);

    private static object? Member(MemberExpression node, in Frame frame)
    {
        if (node.Expression is not { } inner)
            return node.Member is FieldInfo shared ? shared.GetValue(null) : Invoke(Getter(node), null, []);

        var target = Evaluate(inner, frame);
        if (Nullable.GetUnderlyingType(inner.Type) is not null)
            // A boxed Nullable is its value or null, of which reflection cannot call members.
            return node.Member.Name == nameof(Nullable<int>.HasValue) ? target is not null : Required(target, inner);

        target = Required(target, inner);
        return node.Member is FieldInfo field ? field.GetValue(target) : Invoke(Getter(node), target, []);
    }

    private static MethodInfo Getter(MemberExpression node) =>
        (node.Member as PropertyInfo)?.GetMethod ?? throw new NotSupportedException($"`{node.Member.Name}` cannot be read");

    private static object? Call(MethodCallExpression node, in Frame frame)
    {
        var target = node.Object is { } inner ? Required(Evaluate(inner, frame), inner) : null;
        return Invoke(node.Method, target, Arguments(node.Arguments, frame));
    }

    private static object Create(NewExpression node, in Frame frame) =>
        node.Constructor is { } constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, Arguments(node.Arguments, frame), CultureInfo.InvariantCulture)
            : Required(Activator.CreateInstance(node.Type), node);

    private static object Initialise(MemberInitExpression node, in Frame frame)
    {
        var created = Create(node.NewExpression, frame);
        foreach (var binding in node.Bindings.OfType<MemberAssignment>())
        {
            var value = Evaluate(binding.Expression, frame);
            if (binding.Member is FieldInfo field)
                field.SetValue(created, value);
            else if (binding.Member is PropertyInfo { SetMethod: { } setter })
                Invoke(setter, created, [value]);
        }

        return created;
    }

    private static Array NewArray(NewArrayExpression node, in Frame frame)
    {
        var array = Array.CreateInstance(node.Type.GetElementType() ?? typeof(object), node.Expressions.Count);
        for (var i = 0; i < array.Length; i++)
            array.SetValue(Evaluate(node.Expressions[i], frame), i);
        return array;
    }

    private static object?[] Arguments(ReadOnlyCollection<Expression> arguments, in Frame frame)
    {
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(arguments[i], frame);
        return values;
    }

    private static object? Invoke(MethodInfo method, object? target, object?[] arguments) =>
        method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);

    private static object? Convert(UnaryExpression node, in Frame frame)
    {
        var value = Evaluate(node.Operand, frame);
        if (value is null)
            return node.Type.IsValueType && Nullable.GetUnderlyingType(node.Type) is null ? Required(value, node.Operand) : null;
        if (node.Method is { } method)
            return Invoke(method, null, [value]);

        var target = Nullable.GetUnderlyingType(node.Type) ?? node.Type;
        if (target.IsInstanceOfType(value))
            return value;
        return target.IsEnum
            ? Enum.ToObject(target, value)
            : System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }

    private static bool AreEqual(BinaryExpression node, object? left, object? right)
    {
        var lifted = node.IsLifted && (left is null || right is null);
        if (node.Method is { } method && !lifted)
            return (bool)Required(Invoke(method, null, [left, right]), node);
        if (!node.Left.Type.IsValueType || left is null || right is null)
            return ReferenceEquals(left, right);
        return !JoinValues.MatchesNothing(left) && left.Equals(right);
    }

    private static object Required(object? value, Expression source) =>
        value ?? throw new InvalidOperationException($"`{ExpressionText.Of(source)}` is null");
}
