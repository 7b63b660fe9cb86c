namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>
/// The law of a draft, person by person, read word for word from the reference semantics (A2 to A4). It knows nothing of
/// the model or the reasoning: a person is a row of bits, and every question is answered by looking at all 32 of them.
/// </summary>
internal sealed class LiteralLaw(Draft draft)
{
    /// <summary>A2: live for an agency that does an action to a person.</summary>
    public bool IsLive(Line line, int person, int agency, int action)
    {
        if (!line.Scope(person)) return false;
        if (draft.CarveOuts.Any(carveOut => carveOut.FromPosition && carveOut.From == line.Name && IsLive(carveOut, person, agency, action))) return false;

        // What it yields to is read for this agency and action where it speaks of them: an exception may be for them alone.
        return !draft.Lines.Any(other => ((line.SubjectTo == other.Name && line.Where.Holds(person)) || (other.Notwithstanding == line.Name && other.Where.Holds(person))) && IsLive(
            other,
            person,
            other.Bearer < 0 || Draft.IsAgency(agency, other.Bearer) ? agency : other.Bearer,
            Draft.IsAction(action, other.Action) ? action : other.Action));
    }

    /// <summary>A2: net is live and not defeated.</summary>
    /// <param name="line">A duty or power.</param>
    /// <param name="person">The person.</param>
    /// <param name="agency">Who acts.</param>
    /// <param name="action">What it does: the action or a kind of it.</param>
    /// <param name="ignored">A bar that is not looked at.</param>
    public bool IsNet(Line line, int person, int agency, int action, Line? ignored = null) =>
        IsLive(line, person, agency, action)
        && !draft.Lines.Any(bar => bar != ignored && Covers(bar, line, agency, action) && IsLive(bar, person, agency, action) && Prevails(line, bar).First == false);

    /// <summary>A2, A3: something else that prevails over a bar does all that it forbids an agency. A duty is fulfilled by any kind of its action, so it does that very action only.</summary>
    public bool IsLifted(Line bar, int person, int agency, int action) => draft.Lines.Any(over =>
        over.Acts && over.Bearer >= 0 && Draft.IsAgency(agency, over.Bearer) && (over.Obliges ? action == over.Action : Draft.IsAction(action, over.Action))
        && Covers(bar, over, agency, action) && Prevails(over, bar).First == true && IsLive(over, person, agency, action));

    /// <summary>The same for all that a duty or power does: a duty its very action, a power each kind of it.</summary>
    public bool IsLifted(Line bar, Line line, int person, int agency) =>
        Enumerable.Range(0, Draft.Actions.Length).Where(kind => line.Obliges ? kind == line.Action : Draft.IsAction(kind, line.Action)).All(kind => IsLifted(bar, person, agency, kind));

    /// <summary>A4: a bar covers all kinds of its action, for each of its bearers; an exemption takes away a duty only.</summary>
    public static bool Covers(Line bar, Line line, int agency, int action) =>
        bar.Modality is "must not" or "need not"
        && (bar.Modality == "must not" || line.Obliges)
        && Draft.IsAction(action, bar.Action)
        && (bar.Bearer < 0 || Draft.IsAgency(agency, bar.Bearer));

    /// <summary>A3: who prevails, and whether and how it is reported: 0 silent, 1 note, 2 low, 3 unresolved.</summary>
    public (bool? First, int Reported) Prevails(Line p, Line q)
    {
        // 1: a clause. "Any other law" reaches equal and lower rank; two of them are unresolved.
        if (Always(p, p.SubjectTo, q) || Always(q, q.Notwithstanding, p)) return (false, 0);
        if (Always(q, q.SubjectTo, p) || Always(p, p.Notwithstanding, q)) return (true, 0);
        var (pOverrides, qOverrides) = (p.AnyOtherLaw && !Outranks(q, p), q.AnyOtherLaw && !Outranks(p, q));
        if (pOverrides && qOverrides) return (null, 3);
        if (pOverrides || qOverrides) return (pOverrides, 0);

        // 2: rank.
        if (Outranks(p, q)) return (true, 2);
        if (Outranks(q, p)) return (false, 2);

        var same = p.Instrument == q.Instrument;
        var pInQ = Draft.Persons.All(person => !p.Scope(person) || q.Scope(person));
        var qInP = Draft.Persons.All(person => !q.Scope(person) || p.Scope(person));
        var pActionInQ = Draft.IsAction(p.Action, q.Action);
        var qActionInP = Draft.IsAction(q.Action, p.Action);

        // 3: P lies inside Q in facts and in action, strictly in one.
        if (pInQ && pActionInQ && (!qInP || !qActionInP)) return (true, same ? 0 : 2);

        // 4: a power is limited.
        if (p.Modality == "may") return (false, 0);

        // 5: Q lies inside P: fewer persons, a narrower act, or only one kind of those whom P binds.
        var fewerBodies = p.Bearer >= 0 && q.Bearer >= 0 && p.Bearer != q.Bearer && Draft.IsAgency(q.Bearer, p.Bearer);
        if (qInP && qActionInP && (!pInQ || !pActionInQ || fewerBodies)) return (false, same ? 0 : 2);

        // 6: in one instrument, on the facts that both mention, P reaches everyone Q protects, who has a fact of her own.
        if (same && draft.ReadBarsAsExceptions && DrawsNoLine(p, q)) return (false, 1);

        // 7: date.
        if (!same && p.Instrument >= 0 && q.Instrument >= 0 && Draft.Instruments[p.Instrument].Year != Draft.Instruments[q.Instrument].Year)
        {
            return (Draft.Instruments[p.Instrument].Year > Draft.Instruments[q.Instrument].Year, 2);
        }

        return (null, 3);
    }

    // A clause under a condition decides only the cases in which it applies, and those are no longer live.
    private static bool Always(Line of, int named, Line other) => named == other.Name && of.Where.Parts.Length == 0;

    private static bool Outranks(Line one, Line other) =>
        one.Instrument >= 0 && other.Instrument >= 0 && Draft.Instruments[one.Instrument].Rank > Draft.Instruments[other.Instrument].Rank;

    private static bool DrawsNoLine(Line p, Line q)
    {
        var ofQ = TurnsOn.Facts(Draft.Persons, q.Scope);
        var both = TurnsOn.Facts(Draft.Persons, p.Scope) & ofQ;
        return (ofQ & ~both) != 0
            && Draft.Persons.Where(q.Scope).All(person => Draft.Persons.Any(like => (like & both) == (person & both) && p.Scope(like)));
    }

    private bool IsLive(CarveOut carveOut, int person, int agency, int action) =>
        (carveOut.ForAgency < 0 || (agency >= 0 && Draft.IsAgency(agency, carveOut.ForAgency)))
        && (carveOut.ForAction < 0 || Draft.IsAction(action, carveOut.ForAction))
        && carveOut.When.Holds(person)
        && !draft.CarveOuts.Any(further => !further.FromPosition && further.From == carveOut.Name && IsLive(further, person, agency, action));
}
