using System.Globalization;
using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Everything that a report says, with words in place of positions, sorted: two reports that differ only in where things stand are equal.</summary>
internal static class ReportText
{
    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var line in report.Findings.Select(Of).Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        foreach (var line in report.Accepted.Select(accepted => $"accepted until {accepted.Until}, {accepted.Reason}: {Of(accepted.Finding)}").Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        foreach (var line in report.Diagnostics.Select(Of).Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        foreach (var line in report.Claims.Select(claim => $"claim: {claim.Text} at {claim.Place.Words}").Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        foreach (var line in report.Coverage.Select(note => $"coverage: {note.Text} by {note.Authority.Document} {note.Authority.Paragraph}").Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        return text.Append(CultureInfo.InvariantCulture, $"{report.Counts}\n").ToString();
    }

    public static string Of(Finding finding)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{finding.Key}\n  {finding.Severity} {finding.Certainty} total={finding.Total} {finding.Interval}\n  {finding.Message}\n");
        foreach (var place in finding.Places) text.Append(CultureInfo.InvariantCulture, $"  at [{Words(place.Span)}] {place.Role} {place.Label}\n");
        if (finding.Case is { } person) text.Append(CultureInfo.InvariantCulture, $"  case {person.Sentence}\n    {string.Join("; ", person.Facts)}\n");
        foreach (var authority in finding.Authorities) text.Append(CultureInfo.InvariantCulture, $"  {authority}\n");
        foreach (var step in finding.Because) text.Append(CultureInfo.InvariantCulture, $"  because {step.Text} [{(step.Span is { } span ? Words(span) : "")}]\n");
        foreach (var line in finding.Resolve) text.Append(CultureInfo.InvariantCulture, $"  resolve {line}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {finding.ResolvedBy} {string.Join(", ", finding.Tensions)} {string.Join(", ", finding.Judgements)}\n");
        return text.ToString();
    }

    public static string Of(Diagnostic diagnostic) => $"{diagnostic.Code} {diagnostic.Severity} [{Words(diagnostic.Span)}] {diagnostic.Message} {diagnostic.Help}";

    private static string Words(SourceSpan span) => string.Join(' ', span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
