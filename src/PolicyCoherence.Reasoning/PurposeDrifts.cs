using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>Data obtained for one purpose that go on, or are used, for another.</summary>
/// <param name="Understanding">The understanding that keeps data to their purpose.</param>
/// <param name="Obtained">The position under which they were obtained.</param>
/// <param name="Purpose">The other purpose.</param>
/// <param name="Flow">Their way; the last step is the one for the other purpose.</param>
/// <param name="Answer">The person.</param>
/// <param name="Total">Whether it is so for everybody whose data were obtained so and of whom the last position speaks.</param>
public sealed record PurposeDrift(PurposeLimitUnderstanding Understanding, NormInstance Obtained, string Purpose, DataFlow Flow, Answer Answer, bool Total)
{
    /// <summary>What takes some persons out on the way.</summary>
    public ImmutableArray<Norm> CarvedBy { get; init; } = [];
}

/// <summary>Whether data keep to the purpose for which they were obtained (decision 7), over any number of hops.</summary>
public sealed class PurposeDrifts
{
    private readonly Analysis _analysis;

    internal PurposeDrifts(Analysis analysis) => _analysis = analysis;

    /// <summary>
    /// For each position that moves or uses data for a purpose of its own, the shortest way in which data obtained for another
    /// come to it: from where they were collected if that is written, else from where they were passed on before.
    /// </summary>
    public ImmutableArray<PurposeDrift> Find(PurposeLimitUnderstanding understanding)
    {
        var flows = _analysis.DataFlows;
        var found = new Dictionary<string, PurposeDrift>(StringComparer.Ordinal);
        foreach (var obtained in flows.Graph.Gathering.Concat(flows.Graph.Moving.Except(flows.Graph.Gathering)).Where(instance => Concerns(instance, understanding)))
        {
            // What was passed on from further back has been told from there.
            var starts = obtained.Act.Action.Gathers ? flows.Collected(obtained) : PassedOn(obtained);
            foreach (var drift in Along(understanding, obtained, starts, found)) found[drift.Flow.Steps[^1].By.Position.Name] = drift;
        }

        return [.. found.Values.OrderBy(drift => drift.Flow.Steps[^1].By.Position.Name, StringComparer.Ordinal)];
    }

    private bool Concerns(NormInstance obtained, PurposeLimitUnderstanding understanding) =>
        !obtained.Position.Purposes.IsEmpty && obtained.Act.Data is { } data && understanding.Data.Any(of => _analysis.DataFlows.Graph.Common(data, of) is not null);

    // The data that a position moves, in the hands of those to whom it moves them.
    private IEnumerable<DataFlow> PassedOn(NormInstance moved)
    {
        if (moved is not { Agency: { } bearer, Act.Data: { } data }) return [];
        var sources = moved.Act is { From.IsEmpty: true, FromStores.IsEmpty: true } ? [bearer] : moved.Act.From;
        return sources
            .SelectMany(source => _analysis.Model.Agencies.KindsOf(source.Name))
            .SelectMany(source => _analysis.DataFlows.Held(source, data, _analysis.Table.True))
            .Concat(moved.Act.FromStores.SelectMany(store => _analysis.DataFlows.Lying(store, data, _analysis.Table.True)))
            .SelectMany(flow => _analysis.DataFlows.Onward(flow, moved));
    }

    private IEnumerable<PurposeDrift> Along(PurposeLimitUnderstanding understanding, NormInstance obtained, IEnumerable<DataFlow> starts, Dictionary<string, PurposeDrift> found)
    {
        var accepted = understanding.Unless is { } unless ? _analysis.Space.Compile(unless, Role.Person) : _analysis.Table.False;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flow in _analysis.DataFlows.Following(_analysis.DataFlows.Narrowed(starts, understanding.Data).ToList(), flow => Others(flow, obtained, understanding).IsEmpty))
        {
            // Of several other purposes, a bar may leave one.
            foreach (var purpose in Others(flow, obtained, understanding))
            {
                var last = flow.Steps[^1];
                var name = last.By.Position.Name;
                if (found.ContainsKey(name) || told.Contains(name) || Agency(last) is not { } body) continue;
                var usable = _analysis.DataFlows.Usable(flow, body, barred => Within(purpose, barred));
                if (_analysis.DataFlows.Person(flow, usable, _analysis.Table.Not(accepted)) is not { } answer) continue;
                told.Add(name);
                var whole = _analysis.Table.And([_analysis.Scopes.Scope(obtained), _analysis.Scopes.Scope(last.By), _analysis.Table.Not(accepted)]);
                var rest = _analysis.Table.And(whole, _analysis.Table.Not(_analysis.Table.And(flow.Holds, usable)));
                yield return new PurposeDrift(understanding, obtained, purpose, flow, answer, !_analysis.Solver.Satisfiable(_analysis.Space.AsItStands(rest)))
                {
                    CarvedBy = _analysis.DataFlows.CarvedBy(flow, body, barred => Within(purpose, barred)),
                };
            }
        }
    }

    private static Agency? Agency(DataStep step) => step.To as Agency ?? step.Reading.Agency;

    // The purposes of the last step for which the data were not obtained; none if it is the same sentence, or says none.
    private ImmutableArray<string> Others(DataFlow flow, NormInstance obtained, PurposeLimitUnderstanding understanding)
    {
        if (flow.Steps.IsEmpty || flow.Steps[^1].By.Position.Name == obtained.Position.Name) return [];
        return
        [
            .. flow.Steps[^1].By.Position.Purposes
                .Where(purpose => !obtained.Position.Purposes.Concat(understanding.ExceptFor).Any(of => Within(purpose, of))),
        ];
    }

    // A purpose is within another if it is the same, a kind of it, or an action or service of that sphere.
    private bool Within(string purpose, string of)
    {
        var model = _analysis.Model;
        if (string.Equals(purpose, of, StringComparison.OrdinalIgnoreCase)) return true;
        if (model.Spheres.IsKindOf(purpose, of) || model.Actions.IsKindOf(purpose, of) || model.Services.IsKindOf(purpose, of)) return true;
        var sphere = model.Actions.All.FirstOrDefault(action => action.Name == purpose)?.Sphere ?? model.Services.All.FirstOrDefault(service => service.Name == purpose)?.Sphere;
        return sphere is not null && model.Spheres.IsKindOf(sphere.Name, of);
    }
}
