using System.Collections.Immutable;
using System.Text;
using PolicyCoherence.Checking;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Cli.Input;

/// <summary>Reads policy files. A file has one text however it is named and however often it is asked for.</summary>
internal sealed class DiskSources(string currentFolder) : ISourceLoader
{
    /// <summary>No policy file comes near it; a device or a mistake does.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly Dictionary<string, SourceText> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceText, string> _folders = [];
    private readonly List<Diagnostic> _problems = [];

    /// <summary>What was wrong with files as files, in the order of paths.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. _problems.OrderBy(problem => problem.Span)];

    /// <inheritdoc/>
    public SourceText? Load(SourceText includedFrom, string path)
    {
        var folder = _folders.GetValueOrDefault(includedFrom, currentFolder);
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var full = Path.GetFullPath(path, folder);
        return File.Exists(full) ? Read(full) : null;
    }

    /// <summary>The text of a file; if it cannot be read, an empty one, and a problem.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">Whether the user named this very file, and so may mean a pipe: <c>coherence check /dev/stdin</c>.</param>
    public SourceText Read(string path, bool named = false)
    {
        var real = RealPath.Of(path);
        if (_byPath.TryGetValue(real, out var known))
        {
            return known;
        }

        // To open a pipe that nobody writes to is to wait for ever; a pipe has no length, and neither has a text in an empty file.
        var text = !named && new FileInfo(real) is { Exists: true, Length: 0 } ? new SourceText(Shown(path), string.Empty) : ReadNew(path, Shown(path));
        _byPath.Add(real, text);
        _folders.Add(text, Path.GetDirectoryName(real) ?? currentFolder);
        return text;
    }

    /// <summary>What a Markdown file with a policy block says, as far as can be seen without reading it as a source; null if it has no such block, empty if it cannot be opened and so may have one.</summary>
    public string? Literate(string path)
    {
        if (_byPath.TryGetValue(RealPath.Of(path), out var known))
        {
            return MarkdownText.Read(known).HasPolicy ? known.Content : null;
        }

        try
        {
            // As for reading: a pipe has no length, and is not opened.
            if (new FileInfo(RealPath.Of(path)) is not { Exists: true, Length: > 0 })
            {
                return null;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = UpTo(file, MaxBytes + 1);
            if (bytes.AsSpan().IndexOf("policy"u8) < 0)
            {
                return null;
            }

            // What is no UTF-8 is replaced here; it is complained about if the file is read as a source.
            var text = Encoding.UTF8.GetString(bytes);
            return MarkdownText.Read(new SourceText(Shown(path), text)).HasPolicy ? text : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>The text that a stream brings; if it cannot be read, an empty one, and a problem.</summary>
    public SourceText Read(Stream stream, string shown)
    {
        try
        {
            return Decode(UpTo(stream, MaxBytes + 1), shown);
        }
        catch (IOException problem)
        {
            return Problem(new SourceText(shown, string.Empty), CommandWording.UnreadableCode, 0, 0, CommandWording.Unreadable(CommandWording.Why(problem)), CommandWording.UnreadableHelp);
        }
    }

    /// <summary>Records a folder that cannot be read.</summary>
    public void Unreadable(string path, string why) =>
        _problems.Add(Diagnostic.Error(CommandWording.UnreadableCode, new SourceSpan(new SourceText(Shown(path), string.Empty), 0, 0), CommandWording.Unreadable(why), CommandWording.UnreadableHelp));

    /// <summary>An empty text for a file that is too large to be policy, and a problem.</summary>
    public SourceText TooLarge(string shown) =>
        Problem(new SourceText(shown, string.Empty), CommandWording.TooLargeCode, 0, 0, CommandWording.TooLarge(MaxBytes), CommandWording.TooLargeHelp);

    private SourceText ReadNew(string path, string shown)
    {
        byte[] bytes;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            bytes = UpTo(file, MaxBytes + 1);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Problem(new SourceText(shown, string.Empty), CommandWording.UnreadableCode, 0, 0, CommandWording.Unreadable(CommandWording.Why(problem)), CommandWording.UnreadableHelp);
        }

        return Decode(bytes, shown);
    }

    private SourceText Decode(byte[] bytes, string shown)
    {
        if (bytes.Length > MaxBytes)
        {
            return TooLarge(shown);
        }

        var content = bytes.AsSpan();
        var mark = Encoding.UTF8.Preamble;
        if (content.StartsWith(mark))
        {
            content = content[mark.Length..];
        }

        var text = new SourceText(shown, Encoding.UTF8.GetString(content));
        var broken = Utf8.FirstInvalid(content);
        return broken < 0
            ? text
            : Problem(text, CommandWording.NotUtf8Code, Encoding.UTF8.GetCharCount(content[..broken]), 1, CommandWording.NotUtf8(bytes.Length - content.Length + broken, content[broken]), CommandWording.NotUtf8Help);
    }

    private SourceText Problem(SourceText text, string code, int start, int length, string message, string help)
    {
        _problems.Add(Diagnostic.Error(code, new SourceSpan(text, start, length), message, help));
        return text;
    }

    private static byte[] UpTo(Stream file, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while (bytes.Length < limit && (count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - bytes.Length))) > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>A path as reports show it.</summary>
    public string Shown(string path) => Path.GetRelativePath(currentFolder, Path.GetFullPath(path, currentFolder)).Replace(Path.DirectorySeparatorChar, '/');
}
