using System.Buffers;
using System.Text;

namespace PolicyCoherence.Cli.Input;

/// <summary>Finds where a text stops being UTF-8.</summary>
internal static class Utf8
{
    /// <summary>The offset of the first byte that is not part of a character; −1 if there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return -1;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
