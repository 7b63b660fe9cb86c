namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// Comparisons of two variables. Each has a place of its own, yes or no: if it is settled, the smallest and largest
/// values of the two variables narrow each other; and once these values tell, they settle it. Every such step is written
/// down as a clause that holds by arithmetic, so that a dead end is explained by resolution as any other.
///
/// Both sides of a comparison only grow, so once nothing more is narrowed, the smallest values left satisfy all
/// comparisons that are settled: narrowing finds every contradiction among them. It could take long about it ("more than
/// each other", one step at a time), so after some steps the chain of reasons is looked at for a circle that adds up to
/// a contradiction.
/// </summary>
internal sealed partial class Search
{
    private const int StepsBeforeCircles = 64;
    private static readonly Int128 LargestInCircle = Int128.MaxValue / ((Int128)1_000_000_000_000 * 1_000_000_000_000);

    private readonly List<Comparison> _comparisons = [];
    private readonly Dictionary<Formula, int> _comparisonPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, List<int>> _comparing = [];
    private readonly Dictionary<int, Bound> _bounds = [];
    private int _compared;
    private int _comparisonSteps;
    private long _stepsBack;
    private bool _anyNew;

    private void ResetComparisons()
    {
        _comparisons.Clear();
        _comparisonPlaces.Clear();
        _comparing.Clear();
        _bounds.Clear();
        _compared = 0;
        _comparisonSteps = 0;
        _stepsBack = 0;
        _anyNew = false;
    }

    /// <summary>A comparison and its negation are one place: yes for the one, no for the other.</summary>
    private SignedLiteral LiteralFor(ComparisonFormula comparison)
    {
        var asWritten = comparison.Lesser < comparison.Greater;
        var formula = asWritten || comparison.Negation is not ComparisonFormula negated ? comparison : negated;
        if (!_comparisonPlaces.TryGetValue(formula, out var place))
        {
            place = AddPlace(ValueSet.YesOrNo);
            _comparisonPlaces.Add(formula, place);
            var (lesser, greater) = (_places[formula.Lesser.Id], _places[formula.Greater.Id]);
            foreach (var end in new[] { place, lesser, greater })
            {
                if (!_comparing.TryGetValue(end, out var list)) _comparing.Add(end, list = []);
                list.Add(_comparisons.Count);
            }

            _comparisons.Add(new Comparison(place, lesser, formula.LesserTerm, greater, formula.GreaterTerm));
            _anyNew = true;
        }

        return new SignedLiteral(place, asWritten ? ValueSet.Yes : ValueSet.No);
    }

    /// <summary>Draws what follows from the comparisons whose variables have changed; the clause that cannot hold, or -1.</summary>
    private int PropagateComparisons(ref int steps)
    {
        if (_anyNew)
        {
            _anyNew = false;
            foreach (var comparison in _comparisons)
            {
                var conflict = Draw(comparison, ref steps);
                if (conflict >= 0) return conflict;
            }
        }

        while (_compared < _trail.Count)
        {
            if (!_comparing.TryGetValue(_trail[_compared++].Place, out var affected)) continue;
            foreach (var index in affected)
            {
                var conflict = Draw(_comparisons[index], ref steps);
                if (conflict >= 0) return conflict;
            }
        }

        return -1;
    }

    private int Draw(Comparison comparison, ref int steps)
    {
        var (place, lesser, lesserTerm, greater, greaterTerm) = comparison;
        var settled = _store[place];
        if (settled.IsSingle)
        {
            return settled.Min == 1
                ? Enforce(new SignedLiteral(place, ValueSet.No), lesser, lesserTerm, greater, greaterTerm, ref steps)
                : Enforce(new SignedLiteral(place, ValueSet.Yes), greater, greaterTerm.Plus(1), lesser, lesserTerm, ref steps);
        }

        var (low, high) = (_store[lesser], _store[greater]);
        if (lesserTerm.At(low.Max) <= greaterTerm.At(high.Min))
        {
            Narrow(place, ValueSet.Yes, Lemma(new SignedLiteral(place, ValueSet.Yes), new SignedLiteral(lesser, Above(low.Max)), new SignedLiteral(greater, Below(high.Min))));
        }
        else if (lesserTerm.At(low.Min) > greaterTerm.At(high.Max))
        {
            Narrow(place, ValueSet.No, Lemma(new SignedLiteral(place, ValueSet.No), new SignedLiteral(lesser, Below(low.Min)), new SignedLiteral(greater, Above(high.Max))));
        }

        return -1;
    }

    /// <summary>The one number is at most the other: narrows both variables. <paramref name="unless"/> is the literal that would free them.</summary>
    private int Enforce(SignedLiteral unless, int lesser, Rounded lesserTerm, int greater, Rounded greaterTerm, ref int steps)
    {
        var top = _store[greater].Max;
        var atMost = ValueSet.UpTo(lesserTerm.LargestWithin(greaterTerm.At(top)));
        if (!_store[lesser].IsSubsetOf(atMost))
        {
            var conflict = Bind(new Bound(unless, lesser, lesserTerm, greater, greaterTerm, Upper: true), atMost, new SignedLiteral(greater, Above(top)), ref steps);
            if (conflict >= 0) return conflict;
        }

        var bottom = _store[lesser].Min;
        var atLeast = ValueSet.From(greaterTerm.SmallestReaching(lesserTerm.At(bottom)));
        if (_store[greater].IsSubsetOf(atLeast)) return -1;
        return Bind(new Bound(unless, lesser, lesserTerm, greater, greaterTerm, Upper: false), atLeast, new SignedLiteral(lesser, Below(bottom)), ref steps);
    }

    private int Bind(Bound bound, ValueSet values, SignedLiteral other, ref int steps)
    {
        var place = bound.Upper ? bound.Lesser : bound.Greater;
        var lemma = Lemma(new SignedLiteral(place, values), bound.Unless, other);
        _bounds.Add(lemma, bound);
        if (!_store[place].Overlaps(values)) return lemma;
        Narrow(place, _store[place].Intersect(values), lemma);
        return ++steps > StepsBeforeCircles ? Circle(place, bound.Upper) : -1;
    }

    /// <summary>
    /// Follows the reasons of the last narrowing back. Where they come round to the same variable, and the comparisons on
    /// the way add up to "something is at most less than itself", that is the conflict, whatever the values are.
    /// </summary>
    private int Circle(int place, bool upper)
    {
        if ((_comparisonSteps & 1023) == 0) cancellation.ThrowIfCancellationRequested();
        var seen = new HashSet<int>();
        var unless = new Dictionary<int, SignedLiteral>();
        var (next, step) = (place, _latest[place]);
        // upper: own * start <= other * next + rest; lower: own * next <= other * start + rest
        Int128 own = 1, other = 1, rest = 0;
        while (step >= 0 && _bounds.TryGetValue(_trail[step].Reason, out var bound) && bound.Upper == upper && seen.Add(next))
        {
            StepBack();
            if (bound.LesserTerm.Divisor > 1 || bound.GreaterTerm.Divisor > 1) return -1;
            unless[bound.Unless.Place] = bound.Unless;
            var (p, q, c) = ((Int128)bound.LesserTerm.Factor, (Int128)bound.GreaterTerm.Factor, (Int128)bound.GreaterTerm.Offset - bound.LesserTerm.Offset);
            (own, other, rest) = upper ? (own * p, other * q, (other * c) + (rest * p)) : (own * p, other * q, (rest * q) + (own * c));
            if (own > LargestInCircle || other > LargestInCircle || Int128.Abs(rest) > LargestInCircle) return -1;
            next = upper ? bound.Greater : bound.Lesser;
            if (next == place) return own == other && rest < 0 ? Lemma([.. unless.OrderBy(pair => pair.Key).Select(pair => pair.Value)]) : -1;
            step = StepBefore(next, step, upper);
        }

        return -1;
    }

    /// <summary>The last step before another that lowered the largest, or raised the smallest, value of a place.</summary>
    private int StepBefore(int place, int before, bool upper)
    {
        var step = _latest[place];
        while (step > before)
        {
            StepBack();
            step = _trail[step].Previous;
        }

        while (step >= 0)
        {
            StepBack();
            if (_bounds.TryGetValue(_trail[step].Reason, out var bound) && bound.Upper == upper) return step;
            step = _trail[step].Previous;
        }

        return -1;
    }

    /// <summary>A clause that holds by arithmetic. It is a reason and never watched: the comparison itself is looked at again.</summary>
    private int Lemma(params ReadOnlySpan<SignedLiteral> literals)
    {
        if (++_comparisonSteps > limits.ComparisonSteps) throw Bounds.ComparisonSteps;
        var start = _literals.Count;
        foreach (var literal in literals)
            if (!literal.Values.IsEmpty) _literals.Add(literal);
        _clauses.Add((start, _literals.Count - start));
        _resume.Add(start);
        return _clauses.Count - 1;
    }

    // Where comparisons narrow for long, the way back to their reasons is long as well: it counts, so that the bound comes in time.
    private void StepBack()
    {
        if (++_stepsBack > 400L * limits.ComparisonSteps) throw Bounds.ComparisonSteps;
    }

    private static ValueSet Above(long value) => ValueSet.From((Int128)value + 1);

    private static ValueSet Below(long value) => ValueSet.UpTo((Int128)value - 1);

    /// <summary>At a place: whether the number of one variable is at most the number of another.</summary>
    private readonly record struct Comparison(int Place, int Lesser, Rounded LesserTerm, int Greater, Rounded GreaterTerm);

    /// <summary>Why a place was narrowed: by a comparison that <paramref name="Unless"/> would switch off, from above or from below.</summary>
    private readonly record struct Bound(SignedLiteral Unless, int Lesser, Rounded LesserTerm, int Greater, Rounded GreaterTerm, bool Upper);
}
