using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Writes conditions in the words in which their parts were written, with brackets where two of them meet.</summary>
internal static class ConditionText
{
    /// <summary>That all of these hold; null if that is always so.</summary>
    public static string? AllOf(params IEnumerable<Condition?> conditions)
    {
        var parts = conditions.OfType<Condition>().SelectMany(Conjuncts).Select(part => Of(part)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return parts.Length switch { 0 => null, 1 => Bare(parts[0]), _ => string.Join(" and ", parts) };
    }

    /// <summary>The contrary of a condition.</summary>
    public static Condition Contrary(Condition condition) => condition switch
    {
        Not not => not.Part,
        AnyOf any => new AllOf(any.Span, [.. any.Parts.Select(Contrary)]),
        AllOf all => new AnyOf(all.Span, [.. all.Parts.Select(Contrary)]),
        _ => new Not(condition.Span, condition),
    };

    private static IEnumerable<Condition> Conjuncts(Condition condition) => condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    private static string Of(Condition condition) => condition switch
    {
        AllOf all => $"({string.Join(" and ", all.Parts.Select(Of))})",
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Of))})",
        Not not => $"not {Of(not.Part)}",
        _ => string.Join(' ', condition.Span.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

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
