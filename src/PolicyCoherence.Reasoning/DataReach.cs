using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>Data that reach a body which they must not reach.</summary>
/// <param name="Understanding">The understanding that keeps them from it.</param>
/// <param name="Flow">Their shortest way.</param>
/// <param name="Answer">The person.</param>
/// <param name="Others">The other agencies from which data come the same last step, by name.</param>
/// <param name="Total">Whether it is so for everybody of whom the positions on the way speak.</param>
public sealed record ForbiddenReach(ReachUnderstanding Understanding, DataFlow Flow, Answer Answer, ImmutableArray<Agency> Others, bool Total)
{
    /// <summary>What takes some persons out on the way.</summary>
    public ImmutableArray<Norm> CarvedBy { get; init; } = [];
}

/// <summary>Whether data reach whom they must not reach: the state from which a person fled, a body that enforces.</summary>
public sealed class DataReach
{
    private readonly Analysis _analysis;
    private readonly Dictionary<string, ImmutableArray<ActionType>> _deeds = new(StringComparer.Ordinal);
    private ImmutableHashSet<string>? _acting;

    internal DataReach(Analysis analysis) => _analysis = analysis;

    /// <summary>For each position by which data reach such a body, the shortest way there.</summary>
    public ImmutableArray<ForbiddenReach> Find(ReachUnderstanding understanding)
    {
        var persons = understanding.Persons is { } of ? _analysis.Space.Compile(of.Condition, of.Role.Name) : _analysis.Table.True;
        var accepted = understanding.Unless is { } unless ? _analysis.Space.Compile(unless, understanding.Persons?.Role.Name ?? Role.Person) : _analysis.Table.False;
        var protectedPersons = _analysis.Table.And(persons, _analysis.Table.Not(accepted));
        var found = new Dictionary<string, ForbiddenReach>(StringComparer.Ordinal);
        var leading = _analysis.DataFlows.Graph.LeadingTo(holder => holder is Agency body && Forbidden(body, understanding));
        foreach (var (start, whole) in Starts(understanding, protectedPersons).Where(each => leading.Contains(DataGraph.KeyOf(each.Start.Holder)) || Reached(each.Start, understanding)))
        {
            Collect(understanding, start, whole ? leading : ImmutableHashSet<string>.Empty, protectedPersons, found);
        }

        return [.. found.Values.OrderBy(reach => reach.Flow.Steps[^1].By.Position.Name, StringComparer.Ordinal)];
    }

    private void Collect(ReachUnderstanding understanding, DataFlow start, IReadOnlySet<string> leading, Formula persons, Dictionary<string, ForbiddenReach> found)
    {
        foreach (var flow in _analysis.DataFlows.Following([start], flow => !Reached(flow, understanding) && (flow.Steps.IsEmpty || leading.Contains(DataGraph.KeyOf(flow.Holder)))))
        {
            if (!Reached(flow, understanding) || flow.Holder is not Agency body) continue;
            var name = flow.Steps[^1].By.Position.Name;
            if (found.TryGetValue(name, out var known))
            {
                if (known.Flow.Origin.Name == flow.Origin.Name || known.Flow.Steps.Any(step => step.From.Name == flow.Origin.Name) || known.Others.Any(other => other.Name == flow.Origin.Name)) continue;
                if (_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(_analysis.Table.And([flow.Holds, persons, Usable(flow, body)])))) found[name] = known with { Others = known.Others.Add(flow.Origin) };
                continue;
            }

            var usable = Usable(flow, body);
            if (_analysis.DataFlows.Person(flow, usable, persons) is not { } answer) continue;
            var everybody = _analysis.Table.And(flow.Steps.Select(step => _analysis.Scopes.Scope(step.By)).Append(persons));
            var rest = _analysis.Table.And(everybody, _analysis.Table.Not(_analysis.Table.And(flow.Holds, usable)));
            found[name] = new ForbiddenReach(understanding, flow, answer, [], !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(rest)))
            {
                CarvedBy = _analysis.DataFlows.CarvedBy(flow, body, IsAgainstPeople),
            };
        }
    }

    // A body that must not use them for what it does to people has them, and can do nothing with them. Of a body that may do several
    // things to people, a bar on using them for one leaves the others.
    private Formula Usable(DataFlow flow, Agency body)
    {
        var deeds = Deeds(body);
        return deeds.IsEmpty
            ? _analysis.DataFlows.Usable(flow, body, IsAgainstPeople)
            : _analysis.Table.Or(deeds.Select(deed => _analysis.DataFlows.Usable(flow, body, purpose => IsFor(deed, purpose))));
    }

    // What positions let a body do to people.
    private ImmutableArray<ActionType> Deeds(Agency body)
    {
        if (_deeds.TryGetValue(body.Name, out var known)) return known;
        return _deeds[body.Name] =
        [
            .. _analysis.Instances
                .Where(instance => instance is { LetsAuthorityAct: true, Agency: { } agency, Act.Data: null } && IsAgainstPeople(instance.Act.Action) && _analysis.Model.Agencies.IsKindOf(body, agency))
                .Select(instance => instance.Act.Action).DistinctBy(action => action.Name, StringComparer.Ordinal).OrderBy(action => action.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsAgainstPeople(ActionType action) => action is { Stance: ActionStance.Restrictive, MovesKnowledge: false, Gathers: false };

    private bool IsAgainstPeople(string purpose) => _analysis.Model.Actions.All.Any(action => IsAgainstPeople(action) && IsFor(action, purpose));

    // Whether an action serves a purpose: it is a kind of it, or lies in that sphere.
    private bool IsFor(ActionType action, string purpose) =>
        _analysis.Model.Actions.IsKindOf(action.Name, purpose) || (action.Sphere is { } sphere && _analysis.Model.Spheres.IsKindOf(sphere.Name, purpose));

    private bool Reached(DataFlow flow, ReachUnderstanding understanding) =>
        !flow.Steps.IsEmpty && flow.Holder is Agency body && body.Name != flow.Origin.Name && Forbidden(body, understanding);

    private bool Forbidden(Agency body, ReachUnderstanding understanding) => understanding.Bodies.Any(of => _analysis.Model.Agencies.IsKindOf(body, of));

    // Data that are told apart by who collects them start there, however they came. Others start where a position collects them;
    // and whoever must or may pass them on to such a body holds them, even where no position says how they came there. So does a
    // store from which somebody may take them, whoever keeps it, where no position says how they came into it.
    private IEnumerable<(DataFlow Start, bool Whole)> Starts(ReachUnderstanding understanding, Formula persons)
    {
        var model = _analysis.Model;
        var flows = _analysis.DataFlows;
        bool IsStart(Agency agency) => !Forbidden(agency, understanding)
            && (understanding.CollectedBy.IsEmpty || understanding.CollectedBy.Any(of => model.Agencies.IsKindOf(agency, of)));
        var toldApart = !understanding.CollectedBy.IsEmpty;
        var collected = flows.Narrowed(flows.Graph.Gathering.SelectMany(flows.Collected).Where(start => IsStart(start.Origin)), understanding.Data)
            .Select(start => (start, true));
        var held = model.Agencies.All
            .Where(agency => Acts(agency) && IsStart(agency))
            .SelectMany(agency => understanding.Data.SelectMany(data => flows.Held(agency, data, persons)))
            .Select(start => (start, toldApart));
        var lying = model.Stores
            .Where(store => !flows.Graph.IsFilled(store))
            .SelectMany(store => understanding.Data.SelectMany(data => flows.Lying(store, data, persons)))
            .Where(start => IsStart(start.Origin))
            .Select(start => (start, toldApart));

        // Whatever a body of that kind holds, it collected; where it has put them it takes a position to say.
        return toldApart ? held.Concat(collected.Where(start => DataGraph.KeyOf(start.start.Holder) != start.start.Origin.Name)).Concat(lying) : collected.Concat(held).Concat(lying);
    }

    // A kind of agency that no position names, and that keeps no store, is a word of the vocabulary and nobody's office.
    private bool Acts(Agency agency)
    {
        _acting ??=
        [
            .. _analysis.Instances
                .SelectMany(instance => instance.Act.From.Concat(instance.Act.To).Concat(instance.Position.Payers).Concat(instance.Agency is { } bearer ? [bearer] : []))
                .Concat(_analysis.Model.Stores.SelectMany(store => store.KeptBy))
                .Select(of => of.Name),
        ];
        return _acting.Contains(agency.Name);
    }
}
