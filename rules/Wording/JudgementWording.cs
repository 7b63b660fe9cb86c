using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for a rule that does not ask the judgement it should.</summary>
public static class JudgementWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(JudgementWording));

    /// <summary>The finding for an instance that offends a prohibition resting on a judgement.</summary>
    public static Finding Finding(Analysis analysis, string rule, NormInstance instance, ProhibitionUnderstanding understanding)
    {
        var offence = analysis.Offences.Find(instance, understanding)
            ?? throw new InvalidOperationException($"no offence: `{instance.Key}` against `{understanding.Name}`");
        var model = analysis.Model;
        var position = instance.Position;
        var days = Days.OfAll(position);
        var required = understanding.Unless is { } unless ? Offences.JudgementsIn(unless).Distinct(StringComparer.Ordinal).ToImmutableArray() : [];
        var asked = offence.Answer.Judgements;
        var another = offence.Asking == Asking.AsksAnother;
        var weight = Grounds.Weight(understanding, analysis.StateIn(offence.Answer), days);
        if (another) weight = weight > Severity.Warning ? Severity.Warning : weight;
        else if (instance.Modality is Modality.Power or Modality.SoftDuty && offence.Refusal?.Kind != RefusalKind.GrantsOnlyToOthers) weight = Grounds.Lower(weight);

        // What a saving clause keeps back is a note, or a tension where the sources are known to disagree (decision 10).
        var saved = offence.SavedByGeneralClause;
        var tensions = Grounds.Tensions(model, understanding);
        if (saved) weight = tensions.IsEmpty ? Severity.Note : Severity.Tension;
        var title = Phrasing.Listed([.. required.Select(name => model.Facts.FirstOrDefault(fact => fact.Name == name)?.Display ?? name)]);
        var names = Phrasing.Names(required);
        return new Finding(
            rule,
            weight,
            another ? Grounds.Certainty(offence.Answer.Grade) : Certainty.Certain,
            saved ? Text.Say("saved", ("position", position.Name), ("judgement", title))
                : another
                ? Text.Say("asks-another", ("position", position.Name), ("asked", Phrasing.Names(asked)), ("understanding", understanding.Name), ("required", names))
                : Text.Say("does-not-ask", ("position", position.Name), ("judgement", title)),
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
                        RefusalKind.GrantsOnlyToOthers => Text.Say("gives-to-others", ("position", position.Name)),
                        RefusalKind.ForbidsGranting => Text.Say("forbids-giving", ("position", position.Name)),
                        _ => Text.Say("applies", ("position", position.Name)),
                    },
                    position.Sentence),
                Places.Step(Text.Say("leaves-to-judgement", ("understanding", understanding.Name), ("judgement", title)), understanding.Sentence),
                Places.Step(another ? Text.Say("asks-instead", ("asked", Phrasing.Names(asked))) : Text.Say("nothing-asks")),
            ],
            another
                ? [Text.Say("asks-another.resolve", ("judgements", names), ("position", position.Name), ("asked", asked.FirstOrDefault() ?? "…"), ("required", required.FirstOrDefault() ?? "…"))]
                : [Text.Say("does-not-ask.resolve", ("required", required.FirstOrDefault() ?? "…"), ("position", position.Name))],
            saved ? Text.Say("saving-clause", ("position", position.Name)) : null,
            tensions,
            another ? asked : []);
    }
}
