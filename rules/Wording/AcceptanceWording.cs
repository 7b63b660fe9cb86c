using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for findings about acceptances. Each stands at the sentence that accepts.</summary>
public static class AcceptanceWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(AcceptanceWording));

    /// <summary>An acceptance that covers nothing.</summary>
    public static Finding Unused(AcceptanceFate fate) => Finding(
        "PC3301",
        Severity.Warning,
        fate,
        Text.Say("unused", ("rule", fate.Acceptance.RuleId), ("names", Names(fate))),
        Text.Say("unused.label"),
        [Places.Step(Text.Say("unused.why", ("rule", fate.Acceptance.RuleId), ("names", Names(fate))))],
        Text.Say("unused.resolve"));

    /// <summary>An acceptance whose day has passed.</summary>
    public static Finding Expired(AcceptanceFate fate, DateOnly day) => Finding(
        "PC3302",
        Severity.Warning,
        fate,
        Text.Say("expired", ("rule", fate.Acceptance.RuleId), ("names", Names(fate)), ("until", Day(fate.Acceptance.Until))),
        Text.Say("expired.label", ("day", Day(day))),
        [
            Places.Step(Text.Say("expired.why", ("day", Day(day)))),
            Places.Step(fate.Covered.IsEmpty ? Text.Say("expired.gone") : Text.Say("expired.counts")),
        ],
        fate.Covered.IsEmpty ? Text.Say("expired.gone.resolve") : Text.Say("expired.counts.resolve"));

    /// <summary>An acceptance that covers several findings.</summary>
    public static Finding Several(AcceptanceFate fate) => Finding(
        "PC3303",
        Severity.Note,
        fate,
        Text.Say("several", ("rule", fate.Acceptance.RuleId), ("names", Names(fate)), ("count", fate.Covered.Length)),
        Text.Say("several.label"),
        [.. fate.Covered.Select(finding => Places.Step(finding.Message, finding.Primary.Span))],
        Text.Say("several.resolve"));

    private static Finding Finding(string rule, Severity severity, AcceptanceFate fate, string message, string label, ImmutableArray<ReasonStep> because, string resolve) => new(
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

    private static string Names(AcceptanceFate fate) => Phrasing.Names(fate.Acceptance.Subjects);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
