using System.Linq.Expressions;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Fluent.Dsl;

/// <summary>What a rule does for each match.</summary>
public interface IRightHandSideExpression
{
    /// <summary>
    /// Adds an action: one call, on the context, on an alias, or of a static method. The context is used where it
    /// stands and not handed on, so that the engine sees what the rule derives.
    /// </summary>
    /// <param name="action">The call.</param>
    /// <returns>The same right-hand side.</returns>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);
}
