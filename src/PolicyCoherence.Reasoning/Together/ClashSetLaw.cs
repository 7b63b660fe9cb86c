using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What makes positions clash together, as formulas: for whom all of them hold, which ways are left, and who yields.</summary>
internal sealed class ClashSetLaw(Analysis analysis, WaysIndex index)
{
    // A set with more combinations of ways is refused rather than half looked at.
    private const int MaxCombinations = 50_000;

    /// <summary>Whether some person meets every member, as each is looked at. A bar that comes in later can narrow whom a demand binds, so it is enough if she meets it for one kind of body.</summary>
    public bool Meets(ClashSet set)
    {
        if (Bearers(set) is not { } bearers) return false;
        var members = set.Demands.Select(demand => ForSome(bearers[demand.Key], agency => Demanded(demand, agency, set, putAside: false)))
            .Concat(set.Barrings.Select(barring => ForSome(bearers[barring.Demand.Key], agency => Applied(barring, agency))))
            .Concat(JointlyForbidden(set));
        return analysis.Solver.Satisfiable(analysis.Space.AsItStands(analysis.Table.And(members)));
    }

    /// <summary>The first combination of ways, one for each demand, that nothing in the set takes away; null if none is left.</summary>
    public ImmutableArray<Way>? WayOut(ClashSet set)
    {
        foreach (var combination in Combinations(set))
        {
            if (!IsImpossible(combination, set) && !BarringsOf(combination, set).Any()) return combination;
        }

        return null;
    }

    /// <summary>The persons for whom the set clashes and no smaller set of its positions does, on any day.</summary>
    public Formula OnlyTogether(ClashSet set)
    {
        var whole = WithEveryBarring(set);
        return Bearers(whole) is { } bearers
            ? analysis.Table.And(set.Names.Select(name => analysis.Table.Not(Clash(whole.Without(name), bearers))).Prepend(Clash(whole, bearers)))
            : analysis.Table.False;
    }

    /// <summary>Whether the set clashes for somebody for whom no smaller one does.</summary>
    public bool IsMinimal(ClashSet set) => analysis.Solver.Satisfiable(analysis.Space.AsItStands(OnlyTogether(set)));

    /// <summary>Whether the set reaches everyone of whom its demand speaks, on some days.</summary>
    public bool IsTotal(Demand demand, ClashSet set, Stretch days)
    {
        var whole = WithEveryBarring(set);
        return Bearers(whole) is { } bearers
            && analysis.Solver.Implies(analysis.Table.And(Demanded(demand, bearers[demand.Key], whole, putAside: true), analysis.Space.Within(days.From, days.Until)), Clash(whole, bearers));
    }

    /// <summary>Who prevails. A demand that loses against all that it meets in the set yields, and the clash is resolved; the mildest such answer counts.</summary>
    public (Verdict Verdict, Demand? Yielding) Verdict(ClashSet set)
    {
        (Verdict Verdict, Demand? Yielding) best = (new Verdict(PrecedenceLine.Nobody, null, Reporting.Unresolved), null);
        foreach (var demand in set.Demands.OrderBy(demand => demand.Key, StringComparer.Ordinal))
        {
            var against = set.Barrings.Where(barring => barring.Demand.Equals(demand)).Select(barring => analysis.Precedence.BetweenDutyAndBar(barring.Way.Instance, barring.Bar))
                .Concat(set.Joint.SelectMany(bar => bar.Parts.SelectMany(part => demand.Ways.Where(way => index.IsPart(part, way)).Select(way => analysis.Precedence.BetweenDutyAndBar(way.Instance, part)))))
                .Concat(set.Demands.Where(other => demand.Ways.Any(way => other.Ways.Any(opposed => index.Exclude(way, opposed)))).Select(other => analysis.Precedence.BetweenDuties(demand.Instance, other.Instance)))
                .ToList();
            if (against.Count == 0 || against.Any(verdict => verdict.FirstPrevails != false)) continue;

            // It takes all of them to defeat the demand, so the least certain of the lines is the one to name.
            var weakest = against.MaxBy(verdict => (verdict.Reporting, verdict.Line)) ?? best.Verdict;
            if (weakest.Reporting < best.Verdict.Reporting) best = (weakest, demand);
        }

        return best;
    }

    /// <summary>Whom each demand binds in the set: the narrowest of its bearer and those of the bars on it; null if they do not all meet in one.</summary>
    public Dictionary<string, Agency?>? Bearers(ClashSet set)
    {
        var bearers = new Dictionary<string, Agency?>(StringComparer.Ordinal);
        foreach (var demand in set.Demands)
        {
            var bearer = demand.Instance.Agency;
            var bars = set.Barrings.Where(barring => barring.Demand.Equals(demand)).Select(barring => barring.Bar)
                .Concat(set.Joint.SelectMany(joint => joint.Parts.Where(part => demand.Ways.Any(way => index.IsPart(part, way)))));
            foreach (var agency in bars.Select(bar => bar.Agency).OfType<Agency>())
            {
                if (bearer is null || analysis.Model.Agencies.IsKindOf(agency, bearer)) bearer = agency;
                else if (!analysis.Model.Agencies.IsKindOf(bearer, agency)) return null;
            }

            bearers[demand.Key] = bearer;
        }

        return bearers;
    }

    /// <summary>The same set with every way that one of its bars takes away.</summary>
    public ClashSet WithEveryBarring(ClashSet set) => set with
    {
        Barrings = [.. set.Bars.SelectMany(bar => set.Demands.SelectMany(demand => index.Barrings(bar, demand)))],
    };

    // The persons for whom every demand and every joint bar holds and no combination of ways is left.
    private Formula Clash(ClashSet set, Dictionary<string, Agency?> bearers)
    {
        var parts = set.Demands.Select(demand => Demanded(demand, bearers[demand.Key], set, putAside: true)).Concat(JointlyForbidden(set)).ToList();
        foreach (var combination in Combinations(set))
        {
            if (IsImpossible(combination, set)) continue;
            var barred = BarringsOf(combination, set).Select(barring => Applied(barring, bearers[barring.Demand.Key])).ToList();
            if (barred.Count == 0) return analysis.Table.False;
            parts.Add(analysis.Table.Or(barred));
        }

        return analysis.Table.And(parts);
    }

    private IEnumerable<Formula> JointlyForbidden(ClashSet set) => set.Joint.Select(joint => analysis.Scopes.Live(joint.Instance.Reading));

    // That it holds for a body or for one of its kinds.
    private Formula ForSome(Agency? bearer, Func<Agency?, Formula> holds) =>
        bearer is null ? holds(null) : analysis.Table.Or(analysis.Model.Agencies.KindsOf(bearer.Name).Select(holds));

    private Formula Applied(Barring barring, Agency? bearer) =>
        analysis.Scopes.Live(NetEffect.AsApplied(barring.Bar, barring.Way.ReadingFor(bearer)));

    private static IEnumerable<Barring> BarringsOf(ImmutableArray<Way> combination, ClashSet set) =>
        set.Barrings.Where(barring => combination[set.Demands.IndexOf(barring.Demand)].Equals(barring.Way));

    private bool IsImpossible(ImmutableArray<Way> combination, ClashSet set)
    {
        for (var one = 0; one < combination.Length; one++)
        {
            for (var other = one + 1; other < combination.Length; other++)
            {
                if (index.Exclude(combination[one], combination[other])) return true;
            }
        }

        return set.Joint.Any(joint => index.IsForbiddenTogether(joint, combination));
    }

    private static IEnumerable<ImmutableArray<Way>> Combinations(ClashSet set)
    {
        if (set.Demands.Aggregate(1L, (count, demand) => Math.Min(count * demand.Ways.Length, MaxCombinations + 1)) > MaxCombinations)
        {
            throw Bounds.WaysToFulfil(set.Names);
        }

        IEnumerable<ImmutableArray<Way>> combinations = [[]];
        return set.Demands.Aggregate(combinations, (sofar, demand) => sofar.SelectMany(_ => demand.Ways, (ways, way) => ways.Add(way)));
    }

    // A single act is demanded where it is net. A choice is put aside only by a bar on all of its acts that prevails over
    // it; in a pair that is what the finding is about, and as long as the set grows each may yet come in.
    private Formula Demanded(Demand demand, Agency? bearer, ClashSet set, bool putAside)
    {
        if (demand.Instance is { IsAlternative: false, BearerKind: not BearerKind.Person }) return analysis.Net.Net(demand.Instance.Reading with { Agency = bearer });
        var acts = demand.Ways.Select(way => way.Instance).Distinct().ToList();
        var puttingAside = !putAside || acts[0].BearerKind == BearerKind.Person
            ? []
            : index.BarsOverAll(acts, bearer).Where(bar => set.Names is not [_, _] || !set.Bars.Any(member => member.Position.Name == bar.Position.Name));
        return analysis.Table.And(
            acts.Select(act => analysis.Scopes.Live(act.Reading with { Agency = bearer }))
                .Concat(puttingAside.Select(bar => analysis.Table.Not(analysis.Scopes.Live(NetEffect.AsApplied(bar, acts[0].Reading with { Agency = bearer }))))));
    }
}
