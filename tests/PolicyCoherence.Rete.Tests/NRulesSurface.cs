namespace PolicyCoherence.Rete.Tests;

/// <summary>
/// The public surface, a line for each type and member. To change it, read the signature in the sources of NRules first,
/// then write it here, then write it in the engine.
/// </summary>
internal static class NRulesSurface
{
    /// <summary>As in NRules 1.0.4.</summary>
    public const string Mirrored = """
        NRules.Fluent.Dsl.DescriptionAttribute
        NRules.Fluent.Dsl.DescriptionAttribute.new(String value)
        NRules.Fluent.Dsl.ICollectQuery<TSource>
        NRules.Fluent.Dsl.ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Exists<TFact>(params Expression<Func<TFact, Boolean>>[] conditions) : ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Having(params Expression<Func<Boolean>>[] conditions) : ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression) : ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, Boolean>>[] conditions) : ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Not<TFact>(params Expression<Func<TFact, Boolean>>[] conditions) : ILeftHandSideExpression
        NRules.Fluent.Dsl.ILeftHandSideExpression.Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryExpression) : ILeftHandSideExpression
        NRules.Fluent.Dsl.IQuery
        NRules.Fluent.Dsl.IQuery.get_Builder() : IQueryBuilder
        NRules.Fluent.Dsl.IQuery<TSource>
        NRules.Fluent.Dsl.IQuery<TSource>.get_Builder() : IQueryBuilder
        NRules.Fluent.Dsl.IQueryBuilder
        NRules.Fluent.Dsl.IQueryBuilder.Collect<TSource>() : Void
        NRules.Fluent.Dsl.IQueryBuilder.FactQuery<TSource>(Expression<Func<TSource, Boolean>>[] conditions) : Void
        NRules.Fluent.Dsl.IQueryBuilder.GroupBy<TSource, TKey, TElement>(Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector) : Void
        NRules.Fluent.Dsl.IQueryBuilder.Where<TSource>(Expression<Func<TSource, Boolean>>[] predicates) : Void
        NRules.Fluent.Dsl.IRightHandSideExpression
        NRules.Fluent.Dsl.IRightHandSideExpression.Do(Expression<Action<IContext>> action) : IRightHandSideExpression
        NRules.Fluent.Dsl.NameAttribute
        NRules.Fluent.Dsl.NameAttribute.new(String value)
        NRules.Fluent.Dsl.PriorityAttribute
        NRules.Fluent.Dsl.PriorityAttribute.new(Int32 value)
        NRules.Fluent.Dsl.QueryExtensions
        NRules.Fluent.Dsl.QueryExtensions.Collect<TSource>(IQuery<TSource> source) : ICollectQuery<IEnumerable<TSource>>
        NRules.Fluent.Dsl.QueryExtensions.GroupBy<TSource, TKey, TElement>(IQuery<TSource> source, Expression<Func<TSource, TKey>> keySelector, Expression<Func<TSource, TElement>> elementSelector) : IQuery<IGrouping<TKey, TElement>>
        NRules.Fluent.Dsl.QueryExtensions.Match<TFact>(IQuery query, params Expression<Func<TFact, Boolean>>[] conditions) : IQuery<TFact>
        NRules.Fluent.Dsl.QueryExtensions.Where<TSource>(IQuery<TSource> source, params Expression<Func<TSource, Boolean>>[] predicates) : IQuery<TSource>
        NRules.Fluent.Dsl.Rule
        NRules.Fluent.Dsl.Rule.Define() : Void
        NRules.Fluent.Dsl.Rule.Then() : IRightHandSideExpression
        NRules.Fluent.Dsl.Rule.When() : ILeftHandSideExpression
        NRules.Fluent.Dsl.TagAttribute
        NRules.Fluent.Dsl.TagAttribute.new(String value)
        NRules.Fluent.IRuleLoadSpec
        NRules.Fluent.IRuleLoadSpec.From(IEnumerable<Assembly> assemblies) : IRuleLoadSpec
        NRules.Fluent.IRuleLoadSpec.From(IEnumerable<Type> types) : IRuleLoadSpec
        NRules.Fluent.IRuleLoadSpec.From(params Assembly[] assemblies) : IRuleLoadSpec
        NRules.Fluent.IRuleLoadSpec.From(params Type[] types) : IRuleLoadSpec
        NRules.Fluent.IRuleLoadSpec.Where(Func<IRuleMetadata, Boolean> filter) : IRuleLoadSpec
        NRules.Fluent.IRuleMetadata
        NRules.Fluent.IRuleMetadata.get_Description() : String
        NRules.Fluent.IRuleMetadata.get_Name() : String
        NRules.Fluent.IRuleMetadata.get_RuleType() : Type
        NRules.Fluent.IRuleMetadata.get_Tags() : String[]
        NRules.Fluent.RuleRepository
        NRules.Fluent.RuleRepository.GetRuleSets() : IEnumerable<IRuleSet>
        NRules.Fluent.RuleRepository.Load(Action<IRuleLoadSpec> specAction) : Void
        NRules.Fluent.RuleRepository.new()
        NRules.ISession
        NRules.ISession.Fire() : Int32
        NRules.ISession.Fire(CancellationToken cancellationToken) : Int32
        NRules.ISession.Insert(Object fact) : Void
        NRules.ISession.InsertAll(IEnumerable<Object> facts) : Void
        NRules.ISession.Query<TFact>() : IQueryable<TFact>
        NRules.ISession.Retract(Object fact) : Void
        NRules.ISession.TryInsert(Object fact) : Boolean
        NRules.ISessionFactory
        NRules.ISessionFactory.CreateSession() : ISession
        NRules.RuleModel.IContext
        NRules.RuleModel.IContext.Insert(Object fact) : Void
        NRules.RuleModel.IContext.InsertAll(IEnumerable<Object> facts) : Void
        NRules.RuleModel.IContext.TryInsert(Object fact) : Boolean
        NRules.RuleModel.IContext.get_CancellationToken() : CancellationToken
        NRules.RuleModel.IContext.get_Rule() : IRuleDefinition
        NRules.RuleModel.IRuleDefinition
        NRules.RuleModel.IRuleDefinition.get_Description() : String
        NRules.RuleModel.IRuleDefinition.get_Name() : String
        NRules.RuleModel.IRuleDefinition.get_Priority() : Int32
        NRules.RuleModel.IRuleDefinition.get_Tags() : IReadOnlyList<String>
        NRules.RuleModel.IRuleRepository
        NRules.RuleModel.IRuleRepository.GetRuleSets() : IEnumerable<IRuleSet>
        NRules.RuleModel.IRuleSet
        NRules.RuleModel.IRuleSet.get_Name() : String
        NRules.RuleModel.IRuleSet.get_Rules() : IEnumerable<IRuleDefinition>
        NRules.RuleRepositoryExtensions
        NRules.RuleRepositoryExtensions.Compile(IRuleRepository repository) : ISessionFactory
        NRules.RuleRepositoryExtensions.GetRules(IRuleRepository repository) : IEnumerable<IRuleDefinition>
        """;

    /// <summary>Without a counterpart in NRules: errors that name the rule, and explanations. No rule may use it.</summary>
    public const string Own = """
        NRules.Explanations.Because
        NRules.Explanations.Because.Equals(Because other) : Boolean
        NRules.Explanations.Because.get_Fact() : Object
        NRules.Explanations.Because.get_Premises() : IReadOnlyList<Object>
        NRules.Explanations.Because.get_Rule() : String
        NRules.Explanations.Because.new(Object fact, String rule, IReadOnlyList<Object> premises)
        NRules.Explanations.Proof
        NRules.Explanations.Proof.ToText(Func<Object, String> describe) : String
        NRules.Explanations.Proof.get_Because() : Because
        NRules.Explanations.Proof.get_Fact() : Object
        NRules.Explanations.Proof.get_Premises() : IReadOnlyList<Proof>
        NRules.Explanations.Proofs
        NRules.Explanations.Proofs.Of(Object fact) : Proof
        NRules.Explanations.Proofs.new(IEnumerable<Because> reasons, IReadOnlySet<Object> given, Func<Object, String> describe)
        NRules.Explanations.SessionExplanations
        NRules.Explanations.SessionExplanations.Explain(ISession session, Func<Object, String> describe) : Proofs
        NRules.Explanations.SessionExplanations.Reasons(ISession session) : IReadOnlyCollection<Because>
        NRules.Fluent.RuleLoadException
        NRules.Fluent.RuleLoadException.get_Condition() : String
        NRules.Fluent.RuleLoadException.get_Remedy() : String
        NRules.Fluent.RuleLoadException.get_RuleName() : String
        NRules.RuleExecutionException
        NRules.RuleExecutionException.get_Expression() : String
        NRules.RuleExecutionException.get_RuleName() : String
        """;
}
