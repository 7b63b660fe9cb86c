using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyCoherence.Cli.Settings;

/// <summary>
/// Which files of a folder are taken, by patterns of their paths: <c>*</c> is any part of a name, <c>**</c> any folders, <c>?</c> one
/// character. A pattern names a file, or a folder with all that it holds; one without a slash, a file or folder at any depth.
/// </summary>
internal sealed class FilePatterns
{
    private readonly string _folder;
    private readonly ImmutableArray<Regex> _include;
    private readonly ImmutableArray<Regex> _exclude;

    /// <summary>Patterns of paths.</summary>
    /// <param name="folder">The full path of the folder that they start from.</param>
    /// <param name="include">What is taken; empty for everything.</param>
    /// <param name="exclude">What is left out of that.</param>
    public FilePatterns(string folder, IEnumerable<string> include, IEnumerable<string> exclude)
    {
        _folder = folder;
        _include = [.. include.Select(Compiled)];
        _exclude = [.. exclude.Select(Compiled)];
    }

    /// <summary>Takes every file.</summary>
    public static FilePatterns All { get; } = new("/", [], []);

    /// <summary>Whether a file is taken.</summary>
    /// <param name="path">Its full path.</param>
    public bool Takes(string path)
    {
        if (_include.IsEmpty && _exclude.IsEmpty) return true;
        var way = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return (_include.IsEmpty || _include.Any(pattern => pattern.IsMatch(way))) && !_exclude.Any(pattern => pattern.IsMatch(way));
    }

    /// <summary>Whether a pattern leads out of its folder, and so can match nothing in it.</summary>
    public static bool LeadsOut(string pattern) => Path.IsPathRooted(pattern) || Normal(pattern).Split('/').Contains("..", StringComparer.Ordinal);

    private static string Normal(string pattern)
    {
        var normal = pattern.Trim().Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal)) normal = normal[2..];
        return normal.TrimEnd('/');
    }

    // Without backtracking: the time to match grows with the path alone, whatever the pattern is.
    private static Regex Compiled(string pattern)
    {
        var normal = Normal(pattern);
        var expression = new StringBuilder(normal.Contains('/', StringComparison.Ordinal) ? "^" : "^(?:.*/)?");
        for (var at = 0; at < normal.Length; at++)
        {
            if (normal.AsSpan(at).StartsWith("**/"))
            {
                expression.Append("(?:.*/)?");
                at += 2;
            }
            else if (normal.AsSpan(at).StartsWith("**"))
            {
                expression.Append(".*");
                at++;
            }
            else
            {
                expression.Append(normal[at] switch { '*' => "[^/]*", '?' => "[^/]", var letter => Regex.Escape(letter.ToString()) });
            }
        }

        return new Regex(expression.Append("(?:/.*)?$").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
