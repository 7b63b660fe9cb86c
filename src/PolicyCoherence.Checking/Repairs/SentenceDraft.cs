using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>A sentence while it is changed in one or more places.</summary>
internal sealed class SentenceDraft(Statement sentence)
{
    private readonly List<(int Start, int End, string Words, Choice? Choice)> _changes = [];

    /// <summary>Writes words in place of others; no words take them out.</summary>
    public SentenceDraft Replace(SourceSpan part, string words, Choice? choice = null)
    {
        _changes.Add((part.Start, part.End, words, choice));
        return this;
    }

    /// <summary>Puts words at an offset of the file.</summary>
    public SentenceDraft Insert(int at, string words, Choice? choice = null)
    {
        _changes.Add((at, at, words, choice));
        return this;
    }

    /// <summary>The sentence in its new layout; null if it cannot be read any more.</summary>
    /// <param name="words">What is written, for people.</param>
    public Edited? Laid(string words)
    {
        var span = sentence.Span;
        if (_changes.Any(change => change.Start < span.Start || change.End > span.End)) return null;
        var text = span.Words;
        var examples = new List<(int Marks, Choice Choice)>();
        foreach (var change in Enumerable.Reverse(_changes).OrderByDescending(change => change.Start))
        {
            var (at, length) = (change.Start - span.Start, change.End - change.Start);
            var more = Marks(change.Words) - Marks(text.AsSpan(at, length));
            examples = [.. examples.Select(example => (example.Marks + more, example.Choice))];
            text = text.Remove(at, length).Insert(at, change.Words);
            if (change.Choice is not { } choice) continue;

            // In another language the words of the choice may be others; then all that is written has to be looked at.
            var found = change.Words.IndexOf(choice.Words, StringComparison.Ordinal);
            if (found < 0) choice = choice with { Words = change.Words.Trim() };
            examples.Insert(0, (Marks(text.AsSpan(0, at + Math.Max(0, found))), choice));
        }

        return Layout(span, text) is not { } laid ? null : new Edited(new TextEdit(span, laid), words) { Examples = [.. examples.Select(example => Find(laid, example.Marks, example.Choice) ?? Find(laid, example.Choice))] };
    }

    /// <summary>Text of the formatter as it stands in a file: with the ends of its lines, and behind the indent of the sentence beside it.</summary>
    public static string AsInFile(string laid, SourceSpan beside)
    {
        var content = beside.Source.Content;
        var line = beside.Start == 0 ? 0 : content.LastIndexOfAny(['\n', '\r'], beside.Start - 1) + 1;
        var indent = content[line..beside.Start];
        if (indent.Length > 0 && string.IsNullOrWhiteSpace(indent)) laid = string.Join('\n', laid.Split('\n').Select((text, index) => index == 0 || text.Length == 0 ? text : indent + text));
        return content.Contains("\r\n", StringComparison.Ordinal) ? laid.Replace("\n", "\r\n", StringComparison.Ordinal) : laid;
    }

    private static string? Layout(SourceSpan span, string sentence)
    {
        var table = KeywordTable.Of(span.Source);
        var first = table == KeywordTable.English ? "" : table.FirstSentence + "\n";
        var source = new SourceText("repair.policy", first + sentence);
        if (PolicyParser.Parse(source).Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        var formatted = PolicyFormatter.Format(source);
        return formatted.IsRefused ? null : AsInFile(formatted.Text[first.Length..].TrimEnd('\n'), span);
    }

    // The formatter moves spaces only, so words are found again by the marks before them.
    private static int Marks(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var mark in text)
        {
            if (!char.IsWhiteSpace(mark)) count++;
        }

        return count;
    }

    /// <summary>Where the words of a choice first stand in a text; the whole text if nowhere, as in another language.</summary>
    public static Example Find(string text, Choice choice)
    {
        for (var at = text.IndexOf(choice.Words.Split(' ')[0], StringComparison.Ordinal); at >= 0; at = text.IndexOf(choice.Words.Split(' ')[0], at + 1, StringComparison.Ordinal))
        {
            if (Find(text, Marks(text.AsSpan(0, at)), choice) is { } example) return example;
        }

        var start = text.Length - text.TrimStart().Length;
        return new Example(start, text.Length - start, choice.Why(choice.Words));
    }

    private static Example? Find(string laid, int marks, Choice choice)
    {
        var start = After(laid, 0, marks);
        while (start < laid.Length && char.IsWhiteSpace(laid[start])) start++;
        var end = After(laid, start, Marks(choice.Words));
        return Tongues.Line(laid[start..end]) == choice.Words ? new Example(start, end - start, choice.Why(choice.Words)) : null;
    }

    private static int After(string text, int from, int marks)
    {
        var at = from;
        for (var left = marks; left > 0 && at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at])) left--;
        }

        return at;
    }
}
