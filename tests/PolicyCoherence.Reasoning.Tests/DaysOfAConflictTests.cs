namespace PolicyCoherence.Reasoning.Tests;

/// <summary>From which day until which day something is so, in a law whose norms begin and end on different days.</summary>
public sealed class DaysOfAConflictTests
{
    private static string Told(Stretch? days) => days is null ? "never" : $"{days.From:yyyy-MM-dd} to {days.Until:yyyy-MM-dd}".Trim();

    [Theory]
    [InlineData("", "", "to")]
    [InlineData("", "exception e to q: when ill from 2010-01-01.", "to")]
    [InlineData("", "exception e to q: until 2010-01-01. exception g to q: when ill until 2015-01-01. exception h to q: when poor until 2018-01-01.", "2010-01-01 to")]
    [InlineData("from 2000-01-01", "exception e to q: when ill from 2010-01-01.", "2000-01-01 to")]
    [InlineData("until 2020-01-01", "exception e to q: when ill from 2010-01-01.", "to 2020-01-01")]
    [InlineData("from 2000-01-01 until 2020-01-01", "exception e to q: when ill from 2005-01-01. exception g to q: when poor from 2010-01-01.", "2000-01-01 to 2020-01-01")]
    [InlineData("", "exception e to q: when ill until 2010-01-01. exception g to q: when poor until 2015-01-01.", "to")]
    [InlineData("until 2020-01-01", "exception e to q: when ill until 2010-01-01. exception g to q: when poor until 2015-01-01.", "to 2020-01-01")]
    [InlineData("from 2010-01-01 until 2012-01-01", "exception e to q: when ill until 2018-01-01. exception g to q: when poor until 2020-01-01.", "2010-01-01 to 2012-01-01")]
    public void A_change_of_the_law_on_the_way_that_leaves_somebody_does_not_end_it(string p, string exceptions, string expected) =>
        Told(Law.Of($"position p: ministry must fine foreigner when danger {p}. position q: no authority may fine foreigner when crime. {exceptions}").Clash()?.Days).ShouldBe(expected);

    [Theory]
    [InlineData("", "", "to")]
    [InlineData("from 2010-01-01 until 2020-01-01", "", "2010-01-01 to 2020-01-01")]
    [InlineData("from 2010-01-01 until 2020-01-01", "position q: no authority may deport foreigner when torture notwithstanding p until 2015-01-01.", "2015-01-01 to 2020-01-01")]
    [InlineData("from 2010-01-01", "position q: no authority may deport foreigner when torture and ill notwithstanding p until 2015-01-01.", "2010-01-01 to")]
    [InlineData("until 2020-01-01", "position q: no authority may deport foreigner when torture notwithstanding p until 2012-01-01.", "2012-01-01 to 2020-01-01")]
    [InlineData("", "position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: when danger until 2012-01-01.", "to 2012-01-01")]
    [InlineData("", "position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: when danger from 2012-01-01.", "2012-01-01 to")]
    [InlineData("", "position q: no authority may deport foreigner when torture notwithstanding p.", "never")]
    public void A_prohibition_is_offended_on_the_days_on_which_nothing_keeps_her_back(string p, string more, string expected) =>
        Told(Law.Of($"understanding u \"1\": no state may return foreigner when torture. position p: ministry must deport foreigner {p}. {more}").Offence()?.Days).ShouldBe(expected);
}
