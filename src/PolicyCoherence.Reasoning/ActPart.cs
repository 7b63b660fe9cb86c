using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// One act of a position, from one of the bodies or stores that it names and to one of them: who must tell two bodies must tell
/// each. So a bar on one of them takes away that part and leaves the rest.
/// </summary>
/// <param name="Act">The act, with one source and one recipient.</param>
/// <param name="Index">The index of the act in the position.</param>
/// <param name="Name">A text that tells the parts of one act apart; empty if it has one part only.</param>
internal sealed record ActPart(Act Act, int Index, string Name)
{
    /// <summary>The parts of an act, in the order in which the position names sources and recipients.</summary>
    public static ImmutableArray<ActPart> Of(Position position, int index)
    {
        var act = position.Acts[index];
        var (sources, targets) = (DataPlaces.SourcesOf(act), DataPlaces.TargetsOf(act));

        // A claim names those of whom one has to give; what is forbidden only together is one thing.
        if (position.Modality == Modality.Claim || position.Together || (sources.Length < 2 && targets.Length < 2)) return [new ActPart(act, index, "")];
        return [.. Each(sources).SelectMany(source => Each(targets), (source, target) => new ActPart(Between(act, source, target), index, $"#{NameOf(source)}#{NameOf(target)}"))];
    }

    /// <summary>Each of the places named, once; null if none is.</summary>
    public static IEnumerable<Symbol?> Each(ImmutableArray<Symbol> places) =>
        places.DistinctBy(DataGraph.KeyOf, StringComparer.Ordinal).DefaultIfEmpty<Symbol?>(null);

    /// <summary>An act from one source to one recipient; null where it names none.</summary>
    public static Act Between(Act act, Symbol? source, Symbol? target) => act with
    {
        From = source is Agency body ? [body] : [],
        FromStores = source is Store store ? [store] : [],
        To = target is Agency recipient ? [recipient] : [],
        IntoStores = target is Store into ? [into] : [],
    };

    private static string NameOf(Symbol? place) => place is null ? "" : DataGraph.KeyOf(place);
}
