using System.Collections.Immutable;

namespace PolicyCoherence.Findings;

/// <summary>A finding that was there when a baseline was written.</summary>
/// <param name="Fingerprint">What makes it recognisable.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">What it weighed. One that weighs more now is not known.</param>
/// <param name="Subjects">The names involved, for people who read the file.</param>
public sealed record BaselineEntry(string Fingerprint, string RuleId, Severity Severity, ImmutableArray<string> Subjects);

/// <summary>What a report comes to against a baseline: only what is new counts.</summary>
/// <param name="File">The file of the baseline, as it is shown to people.</param>
/// <param name="Known">Findings of this check that the baseline knows, sorted like the findings of the report, of which they are not part.</param>
/// <param name="Gone">What the baseline knows and this check does not find, by rule and names.</param>
public sealed record BaselineResult(string File, ImmutableArray<Finding> Known, ImmutableArray<BaselineEntry> Gone);
