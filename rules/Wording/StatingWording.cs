using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for positions and exemptions that do not state what such positions should.</summary>
public static class StatingWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(StatingWording));

    /// <summary>The finding for what a norm does not state.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="norm">The position, or the exception that takes out of it.</param>
    /// <param name="instance">The position.</param>
    /// <param name="understanding">What asks for it.</param>
    /// <param name="missing">What is not stated.</param>
    /// <param name="rank">The rank in which it should be stated, if the norm has not that rank; null if it has, or if any will do.</param>
    public static Finding Finding(PolicyModel model, string rule, Norm norm, NormInstance instance, PositionSafeguardUnderstanding understanding, ImmutableArray<ItemToState> missing, Rank? rank)
    {
        var days = Days.OfAll(norm);
        var what = Phrasing.Listed([.. missing.Select(item => Item(item, rank))]);
        return new Finding(
            rule,
            Grounds.Weight(understanding, model.State, days),
            Certainty.Certain,
            Text.Say("does-not-state", ("name", norm.Name), ("items", what)),
            [understanding.Name, norm.Name],
            norm is Position
                ? [Places.Says(instance, PlaceRole.Primary), Places.Offended(understanding)]
                : [Places.Named(norm, Text.Say("takes-out"), PlaceRole.Primary), Places.Says(instance), Places.Offended(understanding)],
            null,
            Grounds.Of(understanding, model.State, days),
            days,
            null,
            [
                norm is Position
                    ? Places.Step(Text.Say("says", ("says", Places.Verb(instance)), ("act", Places.Act(instance))), norm.Sentence)
                    : Places.Step(Text.Say("exempts", ("exception", norm.Name), ("position", instance.Position.Name)), norm.Sentence),
                Places.Step(
                    understanding.OfExemptions
                        ? Text.Say("asks-exemptions", ("understanding", understanding.Name), ("items", what))
                        : Text.Say("asks-positions", ("understanding", understanding.Name), ("items", what)),
                    understanding.Sentence),
            ],
            [.. missing.Select(item => Advice(item, rank, norm))],
            null,
            Grounds.Tensions(model, understanding),
            []);
    }

    private static string Advice(ItemToState item, Rank? rank, Norm norm) => (item.Item, rank) switch
    {
        (StatedItem.Purpose, null) => Text.Say("write.purpose", ("name", norm.Name)),
        (StatedItem.RetentionLimit, null) => Text.Say("write.retention-limit", ("name", norm.Name)),
        (StatedItem.LegalBasis, null) => Text.Say("write.legal-basis", ("name", norm.Name)),
        _ => Text.Say("write", ("item", Item(item, rank)), ("name", norm.Name)),
    };

    private static string Item(ItemToState item, Rank? rank) => rank switch
    {
        null => item.Words,
        Rank.Circular => Text.Say("item.circular", ("item", item.Words)),
        Rank.Regulation => Text.Say("item.regulation", ("item", item.Words)),
        Rank.Statute => Text.Say("item.statute", ("item", item.Words)),
        Rank.Constitution => Text.Say("item.constitution", ("item", item.Words)),
        _ => Text.Say("item.supranational", ("item", item.Words)),
    };
}
