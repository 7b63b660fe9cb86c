namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>What a dead end teaches.</summary>
internal sealed partial class Search
{
    // The clause under construction: for each place in it the set of its literal and the step that made that false.
    private readonly Dictionary<int, (ValueSet Values, int Step)> _lesson = [];
    private int _atTop;

    /// <summary>
    /// Explains why the clause cannot hold: resolves it with the reasons of the narrowings that broke it, latest first,
    /// until one literal of the current level is left. Keeps the clause so found, jumps back to where it forces that
    /// literal, and forces it. False if the conjuncts cannot hold at all.
    /// </summary>
    private bool Learn(int conflict)
    {
        _lesson.Clear();
        _atTop = 0;
        if (_levels.Count == 0) return false;
        Take(conflict, exceptPlace: -1);
        var step = _trail.Count - 1;
        while (true)
        {
            while (!(_lesson.TryGetValue(_trail[step].Place, out var found) && found.Step == step)) step--;
            if (_atTop == 1) break;
            Resolve(step);
            step--;
        }

        Keep(_trail[step].Place);
        return true;
    }

    /// <summary>Adds the literals of a clause; all of them are false now.</summary>
    private void Take(int clause, int exceptPlace)
    {
        var (start, length) = _clauses[clause];
        for (var i = start; i < start + length; i++)
        {
            var literal = _literals[i];
            if (literal.Place == exceptPlace) continue;
            var values = _lesson.TryGetValue(literal.Place, out var known) ? known.Values.Union(literal.Values) : literal.Values;
            Put(literal.Place, values);
        }
    }

    /// <summary>"In S" and the reason's "in T" leave "in S and T", which was false already before this step.</summary>
    private void Resolve(int step)
    {
        var (place, _, reason, _, _) = _trail[step];
        var (start, length) = _clauses[reason];
        for (var i = start; i < start + length; i++)
        {
            if (_literals[i].Place != place) continue;
            Put(place, _lesson[place].Values.Intersect(_literals[i].Values));
            break;
        }

        Take(reason, exceptPlace: place);
    }

    private void Put(int place, ValueSet values)
    {
        if (_lesson.TryGetValue(place, out var known) && _trail[known.Step].Level == _levels.Count) _atTop--;
        var step = values.IsEmpty ? -1 : _latest[place];
        while (step >= 0 && !_trail[step].Before.Overlaps(values))
        {
            if (_comparisons.Count > 0) StepBack();
            step = _trail[step].Previous;
        }

        // what was false before the first decision stays false for this question
        if (step < 0 || _trail[step].Level == 0)
        {
            _lesson.Remove(place);
            return;
        }

        _lesson[place] = (values, step);
        if (_trail[step].Level == _levels.Count) _atTop++;
    }

    private void Keep(int forced)
    {
        var start = _literals.Count;
        var level = 0;
        _literals.Add(new SignedLiteral(forced, _lesson[forced].Values));
        foreach (var (place, (values, step)) in _lesson)
        {
            if (place == forced) continue;
            _literals.Add(new SignedLiteral(place, values));
            if (_trail[step].Level <= level) continue;
            // the second watch must be the last literal to come free when the search jumps back
            level = _trail[step].Level;
            (_literals[start + 1], _literals[^1]) = (_literals[^1], _literals[start + 1]);
        }

        BackTo(level);
        var asserted = _store[forced].Intersect(_literals[start].Values);
        if (_literals.Count - start == 1)
        {
            _literals.RemoveAt(start);
            Narrow(forced, asserted, NoReason);
            return;
        }

        Narrow(forced, asserted, Attach(start));
    }
}
