using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// The quick way for conjunctions of literals, which most scopes are. Literals that exclude each other settle a
/// question at once; so does the ordinary case of the truths if it still satisfies them after the change of the few
/// values that the literals ask for. Anything else is left to the search.
/// </summary>
internal sealed class CubeQuestions(TruthClosure closure, Search search)
{
    private readonly Dictionary<TruthComponent, Dictionary<Variable, long>?> _ordinary = [];
    private readonly Dictionary<Variable, ValueSet> _literals = [];
    private readonly Dictionary<Variable, long> _changed = [];

    /// <summary>Whether there is a case in which both hold; null if this way cannot tell.</summary>
    public bool? TryAnswer(Formula left, Formula right)
    {
        _literals.Clear();
        return !TryTake(left, out var possible) || (possible && !TryTake(right, out possible)) ? null
            : possible ? TryTruths()
            : false;
    }

    /// <summary>
    /// The first case of a conjunction of literals, if each variable can have the value it would have alone; null if
    /// this way cannot tell. No value of such a case can be nearer to ordinary, so the search would find the same.
    /// </summary>
    public Case? TryCase(Formula formula)
    {
        _literals.Clear();
        if (!TryTake(formula, out var possible) || !possible) return null;
        var components = closure.Of([formula]);
        var variables = TruthClosure.VariablesOf(components);
        var values = ImmutableArray.CreateBuilder<long>(variables.Length);
        foreach (var variable in variables) values.Add(_literals.TryGetValue(variable, out var asked) ? asked.Nearest(variable.Ordinary) : variable.Ordinary);
        var found = Case.Trusted(variables, values.MoveToImmutable());
        foreach (var component in components)
        {
            foreach (var truth in component.Truths)
                if (!FormulaEvaluator.Holds(truth, found)) return null;
        }

        return found;
    }

    private bool TryTake(Formula formula, out bool possible)
    {
        possible = true;
        switch (formula)
        {
            case TrueFormula:
                return true;
            case FalseFormula:
                possible = false;
                return true;
            case LiteralFormula literal:
                possible = Take(literal);
                return true;
            case AndFormula { IsCube: true } cube:
                foreach (var part in cube.Parts)
                {
                    if (part is LiteralFormula inner && Take(inner)) continue;
                    possible = false;
                    break;
                }

                return true;
            default:
                return false;
        }
    }

    private bool Take(LiteralFormula literal)
    {
        if (!_literals.TryGetValue(literal.Variable, out var known))
        {
            _literals.Add(literal.Variable, literal.Values);
            return true;
        }

        if (!known.Overlaps(literal.Values)) return false;
        _literals[literal.Variable] = known.Intersect(literal.Values);
        return true;
    }

    private bool? TryTruths()
    {
        _changed.Clear();
        foreach (var (variable, values) in _literals)
        {
            var component = closure.Of(variable);
            if (component.Truths.IsEmpty) continue;
            if (OrdinaryOf(component) is not { } ordinary) return false;
            if (!values.Contains(ordinary[variable])) _changed.Add(variable, values.Nearest(ordinary[variable]));
        }

        foreach (var variable in _changed.Keys)
        {
            // truths about unchanged values hold already
            var component = closure.Of(variable);
            if (OrdinaryOf(component) is not { } ordinary) return false;
            foreach (var truth in component.About[variable])
                if (!Holds(truth, ordinary)) return null;
        }

        return true;
    }

    private Dictionary<Variable, long>? OrdinaryOf(TruthComponent component)
    {
        if (_ordinary.TryGetValue(component, out var known)) return known;
        var found = search.Solve(component.Variables, component.Truths) ? search.Solution() : null;
        var values = found?.Variables.Zip(found.Values).ToDictionary(p => p.First, p => p.Second);
        _ordinary.Add(component, values);
        return values;
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private bool Holds(Formula formula, Dictionary<Variable, long> ordinary)
    {
        switch (formula)
        {
            case LiteralFormula literal:
                return literal.Values.Contains(ValueOf(literal.Variable, ordinary));
            case ComparisonFormula comparison:
                return comparison.LesserWhen(ValueOf(comparison.Greater, ordinary)).Contains(ValueOf(comparison.Lesser, ordinary));
            case AndFormula and:
                foreach (var part in and.Parts)
                    if (!Holds(part, ordinary)) return false;
                return true;
            case OrFormula or:
                foreach (var part in or.Parts)
                    if (Holds(part, ordinary)) return true;
                return false;
            default:
                return formula is TrueFormula;
        }
    }

    private long ValueOf(Variable variable, Dictionary<Variable, long> ordinary) =>
        _changed.TryGetValue(variable, out var value) ? value : ordinary[variable];
}
