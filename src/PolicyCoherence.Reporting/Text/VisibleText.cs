using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicyCoherence.Reporting.Text;

/// <summary>Text from files is data: what would steer a terminal, or turn the direction of a line, is shown and not sent.</summary>
internal static class VisibleText
{
    /// <summary>The text on one line, every character visible.</summary>
    public static string Of(string text)
    {
        var needed = false;
        foreach (var c in text)
        {
            needed |= c is < ' ' or > '~';
        }

        if (!needed)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            shown.Append(Next(text, i, out var length));
            i += length;
        }

        return shown.ToString();
    }

    /// <summary>The text with each of its lines made visible, line ends kept.</summary>
    public static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Of(line.Replace("\t", "    ", StringComparison.Ordinal))));

    /// <summary>The columns a visible text takes.</summary>
    public static int Width(string visible)
    {
        var width = 0;
        foreach (var rune in visible.EnumerateRunes())
        {
            width += CharacterWidth.Of(rune);
        }

        return width;
    }

    /// <summary>What to show for the character at <paramref name="index"/>, and how many UTF-16 code units it takes.</summary>
    public static string Next(string text, int index, out int length)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out length) != OperationStatus.Done)
        {
            length = 1;
            return Escaped(text[index]);
        }

        // U+2400 and the code points after it are pictures of the control characters.
        return rune.Value switch
        {
            < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
            0x7F => "\u2421",
            _ => IsInvisible(rune) ? Escaped(rune.Value) : rune.ToString(),
        };
    }

    /// <summary>Whether a character is drawn as nothing, or moves what is drawn around it.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(int value) => string.Create(CultureInfo.InvariantCulture, $"<U+{value:X4}>");
}
