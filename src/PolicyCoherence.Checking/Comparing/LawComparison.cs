using System.Collections.Immutable;
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
        var oldFindings = old.Check(cancellationToken).Findings;
        var newFindings = draft.Check(cancellationToken).Findings;

        // What the draft's users decided about rules is said of both sides: a rule that is switched off resolves nothing.
        var rules = after.Options.Rules;
        var known = oldFindings.Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        var kept = newFindings.Select(finding => finding.Key).ToHashSet(StringComparer.Ordinal);
        var states = Pairs(old, draft, cancellationToken).ToList();
        return new DiffReport(
            [.. states.SelectMany(state => Changed(state.Before, state.After).Select(change => OfItsOwn(change) ? change with { State = state.Name } : change)).DistinctBy(change => (change.State, change.Change, change.Kind, change.Name)).OrderBy(change => change.State?.Name, StringComparer.Ordinal)],
            [.. states.SelectMany(state => new LawChanges(state.Before, state.After).All(cancellationToken).Select(change => Line(state.After, change) with { State = state.Name }))],
            RuleSettings.Weighed([.. newFindings.Where(finding => !known.Contains(finding.Key))], rules),
            RuleSettings.Weighed([.. oldFindings.Where(finding => !kept.Contains(finding.Key))], rules),
            RuleSettings.Weighed([.. newFindings.Where(finding => known.Contains(finding.Key))], rules),
            Examination.Sorted(old.Diagnostics.Concat(draft.Diagnostics).Distinct()),
            old.Model.Positions.Length + draft.Model.Positions.Length)
        {
            Settings = RuleSettings.Done([.. newFindings, .. oldFindings.Where(finding => !kept.Contains(finding.Key))], rules),
        };
    }

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

    // Words are shared by all states; the law, and what a state is bound by, is its own.
    private static bool OfItsOwn(MeaningChange change) => change.Kind is "position" or "exception" or "safeguard-position" or "understanding" or "party" or "encoded";

    private static ImmutableArray<MeaningChange> Changed(Analysis before, Analysis after)
    {
        var old = Meanings.Of(before).ToDictionary(meaning => (meaning.Kind, meaning.Name));
        var draft = Meanings.Of(after).ToDictionary(meaning => (meaning.Kind, meaning.Name));
        var changes = ImmutableArray.CreateBuilder<MeaningChange>();
        foreach (var key in old.Keys.Union(draft.Keys).OrderBy(key => key.Kind, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal))
        {
            switch (old.GetValueOrDefault(key), draft.GetValueOrDefault(key))
            {
                case ({ } was, null):
                    changes.Add(new MeaningChange(MeaningChangeKind.Removed, key.Kind, key.Name, [], was.Span, null));
                    break;
                case (null, { } added):
                    changes.Add(new MeaningChange(MeaningChangeKind.Added, key.Kind, key.Name, [], null, added.Span));
                    break;
                case ({ } was, { } now) when Meanings.Differences(was, now, name => Persons(before, name) == Persons(after, name)) is { IsEmpty: false } aspects:
                    changes.Add(new MeaningChange(MeaningChangeKind.Changed, key.Kind, key.Name, aspects, was.Span, now.Span));
                    break;
                default:
                    break;
            }
        }

        return changes.ToImmutable();
    }

    // Equal formulas of two laws have equal texts.
    private static string Persons(Analysis analysis, string position) =>
        string.Join('\n', analysis.InstancesOf(position).Select(instance => $"{instance.Key}: {analysis.Scopes.UntimedScope(instance)}").Order(StringComparer.Ordinal).DefaultIfEmpty(position));

    private static OutcomeChangeLine Line(Analysis analysis, OutcomeChange change)
    {
        var instance = change.Saying[0];
        return new OutcomeChangeLine(
            CaseReading.KindOf(instance.Modality),
            change.Gained,
            CaseReading.GroupOf(instance),
            instance.Agency?.Display,
            CaseReading.ActOf(instance.Reading),
            Only(instance.Analysis, change.Narrowing),
            CaseWording.Describe(analysis, change.Answer, instance.Role),
            change.Day,
            [.. change.Saying.Select(saying => saying.Position.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            instance.Position.Span,
            change.Answer.Judgements);
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
