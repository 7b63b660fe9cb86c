using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for measures without a certain end.</summary>
public static class MeasureWording
{
    /// <summary>The finding for a measure that need never end.</summary>
    public static Finding Finding(Analysis analysis, string rule, EndlessMeasure endless, Understanding understanding)
    {
        var instance = endless.Instance;
        var position = instance.Position;
        var days = Days.OfAll(position);
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(endless.Answer), days), endless.Answer.Grade),
            Grounds.Certainty(endless.Answer.Grade),
            TimeWording.Endless(endless, understanding, Grounds.IsLaw(understanding, analysis.StateIn(endless.Answer), days)),
            [understanding.Name, position.Name],
            [
                Places.Says(instance, PlaceRole.Primary),
                .. TimeWording.Spots(endless),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, endless.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(endless.Answer), days),
            days,
            null,
            [TimeWording.Applies(position), TimeWording.Because(endless)],
            TimeWording.Resolve(endless),
            null,
            Grounds.Tensions(analysis.Model, understanding),
            endless.Answer.Judgements);
    }
}
