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
        if (report.Analysis.Counterparts.Find(understanding) is not { } missing) return;
        if (missing.EncodedInFull) report.Add(CounterpartWording.Finding(report.Analysis, "PC2601", missing));
        else report.Add(CounterpartWording.NotEncoded(report.Analysis, missing));
    }
}
