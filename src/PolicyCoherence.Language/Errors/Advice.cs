using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>What to write instead, and how the words of a sentence are called: the sentences of Advice.properties, with the keywords of a tongue.</summary>
internal static class Advice
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Advice));

    /// <summary>The sentence of a key, with its holes filled; those in capitals by the keywords of <paramref name="tongue"/>.</summary>
    public static string Say(Tongue tongue, string key, params ReadOnlySpan<(string Hole, object? Value)> holes) =>
        MessageFile.Fill(key, Text.Sentence(key), tongue.Table.Write, holes);
}
