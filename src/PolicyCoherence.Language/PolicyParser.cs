using System.Collections.Immutable;
using PolicyCoherence.Language.Parsing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language;

/// <summary>Reads policy files. Every text gives a <see cref="PolicyFile"/>; what cannot be understood is in its diagnostics.</summary>
public static class PolicyParser
{
    /// <summary>The largest text that is read, in UTF-16 code units.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>How deep parentheses and <c>not</c> may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many errors of one file are reported.</summary>
    public const int MaxErrors = 100;

    /// <summary>Reads one file. Of a Markdown file, the blocks marked <c>policy</c> are read; all places are places in that file.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellationToken">Looked at between two sentences.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PolicyFile Parse(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new FileParser(source).Parse(cancellationToken);
    }

    /// <summary>Reads several files, in parallel if that pays; the results stand in the order of <paramref name="sources"/>.</summary>
    /// <param name="sources">The texts.</param>
    /// <param name="cancellationToken">Looked at between two sentences.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<PolicyFile> ParseMany(IReadOnlyList<SourceText> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(s => Parse(s, cancellationToken))];
    }
}
