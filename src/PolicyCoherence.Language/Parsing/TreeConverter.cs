using System.Collections.Immutable;
using System.Globalization;
using Antlr4.Runtime;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Lexing;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

/// <summary>
/// Turns the generated parser's tree of one sentence into the records of <see cref="Syntax"/>. The tree and its tokens are used
/// again for the next sentence, so nothing of them may be kept.
/// </summary>
internal sealed partial class TreeConverter(SourceText source, DiagnosticSink sink, Tongue tongue)
{
    private readonly NamePool _names = new();
    private SourceSpan _sentence;

    /// <summary>The statement that <paramref name="tree"/> holds; <paramref name="span"/> is the whole sentence.</summary>
    public Statement Convert(Tree.StatementContext tree, SourceSpan span)
    {
        _sentence = span;
        return tree.GetChild(0) switch
        {
            Tree.PositionContext c => Position(c),
            Tree.CarveOutContext c => Exception(c),
            Tree.OccurrenceContext c => Event(c),
            Tree.ProcedureContext c => Procedure(c),
            Tree.TestCaseContext c => Case(c),
            Tree.LanguageContext c => new LanguageStatement(span, NameOf(c.name)),
            Tree.PlainContext c => Plain(c),
            Tree.KindedContext c => Kinded(c),
            Tree.FactContext c => Fact(c),
            Tree.AmountContext c => Amount(c),
            Tree.DeemContext c => Deem(c),
            Tree.MeaningContext c => Meaning(c),
            Tree.GroupContext c => Group(c),
            Tree.ActionContext c => Action(c),
            Tree.OpenNormContext c => OpenNorm(c),
            Tree.ServiceContext c => Service(c),
            Tree.StoreContext c => Store(c),
            Tree.AgencyContext c => Agency(c),
            Tree.InstrumentContext c => Instrument(c),
            Tree.UnderstandingContext c => Understanding(c),
            Tree.UseContext c => new UseStatement(span, NameOf(c.framework), NamesOf(c.only)) { Territories = NamesOf(c.territories) },
            Tree.IncludeContext c => new IncludeStatement(span, QuotedOf(c.path)),
            Tree.ClaimContext c => Claim(c),
            Tree.AcceptanceContext c => Acceptance(c),
            var other => throw new InvalidOperationException($"no record for {other.GetType().Name}"),
        };
    }

    /// <summary>The name that a token spells, in NFC.</summary>
    public Name NameOf(IToken token) => new(SpanOf(token), _names.Get((PolicyToken)token));

    /// <summary>The name of a thing that the language itself has a word for, such as a unit of time: in English, whatever the tongue.</summary>
    private Name TermOf(IToken token)
    {
        var name = NameOf(token);
        return tongue == Tongue.English ? name : name with { Text = tongue.Term(name.Text) };
    }

    private Name? TermOrNull(IToken? token) => token is null ? null : TermOf(token);

    private Name? NameOrNull(IToken? token) => token is null ? null : NameOf(token);

    private ImmutableArray<Name> NamesOf(IList<IToken> tokens)
    {
        var names = ImmutableArray.CreateBuilder<Name>(tokens.Count);
        foreach (var token in tokens)
        {
            names.Add(NameOf(token));
        }

        return names.MoveToImmutable();
    }

    private ImmutableArray<Name> NamesOf(Tree.NamesContext? context) => context is null ? [] : NamesOf(context._ns);

    private Quoted QuotedOf(IToken token) => new(SpanOf(token), ((PolicyToken)token).Chars[1..^1].ToString());

    private Quoted? QuotedOrNull(IToken? token) => token is null ? null : QuotedOf(token);

    private ImmutableArray<Quoted> QuotedOf(Tree.PlacesContext? context) => context is null ? [] : [.. context._ps.Select(QuotedOf)];

    private Quantity QuantityOf(Tree.QuantityContext context)
    {
        var number = (PolicyToken)context.number;
        var value = ValueOf(number);
        if (context.unit is null)
        {
            sink.Report(Problems.NumberWithoutUnit, SpanOf(number), number.Text);
        }

        return new Quantity(SpanOf(context), value, UnitOf(context.unit), TermOrNull(context.per));
    }

    private decimal ValueOf(IToken number)
    {
        if (!decimal.TryParse(((PolicyToken)number).Chars, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            sink.Report(Problems.NumberTooLarge, SpanOf(number), number.Text);
        }

        return value;
    }

    private Name? UnitOf(IToken? token) => token?.Type == PolicyLexer.PERCENT ? new Name(SpanOf(token), "%") : TermOrNull(token);

    // A day that the calendar lacks is reported, and the nearest one before it stands in, so that the sentence can be used.
    private DateLiteral DateOf(IToken token)
    {
        var digits = ((PolicyToken)token).Chars;
        var year = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        var month = int.Parse(digits[5..7], CultureInfo.InvariantCulture);
        var day = int.Parse(digits[8..], CultureInfo.InvariantCulture);
        var nearestYear = Math.Max(year, 1);
        var nearestMonth = Math.Clamp(month, 1, 12);
        var days = DateTime.DaysInMonth(nearestYear, nearestMonth);
        var date = new DateOnly(nearestYear, nearestMonth, Math.Clamp(day, 1, days));
        if (nearestMonth != month || nearestYear != year)
        {
            sink.Report(Problems.NoSuchMonth, SpanOf(token), token.Text, month.ToString("00", CultureInfo.InvariantCulture));
        }
        else if (date.Day != day)
        {
            var monthName = date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
            sink.Report(Problems.NoSuchDay, SpanOf(token), token.Text, monthName, days.ToString(CultureInfo.InvariantCulture));
        }

        return new DateLiteral(SpanOf(token), date);
    }

    private DateLiteral? DateOrNull(IToken? token) => token is null ? null : DateOf(token);

    private SourceSpan SpanOf(IToken token) => new(source, token.StartIndex, token.StopIndex + 1 - token.StartIndex);

    private SourceSpan SpanOf(IToken first, IToken last) => new(source, first.StartIndex, last.StopIndex + 1 - first.StartIndex);

    private SourceSpan SpanOf(ParserRuleContext context) => SpanOf(context.Start, context.Stop);
}
