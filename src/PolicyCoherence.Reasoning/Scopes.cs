using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>When a position, an exception or an understanding applies, as formulas: scope, and live (meaning A2).</summary>
public sealed class Scopes
{
    private readonly Analysis _analysis;
    private readonly PolicyModel _model;
    private readonly FormulaTable _table;
    private readonly CaseSpace _space;
    private readonly Dictionary<string, Position> _positions;
    private readonly ILookup<string, ExceptionNorm> _exceptionsTo;
    private readonly ILookup<string, Position> _prevailingOver;
    private readonly Dictionary<(NormInstance, bool), Formula> _scopes = [];
    private readonly Dictionary<Reading, Formula> _live = [];
    private readonly Dictionary<(string Exception, Reading Of), Formula> _liveExceptions = [];

    internal Scopes(Analysis analysis, PolicyModel model, FormulaTable table, CaseSpace space)
    {
        _analysis = analysis;
        _model = model;
        _table = table;
        _space = space;
        _positions = model.Positions.ToDictionary(position => position.Name, StringComparer.Ordinal);
        _exceptionsTo = model.Exceptions.SelectMany(exception => exception.To, (exception, name) => (name, exception))
            .ToLookup(pair => pair.name, pair => pair.exception, StringComparer.Ordinal);
        _prevailingOver = model.Positions.SelectMany(position => position.Notwithstanding, (position, name) => (name, position))
            .ToLookup(pair => pair.name, pair => pair.position, StringComparer.Ordinal);
    }

    /// <summary>The exceptions that carve from a norm, by name.</summary>
    public IEnumerable<ExceptionNorm> ExceptionsTo(string norm) => _exceptionsTo[norm];

    /// <summary>The positions to which a position yields: by its own words or by theirs.</summary>
    public IEnumerable<Position> PrevailingOver(string position) =>
        (_positions.TryGetValue(position, out var known) ? known.SubjectTo : []).Where(_positions.ContainsKey).Select(name => _positions[name])
            .Concat(_prevailingOver[position]).DistinctBy(other => other.Name, StringComparer.Ordinal);

    /// <summary>What a norm's own words say: time, <c>when</c>, <c>unless</c>.</summary>
    public Formula OwnWords(Norm norm, string role) => _table.And(_space.Within(norm.From, norm.Until), Untimed(norm, role));

    /// <summary>A norm's own conditions, at whatever time.</summary>
    public Formula Untimed(Norm norm, string role) => _table.And(
        norm.When.Select(when => _space.Compile(when.Condition, role))
            .Concat(norm.Unless.Select(unless => _table.Not(_space.Compile(unless.Condition, role)))));

    /// <summary>Of whom an instance speaks: bearer and patient.</summary>
    public Formula Persons(NormInstance instance)
    {
        var persons = new List<Formula>();
        if (instance.Position.Bearer is PersonBearer bearer) persons.Add(_space.Compile(bearer.Condition, bearer.Role.Name));
        if (instance.Act.Patient is { } patient) persons.Add(_space.Compile(patient.Condition, patient.Role.Name));
        return _table.And(persons);
    }

    /// <summary>Whom a procedure concerns, and when.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="isOver">Whether she is asked about after the moment until which it is for her group, and is not of it any more.</param>
    public Formula Scope(Procedure procedure, bool isOver = false)
    {
        var group = procedure.Persons is { } persons ? _space.Compile(persons.Condition, persons.Role.Name) : _table.True;
        return _table.And(isOver ? _table.Not(group) : group, OwnWords(procedure, procedure.Role));
    }

    /// <summary>The scope of an instance: persons, own words, and the treaties it refers to (meaning A11).</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="withSavingClause">Whether a saving clause (<c>respecting T</c>) narrows it.</param>
    public Formula Scope(NormInstance instance, bool withSavingClause = true)
    {
        if (_scopes.TryGetValue((instance, withSavingClause), out var known)) return known;
        var position = instance.Position;
        var parts = new List<Formula> { Persons(instance), OwnWords(position, instance.Role), AsFarAs(instance) };
        if (withSavingClause) parts.AddRange(position.Respecting.Select(treaty => _table.Not(ForbiddenBy(treaty, instance))));
        return _scopes[(instance, withSavingClause)] = _table.And(parts);
    }

    /// <summary>The scope without its interval in time: what line 3, 5 and 6 of the order of precedence compare.</summary>
    public Formula UntimedScope(NormInstance instance) => _table.And([Persons(instance), Untimed(instance.Position, instance.Role), AsFarAs(instance)]);

    // Binding leaves out what stands in a circle of clauses, and what follows on a breach puts nothing aside in a circle: so each of what
    // is asked here is asked of others, to an end.

    /// <summary>Live in a reading: in scope, not excepted, not yielding to a live position (meaning A2).</summary>
    public Formula Live(Reading reading, bool withSavingClause = true)
    {
        if (withSavingClause && _live.TryGetValue(reading, out var known)) return known;
        var parts = NotExcepted(reading).Prepend(Scope(reading.Instance, withSavingClause)).ToList();

        // What follows on a breach follows only where the broken position stood, and nothing that prevails put it aside.
        if (reading.Instance.Position.BreachOf is { } broken)
        {
            parts.Add(_table.Or(_analysis.InstancesOf(broken).Select(instance =>
                _table.And(Live(instance.Reading), _table.Not(_table.Or(_analysis.Breaches.PuttingAside(instance).Select(other => Live(other))))))));
        }

        parts.AddRange(Yielding(reading).Select(_table.Not));
        var live = _table.And(parts);
        if (withSavingClause) _live[reading] = live;
        return live;
    }

    /// <summary>When a reading would be live, but a clause puts it aside for another position that is.</summary>
    public Formula PutAside(Reading reading) => _table.And([Scope(reading.Instance), .. NotExcepted(reading), _table.Or(Yielding(reading))]);

    private IEnumerable<Formula> NotExcepted(Reading reading) =>
        _exceptionsTo[reading.Instance.Position.Name].Where(exception => Carves(exception, reading)).Select(exception => _table.Not(Live(exception, reading)));

    // Each live position to which a clause lets the reading yield, where the clause applies.
    private IEnumerable<Formula> Yielding(Reading reading)
    {
        var position = reading.Instance.Position;
        foreach (var other in PrevailingOver(position.Name))
        {
            var applies = ClauseApplies(position, other, reading.Instance.Role);
            foreach (var yielded in AsYieldedTo(other, reading)) yield return _table.And(applies, Live(yielded));
        }
    }

    // When the clause applies by which a position yields to another.
    private Formula ClauseApplies(Position position, Position other, string role) =>
        PriorityClauses.Yields(position, other) is { IsEmpty: false } limits ? _table.Or(limits.Select(limit => _space.Compile(limit.Condition, role))) : _table.True;

    /// <summary>Live, for an exception that carves from the reading.</summary>
    public Formula Live(ExceptionNorm exception, Reading reading)
    {
        if (_liveExceptions.TryGetValue((exception.Name, reading), out var known)) return known;
        var parts = new List<Formula> { OwnWords(exception, reading.Instance.Role) };
        foreach (var further in _exceptionsTo[exception.Name])
        {
            if (Carves(further, reading)) parts.Add(_table.Not(Live(further, reading)));
        }

        return _liveExceptions[(exception.Name, reading)] = _table.And(parts);
    }

    /// <summary>Live, for a safeguard stated once for a kind of decision.</summary>
    public Formula Live(StandingSafeguard safeguard, Act decision, Reading reading)
    {
        var parts = new List<Formula> { OwnWords(safeguard, reading.Instance.Role) };
        if (decision.Patient is { } patient) parts.Add(_space.Compile(patient.Condition, patient.Role.Name));
        foreach (var exception in _exceptionsTo[safeguard.Name])
        {
            if (Carves(exception, reading)) parts.Add(_table.Not(Live(exception, reading)));
        }

        return _table.And(parts);
    }

    /// <summary>Whether an exception speaks of this bearer, kind of action, service and source of knowledge.</summary>
    public bool Carves(ExceptionNorm exception, Reading reading) =>
        (exception.ForAgencies.IsEmpty || (reading.Agency is { } agency && exception.ForAgencies.Any(of => _model.Agencies.IsKindOf(agency, of))))
        && (exception.ForActions.IsEmpty || exception.ForActions.Any(of => _model.Actions.IsKindOf(reading.Action, of)))
        && (exception.ForServices.IsEmpty || (reading.Service is { } service && exception.ForServices.Any(of => _model.Services.IsKindOf(service, of))))
        && (exception.Origins.IsEmpty || exception.Origins.Any(origin => Matches(origin, reading)));

    /// <summary>Whether knowledge in this reading was obtained as <paramref name="origin"/> says; "in any task" always is.</summary>
    public bool Matches(Origin origin, Reading reading) =>
        (origin.Service is null || (reading.ObtainedIn is { } service && _model.Services.IsKindOf(service, origin.Service)))
        && (origin.From is null || (reading.ObtainedFrom is { } from && _model.Agencies.IsKindOf(from, origin.From)));

    /// <summary>When an understanding's prohibition applies, in a role.</summary>
    public Formula Scope(ProhibitionUnderstanding understanding, Act act) => _table.And(
        [
            act.Patient is { } patient ? _space.Compile(patient.Condition, patient.Role.Name) : _table.True,
            _space.Compile(understanding.When, act.Patient?.Role.Name ?? Role.Person),
            understanding.Unless is { } unless ? _table.Not(_space.Compile(unless, act.Patient?.Role.Name ?? Role.Person)) : _table.True,
        ]);

    /// <summary>Whether something the understanding prohibits is what the instance does: the same action or a kind of either.</summary>
    public bool Touches(Act prohibited, NormInstance instance) =>
        _model.Actions.IsKindOf(instance.Act.Action, prohibited.Action) || _model.Actions.IsKindOf(prohibited.Action, instance.Act.Action);

    private Formula AsFarAs(NormInstance instance) =>
        instance.Position.AsFarAs.IsEmpty ? _table.True : _table.Or(instance.Position.AsFarAs.Select(treaty => ForbiddenBy(treaty, instance)));

    // "As far as T forbids it" is the scope of every understanding that is as in T (meaning A11).
    private Formula ForbiddenBy(Treaty treaty, NormInstance instance) => _table.Or(
        _model.KnownUnderstandings.OfType<ProhibitionUnderstanding>()
            .Where(understanding => understanding.AsIn.Any(article => article.Treaty.Name == treaty.Name))
            .SelectMany(understanding => understanding.Acts.Where(act => Touches(act, instance)).Select(act => Scope(understanding, act)))
            .Concat(BansForbiddenBy(treaty, instance).Select(Scope)));

    /// <summary>The understandings as in a treaty by which people may not be forbidden what an instance forbids them.</summary>
    internal IEnumerable<BanUnderstanding> BansForbiddenBy(Treaty treaty, NormInstance instance) => _model.KnownUnderstandings.OfType<BanUnderstanding>()
        .Where(understanding => !understanding.ForALimitedTime && understanding.AsIn.Any(article => article.Treaty.Name == treaty.Name) && Bans.Concerns(instance, understanding));

    // Whom people may not be forbidden it.
    private Formula Scope(BanUnderstanding understanding) => _table.And(
        [
            _space.Compile(understanding.Holders.Condition, understanding.Holders.Role.Name),
            _space.Compile(understanding.When, understanding.Holders.Role.Name),
            understanding.Limit is { } limit ? _table.Not(_space.Compile(limit, understanding.Holders.Role.Name)) : _table.True,
        ]);

    /// <summary>
    /// How a position to which a reading yields is read: for the agency, action and service of the reading where it
    /// speaks of them, so that an exception for that bearer or kind of action counts (meaning A2); else for its own.
    /// </summary>
    public IEnumerable<Reading> AsYieldedTo(Position other, Reading reading)
    {
        var instances = Yielding(_analysis.InstancesOf(other.Name), reading.Instance).Where(instance => !LeavesBarred(instance, reading)).ToList();
        bool SpeaksOf(NormInstance instance) => instance.Agency is null || (reading.Agency is { } agency && _model.Agencies.IsKindOf(agency, instance.Agency));
        return (instances.Any(SpeaksOf) ? instances.Where(SpeaksOf) : instances).Select(instance => new Reading(
            instance,
            SpeaksOf(instance) ? reading.Agency : instance.Agency,
            _model.Actions.IsKindOf(reading.Action, instance.Act.Action) ? reading.Action : instance.Act.Action,
            reading.Service is { } service && instance.Act.Service is { } of && _model.Services.IsKindOf(service, of) ? service : instance.Act.Service,
            reading.ObtainedIn,
            reading.ObtainedFrom));
    }

    // Where people are let do less than a ban on them forbids, the ban yields there, and what else it forbids stays forbidden.
    private bool LeavesBarred(NormInstance letting, Reading ban) =>
        ban.Instance is { BearerKind: BearerKind.Person, Modality: Modality.Prohibition } && letting is { BearerKind: BearerKind.Person, Bars: false }
        && _model.Actions.IsKindOf(letting.Act.Action, ban.Instance.Act.Action) && !_model.Actions.IsKindOf(ban.Action, letting.Act.Action);

    // A position that speaks of several acts, data or bodies yields to a bar on some of them only there: the rest stands.
    private IEnumerable<NormInstance> Yielding(ImmutableArray<NormInstance> others, NormInstance instance)
    {
        var parts = _analysis.InstancesOf(instance.Position.Name);

        // What leaves a choice, or forbids acts together, is one thing.
        if (parts.Length < 2 || instance.Position.OneOf || instance.Position.Together || !others.Any(other => other.Bars)) return others;
        bool Reaches(NormInstance bar, NormInstance part) => _model.Actions.IsKindOf(part.Act.Action, bar.Act.Action) && DataPlaces.CoverWithData(bar, part.Reading, _model);
        return others.Any(bar => bar.Bars && parts.Any(part => Reaches(bar, part))) ? others.Where(other => !other.Bars || Reaches(other, instance)) : others;
    }
}
