namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Whether a position, or a bar over it, turns on what counts as so of a fact, and not on the fact as it is (A10).</summary>
public sealed class LawThatTurnsOnAPresumptionTests
{
    private const string Deem = "deem safe: assured counts as not torture, irrebuttable. ";

    [Theory]
    [InlineData("ministry may deport foreigner", false)]
    [InlineData("ministry may deport foreigner when ordered", false)]
    [InlineData("ministry may deport foreigner when age < 30 years", false)]
    [InlineData("ministry may deport foreigner when assured", false)]
    [InlineData("ministry may deport foreigner when torture", true)]
    [InlineData("ministry may deport foreigner unless torture", true)]
    [InlineData("ministry may deport foreigner unless ordered", false)]
    [InlineData("ministry may deport foreigner when not torture", true)]
    [InlineData("ministry may deport foreigner when ordered and torture", true)]
    [InlineData("ministry may deport foreigner when ordered or torture", true)]
    [InlineData("ministry may deport foreigner when ordered and ill", false)]
    [InlineData("ministry may deport foreigner when ordered unless torture", true)]
    [InlineData("ministry may deport foreigner when harmed", true)]
    [InlineData("ministry may deport foreigner when hunted", false)]
    [InlineData("ministry may deport threatened", true)]
    [InlineData("ministry may deport minor", false)]
    public void Its_own_words_are_read(string position, bool reads) => Reads($"position p: {position}. ").ShouldBe(reads);

    [Theory]
    [InlineData("position bar: no authority may deport foreigner when torture. ", true)]
    [InlineData("position bar: no authority may return foreigner when torture. ", true)]
    [InlineData("position bar: no authority may deport foreigner unless torture. ", true)]
    [InlineData("position bar: no authority may deport threatened. ", true)]
    [InlineData("position bar: no authority may deport foreigner when ill. ", false)]
    [InlineData("position bar: no authority may detain foreigner when torture. ", false)]
    [InlineData("position other: ministry may deport foreigner when torture. ", false)]
    [InlineData("exception e to p: when torture. ", true)]
    [InlineData("exception e to p: unless torture. ", true)]
    [InlineData("exception e to p: when ill. ", false)]
    [InlineData("position bar: no authority may deport foreigner when ill. exception e to bar: when torture. ", true)]
    [InlineData("position bar: no authority may deport foreigner when ill. exception e to bar: when risk. ", false)]
    public void So_are_the_words_of_each_bar_over_it_and_of_each_exception(string more, bool reads) => Reads($"position p: ministry may deport foreigner when ordered. {more}").ShouldBe(reads);

    [Fact]
    public void A_fact_of_which_nothing_is_presumed_is_read_as_it_is()
    {
        var law = Law.Of("position p: ministry may deport foreigner when danger. " + Deem);
        law.Analysis.Net.ReadsAsPresumed(law.Instance("p"), law.Analysis.Model.Facts.First(fact => fact.Name == "danger")).ShouldBeFalse();
    }

    private static bool Reads(string positions)
    {
        var law = Law.Of($"fact harmed: torture or risk. fact hunted: danger or risk. group threatened: foreigner with torture. {positions}{Deem}");
        return law.Analysis.Net.ReadsAsPresumed(law.Instance("p"), law.Analysis.Model.Presumptions.Single().Presumed.Fact);
    }
}
