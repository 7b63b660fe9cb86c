using System.Globalization;
using System.Text;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.AgainstZ3;

/// <summary>
/// A random question, made twice from one drawing: as formulas for the solver, and as SMT-LIB. The text is written from the
/// drawing itself and not from the formulas, so that simplification and normal form are compared too.
/// </summary>
internal sealed class RandomQuestion
{
    private const long Amount = 1_000_000_000_000;

    private static readonly string[] Kinds = ["satisfiable", "overlap", "implies", "covered", "somewhere"];

    private readonly Random _random;
    private readonly FormulaTable _table = new();
    private readonly List<(Variable Variable, long[] Thresholds)> _variables = [];
    private readonly List<Drawn> _truths = [];
    private readonly StringBuilder _smt = new();

    public RandomQuestion(int seed)
    {
        _random = new Random(seed);
        var facts = _random.Next(2, _random.Next(8) == 0 ? 25 : 9);
        for (var index = 0; index < facts; index++) _variables.Add(Fact(index));
        for (var index = _random.Next(6); index > 0; index--) _truths.Add(Draw(2));
        // Shares of shares, rounded, can narrow each other for long: what would take more steps than this is not asked.
        var limits = SolverLimits.Default with { ComparisonSteps = 20_000 };
        var solver = new Solver(_table, variable => _truths.Select(truth => truth.Formula).Where(truth => truth is not (TrueFormula or FalseFormula) && truth.Mentions(variable)), limits);
        Kind = Kinds[_random.Next(Kinds.Length)];
        try
        {
            Decide(solver);
        }
        catch (ReasoningLimitException)
        {
            AtABound = true;
        }
    }

    /// <summary>What is asked.</summary>
    public string Kind { get; }

    /// <summary>Whether it speaks of two facts at once.</summary>
    public bool Compares { get; private set; }

    /// <summary>Whether the solver says that the question is beyond its bounds, and so does not answer.</summary>
    public bool AtABound { get; private set; }

    /// <summary>What the solver answers: whether there is a case.</summary>
    public bool HasCase { get; private set; }

    /// <summary>The question for the other solver.</summary>
    public string Smt => _smt.ToString();

    private void Decide(Solver solver)
    {
        var first = Draw(4);
        switch (Kind)
        {
            case "satisfiable":
                HasCase = solver.Satisfiable(first.Formula);
                Write([first]);
                break;
            case "overlap":
                var second = Draw(3);
                HasCase = solver.Overlap(first.Formula, second.Formula);
                Write([first, second]);
                break;
            case "implies":
                var conclusion = Draw(2);
                HasCase = !solver.Implies(first.Formula, conclusion.Formula);
                Write([first, new Drawn(_table.Not(conclusion.Formula), $"(not {conclusion.Smt})")]);
                break;
            case "covered":
                // Is there a case in the first that none of several others covers?
                var covers = Enumerable.Range(0, _random.Next(2, 9)).Select(_ => Draw(2)).ToList();
                var uncovered = covers.Select(cover => new Drawn(_table.Not(cover.Formula), $"(not {cover.Smt})")).Prepend(first).ToList();
                HasCase = solver.Satisfiable(_table.And(uncovered.Select(drawn => drawn.Formula)));
                Write(uncovered);
                break;
            default:
                // The case itself: its values put in, the other solver must accept it.
                var found = solver.FindCase(first.Formula);
                HasCase = found is not null;
                var values = found is null ? [] : found.Variables.Zip(found.Values, (variable, value) => new Drawn(_table.True, $"(= {Symbol(variable)} {Number(value)})"));
                Write([first, .. values]);
                break;
        }
    }

    // A question takes only the truths that bear on it: one that contradicts itself elsewhere does not spoil it.
    private void Write(List<Drawn> conjuncts)
    {
        var bearing = new HashSet<int>(conjuncts.SelectMany(drawn => drawn.Formula.Variables).Select(variable => variable.Id));
        var taken = new List<Drawn>();
        bool grew;
        do
        {
            grew = false;
            foreach (var truth in _truths.Where(truth => !taken.Contains(truth) && truth.Formula.Variables.Any(variable => bearing.Contains(variable.Id))).ToList())
            {
                taken.Add(truth);
                bearing.UnionWith(truth.Formula.Variables.Select(variable => variable.Id));
                grew = true;
            }
        }
        while (grew);

        _smt.Append("(push 1)\n");
        foreach (var (variable, _) in _variables)
        {
            var symbol = Symbol(variable);
            _smt.Append(CultureInfo.InvariantCulture, $"(declare-const {symbol} Int)(assert (and (<= {Number(variable.Domain.Min)} {symbol}) (<= {symbol} {Number(variable.Domain.Max)})))\n");
        }

        foreach (var drawn in conjuncts.Concat(taken)) _smt.Append(CultureInfo.InvariantCulture, $"(assert {drawn.Smt})\n");
        _smt.Append("(check-sat)\n(pop 1)\n");
    }

    private (Variable Variable, long[] Thresholds) Fact(int index)
    {
        var key = $"person.f{index.ToString(CultureInfo.InvariantCulture)}";
        switch (_random.Next(6))
        {
            case 0:
                var count = _random.Next(3, 7);
                return (_table.Variable(key, ValueSet.Range(0, count - 1), _random.Next(count), null), [.. Enumerable.Range(0, count).Select(value => (long)value)]);
            case 1:
                return (_table.Variable(key, ValueSet.Range(0, Amount), 1400, null), [0, 1, 599, 600, 1400, 1401, Amount - 1, Amount]);
            case 2:
                return (_table.Variable(key, ValueSet.Range(-40, 200), 30, null), [-40, -1, 0, 16, 17, 18, 65, 200]);
            default:
                return (_table.Variable(key, ValueSet.YesOrNo, 0, null), [0, 1]);
        }
    }

    private Drawn Draw(int depth)
    {
        var kind = depth == 0 ? 0 : _random.Next(5);
        if (kind == 0) return Literal();
        if (kind == 1)
        {
            var part = Draw(depth - 1);
            return new Drawn(_table.Not(part.Formula), $"(not {part.Smt})");
        }

        var parts = Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Draw(depth - 1)).ToList();
        return kind < 4
            ? new Drawn(_table.And(parts.Select(part => part.Formula)), $"(and {string.Join(' ', parts.Select(part => part.Smt))})")
            : new Drawn(_table.Or(parts.Select(part => part.Formula)), $"(or {string.Join(' ', parts.Select(part => part.Smt))})");
    }

    private Drawn Literal()
    {
        Variable[] numbers = [.. _variables.Select(fact => fact.Variable).Where(variable => variable.Domain.Count > 6)];
        return numbers.Length > 1 && _random.Next(3) == 0 ? Comparison(numbers) : OfOneFact();
    }

    // "At least three more than", "less than 120 % of", "a third, rounded down, is at most": as the law compares ages, days and amounts.
    private Drawn Comparison(Variable[] numbers)
    {
        Compares = true;
        _random.Shuffle(numbers);
        var (one, other) = (numbers[0], numbers[_random.Next(20) == 0 ? 0 : 1]);
        var (first, second) = (Symbol(one), Symbol(other));
        long more = _random.Next(-20, 21);
        long percent = _random.Next(1, 5) switch { 1 => 80, 2 => 100, 3 => 125, _ => _random.Next(1, 300) };
        long part = _random.Next(2, 13);
        return _random.Next(6) switch
        {
            0 => new Drawn(_table.AtMost(one, Rounded.Itself, other, Rounded.Of(1, more, 1)), $"(<= (- {first} {second}) {Number(more)})"),
            1 => new Drawn(_table.Not(_table.AtMost(other, Rounded.Of(1, more, 1), one, Rounded.Itself)), $"(< {first} (+ {second} {Number(more)}))"),
            2 => new Drawn(_table.AtMost(one, Rounded.Of(100, 0, 1), other, Rounded.Of(percent, 0, 1)), $"(<= (* 100 {first}) (* {Number(percent)} {second}))"),
            3 => new Drawn(_table.Not(_table.AtMost(other, Rounded.Of(percent, 0, 100), one, Rounded.Of(1, -1, 1))), $"(> (div (* {Number(percent)} {second}) 100) (- {first} 1))"),
            4 => new Drawn(_table.AtMost(one, Rounded.Of(1, more, part), other, Rounded.Itself), $"(<= (div (+ {first} {Number(more)}) {Number(part)}) {second})"),
            _ => new Drawn(
                _table.And(_table.AtMost(one, Rounded.Itself, other, Rounded.Of(1, more, part)), _table.AtMost(other, Rounded.Of(1, more, part), one, Rounded.Itself)),
                $"(= {first} (div (+ {second} {Number(more)}) {Number(part)}))"),
        };
    }

    private Drawn OfOneFact()
    {
        var (variable, thresholds) = _variables[_random.Next(_variables.Count)];
        var symbol = Symbol(variable);
        var value = thresholds[_random.Next(thresholds.Length)];
        var (values, smt) = _random.Next(5) switch
        {
            0 => (ValueSet.Range(value, ValueSet.Largest), $"(>= {symbol} {Number(value)})"),
            1 => (ValueSet.Range(ValueSet.Smallest, value - 1), $"(< {symbol} {Number(value)})"),
            2 => (ValueSet.Of(value).Complement(variable.Domain), $"(distinct {symbol} {Number(value)})"),
            3 when thresholds.Length > 2 => TwoValues(variable, symbol, value, thresholds[_random.Next(thresholds.Length)]),
            _ => (ValueSet.Of(value), $"(= {symbol} {Number(value)})"),
        };
        return new Drawn(_table.Literal(variable, values.Intersect(variable.Domain)), smt);
    }

    private static (ValueSet Values, string Smt) TwoValues(Variable variable, string symbol, long one, long other) =>
        (ValueSet.Of([one, other]).Intersect(variable.Domain), $"(or (= {symbol} {Number(one)}) (= {symbol} {Number(other)}))");

    private static string Symbol(Variable variable) => variable.Key.Replace('.', '_');

    private static string Number(long value) => value < 0 ? $"(- {(-value).ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>One formula, drawn in two languages.</summary>
    private sealed record Drawn(Formula Formula, string Smt);
}
