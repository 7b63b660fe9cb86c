namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Orders formulas by structure: by the keys of variables and the values, never by ids, so that the order does not
/// depend on what was created first. Literals stand before comparisons, these before conjunctions, and these before
/// disjunctions.
/// </summary>
internal sealed class FormulaOrder : IComparer<Formula>
{
    public static FormulaOrder Instance { get; } = new();

    public int Compare(Formula? x, Formula? y)
    {
        // Equal formulas are the same object, so this goes down one path only: to the first part that differs.
        while (true)
        {
            if (ReferenceEquals(x, y)) return 0;
            if (x is null) return -1;
            if (y is null) return 1;
            var byKind = Kind(x).CompareTo(Kind(y));
            if (byKind != 0) return byKind;
            if (x is LiteralFormula a && y is LiteralFormula b)
            {
                var byVariable = a.Variable.CompareTo(b.Variable);
                return byVariable != 0 ? byVariable : a.Values.CompareTo(b.Values);
            }

            if (x is ComparisonFormula first && y is ComparisonFormula second) return Compare(first, second);
            if (x is not CompositeFormula left || y is not CompositeFormula right) return 0;
            var common = Math.Min(left.Parts.Length, right.Parts.Length);
            var i = 0;
            while (i < common && ReferenceEquals(left.Parts[i], right.Parts[i])) i++;
            if (i == common) return left.Parts.Length.CompareTo(right.Parts.Length);
            x = left.Parts[i];
            y = right.Parts[i];
        }
    }

    private static int Compare(ComparisonFormula x, ComparisonFormula y)
    {
        var byLesser = x.Lesser.CompareTo(y.Lesser);
        if (byLesser != 0) return byLesser;
        var byGreater = x.Greater.CompareTo(y.Greater);
        if (byGreater != 0) return byGreater;
        var byLesserTerm = Compare(x.LesserTerm, y.LesserTerm);
        return byLesserTerm != 0 ? byLesserTerm : Compare(x.GreaterTerm, y.GreaterTerm);
    }

    private static int Compare(Rounded x, Rounded y)
    {
        var byFactor = x.Factor.CompareTo(y.Factor);
        if (byFactor != 0) return byFactor;
        var byOffset = x.Offset.CompareTo(y.Offset);
        return byOffset != 0 ? byOffset : x.Divisor.CompareTo(y.Divisor);
    }

    private static int Kind(Formula formula) => formula switch
    {
        TrueFormula => 0,
        FalseFormula => 1,
        LiteralFormula => 2,
        ComparisonFormula => 3,
        AndFormula => 4,
        _ => 5,
    };
}
