using System.Collections.Immutable;

namespace PolicyCoherence.Documents;

/// <summary>Where the characters that an XML reader gives stand in the file.</summary>
internal sealed class XmlOffsets
{
    private readonly string _content;
    private readonly ImmutableArray<int> _lines;

    public XmlOffsets(string content)
    {
        _content = content;
        var lines = ImmutableArray.CreateBuilder<int>();
        lines.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'))) lines.Add(i + 1);
        }

        _lines = lines.ToImmutable();
    }

    /// <summary>The offset of a line and column, both counted from 1; a place in the text in any case.</summary>
    public int At(int line, int column) => Math.Clamp(_lines[Math.Clamp(line - 1, 0, _lines.Length - 1)] + column - 1, 0, _content.Length);

    /// <summary>The characters of a text node with their places. An entity stands for one character or two, a line end of two characters for one.</summary>
    public IEnumerable<(char Character, int Offset)> Spread(string value, int at)
    {
        for (var i = 0; i < value.Length; i++)
        {
            at = Math.Min(at, Math.Max(_content.Length - 1, 0));
            var raw = _content[at];
            if (raw == '&' && _content.IndexOf(';', at) is var end and > 0)
            {
                yield return (value[i], at);
                if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length) yield return (value[++i], at);
                at = end + 1;
                continue;
            }

            yield return (value[i], at);
            at += raw == '\r' && at + 1 < _content.Length && _content[at + 1] == '\n' ? 2 : 1;
        }
    }
}
