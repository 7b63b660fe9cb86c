using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>Finds the files that a check is about.</summary>
internal sealed class PathWalk(DiskSources sources, string currentFolder)
{
    private const string Extension = ".policy";
    private readonly List<SourceText> _found = [];
    private readonly HashSet<SourceText> _seen = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Paths that name nothing.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The texts of the files named, and of all policy files in the folders named and all Markdown files there that hold policy, each once, in the order of their paths.</summary>
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
                foreach (var file in Directory.GetFiles(folder).Where(file => IsPolicy(file) || IsLiterate(file)).Order(StringComparer.Ordinal))
                {
                    Add(file);
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
        }
    }

    private static bool IsPolicy(string file) => file.EndsWith(Extension, StringComparison.Ordinal);

    // A Markdown file without policy is none of the check's business, whatever is wrong with it.
    private bool IsLiterate(string file) => MarkdownText.IsMarkdown(file) && sources.MayHoldPolicy(file);

    /// <summary>Folders whose name starts with a dot belong to tools: the version control of a branch named <c>x.policy</c> has a file of that name.</summary>
    private static bool IsShown(string folder) => !Path.GetFileName(folder).StartsWith('.');
}
