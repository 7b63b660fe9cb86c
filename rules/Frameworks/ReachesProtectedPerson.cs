using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Derives which positions, after all bars and exceptions, reach a person whom a prohibition protects. The rules on prohibitions judge what it derives.</summary>
[Name("PC2100 derives")]
[Tag("derives")]
[Priority(200)]
public sealed class ReachesProtectedPerson : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ProhibitedAction prohibited = default!;
        NormInstance instance = default!;

        When()
            .Match(() => prohibited)
            .Match(() => instance, i => i.Action == prohibited.Action, i => Reaches(i, prohibited.Understanding));
        Then()
            .Do(ctx => ctx.TryInsert(Conclude(instance, prohibited.Understanding)));
    }

    /// <summary>Whether the instance offends the prohibition, which rests on no judgement.</summary>
    public static bool Reaches(NormInstance instance, ProhibitionUnderstanding understanding) =>
        !Offences.RestsOnJudgement(understanding) && Offences.CouldOffend(instance, understanding) && instance.Analysis.Offences.Find(instance, understanding) is not null;

    private static Reached Conclude(NormInstance instance, ProhibitionUnderstanding understanding)
    {
        var offence = instance.Analysis.Offences.Find(instance, understanding)
            ?? throw new InvalidOperationException($"`{instance.Key}` no longer offends `{understanding.Name}`");
        var opened = offence.Gap is { } gap ? $" opened by {gap.Exception.Name}" : offence.SavedByGeneralClause ? " saved" : "";
        return new Reached(understanding.Name + opened, understanding.Force == Force.Absolute, offence);
    }
}
