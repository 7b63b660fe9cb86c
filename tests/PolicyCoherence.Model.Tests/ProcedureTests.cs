namespace PolicyCoherence.Model.Tests;

public sealed class ProcedureTests
{
    private static Procedure Only(string text) => Texts.Model(text).Procedures.ShouldHaveSingleItem();

    [Fact]
    public void Steps_declare_the_events_that_they_are()
    {
        var procedure = Only("procedure p for foreigner: refusal by interior, expulsion carrying out deport within 3 days of refusal under aliens-act section \"4\".");
        procedure.Persons?.Words.ShouldBe("a foreigner");
        procedure.From.ShouldBe(new DateOnly(2004, 7, 30));
        procedure.Steps.Select(step => step.Name).ShouldBe(["refusal", "expulsion"]);
        procedure.Steps[1].Action?.Name.ShouldBe("deport");
        procedure.Steps[1].Times.ShouldHaveSingleItem().Moment.Event.Name.ShouldBe("refusal");
    }

    [Fact]
    public void The_group_may_end_with_a_step_of_the_procedure()
    {
        Only("procedure p for foreigner until the end of complaint: refusal by interior, complaint against refusal.").PersonsUntil.ShouldNotBeNull().End.ShouldBeTrue();
        Only("procedure p for foreigner: refusal by interior.").PersonsUntil.ShouldBeNull();
        Texts.Only("procedure p for foreigner until the end of [complaint]: refusal by interior.").Code.ShouldBe("PC0312");
        Texts.Only("procedure p for foreigner until [decision]: refusal by interior.").Code.ShouldBe("PC0312");
    }

    [Fact]
    public void An_event_of_the_vocabulary_may_say_which_action_it_is()
    {
        var procedure = Only("event expulsion \"the expulsion\", carrying out deport. procedure p: decision by interior, expulsion by interior.");
        procedure.Steps[1].Action?.Name.ShouldBe("deport");
        procedure.Steps[1].Event.Display.ShouldBe("the expulsion");
    }

    [Fact]
    public void What_a_step_is_follows_from_what_is_said_of_it()
    {
        var procedure = Only("""
            procedure p:
              decision by interior,
              letter of decision by interior,
              departure runs 30 days from decision,
              appeal by person within 7 days of decision, suspending every effect of decision,
              objection against decision by person,
              ruling by court deciding petition,
              petition by person.
            """);
        procedure.Steps.Select(step => step.Kind).ShouldBe(
            [StepKind.Act, StepKind.Notice, StepKind.Period, StepKind.Remedy, StepKind.Remedy, StepKind.Act, StepKind.Remedy]);
        procedure.Steps[3].Suspensions.ShouldHaveSingleItem().EveryEffect.ShouldBeTrue();
    }

    [Theory]
    [InlineData("procedure p: decision by interior, [decision] by court.", "PC0310")]
    [InlineData("procedure p: decision [within 3 days of decision].", "PC0311")]
    [InlineData("procedure p: decision by interior, departure after the end of [claim].", "PC0312")]
    [InlineData("procedure p: decision by interior, ruling deciding [appeal].", "PC0312")]
    [InlineData("procedure p: decision by interior, appeal suspending every effect of [claim].", "PC0312")]
    [InlineData("procedure p: removal by interior, decision of removal [suspending removal].", "PC0313")]
    [InlineData("procedure p: decision within 3 days of [nothing].", "PC0102")]
    [InlineData("procedure p: decision within [3 EUR] of claim.", "PC0125")]
    [InlineData("position q: interior may return anyone. procedure [q]: decision.", "PC0100")]
    [InlineData("procedure p: decision by interior [by court].", "PC0151")]
    public void What_cannot_be_is_said_at_the_place(string text, string code) => Texts.Only(text).Code.ShouldBe(code);

    [Fact]
    public void A_position_may_end_with_an_event_with_a_judgment_or_after_a_time()
    {
        var position = Texts.Model("""
            position p: interior may return anyone until decision for at most 18 months until 2017-05-30 by judgment "[2017] IESC 35" with appeal every 30 days.
            """).Positions.ShouldHaveSingleItem();
        position.UntilEvents.ShouldHaveSingleItem().Event.Name.ShouldBe("decision");
        position.When.ShouldHaveSingleItem().Condition.ShouldBeOfType<Not>().Part.ShouldBeOfType<HasHappened>();
        position.Lasting?.Time.ShouldBe(new Duration(18, "months"));
        (position.Until, position.EndedByJudgment).ShouldBe((new DateOnly(2017, 5, 30), "[2017] IESC 35"));
        position.Safeguards.ShouldHaveSingleItem().Every.ShouldBe(new Duration(30, "days"));
    }

    [Fact]
    public void Understandings_on_time_name_what_they_order()
    {
        var model = Texts.Model("""
            framework f "F".
            understanding u1: no effect of decision against foreigner may begin before the end of claim.
            understanding u2: no step to return anyone may begin before decision when permit-held.
            understanding u3: no time limit for claim may end before decision.
            understanding u4: no time limit may lead to return anyone without appeal.
            understanding u5: a state may return anyone only for a limited time.
            use f.
            """);
        model.Understandings.Select(understanding => understanding.GetType()).ShouldBe(
            [typeof(EffectOrderUnderstanding), typeof(StepOrderUnderstanding), typeof(NoticeOrderUnderstanding), typeof(TimeBarUnderstanding), typeof(LimitedTimeUnderstanding)]);
    }
}
