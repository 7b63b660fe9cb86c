using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class PositionTests
{
    [Fact]
    public void Both_joins_acts_that_are_forbidden_together()
    {
        var act = Sentence.Of<PositionDeclaration>("position p: no authority may both fine and imprison anyone.").Act;
        (act.Verbs.Spelt(), act.Together, act.Objects.Spelt()).ShouldBe(("fine, imprison", true, "anyone"));
        Sentence.Of<PositionDeclaration>("position p: x must not fine or imprison anyone.").Act.Together.ShouldBeFalse();
        Sentence.Of<PositionDeclaration>("position p: x must not both fine and imprison and expel anyone.").Act.Verbs.Spelt().ShouldBe("fine, imprison, expel");
    }

    [Fact]
    public void A_position_says_who_must_do_what_to_whom()
    {
        var position = Sentence.Of<PositionDeclaration>("position p \"T\": health or school must disclose identity-data, residence-data of migrant to interior or police.");
        position.Subject.ShouldBeOfType<NamedSubject>().Names.Spelt().ShouldBe("health, school");
        (position.Modality, position.ModalitySpan.Words).ShouldBe((ModalitySyntax.Must, "must"));
        position.Act.Span.Words.ShouldBe("disclose identity-data, residence-data of migrant to interior or police");
        position.Act.Verbs.Spelt().ShouldBe("disclose");
        position.Act.Objects.Spelt().ShouldBe("identity-data, residence-data");
        position.Act.Terms.Select(t => (t.Preposition, t.Names.Spelt(), t.Span.Words))
            .ShouldBe([(Preposition.Of, "migrant", "of migrant"), (Preposition.To, "interior, police", "to interior or police")]);
    }

    [Theory]
    [InlineData("must", ModalitySyntax.Must)]
    [InlineData("must not", ModalitySyntax.MustNot)]
    [InlineData("may", ModalitySyntax.May)]
    [InlineData("need not", ModalitySyntax.NeedNot)]
    [InlineData("should", ModalitySyntax.Should)]
    [InlineData("is entitled to", ModalitySyntax.IsEntitledTo)]
    [InlineData("are entitled to", ModalitySyntax.IsEntitledTo)]
    public void Each_modality_is_one_phrase(string words, ModalitySyntax modality)
    {
        var position = Sentence.Of<PositionDeclaration>($"position p: x {words} y from z.");
        position.Modality.ShouldBe(modality);
        position.ModalitySpan.Words.ShouldBe(words);
    }

    [Fact]
    public void Nobody_and_everybody_are_subjects_without_a_name()
    {
        Sentence.Of<PositionDeclaration>("position p: no authority may x minor.").Subject.ShouldBeOfType<NobodySubject>().Span.Words.ShouldBe("no authority");
        Sentence.Of<PositionDeclaration>("position p: everyone may x.").Subject.ShouldBeOfType<EveryoneSubject>();
        Sentence.Of<PositionDeclaration>("position p: anyone may x.").Subject.ShouldBeOfType<EveryoneSubject>();
        Sentence.Of<PositionDeclaration>("position p: x must return or detain anyone.").Act.Objects.Spelt().ShouldBe("anyone");
    }

    [Fact]
    public void What_one_is_entitled_to_stands_where_the_verb_stands()
    {
        var act = Sentence.Of<PositionDeclaration>("position p: everyone is entitled to emergency-care or visit from hospital.").Act;
        act.Verbs.Spelt().ShouldBe("emergency-care, visit");
        act.Objects.ShouldBeEmpty();
    }

    [Fact]
    public void A_safeguard_can_be_stated_once_for_an_action()
    {
        var position = Sentence.Of<SafeguardPositionDeclaration>(
            "position p: every decision to return, detain or expel foreigner comes with appeal to a court within 14 days, suspending return, hearing when minor.");
        position.Decision.Verbs.Spelt().ShouldBe("return, detain, expel");
        position.Decision.Objects.Spelt().ShouldBe("foreigner");
        position.Safeguards.Select(s => (s.Name.Text, s.To?.Text, s.Within?.Value, s.Suspending?.Text))
            .ShouldBe([("appeal", "court", 14m, "return"), ("hearing", null, null, null)]);
        position.Safeguards[0].Span.Words.ShouldBe("appeal to a court within 14 days, suspending return");
        position.Clauses.ShouldHaveSingleItem().ShouldBeOfType<WhenClause>();
    }

    [Fact]
    public void An_exception_carves_out_of_positions_for_somebody()
    {
        var exception = Sentence.Of<ExceptionDeclaration>("exception e \"E\" to p, q: for school, hospital when x under act section \"1\".");
        (exception.To.Spelt(), exception.For.Spelt(), exception.Clauses.Length).ShouldBe(("p, q", "school, hospital", 2));
        Sentence.Of<ExceptionDeclaration>("exception e to p: when x.").For.ShouldBeEmpty();
    }

    [Fact]
    public void The_clauses_that_hold_a_condition_differ()
    {
        Sentence.Clause<WhenClause>("when a1").Condition.ShouldBeOfType<HoldsSyntax>();
        Sentence.Clause<UnlessClause>("unless a1").Condition.ShouldBeOfType<HoldsSyntax>();
        Sentence.Clause<ProvidedThatClause>("provided that a1").Condition.ShouldBeOfType<HoldsSyntax>();
    }

    [Fact]
    public void A_position_yields_prevails_and_respects()
    {
        Sentence.Clause<SubjectToClause>("subject to p, q").Positions.Spelt().ShouldBe("p, q");
        Sentence.Clause<NotwithstandingClause>("notwithstanding p").Positions.Spelt().ShouldBe("p");
        Sentence.Clause<NotwithstandingClause>("notwithstanding p").Where.ShouldBeNull();
        Sentence.Clause<NotwithstandingClause>("notwithstanding p, q where danger and not minor").Where.ShouldNotBeNull();
        Sentence.Clause<SubjectToClause>("subject to p where danger").Where.ShouldNotBeNull();
        Sentence.Clause<NotwithstandingClause>("notwithstanding any other law").Positions.ShouldBeEmpty();
        Sentence.Clause<RespectingClause>("respecting echr, crc").Treaties.Spelt().ShouldBe("echr, crc");
        Sentence.Clause<AsFarAsClause>("as far as echr forbids it").Treaty.Text.ShouldBe("echr");
    }

    [Fact]
    public void Time_limits_name_their_event()
    {
        var within = Sentence.Clause<WithinClause>("within 30 days of decision");
        (within.Time?.Value, within.Time?.Unit?.Text, within.Of?.Text).ShouldBe((30m, "days", "decision"));
        Sentence.Clause<WithinClause>("without delay").Time.ShouldBeNull();
        Sentence.Clause<EarliestClause>("at the earliest 24 hours after decision").After.Text.ShouldBe("decision");
        Sentence.Clause<DuringFirstClause>("during the first 6 months after claim").Time.Value.ShouldBe(6m);
        Sentence.Clause<FromDateClause>("from 2025-03-01").Date.Value.ShouldBe(new DateOnly(2025, 3, 1));
        Sentence.Clause<UntilDateClause>("until 2027-06-30").Date.Value.ShouldBe(new DateOnly(2027, 6, 30));
        Sentence.Clause<RetentionClause>("retained for at most 10 years from disclosure").From.Text.ShouldBe("disclosure");
    }

    [Fact]
    public void Purposes_are_names_or_texts()
    {
        var purpose = Sentence.Clause<PurposeClause>("for the purpose of return, \"statistics\"");
        purpose.Names.Spelt().ShouldBe("return");
        purpose.Texts.Select(t => t.Text).ShouldBe(["statistics"]);
    }

    [Fact]
    public void The_way_and_the_source_of_knowledge_are_clauses()
    {
        Sentence.Clause<ByClause>("by court-order").Fact.Text.ShouldBe("court-order");
        Sentence.Clause<AfterConsultingClause>("after consulting labour, justice").Bodies.Spelt().ShouldBe("labour, justice");
        Sentence.Clause<PaidByClause>("paid by social-office").Payer.Text.ShouldBe("social-office");
        Sentence.Clause<ObtainedClause>("obtained from doctor").Origin.From?.Text.ShouldBe("doctor");
        Sentence.Clause<ObtainedClause>("obtained in care").Origin.In?.Text.ShouldBe("care");
        var any = Sentence.Clause<ObtainedClause>("obtained in any task").Origin;
        (any.In, any.From).ShouldBe((null, null));
    }

    [Fact]
    public void A_citation_names_sections_and_quotes_the_law()
    {
        var citation = Sentence.Clause<UnderClause>("under act section \"58(1)\", section \"58(2)\" quote \"shall be required\"").Citation;
        citation.Instrument.Text.ShouldBe("act");
        citation.Sections.Select(s => s.Text).ShouldBe(["58(1)", "58(2)"]);
        citation.Quote?.Text.ShouldBe("shall be required");
        citation.Span.Words.ShouldBe("act section \"58(1)\", section \"58(2)\" quote \"shall be required\"");
    }

    [Fact]
    public void The_time_before_with_is_the_positions_and_the_time_behind_it_the_safeguards()
    {
        var clauses = Sentence.Of<PositionDeclaration>("position p: x must y within 30 days of decision with appeal within 14 days under act section \"1\".").Clauses;
        clauses[0].ShouldBeOfType<WithinClause>().Time?.Value.ShouldBe(30m);
        clauses[1].ShouldBeOfType<WithClause>().Safeguards[0].Within?.Value.ShouldBe(14m);
        clauses[2].ShouldBeOfType<UnderClause>();
    }

    [Theory]
    [InlineData("with an appeal to a court that suspends return")]
    [InlineData("with appeal to court, suspending return")]
    [InlineData("with appeal to court suspending return")]
    public void What_is_suspended_belongs_to_the_safeguard_before_it(string clause)
    {
        var safeguard = Sentence.Clause<WithClause>(clause).Safeguards.ShouldHaveSingleItem();
        (safeguard.Name.Text, safeguard.To?.Text, safeguard.Suspending?.Text).ShouldBe(("appeal", "court", "return"));
    }
}
