using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Memory;

namespace PolicyCoherence.Rete.Network;

/// <summary>A result on its way through a query.</summary>
/// <param name="Identity">Tells the result apart from the others of its query, and recognises it later.</param>
/// <param name="Cell">Its value.</param>
/// <param name="Sources">The facts it was gathered from, in the order in which they were inserted.</param>
internal readonly record struct QueryItem(object Identity, Cell Cell, FactHandle[] Sources);

internal abstract class QueryStep
{
    public abstract IEnumerable<QueryItem> Apply(IEnumerable<QueryItem> items, Token left);
}

internal sealed class QueryFilter(IReadOnlyList<Predicate> predicates) : QueryStep
{
    public override IEnumerable<QueryItem> Apply(IEnumerable<QueryItem> items, Token left) =>
        items.Where(i => predicates.All(p => p.Holds(left, i.Cell)));
}

internal sealed class QueryGrouping(Reading key, Reading element, Func<object, object?[], object> make) : QueryStep
{
    public override IEnumerable<QueryItem> Apply(IEnumerable<QueryItem> items, Token left) =>
        items
            .GroupBy(i => key.Required(left, i.Cell))
            .Select(g => new QueryItem(
                g.Key,
                new Cell(make(g.Key, [.. g.Select(i => element.Required(left, i.Cell))])),
                [.. g.SelectMany(i => i.Sources)]));
}

internal sealed class QueryCollection(Func<object?[], object> make) : QueryStep
{
    private static readonly object One = new();

    public override IEnumerable<QueryItem> Apply(IEnumerable<QueryItem> items, Token left)
    {
        var all = items.ToArray();
        return [new QueryItem(One, new Cell(make([.. all.Select(i => i.Cell.Value)])), [.. all.SelectMany(i => i.Sources)])];
    }
}
