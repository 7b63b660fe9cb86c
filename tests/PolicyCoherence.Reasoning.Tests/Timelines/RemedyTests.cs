using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

public sealed class RemedyTests
{
    private const string Actions = """
        action expel "to expel": person, in sphere return, restrictive.
        event removal "the removal", carrying out expel. event order. event appeal.
        understanding u: no effect of order against foreigner may begin before the end of appeal.
        understanding v: no step to expel may begin before the end of appeal.

        """;

    private static IEnumerable<string> Early(string procedure, string u = "u")
    {
        var law = Law.Of(Actions + procedure);
        var only = law.Analysis.Model.Procedures.Single();
        var early = u == "u"
            ? law.Analysis.Remedies.Find(only, law.Understanding<EffectOrderUnderstanding>("u"))
            : law.Analysis.Remedies.Find(only, law.Understanding<StepOrderUnderstanding>("v"));
        return early?.Steps.Select(step => $"{step.Step.Name} {step.Possibility}") ?? [];
    }

    [Fact]
    public void An_appeal_that_suspends_the_removal_leaves_a_period_running() =>
        Early("procedure p for foreigner: order, grace runs 30 days from order, appeal within 30 days of order, suspending removal, removal after the end of grace.")
            .ShouldBe(["grace Always"]);

    [Theory]
    [InlineData("event warning is an order.", "grace Always")]
    [InlineData("event warning.", "")]
    [InlineData("event notification is an order. event warning is a notification.", "grace Always")]
    public void A_decision_with_a_name_of_its_own_is_one_if_it_is_declared_as_a_kind(string declared, string found) =>
        string.Join(", ", Early($"{declared} procedure p for foreigner: warning, grace runs 30 days from warning, appeal within 30 days of warning.")).ShouldBe(found);

    [Fact]
    public void A_kind_of_an_event_carries_out_what_the_event_does() =>
        Early("event departure is a removal. procedure p for foreigner: order, appeal within 30 days of order, departure after order.", "v").ShouldBe(["departure Always"]);

    [Fact]
    public void An_appeal_that_suspends_every_effect_leaves_nothing() =>
        Early("procedure p for foreigner: order, grace runs 30 days from order, appeal within 30 days of order, suspending every effect of order, removal after the end of grace.").ShouldBeEmpty();

    [Fact]
    public void An_appeal_without_effect_leaves_removal_and_period() =>
        Early("procedure p for foreigner: order, grace runs 30 days from order, appeal within 30 days of order, removal after the end of grace.").ShouldBe(["removal Always", "grace Always"]);

    [Theory]
    [InlineData("order, notice of order within 3 days of order, grace runs 30 days from notice", "grace Always")]
    [InlineData("order, service within 3 days of order, grace runs 30 days from service", "grace Always")]
    [InlineData("order, service by ministry after order, translation after service, grace runs 30 days from translation", "grace Always")]
    [InlineData("rejection, order on the day of rejection, grace runs 30 days from rejection", "grace Always")]
    [InlineData("order, rejection on the day of order, grace runs 30 days from rejection", "grace Always")]
    [InlineData("order, grace runs 30 days from order, entry-ban runs 5 years from the end of grace", "grace Always, entry-ban Always")]
    [InlineData("order, removal, entry-ban runs 5 years from removal", "removal Always, entry-ban Always")]
    [InlineData("notice of order, grace runs 30 days from notice", "grace Always")]
    [InlineData("arrest carrying out detain before order, order, holding runs 3 days from arrest", "")]
    [InlineData("order, other-order after order, notice of other-order after other-order, grace runs 30 days from notice", "")]
    [InlineData("order, request by foreigner after order, reading runs 30 days from request", "")]
    [InlineData("order, reading runs 30 days from appeal", "")]
    [InlineData("order, ruling deciding appeal, grace runs 30 days from ruling", "")]
    [InlineData("claim, order after claim, processing runs 30 days from claim", "")]
    public void An_effect_is_counted_from_the_decision_or_from_whatever_rests_on_it(string steps, string found) =>
        string.Join(", ", Early($"procedure p: {steps}, appeal within 30 days of order.")).ShouldBe(found);

    [Theory]
    [InlineData("order, notice of order within 3 days of order, grace runs 30 days from notice")]
    [InlineData("order, service within 3 days of order, grace runs 30 days from service")]
    [InlineData("rejection, order on the day of rejection, grace runs 30 days from rejection")]
    public void Every_effect_that_is_found_can_be_suspended(string steps) =>
        Early($"procedure p: {steps}, appeal within 30 days of order, suspending every effect of order.").ShouldBeEmpty();

    [Theory]
    [InlineData("widerspruch against order within 7 days of order", "removal Always")]
    [InlineData("widerspruch within 7 days of order, ruling deciding widerspruch", "removal Always")]
    [InlineData("widerspruch within 7 days of order, suspending grace", "removal Always")]
    [InlineData("widerspruch within 7 days of order, suspending removal", "")]
    [InlineData("petition within 7 days of order", "")]
    public void Where_any_remedy_will_do_a_step_is_one_by_what_is_said_of_it(string remedy, string found)
    {
        var law = Law.Of($"{Actions}event remedy. understanding w: no step to expel may begin before the end of remedy. procedure p: order, grace runs 1 day from order, {remedy}, removal after order.");
        var early = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<StepOrderUnderstanding>("w"));
        string.Join(", ", early?.Steps.Select(step => $"{step.Step.Name} {step.Possibility}") ?? []).ShouldBe(found);
        Early($"procedure p: order, grace runs 1 day from order, {remedy}, removal after order.", "v").ShouldBeEmpty("where an appeal is asked for, a remedy of another name is none");
    }

    [Fact]
    public void The_time_for_a_remedy_of_any_name_can_end_unknown()
    {
        var law = Law.Of($"{Actions}event remedy. event notice. understanding w: no time limit for remedy may end before notice. procedure p: order, notice of order after order, widerspruch against order within 7 days of order.");
        law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<NoticeOrderUnderstanding>("w")).ShouldNotBeNull().Limited.Name.ShouldBe("widerspruch");
    }

    [Theory]
    [InlineData("objection against order within 3 days of order, suspending removal", "removal Always")]
    [InlineData("objection against order within 20 days of order, suspending removal, decision deciding objection at the earliest 20 days after objection", "")]
    [InlineData("objection against order within 3 days of order, suspending removal, decision deciding objection at the earliest 20 days after objection", "removal Always")]
    [InlineData("objection against order within 20 days of order, suspending removal once lodged, decision deciding objection at the earliest 20 days after objection", "removal Always")]
    [InlineData("objection against order, suspending removal, decision deciding objection at the earliest 20 days after objection", "removal Always")]
    public void What_another_remedy_holds_back_waits_for_it_used_or_not(string other, string found) =>
        string.Join(", ", Early($"procedure p: order, {other}, removal after order, appeal within 7 days of order, ruling deciding appeal within 7 days of appeal.", "v")).ShouldBe(found);

    [Fact]
    public void A_course_tells_of_a_remedy_that_is_not_used_when_its_time_has_run_out()
    {
        var law = Law.Of($"{Actions}procedure p: order, objection against order within 3 days of order, suspending removal, decision deciding objection at the earliest 20 days after objection, removal after order, appeal within 7 days of order, ruling deciding appeal within 7 days of appeal.");
        var early = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<StepOrderUnderstanding>("v")).ShouldNotBeNull();
        early.Steps[0].Course.Where(pair => pair.Moment.Event.Name is "objection" or "removal").Select(pair => $"{pair.Moment.Event.Name} {pair.Moment.Kind} {pair.Hours}").ShouldBe(["removal Start 72", "objection Expired 72"]);
    }

    // The order comes once the appeal against the refusal is over; only then the grace runs, and a complaint against the order suspends nothing.
    private const string Twice = "refusal, objection against refusal within 7 days of refusal, suspending order, ruling deciding objection, order after refusal, grace runs 30 days from order, removal after the end of grace, appeal against order within 7 days of order";

    [Theory]
    [InlineData("foreigner", "removal Always, grace Always", "removal Always")]
    [InlineData("foreigner until the end of objection", "", "removal Always over")]
    [InlineData("foreigner until order", "", "removal Always over")]
    [InlineData("foreigner until removal", "grace Always", "removal Always over")]
    [InlineData("foreigner until the end of grace", "grace Always", "removal Always over")]
    [InlineData("foreigner until the end of appeal", "removal Always, grace Always", "removal Always")]
    public void A_status_that_ends_on_the_way_is_asked_about_when_the_step_is_taken(string persons, string effects, string steps)
    {
        var law = Law.Of($"{Actions}procedure p for {persons}: {Twice}.");
        var procedure = law.Analysis.Model.Procedures.Single();
        string Found(EarlyEffect? early) => string.Join(", ", early?.Steps.Select(step => $"{step.Step.Name} {step.Possibility}{(early.IsOver ? " over" : "")}") ?? []);
        Found(law.Analysis.Remedies.Find(procedure, law.Understanding<EffectOrderUnderstanding>("u"))).ShouldBe(effects);
        Found(law.Analysis.Remedies.Find(procedure, law.Understanding<StepOrderUnderstanding>("v"))).ShouldBe(steps);
    }

    [Theory]
    [InlineData("foreigner", "of the group")]
    [InlineData("foreigner until order", "no more")]
    [InlineData("foreigner until notice", "of the group")]
    [InlineData("foreigner until the end of appeal", "of the group")]
    [InlineData("foreigner until the end of grace", "no more")]
    [InlineData("foreigner until the end of stay", "of the group")]
    [InlineData("foreigner until order when danger", "no more")]
    [InlineData("minor until order when age < 18 years", "")]
    [InlineData("minor until the end of stay when age < 18 years", "of the group")]
    public void Whose_time_runs_out_before_she_is_told_is_asked_for_the_moment_when_it_runs_out(string persons, string who)
    {
        var law = Law.Of($"{Actions}understanding n: no time limit for appeal may end before notice. "
            + $"procedure p for {persons}: order by ministry, notice of order by ministry within 10 days of order, grace runs 3 days from order, stay runs 30 days from order, appeal against order by person within 7 days of order.");
        var blind = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<NoticeOrderUnderstanding>("n"));
        (blind is null ? "" : blind.IsOver ? "no more" : "of the group").ShouldBe(who);
    }

    [Fact]
    public void Whoever_uses_no_remedy_loses_her_status_when_its_time_has_run_out()
    {
        const string Text = "refusal, objection against refusal within 7 days of refusal, suspending order, ruling deciding objection at the earliest 60 days after objection, order after refusal, grace runs 30 days from order, appeal against order within 7 days of order, judgment deciding appeal within 7 days of appeal";
        Early($"procedure p for foreigner until the end of objection: {Text}.").ShouldBeEmpty();
        Early($"procedure p for foreigner: {Text}.").ShouldBe(["grace Always"]);
    }

    [Fact]
    public void Who_is_of_the_group_no_more_is_another_person()
    {
        var law = Law.Of($"{Actions}procedure p for minor until order: {Twice}.");
        var early = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<StepOrderUnderstanding>("v")).ShouldNotBeNull();
        early.IsOver.ShouldBeTrue();
        new PlainLaw(law.Analysis, early.Answer).Holds(early.Procedure.Persons.ShouldNotBeNull().Condition, "person").ShouldBeFalse();
    }

    [Fact]
    public void Other_persons_are_not_asked_about() =>
        Early("group citizen. citizen excludes foreigner. procedure p for citizen: order, grace runs 30 days from order, appeal within 30 days of order, suspending removal, removal.").ShouldBeEmpty();

    [Fact]
    public void What_the_text_puts_before_the_decision_is_no_effect_of_it() =>
        Early("procedure p: arrest carrying out detain before order, order, appeal within 3 days of order, suspending every effect of order.").ShouldBeEmpty();

    [Fact]
    public void A_removal_after_the_end_of_the_appeal_waits_for_it() =>
        Early("procedure p: order, appeal within 7 days of order, removal after the end of appeal.", "v").ShouldBeEmpty();

    [Fact]
    public void A_ruling_in_time_can_make_an_appeal_safe() =>
        Early("procedure p: order, appeal within 7 days of order, ruling by court deciding appeal within 7 days of appeal, removal at the earliest 14 days after order.", "v").ShouldBeEmpty();

    [Fact]
    public void Between_days_and_months_only_the_calendar_may_decide()
    {
        const string Text = "procedure p: order, appeal within 1 day of order, ruling by court deciding appeal within 30 days of appeal, removal at the earliest 1 month after order.";
        Early(Text, "v").ShouldBe(["removal DependsOnTheCalendar"]);
        Early(Text.Replace("30 days", "26 days", StringComparison.Ordinal), "v").ShouldBeEmpty();
        Early(Text.Replace("30 days", "40 days", StringComparison.Ordinal), "v").ShouldBe(["removal Always"]);
    }

    [Fact]
    public void What_suspends_once_lodged_leaves_the_time_for_lodging_open()
    {
        var law = Law.Of(Actions + "procedure p: order, appeal within 7 days of order, suspending removal once lodged, removal at the earliest 24 hours after order.");
        var early = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<StepOrderUnderstanding>("v")).ShouldNotBeNull();
        early.Steps.ShouldHaveSingleItem().BeforeLodging.ShouldBeTrue();
        early.Steps[0].Course.Select(pair => $"{pair.Moment.Event.Name} {pair.Moment.Kind} {pair.Hours}").ShouldBe(
            ["order Start 0", "removal Start 24", "appeal Lodged 168", "appeal Decided 168"]);
    }

    [Theory]
    [InlineData("ministry may detain foreigner", "nothing")]
    [InlineData("ministry may detain foreigner for at most 6 months", null)]
    [InlineData("ministry may detain foreigner during the first 3 months after claim", null)]
    [InlineData("ministry may detain foreigner when at least 2 days after claim", "nothing")]
    [InlineData("ministry may detain foreigner until 2030-01-01 under act section \"1\"", null)]
    [InlineData("ministry may detain foreigner until 2030-01-01 by judgment \"Court\" under act section \"1\"", "nothing")]
    [InlineData("ministry may detain foreigner with appeal every 30 days", "nothing")]
    [InlineData("ministry may detain foreigner unless hardship", null)]
    [InlineData("ministry may detain foreigner until decision", "decision")]
    [InlineData("ministry may detain foreigner before decision", "decision")]
    [InlineData("ministry may detain foreigner until removal", "removal")]
    [InlineData("ministry may detain foreigner until removal. position q: ministry must expel foreigner", null)]
    [InlineData("ministry may detain foreigner until removal. position q: ministry must expel foreigner when ordered", "removal")]
    [InlineData("ministry may detain foreigner when ordered until removal. position q: ministry must expel foreigner when ordered", null)]
    [InlineData("ministry may detain foreigner until removal. position q: ministry must expel minor within 3 days of decision", "removal")]
    [InlineData("ministry may detain minor until removal. position q: ministry must expel minor within 3 days of decision", null)]
    [InlineData("ministry may detain foreigner until removal. position q: ministry must expel foreigner within 3 days of decision. position r: no authority may expel anyone when ordered", "removal")]
    [InlineData("ministry may detain foreigner until ruling. procedure q: arrest, ruling within 3 days of arrest", null)]
    [InlineData("ministry may detain foreigner until ruling. procedure q: arrest, ruling after arrest", "ruling")]
    [InlineData("ministry may detain foreigner until ruling. procedure q: arrest, appeal, ruling within 3 days of the end of appeal", "ruling")]
    public void A_measure_ends_with_what_is_certain_to_come(string position, string? lacking)
    {
        var law = Law.Of($"{Actions}understanding w: a state may detain anyone only for a limited time. position p: {position}.");
        var endless = law.Analysis.Measures.Find(law.Instance("p"), law.Understanding<LimitedTimeUnderstanding>("w"));
        (endless is null ? null : endless.Until.IsEmpty ? "nothing" : endless.Until[0].Event.Name).ShouldBe(lacking);
    }

    [Theory]
    [InlineData("court may detain for at most 12 months", false)]
    [InlineData("court may detain", true)]
    public void A_sanction_ends_with_its_maximum(string sanction, bool endless)
    {
        var law = Law.Of($"{Actions}understanding w: a state may detain anyone only for a limited time. position p: foreigner must not enter on breach, {sanction}.");
        (law.Analysis.Measures.Find(law.Instance("p/on-breach"), law.Understanding<LimitedTimeUnderstanding>("w")) is not null).ShouldBe(endless);
    }

    [Theory]
    [InlineData("ministry must return foreigner when applies and more than 5 days after claim", true)]
    [InlineData("ministry must return foreigner when applies and more than 5 days after claim with examination", false)]
    [InlineData("ministry must return foreigner when applies and less than 5 days after claim", false)]
    [InlineData("ministry must return foreigner when applies", false)]
    [InlineData("ministry must return foreigner when more than 5 days after claim unless applies", false)]
    [InlineData("ministry must return foreigner when applies. position q: no authority may return foreigner during the first 5 days after claim", false)]
    public void A_time_bar_is_a_limit_in_the_positions_own_words(string position, bool found)
    {
        var law = Law.Of($"understanding w: no time limit may lead to return anyone without examination when applies. position p: {position}.");
        (law.Analysis.TimeBars.Find(law.Instance("p"), law.Understanding<TimeBarUnderstanding>("w")) is not null).ShouldBe(found);
    }

    [Theory]
    [InlineData("procedure p: order, notice of order within 3 days of order, hearing before notice at the earliest 4 days after order.", "p Unresolved certain")]
    [InlineData("procedure p: order, notice of order within 3 days of order, hearing before notice at the earliest 3 days after order.", "")]
    [InlineData("procedure p: order, appeal within 14 days of order, suspending removal, removal within 7 days of order.", "p Unresolved certain")]
    [InlineData("procedure p: order, appeal within 14 days of order, suspending removal once lodged, removal within 7 days of order.", "")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision. position q: ministry may expel foreigner at the earliest 10 days after decision.", "p, q Unresolved certain")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision subject to q. position q: ministry may expel foreigner at the earliest 10 days after decision.", "")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision when ordered. position q: ministry may expel foreigner at the earliest 10 days after decision unless ordered.", "")]
    [InlineData("position p: ministry must expel foreigner within 30 days of decision. position q: ministry may expel foreigner at the earliest 1 month after decision.", "p, q Unresolved calendar")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision under act section \"1\". position q: no authority may expel foreigner during the first 10 days after decision under later-act section \"1\".", "p, q Low certain")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision under act section \"1\". position q: no authority may expel foreigner during the first 10 days after decision under act section \"2\".", "")]
    [InlineData("procedure p: decision, appeal within 14 days of decision, removal after the end of grace, grace runs 30 days from decision. position q: ministry must expel foreigner within 20 days of decision.", "p, q Unresolved certain")]
    public void Deadlines_that_cannot_all_be_met_are_found_as_the_smallest_set(string text, string found)
    {
        var law = Law.Of(Actions + text);
        var deadlines = law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.FirstOrDefault())
            .Select(each => $"{string.Join(", ", each.Norms.Select(norm => norm.Name))} {each.Reporting} {(each.DependsOnTheCalendar ? "calendar" : "certain")}");
        string.Join("; ", deadlines).ShouldBe(found);
    }
}
