using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Where a text names several bodies, safeguards, powers or times, and each has to be looked at by itself.</summary>
public sealed class SeveralOfAKindTests
{
    [Theory]
    [InlineData("when either ill as found by embassy or ill as found by doctor", "ill doctor; ill embassy")]
    [InlineData("when either ill as found by embassy or danger as found by doctor", "danger doctor; ill embassy")]
    public void Two_bodies_that_find_one_fact_are_told_by_name(string when, string expected)
    {
        var law = Law.Of($"position p: office must deport foreigner {when}.");
        string.Join("; ", law.Analysis.Coordination.Untold(law.Instance("p")).Select(answer => $"{answer.Turning.Name} {answer.Body.Name}")).ShouldBe(expected);
    }

    [Fact]
    public void A_body_that_consults_bodies_of_its_own_kind_does_not_wait_for_itself()
    {
        var law = Law.Of("position p: ministry may grant card to foreigner after consulting public-body.");
        law.Analysis.Coordination.CircleFrom(law.Instance("p")).ShouldBeNull();
    }

    [Fact]
    public void Of_two_powers_at_will_the_first_by_name_is_told()
    {
        var law = Law.Of("""
            service licence, in family. action extend: service of person, enabling. understanding u "1": every position to grant licence must state extension.
            position p: office may grant licence to foreigner for at most 2 years. position e: office may extend licence of foreigner. position d: ministry may extend licence of foreigner.
            """);
        law.Analysis.Statuses.WithoutCriteria(law.Instance("p"), law.Understanding<PositionSafeguardUnderstanding>()).ShouldHaveSingleItem().Unconditional.ShouldNotBeNull().Position.Name.ShouldBe("d");
    }

    [Theory]
    [InlineData("service licence.", "in sphere family, ", "family", true)]
    [InlineData("service licence.", "in sphere family, ", "health", false)]
    [InlineData("service licence, in health.", "in sphere family, ", "family", false)]
    [InlineData("service licence, in health.", "in sphere family, ", "health", true)]
    [InlineData("service licence, in health.", "", "health", true)]
    [InlineData("service licence.", "", "health", false)]
    public void What_a_status_gives_lies_in_the_sphere_of_its_service_and_else_of_the_act(string service, string sphere, string full, bool counts)
    {
        var law = DataLaw.Written($"""
            state testland. use f. framework f. testland encodes {full} in full. sphere family. sphere health. agency office. group foreigner. {service} action grant: service to person, {sphere}enabling, gives.
            understanding u "1": every position to grant licence must state withdrawal. position p: office may grant licence to foreigner for at most 2 years.
            """);
        law.Analysis.Statuses.WithoutCriteria(law.Analysis.InstancesOf("p")[0], law.Understanding<PositionSafeguardUnderstanding>()).ShouldHaveSingleItem().EncodedInFull.ShouldBe(counts);
    }

    private const string Return = "understanding u \"1\": every decision to return must come with an appeal. ";

    [Theory]
    [InlineData("position s: every decision to return comes with an appeal. ", "none")]
    [InlineData("position s: every decision to return comes with an appeal unless risk. ", "risk 1")]
    [InlineData("position s: every decision to return comes with an appeal when risk. ", "risk 0")]
    public void Whom_only_a_saving_clause_takes_out_needs_the_safeguard_still(string safeguard, string expected)
    {
        var missing = Law.Of($"{Return}understanding w: no state may return foreigner when risk as in torture-convention article \"3\". position p: ministry must deport foreigner respecting torture-convention. {safeguard}").Lacks();
        (missing is null ? "none" : $"risk {missing.Answer.ValueOf("person.risk")}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("an appeal", "e")]
    [InlineData("an appeal, examination", "e")]
    [InlineData("examination, an appeal", "e")]
    public void The_exception_to_a_sentence_with_several_safeguards_is_blamed_for_the_one_that_is_missing(string safeguards, string gap) =>
        Law.Of($"{Return}position p: ministry must deport foreigner. position s: every decision to return comes with {safeguards}. exception e to s: when danger.").Lacks().ShouldNotBeNull().Gap.ShouldNotBeNull().Name.ShouldBe(gap);

    [Theory]
    [InlineData("foreigner", "none")]
    [InlineData("minor", "adult")]
    [InlineData("anyone when age < 18 years", "adult")]
    public void A_safeguard_for_decisions_about_some_is_none_for_the_others(string whom, string expected)
    {
        var missing = Law.Of($"{Return}position p: ministry must deport foreigner. position s: every decision to return {whom.Split(" when ")[0]} comes with an appeal{(whom.Contains(" when ", StringComparison.Ordinal) ? $" when {whom.Split(" when ")[1]}" : "")}.").Lacks();
        (missing is null ? "none" : missing.Answer.ValueOf("person.age") >= 18 ? "adult" : "minor").ShouldBe(expected);
    }

    [Theory]
    [InlineData("at least 2 months after claim", "at least 2 months after claim", true)]
    [InlineData("at least 2 months after claim", "at least 3 months after claim", true)]
    [InlineData("at least 30 hours after claim", "at least 40 hours after claim", true)]
    [InlineData("at least 2 months after claim", "at least 30 hours after claim", false)]
    [InlineData("at least 2 months after claim and at most 30 hours after claim", "at least 2 months after claim and at most 30 hours after claim", true)]
    [InlineData("at least 2 months after claim and at most 30 hours after claim", "at least 3 months after claim and at most 30 hours after claim", false)]
    [InlineData("at least 2 months after claim and at most 30 hours after claim", "at least 2 months after claim and at most 40 hours after claim", false)]
    [InlineData("at least 2 months after claim and at most 30 hours after claim", "at least 2 months after claim", false)]
    [InlineData("at least 2 months after claim", "at least 2 months after claim and before claim", false)]
    [InlineData("at least 2 months after claim and at most 30 hours after claim and at least 1 month after decision and at most 9 hours after decision", "at least 2 months after claim and at most 30 hours after claim and at least 4 months after decision and at most 9 hours after decision", false)]
    public void Two_laws_measure_time_alike_if_they_tie_the_same_months_to_the_same_hours(string one, string other, bool alike)
    {
        CaseSpace Space(string when) => Law.Of($"position p: ministry must fine foreigner when {when}.").Analysis.Space;
        Space(one).HasClocksOf(Space(other)).ShouldBe(alike);
        Space(other).HasClocksOf(Space(one)).ShouldBe(alike);
    }

    [Theory]
    [InlineData("office may refuse emergency-care to foreigner", "office must grant health-care to foreigner", "q by LimitsPower, Silent")]
    [InlineData("office may refuse health-care to foreigner", "office must grant emergency-care to foreigner", "q by LimitsPower, Silent")]
    [InlineData("office may grant emergency-care to foreigner", "no authority may grant health-care to foreigner", "p by ExceptionToTheBar, Low")]
    [InlineData("office may grant health-care to foreigner", "no authority may grant health-care to foreigner", "q by LimitsPower, Silent")]
    public void A_narrower_service_is_an_exception_to_a_bar_and_not_to_a_duty_to_do_the_contrary(string p, string q, string expected) =>
        Law.Of($"position p: {p} under act section \"1\". position q: {q} under same-day-act section \"1\".").Verdict().ShouldBe(expected);
}
