using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>An authority grants a status, and no text says for how long (III.2: who may remain, and how long).</summary>
[Name("PC2407")]
[Tag("frameworks")]
[Priority(100)]
public sealed class StatusWithoutTerm : Rule
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
            .Match(() => grant, g => g.Action == stated.Action, g => HasNoTerm(g, stated.Understanding));
        Then()
            .Do(_ => Judge(report, grant, stated.Understanding));
    }

    /// <summary>Whether somebody gets the status and no text says for how long.</summary>
    public static bool HasNoTerm(NormInstance grant, PositionSafeguardUnderstanding understanding) => grant.Analysis.Statuses.WithoutDuration(grant, understanding) is not null;

    private static void Judge(Report report, NormInstance grant, PositionSafeguardUnderstanding understanding)
    {
        if (report.Analysis.Statuses.WithoutDuration(grant, understanding) is { } found) report.Add(StatusWording.Finding(report.Analysis, "PC2407", found));
    }
}
