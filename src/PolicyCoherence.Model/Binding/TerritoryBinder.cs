using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Binds where something applies. Whether the person of a case is in a territory is a fact of hers.</summary>
internal static class TerritoryBinder
{
    /// <summary>That the person is in one of the territories; null after a report, or if there are none.</summary>
    public static Condition? In(ImmutableArray<Name> names, Scope scope)
    {
        var territories = scope.FindAll<Territory>(names, NameKind.Territory);
        if (territories.Length != names.Length || names.IsEmpty) return null;
        ImmutableArray<Condition> places = [.. territories.Zip(names, (territory, name) => new FactHolds(name.Span, territory.Fact, territory.Fact.FixedRole))];
        return places.Length == 1 ? places[0] : new AnyOf(names[0].Span.To(names[^1].Span), places);
    }

    /// <summary>What holds of territories: who is in a part is in the whole, and nobody is in two that have no part in common.</summary>
    public static IEnumerable<Truth> Truths(KindTree<Territory> territories)
    {
        foreach (var one in territories.All)
        {
            foreach (var other in territories.All.Where(other => other.Name != one.Name))
            {
                if (territories.IsKindOf(one, other)) yield return Truth(one.Span, new Not(one.Span, Is(one)), Is(other));
                else if (string.CompareOrdinal(one.Name, other.Name) < 0 && !territories.KindsOf(one.Name).Intersect(territories.KindsOf(other.Name)).Any()) yield return Truth(one.Span, new Not(one.Span, Is(one)), new Not(one.Span, Is(other)));
            }
        }
    }

    private static FactHolds Is(Territory territory) => new(territory.Span, territory.Fact, territory.Fact.FixedRole);

    private static Truth Truth(SourceSpan span, Condition first, Condition second) => new(new AnyOf(span, [first, second]), span);
}
