using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Deadlines that cannot all be met, rule by rule, and of whom they speak.</summary>
public sealed class DeadlineTests
{
    private const string Soon = "position p: ministry must return foreigner within 7 days of decision";
    private const string Late = "position q: ministry may return foreigner at the earliest 10 days after decision";
    private const string Both = "p: decision AtMost 7 days return, q: decision AtLeast 10 days return; Unresolved";

    private static List<ImpossibleDeadlines> Find(string text)
    {
        var law = Law.Of(text);
        return [.. law.Analysis.Deadlines.Find(law.Analysis.Model.Procedures.FirstOrDefault())];
    }

    private static string Rule(ImpossibleDeadlines found, TimeRule rule) =>
        $"{rule.By?.Name}: {found.Labels[rule.From]} {rule.Kind} {(rule.Time is { } time ? $"{time.Amount} {time.Unit} " : "")}{found.Labels[rule.To]}";

    private static string Text(string text) => string.Join(" | ", Find(text).Select(found =>
        $"{string.Join(", ", found.Rules.Select(rule => Rule(found, rule)).Order(StringComparer.Ordinal))}; {found.Reporting}{(found.DependsOnTheCalendar ? ", on some days" : "")}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("foreigner", "foreigner", "of the group")]
    [InlineData("foreigner", "anyone", "of the group")]
    [InlineData("foreigner until decision", "foreigner", "")]
    [InlineData("foreigner until decision", "anyone", "no more")]
    [InlineData("foreigner until removal", "foreigner", "")]
    [InlineData("foreigner until the end of stay", "foreigner", "of the group")]
    [InlineData("minor", "anyone when age >= 18 years", "")]
    [InlineData("minor until decision", "anyone when age >= 18 years", "no more")]
    public void Of_whom_a_deadline_speaks_is_asked_for_the_moment_of_its_deed(string persons, string position, string who)
    {
        var found = Find($"event removal, carrying out deport. procedure p for {persons}: decision by ministry, stay runs 60 days from decision, removal by ministry at the earliest 20 days after decision. position q: ministry must deport {position} within 7 days of decision.");
        string.Join(", ", found.Select(each => each.IsOver ? "no more" : "of the group")).ShouldBe(who);
    }

    [Theory]
    [InlineData($"{Soon}.", "")]
    [InlineData($"{Late}.", "")]
    [InlineData($"{Soon}. {Late}.", Both)]
    [InlineData($"{Soon} unless danger. {Late}.", Both)]
    [InlineData($"{Soon} when danger. {Late} unless danger.", "")]
    [InlineData($"{Soon}. position q: ministry may return foreigner at the earliest 7 days after decision.", "")]
    [InlineData($"{Soon}. position q: ministry may return foreigner at the earliest 10 days after claim.", "")]
    [InlineData($"{Soon}. position q: ministry may deport foreigner at the earliest 10 days after decision.", "")]
    [InlineData($"position p: ministry must deport foreigner within 7 days of decision. {Late}.", "p: decision AtMost 7 days deport, q: decision AtLeast 10 days deport; Unresolved")]
    [InlineData($"{Soon}. {Late}. position r: office may return foreigner at the earliest 20 days after decision.", Both + " | p: decision AtMost 7 days return, r: decision AtLeast 20 days return; Unresolved")]
    [InlineData($"{Soon} at the earliest 9 days after decision.", "p: decision AtLeast 9 days return, p: decision AtMost 7 days return; Unresolved")]
    public void A_deadline_and_an_earliest_time_for_one_deed(string text, string found) => Text(text).ShouldBe(found);

    [Theory]
    [InlineData("position p: ministry must fine foreigner within 7 days of decision. position r: ministry must detain foreigner within 20 days of decision. position q: ministry may detain foreigner at the earliest 10 days after decision.", "")]
    [InlineData("position p: ministry must disclose health-data of foreigner to office within 7 days of decision. position q: ministry may disclose personal-data of foreigner to office at the earliest 10 days after decision.", "p: decision AtMost 7 days disclose, q: decision AtLeast 10 days disclose; Unresolved")]
    [InlineData("position p: ministry must disclose personal-data of foreigner to office within 7 days of decision. position q: ministry may disclose health-data of foreigner to office at the earliest 10 days after decision.", "")]
    [InlineData("position p: ministry must grant emergency-care to foreigner within 7 days of decision. position q: ministry may grant health-care to foreigner at the earliest 10 days after decision.", "p: decision AtMost 7 days grant, q: decision AtLeast 10 days grant; Unresolved")]
    [InlineData("position p: ministry must grant health-care to foreigner within 7 days of decision. position q: ministry may grant emergency-care to foreigner at the earliest 10 days after decision.", "")]
    [InlineData("position p: foreigner must register within 7 days of decision. position q: foreigner must not register during the first 10 days after decision.", "p: decision AtMost 7 days register, q: decision AtLeast 240 hours register; Low")]
    [InlineData("position p: foreigner must register within 7 days of decision. position q: no authority may register during the first 10 days after decision.", "")]
    public void Only_what_speaks_of_the_same_deed_keeps_it_back(string text, string found) =>
        Text(text.Replace("of decision.", "of decision under act section \"1\".", StringComparison.Ordinal).Replace("after decision.", "after decision under same-day-act section \"1\".", StringComparison.Ordinal)).ShouldBe(found);

    [Theory]
    [InlineData("", "", "p: decision AtMost 7 days return, q: decision AtLeast 240 hours return; Low")]
    [InlineData("", "and danger", "p: decision AtMost 7 days return, q: decision AtLeast 240 hours return; Low")]
    [InlineData("when not danger", "and danger", "")]
    [InlineData("when danger", "and danger", "p: decision AtMost 7 days return, q: decision AtLeast 240 hours return; Low")]
    [InlineData("when crime", "unless crime", "")]
    [InlineData("unless crime", "unless crime", "p: decision AtMost 7 days return, q: decision AtLeast 240 hours return; Low")]
    [InlineData("when age >= 18 years", "and age < 18 years", "")]
    public void A_bar_for_the_first_days_keeps_back_whomever_it_speaks_of_beside_the_days(string duty, string bar, string found)
    {
        var (when, rest) = bar.StartsWith("and ", StringComparison.Ordinal) ? ($"when {bar[4..]}", "") : ("", bar);
        Text($"{Soon} {duty} under act section \"1\". position q: no authority may return foreigner {when} during the first 10 days after decision {rest} under later-act section \"1\".").ShouldBe(found);
    }

    [Fact]
    public void The_person_is_one_to_whom_the_bar_and_the_duty_apply()
    {
        var found = Find($"{Soon} when crime under act section \"1\". position q: no authority may return minor when danger during the first 1 month after decision unless ill under later-act section \"1\".").ShouldHaveSingleItem();
        found.Rules.Select(rule => Rule(found, rule)).Order(StringComparer.Ordinal).ShouldBe(["p: decision AtMost 7 days return", "q: decision AtLeast 1 months return"]);
        found.Norms.Select(norm => norm.Name).ShouldBe(["p", "q"]);
        found.DependsOnTheCalendar.ShouldBeFalse();
        string[] facts = ["person.foreigner", "person.crime", "person.danger", "person.ill"];
        facts.Select(fact => found.Answer.ValueOf(fact)).ShouldBe([1, 1, 1, 0]);
        found.Answer.ValueOf("person.age").ShouldBeLessThan(18);
    }

    [Theory]
    [InlineData("act", "same-day-act", "subject to q", "")]
    [InlineData("act", "same-day-act", "", "Unresolved")]
    [InlineData("act", "later-act", "", "Unresolved")]
    [InlineData("act", "circular-2015", "", "Unresolved")]
    [InlineData("circular-2015", "act", "", "Unresolved")]
    public void Between_a_duty_and_an_earliest_time_only_a_clause_leaves_nothing_to_report(string own, string other, string clause, string reporting) =>
        string.Join(' ', Find($"{Soon} {clause} under {own} section \"1\". {Late} under {other} section \"1\".").Select(found => found.Reporting)).ShouldBe(reporting);

    [Theory]
    [InlineData("return", "return", true)]
    [InlineData("deport", "return", true)]
    [InlineData("return", "deport", true)]
    [InlineData("transfer", "deport", false)]
    [InlineData("detain", "return", false)]
    public void A_duty_is_done_by_the_step_that_carries_out_its_action_or_a_kind_of_it(string step, string duty, bool found)
    {
        var text = Text($"event removal, carrying out {step}. procedure s: decision, removal at the earliest 10 days after decision. position p: ministry must {duty} foreigner within 7 days of decision.");
        text.ShouldBe(found ? "p: decision AtMost 7 days removal, s: decision AtLeast 10 days removal; Unresolved" : "");
    }

    [Theory]
    [InlineData("appeal within 14 days of order, suspending removal", true)]
    [InlineData("appeal within 14 days of order, suspending removal once lodged", false)]
    [InlineData("appeal within 14 days of order", false)]
    [InlineData("appeal after order, suspending removal", false)]
    [InlineData("appeal within 5 days of order, suspending removal", false)]
    public void A_remedy_that_suspends_holds_a_step_back_until_its_time_has_run_out(string remedy, bool found)
    {
        var sets = Find($"event order. event removal, carrying out deport. procedure s: order, {remedy}, removal within 7 days of order.");
        sets.Count.ShouldBe(found ? 1 : 0);
        foreach (var set in sets) set.Norms.Select(norm => norm.Name).ShouldBe(["s"]);
    }
}
