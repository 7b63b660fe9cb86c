using System.Collections.Immutable;
using Antlr4.Runtime;
using PolicyCoherence.Language.Errors;
using PolicyCoherence.Language.Generated;
using PolicyCoherence.Language.Syntax;
using Tree = PolicyCoherence.Language.Generated.PolicyParser;

namespace PolicyCoherence.Language.Parsing;

internal sealed partial class TreeConverter
{
    private Declaration Plain(Tree.PlainContext c)
    {
        var (name, title) = Declared(c.declared());
        return c.kind.Type switch
        {
            PolicyLexer.STATE => new StateDeclaration(_sentence, name, title),
            PolicyLexer.TREATY => new TreatyDeclaration(_sentence, name, title),
            PolicyLexer.FRAMEWORK => new FrameworkDeclaration(_sentence, name, title),
            PolicyLexer.GROUND => new GroundDeclaration(_sentence, name, title),
            _ => new RoleDeclaration(_sentence, name, title),
        };
    }

    private Declaration Kinded(Tree.KindedContext c)
    {
        var (name, title) = Declared(c.declared());
        var kinds = Kinds(c.isA());
        return c.kind.Type switch
        {
            PolicyLexer.SPHERE => new SphereDeclaration(_sentence, name, title, kinds),
            PolicyLexer.SAFEGUARD => new SafeguardDeclaration(_sentence, name, title, kinds),
            PolicyLexer.TERRITORY => new TerritoryDeclaration(_sentence, name, title, kinds),
            _ => new DataKindDeclaration(_sentence, name, title, kinds),
        };
    }

    private Statement Claim(Tree.ClaimContext c)
    {
        var subject = NameOf(c.subjectName);
        if (c.party() is { } party)
        {
            return new PartyStatement(
                _sentence, subject, NameOf(party.treaty), DateOrNull(party.since), DateOrNull(party.until), QuotedOf(party.places()))
            {
                Bound = c.kind.Type == PolicyLexer.IS_BOUND_BY,
                Territories = NamesOf(party.names()),
                ExceptIn = party.kind?.Type == PolicyLexer.EXCEPT_IN,
            };
        }

        if (c.free is { } free)
        {
            return new NotBoundStatement(_sentence, subject, NameOf(free));
        }

        if (c.condition() is { } condition)
        {
            return new ImpliesStatement(_sentence, subject, Condition(condition));
        }

        if (c.compared() is { } compared)
        {
            return new OrderStatement(_sentence, Compared(SpanOf(c), subject, null, compared));
        }

        return c.to is { } to ? new GivesEffectStatement(_sentence, subject, NameOf(to))
            : c.ENCODES() is not null ? new EncodesStatement(_sentence, subject, NamesOf(c.names()))
            : new ExcludesStatement(_sentence, subject, NamesOf(c.names()));
    }

    private AcceptStatement Acceptance(Tree.AcceptanceContext c)
    {
        var on = ImmutableArray.CreateBuilder<Name>();
        DateLiteral? until = null;
        Quoted? because = null;
        foreach (var part in c.acceptancePart())
        {
            if (part.until is not null)
            {
                Once(until, part);
                until = DateOf(part.until);
            }
            else if (part.because is not null)
            {
                Once(because, part);
                because = QuotedOf(part.because);
            }
            else
            {
                on.AddRange(NamesOf(part._on));
            }
        }

        return new AcceptStatement(_sentence, NameOf(c.finding), on.ToImmutable(), until, because);
    }

    private AgencyDeclaration Agency(Tree.AgencyContext c)
    {
        var (name, title) = Declared(c.declared());
        return new AgencyDeclaration(_sentence, name, title, Kinds(c.isA()), NamesOf(c.names()));
    }

    private InstrumentDeclaration Instrument(Tree.InstrumentContext c)
    {
        var (name, title) = Declared(c.declared());
        Citation? under = null;
        Citation? interpreting = null;
        DateLiteral? from = null;
        DateLiteral? until = null;
        Quoted? text = null;
        foreach (var part in c.instrumentPart())
        {
            if (part.kind is { Type: PolicyLexer.UNDER })
            {
                Once(under, part);
                under = Provision(part);
            }
            else if (part.kind is not null)
            {
                Once(interpreting, part);
                interpreting = Provision(part);
            }
            else if (part.since is not null)
            {
                Once(from, part);
                from = DateOf(part.since);
                until = DateOrNull(part.until);
            }
            else
            {
                Once(text, part);
                text = QuotedOf(part.path);
            }
        }

        return new InstrumentDeclaration(_sentence, name, title, TermOf(c.rank), under, interpreting, from, until, text);
    }

    private Citation Provision(Tree.InstrumentPartContext part) =>
        new(SpanOf(part.provision, part.Stop), NameOf(part.provision), QuotedOf(part.places()), null);

    private ServiceDeclaration Service(Tree.ServiceContext c)
    {
        var (name, title) = Declared(c.declared());
        Name? receiver = null;
        Name? sphere = null;
        for (var i = 0; i < c._kind.Count; i++)
        {
            var part = c._kind[i].Type == PolicyLexer.FOR ? receiver : sphere;
            Once(part, c._kind[i], c._ns[i]);
            if (c._kind[i].Type == PolicyLexer.FOR)
            {
                receiver = NameOf(c._ns[i]);
            }
            else
            {
                sphere = NameOf(c._ns[i]);
            }
        }

        return new ServiceDeclaration(_sentence, name, title, Kinds(c.isA()), receiver, sphere);
    }

    private OpenNormDeclaration OpenNorm(Tree.OpenNormContext c)
    {
        var (name, title) = Declared(c.declared());
        Name? decidedBy = null;
        Name? ground = null;
        for (var i = 0; i < c._kind.Count; i++)
        {
            var part = c._kind[i].Type == PolicyLexer.ABOUT ? ground : decidedBy;
            Once(part, c._kind[i], c._ns[i]);
            if (c._kind[i].Type == PolicyLexer.ABOUT)
            {
                ground = NameOf(c._ns[i]);
            }
            else
            {
                decidedBy = NameOf(c._ns[i]);
            }
        }

        return new OpenNormDeclaration(_sentence, name, title, decidedBy, ground);
    }

    private GroupDeclaration Group(Tree.GroupContext c)
    {
        var (name, title) = Declared(c.declared());
        var (with, without, exceptFor) = GroupParts(c.groupPart());
        return new GroupDeclaration(_sentence, name, title, NamesOf(c._parents), with, without, exceptFor);
    }

    private MeaningStatement Meaning(Tree.MeaningContext c)
    {
        var (with, without, exceptFor) = GroupParts(c.groupPart());
        return new MeaningStatement(_sentence, NamesOf(c._agencies), NameOf(c.name), NamesOf(c._parents), with, without, exceptFor, Optional(c.condition()));
    }

    private (ConditionSyntax? With, ImmutableArray<ConditionSyntax> Without, ImmutableArray<Name> ExceptFor) GroupParts(Tree.GroupPartContext[] parts)
    {
        ConditionSyntax? with = null;
        var without = ImmutableArray.CreateBuilder<ConditionSyntax>();
        var exceptFor = ImmutableArray.CreateBuilder<Name>();
        foreach (var part in parts)
        {
            if (part.kind.Type == PolicyLexer.EXCEPT_FOR)
            {
                exceptFor.AddRange(NamesOf(part.names()));
            }
            else if (part.kind.Type == PolicyLexer.WITHOUT)
            {
                without.Add(Condition(part.condition()));
            }
            else
            {
                Once(with, part);
                with = Condition(part.condition());
            }
        }

        return (with, without.ToImmutable(), exceptFor.ToImmutable());
    }

    private ActionDeclaration Action(Tree.ActionContext c)
    {
        var (name, title) = Declared(c.declared());
        var shape = c.shape();
        var slots = shape?.slot().Select(s => new SlotSyntax(SpanOf(s), PrepositionOf(s.preposition()), TermOf(s.kind))).ToImmutableArray() ?? [];
        Name? sphere = null;
        var stance = Stance.Neutral;
        var giving = GivingEffect.None;
        var moves = false;
        var gathers = false;
        var copies = false;
        var incompatible = ImmutableArray.CreateBuilder<Name>();
        var defeats = ImmutableArray.CreateBuilder<Name>();
        foreach (var part in c.actionPart())
        {
            switch (part.kind.Type)
            {
                case PolicyLexer.IN_SPHERE:
                    Once(sphere, part);
                    sphere = NameOf(part._ns[0]);
                    break;
                case PolicyLexer.RESTRICTIVE or PolicyLexer.ENABLING or PolicyLexer.PROTECTIVE:
                    Once(stance == Stance.Neutral ? null : part, part);
                    stance = part.kind.Type switch
                    {
                        PolicyLexer.RESTRICTIVE => Stance.Restrictive,
                        PolicyLexer.ENABLING => Stance.Enabling,
                        _ => Stance.Protective,
                    };
                    break;
                case PolicyLexer.GIVES or PolicyLexer.WITHHOLDS:
                    Once(giving == GivingEffect.None ? null : part, part);
                    giving = part.kind.Type == PolicyLexer.GIVES ? GivingEffect.Gives : GivingEffect.Withholds;
                    break;
                case PolicyLexer.MOVES_KNOWLEDGE:
                    moves = true;
                    break;
                case PolicyLexer.GATHERS:
                    gathers = true;
                    break;
                case PolicyLexer.MAKES_COPIES:
                    copies = true;
                    break;
                case PolicyLexer.INCOMPATIBLE_WITH:
                    incompatible.AddRange(NamesOf(part._ns));
                    break;
                default:
                    defeats.AddRange(NamesOf(part._ns));
                    break;
            }
        }

        return new ActionDeclaration(
            _sentence, name, title, Kinds(c.isA()), TermOrNull(shape?.what), slots, sphere, stance, giving, moves,
            incompatible.ToImmutable(), defeats.ToImmutable())
        {
            Gathers = gathers,
            MakesCopies = copies,
        };
    }

    private (Name Name, Quoted? Title) Declared(Tree.DeclaredContext c) => (NameOf(c.name), QuotedOrNull(c.title));

    private ImmutableArray<Name> Kinds(Tree.IsAContext? c) => c is null ? [] : NamesOf(c._kinds);

    private static Preposition PrepositionOf(Tree.PrepositionContext c) => c.Start.Type switch
    {
        PolicyLexer.OF => Preposition.Of,
        PolicyLexer.TO => Preposition.To,
        PolicyLexer.FROM => Preposition.From,
        PolicyLexer.INTO => Preposition.Into,
        PolicyLexer.IN => Preposition.In,
        _ => Preposition.At,
    };

    // A part that can only be said once, said again: the last one counts, and the author is told.
    private void Once(object? earlier, ParserRuleContext again) => Once(earlier, again.Start, again.Stop);

    private void Once(object? earlier, IToken first, IToken last)
    {
        if (earlier is not null)
        {
            var span = SpanOf(first, last);
            sink.Report(Problems.SaidTwice, span, span.Words);
        }
    }
}
