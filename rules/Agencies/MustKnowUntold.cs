using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>What an agency must or may do turns on what another body judges or finds, and no position lets it hear from that body.</summary>
[Name("PC1206")]
[Tag("agencies")]
[Priority(100)]
public sealed class MustKnowUntold : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => instance, i => i.LetsAuthorityAct == true, i => IsUntold(i));
        Then()
            .Do(_ => Judge(report, instance));
    }

    /// <summary>Whether nobody tells the agency what it has to know.</summary>
    public static bool IsUntold(NormInstance instance) => !instance.Analysis.Coordination.Untold(instance).IsEmpty;

    private static void Judge(Report report, NormInstance instance)
    {
        foreach (var untold in instance.Analysis.Coordination.Untold(instance)) report.Add(AgencyWording.Untold(instance, untold));
    }
}
