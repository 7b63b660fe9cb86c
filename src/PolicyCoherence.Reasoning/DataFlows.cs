using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>One hop of data.</summary>
/// <param name="By">The position.</param>
/// <param name="From">Who held them.</param>
/// <param name="To">Who comes to hold them: an agency or a store.</param>
/// <param name="Data">What of them is carried.</param>
/// <param name="Reading">The position as it applies here: to this bearer, and to what was obtained there.</param>
/// <param name="Bars">Bars that speak of this recipient or of this kind of data, and so of part of what the position moves.</param>
public sealed record DataStep(NormInstance By, Symbol From, Symbol To, DataKind Data, Reading Reading, ImmutableArray<Reading> Bars);

/// <summary>Data on their way.</summary>
/// <param name="Holder">Who holds them now.</param>
/// <param name="Data">What is held.</param>
/// <param name="Origin">The agency that had them first.</param>
/// <param name="ObtainedIn">The service in which it learned them; null if in none.</param>
/// <param name="Collection">The position by which it came to hold them; null if none is written.</param>
/// <param name="Steps">How they came here, in order.</param>
/// <param name="Holds">Of whom: the persons whose data go all this way.</param>
public sealed record DataFlow(
    Symbol Holder, DataKind Data, Agency Origin, Service? ObtainedIn, Reading? Collection, ImmutableArray<DataStep> Steps, Formula Holds)
{
    /// <summary>Kinds of these data that are followed by themselves, since a bar on the way speaks of them alone; by name.</summary>
    public ImmutableArray<DataKind> Without { get; init; } = [];
}

/// <summary>
/// Data on their way over agencies, stores, other states and companies, hop by hop, for those persons whose data go all
/// the way (design section 5, point 6). Exceptions and bars cut a hop for whom they speak of; what remains is the rest.
/// </summary>
public sealed class DataFlows
{
    // A path of more hops than this would not be read by anybody; no statute known comes near it.
    private const int MaxHops = 8;

    // More data on their way than this, from one start, are no policy that anybody wrote.
    private const int MaxFlows = 50_000;

    private readonly Analysis _analysis;
    private readonly DataGraph _graph;
    private readonly ImmutableArray<NormInstance> _bars;
    private readonly ImmutableArray<NormInstance> _usesBarred;
    private readonly ImmutableArray<Origin> _origins;
    private readonly bool _asksFromWhom;
    private readonly Dictionary<(string By, string From, string To, string Data, string? Service, string? Origin), (DataStep Step, Formula Moves)?> _hops = [];
    private readonly Dictionary<string, ImmutableArray<Service?>> _services = new(StringComparer.Ordinal);

    internal DataFlows(Analysis analysis)
    {
        _analysis = analysis;
        _graph = new DataGraph(analysis);
        _bars = [.. analysis.Instances.Where(instance => instance.Bars && instance.BearerKind != BearerKind.Person && (instance.Act.Action.MovesKnowledge || instance.Act.Action.Gathers))];
        _origins = [.. analysis.Model.Positions.Select(position => position.Origin).OfType<Origin>().Concat(analysis.Model.Exceptions.SelectMany(exception => exception.Origins))];
        _asksFromWhom = _origins.Any(of => of.From is not null);
        _usesBarred = [.. analysis.Instances.Where(instance => instance.Modality == Modality.Prohibition && instance.Act.Data is not null && !instance.Position.Purposes.IsEmpty)];
    }

    /// <summary>Who can come to hold data from whom.</summary>
    public DataGraph Graph => _graph;

    /// <summary>The flows that begin with a position by which an agency collects data.</summary>
    public IEnumerable<DataFlow> Collected(NormInstance collection)
    {
        if (collection is not { Agency: { } bearer, Act.Data: { } data }) yield break;
        foreach (var agency in _analysis.Model.Agencies.KindsOf(bearer.Name))
        {
            var reading = collection.Reading with { Agency = agency };
            foreach (var service in ServicesOf(agency))
            {
                foreach (var holder in collection.Act.IntoStores.SelectMany(_graph.Holders).Prepend(agency).DistinctBy(DataGraph.KeyOf, StringComparer.Ordinal))
                {
                    // What is put into a store of somebody else's comes to whoever keeps it by the very position that collects it.
                    ImmutableArray<DataStep> put = holder is Agency keeper && keeper.Name != agency.Name ? [new DataStep(collection, agency, keeper, data, reading, [])] : [];
                    yield return new DataFlow(holder, data, agency, service, reading, put, _analysis.Net.Net(reading));
                }
            }
        }
    }

    /// <summary>The flows that begin with what an agency holds, however it came by it.</summary>
    public IEnumerable<DataFlow> Held(Agency agency, DataKind data, Formula persons) =>
        ServicesOf(agency).Select(service => new DataFlow(agency, data, agency, service, null, [], persons));

    /// <summary>The flows that begin with what lies in a store, in the hands of each of those who keep it.</summary>
    public IEnumerable<DataFlow> Lying(Store store, DataKind data, Formula persons) =>
        _graph.Keepers(store).SelectMany(keeper => Held(keeper, data, persons)).Select(flow => flow with { Holder = store });

    /// <summary>Flows narrowed to some kinds of data: of each what is of such a kind.</summary>
    public IEnumerable<DataFlow> Narrowed(IEnumerable<DataFlow> flows, ImmutableArray<DataKind> data) =>
        from flow in flows
        from kind in data.Select(of => _graph.Common(flow.Data, of)).OfType<DataKind>().DistinctBy(kind => kind.Name, StringComparer.Ordinal)
        select flow with { Data = kind };

    /// <summary>The data of a flow one hop on, for whomever they go there; for some hops that may be nobody.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="only">The position that takes them on; null for any.</param>
    public IEnumerable<DataFlow> Onward(DataFlow flow, NormInstance? only = null)
    {
        foreach (var edge in _graph.From(flow.Holder))
        {
            if (only is not null && !edge.By.Equals(only)) continue;
            if (edge.By.Act.Data is not { } moved || _graph.Common(flow.Data, moved) is not { } carried || flow.Without.Any(of => _analysis.Model.DataKinds.IsKindOf(carried, of))) continue;
            foreach (var holder in _graph.Holders(edge.To))
            {
                // Data that stay where they are go nowhere; whoever uses what it holds moves nothing.
                if (edge.Moves && DataGraph.KeyOf(holder) == DataGraph.KeyOf(flow.Holder)) continue;
                foreach (var part in Parts(flow with { Data = carried }, edge, holder))
                {
                    if (Taken(part, edge, holder, part.Data) is not { } hop) continue;
                    yield return part with { Holder = holder, Steps = flow.Steps.Add(hop.Step), Holds = _analysis.Table.And(flow.Holds, hop.Moves) };
                }
            }
        }
    }

    // Where a bar speaks of a kind of the data alone, that kind goes on for others than the rest does.
    private IEnumerable<DataFlow> Parts(DataFlow flow, DataEdge edge, Symbol holder)
    {
        var kinds = _analysis.Model.DataKinds;
        var told = _bars.Where(bar => bar.Act.Data is { } kind && kind.Name != flow.Data.Name && kinds.IsKindOf(kind, flow.Data)
                && !flow.Without.Any(of => kinds.IsKindOf(kind, of))
                && _analysis.Model.Actions.IsKindOf(edge.By.Act.Action, bar.Act.Action)
                && DataPlaces.SpeaksOf(bar.Act, edge.By.Act, flow.Holder, holder, _analysis.Model))
            .Select(bar => bar.Act.Data).OfType<DataKind>().DistinctBy(kind => kind.Name, StringComparer.Ordinal).OrderBy(kind => kind.Name, StringComparer.Ordinal).ToImmutableArray();
        if (told.IsEmpty) return [flow];
        ImmutableArray<DataKind> Without(IEnumerable<DataKind> more) => [.. flow.Without.Concat(more).DistinctBy(kind => kind.Name, StringComparer.Ordinal).OrderBy(kind => kind.Name, StringComparer.Ordinal)];
        return told.Select(kind => flow with { Data = kind, Without = Without(told.Where(other => other.Name != kind.Name && kinds.IsKindOf(other, kind))) })
            .Prepend(flow with { Without = Without(told) });
    }

    // One hop, and for whom the data go there; null if the position speaks of knowledge from elsewhere. Many flows take the same hops.
    private (DataStep Step, Formula Moves)? Taken(DataFlow flow, DataEdge edge, Symbol holder, DataKind carried)
    {
        var origin = _asksFromWhom ? flow.Origin : null;
        var key = (edge.By.Key, DataGraph.KeyOf(flow.Holder), DataGraph.KeyOf(holder), carried.Name, flow.ObtainedIn?.Name, origin?.Name);
        if (_hops.TryGetValue(key, out var known)) return known;
        var acting = edge.Pulls ? holder as Agency : edge.By.Act is { From.IsEmpty: true, FromStores.IsEmpty: true } ? flow.Holder as Agency : edge.By.Agency;
        var reading = edge.By.Reading with { Agency = acting, ObtainedIn = flow.ObtainedIn, ObtainedFrom = origin };
        if (edge.By.Position.Origin is { } where && !_analysis.Scopes.Matches(where, reading)) return _hops[key] = null;
        var bars = BarsFor(reading, flow.Holder, holder, carried);
        var moves = _analysis.Table.And(bars.Select(bar => _analysis.Table.Not(_analysis.Scopes.Live(bar))).Prepend(_analysis.Net.Net(reading)));
        return _hops[key] = (new DataStep(edge.By, flow.Holder, holder, carried, reading, bars), moves);
    }

    /// <summary>Everything that follows from some flows, themselves included, the shortest first. Those that follow from a flow are left out where a flow that came before goes there for everybody of whom they speak.</summary>
    /// <param name="starts">Where the data are.</param>
    /// <param name="goesOn">Whether what follows from a flow is asked for.</param>
    /// <exception cref="ReasoningLimitException">There are more flows than any policy has.</exception>
    public IEnumerable<DataFlow> Following(IEnumerable<DataFlow> starts, Func<DataFlow, bool> goesOn)
    {
        var open = new Queue<DataFlow>(starts);
        var passed = new Dictionary<(string Holder, string Data, string Without, string Origin, string? Service), List<Formula>>();
        var count = 0;
        while (open.TryDequeue(out var flow))
        {
            if (++count > MaxFlows) throw Bounds.DataWays(flow.Collection?.Instance.Position.Name ?? flow.Origin.Name, MaxFlows);
            yield return flow;
            if (flow.Steps.Length == MaxHops || !goesOn(flow)) continue;
            var key = (DataGraph.KeyOf(flow.Holder), flow.Data.Name, string.Join(' ', flow.Without.Select(kind => kind.Name)), flow.Origin.Name, flow.ObtainedIn?.Name);
            if (!passed.TryGetValue(key, out var before)) passed[key] = before = [];
            if (!_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(flow.Holds)) || before.Exists(earlier => !_analysis.Solver.Satisfiable(_analysis.Table.And(flow.Holds, _analysis.Table.Not(earlier))))) continue;
            before.Add(flow.Holds);
            foreach (var next in Onward(flow)) open.Enqueue(next);
        }
    }

    /// <summary>The person whose data go all the way and of whom something further holds; confirmed without formulas. Null if there is nobody.</summary>
    /// <exception cref="UnconfirmedCaseException">The plain reading of the law does not confirm the case.</exception>
    public Answer? Person(DataFlow flow, params IEnumerable<Formula> also)
    {
        if (_analysis.Cases.Find(_analysis.Space.AsItStands(_analysis.Table.And(also.Prepend(flow.Holds)))) is not { } answer) return null;
        var plain = new PlainLaw(_analysis, answer);
        if (flow.Collection is { } collection && !plain.IsNet(collection)) throw new UnconfirmedCaseException(collection.Instance.Position.Name, flow.Holder.Name);
        foreach (var step in flow.Steps)
        {
            if (!plain.IsNet(step.Reading) || step.Bars.Any(plain.IsLive)) throw new UnconfirmedCaseException(step.By.Position.Name, flow.Holder.Name);
        }

        return answer;
    }

    /// <summary>That a body may use what a flow brought it: no bar forbids it to, for a purpose of which <paramref name="concerns"/> is true.</summary>
    public Formula Usable(DataFlow flow, Agency body, Func<string, bool> concerns) =>
        _analysis.Table.Not(_analysis.Table.Or(UsesBarred(flow, body, concerns).Select(reading => _analysis.Scopes.Live(reading))));

    // "Must not use … for return" at the recipient.
    private IEnumerable<Reading> UsesBarred(DataFlow flow, Agency body, Func<string, bool> concerns) => _usesBarred
        .Where(bar => (bar.Agency is null || _analysis.Model.Agencies.IsKindOf(body, bar.Agency))
            && bar.Act.Data is { } data && _analysis.Model.DataKinds.IsKindOf(flow.Data, data)
            && bar.Position.Purposes.Any(concerns))
        .Select(bar => bar.Reading with { Agency = body, ObtainedIn = flow.ObtainedIn, ObtainedFrom = flow.Origin })
        .Where(reading => reading.Instance.Position.Origin is not { } origin || _analysis.Scopes.Matches(origin, reading));

    /// <summary>The exceptions and bars that take some persons out of a flow, or out of what its end may be used for, by name.</summary>
    public ImmutableArray<Norm> CarvedBy(DataFlow flow, Agency body, Func<string, bool> concerns)
    {
        var whole = _analysis.Table.And(flow.Steps.Select(step => _analysis.Scopes.Scope(step.By)));
        var carving = UsesBarred(flow, body, concerns).Where(bar => _analysis.Solver.Overlap(whole, _analysis.Scopes.Live(bar))).Select(bar => (Norm)bar.Instance.Position).ToList();
        foreach (var step in flow.Steps)
        {
            carving.AddRange(_analysis.Scopes.ExceptionsTo(step.By.Position.Name)
                .Where(exception => _analysis.Scopes.Carves(exception, step.Reading) && _analysis.Solver.Overlap(whole, _analysis.Scopes.Live(exception, step.Reading))));
            carving.AddRange(_analysis.Net.Meetings(step.By)
                .Where(meeting => meeting.Verdict.FirstPrevails == false && _analysis.Net.Covers(meeting.Bar, step.Reading))
                .Select(meeting => NetEffect.AsApplied(meeting.Bar, step.Reading))
                .Concat(step.Bars)
                .Where(bar => _analysis.Solver.Overlap(whole, _analysis.Scopes.Live(bar)))
                .Select(bar => bar.Instance.Position));
        }

        return [.. carving.DistinctBy(norm => norm.Name, StringComparer.Ordinal).OrderBy(norm => norm.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The services in which an agency learns what it holds, since it gives or pays for them; null alone if there are none. So an
    /// exception for what was obtained in one of them counts, and knowledge is never taken to come from nowhere.
    /// </summary>
    public ImmutableArray<Service?> ServicesOf(Agency agency)
    {
        if (_services.TryGetValue(agency.Name, out var known)) return known;
        var services = _analysis.Instances
            .Where(instance => instance.LetsAuthorityAct && instance.Act is { Service: not null, Action.Giving: Giving.Gives }
                && (instance.Agency is { } giver && _analysis.Model.Agencies.IsKindOf(agency, giver) || instance.Position.Payers.Any(payer => _analysis.Model.Agencies.IsKindOf(agency, payer))))
            .Select(instance => instance.Act.Service)
            .DistinctBy(service => service?.Name, StringComparer.Ordinal).OrderBy(service => service?.Name, StringComparer.Ordinal).ToList();

        // Where no text asks in which service knowledge was obtained, one of them stands for all.
        var asked = _origins.Any(origin => origin.Service is not null);
        return _services[agency.Name] = services.Count == 0 ? [null] : asked ? [.. services] : [services[0]];
    }

    // A position that moves all personal data to all public bodies moves health data to the police too; a bar on just that
    // covers part of what it moves, and so is asked here, where source, recipient and data are known.
    internal ImmutableArray<Reading> BarsFor(Reading reading, Symbol source, Symbol recipient, DataKind carried)
    {
        var model = _analysis.Model;
        bool Speaks(NormInstance bar) =>
            bar.Position.Name != reading.Instance.Position.Name
            && (bar.Agency is null || (reading.Agency is { } agency && model.Agencies.IsKindOf(agency, bar.Agency)))
            && model.Actions.IsKindOf(reading.Action, bar.Act.Action)
            && (bar.Act.Data is null || model.DataKinds.IsKindOf(carried, bar.Act.Data))
            && DataPlaces.SpeaksOf(bar.Act, reading.Instance.Act, source, recipient, model)
            && (bar.Modality != Modality.Exemption || reading.Instance.Obliges)
            && (bar.Position.Origin is not { } origin || _analysis.Scopes.Matches(origin, reading));
        // A bar that speaks of all that the position moves has been met as a whole.
        var known = _analysis.Net.Meetings(reading.Instance).Where(meeting => _analysis.Net.Covers(meeting.Bar, reading)).Select(meeting => meeting.Bar.Position.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _bars
                .Where(bar => Speaks(bar) && !known.Contains(bar.Position.Name) && Limits(_analysis.Precedence.Between(reading.Instance, bar)))
                .Select(bar => NetEffect.AsApplied(bar, reading)),
        ];
    }

    // Such a bar is the narrower of the two in what it speaks of, and so reads as an exception, unless clause, rank or date say otherwise.
    private static bool Limits(Verdict verdict) => verdict.FirstPrevails != true || verdict.Line == PrecedenceLine.ExceptionToTheBar;
}
