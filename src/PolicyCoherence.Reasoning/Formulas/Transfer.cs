using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>How a variable of one table stands to one of the same key in another.</summary>
/// <param name="IsSame">Whether it is the same fact; else it is kept apart.</param>
/// <param name="Values">What each of its values is there; one that is left out is none there. Null if each is itself.</param>
public sealed record Likeness(bool IsSame, ImmutableDictionary<long, long>? Values = null);

/// <summary>
/// Makes the formulas of one table again in another, so that two laws can be asked one question. Variables of one key are the same fact
/// if they are said to be alike; a fact that is another one in the other law is kept apart from it.
/// </summary>
/// <param name="target">The other table.</param>
/// <param name="alike">How a variable stands to one of its key in the other table; the same if it has the same values, unless something else is said.</param>
/// <param name="called">The key that a variable of a key has in the other table; the same unless something else is said.</param>
public sealed class Transfer(FormulaTable target, Func<Variable, Variable, Likeness>? alike = null, Func<string, string>? called = null)
{
    private const string Apart = "former ";

    private readonly Dictionary<int, Formula> _done = [];
    private readonly Dictionary<Variable, Place> _places = [];
    private readonly ILookup<string, Variable> _known = target.Variables.ToLookup(variable => variable.Key, StringComparer.Ordinal);

    /// <summary>The formula in the other table. All formulas given must come from one table.</summary>
    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    public Formula Of(Formula formula)
    {
        switch (formula)
        {
            case TrueFormula:
                return target.True;
            case FalseFormula:
                return target.False;
            case LiteralFormula literal:
                return Of(literal.Variable, literal.Values);
            case ComparisonFormula comparison:
                return target.AtMost(Of(comparison.Lesser).There, comparison.LesserTerm, Of(comparison.Greater).There, comparison.GreaterTerm);
            default:
                if (_done.TryGetValue(formula.Id, out var known)) return known;
                var parts = ((CompositeFormula)formula).Parts.Select(Of);
                return _done[formula.Id] = formula is AndFormula ? target.And(parts) : target.Or(parts);
        }
    }

    /// <summary>That each variable has a value there that it can have here.</summary>
    public Formula Possible(IEnumerable<Variable> variables) => target.And(variables.Select(variable => Of(variable, variable.Domain)));

    /// <summary>The value here of a variable, in a case of the other table; its ordinary one if it has none here.</summary>
    public long ValueOf(Variable variable, Func<string, long> valueThere)
    {
        var (there, values) = Of(variable);
        var value = valueThere(there.Key);
        foreach (var (here, name) in values ?? ImmutableDictionary<long, long>.Empty)
        {
            if (name == value) return here;
        }

        return values is null && variable.Domain.Contains(value) ? value : variable.Ordinary;
    }

    private Formula Of(Variable variable, ValueSet values)
    {
        var place = Of(variable);
        return target.Literal(place.There, place.Values is { } names ? ValueSet.Of(names.Where(value => values.Contains(value.Key)).Select(value => value.Value)) : values);
    }

    private Place Of(Variable variable)
    {
        if (_places.TryGetValue(variable, out var known)) return known;
        Place Made(string key) => new(target.Variable(key, variable.Domain, variable.Ordinary, variable.Tag, variable.Open), null);
        var name = called?.Invoke(variable.Key) ?? variable.Key;
        return _places[variable] = _known[name].FirstOrDefault() is not { } there ? Made(name)
            : (alike?.Invoke(variable, there) ?? new Likeness(there.Domain.Equals(variable.Domain))) is { IsSame: true, Values: var values } ? new Place(there, values)
            : Made(Apart + variable.Key);
    }

    private readonly record struct Place(Variable There, ImmutableDictionary<long, long>? Values);
}
