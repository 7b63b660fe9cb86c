using System.Collections.Immutable;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>One thing that can be wrong with a sentence: its code, and its sentences in Problems.properties.</summary>
/// <param name="Code">The stable id.</param>
/// <param name="Severity">Whether the sentence can still be used.</param>
/// <param name="Key">The key of what was found; <c>KEY.help</c> says what to write instead.</param>
/// <param name="Holes">The names of the holes that the author's words fill, in their order.</param>
internal sealed record Problem(string Code, DiagnosticSeverity Severity, string Key, ImmutableArray<string> Holes)
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(Problems));

    /// <summary>The problem at a place, with the author's words filled in, and the keywords of the author's tongue.</summary>
    public Diagnostic At(SourceSpan span, Tongue tongue, params ReadOnlySpan<string> words)
    {
        var holes = new (string, object?)[Holes.Length];
        for (var i = 0; i < holes.Length; i++)
        {
            holes[i] = (Holes[i], words[i]);
        }

        return new Diagnostic(
            Code,
            Severity,
            span,
            MessageFile.Fill(Key, Text.Sentence(Key), tongue.Table.Write, holes),
            MessageFile.Fill(Key, Text.Sentence($"{Key}.help"), tongue.Table.Write, holes),
            []);
    }
}
