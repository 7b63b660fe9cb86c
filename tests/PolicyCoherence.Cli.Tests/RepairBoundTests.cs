namespace PolicyCoherence.Cli.Tests;

/// <summary>The work on changes has a bound, and a report says what was left out because of it.</summary>
public sealed class RepairBoundTests : IDisposable
{
    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public void Dispose() => _bench.Dispose();

    // A visa is refused on so many foreign grounds that taking one of them away resolves nothing.
    private void WriteWithGrounds(int count)
    {
        var facts = Enumerable.Range(1, count).Select(number => $"fact ground-{number} \"meets {number}\".");
        _bench.Write("law.policy", $"""
            framework charter "Charter".
            understanding grounds "1": a state may refuse work-visa only on conditions about security force must.
            state ruritania "Republic of Ruritania".
            use charter.
            use iamm only counselling-before-return.
            agency interior "Ministry of the Interior".
            {string.Join('\n', facts)}
            position visas: interior may grant work-visa to foreigner unless {string.Join(" or ", Enumerable.Range(1, count).Select(number => $"ground-{number}"))}.
            """);
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(12, 4)]
    public void Of_many_changes_so_many_are_tried_and_the_others_are_counted(int grounds, int untried)
    {
        WriteWithGrounds(grounds);
        _bench.Run("check", "--format", "json").ShouldBe(1);
        _bench.Out.ShouldContain($"\"untriedRepairs\": {untried}");
    }

    [Fact]
    public void People_are_told_that_there_is_a_bound()
    {
        WriteWithGrounds(12);
        _bench.Run("check").ShouldBe(1);
        _bench.Out.ReplaceLineEndings(" ").ShouldContain("4 more changes were thought of and not checked");
    }
}
