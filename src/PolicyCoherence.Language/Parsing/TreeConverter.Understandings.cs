using System.Collections.Immutable;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private UnderstandingDeclaration Understanding(Tree.UnderstandingContext c)
    {
        var (name, title) = Declared(c.declared());
        ForceSyntax? force = null;
        foreach (var part in c.forceIs())
        {
            Once(force, part);
            force = ForceOf(part);
        }

        return new UnderstandingDeclaration(_sentence, name, title, Form(c.form()), force, [.. c.asIn().SelectMany(AsIn)]);
    }

    private ForceSyntax? ForceOf(Tree.ForceIsContext c)
    {
        switch (c.word.Type == PolicyLexer.MUST ? "must" : tongue.Term(c.word.Text))
        {
            case "absolute":
                return ForceSyntax.Absolute;
            case "binding":
                return ForceSyntax.Binding;
            case "must":
                return ForceSyntax.Must;
            case "practice":
                return ForceSyntax.Practice;
            case "consideration":
                return ForceSyntax.Consideration;
            default:
                sink.Report(Problems.UnknownForce, SpanOf(c.word), c.word.Text);
                return null;
        }
    }

    // as in T article "3", article "4", U article "1": an article without a treaty belongs to the treaty before it.
    private IEnumerable<Citation> AsIn(Tree.AsInContext c)
    {
        var citation = new Citation(SpanOf(c.treaty, c.place), NameOf(c.treaty), [QuotedOf(c.place)], null);
        foreach (var part in c.asInPlace())
        {
            var place = QuotedOf(part.place);
            if (part.treaty is null)
            {
                citation = citation with { Span = citation.Span.To(SpanOf(part)), Sections = citation.Sections.Add(place) };
            }
            else
            {
                yield return citation;
                citation = new Citation(SpanOf(part), NameOf(part.treaty), [place], null);
            }
        }

        yield return citation;
    }

    private UnderstandingForm Form(Tree.FormContext form)
    {
        var span = SpanOf(form);
        switch (form)
        {
            case Tree.ProhibitionContext c:
                var conditions = c.condition();
                var when = c.WHEN() is null ? null : Condition(conditions[0]);
                var unless = c.UNLESS() is null ? null : Condition(conditions[^1]);
                return new ProhibitionForm(span, Act(c.act()), when, unless, c.WITHOUT_EXCEPTION() is not null) { Reasons = NamesOf(c.reasons) };
            case Tree.ClosedListContext { limit: { } limit } c:
                return new OnlyWhileForm(span, Act(c.act()), Optional(c.when), Condition(limit));
            case Tree.ClosedListContext c when c.ONLY_FOR_A_LIMITED_TIME() is not null:
                return new LimitedTimeForm(span, Act(c.act()), Optional(c.when));
            case Tree.ClosedListContext c:
                if (c.accepted is { } accepted)
                {
                    return new OnlyWhenForm(span, Act(c.act()), Optional(c.when), NamesOf(c.about), Condition(accepted));
                }

                return new ClosedListForm(span, Act(c.act()), Optional(c.when), NamesOf(c._grounds), Atoms(c._atoms));
            case Tree.BanContext c:
                return new BanForm(span, Act(c.act()), Optional(c.when), Optional(c.limit), false);
            case Tree.LimitedBanContext c:
                return new BanForm(span, Act(c.act()), Optional(c.when), Optional(c.limit), true);
            case Tree.EntitlementContext { grounds: { } grounds } c:
                if (c.subject().names(0) is null || !Subject(c.subject()).ExceptFor.IsEmpty)
                {
                    sink.Report(Problems.WhatMustNotDepend, SpanOf(c.subject()), SpanOf(c.subject()).Words);
                }

                return new IndependenceForm(span, NamesOf(c.subject().names(0)), NamesOf(grounds), Optional(c.when));
            case Tree.EntitlementContext c:
                return c.dataRule() is { } rule ? DataRule(span, c.subject(), rule) : Entitlement(c);
            case Tree.CopyRetentionContext c:
                return new CopyRetentionForm(span, NamesOf(c.names()));
            case Tree.SetAsideContext c:
                return new SetAsideForm(span, Act(c.manyActs()));
            case Tree.AccessTriggerContext c:
                return new AccessTriggerForm(span, NamesOf(c.data), NamesOf(c.bodies), Condition(c.condition()));
            case Tree.OneDefinitionContext c:
                return new OneDefinitionForm(span, NamesOf(c.shared));
            case Tree.DecisionSafeguardContext c:
                return new DecisionSafeguardForm(span, Act(c.manyActs()), Optional(c.condition()), Safeguards(c.safeguards()), TermOrNull(c.rank));
            case Tree.PositionSafeguardContext { grounds: { } grounds } c:
                return new DisregardForm(span, Act(c.manyActs()), NamesOf(grounds));
            case Tree.PositionSafeguardContext { by: { } by } c:
                return new MutualForm(span, SelectorOf(c), Act(c.manyActs()), NameOf(by));
            case Tree.ComprehensiveContext c:
                return new ComprehensiveForm(span, NamesOf(c.themes));
            case Tree.PositionSafeguardContext c:
                return new PositionSafeguardForm(span, SelectorOf(c), Act(c.manyActs()), [.. c.item().Select(Item)], TermOrNull(c.rank));
            case Tree.AccessChainContext c:
                return new AccessChainForm(span, NamesOf(c.services), NamesOf(c.actions), Optional(c.condition()));
            case Tree.CounterpartContext c:
                return new CounterpartForm(span, NamesOf(c.requires), NamesOf(c.offers), Optional(c.condition()))
                {
                    Trigger = c.kind.Type switch
                    {
                        PolicyLexer.WHERE_A_POSITION_REQUIRES => CounterpartTrigger.Requires,
                        PolicyLexer.WHERE_A_POSITION_ALLOWS => CounterpartTrigger.Allows,
                        PolicyLexer.WHERE_A_POSITION_FORBIDS => CounterpartTrigger.Forbids,
                        _ => CounterpartTrigger.Gives,
                    },
                };
            case Tree.BalanceContext c:
                return new BalanceForm(span, NameOf(c.sphere), NamesOf(c.against));
            case Tree.EffectOrderContext c:
                return new EffectOrderForm(span, NameOf(c.decision), c.targets() is { } against ? NamesOf(against._ns) : [], Moment(c.moment()), Optional(c.condition())) { ExceptFor = NamesOf(c.targets()?.excepted) };
            case Tree.StepOrderContext c:
                return new StepOrderForm(span, Act(c.manyActs()), Moment(c.moment()), Optional(c.condition()));
            case Tree.NoticeOrderContext c:
                return new NoticeOrderForm(span, NamesOf(c.limited), Moment(c.moment()));
            case Tree.TimeBarContext c:
                return new TimeBarForm(span, Act(c.manyActs()), Safeguards(c.safeguards()), Optional(c.condition()));
            case Tree.TensionContext c:
                return new TensionForm(span, NameOf(c.first), QuotedOrNull(c.firstSource), NameOf(c.second), QuotedOrNull(c.secondSource));
            default:
                throw new InvalidOperationException($"no record for {form.GetType().Name}");
        }
    }

    private static PositionSelector SelectorOf(Tree.PositionSafeguardContext c) => c.kind.Type == PolicyLexer.EVERY_POSITION_TO ? PositionSelector.Position : PositionSelector.Exemption;

    private EntitlementForm Entitlement(Tree.EntitlementContext c)
    {
        ConditionSyntax? when = null;
        var irrespective = ImmutableArray.CreateBuilder<Name>();
        var notConditional = ImmutableArray.CreateBuilder<Name>();
        foreach (var part in c.entitlementPart())
        {
            if (part.condition() is { } condition)
            {
                Once(when, part);
                when = Condition(condition);
            }
            else
            {
                (part.kind.Type == PolicyLexer.IRRESPECTIVE_OF ? irrespective : notConditional).AddRange(NamesOf(part.names()));
            }
        }

        return new EntitlementForm(SpanOf(c), Subject(c.subject()), NamesOf(c.services), when, irrespective.ToImmutable(), notConditional.ToImmutable());
    }

    private ConditionSyntax? Optional(Tree.ConditionContext? c) => c is null ? null : Condition(c);

    private Name Item(Tree.ItemContext c) => c.name.Type switch
    {
        PolicyLexer.RETENTION_LIMIT => new Name(SpanOf(c.name), "retention-limit"),
        PolicyLexer.LEGAL_BASIS => new Name(SpanOf(c.name), "legal-basis"),
        _ => TermOf(c.name),
    };
}
