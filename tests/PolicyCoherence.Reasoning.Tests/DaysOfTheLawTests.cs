using System.Globalization;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The law as it stands: with everything that has come into force by the last day that is asked about, whatever kind of sentence it is.</summary>
public sealed class DaysOfTheLawTests
{
    private static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    // Whether a question about the days from one to another can be answered with yes.
    private static bool Stands(string law, string asked, string from, string until, bool not = false)
    {
        var days = asked.Split(' ');
        var analysis = new Analysis(Law.Of(law).Analysis.Model, new AnalysisOptions { From = Day(days[0]), Until = Day(days.Length > 1 ? days[1] : "") });
        var within = analysis.Space.Within(Day(from), Day(until));
        return analysis.Solver.Satisfiable(analysis.Space.AsItStands(not ? analysis.Table.Not(within) : within));
    }

    private const string Since2022 = "position p: ministry must fine foreigner from 2022-01-01.";

    [Theory]
    [InlineData("", "2022-01-01", "", true)]
    [InlineData("", "", "2022-01-01", false)]
    [InlineData("", "2021-01-01", "2023-01-01", true)]
    [InlineData(" 2022-01-01", "2022-01-01", "", false)]
    [InlineData(" 2022-01-02", "2022-01-01", "", true)]
    [InlineData(" 2022-01-02", "", "2022-01-01", false)]
    [InlineData(" 2022-01-01", "", "2022-01-01", true)]
    [InlineData("2023-01-01", "2022-01-01", "2022-06-01", false)]
    [InlineData("2023-01-01", "2022-01-01", "2023-01-02", true)]
    [InlineData("2020-01-01", "", "2022-01-01", false)]
    [InlineData("2022-01-01 2022-01-01", "2022-01-01", "", false)]
    [InlineData("2022-01-01 2021-01-01", "2020-01-01", "", false)]
    [InlineData("", "2022-01-01", "2022-01-01", false)]
    [InlineData("", "2023-01-01", "2022-01-01", false)]
    public void A_question_about_days_is_asked_of_those_after_the_last_change(string asked, string from, string until, bool stands) => Stands(Since2022, asked, from, until).ShouldBe(stands);

    [Theory]
    [InlineData("", "2022-01-01", "", false)]
    [InlineData(" 2022-01-02", "2022-01-01", "", false)]
    [InlineData(" 2022-01-01", "2022-01-01", "", true)]
    [InlineData("", "", "2022-01-01", true)]
    public void And_so_is_its_contrary(string asked, string from, string until, bool stands) => Stands(Since2022, asked, from, until, not: true).ShouldBe(stands);

    private const string Deport = "event removal, carrying out deport. understanding u \"1\": every decision to deport must come with appeal. position p: ministry must deport foreigner. ";

    [Theory]
    [InlineData("position s: every decision to deport comes with appeal. ", false)]
    [InlineData("position s: every decision to deport comes with appeal from 2022-01-01. ", false)]
    [InlineData("position s: every decision to deport comes with appeal until 2022-01-01. ", true)]
    [InlineData("procedure way for foreigner: decision, appeal against decision within 9 days of decision, removal after decision from 2022-01-01. ", false)]
    [InlineData("procedure way for foreigner: decision, appeal against decision within 9 days of decision, removal after decision until 2022-01-01. ", true)]
    [InlineData("position s: every decision to deport comes with appeal when after claim. ", true)]
    [InlineData("position s: every decision to deport comes with appeal when before claim. ", true)]
    [InlineData("position s: every decision to deport comes with appeal when before claim. position t: every decision to deport comes with appeal when after claim. ", false)]
    [InlineData("procedure way for foreigner when after claim: decision, appeal against decision within 9 days of decision, removal after decision. ", true)]
    [InlineData("procedure way for foreigner when before claim: decision, appeal against decision within 9 days of decision, removal after decision. ", true)]
    public void Safeguards_and_procedures_count_from_the_day_and_for_the_time_that_they_name(string text, bool lacks) => (Law.Of(Deport + text).Lacks() is not null).ShouldBe(lacks);

    [Theory]
    [InlineData("exception e to p: when ill from 2022-01-01. ", true)]
    [InlineData("exception e to p: when ill until 2022-01-01. ", false)]
    [InlineData("exception e to p: when ill. ", true)]
    public void An_exception_counts_once_it_is_in_force(string exception, bool apart)
    {
        var law = Law.Of($"position p: ministry must deport foreigner when ill under act section \"1\". position q: no authority may deport foreigner when risk under same-day-act section \"1\". {exception}");
        (law.Clash() is null).ShouldBe(apart);
    }

    [Theory]
    [InlineData("exception e to p: when after claim. ", true)]
    [InlineData("exception e to p: when before claim. ", true)]
    [InlineData("exception e to p: when before claim. exception f to p: when after claim. ", false)]
    public void What_an_exception_says_of_an_event_may_be_so_or_not(string exceptions, bool applies) => Law.Of($"position p: ministry must deport foreigner. {exceptions}").CanApply().ShouldBe(applies);
}
