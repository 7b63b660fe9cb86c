using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Model;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Tests;

/// <summary>Files under the paths that they have in the repository, or that a test gives them.</summary>
internal sealed class Library(IEnumerable<SourceText> files) : ISourceLoader
{
    private readonly ImmutableSortedDictionary<string, SourceText> _files = files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);

    public IEnumerable<SourceText> Files => _files.Values;

    public SourceText this[string path] => _files[path];

    public static Library Of(params (string Path, string Text)[] files) => new(files.Select(file => new SourceText(file.Path, file.Text)));

    public SourceText? Load(SourceText includedFrom, string path) => _files.GetValueOrDefault(Combine(includedFrom.Path, path));

    /// <summary>The files of a folder.</summary>
    public ImmutableArray<SourceText> In(string folder) => [.. Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))];

    /// <summary>The same files, each text changed.</summary>
    public Library Changed(Func<SourceText, string> change) => new(Files.Select(file => new SourceText(file.Path, change(file))));

    public CheckReport Check(params IReadOnlyCollection<SourceText> sources) => Checker.Check(sources, new CheckOptions(this));

    public CheckReport CheckFiles(params string[] paths) => Check([.. paths.Select(path => this[path])]);

    public CheckReport CheckFolder(string folder) => Check(In(folder));

    /// <summary>The model of files and all that they include, bound without the checker.</summary>
    public PolicyModel Bind(IEnumerable<SourceText> sources)
    {
        var parsed = new SortedDictionary<string, PolicyFile>(StringComparer.Ordinal);
        var open = new Queue<SourceText>(sources);
        while (open.TryDequeue(out var text))
        {
            if (parsed.ContainsKey(text.Path)) continue;
            var file = parsed[text.Path] = PolicyParser.Parse(text);
            foreach (var include in file.Statements.OfType<IncludeStatement>())
            {
                open.Enqueue(Load(text, include.Path.Text) ?? throw new InvalidOperationException($"{text.Path} includes {include.Path.Text}, which is not there"));
            }
        }

        return Binder.Bind([.. parsed.Values]).Model;
    }

    private static string Combine(string from, string path)
    {
        var parts = from.Split('/').SkipLast(1).ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }

        return string.Join('/', parts);
    }
}

/// <summary>The repository that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Every policy file of the seeds.</summary>
    public static Library Seeds { get; } = new(
        Directory.EnumerateFiles(Path.Combine(Root, "seeds"), "*.policy", SearchOption.AllDirectories)
            .Select(path => new SourceText(Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(path))));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
