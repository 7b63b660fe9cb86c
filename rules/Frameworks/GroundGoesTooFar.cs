using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Somebody is refused on a ground that is accepted only so far, and beyond that (meaning A7).</summary>
[Name("PC2202")]
[Tag("frameworks")]
[Priority(100)]
public sealed class GroundGoesTooFar : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        LimitedAction limited = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => limited)
            .Match(() => instance, i => i.Action == limited.Action, i => GoesTooFar(i, limited.Understanding));
        Then()
            .Do(_ => Judge(report, instance, limited.Understanding));
    }

    /// <summary>Whether an instance refuses somebody on the ground although what makes it enough is not so.</summary>
    public static bool GoesTooFar(NormInstance instance, OnlyWhenUnderstanding understanding) =>
        instance.Analysis.Refusals.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, OnlyWhenUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.Refusals.Find(instance, understanding) is not { } found) return;
        var position = instance.Position;
        var grounds = Phrasing.Listed([.. understanding.Grounds.Select(ground => ground.Display)]);
        var enough = string.Join(' ', understanding.Accepted.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        report.Add(new Finding(
            "PC2202",
            Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            $"on the ground of {grounds} `{position.Name}` refuses a person of whom `{enough}` is not true: further than `{understanding.Name}` accepts.",
            [understanding.Name, position.Name],
            [Places.Says(instance, PlaceRole.Primary), .. position.When.Select(clause => new Place(clause.Span, PlaceRole.Involved, "a condition of it")), Places.Offended(understanding)],
            CaseWording.Describe(analysis, found.Answer, instance.Role),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(position),
            null,
            [
                Places.Step($"Under `{position.Name}` this person does not get it.", position.Sentence),
                Places.Step($"A change in {grounds} alone would end the refusal, so it rests on that ground.", position.Sentence),
                Places.Step($"That ground is accepted only when `{enough}`, which is not true of this person.", understanding.Sentence),
            ],
            [$"Refuse on this ground only `when {enough}`."],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements));
    }
}
