using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A rule turns on another judgement than the one required; whether one includes the other is for a court (meaning A6).</summary>
[Name("PC2302")]
[Tag("frameworks")]
[Priority(100)]
public sealed class AsksAnotherJudgement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        ProhibitedAction prohibited = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => prohibited)
            .Match(() => instance, i => i.Action == prohibited.Action, i => Decides(i, prohibited.Understanding));
        Then()
            .Do(_ => report.Add(JudgementWording.Finding(report.Analysis, "PC2302", instance, prohibited.Understanding)));
    }

    /// <summary>Whether the instance offends a prohibition that rests on a judgement, in the way this rule is about.</summary>
    public static bool Decides(NormInstance instance, ProhibitionUnderstanding understanding) =>
        Offences.RestsOnJudgement(understanding)
        && Offences.CouldOffend(instance, understanding)
        && instance.Analysis.Offences.Find(instance, understanding)?.Asking == Asking.AsksAnother;
}
