namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which sentence another one makes needless: for people as for authorities, by its dates, and beside what it prevails over.</summary>
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
    [InlineData("", true)]
    [InlineData("position d: foreigner may enter when danger.", false)]
    [InlineData("position d: foreigner may enter.", true)]
    [InlineData("position d: foreigner may enter when ill.", true)]
    [InlineData("position d: foreigner may enter when danger and crime.", false)]
    [InlineData("position d: foreigner must enter when danger.", false)]
    [InlineData("position d: foreigner may work when danger.", true)]
    [InlineData("position d: sponsor may enter when danger.", true)]
    [InlineData("position d: ministry may deport foreigner when danger.", true)]
    public void A_narrower_ban_on_people_is_needed_where_it_prevails_and_the_wider_does_not(string more, bool covered) =>
        Covered("foreigner must not enter when danger and crime", "foreigner must not enter when danger", "role sponsor. " + more, covered);

    [Theory]
    [InlineData("", true)]
    [InlineData("position b: foreigner must not enter when danger.", false)]
    [InlineData("position b: foreigner must not enter.", true)]
    [InlineData("position b: foreigner must not enter when ill.", true)]
    [InlineData("position b: foreigner must not enter when danger and crime.", false)]
    [InlineData("position b: foreigner must not work when danger.", true)]
    [InlineData("position b: sponsor must not enter when danger.", true)]
    [InlineData("position b: ministry must not deport foreigner when danger.", true)]
    public void A_narrower_liberty_or_duty_of_people_is_needed_where_it_prevails_over_a_ban_and_the_wider_does_not(string more, bool covered)
    {
        Covered("foreigner may enter when danger and crime", "foreigner may enter when danger", "role sponsor. " + more, covered);
        Covered("foreigner must enter when danger and crime", "foreigner must enter when danger", "role sponsor. " + more, covered);
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
    [InlineData("ministry should fine foreigner when danger", "ministry should fine foreigner within 30 days of decision", true)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner within 30 days of decision", true)]
    [InlineData("foreigner is entitled to card from hospital when ill", "foreigner is entitled to card from hospital within 30 days of claim", true)]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner within 30 days of decision", false)]
    [InlineData("ministry may fine foreigner when danger with appeal", "ministry may fine foreigner with appeal", true)]
    [InlineData("ministry may fine foreigner when danger with appeal, examination", "ministry may fine foreigner with examination, appeal", true)]
    [InlineData("ministry may fine foreigner when danger with appeal", "ministry may fine foreigner with appeal, examination", false)]
    [InlineData("foreigner is entitled to card from hospital when ill provided that registered", "foreigner is entitled to card from hospital provided that registered", true)]
    [InlineData("foreigner is entitled to card from hospital when ill provided that registered", "foreigner is entitled to card from hospital provided that applies", false)]
    public void A_clause_that_both_have_is_nothing_of_its_own(string p, string q, bool covered) => Covered(p, q, "", covered);

    [Theory]
    [InlineData("position r: office may access health-data of foreigner from court retained no longer than in q.", true)]
    [InlineData("position r: office may access health-data of foreigner from court retained no longer than in p.", false)]
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
