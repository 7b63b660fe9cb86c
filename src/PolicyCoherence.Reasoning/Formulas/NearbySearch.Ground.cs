using System.Collections.Immutable;

namespace PolicyCoherence.Reasoning.Formulas;

/// <summary>
/// The ordinary case of the truths, worked out once for all variables that they tie together: what a question starts from. Most
/// truths hold where everything is ordinary. Those that do not, and what they bring with them, form islands: variables whose
/// values in the ground depend on each other. A question that touches an island takes all its truths into account.
/// </summary>
internal sealed partial class NearbySearch
{
    private TruthComponent HomeOf(Variable variable) =>
        variable.Id < _spots.Length && _spots[variable.Id].Home is { } known ? known : MakeGround(variable);

    private TruthComponent MakeGround(Variable variable)
    {
        var component = closure.Of(variable);
        foreach (var member in component.Variables)
        {
            if (member.Id >= _spots.Length) Array.Resize(ref _spots, Math.Max(member.Id + 1, _spots.Length * 2));
            _spots[member.Id] = new Spot { Ground = member.Ordinary };
        }

        component.IsPossible = FindGround(component);
        if (component.IsPossible) Settle(component);
        // only now: if a bound is hit on the way, the next question starts afresh
        foreach (var member in component.Variables) _spots[member.Id].Home = component;
        return component;
    }

    private bool FindGround(TruthComponent component)
    {
        Begin();
        TakeBroken(component.Truths);
        for (var round = 1; _taken.Count > 0; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!SearchTaken()) return false;
            var before = _taken.Count;
            TakeBroken(component.Truths);
            if (_taken.Count == before) return true;
            if (round >= RoundsOfTheQuestion) TakeAround(component, 2 * before);
        }

        return true;
    }

    private void TakeBroken(ImmutableArray<Formula> truths)
    {
        foreach (var truth in truths)
            if (!Holds(truth)) Take(truth);
    }

    // The spots have no home yet.
    private void TakeAround(TruthComponent component, int atLeast)
    {
        var taken = new HashSet<Formula>(_taken, ReferenceEqualityComparer.Instance);
        for (var next = 0; next < _searched.Count && _taken.Count < atLeast; next++)
        {
            foreach (var truth in component.About[_searched[next]])
                if (taken.Add(truth)) Take(truth);
        }
    }

    private void Settle(TruthComponent component)
    {
        foreach (var variable in _searched) _spots[variable.Id].Ground = _spots[variable.Id].Value;
        MakeIslands();
        component.Ordinary = [.. component.Variables.Select(variable => _spots[variable.Id].Ground)];
        var guards = new List<Variable>();
        Begin();
        foreach (var truth in component.Truths)
        {
            guards.Clear();
            AddGuards(truth, guards);
            foreach (var guard in guards) (_spots[guard.Id].Guarded ??= []).Add(truth);
        }
    }

    /// <summary>The truths that were taken into account, in groups without a variable in common.</summary>
    private void MakeIslands()
    {
        var about = _taken.SelectMany(truth => truth.Variables, (truth, variable) => (variable, truth)).ToLookup(pair => pair.variable, pair => pair.truth);
        foreach (var start in _searched)
        {
            if (_spots[start.Id].Island is not null) continue;
            var truths = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
            var island = new Island(truths);
            var open = new Stack<Variable>([start]);
            while (open.TryPop(out var variable))
            {
                if (_spots[variable.Id].Island is not null) continue;
                _spots[variable.Id].Island = island;
                foreach (var truth in about[variable])
                {
                    if (!truths.Add(truth)) continue;
                    foreach (var other in truth.Variables) open.Push(other);
                }
            }
        }
    }

    /// <summary>
    /// Variables whose values in the ground are enough for a formula to hold. Of several that would do, those that guard least,
    /// so that a fact that many truths mention need not be asked about all of them whenever it changes.
    /// </summary>
    private void AddGuards(Formula formula, List<Variable> guards)
    {
        switch (formula)
        {
            case OrFormula or:
                var (best, least) = (default(Formula), int.MaxValue);
                foreach (var part in or.Parts)
                {
                    var cost = part is LiteralFormula literal ? _spots[literal.Variable.Id].Guarded?.Count ?? 0 : int.MaxValue - 1;
                    if (cost < least && Holds(part)) (best, least) = (part, cost);
                }

                if (best is not null) AddGuards(best, guards);
                break;
            case AndFormula and:
                foreach (var part in and.Parts) AddGuards(part, guards);
                break;
            default:
                foreach (var variable in formula.Variables)
                    if (!guards.Contains(variable)) guards.Add(variable);
                break;
        }
    }

    /// <summary>Truths of which some do not hold where everything is ordinary, with a variable in common or in a chain.</summary>
    private sealed class Island(IReadOnlyCollection<Formula> truths)
    {
        public IReadOnlyCollection<Formula> Truths { get; } = truths;

        /// <summary>The last question that took them into account.</summary>
        public int Taken { get; set; }
    }
}
