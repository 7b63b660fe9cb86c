using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private void Position(PositionDeclaration position)
    {
        Declared("position", position).Write(":");
        Subject(position.Subject).Write(WordsOf(position.Modality)).Act(position.Act, " or ").Clauses(position.Clauses);
        foreach (var breach in position.OnBreach)
        {
            Write("on breach").Subject(breach.Subject).Write(WordsOf(breach.Modality)).Act(breach.Act, " or ").Part("for at most", breach.ForAtMost).Clauses(breach.Clauses);
        }
    }

    private static string WordsOf(ModalitySyntax modality) => modality switch
    {
        ModalitySyntax.Must => "must",
        ModalitySyntax.MustNot => "must not",
        ModalitySyntax.May => "may",
        ModalitySyntax.NeedNot => "need not",
        ModalitySyntax.Should => "should",
        _ => "is entitled to",
    };

    private static string WordOf(Preposition preposition) => preposition switch
    {
        Preposition.Of => "of",
        Preposition.To => "to",
        Preposition.From => "from",
        Preposition.Into => "into",
        Preposition.In => "in",
        _ => "at",
    };

    private SyntaxPrinter Subject(SubjectSyntax subject)
    {
        var written = subject switch
        {
            EveryoneSubject => Write("everyone"),
            NobodySubject => Write("no authority"),
            NamedSubject named => Names(named.Names, " or "),
            _ => throw new NotSupportedException($"no words for {subject.GetType().Name}"),
        };
        return written.Part("except for", subject.ExceptFor);
    }

    private SyntaxPrinter Act(ActSyntax act, string betweenVerbs)
    {
        if (act.Together) Write("both");
        Names(act.Verbs, act.Together ? " and " : betweenVerbs);
        if (!act.Objects.IsEmpty)
        {
            Targets(act.Objects).Part("except for", act.ExceptFor);
        }

        foreach (var term in act.Terms)
        {
            Write(WordOf(term.Preposition)).Targets(term.Names).Part("except for", term.ExceptFor);
        }

        return this;
    }

    private SyntaxPrinter Targets(ImmutableArray<Name> names) => Raw(string.Join(", ", names.Select(n => n.Text is "everyone" or "anyone" ? InTongue(n.Text) : n.Text)));

    private void Clauses(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            Clause(clause);
        }
    }

    private void Clause(Clause clause)
    {
        _ = clause switch
        {
            WhenClause c => Part("when", c.Condition),
            UnlessClause c => Part("unless", c.Condition),
            ProvidedThatClause c => Part("provided that", c.Condition),
            SubjectToClause c => Part("subject to", c.Positions).Part("where", c.Where),
            NotwithstandingClause { Positions.IsEmpty: true } => Write("notwithstanding any other law"),
            NotwithstandingClause c => Part("notwithstanding", c.Positions).Part("where", c.Where),
            WithinClause { Time: null } => Write("without delay"),
            WithinClause c => Part("within", c.Time).Part("of", c.Of),
            EarliestClause c => Part("at the earliest", c.Time).Part("after", c.After),
            DuringFirstClause c => Part("during the first", c.Time).Part("after", c.After),
            FromDateClause c => Part("from", c.Date),
            UntilDateClause c => Part("until", c.Date).Part("by judgment", c.Judgment),
            UntilEventClause c => Part("until", c.Event),
            BeforeEventClause c => Part("before", c.Event),
            AfterEventClause c => Part("after", c.Event),
            OnTheDayClause c => Part("on the day of", c.Event),
            ForAtMostClause c => Part("for at most", c.Time),
            UnlimitedClause => Write("for an unlimited time"),
            PurposeClause c => Purposes("for the purpose of", c.Names, c.Texts),
            RetentionClause c => Part("retained for at most", c.Time).Part("from", c.From),
            RetainedAsInClause c => Part("retained no longer than in", c.Source),
            LoggedClause => Write("logged"),
            ObtainedClause c => Obtained(c.Origin),
            AsFarAsClause c => Part("as far as", c.Treaty).Write("forbids it"),
            TerritoryClause c => Part(c.Except ? "except in" : "applies in", c.Territories),
            IrrespectiveClause c => Part("irrespective of", c.Facts),
            QuotaClause c => Write("at most").Raw(c.Number.ToString(CultureInfo.InvariantCulture)).Period(c.Per),
            RespectingClause c => Part("respecting", c.Treaties),
            WithClause c => Write("with").Safeguards(c.Safeguards),
            UnderClause c => Cited("under", c.Citation),
            AfterConsultingClause c => Part("after consulting", c.Bodies),
            PaidByClause c => Part("paid by", c.Payer),
            ByClause c => Part("by", c.Fact),
            _ => throw new NotSupportedException($"no words for {clause.GetType().Name}"),
        };
    }

    private SyntaxPrinter Purposes(string words, ImmutableArray<Name> names, ImmutableArray<Quoted> texts) =>
        names.IsEmpty && texts.IsEmpty ? this : Write(words).Raw(string.Join(", ", [.. names.Select(n => n.Text), .. texts.Select(t => $"\"{t.Text}\"")]));

    private SyntaxPrinter Cited(string words, Citation citation) =>
        Part(words, citation.Instrument).Places("section", citation.Sections).Part("quote", citation.Quote);

    private SyntaxPrinter Obtained(ObtainedSyntax origin) =>
        origin is { From: null, In: null } ? Write("obtained in any task") : Part("obtained from", origin.From).Part("obtained in", origin.In);

    private SyntaxPrinter Safeguards(ImmutableArray<SafeguardSyntax> safeguards)
    {
        for (var i = 0; i < safeguards.Length; i++)
        {
            var safeguard = safeguards[i];
            (i == 0 ? this : Write(",")).Name(safeguard.Name).Part("to", safeguard.To).Part("within", safeguard.Within).Part("every", safeguard.Every)
                .Part("suspending", safeguard.Suspending);
        }

        return this;
    }
}
