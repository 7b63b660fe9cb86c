using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Language;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Writes conditions in English, in the words in which their parts were written, with brackets where two of them meet.</summary>
internal static class ConditionText
{
    /// <summary>That all of these hold; null if that is always so.</summary>
    public static string? AllOf(params IEnumerable<Condition?> conditions) => AllBut([], conditions);

    /// <summary>That all of these hold, but for what is said already; null if that is always so.</summary>
    public static string? AllBut(IEnumerable<Condition> said, params IEnumerable<Condition?> conditions)
    {
        var known = said.SelectMany(Conjuncts).Select(Of).ToHashSet(StringComparer.Ordinal);
        var parts = conditions.OfType<Condition>().SelectMany(Conjuncts).Select(Of).Where(part => !known.Contains(part)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return parts.Length switch { 0 => null, 1 => Bare(parts[0]), _ => string.Join(" and ", parts) };
    }

    /// <summary>That one of these holds; null if there are none.</summary>
    public static string? OneOf(IEnumerable<Condition> conditions)
    {
        var parts = conditions.SelectMany(condition => condition is AnyOf any ? any.Parts : [condition]).Select(Of).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return parts.Length switch { 0 => null, 1 => Bare(parts[0]), _ => string.Join(" or ", parts) };
    }

    /// <summary>The contrary of a condition.</summary>
    public static Condition Contrary(Condition condition) => condition switch
    {
        Not not => not.Part,
        AnyOf any => new AllOf(any.Span, [.. any.Parts.Select(Contrary)]),
        AllOf all => new AnyOf(all.Span, [.. all.Parts.Select(Contrary)]),
        _ => new Not(condition.Span, condition),
    };

    /// <summary>The parts that all have to hold.</summary>
    public static IEnumerable<Condition> Conjuncts(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    /// <summary>Every part that says something of a fact, a group or an event.</summary>
    public static IEnumerable<Condition> Atoms(Condition? condition) => condition switch
    {
        null => [],
        AllOf all => all.Parts.SelectMany(Atoms),
        AnyOf any => any.Parts.SelectMany(Atoms),
        Not not => Atoms(not.Part),
        _ => [condition],
    };

    private static string Of(Condition condition) => condition switch
    {
        AllOf all => $"({string.Join(" and ", all.Parts.Select(Of))})",
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Of))})",
        Not not => $"not {Of(not.Part)}",
        SinceEvent since when Tongues.InEnglish(since.Span.Words, since.Span.Source) is var words && Tongues.Clause($"when {words}", KeywordTable.English) is null => Since(since),
        _ => Tongues.InEnglish(condition.Span.Words, condition.Span.Source),
    };

    // A clause such as `during the first 9 months after …` is a condition in other words.
    private static string Since(SinceEvent since)
    {
        var order = since.Order switch { Order.Less => "less than", Order.AtMost => "at most", Order.More => "more than", Order.AtLeast => "at least", _ => "is" };
        return string.Create(CultureInfo.InvariantCulture, $"{order} {since.Value} {(since.Unit == ClockUnit.Hours ? "hours" : "months")} after {since.Event.Name}");
    }

    // Alone, a disjunction needs no brackets.
    private static string Bare(string text) => text.StartsWith('(') && text.EndsWith(')') && Closes(text) == text.Length - 1 ? text[1..^1] : text;

    private static int Closes(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return i;
        }

        return -1;
    }
}
