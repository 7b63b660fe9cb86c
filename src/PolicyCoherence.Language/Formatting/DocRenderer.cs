using System.Text;

namespace PolicyCoherence.Language.Formatting;

/// <summary>Writes documents line by line.</summary>
internal sealed class DocRenderer(int width)
{
    private readonly StringBuilder _text = new();
    private int _column;
    private int _commentColumn;
    private bool _mustBreak;

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Begins a line of its own for what comes next, with an empty line before it if asked for.</summary>
    public void StartLine(bool afterBlank)
    {
        if (!IsEmpty)
        {
            EndLine(0);
            if (afterBlank)
            {
                _text.Append('\n');
            }
        }
    }

    /// <summary>Ends the last line.</summary>
    public void Finish()
    {
        if (!IsEmpty)
        {
            EndLine(0);
        }
    }

    /// <summary>Writes text as it is, whatever lines it has.</summary>
    public void Verbatim(ReadOnlySpan<char> text)
    {
        _text.Append(text);
        var lineEnd = text.LastIndexOfAny('\n', '\r');
        _column = lineEnd < 0 ? _column + text.Length : text.Length - lineEnd - 1;
    }

    /// <summary>Writes a comment.</summary>
    public void Write(Comment comment, int indent)
    {
        switch (comment.Place)
        {
            // Two comments cannot stand on one line.
            case CommentPlace.Behind when !_mustBreak:
                _text.Append("  ");
                _commentColumn = _column + 2;
                break;
            case CommentPlace.Below:
                EndLine(_commentColumn);
                break;
            default:
                if (_column > 0)
                {
                    EndLine(indent);
                }

                _commentColumn = _column;
                break;
        }

        _text.Append(comment.Text);
        _column += comment.Text.Length + 2;
        _mustBreak = true;
    }

    /// <summary>Writes a document.</summary>
    public void Write(Doc doc) => Write(doc, 0, isFlat: false);

    private void Write(Doc doc, int indent, bool isFlat)
    {
        switch (doc)
        {
            case TextDoc text:
                BreakIfDue(indent);
                _text.Append(text.Text);
                _column += text.Text.Length;
                break;
            case SpaceDoc:
                Space(indent, isFlat: true);
                break;
            case LineDoc:
                Space(indent, isFlat);
                break;
            case CommentDoc comment:
                Write(comment.Comment, indent);
                break;
            case IndentDoc inner:
                Write(inner.Inner, inner.Spaces, isFlat);
                break;
            case GroupDoc group:
                var left = width - _column;
                Write(group.Inner, indent, isFlat || (!_mustBreak && Fits(group.Inner, ref left)));
                break;
            case ConcatDoc concat:
                foreach (var part in concat.Parts)
                {
                    Write(part, indent, isFlat);
                }

                break;
        }
    }

    private void Space(int indent, bool isFlat)
    {
        if (isFlat && !_mustBreak)
        {
            _text.Append(' ');
            _column++;
        }
        else
        {
            EndLine(indent);
        }
    }

    private void BreakIfDue(int indent)
    {
        if (_mustBreak)
        {
            EndLine(indent);
        }
    }

    private void EndLine(int indent)
    {
        _text.Append('\n').Append(' ', indent);
        _column = indent;
        _mustBreak = false;
    }

    // Whether the document can stand on what is left of the line.
    private static bool Fits(Doc doc, ref int left)
    {
        switch (doc)
        {
            case TextDoc text:
                left -= text.Text.Length;
                return left >= 0;
            case SpaceDoc or LineDoc:
                left--;
                return left >= 0;
            case IndentDoc inner:
                return Fits(inner.Inner, ref left);
            case GroupDoc group:
                return Fits(group.Inner, ref left);
            case ConcatDoc concat:
                foreach (var part in concat.Parts)
                {
                    if (!Fits(part, ref left))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
