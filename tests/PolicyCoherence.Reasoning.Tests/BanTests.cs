namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What a state may forbid people, and for how long.</summary>
public sealed class BanTests
{
    private const string Vocabulary = "sphere labour. service leave-to-work, in labour. fact allowed, decided by authority, by leave-to-work. group applicant: foreigner with applies. fact stayed: duration in years. ";

    private static OffendingBan? Find(string understanding, string positions)
    {
        var law = Law.Of($"{Vocabulary}understanding u \"1\": {understanding}. {positions}");
        return Bans.Concerns(law.Instance("p"), law.Understanding<Model.BanUnderstanding>()) ? law.Analysis.Bans.Find(law.Instance("p"), law.Understanding<Model.BanUnderstanding>()) : null;
    }

    [Theory]
    [InlineData("position p: applicant must not work.", true)]
    [InlineData("position p: foreigner must not work when not danger.", true)]
    [InlineData("position p: applicant must not work when danger during the first 6 months after claim.", false)]
    [InlineData("position p: applicant must not work unless at least 6 months after claim.", false)]
    [InlineData("position p: applicant must not work when less than 6 months after claim or danger.", true)]
    [InlineData("position p: applicant must not work when at least 6 months after claim.", true)]
    [InlineData("position p: applicant must not work unless stayed >= 2 years.", false)]
    [InlineData("position p: applicant must not work until 2031-01-01.", false)]
    [InlineData("position p: applicant must not work from 2031-01-01.", true)]
    [InlineData("position p: applicant must not work. exception e to p: when at least 6 months after claim.", false)]
    [InlineData("position p: applicant must not work. exception e to p: when at least 6 months after claim. exception f to e: when danger.", true)]
    [InlineData("position p: applicant must not work. position q: applicant may work when at least 6 months after claim notwithstanding p.", false)]
    [InlineData("position p: applicant must not work. position q: applicant may work when at least 6 months after claim and ordered notwithstanding p.", true)]
    [InlineData("position p: applicant must not work unless allowed.", false)]
    [InlineData("testland encodes labour in full. position p: applicant must not work unless allowed.", true)]
    [InlineData("position p: applicant must not work unless allowed. position q: ministry must grant leave-to-work to applicant when at least 6 months after claim.", false)]
    [InlineData("position p: applicant must not work unless allowed. position q: ministry must grant leave-to-work to applicant when at least 6 months after claim and ordered.", true)]
    [InlineData("position p: applicant must not work unless allowed. position q: ministry may grant leave-to-work to applicant when at least 6 months after claim.", false)]
    [InlineData("position p: applicant must not work unless allowed. position q: ministry may grant leave-to-work to applicant when ordered.", true)]
    [InlineData("position p: applicant must not work unless allowed. position q: ministry must refuse leave-to-work to applicant when danger.", true)]
    [InlineData("position p: office must not fine applicant.", false)]
    [InlineData("position p: applicant must not enter.", false)]
    public void A_ban_must_have_an_end(string positions, bool found) => (Find("a state may forbid work to applicant only for a limited time", positions) is not null).ShouldBe(found);

    [Theory]
    [InlineData("no state may forbid work to applicant", "position p: applicant must not work during the first 6 months after claim.", true)]
    [InlineData("no state may forbid work to applicant unless danger", "position p: applicant must not work when danger.", false)]
    [InlineData("no state may forbid work to applicant unless danger", "position p: applicant must not work.", true)]
    [InlineData("a state may forbid work to applicant only while danger", "position p: applicant must not work when danger and poor.", false)]
    [InlineData("no state may forbid nurse to applicant", "action nurse is a work. position p: applicant must not work.", true)]
    [InlineData("no state may forbid nurse to applicant", "action nurse is a work. position p: applicant must not work. position q: applicant may nurse.", false)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. position p: applicant must not work. position q: applicant may nurse.", true)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. position p: applicant must not work. position q: applicant may nurse notwithstanding p.", true)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. position p: applicant must not work subject to q. position q: applicant may nurse.", true)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. position p: applicant must not work. position q: applicant must nurse notwithstanding p.", true)]
    [InlineData("no state may forbid work to applicant", "position p: applicant must not work. position q: applicant may work notwithstanding p.", false)]
    [InlineData("no state may forbid work to applicant", "position p: applicant must not work subject to q. position q: applicant may register.", false)]
    [InlineData("no state may forbid nurse to applicant", "action nurse is a work. position p: applicant must not work. position q: applicant may nurse notwithstanding p.", false)]
    [InlineData("no state may forbid nurse to applicant", "action nurse is a work. action teach is a work. position p: applicant must not work. position q: applicant may teach notwithstanding p.", true)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. action teach is a work. position p: applicant must not work. position q: applicant may teach notwithstanding p.", true)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. action teach is a work. position p: applicant must not work. position q: applicant may teach notwithstanding p. position r: applicant may nurse notwithstanding p.", false)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. action teach is a work. position p: applicant must not work. position q: applicant may teach. position r: applicant may nurse.", false)]
    [InlineData("no state may forbid nurse to applicant", "action nurse is a work. position p: applicant must not work. exception e to p: for nurse.", false)]
    [InlineData("no state may forbid work to applicant", "action nurse is a work. position p: applicant must not work. exception e to p: for nurse.", true)]
    [InlineData("a state may forbid work to applicant when ill only while danger", "position p: applicant must not work when not ill.", false)]
    public void A_ban_must_keep_within_what_may_be_forbidden(string understanding, string positions, bool found) => (Find(understanding, positions) is not null).ShouldBe(found);

    [Theory]
    [InlineData("position p: office must grant reunion to foreigner when poor.", false)]
    [InlineData("position p: office must grant reunion to foreigner when danger.", true)]
    [InlineData("position p: office may grant reunion to foreigner when at least 3 years after claim.", true)]
    [InlineData("position p: office must grant reunion to foreigner at most 1000 per year.", true)]
    [InlineData("position p: foreigner is entitled to reunion from office. position q: office must refuse reunion to foreigner when danger notwithstanding p.", true)]
    [InlineData("position p: foreigner is entitled to reunion from office. position q: office must refuse reunion to foreigner when poor notwithstanding p.", false)]
    [InlineData("position p: foreigner is entitled to reunion from office when danger. position q: foreigner is entitled to reunion from office when not danger.", false)]
    [InlineData("position p: foreigner is entitled to health-care from office when danger.", false)]
    public void A_service_must_not_depend_on_what_it_must_not_depend_on(string positions, bool found)
    {
        var law = Law.Of($"{Vocabulary}ground quota. understanding u \"1\": reunion must not depend on quota, waiting, danger. {positions}");
        (law.Analysis.Dependence.Find(law.Understanding<Model.IndependenceUnderstanding>()) is not null).ShouldBe(found);
    }

    [Fact]
    public void A_quota_is_a_ground_of_its_own_and_not_the_persons()
    {
        const string Quota = "ground quota. position p: office must grant reunion to foreigner when ordered at most 1000 per year.";
        var law = Law.Of($"understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means. {Quota}");
        var answer = law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<Model.ClosedListUnderstanding>()).ShouldNotBeNull().Answer;
        answer.ValueOf("state.p/quota").ShouldBe(1);
        law = Law.Of($"understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means, quota. {Quota}");
        law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<Model.ClosedListUnderstanding>()).ShouldBeNull();
    }

    [Fact]
    public void A_waiting_period_is_a_ground_of_its_kind()
    {
        const string Wait = "position p: office must grant reunion to foreigner provided that at least 3 years after claim.";
        var law = Law.Of($"understanding u \"1\": a state may refuse reunion to foreigner only on conditions about means. {Wait}");
        law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<Model.ClosedListUnderstanding>()).ShouldNotBeNull();
        law = Law.Of($"understanding u \"1\": a state may refuse reunion to foreigner only on conditions about waiting. {Wait}");
        law.Analysis.Refusals.Find(law.Instance("p"), law.Understanding<Model.ClosedListUnderstanding>()).ShouldBeNull();
    }
}
