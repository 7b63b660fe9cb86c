using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>One thing that a law declares, as far as it means something: each aspect as a text that is equal if the meaning is.</summary>
/// <param name="Kind">What it is: <c>position</c>, <c>fact</c>, <c>group</c> …</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Aspects">What is said of it, by aspect.</param>
public sealed record Meaning(string Kind, string Name, SourceSpan Span, ImmutableSortedDictionary<string, string> Aspects);

/// <summary>
/// What the declarations of a law mean, apart from titles, places, section numbers, quotes and the order in which anything stands. It
/// looks at the records themselves, so that a new clause cannot be forgotten here.
/// </summary>
public static class Meanings
{
    // How something is called, where it stands and what of the law's text is cited for it is no part of what it means.
    private static readonly ImmutableHashSet<string> Unsaid = ["Name", "Title", "Span", "Sentence", "Words", "Display", "Paragraph", "Text", "ModalitySpan", "EqualityContract", "Sources", "IsJudgement"];

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> Conditions = ["When", "Unless", "Provided"];

    /// <summary>Everything that a law declares, by kind and name.</summary>
    public static ImmutableArray<Meaning> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var model = analysis.Model;
        var all = new List<Meaning>();
        all.AddRange(model.Positions.Select(position => Of("position", position)));
        all.AddRange(model.Exceptions.Select(exception => Of("exception", exception)));
        all.AddRange(model.StandingSafeguards.Select(safeguard => Of("safeguard-position", safeguard)));
        all.AddRange(model.Facts.Select(fact => Of(fact.IsJudgement ? "open-norm" : "fact", fact)));
        all.AddRange(model.Groups.Select(group => Of("group", group)));
        all.AddRange(model.Understandings.Select(understanding => Of("understanding", understanding)));
        all.AddRange(model.Instruments.Select(instrument => Of("instrument", instrument)));
        all.AddRange(Kinds("agency", model.Agencies));
        all.AddRange(Kinds("action", model.Actions));
        all.AddRange(Kinds("service", model.Services));
        all.AddRange(Kinds("kind-of-data", model.DataKinds));
        all.AddRange(Kinds("safeguard", model.Safeguards));
        all.AddRange(Kinds("sphere", model.Spheres));
        all.AddRange(model.Truths.Select(truth => (Text: Of(truth.Condition), truth.Span)).DistinctBy(truth => truth.Text, StringComparer.Ordinal)
            .Select(truth => new Meaning("truth", truth.Text, truth.Span, None)));
        all.AddRange(model.EffectClaims.Select(claim => new Meaning("claim", $"{claim.Judgement.Name} > {claim.To.Name}", claim.Span, None)));
        if (model.State is { } state)
        {
            all.AddRange(state.Parties.GroupBy(party => party.Treaty.Name, StringComparer.Ordinal).Select(parties => new Meaning("party", parties.Key, parties.First().Span, Aspects(parties.First()))));
            all.AddRange(state.EncodedInFull.Select(sphere => new Meaning("encoded", sphere.Name, state.Span, None)));
        }

        return [.. all.OrderBy(meaning => meaning.Kind, StringComparer.Ordinal).ThenBy(meaning => meaning.Name, StringComparer.Ordinal)];
    }

    /// <summary>The names of the aspects in which two meanings of one name differ, in order.</summary>
    /// <param name="before">Of the law before.</param>
    /// <param name="after">Of the law after.</param>
    /// <param name="samePersons">Whether positions of that name, whatever the words, speak of the same persons in both laws.</param>
    public static ImmutableArray<string> Differences(Meaning before, Meaning after, Func<string, bool> samePersons)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(samePersons);
        var differing = before.Aspects.Keys.Union(after.Aspects.Keys)
            .Where(aspect => before.Aspects.GetValueOrDefault(aspect) != after.Aspects.GetValueOrDefault(aspect)).Order(StringComparer.Ordinal).ToImmutableArray();
        return differing.Any(Conditions.Contains) && samePersons(before.Name) ? [.. differing.Where(aspect => !Conditions.Contains(aspect))] : differing;
    }

    private static Meaning Of(string kind, Symbol symbol) => new(kind, symbol.Name, symbol.Span, Aspects(symbol));

    private static IEnumerable<Meaning> Kinds<T>(string kind, KindTree<T> tree)
        where T : Symbol =>
        tree.All.Select(symbol => new Meaning(kind, symbol.Name, symbol.Span, Aspects(symbol).Add("Kinds", string.Join(", ", tree.GeneralsOf(symbol.Name).Order(StringComparer.Ordinal)))));

    private static ImmutableSortedDictionary<string, string> Aspects(object thing) => thing.GetType().GetProperties()
        .Where(property => !Unsaid.Contains(property.Name) && property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(SourceSpan))
        .ToImmutableSortedDictionary(property => property.Name, property => Text(property.GetValue(thing), property.PropertyType), StringComparer.Ordinal);

    private static string Text(object? value, Type declared) => value switch
    {
        null => "-",
        SourceSpan => declared == typeof(SourceSpan?) ? "said" : "",
        string text => text,
        Condition condition => Of(condition),
        Symbol symbol => symbol.Name,
        FactType type => type.ToString() is var said && type is ChoiceFactType choice ? $"one of {string.Join(", ", choice.Values)}" : said,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(item => Text(item, typeof(object))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        _ when value.GetType().Assembly == typeof(Symbol).Assembly => $"({string.Join(", ", Aspects(value).Where(aspect => aspect.Value.Length > 0).Select(aspect => $"{aspect.Key}: {aspect.Value}"))})",
        _ => value.ToString() ?? "",
    };

    // The parts of a conjunction or disjunction in one order, whatever theirs.
    private static string Of(Condition condition) => condition switch
    {
        AllOf all => Joined("all", all.Parts),
        AnyOf any => Joined("any", any.Parts),
        Not { Part: Not inner } => Of(inner.Part),
        Not not => $"not {Of(not.Part)}",
        FactHolds holds => $"{holds.Role?.Name}.{holds.Fact.Name}",
        FactIs choice => $"{choice.Role?.Name}.{choice.Fact.Name}={choice.Value.ToString(CultureInfo.InvariantCulture)}",
        FactCompare compare => $"{compare.Role?.Name}.{compare.Fact.Name} {compare.Order} {compare.Value.ToString(CultureInfo.InvariantCulture)}",
        InGroup group => $"{group.Role?.Name}.{group.Group.Name}",
        SinceEvent since => $"since {since.Event.Name} {since.Order} {since.Value.ToString(CultureInfo.InvariantCulture)} {since.Unit}",
        _ => $"{condition.GetType().Name}({string.Join(", ", Aspects(condition).Select(aspect => aspect.Value))})",
    };

    private static string Joined(string word, ImmutableArray<Condition> parts) => parts.Length == 1
        ? Of(parts[0])
        : $"{word}({string.Join(", ", parts.Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))})";
}
