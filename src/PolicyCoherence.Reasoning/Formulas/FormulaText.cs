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
}
