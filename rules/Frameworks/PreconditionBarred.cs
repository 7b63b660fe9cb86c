using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A service is given on a condition that another position keeps from those who need the service: one sphere defeats what another promises.</summary>
[Name("PC2702")]
[Tag("frameworks")]
[Priority(100)]
public sealed class PreconditionBarred : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        EntitlementUnderstanding entitlement = default!;

        When()
            .Match(() => report)
            .Match(() => entitlement);
        Then()
            .Do(_ => Judge(report, entitlement));
    }

    private static void Judge(Report report, EntitlementUnderstanding entitlement)
    {
        if (report.Analysis.Preconditions.Find(entitlement) is { } barred) report.Add(PreconditionWording.Finding(report.Analysis, barred));
    }
}
