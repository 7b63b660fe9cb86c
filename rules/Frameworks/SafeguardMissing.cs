using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A decision is taken about somebody for whom no position provides the safeguard that belongs to it (meaning A8).</summary>
[Name("PC2501")]
[Tag("frameworks")]
[Priority(100)]
public sealed class SafeguardMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, Lacking> lacking = default!;

        When()
            .Match(() => report)
            .Query(() => lacking, q => q
                .Match<Lacking>()
                .GroupBy(l => l.Cause, l => l));
        Then()
            .Do(_ => Judge(report, lacking));
    }

    private static void Judge(Report report, IEnumerable<Lacking> lacking) =>
        report.Add(SafeguardWording.Finding(report.Analysis, "PC2501", lacking.Select(fact => fact.Missing)));
}
