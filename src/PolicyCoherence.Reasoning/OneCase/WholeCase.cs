using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.OneCase;

/// <summary>Facts that nobody can have together.</summary>
/// <param name="Facts">The fewest of the facts given that exclude each other.</param>
/// <param name="Truths">The fewest declared truths by which they do; empty if they do by what they mean.</param>
public sealed record ImpossibleCase(ImmutableArray<Condition> Facts, ImmutableArray<Truth> Truths);

/// <summary>
/// One person on one day, with a value for every fact that the law speaks of. What is not said of her has its ordinary value, or the
/// nearest to it that the declared truths allow; judgements stay open.
/// </summary>
public sealed class WholeCase
{
    // More judgements than this in one question are not told apart one by one.
    private const int MaxJudgements = 8;

    private readonly Analysis _analysis;
    private readonly HashSet<Variable> _assumed;
    private readonly HashSet<Variable> _settled;
    private readonly Dictionary<int, Formula> _residuals = [];

    private WholeCase(Analysis analysis, Case values, ImmutableArray<Variable> given, HashSet<Variable> assumed, HashSet<Variable> settled, DateOnly? day)
    {
        _settled = settled;
        Given = given;
        _analysis = analysis;
        Values = values;
        _assumed = assumed;
        Day = day;
        Plain = new PlainEvaluator(ValueOf);
        Law = new PlainLaw(analysis, Plain);
    }

    /// <summary>The values; judgements have the value no, which nothing may rely on.</summary>
    public Case Values { get; }

    /// <summary>What is said of the person, by key.</summary>
    public ImmutableArray<Variable> Given { get; }

    /// <summary>The day; null if no text begins on a day, so that it does not matter.</summary>
    public DateOnly? Day { get; }

    /// <summary>The case as the plain evaluator reads it, each judgement taken to be no.</summary>
    public PlainEvaluator Plain { get; }

    /// <summary>The law in the case, read without formulas, each judgement taken to be no.</summary>
    public PlainLaw Law { get; }

    /// <summary>The first day on which all of the law is in force: the day of a case that names none.</summary>
    public static DateOnly? StandingDay(PolicyModel model) =>
        model.Norms().Max(norm => norm.From);

    /// <summary>The case of a person of whom some facts are given; null, and why, if nobody can be like this.</summary>
    public static WholeCase? Of(Analysis analysis, IReadOnlyList<Condition> facts, DateOnly? on, out ImpossibleCase? impossible)
    {
        var table = analysis.Table;
        var day = on ?? StandingDay(analysis.Model);
        var given = facts.Select(fact => analysis.Space.Compile(fact, Role.Person)).ToImmutableArray();
        var said = table.And(given);
        if (!analysis.Solver.Satisfiable(said))
        {
            impossible = Why(analysis, facts, given);
            return null;
        }

        impossible = null;
        // What the law speaks of must be known before it is given its values.
        foreach (var instance in analysis.Instances) _ = analysis.Net.Net(instance.Reading);
        var dated = day is { } today ? table.And(said, analysis.Space.Within(today, today.AddDays(1))) : said;
        var ordinary = table.Variables.Where(variable => !variable.Domain.IsSingle).Select(variable => table.Literal(variable, variable.Ordinary)).ToList();
        var values = analysis.Solver.FindCase(dated, ordinary) ?? throw new InvalidOperationException("a case that can be has no values");
        var mentioned = said.Variables.ToHashSet();
        var assumed = values.Variables
            .Where(variable => variable.Tag is CaseVariable { IsJudgement: false } && !mentioned.Contains(variable)
                && analysis.Solver.Overlap(said, table.Not(table.Literal(variable, values[variable]))))
            .ToHashSet();

        // A judgement that the case names has been made.
        var settled = said.Variables
            .Where(variable => variable.Tag is CaseVariable { IsJudgement: true } && !analysis.Solver.Overlap(said, table.Not(table.Literal(variable, values[variable]))))
            .ToHashSet();
        return new WholeCase(analysis, values, said.Variables, assumed, settled, day);
    }

    /// <summary>The value of a variable by its key.</summary>
    public long ValueOf(string key) => Values.TryGet(key, out var value) ? value : 0;

    /// <summary>What is left of a formula once every fact of the case is put in: a condition on judgements alone.</summary>
    public Formula Residual(Formula formula)
    {
        if (_residuals.TryGetValue(formula.Id, out var known)) return known;
        return _residuals[formula.Id] = formula switch
        {
            LiteralFormula { Variable.Tag: CaseVariable { IsJudgement: true } } open when !_settled.Contains(open.Variable) => formula,
            ComparisonFormula => FormulaEvaluator.Holds(formula, Case.Of(formula.Variables.Select(variable => KeyValuePair.Create(variable, ValueOf(variable))))) ? _analysis.Table.True : _analysis.Table.False,
            LiteralFormula literal => literal.Values.Contains(ValueOf(literal.Variable)) ? _analysis.Table.True : _analysis.Table.False,
            AndFormula and => _analysis.Table.And(and.Parts.Select(Residual)),
            OrFormula or => _analysis.Table.Or(or.Parts.Select(Residual)),
            _ => formula,
        };
    }

    /// <summary>The facts that were assumed and without which the formula would not hold, or would; by key.</summary>
    /// <param name="formula">A formula that holds in the case, or one that does not.</param>
    public ImmutableArray<Variable> AssumedFor(Formula formula)
    {
        var complete = formula.Variables.All(variable => Values.TryGet(variable, out _))
            ? Values
            : Case.Of(formula.Variables.Select(variable => KeyValuePair.Create(variable, ValueOf(variable))));
        var stands = FormulaEvaluator.Holds(formula, complete);
        return [.. _analysis.Solver.Matters(stands ? formula : _analysis.Table.Not(formula), complete).Where(_assumed.Contains)];
    }

    /// <summary>The law in the case when these judgements are made so, for every way to make them; with whether a residual holds then.</summary>
    internal IEnumerable<(PlainLaw Law, bool Holds)> Judged(Formula residual)
    {
        var judgements = residual.Variables;
        if (judgements.Length > MaxJudgements) yield break;
        for (var bits = 0; bits < 1 << judgements.Length; bits++)
        {
            var made = judgements.Select((variable, index) => KeyValuePair.Create(variable.Key, (long)((bits >> index) & 1))).ToDictionary(StringComparer.Ordinal);
            var law = new PlainLaw(_analysis, new PlainEvaluator(key => made.TryGetValue(key, out var value) ? value : ValueOf(key)));
            yield return (law, FormulaEvaluator.Holds(residual, Case.Of(judgements.Select(variable => KeyValuePair.Create(variable, made[variable.Key])))));
        }
    }

    private long ValueOf(Variable variable) => Values.TryGet(variable, out var value) ? value : variable.Ordinary;

    // Leaves out what is not needed, one at a time: first facts, then truths.
    private static ImpossibleCase Why(Analysis analysis, IReadOnlyList<Condition> facts, ImmutableArray<Formula> given)
    {
        var table = analysis.Table;
        var left = Enumerable.Range(0, given.Length).ToList();
        for (var i = given.Length - 1; i >= 0; i--)
        {
            var fewer = left.Where(index => index != i).ToList();
            if (!analysis.Solver.Satisfiable(table.And(fewer.Select(index => given[index])))) left = fewer;
        }

        var question = table.And(left.Select(index => given[index]));
        var truths = analysis.Model.Truths.ToList();
        bool Excluded(IReadOnlyCollection<Truth> by) =>
            !new Solver(table, variable => analysis.Space.TruthsAbout(variable, by.Contains)).Satisfiable(question);
        for (var i = truths.Count - 1; i >= 0; i--)
        {
            var fewer = truths.Where((_, index) => index != i).ToHashSet();
            if (Excluded(fewer)) truths.RemoveAt(i);
        }

        return new ImpossibleCase([.. left.Select(index => facts[index])], [.. truths]);
    }
}
