using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Answers questions about formulas exactly, among the cases in which the declared truths hold: for each question, the
/// truths about its variables, those about the variables of these, and so on. Answers are remembered, so the truths
/// must not change while a solver lives. For one thread at a time. Every question throws
/// <see cref="ReasoningLimitException"/> at a bound and <see cref="OperationCanceledException"/> when cancelled; the
/// solver can be asked on after either.
/// </summary>
public sealed class Solver
{
    private readonly FormulaTable _table;
    private readonly SolverLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly TruthClosure _closure;
    private readonly NearbySearch _nearby;
    private readonly CubeQuestions _cubes;
    private readonly Dictionary<int, bool> _satisfiable = [];
    private readonly Dictionary<(int, int), bool> _overlap = [];

    /// <summary>A solver for the formulas of one table.</summary>
    /// <param name="table">Where the formulas come from and where results are made.</param>
    /// <param name="truthsAbout">The declared truths that mention a variable: each truth must come for every variable it mentions.</param>
    /// <param name="limits">Bounds; the default ones if left out.</param>
    /// <param name="cancellation">Ends every question of this solver.</param>
    public Solver(
        FormulaTable table,
        Func<Variable, IEnumerable<Formula>> truthsAbout,
        SolverLimits? limits = null,
        CancellationToken cancellation = default)
    {
        _table = table;
        _limits = limits ?? SolverLimits.Default;
        _cancellation = cancellation;
        _closure = new TruthClosure(truthsAbout);
        _nearby = new NearbySearch(_closure, new Search(_limits, cancellation), cancellation);
        _cubes = new CubeQuestions(_closure);
    }

    /// <summary>The conjunction of all truths that bear on the formula.</summary>
    public Formula Truths(Formula formula) => _table.And(_closure.Of(formula).SelectMany(c => c.Truths));

    /// <summary>The variables of a formula, and all that truths tie to them.</summary>
    public ImmutableArray<Variable> Bearing(Formula formula) => [.. _closure.Of(formula).SelectMany(component => component.Variables).Order()];

    /// <summary>Whether there is a case in which the formula holds.</summary>
    public bool Satisfiable(Formula formula)
    {
        if (_satisfiable.TryGetValue(formula.Id, out var known)) return known;
        var answer = _nearby.TryAtOnce(formula) ?? _nearby.Complete(formula);
        _satisfiable.Add(formula.Id, answer);
        return answer;
    }

    /// <summary>Whether there is a case in which both hold.</summary>
    public bool Overlap(Formula left, Formula right)
    {
        // The quick ways are as quick as looking up what was answered before.
        if ((_cubes.TryAnswer(left, right) ?? _nearby.TryAtOnce(left, right)) is { } quick) return quick;
        var key = left.Id <= right.Id ? (left.Id, right.Id) : (right.Id, left.Id);
        if (_overlap.TryGetValue(key, out var known)) return known;
        var answer = _nearby.Complete(left, right);
        _overlap.Add(key, answer);
        return answer;
    }

    /// <summary>Whether the second holds in every case in which the first does.</summary>
    public bool Implies(Formula premise, Formula conclusion) => !Overlap(premise, _table.Not(conclusion));

    /// <summary>Whether the two hold in the same cases.</summary>
    public bool Equivalent(Formula left, Formula right) =>
        ReferenceEquals(left, right) || (Implies(left, right) && Implies(right, left));

    /// <summary>
    /// A case in which the formula and the truths hold, with a value for every variable that bears on it; null if and
    /// only if there is none. Variables are taken in the order of their keys; each gets its ordinary value if a case
    /// remains, otherwise the nearest value with which one remains, of two equally near the smaller. So the answer
    /// depends on the question alone, and no value can go back to ordinary by itself.
    /// </summary>
    public Case? FindCase(Formula formula) => FindCase(formula, []);

    /// <summary>
    /// Like <see cref="FindCase(Formula)"/>, but first takes each preference in turn if a case remains with it and
    /// those taken before. The case has values for the variables of all preferences, taken or not.
    /// </summary>
    public Case? FindCase(Formula must, IReadOnlyList<Formula> preferences)
    {
        if (preferences.Count == 0 && _cubes.TryCase(must) is { } alone) return alone;
        Formula[] about = [must, .. preferences];
        if (!_nearby.ArePossible(about)) return null;
        List<Formula> conjuncts = [must];
        if (!Holds(conjuncts)) return null;
        var best = _nearby.Found(about);
        foreach (var preference in preferences)
        {
            conjuncts.Add(preference);
            // A case at hand that satisfies the preference is also the first one with it: the others only lose.
            if (FormulaEvaluator.Holds(preference, best)) continue;
            if (Holds(conjuncts)) best = _nearby.Found(about);
            else conjuncts.RemoveAt(conjuncts.Count - 1);
        }

        return best;
    }

    /// <summary>
    /// What is left of the formula when the eliminated variables may have any value: holds, for values of the other
    /// variables, exactly where some values of the eliminated ones make the formula and the truths hold. Exact for all
    /// values of the others that some case has; it does not repeat what the truths say about those by themselves
    /// (conjoin the same elimination of <see cref="Truths"/> for that).
    /// </summary>
    public Formula Exists(Formula formula, Func<Variable, bool> eliminated) =>
        Satisfiable(formula)
            ? new Elimination(_table, _limits, _cancellation).Exists(formula, _closure, eliminated)
            : _table.False;

    /// <summary>
    /// Where the formula holds whatever values the eliminated variables have, among those that the truths allow. Exact
    /// in the same sense as <see cref="Exists"/>.
    /// </summary>
    public Formula ForAll(Formula formula, Func<Variable, bool> eliminated) =>
        _table.Not(Exists(_table.Not(formula), eliminated));

    /// <summary>The formula with a value put in for the variable.</summary>
    public Formula Restrict(Formula formula, Variable variable, long value) =>
        new Restriction(_table, variable, value).Of(formula);

    /// <summary>
    /// The variables of the formula, ordered by key, for which some other value of the domain, all others unchanged,
    /// would make the formula false. Looks at the formula alone, not at the truths.
    /// </summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A question like the others, asked of the same object.")]
    public ImmutableArray<Variable> Matters(Formula formula, Case @case) => Sensitivity.Of(formula, @case);

    private bool Holds(List<Formula> conjuncts)
    {
        ReadOnlySpan<Formula> all = CollectionsMarshal.AsSpan(conjuncts);
        return _nearby.TryAtOnce(all) ?? _nearby.Complete(all);
    }
}
