using System.Collections.Immutable;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.OneCase;

/// <summary>
/// The text of a case that is asked about: facts alone, or one or more <c>case</c> sentences. It is read in the language of the files whose
/// law is asked, unless it names its own. Facts alone are read as if they stood in a case, so that a slip in them gets the same message as in
/// a file; its place is that in the text given.
/// </summary>
internal sealed class AskedCase
{
    private readonly SourceText _given;
    private readonly SourceText _read;
    private readonly int _before;

    private AskedCase(SourceText given, SourceText read, int before, PolicyFile file, bool isFacts)
    {
        _given = given;
        _read = read;
        _before = before;
        File = file;
        IsFacts = isFacts;
    }

    /// <summary>The case as a file.</summary>
    public PolicyFile File { get; }

    /// <summary>Whether only facts are given, so that the case has no title of its own.</summary>
    public bool IsFacts { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="given">The text.</param>
    /// <param name="law">The files whose law is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static AskedCase Of(SourceText given, IEnumerable<SourceText> law, CancellationToken cancellationToken)
    {
        var file = PolicyParser.Parse(given, cancellationToken);
        if (file.Statements.Any(statement => statement is CaseStatement) || BeginsWith(KeywordTable.Of(given), given.Content)) return new AskedCase(given, given, 0, file, isFacts: false);

        // Of files in several languages that of the most comes first; what can be read in no language is complained about in that one.
        var read = law.Select(KeywordTable.Of).GroupBy(table => table.Language, StringComparer.Ordinal)
            .OrderByDescending(tables => tables.Count()).ThenBy(tables => tables.Key, StringComparer.Ordinal)
            .Select(tables => tables.First()).Append(KeywordTable.English).DistinctBy(table => table.Language)
            .Select(table => In(table, given, cancellationToken)).ToList();
        return read.FirstOrDefault(asked => asked.File.Diagnostics.IsEmpty) ?? read[0];
    }

    /// <summary>Whether a place lies in the case.</summary>
    public bool Holds(SourceSpan span) => ReferenceEquals(span.Source, _read);

    /// <summary>A diagnostic with its places in the text as it was given.</summary>
    public Diagnostic Placed(Diagnostic diagnostic) => diagnostic with
    {
        Span = Placed(diagnostic.Span),
        Related = [.. diagnostic.Related.Select(related => related with { Span = Placed(related.Span) })],
    };

    private static AskedCase In(KeywordTable table, SourceText given, CancellationToken cancellationToken)
    {
        var language = table.Language == KeywordTable.English.Language ? string.Empty : $"{table.FirstSentence}\n";
        if (BeginsWith(table, given.Content)) return Read(given, language, string.Empty, isFacts: false, cancellationToken);

        // A comma too many at the beginning says nothing, as one at the end does not.
        var first = given.Content.AsSpan().IndexOfAnyExcept(" ,\t\r\n");
        var facts = (first > 0 ? new string(' ', first) + given.Content[first..] : given.Content).TrimEnd();
        return Read(
            new SourceText(given.Path, facts.EndsWith('.') ? facts[..^1] : facts), $"{language}{table.Write("CASE")} \"asked\":\n", $"\n{table.Write("EXPECT")} {table.Write("NO_FINDING")}.",
            isFacts: true, cancellationToken, given);
    }

    private static AskedCase Read(SourceText given, string before, string after, bool isFacts, CancellationToken cancellationToken, SourceText? whole = null)
    {
        var read = new SourceText(given.Path, before + given.Content + after);
        return new AskedCase(whole ?? given, read, before.Length, PolicyParser.Parse(read, cancellationToken), isFacts);
    }

    private SourceSpan Placed(SourceSpan span)
    {
        if (ReferenceEquals(_given, _read) || !Holds(span)) return span;
        var start = Math.Clamp(span.Start - _before, 0, _given.Content.Length);
        return new SourceSpan(_given, start, Math.Clamp(span.End - _before, start, _given.Content.Length) - start);
    }

    // A case with a slip in it is no statement, but still a case.
    private static bool BeginsWith(KeywordTable table, string text)
    {
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("#") || start.StartsWith(table.FirstSentence))
        {
            var end = start.IndexOf('\n');
            start = start[0] != '#' ? start[table.FirstSentence.Length..].TrimStart() : end < 0 ? [] : start[end..].TrimStart();
        }

        var word = table.Write("CASE");
        return start.StartsWith(word, StringComparison.Ordinal) && start.Length > word.Length && char.IsWhiteSpace(start[word.Length]);
    }
}
