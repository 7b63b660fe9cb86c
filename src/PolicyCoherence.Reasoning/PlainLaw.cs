using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// Says in one case, without formulas, whether a position is live or net. Cases are put to it before they are shown;
/// it shares with the reasoning only the reading of names (which bearer, which kind of action) and who prevails.
/// </summary>
public sealed class PlainLaw
{
    private readonly Analysis _analysis;
    private readonly PlainEvaluator _case;
    private readonly Dictionary<Reading, bool> _live = [];
    private readonly Dictionary<(string Exception, Reading Of), bool> _excepted = [];

    /// <summary>The law as it stands in one case.</summary>
    public PlainLaw(Analysis analysis, Answer answer)
        : this(analysis, answer.Plain())
    {
    }

    /// <summary>The law as it stands in a case that is read by an evaluator.</summary>
    public PlainLaw(Analysis analysis, PlainEvaluator @case)
    {
        _analysis = analysis;
        _case = @case;
    }

    /// <summary>Whether a condition holds.</summary>
    public bool Holds(Condition condition, string role) => _case.Holds(condition, role);

    /// <summary>Whether a procedure concerns the person of the case.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="isOver">Whether she is not of its group any more.</param>
    public bool Concerns(Procedure procedure, bool isOver = false) =>
        (procedure.Persons is not { } persons || _case.Holds(persons.Condition, persons.Role.Name)) != isOver && _case.Holds(procedure, procedure.Role);

    /// <summary>Whether the instance is live in a reading.</summary>
    public bool IsLive(Reading reading)
    {
        if (_live.TryGetValue(reading, out var known)) return known;
        return _live[reading] = IsLive(reading, withSavingClause: true);
    }

    /// <summary>Whether the instance is net in a reading: live, and no live bar prevails over it.</summary>
    public bool IsNet(Reading reading) => IsNet(reading, null);

    /// <summary>Whether it is net as if the position of <paramref name="ignored"/> were not there.</summary>
    public bool IsNet(Reading reading, NormInstance? ignored) => IsLive(reading) && IsUnbarred(reading, ignored);

    /// <summary>Whether it is net as if the position had no saving clause.</summary>
    public bool IsNetDespiteSavingClause(Reading reading) => IsLiveDespiteSavingClause(reading) && IsUnbarred(reading, null);

    /// <summary>Whether it is live as if the position had no saving clause.</summary>
    public bool IsLiveDespiteSavingClause(Reading reading) => IsLive(reading, withSavingClause: false);

    private bool IsUnbarred(Reading reading, NormInstance? ignored)
    {
        foreach (var (bar, verdict) in _analysis.Net.Meetings(reading.Instance))
        {
            if (verdict.FirstPrevails == false && bar.Position.Name != ignored?.Position.Name && _analysis.Net.Covers(bar, reading) && IsLive(NetEffect.AsApplied(bar, reading))) return false;
        }

        return true;
    }

    /// <summary>The position to which a reading yields by a clause that applies, although it would be live; null if there is none.</summary>
    public Position? YieldsTo(Reading reading) => StandsAlone(reading, withSavingClause: true) ? YieldingTo(reading).FirstOrDefault() : null;

    private bool IsLive(Reading reading, bool withSavingClause) => StandsAlone(reading, withSavingClause) && !YieldingTo(reading).Any();

    // Live, but for the positions to which it yields.
    private bool StandsAlone(Reading reading, bool withSavingClause)
    {
        var position = reading.Instance.Position;
        if (position.Bearer is PersonBearer bearer && !_case.Holds(bearer.Condition, bearer.Role.Name)) return false;
        if (reading.Instance.Act.Patient is { } patient && !_case.Holds(patient.Condition, patient.Role.Name)) return false;
        if (!_case.Holds(position, reading.Instance.Role)) return false;
        if (!position.AsFarAs.IsEmpty && !position.AsFarAs.Any(treaty => Forbids(treaty, reading))) return false;
        if (withSavingClause && position.Respecting.Any(treaty => Forbids(treaty, reading))) return false;
        if (position.BreachOf is { } broken && !_analysis.InstancesOf(broken).Any(instance => StoodIn(instance))) return false;
        foreach (var exception in _analysis.Scopes.ExceptionsTo(position.Name))
        {
            if (IsExcepted(exception, reading)) return false;
        }

        return true;
    }

    /// <summary>The live positions to which a reading would yield by a clause that applies.</summary>
    public IEnumerable<Position> YieldingTo(Reading reading)
    {
        var position = reading.Instance.Position;
        return _analysis.Scopes.PrevailingOver(position.Name)
            .Where(other => !(PriorityClauses.Yields(position, other) is { IsEmpty: false } limits && !limits.Any(limit => _case.Holds(limit.Condition, reading.Instance.Role)))
                && _analysis.Scopes.AsYieldedTo(other, reading).Any(IsLive));
    }

    // A ban that a liberty puts aside, or a duty that a bar does, cannot be broken.
    private bool StoodIn(NormInstance broken) =>
        IsLive(broken.Reading) && !_analysis.Breaches.PuttingAside(broken).Any(IsLive);

    /// <summary>Whether an exception takes the person out of a norm in a reading, and no exception to it puts her back.</summary>
    public bool IsExcepted(ExceptionNorm exception, Reading reading)
    {
        if (_excepted.TryGetValue((exception.Name, reading), out var known)) return known;
        return _excepted[(exception.Name, reading)] = _analysis.Scopes.Carves(exception, reading) && _case.Holds(exception, reading.Instance.Role)
            && !_analysis.Scopes.ExceptionsTo(exception.Name).Any(further => IsExcepted(further, reading));
    }

    private bool Forbids(Treaty treaty, Reading reading) =>
        _analysis.Model.KnownUnderstandings.OfType<ProhibitionUnderstanding>()
            .Where(understanding => understanding.AsIn.Any(article => article.Treaty.Name == treaty.Name))
            .Any(understanding => understanding.Acts.Any(act => _analysis.Scopes.Touches(act, reading.Instance) && Applies(understanding, act)))
        || _analysis.Scopes.BansForbiddenBy(treaty, reading.Instance).Any(understanding =>
            _case.Holds(understanding.Holders.Condition, understanding.Holders.Role.Name)
            && _case.Holds(understanding.When, understanding.Holders.Role.Name)
            && !(understanding.Limit is { } limit && _case.Holds(limit, understanding.Holders.Role.Name)));

    /// <summary>Whether a prohibition of a framework speaks of the person of the case.</summary>
    public bool Applies(ProhibitionUnderstanding understanding, Act act)
    {
        var role = act.Patient?.Role.Name ?? Role.Person;
        return (act.Patient is not { } patient || _case.Holds(patient.Condition, role))
            && _case.Holds(understanding.When, role)
            && !(understanding.Unless is { } unless && _case.Holds(unless, role));
    }
}
