using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>A bar that meets a duty or power, and who prevails.</summary>
/// <param name="Bar">The bar: a prohibition, an exemption, or a duty to do the opposite.</param>
/// <param name="Verdict">Who prevails, the duty or power being first.</param>
public sealed record Meeting(NormInstance Bar, Verdict Verdict);

/// <summary>What is left of the positions: net = live and not defeated (meaning A2, A3).</summary>
public sealed class NetEffect
{
    private readonly PolicyModel _model;
    private readonly FormulaTable _table;
    private readonly Solver _solver;
    private readonly Scopes _scopes;
    private readonly Precedence _precedence;
    private readonly ILookup<string, NormInstance> _barsByAction;
    private readonly ILookup<string, NormInstance> _barsOnPeopleByAction;
    private readonly ILookup<string, NormInstance> _dutiesByService;
    private readonly ILookup<string, NormInstance> _actingByAction;
    private readonly ImmutableArray<NormInstance> _all;
    private readonly Dictionary<NormInstance, ImmutableArray<Meeting>> _meetings = [];
    private ILookup<NormInstance, NormInstance>? _prevailing;
    private readonly Dictionary<Reading, Formula> _net = [];

    internal NetEffect(PolicyModel model, FormulaTable table, Solver solver, Scopes scopes, Precedence precedence, IEnumerable<NormInstance> instances)
    {
        _model = model;
        _table = table;
        _solver = solver;
        _scopes = scopes;
        _precedence = precedence;
        var all = _all = instances.ToImmutableArray();
        _barsByAction = all.Where(instance => instance.Bars && instance.BearerKind != BearerKind.Person).ToLookup(instance => instance.Action, StringComparer.Ordinal);
        _barsOnPeopleByAction = all.Where(instance => instance.Bars && instance.BearerKind == BearerKind.Person).ToLookup(instance => instance.Action, StringComparer.Ordinal);
        _dutiesByService = all
            .Where(instance => instance.Obliges && instance.Act is { Service: not null, Action.Giving: not Giving.None })
            .ToLookup(instance => instance.Act.Service?.Name ?? "", StringComparer.Ordinal);
        _actingByAction = all.Where(instance => !instance.Bars).ToLookup(instance => instance.Action, StringComparer.Ordinal);
    }

    /// <summary>The duties, claims, powers and liberties to do one of these acts, each named once.</summary>
    internal IEnumerable<NormInstance> Acting(IReadOnlySet<string> actions) => actions.SelectMany(action => _actingByAction[action]);

    /// <summary>The duties, claims, powers and liberties that prevail over a bar, or over a duty to do the opposite, in all or in part of it.</summary>
    internal IEnumerable<NormInstance> Prevailing(NormInstance bar) =>
        (_prevailing ??= _all.Where(acting => !acting.Bars)
            .SelectMany(acting => Meetings(acting).Where(meeting => meeting.Verdict.FirstPrevails == true), (acting, meeting) => (acting, meeting.Bar))
            .ToLookup(pair => pair.Bar, pair => pair.acting))[bar].Distinct();

    /// <summary>The bars over the act of a duty, power or liberty, over a broader one or a kind of it, with who prevails; by name. Which of them cover a reading, <see cref="Covers"/> says.</summary>
    public ImmutableArray<Meeting> Meetings(NormInstance instance)
    {
        if (_meetings.TryGetValue(instance, out var known)) return known;

        // A bar is met also where a saving clause stands in for it: both may protect the same person.
        var scope = _scopes.Scope(instance, withSavingClause: false);
        return _meetings[instance] =
        [
            .. Over(instance)
                .Where(bar => _solver.Overlap(scope, _scopes.Scope(bar)))
                .OrderBy(bar => bar.Key, StringComparer.Ordinal)
                .Select(bar => new Meeting(bar, Verdict(instance, bar))),
        ];
    }

    /// <summary>Who prevails between a duty, power or claim and a bar that covers it, or an opposite duty.</summary>
    public Verdict Verdict(NormInstance instance, NormInstance bar) =>
        instance.Obliges && bar.Obliges ? _precedence.BetweenDuties(instance, bar) : _precedence.Between(instance, bar);

    /// <summary>Net in a reading: live, and no bar that prevails is live. A bar is net where it is live; what is left of it where something prevails over it, <see cref="EffectiveBars"/> says.</summary>
    public Formula Net(Reading reading) => Net(reading, null);

    /// <summary>Net, as if <paramref name="ignored"/> were not there.</summary>
    public Formula Net(Reading reading, NormInstance? ignored)
    {
        if (ignored is null && _net.TryGetValue(reading, out var known)) return known;
        var parts = new List<Formula> { _scopes.Live(reading) };
        foreach (var (bar, verdict) in Meetings(reading.Instance))
        {
            if (verdict.FirstPrevails == false && !Equals(bar.Position.Name, ignored?.Position.Name) && Covers(bar, reading))
            {
                parts.Add(_table.Not(_scopes.Live(AsApplied(bar, reading))));
            }
        }

        var net = _table.And(parts);
        if (ignored is null) _net[reading] = net;
        return net;
    }

    /// <summary>Net, as if the position had no saving clause: that the clause works is the author's word (meaning A11).</summary>
    public Formula NetDespiteSavingClause(Reading reading) => _table.And(
        Meetings(reading.Instance)
            .Where(meeting => meeting.Verdict.FirstPrevails == false && Covers(meeting.Bar, reading))
            .Select(meeting => _table.Not(_scopes.Live(AsApplied(meeting.Bar, reading))))
            .Prepend(_scopes.Live(reading, withSavingClause: false)));

    /// <summary>Whether it depends on what counts as so of a fact, and not on the fact as it is, that an instance or a bar over it is live.</summary>
    public bool ReadsAsPresumed(NormInstance instance, Fact presumed)
    {
        bool Reads(Condition condition) => condition switch
        {
            AllOf all => all.Parts.Any(Reads),
            AnyOf any => any.Parts.Any(Reads),
            Not not => Reads(not.Part),
            FactHolds { Fact: var fact } => (fact.Name == presumed.Name && fact.Definition is not null) || (fact.Definition is { } definition && fact.Name != presumed.Name && Reads(definition)),
            InGroup { Group.Definition: { } definition } => Reads(definition),
            _ => false,
        };
        return Meetings(instance).Select(meeting => meeting.Bar).Prepend(instance)
            .SelectMany(each => new Norm[] { each.Position }.Concat(_scopes.ExceptionsTo(each.Position.Name)).SelectMany(norm => norm.When.Concat(norm.Unless).Select(clause => clause.Condition)).Concat(each.Act.Patient is { } patient ? [patient.Condition] : []))
            .Any(Reads);
    }

    /// <summary>A bar as it applies to the act of a reading: to that agency, that kind of action, that source of knowledge.</summary>
    public static Reading AsApplied(NormInstance bar, Reading reading) =>
        new(bar, reading.Agency, reading.Action, reading.Service, reading.ObtainedIn, reading.ObtainedFrom);

    /// <summary>Whether a bar covers the reading's bearer, action, service, data and source of knowledge.</summary>
    public bool Covers(NormInstance bar, Reading reading) =>
        CoversBearer(bar, reading)
        && CoversAct(bar, reading)
        && (bar.Position.Origin is not { } origin || _scopes.Matches(origin, reading));

    /// <summary>
    /// The readings in which an instance must be looked at: its own, and narrower ones that some exception singles out
    /// by bearer, kind of action or service, together or alone. All others are alike to one of these.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="alsoTo">Names of other norms whose exceptions count.</param>
    public ImmutableArray<Reading> Readings(NormInstance instance, params IEnumerable<string> alsoTo)
    {
        var own = instance.Reading;
        var exceptions = Bearing(instance, alsoTo);
        var agencies = exceptions.SelectMany(exception => exception.ForAgencies).Where(agency => own.Agency is null || _model.Agencies.IsKindOf(agency, own.Agency)).Distinct().ToList();
        var actions = exceptions.SelectMany(exception => exception.ForActions).Where(action => _model.Actions.IsKindOf(action, own.Action)).Distinct().ToList();
        var services = exceptions.SelectMany(exception => exception.ForServices).Where(service => own.Service is { } of && _model.Services.IsKindOf(service, of)).Distinct().ToList();
        return
        [
            .. (from agency in agencies.Prepend(own.Agency)
                from action in actions.Prepend(own.Action)
                from service in services.Prepend(own.Service)
                select own with { Agency = agency, Action = action, Service = service }).Distinct(),
        ];
    }

    // Every exception on which it can depend whether the instance is net: to it, to its bars, to what these yield to, and
    // to those exceptions in turn.
    private List<ExceptionNorm> Bearing(NormInstance instance, IEnumerable<string> alsoTo)
    {
        var exceptions = new List<ExceptionNorm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Meetings(instance).Select(meeting => meeting.Bar.Position.Name).Concat(alsoTo).Prepend(instance.Position.Name));
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name)) continue;
            foreach (var exception in _scopes.ExceptionsTo(name))
            {
                exceptions.Add(exception);
                open.Enqueue(exception.Name);
            }

            foreach (var other in _scopes.PrevailingOver(name)) open.Enqueue(other.Name);
        }

        return exceptions;
    }

    private IEnumerable<NormInstance> Over(NormInstance instance)
    {
        if (instance.Bars) return [];

        // A bar over a kind of the act does not bar the act, but it bars that kind of it.
        var actions = _model.Actions.GeneralsOf(instance.Action).Union(_model.Actions.KindsOf(instance.Action).Select(kind => kind.Name));
        if (instance.BearerKind == BearerKind.Person)
        {
            return actions.SelectMany(action => _barsOnPeopleByAction[action])
                .Where(bar => Clashes.KindOf(instance, bar) is not null && (CouldMeet(instance.Reading, bar) || CouldMeet(instance.Reading with { Action = bar.Act.Action }, bar)));
        }

        var bars = actions.SelectMany(action => _barsByAction[action]);
        var opposite = Opposite(instance.Act.Action.Giving);
        if (instance.Act.Service is { } service && opposite != Giving.None)
        {
            // A duty to give bars refusing, and a duty to refuse bars giving: the outcome is one.
            bars = bars.Concat(_model.Services.GeneralsOf(service.Name).SelectMany(name => _dutiesByService[name]).Where(duty => duty.Act.Action.Giving == opposite));
        }

        return bars.Where(bar => CouldMeet(instance.Reading, bar)
            || (_model.Actions.IsKindOf(bar.Act.Action, instance.Act.Action) && CouldMeet(instance.Reading with { Action = bar.Act.Action }, bar)));
    }

    /// <summary>Whether a bar could limit an instance, from bearer and act alone.</summary>
    public bool CouldMeet(NormInstance instance, NormInstance bar) => CouldMeet(instance.Reading, bar);

    /// <summary>Whether a bar could limit a reading, from bearer and act alone.</summary>
    public bool CouldMeet(Reading reading, NormInstance bar) =>
        bar.Position.Name != reading.Instance.Position.Name
        && MeetBearers(reading.Instance, bar)
        && CoversAct(bar, reading)
        && (bar.Modality != Modality.Exemption || reading.Instance.Obliges);

    /// <summary>The opposite of giving is withholding.</summary>
    public static Giving Opposite(Giving giving) => giving switch
    {
        Giving.Gives => Giving.Withholds,
        Giving.Withholds => Giving.Gives,
        _ => Giving.None,
    };

    /// <summary>Whether a bar covers the act of a reading, bearers of whom one includes the other; a bar on people covers what people do.</summary>
    internal bool Bars(NormInstance bar, Reading reading) =>
        bar.Position.Name != reading.Instance.Position.Name
        && _model.Actions.IsKindOf(reading.Action, bar.Act.Action)
        && MeetBearers(reading.Instance, bar)
        && CoversAct(bar, reading);

    // Of people, each speaks of whoever plays the part that it names.
    private bool MeetBearers(NormInstance instance, NormInstance bar) => instance.BearerKind == BearerKind.Person
        ? bar.BearerKind == BearerKind.Person && bar.Role == instance.Role
        : bar.BearerKind != BearerKind.Person
        && MeetPatients(instance.Act.Patient, bar.Act.Patient)
        && (instance.Agency is null || bar.Agency is null || _model.Agencies.IsKindOf(instance.Agency, bar.Agency) || _model.Agencies.IsKindOf(bar.Agency, instance.Agency));

    // A sponsor and a member of the family are two persons. Of whom no part is said, she may be either.
    private static bool MeetPatients(Patient? one, Patient? other) =>
        one is null || other is null || one.Role.Name == other.Role.Name || one.Role.Name == Role.Person || other.Role.Name == Role.Person;

    private bool CoversBearer(NormInstance bar, Reading reading) =>
        bar.Agency is null || (reading.Agency is { } agency && _model.Agencies.IsKindOf(agency, bar.Agency));

    private bool CoversAct(NormInstance bar, Reading reading)
    {
        var act = bar.Act;
        var of = reading.Instance.Act;
        var action = _model.Actions.IsKindOf(reading.Action, act.Action)
            || (act.Action.Giving != Giving.None && act.Action.Giving == Opposite(reading.Action.Giving));

        // A bar that shields persons does not shield the bodies that owe them something.
        if (!of.Against.IsEmpty && act is { Against.IsEmpty: true, Patient: not null }) return false;
        return action
            && (act.Service is null || (reading.Service is { } service && _model.Services.IsKindOf(service, act.Service)))
            && (act.Data is null || (of.Data is { } data && _model.DataKinds.IsKindOf(data, act.Data)))
            && DataPlaces.Cover(bar, reading, _model);
    }
}
