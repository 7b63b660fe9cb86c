using System.Linq.Expressions;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>
/// The conditions of a rule. Each condition is <c>member == alias.member</c>, <c>member == constant</c>, or one
/// named static predicate over aliases, joined by <c>&amp;&amp;</c>; anything else is refused when the rule is loaded.
/// </summary>
public interface ILeftHandSideExpression
{
    /// <summary>Binds the alias to each fact of the type that satisfies the conditions.</summary>
    /// <typeparam name="TFact">The type of fact; facts of derived types match too.</typeparam>
    /// <param name="alias">A captured local, declared <c>Norm norm = default!;</c>.</param>
    /// <param name="conditions">Over the fact and the aliases bound before.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Holds while at least one such fact is there; binds nothing and never multiplies matches.</summary>
    /// <typeparam name="TFact">The type of fact.</typeparam>
    /// <param name="conditions">Over the fact and the aliases bound before.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Holds while no such fact is there. The rule needs a lower priority than every rule that derives one.</summary>
    /// <typeparam name="TFact">The type of fact.</typeparam>
    /// <param name="conditions">Over the fact and the aliases bound before.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>Binds the alias to each result of a query over facts. A result that changes is a new match.</summary>
    /// <typeparam name="TResult">The type of result.</typeparam>
    /// <param name="alias">A captured local.</param>
    /// <param name="queryExpression">The query, from <c>q.Match&lt;T&gt;(…)</c> on.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression)
        where TResult : notnull;

    /// <summary>Binds the alias to a value that is computed once per match so far.</summary>
    /// <typeparam name="TResult">The type of the value.</typeparam>
    /// <param name="alias">A captured local.</param>
    /// <param name="expression">A call of a static method of the rule's own class.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression);

    /// <summary>Adds conditions to the nearest pattern, query or <c>Let</c> before it.</summary>
    /// <param name="conditions">Over the aliases bound before.</param>
    /// <returns>The same left-hand side.</returns>
    ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions);
}
