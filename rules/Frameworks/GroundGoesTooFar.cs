using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Somebody is refused on a ground that is accepted only so far, and beyond that (meaning A7).</summary>
[Name("PC2202")]
[Tag("frameworks")]
[Priority(100)]
public sealed class GroundGoesTooFar : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        LimitedAction limited = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => limited)
            .Match(() => instance, i => i.Action == limited.Action, i => GoesTooFar(i, limited.Understanding));
        Then()
            .Do(_ => Judge(report, instance, limited.Understanding));
    }

    /// <summary>Whether an instance refuses somebody on the ground although what makes it enough is not so.</summary>
    public static bool GoesTooFar(NormInstance instance, OnlyWhenUnderstanding understanding) =>
        instance.Analysis.Refusals.Find(instance, understanding) is not null;

    private static void Judge(Report report, NormInstance instance, OnlyWhenUnderstanding understanding)
    {
        if (report.Analysis.Refusals.Find(instance, understanding) is { } found) report.Add(RefusalWording.Beyond(report.Analysis, "PC2202", instance, found));
    }
}
