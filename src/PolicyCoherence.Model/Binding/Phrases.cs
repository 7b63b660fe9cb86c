using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>Lists as a sentence has them.</summary>
internal static class Phrases
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Phrases));

    /// <summary>As in "a, b or c".</summary>
    public static string Or(IEnumerable<string> items) => Join([.. items], (all, last) => Text.Say("or", ("items", all), ("last", last)));

    /// <summary>As in "a, b and c".</summary>
    public static string And(IEnumerable<string> items) => Join([.. items], (all, last) => Text.Say("and", ("items", all), ("last", last)));

    /// <summary>As in "a person except a child".</summary>
    public static string Except(string persons, IEnumerable<string> groups) => Text.Say("except", ("persons", persons), ("groups", And(groups)));

    /// <summary>The user's word, in back-ticks.</summary>
    public static string Ticked(string word) => $"`{word}`";

    private static string Join(IReadOnlyList<string> items, Func<string, string, string> with) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => with(string.Join(", ", items.Take(items.Count - 1)), items[^1]),
    };
}
