using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Positions;

/// <summary>Two actions that cannot both be done are required for one person, whoever bears the duties.</summary>
[Name("PC1102")]
[Tag("positions")]
[Priority(100)]
public sealed class DutiesExcludeEachOther : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        NormInstance first = default!;
        ExcludingActs pair = default!;
        NormInstance second = default!;

        When()
            .Match(() => report)
            .Match(() => first, f => f.RequiresOrEmpowers == true)
            .Match(() => pair, p => p.First == first.ActKey)
            .Match(() => second, s => s.ActKey == pair.Second, s => s.Obliges == true, s => Clashes.MeetAsDuties(first, s));
        Then()
            .Do(_ => Judge(report, first, second));
    }

    private static void Judge(Report report, NormInstance first, NormInstance second)
    {
        if (report.Analysis.Clashes.Describe(first, second, ClashKind.Incompatible) is { } clash)
        {
            report.Add(ClashWording.Finding(report.Analysis, "PC1102", clash));
        }
    }
}
