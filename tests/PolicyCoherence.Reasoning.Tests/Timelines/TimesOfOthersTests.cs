using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Times that are counted from one event and challenge another, and times that keep nothing back.</summary>
public sealed class TimesOfOthersTests
{
    private const string Events = "event order. event service. event letter. event appeal. ";

    [Theory]
    [InlineData("order, service after order, letter of order after service, appeal against order within 7 days of service", "appeal unknown by letter")]
    [InlineData("order, service after order, letter of service after service, appeal against order within 7 days of service", "appeal unknown by letter")]
    [InlineData("order, service after order, letter of claim after service, appeal against order within 7 days of service", "")]
    [InlineData("order, service after order, letter of order on the day of order, appeal against order within 7 days of service", "")]
    [InlineData("order, service after order, letter of order after service, appeal within 7 days of service", "")]
    [InlineData("order, service after order, letter of service after service, appeal within 7 days of service", "appeal unknown by letter")]
    public void She_must_be_told_of_what_she_challenges_and_of_what_her_time_runs_from(string steps, string expected)
    {
        var law = Law.Of($"{Events}understanding n: no time limit for appeal may end before letter. procedure p: {steps}.");
        var blind = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<NoticeOrderUnderstanding>("n"));
        (blind is null ? "" : $"{blind.Limited.Name} unknown by {blind.Notice.Name}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("ministry may return foreigner at the earliest 3 days after decision", "")]
    [InlineData("ministry may return foreigner during the first 20 days after decision at the earliest 3 days after decision", "")]
    [InlineData("ministry may return foreigner during the first 20 days after decision at the earliest 8 days after decision", "p q")]
    [InlineData("ministry must not return foreigner during the first 3 days after decision", "")]
    [InlineData("ministry must not return foreigner during the first 20 days after decision", "p q")]
    public void What_may_be_done_in_the_first_days_keeps_nothing_back_for_so_long(string position, string norms)
    {
        var law = Law.Of($"position p: ministry must return foreigner within 7 days of decision under act section \"1\". position q: {position} under later-act section \"1\".");
        string.Join("; ", law.Analysis.Deadlines.Find(null).Select(found => string.Join(' ', found.Norms.Select(norm => norm.Name)))).ShouldBe(norms);
    }

    [Theory]
    [InlineData("the end of objection", "objection against order within 2 days of order, ruling deciding objection within 1 day of objection", "no more")]
    [InlineData("the end of objection", "hearing within 2 days of order, objection against order within 10 days of order before hearing, ruling deciding objection within 1 day of objection", "of the group")]
    [InlineData("objection", "hearing within 2 days of order, objection against order within 10 days of order before hearing, ruling deciding objection within 1 day of objection", "no more")]
    [InlineData("the end of objection", "objection against order after order, ruling deciding objection", "of the group")]
    [InlineData("the end of appeal", "hearing within 2 days of order, objection against order within 10 days of order before hearing, ruling deciding objection within 1 day of objection", "of the group")]
    public void Whoever_loses_her_status_with_another_remedy_used_or_not_is_asked_about_when_her_time_has_run_out(string until, string other, string who)
    {
        var law = Law.Of($"{Events}event hearing. event objection. understanding n: no time limit for appeal may end before letter. "
            + $"procedure p for foreigner until {until}: order, {other}, letter of order after order, appeal against order within 7 days of order.");
        var blind = law.Analysis.Remedies.Find(law.Analysis.Model.Procedures.Single(), law.Understanding<NoticeOrderUnderstanding>("n"));
        (blind is null ? "" : blind.IsOver ? "no more" : "of the group").ShouldBe(who);
    }

    private const string Slow = "appeal against decision within 10 days of decision, ruling deciding appeal at the earliest 60 days after appeal";

    [Theory]
    [InlineData(Slow, "minor", "of the group")]
    [InlineData(Slow, "anyone when age >= 18 years", "no more")]
    [InlineData("appeal against decision after decision, ruling deciding appeal at the earliest 60 days after appeal", "minor", "of the group")]
    [InlineData("appeal against decision after decision, ruling deciding appeal at the earliest 60 days after appeal", "anyone when age >= 18 years", "")]
    [InlineData("appeal against decision within 40 days of decision, ruling deciding appeal at the earliest 60 days after appeal", "anyone when age >= 18 years", "")]
    public void A_deadline_for_others_applies_to_her_once_her_time_for_the_remedy_has_run_out_unused(string remedy, string whom, string who)
    {
        var law = Law.Of($"event removal, carrying out deport. event appeal. procedure p for minor until the end of appeal: decision by ministry, {remedy}, removal by ministry at the earliest 20 days after decision within 30 days of decision. position q: ministry must deport {whom} within 7 days of decision.");
        string.Join(", ", law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.Single()).Select(found => $"{(found.IsOver ? "no more" : "of the group")}")).ShouldBe(who);
    }

    [Fact]
    public void Times_of_a_procedure_that_nobody_can_keep_are_told_of_somebody_of_its_group()
    {
        var law = Law.Of("event removal, carrying out deport. procedure p for minor until removal: decision, removal within 7 days of decision at the earliest 9 days after decision.");
        var found = law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.Single()).ShouldHaveSingleItem();
        (found.IsOver, found.Answer.ValueOf("person.age") < 18).ShouldBe((false, true));
    }

    [Theory]
    [InlineData("position p: ministry must return foreigner within 30 days of decision. position r: ministry must return foreigner within 7 days of decision. position q: ministry may return foreigner at the earliest 10 days after decision.", "q r")]
    [InlineData("position p: ministry must return foreigner within 7 days of claim. position r: ministry must return foreigner within 7 days of decision. position q: ministry may return foreigner at the earliest 10 days after decision.", "q r")]
    [InlineData("position p: ministry must return foreigner within 7 days of decision subject to s. position r: ministry must return foreigner within 7 days of decision subject to q. position q: ministry may return foreigner when ill at the earliest 5 days after decision. position s: ministry may return foreigner when danger at the earliest 10 days after decision.", "r s")]
    [InlineData("position p: ministry must return foreigner within 7 days of decision subject to s. position r: ministry must return foreigner within 7 days of decision subject to q. position q: no authority may return foreigner when ill during the first 5 days after decision under circular-2015 section \"1\". position s: no authority may return foreigner when danger during the first 10 days after decision under circular-2015 section \"2\".", "r s")]
    [InlineData("position p: ministry must return foreigner within 7 days of decision. position r: ministry must return foreigner when ill within 7 days of decision. position q: ministry may return foreigner when crime at the earliest 3 days after decision.", "")]
    public void Each_duty_with_a_time_of_its_own_is_held_against_what_keeps_it_back(string text, string norms) =>
        string.Join("; ", Law.Of(text).Analysis.Deadlines.Find(null).Select(found => string.Join(' ', found.Norms.Select(norm => norm.Name)))).ShouldBe(norms);

    [Theory]
    [InlineData("appeal within 7 days of arrest, hearing deciding appeal within 5 days of appeal, ruling within 3 days of the end of appeal", true)]
    [InlineData("appeal within 7 days of arrest, hearing deciding appeal within 5 days of appeal, ruling within 3 days of appeal", false)]
    [InlineData("claim within 1 day of arrest, appeal within 7 days of arrest, hearing deciding appeal within 5 days of appeal after claim, ruling within 3 days of the end of appeal", true)]
    [InlineData("appeal after arrest, hearing deciding appeal within 5 days of appeal, ruling within 3 days of the end of appeal", false)]
    public void Nobody_has_to_use_a_remedy_but_its_end_comes_in_time_if_its_times_are_bounded(string steps, bool ends)
    {
        var law = Law.Of($"{Events}event arrest. event ruling. understanding w: a state may detain anyone only for a limited time. position p: ministry may detain foreigner until ruling. procedure q: arrest, {steps}.");
        (law.Analysis.Measures.Find(law.Instance("p"), law.Understanding<LimitedTimeUnderstanding>("w")) is null).ShouldBe(ends);
    }
}
