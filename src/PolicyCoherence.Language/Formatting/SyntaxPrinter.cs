using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

/// <summary>
/// Writes trees as sentences on one line, so that reading the sentence gives the tree again. Where the language has two ways to say
/// the same, it takes the first of the keyword table or the shorter one.
/// </summary>
internal sealed partial class SyntaxPrinter
{
    private readonly StringBuilder _text = new();
    private readonly Tongue _tongue;

    private SyntaxPrinter(Tongue tongue) => _tongue = tongue;

    /// <summary>The sentence of a tree, with its full stop, in English or another tongue.</summary>
    public static string Print(Statement statement, Tongue? tongue = null)
    {
        var printer = new SyntaxPrinter(tongue ?? Tongue.English);
        printer.Statement(statement);
        return printer._text.Append('.').ToString();
    }

    private void Statement(Statement statement)
    {
        switch (statement)
        {
            case PositionDeclaration position:
                Position(position);
                break;
            case SafeguardPositionDeclaration position:
                Declared("position", position).Write(": every decision to");
                Act(position.Decision, " or ").Write("comes with").Safeguards(position.Safeguards).Clauses(position.Clauses);
                break;
            case ExceptionDeclaration exception:
                Declared("exception", exception).Part("to", exception.To).Write(":").Part("for", exception.For).Clauses(exception.Clauses);
                break;
            case ProcedureDeclaration procedure:
                Procedure(procedure);
                break;
            case CaseStatement test:
                Case(test);
                break;
            case UnderstandingDeclaration understanding:
                Understanding(understanding);
                break;
            case Declaration declaration:
                Declaration(declaration);
                break;
            case LanguageStatement:
                Write("language").Raw(_tongue.Table.Language);
                break;
            case IncludeStatement include:
                Write("include").Text(include.Path);
                break;
            case UseStatement use:
                Write("use").Name(use.Framework).Part("in", use.Territories).Part("only", use.Only);
                break;
            case PartyStatement party:
                Name(party.State).Write(party.Bound ? "is bound by" : "is party to").Name(party.Treaty).Part(party.ExceptIn ? "except in" : "in", party.Territories).Part("since", party.Since).Part("until", party.Until);
                Places(", reserving article", party.Reserving);
                break;
            case NotBoundStatement free:
                Name(free.State).Write("is not bound by").Name(free.Treaty);
                break;
            case EncodesStatement encodes:
                Name(encodes.State).Part("encodes", encodes.Spheres).Write("in full");
                break;
            case ImpliesStatement implies:
                Name(implies.If).Write("implies").Condition(implies.Then);
                break;
            case ExcludesStatement excludes:
                Name(excludes.Name).Part("excludes", excludes.Others);
                break;
            case OrderStatement order:
                Condition(order.Order);
                break;
            case MeaningStatement meaning:
                Write("for").Names(meaning.Agencies, " or ").Write(",").Name(meaning.Word);
                if (meaning.That is null)
                {
                    Write("means").Names(meaning.Parents, " and ");
                    GroupParts(meaning.With, meaning.Without, meaning.ExceptFor);
                }

                Part("means that", meaning.That);
                break;
            case GivesEffectStatement gives:
                Name(gives.Judgement).Write("gives effect to").Name(gives.To);
                break;
            case AcceptStatement accept:
                Write("accept").Name(accept.Rule).Listed("on", accept.On).Part("until", accept.Until).Part("because", accept.Because);
                break;
            default:
                throw new NotSupportedException($"no sentence for {statement.GetType().Name}");
        }
    }

    /// <summary>Keywords, given in English and written in the tongue of the printer; never names.</summary>
    private SyntaxPrinter Write(string words) => Raw(InTongue(words));

    /// <summary>Words as they are, with a space before them unless they begin with a mark or the sentence.</summary>
    private SyntaxPrinter Raw(string words)
    {
        var isTight = _text.Length == 0 || _text[^1] == '(' || words[0] is ',' or ':' or ')';
        _text.Append(isTight ? string.Empty : " ").Append(words);
        return this;
    }

    private SyntaxPrinter Name(Name name) => Raw(name.Text);

    /// <summary>A word that the language itself knows, such as a unit of time.</summary>
    private SyntaxPrinter Term(Name term) => Raw(Term(term.Text));

    private string Term(string english) => _tongue == Tongue.English ? english : _tongue.Table.Terms.FirstOrDefault(term => term.English == english).Words ?? english;

    private SyntaxPrinter Text(Quoted text) => Raw($"\"{text.Text}\"");

    private SyntaxPrinter Names(IEnumerable<Name> names, string between = ", ") => Raw(string.Join(InTongue(between), names.Select(n => n.Text)));

    private SyntaxPrinter Part(string words, ImmutableArray<Name> names) => names.IsEmpty ? this : Write(words).Names(names);

    private SyntaxPrinter Listed(string words, ImmutableArray<Name> names) => names.IsEmpty ? this : Write(words).Names(names, " and ");

    private SyntaxPrinter Part(string words, Name? name) => name is null ? this : Write(words).Name(name);

    private SyntaxPrinter Part(string words, DateLiteral? date) =>
        date is null ? this : (words == "from" ? Raw(_tongue.Table.Write("FROM_DATE")) : Write(words)).Raw(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private SyntaxPrinter Part(string words, Quoted? text) => text is null ? this : Write(words).Text(text);

    private SyntaxPrinter Part(string words, ConditionSyntax? condition) => condition is null ? this : Write(words).Condition(condition);

    private SyntaxPrinter Part(string words, Quantity? quantity) => quantity is null ? this : Write(words).Quantity(quantity);

    private SyntaxPrinter Quantity(Quantity quantity)
    {
        Raw(quantity.Value.ToString(CultureInfo.InvariantCulture));
        return quantity.Unit is null ? this : Term(quantity.Unit).Period(quantity.Per);
    }

    private SyntaxPrinter Places(string words, ImmutableArray<Quoted> places) =>
        places.IsEmpty ? this : Write(words).Raw(string.Join(", ", places.Select(p => $"\"{p.Text}\"")));

    private SyntaxPrinter Declared(string noun, Declaration declaration)
    {
        Write(noun).Name(declaration.Name);
        return declaration.Title is null ? this : Text(declaration.Title);
    }

    private SyntaxPrinter Period(Name? per) => per is null ? this : Raw(_tongue.Table.Write("PER")).Term(per);

    // Phrase by phrase, the longest first; marks and spaces stay.
    private string InTongue(string words)
    {
        if (_tongue == Tongue.English)
        {
            return words;
        }

        var text = new StringBuilder();
        for (var at = 0; at < words.Length;)
        {
            var phrase = char.IsAsciiLetter(words[at])
                ? KeywordTable.English.Phrases.Where(p => words.AsSpan(at).StartsWith(p.Words, StringComparison.Ordinal) && (at + p.Words.Length == words.Length || !char.IsAsciiLetter(words[at + p.Words.Length])))
                    .MaxBy(p => p.Words.Length)
                : null;
            var end = at + (phrase?.Words.Length ?? 1);
            while (phrase is null && char.IsAsciiLetter(words[at]) && end < words.Length && char.IsAsciiLetter(words[end]))
            {
                end++;
            }

            text.Append(phrase is null ? words[at..end] : _tongue.Table.Write(phrase.Keyword));
            at = end;
        }

        return text.ToString();
    }

    private SyntaxPrinter Kinds(ImmutableArray<Name> kinds) => Part("is a", kinds);
}
