using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Agencies;

/// <summary>Decisions about one person in one sphere, each of which has to wait until the body that takes the next has been heard: none can be taken first.</summary>
[Name("PC1205")]
[Tag("agencies")]
[Priority(100)]
public sealed class ConsultationsInACircle : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance start = default!;

        When()
            .Match(() => report)
            .Match(() => start, s => s.LetsAuthorityAct == true, s => BeginsACircle(s));
        Then()
            .Do(_ => Judge(report, start));
    }

    /// <summary>Whether a circle of consultations begins here.</summary>
    public static bool BeginsACircle(NormInstance start) => start.Analysis.Coordination.CircleFrom(start) is not null;

    private static void Judge(Report report, NormInstance start)
    {
        if (report.Analysis.Coordination.CircleFrom(start) is { } circle) report.Add(AgencyWording.Circle(report.Analysis, circle));
    }
}
