namespace PolicyCoherence.Cli.Tests;

public sealed class DaysTests : IDisposable
{
    private readonly Bench _bench = new();

    public DaysTests() => _bench.Write("a.policy");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void One_day_can_be_asked_about()
    {
        _bench.Run("check", "--at", "2026-01-31");
        _bench.Options?.At.ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Fact]
    public void Some_days_can_be_asked_about_the_last_included()
    {
        _bench.Run("check", "--from", "2026-01-01", "--to", "2026-01-31");
        (_bench.Options?.From, _bench.Options?.Until).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)));
    }

    [Theory]
    [InlineData("--at", "31-01-2026")]
    [InlineData("--from", "2026-02-30")]
    [InlineData("--to", "tomorrow")]
    public void What_is_no_day_is_refused(string option, string given)
    {
        _bench.Run("check", option, given).ShouldBe(2);
        _bench.Error.ShouldContain($"`{given}` is not a day that {option} can take");
    }

    [Fact]
    public void Days_that_end_before_they_begin_are_refused()
    {
        _bench.Run("check", "--from", "2026-02-01", "--to", "2026-01-01").ShouldBe(2);
        _bench.Error.ShouldContain("the day of --to lies before the day of --from");
    }

    [Fact]
    public void A_timeline_is_asked_for_by_its_format()
    {
        _bench.Run("check", "--format", "timeline");
        _bench.Options?.WithTimeline.ShouldBe(true);
        _bench.Out.ShouldEndWith("rules.\n");
    }
}
