namespace PolicyCoherence.Model.Binding;

/// <summary>Finds the declared names that somebody may have meant by an unknown one.</summary>
internal static class NearestNames
{
    private const int MostSuggestions = 3;

    /// <summary>At most three names, nearest first, equally near ones in the order of their letters.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Min(4, 1 + (name.Length / 4));
        return [.. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, rank: Rank(name, candidate, limit)))
            .Where(pair => pair.rank < int.MaxValue && pair.candidate != name)
            .OrderBy(pair => pair.rank)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(pair => pair.candidate)];
    }

    /// <summary>A name that only leaves words out or adds some is near too, but after every slip of the pen.</summary>
    private static int Rank(string name, string candidate, int limit)
    {
        if (Math.Abs(name.Length - candidate.Length) <= limit)
        {
            var distance = Distance(name, candidate);
            if (distance <= limit) return distance;
        }

        return HasWordsOf(name, candidate) || HasWordsOf(candidate, name) ? 100 + Math.Abs(name.Length - candidate.Length) : int.MaxValue;
    }

    private static bool HasWordsOf(string longer, string shorter) =>
        longer.Length > shorter.Length + 1
        && ((longer.StartsWith(shorter, StringComparison.Ordinal) && longer[shorter.Length] == '-')
            || (longer.EndsWith(shorter, StringComparison.Ordinal) && longer[longer.Length - shorter.Length - 1] == '-'));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    private static int Distance(string first, string second)
    {
        var beforePrevious = new int[second.Length + 1];
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++) previous[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[second.Length];
    }
}
