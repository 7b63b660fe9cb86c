using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Expressions;

/// <summary>How a value under <c>==</c> becomes part of a hash key, where that keeps its meaning exactly.</summary>
internal static class JoinValues
{
    private static readonly HashSet<Type> SystemTypes =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan), typeof(Guid), typeof(Half), typeof(Int128), typeof(UInt128), typeof(Version),
    ];

    /// <summary>Whether <c>==</c> here is the same as equal keys: of the types of the system, of records, or by reference.</summary>
    public static bool CanBeKey(BinaryExpression equal)
    {
        var type = Nullable.GetUnderlyingType(equal.Left.Type) ?? equal.Left.Type;
        if (equal.Method is not { } method)
            return equal.Left.Type == equal.Right.Type || !type.IsValueType;
        if (method.DeclaringType == typeof(string) || (method.DeclaringType is { } declaring && SystemTypes.Contains(declaring)))
            return true;

        // The compiler writes `==` of a record as a call of Equals; one written by hand could mean anything.
        return method.DeclaringType == type && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
    }

    public static bool ByReference(BinaryExpression equal) => equal.Method is null && !equal.Left.Type.IsValueType;

    /// <summary>Whether the value is not even equal to itself.</summary>
    public static bool MatchesNothing(object value) => value switch
    {
        double number => double.IsNaN(number),
        float number => float.IsNaN(number),
        Half number => Half.IsNaN(number),
        _ => false,
    };

    /// <summary>The part of a key that stands for the value; null if it matches nothing.</summary>
    public static object? ToKey(object? value, bool byReference)
    {
        if (value is null)
            return NullKey.Instance;
        if (byReference)
            return new IdentityKey(value);
        return MatchesNothing(value) ? null : value;
    }
}
