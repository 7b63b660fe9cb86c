namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which sentence says nothing that another does not say, and of which nothing is left.</summary>
public sealed class RedundancyTests
{
    private static bool Covered(string p, string q, string more = "")
    {
        var law = Law.Of($"position p: {p}. position q: {q}. {more}");
        var (narrower, wider) = (law.Instance("p").Position, law.Instance("q").Position);
        var covered = law.Analysis.Redundancy.IsCovered(narrower, wider);
        law.Analysis.Redundancy.Covering(narrower).Select(position => position.Name).ShouldBe(covered ? ["q"] : []);
        law.Analysis.Redundancy.AreTheSame(narrower, wider).ShouldBe(covered && law.Analysis.Redundancy.IsCovered(wider, narrower));
        return covered;
    }

    [Theory]
    [InlineData("ministry must fine foreigner when danger and crime", "ministry must fine foreigner when danger", true)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner when danger", true)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner", true)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner when danger and crime", false)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner when crime", false)]
    [InlineData("ministry must fine minor when age < 10 years", "ministry must fine foreigner", false)]
    [InlineData("ministry must fine foreigner when age < 10 years", "ministry must fine foreigner when age < 12 years", true)]
    [InlineData("ministry must fine foreigner when danger and not danger", "ministry must fine foreigner when danger", false)]
    [InlineData("ministry may fine foreigner when danger", "ministry must fine foreigner when danger", false)]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner", true)]
    [InlineData("foreigner may enter when danger and crime", "foreigner may enter when danger", true)]
    [InlineData("foreigner may enter when danger and crime", "ministry may fine foreigner when danger", false)]
    public void A_sentence_is_covered_by_one_that_says_the_same_of_more_people(string p, string q, bool covered) => Covered(p, q).ShouldBe(covered);

    [Fact]
    public void Among_many_sentences_the_same_cover_another_as_if_each_pair_were_looked_at()
    {
        string[] conditions =
        [
            "", "when danger", "when crime", "when danger and crime", "when either danger or crime", "when age < 10 years", "when age < 12 years", "when age = 9 years",
            "when age = 11 years", "when age = 9 years and danger", "when age = 11 years and crime", "when not danger", "when not danger and age = 9 years",
        ];
        string[] acts = ["ministry must deport foreigner", "ministry must not deport foreigner", "ministry must not return foreigner", "ministry may deport foreigner", "ministry must grant health-care to foreigner"];
        var law = Law.Of(string.Join(' ', acts.SelectMany((act, number) => conditions.Select((condition, turn) => $"position p{number}x{turn}: {act} {condition}."))));
        var positions = law.Analysis.Model.Positions;
        positions.Length.ShouldBe(acts.Length * conditions.Length);
        var covered = 0;
        foreach (var narrower in positions)
        {
            var expected = positions.Where(wider => law.Analysis.Redundancy.IsCovered(narrower, wider)).Select(wider => wider.Name).Order(StringComparer.Ordinal).ToList();
            law.Analysis.Redundancy.Covering(narrower).Select(wider => wider.Name).ShouldBe(expected, narrower.Name);
            covered += expected.Count;
        }

        covered.ShouldBeGreaterThan(40, "else this test says little");
    }

    [Theory]
    [InlineData("hospital must not deport foreigner when danger", "public-body must not deport foreigner when danger", true)]
    [InlineData("public-body must not deport foreigner when danger", "hospital must not deport foreigner when danger", false)]
    [InlineData("hospital must not deport foreigner when danger", "no authority may deport foreigner when danger", true)]
    [InlineData("no authority may deport foreigner when danger", "hospital must not deport foreigner when danger", false)]
    [InlineData("hospital must fine foreigner when danger", "public-body must fine foreigner when danger", true)]
    [InlineData("hospital must fine foreigner when danger", "office must fine foreigner when danger", false)]
    [InlineData("ministry must not deport foreigner when danger", "ministry must not return foreigner when danger", true)]
    [InlineData("ministry must not return foreigner when danger", "ministry must not deport foreigner when danger", false)]
    [InlineData("ministry must deport foreigner when danger", "ministry must return foreigner when danger", false)]
    [InlineData("ministry may deport foreigner when danger", "ministry may return foreigner when danger", false)]
    [InlineData("ministry must grant health-care to foreigner when ill", "ministry must grant health-care to foreigner", true)]
    [InlineData("ministry must grant emergency-care to foreigner when ill", "ministry must grant health-care to foreigner", false)]
    [InlineData("ministry must disclose health-data of foreigner to office when ill", "ministry must disclose health-data of foreigner to office", true)]
    [InlineData("ministry must disclose health-data of foreigner to office when ill", "ministry must disclose health-data of foreigner to court", false)]
    [InlineData("ministry must disclose health-data of foreigner to office when ill", "ministry must disclose personal-data of foreigner to office", false)]
    [InlineData("ministry must access health-data of foreigner from office when ill", "ministry must access health-data of foreigner from school", false)]
    [InlineData("ministry must access health-data of foreigner from office when ill", "ministry must access health-data of foreigner from office", true)]
    public void A_bar_covers_every_kind_of_its_act_and_all_who_are_of_its_kind_and_a_duty_just_what_it_names(string p, string q, bool covered) => Covered(p, q).ShouldBe(covered);

    [Theory]
    [InlineData("within 30 days of decision", "", false)]
    [InlineData("within 30 days of decision", "within 30 days of decision", true)]
    [InlineData("within 30 days of decision", "within 20 days of decision", false)]
    [InlineData("within 30 days of decision", "within 30 days of claim", false)]
    [InlineData("", "within 30 days of decision", true)]
    [InlineData("under act section \"1\"", "under later-act section \"1\"", true)]
    [InlineData("under act section \"1\"", "under circular-2015 section \"1\"", false)]
    [InlineData("under circular-2015 section \"1\"", "under act section \"1\"", false)]
    [InlineData("notwithstanding r", "", false)]
    [InlineData("notwithstanding r", "notwithstanding r", true)]
    [InlineData("at most 1000 per month", "", false)]
    [InlineData("", "at most 1000 per month", false)]
    [InlineData("until 2030-01-01", "", true)]
    [InlineData("", "until 2030-01-01", false)]
    [InlineData("from 2020-01-01", "from 2030-01-01", true)]
    public void What_a_sentence_adds_of_its_own_must_stand_in_the_other_too(string p, string q, bool covered) =>
        Covered($"ministry must fine foreigner when danger and crime {p}", $"ministry must fine foreigner when danger {q}", "position r: no authority may fine foreigner when ill.").ShouldBe(covered);

    [Theory]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner when danger or crime", true)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner when crime or ill", false)]
    [InlineData("ministry must fine foreigner when age < 10 years", "ministry must fine foreigner when age < 12 years or danger", true)]
    [InlineData("ministry must fine foreigner when named", "ministry must fine foreigner when known", true)]
    [InlineData("ministry must fine foreigner when known", "ministry must fine foreigner when named", false)]
    public void A_wider_sentence_may_speak_of_facts_of_which_the_narrower_does_not(string p, string q, bool covered) =>
        Covered(p, q, "fact named. fact known. named implies known.").ShouldBe(covered);

    [Theory]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner at the earliest 3 days after decision", false)]
    [InlineData("ministry may fine foreigner when danger at the earliest 3 days after decision", "ministry may fine foreigner", false)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine foreigner at the earliest 3 days after decision", false)]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner within 3 days of decision", false)]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner with appeal", false)]
    [InlineData("ministry must not fine foreigner when danger", "ministry must not fine foreigner with appeal", true)]
    [InlineData("ministry may disclose health-data of foreigner to files when danger", "ministry may disclose health-data of foreigner to rolls", false)]
    [InlineData("ministry may disclose health-data of foreigner to files when danger", "ministry may disclose health-data of foreigner to files, rolls", true)]
    [InlineData("ministry may disclose health-data of foreigner to files, rolls when danger", "ministry may disclose health-data of foreigner to files", false)]
    [InlineData("ministry may access health-data of foreigner from files when danger", "ministry may access health-data of foreigner from rolls", false)]
    [InlineData("ministry may disclose health-data of foreigner to office when danger retained no longer than in files", "ministry may disclose health-data of foreigner to office retained no longer than in rolls", false)]
    [InlineData("ministry may disclose health-data of foreigner to office when danger for the purpose of \"a\", \"b\"", "ministry may disclose health-data of foreigner to office for the purpose of \"b\", \"a\"", true)]
    [InlineData("foreigner is entitled to card from hospital when ill provided that registered", "foreigner is entitled to card from hospital when registered", false)]
    [InlineData("foreigner is entitled to card from hospital when ill and registered", "foreigner is entitled to card from hospital provided that registered", true)]
    [InlineData("foreigner must not enter when danger on breach, ministry may fine", "foreigner must not enter", false)]
    public void Each_clause_of_the_one_is_asked_of_the_other(string p, string q, bool covered) =>
        Covered(p, q, "store files, kept by office. store rolls, kept by office.").ShouldBe(covered);

    [Theory]
    [InlineData("exception e to q: for hospital.", false)]
    [InlineData("exception e to q: when obtained in health-care.", false)]
    [InlineData("exception e to p, q: when obtained in health-care.", false)]
    [InlineData("exception e to q: for office.", true)]
    public void It_is_covered_in_each_narrower_way_that_an_exception_singles_out(string more, bool covered) =>
        Covered("public-body may disclose health-data of foreigner to office when danger", "public-body may disclose health-data of foreigner to office", more).ShouldBe(covered);

    [Theory]
    [InlineData("position r: office may fine foreigner subject to p.", false)]
    [InlineData("position r: office must not fine foreigner notwithstanding p.", false)]
    [InlineData("position r: office may fine foreigner subject to q.", true)]
    [InlineData("exception e to p: when ill.", false)]
    [InlineData("exception e to q: when crime.", false)]
    [InlineData("exception e to q: when ill.", false)]
    [InlineData("exception e to p, q: when ill.", false)]
    public void A_sentence_to_which_another_refers_is_needed_and_an_exception_to_the_wider_one_opens_it(string more, bool covered) =>
        Covered("ministry must fine foreigner when danger and crime", "ministry must fine foreigner when danger", more).ShouldBe(covered);

    [Theory]
    [InlineData("ministry must fine or detain foreigner when danger", "ministry must fine or detain foreigner", false)]
    public void What_leaves_a_choice_is_not_looked_at(string p, string q, bool covered)
    {
        var law = Law.Of($"position p: {p}. position q: {q}.");
        law.Analysis.Redundancy.IsCovered(law.Instance("p").Position, law.Instance("q").Position).ShouldBe(covered);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("exception e to p: when danger.", true)]
    [InlineData("exception e to p: when crime.", false)]
    [InlineData("exception e to p: when crime. exception f to p: when not crime.", true)]
    [InlineData("exception e to p: when danger. exception f to e: when crime.", false)]
    [InlineData("position q: no authority may fine foreigner when danger notwithstanding p.", true)]
    [InlineData("position q: no authority may fine foreigner when crime notwithstanding p.", false)]
    public void Nothing_is_left_of_a_position_if_its_exceptions_and_what_prevails_over_it_take_everybody_out(string more, bool nothing)
    {
        var law = Law.Of($"position p: ministry must fine foreigner when danger. {more}");
        law.Analysis.Redundancy.NothingIsLeft(law.Instance("p").Position).ShouldBe(nothing);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("exception f to e: when crime.", true)]
    [InlineData("exception f to e: when risk.", false)]
    [InlineData("exception f to e: when risk. exception g to e: when not risk.", true)]
    [InlineData("exception f to e: when crime. exception g to f: when risk.", false)]
    public void Nothing_is_left_of_an_exception_if_its_own_exceptions_take_everybody_back(string more, bool nothing)
    {
        var law = Law.Of($"position p: ministry must fine foreigner when danger. exception e to p: when crime. {more}");
        law.Analysis.Redundancy.NothingIsLeft(law.Analysis.Model.Exceptions.First(exception => exception.Name == "e")).ShouldBe(nothing);
    }
}
