using System.Linq.Expressions;
using PolicyCoherence.Rete.Fluent.Dsl;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Drafts;

internal sealed class LeftHandSideDraft(RuleDraft draft) : ILeftHandSideExpression
{
    public ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Add(new MatchDraft(alias, typeof(TFact)), conditions);

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Add(new ExistsDraft(typeof(TFact), negated: false), conditions);

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull => Add(new ExistsDraft(typeof(TFact), negated: true), conditions);

    public ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression)
        where TResult : notnull
    {
        var recorder = new QueryRecorder();
        queryExpression(recorder);
        return Add(recorder.ToElement(alias), []);
    }

    public ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression) =>
        Add(new LetDraft(alias, expression), []);

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions)
    {
        // As in NRules: `Not` and `Exists` bind nothing, so the conditions belong to the last element that does.
        var element = draft.Elements.OfType<BindingDraft>().LastOrDefault()
            ?? throw new InvalidOperationException("`Having` needs a Match, Query or Let before it");
        element.Conditions.AddRange(conditions);
        return this;
    }

    private LeftHandSideDraft Add(ElementDraft element, IEnumerable<LambdaExpression> conditions)
    {
        element.Conditions.AddRange(conditions);
        draft.Elements.Add(element);
        return this;
    }
}

internal sealed class RightHandSideDraft(RuleDraft draft) : IRightHandSideExpression
{
    public IRightHandSideExpression Do(Expression<Action<IContext>> action)
    {
        draft.Actions.Add(action);
        return this;
    }
}
