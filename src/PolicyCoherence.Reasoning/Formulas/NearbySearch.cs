using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Finds the most ordinary case near the question. Truths tie nearly all words of a large vocabulary together, but a question
/// changes few of them: the others keep the values of the ordinary case of the truths (what follows calls it the ground).
///
/// First only the literals of the question count: each of its variables takes the nearest value to its ordinary one, all
/// others keep theirs. Then the conjuncts and truths that this breaks are taken into account, and so on until none is broken.
/// That is exact: what is asked with fewer conjuncts has all the cases of the question and perhaps more, so the first of these
/// in the order of preference, if it breaks nothing that was left out, is the first case of the question; and if
/// there is none, the question has none. Variables without a conjunct between them do not influence each other, so
/// whatever is not taken into account keeps its most preferred value.
/// </summary>
internal sealed partial class NearbySearch(TruthClosure closure, Search search, CancellationToken cancellation)
{
    // So often only what is broken is taken in; then all that the question says, and then ever larger surroundings, so that a
    // long chain of truths is not followed one link at a time.
    private const int RoundsOfTheBroken = 2;
    private const int RoundsOfTheQuestion = 4;

    // A formula of this size may be read again wherever it stands.
    private const int MostReadAgain = 64;

    // by the id of the variable
    private Spot[] _spots = [];
    private int _round;

    // The variables on which the question has literals, and those of the conjuncts that are taken into account, by key.
    private readonly List<Variable> _asked = [];
    private readonly List<Variable> _searched = [];
    private readonly List<ValueSet> _domains = [];
    private readonly List<Formula> _taken = [];
    private int _listed;

    /// <summary>
    /// Whether all conjuncts hold in a case, if that shows without a search; null if not, and then <see cref="Complete"/> finds
    /// out. After either says yes, <see cref="Found"/> is the case.
    /// </summary>
    public bool? TryAtOnce(params ReadOnlySpan<Formula> conjuncts)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!ArePossible(conjuncts)) return false;
        Begin();
        foreach (var conjunct in conjuncts)
            if (!TakeLiterals(conjunct)) return false;
        foreach (var variable in _asked) TakeNearest(variable);
        foreach (var conjunct in conjuncts) TakeBroken(conjunct);
        TakeBrokenTruths(_asked);
        return _taken.Count == 0 ? true : null;
    }

    /// <summary>Goes on where <see cref="TryAtOnce"/> could not tell, with the same conjuncts.</summary>
    public bool Complete(params ReadOnlySpan<Formula> conjuncts)
    {
        for (var round = 1; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!SearchTaken()) return false;
            var before = _taken.Count;
            foreach (var conjunct in conjuncts) TakeBroken(conjunct);
            TakeBrokenTruths(_asked);
            for (var i = 0; i < _searched.Count; i++) TakeBrokenTruths(_searched[i]);
            if (_taken.Count == before) return true;
            if (round == RoundsOfTheBroken) foreach (var conjunct in conjuncts) TakeAll(conjunct);
            if (round >= RoundsOfTheQuestion) TakeSurroundings(2 * before);
        }
    }

    /// <summary>Whether the truths that bear on the formulas leave a case at all.</summary>
    public bool ArePossible(params ReadOnlySpan<Formula> formulas)
    {
        foreach (var formula in formulas)
        {
            foreach (var variable in formula.Variables)
                if (!HomeOf(variable).IsPossible) return false;
        }

        return true;
    }

    /// <summary>The case that was found, with a value for every variable that bears on one of the formulas.</summary>
    public Case Found(params ReadOnlySpan<Formula> about)
    {
        var own = about.Length == 1 ? about[0].Variables : VariablesOf(about);
        var values = new long[own.Length];
        var homes = ImmutableArray.CreateBuilder<TruthComponent>();
        _listed++;
        for (var i = 0; i < values.Length; i++)
        {
            var variable = own[i];
            ref var spot = ref _spots[variable.Id];
            values[i] = spot.Round == _round ? spot.Value : spot.Ground;
            spot.Listed = _listed;
            if (spot.Home is not { Truths.IsEmpty: false } home || home.Told == _listed) continue;
            home.Told = _listed;
            homes.Add(home);
        }

        var changed = ImmutableArray.CreateBuilder<KeyValuePair<Variable, long>>();
        foreach (var variable in _searched)
        {
            ref var spot = ref _spots[variable.Id];
            if (spot.Listed != _listed && spot.Round == _round && spot.Value != spot.Ground) changed.Add(KeyValuePair.Create(variable, spot.Value));
        }

        return Case.Near(own, ImmutableCollectionsMarshal.AsImmutableArray(values), changed.DrainToImmutable(), homes.DrainToImmutable());
    }

    private static ImmutableArray<Variable> VariablesOf(ReadOnlySpan<Formula> formulas)
    {
        var variables = new HashSet<Variable>();
        foreach (var formula in formulas) variables.UnionWith(formula.Variables);
        return [.. variables.Order()];
    }

    private void Begin()
    {
        _round++;
        _asked.Clear();
        _searched.Clear();
        _taken.Clear();
    }

    /// <summary>Notes what the literals of a conjunct ask of their variables; false if they exclude each other.</summary>
    private bool TakeLiterals(Formula conjunct)
    {
        if (conjunct is FalseFormula) return false;
        if (conjunct is LiteralFormula single) return Take(single);
        if (conjunct is not AndFormula and) return true;
        for (var i = 0; i < and.LiteralCount; i++)
            if (!Take((LiteralFormula)and.Parts[i])) return false;
        return true;
    }

    private bool Take(LiteralFormula literal)
    {
        ref var spot = ref _spots[literal.Variable.Id];
        if (spot.Round != _round)
        {
            spot.Round = _round;
            spot.Asked = literal.Values;
            _asked.Add(literal.Variable);
            return true;
        }

        if (spot.Asked is not { } asked || ReferenceEquals(asked, literal.Values)) return true;
        if (!asked.Overlaps(literal.Values)) return false;
        spot.Asked = asked.Intersect(literal.Values);
        return true;
    }

    private void TakeNearest(Variable variable)
    {
        ref var spot = ref _spots[variable.Id];
        if (spot.Asked is not { } asked || asked.Contains(spot.Ground))
        {
            spot.Value = spot.Ground;
            return;
        }

        spot.Value = asked.Nearest(variable.Ordinary);
        // what truths make of it together with others, only a search can tell
        if (spot.Island is { } island) Take(island);
    }

    /// <summary>Takes the parts of a conjunct, other than literals, that do not hold now.</summary>
    private void TakeBroken(Formula conjunct)
    {
        if (conjunct is AndFormula and)
        {
            for (var i = and.LiteralCount; i < and.Parts.Length; i++)
                if (!Holds(and.Parts[i])) Take(and.Parts[i]);
        }
        else if (conjunct is not LiteralFormula && !Holds(conjunct))
        {
            Take(conjunct);
        }
    }

    private void TakeAll(Formula conjunct)
    {
        if (conjunct is AndFormula and)
        {
            for (var i = and.LiteralCount; i < and.Parts.Length; i++) Take(and.Parts[i]);
        }
        else if (conjunct is not LiteralFormula)
        {
            Take(conjunct);
        }
    }

    private void TakeBrokenTruths(List<Variable> asked)
    {
        foreach (var variable in asked)
            if (_spots[variable.Id].Searched != _round) TakeBrokenTruths(variable);
    }

    // A truth holds as in the ground as long as its guards have their values.
    private void TakeBrokenTruths(Variable variable)
    {
        ref var spot = ref _spots[variable.Id];
        if (spot.Guarded is not { } guarded || spot.Value == spot.Ground) return;
        foreach (var truth in guarded)
            if (!Holds(truth)) Take(truth);
    }

    private void Take(Formula conjunct)
    {
        _taken.Add(conjunct);
        foreach (var variable in conjunct.Variables)
        {
            ref var spot = ref _spots[variable.Id];
            if (spot.Searched == _round) continue;
            spot.Searched = _round;
            _searched.Add(variable);
            if (spot.Round != _round)
            {
                spot.Round = _round;
                spot.Asked = null;
                spot.Value = spot.Ground;
            }

            if (spot.Island is { } island) Take(island);
        }
    }

    private void Take(Island island)
    {
        if (island.Taken == _round) return;
        island.Taken = _round;
        foreach (var truth in island.Truths) Take(truth);
    }

    /// <summary>Takes the truths around what is searched until so many conjuncts are taken, or there are no more.</summary>
    private void TakeSurroundings(int atLeast)
    {
        var taken = new HashSet<Formula>(_taken, ReferenceEqualityComparer.Instance);
        for (var next = 0; next < _searched.Count && _taken.Count < atLeast; next++)
        {
            if (_spots[_searched[next].Id].Home is not { } home) continue;
            foreach (var truth in home.About[_searched[next]])
                if (taken.Add(truth)) Take(truth);
        }
    }

    private bool SearchTaken()
    {
        _searched.Sort();
        _domains.Clear();
        foreach (var variable in _searched) _domains.Add(_spots[variable.Id].Asked ?? variable.Domain);
        if (!search.Solve(_searched, _domains, _taken)) return false;
        for (var i = 0; i < _searched.Count; i++) _spots[_searched[i].Id].Value = search.ValueAt(i);
        return true;
    }

    // recursion is safe: FormulaTable.MaximumDepth bounds the nesting
    private bool Holds(Formula formula) => Holds(formula, formula.Size <= MostReadAgain ? null : []);

    // Parts of a large formula may stand in many places: the larger of them are read once.
    private bool Holds(Formula formula, Dictionary<Formula, bool>? read)
    {
        if (read is null || formula.Size <= MostReadAgain) return HoldsNow(formula, read);
        return read.TryGetValue(formula, out var known) ? known : read[formula] = HoldsNow(formula, read);
    }

    private bool HoldsNow(Formula formula, Dictionary<Formula, bool>? read)
    {
        switch (formula)
        {
            case LiteralFormula literal:
                return literal.Values.Contains(ValueOf(literal.Variable));
            case OrFormula or:
                foreach (var part in or.Parts)
                    if (Holds(part, read)) return true;
                return false;
            case AndFormula and:
                foreach (var part in and.Parts)
                    if (!Holds(part, read)) return false;
                return true;
            case ComparisonFormula comparison:
                return comparison.LesserWhen(ValueOf(comparison.Greater)).Contains(ValueOf(comparison.Lesser));
            default:
                return formula is TrueFormula;
        }
    }

    private long ValueOf(Variable variable)
    {
        ref var spot = ref _spots[variable.Id];
        return spot.Round == _round ? spot.Value : spot.Ground;
    }

    /// <summary>What is known of a variable; what has a round holds in that round only.</summary>
    private struct Spot
    {
        /// <summary>The last question that gave it a value.</summary>
        public int Round;

        /// <summary>The last question in which a conjunct that mentions it was taken into account.</summary>
        public int Searched;

        /// <summary>The last case that lists it as mentioned by the question.</summary>
        public int Listed;

        /// <summary>The values that the literals of the question ask for; null if any.</summary>
        public ValueSet? Asked;

        /// <summary>Its value now.</summary>
        public long Value;

        /// <summary>Its value in the ordinary case of the truths.</summary>
        public long Ground;

        /// <summary>The variables that truths tie to it; null before the first question about it.</summary>
        public TruthComponent? Home;

        /// <summary>The truths that hold in the ground because of its value there.</summary>
        public List<Formula>? Guarded;

        /// <summary>The truths that keep it and others from their ordinary values, if it is one of those.</summary>
        public Island? Island;
    }
}
