using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Comparing;

/// <summary>One member of a record of the model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="In">What it is in a record.</param>
internal sealed record Member(string Name, Type Type, Func<object, object?> In)
{
    /// <summary>Every member of records of a type.</summary>
    public static IEnumerable<Member> Of(Type type) =>
        type.GetProperties().Where(member => member.GetIndexParameters().Length == 0).Select(member => new Member(member.Name, member.PropertyType, member.GetValue));
}

/// <summary>
/// What the records of the model say: a text that is equal if the meaning is, and the words as they are written. It looks at the records
/// themselves, so that a new clause, condition or kind of declaration cannot be forgotten.
/// </summary>
internal static partial class ModelWords
{
    // How something is called, where it stands and what of the law's text is cited for it is no part of what it means. Whose law it is,
    // is seen by comparing state with state; the state itself may be called otherwise.
    private static readonly ImmutableHashSet<string> NoMeaning =
        ["Name", "Title", "Sentence", "Display", "Paragraph", "Text", "Sources", "FirstSource", "SecondSource", "IsJudgement", "State"];

    /// <summary>What a record says, by the names of its members; what is not said is left out.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Said>> Aspects(object thing)
    {
        var aspects = Members(thing.GetType()).ToDictionary(member => member.Name, member => Items(member.In(thing)), StringComparer.Ordinal);
        if (thing is Norm norm) Own(norm, aspects);

        // A day is a number only within the reasoning.
        if (thing is Fact { Type: DateFactType } fact) aspects[nameof(fact.Ordinary)] = [Saying(DateOnly.FromDayNumber((int)fact.Ordinary))];
        return aspects.Where(aspect => !aspect.Value.IsEmpty).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The members of a record that mean something.</summary>
    public static IEnumerable<Member> Members(Type type) => Member.Of(type)
        .Where(member => !NoMeaning.Contains(member.Name) && member.Type != typeof(SourceSpan))

        // The words for people, and not the words that an understanding is about.
        .Where(member => member.Name != "Words" || member.Type != typeof(string))
        .OrderBy(member => member.Name, StringComparer.Ordinal);

    /// <summary>The words of a place on one line, without comments.</summary>
    public static string Of(SourceSpan span) => Space().Replace(Comment().Replace(span.Words, match => match.Value[0] == '"' ? match.Value : ""), " ").Trim();

    /// <summary>The codes for what members of these types say in no words of their own.</summary>
    public static ImmutableArray<string> Codes(IReadOnlyCollection<Type> types) =>
    [
        .. types.Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type).Where(type => type.IsEnum).Distinct()
            .SelectMany(type => Enum.GetNames(type), (type, name) => $"{Said.Code}{type.Name}.{name}")
            .Concat(["#yes", "#no", $"#{nameof(YesNoType)}", $"#{nameof(DateFactType)}"]).Order(StringComparer.Ordinal),
    ];

    // A clause that stands among the conditions too, and has an aspect of its own, is said once. Who finds that something is so is no
    // part of whom the conditions reach, and has an aspect of its own.
    private static void Own(Norm norm, Dictionary<string, ImmutableArray<Said>> aspects)
    {
        var position = norm as Position;
        var elsewhere = (position?.Provided ?? []).Append(position?.Quota).OfType<ClauseCondition>().Select(clause => clause.Span).Concat(norm.UntilEvents.Select(end => end.Span)).ToHashSet();
        aspects[nameof(norm.When)] = Items(norm.When.Where(clause => !elsewhere.Contains(clause.Span)), isAny: false);
        aspects[nameof(norm.Unless)] = Items(norm.Unless, isAny: true);
        aspects[nameof(Condition.FoundBy)] = Distinct(norm.When.Concat(norm.Unless).SelectMany(clause => Within(clause.Condition)).Where(condition => condition.FoundBy is not null).Select(Saying));
        if (position is null) return;
        aspects[nameof(position.Provided)] = Items(position.Provided, isAny: false);

        // To whom something is owed, or who broke the position, is said by the bearer, and by the position that is broken.
        if (position.Modality == Modality.Claim || position.BreachOf is not null) aspects[nameof(position.Acts)] = Distinct(position.Acts.Select(act => Saying(act with { Patient = null })));

        // A case knows only whether a quota is exhausted; how large it is, its words say.
        if (position.Quota is { } quota) aspects[nameof(position.Quota)] = [new(Of(quota.Span), Of(quota.Span))];
    }

    private static ImmutableArray<Said> Items(object? value) => value switch
    {
        null => [],
        bool yes => [new(yes ? "yes" : "no", yes ? "#yes" : "#no")],
        string text => [new(text, text)],
        SourceSpan span => [new("said", Of(span))],
        IEnumerable items => Distinct(items.Cast<object?>().OfType<object>().Select(Saying)),
        _ => [Saying(value)],
    };

    // Clauses that all hold, or of which any is enough, are one with the parts of each.
    private static ImmutableArray<Said> Items(IEnumerable<ClauseCondition> clauses, bool isAny) =>
        Distinct(clauses.SelectMany(clause => Parts(clause.Condition, isAny)).Select(Saying));

    private static ImmutableArray<Said> Distinct(IEnumerable<Said> items) =>
        [.. items.DistinctBy(item => item.Text, StringComparer.Ordinal).OrderBy(item => item.Text, StringComparer.Ordinal)];

    private static Said Saying(object value) => new(Text(value), Words(value));

    private static string Words(object value) => value switch
    {
        bool yes => yes ? "#yes" : "#no",
        string text => text,
        Symbol symbol => symbol.Name,
        Duration time => $"{time.Amount.ToString(CultureInfo.InvariantCulture)} {(time.Amount == 1 ? time.Unit.TrimEnd('s') : time.Unit)}",
        ItemToState item => item.Words,
        Patient { Condition: AllOf { Parts.IsEmpty: true } } patient => patient.Words,
        Patient patient => Of(patient.Condition.Span),
        YesNoType or DateFactType => $"#{value.GetType().Name}",
        NumberFactType number => number.Unit,
        ChoiceFactType choice => string.Join(", ", choice.Values),
        SetFactType set => string.Join(", ", set.Values),
        Enum => $"#{value.GetType().Name}.{value}",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when value.GetType().GetProperty("Span") is { } span && span.PropertyType == typeof(SourceSpan) && span.GetValue(value) is SourceSpan place && Of(place) is { Length: > 0 } words => words,
        _ => Text(value),
    };

    /// <summary>A text that is equal if the meaning is.</summary>
    private static string Text(object? value) => value switch
    {
        null => "",
        SourceSpan => "said",
        bool yes => yes ? "yes" : "",
        string text => text,
        Condition condition => Of(condition),
        Symbol symbol => symbol.Name,
        Duration time => Of(time),
        Enum => value.ToString() ?? "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        _ => Record(value),
    };

    private static string Record(object value) =>
        $"{value.GetType().Name}({string.Join(", ", Members(value.GetType()).Select(member => (member.Name, Text: Text(member.In(value)))).Where(member => member.Text.Length > 0).Select(member => $"{member.Name}: {member.Text}"))})";

    /// <summary>A condition as a text that is equal if the meaning is: the parts of a conjunction or disjunction in one order, whatever theirs.</summary>
    public static string Of(Condition condition) => condition switch
    {
        { FoundBy: { } body } => $"{Of(condition with { FoundBy = null })} as found by {body.Name}",
        AllOf or AnyOf => Parts(condition, condition is AnyOf).Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is [var single]
            ? single
            : $"{(condition is AllOf ? "all" : "any")}({string.Join(", ", Parts(condition, condition is AnyOf).Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))})",
        Not { Part: Not { FoundBy: null } inner } => Of(inner.Part),
        Not not => $"not {Of(not.Part)}",
        FactIs { Fact.Type: ChoiceFactType choice } one => $"{one.Role?.Name}.{one.Fact.Name} is {choice.Values[one.Value]}",
        FactIncludes { Fact.Type: SetFactType set } one => $"{one.Role?.Name}.{one.Fact.Name} includes {set.Values[one.Value]}",
        FactHolds holds => $"{holds.Role?.Name}.{holds.Fact.Name}",
        InGroup group => $"{group.Role?.Name}.{group.Group.Name}",
        _ => Record(condition),
    };

    private static IEnumerable<Condition> Parts(Condition condition, bool isAny) => condition switch
    {
        { FoundBy: not null } => [condition],
        AllOf all when !isAny || all.Parts.Length == 1 => all.Parts.SelectMany(part => Parts(part, isAny)),
        AnyOf any when isAny || any.Parts.Length == 1 => any.Parts.SelectMany(part => Parts(part, isAny)),
        _ => [condition],
    };

    private static IEnumerable<Condition> Within(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Within).Prepend(condition),
        AnyOf any => any.Parts.SelectMany(Within).Prepend(condition),
        Not not => Within(not.Part).Prepend(condition),
        _ => [condition],
    };

    // Two weeks are fourteen days, and a year is twelve months; a month is no number of days.
    private static string Of(Duration time)
    {
        if (Durations.InMonths(time) is { } months) return string.Create(CultureInfo.InvariantCulture, $"{months} months");
        var (hours, _) = Durations.Hours(time);
        return string.Create(CultureInfo.InvariantCulture, $"{hours} hours");
    }

    [GeneratedRegex("\"[^\"]*\"|#[^\r\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
