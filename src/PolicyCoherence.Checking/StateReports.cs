using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Checking;

/// <summary>What the rules report on the law of each state of a check. Each state's law is judged by itself; the rules on other states see the others beside it.</summary>
internal sealed class StateReports
{
    private readonly ImmutableArray<Report> _reports;

    private StateReports(ImmutableArray<Report> reports) => _reports = reports;

    /// <summary>The report that takes what concerns the files as a whole.</summary>
    public Report First => _reports[0];

    /// <summary>The findings of all states, in no order. One that names no text of its state names the state.</summary>
    public IEnumerable<Finding> Findings => _reports.Length == 1 ? First.Findings : _reports.SelectMany(report => report.Findings.Select(finding => Named(finding, report)));

    /// <summary>What the positions of each state are silent about, in no order.</summary>
    public IEnumerable<CoverageNote> Coverage =>
        _reports.Length == 1 ? First.Coverage : _reports.SelectMany(report => report.Coverage.Select(note => note with { Text = $"{report.Analysis.Model.State?.Display}: {note.Text}" }));

    /// <summary>What was reported on each state, by state.</summary>
    public IEnumerable<(Analysis Analysis, ImmutableArray<Finding> Findings, ImmutableArray<CoverageNote> Coverage)> OfEach =>
        _reports.Select(report => (report.Analysis, report.Findings.ToImmutableArray(), report.Coverage.ToImmutableArray()));

    /// <summary>Runs the rules on each state.</summary>
    public static StateReports Of(ImmutableArray<Analysis> states, PolicyModel whole, SourceSet set, CancellationToken cancellationToken)
    {
        var reports = new StateReports([.. states.Select(state => new Report(state))]);
        foreach (var report in reports._reports)
        {
            var facts = WorkingMemory.Facts(report.Analysis, report);
            if (report == reports.First) facts.AddRange(WorkingMemory.Texts(whole, set, cancellationToken));
            RuleRun.Fire(facts, cancellationToken);
        }

        return reports;
    }

    // Two states can lack the same; then the finding must say whose it is.
    private static Finding Named(Finding finding, Report report)
    {
        var model = report.Analysis.Model;
        var isOfATextOfTheState = finding.Authorities.IsEmpty
            || finding.Subjects.Any(subject => model.Positions.Any(norm => norm.Name == subject) || model.Exceptions.Any(norm => norm.Name == subject) || model.StandingSafeguards.Any(norm => norm.Name == subject));
        return isOfATextOfTheState || model.State is not { } state ? finding : finding with { Subjects = finding.Subjects.Add(state.Name), Message = $"{state.Display}: {finding.Message}" };
    }
}
