using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Two laws that speak of shares of an amount, or of days after one another, are compared as any others.</summary>
public sealed class ChangedShareTests
{
    private const string Facts = "amount wage in EUR per month, ordinarily 1000 EUR per month. fact told-on: date. fact appealed-on: date. ";

    [Theory]
    [InlineData("income < 80 % of wage", "income < 80 % of wage", "")]
    [InlineData("income < 80 % of wage", "income < 120 % of wage", "gained")]
    [InlineData("income < 120 % of wage", "income < 80 % of wage", "lost")]
    [InlineData("income < wage", "income < 1000 EUR per month", "gained, lost")]
    [InlineData("appealed-on more than 14 days after told-on", "appealed-on more than 30 days after told-on", "lost")]
    [InlineData("appealed-on more than 14 days after told-on", "appealed-on more than 7 days after told-on", "gained")]
    public void A_duty_is_gained_by_those_whom_the_new_share_reaches_and_lost_by_those_whom_only_the_old_one_did(string before, string after, string expected)
    {
        Analysis Of(string when) => Law.Of($"{Facts}position p: ministry must fine foreigner when {when}.").Analysis;
        var changes = new LawChanges(Of(before), Of(after)).All(CancellationToken.None).Where(change => change.Narrowing == Narrowing.None);
        string.Join(", ", changes.Select(change => change.Gained ? "gained" : "lost").Order(StringComparer.Ordinal)).ShouldBe(expected);
    }
}
