using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Positions;

/// <summary>What an agency must or may do makes impossible what a person may do (meaning A4).</summary>
[Name("PC1103")]
[Tag("positions")]
[Priority(100)]
public sealed class LibertyDefeated : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance liberty = default!;
        DefeatingAction defeat = default!;
        NormInstance act = default!;

        When()
            .Match(() => report)
            .Match(() => liberty, l => l.Modality == Modality.Liberty)
            .Match(() => defeat, d => d.Defeated == liberty.Action)
            .Match(() => act, a => a.Action == defeat.Defeating, a => a.LetsAuthorityAct == true, a => Clashes.MeetAsDuties(a, liberty));
        Then()
            .Do(_ => Judge(report, act, liberty));
    }

    private static void Judge(Report report, NormInstance act, NormInstance liberty)
    {
        if (report.Analysis.Clashes.Describe(act, liberty, ClashKind.Defeated) is { } clash)
        {
            report.Add(ClashWording.Finding(report.Analysis, "PC1103", clash));
        }
    }
}
