using System.Collections.Immutable;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Model.Binding;

/// <summary>What was found wrong so far, and a count by which a sentence can tell whether all of its parts were bound.</summary>
internal sealed class DiagnosticLog
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Code, SourceSpan Span, string Message)> _seen = [];

    /// <summary>Grows whenever a part of a sentence could not be bound, reported or not.</summary>
    public int Failures { get; private set; }

    /// <summary>Adds a diagnostic once; an act with several verbs looks at the same word several times.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error) Failures++;
        if (_seen.Add((diagnostic.Code, diagnostic.Span, diagnostic.Message))) _diagnostics.Add(diagnostic);
    }

    /// <summary>Counts a failure that has its report in another sentence.</summary>
    public void FailSilently() => Failures++;

    /// <summary>All diagnostics by place.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. _diagnostics.OrderBy(each => each.Span).ThenBy(each => each.Code, StringComparer.Ordinal).ThenBy(each => each.Message, StringComparer.Ordinal)];
}
