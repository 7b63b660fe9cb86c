using System.Collections.Immutable;
using Antlr4.Runtime;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using PolicyCoherence.Sources;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private Declaration Position(Tree.PositionContext c)
    {
        var (name, title) = Declared(c.declared());
        var clauses = Clauses(c.clause());
        if (c.manyActs() is { } decision)
        {
            return new SafeguardPositionDeclaration(_sentence, name, title, Act(decision), Safeguards(c.safeguards()), clauses);
        }

        var modality = c.modality();
        var subject = Subject(c.subject());
        if (c.together() is not null && !(subject is NobodySubject || modality.Start.Type == PolicyLexer.MUST_NOT))
        {
            sink.Report(Problems.BothWithoutBar, SpanOf(c.BOTH().Symbol));
        }

        return new PositionDeclaration(_sentence, name, title, subject, ModalityOf(modality), SpanOf(modality), Act(c), clauses)
        {
            OnBreach = [.. c.breach().Select(Breach)],
        };
    }

    private BreachSyntax Breach(Tree.BreachContext c)
    {
        var modality = c.says.Type switch
        {
            PolicyLexer.MUST => ModalitySyntax.Must,
            PolicyLexer.SHOULD => ModalitySyntax.Should,
            _ => ModalitySyntax.May,
        };

        // How long what follows may last is said once; what is said again is refused with the other clauses.
        var clauses = Clauses(c.clause());
        var lasting = clauses.OfType<ForAtMostClause>().FirstOrDefault();
        return new BreachSyntax(SpanOf(c), Subject(c.subject()), modality, SpanOf(c.says), Act(c.act()), lasting?.Time, lasting is null ? clauses : clauses.Remove(lasting));
    }

    private ExceptionDeclaration Exception(Tree.CarveOutContext c)
    {
        var (name, title) = Declared(c.declared());
        return new ExceptionDeclaration(_sentence, name, title, NamesOf(c.names(0)), NamesOf(c.limits), Clauses(c.clause()));
    }

    private SubjectSyntax Subject(Tree.SubjectContext c) => c.Start.Type switch
    {
        PolicyLexer.EVERYONE or PolicyLexer.ANYONE => new EveryoneSubject(SpanOf(c)) { ExceptFor = NamesOf(c.excepted) },
        PolicyLexer.NO_AUTHORITY => new NobodySubject(SpanOf(c)) { ExceptFor = NamesOf(c.excepted) },
        _ => new NamedSubject(SpanOf(c), NamesOf(c.names(0))) { ExceptFor = NamesOf(c.excepted) },
    };

    private static ModalitySyntax ModalityOf(Tree.ModalityContext c) => c.Start.Type switch
    {
        PolicyLexer.MUST => ModalitySyntax.Must,
        PolicyLexer.MUST_NOT => ModalitySyntax.MustNot,
        PolicyLexer.MAY => ModalitySyntax.May,
        PolicyLexer.NEED_NOT => ModalitySyntax.NeedNot,
        PolicyLexer.SHOULD => ModalitySyntax.Should,
        _ => ModalitySyntax.IsEntitledTo,
    };

    private ActSyntax Act(Tree.PositionContext c) => c.together() is { } together
        ? Act(together, together._verbs, together.objects, together.term()) with { Together = true }
        : Act(c.act());

    private ActSyntax Act(Tree.ActContext c) => Act(c, c._verbs, c.objects, c.term());

    private ActSyntax Act(Tree.ManyActsContext c) => Act(c, c._verbs, c.objects, c.term());

    private ActSyntax Act(ParserRuleContext c, IList<IToken> verbs, Tree.TargetsContext? objects, Tree.TermContext[] terms) => new(
        SpanOf(c),
        NamesOf(verbs),
        objects is null ? [] : TargetsOf(objects),
        [.. terms.Select(t => new TermSyntax(SpanOf(t), PrepositionOf(t.preposition()), TargetsOf(t.targets())) { ExceptFor = NamesOf(t.targets().excepted) })])
    {
        ExceptFor = NamesOf(objects?.excepted),
    };

    // Everyone and anyone are names of their own, in English whatever the tongue.
    private ImmutableArray<Name> TargetsOf(Tree.TargetsContext c) => [.. c._ns.Select(token => token.Type switch
    {
        PolicyLexer.EVERYONE => new Name(SpanOf(token), "everyone"),
        PolicyLexer.ANYONE => new Name(SpanOf(token), "anyone"),
        _ => NameOf(token),
    })];

    private ImmutableArray<Clause> Clauses(Tree.ClauseContext[] clauses)
    {
        var converted = ImmutableArray.CreateBuilder<Clause>(clauses.Length);
        foreach (var clause in clauses)
        {
            converted.Add(Clause(clause));
            if (converted is [.., UnlessClause, WhenClause])
            {
                sink.Report(Problems.WhenAfterUnless, SpanOf(clause.kind));
            }
        }

        return converted.MoveToImmutable();
    }

    private Clause Clause(Tree.ClauseContext c)
    {
        var span = SpanOf(c);
        if (c.kind is null)
        {
            return new ObtainedClause(span, Obtained(c.obtained()));
        }

        return c.kind.Type switch
        {
            PolicyLexer.WHEN => new WhenClause(span, Condition(c.condition())),
            PolicyLexer.UNLESS => new UnlessClause(span, Condition(c.condition())),
            PolicyLexer.PROVIDED_THAT => new ProvidedThatClause(span, Condition(c.condition())),
            PolicyLexer.SUBJECT_TO => new SubjectToClause(span, NamesOf(c.names())) { Where = Where(c) },
            PolicyLexer.NOTWITHSTANDING => new NotwithstandingClause(span, NamesOf(c.names())) { Where = Where(c) },
            PolicyLexer.NOTWITHSTANDING_ALL => new NotwithstandingClause(span, []),
            PolicyLexer.APPLIES_IN or PolicyLexer.EXCEPT_IN => new TerritoryClause(span, NamesOf(c.names()), c.kind.Type == PolicyLexer.EXCEPT_IN),
            PolicyLexer.IRRESPECTIVE_OF => new IrrespectiveClause(span, NamesOf(c.names())),
            PolicyLexer.QUOTA => new QuotaClause(span, ValueOf(c.number), TermOf(c.name)),
            PolicyLexer.RESPECTING => new RespectingClause(span, NamesOf(c.names())),
            PolicyLexer.WITHIN => new WithinClause(span, QuantityOf(c.quantity()), NameOf(c.name)),
            PolicyLexer.WITHOUT_DELAY => new WithinClause(span, null, null),
            PolicyLexer.AT_THE_EARLIEST => new EarliestClause(span, QuantityOf(c.quantity()), NameOf(c.name)),
            PolicyLexer.DURING_THE_FIRST => new DuringFirstClause(span, QuantityOf(c.quantity()), NameOf(c.name)),
            PolicyLexer.FROM_DATE => new FromDateClause(span, DateOf(c.date)),
            PolicyLexer.UNTIL when c.date is null => new UntilEventClause(span, NameOf(c.name)),
            PolicyLexer.UNTIL => new UntilDateClause(span, DateOf(c.date)) { Judgment = QuotedOrNull(c.judgment) },
            PolicyLexer.EVENT_BEFORE => new BeforeEventClause(span, NameOf(c.name)),
            PolicyLexer.EVENT_AFTER => new AfterEventClause(span, NameOf(c.name)),
            PolicyLexer.ON_THE_DAY_OF => new OnTheDayClause(span, NameOf(c.name)),
            PolicyLexer.FOR_AT_MOST => new ForAtMostClause(span, QuantityOf(c.quantity())),
            PolicyLexer.FOR_AN_UNLIMITED_TIME => new UnlimitedClause(span),
            PolicyLexer.FOR_THE_PURPOSE_OF => Purpose(c, span),
            PolicyLexer.RETAINED => new RetentionClause(span, QuantityOf(c.quantity()), NameOf(c.name)),
            PolicyLexer.RETAINED_AS_IN => new RetainedAsInClause(span, NameOf(c.name)),
            PolicyLexer.LOGGED => new LoggedClause(span),
            PolicyLexer.AS_FAR_AS => new AsFarAsClause(span, NameOf(c.name)),
            PolicyLexer.BY => new ByClause(span, NameOf(c.name)),
            PolicyLexer.AFTER_CONSULTING => new AfterConsultingClause(span, NamesOf(c.names())),
            PolicyLexer.PAID_BY => new PaidByClause(span, NameOf(c.name)),
            PolicyLexer.WITH => new WithClause(span, Safeguards(c.safeguards())),
            _ => new UnderClause(span, new Citation(SpanOf(c.name, c.Stop), NameOf(c.name), QuotedOf(c.places()), QuotedOrNull(c.quote))),
        };
    }

    private ConditionSyntax? Where(Tree.ClauseContext c) => c.WHERE() is null ? null : Condition(c.condition());

    private PurposeClause Purpose(Tree.ClauseContext c, SourceSpan span) => new(
        span,
        [.. c._ps.Where(p => p.Type == PolicyLexer.WORD).Select(NameOf)],
        [.. c._ps.Where(p => p.Type == PolicyLexer.STRING).Select(QuotedOf)]);

    // ", suspending return" stands as a part of its own in the list, and belongs to the safeguard before it.
    private ImmutableArray<SafeguardSyntax> Safeguards(Tree.SafeguardsContext c)
    {
        var safeguards = ImmutableArray.CreateBuilder<SafeguardSyntax>();
        foreach (var child in c.children)
        {
            if (child is Tree.SafeguardContext s)
            {
                var within = s.within is { } time ? QuantityOf(time) : null;
                safeguards.Add(new SafeguardSyntax(SpanOf(s), NameOf(s.name), NameOrNull(s.to), within, NameOrNull(s.suspending()?.name))
                {
                    Every = s.every is { } period ? QuantityOf(period) : null,
                });
            }
            else if (child is Tree.SuspendingContext suspending)
            {
                var last = safeguards[^1];
                Once(last.Suspending, suspending);
                safeguards[^1] = last with { Span = last.Span.To(SpanOf(suspending)), Suspending = NameOf(suspending.name) };
            }
        }

        return safeguards.ToImmutable();
    }
}
