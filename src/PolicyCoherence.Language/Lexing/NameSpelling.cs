using System.Text;

namespace PolicyCoherence.Language.Lexing;

/// <summary>How a name is spelt whatever the keyboard it was typed on: in NFC, with plain hyphens.</summary>
internal static class NameSpelling
{
    /// <summary>The spelling of the name that <paramref name="token"/> holds.</summary>
    public static ReadOnlySpan<char> Of(PolicyToken token)
    {
        var chars = token.Chars;
        return Ascii.IsValid(chars) ? chars : Spell(token.Text);
    }

    /// <summary>Whether a dash of a word processor stands in place of a hyphen.</summary>
    public static bool HasDash(ReadOnlySpan<char> chars) => chars.ContainsAnyInRange('\u2010', '\u2015') || chars.Contains('\u2212');

    private static string Spell(string name)
    {
        var plain = string.Create(name.Length, name, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = FoldedCharStream.Fold(from, i) == '-' ? '-' : from[i];
            }
        });
        return Nfc.Normalize(plain);
    }
}
