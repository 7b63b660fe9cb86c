using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Comparing;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Checking.Comparing;

/// <summary>The law of one state held against that of another day.</summary>
internal sealed class StateComparison
{
    // What the law says comes before the words in which it says it.
    private static readonly ImmutableArray<string> First = ["position", "breach", "exception", "safeguard-position", "procedure", "presumption", "agency-meaning", "party", "opt-out", "instrument", "group", "fact", "open-norm", "truth"];

    private readonly ImmutableArray<Meaning> _before;
    private readonly ImmutableArray<Meaning> _after;

    /// <summary>Holds two laws against each other.</summary>
    /// <param name="name">Of several states, the one; null if there is one state or none.</param>
    /// <param name="before">The law before.</param>
    /// <param name="after">The law after.</param>
    public StateComparison(StateName? name, Analysis before, Analysis after)
    {
        (Name, After) = (name, after);
        (_before, _after) = (Meanings.Of(before), Meanings.Of(after));
        Renamings = Renamings.Between(_before, _after);
        Laws = new LawChanges(before, after, Renamings);
    }

    /// <summary>Of several states, the one; null if there is one state or none.</summary>
    public StateName? Name { get; }

    /// <summary>The law after.</summary>
    public Analysis After { get; }

    /// <summary>What is called otherwise.</summary>
    public Renamings Renamings { get; }

    /// <summary>For whom the law comes to something else.</summary>
    public LawChanges Laws { get; }

    /// <summary>The declarations whose meaning changed, the law first, then its words.</summary>
    public IEnumerable<MeaningChange> Changes()
    {
        var old = _before.Select(meaning => (Was: meaning, Now: Renamings.Of(meaning))).ToDictionary(pair => (pair.Now.Kind, pair.Now.Key));
        var draft = _after.ToDictionary(meaning => (meaning.Kind, meaning.Key));
        foreach (var key in old.Keys.Union(draft.Keys).OrderBy(key => Rank(key.Kind)).ThenBy(key => key.Kind, StringComparer.Ordinal).ThenBy(key => key.Key, StringComparer.Ordinal))
        {
            var change = (old.TryGetValue(key, out var was), draft.GetValueOrDefault(key)) switch
            {
                (true, null) when !IsSaidElsewhere(key.Kind, key.Key, draft.ContainsKey) =>
                    new MeaningChange(MeaningChangeKind.Removed, key.Kind, was.Was.Name, [], was.Was.Span, null) { Sentence = was.Was.Sentence },
                (false, { } added) when !IsSaidElsewhere(key.Kind, key.Key, old.ContainsKey) =>
                    new MeaningChange(MeaningChangeKind.Added, key.Kind, added.Name, [], null, added.Span) { Sentence = added.Sentence },
                (true, { } now) => Changed(was.Now, was.Was, now),
                _ => null,
            };
            if (change is not null) yield return IsOfItsOwn(change) ? change with { State = Name } : change;
        }
    }

    private MeaningChange? Changed(Meaning named, Meaning was, Meaning now)
    {
        var differences = Meanings.Differences(named, now, Laws.SamePersons);
        if (differences.IsEmpty) return null;
        var change = new MeaningChange(MeaningChangeKind.Changed, now.Kind, now.Name, [.. differences.Select(difference => difference.Aspect)], was.Span, now.Span)
        {
            Clauses = [.. differences.Select(difference => new ClauseChange(difference.Aspect, [.. difference.Was.Select(ComparisonWording.Of)], [.. difference.Is.Select(ComparisonWording.Of)]))],
        };

        // Who is reached by other conditions shows in what she must or may; of a deadline or a safeguard, nothing else shows whom it concerns.
        return now.Norm is { } norm && !differences.Any(difference => difference.Aspect is "When" or "Unless" or "Modality" or "Bearer" or "Acts") && Laws.Concerned(norm) is var (answer, role, day)
            ? change with { Person = CaseWording.Describe(After, answer, role), Day = day }
            : change;
    }

    private static int Rank(string kind) => First.IndexOf(kind) is >= 0 and var rank ? rank : First.Length;

    // That an understanding is used goes without saying where it comes or goes itself.
    private static bool IsSaidElsewhere(string kind, string key, Func<(string Kind, string Key), bool> isDeclared) => kind == "use" && !isDeclared(("understanding", key));

    // Words are shared by all states; the law, and what a state is bound by and checked against, is its own.
    private static bool IsOfItsOwn(MeaningChange change) =>
        change.Kind is "position" or "breach" or "exception" or "safeguard-position" or "procedure" or "presumption" or "use" or "party" or "opt-out" or "encoded";
}
