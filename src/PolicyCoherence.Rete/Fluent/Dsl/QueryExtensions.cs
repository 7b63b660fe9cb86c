using System.Linq.Expressions;
using PolicyCoherence.Rete.Drafts;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>The steps of a query.</summary>
public static class QueryExtensions
{
    /// <summary>Begins with the facts of a type that satisfy the conditions.</summary>
    /// <typeparam name="TFact">The type of fact.</typeparam>
    /// <param name="query">The empty query.</param>
    /// <param name="conditions">Over the fact and the aliases bound before the query.</param>
    /// <returns>The query over those facts.</returns>
    public static IQuery<TFact> Match<TFact>(this IQuery query, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
    {
        query.Builder.FactQuery(conditions);
        return new QueryStep<TFact>(query.Builder);
    }

    /// <summary>Keeps the results that satisfy the predicates.</summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    /// <param name="source">The query so far.</param>
    /// <param name="predicates">Over the result and the aliases bound before the query.</param>
    /// <returns>The narrower query.</returns>
    public static IQuery<TSource> Where<TSource>(this IQuery<TSource> source, params Expression<Func<TSource, bool>>[] predicates)
        where TSource : notnull
    {
        source.Builder.Where(predicates);
        return new QueryStep<TSource>(source.Builder);
    }

    /// <summary>Groups the results by a key: one result per key, and none for an empty source.</summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    /// <typeparam name="TKey">The type of key.</typeparam>
    /// <typeparam name="TElement">The type of a group's elements.</typeparam>
    /// <param name="source">The query so far.</param>
    /// <param name="keySelector">A member of the result, or one static method of it.</param>
    /// <param name="elementSelector">The result, a member of it, or one static method of it.</param>
    /// <returns>The query over the groups.</returns>
    public static IQuery<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        this IQuery<TSource> source,
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull
        where TKey : notnull
        where TElement : notnull
    {
        source.Builder.GroupBy(keySelector, elementSelector);
        return new QueryStep<IGrouping<TKey, TElement>>(source.Builder);
    }

    /// <summary>
    /// Gathers the results into one collection; there is one even when it is empty. Copy it if it is kept: the
    /// embedded engine hands out a snapshot, NRules a collection that goes on changing.
    /// </summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    /// <param name="source">The query so far.</param>
    /// <returns>The query with the collection as its result.</returns>
    public static ICollectQuery<IEnumerable<TSource>> Collect<TSource>(this IQuery<TSource> source)
        where TSource : notnull
    {
        source.Builder.Collect<TSource>();
        return new QueryStep<IEnumerable<TSource>>(source.Builder);
    }
}
