using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Formatting;

/// <summary>What stands between two words: spaces, ends of lines, comments.</summary>
internal sealed class Gap
{
    /// <summary>The comments, in their order.</summary>
    public List<Comment> Comments { get; } = [];

    /// <summary>Whether an empty line stands between the last comment (or the word before) and the word behind the gap.</summary>
    public bool EndsBlank { get; private set; }

    /// <summary>Reads the gap between two offsets.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The end of the word before; 0 at the beginning of the text.</param>
    /// <param name="end">The start of the word behind.</param>
    public static Gap Read(string text, int start, int end)
    {
        var gap = new Gap();
        var lines = start == 0 ? 1 : 0;
        var above = -1;
        for (var i = start; i < end; i++)
        {
            var c = FoldedCharStream.Fold(text, i);
            if (c == '#')
            {
                var close = i;
                while (close < end && FoldedCharStream.Fold(text, close) is not ('\n' or '\r'))
                {
                    close++;
                }

                var column = ColumnOf(text, i);
                var isBelow = lines == 1 && above == column;
                var place = lines == 0 ? CommentPlace.Behind : isBelow ? CommentPlace.Below : CommentPlace.OwnLine;
                gap.Comments.Add(new Comment(text[i..close].TrimEnd(), place, lines > 1));
                above = place == CommentPlace.OwnLine ? -1 : column;
                lines = 0;
                i = close - 1;
            }
            else if (c == '\n' || (c == '\r' && (i + 1 == end || text[i + 1] != '\n')))
            {
                lines++;
            }
        }

        gap.EndsBlank = lines > 1;
        return gap;
    }

    private static int ColumnOf(string text, int at)
    {
        var start = at;
        while (start > 0 && FoldedCharStream.Fold(text, start - 1) is not ('\n' or '\r'))
        {
            start--;
        }

        return at - start;
    }
}
