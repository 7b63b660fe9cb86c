using PolicyCoherence.Checking.OneCase;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Rules.Wording;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Comparing;

/// <summary>The files of one side of a comparison, and where what they include comes from.</summary>
/// <param name="Sources">The files.</param>
/// <param name="Options">What the check of this side is told.</param>
public sealed record ComparedLaw(IReadOnlyCollection<SourceText> Sources, CheckOptions Options);

/// <summary>Says in meaning, not in text, what changes from one law to another: which positions, for whom, and which inconsistencies.</summary>
public static class LawComparison
{
    /// <summary>Compares two laws. The result depends neither on the order of files nor on that of sentences.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="CheckLimitException">A question was too large to be decided.</exception>
    public static DiffReport Compare(ComparedLaw before, ComparedLaw after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return CheckLimitException.Said(() => Compared(before, after, cancellationToken));
    }

    private static DiffReport Compared(ComparedLaw before, ComparedLaw after, CancellationToken cancellationToken)
    {
        var old = Examination.Of(before.Sources, before.Options, cancellationToken);
        var draft = Examination.Of(after.Sources, after.Options, cancellationToken);
        var (oldReport, newReport) = (old.Check(cancellationToken), draft.Check(cancellationToken));
        var states = Pairs(old, draft, cancellationToken).Select(pair => new StateComparison(pair.Name, pair.Before, pair.After)).ToList();

        // What the draft's users decided about rules is said of both sides: a rule that is switched off resolves nothing. What is accepted
        // is still found: to accept it removes nothing, and to accept it no longer introduces nothing.
        var rules = after.Options.Rules;
        var renamed = states.SelectMany(state => state.Renamings.All).ToList();
        var names = renamed.ToLookup(pair => pair.Before.Key, pair => pair.After.Key, StringComparer.Ordinal);
        var latter = renamed.Select(pair => pair.After.Key).ToHashSet(StringComparer.Ordinal);
        string Formerly(Finding finding) => Key(finding.RuleId, finding.Subjects.Select(subject => names[subject].FirstOrDefault() ?? subject), finding.Subjects.Any(names.Contains));
        string Now(Finding finding) => Key(finding.RuleId, finding.Subjects, finding.Subjects.Any(latter.Contains));
        var known = oldReport.Findings.Concat(oldReport.Accepted.Select(accepted => accepted.Finding)).Select(Formerly).ToHashSet(StringComparer.Ordinal);
        var kept = newReport.Findings.Concat(newReport.Accepted.Select(accepted => accepted.Finding)).Select(Now).ToHashSet(StringComparer.Ordinal);
        return new DiffReport(
            [.. states.SelectMany(state => state.Changes()).DistinctBy(change => (change.State, change.Change, change.Kind, change.Name, change.Before, change.After)).OrderBy(change => change.State?.Name, StringComparer.Ordinal)],
            [.. states.SelectMany(state => state.Laws.All(cancellationToken).Select(change => Line(state.After, change) with { State = state.Name }))],
            RuleSettings.Weighed([.. newReport.Findings.Where(finding => !known.Contains(Now(finding)))], rules),
            RuleSettings.Weighed([.. oldReport.Findings.Where(finding => !kept.Contains(Formerly(finding)))], rules),
            RuleSettings.Weighed([.. newReport.Findings.Where(finding => known.Contains(Now(finding)))], rules),
            Examination.Sorted(old.Diagnostics.Concat(draft.Diagnostics).Distinct()),
            old.Model.Positions.Length + draft.Model.Positions.Length)
        {
            Settings = RuleSettings.Done([.. newReport.Findings, .. oldReport.Findings.Where(finding => !kept.Contains(Formerly(finding)))], rules),
            Renamed = [.. renamed.Select(pair => new RenamedDeclaration(pair.After.Kind, pair.Before.Name, pair.After.Name, pair.After.Span)).Distinct()],
        };
    }

    // With other names, what a rule names in their order stands in another order.
    private static string Key(string rule, IEnumerable<string> subjects, bool inOrderOfNames) =>
        inOrderOfNames ? $"{rule}~{string.Join('|', subjects.Order(StringComparer.Ordinal))}" : $"{rule}|{string.Join('|', subjects)}";

    // One state is one state, whatever it is called. Of several, each is held against the one of its name, and a new one against no law.
    private static IEnumerable<(StateName? Name, Analysis Before, Analysis After)> Pairs(Examination old, Examination draft, CancellationToken cancellationToken)
    {
        (StateName? Name, Analysis Before, Analysis After) Pair(StateName? name, Analysis before, Analysis after) =>
            LawChanges.Comparable(before, after, cancellationToken) is var laws ? (name, laws.Before, laws.After) : default;
        if (old.Model.States.Length < 2 && draft.Model.States.Length < 2) return [Pair(null, old.Analysis, draft.Analysis)];
        return old.Model.States.Concat(draft.Model.States).DistinctBy(state => state.Name).OrderBy(state => state.Name, StringComparer.Ordinal)
            .Select(state => Pair(new StateName(state.Name, state.Display), Of(old, state, cancellationToken), Of(draft, state, cancellationToken)));
    }

    private static Analysis Of(Examination side, StateSymbol state, CancellationToken cancellationToken) =>
        side.States.FirstOrDefault(analysis => analysis.Model.State?.Name == state.Name)
        ?? new Analysis(side.Model.OfState(state with { Parties = [], EncodedInFull = [] }), new AnalysisOptions(), cancellationToken);

    private static OutcomeChangeLine Line(Analysis analysis, OutcomeChange change)
    {
        var instance = change.Saying[0];
        return new OutcomeChangeLine(
            CaseReading.KindOf(change.Key.Modality),
            change.Gained,
            CaseReading.GroupOf(instance),
            instance.Agency?.Display,
            Acts(change),
            Only(instance.Analysis, change.Narrowing),
            CaseWording.Describe(analysis, change.Answer, instance.Role),
            change.Day,
            [.. change.Saying.Select(saying => saying.Position.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            instance.Position.Span,
            change.Answer.Judgements)
        {
            Together = change.Key.Acts switch { ActsOf.Choice => ActsTogether.OneOf, ActsOf.Together => ActsTogether.NotAll, _ => ActsTogether.Each },
            IsOption = change.Key.Acts == ActsOf.Option,
        };
    }

    // What can be done instead of another, or is forbidden only beside it, is said with it.
    private static string Acts(OutcomeChange change)
    {
        var instance = change.Saying[0];
        return change.Key.Acts is ActsOf.Single or ActsOf.Option
            ? ComparisonWording.Act(instance)
            : string.Join(", ", instance.Analysis.InstancesOf(instance.Position.Name).Where(other => other.Agency == instance.Agency && other.Act.Service == instance.Act.Service && other.Act.Data == instance.Act.Data)
                .Select(ComparisonWording.Act).Distinct(StringComparer.Ordinal));
    }

    private static string? Only(Analysis analysis, Narrowing narrowing)
    {
        var model = analysis.Model;
        string? Called<T>(KindTree<T> tree, string? name)
            where T : Symbol => name is null ? null : tree.All.FirstOrDefault(each => each.Name == name)?.Display ?? name;
        return Called(model.Agencies, narrowing.Agency) ?? Called(model.Actions, narrowing.Action) ?? Called(model.Services, narrowing.Service)
            ?? ((Called(model.Services, narrowing.ObtainedIn) ?? Called(model.Agencies, narrowing.ObtainedFrom)) is { } source ? CaseLawWording.Knowledge(source) : null);
    }
}
