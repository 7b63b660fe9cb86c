using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A decision that comes without a safeguard for somebody.</summary>
/// <param name="Instance">The position under which it is taken.</param>
/// <param name="Understanding">The understanding that asks for the safeguard.</param>
/// <param name="Missing">The safeguards that she lacks.</param>
/// <param name="Answer">The person.</param>
/// <param name="Gap">The exception that switches the safeguard off for her, if one does.</param>
/// <param name="Nearly">Safeguards of the right kind that do not serve, such as one that suspends another action.</param>
public sealed record MissingSafeguard(
    NormInstance Instance, DecisionSafeguardUnderstanding Understanding, ImmutableArray<SafeguardTerm> Missing, Answer Answer, ExceptionNorm? Gap, ImmutableArray<(SafeguardTerm Term, Norm In)> Nearly);

/// <summary>Safeguards per person (meaning A8): is there somebody to whom it is done and for whom no position provides the safeguard?</summary>
public sealed class SafeguardCoverage
{
    private readonly Analysis _analysis;

    private readonly ILookup<string, StandingSafeguard> _standingByAction;

    private readonly AskedOnce<NormInstance, DecisionSafeguardUnderstanding, MissingSafeguard?> _missing;

    private readonly AskedOnce<ActionType, SafeguardTerm, ImmutableArray<Procedure>> _proceduresWith;

    internal SafeguardCoverage(Analysis analysis)
    {
        _analysis = analysis;
        _missing = new(Search);
        _proceduresWith = new((decision, asked) => [.. analysis.Model.Procedures.Where(procedure => HasRemedy(procedure, asked, decision))]);
        _standingByAction = analysis.Model.StandingSafeguards
            .SelectMany(standing => standing.Decisions.Select(decision => decision.Action.Name).Distinct(StringComparer.Ordinal), (standing, action) => (standing, action))
            .ToLookup(pair => pair.action, pair => pair.standing, StringComparer.Ordinal);
    }

    /// <summary>Whether an instance takes a decision of the kind that the understanding speaks of.</summary>
    public static bool Decides(NormInstance instance, DecisionSafeguardUnderstanding understanding) =>
        instance.LetsAuthorityAct && understanding.Decisions.Any(decision => Takes(instance, decision));

    /// <summary>The person who is decided about without a safeguard; null if there is none.</summary>
    public MissingSafeguard? Find(NormInstance instance, DecisionSafeguardUnderstanding understanding) => _missing.Find(instance, understanding);

    private MissingSafeguard? Search(NormInstance instance, DecisionSafeguardUnderstanding understanding)
    {
        foreach (var decision in understanding.Decisions.Where(decision => Takes(instance, decision)))
        {
            foreach (var reading in Readings(instance, decision))
            {
                if (Find(reading, decision, understanding, _analysis.Net.Net(reading), plain => plain.IsNet(reading)) is { } missing) return missing;

                // Whom only a saving clause takes out still needs the safeguards that show whether it does (meaning A11).
                if (instance.Position.Respecting.IsEmpty) continue;
                if (Find(reading, decision, understanding, _analysis.Net.NetDespiteSavingClause(reading), plain => plain.IsNetDespiteSavingClause(reading)) is { } despite) return despite;
            }
        }

        return null;
    }

    private MissingSafeguard? Find(Reading reading, Act decision, DecisionSafeguardUnderstanding understanding, Formula net, Func<PlainLaw, bool> isNet)
    {
        var table = _analysis.Table;
        var instance = reading.Instance;
        var decided = table.And(
            [
                net,
                _analysis.Space.Compile(understanding.When, decision.Patient?.Role.Name ?? instance.Role),
                decision.Patient is { } patient ? _analysis.Space.Compile(patient.Condition, patient.Role.Name) : table.True,
            ]);
        var missing = understanding.Safeguards
            .Select(term => (Term: term, Uncovered: _analysis.Space.AsItStands(table.And(decided, table.Not(Provided(term, reading, understanding.InRank))))))
            .Where(pair => _analysis.Solver.Satisfiable(pair.Uncovered))
            .ToImmutableArray();
        if (missing.IsEmpty) return null;

        // One person who lacks all of them if there is one, else one who lacks the first.
        var all = table.And(missing.Select(pair => pair.Uncovered));
        var together = _analysis.Solver.Satisfiable(all);
        if (_analysis.Cases.FindWhere(_analysis.WhereItBinds(understanding), together ? all : missing[0].Uncovered) is not { } answer) return null;
        if (!isNet(new PlainLaw(_analysis, answer))) throw new UnconfirmedCaseException(instance.Position.Name, understanding.Name);
        var terms = missing.Select(pair => pair.Term).ToImmutableArray();
        return new MissingSafeguard(instance, understanding, terms, answer, Gap(terms, reading, answer), [.. terms.SelectMany(term => Nearly(term, reading))]);
    }

    /// <summary>Whether a provided safeguard serves where another is asked for, in a decision to do the reading's action.</summary>
    public bool Serves(SafeguardTerm provided, SafeguardTerm asked, ActionType decision) =>
        _analysis.Model.Safeguards.IsKindOf(provided.Safeguard, asked.Safeguard)
        && (asked.Every is null || (provided.Every is { } every && !Durations.IsCertainlyLonger(every, asked.Every)))
        && (asked.To is null || (provided.To is { } to && _analysis.Model.Agencies.IsKindOf(to, asked.To)))
        && (asked.Suspending is not { } suspending || (provided.Suspending is { } suspended && Suspends(suspended, suspending, decision)));

    // The safeguards stated for decisions of which the reading is one, by name.
    private IEnumerable<StandingSafeguard> StandingFor(Reading reading) =>
        _analysis.Model.Actions.GeneralsOf(reading.Action.Name).SelectMany(action => _standingByAction[action])
            .DistinctBy(standing => standing.Name, StringComparer.Ordinal)
            .Where(standing => standing.Decisions.Any(decision => IsDecision(reading, decision)))
            .OrderBy(standing => standing.Name, StringComparer.Ordinal);

    // Those for a kind of the action too: where an exception to one safeguard singles out a kind, an exception to that kind's own may leave an agency without any.
    private IEnumerable<string> StandingAbout(ActionType action) =>
        _analysis.Model.Actions.GeneralsOf(action.Name).Concat(_analysis.Model.Actions.KindsOf(action.Name).Select(kind => kind.Name))
            .SelectMany(related => _standingByAction[related]).Select(standing => standing.Name);

    // A power covers all kinds of its action, so a broader power takes the decision too (meaning A4).
    private static bool Takes(NormInstance instance, Act decision)
    {
        var reading = instance.Reading;
        return IsDecision(reading, decision)
            || (instance.Modality == Modality.Power && instance.Analysis.Model.Actions.IsKindOf(decision.Action, reading.Action) && IsDecision(reading with { Action = decision.Action }, decision));
    }

    // The readings in which the decision is taken, with those that an exception to a standing safeguard singles out.
    private IEnumerable<Reading> Readings(NormInstance instance, Act decision) =>
        _analysis.Net.Readings(instance, StandingAbout(decision.Action).Concat(StandingAbout(instance.Act.Action)).Distinct(StringComparer.Ordinal))
            .Select(reading => IsDecision(reading, decision) ? reading : reading with { Action = decision.Action })
            .Where(reading => _analysis.Model.Actions.IsKindOf(reading.Action, instance.Act.Action))
            .Distinct();

    private static bool IsDecision(Reading reading, Act decision)
    {
        var model = reading.Instance.Analysis.Model;
        return model.Actions.IsKindOf(reading.Action, decision.Action)
            && (decision.Service is null || (reading.Service is { } service && model.Services.IsKindOf(service, decision.Service)))
            && (decision.Data is null || (reading.Instance.Act.Data is { } data && model.DataKinds.IsKindOf(data, decision.Data)));
    }

    // What must be suspended is the asked action; where the decision is itself a kind of it, suspending that kind is enough.
    private bool Suspends(ActionType suspended, ActionType asked, ActionType decision)
    {
        var actions = _analysis.Model.Actions;
        return actions.IsKindOf(asked, suspended) || (actions.IsKindOf(decision, asked) && actions.IsKindOf(decision, suspended));
    }

    /// <summary>For whom some text provides a safeguard in the decision of a reading.</summary>
    internal Formula Provided(SafeguardTerm asked, Reading reading, Rank? inRank)
    {
        var position = reading.Instance.Position;
        if (IsDecidedThere(asked, reading)) return _analysis.Table.True;
        if (HasRank(position, inRank) && position.Safeguards.Any(term => Serves(term, asked, reading.Action))) return _analysis.Table.True;
        return _analysis.Table.Or(
            StandingFor(reading)
                .Where(standing => HasRank(standing, inRank) && standing.Safeguards.Any(term => Serves(term, asked, reading.Action)))
                .SelectMany(standing => standing.Decisions.Where(decision => IsDecision(reading, decision)), (standing, decision) => _analysis.Scopes.Live(standing, decision, reading))
                .Concat(_proceduresWith.Find(reading.Action, asked)
                    .Where(procedure => procedure.Role == reading.Instance.Role && HasRank(procedure, inRank))
                    .Select(procedure => _analysis.Scopes.Scope(procedure))));
    }

    // A procedure that ends in the act, with the remedy as a step of its own, provides it to those for whom it is.
    private bool HasRemedy(Procedure procedure, SafeguardTerm asked, ActionType decision) =>
        asked.Every is null
        && procedure.Steps.Any(step => step.Action is { } action && _analysis.Model.Actions.IsKindOf(decision, action))
        && procedure.Steps.Any(step => step.Kind == StepKind.Remedy
            && _analysis.Model.Safeguards.IsKindOf(step.Name, asked.Safeguard.Name)
            && (asked.To is not { } body || procedure.Steps.Any(ruling => ruling.Deciding?.Name == step.Name && ruling.By is AgencyBearer court && court.Agencies.All(agency => _analysis.Model.Agencies.IsKindOf(agency, body))))
            && (asked.Suspending is not { } suspending || step.Suspensions.Any(suspension => !suspension.OnceLodged && Suspends(procedure, step, suspension, suspending, decision))));

    private bool Suspends(Procedure procedure, ProcedureStep remedy, StepSuspension suspension, ActionType asked, ActionType decision)
    {
        if (suspension.Action is { } suspended) return Suspends(suspended, asked, decision);
        var timeline = new Timelines.ProcedureTimeline(procedure, _analysis.Model);
        return procedure.Steps.Any(step => step.Action is { } held && Suspends(held, asked, decision) && timeline.Suspending(remedy, step).Any(each => each == suspension));
    }

    // A remedy to a court is asked for so that a court looks at it: where the court itself decides, one does (ECtHR, De Wilde, §76). What has to
    // be suspended is another matter.
    private bool IsDecidedThere(SafeguardTerm asked, Reading reading) =>
        asked is { To: { } body, Suspending: null } && reading.Agency is { } agency && _analysis.Model.Agencies.IsKindOf(agency, body)
        && _analysis.Model.Safeguards.IsKindOf(asked.Safeguard.Name, Safeguard.Remedy);

    private IEnumerable<(SafeguardTerm Term, Norm In)> Nearly(SafeguardTerm asked, Reading reading) =>
        reading.Instance.Position.Safeguards.Select(term => (term, (Norm)reading.Instance.Position))
            .Concat(StandingFor(reading)
                .SelectMany(standing => standing.Safeguards, (standing, term) => (term, (Norm)standing)))
            .Where(pair => _analysis.Model.Safeguards.IsKindOf(pair.term.Safeguard, asked.Safeguard));

    // The exception that takes a serving safeguard away from this very person.
    private ExceptionNorm? Gap(ImmutableArray<SafeguardTerm> asked, Reading reading, Answer answer)
    {
        var plain = new PlainLaw(_analysis, answer);
        return StandingFor(reading)
            .Where(standing => standing.Safeguards.Any(term => asked.Any(of => Serves(term, of, reading.Action))))
            .SelectMany(standing => _analysis.Scopes.ExceptionsTo(standing.Name))
            .Where(exception => plain.IsExcepted(exception, reading))
            .OrderBy(exception => exception.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool HasRank(Norm norm, Rank? rank) => rank is null || norm.Instrument is { } instrument && instrument.Rank >= rank;
}
