using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Somebody is refused on a ground that a closed list does not accept; refusing, not granting and granting only to others are the same thing (meaning A7).</summary>
[Name("PC2201")]
[Tag("frameworks")]
[Priority(100)]
public sealed class GroundOutsideClosedList : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ListedAction listed = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => listed)
            .Match(() => instance, i => i.Action == listed.Action, i => RefusesOnAnotherGround(i, listed.Understanding));
        Then()
            .Do(_ => Judge(report, instance, listed.Understanding));
    }

    /// <summary>Whether an instance refuses somebody on a ground that the list does not accept.</summary>
    public static bool RefusesOnAnotherGround(NormInstance instance, ClosedListUnderstanding understanding) =>
        instance.Analysis.Refusals.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, ClosedListUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.Refusals.Find(instance, understanding) is not { } found) return;
        var position = instance.Position;
        var days = Days.OfAll(position);
        var service = instance.Act.Service?.Display ?? instance.Action;
        var how = found.Refusal.Kind switch
        {
            RefusalKind.Refuses => $"`{position.Name}` refuses {service}",
            RefusalKind.ForbidsGranting => $"`{position.Name}` forbids granting {service}",
            _ => $"`{position.Name}` grants {service} only to others",
        };
        var accepted = Phrasing.Listed([.. understanding.Grounds.Select(ground => ground.Display), .. understanding.Conditions.Select(condition => condition.Span.Words)]);
        report.Add(new Finding(
            "PC2201",
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(found.Answer), days), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            $"{how} on a ground that `{understanding.Name}` does not list.",
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), .. found.Refusal.Alike.Select(other => Places.Says(other)), .. position.When.Select(clause => new Place(clause.Span, PlaceRole.Involved, "a condition of it")), Places.Offended(understanding)],
            CaseWording.Describe(analysis, found.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(found.Answer), days),
            days,
            null,
            [
                Places.Step($"Under `{position.Name}` this person does not get it.", position.Sentence),
                Places.Step($"No change in {accepted} would make a difference to the result.", understanding.Sentence),
            ],
            [$"Delete the condition, tie it to one of the accepted grounds ({accepted}), or let the judgement decide in each case."],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements));
    }
}
