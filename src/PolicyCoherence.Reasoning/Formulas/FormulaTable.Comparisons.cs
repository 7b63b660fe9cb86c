namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Makes comparisons of two variables.</summary>
public sealed partial class FormulaTable
{
    // Where two rounded numbers of one value lie within one of each other, the values are tried one by one.
    private const int MaximumTried = 100_000;

    /// <summary>
    /// Holds where a number that grows with <paramref name="lesser"/> is at most one that grows with
    /// <paramref name="greater"/>. The two may be one variable. Throws <see cref="ReasoningLimitException"/> if the numbers
    /// of the terms are too large.
    /// </summary>
    public Formula AtMost(Variable lesser, Rounded lesserTerm, Variable greater, Rounded greaterTerm)
    {
        if (lesser == greater) return Literal(lesser, OfOneVariable(lesser, lesserTerm, greaterTerm));
        var (left, right) = Canonical(lesserTerm, greaterTerm);
        // An open end says nothing, because there is more behind it.
        if (!lesser.Open.HasFlag(OpenEnds.Above) && !greater.Open.HasFlag(OpenEnds.Below) && left.At(lesser.Domain.Max) <= right.At(greater.Domain.Min)) return True;
        if (!lesser.Open.HasFlag(OpenEnds.Below) && !greater.Open.HasFlag(OpenEnds.Above) && left.At(lesser.Domain.Min) > right.At(greater.Domain.Max)) return False;
        if (_comparisons.TryGetValue((lesser.Id, left, greater.Id, right), out var existing)) return existing;

        var made = new ComparisonFormula(_formulas++, lesser, left, greater, right);
        var (above, below) = Canonical(right.Plus(1), left);
        var negation = new ComparisonFormula(_formulas++, greater, above, lesser, below);
        _comparisons.Add((lesser.Id, left, greater.Id, right), made);
        _comparisons.Add((greater.Id, above, lesser.Id, below), negation);
        made.PairWith(negation);
        return made;
    }

    /// <summary>
    /// The two sides in one way out of the many that mean the same. Where only one side is rounded, both can be
    /// multiplied out; only what is left of two roundings keeps them.
    /// </summary>
    private static (Rounded Lesser, Rounded Greater) Canonical(Rounded lesser, Rounded greater)
    {
        if (lesser.Divisor > 1 && greater.Divisor > 1)
        {
            var whole = Rounded.Down(lesser.Offset, lesser.Divisor);
            return (lesser.Plus(-whole), greater.Plus(-whole));
        }

        // k <= floor(m / d) says d k <= m, and floor(m / d) <= k says m <= d k + d - 1
        var (p, q) = ((Int128)lesser.Factor * greater.Divisor, (Int128)greater.Factor * lesser.Divisor);
        var rest = ((Int128)greater.Offset * lesser.Divisor) + lesser.Divisor - 1 - ((Int128)lesser.Offset * greater.Divisor);
        var common = Rounded.Common(p, q);
        return (Rounded.Of(p / common, 0, 1), Rounded.Of(q / common, Rounded.Down(rest, common), 1));
    }

    /// <summary>The values for which the one number is at most the other, both growing with the same variable.</summary>
    private static ValueSet OfOneVariable(Variable variable, Rounded lesser, Rounded greater)
    {
        // Exactly, the second less the first is (slope * v + distance) / divisor: from 0 on it holds, up to -1 it does not.
        var divisor = (Int128)lesser.Divisor * greater.Divisor;
        var slope = ((Int128)greater.Factor * lesser.Divisor) - ((Int128)lesser.Factor * greater.Divisor);
        var distance = ((Int128)greater.Offset * lesser.Divisor) - ((Int128)lesser.Offset * greater.Divisor);
        var (first, last) = ((Int128)variable.Domain.Min, (Int128)variable.Domain.Max);
        if (slope == 0)
        {
            if (distance >= 0) return variable.Domain;
            if (distance <= -divisor) return ValueSet.Empty;
        }
        else
        {
            // Up to the first of these values and from the second on the difference tells; between them only trying does.
            var (low, high) = slope > 0
                ? (Rounded.Down(-divisor - distance, slope), -Rounded.Down(distance, slope))
                : (Rounded.Down(distance, -slope), -Rounded.Down(-distance - divisor, -slope));
            (first, last) = (Int128.Max(first, low), Int128.Min(last, high));
        }

        if (last - first > MaximumTried) throw Bounds.CloseShares;
        var tried = ValueSet.Of(Numbers(first, last).Where(value => lesser.At(value) <= greater.At(value)));
        if (slope == 0) return tried;
        return tried.Union(slope > 0 ? ValueSet.From(last + 1) : ValueSet.UpTo(first - 1));
    }

    private static IEnumerable<long> Numbers(Int128 first, Int128 last)
    {
        for (var value = first; value <= last; value++) yield return (long)value;
    }
}
