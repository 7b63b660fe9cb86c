namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Positions that clash only together (design section 5, point 4): the smallest sets, each once, and nothing else.</summary>
public sealed class JointClashTests
{
    private const string Duty = "position p: ministry must return foreigner when ordered under act section \"1\". ";
    private const string NoDeportation = "position no-deportation: no authority may deport foreigner when risk under same-day-act section \"1\". ";
    private const string NoTransfer = "position no-transfer: no authority may transfer foreigner when ill under same-day-act section \"2\". ";

    [Fact]
    public void A_duty_all_of_whose_kinds_are_barred_one_by_one_can_be_fulfilled_in_no_way()
    {
        var law = Law.Of(Duty + NoDeportation + NoTransfer);
        law.Together().ShouldBe(["no-deportation no-transfer p: Unresolved"]);
        var clash = law.Analysis.JointClashes.From(law.Analysis.JointClashes.Starts.Single()).ShouldHaveSingleItem();
        (clash.Answer.ValueOf("person.ordered"), clash.Answer.ValueOf("person.risk"), clash.Answer.ValueOf("person.ill")).ShouldBe((1, 1, 1));
        clash.Total.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("position other: no authority may transfer foreigner when ill and not ordered under same-day-act section \"2\".")]
    [InlineData("position other: no authority may transfer foreigner when ill unless risk under same-day-act section \"2\".")]
    [InlineData("position other: no authority may detain foreigner when ill under same-day-act section \"2\".")]
    [InlineData("position other: foreigner must not work when ill under same-day-act section \"2\".")]
    [InlineData("position other: court must not transfer foreigner when ill under same-day-act section \"2\".")]
    public void As_long_as_one_kind_is_left_for_everybody_nothing_clashes(string other) => Law.Of(Duty + NoDeportation + other).Together().ShouldBeEmpty();

    [Fact]
    public void A_power_of_which_every_kind_is_barred_is_limited_and_not_contradicted() =>
        Law.Of("position p: ministry may return foreigner when ordered. " + NoDeportation + NoTransfer).Together().ShouldBeEmpty();

    [Fact]
    public void A_single_kind_of_an_action_does_not_say_that_there_is_no_other_way() =>
        Law.Of("action lead-away: person. action carry is a lead-away. position p: ministry must lead-away foreigner. position q: no authority may carry foreigner.").Together().ShouldBeEmpty();

    [Fact]
    public void Every_smallest_set_is_found_and_no_larger_one() =>
        Law.Of(Duty + NoDeportation + NoTransfer + "position no-transfer-at-all: no authority may transfer foreigner under same-day-act section \"3\". position no-fines: no authority may fine foreigner.")
            .Together().ShouldBe(["no-deportation no-transfer p: Unresolved", "no-deportation no-transfer-at-all p: Unresolved"]);

    [Fact]
    public void A_set_that_contains_a_pair_which_clashes_by_itself_is_not_a_finding_of_its_own() =>
        Law.Of(Duty + NoDeportation + NoTransfer + "position no-return: no authority may return foreigner when risk or ill under same-day-act section \"3\".")
            .Together().ShouldBe(["no-deportation no-transfer p: Unresolved"]);

    [Theory]
    [InlineData("ministry must not", "ministry must not", true)]
    [InlineData("public-body must not", "no authority may", true)]
    [InlineData("office must not", "no authority may", false)]
    public void The_bars_must_bind_whoever_bears_the_duty(string one, string other, bool clashes) =>
        (Law.Of($"{Duty}position one: {one} deport foreigner under same-day-act section \"1\". position other: {other} transfer foreigner under same-day-act section \"1\".").Together().Count > 0).ShouldBe(clashes);

    [Fact]
    public void A_duty_to_do_one_of_several_acts_clashes_only_if_none_of_them_is_left()
    {
        const string Choice = "position p: ministry must detain or deport foreigner when ordered under act section \"1\". ";
        const string NoDetention = "position no-detention: no authority may detain foreigner when ill under same-day-act section \"2\". ";
        Law.Of(Choice + NoDeportation).Together().ShouldBeEmpty();
        Law.Of(Choice + NoDetention).Together().ShouldBeEmpty();
        Law.Of(Choice + NoDeportation + NoDetention).Together().ShouldBe(["no-deportation no-detention p: Unresolved"]);
        Clashes.Meet(Law.Of(Choice + NoDeportation).Instance("p"), Law.Of(Choice + NoDeportation).Instance("no-deportation")).ShouldBeFalse();
    }

    [Fact]
    public void One_bar_over_all_acts_of_a_choice_clashes_with_it_as_a_pair() =>
        Law.Of("position p: ministry must transfer or deport foreigner when ordered under act section \"1\". position q: no authority may return foreigner when risk under same-day-act section \"1\".").Together().ShouldBe(["p q: Unresolved"]);

    [Fact]
    public void A_choice_among_acts_one_of_which_a_framework_forbids_lets_the_authority_do_it()
    {
        var law = Law.Of("understanding u \"1\": no state may deport foreigner when torture without exception. position p: ministry must detain or deport foreigner.");
        law.Analysis.InstancesOf("p").Select(act => (act.Action, Offences.CouldOffend(act, law.Understanding<Model.ProhibitionUnderstanding>()))).ShouldBe([("detain", false), ("deport", true)]);
        law.Analysis.Offences.Find(law.Analysis.InstancesOf("p")[1], law.Understanding<Model.ProhibitionUnderstanding>()).ShouldNotBeNull();
    }

    [Fact]
    public void Duties_that_exclude_each_other_only_together_are_found()
    {
        // Whoever admits cannot deport, whoever supervises cannot transfer: no way is left to return.
        const string Both = "position admission: office must admit foreigner when ill under same-day-act section \"1\". position supervision: court must supervise foreigner when risk under same-day-act section \"2\". ";
        Law.Of(Duty + Both).Together().ShouldBe(["admission p supervision: Unresolved"]);
        Law.Of(Duty + Both.Replace("when risk", "when not ill", StringComparison.Ordinal)).Together().ShouldBeEmpty();
    }

    [Fact]
    public void A_duty_and_a_bar_can_take_away_a_way_each() =>
        Law.Of(Duty + NoTransfer + "position admission: office must admit foreigner when ordered under same-day-act section \"1\".").Together().ShouldBe(["admission no-transfer p: Unresolved"]);

    [Fact]
    public void Two_duties_with_a_choice_each_clash_with_what_leaves_them_only_what_excludes_each_other() =>
        Law.Of("""
            position p: ministry must return foreigner under act section "1".
            position q: office must admit or fine foreigner under same-day-act section "1".
            position no-transfer: no authority may transfer foreigner when ill under later-act section "1".
            position no-fine: no authority may fine foreigner when ill under later-act section "1".
            """).Together().ShouldBe(["no-fine no-transfer p q: Unresolved"]);

    [Fact]
    public void An_exemption_from_every_kind_exempts_from_the_duty() =>
        Law.Of(Duty + "position one: ministry need not deport foreigner when ill under same-day-act section \"1\". position other: ministry need not transfer foreigner when risk under same-day-act section \"1\".").Together().ShouldBe(["one other p: Unresolved"]);

    [Theory]
    [InlineData("foreigner may work when permit", "foreigner may register", true)]
    [InlineData("foreigner must work when permit", "foreigner may register", true)]
    [InlineData("foreigner must work when permit", "foreigner must register", true)]
    [InlineData("foreigner may work when permit", "foreigner may register when not permit", false)]
    [InlineData("foreigner may work when permit", "foreigner may enter", false)]
    [InlineData("ministry may fine foreigner", "foreigner may register", false)]
    public void What_is_free_or_required_one_by_one_clashes_with_what_forbids_it_together(string a, string b, bool clashes) =>
        Law.Of($"position one: {a} under act section \"1\". position other: {b} under act section \"2\". position q: foreigner must not both work and register under same-day-act section \"3\".")
            .Together().ShouldBe(clashes ? ["one other q: Unresolved"] : []);

    [Theory]
    [InlineData("must", "must", true)]
    [InlineData("must", "may", false)]
    [InlineData("may", "may", false)]
    public void Two_duties_clash_with_what_forbids_both_and_powers_are_limited_by_it(string a, string b, bool clashes) =>
        Law.Of($"position one: ministry {a} fine foreigner when crime under act section \"1\". position other: court {b} imprison foreigner when crime under act section \"2\". position q: no authority may both fine and imprison foreigner under same-day-act section \"3\".")
            .Together().ShouldBe(clashes ? ["one other q: Unresolved"] : []);

    [Fact]
    public void What_is_forbidden_together_bars_neither_act_alone()
    {
        var law = Law.Of("position p: ministry must fine foreigner. position q: no authority may both fine and imprison foreigner. understanding u \"1\": no state may fine foreigner.");
        law.Together().ShouldBeEmpty();
        law.Offence("p").ShouldNotBeNull();
        law.CanApply().ShouldBeTrue();
    }

    [Theory]
    [InlineData("subject to no-deportation, no-transfer", "act", "act", "")]
    [InlineData("", "act", "act", "no-deportation no-transfer p: p yields by ReadAsException, Note")]
    [InlineData("", "act", "later-act", "no-deportation no-transfer p: p yields by LaterDate, Low")]
    [InlineData("", "act", "constitution-1990", "no-deportation no-transfer p: p yields by Rank, Low")]
    [InlineData("", "act", "circular-2015", "")]
    [InlineData("", "act", "same-day-act", "no-deportation no-transfer p: Unresolved")]
    [InlineData("notwithstanding no-transfer", "act", "same-day-act", "")]
    public void The_order_of_precedence_decides_between_the_duty_and_each_of_its_bars(string clause, string own, string theirs, string expected)
    {
        var law = Law.Of($"""
            position p: ministry must return foreigner when ordered {clause} under {own} section "1".
            position no-deportation: no authority may deport foreigner when risk under {theirs} section "2".
            position no-transfer: no authority may transfer foreigner when ill under {theirs} section "3".
            """);
        string.Join("; ", law.Together()).ShouldBe(expected);
    }

    [Fact]
    public void A_duty_yields_only_if_it_loses_against_every_bar() =>
        Law.Of("""
            position p: ministry must return foreigner when ordered under act section "1".
            position no-deportation: no authority may deport foreigner when risk under constitution-1990 section "2".
            position no-transfer: no authority may transfer foreigner when ill under same-day-act section "3".
            """).Together().ShouldBe(["no-deportation no-transfer p: Unresolved"]);

    [Fact]
    public void An_exception_to_one_of_the_bars_gives_the_way_back_to_whom_it_speaks_of()
    {
        const string Assured = "exception assured to no-transfer: when assured. ";
        Law.Of(Duty + NoDeportation + NoTransfer + Assured).Together().ShouldBe(["no-deportation no-transfer p: Unresolved"]);
        Law.Of(Duty + NoDeportation + NoTransfer + "exception always to no-transfer: when risk.").Together().ShouldBeEmpty();
    }

    [Fact]
    public void A_judgement_on_which_it_depends_is_named()
    {
        var law = Law.Of(Duty + NoDeportation + "position no-transfer: no authority may transfer foreigner when hardship under same-day-act section \"2\".");
        var clash = law.Analysis.JointClashes.Starts.SelectMany(start => law.Analysis.JointClashes.From(start)).ShouldHaveSingleItem();
        (clash.Answer.Grade, clash.Answer.Judgements.Single()).ShouldBe((Grade.DependsOnJudgement, "hardship"));
    }

    [Fact]
    public void Where_more_sets_clash_than_a_report_can_list_each_of_them_says_that_there_are_more()
    {
        var bars = Enumerable.Range(0, 11).Select(index => $"position d{index}: no authority may deport foreigner when risk under same-day-act section \"{index}\". position t{index}: no authority may transfer foreigner when ill under same-day-act section \"{index}\". ");
        var law = Law.Of(Duty + string.Concat(bars));
        var clashes = law.Analysis.JointClashes.From(law.Analysis.JointClashes.Starts.Single());
        clashes.Length.ShouldBe(100, "eleven times eleven sets clash");
        clashes.ShouldAllBe(clash => clash.MoreThanShown);
        var few = Law.Of(Duty + NoDeportation + NoTransfer).Analysis.JointClashes;
        few.From(few.Starts.Single()).ShouldHaveSingleItem().MoreThanShown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("must detain or deport", "must detain or deport or fine")]
    [InlineData("must detain", "must detain or deport")]
    [InlineData("must not both detain and deport", "must not detain or deport or fine")]
    [InlineData("must not detain", "must not both detain and deport")]
    public void A_choice_and_a_bar_on_acts_together_are_not_taken_for_their_acts_one_by_one(string narrower, string wider)
    {
        var law = Law.Of($"position p: ministry {narrower} foreigner when ordered. position q: ministry {wider} foreigner.");
        law.Analysis.Redundancy.IsCovered(law.Instance("p").Position, law.Instance("q").Position).ShouldBeFalse();
    }

    [Fact]
    public void A_position_that_prevails_always_is_not_covered_by_one_that_prevails_only_in_some_cases()
    {
        var law = Law.Of("position r: foreigner may enter. position p: ministry must fine foreigner when ordered notwithstanding r. position q: ministry must fine foreigner notwithstanding r where danger.");
        law.Analysis.Redundancy.IsCovered(law.Instance("p").Position, law.Instance("q").Position).ShouldBeFalse();
    }
}
