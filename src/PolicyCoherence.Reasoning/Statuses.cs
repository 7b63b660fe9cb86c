using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>A status that is given to somebody without saying for how long.</summary>
/// <param name="Understanding">What asks for it.</param>
/// <param name="Grant">The position that gives it.</param>
/// <param name="Answer">The person.</param>
public sealed record EndlessStatus(PositionSafeguardUnderstanding Understanding, NormInstance Grant, Answer Answer);

/// <summary>A status of which no text says when it is extended, or when it is withdrawn.</summary>
/// <param name="Understanding">What asks for it.</param>
/// <param name="Grant">The position that gives it.</param>
/// <param name="Item">What is not said.</param>
/// <param name="Unconditional">The power under which it is extended or withdrawn, and whose use depends on nothing; null if there is none.</param>
/// <param name="Answer">A person to whom it is given.</param>
/// <param name="EncodedInFull">Whether the sphere of the status is encoded in full, so that absence counts (meaning A14).</param>
public sealed record StatusWithoutCriteria(
    PositionSafeguardUnderstanding Understanding, NormInstance Grant, StatedItem Item, NormInstance? Unconditional, Answer Answer, bool EncodedInFull);

/// <summary>
/// What the law says of a status that an authority grants: for how long, when it is extended, when it is withdrawn (III.2, III.3.c). A claim
/// lasts as long as its own conditions hold, so it is not asked.
/// </summary>
public sealed class Statuses
{
    private readonly Analysis _analysis;
    private readonly AskedOnce<NormInstance, PositionSafeguardUnderstanding, EndlessStatus?> _withoutDuration;
    private readonly AskedOnce<NormInstance, PositionSafeguardUnderstanding, IReadOnlyList<StatusWithoutCriteria>> _withoutCriteria;

    // Every grant asks for the other positions on its service, so they are sorted out once: those that give it for some time, and those on each action.
    private readonly Lazy<ILookup<string, NormInstance>> _givingForATime;
    private readonly Lazy<ILookup<string, NormInstance>> _byAction;

    internal Statuses(Analysis analysis)
    {
        _analysis = analysis;
        _withoutDuration = new(SearchDuration);
        _withoutCriteria = new((grant, understanding) => [.. SearchCriteria(grant, understanding)]);
        _givingForATime = new(() => analysis.Instances
            .Where(instance => SaysHowLong(instance) && instance is { LetsAuthorityAct: true, Act: { Action.Giving: Giving.Gives, Service: not null } })
            .ToLookup(instance => instance.Act.Service?.Name ?? "", StringComparer.Ordinal));
        _byAction = new(() => analysis.Instances.ToLookup(instance => instance.Action, StringComparer.Ordinal));
    }

    /// <summary>Whether something to be stated is said of a status, and judged here.</summary>
    public static bool IsOfAStatus(ItemToState item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Item is StatedItem.Duration or StatedItem.Extension or StatedItem.Withdrawal;
    }

    /// <summary>Whether an instance grants a status of which the understanding speaks.</summary>
    public static bool Grants(NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        var model = instance.Analysis.Model;
        return !understanding.OfExemptions && understanding.Items.Any(IsOfAStatus)
            && instance is { LetsAuthorityAct: true, Modality: not Modality.Claim, Act: { Service: { } service, Action: var action } }
            && understanding.Acts.Any(act => act.Service is { } of && model.Services.IsKindOf(service, of) && model.Actions.IsKindOf(action, act.Action));
    }

    /// <summary>The person to whom a status is given without saying for how long; null if there is none.</summary>
    public EndlessStatus? WithoutDuration(NormInstance grant, PositionSafeguardUnderstanding understanding) =>
        Grants(grant, understanding) ? _withoutDuration.Find(grant, understanding) : null;

    private EndlessStatus? SearchDuration(NormInstance grant, PositionSafeguardUnderstanding understanding)
    {
        if (grant.Act.Service is not { } given || understanding.Items.All(item => item.Item != StatedItem.Duration) || SaysHowLong(grant)) return null;

        // Another position that gives her the same may say it; of a kind of it alone, that says nothing of the rest.
        var said = _analysis.Model.Services.GeneralsOf(given.Name).SelectMany(service => _givingForATime.Value[service]).Where(other => other.Role == grant.Role);
        var question = _analysis.Space.AsItStands(_analysis.Table.And([_analysis.Net.Net(grant.Reading), .. said.Select(other => _analysis.Table.Not(_analysis.Net.Net(other.Reading)))]));
        return _analysis.Cases.Find(question) is { } answer ? new EndlessStatus(understanding, grant, Confirmed(grant, understanding, answer)) : null;
    }

    /// <summary>What no text says of a status that an instance grants for a time, or, of its withdrawal, for whatever time.</summary>
    public IReadOnlyList<StatusWithoutCriteria> WithoutCriteria(NormInstance grant, PositionSafeguardUnderstanding understanding) =>
        Grants(grant, understanding) ? _withoutCriteria.Find(grant, understanding) : [];

    private IEnumerable<StatusWithoutCriteria> SearchCriteria(NormInstance grant, PositionSafeguardUnderstanding understanding)
    {
        foreach (var item in understanding.Items.Select(item => item.Item))
        {
            // What has no end that is fixed in advance need not be extended; of what has none at all it is asked first for how long it lasts.
            if (item == StatedItem.Extension && grant.Position.Lasting is null) continue;
            if (item is not (StatedItem.Extension or StatedItem.Withdrawal)) continue;
            var action = item == StatedItem.Extension ? ActionType.Extend : ActionType.Withdraw;
            var saying = _analysis.Model.Actions.KindsOf(action).SelectMany(kind => _byAction.Value[kind.Name]).Where(instance => Speaks(instance, grant)).OrderBy(instance => instance.Key, StringComparer.Ordinal).ToImmutableArray();
            if (saying.Any(instance => instance.Bars || instance.Obliges || DependsOnSomething(instance, grant))) continue;
            if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Net.Net(grant.Reading))) is not { } answer) continue;
            yield return new StatusWithoutCriteria(
                understanding, grant, item, saying.FirstOrDefault(), Confirmed(grant, understanding, answer), _analysis.IsEncodedInFull(grant.Act.Service?.Sphere ?? grant.Act.Action.Sphere));
        }
    }

    private static bool SaysHowLong(NormInstance instance) => instance.Position is { Lasting: not null } or { IsUnlimited: true } or { UntilEvents.IsEmpty: false };

    // A position on the extension or withdrawal of this status, for some of the persons who hold it.
    private bool Speaks(NormInstance instance, NormInstance grant) =>
        instance.BearerKind != BearerKind.Person && instance.Act.Service is { } service && IsTheSame(grant, service)
        && (instance.Role != grant.Role || _analysis.Solver.Overlap(_analysis.Scopes.Persons(instance), _analysis.Scopes.Persons(grant)));

    private bool IsTheSame(NormInstance grant, Service service) =>
        grant.Act.Service is { } given && (_analysis.Model.Services.IsKindOf(given, service) || _analysis.Model.Services.IsKindOf(service, given));

    // By a condition, an exception, what it yields to, or by speaking of fewer persons than hold the status.
    private bool DependsOnSomething(NormInstance instance, NormInstance grant) =>
        !instance.Position.When.IsEmpty || !instance.Position.Unless.IsEmpty || !instance.Position.SubjectTo.IsEmpty
        || _analysis.Scopes.ExceptionsTo(instance.Position.Name).Any()
        || (instance.Role == grant.Role && !_analysis.Solver.Implies(_analysis.Scopes.Persons(grant), _analysis.Scopes.Persons(instance)));

    private Answer Confirmed(NormInstance grant, PositionSafeguardUnderstanding understanding, Answer answer) =>
        new PlainLaw(_analysis, answer).IsNet(grant.Reading) ? answer : throw new UnconfirmedCaseException(grant.Position.Name, understanding.Name);
}
