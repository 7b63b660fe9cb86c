using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>Between which bodies and stores an act moves data, and whether a bar speaks of them.</summary>
internal static class DataPlaces
{
    /// <summary>The bodies and stores that an act names as those from which data come.</summary>
    public static ImmutableArray<Symbol> SourcesOf(Act act) => [.. act.From, .. act.FromStores];

    /// <summary>The bodies and stores that an act names as those to which data go.</summary>
    public static ImmutableArray<Symbol> TargetsOf(Act act) => [.. act.To, .. act.IntoStores];

    /// <summary>Whether a bar speaks of everything from which, and to which, a reading moves data. A bar that names nobody speaks of all; one that names a few leaves to the reading what goes beyond them.</summary>
    public static bool Cover(NormInstance bar, Reading reading, PolicyModel model) =>
        (bar.Modality == Modality.Claim || IsCovered(SourcesOf(bar.Act), From(reading), model))
        && IsCovered(TargetsOf(bar.Act), To(reading), model);

    /// <summary>Whether one instance speaks of the kind of data, and of all bodies and stores, of another: what goes beyond it is left to the other.</summary>
    public static bool CoverWithData(NormInstance covering, Reading reading, PolicyModel model) =>
        (covering.Act.Data is null || (reading.Instance.Act.Data is { } data && model.DataKinds.IsKindOf(data, covering.Act.Data)))
        && Cover(covering, reading, model);

    /// <summary>Whether a bar speaks of one source and one recipient, as known where data are on their way.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="by">The position that moves them, which may name the store where the holder's data lie.</param>
    /// <param name="source">Who held them.</param>
    /// <param name="recipient">Who comes to hold them.</param>
    /// <param name="model">The words.</param>
    public static bool SpeaksOf(Act bar, Act by, Symbol source, Symbol recipient, PolicyModel model) =>
        Names(SourcesOf(bar), by.FromStores is [var taken] ? [source, taken] : [source], model)
        && Names(TargetsOf(bar), by.IntoStores is [var into] ? [recipient, into] : [recipient], model);

    // Whoever tells and names no source tells what it holds; whoever takes and names no recipient takes it for itself.
    private static ImmutableArray<Symbol> From(Reading reading)
    {
        var act = reading.Instance.Act;
        if (reading.Instance.Modality != Modality.Claim && SourcesOf(act) is { IsEmpty: false } named) return named;
        return act.Action.MovesKnowledge && reading.Agency is { } bearer ? [bearer] : [];
    }

    private static ImmutableArray<Symbol> To(Reading reading)
    {
        var act = reading.Instance.Act;
        if (TargetsOf(act) is { IsEmpty: false } named) return named;
        return (act.Action.MovesKnowledge || act.Action.Gathers) && !SourcesOf(act).IsEmpty && reading.Agency is { } bearer ? [bearer] : [];
    }

    private static bool IsCovered(ImmutableArray<Symbol> barred, ImmutableArray<Symbol> places, PolicyModel model) =>
        barred.IsEmpty || (!places.IsEmpty && places.All(place => barred.Any(of => Is(place, of, model))));

    private static bool Names(ImmutableArray<Symbol> barred, ImmutableArray<Symbol> places, PolicyModel model) =>
        barred.IsEmpty || places.Any(place => barred.Any(of => Is(place, of, model)));

    /// <summary>Whether what is said of a place holds of another: it is the same, a kind of it, or lies with it. What is in a store is known to those who keep it, so a bar on telling them speaks of their store too.</summary>
    public static bool Is(Symbol place, Symbol of, PolicyModel model) => (place, of) switch
    {
        (Agency agency, Agency general) => model.Agencies.IsKindOf(agency, general),
        (Store store, Agency general) => !store.KeptBy.IsEmpty && store.KeptBy.All(keeper => model.Agencies.IsKindOf(keeper, general)),
        _ => DataGraph.KeyOf(place) == DataGraph.KeyOf(of),
    };
}
