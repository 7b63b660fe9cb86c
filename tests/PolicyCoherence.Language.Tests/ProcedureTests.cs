using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class ProcedureTests
{
    [Fact]
    public void A_procedure_has_its_steps_in_order()
    {
        var procedure = Sentence.Of<ProcedureDeclaration>(
            "procedure p \"Return\" for foreigner when x: decision by interior, appeal by person within 7 days of decision, suspending removal, removal after the end of appeal under act section \"1\".");
        procedure.For.Spelt().ShouldBe("foreigner");
        procedure.When.ShouldBeOfType<HoldsSyntax>();
        procedure.Steps.Select(step => step.Name.Text).ShouldBe(["decision", "appeal", "removal"]);
        procedure.Clauses.ShouldHaveSingleItem().ShouldBeOfType<UnderClause>();
        var suspending = procedure.Steps[1].Parts[^1].ShouldBeOfType<StepSuspendingPart>();
        (suspending.What.Text, suspending.EveryEffect, suspending.OnceLodged).ShouldBe(("removal", false, false));
        var after = procedure.Steps[2].Parts.ShouldHaveSingleItem().ShouldBeOfType<StepTimePart>();
        (after.Tie, after.Moment?.End, after.Moment?.Event.Text).ShouldBe((StepTie.After, true, "appeal"));
    }

    [Fact]
    public void Some_of_those_whom_a_procedure_or_its_effects_are_for_may_be_excepted()
    {
        var procedure = Sentence.Of<ProcedureDeclaration>("procedure p for foreigner except for minor, refugee until decision: decision by interior.");
        (procedure.For.Spelt(), procedure.ExceptFor.Spelt(), procedure.ForUntil?.Event.Text).ShouldBe(("foreigner", "minor, refugee", "decision"));
        Sentence.Of<ProcedureDeclaration>("procedure p: decision by interior.").ExceptFor.ShouldBeEmpty();
        var effects = Sentence.Of<UnderstandingDeclaration>("understanding u \"1\": no effect of decision against foreigner except for minor may begin before ruling.").Form.ShouldBeOfType<EffectOrderForm>();
        (effects.Against.Spelt(), effects.ExceptFor.Spelt()).ShouldBe(("foreigner", "minor"));
    }

    [Theory]
    [InlineData("the end of appeal", true)]
    [InlineData("decision", false)]
    public void The_group_of_a_procedure_may_end_on_the_way(string moment, bool end)
    {
        var procedure = Sentence.Of<ProcedureDeclaration>($"procedure p for asylum-seeker until {moment} when x: decision by interior, appeal against decision until 2030-01-01.");
        (procedure.ForUntil?.End, procedure.ForUntil?.Event.Text).ShouldBe((end, end ? "appeal" : "decision"));
        procedure.Clauses.ShouldHaveSingleItem().ShouldBeOfType<UntilDateClause>();
        procedure.When.ShouldNotBeNull();
        Sentence.Of<ProcedureDeclaration>("procedure p for asylum-seeker: decision by interior.").ForUntil.ShouldBeNull();
    }

    [Theory]
    [InlineData("removal at the earliest 24 hours after decision", StepTie.AtTheEarliest, "decision")]
    [InlineData("removal within 2 weeks of decision", StepTie.Within, "decision")]
    [InlineData("removal on the day of decision", StepTie.OnTheDay, "decision")]
    [InlineData("removal before decision", StepTie.Before, "decision")]
    [InlineData("removal without delay", StepTie.WithoutDelay, null)]
    public void A_step_is_tied_to_a_moment(string step, StepTie tie, string? to)
    {
        var part = Sentence.Of<ProcedureDeclaration>($"procedure p: {step}.").Steps.ShouldHaveSingleItem().Parts.ShouldHaveSingleItem().ShouldBeOfType<StepTimePart>();
        (part.Tie, part.Moment?.Event.Text).ShouldBe((tie, to));
    }

    [Fact]
    public void A_period_says_how_long_it_runs_and_from_when()
    {
        var part = Sentence.Of<ProcedureDeclaration>("procedure p: departure runs 30 days from decision.").Steps[0].Parts.ShouldHaveSingleItem().ShouldBeOfType<StepPeriodPart>();
        (part.Time.Value, part.From.Event.Text).ShouldBe((30m, "decision"));
    }

    [Fact]
    public void Until_takes_a_date_or_an_event()
    {
        Sentence.Clause<UntilDateClause>("until 2030-01-01").Judgment.ShouldBeNull();
        Sentence.Clause<UntilDateClause>("until 2017-05-30 by judgment \"[2017] IESC 35\"").Judgment?.Text.ShouldBe("[2017] IESC 35");
        Sentence.Clause<UntilEventClause>("until removal").Event.Text.ShouldBe("removal");
    }

    [Fact]
    public void Before_and_after_speak_of_events_as_clauses_and_in_conditions()
    {
        Sentence.Clause<BeforeEventClause>("before decision").Event.Text.ShouldBe("decision");
        Sentence.Clause<AfterEventClause>("after decision").Event.Text.ShouldBe("decision");
        Sentence.Condition<HappenedSyntax>("before decision").Before.ShouldBeTrue();
        Sentence.Condition<AllSyntax>("x and after decision").Parts[1].ShouldBeOfType<HappenedSyntax>().Before.ShouldBeFalse();
    }

    [Fact]
    public void With_a_time_or_a_date_they_compare_as_before()
    {
        Sentence.Condition<SinceSyntax>("at least 3 days after claim");
        Sentence.Condition<CompareDateSyntax>("entry before 2020-01-01").Comparison.ShouldBe(Comparison.Less);
    }

    [Fact]
    public void A_measure_has_a_maximum_and_a_safeguard_may_come_again()
    {
        Sentence.Clause<ForAtMostClause>("for at most 18 months").Time.Value.ShouldBe(18);
        Sentence.Clause<WithClause>("with review every 30 days").Safeguards.ShouldHaveSingleItem().Every?.Value.ShouldBe(30);
    }

    [Fact]
    public void Understandings_speak_of_order_and_limits()
    {
        var effect = Sentence.Form<EffectOrderForm>("no effect of return-decision against asylum-seeker may begin before the end of the appeal");
        (effect.Decision.Text, effect.Before.End, effect.Before.Event.Text).ShouldBe(("return-decision", true, "appeal"));
        Sentence.Form<StepOrderForm>("no step to return anyone may begin before decision").Before.End.ShouldBeFalse();
        Sentence.Form<NoticeOrderForm>("no time limit for appeal may end before notice").Limited.Spelt().ShouldBe("appeal");
        Sentence.Form<TimeBarForm>("no time limit may lead to return anyone without hearing").Safeguards.Length.ShouldBe(1);
        Sentence.Form<LimitedTimeForm>("a state may detain anyone only for a limited time").Act.Verbs.Spelt().ShouldBe("detain");
    }
}
