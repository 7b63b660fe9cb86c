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
}
