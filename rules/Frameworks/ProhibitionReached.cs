using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>What is left of the positions contradicts a prohibition of a framework that has limits of its own.</summary>
[Name("PC2101")]
[Tag("frameworks")]
[Priority(100)]
public sealed class ProhibitionReached : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, Reached> reached = default!;

        When()
            .Match(() => report)
            .Query(() => reached, q => q
                .Match<Reached>(r => r.Absolute == false)
                .GroupBy(r => r.MissingBar, r => r));
        Then()
            .Do(_ => report.Add(OffenceWording.Finding(report.Analysis, "PC2101", reached)));
    }
}
