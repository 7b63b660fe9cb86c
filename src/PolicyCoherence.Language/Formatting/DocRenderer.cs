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
                Write(group.Inner, indent, isFlat || Measure(group.Inner, width - _column) == Fit.Whole);
                break;
            case ItemDoc item:
                var fit = isFlat ? Fit.Whole : Measure(item.Inner, width - _column - 1);
                Space(indent, fit != Fit.No);
                Write(item.Inner, indent, fit == Fit.Whole);
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

    private static Fit Measure(Doc doc, int left) => Measure(doc, ref left);

    // Whether the document can stand on what is left of the line.
    private static Fit Measure(Doc doc, ref int left)
    {
        switch (doc)
        {
            case TextDoc text:
                left -= text.Text.Length;
                return left >= 0 ? Fit.Whole : Fit.No;
            case SpaceDoc or LineDoc:
                left--;
                return left >= 0 ? Fit.Whole : Fit.No;
            case IndentDoc inner:
                return Measure(inner.Inner, ref left);
            case GroupDoc group:
                return Measure(group.Inner, ref left);
            case ItemDoc item:
                left--;
                return Measure(item.Inner, ref left);
            case ConcatDoc concat:
                foreach (var part in concat.Parts)
                {
                    var fit = Measure(part, ref left);
                    if (fit != Fit.Whole)
                    {
                        return fit;
                    }
                }

                return Fit.Whole;
            default:
                return Fit.UpToComment;
        }
    }

    private enum Fit
    {
        No,

        /// <summary>What stands before the first comment fits; the line ends there anyway.</summary>
        UpToComment,

        Whole,
    }
}
