using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Questions that name several terms, of which one is enough; and what another position puts aside before it counts.</summary>
public sealed class SeveralTermsTests
{
    private const string Return = "understanding u \"1\": where a position requires return, some position should offer assisted-return to the same persons. position p: ministry must deport foreigner under act section \"1\". ";

    [Theory]
    [InlineData("", "p")]
    [InlineData("position q: no authority may deport foreigner under constitution-1990 section \"1\". ", "")]
    [InlineData("position q: no authority may deport minor under constitution-1990 section \"1\". ", "p")]
    [InlineData("position o: office must provide assisted-return to foreigner under act section \"2\". ", "")]
    [InlineData("position o: office must provide assisted-return to foreigner under act section \"2\". position q: no authority may provide assisted-return to foreigner under constitution-1990 section \"1\". ", "p")]
    [InlineData("position o: office must provide assisted-return to foreigner under act section \"2\". position q: no authority may provide assisted-return to foreigner when ill under constitution-1990 section \"1\". ", "p")]
    public void What_is_put_aside_neither_calls_for_an_offer_nor_is_one(string positions, string requiring)
    {
        var missing = Law.Of(Return + positions).Counterpart();
        string.Join(' ', missing?.Requiring.Select(instance => instance.Position.Name) ?? []).ShouldBe(requiring);
        if (positions.Contains("when ill", StringComparison.Ordinal)) missing.ShouldNotBeNull().Answer.ValueOf("person.ill").ShouldBe(1);
    }

    [Theory]
    [InlineData("health-care", true)]
    [InlineData("card", true)]
    [InlineData("reunion", false)]
    [InlineData("return", true)]
    [InlineData("fine", true)]
    [InlineData("detain", false)]
    [InlineData("family", false)]
    public void A_policy_speaks_of_what_one_of_its_positions_speaks_of(string theme, bool speaks)
    {
        var analysis = Law.Of("position p: hospital must provide emergency-care to foreigner. position q: office may grant card to foreigner. position r: ministry must return foreigner. position s: court may fine foreigner.").Analysis;
        analysis.Balance.SpeaksOf(analysis.Model.Services.All.Cast<Symbol>().Concat(analysis.Model.Spheres.All).Concat(analysis.Model.Actions.All).First(each => each.Name == theme)).ShouldBe(speaks);
    }

    private const string Both = "understanding u \"1\": every decision to deport must come with appeal, examination. position p: ministry must deport foreigner. ";

    [Fact]
    public void Somebody_who_lacks_all_safeguards_is_shown_before_one_who_lacks_the_first() =>
        Law.Of(Both + "position s: every decision to deport comes with examination when not ill.").Lacks().ShouldNotBeNull().Answer.ValueOf("person.ill").ShouldBe(1);

    [Theory]
    [InlineData("position s: every decision to deport comes with appeal, examination unless danger. exception e to s: for hospital. ", "")]
    [InlineData("position s: every decision to deport comes with appeal, examination unless danger. exception e to s: for ministry. ", "e")]
    [InlineData("position s: every decision to deport comes with appeal. exception e to s: when crime. ", "e")]
    [InlineData("position s: every decision to deport comes with remedy. exception e to s: when crime. ", "")]
    public void Only_an_exception_that_takes_it_from_her_is_blamed(string standing, string gap) => (Law.Of(Both + standing).Lacks().ShouldNotBeNull().Gap?.Name ?? "").ShouldBe(gap);

    [Theory]
    [InlineData("act", false)]
    [InlineData("circular-2015", true)]
    [InlineData("constitution-1990", false)]
    public void A_procedure_gives_a_safeguard_in_the_rank_that_is_asked_for(string instrument, bool lacks) =>
        (Law.Of($"event removal, carrying out deport. understanding u \"1\": every decision to deport must come with appeal in a statute. position p: ministry must deport foreigner. procedure way for foreigner: decision by ministry, appeal against decision by person within 9 days of decision, removal by ministry after decision under {instrument} section \"1\".")
            .Lacks() is not null).ShouldBe(lacks);

    [Fact]
    public void One_of_several_acts_that_draw_a_line_is_enough()
    {
        var law = Law.Of("position p: no authority may fine or detain person when age < 15 years under act section \"1\". position q: no authority may imprison or detain person when age < 18 years under later-act section \"2\". position r: no authority may imprison person when age < 18 years under later-act section \"3\".");
        Position Named(string name) => law.Analysis.Model.Positions.Single(position => position.Name == name);
        law.Analysis.Definitions.DrawTwoLines(Named("p"), Named("q")).ShouldBeTrue();
        law.Analysis.Definitions.DrawTwoLines(Named("q"), Named("p")).ShouldBeTrue();
        law.Analysis.Definitions.DrawTwoLines(Named("p"), Named("r")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", EntitlementState.Covered)]
    [InlineData("position q: foreigner must not provide health-care to foreigner. ", EntitlementState.Covered)]
    [InlineData("position q: hospital must not provide health-care to foreigner. ", EntitlementState.Denied)]
    [InlineData("position q: hospital may refuse health-care to foreigner. ", EntitlementState.Covered)]
    [InlineData("position h: hospital must provide health-care to foreigner under constitution-1990 section \"1\". position q: hospital must not provide health-care to foreigner under circular-2015 section \"1\". ", EntitlementState.Covered)]
    [InlineData("position h: hospital must provide health-care to foreigner under circular-2015 section \"1\". position q: hospital must not provide health-care to foreigner under constitution-1990 section \"1\". ", EntitlementState.Denied)]
    public void What_persons_must_not_do_denies_nobody_a_service(string positions, EntitlementState state) =>
        Law.Of($"understanding u \"1\": foreigner is entitled to health-care when ill. position p: fund must provide health-care to foreigner. {positions}").Entitlement().State.ShouldBe(state);

    private static string Reaches(string text)
    {
        var law = DataLaw.Of(text);
        return string.Join("; ", law.Analysis.DataReach.Find(law.Understanding<ReachUnderstanding>()).Select(reach =>
            $"{string.Join(" → ", reach.Flow.Steps.Select(step => step.From.Name).Append(reach.Flow.Steps[^1].To.Name))} by {reach.Flow.Steps[^1].By.Position.Name}"));
    }

    private const string Pass = "position c: office must collect identity-data of foreigner. position pass: office must disclose personal-data of foreigner to school. position tell: school must disclose personal-data of foreigner to police. ";

    [Theory]
    [InlineData("identity-data must not reach police", "office → school → police by tell")]
    [InlineData("health-data, identity-data must not reach police", "office → school → police by tell")]
    [InlineData("identity-data must not reach state-abroad, police", "office → school → police by tell")]
    [InlineData("identity-data must not reach police, state-abroad", "office → school → police by tell")]
    [InlineData("identity-data must not reach state-abroad", "")]
    public void Data_of_one_of_the_kinds_reach_one_of_the_bodies(string understanding, string expected) => Reaches($"understanding u \"1\": {understanding}. {Pass}").ShouldBe(expected);

    [Theory]
    [InlineData("health", "\"payment\"", "c: office → office by use-it")]
    [InlineData("health", "care", "")]
    [InlineData("health", "\"care of the sick\"", "c: office → office by use-it")]
    [InlineData("return", "\"payment\"", "c: office → office by use-it")]
    public void A_purpose_in_words_of_its_own_lies_in_no_sphere(string obtained, string used, string expected) =>
        string.Join("; ", DataLaw.Of($"understanding u \"1\": personal-data collected for one purpose must not be used for another. position c: office must collect identity-data of foreigner for the purpose of {obtained}. position use-it: office may use identity-data of foreigner for the purpose of {used}. ").Drifts()).ShouldBe(expected);

    private const string Copies = "understanding u \"1\": a copy of personal-data must not be retained longer than its source. store register, kept by office. store list, kept by office. store file, kept by office. position record: office must collect identity-data of foreigner into register, list, retained for at most 5 years from decision. ";

    [Theory]
    [InlineData("register", "")]
    [InlineData("list", "")]
    [InlineData("file", "copying and record: NoLimit")]
    [InlineData("other", "copying and record: Longer")]
    public void A_copy_kept_as_long_as_in_a_store_is_kept_as_long_as_what_is_put_there(string store, string expected) =>
        string.Join("; ", DataLaw.Of($"{Copies}store other, kept by school. position long: school must collect identity-data of foreigner into other, retained for at most 9 years from decision. position copying: office may copy identity-data of foreigner from register to file retained no longer than in {store}. ").Outliving()).ShouldBe(expected);

    [Theory]
    [InlineData("office may grant card to foreigner after consulting ministry", "p q")]
    [InlineData("office must not grant card to foreigner after consulting ministry", "")]
    [InlineData("office may grant card to foreigner", "")]
    [InlineData("office may grant reunion to foreigner after consulting ministry", "")]
    [InlineData("court may grant card to foreigner after consulting ministry", "")]
    public void Two_agencies_wait_for_each_other_where_each_may_act_after_hearing_the_other(string q, string expected)
    {
        var law = Law.Of($"position p: ministry may grant card to foreigner after consulting office. position q: {q}.");
        string.Join(' ', law.Analysis.Coordination.CircleFrom(law.Instance("p"))?.Steps.Select(instance => instance.Position.Name) ?? []).ShouldBe(expected);
    }
}
