using PolicyCoherence.Rete.Binding;
using PolicyCoherence.Rete.Network;
using PolicyCoherence.Rete.RuleModel;
using PolicyCoherence.Rete.Sessions;

namespace PolicyCoherence.Rete;

/// <summary>From loaded rules to sessions.</summary>
public static class RuleRepositoryExtensions
{
    /// <summary>The rules of all sets.</summary>
    /// <param name="repository">The loaded rules.</param>
    /// <returns>The rules.</returns>
    public static IEnumerable<IRuleDefinition> GetRules(this IRuleRepository repository) => repository.GetRuleSets().SelectMany(s => s.Rules);

    /// <summary>Compiles the rules into a network.</summary>
    /// <param name="repository">The loaded rules.</param>
    /// <returns>The factory of sessions.</returns>
    public static ISessionFactory Compile(this IRuleRepository repository) =>
        new SessionFactory(NetworkBuilder.Build(repository.GetRules().Cast<BoundRule>()));
}
