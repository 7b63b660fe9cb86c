using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Of two persons who differ in nothing else, one is refused because of a fact that must not matter.</summary>
[Name("PC2203")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DependsOnWhatMustNotMatter : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NoDependenceUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding);
        Then()
            .Do(_ => Judge(report, understanding));
    }

    private static void Judge(Report report, NoDependenceUnderstanding understanding)
    {
        var analysis = report.Analysis;
        foreach (var found in analysis.Dependences.Of(understanding))
        {
            var position = found.Refusal.Instance.Position;
            var service = found.Refusal.Instance.Act.Service?.Display ?? found.Refusal.Instance.Action;
            var other = CaseWording.Describe(analysis, found.Twin, found.Refusal.Instance.Role).Sentence;
            report.Add(new Finding(
                "PC2203",
                Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), found.Answer.Grade),
                Grounds.Certainty(found.Answer.Grade),
                $"under `{position.Name}` {service} depends on `{found.Fact.Name}`, on which it must not depend: of two persons who differ in nothing else, one is refused.",
                [understanding.Name, found.Fact.Name, position.Name],
                [Places.Says(found.Refusal.Instance, PlaceRole.Primary), .. position.When.Select(clause => new Place(clause.Span, PlaceRole.Involved, "a condition of it")), Places.Offended(understanding)],
                CaseWording.Describe(analysis, found.Answer, found.Refusal.Instance.Role),
                Grounds.Of(understanding, analysis.Model.State),
                OffenceWording.Days(position),
                null,
                [
                    Places.Step($"Under `{position.Name}` this person does not get it.", position.Sentence),
                    Places.Step($"Not refused is the same person with another answer to `{found.Fact.Name}`: {other}."),
                    Places.Step($"`{understanding.Name}` says that it must not depend on that.", understanding.Sentence),
                ],
                [$"Take `{found.Fact.Name}` out of the conditions, or draw the line for both alike."],
                null,
                Grounds.Tensions(analysis.Model, understanding),
                found.Answer.Judgements));
        }
    }
}
