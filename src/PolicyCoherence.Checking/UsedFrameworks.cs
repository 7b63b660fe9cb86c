using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>
/// Frameworks that are used and that nobody declares. A framework brings the words that policies are written in, so without it hardly any
/// word is known: of all that follows from it, only the cause is said.
/// </summary>
internal static class UsedFrameworks
{
    private const string UnknownName = "PC0102";
    private const string UnknownProvide = "PC0146";

    private static readonly MessageFile Text = MessageFile.Of(typeof(UsedFrameworks), source => KeywordTable.Of(source).Write);

    /// <summary>What binding found wrong, without what follows from a framework that is not there.</summary>
    /// <param name="files">The files of the check.</param>
    /// <param name="found">What binding found wrong.</param>
    public static IEnumerable<Diagnostic> CauseOnly(IReadOnlyCollection<PolicyFile> files, ImmutableArray<Diagnostic> found)
    {
        var used = files.SelectMany(file => file.Statements.OfType<UseStatement>()).Select(use => use.Framework).DistinctBy(name => name.Span).ToDictionary(name => name.Span);
        if (!found.Any(IsUnknownFramework)) return found;
        var known = string.Join(", ", BuiltInSeeds.Frameworks.Select(name => $"`{name}`"));
        return found
            .Where(diagnostic => IsUnknownFramework(diagnostic) || diagnostic.Code is not (UnknownName or UnknownProvide))
            .Select(diagnostic => IsUnknownFramework(diagnostic) ? Text.Error("PC0102", "unknown", diagnostic.Span, ("name", used[diagnostic.Span].Text), ("known", known)) : diagnostic);

        bool IsUnknownFramework(Diagnostic diagnostic) => diagnostic.Code == UnknownName && used.ContainsKey(diagnostic.Span);
    }
}
