using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// The quick way for conjunctions of literals, which most scopes are. Literals that exclude each other settle a
/// question at once; so does the ordinary case of the truths if it still satisfies them after the change of the few
/// values that the literals ask for. Anything else is left to the search.
///
/// One conjunction is mostly asked about together with many others, so the last one stays spread out over the
/// variables: another one is then compared with it in as many steps as it has literals.
/// </summary>
internal sealed class CubeQuestions(TruthClosure closure, Search search)
{
    private readonly Dictionary<TruthComponent, Case?> _ordinary = [];

    // By the id of the variable; only where the conjunction that is spread out has a literal, unless a round is noted.
    private Slot[] _slots = [];
    private Formula? _spread;
    private bool _spreadIsTied;
    private int _round;

    private readonly List<(Variable Variable, long Value)> _changed = [];

    /// <summary>Whether there is a case in which both hold; null if this way cannot tell.</summary>
    public bool? TryAnswer(Formula left, Formula right)
    {
        if (left is FalseFormula || right is FalseFormula) return false;
        if (!IsCube(left) || !IsCube(right)) return null;
        if (ReferenceEquals(right, _spread)) (left, right) = (right, left);
        else if (!ReferenceEquals(left, _spread)) Spread(left);

        var tied = _spreadIsTied;
        foreach (var part in LiteralsOf(right))
        {
            var variable = part.Variable;
            if (variable.Id < _slots.Length && _slots[variable.Id].Asked is { } asked && !ReferenceEquals(asked, part.Values) && !asked.Overlaps(part.Values)) return false;
            tied = tied || IsTied(variable);
        }

        return tied ? TryTruths(left, right) : true;
    }

    /// <summary>
    /// The first case of a conjunction of literals, if each variable can have the value it would have alone; null if
    /// this way cannot tell. No value of such a case can be nearer to ordinary, so the search would find the same.
    /// </summary>
    public Case? TryCase(Formula formula)
    {
        if (!IsCube(formula)) return null;
        var alone = true;
        foreach (var literal in LiteralsOf(formula)) alone = alone && !IsTied(literal.Variable);
        return alone ? CaseAlone(formula) : TryTiedCase(formula);
    }

    // No truth bears on any of the variables.
    private static Case CaseAlone(Formula formula)
    {
        var values = new long[formula.Variables.Length];
        var next = 0;
        foreach (var literal in LiteralsOf(formula)) values[next++] = literal.Values.Nearest(literal.Variable.Ordinary);
        return Case.Trusted(formula.Variables, ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    private Case? TryTiedCase(Formula formula)
    {
        if (!ReferenceEquals(formula, _spread)) Spread(formula);
        var components = closure.Of(formula);
        var variables = TruthClosure.VariablesOf(components);
        var values = new long[variables.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var variable = variables[i];
            values[i] = variable.Id < _slots.Length && _slots[variable.Id].Asked is { } asked ? asked.Nearest(variable.Ordinary) : variable.Ordinary;
        }

        var found = Case.Trusted(variables, ImmutableCollectionsMarshal.AsImmutableArray(values));
        foreach (var component in components)
        {
            foreach (var truth in component.Truths)
                if (!FormulaEvaluator.Holds(truth, found)) return null;
        }

        return found;
    }

    private static bool IsCube(Formula formula) => formula is AndFormula { IsCube: true } or LiteralFormula or TrueFormula;

    private static ImmutableArray<LiteralFormula> LiteralsOf(Formula cube) => cube switch
    {
        AndFormula and => and.Literals,
        LiteralFormula literal => literal.Alone,
        _ => [],
    };

    private bool IsTied(Variable variable) => !closure.Of(variable).Truths.IsEmpty;

    private void Spread(Formula cube)
    {
        if (_spread is { } last)
            foreach (var literal in LiteralsOf(last)) _slots[literal.Variable.Id].Asked = null;
        _spread = cube;
        _spreadIsTied = false;
        foreach (var literal in LiteralsOf(cube))
        {
            SlotOf(literal.Variable).Asked = literal.Values;
            _spreadIsTied = _spreadIsTied || IsTied(literal.Variable);
        }
    }

    private ref Slot SlotOf(Variable variable)
    {
        if (variable.Id >= _slots.Length) Array.Resize(ref _slots, Math.Max(variable.Id + 1, _slots.Length * 2));
        return ref _slots[variable.Id];
    }

    /// <summary>Whether both hold together with the truths; the first one is spread out, and no literals exclude each other.</summary>
    private bool? TryTruths(Formula spread, Formula other)
    {
        _changed.Clear();
        _round++;
        foreach (var literal in LiteralsOf(other))
        {
            ref var slot = ref SlotOf(literal.Variable);
            slot.Round = _round;
            if (!TryChange(literal.Variable, slot.Asked is { } asked ? asked.Intersect(literal.Values) : literal.Values)) return false;
        }

        foreach (var literal in LiteralsOf(spread))
            if (_slots[literal.Variable.Id].Round != _round && !TryChange(literal.Variable, literal.Values)) return false;

        foreach (var (variable, _) in _changed)
        {
            // truths about unchanged values hold already
            var component = closure.Of(variable);
            if (OrdinaryOf(component) is not { } ordinary) return false;
            foreach (var truth in component.About[variable])
                if (!Holds(truth, ordinary)) return null;
        }

        return true;
    }

    // Notes which value the variable must have instead of the one in the ordinary case; false if the truths contradict each other.
    private bool TryChange(Variable variable, ValueSet values)
    {
        var component = closure.Of(variable);
        if (component.Truths.IsEmpty) return true;
        if (OrdinaryOf(component) is not { } ordinary) return false;
        var usual = ordinary[variable];
        if (!values.Contains(usual)) _changed.Add((variable, values.Nearest(usual)));
        return true;
    }

    private Case? OrdinaryOf(TruthComponent component)
    {
        if (_ordinary.TryGetValue(component, out var known)) return known;
        var found = search.Solve(component.Variables, component.Truths) ? search.Solution() : null;
        _ordinary.Add(component, found);
        return found;
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private bool Holds(Formula formula, Case ordinary)
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

    private long ValueOf(Variable variable, Case ordinary)
    {
        foreach (var (changed, value) in _changed)
            if (changed == variable) return value;
        return ordinary[variable];
    }

    private struct Slot
    {
        /// <summary>The values that the conjunction which is spread out asks for; null if any.</summary>
        public ValueSet? Asked;

        /// <summary>The last question whose second conjunction has a literal on the variable.</summary>
        public int Round;
    }
}
