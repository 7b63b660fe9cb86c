using PolicyCoherence.Rete.Fluent;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

/// <summary>Loads and runs rules.</summary>
internal static class Engine
{
    public static RuleRepository Load(params Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(rules));
        return repository;
    }

    public static ISession Session(params Type[] rules) => Load(rules).Compile().CreateSession();

    public static IReadOnlyList<string> Findings(IEnumerable<Type> rules, IEnumerable<object> facts)
    {
        var report = new Report();
        var session = Session([.. rules]);
        session.InsertAll([report, .. facts]);
        session.Fire();
        return report.Sorted();
    }

    public static RuleLoadException Refusal(params Type[] rules) => Should.Throw<RuleLoadException>(() => Load(rules));
}
