namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Looks for values of variables with which all conjuncts hold. The conjuncts become clauses over signed literals
/// ("the variable is in this set"); clauses with one open literal narrow the variable; where nothing is forced, the
/// first open variable in the order of keys takes the nearest possible value to its ordinary one; a dead end is
/// explained by a new clause, learned by resolution, and the search jumps back to where that clause would have spoken.
///
/// Variables are decided in one fixed order and values in one fixed preference, and a value is passed over only when
/// clauses exclude it, so the first solution is the first of all solutions in that order: what was learned on the way
/// can change the time, never the case.
/// </summary>
internal sealed partial class Search(SolverLimits limits, CancellationToken cancellation)
{
    private const int NoReason = -1;
    private const int MostKept = 256;

    // The variables by their place in the question (the order of keys), then the gates: yes/no variables that stand
    // for a conjunction inside a disjunction. A gate implies its conjunction; nothing implies a gate, so that a gate
    // need never be decided: once every variable has a value, propagation has closed each gate that must not be open.
    // Among the gates stand the comparisons of two variables; those are decided by the values of the variables.
    private List<Variable> _variables = [];

    // by the id of the variable; only those of this question count
    private int[] _places = [];
    private readonly Dictionary<Formula, int> _gates = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Formula> _loaded = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(Formula Formula, int Gate)> _open = new();
    private readonly List<ValueSet> _store = [];
    private readonly List<int> _latest = [];
    private readonly List<List<int>> _watches = [];

    private readonly List<SignedLiteral> _literals = [];
    private readonly List<(int Start, int Length)> _clauses = [];

    // where the last watch of a clause was found: starting there again keeps a clause of 100,000 literals linear
    private readonly List<int> _resume = [];

    private readonly List<Step> _trail = [];
    private readonly List<int> _levels = [];
    private int _head;

    /// <summary>
    /// Whether all conjuncts hold with some values of the variables, each from its domain. The variables must be ordered by
    /// key and include every variable of the conjuncts.
    /// </summary>
    public bool Solve(List<Variable> variables, List<ValueSet> domains, List<Formula> conjuncts)
    {
        Reset(variables, domains);
        foreach (var conjunct in conjuncts)
            if (!Load(conjunct)) return false;
        return Run();
    }

    /// <summary>The value of a variable, by its place in the question, in the solution that the last call of <see cref="Solve"/> found.</summary>
    public long ValueAt(int place) => _store[place].Min;

    private bool Run()
    {
        var next = 0;
        var conflicts = 0;
        var learned = 0;
        while (true)
        {
            var conflict = Propagate();
            if (conflict >= 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (++conflicts > limits.Conflicts) throw Bounds.DeadEnds;
                var before = _literals.Count;
                if (!Learn(conflict)) return false;
                learned += _literals.Count - before;
                if (learned > limits.LearnedLiterals) throw Bounds.Learned;
                next = 0;
                continue;
            }

            while (next < _variables.Count && _store[next].IsSingle) next++;
            if (next == _variables.Count) return true;
            if ((next & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            var variable = _variables[next];
            _levels.Add(_trail.Count);
            var nearest = _store[next].Nearest(variable.Ordinary);
            Narrow(next, nearest == variable.Ordinary ? variable.OrdinaryOnly : ValueSet.Of(nearest), NoReason);
        }
    }

    private void Reset(List<Variable> variables, List<ValueSet> domains)
    {
        for (var i = 0; i < _store.Count; i++) _watches[i].Clear();
        _variables = variables;
        Empty(_gates);
        Empty(_loaded);
        _open.Clear();
        _store.Clear();
        _latest.Clear();
        _literals.Clear();
        _clauses.Clear();
        _resume.Clear();
        _trail.Clear();
        _levels.Clear();
        _head = 0;
        ResetComparisons();
        for (var i = 0; i < variables.Count; i++)
        {
            var variable = variables[i];
            if (variable.Id >= _places.Length) Array.Resize(ref _places, Math.Max(variable.Id + 1, _places.Length * 2));
            var place = AddPlace(variable.Domain);
            _places[variable.Id] = place;
            // a step of its own, so that clauses that are watching hear of it
            if (!ReferenceEquals(domains[i], variable.Domain)) Narrow(place, domains[i], NoReason);
        }
    }

    // Emptying takes as long as it was ever large: after a large question it starts small again.
    private static void Empty(Dictionary<Formula, int> gates)
    {
        if (gates.Count == 0) return;
        gates.Clear();
        if (gates.Capacity > MostKept) gates.TrimExcess();
    }

    private static void Empty(HashSet<Formula> loaded)
    {
        if (loaded.Count == 0) return;
        loaded.Clear();
        if (loaded.Capacity > MostKept) loaded.TrimExcess();
    }

    private int AddPlace(ValueSet domain)
    {
        var place = _store.Count;
        _store.Add(domain);
        _latest.Add(-1);
        if (_watches.Count == place) _watches.Add([]);
        return place;
    }

    /// <summary>Turns a conjunct into clauses; false if it cannot hold.</summary>
    private bool Load(Formula conjunct)
    {
        switch (conjunct)
        {
            case TrueFormula:
                return true;
            case FalseFormula:
                return false;
            case LiteralFormula literal:
                return Fix(_places[literal.Variable.Id], literal.Values);
            case ComparisonFormula comparison:
                var said = LiteralFor(comparison);
                return Fix(said.Place, said.Values);
            case AndFormula and:
                // parts of a conjunction are literals, comparisons or disjunctions: no further nesting here
                foreach (var part in and.Parts)
                    if (!Load(part)) return false;
                return true;
            default:
                // a truth often comes again as a part of the question
                if (_loaded.Add(conjunct)) LoadClauses(conjunct);
                return true;
        }
    }

    private bool Fix(int place, ValueSet values)
    {
        if (!_store[place].Overlaps(values)) return false;
        if (!_store[place].IsSubsetOf(values)) Narrow(place, _store[place].Intersect(values), NoReason);
        return true;
    }

    private void LoadClauses(Formula disjunction)
    {
        _open.Enqueue((disjunction, -1));
        while (_open.TryDequeue(out var work))
        {
            var start = _literals.Count;
            if (work.Gate >= 0) _literals.Add(new SignedLiteral(work.Gate, ValueSet.No));
            if (work.Formula is OrFormula or)
            {
                foreach (var part in or.Parts) _literals.Add(LiteralFor(part));
            }
            else
            {
                _literals.Add(LiteralFor(work.Formula));
            }

            Attach(start);
        }
    }

    private SignedLiteral LiteralFor(Formula part)
    {
        if (part is LiteralFormula literal) return new SignedLiteral(_places[literal.Variable.Id], literal.Values);
        if (part is ComparisonFormula comparison) return LiteralFor(comparison);
        if (!_gates.TryGetValue(part, out var gate))
        {
            gate = AddPlace(ValueSet.YesOrNo);
            _gates.Add(part, gate);
            if (part is AndFormula and)
                foreach (var inner in and.Parts) _open.Enqueue((inner, gate));
        }

        return new SignedLiteral(gate, ValueSet.Yes);
    }

    private int Attach(int start)
    {
        var clause = _clauses.Count;
        _clauses.Add((start, _literals.Count - start));
        _resume.Add(start + 2);
        _watches[_literals[start].Place].Add(clause);
        _watches[_literals[start + 1].Place].Add(clause);
        return clause;
    }

    private void Narrow(int place, ValueSet values, int reason)
    {
        _trail.Add(new Step(place, _store[place], reason, _latest[place], _levels.Count));
        _latest[place] = _trail.Count - 1;
        _store[place] = values;
    }

    private void BackTo(int level)
    {
        if (_levels.Count <= level) return;
        for (var i = _trail.Count - 1; i >= _levels[level]; i--)
        {
            var step = _trail[i];
            _store[step.Place] = step.Before;
            _latest[step.Place] = step.Previous;
        }

        _trail.RemoveRange(_levels[level], _trail.Count - _levels[level]);
        _levels.RemoveRange(level, _levels.Count - level);
        _head = _trail.Count;
        _compared = Math.Min(_compared, _head);
    }

    /// <summary>Narrows until nothing more is forced; the clause that cannot hold, or -1.</summary>
    private int Propagate()
    {
        var steps = 0;
        while (true)
        {
            var conflict = PropagateClauses();
            if (conflict >= 0 || _comparisons.Count == 0) return conflict;
            conflict = PropagateComparisons(ref steps);
            if (conflict >= 0 || _head == _trail.Count) return conflict;
        }
    }

    private int PropagateClauses()
    {
        while (_head < _trail.Count)
        {
            var place = _trail[_head++].Place;
            var watching = _watches[place];
            var kept = 0;
            for (var i = 0; i < watching.Count; i++)
            {
                var clause = watching[i];
                var (start, length) = _clauses[clause];
                var watched = _literals[start].Place == place ? start : start + 1;
                if (_store[place].Overlaps(_literals[watched].Values) || IsTrue(_literals[(start * 2) + 1 - watched])
                    || !Replace(watched, start + 2, start + length, clause))
                {
                    watching[kept++] = clause;
                    if (_store[place].Overlaps(_literals[watched].Values)) continue;
                    var other = _literals[(start * 2) + 1 - watched];
                    var store = _store[other.Place];
                    if (store.IsSubsetOf(other.Values)) continue;
                    if (store.Overlaps(other.Values))
                    {
                        Narrow(other.Place, store.Intersect(other.Values), clause);
                        continue;
                    }

                    for (i++; i < watching.Count; i++) watching[kept++] = watching[i];
                    watching.RemoveRange(kept, watching.Count - kept);
                    return clause;
                }
            }

            watching.RemoveRange(kept, watching.Count - kept);
        }

        return -1;
    }

    /// <summary>Watches another literal that is not false, if there is one, instead of the watched one.</summary>
    private bool Replace(int watched, int from, int to, int clause)
    {
        var resume = _resume[clause];
        return TryWatch(watched, resume, to, clause) || TryWatch(watched, from, resume, clause);
    }

    private bool TryWatch(int watched, int from, int to, int clause)
    {
        for (var i = from; i < to; i++)
        {
            var candidate = _literals[i];
            if (!_store[candidate.Place].Overlaps(candidate.Values)) continue;
            (_literals[watched], _literals[i]) = (candidate, _literals[watched]);
            _watches[candidate.Place].Add(clause);
            _resume[clause] = i;
            return true;
        }

        return false;
    }

    private bool IsTrue(SignedLiteral literal) => _store[literal.Place].IsSubsetOf(literal.Values);

    /// <summary>The variable or gate at this place has one of these values.</summary>
    private readonly record struct SignedLiteral(int Place, ValueSet Values);

    /// <summary>One narrowing: what the place could have before, the clause that forced it, and the step before on the same place.</summary>
    private readonly record struct Step(int Place, ValueSet Before, int Reason, int Previous, int Level);
}
