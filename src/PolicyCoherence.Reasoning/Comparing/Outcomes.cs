using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>What is said of whom: who must, may or must not do what, whichever positions say so.</summary>
/// <param name="Modality">Must, may …</param>
/// <param name="Bearer">The name of the agency; <c>*</c> for every authority, empty for persons.</param>
/// <param name="Action">The name of the action.</param>
/// <param name="Service">The name of the service; empty if none.</param>
/// <param name="Data">The name of the kind of data; empty if none.</param>
/// <param name="Role">The role of the person.</param>
/// <param name="To">The bodies that receive, and the stores that something goes into, as keys.</param>
/// <param name="From">The bodies and stores it comes from, as keys.</param>
public sealed record OutcomeKey(Modality Modality, string Bearer, string Action, string Service, string Data, string Role, string To, string From)
{
    /// <summary>How the act belongs together with others.</summary>
    public ActsOf Acts { get; init; }

    /// <summary>The names of all acts that belong together, separated by spaces; empty for a single act.</summary>
    public string All { get; init; } = "";
}

/// <summary>How the acts of which an outcome speaks belong together.</summary>
public enum ActsOf
{
    /// <summary>One act by itself.</summary>
    Single,

    /// <summary>A duty that is fulfilled by any of several acts; the action of the key is empty.</summary>
    Choice,

    /// <summary>One of the acts by which such a duty can be fulfilled.</summary>
    Option,

    /// <summary>Several acts that are forbidden only together; the action of the key is empty.</summary>
    Together,
}

/// <summary>A narrower way in which an outcome is looked at, since some exception singles it out.</summary>
/// <param name="Agency">The name of the agency; null for the bearer as written.</param>
/// <param name="Action">The name of the kind of action; null for the action as written.</param>
/// <param name="Service">The name of the kind of service; null for the service as written.</param>
/// <param name="ObtainedIn">The name of the service in which knowledge was obtained; null for however.</param>
/// <param name="ObtainedFrom">The name of the body from which it was obtained; null for whomever.</param>
public sealed record Narrowing(string? Agency, string? Action, string? Service, string? ObtainedIn, string? ObtainedFrom)
{
    /// <summary>As written.</summary>
    public static Narrowing None { get; } = new(null, null, null, null, null);
}

/// <summary>The outcomes of one law.</summary>
public sealed class Outcomes
{
    private const string EveryAuthority = "*";

    private readonly Analysis _analysis;
    private readonly ILookup<OutcomeKey, NormInstance> _instances;
    private readonly ImmutableArray<NormInstance> _all;
    private readonly Dictionary<NormInstance, ImmutableArray<Reading>> _excluding = [];

    /// <summary>The outcomes of the law of an analysis.</summary>
    public Outcomes(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _all = [.. analysis.Instances, .. analysis.Model.Positions.Where(position => position.Together).SelectMany(position => analysis.InstancesOf(position.Name))];
        _instances = _all.SelectMany(instance => KeysOf(instance), (instance, key) => (instance, key)).ToLookup(pair => pair.key, pair => pair.instance);
    }

    /// <summary>What is said of whom by any position.</summary>
    public IEnumerable<OutcomeKey> Keys => _instances.Select(group => group.Key);

    /// <summary>The reasoning about the law.</summary>
    public Analysis Analysis => _analysis;

    /// <summary>The narrower ways that exceptions single out for what a key says.</summary>
    public IEnumerable<Narrowing> Narrowings(OutcomeKey key) => _instances[key].SelectMany(Narrowings).Distinct();

    /// <summary>When the law says it, of everybody.</summary>
    public Formula Of(OutcomeKey key, Narrowing narrowing) => _analysis.Table.Or(Readings(key, narrowing).Select(together => _analysis.Table.And(together.Select(Effective))));

    /// <summary>The positions that say it in a case, read without formulas.</summary>
    public ImmutableArray<NormInstance> Plainly(OutcomeKey key, Narrowing narrowing, PlainEvaluator @case)
    {
        var law = new PlainLaw(_analysis, @case);
        return
        [
            .. Readings(key, narrowing).Where(together => together.All(reading => IsEffective(law, reading))).Select(together => together[0].Instance),
        ];
    }

    private bool IsEffective(PlainLaw law, Reading reading) => reading.Instance switch
    {
        { Bars: true } => law.IsLive(reading) && !EffectiveBars.Prevailing(_analysis, reading).Any(law.IsLive),
        _ => law.IsNet(reading) && !Excluding(reading.Instance).Any(law.IsNet),
    };

    private Formula Effective(Reading reading) => reading.Instance switch
    {
        { Bars: true } => EffectiveBars.Of(_analysis, reading),
        _ => _analysis.Table.And(_analysis.Net.Net(reading), _analysis.Table.Not(_analysis.Table.Or(Excluding(reading.Instance).Select(_analysis.Net.Net)))),
    };

    // What puts an act aside because both cannot be done.
    private ImmutableArray<Reading> Excluding(NormInstance instance) => _excluding.TryGetValue(instance, out var known)
        ? known
        : _excluding[instance] = [.. Rivals.Of(instance).Where(rival => rival.PutsAside).Select(rival => rival.Other.Reading)];

    // Whoever else says it more broadly says it too: a bar on every kind of an act bars this kind. What is forbidden only together is
    // said by all acts of a position.
    private IEnumerable<ImmutableArray<Reading>> Readings(OutcomeKey key, Narrowing narrowing)
    {
        var saying = _all.Where(instance => KeysOf(instance).Any(own => Says(own, key))).Select(instance => As(instance, key, narrowing));
        return key.Acts == ActsOf.Together
            ? saying.GroupBy(reading => (reading.Instance.Position.Name, reading.Instance.Agency?.Name)).Select(acts => acts.ToImmutableArray())
            : saying.Select(reading => ImmutableArray.Create(reading));
    }

    private Reading As(NormInstance instance, OutcomeKey key, Narrowing narrowing)
    {
        // What only the other law knows is read as the position says it.
        var (own, model) = (instance.Reading, _analysis.Model);
        return own with
        {
            Agency = Find(model.Agencies, narrowing.Agency ?? key.Bearer) ?? own.Agency,
            Action = Find(model.Actions, narrowing.Action ?? key.Action) ?? own.Action,
            Service = Find(model.Services, narrowing.Service ?? key.Service) ?? own.Service,
            ObtainedIn = Find(model.Services, narrowing.ObtainedIn),
            ObtainedFrom = Find(model.Agencies, narrowing.ObtainedFrom),
        };
    }

    private static T? Find<T>(KindTree<T> tree, string? name)
        where T : Symbol => name is null ? null : tree.All.FirstOrDefault(each => each.Name == name);

    /// <summary>Whether what is said by one key holds of another too: it is the same, or broader.</summary>
    public bool Says(OutcomeKey broader, OutcomeKey key)
    {
        var model = _analysis.Model;
        return broader.Modality == key.Modality
            && broader.Acts == key.Acts
            && broader.All == key.All
            && broader.Role == key.Role
            && (model.Agencies.IsKindOf(key.Bearer, broader.Bearer) || (broader.Bearer == EveryAuthority && key.Bearer.Length > 0))

            // A duty is fulfilled by any kind of its act, so it is no duty to do one of them.
            && (broader.Action == key.Action || (key.Acts == ActsOf.Single && key.Modality is not (Modality.Duty or Modality.SoftDuty or Modality.Claim) && model.Actions.IsKindOf(key.Action, broader.Action)))
            && model.Services.IsKindOf(key.Service, broader.Service)
            && model.DataKinds.IsKindOf(key.Data, broader.Data)
            && (broader.To.Length == 0 || broader.To == key.To)
            && (broader.From.Length == 0 || broader.From == key.From);
    }

    private IEnumerable<Narrowing> Narrowings(NormInstance instance)
    {
        var own = instance.Reading;
        foreach (var reading in _analysis.Net.Readings(instance))
        {
            if (reading.Agency != own.Agency) yield return Narrowing.None with { Agency = reading.Agency?.Name };
            if (reading.Action != own.Action) yield return Narrowing.None with { Action = reading.Action.Name };
            if (reading.Service != own.Service) yield return Narrowing.None with { Service = reading.Service?.Name };
        }

        foreach (var origin in _analysis.Scopes.ExceptionsTo(instance.Position.Name).SelectMany(exception => exception.Origins))
        {
            yield return Narrowing.None with { ObtainedIn = origin.Service?.Name, ObtainedFrom = origin.From?.Name };
        }
    }

    // A duty with a choice is one duty, with several ways to fulfil it.
    private IEnumerable<OutcomeKey> KeysOf(NormInstance instance)
    {
        var key = KeyOf(instance);
        if (!instance.IsAlternative && !instance.Position.Together) return [key];
        var all = key with
        {
            Modality = instance.Position.Modality,
            All = string.Join(' ', _analysis.InstancesOf(instance.Position.Name).Where(other => other.Agency == instance.Agency && other.Act.Service == instance.Act.Service && other.Act.Data == instance.Act.Data)
                .Select(other => other.Action).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };
        return instance.Position.Together
            ? [all with { Acts = ActsOf.Together, Action = "" }]
            : [all with { Acts = ActsOf.Choice, Action = "" }, all with { Acts = ActsOf.Option }];
    }

    private static OutcomeKey KeyOf(NormInstance instance)
    {
        var act = instance.Act;
        return new OutcomeKey(
            instance.Modality,
            instance.BearerKind switch { BearerKind.Person => "", _ => instance.Agency?.Name ?? EveryAuthority },
            instance.Action,
            act.Service?.Name ?? "",
            act.Data?.Name ?? "",
            instance.Role,
            PlaceKeys(DataPlaces.TargetsOf(act)),
            instance.Modality == Modality.Claim ? "" : PlaceKeys(DataPlaces.SourcesOf(act)));
    }

    private static string PlaceKeys(ImmutableArray<Symbol> places) => string.Join(' ', places.Select(DataGraph.KeyOf).Order(StringComparer.Ordinal));
}
