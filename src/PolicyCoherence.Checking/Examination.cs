using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>The files of one check, read and bound, with the reasoning about them: what every question to the checker starts from.</summary>
internal sealed class Examination
{
    private readonly SourceSet _set;
    private readonly CheckOptions _options;
    private readonly ImmutableArray<Analysis> _states;
    private readonly IReadOnlySet<SourceText> _frameworkTexts;

    private Examination(SourceSet set, CheckOptions options, PolicyModel model, IReadOnlySet<SourceText> frameworkTexts, ImmutableArray<Analysis> states, ImmutableArray<Diagnostic> diagnostics)
    {
        _set = set;
        _states = states;
        _options = options;
        _frameworkTexts = frameworkTexts;
        Model = model;
        Analysis = states.First(state => state.Model.State?.Name == model.State?.Name);
        Diagnostics = diagnostics;
    }

    /// <summary>The policy model.</summary>
    public PolicyModel Model { get; }

    /// <summary>The files.</summary>
    public ImmutableArray<PolicyFile> Files => _set.Files;

    /// <summary>The reasoning about it; of several states, about the first declared.</summary>
    public Analysis Analysis { get; }

    /// <summary>What positions cite and quote of the law, and is not there.</summary>
    public IEnumerable<object> MissingTexts => new TextVerification(_set.Laws, CancellationToken.None).Facts(Model);

    /// <summary>The reasoning about the law of each state, by name; about the whole if there is one state or none.</summary>
    public ImmutableArray<Analysis> States => _states;

    /// <summary>What could not be understood, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads and binds files and all that they include.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="options">What the check is told.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="further">Sentences that stand in no file.</param>
    public static Examination Of(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken, params IReadOnlyList<PolicyFile> further) =>
        Of(sources, options, PolicyParser.Parse, cancellationToken, further);

    /// <summary>Reads and binds files and all that they include.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="options">What the check is told.</param>
    /// <param name="parse">Reads one file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="further">Sentences that stand in no file.</param>
    public static Examination Of(
        IReadOnlyCollection<SourceText> sources, CheckOptions options, Func<SourceText, CancellationToken, PolicyFile> parse, CancellationToken cancellationToken, params IReadOnlyList<PolicyFile> further)
    {
        var set = SourceSet.Load(sources, options.Loader, parse, cancellationToken);
        PolicyFile[] files = [.. set.Files, .. further];
        var bound = Binder.Bind(files, cancellationToken);
        var states = Reasoning(bound.Model, options, options.Days, cancellationToken);
        return new Examination(set, options, bound.Model, bound.FrameworkTexts, states, Sorted(files.SelectMany(file => file.Diagnostics).Concat(set.Diagnostics).Concat(UsedFrameworks.CauseOnly(files, bound.Diagnostics))));
    }

    /// <summary>Runs the rules.</summary>
    public CheckReport Check(CancellationToken cancellationToken)
    {
        var report = StateReports.Of(_states, Model, _set, cancellationToken);
        var review = AcceptanceReview.Of(Model.Acceptances, [.. report.Findings], _options.At, !Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        if (!review.Fates.IsEmpty) RuleRun.Fire([report.First, .. review.Fates], cancellationToken);
        var involved = new InvolvedAgencies(Model);
        return new CheckReport(
            [.. Sorted(report.Findings.Where(finding => !review.IsAccepted(finding))).Select(finding => involved.Named(OnDays(finding, _options.Days)))],
            Sorted(Diagnostics.Concat(review.Diagnostics)),
            Claims.Of(Model, _frameworkTexts),
            [.. report.Coverage.OrderBy(note => note.Text, StringComparer.Ordinal)],
            RuleCatalogue.All,
            new CheckCounts(_set.Counted, Model.Positions.Count(position => position.BreachOf is null) + Model.StandingSafeguards.Length, Model.Understandings.Length, RuleCatalogue.All.Length)
            {
                Procedures = Model.Procedures.Length,
                Meanings = Model.AgencyMeanings.Length,
            })
        {
            Graph = _options.WithGraph ? AgencyGraphs.Of(_states, Model) : null,
            Timeline = _options.WithTimeline ? Timeline.Of(Model, _options.Days, day => FoundOn(day, cancellationToken)) : [],
            Accepted = [.. Sorted(report.Findings.Where(review.IsAccepted)).Select(review.Accepted).Select(accepted => accepted with { Finding = involved.Named(accepted.Finding) })],
            Understandings = [.. report.OfEach.SelectMany(state => FrameworkStanding.Of(state.Analysis, state.Findings, state.Coverage).Select(standing => standing with { State = Of(state.Analysis) }))],
            Spheres = [.. _states.SelectMany(state => Figures.Of(state).Select(sphere => sphere with { State = Of(state) }))],
        };
    }

    // The reasoning about the law of some days. A treaty that a state has left before them, or not yet joined, does not bind it then.
    private static ImmutableArray<Analysis> Reasoning(PolicyModel model, CheckOptions options, DayInterval days, CancellationToken cancellationToken)
    {
        StateSymbol On(StateSymbol state) => state with { Parties = [.. state.Parties.Where(party => !new DayInterval(party.Since, party.Until).Meet(days).IsEmpty)] };
        var asked = model with { State = model.State is { } state ? On(state) : null, States = [.. model.States.Select(On)] };
        return Analysis.OfStates(asked, new AnalysisOptions(options.ReadBarsAsExceptions) { From = days.From, Until = days.Until }, cancellationToken);
    }

    // Of one state alone it need not be said which it is.
    private StateName? Of(Analysis analysis) => _states.Length > 1 && analysis.Model.State is { } state ? new StateName(state.Name, state.Display) : null;

    private IEnumerable<Finding> FoundOn(DateOnly day, CancellationToken cancellationToken)
    {
        var states = Reasoning(Model, _options, new DayInterval(day, day == DateOnly.MaxValue ? null : day.AddDays(1)), cancellationToken);
        return StateReports.Of(states, Model, _set, cancellationToken).Findings;
    }

    // What is missing because a text comes later is not dated by that text.
    private static Finding OnDays(Finding finding, DayInterval days) =>
        finding.Interval is { } own && own.Meet(days).IsEmpty ? finding with { Interval = days } : finding;

    /// <summary>Diagnostics by place.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Span).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)];

    private static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) =>
        findings.OrderBy(finding => finding.Primary.Span).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Key, StringComparer.Ordinal);
}
