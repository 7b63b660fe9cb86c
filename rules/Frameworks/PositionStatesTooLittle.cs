using System.Collections.Immutable;
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

    /// <summary>Whether the understanding speaks of this position: its modality, action, service and data.</summary>
    public static bool IsSpokenOf(NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        var model = instance.Analysis.Model;
        var selected = understanding.OfExemptions
            ? instance.Modality == Modality.Exemption || (instance.Obliges && instance.Analysis.Scopes.ExceptionsTo(instance.Position.Name).Any())
            : instance.Modality is Modality.Duty or Modality.SoftDuty or Modality.Power;
        return selected && understanding.Acts.Any(act =>
            model.Actions.IsKindOf(instance.Act.Action, act.Action)
            && (act.Service is null || (instance.Act.Service is { } service && model.Services.IsKindOf(service, act.Service)))
            && (act.Data is null || (instance.Act.Data is { } data && model.DataKinds.IsKindOf(data, act.Data))));
    }

    /// <summary>Whether something that must be stated is not.</summary>
    public static bool StatesTooLittle(NormInstance instance, PositionSafeguardUnderstanding understanding) =>
        Stating(instance, understanding).Any(norm => !Missing(norm, instance, understanding).IsEmpty);

    private static void Judge(Report report, NormInstance instance, PositionSafeguardUnderstanding understanding)
    {
        foreach (var norm in Stating(instance, understanding))
        {
            if (Missing(norm, instance, understanding) is not { IsEmpty: false } missing) continue;
            report.Add(StatingWording.Finding(report.Analysis.Model, "PC2502", norm, instance, understanding, missing, HasTheRank(norm, understanding) ? null : understanding.InRank));
        }
    }

    // What must state it: the position; and where exemptions must, each exception that takes somebody out of a duty.
    private static IEnumerable<Norm> Stating(NormInstance instance, PositionSafeguardUnderstanding understanding) =>
        understanding.OfExemptions && instance.Modality != Modality.Exemption
            ? instance.Analysis.Scopes.ExceptionsTo(instance.Position.Name)
            : [instance.Position];

    private static ImmutableArray<ItemToState> Missing(Norm norm, NormInstance instance, PositionSafeguardUnderstanding understanding) =>
        [.. understanding.Items.Where(item => !Statuses.IsOfAStatus(item) && (!HasTheRank(norm, understanding) || !States(item, norm, instance.Act, instance.Analysis.Model)))];

    private static bool HasTheRank(Norm norm, PositionSafeguardUnderstanding understanding) =>
        understanding.InRank is not { } rank || (norm.Instrument is { } instrument && instrument.Rank >= rank);

    private static bool States(ItemToState item, Norm norm, Act act, PolicyModel model) => item.Item switch
    {
        StatedItem.Purpose => norm is Position { Purposes.IsEmpty: false } or ExceptionNorm { Purposes.IsEmpty: false },
        StatedItem.RetentionLimit => norm is Position { Retention: not null } or Position { RetainedAs: not null } or ExceptionNorm { Retention: not null },
        StatedItem.LegalBasis => !norm.Sources.IsEmpty,
        StatedItem.Recipient => !act.To.IsEmpty || !act.IntoStores.IsEmpty,
        _ => item.Safeguard is { } asked && SafeguardsOf(norm).Any(term => model.Safeguards.IsKindOf(term.Safeguard, asked)),
    };

    private static ImmutableArray<SafeguardTerm> SafeguardsOf(Norm norm) => norm switch
    {
        Position position => position.Safeguards,
        ExceptionNorm exception => exception.Safeguards,
        _ => [],
    };
}
