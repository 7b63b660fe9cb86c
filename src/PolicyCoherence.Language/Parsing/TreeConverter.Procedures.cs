using System.Collections.Immutable;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private EventDeclaration Event(Tree.OccurrenceContext c)
    {
        var (name, title) = Declared(c.declared());
        return new EventDeclaration(_sentence, name, title) { Kinds = Kinds(c.isA()), CarryingOut = NameOrNull(c.done) };
    }

    private ProcedureDeclaration Procedure(Tree.ProcedureContext c)
    {
        var (name, title) = Declared(c.declared());
        var steps = ImmutableArray.CreateBuilder<StepSyntax>();
        foreach (var child in c.children)
        {
            if (child is Tree.StepContext step)
            {
                steps.Add(new StepSyntax(SpanOf(step), NameOf(step.name), [.. step.stepPart().Select(StepPart)]));
            }
            else if (child is Tree.SuspendsContext suspends)
            {
                // ", suspending removal" stands as a part of its own in the list, and belongs to the step before it.
                var last = steps[^1];
                steps[^1] = last with { Span = last.Span.To(SpanOf(suspends)), Parts = last.Parts.Add(Suspending(suspends)) };
            }
        }

        return new ProcedureDeclaration(
            _sentence, name, title, c.targets() is { } persons ? NamesOf(persons._ns) : [], Optional(c.when), Optional(c.unless), steps.ToImmutable(),
            [.. c.enactment().Select(Enactment)])
        {
            ExceptFor = NamesOf(c.targets()?.excepted),
            ForUntil = c.moment() is { } until ? Moment(until) : null,
        };
    }

    private Clause Enactment(Tree.EnactmentContext c)
    {
        var span = SpanOf(c);
        return c.kind.Type switch
        {
            PolicyLexer.FROM_DATE => new FromDateClause(span, DateOf(c.date)),
            PolicyLexer.UNTIL => new UntilDateClause(span, DateOf(c.date)) { Judgment = QuotedOrNull(c.judgment) },
            _ => new UnderClause(span, new Citation(SpanOf(c.name, c.Stop), NameOf(c.name), QuotedOf(c.places()), QuotedOrNull(c.quote))),
        };
    }

    private StepPart StepPart(Tree.StepPartContext c)
    {
        if (c.suspends() is { } suspends)
        {
            return Suspending(suspends);
        }

        var span = SpanOf(c);
        var time = c.quantity() is { } quantity ? QuantityOf(quantity) : null;
        var moment = c.moment() is { } named ? Moment(named) : null;
        return c.kind.Type switch
        {
            PolicyLexer.BY => new StepByPart(span, NameOf(c.name)),
            PolicyLexer.OF => new StepNoticePart(span, NameOf(c.name)),
            PolicyLexer.AGAINST => new StepAgainstPart(span, NameOf(c.name)),
            PolicyLexer.DECIDING => new StepDecidingPart(span, NameOf(c.name)),
            PolicyLexer.CARRYING_OUT => new StepActionPart(span, NameOf(c.name)),
            PolicyLexer.RUNS when time is not null && moment is not null => new StepPeriodPart(span, time, moment),
            PolicyLexer.WITHIN => new StepTimePart(span, StepTie.Within, time, moment),
            PolicyLexer.AT_THE_EARLIEST => new StepTimePart(span, StepTie.AtTheEarliest, time, moment),
            PolicyLexer.EVENT_BEFORE => new StepTimePart(span, StepTie.Before, null, moment),
            PolicyLexer.EVENT_AFTER => new StepTimePart(span, StepTie.After, null, moment),
            PolicyLexer.ON_THE_DAY_OF => new StepTimePart(span, StepTie.OnTheDay, null, moment),
            _ => new StepTimePart(span, StepTie.WithoutDelay, null, null),
        };
    }

    private MomentSyntax Moment(Tree.MomentContext c) => new(SpanOf(c), c.THE_END_OF() is not null, NameOf(c.name));

    private StepSuspendingPart Suspending(Tree.SuspendsContext c) =>
        new(SpanOf(c), c.EVERY_EFFECT_OF() is not null, NameOf(c.name), c.ONCE_LODGED() is not null);
}
