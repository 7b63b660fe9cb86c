namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Eliminates variables, one after the other, from a set of conjuncts. Only the conjuncts that mention a variable take
/// part: they become the disjunction, over the kinds of values that they tell apart, of what they say with such a
/// value. For two clauses this is resolution.
/// </summary>
internal sealed class Elimination(FormulaTable table, SolverLimits limits, CancellationToken cancellation)
{
    public Formula Exists(Formula formula, List<TruthComponent> components, Func<Variable, bool> eliminated)
    {
        var open = components.SelectMany(c => c.Variables).Where(eliminated).ToHashSet();
        if (open.Count == 0) return formula;
        var conjuncts = new List<Formula>(formula is AndFormula and ? and.Parts : [formula]);
        AddTruths(conjuncts, components.SelectMany(c => c.Truths), open);
        while (Choose(conjuncts, open) is { } variable)
        {
            cancellation.ThrowIfCancellationRequested();
            open.Remove(variable);
            var about = conjuncts.Where(c => c.Mentions(variable)).ToList();
            var result = Eliminate(variable, table.And(about));
            if (ReferenceEquals(result, table.False)) return table.False;
            conjuncts.RemoveAll(c => c.Mentions(variable));
            // the result may be a conjunction; its parts are conjuncts of their own from now on
            conjuncts.AddRange(result is AndFormula whole ? whole.Parts : [result]);
        }

        return table.And(conjuncts);
    }

    /// <summary>
    /// Adds the truths that eliminated variables tie to the formula. What other truths say is about the remaining
    /// variables alone, and holds in every case anyway.
    /// </summary>
    private static void AddTruths(List<Formula> conjuncts, IEnumerable<Formula> truths, HashSet<Variable> open)
    {
        var left = truths.ToList();
        var tied = new HashSet<Variable>(conjuncts.SelectMany(c => c.Variables).Where(open.Contains));
        while (left.Find(t => t.Variables.Any(tied.Contains)) is { } truth)
        {
            left.Remove(truth);
            conjuncts.Add(truth);
            tied.UnionWith(truth.Variables.Where(open.Contains));
        }
    }

    /// <summary>The variable whose elimination touches least; ties go by key.</summary>
    private static Variable? Choose(List<Formula> conjuncts, HashSet<Variable> open)
    {
        var sizes = new Dictionary<Variable, long>();
        foreach (var conjunct in conjuncts)
        {
            foreach (var variable in conjunct.Variables)
            {
                if (!open.Contains(variable)) continue;
                sizes[variable] = sizes.GetValueOrDefault(variable) + conjunct.Size;
            }
        }

        return sizes.Count == 0 ? null : sizes.OrderBy(s => s.Value).ThenBy(s => s.Key).First().Key;
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private Formula Eliminate(Variable variable, Formula formula)
    {
        if (!formula.Mentions(variable)) return formula;
        switch (formula)
        {
            case OrFormula or:
                // some value makes one of the parts hold: each part may choose its own
                return Bounded(table.Or(or.Parts.Select(p => Eliminate(variable, p))));
            case AndFormula and:
                var about = and.Parts.Where(p => p.Mentions(variable)).ToList();
                var rest = and.Parts.Where(p => !p.Mentions(variable));
                var result = about.Count == 1 ? Eliminate(variable, about[0]) : ByKindsOfValue(variable, about);
                return Bounded(table.And(rest.Append(result)));
            default:
                // a literal leaves its variable at least one value
                return table.True;
        }
    }

    private Formula ByKindsOfValue(Variable variable, List<Formula> about)
    {
        var results = new List<Formula>();
        long size = 0;
        foreach (var kind in KindsOfValue(variable, about))
        {
            cancellation.ThrowIfCancellationRequested();
            var restriction = new Restriction(table, variable, kind.Min);
            var result = table.And(about.Select(restriction.Of));
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
        if (size > limits.EliminationSize) throw new ReasoningLimitException("a formula grew too large while facts were set free");
    }
}
