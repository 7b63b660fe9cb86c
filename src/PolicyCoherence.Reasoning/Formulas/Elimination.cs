namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Eliminates variables, one after the other, from a set of conjuncts. Only the conjuncts that mention a variable take
/// part: they become the disjunction, over the kinds of values that they tell apart, of what they say with such a
/// value. For two clauses this is resolution. Where a conjunct compares the variable with another, the kinds of values
/// depend on that one: then the smallest values at which something begins to hold are tried (<see cref="TestPoint"/>).
/// </summary>
internal sealed class Elimination(FormulaTable table, SolverLimits limits, CancellationToken cancellation)
{
    /// <summary>
    /// What is left of the formula. The truths that eliminated variables tie to it take part; what others say is about the
    /// remaining variables alone, and holds in every case anyway.
    /// </summary>
    public Formula Exists(Formula formula, TruthClosure closure, Func<Variable, bool> eliminated)
    {
        var open = formula.Variables.Where(eliminated).ToHashSet();
        if (open.Count == 0) return formula;
        var conjuncts = new List<Formula>(formula is AndFormula and ? and.Parts : [formula]);
        var added = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        var next = new Stack<Variable>(open);
        while (next.TryPop(out var variable))
        {
            foreach (var truth in closure.Of(variable).About[variable])
            {
                if (!added.Add(truth)) continue;
                conjuncts.Add(truth);
                foreach (var other in truth.Variables)
                    if (eliminated(other) && open.Add(other)) next.Push(other);
            }
        }

        return Project(table.And(conjuncts), open);
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private Formula Project(Formula formula, HashSet<Variable> open)
    {
        switch (formula)
        {
            case LiteralFormula literal:
                // a literal leaves its variable at least one value
                return open.Contains(literal.Variable) ? table.True : formula;
            case ComparisonFormula comparison when formula.Variables.Any(open.Contains):
                var first = open.Contains(comparison.Lesser) ? comparison.Lesser : comparison.Greater;
                return Project(ByKindsOfValue(first, [comparison]), open);
            case OrFormula disjunction when formula.Variables.Any(open.Contains):
                // some values make one of the parts hold: each part may choose its own
                return Bounded(table.Or(disjunction.Parts.Select(p => Project(p, open))));
            case AndFormula conjunction when formula.Variables.Any(open.Contains):
                return Bounded(Join(conjunction.Parts, open));
            default:
                return formula;
        }
    }

    private Formula Join(IEnumerable<Formula> parts, HashSet<Variable> open)
    {
        var conjuncts = new Conjuncts(open);
        foreach (var part in parts) conjuncts.Add(part);
        foreach (var (part, own) in conjuncts.WithVariablesOfTheirOwn())
        {
            conjuncts.Remove(part);
            conjuncts.Add(Project(part, own));
        }

        while (conjuncts.Cheapest() is { } variable)
        {
            cancellation.ThrowIfCancellationRequested();
            var about = conjuncts.About(variable);
            foreach (var part in about) conjuncts.Remove(part);
            var result = about.Count == 1 ? Project(about[0], [variable]) : ByKindsOfValue(variable, about);
            if (ReferenceEquals(result, table.False)) return result;
            conjuncts.Add(Bounded(result));
        }

        return table.And(conjuncts.All);
    }

    private Formula ByKindsOfValue(Variable variable, List<Formula> about)
    {
        if (TestPoint.Of(variable, about) is { } points)
        {
            return AnyOf(points.Select(point =>
            {
                var substitution = new Substitution(table, variable, point);
                return table.And(about.Select(substitution.Of).Prepend(substitution.IsPossible()));
            }));
        }

        return AnyOf(KindsOfValue(variable, about).Select(kind =>
        {
            var restriction = new Restriction(table, variable, kind.Min);
            return table.And(about.Select(restriction.Of));
        }));
    }

    private Formula AnyOf(IEnumerable<Formula> found)
    {
        var results = new List<Formula>();
        long size = 0;
        foreach (var result in found)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReferenceEquals(result, table.True)) return result;
            size += result.Size;
            Check(size);
            results.Add(result);
        }

        return table.Or(results);
    }

    /// <summary>The values of the variable, grouped so that no literal tells two values of one group apart.</summary>
    private static List<ValueSet> KindsOfValue(Variable variable, List<Formula> formulas)
    {
        var sets = new HashSet<ValueSet>();
        var seen = new HashSet<int>();
        var open = new Stack<Formula>(formulas);
        while (open.TryPop(out var next))
        {
            if (next is LiteralFormula literal && literal.Variable == variable) sets.Add(literal.Values);
            if (next is not CompositeFormula composite || !seen.Add(next.Id) || !next.Mentions(variable)) continue;
            foreach (var part in composite.Parts) open.Push(part);
        }

        List<ValueSet> kinds = [variable.Domain];
        foreach (var set in sets)
        {
            var split = new List<ValueSet>(kinds.Count + 1);
            foreach (var kind in kinds)
            {
                var inside = kind.Intersect(set);
                var outside = kind.Except(set);
                if (!inside.IsEmpty) split.Add(inside);
                if (!outside.IsEmpty) split.Add(outside);
            }

            kinds = split;
        }

        return kinds;
    }

    private Formula Bounded(Formula formula)
    {
        Check(formula.Size);
        return formula;
    }

    private void Check(long size)
    {
        if (size > limits.EliminationSize) throw Bounds.FormulaSize;
    }
}
