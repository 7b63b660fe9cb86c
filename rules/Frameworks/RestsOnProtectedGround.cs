using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A duty or power reaches somebody because of something that it has to disregard, such as religion.</summary>
[Name("PC2803")]
[Tag("frameworks")]
[Priority(100)]
public sealed class RestsOnProtectedGround : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        DisregardUnderstanding disregard = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => disregard)
            .Match(() => instance, i => i.LetsAuthorityAct == true, i => Regards(i, disregard));
        Then()
            .Do(_ => Judge(report, instance, disregard));
    }

    /// <summary>Whether the act depends on what it has to disregard.</summary>
    public static bool Regards(NormInstance instance, DisregardUnderstanding disregard) => instance.Analysis.Balance.Regards(instance, disregard) is not null;

    private static void Judge(Report report, NormInstance instance, DisregardUnderstanding disregard)
    {
        if (report.Analysis.Balance.Regards(instance, disregard) is { } regarded) report.Add(BalanceWording.Regarded(report.Analysis, regarded));
    }
}
