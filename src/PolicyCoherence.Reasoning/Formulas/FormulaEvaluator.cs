using System.Numerics;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Says whether a formula holds in a case, by reading it. Deliberately simple and without any code of the solver:
/// every case is re-evaluated here before it is shown, so a defect of the solver cannot reach a reader.
/// </summary>
public static class FormulaEvaluator
{
    /// <summary>
    /// Whether the formula holds in the case. Throws <see cref="ArgumentException"/> if the case has no value for a
    /// variable that decides.
    /// </summary>
    public static bool Holds(Formula formula, Case @case) => Holds(formula, @case, []);

    // A part can stand in many places (exceptions to exceptions share theirs): it is read once.
    private static bool Holds(Formula formula, Case @case, Dictionary<Formula, bool> read)
    {
        switch (formula)
        {
            case TrueFormula:
                return true;
            case FalseFormula:
                return false;
            case LiteralFormula literal:
                var value = ValueOf(literal.Variable, @case);
                foreach (var interval in literal.Values.Intervals)
                    if (interval.From <= value && value <= interval.To) return true;
                return false;
            case ComparisonFormula comparison:
                return Number(comparison.LesserTerm, ValueOf(comparison.Lesser, @case)) <= Number(comparison.GreaterTerm, ValueOf(comparison.Greater, @case));
            case CompositeFormula composite:
                if (read.TryGetValue(composite, out var known)) return known;
                return read[composite] = composite is AndFormula
                    ? composite.Parts.All(part => Holds(part, @case, read))
                    : composite.Parts.Any(part => Holds(part, @case, read));
            default:
                throw new ArgumentException("an unknown kind of formula", nameof(formula));
        }
    }

    private static long ValueOf(Variable variable, Case @case) => @case.TryGet(variable, out var value)
        ? value
        : throw new ArgumentException($"the case has no value for `{variable.Key}`", nameof(@case));

    // Rounded down with the reckoning of big numbers, not with that of the solver.
    private static BigInteger Number(Rounded term, long value)
    {
        var exact = (new BigInteger(term.Factor) * value) + term.Offset;
        var whole = BigInteger.Divide(exact, term.Divisor);
        return whole * term.Divisor > exact ? whole - 1 : whole;
    }
}
