namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Positions that meet: for which act and service, what a third position puts aside, and by which line it is decided.</summary>
public sealed class MeetingTests
{
    private static string Said(Clash? clash) => clash is null ? "" : $"{clash.Kind} by {clash.Verdict.Line}, {clash.Verdict.Reporting}{(clash.Total ? ", total" : "")}";

    [Theory]
    [InlineData("teach", true)]
    [InlineData("nurse", false)]
    [InlineData("nurse-at-night", false)]
    public void A_ban_that_yields_to_a_liberty_to_do_less_meets_what_is_let_besides(string act, bool meets) =>
        (Law.Of($"""
            action nurse is a work: enabling. action nurse-at-night is a nurse: enabling. action teach is a work: enabling. position lets: foreigner may nurse notwithstanding q.
            position p: foreigner may {act} when ill under act section "1". position q: foreigner must not work under same-day-act section "1".
            """).Clash() is not null).ShouldBe(meets);

    [Theory]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"", "RequiredAndForbidden by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"", "RequiredAndForbidden by ExceptionToTheDuty, Low")]
    [InlineData("ministry may deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under constitution-1990 section \"1\"", "RequiredAndForbidden by Rank, Low")]
    [InlineData("ministry must deport foreigner when ordered and risk under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"1\"", "RequiredAndForbidden by ExceptionToTheBar, Low, total")]
    [InlineData("foreigner may work when permit under act section \"1\"", "foreigner must not work when risk under same-day-act section \"1\"", "PermittedAndForbidden by Nobody, Unresolved")]
    public void How_a_position_and_a_bar_meet(string p, string q, string expected) => Said(Law.Of($"position p: {p}. position q: {q}.").Clash()).ShouldBe(expected);

    [Theory]
    [InlineData("office must admit foreigner when ordered under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", "Incompatible by Nobody, Unresolved")]
    [InlineData("office must admit foreigner under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", "Incompatible by ExceptionToTheDuty, Low")]
    [InlineData("office must admit foreigner under act section \"1\"", "ministry must deport foreigner when risk under constitution-1990 section \"1\"", "Incompatible by Rank, Low")]
    [InlineData("office may admit foreigner under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", "Incompatible by ExceptionToTheDuty, Low")]
    [InlineData("office may admit foreigner when ordered and risk under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", "Incompatible by ExceptionToTheBar, Low, total")]
    [InlineData("office must admit foreigner under act section \"1\"", "ministry must deport foreigner under same-day-act section \"1\". position r: no authority may deport foreigner under constitution-1990 section \"1\"", "")]
    [InlineData("office must admit foreigner under act section \"1\". position r: no authority may admit foreigner under constitution-1990 section \"1\"", "ministry must deport foreigner under same-day-act section \"1\"", "")]
    public void How_two_duties_exclude_each_other(string p, string q, string expected) => Said(Law.Of($"position p: {p}. position q: {q}.").Exclusion(ClashKind.Incompatible)).ShouldBe(expected);

    [Theory]
    [InlineData("office must admit foreigner", "ministry must deport foreigner", true)]
    [InlineData("office must admit foreigner", "ministry must deport sponsor", false)]
    [InlineData("office must admit foreigner when ill", "ministry must deport foreigner unless ill", false)]
    [InlineData("office may admit foreigner", "ministry must deport foreigner", true)]
    [InlineData("office may refuse card to foreigner", "ministry must deport foreigner", false)]
    [InlineData("office must admit foreigner subject to q", "ministry must deport foreigner", false)]
    [InlineData("carrier must register on breach, ministry must fine carrier", "ministry must deport foreigner", false)]
    public void Two_duties_meet_in_one_person(string p, string q, bool meet)
    {
        var law = Law.Of($"role sponsor. agency carrier. position p: {p}. position q: {q}.");
        var first = law.Analysis.InstancesOf(p.Contains("on breach", StringComparison.Ordinal) ? "p/on-breach" : "p")[0];
        Clashes.MeetAsDuties(first, law.Instance("q")).ShouldBe(meet);
        if (!first.Act.Action.Name.Equals("refuse", StringComparison.Ordinal)) Clashes.MeetAsDuties(law.Instance("q"), first).ShouldBe(meet);
        Clashes.MeetAsDuties(first, first).ShouldBeFalse();
    }

    [Theory]
    [InlineData("foreigner may office-work", "foreigner must not work when ill", "", true)]
    [InlineData("foreigner may office-work", "foreigner must not work when ill", "exception e to q: for day-work. ", false)]
    [InlineData("foreigner may office-work", "foreigner must not work when ill", "exception e to q: for night-work. ", true)]
    [InlineData("foreigner may work", "foreigner must not office-work when ill", "", true)]
    [InlineData("foreigner may work", "foreigner must not office-work when ill", "exception e to q: for day-work. ", false)]
    [InlineData("foreigner may work", "foreigner must not office-work when ill", "exception e to q: for night-work. ", true)]
    [InlineData("ministry must grant emergency-care to foreigner", "no authority may grant health-care to foreigner when ill", "", true)]
    [InlineData("ministry must grant emergency-care to foreigner", "no authority may grant health-care to foreigner when ill", "exception e to q: for emergency-care. ", false)]
    [InlineData("ministry must grant emergency-care to foreigner", "no authority may grant health-care to foreigner when ill", "exception e to q: for planned-care. ", true)]
    public void An_exception_for_what_they_meet_in_keeps_them_apart(string p, string q, string exception, bool clash) =>
        (Law.Of($"action day-work is a work. action night-work is a work. action office-work is a day-work. position p: {p} under act section \"1\". position q: {q} under same-day-act section \"1\". {exception}").Clash() is not null).ShouldBe(clash);

    [Theory]
    [InlineData("ministry must disclose health-data of foreigner to office", "no authority may disclose health-data of foreigner", false)]
    [InlineData("ministry must disclose health-data of foreigner to office", "no authority may disclose health-data of foreigner to office", false)]
    [InlineData("ministry must disclose health-data of foreigner to office", "no authority may disclose health-data of foreigner to court", true)]
    [InlineData("ministry must access health-data of foreigner from office", "no authority may access health-data of foreigner", false)]
    [InlineData("ministry must access health-data of foreigner from office", "no authority may access health-data of foreigner from court", true)]
    [InlineData("ministry must access health-data of foreigner from register", "no authority may access health-data of foreigner", false)]
    [InlineData("ministry must access health-data of foreigner from register", "no authority may access health-data of foreigner from register", false)]
    [InlineData("ministry must access health-data of foreigner from register", "no authority may access health-data of foreigner from files", true)]
    [InlineData("ministry must collect health-data of foreigner into register", "no authority may collect health-data of foreigner", false)]
    [InlineData("ministry must collect health-data of foreigner into register", "no authority may collect health-data of foreigner into register", false)]
    [InlineData("ministry must collect health-data of foreigner into register", "no authority may collect health-data of foreigner into files", true)]
    public void A_bar_of_higher_rank_leaves_what_it_does_not_speak_of(string p, string q, bool applies) =>
        Law.Of($"store register, kept by office. store files, kept by office. position p: {p} under act section \"1\". position q: {q} under constitution-1990 section \"1\".").CanApply().ShouldBe(applies);

    [Theory]
    [InlineData("hospital must fine foreigner when danger", "public-body must fine foreigner", "", true)]
    [InlineData("hospital must fine foreigner when danger", "public-body must fine foreigner", "exception e to q: for hospital.", false)]
    [InlineData("hospital must fine foreigner when danger", "public-body must fine foreigner", "exception e to q: for school.", true)]
    [InlineData("hospital must not fine foreigner when danger", "public-body must not fine foreigner", "exception e to q: for hospital.", false)]
    [InlineData("hospital must not fine foreigner when danger", "public-body must not fine foreigner", "exception e to q: for school.", true)]
    [InlineData("hospital must not fine foreigner when danger", "no authority may fine foreigner", "exception e to q: for hospital.", false)]
    [InlineData("ministry must fine foreigner when danger", "ministry must fine anyone", "", true)]
    [InlineData("ministry must fine sponsor when danger", "ministry must fine anyone", "", false)]
    [InlineData("foreigner must not register when danger", "no authority may register", "", false)]
    [InlineData("ministry must not register when danger", "no authority may register", "", true)]
    public void A_sentence_is_covered_by_what_reaches_it_all_the_same(string p, string q, string exception, bool covered)
    {
        var law = Law.Of($"role sponsor. position p: {p}. position q: {q}. {exception}");
        var (narrower, wider) = (law.Instance("p").Position, law.Instance("q").Position);
        law.Analysis.Redundancy.IsCovered(narrower, wider).ShouldBe(covered);
        law.Analysis.Redundancy.Covering(narrower).Select(position => position.Name).ShouldBe(covered ? ["q"] : []);
    }
}
