using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>An obligation that no agency bears: an entitlement that names no provider where nobody else gives the service, or a duty of everybody that only an authority can fulfil.</summary>
[Name("PC1201")]
[Tag("agencies")]
[Priority(0)]
public sealed class NobodyResponsible : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance instance = default!;

        When()
            .Match(() => report)
            .Match(() => instance, i => i.Obliges == true, i => HasNoBearer(i));
        Then()
            .Do(_ => Judge(report, instance));
    }

    /// <summary>Whether no agency has to do what is owed.</summary>
    public static bool HasNoBearer(NormInstance instance) => instance.Analysis.Coordination.NobodyGives(instance) || Coordination.IsDutyOfEverybody(instance);

    private static void Judge(Report report, NormInstance instance)
    {
        if (instance.Modality != Model.Modality.Claim) report.Add(AgencyWording.DutyOfEverybody(instance));

        // Who gives the service may stand in a text that is not encoded (meaning A14).
        else if (report.Analysis.IsEncodedInFull(instance.Act.Service?.Sphere)) report.Add(AgencyWording.NoProvider(instance));
        else report.Add(AgencyWording.NoProviderEncoded(instance));
    }
}
