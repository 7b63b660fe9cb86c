using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    // What a fact of the state is a fact of: the built-in role.
    private const string StateRole = "state";

    private const string DestinationRole = "destination";

    private FactDeclaration Fact(Tree.FactContext c)
    {
        var (name, title) = Declared(c.declared());
        var owner = FactOwner.Given;
        object? ownerSaid = null;
        Name? ground = null;
        Name? role = null;
        Name? broughtAboutBy = null;
        Quantity? ordinarily = null;
        DateLiteral? ordinaryDay = null;
        var inDestination = false;
        foreach (var part in c.factPart())
        {
            switch (part.kind.Type)
            {
                case PolicyLexer.GIVEN or PolicyLexer.UP_TO_THE_PERSON or PolicyLexer.DECIDED_BY_AUTHORITY:
                    Once(ownerSaid, part);
                    ownerSaid = part;
                    owner = part.kind.Type switch
                    {
                        PolicyLexer.UP_TO_THE_PERSON => FactOwner.UpToThePerson,
                        PolicyLexer.DECIDED_BY_AUTHORITY => FactOwner.DecidedByAuthority,
                        _ => FactOwner.Given,
                    };
                    break;
                case PolicyLexer.ABOUT:
                    Once(ground, part);
                    ground = NameOf(part.name);
                    break;
                case PolicyLexer.OF_THE_STATE:
                    Once(role, part);
                    role = new Name(SpanOf(part), StateRole);
                    break;
                case PolicyLexer.OF:
                    Once(role, part);
                    role = NameOf(part.name);
                    break;
                case PolicyLexer.ORDINARILY:
                    Once((object?)ordinarily ?? ordinaryDay, part);
                    ordinarily = part.quantity() is { } ordinary ? QuantityOf(ordinary) : null;
                    ordinaryDay = DateOrNull(part.date);
                    break;
                case PolicyLexer.BY:
                    Once(broughtAboutBy, part);
                    broughtAboutBy = NameOf(part.name);
                    break;
                default:
                    if (part.name.Text != DestinationRole)
                    {
                        sink.Report(Problems.FactInElsewhere, SpanOf(part.name), part.name.Text);
                    }

                    inDestination = true;
                    break;
            }
        }

        var definition = c.condition() is { } condition ? Condition(condition) : null;
        return new FactDeclaration(_sentence, name, title, FactType(c.factType()), definition, owner, ground, role, inDestination, broughtAboutBy) { Ordinarily = ordinarily, OrdinaryDay = ordinaryDay };
    }

    private FactTypeSyntax? FactType(Tree.FactTypeContext? c)
    {
        if (c is null)
        {
            return null;
        }

        var span = SpanOf(c);
        return c.Start.Type switch
        {
            PolicyLexer.AMOUNT_IN when UnitOf(c.unit) is { } unit => new AmountType(span, unit, TermOrNull(c.per)),
            PolicyLexer.DURATION_IN or PolicyLexer.NUMBER_OF => new NumberType(span, TermOf(c.unit)),
            PolicyLexer.ONE_OF => new ChoiceType(span, NamesOf(c.names())),
            PolicyLexer.ANY_OF => new SetType(span, NamesOf(c.names())),
            _ => new DateType(span),
        };
    }

    // Every amount has a unit: the grammar sees to it.
    private AmountDeclaration Amount(Tree.AmountContext c)
    {
        var (name, title) = Declared(c.declared());
        var value = c.value is null ? null : QuantityOf(c.value);
        var ordinarily = c.ordinary is null ? null : QuantityOf(c.ordinary);
        return new AmountDeclaration(_sentence, name, title, UnitOf(c.unit) ?? NameOf(c.unit), TermOrNull(c.per), value, ordinarily);
    }

    private DeemDeclaration Deem(Tree.DeemContext c)
    {
        var (name, title) = Declared(c.declared());
        Name? rebuttableBy = null;
        var irrebuttable = false;
        Citation? under = null;
        foreach (var part in c.deemPart())
        {
            if (part.name is not null)
            {
                Once(under, part);
                under = new Citation(SpanOf(part.name, part.Stop), NameOf(part.name), QuotedOf(part.places()), QuotedOrNull(part.quote));
                continue;
            }

            Once(rebuttableBy is not null || irrebuttable ? part : null, part);
            irrebuttable = part.who is null;
            rebuttableBy = TermOrNull(part.who);
        }

        var last = c.place ?? c.of ?? c.counted;
        var counted = new HoldsSyntax(SpanOf(c.counted, last), NameOf(c.counted), NameOrNull(c.of), NameOrNull(c.place));
        return new DeemDeclaration(_sentence, name, title, Condition(c.condition()), c.NOT() is not null, counted, rebuttableBy, irrebuttable, under);
    }
}
