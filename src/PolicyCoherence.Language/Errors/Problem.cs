using System.Globalization;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>One thing that can be wrong with a sentence: its code and its wording, with <c>{0}</c> for what the author wrote.</summary>
/// <param name="Code">The stable id.</param>
/// <param name="Severity">Whether the sentence can still be used.</param>
/// <param name="Message">What was found.</param>
/// <param name="Help">What to write instead.</param>
internal sealed record Problem(string Code, DiagnosticSeverity Severity, string Message, string? Help)
{
    /// <summary>The problem at a place, with the author's words filled in.</summary>
    public Diagnostic At(SourceSpan span, params ReadOnlySpan<string> words) => new(
        Code,
        Severity,
        span,
        Fill(Message, words),
        Help is null ? null : Fill(Help, words),
        []);

    // In one pass, so that braces in the author's words stay what they are.
    private static string Fill(string text, ReadOnlySpan<string> words) => string.Format(CultureInfo.InvariantCulture, text, [.. words]);
}
