using System.Numerics;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// A whole number that grows with the value <c>v</c> of a variable: <c>(Factor * v + Offset) / Divisor</c>, rounded down.
/// So "120 % of the minimum wage" and "14 days after the decision" are exact, in whole numbers.
/// </summary>
/// <param name="Factor">More than 0.</param>
/// <param name="Offset">Any whole number.</param>
/// <param name="Divisor">More than 0; shares no divisor with the factor.</param>
public readonly record struct Rounded(long Factor, long Offset, long Divisor)
{
    /// <summary>The value itself.</summary>
    public static Rounded Itself { get; } = new(1, 0, 1);

    /// <summary>
    /// The term in lowest terms. Throws <see cref="ReasoningLimitException"/> if its numbers are too large to be reckoned
    /// with, and <see cref="ArgumentOutOfRangeException"/> if factor or divisor is not more than 0.
    /// </summary>
    public static Rounded Of(Int128 factor, Int128 offset, Int128 divisor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(divisor);
        var common = Common(factor, divisor);
        return new Rounded(Small(factor / common), Small(Down(offset, common)), Small(divisor / common));
    }

    /// <summary>The number for a value.</summary>
    public Int128 At(long value) => Down(((Int128)Factor * value) + Offset, Divisor);

    /// <summary>The largest value for which the number is at most <paramref name="top"/>.</summary>
    public Int128 LargestWithin(Int128 top) => Down((Divisor * top) + Divisor - 1 - Offset, Factor);

    /// <summary>The smallest value for which the number is at least <paramref name="bottom"/>.</summary>
    public Int128 SmallestReaching(Int128 bottom) => -Down(Offset - (Divisor * bottom), Factor);

    /// <summary>The same number, and so much more.</summary>
    public Rounded Plus(Int128 more) => new(Factor, Small(Offset + (Divisor * more)), Divisor);

    /// <summary>Division that rounds down, for negative numbers too.</summary>
    internal static Int128 Down(Int128 dividend, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The greatest common divisor of two numbers above 0.</summary>
    internal static Int128 Common(Int128 first, Int128 second) => (Int128)BigInteger.GreatestCommonDivisor(first, second);

    // Beyond this a product with a value could overflow; no law reckons with such numbers.
    private static long Small(Int128 number) => Int128.Abs(number) <= ValueSet.Largest
        ? (long)number
        : throw Bounds.ComparedNumbers;
}
