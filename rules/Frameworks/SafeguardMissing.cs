using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A decision is taken about somebody for whom no position provides the safeguard that belongs to it (meaning A8).</summary>
[Name("PC2501")]
[Tag("frameworks")]
[Priority(100)]
public sealed class SafeguardMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        SafeguardedAction safeguarded = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => safeguarded)
            .Match(() => instance, i => i.Action == safeguarded.Action, i => Lacks(i, safeguarded.Understanding));
        Then()
            .Do(_ => Judge(report, instance, safeguarded.Understanding));
    }

    /// <summary>Whether the instance takes such a decision about somebody without the safeguard.</summary>
    public static bool Lacks(NormInstance instance, DecisionSafeguardUnderstanding understanding) =>
        SafeguardCoverage.Decides(instance, understanding) && instance.Analysis.Safeguards.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, DecisionSafeguardUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.Safeguards.Find(instance, understanding) is not { } missing) return;
        var position = instance.Position;
        var what = Phrasing.Listed([.. missing.Missing.Select(term => term.Span.Words.ReplaceLineEndings(" "))]);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), missing.Answer.Grade);

        // A saving clause never provides a safeguard, but beside a known tension it makes the finding one (meaning A11, decision 10).
        if (!position.Respecting.IsEmpty && !tensions.IsEmpty) weight = Severity.Tension;
        report.Add(new Finding(
            "PC2501",
            weight,
            Grounds.Certainty(missing.Answer.Grade),
            $"a decision under `{position.Name}` comes without {what} for somebody.",
            [understanding.Name, position.Name],
            [
                Places.Says(instance, PlaceRole.Primary),
                .. missing.Nearly.Where(near => near.In is StandingSafeguard).Select(near => new Place(near.Term.Span, PlaceRole.Involved, $"`{near.In.Name}` provides this, but not for this person or not so")).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, missing.Answer, instance.Role),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(position),
            null,
            [
                Places.Step($"`{position.Name}` applies to this person.", position.Sentence),
                Places.Step($"`{understanding.Name}` asks for {what}.", understanding.Sentence),
                Places.Step($"Neither `{position.Name}` nor any `every decision to …` provides it for this person."),
            ],
            [$"Write `with {what}` in `{position.Name}`, or widen the position that provides it for others."],
            position.Respecting.IsEmpty ? null : "a saving clause stands there, but it provides no safeguard",
            tensions,
            missing.Answer.Judgements));
    }
}
