using System.Collections.Immutable;

namespace PolicyCoherence.Documents;

/// <summary>Finds the passage that shares most words with a quote. Its cost grows with the length of the document, not with that of the quote.</summary>
internal sealed class PassageSearch
{
    // Of a longer quote the beginning is enough to find the place.
    private const int MaxWords = 200;
    private const int LongWord = 5;
    private readonly FoldedText _text;
    private readonly ImmutableArray<(int From, int To)> _words;

    public PassageSearch(FoldedText text)
    {
        _text = text;
        _words = [.. Words(text.Text)];
    }

    /// <summary>The passage most like the words: in the ranges if something like them stands there, else anywhere; null if nothing is like them.</summary>
    /// <param name="words">The folded words of the quote.</param>
    /// <param name="ranges">Where to look first.</param>
    /// <param name="whole">Where to look else.</param>
    public (int From, int To)? Nearest(string words, ImmutableArray<(int From, int To)> ranges, (int From, int To) whole)
    {
        var quote = new QuoteWords(words);
        if (quote.Count == 0) return null;
        var near = ranges.Select(range => Best(quote, range)).MaxBy(best => best.Score);
        if (near.Score * 2 < quote.Score && Best(quote, whole) is var far && far.Score > near.Score * 2) near = far;
        return near.Score * 3 >= quote.Score ? (_words[near.First].From, _words[near.Last].To) : null;
    }

    // A window of the quote's length, and some more for words put in, moves over the range; it counts words and pairs of words.
    private (int Score, int First, int Last) Best(QuoteWords quote, (int From, int To) range)
    {
        var begin = FirstWord(range.From);
        var end = FirstWord(range.To);
        var size = quote.Count + (quote.Count / 3) + 2;
        var ids = new int[Math.Max(end - begin, 0)];
        var inside = new int[quote.Distinct];
        var best = (Score: 0, At: 0);
        var score = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = quote.Id(_text.Text.AsSpan(_words[begin + i].From, _words[begin + i].To - _words[begin + i].From));
            if (ids[i] >= 0 && inside[ids[i]]++ < quote.Times(ids[i])) score += quote.Weight(ids[i]);
            if (i > 0 && quote.HasPair(ids[i - 1], ids[i])) score++;
            if (i >= size)
            {
                var gone = i - size;
                if (ids[gone] >= 0 && --inside[ids[gone]] < quote.Times(ids[gone])) score -= quote.Weight(ids[gone]);
                if (quote.HasPair(ids[gone], ids[gone + 1])) score--;
            }

            if (score > best.Score) best = (score, i);
        }

        if (best.Score == 0) return (0, 0, 0);
        var first = Math.Max(best.At - size + 1, 0);
        var last = best.At;
        while (ids[first] < 0) first++;
        while (ids[last] < 0) last--;

        // What follows may be the changed end of the quote: then show as many words as the quote has.
        if (ids[last] != quote.Last) last = Math.Max(last, Math.Min(first + quote.Count, ids.Length) - 1);
        return (best.Score, begin + first, begin + last);
    }

    private int FirstWord(int at)
    {
        var low = 0;
        var high = _words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].From < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static IEnumerable<(int From, int To)> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var from = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            yield return (from, at);
        }
    }

    private sealed class QuoteWords
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly List<int> _times = [];
        private readonly List<int> _weights = [];
        private readonly HashSet<(int, int)> _pairs = [];

        public QuoteWords(string quote)
        {
            _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
            var last = -1;
            foreach (var (from, to) in Words(quote).Take(MaxWords))
            {
                var word = quote[from..to];
                if (!_ids.TryGetValue(word, out var id))
                {
                    id = _ids.Count;
                    _ids.Add(word, id);
                    _times.Add(0);
                    _weights.Add(word.Length >= LongWord ? 2 : 1);
                }

                _times[id]++;
                Score += _weights[id];
                if (last >= 0)
                {
                    _pairs.Add((last, id));
                    Score++;
                }

                last = id;
                Count++;
            }

            Last = last;
        }

        /// <summary>The number of words.</summary>
        public int Count { get; }

        /// <summary>The last word.</summary>
        public int Last { get; } = -1;

        /// <summary>What a passage with all the words in their order scores.</summary>
        public int Score { get; }

        /// <summary>The number of different words.</summary>
        public int Distinct => _ids.Count;

        public int Id(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var id) ? id : -1;

        public int Times(int id) => _times[id];

        public int Weight(int id) => _weights[id];

        public bool HasPair(int first, int second) => _pairs.Contains((first, second));
    }
}
