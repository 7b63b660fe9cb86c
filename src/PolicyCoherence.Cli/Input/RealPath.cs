namespace PolicyCoherence.Cli.Input;

/// <summary>Where a path leads when every link on the way is followed: one file has one such path.</summary>
internal static class RealPath
{
    private const int MaxLinks = 64;

    /// <summary>The path without links; the full path as it stands if a link leads nowhere or round in a circle.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return Follow(full, MaxLinks) ?? full;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    private static string? Follow(string full, int left)
    {
        var root = Path.GetPathRoot(full) ?? string.Empty;
        var parts = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var real = root;
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(real, parts[i]);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            return left == 0 ? null : Follow(Path.GetFullPath(Path.Combine([real, target, .. parts[(i + 1)..]])), left - 1);
        }

        return real;
    }
}
