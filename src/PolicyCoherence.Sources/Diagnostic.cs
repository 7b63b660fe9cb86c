using System.Collections.Immutable;

namespace PolicyCoherence.Sources;

/// <summary>How a diagnostic counts: an error means that the text could not be understood, a warning that it probably says something else than was meant.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Understood, but worth a look.</summary>
    Warning,

    /// <summary>Not understood; the check of this sentence could not be done (exit code 2).</summary>
    Error,
}

/// <summary>A second place that a diagnostic speaks of, with what it is: "first declared here".</summary>
public sealed record RelatedPlace(SourceSpan Span, string Label);

/// <summary>What is wrong with the text of a policy file, for the person who wrote it.</summary>
/// <param name="Code">A stable id, <c>PC0</c> and three digits.</param>
/// <param name="Severity">Whether the sentence could still be used.</param>
/// <param name="Span">The words that the message is about.</param>
/// <param name="Message">What was found and why it cannot stand: lower-case start, the user's words in back-ticks, no full stop.</param>
/// <param name="Help">What to write instead, as a sentence; null only where the message says it all.</param>
/// <param name="Related">Other places involved, such as the first of two declarations.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    SourceSpan Span,
    string Message,
    string? Help,
    ImmutableArray<RelatedPlace> Related)
{
    /// <summary>An error with one place.</summary>
    public static Diagnostic Error(string code, SourceSpan span, string message, string? help = null, params ImmutableArray<RelatedPlace> related) =>
        new(code, DiagnosticSeverity.Error, span, message, help, related.IsDefault ? [] : related);

    /// <summary>A warning with one place.</summary>
    public static Diagnostic Warning(string code, SourceSpan span, string message, string? help = null, params ImmutableArray<RelatedPlace> related) =>
        new(code, DiagnosticSeverity.Warning, span, message, help, related.IsDefault ? [] : related);

    /// <summary>The same, with one more place.</summary>
    public Diagnostic Near(SourceSpan span, string label) => this with { Related = Related.Add(new RelatedPlace(span, label)) };
}
