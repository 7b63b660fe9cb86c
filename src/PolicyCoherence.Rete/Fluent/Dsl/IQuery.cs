using System.ComponentModel;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>The start of a query over facts.</summary>
public interface IQuery
{
    /// <summary>Where the steps of the query are recorded; for the query methods only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IQueryBuilder Builder { get; }
}

/// <summary>A query with results of a type.</summary>
/// <typeparam name="TSource">The type of each result.</typeparam>
public interface IQuery<out TSource>
{
    /// <summary>Where the steps of the query are recorded; for the query methods only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IQueryBuilder Builder { get; }
}

/// <summary>A query that has gathered its results into one collection.</summary>
/// <typeparam name="TSource">The type of the collection.</typeparam>
public interface ICollectQuery<out TSource> : IQuery<TSource>
{
}
