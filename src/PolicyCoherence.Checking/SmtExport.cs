using System.Collections.Immutable;
using PolicyCoherence.Model.Binding;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Reasoning.Export;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>A policy as questions to another solver.</summary>
/// <param name="Script">SMT-LIB 2.6; null if something was not understood.</param>
/// <param name="Questions">How many questions it asks.</param>
/// <param name="Diagnostics">What was not understood, in order.</param>
public sealed record SmtExport(string? Script, int Questions, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Exports the positions in <paramref name="sources"/> and all that they include. The result does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static SmtExport Of(IReadOnlyCollection<SourceText> sources, CheckOptions options, CancellationToken cancellationToken = default)
    {
        var set = SourceSet.Load(sources, options.Loader, cancellationToken);
        var bound = Binder.Bind(set.Files, cancellationToken);
        ImmutableArray<Diagnostic> diagnostics = [.. set.Files.SelectMany(file => file.Diagnostics).Concat(set.Diagnostics).Concat(bound.Diagnostics).OrderBy(diagnostic => diagnostic.Span)];
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return new SmtExport(null, 0, diagnostics);
        var script = PolicyQuestions.Script(new Analysis(bound.Model, new AnalysisOptions(options.ReadBarsAsExceptions), cancellationToken), cancellationToken);
        return new SmtExport(script.ToString(), script.Questions, diagnostics);
    }
}
