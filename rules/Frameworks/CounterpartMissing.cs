using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Something is required of a person to whom the counterpart is not offered. A finding only where the sphere of the offer is encoded in full (meaning A14).</summary>
[Name("PC2601")]
[Tag("frameworks")]
[Priority(0)]
public sealed class CounterpartMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        CounterpartUnderstanding counterpart = default!;

        When()
            .Match(() => report)
            .Match(() => counterpart, c => IsMissing(report, c));
        Then()
            .Do(_ => Judge(report, counterpart));
    }

    /// <summary>Whether the counterpart is missing for somebody.</summary>
    public static bool IsMissing(Report report, CounterpartUnderstanding counterpart) => report.Analysis.Counterparts.Find(counterpart) is not null;

    private static void Judge(Report report, CounterpartUnderstanding understanding)
    {
        var analysis = report.Analysis;
        if (analysis.Counterparts.Find(understanding) is not { } missing) return;
        var offer = Phrasing.Listed([.. understanding.OfferedServices.Select(service => service.Display), .. understanding.OfferedActions.Select(action => action.Display)]);
        var authorities = Grounds.Of(understanding, analysis.StateIn(missing.Answer));
        var requiring = missing.Requiring[0];
        var names = missing.Requiring.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).ToList();
        if (!missing.EncodedInFull)
        {
            report.Add(new CoverageNote($"{Phrasing.Names(names)} {(names.Count == 1 ? "calls" : "call")} for {offer} (`{understanding.Name}`), which the encoded positions do not offer to everybody concerned.", authorities[0]));
            return;
        }

        report.Add(new Finding(
            "PC2601",
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(missing.Answer)), missing.Answer.Grade),
            Grounds.Certainty(missing.Answer.Grade),
            missing.Offering.IsEmpty
                ? $"{Phrasing.Names(names)} {Verb(understanding, names.Count)} {Places.Bearer(requiring)} {Places.Act(requiring)}, and no position offers {offer}."
                : $"{Phrasing.Names(names)} {Verb(understanding, names.Count)} {Places.Bearer(requiring)} {Places.Act(requiring)} also of somebody to whom {offer} is not offered.",
            [understanding.Name, .. names.Order(StringComparer.Ordinal)],
            [
                Places.Says(requiring, PlaceRole.Primary),
                .. missing.Requiring.Skip(1).Concat(missing.Offering).Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, missing.Answer, requiring.Role),
            authorities,
            OffenceWording.Days(requiring.Position),
            null,
            [
                Places.Step($"`{requiring.Position.Name}` applies to this person.", requiring.Position.Sentence),
                .. missing.Offering.Select(instance => Places.Step($"`{instance.Position.Name}` offers the counterpart, but not to this person.", instance.Position.Sentence)),
                Places.Step($"`{understanding.Name}` asks for {offer} for the same persons.", understanding.Sentence),
            ],
            [missing.Offering.IsEmpty ? $"Add a position that offers {offer}." : $"Widen `{missing.Offering[0].Position.Name}` so that it reaches this person too."],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            missing.Answer.Judgements));
    }

    private static string Verb(CounterpartUnderstanding understanding, int count) => (understanding.Trigger, count) switch
    {
        (CallsFor.Required, 1) => "requires",
        (CallsFor.Required, _) => "require",
        (CallsFor.Forbidden, 1) => "forbids",
        (CallsFor.Forbidden, _) => "forbid",
        (_, 1) => "allows",
        _ => "allow",
    };
}
