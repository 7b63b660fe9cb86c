using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>What has become of each acceptance once all rules have found what they find.</summary>
internal sealed class AcceptanceReview
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(AcceptanceReview));

    private readonly Dictionary<string, AcceptedFinding> _accepted = new(StringComparer.Ordinal);

    private AcceptanceReview(ImmutableArray<AcceptanceFate> fates, ImmutableArray<Diagnostic> diagnostics) => (Fates, Diagnostics) = (fates, diagnostics);

    /// <summary>Facts for the rules that judge acceptances.</summary>
    public ImmutableArray<AcceptanceFate> Fates { get; }

    /// <summary>Acceptances of what no rule finds.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Sets each acceptance against the findings.</summary>
    /// <param name="acceptances">The acceptances, by place.</param>
    /// <param name="findings">Everything that was found.</param>
    /// <param name="at">The day of the check; null if none was given, and then none has expired.</param>
    /// <param name="complete">Whether every sentence was understood: else a finding may only be missing.</param>
    public static AcceptanceReview Of(ImmutableArray<Acceptance> acceptances, ImmutableArray<Finding> findings, DateOnly? at, bool complete)
    {
        var fates = ImmutableArray.CreateBuilder<AcceptanceFate>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var acceptance in acceptances)
        {
            if (Unusable(acceptance) is { } problem)
            {
                diagnostics.Add(problem);
                continue;
            }

            fates.Add(new AcceptanceFate(
                acceptance,
                [.. findings.Where(finding => Covers(acceptance, finding)).OrderBy(finding => finding.Key, StringComparer.Ordinal)],
                at is { } day && acceptance.Until <= day ? day : null,
                complete));
        }

        var review = new AcceptanceReview(fates.ToImmutable(), diagnostics.ToImmutable());
        foreach (var fate in review.Fates.Where(fate => fate.Expired is null))
        {
            foreach (var finding in fate.Covered)
            {
                review._accepted.TryAdd(finding.Key, new AcceptedFinding(finding, fate.Acceptance.Reason, fate.Acceptance.Until, fate.Acceptance.Sentence));
            }
        }

        return review;
    }

    /// <summary>Whether a finding is accepted.</summary>
    public bool IsAccepted(Finding finding) => _accepted.ContainsKey(finding.Key);

    /// <summary>A finding that is accepted, with the reason.</summary>
    public AcceptedFinding Accepted(Finding finding) => _accepted[finding.Key];

    // All that the acceptance names, the finding must name.
    private static bool Covers(Acceptance acceptance, Finding finding) =>
        finding.RuleId == acceptance.RuleId && acceptance.Subjects.All(name => finding.Subjects.Contains(name, StringComparer.Ordinal));

    private static Diagnostic? Unusable(Acceptance acceptance)
    {
        if (acceptance.RuleId.StartsWith(AcceptanceFate.Family, StringComparison.Ordinal))
        {
            return Text.Error("PC0434", "of-acceptances", acceptance.RuleSpan, ("rule", acceptance.RuleId));
        }

        return RuleCatalogue.All.Any(rule => rule.Id == acceptance.RuleId)
            ? null
            : Text.Error("PC0435", "no-rule", acceptance.RuleSpan, ("rule", acceptance.RuleId));
    }
}
