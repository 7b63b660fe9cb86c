namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>
/// A law on bans, person by person: a row of bits, of which the fifth says that a long time has passed and the sixth that she broke the ban. It
/// knows nothing of the model or the reasoning.
/// </summary>
internal sealed class LiteralBans(BanDraft draft)
{
    // What the order of precedence asks of a sentence.
    private sealed record Norm(Func<int, bool> Scope, int Action, int Instrument, bool IsPower, int Agency = -1);

    /// <summary>A2: the ban is live for a person who does an act of hers: by a clause it yields to a liberty; to one that lets her do less than it forbids, only there.</summary>
    public bool IsLive(int person, int act) =>
        draft.Ban.Scope(person)
        && !(draft.Exception is { } carved && carved.Holds(person))
        && !draft.Liberties.Where((liberty, index) => (draft.SubjectTo == index || draft.Notwithstanding[index])
            && (BanDraft.IsKind(act, liberty.Action) || !BanDraft.IsKind(liberty.Action, draft.Ban.Action)) && liberty.Scope(person)).Any();

    /// <summary>She is forbidden some act of hers: the act itself, or where two kinds of it are known one of these.</summary>
    public bool IsForbiddenSome(int person, int act) => act == 0 ? Enumerable.Range(1, BanDraft.Acts.Length - 1).Any(kind => IsForbidden(person, kind)) : IsForbidden(person, act);

    /// <summary>She is forbidden an act of hers: the ban is live, and no liberty that covers the act and prevails over the ban is.</summary>
    public bool IsForbidden(int person, int act) =>
        IsLive(person, act) && !draft.Liberties.Where((liberty, index) => BanDraft.IsKind(act, liberty.Action) && liberty.Scope(person) && Prevails(index)).Any();

    /// <summary>The sanction is net: she broke the ban, which forbade it to her, and no bar that prevails keeps it from her.</summary>
    public bool IsPunished(int person, int agency, int sanction)
    {
        if ((person & (1 << BanDraft.Breach)) == 0 || !draft.SanctionWhen.Holds(person) || !IsForbidden(person, draft.Ban.Action)) return false;
        var own = new Norm(
            each => draft.Ban.Scope(each) && (each & (1 << BanDraft.Breach)) != 0 && draft.SanctionWhen.Holds(each),
            draft.Sanction, draft.Ban.Instrument, !draft.MustPunish, draft.SanctionAgency);
        return !draft.Bars.Any(bar => BanDraft.IsKind(sanction, bar.Action) && Covers(bar, agency) && bar.Scope(person) && First(own, Of(bar) with { Agency = AgencyOf(bar) }) == false);
    }

    /// <summary>Whether some length of time, or a permission that can be had, leads her out of the ban.</summary>
    public bool EndsByPermission(int person, int act)
    {
        var allowed = 1 << BanDraft.Allowed;
        if (!IsForbiddenSome(person & ~allowed, act) || IsForbiddenSome(person | allowed, act))
        {
            // The permission must make the difference.
            if (IsForbiddenSome(person & ~allowed, act) == IsForbiddenSome(person | allowed, act)) return false;
        }

        if (draft.Grants.Length == 0) return !draft.InFull;
        return draft.Grants.Any(grant => new[] { 0, allowed }.SelectMany(set => new[] { 0, 1 << BanDraft.Gamma }, (set, gamma) => (person & ~allowed & ~(1 << BanDraft.Gamma)) | set | gamma).Any(grant.Scope));
    }

    private static bool Covers(BanLine bar, int agency) => AgencyOf(bar) is < 0 || BanDraft.IsAgency(agency, AgencyOf(bar));

    // Whom a bar binds; -1: every authority.
    private static int AgencyOf(BanLine bar) => bar.Says[..2] switch
    {
        "no" => -1,
        "co" => 0,
        "hi" => 1,
        _ => 2,
    };

    private static Norm Of(BanLine line) => new(line.Scope, line.Action, line.Instrument, false);

    private bool Prevails(int liberty) =>
        draft.Notwithstanding[liberty] || draft.SubjectTo == liberty || First(Of(draft.Liberties[liberty]), Of(draft.Ban)) == true;

    // A3, after the clauses.
    private static bool? First(Norm p, Norm q)
    {
        if (Outranks(p, q)) return true;
        if (Outranks(q, p)) return false;
        var pInQ = BanDraft.Persons.All(person => !p.Scope(person) || q.Scope(person));
        var qInP = BanDraft.Persons.All(person => !q.Scope(person) || p.Scope(person));
        var (pActionInQ, qActionInP) = (BanDraft.IsKind(p.Action, q.Action), BanDraft.IsKind(q.Action, p.Action));
        if (pInQ && pActionInQ && (!qInP || !qActionInP)) return true;
        if (p.IsPower) return false;
        var fewerBodies = p.Agency >= 0 && q.Agency >= 0 && p.Agency != q.Agency && BanDraft.IsAgency(q.Agency, p.Agency);
        if (qInP && qActionInP && (!pInQ || !pActionInQ || fewerBodies)) return false;
        if (p.Instrument == q.Instrument && DrawsNoLine(p, q)) return false;
        if (p.Instrument < 0 || q.Instrument < 0 || Year(p) == Year(q)) return null;
        return Year(p) > Year(q);
    }

    private static int Year(Norm norm) => BanDraft.Instruments[norm.Instrument].Year;

    private static bool Outranks(Norm one, Norm other) =>
        one.Instrument >= 0 && other.Instrument >= 0 && BanDraft.Instruments[one.Instrument].Rank > BanDraft.Instruments[other.Instrument].Rank;

    private static bool DrawsNoLine(Norm p, Norm q)
    {
        var ofQ = TurnsOn.Facts(BanDraft.Persons, q.Scope);
        var both = TurnsOn.Facts(BanDraft.Persons, p.Scope) & ofQ;
        return (ofQ & ~both) != 0 && BanDraft.Persons.Where(q.Scope).All(person => BanDraft.Persons.Any(like => (like & both) == (person & both) && p.Scope(like)));
    }
}
