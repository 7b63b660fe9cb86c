using System.Collections;
using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>Something that a law declares, under the list of the model in which it stands.</summary>
/// <param name="List">The name of the list.</param>
/// <param name="Thing">The declaration.</param>
/// <param name="Kinds">The names of what it is a kind of; null where nothing is a kind of anything.</param>
internal sealed record Declaration(string List, object Thing, IReadOnlyCollection<string>? Kinds);

/// <summary>
/// Everything that a law declares. It goes through the members of the model, and of the state, one by one: what a new kind of sentence
/// declares is compared with the rest as soon as the model has a list for it.
/// </summary>
internal static class Declarations
{
    // Which members say nothing of the law. The state is gone through by itself; each state is compared with itself; the bodies of a
    // state are seen in the bodies. A case is a question.
    private static readonly ImmutableHashSet<string> Passed =
        [nameof(PolicyModel.State), nameof(PolicyModel.States), nameof(PolicyModel.UnderstandingsOf), nameof(PolicyModel.AgencyStates), nameof(PolicyModel.Cases)];

    /// <summary>Everything that a law declares.</summary>
    public static IEnumerable<Declaration> Of(PolicyModel model) => In(model, Lists(typeof(PolicyModel))).Where(declaration => !IsOfTerritories(model, declaration.Thing))
        .Concat(model.State is { } state ? In(state, Lists(typeof(StateSymbol))) : []);

    // That whoever is in a part is in the whole, and nobody in two apart, is said by the territories and their kinds.
    private static bool IsOfTerritories(PolicyModel model, object thing) => thing is Truth truth && model.Territories.All.Any(territory => territory.Span == truth.Span);

    /// <summary>The lists of the model or of a state in which declarations stand.</summary>
    public static IEnumerable<Member> Lists(Type owner) => Member.Of(owner)
        .Where(member => !Passed.Contains(member.Name) && (IsTree(member.Type) || (member.Type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(member.Type))));

    /// <summary>The types of everything that can be declared and says more than its name.</summary>
    public static IEnumerable<Type> AllTypes => Lists(typeof(PolicyModel)).Concat(Lists(typeof(StateSymbol))).Select(list => list.Type.GetGenericArguments()[0])
        .SelectMany(declared => typeof(PolicyModel).Assembly.GetTypes().Where(type => !type.IsAbstract && declared.IsAssignableFrom(type))).Where(type => type != typeof(Truth)).Distinct();

    private static IEnumerable<Declaration> In(object owner, IEnumerable<Member> lists) => lists.SelectMany(list => list.In(owner) switch
    {
        IEnumerable items => items.Cast<object>().Select(thing => new Declaration(list.Name, thing, null)),
        { } tree => ((IEnumerable?)tree.GetType().GetProperty(nameof(KindTree<Symbol>.All))?.GetValue(tree) ?? Array.Empty<object>()).Cast<Symbol>()
            .Select(symbol => new Declaration(list.Name, symbol, (IReadOnlyCollection<string>?)tree.GetType().GetMethod(nameof(KindTree<Symbol>.GeneralsOf))?.Invoke(tree, [symbol.Name]))),
        null => [],
    });

    private static bool IsTree(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KindTree<>);

    /// <summary>What a declaration is, for programs.</summary>
    public static string Kind(string list, object? thing) => (list, thing) switch
    {
        (nameof(PolicyModel.Positions), Position { BreachOf: not null }) => "breach",
        (nameof(PolicyModel.Facts), Fact { IsJudgement: true }) => "open-norm",
        (nameof(PolicyModel.StandingSafeguards), _) => "safeguard-position",
        (nameof(PolicyModel.DataKinds), _) => "kind-of-data",
        (nameof(PolicyModel.EffectClaims), _) => "claim",
        (nameof(PolicyModel.KnownUnderstandings), _) => "understanding",
        (nameof(PolicyModel.Understandings), _) => "use",
        (nameof(StateSymbol.Parties), _) => "party",
        (nameof(StateSymbol.EncodedInFull), _) => "encoded",
        (nameof(PolicyModel.Agencies), _) => "agency",
        (nameof(PolicyModel.Treaties), _) => "treaty",
        (nameof(PolicyModel.Territories), _) => "territory",
        (nameof(PolicyModel.AgencyMeanings), _) => "agency-meaning",
        (nameof(PolicyModel.OptOuts), _) => "opt-out",
        _ => list.EndsWith('s') ? list[..^1].ToLowerInvariant() : list.ToLowerInvariant(),
    };

    /// <summary>What makes a declaration the same in another law: its name; of one without a name, what it is about.</summary>
    public static string KeyOf(object thing) => thing switch
    {
        PartyStatus party => $"{party.Treaty.Name} {(party.Where is { } where ? ModelWords.Of(where) : "")}",
        OptOut free => free.Treaty.Name,
        EffectClaim claim => $"{claim.Judgement.Name} > {claim.To.Name}",
        AgencyMeaning meaning => $"{meaning.Word.Name} for {string.Join(", ", meaning.Agencies.Select(agency => agency.Name).Order(StringComparer.Ordinal))}",
        Acceptance acceptance => $"{acceptance.RuleId} on {string.Join(", ", acceptance.Subjects)}",
        Truth truth => ModelWords.Of(truth.Condition),
        Symbol symbol => symbol.Name,
        _ => string.Join(", ", ModelWords.Aspects(thing).SelectMany(aspect => aspect.Value, (aspect, said) => $"{aspect.Key}: {said.Text}")),
    };

    /// <summary>What people call a declaration.</summary>
    public static string NameOf(object thing) => thing switch
    {
        PartyStatus party => party.Treaty.Name,
        Position { BreachOf: { } broken } => broken,
        Truth truth => ModelWords.Of(truth.Span).TrimEnd('.'),
        _ => KeyOf(thing),
    };

    /// <summary>Where a declaration stands.</summary>
    public static SourceSpan PlaceOf(object thing, SourceSpan otherwise) => thing switch
    {
        Symbol symbol => symbol.Span,
        Acceptance acceptance => acceptance.RuleSpan,
        _ => thing.GetType().GetProperty("Span")?.GetValue(thing) is SourceSpan span ? span : otherwise,
    };

    /// <summary>The words of the whole sentence; null if it says no more than the name.</summary>
    public static string? SentenceOf(object thing) => thing switch
    {
        Position { BreachOf: not null } breach => ModelWords.Of(breach.Span),
        PartyStatus or OptOut or EffectClaim or AgencyMeaning => ModelWords.Of(PlaceOf(thing, default)),
        _ => thing.GetType().GetProperty("Sentence")?.GetValue(thing) is SourceSpan sentence ? ModelWords.Of(sentence) : null,
    };
}
