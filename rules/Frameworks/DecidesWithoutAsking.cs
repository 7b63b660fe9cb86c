using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A rule gives the same answer whatever the required judgement would be (meaning A6).</summary>
[Name("PC2301")]
[Tag("frameworks")]
[Priority(100)]
public sealed class DecidesWithoutAsking : Rule
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
            .Do(_ => report.Add(JudgementWording.Finding(report.Analysis, "PC2301", instance, prohibited.Understanding)));
    }

    /// <summary>Whether the instance offends a prohibition that rests on a judgement, in the way this rule is about.</summary>
    public static bool Decides(NormInstance instance, ProhibitionUnderstanding understanding) =>
        Offences.RestsOnJudgement(understanding)
        && Offences.CouldOffend(instance, understanding)
        && instance.Analysis.Offences.Find(instance, understanding)?.Asking is Asking.DecidesWithoutAsking or Asking.ActsOnTheWrongAnswer;
}
