using PolicyCoherence.Language;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Proposals are made in English words; here they become words of the language of a file, and the words of a file English ones.</summary>
internal static class Tongues
{
    private const string SomePosition = "position position-x: body-x must act-x";
    private const string SomePresumption = "deem deem-x: fact-x counts as fact-y";

    /// <summary>A clause in the language of a table; null if it is none.</summary>
    public static (string Words, Clause Clause)? Clause(string english, KeywordTable table) =>
        Printed($"{SomePosition} {english}.", table) is PositionDeclaration { Clauses: [var clause] } ? (Line(clause.Span.Words), clause) : null;

    /// <summary>A bearer in the language of a table; null if it is none.</summary>
    public static string? Bearer(string english, KeywordTable table) =>
        Printed($"position position-x: {english} must act-x.", table) is PositionDeclaration position ? Line(position.Subject.Span.Words) : null;

    /// <summary>The parts of a step of a procedure in the language of a table; null if they are none.</summary>
    public static string? StepParts(string english, KeywordTable table) =>
        Printed($"procedure procedure-x: step-x {english}.", table) is ProcedureDeclaration { Steps: [{ Parts: [var first, ..] parts }] } ? Line(first.Span.To(parts[^1].Span).Words) : null;

    /// <summary>That the person can rebut what counts as so, in the language of a table; null if that cannot be said.</summary>
    public static string? Rebuttable(KeywordTable table) =>
        Printed($"{SomePresumption}, rebuttable by person.", table) is DeemDeclaration deem && deem.Span.Words.IndexOf(',', StringComparison.Ordinal) is var at and >= 0 ? Line(deem.Span.Words[(at + 1)..].TrimEnd('.')) : null;

    /// <summary>A sentence in the language of a table, as the formatter writes it; null if it is none.</summary>
    public static string? Sentence(string english, KeywordTable table) =>
        Read(english, KeywordTable.English) is { } statement ? PolicyFormatter.Print(statement, table) : null;

    /// <summary>The words of a condition in English.</summary>
    /// <param name="words">The words as they stand in a file.</param>
    /// <param name="source">The file.</param>
    public static string InEnglish(string words, SourceText source)
    {
        var table = KeywordTable.Of(source);
        if (table == KeywordTable.English) return Line(words);
        var sentence = $"{table.Write("POSITION")} position-x: body-x {table.Write("MUST")} act-x {table.Write("WHEN")} {words}.";
        return Read(sentence, table) is PositionDeclaration position && Printed(position, KeywordTable.English) is PositionDeclaration { Clauses: [WhenClause when] } ? Line(when.Condition.Span.Words) : Line(words);
    }

    /// <summary>Words on one line.</summary>
    public static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Statement? Printed(string english, KeywordTable table) => Read(english, KeywordTable.English) is { } statement ? Printed(statement, table) : null;

    private static Statement? Printed(Statement statement, KeywordTable table) =>
        table == KeywordTable.English && KeywordTable.Of(statement.Span.Source) == table ? statement : Read(PolicyFormatter.Print(statement, table), table);

    private static Statement? Read(string sentence, KeywordTable table)
    {
        var file = PolicyParser.Parse(new SourceText("repair.policy", table == KeywordTable.English ? sentence : $"{table.FirstSentence}\n{sentence}"));
        return file.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : file.Statements.LastOrDefault();
    }
}
