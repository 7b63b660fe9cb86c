using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

/// <summary>
/// Writes trees as sentences on one line, so that reading the sentence gives the tree again. Where the language has two ways to say
/// the same, it takes the first of the keyword table or the shorter one.
/// </summary>
internal sealed partial class SyntaxPrinter
{
    private readonly StringBuilder _text = new();

    private SyntaxPrinter()
    {
    }

    /// <summary>The sentence of a tree, with its full stop.</summary>
    public static string Print(Statement statement)
    {
        var printer = new SyntaxPrinter();
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
            case UnderstandingDeclaration understanding:
                Understanding(understanding);
                break;
            case Declaration declaration:
                Declaration(declaration);
                break;
            case IncludeStatement include:
                Write("include").Text(include.Path);
                break;
            case UseStatement use:
                Write("use").Name(use.Framework).Part("only", use.Only);
                break;
            case PartyStatement party:
                Name(party.State).Write("is party to").Name(party.Treaty).Part("since", party.Since).Part("until", party.Until);
                Places(", reserving article", party.Reserving);
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

    /// <summary>Words, with a space before them unless they begin with a mark or the sentence.</summary>
    private SyntaxPrinter Write(string words)
    {
        var isTight = _text.Length == 0 || _text[^1] == '(' || words[0] is ',' or ':' or ')';
        _text.Append(isTight ? string.Empty : " ").Append(words);
        return this;
    }

    private SyntaxPrinter Name(Name name) => Write(name.Text);

    private SyntaxPrinter Text(Quoted text) => Write($"\"{text.Text}\"");

    private SyntaxPrinter Names(IEnumerable<Name> names, string between = ", ") => Write(string.Join(between, names.Select(n => n.Text)));

    private SyntaxPrinter Part(string words, ImmutableArray<Name> names) => names.IsEmpty ? this : Write(words).Names(names);

    private SyntaxPrinter Listed(string words, ImmutableArray<Name> names) => names.IsEmpty ? this : Write(words).Names(names, " and ");

    private SyntaxPrinter Part(string words, Name? name) => name is null ? this : Write(words).Name(name);

    private SyntaxPrinter Part(string words, DateLiteral? date) =>
        date is null ? this : Write(words).Write(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private SyntaxPrinter Part(string words, Quoted? text) => text is null ? this : Write(words).Text(text);

    private SyntaxPrinter Part(string words, ConditionSyntax? condition) => condition is null ? this : Write(words).Condition(condition);

    private SyntaxPrinter Part(string words, Quantity? quantity)
    {
        return quantity is null ? this : Write(words).Quantity(quantity);
    }

    private SyntaxPrinter Quantity(Quantity quantity)
    {
        Write(quantity.Value.ToString(CultureInfo.InvariantCulture));
        return quantity.Unit is null ? this : Name(quantity.Unit).Part("per", quantity.Per);
    }

    private SyntaxPrinter Places(string words, ImmutableArray<Quoted> places) =>
        places.IsEmpty ? this : Write(words).Write(string.Join(", ", places.Select(p => $"\"{p.Text}\"")));

    private SyntaxPrinter Declared(string noun, Declaration declaration)
    {
        Write(noun).Name(declaration.Name);
        return declaration.Title is null ? this : Text(declaration.Title);
    }

    private SyntaxPrinter Kinds(ImmutableArray<Name> kinds) => Part("is a", kinds);
}
