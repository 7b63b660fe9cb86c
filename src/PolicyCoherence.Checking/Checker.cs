using PolicyCoherence.Findings;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>Brings the text of files that a policy file includes, or that a state is checked against.</summary>
public interface ISourceLoader
{
    /// <summary>The text of the file at <paramref name="path"/> as written in <paramref name="includedFrom"/>, or null if there is none.</summary>
    /// <param name="includedFrom">The file that names it.</param>
    /// <param name="path">The path as written, relative to that file.</param>
    SourceText? Load(SourceText includedFrom, string path);
}

/// <summary>What a check may be told beside the files.</summary>
/// <param name="Loader">Where included files come from.</param>
/// <param name="ReadBarsAsExceptions">Line 6 of the order of precedence (meaning A3): a bar in the same instrument reads as an exception to a duty that draws no line of its own. On by default.</param>
public sealed record CheckOptions(ISourceLoader Loader, bool ReadBarsAsExceptions = true)
{
    /// <summary>The day on which the check is asked; null for none. No clock is read: only with a day can an acceptance have expired.</summary>
    public DateOnly? At { get; init; }
}

/// <summary>The one library call behind every front: text in, findings out.</summary>
public static class Checker
{
    /// <summary>Checks the positions in <paramref name="sources"/> and all that they include. The result does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="CheckLimitException">A question was too large to be decided; the check is then not done.</exception>
    public static CheckReport Check(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            return Checked(sources, options, cancellationToken);
        }
        catch (ReasoningLimitException bound)
        {
            throw new CheckLimitException(bound.Message, bound);
        }
    }

    private static CheckReport Checked(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken)
    {
        var set = SourceSet.Load(sources, options.Loader, cancellationToken);
        var bound = Binder.Bind(set.Files, cancellationToken);
        var analysis = new Analysis(bound.Model, new AnalysisOptions(options.ReadBarsAsExceptions), cancellationToken);
        var report = new Report(analysis);
        RuleRun.Fire(WorkingMemory.Facts(analysis, report, set, cancellationToken), cancellationToken);
        var diagnostics = set.Files.SelectMany(file => file.Diagnostics).Concat(set.Diagnostics).Concat(bound.Diagnostics).ToList();
        var review = AcceptanceReview.Of(bound.Model.Acceptances, [.. report.Findings], options.At, !diagnostics.Exists(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (!review.Fates.IsEmpty) RuleRun.Fire([report, .. review.Fates], cancellationToken);
        diagnostics.AddRange(review.Diagnostics);
        return new CheckReport(
            [.. Sorted(report.Findings.Where(finding => !review.IsAccepted(finding)))],
            [.. diagnostics.OrderBy(diagnostic => diagnostic.Span).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)],
            Claims.Of(bound.Model),
            [.. report.Coverage.OrderBy(note => note.Text, StringComparer.Ordinal)],
            RuleCatalogue.All,
            new CheckCounts(set.Files.Length, bound.Model.Positions.Length + bound.Model.StandingSafeguards.Length, bound.Model.Understandings.Length, RuleCatalogue.All.Length))
        {
            Accepted = [.. Sorted(report.Findings.Where(review.IsAccepted)).Select(review.Accepted)],
        };
    }

    private static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) =>
        findings.OrderBy(finding => finding.Primary.Span).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Key, StringComparer.Ordinal);
}
