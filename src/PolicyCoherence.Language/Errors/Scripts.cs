using System.Buffers;
using System.Collections.Frozen;
using PolicyCoherence.Language.Lexing;

namespace PolicyCoherence.Language.Errors;

/// <summary>
/// Finds letters of one alphabet that pass for letters of another: <c>аppeal</c> with a Cyrillic first letter is another name than
/// <c>appeal</c>, and nobody can see it. A word wholly in one script is never suspected, nor one whose parts, between hyphens,
/// are each in one.
/// </summary>
internal static class Scripts
{
    /// <summary>Characters that change the order in which letters are shown, and so can make a text read like another one.</summary>
    public static readonly SearchValues<char> BidiControls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private const string Latin = "Latin";
    private const string Cyrillic = "Cyrillic";
    private const string Greek = "Greek";
    private const string FullWidth = "full-width";

    // Letters that look like a Latin one, each followed by it.
    private const string Pairs =
        "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwѵvАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXԌGԚQԜW"
        + "οoαaνvρpτtυuιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private static readonly FrozenDictionary<char, char> LooksLike = Enumerable.Range(0, Pairs.Length / 2).ToFrozenDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1]);

    private static readonly FrozenSet<char> LatinLookAlikes = LooksLike.Values.ToFrozenSet();

    /// <summary>Whether the word has a part that mixes scripts so that it can be mistaken, or hides a character in Latin letters.</summary>
    public static bool IsMixed(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return false;
        }

        var text = word.ToString();
        return InvisibleIn(text) >= 0 || OddLetter(text).At >= 0;
    }

    /// <summary>Where a joiner, which some scripts need and Latin does not, stands behind a Latin letter; −1 if nowhere.</summary>
    public static int InvisibleIn(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] is '\u200C' or '\u200D' && ScriptOf(word[i - 1]) == Latin)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first letter that passes for one of another alphabet, its alphabet, and the alphabet of the letters round it; −1 if there is none.</summary>
    public static (int At, string Script, string Others) OddLetter(string word)
    {
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && FoldedCharStream.Fold(word, i) != '-')
            {
                continue;
            }

            var odd = OddLetter(word, start, i);
            if (odd.At >= 0)
            {
                return odd;
            }

            start = i + 1;
        }

        return (-1, string.Empty, string.Empty);
    }

    /// <summary>The word with every look-alike replaced by the Latin letter it passes for; null if other letters are left.</summary>
    public static string? InLatin(string word)
    {
        var latin = string.Concat(word.Select(Latinized));
        return System.Text.Ascii.IsValid(latin) ? latin : null;
    }

    private static (int At, string Script, string Others) OddLetter(string word, int start, int end)
    {
        var latin = Count(word, start, end, c => ScriptOf(c) == Latin);
        foreach (var script in (ReadOnlySpan<string>)[Cyrillic, Greek, FullWidth])
        {
            var foreign = Count(word, start, end, c => ScriptOf(c) == script);
            if (latin == 0 || foreign == 0)
            {
                continue;
            }

            // Those letters are the odd ones that all pass for the others; if both do, the fewer.
            var foreignPass = Count(word, start, end, c => ScriptOf(c) == script && (script == FullWidth || LooksLike.ContainsKey(c))) == foreign;
            var latinPass = Count(word, start, end, c => ScriptOf(c) == Latin && LatinLookAlikes.Contains(c)) == latin;
            if (foreignPass && (!latinPass || foreign <= latin))
            {
                return (First(word, start, script), script, Latin);
            }

            if (latinPass)
            {
                return (First(word, start, Latin), Latin, script);
            }
        }

        return (-1, string.Empty, string.Empty);
    }

    private static int Count(string word, int start, int end, Func<char, bool> counts) => word.AsSpan(start, end - start).ToArray().Count(counts);

    private static int First(string word, int start, string script)
    {
        while (ScriptOf(word[start]) != script)
        {
            start++;
        }

        return start;
    }

    private static char Latinized(char c) => IsFullWidth(c) ? (char)(c - 0xFEE0) : LooksLike.GetValueOrDefault(c, c);

    private static bool IsFullWidth(char c) => c is >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';

    private static string? ScriptOf(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') => Latin,
        >= '\u0370' and <= '\u03FF' => Greek,
        >= '\u0400' and <= '\u052F' => Cyrillic,
        _ => IsFullWidth(c) ? FullWidth : null,
    };
}
