using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyCoherence.Checking;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>Why files of a revision cannot be read.</summary>
internal enum GitProblem
{
    /// <summary>The program <c>git</c> cannot be started.</summary>
    NoGit,

    /// <summary>The folder is in no repository.</summary>
    NoRepository,

    /// <summary>There is no such revision.</summary>
    NoRevision,

    /// <summary>git stopped in the middle of its work.</summary>
    Failed,
}

/// <summary>That files of a revision cannot be read.</summary>
internal sealed class GitException(GitProblem problem) : Exception
{
    /// <summary>Why.</summary>
    public GitProblem Problem => problem;
}

/// <summary>
/// The files of one revision of a repository, read by git as a process: with fixed arguments, without the network and without a change to
/// the repository. Names of revisions are never taken for options.
/// </summary>
internal sealed class GitRevision : ISourceLoader
{
    private static readonly string[] Extensions = [".policy", ".md", ".markdown"];

    private readonly string _git;
    private readonly string _root;
    private readonly string _shown;
    private readonly Dictionary<string, SourceText?> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files;

    private GitRevision(string git, string root, string shown, Dictionary<string, string> files)
    {
        (_git, _root, _shown, _files) = (git, root, shown, files);
    }

    /// <summary>The revision of that name in the repository in which a folder lies.</summary>
    /// <param name="git">The program.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the revision, as in <c>HEAD~1</c>.</param>
    /// <exception cref="GitException">It cannot be read.</exception>
    public static GitRevision Open(string git, string folder, string name)
    {
        if (Run(git, folder, ["rev-parse", "--show-toplevel"]) is not { } root) throw new GitException(GitProblem.NoRepository);
        if (name.StartsWith('-') || Run(git, folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}"]) is not { } commit) throw new GitException(GitProblem.NoRevision);
        var listed = Run(git, folder, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit.Trim()]) ?? throw new GitException(GitProblem.Failed);
        return new GitRevision(git, root.TrimEnd('\n'), name, listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Blob).OfType<(string Path, string Id)>().ToDictionary(file => file.Path, file => file.Id, StringComparer.Ordinal));
    }

    /// <summary>The policy files at and below these paths. Those of folders whose name starts with a dot are left out.</summary>
    /// <param name="paths">They start at the root of the repository; empty means all.</param>
    /// <param name="takes">Whether a file is wanted that is not among them itself, by the full path that it has or would have in the work tree.</param>
    public IReadOnlyList<SourceText> Under(IReadOnlyCollection<string> paths, Func<string, bool> takes) =>
    [
        .. _files.Keys.Order(StringComparer.Ordinal)
            .Where(file => Extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal)) && !file.Split('/').SkipLast(1).Any(part => part.StartsWith('.')))
            .Where(file => paths.Count == 0 || paths.Any(path => path.Length == 0 || file == path || file.StartsWith(path + "/", StringComparison.Ordinal)))
            .Where(file => paths.Contains(file) || takes(Path.Combine(_root, file)))
            .Select(Read).OfType<SourceText>()
            .Where(text => !MarkdownText.IsMarkdown(text.Path) || MarkdownText.Read(text).HasPolicy),
    ];

    /// <inheritdoc/>
    public SourceText? Load(SourceText includedFrom, string path)
    {
        var parts = new List<string>(includedFrom.Path[(_shown.Length + 1)..].Split('/').SkipLast(1));
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0) return null;
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return Read(string.Join('/', parts));
    }

    private SourceText? Read(string path)
    {
        if (!_files.TryGetValue(path, out var id)) return null;
        if (_byPath.TryGetValue(path, out var known)) return known;
        return _byPath[path] = Run(_git, _root, ["cat-file", "blob", id]) is { } content ? new SourceText($"{_shown}:{path}", content) : null;
    }

    // A line such as "100644 blob 5716ca5… 12\tlaw.policy"; links and submodules are no files, and what is too large is no policy.
    private static (string Path, string Id)? Blob(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var parts = tab < 0 ? [] : line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is [['1', '0', '0', ..], "blob", var id, var size] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes <= DiskSources.MaxBytes
            ? (line[(tab + 1)..], id)
            : null;
    }

    // What git prints; null if it fails.
    private static string? Run(string git, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(git) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = new UTF8Encoding(false) };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // It must neither ask anybody, nor fetch what a partial clone lacks, nor write to the repository.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start) ?? throw new GitException(GitProblem.NoGit);
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = error.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            throw new GitException(GitProblem.NoGit);
        }
    }

    /// <summary>The way from the root of the repository to a path.</summary>
    public string FromRoot(string fullPath) => Path.GetRelativePath(RealPath.Of(_root), RealPath.Of(fullPath)).Replace(Path.DirectorySeparatorChar, '/') is var way && way == "." ? string.Empty : way;
}
