using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A position, or an exemption, does not state what an understanding asks such positions to state: a purpose, a retention limit.</summary>
[Name("PC2502")]
[Tag("frameworks")]
[Priority(100)]
public sealed class PositionStatesTooLittle : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        StatedAction stated = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => stated)
            .Match(() => instance, i => i.Action == stated.Action, i => IsSpokenOf(i, stated.Understanding), i => StatesTooLittle(i, stated.Understanding));
        Then()
            .Do(_ => Judge(report, instance, stated.Understanding));
    }

    /// <summary>Whether the understanding speaks of this position: its modality, action and data.</summary>
    public static bool IsSpokenOf(NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        var model = instance.Analysis.Model;
        var selected = understanding.OfExemptions
            ? instance.Modality == Modality.Exemption || (instance.Obliges && instance.Analysis.Scopes.ExceptionsTo(instance.Position.Name).Any())
            : instance.Modality is Modality.Duty or Modality.SoftDuty or Modality.Power;
        return selected && understanding.Acts.Any(act =>
            model.Actions.IsKindOf(instance.Act.Action, act.Action)
            && (act.Data is null || (instance.Act.Data is { } data && model.DataKinds.IsKindOf(data, act.Data))));
    }

    /// <summary>Whether something that must be stated is not.</summary>
    public static bool StatesTooLittle(NormInstance instance, PositionSafeguardUnderstanding understanding) => !Missing(instance, understanding).IsEmpty;

    private static void Judge(Report report, NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        var model = report.Analysis.Model;
        var position = instance.Position;
        var days = Days.OfAll(position);
        var missing = Missing(instance, understanding);
        var what = Phrasing.Listed(missing);
        report.Add(new Finding(
            "PC2502",
            Grounds.Weight(understanding, model.State, days),
            Certainty.Certain,
            $"`{position.Name}` does not state {what}.",
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), Places.Offended(understanding)],
            null,
            Grounds.Of(understanding, model.State, days),
            days,
            null,
            [
                Places.Step($"`{position.Name}` {Places.Verb(instance)}: {Places.Act(instance)}.", position.Sentence),
                Places.Step($"`{understanding.Name}` asks every such position to state {what}.", understanding.Sentence),
            ],
            [.. missing.Select(item => Advice(item, position))],
            null,
            Grounds.Tensions(model, understanding),
            []));
    }

    private static string Advice(string item, Position position) => item switch
    {
        "a purpose" => $"Write `for the purpose of …` in `{position.Name}`.",
        "a retention limit" => $"Write `retained for at most … from …` in `{position.Name}`.",
        "a legal basis" => $"Write `under … section \"…\"` in `{position.Name}`.",
        _ => $"Write {item} into `{position.Name}`.",
    };

    private static ImmutableArray<string> Missing(NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        var position = instance.Position;
        var model = instance.Analysis.Model;
        var ranked = understanding.InRank is not { } rank || (position.Instrument is { } instrument && instrument.Rank >= rank);
        var missing = understanding.Items.Where(item => !ranked || !States(item, position, instance.Act, model)).Select(item => item.Words);
        return [.. missing.Select(words => ranked ? words : $"{words} in a {understanding.InRank.ToString()?.ToLowerInvariant()}")];
    }

    private static bool States(ItemToState item, Position position, Act act, PolicyModel model) => item.Item switch
    {
        StatedItem.Purpose => !position.Purposes.IsEmpty,
        StatedItem.RetentionLimit => position.Retention is not null,
        StatedItem.LegalBasis => !position.Sources.IsEmpty,
        StatedItem.Recipient => !act.To.IsEmpty,
        _ => item.Safeguard is { } asked && position.Safeguards.Any(term => model.Safeguards.IsKindOf(term.Safeguard, asked)),
    };
}
