using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Variables that truths tie together, with those truths: what bears on one of them bears on all.</summary>
internal sealed class TruthComponent(ImmutableArray<Variable> variables, ImmutableArray<Formula> truths)
{
    private ILookup<Variable, Formula>? _about;

    /// <summary>Ordered by key.</summary>
    public ImmutableArray<Variable> Variables { get; } = variables;

    /// <summary>Ordered by structure.</summary>
    public ImmutableArray<Formula> Truths { get; } = truths;

    /// <summary>The truths that mention a variable.</summary>
    public ILookup<Variable, Formula> About => _about ??= Truths
        .SelectMany(t => t.Variables.Select(v => (Variable: v, Truth: t)))
        .ToLookup(p => p.Variable, p => p.Truth);

    /// <summary>Whether there is a case in which the truths hold; see <see cref="NearbySearch"/>.</summary>
    public bool IsPossible { get; set; }

    /// <summary>The values of the variables in the most ordinary case of the truths, if there is one; see <see cref="NearbySearch"/>.</summary>
    public ImmutableArray<long> Ordinary { get; set; } = [];

    /// <summary>The number of the last list that named it; see <see cref="TruthClosure"/>.</summary>
    public int Listed { get; set; }

    /// <summary>The number of the last case that named it; see <see cref="NearbySearch"/>.</summary>
    public int Told { get; set; }
}

/// <summary>
/// Finds the truths that bear on a question: those about its variables, those about the variables of these, and so on.
/// "Bears on" is symmetric, so the variables fall into components, found once each.
/// </summary>
internal sealed class TruthClosure(Func<Variable, IEnumerable<Formula>> truthsAbout)
{
    // by the id of the variable
    private TruthComponent?[] _components = [];
    private int _lists;

    public TruthComponent Of(Variable variable) =>
        variable.Id < _components.Length && _components[variable.Id] is { } known ? known : Make(variable);

    private TruthComponent Make(Variable variable)
    {
        // Most variables stand alone.
        if (!truthsAbout(variable).Any()) return Keep(variable, new TruthComponent(variable.Alone, []));
        var variables = new List<Variable> { variable };
        var seen = new HashSet<Variable> { variable };
        var truths = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        for (var next = 0; next < variables.Count; next++)
        {
            foreach (var truth in truthsAbout(variables[next]))
            {
                if (!truths.Add(truth)) continue;
                foreach (var other in truth.Variables)
                    if (seen.Add(other)) variables.Add(other);
            }
        }

        var component = new TruthComponent([.. variables.Order()], [.. truths.Order(FormulaOrder.Instance)]);
        foreach (var member in variables) Keep(member, component);
        return component;
    }

    private TruthComponent Keep(Variable variable, TruthComponent component)
    {
        if (variable.Id >= _components.Length) Array.Resize(ref _components, Math.Max(variable.Id + 1, _components.Length * 2));
        return _components[variable.Id] = component;
    }

    /// <summary>The components that the variables of these formulas fall into, each once, in the order of first mention.</summary>
    public List<TruthComponent> Of(params ReadOnlySpan<Formula> formulas)
    {
        var found = new List<TruthComponent>();
        _lists++;
        foreach (var formula in formulas)
        {
            foreach (var variable in formula.Variables)
            {
                var component = Of(variable);
                if (component.Listed == _lists) continue;
                component.Listed = _lists;
                found.Add(component);
            }
        }

        return found;
    }
}
