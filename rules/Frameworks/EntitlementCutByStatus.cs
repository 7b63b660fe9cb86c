using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>An entitlement is cut by status: the person left out differs from one who is covered in a status alone (meaning A14).</summary>
[Name("PC2402")]
[Tag("frameworks")]
[Priority(100)]
public sealed class EntitlementCutByStatus : Rule
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
            .Do(_ => report.Add(EntitlementWording.Finding(report.Analysis, "PC2402", entitlement)));
    }

    /// <summary>Whether the entitlement comes to this.</summary>
    public static bool Comes(Report report, EntitlementUnderstanding entitlement) =>
        report.Analysis.Entitlements.Of(entitlement).State == EntitlementState.CutByStatus;
}
