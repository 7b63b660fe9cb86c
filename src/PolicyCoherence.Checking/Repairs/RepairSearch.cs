using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
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
    private const int MostPositions = 12_000;
    private const int MostForOne = 4;

    private readonly ConcurrentDictionary<(string Path, string Content), PolicyFile> _parsed = new(
        examination.Files.DistinctBy(file => (file.Source.Path, file.Source.Content)).Select(file => KeyValuePair.Create((file.Source.Path, file.Source.Content), file)));

    private readonly Dictionary<string, Severity> _known = report.Findings.Concat(report.Accepted.Select(accepted => accepted.Finding))
        .GroupBy(finding => finding.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(finding => finding.Severity), StringComparer.Ordinal);

    private readonly Lock _loading = new();

    /// <summary>The report with the repairs that were found.</summary>
    public CheckReport Report(CancellationToken cancellationToken)
    {
        // A text that was not understood was not checked: nothing can be said about what would resolve a finding in it.
        if (report.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return report;
        var edits = new SentenceEdits(examination.Files);
        var proposals = examination.States.Select(state => new RepairProposals(state, edits)).ToList();
        var left = MostPositions / Math.Max(1, report.Counts.Positions);
        var tried = new List<(int Index, ImmutableArray<Repair> Proposals)>();
        foreach (var (finding, index) in report.Findings.Select((finding, index) => (finding, index)).OrderByDescending(pair => pair.finding.Severity).ThenBy(pair => pair.index))
        {
            var some = proposals.SelectMany(each => each.For(finding)).Take(Math.Min(MostForOne, left)).ToImmutableArray();
            left -= some.Length;
            if (some.Length > 0) tried.Add((index, some));
        }

        var repaired = report.Findings.ToArray();
        Parallel.ForEach(tried, new ParallelOptions { CancellationToken = cancellationToken }, one =>
        {
            var finding = report.Findings[one.Index];
            if (one.Proposals.FirstOrDefault(proposal => Resolves(proposal, finding, cancellationToken)) is { } repair) repaired[one.Index] = finding with { Repairs = [repair] };
        });
        return report with { Findings = [.. repaired] };
    }

    private bool Resolves(Repair repair, Finding finding, CancellationToken cancellationToken)
    {
        var changed = repair.Edits.GroupBy(edit => edit.Span.Source).ToDictionary(edits => edits.Key, edits => new SourceText(edits.Key.Path, Applied(edits.Key.Content, edits)));
        var loader = new ChangedLoader(options.Loader, changed, _loading);
        var again = Examination.Of([.. sources.Select(source => changed.GetValueOrDefault(source, source))], options with { Loader = loader, Repairs = false }, Parse, cancellationToken);
        if (again.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return false;
        var after = again.Check(cancellationToken);
        return after.Findings.Concat(after.Accepted.Select(accepted => accepted.Finding))
            .All(other => other.Key != finding.Key && _known.TryGetValue(other.Key, out var weight) && other.Severity <= weight);
    }

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
