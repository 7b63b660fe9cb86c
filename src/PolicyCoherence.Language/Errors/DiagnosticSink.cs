using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Errors;

/// <summary>Collects the diagnostics of one file, up to a number that a person can still read.</summary>
internal sealed class DiagnosticSink(int max)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private int _errors;

    /// <summary>Whether no more can be taken: then there is no sense in finding out what is wrong with a sentence.</summary>
    public bool IsFull => _errors >= max;

    /// <summary>The tongue of the file, in which messages write its keywords.</summary>
    public Tongue Tongue { get; set; } = Tongue.English;

    /// <summary>Whether any error was reported.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Whether anything was reported.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Takes a problem, unless there are too many already.</summary>
    public void Report(Problem problem, SourceSpan span, params ReadOnlySpan<string> words)
    {
        var isError = problem.Severity == DiagnosticSeverity.Error;
        if (isError ? IsFull : _diagnostics.Count - _errors >= max)
        {
            return;
        }

        _diagnostics.Add(problem.At(span, Tongue, words));
        if (isError && ++_errors == max)
        {
            _diagnostics.Add(Problems.TooManyErrors.At(span, Tongue, max.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The diagnostics in the order of the text.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics.OrderBy(d => d.Span.Start)];
}
