using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What leads out of a ban on people, for whom, and who is kept from it by a general clause alone.</summary>
public sealed class WaysOutOfBansTests
{
    private const string Words = """
        treaty other-convention. sphere labour. service leave-to-work, in labour. fact allowed, decided by authority, by leave-to-work.
        fact cleared, decided by authority, by admit. group applicant: foreigner with applies. role sponsor. action nurse is a work. event ruling.

        """;

    private static string Found(string understanding, string text)
    {
        var law = Law.Of($"{Words}understanding u \"1\": {understanding}. {text} ");
        return law.Analysis.Bans.Find(law.Instance("p"), law.Understanding<BanUnderstanding>()) is not { } found ? "none"
            : $"{found.Ban.Position.Name}, ill {found.Answer.ValueOf("person.ill")}{(found.SavedByGeneralClause ? ", saved" : "")}";
    }

    [Theory]
    [InlineData("no state may forbid work to applicant as in torture-convention article \"3\"", "applicant must not work", "p, ill 0")]
    [InlineData("no state may forbid work to applicant as in torture-convention article \"3\"", "applicant must not work respecting torture-convention", "p, ill 0, saved")]
    [InlineData("no state may forbid work to applicant as in torture-convention article \"3\"", "applicant must not work respecting other-convention", "p, ill 0")]
    [InlineData("no state may forbid work to applicant", "applicant must not work respecting torture-convention", "p, ill 0")]
    [InlineData("no state may forbid work to applicant when ill as in torture-convention article \"3\"", "applicant must not work respecting torture-convention", "p, ill 1, saved")]
    [InlineData("no state may forbid work to applicant when ill as in torture-convention article \"3\"", "applicant must not work unless ill respecting torture-convention", "none")]
    [InlineData("no state may forbid nurse to applicant when ill as in torture-convention article \"3\"", "applicant must not work respecting torture-convention", "p, ill 1, saved")]
    [InlineData("a state may forbid work to applicant only for a limited time as in torture-convention article \"3\"", "applicant must not work respecting torture-convention", "p, ill 0")]
    public void Whom_a_general_clause_alone_keeps_from_a_ban_is_told_apart(string understanding, string position, string expected) => Found(understanding, $"position p: {position}.").ShouldBe(expected);

    private const string Limited = "a state may forbid work to applicant only for a limited time";

    [Theory]
    [InlineData("applicant must not work unless allowed", "none")]
    [InlineData("applicant must not work when ill or not allowed", "p, ill 1")]
    [InlineData("applicant must not work when ill and not allowed", "none")]
    [InlineData("applicant must not work unless cleared", "none")]
    [InlineData("applicant must not work when ill or not cleared", "p, ill 1")]
    public void A_permission_ends_a_ban_for_those_whom_it_frees(string position, string expected) => Found(Limited, $"position p: {position}.").ShouldBe(expected);

    [Theory]
    [InlineData("", "p, ill 0")]
    [InlineData("procedure n for applicant: claim, ruling by office within 6 months of claim.", "none")]
    [InlineData("procedure n for applicant: claim, ruling by office after claim.", "p, ill 0")]
    [InlineData("procedure n for applicant when not ill: claim, ruling by office within 6 months of claim.", "p, ill 1")]
    public void A_ban_until_an_event_ends_for_those_for_whom_the_event_is_certain_to_come(string procedure, string expected) =>
        Found(Limited, $"position p: applicant must not work until ruling. {procedure}").ShouldBe(expected);

    [Theory]
    [InlineData("foreigner may work under constitution-1990 section \"1\"", "none")]
    [InlineData("foreigner may work when not ill under constitution-1990 section \"1\"", "p, ill 1")]
    [InlineData("sponsor may work under constitution-1990 section \"1\"", "p, ill 0")]
    [InlineData("foreigner may work under circular-2015 section \"1\"", "p, ill 0")]
    public void What_another_person_may_do_frees_nobody_else(string position, string expected) =>
        Found("no state may forbid work to applicant", $"position p: applicant must not work under act section \"1\". position q: {position}.").ShouldBe(expected);

    [Theory]
    [InlineData("foreigner need not register", false)]
    [InlineData("foreigner must not register", false)]
    [InlineData("sponsor need not register", true)]
    [InlineData("ministry need not register", true)]
    [InlineData("ministry must not register", true)]
    [InlineData("no authority may register", true)]
    public void A_duty_of_people_is_put_aside_by_what_is_said_of_people_in_that_role(string position, bool applies) =>
        Law.Of($"{Words}position p: foreigner must register on breach, ministry may fine under act section \"1\". position q: {position} under constitution-1990 section \"1\".").CanApply("p/on-breach").ShouldBe(applies);
}
