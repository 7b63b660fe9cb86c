using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>What is left of the positions contradicts a prohibition that yields to nothing: no clause, rank or exception helps.</summary>
[Name("PC2102")]
[Tag("frameworks")]
[Priority(100)]
public sealed class AbsoluteProhibitionReached : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, Reached> reached = default!;

        When()
            .Match(() => report)
            .Query(() => reached, q => q
                .Match<Reached>(r => r.Absolute == true)
                .GroupBy(r => r.MissingBar, r => r));
        Then()
            .Do(_ => report.Add(OffenceWording.Finding(report.Analysis, "PC2102", reached)));
    }
}
