using System.Collections.Immutable;

namespace PolicyCoherence.Language.Formatting;

/// <summary>
/// Lays out one sentence: on one line if it fits; otherwise what is declared on the first line, and under it, indented, one part a
/// line. A part that is too long goes on, indented further, where its lists and conditions allow.
/// </summary>
internal static class SentenceLayout
{
    private const int BodyIndent = 2;
    private const int ContinuationIndent = 4;

    /// <summary>The document of a sentence.</summary>
    public static Doc Of(IReadOnlyList<Word> words)
    {
        var parts = ImmutableArray.CreateBuilder<Doc>();
        var starts = Enumerable.Range(1, words.Count - 1).Where(i => words[i].Break == Word.Part).ToList();
        var headEnd = starts.Count == 0 ? words.Count : starts[0];
        parts.Add(new IndentDoc(starts.Count == 0 ? BodyIndent : ContinuationIndent, Segment(words, 0, headEnd)));
        for (var i = 0; i < starts.Count; i++)
        {
            var body = ImmutableArray.CreateBuilder<Doc>();
            AddComments(words[starts[i]], body);
            body.Add(LineDoc.Instance);
            body.Add(new IndentDoc(ContinuationIndent, Segment(words, starts[i], i + 1 < starts.Count ? starts[i + 1] : words.Count)));
            parts.Add(new IndentDoc(BodyIndent, new ConcatDoc(body.ToImmutable())));
        }

        return new GroupDoc(new ConcatDoc(parts.ToImmutable()));
    }

    // The words from start up to end, broken at their lowest level first; each further item goes on the line if it fits.
    private static ConcatDoc Segment(IReadOnlyList<Word> words, int start, int end)
    {
        var level = Word.Never;
        for (var i = start + 1; i < end; i++)
        {
            level = Math.Min(level, words[i].Break);
        }

        var parts = ImmutableArray.CreateBuilder<Doc>();
        if (level == Word.Never)
        {
            Flat(words, start, end, parts);
            return new ConcatDoc(parts.ToImmutable());
        }

        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && words[i].Break != level)
            {
                continue;
            }

            if (from > start)
            {
                AddComments(words[from], parts);
                parts.Add(new ItemDoc(Segment(words, from, i)));
            }
            else
            {
                parts.Add(Segment(words, from, i));
            }

            from = i;
        }

        return new ConcatDoc(parts.ToImmutable());
    }

    private static void Flat(IReadOnlyList<Word> words, int start, int end, ImmutableArray<Doc>.Builder to)
    {
        for (var i = start; i < end; i++)
        {
            if (i > start)
            {
                AddComments(words[i], to);
                if (!words[i].IsTight)
                {
                    to.Add(SpaceDoc.Instance);
                }
            }

            to.Add(new TextDoc(words[i].Text));
        }
    }

    private static void AddComments(Word word, ImmutableArray<Doc>.Builder to)
    {
        foreach (var comment in word.Comments)
        {
            to.Add(new CommentDoc(comment));
        }
    }
}
