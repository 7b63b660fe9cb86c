using System.Globalization;
using System.Text;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>Formulas as text, for tests and debuggers.</summary>
internal static class FormulaText
{
    public static string Of(Formula formula)
    {
        var text = new StringBuilder();
        Append(text, formula, inside: false);
        return text.ToString();
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private static void Append(StringBuilder text, Formula formula, bool inside)
    {
        switch (formula)
        {
            case LiteralFormula literal:
                text.Append(literal.Variable.Key).Append(" in {").Append(literal.Values).Append('}');
                break;
            case ComparisonFormula comparison:
                text.Append(Term(comparison.Lesser, comparison.LesserTerm)).Append(" <= ").Append(Term(comparison.Greater, comparison.GreaterTerm));
                break;
            case CompositeFormula composite:
                if (inside) text.Append('(');
                for (var i = 0; i < composite.Parts.Length; i++)
                {
                    if (i > 0) text.Append(composite is AndFormula ? " and " : " or ");
                    Append(text, composite.Parts[i], inside: true);
                }

                if (inside) text.Append(')');
                break;
            default:
                text.Append(formula is TrueFormula ? "true" : "false");
                break;
        }
    }

    private static string Term(Variable variable, Rounded term)
    {
        var scaled = term.Factor == 1 ? variable.Key : string.Create(CultureInfo.InvariantCulture, $"{term.Factor} * {variable.Key}");
        var moved = term.Offset == 0 ? scaled : string.Create(CultureInfo.InvariantCulture, $"{scaled} + {term.Offset}");
        return term.Divisor == 1 ? moved : string.Create(CultureInfo.InvariantCulture, $"floor(({moved}) / {term.Divisor})");
    }
}
