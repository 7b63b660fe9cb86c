namespace PolicyCoherence.Reasoning.Tests;

/// <summary>When a sentence about what people may or must not do says nothing that another does not say: also beside a third one over which the two prevail differently.</summary>
public sealed class SentencesAboutPeopleTests
{
    private static bool Covered(string p, string q, string more)
    {
        var law = Law.Of($"role sponsor. position p: {p}. position q: {q}. {more}");
        var (narrower, wider) = (law.Instance("p").Position, law.Instance("q").Position);
        var covered = law.Analysis.Redundancy.IsCovered(narrower, wider);
        law.Analysis.Redundancy.Covering(narrower).Select(position => position.Name).ShouldBe(covered ? ["q"] : []);
        return covered;
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("foreigner may enter when danger under act section \"3\"", false)]
    [InlineData("sponsor may enter when danger under act section \"3\"", true)]
    [InlineData("foreigner may work when danger under act section \"3\"", true)]
    [InlineData("foreigner may enter when danger under constitution-1990 section \"3\"", true)]
    [InlineData("foreigner may enter when danger under circular-2015 section \"3\"", true)]
    [InlineData("foreigner may enter when danger and crime and ill under act section \"3\"", true)]
    [InlineData("ministry may admit foreigner when danger under act section \"3\"", true)]
    public void A_narrow_ban_on_people_is_needed_where_it_is_the_exception_to_a_liberty_and_the_wide_one_is_not(string liberty, bool covered) =>
        Covered("foreigner must not enter when danger and crime under act section \"1\"", "foreigner must not enter under act section \"2\"", liberty.Length == 0 ? "" : $"position r: {liberty}.").ShouldBe(covered);

    [Theory]
    [InlineData("", true)]
    [InlineData("foreigner must not enter when danger under act section \"3\"", false)]
    [InlineData("sponsor must not enter when danger under act section \"3\"", true)]
    [InlineData("foreigner must not work when danger under act section \"3\"", true)]
    [InlineData("foreigner must not enter when danger under constitution-1990 section \"3\"", true)]
    [InlineData("foreigner must not enter when danger under circular-2015 section \"3\"", true)]
    [InlineData("foreigner must not enter when danger and crime and ill under act section \"3\"", true)]
    public void A_narrow_liberty_is_needed_where_it_is_the_exception_to_a_ban_and_the_wide_one_is_not(string ban, bool covered) =>
        Covered("foreigner may enter when danger and crime under act section \"1\"", "foreigner may enter under act section \"2\"", ban.Length == 0 ? "" : $"position r: {ban}.").ShouldBe(covered);

    [Theory]
    [InlineData("ministry should fine foreigner when danger", "ministry should fine foreigner within 3 days of decision", true)]
    [InlineData("foreigner is entitled to card from office when danger", "foreigner is entitled to card from office within 3 days of decision", true)]
    [InlineData("ministry may fine foreigner when danger", "ministry may fine foreigner within 3 days of decision", false)]
    [InlineData("foreigner is entitled to card from hospital when ill provided that registered", "foreigner is entitled to card from hospital provided that registered", true)]
    [InlineData("foreigner is entitled to card from hospital when ill provided that registered", "foreigner is entitled to card from hospital provided that applies", false)]
    [InlineData("ministry must fine foreigner when danger with appeal", "ministry must fine foreigner with appeal", true)]
    [InlineData("ministry must fine foreigner when danger with appeal", "ministry must fine foreigner with examination", false)]
    [InlineData("ministry must fine foreigner when danger with appeal", "ministry must fine foreigner with examination, appeal", true)]
    [InlineData("ministry may fine foreigner when danger with appeal", "ministry may fine foreigner with appeal", true)]
    [InlineData("ministry may fine foreigner when danger with appeal", "ministry may fine foreigner with examination, appeal", false)]
    public void What_goes_with_a_sentence_must_stand_in_the_other_in_the_same_words(string p, string q, bool covered) => Covered(p, q, "").ShouldBe(covered);

    [Theory]
    [InlineData("to files when ill, retained no longer than in p", false)]
    [InlineData("to files when ill, retained no longer than in q", true)]
    [InlineData("to files when ill", true)]
    public void A_sentence_whose_term_another_takes_over_is_needed(string other, bool covered) =>
        Covered("ministry must disclose personal-data of foreigner to office when danger and crime, retained for at most 30 days from claim", "ministry must disclose personal-data of foreigner to office when danger, retained for at most 30 days from claim",
            $"store files, kept by hospital. position r: ministry must disclose personal-data of foreigner {other}.").ShouldBe(covered);

    [Fact]
    public void The_person_who_would_be_covered_differs_from_the_one_who_is_not_in_her_status_alone()
    {
        var result = Law.Of("understanding u \"1\": foreigner is entitled to health-care when ill irrespective of permit. position p: foreigner is entitled to health-care from hospital when ill and permit and not poor. position q: foreigner is entitled to health-care from hospital when ill and danger. position r: foreigner is entitled to health-care from hospital when ill and tolerated and crime.").Entitlement();
        result.State.ShouldBe(EntitlementState.CutByStatus);
        var (answer, covered) = (result.Answer.ShouldNotBeNull(), result.Covered.ShouldNotBeNull());
        answer.Case.Variables.Where(variable => covered.TryGet(variable, out var value) && value != answer.Case[variable]).Select(variable => variable.Key).ShouldBe(["person.permit"]);
    }
}
