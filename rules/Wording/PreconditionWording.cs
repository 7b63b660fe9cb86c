using PolicyCoherence.Findings;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for a condition of an entitlement that is barred to those who need it.</summary>
public static class PreconditionWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(PreconditionWording));

    /// <summary>The finding.</summary>
    public static Finding Finding(Analysis analysis, BarredPrecondition barred)
    {
        var understanding = barred.Understanding;
        var (giving, bar, condition) = (barred.Giving.Position, barred.Bar.Position, barred.Condition.Name);
        var service = barred.Giving.Act.Service?.Display;
        return new Finding(
            "PC2702",
            Grounds.Graded(Grounds.Weight(understanding, analysis.Model.State), barred.Answer.Grade),
            Grounds.Certainty(barred.Answer.Grade),
            Text.Say("message", ("giving", giving.Name), ("service", service), ("condition", condition), ("bar", bar.Name)),
            [understanding.Name, giving.Name, bar.Name],
            [
                Places.Says(barred.Bar, PlaceRole.Primary) with { Label = Text.Say("bar.place", ("bar", bar.Name)) },
                Places.Says(barred.Giving) with { Label = Text.Say("giving.place", ("giving", giving.Name), ("condition", condition)) },
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, barred.Answer, understanding.Holders.Role.Name),
            Grounds.Of(understanding, analysis.Model.State),
            OffenceWording.Days(bar),
            null,
            [
                Places.Step(Text.Say("promises", ("understanding", understanding.Name), ("service", service)), understanding.Sentence),
                Places.Step(Text.Say("asks", ("giving", giving.Name), ("condition", condition)), giving.Sentence),
                Places.Step(Text.Say("bars", ("bar", bar.Name)), bar.Sentence),
            ],
            [Text.Say("open", ("bar", bar.Name)), Text.Say("drop", ("service", service), ("giving", giving.Name))],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            barred.Answer.Judgements);
    }
}
