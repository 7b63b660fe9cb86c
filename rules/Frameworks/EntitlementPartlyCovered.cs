using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Somebody is left without what an understanding promises her. A finding only where the sphere is encoded in full; else coverage (meaning A14).</summary>
[Name("PC2403")]
[Tag("frameworks")]
[Priority(0)]
public sealed class EntitlementPartlyCovered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        EntitlementUnderstanding entitlement = default!;

        When()
            .Match(() => report)
            .Match(() => entitlement, e => LeavesSomebodyOut(report, e));
        Then()
            .Do(_ => Judge(report, entitlement));
    }

    /// <summary>Whether somebody is not covered.</summary>
    public static bool LeavesSomebodyOut(Report report, EntitlementUnderstanding entitlement) =>
        report.Analysis.Entitlements.Of(entitlement) is { State: EntitlementState.PartlyCovered or EntitlementState.Silent };

    private static void Judge(Report report, EntitlementUnderstanding entitlement)
    {
        var result = report.Analysis.Entitlements.Of(entitlement);
        if (result.EncodedInFull && result.Answer is not null)
        {
            report.Add(EntitlementWording.Finding(report.Analysis, "PC2403", entitlement));
        }
        else
        {
            report.Add(EntitlementWording.Coverage(report.Analysis, result));
        }
    }
}
