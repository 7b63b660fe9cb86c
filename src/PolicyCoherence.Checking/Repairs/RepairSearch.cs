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
    private const int MostForOne = 8;
    private const int MostBeside = 3;

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
        if (report.Findings.IsEmpty || report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return report;
        var proposals = new RepairProposals(examination, report);
        var left = options.PositionsCheckedAgain / Math.Max(1, report.Counts.Positions);
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

        foreach (var (index, some) in tried.Where(one => repaired[one.Index].Repairs.IsEmpty))
        {
            if (left < MostBeside + 1) break;
            left -= MostBeside + 1;
            if (WithAnother(some, report.Findings[index], cancellationToken) is { } both) repaired[index] = report.Findings[index] with { Repairs = [both] };
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
        var after = After(repair, cancellationToken);
        return after is not null && !after.ContainsKey(finding.Key) && !Added(after).Any();
    }

    private Dictionary<string, Severity>? After(Repair repair, CancellationToken cancellationToken) => _changed.GetOrAdd(
        RepairProposals.Identity(repair), _ => new Lazy<Dictionary<string, Severity>?>(() => Checked(repair, cancellationToken) is { } again ? Weights(again.Report) : null)).Value;

    // What is found in a changed text and was not, or weighs more.
    private IEnumerable<string> Added(Dictionary<string, Severity> after) => after.Where(other => !_known.TryGetValue(other.Key, out var weight) || other.Value > weight).Select(other => other.Key);

    // The first change that resolves the finding and brings one other, with a change that resolves that one.
    private Repair? WithAnother(ImmutableArray<Proposal> some, Finding finding, CancellationToken cancellationToken)
    {
        foreach (var first in some.Where(proposal => !proposal.Lessens))
        {
            if (After(first.Repair, cancellationToken) is not { } after || after.ContainsKey(finding.Key) || Added(after).ToList() is not [var added]) continue;
            if (Checked(first.Repair, cancellationToken) is not var (again, changed) || changed.Findings.FirstOrDefault(other => other.Key == added) is not { } other) return null;
            return new RepairProposals(again, changed).For(other).Where(second => !second.Lessens).Take(MostBeside)
                .Select(second => RepairPair.Of(first.Repair, second.Repair)).OfType<Repair>().FirstOrDefault(both => Resolves(both, finding, cancellationToken));
        }

        return null;
    }

    // The changed text, checked; null if it is not understood, or a question about it is too large.
    private (Examination Examination, CheckReport Report)? Checked(Repair repair, CancellationToken cancellationToken)
    {
        var changed = repair.Edits.GroupBy(edit => (edit.Span.Source.Path, edit.Span.Source.Content)).ToDictionary(edits => edits.Key, edits => new SourceText(edits.Key.Path, Applied(edits.Key.Content, edits)));
        var loader = new ChangedLoader(options.Loader, changed, _loading);
        try
        {
            var again = Examination.Of([.. sources.Select(source => changed.GetValueOrDefault((source.Path, source.Content), source))], options with { Loader = loader, Repairs = false, WithTimeline = false }, Parse, cancellationToken);
            return again.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : (again, again.Check(cancellationToken));
        }
        catch (Exception limit) when (limit is ReasoningLimitException or CheckLimitException)
        {
            return null;
        }
    }

    private static Dictionary<string, Severity> Weights(CheckReport report) => report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding))
        .GroupBy(finding => finding.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(finding => finding.Severity), StringComparer.Ordinal);

    // A file that no edit touches is read once.
    private PolicyFile Parse(SourceText source, CancellationToken cancellationToken) => _parsed.GetOrAdd((source.Path, source.Content), _ => PolicyParser.Parse(source, cancellationToken));

    private static string Applied(string content, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(content);
        foreach (var edit in edits.OrderByDescending(edit => edit.Span.Start)) text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        return text.ToString();
    }

    /// <summary>Brings changed files in place of those that they change. The loader it asks is for one thread at a time.</summary>
    private sealed class ChangedLoader(ISourceLoader inner, Dictionary<(string Path, string Content), SourceText> changed, Lock loading) : ISourceLoader
    {
        private readonly Dictionary<SourceText, SourceText> _original = changed.ToDictionary(pair => pair.Value, pair => new SourceText(pair.Key.Path, pair.Key.Content));

        public SourceText? Load(SourceText includedFrom, string path)
        {
            lock (loading)
            {
                return inner.Load(_original.GetValueOrDefault(includedFrom, includedFrom), path) is { } text ? changed.GetValueOrDefault((text.Path, text.Content), text) : null;
            }
        }
    }
}
