using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Steps that come before what they must wait for, and time limits that end unknown: which procedures are spoken of, and the course that shows it, moment by moment.</summary>
public sealed class EarlyStepTests
{
    private const string Words = """
        action expel "to expel": person, in sphere return, restrictive.
        event removal "the removal", carrying out expel. event seizure "the seizure", carrying out expel. event order. event appeal. event notice. event hearing. event complaint.
        understanding u: no effect of order against foreigner may begin before the end of appeal.
        understanding v: no step to expel may begin before the end of appeal.
        understanding w: no step to expel or fine may begin before hearing.
        understanding n: no time limit for complaint, appeal may end before notice.
        understanding other: no state may detain anyone.

        """;

    private static (Law Law, Procedure Procedure) Read(string steps)
    {
        var law = Law.Of($"{Words}procedure p {(steps.Contains(": ", StringComparison.Ordinal) ? "" : ": ")}{steps}.");
        return (law, law.Analysis.Model.Procedures.Single());
    }

    private static string Course(IEnumerable<(TimelineMoment Moment, long Hours)> course) =>
        string.Join(", ", course.Select(pair => $"{pair.Moment.Event.Name} {pair.Moment.Kind} {pair.Hours}"));

    private static EarlyEffect? Find(string understanding, string steps)
    {
        var (law, procedure) = Read(steps);
        return law.Analysis.Model.Understandings.Single(each => each.Name == understanding) switch
        {
            EffectOrderUnderstanding order => law.Analysis.Remedies.Find(procedure, order),
            StepOrderUnderstanding order => law.Analysis.Remedies.Find(procedure, order),
            _ => null,
        };
    }

    private static string Early(string understanding, string steps) =>
        Find(understanding, steps) is { } early
            ? string.Join(", ", early.Steps.Select(step => $"{step.Step.Name} {step.Possibility}{(step.BeforeLodging ? " before lodging" : "")}{(early.IsOver ? " over" : "")}"))
            : "";

    [Theory]
    [InlineData("order, appeal", "u")]
    [InlineData("order, removal", "")]
    [InlineData("order, removal, appeal", "u v")]
    [InlineData("decision, removal, appeal", "v")]
    [InlineData("decision, appeal", "")]
    [InlineData("removal, hearing", "w")]
    [InlineData("hearing", "")]
    [InlineData("appeal, notice of order", "n")]
    [InlineData("decision, complaint, notice of order", "n")]
    [InlineData("decision, appeal, warning of order", "n")]
    [InlineData("notice of order", "")]
    [InlineData("complaint, notice", "")]
    public void A_procedure_is_spoken_of_if_it_has_the_steps_whose_order_counts(string steps, string concerned)
    {
        var (law, procedure) = Read(steps);
        string.Join(' ', law.Analysis.Model.Understandings.Where(each => law.Analysis.Remedies.Concerns(procedure, each)).Select(each => each.Name)).ShouldBe(concerned);
    }

    [Theory]
    [InlineData("order, removal, appeal", "removal Always")]
    [InlineData("notice of order, removal, appeal", "removal Always")]
    [InlineData("removal, appeal against order", "removal Always")]
    [InlineData("grace runs 30 days from order, appeal", "grace Always")]
    [InlineData("removal after order before claim, appeal", "removal Always")]
    [InlineData("decision, notice of decision, grace runs 30 days from decision, removal after decision, appeal against decision within 7 days of decision", "")]
    public void A_decision_that_no_step_takes_is_one_that_steps_tell_of_or_are_counted_from(string steps, string expected) => Early("u", steps).ShouldBe(expected);

    [Theory]
    [InlineData("u", "order, removal, appeal", "order")]
    [InlineData("u", "writ, removal, appeal", "writ")]
    [InlineData("u", "removal, appeal against writ", "writ")]
    [InlineData("u", "writ, warrant on the day of writ, grace runs 30 days from warrant, appeal against warrant, removal before writ", "writ")]
    [InlineData("u", "warrant, grace runs 30 days from warrant, writ after grace, appeal", "warrant")]
    [InlineData("v", "order, removal, appeal", "")]
    public void The_decision_whose_effects_come_too_early_is_called_what_the_law_calls_it(string understanding, string steps, string decision) =>
        (Find(understanding, $"{steps}. event writ is a order. event warrant is a order").ShouldNotBeNull().Decision?.Name ?? "").ShouldBe(decision);

    [Theory]
    [InlineData("seizure before order, order, removal after order", "removal Always")]
    [InlineData("seizure, order after seizure, removal after order", "removal Always")]
    [InlineData("seizure before order, order", "")]
    [InlineData("seizure, order", "seizure Always")]
    [InlineData("order, service after notice, notice of order after service, removal after order", "removal Always")]
    [InlineData("seizure, order at the earliest 10 days after seizure, removal after order", "removal Always")]
    [InlineData("claim, reading runs 3 days from claim, seizure before the end of reading, order at the earliest 5 days after claim, removal after order", "removal Always")]
    [InlineData("claim, reading runs 3 days from claim, seizure before the end of reading, order at the earliest 2 days after claim, removal after order", "removal Always, seizure Always")]
    [InlineData("grace runs 30 days from service, service after order, order", "grace Always")]
    [InlineData("grace runs 30 days from service, service after order, notice of order, order", "grace Always")]
    [InlineData("ban runs 1 year from the end of grace, grace runs 30 days from service, service after order, notice of order, order", "grace Always, ban Always")]
    [InlineData("claim, order, rejection on the day of order after claim, complaint against rejection within 7 days of rejection, grace runs 30 days from rejection", "grace Always")]
    [InlineData("claim, rejection after claim, order on the day of rejection, complaint against rejection within 7 days of rejection, grace runs 30 days from rejection", "grace Always")]
    [InlineData("claim, order, rejection after order, complaint against rejection within 7 days of rejection, grace runs 30 days from rejection", "")]
    [InlineData("order, hearing, reading runs 30 days from hearing", "")]
    [InlineData("rejection, hearing, order on the day of rejection, reading runs 30 days from hearing", "")]
    public void An_effect_is_what_the_decision_brings_and_the_text_does_not_put_before_it(string steps, string expected) =>
        string.Join(", ", Early("u", $"{steps}, appeal against order within 30 days of order").Split(", ").OrderByDescending(each => each, StringComparer.Ordinal))
            .ShouldBe(string.Join(", ", expected.Split(", ").OrderByDescending(each => each, StringComparer.Ordinal)));

    [Theory]
    [InlineData("order, appeal within 1 day of order, ruling deciding appeal within 30 days of appeal, removal at the earliest 1 month after order, seizure at the earliest 24 hours after order", "seizure Always, removal DependsOnTheCalendar")]
    [InlineData("for foreigner until release: order, release after order, removal after order, appeal within 7 days of order", "removal Always")]
    [InlineData("order, appeal within 7 days of order, suspending removal once lodged, removal after appeal", "")]
    [InlineData("order, appeal within 7 days of order, suspending removal once lodged, removal after order", "removal Always before lodging")]
    [InlineData("order, appeal after order, suspending removal once lodged, removal after order", "")]
    [InlineData("order, appeal within 7 days of order, suspending seizure, seizure after order, removal after seizure", "")]
    [InlineData("order, appeal within 7 days of order, suspending arrest, arrest after order, removal after arrest", "")]
    [InlineData("order, appeal within 7 days of order, arrest after order, removal after arrest", "removal Always")]
    [InlineData("order, appeal after order, removal after order", "removal Always")]
    [InlineData("order, grace runs 10 days from order, appeal within 1 day of order, ruling deciding appeal before the end of grace, removal at the earliest 20 days after order", "")]
    [InlineData("order, grace runs 10 days from order, appeal within 1 day of order, suspending grace, ruling deciding appeal before the end of grace, removal at the earliest 20 days after order", "removal Always")]
    [InlineData("order, grace runs 30 days from order, appeal within 1 day of order, ruling deciding appeal before the end of grace, removal at the earliest 20 days after order", "removal Always")]
    public void A_step_to_expel_that_can_come_before_the_end_of_an_appeal(string steps, string expected) => Early("v", steps).ShouldBe(expected);

    [Theory]
    [InlineData("order, hearing after order, removal after order", "removal Always")]
    [InlineData("order, hearing after order, removal after hearing", "")]
    [InlineData("order, hearing after order, charge carrying out fine after order", "charge Always")]
    [InlineData("order, hearing within 7 days of order, decree deciding hearing within 30 days of hearing, removal after hearing", "")]
    [InlineData("order, arrest carrying out detain after order, hearing after order", "")]
    public void Where_only_the_beginning_is_awaited_a_step_may_come_before_the_end(string steps, string expected) => Early("w", steps).ShouldBe(expected);

    [Theory]
    [InlineData("u", "order, grace runs 10 days from order, appeal within 7 days of order, ruling deciding appeal after appeal", "order Start 0, grace Start 0, appeal Lodged 168, grace PeriodEnds 240, appeal Decided 241, ruling Start 241")]
    [InlineData("u", "order, grace runs 10 days from order, appeal within 7 days of order, ruling deciding appeal within 1 day of appeal", "order Start 0, grace Start 0, appeal Lodged 168, appeal Decided 168, ruling Start 168, grace PeriodEnds 240")]
    [InlineData("v", "order, removal at the earliest 48 hours after order, appeal within 7 days of order, ruling deciding appeal after appeal", "order Start 0, removal Start 48, appeal Lodged 168, appeal Decided 168, ruling Start 168")]
    [InlineData("v", "order, removal at the earliest 10 days after order, appeal within 7 days of order, ruling deciding appeal after appeal, release after order", "order Start 0, release Start 0, appeal Lodged 168, removal Start 240, appeal Decided 241, ruling Start 241")]
    [InlineData("v", "order, removal after order, appeal after order", "order Start 0, removal Start 0, appeal Lodged 0, appeal Decided 1")]
    public void The_course_shows_the_time_used_and_the_period_run_out(string understanding, string steps, string course)
    {
        var early = Find(understanding, steps).ShouldNotBeNull();
        Course(early.Steps.ShouldHaveSingleItem().Course).ShouldBe(course);
        (early.Steps[0].Awaited.Name, early.Steps[0].BeforeLodging).ShouldBe(("appeal", false));
    }

    [Theory]
    [InlineData("order, hearing after order, notice of order after order, appeal against order within 7 days of order", "appeal unknown by notice: order Start 0, appeal Expired 168, notice Start 169; Always")]
    [InlineData("order, notice of order after order, complaint against order within 2 days of order, ruling deciding complaint after complaint", "complaint unknown by notice: order Start 0, complaint Expired 48, notice Start 49; Always")]
    [InlineData("order, notice of order within 7 days of order, appeal against order within 7 days of order", "")]
    [InlineData("order, notice of order within 8 days of order, appeal against order within 7 days of order", "appeal unknown by notice: order Start 0, appeal Expired 168, notice Start 169; Always")]
    [InlineData("order, notice of order without delay, appeal against order within 7 days of order", "")]
    [InlineData("order, notice of order after order, appeal against order within 7 days of notice", "")]
    [InlineData("order, notice of order within 30 days of order, appeal against order within 1 month of order", "appeal unknown by notice: order Start 0, appeal Expired 672, notice Start 673; DependsOnTheCalendar")]
    [InlineData("order, notice of claim after order, appeal against order within 7 days of order", "")]
    [InlineData("order, notice of order after order, appeal against order after order", "")]
    [InlineData("order, notice of order after order, petition against order within 7 days of order", "")]
    public void A_time_limit_can_end_before_she_is_told(string steps, string expected)
    {
        var (law, procedure) = Read(steps);
        var blind = law.Analysis.Remedies.Find(procedure, law.Understanding<NoticeOrderUnderstanding>("n"));
        (blind is null ? "" : $"{blind.Limited.Name} unknown by {blind.Notice.Name}: {Course(blind.Course)}; {blind.Possibility}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("procedure p: decision, removal within 7 days of order, order at the earliest 10 days after decision. position q: ministry must expel foreigner within 5 days of decision.", "p, q certain")]
    [InlineData("procedure p: decision, removal on the day of order, order at the earliest 10 days after decision. position q: ministry must expel foreigner within 5 days of decision.", "p, q certain")]
    [InlineData("procedure p: decision, removal on the day of order, order at the earliest 4 days after decision. position q: ministry must expel foreigner within 5 days of decision.", "")]
    [InlineData("procedure p: decision, order within 2 days of decision, removal on the day of order at the earliest 10 days after decision.", "p certain")]
    [InlineData("procedure p: order, removal on the day of order at the earliest 24 hours after order.", "p certain")]
    [InlineData("procedure p: order, removal on the day of order at the earliest 23 hours after order.", "")]
    [InlineData("position p: ministry must expel foreigner within 7 days of decision. position q: ministry may expel foreigner at the earliest 10 days after decision notwithstanding p.", "")]
    public void Deadlines_are_kept_by_nobody_if_every_course_breaks_one(string text, string expected)
    {
        var law = Law.Of(Words + text);
        string.Join("; ", law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.FirstOrDefault())
            .Select(each => $"{string.Join(", ", each.Norms.Select(norm => norm.Name))} {(each.DependsOnTheCalendar ? "calendar" : "certain")}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ministry may detain foreigner until ruling. procedure q: arrest, ruling on the day of review, review on the day of ruling", "ruling")]
    [InlineData("ministry may detain foreigner until ruling. procedure q: arrest, review within 3 days of arrest, ruling on the day of review", "")]
    [InlineData("ministry may detain foreigner under act section \"1\". position q: no authority may detain foreigner under constitution-1990 section \"1\"", "")]
    [InlineData("ministry may detain foreigner under act section \"1\". position q: no authority may detain minor under constitution-1990 section \"1\"", "nothing")]
    [InlineData("ministry may supervise foreigner", "nothing")]
    public void A_measure_ends_or_does_not(string position, string lacking)
    {
        var law = Law.Of($"{Words}event ruling. understanding l: a state may detain or supervise anyone only for a limited time. position p: {position}.");
        var understanding = law.Understanding<LimitedTimeUnderstanding>("l");
        Measures.Imposes(law.Instance("p"), understanding).ShouldBeTrue();
        var endless = law.Analysis.Measures.Find(law.Instance("p"), understanding);
        (endless is null ? "" : endless.Until.IsEmpty ? "nothing" : endless.Until[0].Event.Name).ShouldBe(lacking);
    }

    [Theory]
    [InlineData("ministry must return foreigner", true)]
    [InlineData("ministry may deport foreigner", true)]
    [InlineData("ministry may fine foreigner", true)]
    [InlineData("ministry may detain foreigner", false)]
    [InlineData("ministry must not return foreigner", false)]
    [InlineData("foreigner must register", false)]
    public void A_time_bar_is_what_an_authority_does(string position, bool hits)
    {
        var law = Law.Of($"understanding w: no time limit may lead to return or fine anyone without examination when applies. position p: {position}.");
        TimeBars.Hits(law.Instance("p"), law.Understanding<TimeBarUnderstanding>("w")).ShouldBe(hits);
    }

    [Theory]
    [InlineData("applies and more than 5 days after claim", true)]
    [InlineData("applies and before claim", false)]
    [InlineData("applies and after claim", false)]
    public void Whoever_has_not_begun_is_not_too_late(string when, bool found)
    {
        var law = Law.Of($"understanding w: no time limit may lead to return anyone without examination when applies. position p: ministry must return foreigner when {when}.");
        (law.Analysis.TimeBars.Find(law.Instance("p"), law.Understanding<TimeBarUnderstanding>("w")) is not null).ShouldBe(found);
    }

    [Theory]
    [InlineData("more than 10 days after claim or more than 2 months after claim", true)]
    [InlineData("before claim or more than 10 days after claim or more than 2 months after claim", true)]
    [InlineData("less than 10 days after claim or less than 2 months after claim", false)]
    [InlineData("before claim or less than 2 months after claim", false)]
    public void Whoever_is_over_two_limits_of_one_event_is_too_late_though_neither_alone_makes_it_so(string when, bool found)
    {
        var law = Law.Of($"understanding w: no time limit may lead to return anyone without examination when applies. position p: ministry must return foreigner when {when}.");
        (law.Analysis.TimeBars.Find(law.Instance("p"), law.Understanding<TimeBarUnderstanding>("w")) is not null).ShouldBe(found);
    }
}
