using System.Collections;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Fuzz;

/// <summary>What must be true of every text, however broken.</summary>
internal static class Properties
{
    /// <summary>What is wrong with how a text is read and formatted; null if nothing is.</summary>
    public static string? Violated(string text)
    {
        var file = PolicyParser.Parse(new SourceText("fuzz.policy", text));
        return Places(file) ?? Messages(file) ?? Printing(file) ?? Formatting(text);
    }

    private static string? Places(PolicyFile file)
    {
        var end = file.Source.Content.Length;
        if (file.Diagnostics.Any(d => d.Span.Start < 0 || d.Span.Length < 0 || d.Span.End > end))
        {
            return "a message speaks of a place outside the text";
        }

        var last = 0;
        foreach (var statement in file.Statements)
        {
            if (statement.Span.Start < last || statement.Span.End > end || !LiesInside(statement, statement.Span))
            {
                return $"a part lies outside its sentence: {statement.Span}";
            }

            last = statement.Span.End;
        }

        return null;
    }

    private static bool LiesInside(SyntaxNode node, SourceSpan whole) =>
        node.Span.Start >= whole.Start && node.Span.End <= whole.End && node.Span.Length > 0
        && node.GetType().GetProperties().Select(p => p.GetValue(node)).All(value => value switch
        {
            SyntaxNode child => LiesInside(child, node.Span),
            string => true,
            IEnumerable children => children.OfType<SyntaxNode>().All(child => LiesInside(child, node.Span)),
            _ => true,
        });

    private static string? Messages(PolicyFile file) => file.Diagnostics.FirstOrDefault(d => string.IsNullOrEmpty(d.Help) || (d.Message + d.Help).Contains("{0}", StringComparison.Ordinal) && !file.Source.Content.Contains("{0}", StringComparison.Ordinal)) is { } silent
        ? $"a message says too little: {silent.Code} {silent.Message}"
        : null;

    // Reading what was printed from a tree gives the tree again.
    private static string? Printing(PolicyFile file)
    {
        var trees = new TreeComparison();
        var tongue = Tongue.Of(file.Source);
        var first = tongue == Tongue.English ? string.Empty : tongue.Table.FirstSentence + "\n";
        var errors = file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Span.Start).ToList();
        foreach (var statement in file.Statements)
        {
            if (errors.Exists(e => e >= statement.Span.Start && e < statement.Span.End))
            {
                continue;
            }

            var printed = SyntaxPrinter.Print(statement, tongue);
            var again = PolicyParser.Parse(new SourceText("printed.policy", statement is LanguageStatement ? printed : first + printed)).Statements;
            if (!trees.Same([statement], statement is not LanguageStatement && first.Length > 0 && again.Length > 0 ? again.RemoveAt(0) : again))
            {
                return $"printed as another sentence: {printed}";
            }
        }

        return null;
    }

    private static string? Formatting(string text)
    {
        var first = PolicyFormatter.Format(new SourceText("fuzz.policy", text));
        if (first.IsRefused)
        {
            return "the formatter had to throw its text away";
        }

        var second = PolicyFormatter.Format(new SourceText("fuzz.policy", first.Text));
        return second.IsRefused ? "the formatter had to throw its second text away"
            : second.IsChanged ? $"formatted twice is not formatted once:\n{first.Text}\n----\n{second.Text}"
            : null;
    }
}
