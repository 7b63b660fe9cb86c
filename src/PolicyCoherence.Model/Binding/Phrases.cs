namespace PolicyCoherence.Model.Binding;

/// <summary>Lists as a sentence has them.</summary>
internal static class Phrases
{
    /// <summary>As in "a, b or c".</summary>
    public static string Or(IEnumerable<string> items) => Join([.. items], "or");

    /// <summary>As in "a, b and c".</summary>
    public static string And(IEnumerable<string> items) => Join([.. items], "and");

    /// <summary>The user's word, in back-ticks.</summary>
    public static string Ticked(string word) => $"`{word}`";

    private static string Join(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}",
    };
}
