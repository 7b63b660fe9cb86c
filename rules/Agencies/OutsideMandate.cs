using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>An agency acts in a sphere that others lead and it does not, and no statute says so: it rests on a lower text, or on none.</summary>
[Name("PC1202")]
[Tag("agencies")]
[Priority(100)]
public sealed class OutsideMandate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => instance, i => i.LetsAuthorityAct == true, i => ActsOutside(i));
        Then()
            .Do(_ => Judge(report, instance));
    }

    /// <summary>Whether the agency acts outside what it leads, without a statute that lets it.</summary>
    public static bool ActsOutside(NormInstance instance) => !IsByStatute(instance) && instance.Analysis.Coordination.OutsideMandate(instance) is not null;

    // A statute may give one power in a sphere to another agency than the one that leads it; a lower text may not.
    private static bool IsByStatute(NormInstance instance) => instance.Position.Instrument is { OwnRank: >= Rank.Statute };

    private static void Judge(Report report, NormInstance instance)
    {
        if (report.Analysis.Coordination.OutsideMandate(instance) is { } sphere) report.Add(AgencyWording.OutsideMandate(instance, sphere, report.Analysis.Coordination.Leading(sphere)));
    }
}
