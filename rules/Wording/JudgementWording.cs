using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for a rule that does not ask the judgement it should.</summary>
public static class JudgementWording
{
    /// <summary>The finding for an instance that offends a prohibition resting on a judgement.</summary>
    public static Finding Finding(Analysis analysis, string rule, NormInstance instance, ProhibitionUnderstanding understanding)
    {
        var offence = analysis.Offences.Find(instance, understanding)
            ?? throw new InvalidOperationException($"`{instance.Key}` does not offend `{understanding.Name}`");
        var model = analysis.Model;
        var position = instance.Position;
        var days = Days.OfAll(position);
        var required = understanding.Unless is { } unless ? Offences.JudgementsIn(unless).Distinct(StringComparer.Ordinal).ToImmutableArray() : [];
        var asked = offence.Answer.Judgements;
        var another = offence.Asking == Asking.AsksAnother;
        var weight = Grounds.Weight(understanding, analysis.StateIn(offence.Answer), days);
        if (another) weight = weight > Severity.Warning ? Severity.Warning : weight;
        else if (instance.Modality is Modality.Power or Modality.SoftDuty && offence.Refusal?.Kind != RefusalKind.GrantsOnlyToOthers) weight = Grounds.Lower(weight);
        var title = Phrasing.Listed([.. required.Select(name => model.Facts.FirstOrDefault(fact => fact.Name == name)?.Display ?? name)]);
        var names = Phrasing.Names(required);
        return new Finding(
            rule,
            weight,
            another ? Grounds.Certainty(offence.Answer.Grade) : Certainty.Certain,
            another
                ? $"`{position.Name}` turns on {Phrasing.Names(asked)} where `{understanding.Name}` asks {names}; whether one includes the other is for a court."
                : $"`{position.Name}` decides without asking whether {title}: its result is the same whatever the answer is.",
            [understanding.Name, position.Name],
            [
                Places.Says(instance, PlaceRole.Primary),
                .. (offence.Refusal?.Alike ?? []).Select(other => Places.Says(other)),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, offence.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(offence.Answer), days),
            days,
            null,
            [
                Places.Step(
                    offence.Refusal?.Kind switch
                    {
                        RefusalKind.GrantsOnlyToOthers => $"`{position.Name}` gives it only to others, and no other position gives it to this person.",
                        RefusalKind.ForbidsGranting => $"`{position.Name}` forbids giving it to this person.",
                        _ => $"`{position.Name}` applies to this person.",
                    },
                    position.Sentence),
                Places.Step($"`{understanding.Name}` leaves this to a judgement: {title}.", understanding.Sentence),
                Places.Step(another ? $"The rule asks {Phrasing.Names(asked)} instead." : "Nothing in the rule, or in another that limits it, asks that question."),
            ],
            another
                ? [$"Ask {names} in `{position.Name}`; or, if the one gives effect to the other, say so: `{asked.FirstOrDefault() ?? "…"} gives effect to {required.FirstOrDefault() ?? "…"}.` It will be printed as your claim."]
                : [$"Let the rule turn on the judgement: write `unless not {required.FirstOrDefault() ?? "…"}` in `{position.Name}`, or add a duty to grant `when not {required.FirstOrDefault() ?? "…"} notwithstanding {position.Name}`."],
            null,
            Grounds.Tensions(model, understanding),
            another ? asked : []);
    }
}
