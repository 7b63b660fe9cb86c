using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning;

/// <summary>What is declared to hold in every case, by what it speaks of.</summary>
internal sealed class DeclaredTruths
{
    private readonly CaseSpace _space;
    private readonly ILookup<string, Truth> _byName;

    public DeclaredTruths(ImmutableArray<Truth> truths, CaseSpace space)
    {
        _space = space;
        _byName = truths.SelectMany(truth => NamesIn(truth.Condition).Distinct(StringComparer.Ordinal), (truth, name) => (name, truth))
            .ToLookup(pair => pair.name, pair => pair.truth, StringComparer.Ordinal);
    }

    /// <summary>Those about a variable that are asked for, said of whoever has what it stands for.</summary>
    public IEnumerable<Formula> About(Variable variable, CaseVariable tag, Func<Truth, bool> wanted) =>
        // What ties the person to her sponsor does not tie the sponsor's own fact of that name.
        _byName[tag.Symbol.Name].Where(wanted).Select(truth => _space.Compile(truth.Condition, SpeaksOfSeveral(truth.Condition) ? Role.Person : tag.Role))
            .Where(truth => truth.Mentions(variable));

    // A truth that ties the facts of two roles is said of the person; any other of whoever has the fact.
    private static bool SpeaksOfSeveral(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(SpeaksOfSeveral),
        AnyOf any => any.Parts.Any(SpeaksOfSeveral),
        Not not => SpeaksOfSeveral(not.Part),
        FactHolds { Fact.Definition: { } definition } => SpeaksOfSeveral(definition),
        FactHolds holds => holds.Role is not null || holds.Fact.FixedRole is not null,
        FactIs isValue => isValue.Role is not null || isValue.Fact.FixedRole is not null,
        FactIncludes includes => includes.Role is not null || includes.Fact.FixedRole is not null,
        FactCompare compare => compare.Role is not null || compare.Fact.FixedRole is not null,
        FactRelation relation => relation.Role is not null || relation.OtherRole is not null || relation.Fact.FixedRole is not null || relation.Other.FixedRole is not null,
        InGroup { Group.Definition: { } definition } => SpeaksOfSeveral(definition),
        InGroup inGroup => inGroup.Role is not null,
        _ => false,
    };

    private static IEnumerable<string> NamesIn(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(NamesIn),
        AnyOf any => any.Parts.SelectMany(NamesIn),
        Not not => NamesIn(not.Part),
        FactHolds holds => holds.Fact.Definition is { } definition ? NamesIn(definition) : [holds.Fact.Name],
        FactIs isValue => [isValue.Fact.Name],
        FactIncludes includes => [includes.Fact.Name],
        FactCompare compare => [compare.Fact.Name],
        FactRelation relation => [relation.Fact.Name, relation.Other.Name],
        InGroup inGroup => inGroup.Group.Definition is { } definition ? NamesIn(definition) : [inGroup.Group.Name],
        SinceEvent since => [since.Event.Name],
        HasHappened happened => [happened.Event.Name],
        _ => [],
    };
}
