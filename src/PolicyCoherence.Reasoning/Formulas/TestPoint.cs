namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// A value to try for a variable that is being eliminated. If any value satisfies a formula, so does the smallest one
/// down to which nothing changes: there a literal or a comparison begins to hold, or the domain begins. So it is enough
/// to try these beginnings, of which some are numbers that grow with another variable.
/// </summary>
/// <param name="Value">A value; for an open end the smallest of the domain, which stands for all that is smaller.</param>
/// <param name="IsOpenEnd">Whether it stands for values below all that is mentioned.</param>
/// <param name="Other">The variable that the point grows with; null for a value.</param>
/// <param name="Term">How it grows.</param>
internal sealed record TestPoint(long Value, bool IsOpenEnd, Variable? Other, Rounded Term)
{
    /// <summary>The points to try; null if no conjunct compares the variable with another.</summary>
    public static List<TestPoint>? Of(Variable variable, List<Formula> conjuncts)
    {
        var compared = false;
        var values = new SortedSet<long>(variable.Domain.Intervals.Select(interval => interval.From));
        var terms = new SortedSet<(Variable Other, long Factor, long Offset, long Divisor)>();
        var seen = new HashSet<int>();
        var open = new Stack<Formula>(conjuncts);
        while (open.TryPop(out var next))
        {
            if (!next.Mentions(variable) || !seen.Add(next.Id)) continue;
            switch (next)
            {
                case LiteralFormula literal:
                    foreach (var interval in literal.Values.Intervals) values.Add(interval.From);
                    break;
                case ComparisonFormula comparison:
                    compared = true;
                    if (comparison.Greater != variable) break;
                    var term = Beginning(comparison);
                    terms.Add((comparison.Lesser, term.Factor, term.Offset, term.Divisor));
                    break;
                case CompositeFormula composite:
                    foreach (var part in composite.Parts) open.Push(part);
                    break;
                default:
                    break;
            }
        }

        if (!compared) return null;
        var below = variable.Open.HasFlag(OpenEnds.Below);
        return
        [
            .. values.Select(value => new TestPoint(value, below && value == variable.Domain.Min, null, Rounded.Itself)),
            .. terms.Select(term => new TestPoint(0, false, term.Other, new Rounded(term.Factor, term.Offset, term.Divisor))),
        ];
    }

    /// <summary>The smallest value of the greater variable with which the comparison holds, as it grows with the lesser.</summary>
    public static Rounded Beginning(ComparisonFormula comparison)
    {
        Refuse(comparison);
        // p y <= q x + c (the lesser side has no offset) holds from x = (p y - c) / q on, rounded up
        var (q, c) = (comparison.GreaterTerm.Factor, comparison.GreaterTerm.Offset);
        return Rounded.Of(comparison.LesserTerm.Factor, (Int128)q - 1 - c, q);
    }

    /// <summary>The largest value of the lesser variable with which the comparison holds, as it grows with the greater.</summary>
    public static Rounded End(ComparisonFormula comparison)
    {
        Refuse(comparison);
        return Rounded.Of(comparison.GreaterTerm.Factor, comparison.GreaterTerm.Offset, comparison.LesserTerm.Factor);
    }

    private static void Refuse(ComparisonFormula comparison)
    {
        if (!comparison.IsLinear) throw Bounds.SeveralAmounts;
    }
}

/// <summary>Puts a test point in for a variable; parts shared between formulas are worked out once.</summary>
internal sealed class Substitution(FormulaTable table, Variable variable, TestPoint point)
{
    private readonly Restriction _restriction = new(table, variable, point.Value);
    private readonly Dictionary<int, Formula> _done = [];

    /// <summary>That the point is a value of the variable at all.</summary>
    public Formula IsPossible() => point.Other is { } other ? Among(variable.Domain, other) : table.True;

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    public Formula Of(Formula formula)
    {
        if (point is { Other: null, IsOpenEnd: false }) return _restriction.Of(formula);
        if (!formula.Mentions(variable)) return formula;
        switch (formula)
        {
            case LiteralFormula literal:
                return point.Other is { } other ? Among(literal.Values, other) : literal.Values.Contains(variable.Domain.Min) ? table.True : table.False;
            case ComparisonFormula comparison:
                return Compared(comparison);
            case CompositeFormula composite:
                if (_done.TryGetValue(formula.Id, out var known)) return known;
                var parts = composite.Parts.Select(Of);
                var result = composite is AndFormula ? table.And(parts) : table.Or(parts);
                _done.Add(formula.Id, result);
                return result;
            default:
                return formula;
        }
    }

    private Formula Compared(ComparisonFormula comparison)
    {
        var isLesser = comparison.Lesser == variable;
        if (point.Other is not { } other) return isLesser ? table.True : table.False;
        return isLesser
            ? table.AtMost(other, point.Term, comparison.Greater, TestPoint.End(comparison))
            : table.AtMost(comparison.Lesser, TestPoint.Beginning(comparison), other, point.Term);
    }

    /// <summary>Where the point lies among these values; what reaches an open end goes on behind it.</summary>
    private Formula Among(ValueSet values, Variable other)
    {
        var (first, last) = (variable.Domain.Min, variable.Domain.Max);
        return table.Or(values.Intervals.Select(interval =>
        {
            var reached = interval.From == first && variable.Open.HasFlag(OpenEnds.Below) ? ValueSet.From(ValueSet.Smallest) : ValueSet.From(point.Term.SmallestReaching(interval.From));
            var within = interval.To == last && variable.Open.HasFlag(OpenEnds.Above) ? ValueSet.UpTo(ValueSet.Largest) : ValueSet.UpTo(point.Term.LargestWithin(interval.To));
            return table.Literal(other, reached.Intersect(within));
        }));
    }
}
