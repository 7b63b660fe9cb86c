using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>Records the steps of a query. Rules use the methods of <see cref="QueryExtensions"/> instead.</summary>
public interface IQueryBuilder
{
    /// <summary>Begins with the facts of a type.</summary>
    /// <typeparam name="TSource">The type of fact.</typeparam>
    /// <param name="conditions">What each fact satisfies.</param>
    void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions)
        where TSource : notnull;

    /// <summary>Keeps the results that satisfy the predicates.</summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    /// <param name="predicates">What each result satisfies.</param>
    void Where<TSource>(Expression<Func<TSource, bool>>[] predicates)
        where TSource : notnull;

    /// <summary>Groups the results by a key.</summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    /// <typeparam name="TKey">The type of key.</typeparam>
    /// <typeparam name="TElement">The type of a group's elements.</typeparam>
    /// <param name="keySelector">The key of a result.</param>
    /// <param name="elementSelector">What stands for the result in its group.</param>
    void GroupBy<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull
        where TKey : notnull
        where TElement : notnull;

    /// <summary>Gathers the results into one collection, which may be empty.</summary>
    /// <typeparam name="TSource">The type of result.</typeparam>
    void Collect<TSource>()
        where TSource : notnull;
}
