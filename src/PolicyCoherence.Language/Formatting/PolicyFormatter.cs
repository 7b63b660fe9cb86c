using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Language.Formatting;

/// <summary>A text in the one layout of the language.</summary>
/// <param name="Text">The text to write; the text as it was if it cannot be formatted.</param>
/// <param name="IsChanged">Whether it differs from the text as it was.</param>
/// <param name="LeftAlone">How many stretches of the text were left as they are because they were not understood.</param>
/// <param name="IsRefused">Whether the new text would have said something else than the old one, and so was thrown away: a defect of the formatter.</param>
public sealed record FormattedText(string Text, bool IsChanged, int LeftAlone, bool IsRefused);

/// <summary>
/// Gives policy files their one layout. Only spaces and ends of lines change: no word is added, left out or moved, and typographic
/// quotation marks and dashes become the plain ones that the parser read.
/// </summary>
public static class PolicyFormatter
{
    /// <summary>The length that a line keeps to if it can, in UTF-16 code units.</summary>
    public const int Width = 100;

    /// <summary>Formats one file. A Markdown file stays as it is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellationToken">Looked at between two sentences.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FormattedText Format(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Content.Length > PolicyParser.MaxLength)
        {
            return new FormattedText(source.Content, false, 1, false);
        }

        // What stands round the policy in a Markdown file is not the formatter's to lay out.
        if (MarkdownText.IsMarkdown(source.Path)) return new FormattedText(source.Content, false, 0, false);
        var before = PolicyParser.Parse(source, cancellationToken);
        var layout = new FileLayout(before);
        var text = layout.Write(cancellationToken);
        var after = PolicyParser.Parse(new SourceText(source.Path, text), cancellationToken);
        return SaysTheSame(before, after)
            ? new FormattedText(text, !string.Equals(text, source.Content, StringComparison.Ordinal), layout.LeftAlone, false)
            : new FormattedText(source.Content, false, layout.LeftAlone, true);
    }

    /// <summary>A sentence as the formatter would write it, from its tree alone, in English or in the language of a table.</summary>
    /// <param name="statement">The tree of a sentence without errors.</param>
    /// <param name="keywords">The table; null for English.</param>
    public static string Print(Statement statement, KeywordTable? keywords = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var tongue = keywords is null ? Tongue.English : Tongue.All.First(of => of.Table == keywords);
        var first = tongue == Tongue.English ? string.Empty : tongue.Table.FirstSentence + "\n";
        var printed = Format(new SourceText("printed.policy", first + SyntaxPrinter.Print(statement, tongue))).Text;
        return printed[first.Length..].TrimEnd('\n');
    }

    /// <summary>Whether two texts say the same: equal trees but for their places, the same errors, and every word and comment still there.</summary>
    internal static bool SaysTheSame(PolicyFile before, PolicyFile after) =>
        new TreeComparison().Same(before.Statements, after.Statements)
        && Errors(before).SequenceEqual(Errors(after))
        && Essence.Of(before.Source.Content).SequenceEqual(Essence.Of(after.Source.Content));

    private static IEnumerable<string> Errors(PolicyFile file) =>
        file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code);
}
