using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class DeclarationTests
{
    [Fact]
    public void A_state_has_a_name_and_a_title_with_their_places()
    {
        var text = new Marked("state ⟦ruritania⟧ ⟦\"Republic of Ruritania\"⟧.");
        var state = PolicyParser.Parse(text.Source).Statements.ShouldHaveSingleItem().ShouldBeOfType<StateDeclaration>();
        state.Name.ShouldBe(new Name(text.Spans[0], "ruritania"));
        state.Title.ShouldBe(new Quoted(text.Spans[1], "Republic of Ruritania"));
        state.Span.Words.ShouldBe("state ruritania \"Republic of Ruritania\".");
    }

    [Fact]
    public void What_is_declared_with_a_name_and_a_title_alone_has_a_record_of_its_own()
    {
        Sentence.Of<TreatyDeclaration>("treaty echr.").Title.ShouldBeNull();
        Sentence.Of<FrameworkDeclaration>("framework iamm \"Agenda\".").Name.Text.ShouldBe("iamm");
        Sentence.Of<GroundDeclaration>("ground means \"the means\".").Name.Text.ShouldBe("means");
        Sentence.Of<RoleDeclaration>("role sponsor \"the sponsor\".").Name.Text.ShouldBe("sponsor");
        Sentence.Of<EventDeclaration>("event decision \"it was decided\".").Title.ShouldNotBeNull().Text.ShouldBe("it was decided");
        var kind = Sentence.Of<EventDeclaration>("event warning \"the warning\" is a decision, carrying out deport.");
        (kind.Kinds.ShouldHaveSingleItem().Text, kind.CarryingOut.ShouldNotBeNull().Text).ShouldBe(("decision", "deport"));
    }

    [Fact]
    public void A_file_uses_a_framework_or_some_understandings_of_it()
    {
        Sentence.Of<UseStatement>("use iamm.").Only.ShouldBeEmpty();
        Sentence.Of<UseStatement>("use iamm only remedies, safe-access.").Only.Spelt().ShouldBe("remedies, safe-access");
        Sentence.Of<IncludeStatement>("include \"../core.policy\".").Path.Text.ShouldBe("../core.policy");
    }

    [Fact]
    public void A_state_is_party_to_a_treaty_for_a_time_and_with_reservations()
    {
        var party = Sentence.Of<PartyStatement>("r is party to echr since 1992-04-18 until 2030-01-01, reserving article \"22\", article \"23\".");
        (party.State.Text, party.Treaty.Text).ShouldBe(("r", "echr"));
        party.Since.ShouldNotBeNull().Value.ShouldBe(new DateOnly(1992, 4, 18));
        party.Until.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2030, 1, 1));
        party.Reserving.Select(r => r.Text).ShouldBe(["22", "23"]);
    }

    [Fact]
    public void Sentences_about_a_name_say_what_it_encodes_implies_excludes_or_gives_effect_to()
    {
        Sentence.Of<EncodesStatement>("r encodes return, care in full.").Spheres.Spelt().ShouldBe("return, care");
        Sentence.Of<ImpliesStatement>("child implies minor and person.").Then.ShouldBeOfType<AllSyntax>().Parts.Length.ShouldBe(2);
        Sentence.Of<ExcludesStatement>("adult excludes minor, infant.").Others.Spelt().ShouldBe("minor, infant");
        Sentence.Of<GivesEffectStatement>("reasons gives effect to fairness.").To.Text.ShouldBe("fairness");
        Sentence.Of<ImpliesStatement>("service implies contact.").If.Text.ShouldBe("service");
    }

    [Theory]
    [InlineData("agency interior \"Ministry\" is a public-body, leads return, border-control.")]
    [InlineData("agency interior \"Ministry\" is a public-body leads return, border-control.")]
    public void An_agency_is_of_a_kind_and_leads_spheres(string text)
    {
        var agency = Sentence.Of<AgencyDeclaration>(text);
        agency.Kinds.Spelt().ShouldBe("public-body");
        agency.Leads.Spelt().ShouldBe("return, border-control");
    }

    [Fact]
    public void An_instrument_has_a_rank_a_basis_a_time_and_a_text()
    {
        var circular = Sentence.Of<InstrumentDeclaration>(
            "instrument c12 \"Circular\": circular under act section \"4\", in force from 2019-03-01 until 2024-01-01, text \"c.md\".");
        circular.Rank.Text.ShouldBe("circular");
        var under = circular.Under.ShouldNotBeNull();
        under.Span.Words.ShouldBe("act section \"4\"");
        under.Sections.Select(s => s.Text).ShouldBe(["4"]);
        circular.From.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2019, 3, 1));
        circular.Until.ShouldNotBeNull().Value.ShouldBe(new DateOnly(2024, 1, 1));
        circular.Text.ShouldNotBeNull().Text.ShouldBe("c.md");
        Sentence.Of<InstrumentDeclaration>("instrument c13: circular interpreting act.").Interpreting.ShouldNotBeNull().Instrument.Text.ShouldBe("act");
    }

    [Theory]
    [InlineData("accept PC2701 on duty-to-report and removal until 2027-06-30 because \"Bill 12\".")]
    [InlineData("accept PC2701 on duty-to-report, removal, because \"Bill 12\", until 2027-06-30.")]
    public void A_finding_is_accepted_on_what_it_names_until_a_day_and_for_a_reason(string text)
    {
        var accept = Sentence.Of<AcceptStatement>(text);
        (accept.Rule.Text, accept.On.Spelt(), accept.Until?.Value, accept.Because?.Text).ShouldBe(("PC2701", "duty-to-report, removal", new DateOnly(2027, 6, 30), "Bill 12"));
    }

    [Fact]
    public void An_acceptance_that_lacks_a_part_is_read_so_that_the_binder_can_say_what_to_write()
    {
        var accept = Sentence.Of<AcceptStatement>("accept PC2701.");
        (accept.On.IsEmpty, accept.Until, accept.Because).ShouldBe((true, null, null));
    }

    [Fact]
    public void Spheres_kinds_of_data_and_safeguards_have_kinds()
    {
        Sentence.Of<SphereDeclaration>("sphere return is a control.").Kinds.Spelt().ShouldBe("control");
        Sentence.Of<DataKindDeclaration>("kind of data health-data \"data about health\" is a personal-data.").Kinds.Spelt().ShouldBe("personal-data");
        Sentence.Of<SafeguardDeclaration>("safeguard appeal \"an appeal\" is a remedy, a right.").Kinds.Spelt().ShouldBe("remedy, right");
    }

    [Fact]
    public void A_service_is_for_a_role_and_in_a_sphere()
    {
        var service = Sentence.Of<ServiceDeclaration>("service visit \"a visit\" is a care, for sponsor, in health.");
        (service.Kinds.Spelt(), service.Receiver?.Text, service.Sphere?.Text).ShouldBe(("care", "sponsor", "health"));
        Sentence.Of<ServiceDeclaration>("service visit in health.").Receiver.ShouldBeNull();
    }

    [Fact]
    public void A_fact_is_yes_or_no_unless_it_has_a_type()
    {
        Sentence.Of<FactDeclaration>("fact alone \"is alone\".").Type.ShouldBeNull();
        var amount = Sentence.Of<FactDeclaration>("fact income: amount in EUR per month.").Type.ShouldBeOfType<AmountType>();
        (amount.Unit.Text, amount.Per?.Text, amount.Span.Words).ShouldBe(("EUR", "month", "amount in EUR per month"));
        Sentence.Of<FactDeclaration>("fact age: duration in years.").Type.ShouldBeOfType<NumberType>().Unit.Text.ShouldBe("years");
        Sentence.Of<FactDeclaration>("fact size: number of children.").Type.ShouldBeOfType<NumberType>().Unit.Text.ShouldBe("children");
        Sentence.Of<FactDeclaration>("fact entry: date.").Type.ShouldBeOfType<DateType>().Span.Words.ShouldBe("date");
        Sentence.Of<FactDeclaration>("fact paper: one of visa, permit, none, about means.").Type.ShouldBeOfType<ChoiceType>().Values.Spelt().ShouldBe("visa, permit, none");
    }

    [Fact]
    public void A_fact_can_stand_for_a_condition()
    {
        var fact = Sentence.Of<FactDeclaration>("fact harm: torture or death, of sponsor.");
        fact.Definition.ShouldBeOfType<AnySyntax>().Span.Words.ShouldBe("torture or death");
        fact.Role?.Text.ShouldBe("sponsor");
        fact.Type.ShouldBeNull();
    }

    [Fact]
    public void A_fact_says_who_brings_it_about_of_whom_it_is_and_what_it_is_about()
    {
        var fact = Sentence.Of<FactDeclaration>("fact registered \"is registered\", up to the person, by register, about order, in destination.");
        (fact.Owner, fact.BroughtAboutBy?.Text, fact.Ground?.Text, fact.InDestination).ShouldBe((FactOwner.UpToThePerson, "register", "order", true));
        Sentence.Of<FactDeclaration>("fact admitted, decided by authority, of the state.").Owner.ShouldBe(FactOwner.DecidedByAuthority);
        Sentence.Of<FactDeclaration>("fact at-war, of the state.").Role?.Text.ShouldBe("state");
        Sentence.Of<FactDeclaration>("fact old, given.").Owner.ShouldBe(FactOwner.Given);
    }

    [Fact]
    public void An_open_norm_is_decided_by_somebody_and_about_something()
    {
        var norm = Sentence.Of<OpenNormDeclaration>("open norm last-resort \"no other way\" decided by court, about liberty.");
        (norm.Name.Text, norm.DecidedBy?.Text, norm.Ground?.Text).ShouldBe(("last-resort", "court", "liberty"));
    }

    [Fact]
    public void A_group_lies_in_its_parents_and_has_limits()
    {
        var group = Sentence.Of<GroupDeclaration>(
            "group g \"a g\": migrant and resident with permit and stay >= 5 years, without bar-a or bar-b, without bar-c, except for diplomat, soldier.");
        group.Parents.Spelt().ShouldBe("migrant, resident");
        group.With.ShouldBeOfType<AllSyntax>().Span.Words.ShouldBe("permit and stay >= 5 years");
        group.Without.Select(w => w.Span.Words).ShouldBe(["bar-a or bar-b", "bar-c"]);
        group.ExceptFor.Spelt().ShouldBe("diplomat, soldier");
        Sentence.Of<GroupDeclaration>("group refugee \"a refugee\".").Parents.ShouldBeEmpty();
    }

    [Fact]
    public void An_action_has_roles_and_effects()
    {
        var disclose = Sentence.Of<ActionDeclaration>(
            "action disclose \"to disclose\": data of person to body, in sphere information, restrictive, moves knowledge, incompatible with a1 and b1, defeats c1.");
        disclose.Object?.Text.ShouldBe("data");
        disclose.Slots.Select(s => (s.Preposition, s.Kind.Text)).ShouldBe([(Preposition.Of, "person"), (Preposition.To, "body")]);
        (disclose.Sphere?.Text, disclose.Stance, disclose.Giving, disclose.MovesKnowledge).ShouldBe(("information", Stance.Restrictive, GivingEffect.None, true));
        disclose.IncompatibleWith.Spelt().ShouldBe("a1, b1");
        disclose.Defeats.Spelt().ShouldBe("c1");
        Sentence.Of<ActionDeclaration>("action deport is a return.").Kinds.Spelt().ShouldBe("return");
        Sentence.Of<ActionDeclaration>("action grant: service to person, enabling, gives.").Giving.ShouldBe(GivingEffect.Gives);
        Sentence.Of<ActionDeclaration>("action deny: service to person, protective, withholds.").Stance.ShouldBe(Stance.Protective);
    }
}
