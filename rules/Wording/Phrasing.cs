using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Small pieces of wording that all texts share.</summary>
public static class Phrasing
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Phrasing));

    /// <summary><c>a, b and c</c></summary>
    public static string Listed(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => Text.Say("listed", ("others", string.Join(", ", parts.Take(parts.Count - 1))), ("last", parts[^1])),
    };

    /// <summary><c>a, b or c</c>: any one of them.</summary>
    public static string AnyOf(IReadOnlyList<string> parts) => parts.Count < 2 ? Listed(parts) : Text.Say("any-of", ("others", string.Join(", ", parts.Take(parts.Count - 1))), ("last", parts[^1]));

    /// <summary>Names in back-ticks: <c>`a`, `b` and `c`</c></summary>
    public static string Names(IEnumerable<string> names) => Listed([.. names.Select(name => $"`{name}`")]);
}
