using System.Globalization;

namespace PolicyCoherence.Checking.Tests;

/// <summary>How many changes are tried depends on the number of positions alone; the others are counted.</summary>
public sealed class RepairBoundTests
{
    private const string Words = """
        framework charter "Charter".
        understanding grounds "1": a state may refuse visa only on conditions about security force must.
        understanding leave "2": a state may refuse permit only on conditions about security force practice.
        state ruritania "Republic of Ruritania".
        use charter.
        agency interior "Ministry of the Interior".
        group foreigner "a foreigner". ground security. fact danger "is a danger", about security.
        fact one "meets one". fact two "meets two". fact three "meets three". fact four "meets four". fact five "meets five".
        service visa. service permit. service card.
        action grant: service to person, enabling, gives. action refuse: service to person, withholds.
        position visas: interior may grant visa to foreigner unless one or two or three or four or five.

        """;

    private const string Permits = "position permits: interior may grant permit to foreigner unless one or two or three or four.\n";

    // So many positions with which nothing is wrong.
    private static string Idle(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"position card-{number}: interior may grant card to foreigner when {(number % 2 == 0 ? "not " : "")}danger from {2000 + number}-01-01.\n"));

    private static IEnumerable<string> Untried(string law, int bound)
    {
        var library = Library.Of(("law.policy", law));
        var report = Checker.Check([library["law.policy"]], new CheckOptions(library) { Repairs = true, PositionsCheckedAgain = bound });
        report.Diagnostics.ShouldBeEmpty();
        return report.Findings.Where(finding => finding.RuleId == "PC2201").Select(finding => $"{finding.Subjects[^1]} {finding.UntriedRepairs}");
    }

    [Theory]
    [InlineData(0, 5, "visas 0")]
    [InlineData(0, 4, "visas 1")]
    [InlineData(0, 1, "visas 4")]
    [InlineData(0, 0, "visas 5")]
    [InlineData(1, 9, "visas 1")]
    [InlineData(1, 10, "visas 0")]
    [InlineData(3, 12, "visas 2")]
    [InlineData(3, 15, "visas 2")]
    public void So_many_changes_are_tried_that_so_many_positions_are_checked_again(int idle, int bound, string untried) => Untried(Words + Idle(idle), bound).ShouldBe([untried]);

    [Theory]
    [InlineData(100, "visas 0", "permits 0")]
    [InlineData(16, "visas 0", "permits 1")]
    [InlineData(10, "visas 0", "permits 4")]
    [InlineData(6, "visas 2", "permits 4")]
    public void Those_of_the_weightiest_findings_are_tried_first(int bound, params string[] untried) => Untried(Words + Permits, bound).ShouldBe(untried, ignoreOrder: true);

    [Fact]
    public void The_page_on_changes_says_how_many_positions_are_checked_again()
    {
        var bound = new CheckOptions(Library.Of()).PositionsCheckedAgain.ToString("N0", CultureInfo.InvariantCulture);
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "repairs.md")).ReplaceLineEndings(" ").ShouldContain($"not more than {bound} divided by the number of positions");
    }
}
