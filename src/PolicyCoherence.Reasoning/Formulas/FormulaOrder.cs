namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Orders formulas by structure: by the keys of variables and the values, never by ids, so that the order does not
/// depend on what was created first. Literals stand before conjunctions, conjunctions before disjunctions.
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

            if (x is not CompositeFormula left || y is not CompositeFormula right) return 0;
            var common = Math.Min(left.Parts.Length, right.Parts.Length);
            var i = 0;
            while (i < common && ReferenceEquals(left.Parts[i], right.Parts[i])) i++;
            if (i == common) return left.Parts.Length.CompareTo(right.Parts.Length);
            x = left.Parts[i];
            y = right.Parts[i];
        }
    }

    private static int Kind(Formula formula) => formula switch
    {
        TrueFormula => 0,
        FalseFormula => 1,
        LiteralFormula => 2,
        AndFormula => 3,
        _ => 4,
    };
}
