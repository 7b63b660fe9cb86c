using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>An entitlement is denied: giving it is forbidden, or its only provider is exempted (meaning A14).</summary>
[Name("PC2401")]
[Tag("frameworks")]
[Priority(100)]
public sealed class EntitlementDenied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        EntitlementUnderstanding entitlement = default!;

        When()
            .Match(() => report)
            .Match(() => entitlement, e => Comes(report, e));
        Then()
            .Do(_ => report.Add(EntitlementWording.Finding(report.Analysis, "PC2401", entitlement)));
    }

    /// <summary>Whether the entitlement comes to this.</summary>
    public static bool Comes(Report report, EntitlementUnderstanding entitlement) =>
        report.Analysis.Entitlements.Of(entitlement).State == EntitlementState.Denied;
}
