using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for measures without a certain end.</summary>
public static class MeasureWording
{
    /// <summary>The finding for a measure that need never end.</summary>
    public static Finding Finding(Analysis analysis, string rule, EndlessMeasure endless, Understanding understanding, string what, ReasonStep why, ImmutableArray<string> resolve)
    {
        var instance = endless.Instance;
        var position = instance.Position;
        var days = Days.OfAll(position);
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(endless.Answer), days), endless.Answer.Grade),
            Grounds.Certainty(endless.Answer.Grade),
            $"{what}; this {Grounds.Against(understanding, analysis.StateIn(endless.Answer), days)} `{understanding.Name}`.",
            [understanding.Name, position.Name],
            [
                Places.Says(instance, PlaceRole.Primary),
                .. endless.Until.Select(until => new Place(until.Span, PlaceRole.Involved, "this end may never come")),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, endless.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(endless.Answer), days),
            days,
            null,
            [Places.Step($"`{position.Name}` applies to this person.", position.Sentence), why],
            resolve,
            null,
            Grounds.Tensions(analysis.Model, understanding),
            endless.Answer.Judgements);
    }

    /// <summary>What the position does about the measure.</summary>
    public static string Verb(NormInstance instance) => instance.Modality switch
    {
        Modality.Power => "allows",
        Modality.Prohibition => "forbids",
        _ => "requires",
    };
}
