namespace PolicyCoherence.Cli.Formatting;

/// <summary>What became of a line.</summary>
internal enum LineChange
{
    /// <summary>It stands in both texts.</summary>
    Kept,

    /// <summary>It stands in the old text only.</summary>
    Removed,

    /// <summary>It stands in the new text only.</summary>
    Added,
}

/// <summary>The shortest way from one list of lines to another (E. Myers, An O(ND) difference algorithm, 1986).</summary>
internal static class LineDiff
{
    // Beyond so many changes, the way there is not worth its price: everything between the first and the last change is replaced.
    private const int MaxChanges = 3000;

    /// <summary>The lines of both texts in the order of a diff: removed ones before added ones.</summary>
    public static List<(LineChange Change, string Line)> Between(IReadOnlyList<string> old, IReadOnlyList<string> changed)
    {
        var start = 0;
        while (start < old.Count && start < changed.Count && old[start] == changed[start])
        {
            start++;
        }

        var tail = 0;
        while (tail < old.Count - start && tail < changed.Count - start && old[^(tail + 1)] == changed[^(tail + 1)])
        {
            tail++;
        }

        var diff = new List<(LineChange, string)>();
        diff.AddRange(old.Take(start).Select(line => (LineChange.Kept, line)));
        diff.AddRange(Middle([.. old.Take(old.Count - tail).Skip(start)], [.. changed.Take(changed.Count - tail).Skip(start)]));
        diff.AddRange(old.Skip(old.Count - tail).Select(line => (LineChange.Kept, line)));
        return diff;
    }

    private static IEnumerable<(LineChange Change, string Line)> Middle(string[] old, string[] changed)
    {
        var trace = Trace(old, changed);
        if (trace is null)
        {
            return old.Select(line => (LineChange.Removed, line)).Concat(changed.Select(line => (LineChange.Added, line)));
        }

        var back = new List<(LineChange, string)>();
        var (x, y) = (old.Length, changed.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var furthest = trace[d];
            var k = x - y;
            var isDown = k == -d || (k != d && At(furthest, k - 1) < At(furthest, k + 1));
            var previous = isDown ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : At(furthest, previous);
            var fromY = d == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY)
            {
                back.Add((LineChange.Kept, old[--x]));
                y--;
            }

            if (d > 0)
            {
                back.Add(isDown ? (LineChange.Added, changed[--y]) : (LineChange.Removed, old[--x]));
            }
        }

        back.Reverse();
        return back;
    }

    // For each number of changes, how far each diagonal reached with one change less; null if there are too many.
    private static List<int[]>? Trace(string[] old, string[] changed)
    {
        var trace = new List<int[]>();
        var furthest = new int[3];
        for (var d = 0; d <= Math.Min(old.Length + changed.Length, MaxChanges); d++)
        {
            trace.Add(furthest);
            var next = new int[(2 * d) + 3];
            for (var k = -d; k <= d; k += 2)
            {
                var isDown = k == -d || (k != d && At(furthest, k - 1) < At(furthest, k + 1));
                var x = d == 0 ? 0 : isDown ? At(furthest, k + 1) : At(furthest, k - 1) + 1;
                while (x < old.Length && x - k < changed.Length && old[x] == changed[x - k])
                {
                    x++;
                }

                next[k + d + 1] = x;
                if (x >= old.Length && x - k >= changed.Length)
                {
                    return trace;
                }
            }

            furthest = next;
        }

        return null;
    }

    // The array of d changes holds the diagonals from -d-1 to d+1.
    private static int At(int[] furthest, int diagonal) => furthest[diagonal + (furthest.Length / 2)];
}
