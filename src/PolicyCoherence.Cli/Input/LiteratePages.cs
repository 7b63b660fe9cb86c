using System.Text.RegularExpressions;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>
/// The Markdown files with policy in the folders of a check. Those are taken that a text which is taken names between quotation marks: as
/// the text of an instrument, or to include it. Any other is a page with examples, each a policy of its own.
/// </summary>
/// <param name="currentFolder">What paths start from that stand in no folder.</param>
internal sealed partial class LiteratePages(string currentFolder)
{
    private readonly SortedDictionary<string, string> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<(string Folder, string Text)> _toSearch = new();

    /// <summary>The full paths of those that nothing names, in order.</summary>
    public IReadOnlyList<string> LeftOut => [.. _waiting.Keys];

    /// <summary>A Markdown file with policy, which may be named.</summary>
    public void Found(string file, string text) => _waiting[file] = text;

    /// <summary>A file that is part of the check, and may name others.</summary>
    public void Taken(string file, string text)
    {
        _waiting.Remove(file);
        _toSearch.Enqueue((Path.GetDirectoryName(file) ?? currentFolder, text));
    }

    /// <summary>Takes those that are named, until nothing that is taken names another.</summary>
    /// <param name="take">Takes a file, and says so by <see cref="Taken"/>.</param>
    public void TakeNamed(Action<string> take)
    {
        // One that says itself that it is the text of an instrument is named by itself.
        foreach (var (file, text) in _waiting)
        {
            if (Named(Path.GetDirectoryName(file) ?? currentFolder, text).Contains(file, StringComparer.Ordinal)) _toSearch.Enqueue((currentFolder, $"\"{file}\""));
        }

        while (_waiting.Count > 0 && _toSearch.TryDequeue(out var next))
        {
            foreach (var file in Named(next.Folder, next.Text).Where(_waiting.ContainsKey).ToList()) take(file);
        }
    }

    // Whatever tongue the file is written in, a path stands in double quotes.
    private static IEnumerable<string> Named(string folder, string text) =>
        QuotedPath().Matches(text).Select(match => match.Groups[1].Value).Where(path => MarkdownText.IsMarkdown(path) && !path.Contains('\0', StringComparison.Ordinal))
            .Select(path => Path.GetFullPath(path, folder)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("\"([^\"\r\n]+)\"")]
    private static partial Regex QuotedPath();
}
