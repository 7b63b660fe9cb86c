using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for findings about acceptances. The finding stands at the sentence that accepts.</summary>
public static class AcceptanceWording
{
    /// <summary>The finding.</summary>
    public static Finding Finding(string rule, Severity severity, AcceptanceFate fate, string message, string label, ImmutableArray<ReasonStep> because, string resolve) => new(
        rule,
        severity,
        Certainty.Certain,
        message,
        [fate.Acceptance.RuleId, .. fate.Acceptance.Subjects],
        [
            new Place(fate.Acceptance.Sentence, PlaceRole.Primary, label),
            .. fate.Covered.Select(finding => finding.Primary with { Role = PlaceRole.Involved }).DistinctBy(place => place.Span),
        ],
        null,
        [],
        null,
        null,
        because,
        [resolve],
        null,
        [],
        []);

    /// <summary>What an acceptance speaks of: <c>PC2701 on `reporting-duty`</c>.</summary>
    public static string Of(AcceptanceFate fate) => $"{fate.Acceptance.RuleId} on {Phrasing.Names(fate.Acceptance.Subjects)}";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
