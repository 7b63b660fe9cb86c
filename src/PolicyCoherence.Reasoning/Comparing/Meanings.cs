using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>What the declarations of a law mean, apart from titles, places, section numbers, quotes and the order in which anything stands.</summary>
public static class Meanings
{
    private const string Form = "Form";
    private const string Kinds = "Kinds";
    private const string OfState = "OfState";

    /// <summary>Every kind of declaration, by the list of the model in which it stands.</summary>
    public static ImmutableArray<string> AllKinds =>
    [
        .. Declarations.Lists(typeof(PolicyModel)).Concat(Declarations.Lists(typeof(StateSymbol))).Select(list => Declarations.Kind(list.Name, null)).Append("open-norm").Append("breach").Order(StringComparer.Ordinal),
    ];

    /// <summary>Every aspect in which a declaration of some kind can change.</summary>
    public static ImmutableArray<string> AllAspects =>
        [.. Declarations.AllTypes.SelectMany(ModelWords.Members).Select(member => member.Name).Concat([Form, Kinds, OfState, nameof(Condition.FoundBy)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Everything that can be said in no words of its own, as <see cref="Said.Words"/> has it.</summary>
    public static ImmutableArray<string> AllCodes => ModelWords.Codes([.. Declarations.AllTypes.SelectMany(ModelWords.Members).Select(member => member.Type)]);

    /// <summary>Everything that a law declares, by kind and name.</summary>
    public static ImmutableArray<Meaning> Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var model = analysis.Model;
        var all = Declarations.Of(model).Select(declaration => Of(model, declaration)).ToList();

        // Twice the same is said once; of several that are called alike, each stands by itself.
        var distinct = all.GroupBy(meaning => (meaning.Kind, meaning.Key))
            .SelectMany(alike => alike.DistinctBy(Says, StringComparer.Ordinal).OrderBy(Says, StringComparer.Ordinal).Select((meaning, index) => index == 0 ? meaning : meaning with { Key = $"{meaning.Key} ({index + 1})" }));
        return [.. distinct.OrderBy(meaning => meaning.Kind, StringComparer.Ordinal).ThenBy(meaning => meaning.Key, StringComparer.Ordinal)];
    }

    /// <summary>In what two meanings of one name differ, by aspect.</summary>
    /// <param name="before">Of the law before.</param>
    /// <param name="after">Of the law after.</param>
    /// <param name="samePersons">Whether the conditions of norms of that name, whatever their words, reach the same persons in both laws.</param>
    public static ImmutableArray<ClauseDifference> Differences(Meaning before, Meaning after, Func<string, bool> samePersons)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(samePersons);
        var differences = before.Aspects.Keys.Union(after.Aspects.Keys).Order(StringComparer.Ordinal)
            .Select(aspect => Difference(aspect, before.Aspects.GetValueOrDefault(aspect, []), after.Aspects.GetValueOrDefault(aspect, []))).OfType<ClauseDifference>().ToImmutableArray();
        bool IsCondition(ClauseDifference difference) => difference.Aspect is nameof(Norm.When) or nameof(Norm.Unless);
        return differences.Any(IsCondition) && after.Norm is { } norm && samePersons(norm) ? [.. differences.Where(difference => !IsCondition(difference))] : differences;
    }

    private static string Says(Meaning meaning) => string.Join('\n', meaning.Aspects.SelectMany(aspect => aspect.Value, (aspect, said) => $"{aspect.Key}: {said.Text}"));

    private static Meaning Of(PolicyModel model, Declaration declaration)
    {
        var (list, thing) = (declaration.List, declaration.Thing);
        var sentence = Declarations.SentenceOf(thing);
        var stated = model.State?.Span ?? default;

        // What is only spoken of has its place where it is declared, and that is another sentence.
        var isSpokenOf = list is nameof(PolicyModel.Understandings) or nameof(StateSymbol.EncodedInFull);
        var place = list == nameof(StateSymbol.EncodedInFull) ? stated : Declarations.PlaceOf(thing, stated);
        return new Meaning(Declarations.Kind(list, thing), Declarations.KeyOf(thing), Declarations.NameOf(thing), place, Aspects(model, declaration, sentence))
        {
            Sentence = thing is Truth || isSpokenOf ? null : sentence,
            Norm = (thing as Norm)?.Name,
        };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Said>> Aspects(PolicyModel model, Declaration declaration, string? sentence)
    {
        var none = ImmutableSortedDictionary<string, ImmutableArray<Said>>.Empty.WithComparers(StringComparer.Ordinal);

        // What is used or encoded, and what holds in every case, is said by its name alone; what it means stands where it is declared.
        if (declaration.Thing is Truth || declaration.List is nameof(PolicyModel.Understandings) or nameof(StateSymbol.EncodedInFull)) return none;
        var aspects = ModelWords.Aspects(declaration.Thing);
        if (declaration.Kinds is { } kinds) aspects = aspects.Add(Kinds, [.. kinds.Where(kind => kind != ((Symbol)declaration.Thing).Name).Order(StringComparer.Ordinal).Select(kind => new Said(kind, kind))]);
        if (declaration.Thing is Agency agency && model.AgencyStates.TryGetValue(agency.Name, out var state) && state != model.State?.Name) aspects = aspects.Add(OfState, [new Said(state, state)]);
        if (declaration.Thing is Understanding) aspects = aspects.Add(Form, [new Said(declaration.Thing.GetType().Name, sentence ?? "")]);
        if (declaration.Thing is Position { BreachOf: { } name } breach && model.Positions.FirstOrDefault(position => position.Name == name) is { } broken) aspects = Beyond(aspects, broken, breach);
        return aspects;
    }

    // What follows on a breach has the conditions and days of the position that is broken, and repeats them.
    private static ImmutableSortedDictionary<string, ImmutableArray<Said>> Beyond(ImmutableSortedDictionary<string, ImmutableArray<Said>> aspects, Position broken, Position breach)
    {
        var repeated = ModelWords.Aspects(broken);
        ImmutableArray<string> inherited = [nameof(breach.When), nameof(breach.Unless), nameof(Condition.FoundBy), nameof(breach.From), nameof(breach.Until), nameof(breach.Instrument)];
        return aspects.ToImmutableSortedDictionary(
            aspect => aspect.Key,
            aspect => inherited.Contains(aspect.Key) ? [.. aspect.Value.Where(said => !repeated.GetValueOrDefault(aspect.Key, []).Any(other => other.Text == said.Text))] : aspect.Value,
            StringComparer.Ordinal);
    }

    private static ClauseDifference? Difference(string aspect, ImmutableArray<Said> before, ImmutableArray<Said> after)
    {
        static HashSet<string> Texts(ImmutableArray<Said> said) => [.. said.Select(each => each.Text)];
        static ImmutableArray<string> Words(IEnumerable<Said> said) => [.. said.Select(each => each.Words).Distinct(StringComparer.Ordinal)];
        var (old, now) = (Texts(before), Texts(after));
        if (old.SetEquals(now)) return null;
        var (gone, added) = (before.Where(said => !now.Contains(said.Text)).ToList(), after.Where(said => !old.Contains(said.Text)).ToList());

        // Words that say several things, of which some stay, do not show what changed: then all is shown. What changed although its
        // words did not, since what they mean did, is shown by its meaning.
        var kept = before.Concat(after).Where(said => old.Contains(said.Text) && now.Contains(said.Text)).Select(said => said.Words).ToHashSet(StringComparer.Ordinal);
        if (gone.Concat(added).Any(said => kept.Contains(said.Words))) return new ClauseDifference(aspect, Words(before), Words(after));
        var (was, @is) = (Words(gone), Words(added));
        return was.SequenceEqual(@is) ? new ClauseDifference(aspect, [.. gone.Select(said => said.Text)], [.. added.Select(said => said.Text)]) : new ClauseDifference(aspect, was, @is);
    }
}
