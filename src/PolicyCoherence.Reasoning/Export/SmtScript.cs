using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Export;

/// <summary>
/// Writes questions about formulas as SMT-LIB 2.6, so that another solver can be asked the same. Every variable is a whole
/// number within its domain; every formula that others contain is defined once. The same questions give the same text.
/// </summary>
public sealed class SmtScript
{
    private readonly Solver _solver;
    private readonly FormulaTable _table;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Variable, string> _variables = [];
    private readonly Dictionary<Formula, string> _defined = new(ReferenceEqualityComparer.Instance);

    /// <summary>An empty script.</summary>
    /// <param name="table">Where the formulas come from.</param>
    /// <param name="solver">Knows the declared truths, which every question takes along.</param>
    /// <param name="title">What the script is about, for its first line.</param>
    public SmtScript(FormulaTable table, Solver solver, string title)
    {
        _table = table;
        _solver = solver;
        Line($"; {title}");
        Line("; After each question stands the answer that the checker gives: sat if there is a case, unsat if there is none.");
        Line("(set-logic QF_LIA)");
    }

    /// <summary>How many questions it asks.</summary>
    public int Questions { get; private set; }

    /// <summary>The script.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Asks whether there is a case in which all of these hold, with the declared truths that bear on them.</summary>
    /// <param name="name">Names the question.</param>
    /// <param name="expected">What the checker answers.</param>
    /// <param name="conjuncts">What must hold.</param>
    public void Ask(string name, bool expected, params IReadOnlyList<Formula> conjuncts)
    {
        var all = conjuncts.Append(_solver.Truths(_table.And(conjuncts))).Select(Term).ToList();
        Questions++;
        Line($"(echo \"{name.Replace('"', '\'')}: {(expected ? "sat" : "unsat")}\")");
        Line("(push 1)");
        foreach (var term in all.Where(term => term != "true")) Line($"(assert {term})");
        Line("(check-sat)");
        Line("(pop 1)");
    }

    private string Term(Formula formula) => formula switch
    {
        TrueFormula => "true",
        FalseFormula => "false",
        LiteralFormula literal => Literal(literal),
        ComparisonFormula comparison => $"(<= {Number(Symbol(comparison.Lesser), comparison.LesserTerm)} {Number(Symbol(comparison.Greater), comparison.GreaterTerm)})",
        CompositeFormula composite => Defined(composite),
        _ => throw new NotSupportedException($"a formula of kind {formula.GetType().Name} cannot be written as SMT-LIB"),
    };

    private string Defined(CompositeFormula composite)
    {
        if (_defined.TryGetValue(composite, out var known)) return known;
        var parts = string.Join(' ', composite.Parts.Select(Term));
        var name = $"f{(_defined.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        Line($"(define-fun {name} () Bool ({(composite is AndFormula ? "and" : "or")} {parts}))");
        return _defined[composite] = name;
    }

    private string Literal(LiteralFormula literal) => Within(Symbol(literal.Variable), literal.Values.Intervals);

    private string Symbol(Variable variable)
    {
        if (_variables.TryGetValue(variable, out var known)) return known;
        var symbol = $"|{variable.Key.Replace('|', '_').Replace('\\', '_')}|";
        Line($"(declare-const {symbol} Int)");
        Line($"(assert {Within(symbol, variable.Domain.Intervals)})");
        return _variables[variable] = symbol;
    }

    private static string Within(string symbol, ImmutableArray<Interval> intervals)
    {
        var terms = intervals.Select(interval => interval.From == interval.To
            ? $"(= {symbol} {Number(interval.From)})"
            : $"(and (<= {Number(interval.From)} {symbol}) (<= {symbol} {Number(interval.To)}))").ToList();
        return terms.Count == 1 ? terms[0] : $"(or {string.Join(' ', terms)})";
    }

    // With a divisor above 0, div rounds down.
    private static string Number(string symbol, Rounded term)
    {
        var scaled = term.Factor == 1 ? symbol : $"(* {Number(term.Factor)} {symbol})";
        var moved = term.Offset == 0 ? scaled : $"(+ {scaled} {Number(term.Offset)})";
        return term.Divisor == 1 ? moved : $"(div {moved} {Number(term.Divisor)})";
    }

    // SMT-LIB has no negative numerals.
    private static string Number(long value) => value < 0 ? $"(- {(-value).ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private void Line(string text) => _text.Append(text).Append('\n');
}
