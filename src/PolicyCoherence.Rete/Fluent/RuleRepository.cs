using System.Reflection;
using PolicyCoherence.Rete.Binding;
using PolicyCoherence.Rete.Fluent.Dsl;
using PolicyCoherence.Rete.RuleModel;

namespace PolicyCoherence.Rete.Fluent;

/// <summary>Rules, loaded and checked.</summary>
public sealed class RuleRepository : IRuleRepository
{
    private readonly RuleSet _rules = new();

    /// <inheritdoc/>
    public IEnumerable<IRuleSet> GetRuleSets() => [_rules];

    /// <summary>Loads rules; all of a call or, if one is wrong, none.</summary>
    /// <param name="specAction">Says which.</param>
    /// <exception cref="RuleLoadException">A rule says something that this engine, or NRules, would not do as written.</exception>
    public void Load(Action<IRuleLoadSpec> specAction)
    {
        var spec = new RuleLoadSpec();
        specAction(spec);
        var loaded = _rules.Bound.Concat(spec.RuleTypes().Select(Load)).ToList();
        AbsenceOrder.Check(loaded);
        _rules.Bound = loaded;
    }

    private static BoundRule Load(RuleMetadata metadata)
    {
        try
        {
            if (Activator.CreateInstance(metadata.RuleType) is not Rule rule)
                throw new MissingMethodException();
            return RuleBinder.Bind(metadata, metadata.Priority, rule.Record());
        }
        catch (TargetInvocationException e)
        {
            throw new RuleLoadException(metadata.Name, string.Empty, "its constructor throws", "leave a rule without a constructor", e.InnerException ?? e);
        }
        catch (MissingMethodException e)
        {
            throw new RuleLoadException(metadata.Name, string.Empty, "it has no public constructor without parameters", "leave a rule without a constructor", e);
        }
        catch (Exception e) when (e is not RuleLoadException)
        {
            throw new RuleLoadException(metadata.Name, string.Empty, $"its `Define` fails: {e.Message}", "let `Define` do no more than state the rule", e);
        }
    }

    private sealed class RuleSet : IRuleSet
    {
        public string Name => "default";

        public IReadOnlyList<BoundRule> Bound { get; set; } = [];

        public IEnumerable<IRuleDefinition> Rules => Bound;
    }
}
