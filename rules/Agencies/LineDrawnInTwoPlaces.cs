using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>Two texts bar one action up to a number, and the numbers differ.</summary>
[Name("PC1402")]
[Tag("agencies")]
[Priority(100)]
public sealed class LineDrawnInTwoPlaces : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance first = default!;
        NormInstance second = default!;

        When()
            .Match(() => report)
            .Match(() => first, f => f.Modality == Modality.Prohibition)
            .Match(() => second, s => s.Action == first.Action, s => s.Modality == Modality.Prohibition, s => DrawsAnotherLine(first, s));
        Then()
            .Do(_ => Judge(report, first, second));
    }

    /// <summary>Whether the second draws the line higher than the first: one order, so that a pair is met once.</summary>
    public static bool DrawsAnotherLine(NormInstance first, NormInstance second) =>
        first.Analysis.Definitions.Find(first, second) is { } found && found.Lower.Equals(first);

    private static void Judge(Report report, NormInstance first, NormInstance second)
    {
        var analysis = report.Analysis;
        if (analysis.Definitions.Find(first, second) is not { } found) return;
        var (lower, higher) = (found.Lower.Position, found.Higher.Position);
        var (unit, what) = (((found.Variable.Symbol as Fact)?.Type as NumberFactType)?.Unit ?? "", found.Variable.Symbol.Display);
        report.Add(new Finding(
            "PC1402",
            Severity.Note,
            Grounds.Certainty(found.Answer.Grade),
            $"`{lower.Name}` and `{higher.Name}` bar the same action and draw the line through `{found.Variable.Symbol.Name}` in two places: at {Number(found.LowerValue)} and at {Number(found.HigherValue)} {unit}.",
            [lower.Name, higher.Name, found.Variable.Symbol.Name],
            [Places.Says(found.Lower, PlaceRole.Primary), Places.Says(found.Higher)],
            CaseWording.Describe(analysis, found.Answer, found.Lower.Role),
            [],
            OffenceWording.Days(lower),
            null,
            [
                Places.Step($"The line of `{lower.Name}` lies at {Number(found.LowerValue)} {unit}.", lower.Sentence),
                Places.Step($"The line of `{higher.Name}` lies at {Number(found.HigherValue)} {unit}, and this person is between the two.", higher.Sentence),
            ],
            [$"Draw the line in one place, or say why the two texts differ ({what})."],
            null,
            [],
            found.Answer.Judgements));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
