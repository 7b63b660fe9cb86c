
namespace PolicyCoherence.Checking.Tests;

/// <summary>How much a finding weighs and how surely it holds (A3, A5, A6, A11, A14).</summary>
public sealed class WeightTests
{
    private const string Words = """
        state testland. treaty t. testland is party to t. use f. sphere health. sphere family.
        agency ministry. agency office. group foreigner. ground status. ground means.
        fact ordered. fact risk. fact ill. fact permit, decided by authority, about status.
        open norm fair decided by court. open norm hardship decided by court.
        instrument act: statute, in force from 2000-01-01. instrument other-act: statute, in force from 2000-01-01.
        instrument later-act: statute, in force from 2010-01-01. instrument circular-1: circular, in force from 2012-01-01.
        action deport: person. action admit: person, incompatible with deport. action work.
        action grant: service to person, gives. action provide: service to person, gives. action refuse: service to person, withholds.
        service care, in health. service reunion, in family. safeguard appeal.
        framework f.

        """;

    private static string Found(string text) =>
        string.Join("; ", Library.Of(("a.policy", Words + text)).CheckFiles("a.policy") is var report && report.Diagnostics.IsEmpty
            ? report.Findings.Select(finding => $"{finding.RuleId} {finding.Severity} {finding.Certainty}")
            : report.Diagnostics.Select(ReportText.Of));

    [Theory]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under other-act section \"1\"", "PC1101 Error Certain")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "PC1101 Note Certain")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under later-act section \"1\"", "PC1101 Low Certain")]
    [InlineData("ministry must deport foreigner when ordered under circular-1 section \"1\"", "no authority may deport foreigner when risk under act section \"1\"", "PC1101 Low Certain")]
    [InlineData("ministry must deport foreigner under act section \"1\"", "no authority may deport foreigner when risk under act section \"2\"", "")]
    [InlineData("ministry may deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under other-act section \"1\"", "")]
    [InlineData("ministry should deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under other-act section \"1\"", "PC1101 Warning Certain")]
    [InlineData("ministry must deport foreigner when hardship under act section \"1\"", "no authority may deport foreigner when risk under other-act section \"1\"", "PC1101 Warning DependsOnJudgement")]
    [InlineData("ministry must deport foreigner when hardship under act section \"1\"", "no authority may deport foreigner when fair under other-act section \"1\"", "PC1101 Warning Unknown")]
    [InlineData("foreigner may work when permit under act section \"1\"", "foreigner must not work when ill under other-act section \"1\"", "PC1101 Error Certain")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "office must admit foreigner when risk under other-act section \"1\"", "PC1102 Error Certain")]
    [InlineData("ministry may deport foreigner when ordered under act section \"1\"", "office must admit foreigner when risk under other-act section \"1\"", "PC1102 Low Certain")]
    public void Two_positions(string one, string other, string expected) => Found($"position p: {one}. position q: {other}.").ShouldBe(expected);

    [Theory]
    [InlineData("without exception force absolute", "must", "PC2102 Error Certain")]
    [InlineData("without exception force absolute", "may", "PC2102 Error Certain")]
    [InlineData("force binding as in t article \"1\"", "must", "PC2101 Error Certain")]
    [InlineData("force must", "must", "PC2101 Warning Certain")]
    [InlineData("force practice", "must", "PC2101 Warning Certain")]
    [InlineData("force consideration", "must", "PC2101 Note Certain")]
    [InlineData("unless fair force binding as in t article \"1\"", "must", "PC2301 Error Certain")]
    [InlineData("unless fair force binding as in t article \"1\"", "may", "PC2301 Warning Certain")]
    [InlineData("unless fair force must", "must", "PC2301 Warning Certain")]
    [InlineData("unless fair force must", "may", "PC2301 Low Certain")]
    [InlineData("unless fair force consideration", "must", "PC2301 Note Certain")]
    public void The_force_of_an_understanding_and_whether_the_rule_must_or_may(string understanding, string modality, string expected) =>
        Found($"understanding u \"1\": no state may deport foreigner when risk {understanding}. position p: ministry {modality} deport foreigner when ordered.").ShouldBe(expected);

    [Theory]
    [InlineData("must")]
    [InlineData("may")]
    public void Another_judgement_is_a_warning_and_never_silence(string modality) =>
        Found($"understanding u \"1\": no state may deport foreigner unless fair force binding as in t article \"1\". position p: ministry {modality} deport foreigner unless hardship.").ShouldBe("PC2302 Warning DependsOnJudgement");

    [Fact]
    public void Asking_another_judgement_of_a_consideration_is_no_more_than_a_note() =>
        Found("understanding u \"1\": no state may deport foreigner unless fair force consideration. position p: ministry must deport foreigner unless hardship.").ShouldBe("PC2302 Note DependsOnJudgement");

    [Fact]
    public void A_saving_clause_leaves_a_note_and_beside_a_known_tension_a_tension()
    {
        const string Law = "understanding u \"1\": no state may deport foreigner when risk without exception as in t article \"1\". position p: ministry may deport foreigner when ordered respecting t. ";
        Found(Law).ShouldBe("PC2102 Note Certain");
        Found(Law + "understanding v \"2\": tension between u \"1\" and control \"2\".").ShouldBe("PC2102 Tension Certain");
    }

    [Fact]
    public void A_saving_clause_provides_no_safeguard()
    {
        const string Law = "understanding u \"1\": every decision to deport must come with appeal force must. position p: ministry may deport foreigner when ordered respecting t. ";
        Found(Law).ShouldBe("PC2501 Warning Certain");
        Found(Law + "understanding v \"2\": tension between u \"1\" and control \"2\".").ShouldBe("PC2501 Tension Certain");
    }

    [Theory]
    [InlineData("", "position p: foreigner is entitled to care from office when ill and risk.", "")]
    [InlineData("testland encodes health in full. ", "position p: foreigner is entitled to care from office when ill and risk.", "PC2403 Warning Certain")]
    [InlineData("", "", "")]
    [InlineData("testland encodes health in full. ", "position p: ministry may deport foreigner.", "PC2403 Warning Certain")]
    [InlineData("", "position p: foreigner is entitled to care from office when permit.", "PC2402 Warning Certain")]
    [InlineData("", "position p: office must not provide care to foreigner.", "PC2401 Warning Certain")]
    public void Absence_is_a_finding_only_where_the_sphere_is_encoded_in_full_but_denial_and_a_cut_by_status_always_are(string encoded, string positions, string expected) =>
        Found($"{encoded}understanding u \"1\": foreigner is entitled to care force must. {positions}").ShouldBe(expected);

    [Fact]
    public void A_binding_treaty_of_which_the_state_is_no_party_or_has_reserved_the_article_weighs_a_warning()
    {
        const string Law = "position p: ministry must deport foreigner when ordered. understanding u \"1\": no state may deport foreigner when risk force binding as in ";
        Found(Law + "t article \"1\".").ShouldBe("PC2101 Error Certain");
        Found("treaty s. " + Law + "s article \"1\".").ShouldBe("PC2101 Warning Certain");
        Found("treaty s. testland is party to s, reserving article \"1\". " + Law + "s article \"1(2)\".").ShouldBe("PC2101 Warning Certain");
        Found("treaty s. testland is party to s, reserving article \"1\". " + Law + "s article \"11\".").ShouldBe("PC2101 Error Certain");
    }
}
