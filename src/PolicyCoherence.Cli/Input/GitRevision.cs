using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Checking;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>
/// The files of one revision of a repository. Which of them are read is decided as for the files of a folder. Names of revisions are never
/// taken for options.
/// </summary>
internal sealed class GitRevision : ISourceLoader
{
    private const int MaxLinks = 64;

    private readonly string _git;
    private readonly string _root;
    private readonly string _shown;
    private readonly DiskSources _sources;
    private readonly LiteratePages _literate;
    private readonly SortedSet<string> _excluded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Id, long Bytes)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    private GitRevision(string git, string root, string shown)
    {
        (_git, _root, _shown) = (git, root, shown);
        _sources = new DiskSources(root);
        _literate = new LiteratePages(root);
    }

    /// <summary>What was wrong with files as files.</summary>
    public ImmutableArray<Diagnostic> Problems => _sources.Problems;

    /// <summary>Policy files below the paths asked for that the settings leave out.</summary>
    public IReadOnlyList<string> Excluded => [.. _excluded.Where(file => !_byPath.ContainsKey(file)).Select(Shown)];

    /// <summary>Markdown files below the paths asked for that hold policy and are no part of the law, because nothing in it names them.</summary>
    public IReadOnlyList<string> LeftOut => [.. _literate.LeftOut.Select(file => Shown(Way(file)))];

    /// <summary>The revision of that name in the repository in which a folder lies.</summary>
    /// <param name="git">The program.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the revision, as in <c>HEAD~1</c>.</param>
    /// <exception cref="GitException">It cannot be read.</exception>
    public static GitRevision Open(string git, string folder, string name)
    {
        if (GitProcess.Text(git, folder, ["rev-parse", "--show-toplevel"], out var reason) is not { } root)
        {
            throw reason.Contains("not a git repository", StringComparison.Ordinal) ? new GitException(GitProblem.NoRepository) : new GitException(GitProblem.Failed, reason);
        }

        if (name.StartsWith('-') || GitProcess.Text(git, folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}"], out reason) is not { } commit) throw new GitException(GitProblem.NoRevision);
        var listed = GitProcess.Text(git, folder, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit.Trim()], out reason) ?? throw new GitException(GitProblem.Failed, reason);
        var revision = new GitRevision(git, root.TrimEnd('\n'), name);
        revision.Take(listed.Split('\0', StringSplitOptions.RemoveEmptyEntries));
        return revision;
    }

    /// <summary>Whether there is a file or a folder at a path.</summary>
    /// <param name="path">It starts at the root of the repository; empty for the root.</param>
    public bool Has(string path) => path.Length == 0 || _files.ContainsKey(Real(path)) || _files.Keys.Any(file => IsBelow(file, Real(path)));

    /// <summary>The policy files at and below these paths. Those of folders whose name starts with a dot are left out.</summary>
    /// <param name="paths">They start at the root of the repository; empty means all.</param>
    /// <param name="takes">Whether a file is wanted that is not among them itself, by the full path that it has or would have in the work tree.</param>
    public IReadOnlyList<SourceText> Under(IReadOnlyCollection<string> paths, Func<string, bool> takes)
    {
        var named = paths.Select(Real).Where(_files.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var below = paths.SelectMany(Below).Distinct(StringComparer.Ordinal).Where(file => !named.Contains(file)).ToList();
        _excluded.UnionWith(below.Where(file => IsPolicy(file) && !takes(Full(file))));
        var wanted = below.Where(file => takes(Full(file))).ToList();
        Read([.. named, .. wanted]);
        var taken = new List<SourceText>();
        void Add(string file)
        {
            var text = _byPath[file];
            if (!taken.Contains(text)) taken.Add(text);
            _literate.Taken(Full(file), text.Content);
        }

        foreach (var file in wanted.Where(file => !IsPolicy(file) && MarkdownText.Read(_byPath[file]).HasPolicy)) _literate.Found(Full(file), _byPath[file].Content);
        foreach (var file in named.Concat(wanted.Where(IsPolicy))) Add(file);
        _literate.TakeNamed(file => Add(Way(file)));
        taken.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return taken;
    }

    /// <inheritdoc/>
    public SourceText? Load(SourceText includedFrom, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || Joined(includedFrom.Path[(_shown.Length + 1)..], path) is not { } joined) return null;
        var file = Real(joined);
        if (!_files.ContainsKey(file)) return null;
        Read([file]);
        return _byPath[file];
    }

    /// <summary>The way from the root of the repository to a path.</summary>
    public string FromRoot(string fullPath) => Path.GetRelativePath(RealPath.Of(_root), RealPath.Of(fullPath)).Replace(Path.DirectorySeparatorChar, '/') is var way && way == "." ? string.Empty : way;

    private string Full(string file) => Path.Combine(_root, file);

    private string Way(string file) => Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/');

    private string Shown(string file) => $"{_shown}:{file}";

    private static bool IsPolicy(string file) => file.EndsWith(".policy", StringComparison.Ordinal);

    private static bool IsBelow(string file, string path) => path.Length == 0 || file.StartsWith(path + "/", StringComparison.Ordinal);

    // What lies below a path, links followed as in a folder.
    private IEnumerable<string> Below(string path)
    {
        var folders = new List<string> { Real(path) };
        for (var at = 0; at < folders.Count && at < MaxLinks; at++)
        {
            folders.AddRange(_links.Keys.Where(link => IsBelow(link, folders[at])).Select(Real).Where(target => !folders.Contains(target)).Order(StringComparer.Ordinal));
        }

        return folders.SelectMany(folder => _files.Keys.Where(file => file == folder || IsBelow(file, folder)))
            .Where(file => (IsPolicy(file) || MarkdownText.IsMarkdown(file)) && !file.Split('/').SkipLast(1).Any(part => part.StartsWith('.'))).Order(StringComparer.Ordinal);
    }

    // Where a path leads when links on the way are followed; the path itself if they lead nowhere, or round in a circle.
    private string Real(string path)
    {
        for (var followed = 0; followed < MaxLinks; followed++)
        {
            var parts = path.Split('/');
            if (Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count))).FirstOrDefault(_links.ContainsKey) is not { } link) return path;
            if (Joined(link, _links[link]) is not { } target) return path;
            path = target + path[link.Length..];
        }

        return path;
    }

    // A path that stands in a file, from the root; null if it leads out.
    private static string? Joined(string file, string path)
    {
        var parts = new List<string>(path.StartsWith('/') ? [] : file.Split('/').SkipLast(1));
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    // Lines such as "100644 blob 5716ca5… 12\tlaw.policy". Links are followed; submodules are other repositories.
    private void Take(IEnumerable<string> lines)
    {
        var links = new List<(string Path, string Id)>();
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var parts = tab < 0 ? [] : line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not [var mode, "blob", var id, var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)) continue;
            var path = line[(tab + 1)..];
            if (mode == "120000") links.Add((path, id));
            else _files[path] = (id, bytes);
        }

        if (links.Count == 0) return;
        foreach (var ((path, _), content) in links.Zip(Blobs([.. links.Select(link => link.Id)]))) _links[path] = Encoding.UTF8.GetString(content);
    }

    // Reads files of which no text is known yet.
    private void Read(IReadOnlyCollection<string> files)
    {
        var wanted = files.Where(file => !_byPath.ContainsKey(file)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var file in wanted.Where(file => _files[file].Bytes > DiskSources.MaxBytes)) _byPath[file] = _sources.TooLarge(Shown(file));
        wanted.RemoveAll(_byPath.ContainsKey);
        if (wanted.Count == 0) return;
        foreach (var (file, content) in wanted.Zip(Blobs([.. wanted.Select(file => _files[file].Id)])))
        {
            using var stream = new MemoryStream(content);
            _byPath[file] = _sources.Read(stream, Shown(file));
        }
    }

    // For each: a line "id blob size", so many bytes, and the end of the line. What a partial clone lacks is said to be missing.
    private List<byte[]> Blobs(IReadOnlyCollection<string> ids)
    {
        var output = GitProcess.Run(_git, _root, ["cat-file", "--batch"], string.Concat(ids.Select(id => id + "\n")), out var reason) ?? throw new GitException(GitProblem.Failed, reason);
        var contents = new List<byte[]>();
        for (var at = 0; contents.Count < ids.Count;)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var head = end < 0 ? [] : Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            if (head is not [_, "blob", var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || end + 1 + bytes > output.Length)
            {
                throw new GitException(GitProblem.Failed, string.Join(' ', head));
            }

            contents.Add(output[(end + 1)..(end + 1 + bytes)]);
            at = end + bytes + 2;
        }

        return contents;
    }
}
