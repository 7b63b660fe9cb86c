namespace PolicyCoherence.Model.Tests;

public sealed class NormTests
{
    [Fact]
    public void Every_condition_clause_stands_where_rules_look_for_it()
    {
        var position = Texts.Position("""
            position p: interior may return anyone when danger unless refugee provided that registered during the first 6 months after claim by order.
            """);
        position.When.Select(clause => clause.Span.Words).ShouldBe(["when danger", "provided that registered", "during the first 6 months after claim", "by order"]);
        position.Provided.ShouldHaveSingleItem().Condition.ShouldBeOfType<FactHolds>().Fact.Name.ShouldBe("registered");
        position.Unless.ShouldHaveSingleItem().Condition.ShouldBeOfType<InGroup>();
        var early = position.When[2].Condition.ShouldBeOfType<SinceEvent>();
        (early.Order, early.Value, early.Unit).ShouldBe((Order.Less, 6, ClockUnit.Months));
    }

    [Fact]
    public void Time_purpose_and_retention_are_kept()
    {
        var position = Texts.Position("""
            position p: hospital must disclose health-data of foreigner to interior
              within 1 week of decision for the purpose of return, "statistics" retained for at most 10 years from treatment obtained in emergency-care.
            """);
        position.Within!.Time.ShouldBe(new Duration(1, "weeks"));
        position.Within.From!.Name.ShouldBe("decision");
        position.Purposes.ShouldBe(["return", "statistics"]);
        (position.Retention!.Time, position.Retention.From!.Name).ShouldBe((new Duration(10, "years"), "treatment"));
        (position.Origin!.Service!.Name, position.Origin.From).ShouldBe(("emergency-care", null));
    }

    [Theory]
    [InlineData("interior must provide card, health-care to minor", "provide card, provide health-care")]
    [InlineData("interior must provide card, # this or that\n health-care to minor", "provide card, provide health-care")]
    [InlineData("interior must not provide card or health-care to minor", "provide card, provide health-care")]
    [InlineData("interior may provide card or health-care to minor", "provide card, provide health-care")]
    [InlineData("interior need not provide card or health-care to minor", "provide card, provide health-care")]
    [InlineData("minor is entitled to card or health-care", "provide card, provide health-care")]
    [InlineData("interior must admit minor or refugee", "admit")]
    [InlineData("interior must disclose identity-data, health-data of minor to interior or hospital", "disclose identity-data, disclose health-data")]
    [InlineData("interior must provide or refuse card to minor", "provide card, refuse card")]
    public void What_a_duty_is_about_is_meant_each_and_where_a_choice_cannot_be_meant_or_joins_it(string position, string acts)
    {
        var bound = Texts.Position($"service card. position p: {position}.");
        string.Join(", ", bound.Acts.Select(act => string.Join(' ', new[] { act.Action.Name, act.Service?.Name, act.Data?.Name }.OfType<string>()))).ShouldBe(acts);
        bound.OneOf.ShouldBe(position.Contains("provide or refuse", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_delay_is_a_limit_without_a_time()
    {
        var within = Texts.Position("position p: interior must admit minor without delay.").Within!;
        (within.Time, within.From).ShouldBe((null, null));
    }

    [Fact]
    public void Priorities_treaties_payers_and_safeguards_are_kept()
    {
        var position = Texts.Position("""
            position q: interior may admit anyone. position r: interior may admit refugee.
            position p: interior must return anyone to destination at the earliest 24 hours after decision
              subject to q notwithstanding r as far as torture-convention forbids it respecting refugee-convention
              paid by hospital with appeal to a court within 14 days, suspending return
              under aliens-act section "58(1)", section "58(2)" quote "shall leave".
            """);
        position.SubjectTo.ShouldBe(["q"]);
        position.Notwithstanding.ShouldBe(["r"]);
        position.Earliest!.Time.ShouldBe(new Duration(24, "hours"));
        position.AsFarAs.Single().Name.ShouldBe("torture-convention");
        position.Respecting.Single().Name.ShouldBe("refugee-convention");
        position.Payers.Single().Name.ShouldBe("hospital");
        var appeal = position.Safeguards.ShouldHaveSingleItem();
        (appeal.Safeguard.Name, appeal.To!.Name, appeal.Within, appeal.Suspending!.Name).ShouldBe(("appeal", "court", new Duration(14, "days"), "return"));
        var source = position.Sources.ShouldHaveSingleItem();
        source.Sections.ShouldBe(["58(1)", "58(2)"]);
        source.Quote.ShouldBe("shall leave");
        position.Instrument!.Name.ShouldBe("aliens-act");
    }

    [Fact]
    public void Notwithstanding_any_other_law_is_kept_with_its_place() =>
        Texts.Position("position p: interior may admit minor notwithstanding any other law.").NotwithstandingAnyOtherLaw!.Value.Words.ShouldBe("notwithstanding any other law");

    [Theory]
    [InlineData("under aliens-act section \"1\"", "2004-07-30", "2030-01-01")]
    [InlineData("from 2010-01-01 until 2020-01-01 under aliens-act section \"1\"", "2010-01-01", "2020-01-01")]
    [InlineData("from 2000-01-01 until 2040-01-01 under aliens-act section \"1\"", "2004-07-30", "2030-01-01")]
    [InlineData("from 2010-01-01", "2010-01-01", null)]
    [InlineData("", null, null)]
    public void A_norm_is_in_force_when_both_it_and_its_instrument_are(string clauses, string? from, string? until)
    {
        var position = Texts.Position($"position p: interior may admit minor {clauses}.");
        position.From.ShouldBe(from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        position.Until.ShouldBe(until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_norm_that_is_never_in_force_is_a_warning_and_stays()
    {
        var text = "position p: interior may admit minor from 2031-01-01 under aliens-act section \"1\".";
        var diagnostic = Texts.Only(text.Replace("p:", "[p]:", StringComparison.Ordinal));
        (diagnostic.Code, diagnostic.Severity).ShouldBe(("PC0160", Sources.DiagnosticSeverity.Warning));
        Texts.Bind(Texts.Vocabulary + text).Model.Positions.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_interpreting_instrument_takes_the_rank_of_what_it_interprets()
    {
        var instruments = Texts.Model("instrument note: circular interpreting circular-12 section \"1\". instrument plain: regulation under aliens-act section \"2\".").Instruments.ToDictionary(each => each.Name);
        (instruments["circular-12"].Rank, instruments["circular-12"].OwnRank, instruments["circular-12"].Interprets).ShouldBe((Rank.Statute, Rank.Circular, "aliens-act"));
        instruments["note"].Rank.ShouldBe(Rank.Statute);
        instruments["plain"].Rank.ShouldBe(Rank.Regulation);
    }

    [Fact]
    public void A_safeguard_for_every_decision_is_kept()
    {
        var safeguard = Texts.Model("position s: every decision to return or admit comes with appeal to a court within 14 days when minor under aliens-act section \"1\".").StandingSafeguards.ShouldHaveSingleItem();
        safeguard.Decisions.Select(act => act.Action.Name).ShouldBe(["return", "admit"]);
        safeguard.Safeguards.ShouldHaveSingleItem().To!.Name.ShouldBe("court");
        safeguard.When.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_exception_is_limited_by_bearer_action_service_and_facts()
    {
        var exception = Texts.Model("""
            position p: interior may return anyone. position s: every decision to return comes with appeal.
            exception e to p, s: for hospital, deport, health-care when danger unless refugee from 2020-01-01. exception f to e: when order.
            """).Exceptions[0];
        exception.To.ShouldBe(["p", "s"]);
        (exception.ForAgencies.Single().Name, exception.ForActions.Single().Name, exception.ForServices.Single().Name).ShouldBe(("hospital", "deport", "health-care"));
        exception.From.ShouldBe(new DateOnly(2020, 1, 1));
    }

    [Theory]
    [InlineData("when obtained in emergency-care", 1, 0)]
    [InlineData("when obtained in emergency-care and danger", 1, 1)]
    [InlineData("when danger and order and obtained from doctor", 1, 1)]
    [InlineData("when obtained in emergency-care or obtained from doctor", 2, 0)]
    [InlineData("when obtained in emergency-care and obtained from doctor", 1, 0)]
    [InlineData("when danger", 0, 1)]
    public void Where_knowledge_comes_from_is_kept_apart_from_the_facts_of_an_exception(string clauses, int origins, int conditions)
    {
        var exception = Texts.Model($"position p: hospital must disclose health-data of foreigner to interior. exception e to p: {clauses}.").Exceptions.ShouldHaveSingleItem();
        exception.Origins.Length.ShouldBe(origins);
        exception.When.Length.ShouldBe(conditions);
    }

    [Fact]
    public void Knowledge_that_would_come_from_two_places_at_once_is_an_error() =>
        Texts.Only("""
            position p: hospital must disclose health-data of foreigner to interior.
            exception e to p: when obtained in emergency-care and [obtained in counselling].
            """).Code.ShouldBe("PC0131");

    [Fact]
    public void The_state_knows_its_treaties_and_what_is_encoded()
    {
        var state = Texts.Model("""
            ruritania is party to torture-convention since 1992-04-18 until 2030-01-01, reserving article "22".
            ruritania encodes return, health in full.
            """).State!;
        state.EncodedInFull.Select(sphere => sphere.Name).ShouldBe(["health", "return"]);
        var party = state.Parties.ShouldHaveSingleItem();
        (party.Treaty.Name, party.Since, party.Until).ShouldBe(("torture-convention", new DateOnly(1992, 4, 18), new DateOnly(2030, 1, 1)));
        party.Reserving.ShouldBe(["22"]);
    }

    [Fact]
    public void A_vocabulary_on_its_own_has_no_state() => Texts.Bind("sphere return.").Model.State.ShouldBeNull();
}
