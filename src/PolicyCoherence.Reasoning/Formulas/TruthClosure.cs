using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Variables that truths tie together, with those truths: what bears on one of them bears on all.</summary>
internal sealed class TruthComponent(ImmutableArray<Variable> variables, ImmutableArray<Formula> truths)
{
    /// <summary>Ordered by key.</summary>
    public ImmutableArray<Variable> Variables { get; } = variables;

    /// <summary>Ordered by structure.</summary>
    public ImmutableArray<Formula> Truths { get; } = truths;

    /// <summary>The truths that mention a variable.</summary>
    public ILookup<Variable, Formula> About { get; } = truths
        .SelectMany(t => t.Variables.Select(v => (Variable: v, Truth: t)))
        .ToLookup(p => p.Variable, p => p.Truth);
}

/// <summary>
/// Finds the truths that bear on a question: those about its variables, those about the variables of these, and so on.
/// "Bears on" is symmetric, so the variables fall into components, found once each.
/// </summary>
internal sealed class TruthClosure(Func<Variable, IEnumerable<Formula>> truthsAbout)
{
    private readonly Dictionary<Variable, TruthComponent> _components = [];

    public TruthComponent Of(Variable variable)
    {
        if (_components.TryGetValue(variable, out var known)) return known;
        var variables = new HashSet<Variable> { variable };
        var truths = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Variable>(variables);
        while (open.TryPop(out var next))
        {
            foreach (var truth in truthsAbout(next))
            {
                if (!truths.Add(truth)) continue;
                foreach (var other in truth.Variables)
                    if (variables.Add(other)) open.Push(other);
            }
        }

        var component = new TruthComponent([.. variables.Order()], [.. truths.Order(FormulaOrder.Instance)]);
        foreach (var member in variables) _components[member] = component;
        return component;
    }

    /// <summary>The components that the variables of these formulas fall into, each once, in the order of first mention.</summary>
    public List<TruthComponent> Of(IEnumerable<Formula> formulas)
    {
        var found = new List<TruthComponent>();
        var seen = new HashSet<TruthComponent>();
        foreach (var formula in formulas)
        {
            foreach (var variable in formula.Variables)
            {
                var component = Of(variable);
                if (seen.Add(component)) found.Add(component);
            }
        }

        return found;
    }

    /// <summary>The variables of these components, ordered by key.</summary>
    public static ImmutableArray<Variable> VariablesOf(List<TruthComponent> components)
    {
        if (components.Count == 1) return components[0].Variables;
        var all = new List<Variable>();
        foreach (var component in components) all.AddRange(component.Variables);
        all.Sort();
        return [.. all];
    }
}
