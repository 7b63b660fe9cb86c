using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A word of which agencies should share one definition has two, and a person falls under one of them only.</summary>
[Name("PC2204")]
[Tag("frameworks")]
[Priority(100)]
public sealed class WordWithTwoDefinitions : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        SharedWord shared = default!;
        MeantByAgency meant = default!;

        When()
            .Match(() => report)
            .Match(() => shared)
            .Match(() => meant, m => m.Word == shared.Word);
        Then()
            .Do(_ => Judge(report, shared, meant));
    }

    private static void Judge(Report report, SharedWord shared, MeantByAgency meant)
    {
        if (report.Analysis.Definitions.Find(meant.Meaning, meant.Other) is { } found) report.Add(DefinitionWording.Finding(report.Analysis, "PC2204", found, shared.Understanding));
    }
}
