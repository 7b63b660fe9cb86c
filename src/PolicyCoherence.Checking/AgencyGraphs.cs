using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking;

/// <summary>The data that go between bodies, as the positions of all states of a check say it.</summary>
internal static class AgencyGraphs
{
    private const string People = "";

    /// <summary>The picture.</summary>
    public static AgencyGraph Of(IReadOnlyCollection<Analysis> states, PolicyModel whole)
    {
        var moves = states.SelectMany(state => state.DataFlows.Graph.Moves.Select(move => (move.From, To: DataGraph.KeyOf(move.Edge.To), move.Edge.By)))
            .Concat(states.SelectMany(state => state.DataFlows.Graph.Gathering).Where(by => by.Act.From.IsEmpty && by.Act.FromStores.IsEmpty).SelectMany(by => Taken(by).Select(to => (From: People, To: to, By: by))));
        return new AgencyGraph(
            [
                .. whole.Agencies.All.Select(agency => new DataHolder(DataGraph.KeyOf(agency), agency.Display, HolderKind.Body))
                    .Concat(whole.Stores.Select(store => new DataHolder(DataGraph.KeyOf(store), store.Display, HolderKind.Store)))
                    .Append(new DataHolder(People, string.Empty, HolderKind.People)).OrderBy(holder => holder.Key, StringComparer.Ordinal),
            ],
            [
                .. moves.GroupBy(move => (move.From, move.To)).OrderBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
                    .Select(group => new DataFlowLine(
                        group.Key.From, group.Key.To,
                        [.. group.Select(move => move.By.Act.Data?.Display).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                        [.. group.Select(move => move.By.Position.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
            ]);
    }

    // What is collected from people goes to those whom the position names, or to its bearer.
    private static IEnumerable<string> Taken(NormInstance by) =>
        by.Act.To.Cast<Symbol>().Concat(by.Act.IntoStores).Append(by.Agency).OfType<Symbol>().Select(DataGraph.KeyOf).Distinct(StringComparer.Ordinal);
}
