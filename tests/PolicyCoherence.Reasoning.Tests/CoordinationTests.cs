using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who leads, who hears from whom, and who waits for whom.</summary>
public sealed class CoordinationTests
{
    private const string Leaders = "agency for-health leads health. agency for-return leads return. agency for-family leads family. agency health-desk is a for-health. action guard: person, in sphere return, protective. action give-back: service to person, in sphere return, gives. ";

    private static Agency Body(Law law, string name) => law.Analysis.Model.Agencies.All.Single(agency => agency.Name == name);

    [Theory]
    [InlineData("position p: doctor must disclose personal-data of foreigner to office.", "doctor", "office", true)]
    [InlineData("position p: doctor must disclose personal-data of foreigner to office.", "doctor", "embassy", false)]
    [InlineData("position p: doctor must disclose personal-data of foreigner to office.", "office", "embassy", false)]
    [InlineData("position p: doctor must not disclose personal-data of foreigner to office.", "doctor", "office", false)]
    [InlineData("position p: doctor must disclose personal-data of foreigner to public-body.", "doctor", "ministry", true)]
    [InlineData("position p: doctor must disclose personal-data of foreigner to ministry.", "doctor", "public-body", false)]
    [InlineData("position p: doctor must disclose personal-data of foreigner to public-body.", "ministry", "hospital", false)]
    [InlineData("position p: doctor may access personal-data of foreigner from office.", "doctor", "office", true)]
    [InlineData("position p: doctor may grant card to foreigner after consulting office.", "doctor", "office", true)]
    [InlineData("position p: doctor may grant card to foreigner.", "doctor", "office", false)]
    [InlineData("", "doctor", "office", false)]
    public void Two_agencies_hear_from_each_other_if_some_position_joins_them(string text, string one, string other, bool hear)
    {
        var law = Law.Of(text);
        law.Analysis.Coordination.HearFromEachOther(Body(law, one), Body(law, other)).ShouldBe(hear);
        law.Analysis.Coordination.HearFromEachOther(Body(law, other), Body(law, one)).ShouldBe(hear);
    }

    [Theory]
    [InlineData("health", "for-health health-desk")]
    [InlineData("return", "for-return")]
    [InlineData("expulsion", "for-return")]
    [InlineData("work-sphere", "")]
    public void A_sphere_is_led_by_whoever_leads_it_or_a_broader_one(string sphere, string expected)
    {
        var law = Law.Of(Leaders + "sphere expulsion is a return. sphere work-sphere. ");
        string.Join(' ', law.Analysis.Coordination.Leading(law.Analysis.Model.Spheres.All.Single(each => each.Name == sphere)).Select(agency => agency.Name)).ShouldBe(expected);
    }

    [Fact]
    public void Who_leads_several_spheres_leads_each()
    {
        var law = Law.Of("agency wide leads health, return. position p: wide may provide health-care to foreigner. position q: wide may provide reunion to foreigner. agency other leads family, health. ");
        law.Analysis.Coordination.OutsideMandate(law.Instance("p")).ShouldBeNull();
        law.Analysis.Coordination.OutsideMandate(law.Instance("q"))?.Name.ShouldBe("family");
        law.Analysis.Coordination.Leading(law.Analysis.Model.Spheres.All.Single(each => each.Name == "health")).Select(agency => agency.Name).ShouldBe(["other", "wide"]);
    }

    [Theory]
    [InlineData("for-return must provide health-care to foreigner", "health")]
    [InlineData("for-health must provide health-care to foreigner", "")]
    [InlineData("health-desk must provide health-care to foreigner", "")]
    [InlineData("for-health may deport foreigner", "return")]
    [InlineData("for-return may deport foreigner", "")]
    [InlineData("for-family may give-back health-care to foreigner", "health")]
    [InlineData("for-health may give-back health-care to foreigner", "")]
    [InlineData("for-health must guard foreigner", "")]
    [InlineData("for-health must not deport foreigner", "")]
    [InlineData("for-health may detain foreigner", "")]
    [InlineData("for-health must disclose personal-data of foreigner to for-return", "")]
    [InlineData("doctor may deport foreigner", "")]
    public void An_authority_that_leads_something_else_acts_outside_of_it(string position, string expected)
    {
        var law = Law.Of($"{Leaders}position p: {position}. ");
        (law.Analysis.Coordination.OutsideMandate(law.Instance("p"))?.Name ?? "").ShouldBe(expected);
    }

    [Theory]
    [InlineData("agency r leads return. position p: r must provide health-care to foreigner.", "")]
    [InlineData("agency r leads return. agency part is a r, leads health. position p: r must provide health-care to foreigner.", "")]
    [InlineData("agency r leads return. agency part is a r, leads health. agency far leads health. position p: r must provide health-care to foreigner.", "health")]
    public void Where_nobody_else_leads_the_sphere_nobody_is_passed_over(string text, string expected)
    {
        var law = Law.Of(text);
        (law.Analysis.Coordination.OutsideMandate(law.Instance("p"))?.Name ?? "").ShouldBe(expected);
    }

    [Theory]
    [InlineData("foreigner is entitled to emergency-care", "", true)]
    [InlineData("foreigner is entitled to emergency-care from hospital", "", false)]
    [InlineData("hospital must provide emergency-care to foreigner", "", false)]
    [InlineData("foreigner is entitled to emergency-care", "hospital may provide emergency-care to foreigner", false)]
    [InlineData("foreigner is entitled to emergency-care", "hospital may provide health-care to foreigner", false)]
    [InlineData("foreigner is entitled to health-care", "hospital may provide emergency-care to foreigner", false)]
    [InlineData("foreigner is entitled to planned-care", "hospital may provide emergency-care to foreigner", true)]
    [InlineData("foreigner is entitled to emergency-care", "hospital may refuse emergency-care to foreigner", true)]
    [InlineData("foreigner is entitled to emergency-care", "hospital must not provide emergency-care to foreigner", true)]
    [InlineData("foreigner is entitled to emergency-care when ill", "hospital must provide emergency-care to foreigner when not ill", true)]
    [InlineData("foreigner is entitled to emergency-care when ill", "hospital must provide emergency-care to foreigner when poor", false)]
    public void A_claim_is_without_an_addressee_where_no_authority_gives_the_service_to_anybody_of_whom_it_speaks(string claim, string giving, bool nobody)
    {
        var law = Law.Of($"position p: {claim}. {(giving.Length == 0 ? "" : $"position q: {giving}. ")}position r: ministry may deport foreigner. ");
        law.Analysis.Coordination.NobodyGives(law.Instance("p")).ShouldBe(nobody);
        law.Analysis.Coordination.NobodyGives(law.Instance("r")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("everyone must provide health-care to foreigner", true)]
    [InlineData("everyone must expel foreigner", true)]
    [InlineData("everyone must guard foreigner", true)]
    [InlineData("everyone must work", false)]
    [InlineData("everyone must disclose personal-data of foreigner to office", false)]
    [InlineData("everyone may provide health-care to foreigner", false)]
    [InlineData("everyone must not expel foreigner", false)]
    [InlineData("foreigner must provide health-care to minor", false)]
    [InlineData("foreigner must expel minor", false)]
    [InlineData("everyone is entitled to health-care", false)]
    [InlineData("ministry must expel foreigner", false)]
    public void A_duty_of_everybody_to_do_what_authorities_do_is_nobodys(string position, bool everybody) =>
        Coordination.IsDutyOfEverybody(Law.Of($"action expel: person, restrictive. action guard: person, protective. position p: {position}. ").Instance("p")).ShouldBe(everybody);

    [Theory]
    [InlineData("office must deport foreigner unless fit or able.", "able: embassy; fit: doctor")]
    [InlineData("office must deport foreigner when fit and able after consulting doctor.", "able: embassy")]
    [InlineData("office must deport foreigner unless fair.", "")]
    [InlineData("doctor must deport foreigner unless fit.", "")]
    [InlineData("office must not deport foreigner when fit.", "")]
    [InlineData("office must deport foreigner unless ill as found by doctor.", "ill: doctor, where it is said")]
    [InlineData("office must deport foreigner when ill as found by doctor and not danger as found by embassy.", "danger: embassy, where it is said; ill: doctor, where it is said")]
    [InlineData("office must deport foreigner when minor as found by doctor.", "minor: doctor, where it is said")]
    [InlineData("office must deport foreigner when age < 18 years as found by doctor.", "age: doctor, where it is said")]
    [InlineData("office must deport foreigner unless ill as found by office.", "")]
    [InlineData("office must deport foreigner unless ill as found by high-court.", "")]
    [InlineData("office must deport foreigner unless ill as found by public-body.", "")]
    [InlineData("office must deport foreigner unless fit. position q: doctor must disclose health-data of foreigner to office.", "")]
    [InlineData("office must deport foreigner.", "")]
    public void What_an_act_turns_on_and_another_body_answers_is_untold_unless_it_hears_from_it(string position, string expected)
    {
        var law = Law.Of($"open norm fit decided by doctor. open norm able decided by embassy. position p: {position} ");
        string.Join("; ", law.Analysis.Coordination.Untold(law.Instance("p")).Select(answer => $"{answer.Turning.Name}: {answer.Body.Name}{(answer.FoundAt is null ? "" : ", where it is said")}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant health-care to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting embassy, office. position q: office may grant card to foreigner after consulting embassy, doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting embassy. position r: embassy may grant card to foreigner after consulting doctor.", "p q r", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting doctor. position r: office may grant card to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant card to foreigner.", "", "")]
    [InlineData("p: doctor may grant card to foreigner. position q: office may grant card to foreigner after consulting doctor.", "", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant reunion to foreigner after consulting doctor.", "", "")]
    [InlineData("p: doctor may grant stay to foreigner after consulting office. position q: office may grant stay to foreigner after consulting doctor.", "", "")]
    [InlineData("p: doctor may deport foreigner after consulting office. position q: office may grant assisted-return to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant assisted-return to foreigner after consulting office. position q: office may deport foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may give-back card to foreigner after consulting office. position q: office may grant card to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may give-back card to foreigner after consulting doctor.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner when ill after consulting office. position q: office may grant card to foreigner when not ill after consulting doctor.", "", "")]
    [InlineData("p: doctor must not grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting doctor.", "", "")]
    [InlineData("p: ministry may grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting public-body.", "p q", "")]
    [InlineData("p: doctor may grant card to foreigner after consulting office. position q: office may grant card to foreigner after consulting embassy. position r: embassy may grant card to foreigner after consulting office.", "", "q r")]
    public void A_circle_of_consultations_is_told_by_its_first(string positions, string fromP, string fromQ)
    {
        var law = Law.Of($"action give-back: service to person, in sphere return, gives. position {positions} ");
        Circle("p").ShouldBe(fromP);
        Circle("q").ShouldBe(fromQ);

        string Circle(string position) => law.Analysis.Coordination.CircleFrom(law.Instance(position)) is { } circle ? string.Join(' ', circle.Steps.Select(step => step.Position.Name)) : "";
    }

    [Fact]
    public void The_person_of_a_circle_is_one_about_whom_all_of_it_is_decided()
    {
        var law = Law.Of("position p: doctor may grant card to foreigner when ill after consulting office. position q: office may grant card to foreigner when poor after consulting doctor. ");
        var answer = law.Analysis.Coordination.CircleFrom(law.Instance("p")).ShouldNotBeNull().Answer;
        (answer.ValueOf("person.foreigner"), answer.ValueOf("person.ill"), answer.ValueOf("person.poor"), answer.ValueOf("person.danger")).ShouldBe((1, 1, 1, 0));
    }
}
