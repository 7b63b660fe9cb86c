using System.Linq.Expressions;
using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Drafts;

/// <summary>Notes down the steps of one query.</summary>
internal sealed class QueryRecorder : IQuery, IQueryBuilder
{
    private readonly List<LambdaExpression> _source = [];
    private readonly List<StepDraft> _steps = [];
    private Type? _factType;

    public IQueryBuilder Builder => this;

    public void FactQuery<TSource>(Expression<Func<TSource, bool>>[] conditions)
        where TSource : notnull
    {
        if (_factType is not null)
            throw new InvalidOperationException("a query has one `Match`, at its start");

        _factType = typeof(TSource);
        _source.AddRange(conditions);
    }

    public void Where<TSource>(Expression<Func<TSource, bool>>[] predicates)
        where TSource : notnull
    {
        // Before anything is gathered, a `Where` is one more condition on the fact, and can feed an index.
        if (_steps.Count == 0)
            _source.AddRange(predicates);
        else
            _steps.Add(new WhereStep(predicates));
    }

    public void GroupBy<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector)
        where TSource : notnull
        where TKey : notnull
        where TElement : notnull =>
        _steps.Add(new GroupStep(keySelector, elementSelector, (key, elements) => new Grouping<TKey, TElement>((TKey)key, Array<TElement>(elements))));

    public void Collect<TSource>()
        where TSource : notnull =>
        _steps.Add(new CollectStep(Array<TSource>));

    public ElementDraft ToElement(LambdaExpression alias)
    {
        if (_factType is null)
            throw new InvalidOperationException("a query begins with `q.Match<T>(…)`");
        if (_steps.Count > 0)
            return new QueryDraft(alias, _factType, _source, _steps);

        // A query that gathers nothing is a pattern.
        var match = new MatchDraft(alias, _factType);
        match.Conditions.AddRange(_source);
        return match;
    }

    private static T[] Array<T>(object?[] items)
        where T : notnull
    {
        var array = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
            array[i] = items[i] is T item ? item : throw new InvalidOperationException($"a query gathered an element that is not a {typeof(T).Name}");
        return array;
    }
}

/// <summary>A query with results of a type, as the fluent methods hand it on.</summary>
internal sealed class QueryStep<TSource>(IQueryBuilder builder) : ICollectQuery<TSource>
{
    public IQueryBuilder Builder { get; } = builder;
}

internal sealed class Grouping<TKey, TElement>(TKey key, TElement[] elements) : IGrouping<TKey, TElement>
{
    public TKey Key { get; } = key;

    public IEnumerator<TElement> GetEnumerator() => ((IEnumerable<TElement>)elements).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => elements.GetEnumerator();
}
