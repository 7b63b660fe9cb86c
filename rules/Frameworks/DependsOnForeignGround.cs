using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Whether somebody gets a service turns on what it must not turn on: a quota, a waiting period, an age, a language.</summary>
[Name("PC2406")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DependsOnForeignGround : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IndependenceUnderstanding understanding = default!;

        When()
            .Match(() => report)
            .Match(() => understanding, u => Depends(report, u));
        Then()
            .Do(_ => Judge(report, understanding));
    }

    /// <summary>Whether some service of the understanding depends on it.</summary>
    public static bool Depends(Report report, IndependenceUnderstanding understanding) => report.Analysis.Dependence.Find(understanding) is not null;

    private static void Judge(Report report, IndependenceUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.Dependence.Find(understanding) is not { } found) return;
        var first = found.Positions[0];
        var position = first.Position;
        var service = Phrasing.Listed([.. understanding.Services.Select(of => of.Display)]);
        var names = found.Positions.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).ToList();
        var state = analysis.StateIn(found.Answer);
        var turning = Phrasing.Listed([.. found.Turning.Select(symbol => Named(symbol))]);
        report.Add(new Finding(
            "PC2406",
            Grounds.Graded(Grounds.Weight(understanding, state), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            found.Refused
                ? $"`{position.Name}` refuses {service} to somebody who would get it if only this were otherwise: {turning}."
                : $"{Phrasing.Names(names)} {(names.Count == 1 ? "gives" : "give")} {service} to others alone: somebody would get it if only this were otherwise: {turning}.",
            [understanding.Name, .. names.Order(StringComparer.Ordinal)],
            [
                Places.Says(first, PlaceRole.Primary),
                .. found.Positions.Skip(1).Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, found.Answer, first.Role),
            Grounds.Of(understanding, state),
            OffenceWording.Days(position),
            null,
            [
                Places.Step(found.Refused ? $"`{position.Name}` refuses it to this person." : $"No position gives it to this person.", position.Sentence),
                Places.Step($"With another answer to this question alone she would have it: {turning}."),
                Places.Step($"`{understanding.Name}` says that it must not turn on that.", understanding.Sentence),
            ],
            [$"Take the condition out of `{position.Name}`, or tie it to what is accepted."],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements));
    }

    private static string Named(Symbol symbol) => symbol switch
    {
        Event happening => $"the time since {happening.Display}",
        Fact { Ground: { } ground } => ground.Display,
        _ => symbol.Display,
    };
}
