namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which sentences another one makes needless, and what one little thing keeps them needed.</summary>
public sealed class SparedSentenceTests
{
    private const string Narrow = "ministry must fine foreigner when danger and crime";
    private const string Wide = "ministry must fine foreigner when danger";

    private static void Covered(string p, string q, string more, bool covered)
    {
        var law = Law.Of($"position p: {p}. position q: {q}. {more}");
        var (narrower, wider) = (law.Instance("p").Position, law.Instance("q").Position);
        law.Analysis.Redundancy.IsCovered(narrower, wider).ShouldBe(covered);
        law.Analysis.Redundancy.Covering(narrower).Any(position => position.Name == "q").ShouldBe(covered);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("position r: foreigner must register when ill subject to p.", false)]
    [InlineData("position r: foreigner must register when ill subject to q.", true)]
    [InlineData("position r: foreigner must register when ill notwithstanding p.", false)]
    [InlineData("exception e to p: when ill.", false)]
    public void A_sentence_to_which_a_clause_refers_is_needed(string more, bool covered) => Covered(Narrow, Wide, more, covered);

    [Theory]
    [InlineData("at the earliest 3 days after decision", "", false)]
    [InlineData("at the earliest 3 days after decision", "at the earliest 3 days after decision", true)]
    [InlineData("at the earliest 3 days after decision", "at the earliest 4 days after decision", false)]
    [InlineData("at the earliest 3 days after decision", "at the earliest 3 days after claim", false)]
    [InlineData("with appeal", "", false)]
    [InlineData("with appeal", "with appeal", true)]
    [InlineData("", "with appeal", true)]
    [InlineData("with appeal", "with examination", false)]
    [InlineData("with appeal, examination", "with examination", false)]
    [InlineData("with appeal", "with appeal, examination", true)]
    [InlineData("with examination", "with appeal, examination", true)]
    [InlineData("notwithstanding any other law", "", false)]
    [InlineData("notwithstanding any other law", "notwithstanding any other law", true)]
    [InlineData("", "notwithstanding any other law", true)]
    [InlineData("notwithstanding r notwithstanding s", "notwithstanding r", false)]
    [InlineData("notwithstanding r notwithstanding s", "notwithstanding s", false)]
    [InlineData("notwithstanding r", "notwithstanding r notwithstanding s", true)]
    public void What_it_adds_keeps_it_and_what_the_other_adds_does_not(string p, string q, bool covered) =>
        Covered($"{Narrow} {p}", $"{Wide} {q}", "position r: foreigner may enter when ill. position s: foreigner may enter when poor.", covered);

    [Theory]
    [InlineData("hospital, school must fine foreigner when danger and crime", "public-body must fine foreigner when danger", true)]
    [InlineData("hospital, office must fine foreigner when danger and crime", "public-body must fine foreigner when danger", false)]
    [InlineData("hospital must fine foreigner when danger and crime", "hospital, office must fine foreigner when danger", true)]
    [InlineData("office must fine foreigner when danger and crime", "hospital, office must fine foreigner when danger", true)]
    [InlineData("ministry must disclose health-data of foreigner to office, court when danger and crime", "ministry must disclose health-data of foreigner to court, office when danger", true)]
    [InlineData("ministry must disclose health-data of foreigner to office, court when danger and crime", "ministry must disclose health-data of foreigner to office when danger", false)]
    [InlineData("no authority may fine foreigner when danger and crime", "ministry must not fine foreigner when danger", false)]
    public void Each_of_its_bearers_and_acts_must_be_covered(string p, string q, bool covered) => Covered(p, q, "", covered);

    [Theory]
    [InlineData("position r: no authority may fine foreigner when danger and (crime or ill).", false)]
    [InlineData("position r: no authority may fine foreigner when danger and ill.", true)]
    [InlineData("position r: no authority may detain foreigner when danger and (crime or ill).", true)]
    public void What_a_bar_leaves_of_the_wider_must_still_cover_what_it_leaves_of_the_narrower(string bar, bool covered) => Covered(Narrow, Wide, bar, covered);

    [Theory]
    [InlineData("", true)]
    [InlineData("position d: ministry must fine foreigner when danger.", false)]
    [InlineData("position d: ministry may fine foreigner when danger.", true)]
    [InlineData("position d: ministry must fine foreigner.", true)]
    [InlineData("position d: ministry must detain foreigner when danger.", true)]
    [InlineData("position d: ministry must fine foreigner when danger notwithstanding p.", false)]
    public void A_narrower_bar_is_needed_where_it_is_an_exception_to_a_duty_and_the_wider_is_none(string duty, bool covered) =>
        Covered("no authority may fine foreigner when danger and crime", "no authority may fine foreigner when danger", duty, covered);

    [Fact]
    public void Those_that_cover_it_come_in_the_order_of_their_names()
    {
        var law = Law.Of($"position p: {Narrow}. position zeal: {Wide}. position care: ministry must fine foreigner when crime. position heed: ministry must fine foreigner. position other: ministry must fine foreigner when ill.");
        law.Analysis.Redundancy.Covering(law.Instance("p").Position).Select(position => position.Name).ShouldBe(["care", "heed", "zeal"]);
        law.Analysis.Redundancy.Covering(law.Instance("heed").Position).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hospital, school must fine foreigner when danger", "exception e to p: for hospital when danger.", false)]
    [InlineData("hospital, school must fine foreigner when danger", "exception e to p: for hospital, school when danger.", true)]
    [InlineData("public-body must fine foreigner when danger", "exception e to p: for hospital when danger.", false)]
    [InlineData("public-body must fine foreigner when danger", "exception e to p: for public-body when danger.", true)]
    [InlineData("ministry must fine foreigner when danger", "exception e to p: when danger. exception f to e: for ministry.", false)]
    [InlineData("ministry must fine foreigner when danger and not danger", "exception e to p: when danger.", false)]
    [InlineData("ministry must fine foreigner when danger", "position q: foreigner may enter when danger notwithstanding p.", true)]
    [InlineData("ministry must fine foreigner when danger subject to q", "position q: foreigner may enter when danger or crime.", true)]
    [InlineData("ministry must fine foreigner when danger subject to q", "position q: foreigner may enter when crime.", false)]
    public void Something_is_left_of_a_position_if_it_is_for_one_of_its_bearers(string p, string more, bool nothing)
    {
        var law = Law.Of($"position p: {p}. {more}");
        law.Analysis.Redundancy.NothingIsLeft(law.Instance("p").Position).ShouldBe(nothing);
    }

    [Theory]
    [InlineData("exception e to p: when ill.", false)]
    [InlineData("exception e to p: when torture.", true)]
    public void A_saving_clause_for_a_treaty_does_not_count_as_taking_people_out(string more, bool nothing)
    {
        var law = Law.Of($"understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner when torture respecting torture-convention. {more}");
        law.Analysis.Redundancy.NothingIsLeft(law.Instance("p").Position).ShouldBe(nothing);
    }
}
