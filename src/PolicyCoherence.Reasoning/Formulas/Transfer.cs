namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Makes the formulas of one table again in another, so that two laws can be asked one question. Variables are the same if their
/// keys and values are; one that has other values in the other law is kept apart from it.
/// </summary>
public sealed class Transfer(FormulaTable target)
{
    private const string Apart = "former ";

    private readonly Dictionary<int, Formula> _done = [];
    private readonly Dictionary<Variable, Variable> _variables = [];
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
                return target.Literal(Of(literal.Variable), literal.Values);
            case ComparisonFormula comparison:
                return target.AtMost(Of(comparison.Lesser), comparison.LesserTerm, Of(comparison.Greater), comparison.GreaterTerm);
            default:
                if (_done.TryGetValue(formula.Id, out var known)) return known;
                var parts = ((CompositeFormula)formula).Parts.Select(Of);
                return _done[formula.Id] = formula is AndFormula ? target.And(parts) : target.Or(parts);
        }
    }

    private Variable Of(Variable variable)
    {
        if (_variables.TryGetValue(variable, out var known)) return known;
        var there = _known[variable.Key].FirstOrDefault();
        return _variables[variable] = there is null
            ? target.Variable(variable.Key, variable.Domain, variable.Ordinary, variable.Tag, variable.Open)
            : there.Domain.Equals(variable.Domain) ? there : target.Variable(Apart + variable.Key, variable.Domain, variable.Ordinary, variable.Tag, variable.Open);
    }
}
