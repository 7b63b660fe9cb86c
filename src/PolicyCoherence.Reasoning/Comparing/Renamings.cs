using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>
/// Declarations that are called otherwise in another law and say the same. Only what says something by itself can be known again: a
/// position, an exception, a defined group. A word that is not defined means what it is called, so another word is another thing.
/// </summary>
public sealed partial class Renamings
{
    private static readonly ImmutableHashSet<string> Norms = ["position", "exception", "safeguard-position", "procedure", "presumption"];
    private static readonly ImmutableHashSet<string> Terms = ["group", "fact"];

    // Where norms, and where groups and facts, are named other than in a condition.
    private static readonly ImmutableHashSet<string> NamesNorms =
        [nameof(Position.SubjectTo), nameof(Position.Notwithstanding), nameof(Position.PriorityLimits), nameof(Position.BreachOf), nameof(Position.RetainedAs), nameof(ExceptionNorm.To), nameof(Acceptance.Subjects)];

    private static readonly ImmutableHashSet<string> NamesTerms =
        [nameof(AgencyMeaning.Word), nameof(OneDefinitionUnderstanding.Words), nameof(IndependenceUnderstanding.Facts), nameof(EntitlementUnderstanding.IrrespectiveOf), nameof(EntitlementUnderstanding.NotConditionalOn), nameof(MutualUnderstanding.By), nameof(Territory.Fact)];

    private readonly ImmutableDictionary<string, string> _norms;
    private readonly ImmutableDictionary<string, string> _terms;

    private Renamings(ImmutableArray<(Meaning Before, Meaning After)> all)
    {
        All = all;
        ImmutableDictionary<string, string> Names(ImmutableHashSet<string> kinds) => all.Where(pair => kinds.Contains(pair.Before.Kind))
            .Select(pair => KeyValuePair.Create(pair.Before.Key, pair.After.Key)).DistinctBy(pair => pair.Key).ToImmutableDictionary(StringComparer.Ordinal);
        (_norms, _terms) = (Names(Norms), Names(Terms));
    }

    /// <summary>What is called otherwise, by kind and former name.</summary>
    public ImmutableArray<(Meaning Before, Meaning After)> All { get; }

    /// <summary>The renamings from one law to another.</summary>
    public static Renamings Between(ImmutableArray<Meaning> before, ImmutableArray<Meaning> after)
    {
        var gone = Only(before, after);
        var added = Only(after, before);
        if (gone.Count == 0 || added.Count == 0) return new Renamings([]);
        var names = gone.Concat(added).Select(meaning => meaning.Key).ToImmutableHashSet(StringComparer.Ordinal);

        // What is the same but for names that are gone or new may be a renaming, if nothing else is the same too.
        string Blurred(Meaning meaning) => Text(meaning, (_, _) => name => names.Contains(name) ? "*" : name);
        var (were, are) = (gone.ToLookup(Blurred, StringComparer.Ordinal), added.ToLookup(Blurred, StringComparer.Ordinal));
        var pairs = were.Where(same => same.Count() == 1 && are[same.Key].Count() == 1).Select(same => (Before: same.Single(), After: are[same.Key].Single()))
            .OrderBy(pair => pair.Before.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Before.Key, StringComparer.Ordinal).ToImmutableArray();
        while (true)
        {
            var renamings = new Renamings(pairs);
            var sure = pairs.Where(pair => Text(pair.Before, renamings.NamedIn) == Text(pair.After, (_, _) => name => name)).ToImmutableArray();
            if (sure.Length == pairs.Length) return renamings;
            pairs = sure;
        }
    }

    /// <summary>A meaning of the law before in the names of the law after.</summary>
    public Meaning Of(Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        return All.IsEmpty ? meaning : meaning with
        {
            Key = Key(meaning),
            Aspects = meaning.Aspects.ToImmutableSortedDictionary(
                aspect => aspect.Key, aspect => aspect.Value.Select(said => said with { Text = In(said.Text, aspect.Key, NamedIn) }).ToImmutableArray(), StringComparer.Ordinal),
        };
    }

    /// <summary>The key of a fact of the law before in the names of the law after: that of a norm alone, such as its breach, is called by the norm.</summary>
    internal string OfFact(string key) => key.Contains('/', StringComparison.Ordinal) ? In(key, "", NamedIn) : key;

    private string Key(Meaning meaning) => meaning.Kind switch
    {
        _ when Norms.Contains(meaning.Kind) => _norms.GetValueOrDefault(meaning.Key, meaning.Key),
        _ when Terms.Contains(meaning.Kind) => _terms.GetValueOrDefault(meaning.Key, meaning.Key),
        "breach" or "acceptance" => In(meaning.Key, nameof(Position.BreachOf), NamedIn),
        "agency-meaning" => In(meaning.Key, nameof(AgencyMeaning.Word), NamedIn),
        "truth" => In(meaning.Key, "", NamedIn),
        _ => meaning.Key,
    };

    private Func<string, string> NamedIn(string aspect, bool inCondition) =>
        inCondition || NamesTerms.Contains(aspect) ? name => _terms.GetValueOrDefault(name, name)
        : NamesNorms.Contains(aspect) ? name => _norms.GetValueOrDefault(name, name)
        : name => name;

    private static List<Meaning> Only(ImmutableArray<Meaning> of, ImmutableArray<Meaning> not)
    {
        var known = not.Select(meaning => (meaning.Kind, meaning.Key)).ToHashSet();
        return
        [
            .. of.Where(meaning => (Norms.Contains(meaning.Kind) || (Terms.Contains(meaning.Kind) && meaning.Aspects.ContainsKey(nameof(Model.Group.Definition))))
                && !known.Contains((meaning.Kind, meaning.Key))),
        ];
    }

    private static string Text(Meaning meaning, Func<string, bool, Func<string, string>> named) =>
        $"{meaning.Kind}\n{string.Join('\n', meaning.Aspects.SelectMany(aspect => aspect.Value.Select(said => In(said.Text, aspect.Key, named)).Order(StringComparer.Ordinal), (aspect, text) => $"{aspect.Key}: {text}"))}";

    // A name stands between characters that cannot be part of one; in a condition, behind the point that stands behind a role. A fact of
    // one norm alone has the name of the norm, and a stroke behind it.
    private static string In(string text, string aspect, Func<string, bool, Func<string, string>> named) => InOrder(Name().Replace(text, match =>
        match.Value[0] != '.' ? named(aspect, false)(match.Value)
        : text.AsSpan(match.Index + match.Length).StartsWith("/") ? $".{named(nameof(Position.BreachOf), false)(match.Value[1..])}"
        : $".{named(aspect, true)(match.Value[1..])}"));

    // With other names, the parts of a conjunction or disjunction stand in another order.
    private static string InOrder(string text)
    {
        var ordered = text.ToCharArray();
        var open = new Stack<int>();
        for (var at = 0; at < ordered.Length; at++)
        {
            if (ordered[at] == '(') open.Push(at + 1);
            if (ordered[at] != ')' || !open.TryPop(out var start) || !IsOfConditions(text.AsSpan(0, start))) continue;
            string.Join(", ", Parts(new string(ordered, start, at - start)).Order(StringComparer.Ordinal)).CopyTo(0, ordered, start, at - start);
        }

        return new string(ordered);
    }

    private static bool IsOfConditions(ReadOnlySpan<char> before) => (before.EndsWith("all(") || before.EndsWith("any(")) && (before.Length == 4 || !char.IsLetter(before[^5]));

    private static IEnumerable<string> Parts(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || text[at] != ',') continue;
            yield return text[start..at];
            start = at + ", ".Length;
        }

        yield return text[start..];
    }

    [GeneratedRegex(@"\.?[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*")]
    private static partial Regex Name();
}
