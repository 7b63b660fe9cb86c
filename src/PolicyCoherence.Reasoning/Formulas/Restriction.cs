namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Puts a value in for a variable; parts shared between formulas are worked out once.</summary>
internal sealed class Restriction(FormulaTable table, Variable variable, long value)
{
    private readonly Dictionary<int, Formula> _done = [];

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    public Formula Of(Formula formula)
    {
        if (formula is LiteralFormula literal)
            return literal.Variable != variable ? formula : literal.Values.Contains(value) ? table.True : table.False;
        if (formula is ComparisonFormula comparison)
        {
            return comparison.Lesser == variable ? table.Literal(comparison.Greater, comparison.GreaterWhen(value))
                : comparison.Greater == variable ? table.Literal(comparison.Lesser, comparison.LesserWhen(value))
                : formula;
        }

        if (formula is not CompositeFormula composite || !formula.Mentions(variable)) return formula;
        if (_done.TryGetValue(formula.Id, out var known)) return known;
        var parts = composite.Parts.Select(Of);
        var result = composite is AndFormula ? table.And(parts) : table.Or(parts);
        _done.Add(formula.Id, result);
        return result;
    }
}
