using System.Collections.Immutable;
using PolicyCoherence.Documents;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking;

/// <summary>The documents that instruments name as their text.</summary>
internal sealed class LawTexts
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(LawTexts));

    private readonly Dictionary<SourceSpan, LawDocument> _byMention = [];
    private readonly Dictionary<string, (LawDocument Law, InstrumentDeclaration? Instrument)> _byPath = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private LawTexts()
    {
    }

    /// <summary>Documents that cannot be verified against.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Brings and reads the document of every instrument that names one.</summary>
    public static LawTexts Load(IReadOnlyCollection<PolicyFile> files, ISourceLoader loader, CancellationToken cancellationToken)
    {
        var laws = new LawTexts();
        var given = files.ToLookup(file => file.Source.Path, file => file.Source, StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var instrument in file.Statements.OfType<InstrumentDeclaration>())
            {
                if (instrument.Text is not { } text) continue;
                if (!LawDocument.IsKnownKind(text.Text))
                {
                    laws._diagnostics.Add(Text.Warning("PC0204", "unknown-kind", text.Span, ("document", text.Text), ("instrument", instrument.Name.Text)));
                }
                else if ((loader.Load(file.Source, text.Text) ?? given[file.Source.PathTo(text.Text)].FirstOrDefault()) is { } source)
                {
                    laws.Add(instrument, text, source, refused, cancellationToken);
                }
                else
                {
                    laws._diagnostics.Add(Text.Warning("PC0203", "missing", text.Span, ("document", text.Text), ("instrument", instrument.Name.Text)));
                }
            }
        }

        return laws;
    }

    /// <summary>The document that a sentence names; null if it could not be brought.</summary>
    /// <param name="mention">Where its path is written.</param>
    public LawDocument? At(SourceSpan mention) => _byMention.GetValueOrDefault(mention);

    /// <summary>
    /// The file with a provision for every position that names none, if the file is itself the document of one instrument: its
    /// section is the one under whose heading the position stands.
    /// </summary>
    public PolicyFile Cited(PolicyFile file)
    {
        if (!_byPath.TryGetValue(file.Source.Path, out var text) || text.Instrument is not { } instrument) return file;
        return file with { Statements = [.. file.Statements.Select(statement => Cited(statement, text.Law, instrument))] };
    }

    private static Statement Cited(Statement statement, LawDocument law, InstrumentDeclaration instrument)
    {
        var clauses = statement switch
        {
            PositionDeclaration position => position.Clauses,
            SafeguardPositionDeclaration safeguard => safeguard.Clauses,
            ExceptionDeclaration exception => exception.Clauses,
            _ => default,
        };
        if (clauses.IsDefault || clauses.Any(clause => clause is UnderClause) || law.HeadingOver(statement.Span.Start) is not { } section) return statement;
        var citation = new Citation(section.Heading, new Name(section.Heading, instrument.Name.Text), [new Quoted(section.Heading, section.Number)], null);
        clauses = clauses.Add(new UnderClause(section.Heading, citation));
        return statement switch
        {
            PositionDeclaration position => position with { Clauses = clauses },
            SafeguardPositionDeclaration safeguard => safeguard with { Clauses = clauses },
            ExceptionDeclaration exception => exception with { Clauses = clauses },
            _ => statement,
        };
    }

    private void Add(InstrumentDeclaration instrument, Quoted text, SourceText source, HashSet<string> refused, CancellationToken cancellationToken)
    {
        if (_byPath.TryGetValue(source.Path, out var known))
        {
            // Under a document of two instruments no heading says which of them is meant.
            _byPath[source.Path] = (known.Law, null);
            _byMention[text.Span] = known.Law;
        }
        else if (LawDocument.Read(source, out var problem, cancellationToken) is { } law)
        {
            _byPath[source.Path] = (law, instrument);
            _byMention[text.Span] = law;
            if (!law.HasNumbers)
            {
                _diagnostics.Add(Text.Warning("PC0206", "no-numbers", text.Span, ("document", text.Text)));
            }
        }
        else if (problem is not null && refused.Add(source.Path))
        {
            var unread = Text.Warning("PC0205", "unreadable", problem.Span, ("problem", problem.Message), ("instrument", instrument.Name.Text));
            _diagnostics.Add((unread with { Help = problem.Help }).Near(text.Span, Text.Say("named-here")));
        }
    }
}
