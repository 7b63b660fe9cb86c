using System.Collections.Frozen;
using System.Globalization;

namespace PolicyCoherence.Language.Lexing;

/// <summary>
/// Unicode's normal form C, so that <c>é</c> is one name whether the keyboard gave one character or two. Written out here because
/// .NET's own normalisation does nothing without the ICU library. Characters beyond the Basic Multilingual Plane stay as they are.
/// </summary>
internal static class Nfc
{
    // Hangul syllables are composed by arithmetic (Unicode standard, section 3.12).
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;

    private static readonly FrozenDictionary<(char, char), char> Compositions = Pairs().ToFrozenDictionary(p => (p.First, p.Second), p => p.Whole);
    private static readonly FrozenDictionary<char, string> Decompositions = AllDecompositions();
    private static readonly FrozenDictionary<char, int> MarkClasses = AllMarkClasses();

    /// <summary>The text in normal form C.</summary>
    public static string Normalize(string text)
    {
        // Nothing below the first combining mark changes.
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF'))
        {
            return text;
        }

        var chars = new List<char>(text.Length + 8);
        foreach (var c in text)
        {
            Decompose(c, chars);
        }

        Order(chars);
        return new string([.. Compose(chars)]);
    }

    private static void Decompose(char c, List<char> to)
    {
        var syllable = c - SyllableBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount)
        {
            to.Add((char)(LeadBase + (syllable / (VowelCount * TailCount))));
            to.Add((char)(VowelBase + (syllable % (VowelCount * TailCount) / TailCount)));
            if (syllable % TailCount != 0)
            {
                to.Add((char)(TailBase + (syllable % TailCount)));
            }
        }
        else if (Decompositions.TryGetValue(c, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, to);
            }
        }
        else
        {
            to.Add(c);
        }
    }

    // Marks that sit at different places of a letter have one fixed order.
    private static void Order(List<char> chars)
    {
        for (var i = 1; i < chars.Count; i++)
        {
            var mark = ClassOf(chars[i]);
            for (var j = i; mark > 0 && j > 0 && ClassOf(chars[j - 1]) > mark; j--)
            {
                (chars[j - 1], chars[j]) = (chars[j], chars[j - 1]);
            }
        }
    }

    private static List<char> Compose(List<char> chars)
    {
        var composed = new List<char>(chars.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var c in chars)
        {
            var mark = ClassOf(c);
            var isBlocked = starter >= 0 && starter < composed.Count - 1 && (lastClass >= mark || lastClass == 0);
            if (starter >= 0 && !isBlocked && Together(composed[starter], c) is { } whole)
            {
                composed[starter] = whole;
                continue;
            }

            if (mark == 0)
            {
                starter = composed.Count;
            }

            lastClass = mark;
            composed.Add(c);
        }

        return composed;
    }

    private static char? Together(char first, char second)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return (char)(SyllableBase + (((lead * VowelCount) + vowel) * TailCount));
        }

        var syllable = first - SyllableBase;
        var tail = second - TailBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            return (char)(first + tail);
        }

        return Compositions.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static int ClassOf(char c) => c < '\u0300' ? 0 : MarkClasses.GetValueOrDefault(c);

    private static IEnumerable<(char First, char Second, char Whole)> Pairs()
    {
        for (var i = 0; i < CompositionTable.Pairs.Length; i += 3)
        {
            yield return (CompositionTable.Pairs[i], CompositionTable.Pairs[i + 1], CompositionTable.Pairs[i + 2]);
        }
    }

    private static FrozenDictionary<char, string> AllDecompositions()
    {
        var all = Pairs().ToDictionary(p => p.Whole, p => string.Create(CultureInfo.InvariantCulture, $"{p.First}{p.Second}"));
        for (var i = 0; i < CompositionTable.Singles.Length; i += 2 + CompositionTable.Singles[i + 1])
        {
            all[CompositionTable.Singles[i]] = CompositionTable.Singles.Substring(i + 2, CompositionTable.Singles[i + 1]);
        }

        return all.ToFrozenDictionary();
    }

    private static FrozenDictionary<char, int> AllMarkClasses()
    {
        var all = new Dictionary<char, int>();
        var order = 0;
        for (var i = 0; i < CompositionTable.Marks.Length; i += 1 + CompositionTable.Marks[i])
        {
            order++;
            foreach (var mark in CompositionTable.Marks.AsSpan(i + 1, CompositionTable.Marks[i]))
            {
                all[mark] = order;
            }
        }

        return all.ToFrozenDictionary();
    }
}
