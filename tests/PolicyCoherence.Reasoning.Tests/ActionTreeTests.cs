namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The tree of actions, and what <c>may</c> means of an agency and of a person (A4, A5).</summary>
public sealed class ActionTreeTests
{
    [Fact]
    public void A_duty_to_do_a_kind_meets_a_bar_over_the_broader_action() =>
        Law.Of("position p: ministry must deport foreigner when ordered under act section \"1\". position q: no authority may return foreigner when risk under same-day-act section \"1\".").Clash().ShouldNotBeNull();

    [Fact]
    public void A_duty_is_fulfilled_by_any_kind_so_a_bar_over_one_kind_does_not_meet_it() =>
        Clashes.Meet(
            Law.Of(Two).Instance("p"),
            Law.Of(Two).Instance("q")).ShouldBeFalse();

    [Theory]
    [InlineData("ministry must return foreigner", false)]
    [InlineData("ministry must deport foreigner", true)]
    [InlineData("ministry may return foreigner", true)]
    [InlineData("ministry may transfer foreigner", false)]
    public void Against_a_prohibition_of_one_kind_a_duty_offends_only_by_that_kind_and_a_power_by_all_it_covers(string position, bool offends) =>
        (Law.Of($"understanding u \"1\": no state may deport foreigner when risk without exception. position p: {position}.").Offence() is not null).ShouldBe(offends);

    [Fact]
    public void Two_duties_that_exclude_each_other_clash_for_one_person_whoever_bears_them()
    {
        Law.Of("position p: ministry must deport foreigner when ordered. position q: office must admit foreigner when ill.").Exclusion(ClashKind.Incompatible).ShouldNotBeNull();
        Law.Of("position p: ministry must deport foreigner when ordered. position q: office must admit foreigner when not ordered.").Exclusion(ClashKind.Incompatible).ShouldBeNull();
        Law.Of("position p: ministry must deport foreigner when ordered subject to q. position q: office must admit foreigner when ill.").Exclusion(ClashKind.Incompatible).ShouldBeNull();
    }

    [Theory]
    [InlineData("must", true)]
    [InlineData("may", true)]
    [InlineData("must not", false)]
    public void A_liberty_is_defeated_by_what_an_agency_must_or_may_do(string modality, bool defeated)
    {
        var law = Law.Of($"position p: ministry {modality} refuse-entry foreigner when danger. position q: foreigner may enter when permit.");
        (law.Instance("p").LetsAuthorityAct && law.Exclusion(ClashKind.Defeated) is not null).ShouldBe(defeated);
    }

    [Theory]
    [InlineData("foreigner may work when permit", "foreigner must not work when danger", true)]
    [InlineData("foreigner may work when permit", "foreigner must not work when not permit", false)]
    [InlineData("ministry may fine foreigner when danger", "foreigner must not work", false)]
    [InlineData("foreigner may work", "no authority may fine foreigner", false)]
    public void A_liberty_meets_a_prohibition_of_the_person_and_never_a_bar_on_authorities(string p, string q, bool clashes)
    {
        var law = Law.Of($"position p: {p}. position q: {q}.");
        (Clashes.KindOf(law.Instance("p"), law.Instance("q")) is not null && law.Clash() is not null).ShouldBe(clashes);
    }

    [Fact]
    public void A_power_that_a_bar_limits_is_law_in_order_and_one_that_is_always_barred_can_never_be_used()
    {
        Law.Of("position p: ministry may deport foreigner. position q: no authority may deport foreigner when risk.").CanApply().ShouldBeTrue();
        var never = Law.Of("position p: ministry may deport foreigner when risk. position q: no authority may deport foreigner when risk.");
        never.Clash().ShouldBeNull();
        never.CanApply().ShouldBeFalse();
    }

    [Fact]
    public void An_exemption_meets_a_duty_and_not_a_power()
    {
        Law.Of("position p: ministry must admit foreigner when ordered under act section \"1\". position q: ministry need not admit foreigner when ill under circular-2015 section \"1\".").Clash().ShouldNotBeNull().Kind.ShouldBe(ClashKind.RequiredAndExempted);
        Clashes.KindOf(Law.Of(Exempted).Instance("p"), Law.Of(Exempted).Instance("q")).ShouldBeNull();
    }

    private const string Two = "position p: ministry must return foreigner when ordered. position q: no authority may deport foreigner when risk.";

    private const string Exempted = "position p: ministry may admit foreigner. position q: ministry need not admit foreigner.";
}
