namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>A set of conjuncts during elimination, with an index of which mention which of the variables still to go.</summary>
internal sealed class Conjuncts(HashSet<Variable> open)
{
    private readonly HashSet<Formula> _all = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Variable, HashSet<Formula>> _about = [];
    private readonly Dictionary<Variable, long> _sizes = [];
    private readonly SortedSet<(long Size, Variable Variable)> _bySize = [];

    public IEnumerable<Formula> All => _all;

    /// <summary>The conjuncts that mention the variable, ordered by structure.</summary>
    public List<Formula> About(Variable variable) => [.. _about[variable].Order(FormulaOrder.Instance)];

    /// <summary>The variable whose conjuncts are smallest together; ties go by key. Null when all are gone.</summary>
    public Variable? Cheapest() => _bySize.Count == 0 ? null : _bySize.Min.Variable;

    /// <summary>The conjuncts that alone mention some variable still to go, with those variables.</summary>
    public List<(Formula Conjunct, HashSet<Variable> Own)> WithVariablesOfTheirOwn()
    {
        var own = new Dictionary<Formula, HashSet<Variable>>(ReferenceEqualityComparer.Instance);
        foreach (var (variable, about) in _about)
        {
            if (about.Count != 1) continue;
            var conjunct = about.First();
            if (own.TryGetValue(conjunct, out var variables)) variables.Add(variable);
            else own.Add(conjunct, [variable]);
        }

        return [.. own.Select(o => (o.Key, o.Value))];
    }

    /// <summary>Adds a conjunct; the parts of a conjunction become conjuncts of their own.</summary>
    public void Add(Formula conjunct)
    {
        if (conjunct is AndFormula and)
        {
            foreach (var part in and.Parts) AddOne(part);
        }
        else
        {
            AddOne(conjunct);
        }
    }

    public void Remove(Formula conjunct)
    {
        if (_all.Remove(conjunct)) Index(conjunct, add: false);
    }

    private void AddOne(Formula conjunct)
    {
        if (_all.Add(conjunct)) Index(conjunct, add: true);
    }

    private void Index(Formula conjunct, bool add)
    {
        foreach (var variable in conjunct.Variables)
        {
            if (!open.Contains(variable)) continue;
            if (!_about.TryGetValue(variable, out var about)) _about.Add(variable, about = new(ReferenceEqualityComparer.Instance));
            var size = _sizes.GetValueOrDefault(variable);
            _bySize.Remove((size, variable));
            if (add) about.Add(conjunct);
            else about.Remove(conjunct);
            size += add ? conjunct.Size : -conjunct.Size;
            _sizes[variable] = size;
            if (about.Count > 0) _bySize.Add((size, variable));
        }
    }
}
