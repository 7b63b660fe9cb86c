using System.Reflection;
using PolicyCoherence.Rete.Fluent.Dsl;

namespace PolicyCoherence.Rete.Fluent;

internal sealed class RuleLoadSpec : IRuleLoadSpec
{
    private readonly List<Type> _types = [];
    private Func<IRuleMetadata, bool>? _filter;

    public IRuleLoadSpec From(params Assembly[] assemblies) => From((IEnumerable<Assembly>)assemblies);

    public IRuleLoadSpec From(IEnumerable<Assembly> assemblies) => From(assemblies.SelectMany(a => a.DefinedTypes));

    public IRuleLoadSpec From(params Type[] types) => From((IEnumerable<Type>)types);

    public IRuleLoadSpec From(IEnumerable<Type> types)
    {
        _types.AddRange(types.Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(Rule).IsAssignableFrom(t)));
        return this;
    }

    public IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter)
    {
        if (_filter is not null)
            throw new InvalidOperationException("a load specification has one `Where`");

        _filter = filter;
        return this;
    }

    /// <summary>The rules chosen, after a check that NRules would not pass over any of them in silence.</summary>
    public IEnumerable<RuleMetadata> RuleTypes()
    {
        foreach (var type in _types)
        {
            if (type.IsNested || !type.IsPublic || type.IsGenericTypeDefinition)
            {
                throw new RuleLoadException(
                    type.FullName ?? type.Name,
                    string.Empty,
                    "the class is nested, generic or not public: NRules skips it without a word",
                    "make it a public class of its own, without type parameters");
            }
        }

        return _types.Select(t => new RuleMetadata(t)).Where(m => _filter is null || _filter(m));
    }
}

internal sealed class RuleMetadata(Type ruleType) : IRuleMetadata
{
    public Type RuleType { get; } = ruleType;

    public string Name { get; } = ruleType.GetCustomAttribute<NameAttribute>()?.Value ?? ruleType.FullName ?? ruleType.Name;

    public string Description { get; } = ruleType.GetCustomAttribute<DescriptionAttribute>()?.Value ?? string.Empty;

    public string[] Tags { get; } = [.. ruleType.GetCustomAttributes<TagAttribute>().Select(t => t.Value)];

    public int Priority { get; } = ruleType.GetCustomAttribute<PriorityAttribute>()?.Value ?? 0;
}
