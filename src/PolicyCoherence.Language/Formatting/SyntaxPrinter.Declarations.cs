using System.Collections.Immutable;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Formatting;

internal sealed partial class SyntaxPrinter
{
    private void Declaration(Declaration declaration)
    {
        switch (declaration)
        {
            case StateDeclaration:
                Declared("state", declaration);
                break;
            case TreatyDeclaration:
                Declared("treaty", declaration);
                break;
            case FrameworkDeclaration:
                Declared("framework", declaration);
                break;
            case GroundDeclaration:
                Declared("ground", declaration);
                break;
            case RoleDeclaration:
                Declared("role", declaration);
                break;
            case EventDeclaration happens:
                Declared("event", declaration).Kinds(happens.Kinds).Part(", carrying out", happens.CarryingOut);
                break;
            case SphereDeclaration sphere:
                Declared("sphere", sphere).Kinds(sphere.Kinds);
                break;
            case DataKindDeclaration data:
                Declared("kind of data", data).Kinds(data.Kinds);
                break;
            case SafeguardDeclaration safeguard:
                Declared("safeguard", safeguard).Kinds(safeguard.Kinds);
                break;
            case TerritoryDeclaration territory:
                Declared("territory", territory).Kinds(territory.Kinds);
                break;
            case AgencyDeclaration agency:
                Declared("agency", agency).Kinds(agency.Kinds).Part(agency.Kinds.IsEmpty ? "leads" : ", leads", agency.Leads);
                break;
            case ServiceDeclaration service:
                Declared("service", service).Kinds(service.Kinds).Part(", for", service.Receiver).Part(", in", service.Sphere);
                break;
            case StoreDeclaration store:
                Declared("store", store).Part(", kept by", store.KeptBy);
                break;
            case OpenNormDeclaration norm:
                Declared("open norm", norm).Part("decided by", norm.DecidedBy).Part(", about", norm.Ground);
                break;
            case InstrumentDeclaration instrument:
                Instrument(instrument);
                break;
            case FactDeclaration fact:
                Fact(fact);
                break;
            case AmountDeclaration amount:
                Declared("amount", amount).Write("in").Term(amount.Unit).Period(amount.Per).Part("is", amount.Value).Part(", ordinarily", amount.Ordinarily);
                break;
            case DeemDeclaration deem:
                Deem(deem);
                break;
            case GroupDeclaration group:
                Group(group);
                break;
            case ActionDeclaration action:
                Action(action);
                break;
            default:
                throw new NotSupportedException($"no sentence for {declaration.GetType().Name}");
        }
    }

    private void Instrument(InstrumentDeclaration instrument)
    {
        Declared("instrument", instrument).Write(":").Term(instrument.Rank);
        Provision("under", instrument.Under).Provision(", interpreting", instrument.Interpreting);
        Part(", in force from", instrument.From).Part("until", instrument.Until).Part(", text", instrument.Text);
    }

    private SyntaxPrinter Provision(string words, Citation? provision) =>
        provision is null ? this : Write(words).Name(provision.Instrument).Places("section", provision.Sections);

    private void Fact(FactDeclaration fact)
    {
        Declared("fact", fact);
        switch (fact.Type)
        {
            case AmountType amount:
                Write(": amount in").Term(amount.Unit).Period(amount.Per);
                break;
            case NumberType number:
                Write(": number of").Term(number.Unit);
                break;
            case DateType:
                Write(": date");
                break;
            case ChoiceType choice:
                Write(":").Part("one of", choice.Values);
                break;
            case SetType set:
                Write(":").Part("any of", set.Values);
                break;
        }

        Part(":", fact.Definition);
        switch (fact.Owner)
        {
            case FactOwner.UpToThePerson:
                Write(", up to the person");
                break;
            case FactOwner.DecidedByAuthority:
                Write(", decided by authority");
                break;
        }

        Part(", about", fact.Ground);
        if (fact.Role?.Text == "state")
        {
            Write(", of the state");
        }
        else
        {
            Part(", of", fact.Role);
        }

        if (fact.InDestination)
        {
            Write(", in destination");
        }

        Part(", by", fact.BroughtAboutBy).Part(", ordinarily", fact.Ordinarily).Part(", ordinarily", fact.OrdinaryDay);
    }

    private void Group(GroupDeclaration group)
    {
        Declared("group", group);
        if (group.Parents.IsEmpty)
        {
            return;
        }

        Write(":").Names(group.Parents, " and ");
        GroupParts(group.With, group.Without, group.ExceptFor);
    }

    private void GroupParts(ConditionSyntax? with, ImmutableArray<ConditionSyntax> without, ImmutableArray<Name> exceptFor)
    {
        Part("with", with);
        foreach (var condition in without)
        {
            Part(", without", condition);
        }

        Part(", except for", exceptFor);
    }

    private void Deem(DeemDeclaration deem)
    {
        Declared("deem", deem).Write(":").Condition(deem.When).Write(deem.Negated ? "counts as not" : "counts as").Atom(deem.Counted);
        if (deem.RebuttableBy is { } who)
        {
            Write(", rebuttable by").Term(who);
        }

        if (deem.Irrebuttable)
        {
            Write(", irrebuttable");
        }

        if (deem.Under is { } provision)
        {
            Cited("under", provision);
        }
    }

    private void Action(ActionDeclaration action)
    {
        Declared("action", action).Kinds(action.Kinds);
        if (action.Object is { } what)
        {
            Write(":").Term(what);
            foreach (var slot in action.Slots)
            {
                Write(WordOf(slot.Preposition)).Term(slot.Kind);
            }
        }

        var lead = action.Object is null ? ":" : ",";
        void Next(string words, params ImmutableArray<Name> names)
        {
            Write($"{lead} {words}");
            if (!names.IsEmpty)
            {
                Names(names, " and ");
            }

            lead = ",";
        }

        if (action.Sphere is { } sphere)
        {
            Next("in sphere", sphere);
        }

        if (action.Stance != Stance.Neutral)
        {
            Next(action.Stance switch { Stance.Restrictive => "restrictive", Stance.Enabling => "enabling", _ => "protective" });
        }

        if (action.Giving != GivingEffect.None)
        {
            Next(action.Giving == GivingEffect.Gives ? "gives" : "withholds");
        }

        if (action.MovesKnowledge)
        {
            Next("moves knowledge");
        }

        if (action.Gathers)
        {
            Next("gathers");
        }

        if (action.MakesCopies)
        {
            Next("makes copies");
        }

        if (!action.IncompatibleWith.IsEmpty)
        {
            Next("incompatible with", action.IncompatibleWith);
        }

        if (!action.Defeats.IsEmpty)
        {
            Next("defeats", action.Defeats);
        }
    }
}
