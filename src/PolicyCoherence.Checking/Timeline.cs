using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking;

/// <summary>
/// When each finding begins and ends. Between two days on which a norm or the party status of a treaty begins or ends, nothing changes;
/// so the law is asked on one day of each such stretch, as it was on that day.
/// </summary>
internal static class Timeline
{
    /// <summary>The stretches on which findings hold, by their beginning; what holds on with the same weight is one stretch.</summary>
    /// <param name="model">The model.</param>
    /// <param name="asked">The days that are asked about.</param>
    /// <param name="findingsOn">What is found on a day.</param>
    public static ImmutableArray<TimelineEntry> Of(PolicyModel model, DayInterval asked, Func<DateOnly, IEnumerable<Finding>> findingsOn)
    {
        var entries = new List<TimelineEntry>();
        var open = new Dictionary<string, TimelineEntry>(StringComparer.Ordinal);
        foreach (var stretch in Stretches(model, asked))
        {
            var found = findingsOn(stretch.From ?? (stretch.Until is { } until && until > DateOnly.MinValue ? until.AddDays(-1) : DateOnly.MinValue))
                .ToDictionary(finding => finding.Key, StringComparer.Ordinal);
            var next = new Dictionary<string, TimelineEntry>(StringComparer.Ordinal);
            foreach (var (key, finding) in found)
            {
                next[key] = open.TryGetValue(key, out var begun) && begun.Finding.Severity == finding.Severity
                    ? begun with { Days = new DayInterval(begun.Days.From, stretch.Until) }
                    : new TimelineEntry(stretch, finding);
            }

            entries.AddRange(open.Where(pair => !next.TryGetValue(pair.Key, out var on) || on.Days.From != pair.Value.Days.From || on.Finding.Severity != pair.Value.Finding.Severity).Select(pair => pair.Value));
            open = next;
        }

        entries.AddRange(open.Values);
        return
        [
            .. entries.OrderBy(entry => entry.Days.From).ThenBy(entry => entry.Days.Until is null).ThenBy(entry => entry.Days.Until)
                .ThenByDescending(entry => entry.Finding.Severity).ThenBy(entry => entry.Finding.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<DayInterval> Stretches(PolicyModel model, DayInterval asked)
    {
        var turns = model.Norms().Concat(model.Procedures)
            .SelectMany(norm => new[] { norm.From, norm.Until })
            .Concat(model.States.SelectMany(state => state.Parties).SelectMany(party => new[] { party.Since, party.Until }))
            .OfType<DateOnly>()
            .Where(day => asked.Contains(day) && day != asked.From && day > DateOnly.MinValue)
            .Distinct().Order().Select(day => (DateOnly?)day);
        var from = asked.From;
        foreach (var turn in turns)
        {
            yield return new DayInterval(from, turn);
            from = turn;
        }

        yield return new DayInterval(from, asked.Until);
    }
}
