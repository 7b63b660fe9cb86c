using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Derives under which positions somebody is decided about without a safeguard that belongs to the decision.</summary>
[Name("PC2500 derives")]
[Tag("derives")]
[Priority(200)]
public sealed class LacksSafeguard : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SafeguardedAction safeguarded = default!;
        NormInstance instance = default!;

        When()
            .Match(() => safeguarded)
            .Match(() => instance, i => i.Action == safeguarded.Action, i => Lacks(i, safeguarded.Understanding));
        Then()
            .Do(ctx => ctx.TryInsert(Conclude(instance, safeguarded.Understanding)));
    }

    /// <summary>Whether the instance takes such a decision about somebody without the safeguard.</summary>
    public static bool Lacks(NormInstance instance, DecisionSafeguardUnderstanding understanding) =>
        SafeguardCoverage.Decides(instance, understanding) && instance.Analysis.Safeguards.Find(instance, understanding) is not null;

    private static Lacking Conclude(NormInstance instance, DecisionSafeguardUnderstanding understanding)
    {
        var missing = instance.Analysis.Safeguards.Find(instance, understanding)
            ?? throw new InvalidOperationException($"`{instance.Key}` no longer lacks what `{understanding.Name}` asks for");
        return new Lacking($"{understanding.Name} {(missing.Gap is { } gap ? $"for {gap.Name}" : $"in {instance.Position.Name}")}", missing);
    }
}
