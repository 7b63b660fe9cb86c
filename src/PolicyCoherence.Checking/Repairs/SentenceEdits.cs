using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Language;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Checking.Repairs;

/// <summary>The part of a sentence in which the clauses of a norm stand: the sentence, or what follows <c>on breach</c> in it.</summary>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Clauses">The clauses.</param>
/// <param name="End">Where a clause can be put behind the last one.</param>
internal sealed record Site(Declaration Sentence, ImmutableArray<Clause> Clauses, int End)
{
    /// <summary>The first clause of a kind; null if there is none.</summary>
    public T? Clause<T>()
        where T : Clause => Clauses.OfType<T>().FirstOrDefault();
}

/// <summary>Words that stand for something that the law has to choose.</summary>
/// <param name="Words">The words, in English.</param>
/// <param name="Why">What has to be chosen, as a sentence that names the words.</param>
internal sealed record Choice(string Words, Func<string, string> Why);

/// <summary>Where an example stands in a new text.</summary>
/// <param name="Start">The offset in the new text.</param>
/// <param name="Length">Its length.</param>
/// <param name="Why">What has to be chosen, as a sentence.</param>
internal sealed record Example(int Start, int Length, string Why);

/// <summary>A change of one sentence.</summary>
/// <param name="Edit">The sentence in its new layout.</param>
/// <param name="Words">What is written, in the language of its file, on one line.</param>
internal sealed record Edited(TextEdit Edit, string Words)
{
    /// <summary>Where in the new text examples stand, in their order.</summary>
    public ImmutableArray<Example> Examples { get; init; } = [];
}

/// <summary>Where each norm is written, and how its sentence is changed: its other words and comments stay, in the layout of the formatter and the language of the file.</summary>
internal sealed class SentenceEdits
{
    private readonly Dictionary<string, Site> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> _declarations = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Statement> _statements;

    public SentenceEdits(IEnumerable<PolicyFile> files)
    {
        _statements = [.. files.SelectMany(file => file.Statements)];
        foreach (var declaration in _statements.OfType<Declaration>())
        {
            _declarations.TryAdd(declaration.Name.Text, declaration);
            foreach (var (name, site) in Sites(declaration)) _sites.TryAdd(name, site);
        }
    }

    /// <summary>The sentences of a kind, in the order of the files.</summary>
    public IEnumerable<T> All<T>()
        where T : Statement => _statements.OfType<T>();

    /// <summary>A name that is free: this one, or with a number behind it.</summary>
    public string Free(string name)
    {
        var free = name;
        for (var number = 2; _declarations.ContainsKey(free); number++) free = $"{name}-{number}";
        return free;
    }

    /// <summary>Where a norm is written; null if nowhere.</summary>
    public Site? Of(string norm) => _sites.GetValueOrDefault(norm);

    /// <summary>The sentence that declares a name; null if none does.</summary>
    public Declaration? Declaring(string name) => _declarations.GetValueOrDefault(name);

    /// <summary>Whether a file speaks of a state, and is no vocabulary.</summary>
    public bool IsOfAState(SourceText source) => _statements.Any(statement => statement.Span.Source.Path == source.Path && statement is StateDeclaration or InstrumentDeclaration or PositionDeclaration);

    /// <summary>The sentence in which a place lies; null if in none.</summary>
    public Statement? Around(SourceSpan span) => _statements.FirstOrDefault(statement => Holds(statement.Span, span));

    /// <summary>Puts a clause, given in English, into the sentence of a norm: into a clause of its kind if there is one that can take it, else where a clause of its kind stands.</summary>
    /// <param name="norm">The name of the norm.</param>
    /// <param name="english">The clause.</param>
    /// <param name="choice">The words of it that stand for what has to be chosen.</param>
    public Edited? Clause(string norm, string english, Choice? choice = null) => Clauses(norm, (english, choice));

    /// <summary>Puts clauses, given in English, into the sentence of a norm.</summary>
    public Edited? Clauses(string norm, params IEnumerable<(string English, Choice? Choice)> clauses)
    {
        if (Of(norm) is not { } site) return null;
        var table = KeywordTable.Of(site.Sentence.Span.Source);
        var sentence = new SentenceDraft(site.Sentence);
        var words = new List<string>();
        foreach (var (english, choice) in clauses)
        {
            if (Tongues.Clause(english, table) is not { } added) return null;
            Add(sentence, site, added.Clause, added.Words, table, choice);
            words.Add(added.Words);
        }

        return words.Count == 0 ? null : sentence.Laid(string.Join(' ', words));
    }

    private static void Add(SentenceDraft sentence, Site site, Clause added, string words, KeywordTable table, Choice? choice)
    {
        switch (added)
        {
            case UnlessClause clause when site.Clause<UnlessClause>() is { } old:
                sentence.Replace(old.Condition.Span, Joined(old.Condition, clause.Condition, table, either: true), choice);
                break;
            case WhenClause clause when site.Clause<WhenClause>() is { } old:
                sentence.Replace(old.Condition.Span, Joined(old.Condition, clause.Condition, table, either: false), choice);
                break;
            case SubjectToClause { Where: null } clause when site.Clause<SubjectToClause>() is { Where: null } old:
                sentence.Insert(old.Span.End, $", {Listed(clause.Positions)}");
                break;
            case NotwithstandingClause { Where: null } clause when site.Clause<NotwithstandingClause>() is { Where: null, Positions.IsEmpty: false } old:
                sentence.Insert(old.Span.End, $", {Listed(clause.Positions)}");
                break;
            case AfterConsultingClause clause when site.Clause<AfterConsultingClause>() is { } old:
                sentence.Insert(old.Span.End, $", {Listed(clause.Bodies)}");
                break;
            case WithClause clause when site.Clause<WithClause>() is { } old:
                sentence.Insert(old.Span.End, $", {Tongues.Line(clause.Safeguards[0].Span.To(clause.Safeguards[^1].Span).Words)}");
                break;
            default:
                if (site.Clauses.Where(clause => Order(clause) > Order(added)).Select(clause => (int?)clause.Span.Start).FirstOrDefault() is { } next) sentence.Insert(next, $"{words} ", choice);
                else sentence.Insert(site.End, $" {words} ", choice);
                break;
        }
    }

    /// <summary>Writes other words in place of some, which are given in the language of the file.</summary>
    public static Edited? Replaced(Statement sentence, SourceSpan part, string words, Choice? choice = null) => new SentenceDraft(sentence).Replace(part, words, choice).Laid(Tongues.Line(words));

    /// <summary>Takes words out of a sentence.</summary>
    public static Edited? Without(Statement sentence, SourceSpan part) => new SentenceDraft(sentence).Replace(part, "").Laid(Tongues.Line(part.Words));

    /// <summary>A sentence, given in English, behind another.</summary>
    /// <param name="sentence">The sentence that stands before it.</param>
    /// <param name="english">The new sentence.</param>
    /// <param name="choice">The words of it that stand for what has to be chosen.</param>
    public static Edited? After(Statement sentence, string english, Choice? choice = null)
    {
        var source = sentence.Span.Source;
        var end = new SourceSpan(source, sentence.Span.End, 0);
        if (Tongues.Sentence(english, KeywordTable.Of(source)) is not { } laid) return null;
        var text = SentenceDraft.AsInFile($"\n\n{laid}", sentence.Span);
        return new Edited(new TextEdit(end, text), Tongues.Line(laid)) { Examples = choice is null ? [] : [SentenceDraft.Find(text, choice)] };
    }

    /// <summary>Takes a sentence out, with the empty line behind it.</summary>
    public static Edited Without(Statement sentence)
    {
        var content = sentence.Span.Source.Content;
        var end = sentence.Span.End;
        while (end < content.Length && content[end] is ' ' or '\t') end++;
        for (var lines = 0; lines < 2 && LineEnd(content, end) is var length and > 0; lines++) end += length;
        return new Edited(new TextEdit(sentence.Span with { Length = end - sentence.Span.Start }, ""), "");
    }

    /// <summary>Two conditions joined, the second of which is on one line and in the language of the first.</summary>
    public static string Joined(ConditionSyntax old, ConditionSyntax added, KeywordTable table, bool either)
    {
        var (words, more) = (old.Span.Words, Tongues.Line(added.Span.Words));
        var join = table.Write(either ? "OR" : "AND");
        var isOpen = either ? old is AnySyntax : old is AllSyntax;
        var isGrouped = words.StartsWith(table.Write(either ? "EITHER" : "ALL_OF") + " ", StringComparison.OrdinalIgnoreCase);
        var first = isOpen || old is not (AnySyntax or AllSyntax) ? words : $"({words})";
        var isSame = either ? added is AnySyntax : added is AllSyntax;
        var second = added is not (AnySyntax or AllSyntax) || isSame && !isGrouped || !isSame && isGrouped ? more : $"({more})";
        return $"{first} {join} {second}";
    }

    private static IEnumerable<(string Name, Site Site)> Sites(Declaration declaration)
    {
        var stop = declaration.Span.End - (declaration.Span.Words.EndsWith('.') ? 1 : 0);
        switch (declaration)
        {
            case PositionDeclaration position:
                var own = position.OnBreach.IsEmpty ? stop : position.OnBreach[0].Span.Start;
                yield return (position.Name.Text, new Site(position, Written(position, position.Clauses), own));
                foreach (var (breach, index) in position.OnBreach.Select((breach, index) => (breach, index)))
                {
                    var end = index + 1 < position.OnBreach.Length ? position.OnBreach[index + 1].Span.Start : stop;
                    yield return ($"{position.Name.Text}/on-breach{(index == 0 ? "" : $"-{index + 1}")}", new Site(position, breach.Clauses, end));
                }

                break;
            case SafeguardPositionDeclaration safeguard:
                yield return (safeguard.Name.Text, new Site(safeguard, Written(safeguard, safeguard.Clauses), stop));
                break;
            case ExceptionDeclaration exception:
                yield return (exception.Name.Text, new Site(exception, Written(exception, exception.Clauses), stop));
                break;
            case ProcedureDeclaration procedure:
                yield return (procedure.Name.Text, new Site(procedure, procedure.Clauses, stop));
                break;
        }
    }

    // A literate file gives a position the section under whose heading it stands; that is no clause of its sentence.
    private static ImmutableArray<Clause> Written(Declaration sentence, ImmutableArray<Clause> clauses) => [.. clauses.Where(clause => Holds(sentence.Span, clause.Span))];

    private static bool Holds(SourceSpan outer, SourceSpan inner) => outer.Source.Path == inner.Source.Path && outer.Start <= inner.Start && inner.End <= outer.End;

    private static string Listed(ImmutableArray<Name> names) => string.Join(", ", names.Select(name => name.Text));

    private static int LineEnd(string content, int at) => at >= content.Length ? 0 : content[at] == '\n' ? 1 : content[at] != '\r' ? 0 : at + 1 < content.Length && content[at + 1] == '\n' ? 2 : 1;

    // The order of clauses: when, unless, subject to, within, safeguards, source.
    private static int Order(Clause clause) => clause switch
    {
        WhenClause or ObtainedClause or ByClause or DuringFirstClause => 1,
        UnlessClause => 2,
        ProvidedThatClause => 3,
        SubjectToClause or NotwithstandingClause or AsFarAsClause or RespectingClause => 4,
        UntilEventClause or BeforeEventClause or AfterEventClause or UntilDateClause or FromDateClause or WithinClause or EarliestClause or OnTheDayClause => 5,
        ForAtMostClause => 6,
        PurposeClause => 7,
        RetentionClause or RetainedAsInClause => 8,
        WithClause => 10,
        UnderClause => 11,
        _ => 9,
    };
}
