using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Checking;

/// <summary>Runs the rules over the facts. The one place that knows the rule engine.</summary>
internal static class RuleRun
{
    /// <summary>Fires every rule until nothing is left to do; findings are in the report afterwards.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Fire(IEnumerable<object> facts, CancellationToken cancellationToken)
    {
        var repository = new RuleRepository();
        repository.Load(load => load.From(typeof(Report).Assembly));
        var session = repository.Compile().CreateSession();
        session.InsertAll(facts);
        session.Fire(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
