using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>How a body comes to know of a person who uses a service.</summary>
/// <param name="Body">The body that learns.</param>
/// <param name="By">The position by which it learns: the one that gives the service, or one that moves knowledge.</param>
/// <param name="From">The body that it learns from; null for the provider or payer of the service itself.</param>
/// <param name="AsPayer">Whether it learns because it pays.</param>
/// <param name="BroughtAbout">The condition of the service that leads to it, when using the service includes bringing a fact about; null otherwise.</param>
public sealed record Hop(Agency Body, NormInstance By, Agency? From, bool AsPayer, Fact? BroughtAbout);

/// <summary>A service whose use leads to enforcement against the person who uses it.</summary>
/// <param name="Understanding">The understanding that forbids it.</param>
/// <param name="Start">The position that gives the service.</param>
/// <param name="Hops">How knowledge moves, in order.</param>
/// <param name="End">The position under which the last body acts against the person.</param>
/// <param name="Answer">The person.</param>
public sealed record AccessChain(AccessChainUnderstanding Understanding, NormInstance Start, ImmutableArray<Hop> Hops, NormInstance End, Answer Answer)
{
    /// <summary>The exceptions that take some of those who use the service out of the chain.</summary>
    public ImmutableArray<ExceptionNorm> TakenOut { get; init; } = [];

    /// <summary>The exceptions that cut the chain for other services of which the understanding speaks, and not for this one.</summary>
    public ImmutableArray<ExceptionNorm> KeptOut { get; init; } = [];

    /// <summary>Whether it is so for everybody who may use the service and of whom the positions on the way speak.</summary>
    public bool Total { get; init; }
}

/// <summary>
/// The access chain (meaning A9): provider and payer of a service learn who uses it; what they must or may disclose, and
/// what others may access, carries the knowledge on; the chain holds if using the service is enough.
/// </summary>
public sealed class AccessChains
{
    // A chain of more hops than this would not be read by anybody; no statute known comes near it.
    private const int MaxHops = 8;

    private readonly Analysis _analysis;
    private readonly ILookup<string, (NormInstance Position, int Order)> _edges;
    private readonly ILookup<string, NormInstance> _byDeed;
    private readonly ImmutableArray<NormInstance> _usesBarred;
    private readonly Dictionary<string, ImmutableArray<Hop>> _onward = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, NormInstance>> _acting = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Body, string Understanding), ImmutableArray<NormInstance>> _ends = [];
    private readonly AskedOnce<NormInstance, AccessChainUnderstanding, AccessChain?> _chains;

    internal AccessChains(Analysis analysis)
    {
        _analysis = analysis;
        _chains = new(Search);
        _edges = analysis.Instances
            .Where(instance => instance is { LetsAuthorityAct: true, BearerKind: BearerKind.Agency } && (instance.Act.Action.MovesKnowledge || (instance.Act.Action.Gathers && (Draws(instance) || !instance.Act.IntoStores.IsEmpty))) && TellsOfPersons(instance))
            .SelectMany((instance, order) => Knowing(instance).Select(agency => (agency.Name, Edge: (instance, order))))
            .ToLookup(pair => pair.Name, pair => pair.Edge, StringComparer.Ordinal);
        _byDeed = analysis.Instances
            .SelectMany(instance => new[] { instance.Act.Action.Name, instance.Act.Service?.Name }.OfType<string>().Distinct(StringComparer.Ordinal), (instance, deed) => (instance, deed))
            .ToLookup(pair => pair.deed, pair => pair.instance, StringComparer.Ordinal);
        _usesBarred = [.. analysis.Instances.Where(instance => instance.Modality == Modality.Prohibition && instance.Act.Data is not null && !instance.Position.Purposes.IsEmpty)];
    }

    /// <summary>Whether an instance gives a service of which the understanding speaks.</summary>
    public static bool Gives(NormInstance instance, AccessChainUnderstanding understanding) =>
        instance.LetsAuthorityAct && instance.Act is { Service: { } service, Action.Giving: Giving.Gives }
        && understanding.Services.Any(of => instance.Analysis.Model.Services.IsKindOf(service, of));

    /// <summary>The bodies that learn of a person because an instance gives her its service.</summary>
    public IEnumerable<Hop> Learning(NormInstance start)
    {
        if (start.Agency is { } provider) yield return new Hop(provider, start, null, false, null);
        foreach (var payer in start.Position.Payers) yield return new Hop(payer, start, null, true, null);

        // Using the service includes doing what brings its condition about; whoever is on the other side of that learns too.
        foreach (var provided in start.Position.Provided)
        {
            foreach (var fact in FactsIn(provided.Condition).Where(fact => fact.BroughtAboutBy is not null))
            {
                foreach (var other in _byDeed[fact.BroughtAboutBy ?? ""])
                {
                    foreach (var body in other.Act.To.Concat(other.Act.From).Concat(other.Agency is { } agency ? [agency] : []).Distinct())
                    {
                        yield return new Hop(body, other, null, false, fact);
                    }
                }
            }
        }
    }

    /// <summary>The bodies that a body's knowledge reaches in one step: what it must or may disclose, and what others may access or copy.</summary>
    public ImmutableArray<Hop> Onward(Agency body)
    {
        if (_onward.TryGetValue(body.Name, out var known)) return known;
        var edges = _analysis.Model.Agencies.GeneralsOf(body.Name).SelectMany(general => _edges[general]).DistinctBy(edge => edge.Order).OrderBy(edge => edge.Order);
        return _onward[body.Name] =
        [
            .. edges
                .SelectMany(edge => Recipients(edge.Position).SelectMany(Offices), (edge, recipient) => new Hop(recipient, edge.Position, body, false, null))
                .Where(hop => hop.Body.Name != body.Name).DistinctBy(hop => (hop.Body.Name, hop.By.Key))
                .OrderBy(hop => hop.Body.Name, StringComparer.Ordinal).ThenBy(hop => hop.By.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a body acts against persons in the way that the understanding speaks of.</summary>
    public bool ActsAgainst(Agency body, AccessChainUnderstanding understanding) => !Ends(body, understanding).IsEmpty;

    // The bodies whose knowledge an act moves. Who tells, or collects into a store, is itself the body, or a kind of body; who looks, or has it
    // copied to another, draws on the bodies from which it comes.
    private IEnumerable<Agency> Knowing(NormInstance edge)
    {
        var from = edge.Act.From.Concat(Keepers(edge.Act.FromStores)).ToList();
        return from.Count > 0 ? from.DistinctBy(agency => agency.Name, StringComparer.Ordinal) : edge.Agency is { } bearer ? [bearer] : [];
    }

    private IEnumerable<Agency> Recipients(NormInstance edge)
    {
        var to = edge.Act.To.Concat(Keepers(edge.Act.IntoStores)).ToList();
        if (Draws(edge) && edge.Agency is { } bearer && (to.Count == 0 || edge.Act.Action.Gathers)) to.Add(bearer);
        return to.DistinctBy(agency => agency.Name, StringComparer.Ordinal);
    }

    // Figures that identify nobody carry no knowledge of a person.
    private bool TellsOfPersons(NormInstance edge) =>
        edge.Act.Data is not { } data || _analysis.Model.DataKinds.IsKindOf(data.Name, DataKind.Personal) || !_analysis.Model.DataKinds.All.Any(kind => kind.Name == DataKind.Personal);

    // Whether it takes from others what they know.
    private static bool Draws(NormInstance edge) => !edge.Act.From.IsEmpty || !edge.Act.FromStores.IsEmpty;

    // What lies in a store is known to those who keep it.
    private IEnumerable<Agency> Keepers(ImmutableArray<Store> stores) => stores.SelectMany(_analysis.DataFlows.Graph.Holders).OfType<Agency>();

    // What goes to a kind of body goes to each body of that kind.
    private IReadOnlyList<Agency> Offices(Agency body) => _analysis.Model.Agencies.KindsOf(body.Name);

    /// <summary>The shortest chain from an instance that gives a service to an act against the person; null if there is none.</summary>
    public AccessChain? Find(NormInstance start, AccessChainUnderstanding understanding) => _chains.Find(start, understanding);

    private AccessChain? Search(NormInstance start, AccessChainUnderstanding understanding)
    {
        var used = Used(start, understanding);
        var open = new Queue<(ImmutableArray<Hop> Path, Formula Holds)>();
        var reached = new Dictionary<(string Body, string? Data, int Holds), ImmutableHashSet<string>>();
        foreach (var hop in Learning(start).OrderBy(hop => hop.Body.Name, StringComparer.Ordinal).ThenBy(hop => hop.By.Key, StringComparer.Ordinal)) open.Enqueue(([hop], _analysis.Table.And(used, Does(hop, used))));
        while (open.TryDequeue(out var next))
        {
            // Whatever follows from here has followed already from the paths that came here before, which are no longer; except what
            // comes back to a body through which all of those went, and which may act on other data than it was told first.
            var body = next.Path[^1].Body;
            var here = (body.Name, Told(next.Path)?.Name, next.Holds.Id);
            var barred = next.Path.Select(hop => hop.Body).Where(through => MayNotUseAll(through, understanding)).Select(through => through.Name).ToImmutableHashSet(StringComparer.Ordinal);
            if (reached.TryGetValue(here, out var throughAll) && barred.IsSupersetOf(throughAll)) continue;
            reached[here] = throughAll?.Intersect(barred) ?? barred;
            if (!_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(next.Holds))) continue;
            if (EndAt(start, body, understanding, next.Path, next.Holds) is { } end) return Told(understanding, start, next.Path, end.Instance, end.Answer, next.Holds);
            if (next.Path.Length == MaxHops) continue;
            foreach (var hop in Onward(body))
            {
                if (next.Path.Any(earlier => earlier.Body.Name == hop.Body.Name)) continue;
                var reading = ReadingOf(hop, start);
                if (hop.By.Position.Origin is { } origin && !_analysis.Scopes.Matches(origin, reading)) continue;
                var bars = hop.By.Act.Data is { } data ? _analysis.DataFlows.BarsFor(reading, hop.From ?? hop.Body, hop.Body, data) : [];
                var moves = _analysis.Table.And(bars.Select(bar => _analysis.Table.Not(_analysis.Scopes.Live(bar))).Prepend(_analysis.Net.Net(reading)));
                open.Enqueue((next.Path.Add(hop), _analysis.Table.And(next.Holds, moves)));
            }
        }

        return null;
    }

    // Whether a body acts against persons, and some data must not be used by it: only there does it matter which data it is told.
    private bool MayNotUseAll(Agency body, AccessChainUnderstanding understanding) =>
        ActsAgainst(body, understanding) && _usesBarred.Any(bar => bar.Agency is null || _analysis.Model.Agencies.IsKindOf(body, bar.Agency));

    // What must be done shows the harm better than what may; then the order in which the understanding names the actions.
    private ImmutableArray<NormInstance> Ends(Agency body, AccessChainUnderstanding understanding)
    {
        if (_ends.TryGetValue((body.Name, understanding.Name), out var known)) return known;
        int Place(NormInstance instance) => understanding.Actions.TakeWhile(action => !_analysis.Model.Actions.IsKindOf(instance.Act.Action, action)).Count();
        if (!_acting.TryGetValue(understanding.Name, out var acting))
        {
            _acting[understanding.Name] = acting = _analysis.Instances
                .Where(instance => instance is { LetsAuthorityAct: true, Agency: not null } && Place(instance) < understanding.Actions.Length)
                .ToLookup(instance => instance.Agency?.Name ?? "", StringComparer.Ordinal);
        }

        return _ends[(body.Name, understanding.Name)] =
        [
            .. _analysis.Model.Agencies.GeneralsOf(body.Name).SelectMany(general => acting[general])
                .OrderBy(instance => instance.Modality == Modality.Power).ThenBy(Place).ThenBy(instance => instance.Key, StringComparer.Ordinal),
        ];
    }

    // Whoever uses the service, and of whom nothing holds that the understanding accepts.
    private Formula Used(NormInstance start, AccessChainUnderstanding understanding) => _analysis.Table.And(
        _analysis.Net.Net(start.Reading),
        understanding.Unless is { } unless ? _analysis.Table.Not(_analysis.Space.Compile(unless, Role.Person)) : _analysis.Table.True);

    // Who brings a condition about is somebody of whom the position that lets her do so speaks, and who cannot use the service without it.
    private Formula Does(Hop hop, Formula used) => hop.BroughtAbout is not { } fact ? _analysis.Table.True
        : _analysis.Table.And(
            used.Variables.Where(variable => variable.Tag is CaseVariable tag && tag.Symbol.Name == fact.Name && fact.Type is YesNoType)
                .Select(variable => _analysis.Table.Not(_analysis.Solver.Restrict(used, variable, 0)))
                .Prepend(hop.By.BearerKind == BearerKind.Person ? _analysis.Scopes.Live(hop.By.Reading) : _analysis.Net.Net(hop.By.Reading)));

    // What was last told of her; null for whoever learns from the service itself.
    private static DataKind? Told(ImmutableArray<Hop> path) => path[^1] is { From: not null } last ? last.By.Act.Data : null;

    // A hop as it applies to what was learned of this person: by who tells, or by who looks.
    private static Reading ReadingOf(Hop hop, NormInstance start)
    {
        var act = hop.By.Act;
        var looks = act is { To.IsEmpty: true, IntoStores.IsEmpty: true } || (act.Action.Gathers && hop.By.Agency is { } bearer && start.Analysis.Model.Agencies.IsKindOf(hop.Body, bearer));
        var acting = !Draws(hop.By) ? hop.From : looks ? hop.Body : hop.By.Agency;
        return hop.By.Reading with { Agency = acting ?? hop.By.Agency, ObtainedIn = start.Act.Service, ObtainedFrom = start.Agency };
    }

    // The chain with what cuts it for others: persons whom an exception takes out, and services that an exception keeps out.
    private AccessChain Told(AccessChainUnderstanding understanding, NormInstance start, ImmutableArray<Hop> path, NormInstance end, Answer answer, Formula holds)
    {
        var moving = path.Where(hop => hop.From is not null).ToList();
        var whole = _analysis.Table.And(moving.Select(hop => _analysis.Scopes.Scope(hop.By)).Append(Used(start, understanding)).Concat(path.Select(hop => Does(hop, Used(start, understanding)))));
        var carving = moving.SelectMany(hop => _analysis.Scopes.ExceptionsTo(hop.By.Position.Name), (hop, exception) => (Hop: hop, Exception: exception)).ToList();
        bool TakesOut(Hop hop, ExceptionNorm exception) =>
            _analysis.Scopes.Carves(exception, ReadingOf(hop, start)) && _analysis.Solver.Overlap(whole, _analysis.Scopes.Live(exception, ReadingOf(hop, start)));
        bool KeepsOut(ExceptionNorm exception) => exception.Origins.Any(origin =>
            origin.Service is { } service && understanding.Services.Any(of => _analysis.Model.Services.IsKindOf(service, of))
            && start.Act.Service is { } used && !_analysis.Model.Services.IsKindOf(used, service));
        return new AccessChain(understanding, start, path, end, answer)
        {
            TakenOut = Named(carving.Where(pair => TakesOut(pair.Hop, pair.Exception)).Select(pair => pair.Exception)),
            KeptOut = Named(carving.Where(pair => KeepsOut(pair.Exception)).Select(pair => pair.Exception)),
            Total = !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(_analysis.Table.And(whole, _analysis.Table.Not(holds)))),
        };
    }

    private static ImmutableArray<ExceptionNorm> Named(IEnumerable<ExceptionNorm> exceptions) =>
        [.. exceptions.DistinctBy(exception => exception.Name, StringComparer.Ordinal).OrderBy(exception => exception.Name, StringComparer.Ordinal)];

    private (NormInstance Instance, Answer Answer)? EndAt(NormInstance start, Agency body, AccessChainUnderstanding understanding, ImmutableArray<Hop> path, Formula holds)
    {
        foreach (var instance in Ends(body, understanding))
        {
            var acts = _analysis.Net.Net(instance.Reading with { Agency = body });
            var usable = _analysis.Table.Not(_analysis.Table.Or(_usesBarred
                .Select(bar => (Bar: bar, Reading: bar.Reading with { Agency = body, ObtainedIn = start.Act.Service, ObtainedFrom = start.Agency }))
                .Where(pair => Bars(pair.Bar, body, instance, pair.Reading) && (Told(path) is not { } data || pair.Bar.Act.Data is not { } kept || _analysis.Model.DataKinds.IsKindOf(data, kept)))
                .Select(pair => _analysis.Scopes.Live(pair.Reading))));
            if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And([holds, acts, usable]))) is not { } answer) continue;
            var plain = new PlainLaw(_analysis, answer);
            if (!plain.IsNet(start.Reading) || !plain.IsNet(instance.Reading with { Agency = body }) || !path.Where(hop => hop.BroughtAbout is not null).All(hop => plain.IsLive(hop.By.Reading)) || !path.Where(hop => hop.From is not null).All(hop => plain.IsNet(ReadingOf(hop, start)))) throw new UnconfirmedCaseException(start.Position.Name, instance.Position.Name);
            return (instance, answer);
        }

        return null;
    }

    // "Must not use … for return" at the recipient cuts the chain there.
    private bool Bars(NormInstance bar, Agency body, NormInstance end, Reading reading) =>
        (bar.Agency is null || _analysis.Model.Agencies.IsKindOf(body, bar.Agency))
        && bar.Position.Purposes.Any(purpose => _analysis.Model.Actions.IsKindOf(end.Action, purpose) || (end.Act.Action.Sphere is { } sphere && _analysis.Model.Spheres.IsKindOf(sphere.Name, purpose)))
        && (bar.Position.Origin is not { } origin || _analysis.Scopes.Matches(origin, reading));

    internal static IEnumerable<Fact> FactsIn(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(FactsIn),
        AnyOf any => any.Parts.SelectMany(FactsIn),
        FactHolds holds => [holds.Fact],
        FactIs isValue => [isValue.Fact],
        FactIncludes includes => [includes.Fact],
        FactCompare compare => [compare.Fact],
        FactRelation relation => [relation.Fact, relation.Other],
        _ => [],
    };
}
