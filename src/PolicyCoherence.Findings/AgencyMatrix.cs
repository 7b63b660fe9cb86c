using System.Collections.Immutable;

namespace PolicyCoherence.Findings;

/// <summary>What was found between two agencies, or within one.</summary>
/// <param name="First">The name of one agency.</param>
/// <param name="Second">The name of the other; the same if the findings lie within one.</param>
/// <param name="Findings">How many findings involve both.</param>
/// <param name="Worst">The weightiest of them.</param>
public sealed record AgencyPair(string First, string Second, int Findings, Severity Worst);

/// <summary>The findings of a report by pairs of agencies.</summary>
public static class AgencyMatrix
{
    /// <summary>Every pair between which something was found, by names; a finding that involves one agency alone stands at the pair of it with itself.</summary>
    public static ImmutableArray<AgencyPair> Of(CheckReport report) =>
    [
        .. report.Findings.SelectMany(Pairs)
            .GroupBy(pair => (pair.First, pair.Second), pair => pair.Severity)
            .Select(group => new AgencyPair(group.Key.First, group.Key.Second, group.Count(), group.Max()))
            .OrderBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal),
    ];

    private static IEnumerable<(string First, string Second, Severity Severity)> Pairs(Finding finding)
    {
        var agencies = finding.Agencies;
        if (agencies.Length == 1) yield return (agencies[0], agencies[0], finding.Severity);
        for (var i = 0; i < agencies.Length; i++)
        {
            for (var j = i + 1; j < agencies.Length; j++) yield return (agencies[i], agencies[j], finding.Severity);
        }
    }
}
