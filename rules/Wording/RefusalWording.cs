using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for refusals that rest on a ground which is not accepted, or not so far.</summary>
public static class RefusalWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(RefusalWording));

    /// <summary>Somebody is refused on a ground that a closed list does not accept.</summary>
    public static Finding Foreign(Analysis analysis, string rule, NormInstance instance, ForeignGround found)
    {
        var understanding = found.Understanding;
        var position = instance.Position;
        var days = Days.OfAll(position);
        var service = instance.Act.Service?.Display ?? instance.Action;
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var saved = found.Refusal.Kind == RefusalKind.GrantsOnlyToOthers ? null : Grounds.SavedBy(understanding, position);
        var accepted = Phrasing.Listed([.. understanding.Grounds.Select(ground => ground.Display), .. understanding.Conditions.Select(condition => condition.Span.Words)]);
        return new Finding(
            rule,
            Grounds.Saved(Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(found.Answer), days), found.Answer.Grade), saved, tensions),
            Grounds.Certainty(found.Answer.Grade),
            found.Refusal.Kind switch
            {
                RefusalKind.Refuses => Text.Say("foreign.refuses", ("position", position.Name), ("service", service), ("understanding", understanding.Name)),
                RefusalKind.ForbidsGranting => Text.Say("foreign.forbids-granting", ("position", position.Name), ("service", service), ("understanding", understanding.Name)),
                _ => Text.Say("foreign.grants-to-others", ("position", position.Name), ("service", service), ("understanding", understanding.Name)),
            },
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), .. found.Refusal.Alike.Select(other => Places.Says(other)), .. Conditions(position), Places.Offended(understanding)],
            CaseWording.Describe(analysis, found.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(found.Answer), days),
            days,
            null,
            [
                Places.Step(Text.Say("does-not-get-it", ("position", position.Name)), position.Sentence),
                .. Turning(found),
                Places.Step(Text.Say("foreign.no-difference", ("accepted", accepted)), understanding.Sentence),
            ],
            [Text.Say("foreign.resolve", ("accepted", accepted))],
            saved,
            tensions,
            found.Answer.Judgements);
    }

    /// <summary>Somebody is refused on a ground that is accepted only so far, and beyond that.</summary>
    public static Finding Beyond(Analysis analysis, string rule, NormInstance instance, BeyondGround found)
    {
        var understanding = found.Understanding;
        var position = instance.Position;
        var grounds = Phrasing.Listed([.. understanding.Grounds.Select(ground => ground.Display)]);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var saved = found.Refusal.Kind == RefusalKind.GrantsOnlyToOthers ? null : Grounds.SavedBy(understanding, position);
        var enough = string.Join(' ', understanding.Accepted.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Finding(
            rule,
            Grounds.Saved(Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), found.Answer.Grade), saved, tensions),
            Grounds.Certainty(found.Answer.Grade),
            Text.Say("beyond", ("grounds", grounds), ("position", position.Name), ("enough", enough), ("understanding", understanding.Name)),
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), .. Conditions(position), Places.Offended(understanding)],
            CaseWording.Describe(analysis, found.Answer, instance.Role),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(position),
            null,
            [
                Places.Step(Text.Say("does-not-get-it", ("position", position.Name)), position.Sentence),
                Places.Step(Text.Say("beyond.rests-on-it", ("grounds", grounds)), position.Sentence),
                Places.Step(Text.Say("beyond.accepted-when", ("enough", enough)), understanding.Sentence),
            ],
            [Text.Say("beyond.resolve", ("enough", enough))],
            saved,
            tensions,
            found.Answer.Judgements);
    }

    private static IEnumerable<ReasonStep> Turning(ForeignGround found)
    {
        var turning = DependenceWording.Turning(found.Turning);
        if (found.Turning.Length == 1) yield return Places.Step(Text.Say("foreign.rests-on", ("turning", turning)));
        if (found.Turning.Length > 1) yield return Places.Step(Text.Say("foreign.rests-on.any", ("turning", turning)));
    }

    private static IEnumerable<Place> Conditions(Norm norm) => norm.When.Select(clause => new Place(clause.Span, PlaceRole.Involved, Text.Say("condition")));
}
