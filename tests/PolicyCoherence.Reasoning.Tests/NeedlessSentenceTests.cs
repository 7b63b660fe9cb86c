namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which sentence another one makes needless: by its dates, among those that speak of anyone, and by what stands several sentences away.</summary>
public sealed class NeedlessSentenceTests
{
    private static void Covered(string p, string q, string more, bool covered)
    {
        var law = Law.Of($"position p: {p}. position q: {q}. {more}");
        var (narrower, wider) = (law.Instance("p").Position, law.Instance("q").Position);
        law.Analysis.Redundancy.IsCovered(narrower, wider).ShouldBe(covered);
        law.Analysis.Redundancy.Covering(narrower).Any(position => position.Name == "q").ShouldBe(covered, "what is sought among all is what is found of the two");
    }

    [Theory]
    [InlineData("", "from 2010-01-01", true)]
    [InlineData("from 2010-01-01", "", true)]
    [InlineData("from 2010-01-01", "from 2020-01-01", true)]
    [InlineData("", "until 2030-01-01", false)]
    [InlineData("until 2030-01-01", "from 2010-01-01", true)]
    [InlineData("until 2030-01-01", "until 2020-01-01", false)]
    public void Which_of_them_is_older_does_not_matter_and_which_ends_first_does(string p, string q, bool covered) =>
        Covered($"ministry must fine foreigner when danger {p}", $"ministry must fine foreigner {q}", "", covered);

    [Theory]
    [InlineData("when danger", "when danger or crime", true)]
    [InlineData("when crime", "when danger or crime", true)]
    [InlineData("when ill", "when danger or crime", false)]
    [InlineData("when danger and ill", "when ill and (danger or crime)", true)]
    [InlineData("when crime and ill", "when ill and (danger or crime)", true)]
    [InlineData("when danger and ill", "when (danger or crime) and ill", true)]
    [InlineData("when crime and ill", "when (danger or crime) and ill", true)]
    [InlineData("when (danger or crime) and ill", "when ill", true)]
    [InlineData("when age >= 10 years", "when age >= 5 years", true)]
    [InlineData("when age >= 5 years", "when age >= 10 years", false)]
    [InlineData("when age = 9 years", "when age >= 5 years", true)]
    [InlineData("when age >= 5 years", "when age = 9 years", false)]
    [InlineData("when danger", "", true)]
    [InlineData("", "when danger", false)]
    [InlineData("", "", true)]
    public void Whoever_is_named_by_the_one_is_found_in_the_other_also_where_it_speaks_of_anyone(string p, string q, bool covered) =>
        Covered($"ministry must fine anyone {p}", $"ministry must fine anyone {q}", "position r: ministry must fine anyone when danger and poor. position s: ministry must fine anyone when crime and poor and ill.", covered);

    [Theory]
    [InlineData("exception e to q: when danger. exception f to e: when danger.", true)]
    [InlineData("exception e to q: when danger. exception f to e: when danger. exception g to f: when obtained in health-care.", false)]
    [InlineData("exception e to q: when danger. exception f to e: when danger. exception g to f: when obtained in health-care and ill and not ill.", true)]
    public void What_keeps_it_may_stand_several_sentences_away(string more, bool covered) =>
        Covered("public-body may disclose health-data of foreigner to office when danger", "public-body may disclose health-data of foreigner to office", more, covered);

    [Fact]
    public void Nothing_is_left_of_a_position_of_which_one_of_its_acts_reached_somebody_and_another_nobody()
    {
        var law = Law.Of("understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: no authority may fine or return foreigner as far as torture-convention forbids it. exception e to p: when torture.");
        law.Analysis.Redundancy.NothingIsLeft(law.Instance("p").Position).ShouldBeTrue();
    }
}
