using System.Text.RegularExpressions;
using PolicyCoherence.Cli.Settings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>Finds the files that a check is about.</summary>
internal sealed partial class PathWalk(DiskSources sources, string currentFolder, FilePatterns? patterns = null)
{
    private const string Extension = ".policy";
    private readonly FilePatterns _patterns = patterns ?? FilePatterns.All;
    private readonly SortedSet<string> _excluded = new(StringComparer.Ordinal);
    private readonly List<SourceText> _found = [];
    private readonly HashSet<SourceText> _seen = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _literate = new(StringComparer.Ordinal);
    private readonly Queue<(string Folder, string Text)> _toSearch = new();

    /// <summary>Paths that name nothing.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Policy files in the folders named that the settings leave out.</summary>
    public IReadOnlyList<string> Excluded => [.. _excluded.Where(file => !_found.Contains(sources.Read(file))).Select(sources.Shown)];

    /// <summary>Markdown files in the folders named that hold policy and are no part of the check, because nothing in it names them.</summary>
    public IReadOnlyList<string> LeftOut => [.. _literate.Keys.Select(sources.Shown)];

    /// <summary>
    /// The texts of the files named, and of all policy files in the folders named, each once, in the order of their paths. Of the
    /// Markdown files there, those that hold policy and that one of these texts names between quotation marks: as the text of an
    /// instrument, or to include it. Any other is a page with examples, each a policy of its own.
    /// </summary>
    public IReadOnlyList<SourceText> Read(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            var full = path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(path, currentFolder);
            if (Directory.Exists(full))
            {
                Folder(full);
            }
            else if (full is not null && Path.Exists(full))
            {
                Add(full, named: true);
            }
            else
            {
                Missing.Add(path);
            }
        }

        TakeNamed();
        _found.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return _found;
    }

    private void Folder(string start)
    {
        var waiting = new Stack<string>([start]);
        while (waiting.TryPop(out var folder))
        {
            // A link back to a folder above leads to the same real path, and ends here.
            if (!_folders.Add(RealPath.Of(folder)))
            {
                continue;
            }

            try
            {
                foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
                {
                    if (!_patterns.Takes(file))
                    {
                        if (IsPolicy(file)) _excluded.Add(file);
                    }
                    else if (IsPolicy(file))
                    {
                        Add(file);
                    }
                    else if (MarkdownText.IsMarkdown(file) && sources.Literate(file) is { } text)
                    {
                        _literate[file] = text;
                    }
                }

                foreach (var inner in Directory.GetDirectories(folder).Where(IsShown).OrderDescending(StringComparer.Ordinal))
                {
                    waiting.Push(inner);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                sources.Unreadable(folder, CommandWording.Why(problem));
            }
        }
    }

    private void Add(string file, bool named = false)
    {
        var text = sources.Read(file, named);
        if (_seen.Add(text))
        {
            _found.Add(text);
            _toSearch.Enqueue((Path.GetDirectoryName(file) ?? currentFolder, text.Content));
        }

        _literate.Remove(file);
    }

    // A literate file is taken if it says itself that it is the text of an instrument, or if what is taken already names it.
    private void TakeNamed()
    {
        foreach (var (file, text) in _literate)
        {
            if (Named(Path.GetDirectoryName(file) ?? currentFolder, text).Contains(file, StringComparer.Ordinal))
            {
                _toSearch.Enqueue((currentFolder, $"\"{file}\""));
            }
        }

        while (_literate.Count > 0 && _toSearch.TryDequeue(out var next))
        {
            foreach (var file in Named(next.Folder, next.Text).Where(_literate.ContainsKey).ToList())
            {
                Add(file);
            }
        }
    }

    // Whatever tongue the file is written in, a path stands in double quotes.
    private static IEnumerable<string> Named(string folder, string text) =>
        QuotedPath().Matches(text).Select(match => match.Groups[1].Value).Where(path => MarkdownText.IsMarkdown(path) && !path.Contains('\0', StringComparison.Ordinal))
            .Select(path => Path.GetFullPath(path, folder)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("\"([^\"\r\n]+)\"")]
    private static partial Regex QuotedPath();

    private static bool IsPolicy(string file) => file.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>Folders whose name starts with a dot belong to tools: the version control of a branch named <c>x.policy</c> has a file of that name.</summary>
    private static bool IsShown(string folder) => !Path.GetFileName(folder).StartsWith('.');
}
