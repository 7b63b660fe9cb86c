namespace PolicyCoherence.Reasoning.Tests;

/// <summary>How a prohibition is offended: what opened the gap, over which bars the position prevails, and what the rule asks.</summary>
public sealed class OffenceDetailTests
{
    private const string Torture = "understanding u \"1\": no state may return foreigner when torture. ";

    private static string? Detail(string text)
    {
        if (Law.Of(text).Offence() is not { } offence) return null;
        var gap = offence.Gap is { } opened ? $"{opened.Exception.Name} opens {opened.Bar.Position.Name}" : "no gap";
        var lost = string.Join(' ', offence.LostBars.Select(meeting => $"{meeting.Bar.Position.Name} by {meeting.Verdict.Line}"));
        return $"{offence.Act.Action.Name}: {gap}; {(lost.Length > 0 ? $"over {lost}; " : "")}{offence.Asking}{(offence.SavedByGeneralClause ? "; saved" : "")}{(offence.Refusal is { } refusal ? $"; {refusal.Kind}" : "")}";
    }

    [Theory]
    [InlineData("position p: ministry must deport foreigner.", "return: no gap; NotRequired")]
    [InlineData("position p: ministry must deport foreigner unless torture.", null)]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture notwithstanding p.", null)]
    [InlineData("position p: ministry must deport foreigner notwithstanding q. position q: no authority may deport foreigner when torture.", "return: no gap; NotRequired")]
    [InlineData("position p: ministry must deport foreigner under act section \"1\". position q: no authority may deport foreigner when torture under circular-2015 section \"1\".", "return: no gap; over q by Rank; NotRequired")]
    [InlineData("position p: ministry must deport foreigner under act section \"1\". position q: hospital must not deport foreigner when torture under circular-2015 section \"1\".", "return: no gap; NotRequired")]
    [InlineData("position p: ministry must deport foreigner when torture and danger. position q: no authority may deport foreigner when torture.", "return: no gap; over q by ExceptionToTheBar; NotRequired")]
    [InlineData("position p: ministry must deport foreigner when danger under act section \"1\". position q: no authority may deport foreigner when crime under circular-2015 section \"1\".", "return: no gap; over q by Rank; NotRequired")]
    [InlineData("position p: ministry must deport foreigner when not crime notwithstanding q. position q: no authority may deport foreigner when crime.", "return: no gap; NotRequired")]
    [InlineData("position p: ministry must deport foreigner notwithstanding q. position q: no authority may transfer foreigner when torture.", "return: no gap; NotRequired")]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: when danger.", "return: e opens q; NotRequired")]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture notwithstanding p. exception d to q: when danger. exception e to q: when crime.", "return: d opens q; NotRequired")]
    [InlineData("position p: ministry must deport foreigner unless danger. position q: no authority may deport foreigner when torture notwithstanding p. exception d to q: when danger. exception e to q: when crime.", "return: e opens q; NotRequired")]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: for hospital when danger.", null)]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture and crime notwithstanding p. exception e to q: when danger.", "return: e opens q; NotRequired")]
    [InlineData("position p: ministry must deport foreigner under act section \"1\". position r: no authority may deport foreigner when torture and ill under circular-2015 section \"1\". position q: no authority may deport foreigner when torture and crime notwithstanding p. exception e to q: when danger.", "return: no gap; over r by Rank; NotRequired")]
    public void The_gap_is_blamed_on_what_opens_it(string positions, string? expected) => Detail(Torture + positions).ShouldBe(expected);

    [Theory]
    [InlineData("position p: ministry must return foreigner respecting torture-convention.", "return: no gap; NotRequired; saved")]
    [InlineData("position p: ministry must return foreigner unless torture respecting torture-convention.", null)]
    [InlineData("position p: ministry must return foreigner respecting torture-convention. position q: no authority may return foreigner when torture notwithstanding p.", null)]
    [InlineData("position p: ministry must return foreigner respecting torture-convention. position q: no authority may return foreigner when torture and danger notwithstanding p.", "return: no gap; NotRequired; saved")]
    public void A_general_clause_may_be_all_that_keeps_it_from_her(string positions, string? expected) =>
        Detail($"understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". {positions}").ShouldBe(expected);

    [Theory]
    [InlineData("no state may detain foreigner unless fair", "ministry must detain foreigner", "detain: no gap; DecidesWithoutAsking")]
    [InlineData("no state may detain foreigner unless fair", "ministry must detain foreigner when fair", null)]
    [InlineData("no state may detain foreigner unless fair", "ministry must detain foreigner when hardship", "detain: no gap; AsksAnother")]
    [InlineData("no state may detain foreigner unless danger", "ministry must detain foreigner when hardship", "detain: no gap; NotRequired")]
    [InlineData("no state may detain foreigner unless danger", "ministry must detain foreigner when danger", null)]
    public void Where_a_judgement_may_allow_it_the_rule_must_ask_for_it(string understanding, string position, string? expected) =>
        Detail($"understanding u \"1\": {understanding}. position p: {position}.").ShouldBe(expected);

    [Theory]
    [InlineData("no state may grant health-care to foreigner", "ministry must grant emergency-care to foreigner", true)]
    [InlineData("no state may grant emergency-care to foreigner", "ministry must grant health-care to foreigner", true)]
    [InlineData("no state may grant emergency-care to foreigner", "ministry must grant planned-care to foreigner", false)]
    [InlineData("no state may disclose personal-data of foreigner to office", "ministry may disclose health-data of foreigner to office", true)]
    [InlineData("no state may disclose health-data of foreigner to office", "ministry may disclose personal-data of foreigner to office", true)]
    [InlineData("no state may deport foreigner", "ministry may return foreigner", true)]
    [InlineData("no state may deport foreigner", "ministry must return foreigner", false)]
    [InlineData("no state may return foreigner", "ministry must deport foreigner", true)]
    [InlineData("no state may return or detain foreigner", "ministry must detain foreigner", true)]
    [InlineData("no state may return or detain foreigner", "ministry must deport foreigner", true)]
    [InlineData("no state may return or detain foreigner", "ministry must fine foreigner", false)]
    [InlineData("no state may return foreigner", "ministry must not return foreigner", false)]
    [InlineData("no state may return foreigner", "foreigner may enter", false)]
    public void It_is_offended_by_the_same_act_and_a_power_also_by_a_broader_one(string understanding, string position, bool offended) =>
        (Detail($"understanding u \"1\": {understanding}. position p: {position}.") is not null).ShouldBe(offended);

    [Theory]
    [InlineData("position p: hospital must refuse health-care to foreigner when danger.", "refuse: no gap; NotRequired; Refuses")]
    [InlineData("position p: hospital must refuse health-care to foreigner when not ill.", null)]
    [InlineData("position p: hospital must not provide health-care to foreigner.", "refuse: no gap; NotRequired; ForbidsGranting")]
    [InlineData("position p: hospital must provide health-care to foreigner unless danger.", "refuse: no gap; NotRequired; GrantsOnlyToOthers")]
    [InlineData("position p: hospital must provide health-care to foreigner.", null)]
    [InlineData("position p: hospital must refuse card to foreigner.", null)]
    public void A_service_may_be_refused_in_three_ways(string positions, string? expected) =>
        Detail($"understanding u \"1\": no state may refuse health-care to foreigner when ill. {positions}").ShouldBe(expected);
}
