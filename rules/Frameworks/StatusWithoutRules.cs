using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>An authority grants a status, and no text says when it is extended or withdrawn, or leaves that to the authority (III.3.c: clear criteria).</summary>
[Name("PC2408")]
[Tag("frameworks")]
[Priority(0)]
public sealed class StatusWithoutRules : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        StatedAction stated = default!;
        NormInstance grant = default!;

        When()
            .Match(() => report)
            .Match(() => stated)
            .Match(() => grant, g => g.Action == stated.Action, g => HasNoCriteria(g, stated.Understanding));
        Then()
            .Do(_ => Judge(report, grant, stated.Understanding));
    }

    /// <summary>Whether no text says when the status is extended, or when it is withdrawn.</summary>
    public static bool HasNoCriteria(NormInstance grant, PositionSafeguardUnderstanding understanding) => grant.Analysis.Statuses.WithoutCriteria(grant, understanding).Count > 0;

    private static void Judge(Report report, NormInstance grant, PositionSafeguardUnderstanding understanding)
    {
        foreach (var found in report.Analysis.Statuses.WithoutCriteria(grant, understanding))
        {
            // A power whose use depends on nothing is written; that there is no position at all may only not be encoded (meaning A14).
            if (found.Unconditional is not null || found.EncodedInFull) report.Add(StatusWording.Finding(report.Analysis, "PC2408", found));
            else report.Add(StatusWording.NotEncoded(report.Analysis, found));
        }
    }
}
