using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>
/// The text of a case that is asked about: facts alone, or one or more <c>case</c> sentences. Facts alone are read as if they
/// stood in a case, so that a slip in them gets the same message as in a file; its place is that in the text given.
/// </summary>
internal sealed class AskedCase
{
    private const string Before = "case \"asked\":\n";
    private const string After = "\nexpect no finding.";

    private readonly SourceText _given;
    private readonly SourceText _read;

    private AskedCase(SourceText given, SourceText read, PolicyFile file)
    {
        _given = given;
        _read = read;
        File = file;
    }

    /// <summary>The case as a file.</summary>
    public PolicyFile File { get; }

    /// <summary>Whether only facts are given, so that the case has no title of its own.</summary>
    public bool IsFacts => !ReferenceEquals(_given, _read);

    /// <summary>Reads a text.</summary>
    public static AskedCase Of(SourceText given, CancellationToken cancellationToken)
    {
        var file = PolicyParser.Parse(given, cancellationToken);
        if (file.Statements.Any(statement => statement is CaseStatement) || BeginsLikeOne(given.Content)) return new AskedCase(given, given, file);
        var facts = given.Content.TrimEnd();
        var read = new SourceText(given.Path, Before + (facts.EndsWith('.') ? facts[..^1] : facts) + After);
        return new AskedCase(given, read, PolicyParser.Parse(read, cancellationToken));
    }

    /// <summary>Whether a place lies in the case.</summary>
    public bool Holds(SourceSpan span) => ReferenceEquals(span.Source, _read);

    /// <summary>A diagnostic with its places in the text as it was given.</summary>
    public Diagnostic Placed(Diagnostic diagnostic) => diagnostic with
    {
        Span = Placed(diagnostic.Span),
        Related = [.. diagnostic.Related.Select(related => related with { Span = Placed(related.Span) })],
    };

    private SourceSpan Placed(SourceSpan span)
    {
        if (!IsFacts || !Holds(span)) return span;
        var start = Math.Clamp(span.Start - Before.Length, 0, _given.Content.Length);
        return new SourceSpan(_given, start, Math.Clamp(span.End - Before.Length, start, _given.Content.Length) - start);
    }

    // A case with a slip in it is no statement, but still a case.
    private static bool BeginsLikeOne(string text)
    {
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("#"))
        {
            var end = start.IndexOf('\n');
            start = end < 0 ? [] : start[end..].TrimStart();
        }

        return start.StartsWith("case ", StringComparison.Ordinal) || start.StartsWith("case\n", StringComparison.Ordinal);
    }
}
