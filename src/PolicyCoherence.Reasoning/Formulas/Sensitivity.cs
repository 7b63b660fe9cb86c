using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Which single changes of a case change a formula.</summary>
internal static class Sensitivity
{
    public static ImmutableArray<Variable> Of(Formula formula, Case @case)
    {
        var view = Look(formula, @case, []);
        return
        [
            .. formula.Variables.Where(v =>
                view.Holding.TryGetValue(v, out var holding)
                    ? !v.Domain.Except(holding).IsSubsetOf(ValueSet.Of(@case[v]))
                    : !view.Holds && !v.Domain.IsSingle),
        ];
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private static View Look(Formula formula, Case @case, Dictionary<Formula, View> looked)
    {
        switch (formula)
        {
            case LiteralFormula literal:
                return new View(
                    literal.Values.Contains(@case[literal.Variable]),
                    new Dictionary<Variable, ValueSet> { [literal.Variable] = literal.Values });
            case ComparisonFormula comparison:
                var (lesser, greater) = (@case[comparison.Lesser], @case[comparison.Greater]);
                var lesserWhen = comparison.LesserWhen(greater);
                return new View(
                    lesserWhen.Contains(lesser),
                    new Dictionary<Variable, ValueSet> { [comparison.Lesser] = lesserWhen, [comparison.Greater] = comparison.GreaterWhen(lesser) });
            case CompositeFormula composite:
                return looked.TryGetValue(formula, out var known) ? known : looked[formula] = Join(composite, @case, looked);
            default:
                return new View(formula is TrueFormula, []);
        }
    }

    /// <summary>
    /// A conjunction holds, with another value of one variable, where each part does: those that look at the variable
    /// say where, and the others must hold already. A disjunction is its mirror image.
    /// </summary>
    private static View Join(CompositeFormula composite, Case @case, Dictionary<Formula, View> looked)
    {
        var conjunction = composite is AndFormula;
        var against = 0;
        var joined = new Dictionary<Variable, (ValueSet Values, int Against)>();
        foreach (var part in composite.Parts)
        {
            var view = Look(part, @case, looked);
            // a part against the whole: one that fails in a conjunction, or holds in a disjunction
            var counts = view.Holds == conjunction ? 0 : 1;
            against += counts;
            foreach (var (variable, values) in view.Holding)
            {
                joined[variable] = joined.TryGetValue(variable, out var known)
                    ? (conjunction ? known.Values.Intersect(values) : known.Values.Union(values), known.Against + counts)
                    : (values, counts);
            }
        }

        var holding = new Dictionary<Variable, ValueSet>();
        foreach (var (variable, (values, seen)) in joined)
            if (seen == against) holding.Add(variable, values);
        return new View(conjunction == (against == 0), holding);
    }

    /// <summary>
    /// Whether a formula holds in the case and, for each variable that could change that, the values with which it
    /// would hold. For other variables it stays as it is.
    /// </summary>
    private readonly record struct View(bool Holds, Dictionary<Variable, ValueSet> Holding);
}
