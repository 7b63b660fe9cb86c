namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who prevails where the texts cite nothing, interpret one another, or leave a choice; and what clashes then.</summary>
public sealed class WhoPrevailsTests
{
    private static string Duties(string text)
    {
        var law = Law.Of(text);
        var verdict = law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("q"));
        return $"{(verdict.FirstPrevails switch { true => "p", false => "q", _ => "nobody" })} by {verdict.Line}, {verdict.Reporting}";
    }

    [Theory]
    [InlineData("ordered notwithstanding any other law", "risk under constitution-1990 section \"1\"", "p by Clause, Silent")]
    [InlineData("ordered notwithstanding any other law under act section \"1\"", "risk", "p by Clause, Silent")]
    [InlineData("ordered under constitution-1990 section \"1\"", "risk notwithstanding any other law", "q by Clause, Silent")]
    [InlineData("ordered notwithstanding any other law", "risk notwithstanding any other law", "nobody by Nobody, Unresolved")]
    [InlineData("ordered and age < 16 years under guidance section \"1\"", "risk and age < 18 years under act section \"1\"", "nobody by Nobody, Unresolved")]
    [InlineData("ordered and age < 16 years under act section \"1\"", "risk and age < 18 years under guidance section \"1\"", "nobody by Nobody, Unresolved")]
    [InlineData("ordered and age < 16 years under later-act section \"1\"", "risk and age < 18 years under guidance section \"1\"", "q by LaterDate, Low")]
    [InlineData("ordered and age < 16 years from 2020-01-01 under act section \"1\"", "risk and age < 18 years from 2010-01-01 under act section \"2\"", "p by LaterDate, Low")]
    [InlineData("ordered and age < 16 years from 2010-01-01 under act section \"1\"", "risk and age < 18 years from 2020-01-01 under act section \"2\"", "q by LaterDate, Low")]
    [InlineData("ordered and age < 16 years from 2010-01-01 under act section \"1\"", "risk and age < 18 years from 2010-01-01 under act section \"2\"", "nobody by Nobody, Unresolved")]
    [InlineData("ordered under act section \"1\"", "risk", "nobody by Nobody, Unresolved")]
    [InlineData("ordered", "risk under act section \"1\"", "nobody by Nobody, Unresolved")]
    public void Texts_that_cite_nothing_and_texts_that_interpret(string p, string q, string expected) =>
        Law.Of($"position p: ministry must deport foreigner when {p}. position q: no authority may deport foreigner when {q}.").Verdict().ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when risk", "ministry must return foreigner when risk", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when risk and danger", "ministry must return foreigner when risk", "p by ExceptionToTheBar, Silent")]
    [InlineData("ministry must deport foreigner when risk", "ministry must admit foreigner when risk and danger", "q by ExceptionToTheDuty, Silent")]
    [InlineData("ministry must deport foreigner when ordered", "ministry must admit foreigner when risk", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered subject to q", "ministry must admit foreigner when risk", "q by Clause, Silent")]
    public void Between_two_duties_a_kind_of_the_act_is_no_exception(string p, string q, string expected) => Duties($"position p: {p}. position q: {q}.").ShouldBe(expected);

    [Fact]
    public void The_sphere_of_a_service_is_that_of_the_act() =>
        Duties("agency border, leads return. agency clinic, leads health. position p: border must grant card to foreigner when ordered under act section \"1\". position q: clinic must grant card to foreigner when ill under same-day-act section \"1\".").ShouldBe("q by Competence, Low");

    [Theory]
    [InlineData("ministry must detain or deport foreigner when ordered", "nobody by Nobody, Unresolved", "q by LimitsPower, Silent")]
    [InlineData("ministry may detain foreigner when ordered", "q by LimitsPower, Silent", "q by LimitsPower, Silent")]
    [InlineData("ministry must detain foreigner when ordered", "nobody by Nobody, Unresolved", "nobody by Nobody, Unresolved")]
    public void A_duty_that_leaves_a_choice_is_a_duty_and_each_choice_a_power(string p, string asDuty, string asItIs)
    {
        var law = Law.Of($"position p: {p} under act section \"1\". position q: no authority may detain foreigner when risk under same-day-act section \"1\".");
        var verdict = law.Analysis.Precedence.BetweenDutyAndBar(law.Instance("p"), law.Instance("q"));
        $"{(verdict.FirstPrevails switch { true => "p", false => "q", _ => "nobody" })} by {verdict.Line}, {verdict.Reporting}".ShouldBe(asDuty);
        law.Verdict().ShouldBe(asItIs);
    }

    private static string Clash(string p, string q)
    {
        var clash = Law.Of($"position p: {p} under act section \"1\". position q: {q} under same-day-act section \"1\".").Clash();
        return clash is null ? "" : $"{clash.Kind} by {clash.Verdict.Line}{(clash.Total ? ", for all" : "")}";
    }

    [Theory]
    [InlineData("ministry must deport foreigner when ordered", "no authority may deport foreigner when risk", "RequiredAndForbidden by Nobody")]
    [InlineData("ministry must deport foreigner when ordered", "no authority may return foreigner when ordered or risk", "RequiredAndForbidden by ExceptionToTheBar, for all")]
    [InlineData("ministry must return foreigner when ordered", "no authority may deport foreigner when risk", "")]
    [InlineData("ministry must deport foreigner when ordered", "no authority may deport foreigner when not ordered", "")]
    [InlineData("ministry must deport foreigner when ordered", "ministry need not deport foreigner when risk", "RequiredAndExempted by Nobody")]
    [InlineData("ministry may deport foreigner when ordered", "ministry need not deport foreigner when risk", "")]
    [InlineData("ministry may deport foreigner when ordered", "no authority may deport foreigner when risk", "")]
    [InlineData("ministry may deport foreigner when ordered and risk", "no authority may deport foreigner when risk", "RequiredAndForbidden by ExceptionToTheBar, for all")]
    [InlineData("public-body must deport foreigner when ordered", "hospital must not deport foreigner when risk", "RequiredAndForbidden by Nobody")]
    [InlineData("hospital must deport foreigner when ordered", "public-body must not deport foreigner when risk", "RequiredAndForbidden by Nobody")]
    [InlineData("hospital must deport foreigner when ordered", "school must not deport foreigner when risk", "")]
    [InlineData("foreigner may enter when ordered", "foreigner must not enter when risk", "PermittedAndForbidden by Nobody")]
    [InlineData("foreigner must register when ordered", "foreigner must not register when risk", "RequiredAndForbidden by Nobody")]
    [InlineData("foreigner must register when ordered", "foreigner need not register when risk", "RequiredAndExempted by Nobody")]
    [InlineData("foreigner may register when ordered", "foreigner need not register when risk", "")]
    [InlineData("foreigner must register when ordered", "no authority may register when risk", "")]
    [InlineData("hospital must provide emergency-care to foreigner when ordered", "hospital must not provide health-care to foreigner when risk", "RequiredAndForbidden by Nobody")]
    [InlineData("hospital must provide health-care to foreigner when ordered", "hospital must not provide emergency-care to foreigner when risk", "")]
    public void Two_positions_clash_where_one_wants_what_the_other_bars(string p, string q, string expected) => Clash(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("action nurse is a work. position p: foreigner may work when ordered under act section \"1\". position q: foreigner must not nurse when risk under same-day-act section \"1\".", true)]
    [InlineData("action nurse is a register. position p: foreigner must register when ordered under act section \"1\". position q: foreigner must not nurse when risk under same-day-act section \"1\".", false)]
    public void A_liberty_covers_all_kinds_of_its_act_and_a_duty_is_done_by_any(string text, bool clash) => (Law.Of(text).Clash() is not null).ShouldBe(clash);

    [Theory]
    [InlineData("ministry must deport foreigner when ordered", "ministry must admit foreigner when risk", true)]
    [InlineData("ministry must deport foreigner when ordered", "ministry must admit foreigner when not ordered", false)]
    [InlineData("ministry must deport foreigner when ordered subject to q", "ministry must admit foreigner when risk", false)]
    [InlineData("hospital may refuse health-care to foreigner when ordered", "hospital must provide health-care to foreigner when risk", false)]
    [InlineData("hospital must refuse health-care to foreigner when ordered", "hospital must provide health-care to foreigner when risk", true)]
    [InlineData("ministry may deport foreigner when ordered", "ministry must admit foreigner when risk", true)]
    public void Two_duties_meet_unless_the_text_puts_them_in_order(string p, string q, bool meet)
    {
        var law = Law.Of($"position p: {p}. position q: {q}.");
        Clashes.MeetAsDuties(law.Instance("p"), law.Instance("q")).ShouldBe(meet);
        Clashes.MeetAsDuties(law.Instance("p"), law.Instance("p")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("hours", 48)]
    [InlineData("days", 40)]
    [InlineData("weeks", 8)]
    [InlineData("months", 6)]
    [InlineData("years", 2)]
    public void A_ban_ends_with_a_length_of_stay_in_whatever_unit(string unit, int length)
    {
        bool Endless(string until) => Law.Of($"fact stayed: duration in {unit}. understanding u \"1\": a state may forbid work to foreigner only for a limited time. position p: foreigner must not work {until}.") is var law
            && law.Analysis.Bans.Find(law.Instance("p"), law.Understanding<Model.BanUnderstanding>()) is not null;
        Endless($"unless stayed >= {length} {unit}").ShouldBeFalse();
        Endless($"when stayed >= {length} {unit}").ShouldBeTrue();
        Endless($"when stayed < {length} {unit} or danger").ShouldBeTrue();
        Endless($"when stayed >= 1 {unit} and stayed < {length} {unit}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("work", "work", true)]
    [InlineData("work", "nurse", true)]
    [InlineData("nurse", "work", true)]
    [InlineData("work or enter", "nurse", true)]
    [InlineData("enter or work", "nurse", true)]
    [InlineData("enter", "nurse", false)]
    public void A_ban_concerns_the_act_its_kinds_and_what_it_is_a_kind_of(string understood, string banned, bool concerns)
    {
        var law = Law.Of($"action nurse is a work. understanding u \"1\": no state may forbid {understood} to foreigner. position p: foreigner must not {banned}.");
        var understanding = law.Understanding<Model.BanUnderstanding>();
        Bans.Concerns(law.Instance("p"), understanding).ShouldBe(concerns);
        (law.Analysis.Bans.Find(law.Instance("p"), understanding) is not null).ShouldBe(concerns);
    }
}
