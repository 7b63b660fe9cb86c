namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>
/// Which sets of positions of a draft clash only together, by trying every set, every person and every way to act. It
/// knows nothing of the model or the reasoning.
/// </summary>
internal sealed class LiteralTogether(TogetherDraft draft)
{
    private readonly Dictionary<(int, int, int), bool> _inside = [];

    /// <summary>Every smallest set, as the names of its positions, with how it is reported: 0 silent, 1 note, 2 low, 3 unresolved.</summary>
    public SortedDictionary<string, int> SmallestSets()
    {
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var sets = Enumerable.Range(1, (1 << draft.Norms.Length) - 1).Select(mask => draft.Norms.Where((_, index) => ((mask >> index) & 1) == 1).ToArray()).ToList();
        foreach (var set in sets.Where(set => set.Length >= 2 && set.Length <= 6))
        {
            if (TogetherDraft.Persons.Any(person => Clashes(set, person) && set.All(without => !Clashes([.. set.Where(norm => norm != without)], person))) && !IsPair(set))
            {
                found[string.Join(' ', set.Select(norm => $"p{norm.Name}"))] = Reported(set);
            }
        }

        return found;
    }

    /// <summary>Whether all positions of the set hold for the person and the demands among them cannot all be met.</summary>
    public bool Clashes(Norm[] set, int person)
    {
        if (!set.All(norm => Holds(norm, person, set))) return false;
        return !Choices([.. set.Where(norm => norm.Demands)], 0, []).Any(choice => IsPossible(choice, set));
    }

    private bool Holds(Norm norm, int person, Norm[] set)
    {
        if (!IsLive(norm, person)) return false;
        if (norm.Bearer == TogetherDraft.Person || !norm.Demands) return true;

        // A bar on all that the demand names puts it aside where it prevails, unless the two alone are what is asked about.
        var bearer = Narrowest(norm, set);
        return !draft.Norms.Any(bar => !(norm.Acts.Length > 1 && set.Length == 2 && set.Contains(bar)) && bar.Modality is "must not" or "need not" && norm.Acts.All(act => TogetherDraft.IsAction(act, bar.Acts[0]))
            && (bar.Bearer == 2 || (bar.Bearer != TogetherDraft.Person && IsBearer(bearer, bar.Bearer))) && IsLive(bar, person) && norm.Acts.All(act => Prevails(norm, act, bar, bar.Acts[0]).First == false));
    }

    private bool IsLive(Norm norm, int person) =>
        norm.When.Holds(person) && !draft.Norms.Any(other => other.Name == norm.SubjectTo && IsLive(other, person));

    private int Narrowest(Norm norm, Norm[] set) =>
        norm.Bearer == 0 && set.Any(bar => !bar.Demands && bar.Bearer == 1 && bar.Acts.Any(act => Ways(norm).Any(way => TogetherDraft.IsAction(way.Last, act) && Binds(norm, way.Act, bar, act)))) ? 1 : norm.Bearer;

    private static bool IsBearer(int specific, int general) => specific == general || (specific == 1 && general == 0);

    private static IEnumerable<(Norm Of, int Act, int Last)> Ways(Norm norm) =>
        norm.Acts.SelectMany(act => (norm.Modality == "may" ? [act] : TogetherDraft.LastKinds(act)).Select(last => (norm, act, last)));

    private static IEnumerable<(Norm Of, int Act, int Last)[]> Choices(Norm[] demands, int from, (Norm Of, int Act, int Last)[] chosen) =>
        from == demands.Length ? [chosen] : Ways(demands[from]).SelectMany(way => Choices(demands, from + 1, [.. chosen, way]));

    private bool IsPossible((Norm Of, int Act, int Last)[] choice, Norm[] set)
    {
        foreach (var way in choice.Where(way => way.Of.Modality != "may"))
        {
            if (set.Any(bar => bar.Modality is "must not" or "need not" && TogetherDraft.IsAction(way.Last, bar.Acts[0]) && Binds(way.Of, way.Act, bar, bar.Acts[0]))) return false;
            if (choice.Any(other => other.Of.Modality != "may" && other.Of != way.Of && TogetherDraft.AreIncompatible(way.Last, other.Last))) return false;
        }

        return !set.Any(joint => joint.Modality == "not both" && joint.Acts.All(act => choice.Any(way => TogetherDraft.IsAction(way.Last, act) && Binds(way.Of, way.Act, joint, act))));
    }

    private bool Binds(Norm demand, int act, Norm bar, int barred) =>
        (bar.Bearer == TogetherDraft.Person) == (demand.Bearer == TogetherDraft.Person) && Prevails(demand, act, bar, barred).First != true;

    // Two positions that the rules on pairs judge: a duty and a bar over all that it says.
    private static bool IsPair(Norm[] set) => set.Length == 2 && set.Count(norm => norm.Demands) switch
    {
        1 => set.Single(norm => norm.Demands) is { Acts: [var act] } && set.Single(norm => !norm.Demands) is { Acts: [var barred] } && TogetherDraft.IsAction(act, barred),
        2 => set.All(norm => norm.Acts.Length == 1) && TogetherDraft.AreIncompatible(set[0].Acts[0], set[1].Acts[0]),
        _ => true,
    };

    private int Reported(Norm[] set)
    {
        var best = 3;
        foreach (var demand in set.Where(norm => norm.Demands))
        {
            var against = new List<(bool? First, int Reported)>();
            foreach (var way in Ways(demand))
            {
                against.AddRange(set.Where(bar => !bar.Demands && demand.Modality != "may" && bar.Modality != "not both" && TogetherDraft.IsAction(way.Last, bar.Acts[0]) && Binds(demand, way.Act, bar, bar.Acts[0])).Select(bar => Prevails(demand, way.Act, bar, bar.Acts[0])));
                against.AddRange(set.Where(bar => bar.Modality == "not both").SelectMany(bar => bar.Acts.Where(act => TogetherDraft.IsAction(way.Last, act) && Binds(demand, way.Act, bar, act)).Select(act => Prevails(demand, way.Act, bar, act))));
                against.AddRange(set.Where(other => other.Demands && other != demand && demand.Modality != "may" && other.Modality != "may" && Ways(other).Any(opposed => TogetherDraft.AreIncompatible(way.Last, opposed.Last))).Select(other => BetweenDuties(demand, other)));
            }

            if (against.Count > 0 && against.All(verdict => verdict.First == false)) best = Math.Min(best, against.Max(verdict => verdict.Reported));
        }

        return best;
    }

    // A3 for a duty, line by line; actions are compared only where one side is a bar.
    private (bool? First, int Reported) Prevails(Norm p, int act, Norm q, int barred) => q.Modality == "not both"
        // No act lies inside a bar on doing it with another; such a bar is an exception only for fewer persons.
        ? Decide(p, q, false, false, bar: true)
        : Decide(p, q, TogetherDraft.IsAction(act, barred), TogetherDraft.IsAction(barred, act), bar: true);

    private (bool? First, int Reported) BetweenDuties(Norm p, Norm q) => Decide(p, q, true, true, bar: false);

    private (bool? First, int Reported) Decide(Norm p, Norm q, bool actionInside, bool actionOutside, bool bar)
    {
        if (p.SubjectTo == q.Name) return (false, 0);
        if (q.SubjectTo == p.Name) return (true, 0);
        var (one, other) = (Draft.Instruments[p.Instrument], Draft.Instruments[q.Instrument]);
        if (one.Rank != other.Rank) return (one.Rank > other.Rank, 2);
        var same = p.Instrument == q.Instrument;
        var (inside, outside) = (Inside(p, q), Inside(q, p));

        // Actions that stand side by side, neither a kind of the other, are neither narrower nor broader.
        var narrower = bar && actionInside && !actionOutside;
        var broader = bar && actionOutside && !actionInside;
        if (inside && q.Modality != "not both" && !broader && (!outside || narrower)) return (true, same ? 0 : 2);
        var fewerBodies = bar && q.Modality != "not both" && p.Bearer != q.Bearer && q.Bearer < 2 && p.Bearer < 2 && IsBearer(q.Bearer, p.Bearer);
        if (outside && !narrower && (!inside || broader || fewerBodies)) return (false, same ? 0 : 2);
        if (bar && same && draft.ReadBarsAsExceptions && DrawsNoLine(p, q)) return (false, 1);
        return !same && one.Year != other.Year ? (one.Year > other.Year, 2) : (null, 3);
    }

    private bool Inside(Norm p, Norm q)
    {
        if (_inside.TryGetValue((p.Name, q.Name, 0), out var known)) return known;
        return _inside[(p.Name, q.Name, 0)] = TogetherDraft.Persons.All(person => !p.When.Holds(person) || q.When.Holds(person));
    }

    private static bool DrawsNoLine(Norm p, Norm q)
    {
        var (ofP, ofQ) = (Mentioned(p), Mentioned(q));
        var both = ofP & ofQ;
        return (ofQ & ~both) != 0 && TogetherDraft.Persons.Where(q.When.Holds).All(person => TogetherDraft.Persons.Any(like => (like & both) == (person & both) && p.When.Holds(like)));
    }

    private static int Mentioned(Norm norm) => norm.When.Parts.Aggregate(0, (mask, part) => mask | (1 << part.Fact));
}
