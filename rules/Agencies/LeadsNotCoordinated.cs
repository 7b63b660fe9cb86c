using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>Two agencies lead one sphere, and no position lets one hear from the other. A finding only where the sphere is encoded in full (meaning A14).</summary>
[Name("PC1203")]
[Tag("agencies")]
[Priority(0)]
public sealed class LeadsNotCoordinated : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        SharedLead lead = default!;

        When()
            .Match(() => report)
            .Match(() => lead, l => AreNotCoordinated(report, l));
        Then()
            .Do(_ => Judge(report, lead));
    }

    /// <summary>Whether the two never hear from each other.</summary>
    public static bool AreNotCoordinated(Report report, SharedLead lead) => !report.Analysis.Coordination.HearFromEachOther(lead.First, lead.Second);

    private static void Judge(Report report, SharedLead lead)
    {
        if (report.Analysis.IsEncodedInFull(lead.Sphere)) report.Add(AgencyWording.TwoLeads(lead));
        else report.Add(AgencyWording.TwoLeadsEncoded(lead));
    }
}
