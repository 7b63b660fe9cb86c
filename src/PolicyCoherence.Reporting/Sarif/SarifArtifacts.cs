using System.Collections.Immutable;
using PolicyCoherence.Findings;

namespace PolicyCoherence.Reporting.Sarif;

/// <summary>The files that a report speaks of.</summary>
internal static class SarifArtifacts
{
    /// <summary>Their paths, sorted, each once.</summary>
    public static ImmutableArray<string> Of(CheckReport report)
    {
        var ofFindings = report.Findings.Concat(report.Baseline?.Known ?? []).Concat(report.Accepted.Select(accepted => accepted.Finding)).SelectMany(finding =>
            finding.Places.Select(place => place.Span.Source.Path).Concat(finding.Because.Select(step => step.Span?.Source.Path))
                .Concat(finding.Repairs.SelectMany(repair => repair.Edits).Select(edit => edit.Span.Source.Path)));
        var ofDiagnostics = report.Diagnostics.SelectMany(diagnostic =>
            diagnostic.Related.Select(related => related.Span.Source.Path).Prepend(diagnostic.Span.Source.Path));
        return [.. ofFindings.Concat(report.Accepted.Select(accepted => accepted.Place.Source.Path)).Concat(ofDiagnostics).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
