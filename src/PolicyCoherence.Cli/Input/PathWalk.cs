using PolicyCoherence.Cli.Settings;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>Finds the files that a check is about.</summary>
internal sealed class PathWalk(DiskSources sources, string currentFolder, FilePatterns? patterns = null)
{
    private const string Extension = ".policy";
    private readonly FilePatterns _patterns = patterns ?? FilePatterns.All;
    private readonly SortedSet<string> _excluded = new(StringComparer.Ordinal);
    private readonly List<SourceText> _found = [];
    private readonly HashSet<SourceText> _seen = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly LiteratePages _literate = new(currentFolder);

    /// <summary>Paths that name nothing.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Policy files in the folders named that the settings leave out.</summary>
    public IReadOnlyList<string> Excluded => [.. _excluded.Where(file => !_found.Contains(sources.Read(file))).Select(sources.Shown)];

    /// <summary>Markdown files in the folders named that hold policy and are no part of the check, because nothing in it names them.</summary>
    public IReadOnlyList<string> LeftOut => [.. _literate.LeftOut.Select(sources.Shown)];

    /// <summary>
    /// The texts of the files named, and of all policy files in the folders named, each once, in the order of their paths. Of the
    /// Markdown files there, those that hold policy and are named (see <see cref="LiteratePages"/>).
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

        _literate.TakeNamed(file => Add(file));
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
                        _literate.Found(file, text);
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
        if (_seen.Add(text)) _found.Add(text);
        _literate.Taken(file, text.Content);
    }

    private static bool IsPolicy(string file) => file.EndsWith(Extension, StringComparison.Ordinal);

    /// <summary>Folders whose name starts with a dot belong to tools: the version control of a branch named <c>x.policy</c> has a file of that name.</summary>
    private static bool IsShown(string folder) => !Path.GetFileName(folder).StartsWith('.');
}
