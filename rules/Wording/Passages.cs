using PolicyCoherence.Findings;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Wording;

/// <summary>How passages of the law's document are shown.</summary>
public static class Passages
{
    private const int MaxShown = 300;

    /// <summary>The place of quoted words, or of the passage nearest to them; none if there is neither.</summary>
    public static IEnumerable<Place> Places(DocumentPassage? exact, DocumentPassage? nearest)
    {
        if (exact is not null) yield return new Place(exact.Span, PlaceRole.Involved, $"the quoted words{In(exact)}");
        else if (nearest is not null) yield return new Place(nearest.Span, PlaceRole.Involved, $"the nearest passage{In(nearest)}");
    }

    /// <summary>What the document says there.</summary>
    public static IEnumerable<ReasonStep> Steps(DocumentPassage? exact, DocumentPassage? nearest)
    {
        if (exact is not null) yield return new ReasonStep($"The quoted words stand{In(exact)}.", exact.Span);
        else if (nearest is not null) yield return new ReasonStep($"The nearest passage{In(nearest)} says: “{Cut(nearest.Words)}”.", nearest.Span);
    }

    private static string In(DocumentPassage passage) => passage.Section is { } section ? $" in {section}" : " in the document";

    private static string Cut(string words)
    {
        if (words.Length <= MaxShown) return words;
        var space = words.LastIndexOf(' ', MaxShown);
        return $"{words[..(space > 0 ? space : char.IsHighSurrogate(words[MaxShown - 1]) ? MaxShown - 1 : MaxShown)]} …";
    }
}
