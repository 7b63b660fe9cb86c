using System.Collections.Immutable;

namespace PolicyCoherence.Sources;

/// <summary>The text of one input file, with a table of line starts. Offsets count UTF-16 code units, as editors do.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    /// <summary>Wraps <paramref name="content"/>, read from <paramref name="path"/>.</summary>
    /// <param name="path">The path as it is shown to people: relative to the working folder, with forward slashes.</param>
    /// <param name="content">The whole text of the file, without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = starts.ToImmutable();
    }

    /// <summary>The path as it is shown to people and used in reports, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The number of lines; a text without a line end has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The path of another file as this one names it.</summary>
    /// <param name="path">A path relative to this file, with forward slashes.</param>
    public string PathTo(string path)
    {
        var parts = new List<string>(Path.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>The 1-based line and column of an offset; a column counts UTF-16 code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or past the end of the text.</exception>
    public LinePosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Content.Length);
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a 1-based line, without its line end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public string Line(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }
}

/// <summary>A place in a text: line and column, both counted from 1.</summary>
public readonly record struct LinePosition(int Line, int Column);
