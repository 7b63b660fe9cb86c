using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Formatting;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>Where each position and exception is written, and how its sentence is changed: its other words and comments stay, in the layout of the formatter.</summary>
internal sealed class SentenceEdits
{
    private readonly Dictionary<string, Declaration> _norms = new(StringComparer.Ordinal);
    private readonly List<Declaration> _declarations;

    public SentenceEdits(IEnumerable<PolicyFile> files)
    {
        _declarations = [.. files.SelectMany(file => file.Statements).OfType<Declaration>()];
        foreach (var declaration in _declarations.Where(declaration => declaration is PositionDeclaration or ExceptionDeclaration or SafeguardPositionDeclaration)) _norms.TryAdd(declaration.Name.Text, declaration);
    }

    /// <summary>The names that are taken by positions and exceptions.</summary>
    public bool IsTaken(string name) => _norms.ContainsKey(name);

    /// <summary>Whether the file in which a norm is written is in English, so that words of a framework can stand in it.</summary>
    public bool IsInEnglish(string norm) => _norms.TryGetValue(norm, out var declaration) && KeywordTable.Of(declaration.Span.Source) == KeywordTable.English;

    /// <summary>The declaration in whose sentence a place lies; null if in none.</summary>
    public Declaration? Around(SourceSpan span) =>
        _declarations.FirstOrDefault(declaration => declaration.Span.Source.Path == span.Source.Path && declaration.Span.Start <= span.Start && span.End <= declaration.Span.End);

    /// <summary>Puts a clause into the sentence of a norm, where a clause of its kind stands; null if the sentence cannot be read then.</summary>
    /// <param name="norm">The name of the norm.</param>
    /// <param name="keyword">The keyword of the clause.</param>
    /// <param name="rest">What follows it.</param>
    public TextEdit? Clause(string norm, string keyword, string rest)
    {
        if (!_norms.TryGetValue(norm, out var declaration)) return null;
        var span = declaration.Span;
        var words = $"{KeywordTable.Of(span.Source).Write(keyword)} {rest}";
        var clauses = declaration switch
        {
            PositionDeclaration position => position.Clauses,
            SafeguardPositionDeclaration safeguard => safeguard.Clauses,
            ExceptionDeclaration exception => exception.Clauses,
            _ => [],
        };
        var next = clauses.Where(clause => clause.Span.Source.Path == span.Source.Path && clause.Span.Start > span.Start && clause.Span.End <= span.End && Order(clause) > Order(keyword))
            .Select(clause => (int?)clause.Span.Start).FirstOrDefault();
        var text = span.Words;
        var changed = next is { } at
            ? $"{text[..(at - span.Start)]}{words} {text[(at - span.Start)..]}"
            : $"{text.TrimEnd('.').TrimEnd()} {words}.";
        return Laid(span, changed);
    }

    /// <summary>A sentence behind that of a norm.</summary>
    public TextEdit? After(string norm, string sentence)
    {
        if (!_norms.TryGetValue(norm, out var declaration)) return null;
        var end = new SourceSpan(declaration.Span.Source, declaration.Span.End, 0);
        return Laid(end, sentence) is { } laid ? laid with { Replacement = $"\n\n{laid.Replacement}" } : null;
    }

    /// <summary>Takes a sentence out, with the empty line behind it.</summary>
    public static TextEdit Without(Declaration declaration)
    {
        var content = declaration.Span.Source.Content;
        var end = declaration.Span.End;
        while (end < content.Length && content[end] is ' ' or '\t' or '\r') end++;
        for (var lines = 0; lines < 2 && end < content.Length && content[end] is '\n' or '\r'; end++)
        {
            if (content[end] == '\n') lines++;
        }

        return new TextEdit(declaration.Span with { Length = end - declaration.Span.Start }, "");
    }

    private static TextEdit? Laid(SourceSpan span, string sentence)
    {
        var table = KeywordTable.Of(span.Source);
        var first = table == KeywordTable.English ? "" : table.FirstSentence + "\n";
        var source = new SourceText("repair.policy", first + sentence);
        if (PolicyParser.Parse(source).Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return null;
        var formatted = PolicyFormatter.Format(source);
        return formatted.IsRefused ? null : new TextEdit(span, formatted.Text[first.Length..].TrimEnd('\n'));
    }

    // The order of clauses: when, unless, subject to, within, safeguards, source.
    private static int Order(Clause clause) => clause switch
    {
        WhenClause or ObtainedClause or ByClause or DuringFirstClause => 1,
        UnlessClause => 2,
        ProvidedThatClause => 3,
        SubjectToClause or NotwithstandingClause or AsFarAsClause or RespectingClause => 4,
        WithClause => 6,
        UnderClause => 7,
        _ => 5,
    };

    private static int Order(string keyword) => keyword switch
    {
        "BY" => 1,
        "UNLESS" => 2,
        "SUBJECT_TO" => 4,
        "RETAINED_AS_IN" => 5,
        _ => 6,
    };
}
