using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>Runs the rules over the facts. The one place that knows the rule engine.</summary>
internal static class RuleRun
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(RuleRun));

    // The rules are code: loaded once they are the same for every check, and sessions of one factory may run side by side.
    private static readonly Lazy<ISessionFactory> Every = new(() => Compiled(load => load.From(typeof(Report).Assembly)));

    /// <summary>Loads the rules, so that the first check need not.</summary>
    public static void Prepare() => _ = Every.Value;

    /// <summary>Fires every rule until nothing is left to do; findings are in the report afterwards.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Fire(IEnumerable<object> facts, CancellationToken cancellationToken) => Fire(Every.Value.CreateSession(), facts, cancellationToken);

    /// <summary>Fires some rules until nothing is left to do.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Fire(IEnumerable<Type> rules, IEnumerable<object> facts, CancellationToken cancellationToken) =>
        Fire(Compiled(load => load.From(rules)).CreateSession(), facts, cancellationToken);

    private static ISessionFactory Compiled(Action<IRuleLoadSpec> rules)
    {
        var repository = new RuleRepository();
        repository.Load(rules);
        return repository.Compile();
    }

    private static void Fire(ISession session, IEnumerable<object> facts, CancellationToken cancellationToken)
    {
#if NRULES
        // Of a condition, only the event says which rules have it; of an action, the exception does.
        var asking = "";
        session.Events.LhsExpressionFailedEvent += (_, failed) => asking = string.Join(", ", failed.Rules.Select(rule => rule.Name).Distinct().Order(StringComparer.Ordinal));
#endif
        try
        {
            session.InsertAll(facts);
            session.Fire(cancellationToken);
        }
        catch (RuleExecutionException problem) when (cancellationToken.IsCancellationRequested && problem.InnerException is OperationCanceledException)
        {
            // A condition or action that stops because the check is stopped has not failed.
            throw new OperationCanceledException(problem.InnerException.Message, problem, cancellationToken);
        }
#if !NRULES
        catch (RuleExecutionException problem) when (problem.InnerException is ReasoningLimitException bound)
        {
            // A rule that asks too large a question has not failed either: the question is what cannot be decided.
            throw new CheckLimitException(Bound(problem.RuleName, bound), problem);
        }
#else
        catch (RuleExpressionEvaluationException problem) when (problem.InnerException is ReasoningLimitException bound)
        {
            throw new CheckLimitException(Bound(problem is RuleRhsExpressionEvaluationException rhs ? rhs.RuleName : asking, bound), problem);
        }
        catch (RuleExpressionEvaluationException problem)
        {
            var rule = problem is RuleRhsExpressionEvaluationException action ? action.RuleName : asking;
            throw new InvalidOperationException($"rule `{rule}`: `{problem.Expression}` failed: {problem.InnerException?.Message}", problem);
        }
#endif

        cancellationToken.ThrowIfCancellationRequested();
    }

    private static string Bound(string rule, ReasoningLimitException bound) => Text.Say("bound", ("bound", bound.Message), ("rule", rule));
}
