using System.Collections.Immutable;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Where the search for positions that clash only together begins: at a demand with several ways to meet it, or at a position that forbids acts together.</summary>
/// <param name="Instance">The instance; of a demand the one that stands for it.</param>
/// <param name="ForbidsTogether">Whether it forbids acts together.</param>
public sealed record JointStart(NormInstance Instance, bool ForbidsTogether);

/// <summary>Positions that clash only together: no smaller set of them clashes for the person shown.</summary>
/// <param name="Demands">The duties, claims and liberties, the one that cannot be met first.</param>
/// <param name="Bars">What bars their ways.</param>
/// <param name="Joint">What forbids acts together.</param>
/// <param name="Verdict">Who prevails: the demand that <paramref name="Yielding"/> names loses against all it meets, or nobody does.</param>
/// <param name="Yielding">The demand that yields; null if none does.</param>
/// <param name="Answer">A person for whom all hold.</param>
/// <param name="Total">Whether it reaches everyone whom the first demand reaches.</param>
/// <param name="MoreThanShown">Whether there are more such sets than are listed.</param>
/// <param name="Days">The days on which it is so.</param>
public sealed record JointClash(
    ImmutableArray<Demand> Demands, ImmutableArray<NormInstance> Bars, ImmutableArray<JointBar> Joint, Verdict Verdict, Demand? Yielding, Answer Answer, bool Total, bool MoreThanShown, Stretch Days)
{
    /// <summary>Every position, by name.</summary>
    public IEnumerable<NormInstance> Members => Demands.Select(demand => demand.Instance).Concat(Bars).Concat(Joint.Select(bar => bar.Instance));
}

/// <summary>
/// Three positions can clash where no two do (design section 5, point 4): a duty all of whose kinds are barred one by one,
/// a duty to do one of several acts none of which is left, duties that exclude each other only together, acts that are
/// each required or free and forbidden together.
///
/// The search adds positions one at a time. As long as the demands of a set can all be met in some way, each position
/// that takes away this way is a step; a step is taken only if somebody meets the whole set. So its cost grows with the
/// sets that really meet for one person, not with the sets there are.
/// </summary>
public sealed class JointClashes
{
    private const int MaxShown = 100;
    private const int MaxSteps = 20_000;

    private readonly Analysis _analysis;
    private readonly Lazy<WaysIndex> _index;
    private readonly Lazy<ClashSetLaw> _law;

    internal JointClashes(Analysis analysis)
    {
        _analysis = analysis;
        _index = new Lazy<WaysIndex>(() => new WaysIndex(analysis));
        _law = new Lazy<ClashSetLaw>(() => new ClashSetLaw(analysis, _index.Value));
    }

    /// <summary>Where to begin, in order.</summary>
    public IEnumerable<JointStart> Starts => _index.Value.Starts;

    /// <summary>The sets that contain the position of a start, smallest first; those that the law itself puts in order are left out.</summary>
    /// <exception cref="ReasoningLimitException">There are too many combinations.</exception>
    public ImmutableArray<JointClash> From(JointStart start)
    {
        var search = new SetSearch(_index.Value, _law.Value);
        var sets = search.From(start);
        return [.. sets.Select(set => Describe(set, search.IsCutShort)).OfType<JointClash>()];
    }

    private JointClash? Describe(ClashSet set, bool cutShort)
    {
        var law = _law.Value;
        var (verdict, yielding) = law.Verdict(law.WithEveryBarring(set));
        if (verdict.Reporting == Reporting.Silent || _analysis.Cases.Find(_analysis.Space.AsItStands(law.OnlyTogether(set))) is not { } answer) return null;
        var days = Stretch.Around(_analysis, law.OnlyTogether(set), answer);
        var demands = set.Demands.OrderBy(demand => demand.IsLiberty).ThenByDescending(demand => demand.Ways.Length).ThenBy(demand => demand.Key, StringComparer.Ordinal).ToImmutableArray();
        var clash = new JointClash(
            demands,
            [.. set.Bars.OrderBy(bar => bar.Key, StringComparer.Ordinal)],
            [.. set.Joint.OrderBy(bar => bar.Instance.Key, StringComparer.Ordinal)],
            verdict, yielding, answer, law.IsTotal(demands[0], set, days), cutShort, days);
        if (!new PlainChoice(_analysis, answer).CannotAllBeMet(clash)) throw new UnconfirmedCaseException(set.Names[0], set.Names[^1]);
        return clash;
    }

    /// <summary>One search: what it has seen, and how far it went.</summary>
    private sealed class SetSearch(WaysIndex index, ClashSetLaw law)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ClashSet> _found = new(StringComparer.Ordinal);
        private int _steps;

        public bool IsCutShort { get; private set; }

        public IEnumerable<ClashSet> From(JointStart start)
        {
            Extend(index.First(start));
            if (IsCutShort && _found.Count == 0) throw Bounds.Combinations(start.Instance.Position.Name);
            return _found.Values.OrderBy(set => set.Names.Length).ThenBy(set => string.Join('|', set.Names), StringComparer.Ordinal);
        }

        private void Extend(ClashSet set)
        {
            if (IsCutShort || !_seen.Add(set.Key)) return;
            if (++_steps > MaxSteps || _found.Count >= MaxShown)
            {
                IsCutShort = true;
                return;
            }

            if (!law.Meets(set)) return;
            if (law.WayOut(set) is { } way)
            {
                foreach (var step in index.Against(way, set)) Extend(step);
                return;
            }

            if (index.IsPairOfItsOwn(set) || _found.ContainsKey(string.Join('|', set.Names)) || !law.IsMinimal(set)) return;
            _found.Add(string.Join('|', set.Names), set);
        }
    }
}
