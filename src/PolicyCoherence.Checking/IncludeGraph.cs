using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>Which file includes which: how far each is from those that were given, and where files include each other in a circle.</summary>
internal sealed class IncludeGraph
{
    /// <summary>A chain of more files than this is a mistake, such as files that a program writes and includes without end.</summary>
    public const int MaxDepth = 64;

    private static readonly MessageFile Text = MessageFile.Of(typeof(IncludeGraph));

    private readonly Dictionary<string, List<(SourceSpan Place, string To)>> _includes = new(StringComparer.Ordinal);

    /// <summary>Notes that a file includes another.</summary>
    public void Add(SourceSpan place, string to)
    {
        if (!_includes.TryGetValue(place.Source.Path, out var includes)) _includes.Add(place.Source.Path, includes = []);
        includes.Add((place, to));
    }

    /// <summary>That a file lies too deep to be read.</summary>
    public static Diagnostic TooDeep(SourceSpan include) => Text.Error("PC0453", "too-deep", include, ("limit", MaxDepth));

    /// <summary>That a file is not there.</summary>
    public static Diagnostic Missing(SourceSpan include, string path) => Text.Error("PC0201", "missing", include, ("path", path));

    /// <summary>That there are too many files.</summary>
    public static Diagnostic TooMany(SourceSpan include, int limit) => Text.Error("PC0202", "too-many", include, ("limit", limit));

    /// <summary>Each circle once, at the sentence that closes it, with all of its files.</summary>
    public IEnumerable<Diagnostic> Circles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _includes.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var circle in From(start, done)) yield return circle;
        }
    }

    // Depth first, without recursion: the path that is walked is what a circle closes.
    private List<Diagnostic> From(string start, HashSet<string> done)
    {
        var circles = new List<Diagnostic>();
        var path = new List<string>();
        var waiting = new Stack<(string File, int Next)>([(start, 0)]);
        while (waiting.TryPop(out var at))
        {
            if (at.Next == 0)
            {
                if (!done.Add(at.File)) continue;
                path.Add(at.File);
            }

            var includes = _includes.GetValueOrDefault(at.File, []);
            if (at.Next == includes.Count)
            {
                path.RemoveAt(path.Count - 1);
                continue;
            }

            waiting.Push((at.File, at.Next + 1));
            var (place, to) = includes[at.Next];
            var opened = path.IndexOf(to);
            if (opened >= 0) circles.Add(Circle(place, [.. path.Skip(opened), to]));
            else if (!done.Contains(to)) waiting.Push((to, 0));
        }

        return circles;
    }

    private static Diagnostic Circle(SourceSpan closing, ImmutableArray<string> files) => files.Length == 2
        ? Text.Warning("PC0454", "itself", closing, ("file", files[0]))
        : Text.Warning("PC0454", "circle", closing, ("files", string.Join(" → ", files.Select(file => $"`{file}`"))));
}
