using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using PolicyCoherence.Rete.Drafts;
using PolicyCoherence.Rete.Expressions;
using PolicyCoherence.Rete.Fluent;

namespace PolicyCoherence.Rete.Binding;

/// <summary>
/// The aliases of one rule: captured locals, each bound by one element. An alias is known by the local itself, not by its
/// name, so nothing that happens to be spelled alike is taken for it.
/// </summary>
internal sealed class AliasTable
{
    private readonly string _rule;
    private readonly HashSet<MemberInfo> _all = [];
    private readonly Dictionary<MemberInfo, SlotExpression> _bound = [];

    public AliasTable(string rule, IEnumerable<ElementDraft> elements)
    {
        _rule = rule;
        foreach (var element in elements.OfType<BindingDraft>())
        {
            var local = Local(element.Alias);
            if (!_all.Add(local))
                throw Error(element.Alias, $"alias `{local.Name}` is bound twice", "give each element an alias of its own");
        }
    }

    public bool IsAlias(MemberInfo member) => _all.Contains(member);

    public SlotExpression? Bound(MemberInfo member) => _bound.GetValueOrDefault(member);

    public void Bind(LambdaExpression alias, int level)
    {
        var local = Local(alias);
        _bound[local] = new SlotExpression(level, alias.Body.Type, local.Name);
    }

    private FieldInfo Local(LambdaExpression alias)
    {
        if (alias.Body is not MemberExpression { Member: FieldInfo field } || !IsClosure(field.DeclaringType))
            throw Error(alias, "an alias is a local variable of `Define`", "declare it there, as in `Norm norm = default!;`, and pass `() => norm`");
        if (!char.IsLower(field.Name[0]))
            throw Error(alias, "an alias starts with a lower-case letter: NRules takes a member of the same name for the alias", $"call it `{char.ToLowerInvariant(field.Name[0])}{field.Name[1..]}`");
        return field;
    }

    private static bool IsClosure(Type? type) => type is not null && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private RuleLoadException Error(LambdaExpression alias, string problem, string remedy) =>
        new(_rule, ExpressionText.Of(alias), problem, remedy);
}
