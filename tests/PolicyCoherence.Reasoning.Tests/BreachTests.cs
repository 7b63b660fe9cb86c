namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What follows on a breach is a norm of its own against whoever broke the position.</summary>
public sealed class BreachTests
{
    private const string Prison = "action stay-on: enabling. ";

    private static Offence? Offence(string positions, string understanding = "understanding u \"1\": no state may imprison foreigner unless ordered. ")
    {
        var law = Law.Of(Prison + understanding + positions);
        return law.Analysis.Offences.Find(law.Instance("p/on-breach"), law.Understanding<Model.ProhibitionUnderstanding>());
    }

    [Fact]
    public void A_sanction_reaches_whoever_is_under_the_ban() =>
        Offence("position p: foreigner must not stay-on on breach, court may imprison.").ShouldNotBeNull().Answer.ValueOf("person.p/breach").ShouldBe(1);

    [Theory]
    [InlineData("position p: foreigner must not stay-on on breach, court may imprison provided that ordered.")]
    [InlineData("position p: foreigner must not stay-on when ordered on breach, court may imprison.")]
    [InlineData("position p: foreigner must not stay-on on breach, court may imprison. exception e to p: when not ordered.")]
    [InlineData("position p: foreigner must not stay-on on breach, court may imprison. position bar: no authority may imprison anyone when not ordered.")]
    [InlineData("position p: foreigner must not stay-on subject to q on breach, court may imprison. position q: foreigner may stay-on when not ordered.")]
    public void It_reaches_no_further_than_the_ban_the_condition_and_the_bars(string positions) => Offence(positions).ShouldBeNull();

    [Theory]
    [InlineData("position q: foreigner may stay-on notwithstanding p.", false)]
    [InlineData("position q: foreigner may stay-a-day notwithstanding p.", true)]
    [InlineData("position q: foreigner may stay-a-day.", true)]
    public void Who_may_do_less_than_the_ban_forbids_can_break_it_still(string liberty, bool punished) =>
        (Offence($"action stay-a-day is a stay-on: enabling. position p: foreigner must not stay-on on breach, court may imprison. {liberty}") is not null).ShouldBe(punished);

    [Fact]
    public void An_exception_to_the_sanction_by_its_ban_frees_from_both() =>
        Offence("position p: foreigner must not stay-on on breach, court may imprison. exception e to p: when danger.").ShouldNotBeNull().Answer.ValueOf("person.danger").ShouldBe(0);

    [Fact]
    public void Where_a_body_breaks_its_duty_the_sanction_is_not_done_to_the_person_it_concerns()
    {
        const string Understanding = "understanding u \"1\": no state may fine foreigner. ";
        Offence("position p: office must admit foreigner on breach, ministry must fine office.", Understanding).ShouldBeNull();
        Offence("position p: office must admit foreigner on breach, ministry must fine.", Understanding).ShouldBeNull();
        Offence("position p: office must admit foreigner on breach, ministry must fine foreigner.", Understanding).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("for stay-on", true)]
    [InlineData("for enter", false)]
    [InlineData("", true)]
    public void What_is_prohibited_for_the_sake_of_something_is_prohibited_for_that_alone(string reason, bool offends) =>
        (Offence("position p: foreigner must not stay-on on breach, court may imprison.", $"understanding u \"1\": no state may imprison foreigner {reason} unless ordered. ") is not null).ShouldBe(offends);

    [Fact]
    public void A_power_that_stands_for_itself_is_done_for_no_breach()
    {
        var law = Law.Of(Prison + "understanding u \"1\": no state may imprison foreigner for stay-on. position p: court may imprison foreigner.");
        Offences.CouldOffend(law.Instance("p"), law.Understanding<Model.ProhibitionUnderstanding>()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("foreigner must not stay-on on breach, court may imprison under act section \"1\". position q: foreigner may stay-on when not ordered under constitution-1990 section \"3\".", false)]
    [InlineData("foreigner must not stay-on on breach, court may imprison under act section \"1\". position q: foreigner may stay-on when not ordered under circular-2015 section \"3\".", true)]
    [InlineData("foreigner must not stay-on on breach, court may imprison. position q: foreigner may stay-on when not ordered.", false)]
    [InlineData("foreigner must not stay-on when danger on breach, court may imprison. position q: foreigner may stay-on when not ordered.", true)]
    [InlineData("foreigner must register on breach, court may imprison under act section \"1\". position q: foreigner need not register when not ordered under constitution-1990 section \"3\".", false)]
    [InlineData("foreigner must register on breach, court may imprison under act section \"1\". position q: foreigner must not register when not ordered under constitution-1990 section \"3\".", false)]
    [InlineData("foreigner must register on breach, court may imprison under act section \"1\". position q: foreigner need not enter when not ordered under constitution-1990 section \"3\".", true)]
    [InlineData("office must admit foreigner on breach, ministry must imprison foreigner under act section \"1\". position q: no authority may admit foreigner when not ordered under constitution-1990 section \"3\".", false)]
    [InlineData("office must admit foreigner on breach, ministry must imprison foreigner under act section \"1\". position q: no authority may admit foreigner when not ordered under circular-2015 section \"3\".", true)]
    public void What_a_norm_that_prevails_puts_aside_cannot_be_broken(string text, bool found) => (Offence($"position p: {text}") is not null).ShouldBe(found);

    [Theory]
    [InlineData("must provide health-care to minor", "need not provide health-care to minor", false)]
    [InlineData("must provide health-care to minor", "need not provide reunion to minor", true)]
    [InlineData("must provide health-care to minor", "need not provide emergency-care to minor", true)]
    [InlineData("must provide emergency-care to minor", "need not provide health-care to minor", false)]
    [InlineData("must provide emergency-care to minor", "must not provide health-care to minor", false)]
    [InlineData("must provide health-care to minor", "must not provide reunion to minor", true)]
    [InlineData("must use personal-data", "need not use personal-data", false)]
    [InlineData("must use health-data", "need not use personal-data", false)]
    [InlineData("must use personal-data", "need not use health-data", true)]
    [InlineData("must use health-data", "need not use other-data", true)]
    [InlineData("must not provide emergency-care to minor", "may provide health-care to minor", false)]
    [InlineData("must not provide emergency-care to minor", "may provide planned-care to minor", true)]
    [InlineData("must not use health-data", "may use personal-data", false)]
    [InlineData("must not use health-data", "may use other-data", true)]
    [InlineData("must not use personal-data", "may use health-data", true)]
    [InlineData("must not use health-data obtained in emergency-care", "may use health-data obtained in health-care", false)]
    [InlineData("must not use health-data obtained in emergency-care", "may use health-data", false)]
    [InlineData("must not use health-data obtained in reunion", "may use health-data obtained in health-care", true)]
    [InlineData("must use health-data obtained in emergency-care", "need not use health-data obtained in health-care", false)]
    [InlineData("must use health-data", "need not use health-data obtained in health-care", true)]
    public void A_norm_about_another_service_or_other_data_puts_nothing_aside(string broken, string other, bool found) =>
        (Offence($"kind of data other-data. position p: foreigner {broken} on breach, court may imprison under act section \"1\". position q: foreigner {other} under constitution-1990 section \"3\".") is not null).ShouldBe(found);

    [Theory]
    [InlineData("must provide emergency-care to minor", "need not provide health-care to minor", "for emergency-care", true)]
    [InlineData("must provide planned-care to minor", "need not provide health-care to minor", "for emergency-care", false)]
    [InlineData("must not provide emergency-care to minor", "may provide health-care to minor", "for emergency-care", true)]
    public void Where_an_exception_takes_that_service_out_of_the_norm_that_prevails_the_duty_or_ban_stands(string broken, string other, string exception, bool found) =>
        (Offence($"position p: foreigner {broken} on breach, court may imprison under act section \"1\". position q: foreigner {other} under constitution-1990 section \"3\". exception e to q: {exception}.") is not null).ShouldBe(found);

    [Fact]
    public void What_would_put_each_other_aside_in_a_circle_is_live_whichever_is_asked_for_first()
    {
        const string Circle = """
            position p: foreigner must not work on breach, foreigner may enter when danger.
            position q: foreigner must not enter on breach, foreigner may register when crime.
            position r: foreigner must not register on breach, foreigner may work when ill.
            """;
        string[] following = ["p/on-breach", "q/on-breach", "r/on-breach"];
        foreach (var first in following)
        {
            var law = Law.Of(Circle);
            foreach (var each in following.Order(StringComparer.Ordinal).OrderBy(name => name != first))
            {
                law.Analysis.Scopes.Live(law.Instance(each).Reading).ShouldBe(law.Analysis.Scopes.Scope(law.Instance(each)), $"{each}, after {first}");
            }
        }
    }

    [Fact]
    public void A_second_breach_clause_is_a_position_of_its_own()
    {
        var law = Law.Of(Prison + "position p: foreigner must not stay-on on breach, court may imprison for at most 2 years on breach, ministry must fine under act section \"7\".");
        law.Analysis.Model.Positions.Select(position => position.Name).ShouldBe(["p", "p/on-breach", "p/on-breach-2"]);
        law.Instance("p/on-breach").Position.ForAtMost.ShouldBe(new Model.Duration(2, "years"));
        law.Instance("p/on-breach-2").Position.Instrument?.Name.ShouldBe("act");
    }
}
