namespace PolicyCoherence.Language.Errors;

/// <summary>How many letters one must change, add, drop or swap to get from one word to another.</summary>
internal static class EditDistance
{
    // No keyword phrase is longer than this, and nobody misspells a word that badly.
    private const int MaxLength = 48;

    /// <summary>The distance, letters of either case being the same; <see cref="int.MaxValue"/> if a word is very long.</summary>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        if (from.Length > MaxLength || to.Length > MaxLength)
        {
            return int.MaxValue;
        }

        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[to.Length];
    }

    /// <summary>Whether <paramref name="written"/> is near enough to <paramref name="meant"/> to ask whether it was meant.</summary>
    /// <remarks>The end of a word is more often wrong than its beginning: a plural for a singular, or the ending of another language.</remarks>
    public static bool IsNear(ReadOnlySpan<char> written, ReadOnlySpan<char> meant) => Between(written, meant) <= meant.Length switch
    {
        <= 3 => 0,
        <= 5 => 1,
        _ when BeginAlike(written, meant, meant.Length - 1) => 3,
        6 when !BeginAlike(written, meant, 4) => 1,
        _ => 2,
    };

    private static bool BeginAlike(ReadOnlySpan<char> written, ReadOnlySpan<char> meant, int letters) =>
        written.Length >= letters && Between(written[..letters], meant[..letters]) == 0;

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
