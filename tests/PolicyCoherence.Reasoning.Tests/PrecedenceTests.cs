namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who prevails: the lines of A3, in their order, each from both sides.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("ministry must deport foreigner when ordered subject to q", "ministry must not deport foreigner when risk", "q by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered", "ministry must not deport foreigner when risk subject to p", "p by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered notwithstanding q", "ministry must not deport foreigner when risk", "p by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered", "ministry must not deport foreigner when risk notwithstanding p", "q by Clause, Silent")]
    [InlineData("ministry may deport foreigner when ordered notwithstanding q", "ministry must not deport foreigner when risk", "p by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered notwithstanding q under circular-2015 section \"1\"", "no authority may deport foreigner when risk under constitution-1990 section \"1\"", "p by Clause, Silent")]
    public void Line_1_a_clause_says_who_prevails(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("subject to q where danger", "", "danger", false)]
    [InlineData("subject to q where danger", "", "not danger", true)]
    [InlineData("", "notwithstanding p where danger", "danger", false)]
    [InlineData("", "notwithstanding p where danger", "not danger", true)]
    [InlineData("subject to q where danger", "notwithstanding p where not danger", "not danger", false)]
    [InlineData("subject to q where danger subject to q where crime", "", "crime", false)]
    [InlineData("subject to q where danger subject to q", "", "not danger", false)]
    public void Line_1_a_clause_under_a_condition_decides_the_cases_in_which_it_applies_and_no_others(string clause, string theirs, string cases, bool clashes)
    {
        // Two acts of one day: nothing else puts one before the other.
        var law = Law.Of(Text($"ministry must deport foreigner when ordered and {cases} {clause} under act section \"1\"", $"no authority may deport foreigner when risk {theirs} under same-day-act section \"1\""));
        (law.Clash() is not null).ShouldBe(clashes);
    }

    [Fact]
    public void A_clash_that_a_clause_under_a_condition_leaves_open_is_shown_by_a_person_to_whom_the_clause_does_not_apply()
    {
        var clash = Law.Of(Text("ministry must deport foreigner when ordered subject to q where not danger under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"")).Clash().ShouldNotBeNull();
        clash.Answer.ValueOf("person.danger").ShouldBe(1);
        clash.Verdict.Line.ShouldBe(PrecedenceLine.Nobody);
        clash.Total.ShouldBeFalse();
    }

    [Theory]
    [InlineData("subject to q", "subject to r", true)]
    [InlineData("subject to q", "", false)]
    public void Clauses_form_chains_what_yields_itself_no_longer_prevails(string p, string q, bool live) =>
        Law.Of($"position p: ministry must deport foreigner when risk {p}. position q: no authority may deport foreigner when risk {q}. position r: foreigner may enter when risk.").CanApply().ShouldBe(live);

    [Theory]
    [InlineData("position p: ministry must deport foreigner subject to q. position q: no authority may deport foreigner subject to r. position r: no authority may return foreigner subject to p.", "p, q and r")]
    [InlineData("position p: ministry must deport foreigner notwithstanding q. position q: no authority may deport foreigner notwithstanding p.", "p and q")]
    [InlineData("position p: ministry must deport foreigner subject to q where danger. position q: no authority may deport foreigner subject to p where crime.", "p and q")]
    public void A_circle_of_clauses_is_an_error_that_names_it(string law, string names)
    {
        var problem = Should.Throw<ShouldAssertException>(() => Law.Of(law)).Message;
        foreach (var name in names.Split([", ", " and "], StringSplitOptions.None)) problem.ShouldContain($"`{name}`");
        problem.ShouldContain("yields to");
    }

    [Theory]
    [InlineData("leads return", "leads family", "nobody by Nobody, Unresolved")]
    [InlineData("leads return, health", "leads family", "p by Competence, Low")]
    [InlineData("leads family", "leads return, health", "q by Competence, Low")]
    [InlineData("leads return", "leads health", "nobody by Nobody, Unresolved")]
    [InlineData("leads health", "leads return", "nobody by Nobody, Unresolved")]
    [InlineData("leads family", "leads family", "nobody by Nobody, Unresolved")]
    public void Between_two_duties_that_of_the_agency_which_leads_prevails_over_one_in_a_sphere_that_another_leads(string one, string other, string expected)
    {
        // One returns, the other treats: each act has a sphere.
        var law = Law.Of($"agency border, {one}. agency clinic, {other}. action treat: person, in sphere health, incompatible with return. position p: border must return foreigner when ordered under act section \"1\". position q: clinic must treat foreigner when ill under same-day-act section \"1\".");
        var verdict = law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("q"));
        $"{(verdict.FirstPrevails switch { true => "p", false => "q", _ => "nobody" })} by {verdict.Line}, {verdict.Reporting}".ShouldBe(expected);
    }

    [Fact]
    public void Competence_comes_before_rank_and_behind_a_clause_and_says_nothing_between_a_duty_and_a_bar()
    {
        const string Words = "agency border, leads return, health. agency clinic, leads family. action treat: person, in sphere health, incompatible with return. position p: border must return foreigner when ordered under circular-2015 section \"1\". position bar: border must not return foreigner when ill under act section \"3\". ";
        var law = Law.Of(Words + "position q: clinic must treat foreigner when ill under act section \"1\". position r: clinic must treat foreigner when ill notwithstanding p under act section \"2\".");
        law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("q")).Line.ShouldBe(PrecedenceLine.Competence);
        law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("r")).Line.ShouldBe(PrecedenceLine.Clause);
        law.Verdict("p", "bar").ShouldBe("bar by Rank, Low");
    }

    [Theory]
    [InlineData("ministry must deport foreigner when ordered notwithstanding any other law under act section \"1\"", "no authority may deport foreigner when risk under later-act section \"1\"", "p by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered under later-act section \"1\"", "no authority may deport foreigner when risk notwithstanding any other law under act section \"1\"", "q by Clause, Silent")]
    [InlineData("ministry must deport foreigner when ordered notwithstanding any other law under act section \"1\"", "no authority may deport foreigner when risk under constitution-1990 section \"1\"", "q by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered notwithstanding any other law under act section \"1\"", "no authority may deport foreigner when risk notwithstanding any other law under later-act section \"1\"", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when risk and ordered notwithstanding any other law under act section \"1\"", "no authority may deport foreigner when risk notwithstanding any other law under act section \"2\"", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered notwithstanding any other law under act section \"1\"", "no authority may deport foreigner when risk notwithstanding any other law under circular-2015 section \"1\"", "p by Clause, Silent")]
    public void Line_1_any_other_law_reaches_equal_and_lower_rank_and_two_of_them_are_unresolved(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under circular-2015 section \"1\"", "p by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered under circular-2015 section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "q by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered and risk under circular-2015 section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "q by Rank, Low")]
    [InlineData("ministry may deport foreigner when ordered under constitution-1990 section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "p by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered under regulation-2005 section \"1\"", "no authority may deport foreigner when risk under circular-2015 section \"1\"", "p by Rank, Low")]
    public void Line_2_the_higher_rank_prevails_also_over_the_narrower_and_the_later(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when ordered under guidance section \"1\"", "no authority may deport foreigner when risk under later-act section \"1\"", "p by LaterDate, Low")]
    [InlineData("ministry must deport foreigner when ordered under guidance section \"1\"", "no authority may deport foreigner when risk under regulation-2005 section \"1\"", "p by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under guidance section \"1\"", "q by ReadAsException, Note")]
    public void An_interpreting_text_has_the_rank_of_what_it_interprets_and_stands_in_it(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when risk and danger", "no authority may deport foreigner when risk", "p by ExceptionToTheBar, Silent")]
    [InlineData("ministry must deport foreigner when risk", "no authority may return foreigner when risk", "p by ExceptionToTheBar, Silent")]
    [InlineData("ministry may deport foreigner when risk and danger", "no authority may deport foreigner when risk", "p by ExceptionToTheBar, Silent")]
    [InlineData("ministry must deport foreigner when risk and danger under act section \"1\"", "no authority may deport foreigner when risk under later-act section \"1\"", "p by ExceptionToTheBar, Low")]
    [InlineData("ministry must deport minor when risk", "no authority may deport anyone when risk", "p by ExceptionToTheBar, Silent")]
    public void Line_3_a_duty_or_power_that_lies_strictly_inside_the_bar_is_its_exception(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry may deport foreigner when ordered", "no authority may deport foreigner when risk", "q by LimitsPower, Silent")]
    [InlineData("ministry may deport foreigner", "no authority may deport foreigner when risk", "q by LimitsPower, Silent")]
    [InlineData("ministry may deport foreigner when risk", "no authority may deport foreigner when risk", "q by LimitsPower, Silent")]
    [InlineData("ministry may deport foreigner when ordered under later-act section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "q by LimitsPower, Silent")]
    public void Line_4_a_bar_limits_a_power_also_a_later_one_in_another_act(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner", "no authority may deport foreigner when risk", "q by ExceptionToTheDuty, Silent")]
    [InlineData("ministry must deport foreigner when ordered", "no authority may deport foreigner when ordered and risk", "q by ExceptionToTheDuty, Silent")]
    [InlineData("ministry must deport foreigner under later-act section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "q by ExceptionToTheDuty, Low")]
    public void Line_5_a_bar_that_lies_inside_the_duty_is_its_exception(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Fact]
    public void Line_5_does_not_help_a_bar_on_a_broader_action() =>
        Verdict("ministry must deport foreigner", "no authority may return foreigner when risk").ShouldBe("q by ReadAsException, Note");

    [Theory]
    [InlineData("ministry must deport foreigner when ordered", "no authority may deport foreigner when risk", "q by ReadAsException, Note", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered and not danger", "no authority may deport foreigner when risk", "q by ReadAsException, Note", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered and age < 30 years", "no authority may deport foreigner when risk and age < 18 years", "q by ReadAsException, Note", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered", "no authority may deport foreigner when (risk or ordered) and (ordered or not risk)", "nobody by Nobody, Unresolved", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered and not danger", "no authority may deport foreigner when (risk and danger) or (risk and not danger)", "q by ReadAsException, Note", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered and age < 16 years", "no authority may deport foreigner when risk and age < 18 years", "nobody by Nobody, Unresolved", "nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when danger and ordered", "no authority may deport foreigner when not danger or risk", "nobody by Nobody, Unresolved", "nobody by Nobody, Unresolved")]
    public void Line_6_in_one_act_a_bar_reads_as_an_exception_unless_the_duty_draws_its_own_line_and_can_be_switched_off(string p, string q, string on, string off)
    {
        Verdict(p, q).ShouldBe(on);
        Law.Of(Text(p, q), readBarsAsExceptions: false).Verdict().ShouldBe(off);
    }

    [Fact]
    public void Line_6_stays_within_one_instrument() =>
        Verdict("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"").ShouldBe("nobody by Nobody, Unresolved");

    [Theory]
    [InlineData("ministry must deport foreigner when ordered under later-act section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "p by LaterDate, Low")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under later-act section \"1\"", "q by LaterDate, Low")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"", "nobody by Nobody, Unresolved")]
    public void Line_7_the_later_prevails_where_nothing_else_decides(string p, string q, string expected) => Verdict(p, q).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must deport foreigner when risk", "ministry must not deport foreigner when risk")]
    [InlineData("ministry must deport foreigner", "no authority may deport foreigner")]
    [InlineData("ministry must deport minor", "no authority may deport anyone when age < 18 years")]
    [InlineData("ministry must deport foreigner when either risk and danger or risk and not danger", "no authority may deport foreigner when risk")]
    public void Line_8_two_positions_on_the_very_same_persons_are_unresolved(string p, string q)
    {
        var law = Law.Of(Text(p, q));
        law.Verdict().ShouldBe("nobody by Nobody, Unresolved");
        law.Clash().ShouldNotBeNull().Total.ShouldBeTrue();
    }

    [Fact]
    public void Positions_that_no_person_meets_together_do_not_clash()
    {
        var law = Law.Of(Text("ministry must deport minor when ordered", "no authority may deport anyone when age >= 18 years and risk"));
        law.Clash().ShouldBeNull();
    }

    [Fact]
    public void A_clash_that_a_third_position_has_settled_for_everybody_is_none()
    {
        // The exception takes out of the duty everyone whom the bar protects.
        Law.Of(Text("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"") + " exception e to p: when risk.").Clash().ShouldBeNull();
    }

    [Fact]
    public void What_prevails_decides_what_is_net()
    {
        Law.Of(Text("ministry must deport foreigner when risk subject to q", "no authority may deport foreigner when risk")).CanApply().ShouldBeFalse();
        Law.Of(Text("ministry must deport foreigner when risk", "no authority may deport foreigner when risk subject to p")).CanApply().ShouldBeTrue();
        Law.Of(Text("ministry must deport foreigner when risk", "no authority may deport foreigner when risk")).CanApply().ShouldBeTrue("nobody prevails, so the duty is not defeated");
    }

    private static string Verdict(string p, string q) => Law.Of(Text(p, q)).Verdict();

    private static string Text(string p, string q) => $"position p: {p}. position q: {q}.";
}
