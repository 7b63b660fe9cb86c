using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>The lines of the order of who prevails (meaning A3), for a duty or power P and a bar Q.</summary>
public enum PrecedenceLine
{
    /// <summary>1: a clause of the text says so.</summary>
    Clause,

    /// <summary>Between two duties, before the other lines: the one whose bearer leads the sphere of its act prevails over one whose bearer acts where another agency leads.</summary>
    Competence,

    /// <summary>2: the higher rank prevails.</summary>
    Rank,

    /// <summary>3: P lies inside Q and is an exception to it.</summary>
    ExceptionToTheBar,

    /// <summary>4: Q limits an agency's power.</summary>
    LimitsPower,

    /// <summary>5: Q lies inside P and is an exception to it.</summary>
    ExceptionToTheDuty,

    /// <summary>6: in the same instrument, Q reads as an exception to P, which draws no line of its own there.</summary>
    ReadAsException,

    /// <summary>7: the later prevails.</summary>
    LaterDate,

    /// <summary>8: nobody prevails.</summary>
    Nobody,
}

/// <summary>How the table of A3 says that a pair is reported.</summary>
public enum Reporting
{
    /// <summary>Law in order.</summary>
    Silent,

    /// <summary>A note: "say so with <c>subject to</c>".</summary>
    Note,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Nobody prevails.</summary>
    Unresolved,
}

/// <summary>Who prevails between P and Q, by which line.</summary>
/// <param name="Line">The first line that applies.</param>
/// <param name="FirstPrevails">Whether P prevails; null if nobody does.</param>
/// <param name="Reporting">How it is reported.</param>
public sealed record Verdict(PrecedenceLine Line, bool? FirstPrevails, Reporting Reporting);

/// <summary>Decides who prevails between two positions that meet in a case.</summary>
public sealed class Precedence
{
    private readonly PolicyModel _model;
    private readonly Solver _solver;
    private readonly Scopes _scopes;
    private readonly bool _readBarsAsExceptions;
    private readonly ILookup<string, Sphere> _leading;
    private readonly HashSet<string> _led;
    private readonly Dictionary<(NormInstance, NormInstance), Verdict> _verdicts = [];
    private readonly Dictionary<Formula, ImmutableArray<Variable>> _turnsOn = [];

    internal Precedence(PolicyModel model, Solver solver, Scopes scopes, bool readBarsAsExceptions)
    {
        _model = model;
        _solver = solver;
        _scopes = scopes;
        _readBarsAsExceptions = readBarsAsExceptions;
        _leading = model.Agencies.All.SelectMany(general => model.Agencies.KindsOf(general.Name).SelectMany(agency => general.Leads, (agency, sphere) => (agency.Name, sphere)))
            .ToLookup(pair => pair.Name, pair => pair.sphere, StringComparer.Ordinal);
        _led = model.Agencies.All.SelectMany(agency => agency.Leads).Select(sphere => sphere.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Who prevails between a duty, claim, liberty or power <paramref name="p"/> and a bar <paramref name="q"/> over the same or a broader action.</summary>
    public Verdict Between(NormInstance p, NormInstance q)
    {
        if (!_verdicts.TryGetValue((p, q), out var verdict)) _verdicts[(p, q)] = verdict = Decide(p, q, bar: true, power: p.Modality == Modality.Power);
        return verdict;
    }

    /// <summary>Who prevails between two duties, for actions that cannot both be done: the lines that do not speak of a bar.</summary>
    public Verdict BetweenDuties(NormInstance p, NormInstance q)
    {
        if (!_verdicts.TryGetValue((p, q), out var verdict)) _verdicts[(p, q)] = verdict = Decide(p, q, bar: false, power: false);
        return verdict;
    }

    /// <summary>Who prevails between the duty that <paramref name="p"/> is a way to fulfil, and a bar: it is a duty, also where the choice of one act would be a power.</summary>
    public Verdict BetweenDutyAndBar(NormInstance p, NormInstance q) => p.IsAlternative ? Decide(p, q, bar: true, power: false) : Between(p, q);

    private Verdict Decide(NormInstance p, NormInstance q, bool bar, bool power)
    {
        var (first, second) = (p.Position, q.Position);

        // A clause under a condition takes the cases in which it applies out of what is live; the other cases are decided below.
        if (PriorityClauses.AlwaysYields(first, second)) return new(PrecedenceLine.Clause, false, Reporting.Silent);
        if (PriorityClauses.AlwaysYields(second, first)) return new(PrecedenceLine.Clause, true, Reporting.Silent);

        var firstOverrides = OverridesOtherLaw(first, second);
        var secondOverrides = OverridesOtherLaw(second, first);
        if (firstOverrides && secondOverrides) return new(PrecedenceLine.Nobody, null, Reporting.Unresolved);
        if (firstOverrides || secondOverrides) return new(PrecedenceLine.Clause, firstOverrides, Reporting.Silent);

        // A bar and the duty that it limits bind the same body, so competence tells only two duties apart.
        if (!bar && IsOutsideItsSphere(p) != IsOutsideItsSphere(q) && (IsOutsideItsSphere(p) ? IsCompetent(q) : IsCompetent(p)))
        {
            return new(PrecedenceLine.Competence, IsCompetent(p), Reporting.Low);
        }

        if (first.Instrument is { } one && second.Instrument is { } other && one.Rank != other.Rank)
        {
            return new(PrecedenceLine.Rank, one.Rank > other.Rank, Reporting.Low);
        }

        var sameInstrument = SameInstrument(first.Instrument, second.Instrument);
        var inOrder = sameInstrument ? Reporting.Silent : Reporting.Low;
        var pScope = _scopes.UntimedScope(p);
        var qScope = _scopes.UntimedScope(q);
        var pWithinQ = _solver.Implies(pScope, qScope);
        var qWithinP = _solver.Implies(qScope, pScope);

        // No act lies inside a bar on doing it together with another, and the bar is an exception only for fewer persons.
        var narrowerAction = bar && !second.Together && p.Action != q.Action && _model.Actions.IsKindOf(p.Act.Action, q.Act.Action);
        var broaderAction = second.Together || (bar && p.Action != q.Action && _model.Actions.IsKindOf(q.Act.Action, p.Act.Action));
        if (pWithinQ && !broaderAction && (!qWithinP || narrowerAction || (bar && q.Bars && SpeaksOfLess(p.Act, q.Act)))) return new(PrecedenceLine.ExceptionToTheBar, true, inOrder);
        if (power) return new(PrecedenceLine.LimitsPower, false, Reporting.Silent);
        if (qWithinP && !narrowerAction && (!pWithinQ || (!second.Together && (broaderAction || (bar && BindsFewer(q, p)))))) return new(PrecedenceLine.ExceptionToTheDuty, false, inOrder);
        if (bar && sameInstrument && _readBarsAsExceptions && DrawsNoLineOfItsOwn(pScope, qScope)) return new(PrecedenceLine.ReadAsException, false, Reporting.Note);
        if (!Interprets(first.Instrument, second.Instrument) && first.From is { } firstDay && second.From is { } secondDay && firstDay != secondDay)
        {
            return new(PrecedenceLine.LaterDate, firstDay > secondDay, Reporting.Low);
        }

        return new(PrecedenceLine.Nobody, null, Reporting.Unresolved);
    }

    // The same act upon a kind of the service. A bar on all data stands also where a text speaks of one kind of them: it is there to protect.
    private bool SpeaksOfLess(Act act, Act than) =>
        act.Service is { } service && than.Service is { } services && service.Name != services.Name && _model.Services.IsKindOf(service, services);

    // A bar on one kind of the bodies that a duty binds.
    private bool BindsFewer(NormInstance bar, NormInstance than) =>
        bar.Agency is { } one && than.Agency is { } other && one.Name != other.Name && _model.Agencies.IsKindOf(one, other);

    private bool IsCompetent(NormInstance instance) =>
        instance.Agency is { } agency && SphereOf(instance) is { } sphere && Leads(agency, sphere);

    // It acts in a sphere that others lead and it does not.
    private bool IsOutsideItsSphere(NormInstance instance) =>
        instance.Agency is { } agency && SphereOf(instance) is { } sphere && !Leads(agency, sphere) && _model.Spheres.GeneralsOf(sphere.Name).Any(_led.Contains);

    private static Sphere? SphereOf(NormInstance instance) => instance.Act.Service?.Sphere ?? instance.Act.Action.Sphere;

    // What is said of a kind of agency, and of a broader sphere, is said of each.
    private bool Leads(Agency agency, Sphere sphere) =>
        _leading[agency.Name].Any(led => _model.Spheres.IsKindOf(sphere, led));

    // "Notwithstanding any other law" reaches equal and lower rank of the same state (decision 9).
    private static bool OverridesOtherLaw(Position position, Position other) =>
        position.NotwithstandingAnyOtherLaw is not null
        && (other.Instrument is null || position.Instrument is null || position.Instrument.Rank >= other.Instrument.Rank);

    // A text that interprets another is not later law; two sections of one act may be of different dates, by their own words.
    private static bool Interprets(Instrument? one, Instrument? other) =>
        one is not null && other is not null && one.Name != other.Name && (one.Interprets == other.Name || other.Interprets == one.Name);

    // Two positions that cite nothing stand in one draft. An interpreting text stands in what it interprets.
    private static bool SameInstrument(Instrument? one, Instrument? other) =>
        one is null ? other is null : other is not null && (one.Name == other.Name || one.Interprets == other.Name || other.Interprets == one.Name);

    // Line 6: on the facts that both turn on, P reaches everyone whom Q protects, and Q adds facts of its own (else the
    // two speak of the very same persons, and nothing makes one the exception of the other).
    private bool DrawsNoLineOfItsOwn(Formula pScope, Formula qScope)
    {
        var shared = TurnsOn(pScope).Intersect(TurnsOn(qScope)).ToHashSet();
        var qShared = _solver.Exists(qScope, variable => !shared.Contains(variable));
        if (_solver.Implies(qShared, qScope)) return false;
        var pShared = _solver.Exists(pScope, variable => !shared.Contains(variable));
        return _solver.Implies(qShared, pShared);
    }

    // What a text mentions without turning on it draws no line: how it is worded must not decide who prevails.
    private ImmutableArray<Variable> TurnsOn(Formula scope)
    {
        if (_turnsOn.TryGetValue(scope, out var known)) return known;
        return _turnsOn[scope] = [.. scope.Variables.Where(variable => !_solver.Implies(_solver.Exists(scope, one => one == variable), scope))];
    }
}
