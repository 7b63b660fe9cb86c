using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>Using a service is enough to be returned, detained or penalised: what its provider learns reaches a body that acts against the person (meaning A9).</summary>
[Name("PC2701")]
[Tag("frameworks")]
[Priority(100)]
public sealed class ServiceLeadsToEnforcement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        AccessChainUnderstanding chain = default!;
        Knows knows = default!;
        LeadsToEnforcement end = default!;

        When()
            .Match(() => report)
            .Match(() => chain)
            .Match(() => knows, k => AccessChains.Gives(k.Start, chain))
            .Match(() => end, e => e.Body == knows.Body, e => e.Understanding == chain.Name);
        Then()
            .Do(_ => Judge(report, knows.Start, chain));
    }

    private static void Judge(Report report, NormInstance start, AccessChainUnderstanding understanding)
    {
        if (report.Analysis.AccessChains.Find(start, understanding) is { } chain) report.Add(AccessChainWording.Finding(report.Analysis, "PC2701", chain));
    }
}
