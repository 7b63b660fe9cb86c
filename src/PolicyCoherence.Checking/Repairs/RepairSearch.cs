using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>
/// Looks for a change that resolves each finding: it is applied in memory and the whole is checked again, so a change is shown only if the
/// finding is gone, no other comes and none weighs more than before. How many changes are tried depends on the number of positions
/// alone, so the result is the same on any machine.
/// </summary>
internal sealed class RepairSearch(IReadOnlyCollection<SourceText> sources, CheckOptions options, Examination examination, CheckReport report)
{
    // A check costs about as much as there are positions: so many positions are checked again at most, those of the weightiest findings first.
    private const int MostPositions = 24_000;
    private const int MostForOne = 8;

    private readonly ConcurrentDictionary<(string Path, string Content), PolicyFile> _parsed = new(
        examination.Files.DistinctBy(file => (file.Source.Path, file.Source.Content)).Select(file => KeyValuePair.Create((file.Source.Path, file.Source.Content), file)));

    private readonly Dictionary<string, Severity> _known = Weights(report);

    // One change can be thought of for several findings.
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, Severity>?>> _changed = new(StringComparer.Ordinal);

    private readonly Lock _loading = new();

    /// <summary>The report with the repairs that were found.</summary>
    public CheckReport Report(CancellationToken cancellationToken)
    {
        // A text that was not understood was not checked: nothing can be said about what would resolve a finding in it.
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return report;
        var proposals = new RepairProposals(examination, report);
        var left = MostPositions / Math.Max(1, report.Counts.Positions);
        var repaired = report.Findings.ToArray();
        var tried = new List<(int Index, ImmutableArray<Proposal> Proposals)>();
        foreach (var (finding, index) in report.Findings.Select((finding, index) => (finding, index)).OrderByDescending(pair => pair.finding.Severity).ThenBy(pair => pair.index))
        {
            var all = proposals.For(finding);
            var some = Bounded(all, Math.Min(MostForOne, left));
            left -= some.Length;
            repaired[index] = finding with { UntriedRepairs = all.Length - some.Length };
            if (some.Length > 0) tried.Add((index, some));
        }

        try
        {
            Parallel.ForEach(tried, new ParallelOptions { CancellationToken = cancellationToken }, one =>
            {
                var finding = report.Findings[one.Index];
                if (one.Proposals.FirstOrDefault(proposal => Resolves(proposal.Repair, finding, cancellationToken)) is { } proposal) repaired[one.Index] = finding with { Repairs = [proposal.Repair] };
            });
        }
        catch (AggregateException failed) when (failed.InnerExceptions is [var first, ..])
        {
            // A rule that fails on a changed text fails as on any other.
            ExceptionDispatchInfo.Capture(first).Throw();
        }

        return report with { Findings = [.. repaired] };
    }

    // If not all can be tried, some that lessen a protection of people are among those that are: for some findings there are no others.
    private static ImmutableArray<Proposal> Bounded(ImmutableArray<Proposal> all, int most)
    {
        if (all.Length <= most) return all;
        var lessening = all.Count(proposal => proposal.Lessens);
        var last = Math.Min(lessening, Math.Max(most / 4, most - (all.Length - lessening)));
        return [.. all.Take(most - last), .. all.Skip(all.Length - lessening).Take(last)];
    }

    private bool Resolves(Repair repair, Finding finding, CancellationToken cancellationToken)
    {
        var after = _changed.GetOrAdd(RepairProposals.Identity(repair), _ => new Lazy<Dictionary<string, Severity>?>(() => Checked(repair, cancellationToken))).Value;
        return after is not null && !after.ContainsKey(finding.Key) && after.All(other => _known.TryGetValue(other.Key, out var weight) && other.Value <= weight);
    }

    // What is found in the changed text; null if it is not understood, or a question about it is too large.
    private Dictionary<string, Severity>? Checked(Repair repair, CancellationToken cancellationToken)
    {
        var changed = repair.Edits.GroupBy(edit => edit.Span.Source).ToDictionary(edits => edits.Key, edits => new SourceText(edits.Key.Path, Applied(edits.Key.Content, edits)));
        var loader = new ChangedLoader(options.Loader, changed, _loading);
        try
        {
            var again = Examination.Of([.. sources.Select(source => changed.GetValueOrDefault(source, source))], options with { Loader = loader, Repairs = false }, Parse, cancellationToken);
            return again.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : Weights(again.Check(cancellationToken));
        }
        catch (Exception limit) when (limit is ReasoningLimitException or CheckLimitException)
        {
            return null;
        }
    }

    private static Dictionary<string, Severity> Weights(CheckReport report) => report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding))
        .GroupBy(finding => finding.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(finding => finding.Severity), StringComparer.Ordinal);

    // A file that no edit touches is read once.
    private PolicyFile Parse(SourceText source, CancellationToken cancellationToken)
    {
        var file = _parsed.GetOrAdd((source.Path, source.Content), _ => PolicyParser.Parse(source, cancellationToken));
        return file;
    }

    private static string Applied(string content, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(content);
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start)) text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        return text.ToString();
    }

    /// <summary>Brings changed files in place of those that they change. The loader it asks is for one thread at a time.</summary>
    private sealed class ChangedLoader(ISourceLoader inner, Dictionary<SourceText, SourceText> changed, Lock loading) : ISourceLoader
    {
        private readonly Dictionary<SourceText, SourceText> _original = changed.ToDictionary(pair => pair.Value, pair => pair.Key);

        public SourceText? Load(SourceText includedFrom, string path)
        {
            lock (loading)
            {
                return inner.Load(_original.GetValueOrDefault(includedFrom, includedFrom), path) is { } text ? changed.GetValueOrDefault(text, text) : null;
            }
        }
    }
}
