using System.Collections.Immutable;

namespace PolicyCoherence.Sources;

/// <summary>Goes through a Markdown file line by line and keeps track of block quotes, list items, comments and fences.</summary>
internal sealed class MarkdownScanner(SourceText source)
{
    private const int CodeIndent = 4;
    private readonly string _text = source.Content;
    private readonly ImmutableArray<MarkdownLine>.Builder _lines = ImmutableArray.CreateBuilder<MarkdownLine>();
    private readonly List<MarkdownFence> _fences = [];

    // The columns at which the content of the open list items begins, outermost first.
    private readonly Stack<int> _items = new();
    private int _quoteDepth;
    private OpenFence? _open;
    private bool _inComment;

    /// <summary>Reads every line.</summary>
    public MarkdownText Read()
    {
        var at = FrontMatter();
        while (at < _text.Length)
        {
            var end = LineEnd(at);
            Line(at, end);
            at = Next(end);
        }

        return new MarkdownText(source, _lines.ToImmutable(), [.. _fences]);
    }

    // The front matter is the part between the first line, if that is "---", and the next such line.
    private int FrontMatter()
    {
        if (!IsRule(0)) return 0;
        var at = Next(LineEnd(0));
        while (at < _text.Length && !IsRule(at)) at = Next(LineEnd(at));
        if (at >= _text.Length) return 0;
        var behind = Next(LineEnd(at));
        for (var start = 0; start < behind; start = Next(LineEnd(start))) _lines.Add(new MarkdownLine(start, start, LineEnd(start), MarkdownLineKind.FrontMatter, -1));
        return behind;
    }

    private bool IsRule(int start) => _text.AsSpan(start, LineEnd(start) - start).TrimEnd() is "---";

    private void Line(int start, int end)
    {
        if (_open is { } fence && InFence(fence, start, end)) return;
        var at = Quotes(start, end, int.MaxValue, out var depth);
        if (depth != _quoteDepth)
        {
            _items.Clear();
            _quoteDepth = depth;
        }

        var margin = at;
        var indent = Indent(margin, ref at, end);
        if (_inComment || at == end)
        {
            Add(start, at, end, _inComment ? MarkdownLineKind.Comment : MarkdownLineKind.Text);
            _inComment &= !_text.AsSpan(at, end - at).Contains("-->", StringComparison.Ordinal);
            return;
        }

        while (_items.Count > 0 && _items.Peek() > indent) _items.Pop();
        var content = at;
        while (indent - (_items.Count > 0 ? _items.Peek() : 0) < CodeIndent)
        {
            if (ListMark(at, end) is var length and > 0)
            {
                var behind = at + length;
                var next = Indent(margin, ref behind, end);
                var marked = Column(margin, at + length);
                _items.Push(next - marked is > 0 and <= CodeIndent && behind < end ? next : marked + 1);
                at = behind;
                indent = next;
                if (at < end) continue;
            }
            else if (Marks(at, end) is var count and > 0)
            {
                Open(start, at, end, count);
                return;
            }
            else if (_text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal))
            {
                _inComment = !_text.AsSpan(at, end - at).Contains("-->", StringComparison.Ordinal);
                Add(start, content, end, MarkdownLineKind.Comment);
                return;
            }

            break;
        }

        Add(start, content, end, MarkdownLineKind.Text);
    }

    private void Open(int start, int at, int end, int count)
    {
        var words = _text.AsSpan(at + count, end - at - count).Trim().ToString();
        _open = new OpenFence(_text[at], count, _quoteDepth, _items.Count > 0 ? _items.Peek() : 0);
        var length = _text.AsSpan(at, end - at).TrimEnd().Length;
        _fences.Add(new MarkdownFence(new SourceSpan(source, at, length), words, IsClosed: false, HidesPolicy: false));
        _lines.Add(new MarkdownLine(start, at, end, MarkdownLineKind.FenceMark, _fences.Count - 1));
    }

    // Whether the line still belongs to the open fence. A fence in a block quote or a list item ends with it.
    private bool InFence(OpenFence fence, int start, int end)
    {
        var at = Quotes(start, end, fence.QuoteDepth, out var depth);
        var content = at;
        var indent = Indent(content, ref at, end);
        if (depth < fence.QuoteDepth || (at < end && indent < fence.ItemColumn))
        {
            _open = null;
            return false;
        }

        var count = Run(at, end, fence.Mark);
        if (count >= fence.Count && indent - fence.ItemColumn < CodeIndent && _text.AsSpan(at + count, end - at - count).IsWhiteSpace())
        {
            _fences[^1] = _fences[^1] with { IsClosed = true };
            _open = null;
            _lines.Add(new MarkdownLine(start, at, end, MarkdownLineKind.FenceMark, _fences.Count - 1));
            return true;
        }

        // Marks that are fewer or other ones show a block: "````markdown" may hold "```policy".
        if (Marks(at, end) is var marks && marks >= fence.Count && _text[at] == fence.Mark && _text.AsSpan(at + marks, end - at - marks).Trim() is MarkdownText.PolicyWord) _fences[^1] = _fences[^1] with { HidesPolicy = true };
        _lines.Add(new MarkdownLine(start, content, end, MarkdownLineKind.FenceContent, _fences.Count - 1));
        return true;
    }

    private void Add(int start, int content, int end, MarkdownLineKind kind) => _lines.Add(new MarkdownLine(start, content, end, kind, -1));

    // Behind the marks of at most so many block quotes; each may have three spaces before it and one behind it.
    private int Quotes(int start, int end, int most, out int depth)
    {
        var at = start;
        for (depth = 0; depth < most; depth++)
        {
            var mark = at;
            while (mark < end && mark - at < CodeIndent && _text[mark] == ' ') mark++;
            if (mark == end || mark - at >= CodeIndent || _text[mark] != '>') break;
            at = mark + 1 < end && _text[mark + 1] == ' ' ? mark + 2 : mark + 1;
        }

        return at;
    }

    // Moves over white space and says in which column, counted from the margin of the block quote, the line goes on.
    private int Indent(int margin, ref int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t') at++;
        return Column(margin, at);
    }

    private int Column(int margin, int at)
    {
        var column = 0;
        for (var i = margin; i < at; i++) column = _text[i] == '\t' ? (column / CodeIndent * CodeIndent) + CodeIndent : column + 1;
        return column;
    }

    // The length of "-", "*", "+", "1." or "1)" before white space or the end of the line; 0 if none stands there.
    private int ListMark(int at, int end)
    {
        var i = at;
        if (_text[at] is '-' or '*' or '+')
        {
            i++;
        }
        else
        {
            while (i < end && i - at < 9 && char.IsAsciiDigit(_text[i])) i++;
            if (i == at || i == end || _text[i] is not ('.' or ')')) return 0;
            i++;
        }

        return i == end || _text[i] is ' ' or '\t' ? i - at : 0;
    }

    // The number of fence marks that open a block here; 0 if none do.
    private int Marks(int at, int end)
    {
        if (at == end || _text[at] is not ('`' or '~')) return 0;
        var count = Run(at, end, _text[at]);
        return count >= 3 && (_text[at] == '~' || !_text.AsSpan(at + count, end - at - count).Contains('`')) ? count : 0;
    }

    private int Run(int at, int end, char mark)
    {
        var i = at;
        while (i < end && _text[i] == mark) i++;
        return i - at;
    }

    private int LineEnd(int start)
    {
        var length = _text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? _text.Length : start + length;
    }

    // The start of the next line; past the end of the text if there is none.
    private int Next(int end) => end >= _text.Length ? _text.Length : _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? end + 2 : end + 1;

    private sealed record OpenFence(char Mark, int Count, int QuoteDepth, int ItemColumn);
}
