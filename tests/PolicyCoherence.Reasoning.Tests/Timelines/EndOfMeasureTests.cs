using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>What puts an end to a measure, and whom it must end for.</summary>
public sealed class EndOfMeasureTests
{
    private const string Events = "event removal, carrying out deport. event ruling. event arrest. ";

    private static string? Lacking(string understanding, string text)
    {
        var law = Law.Of($"{Events}understanding w: {understanding}. {text}");
        var of = law.Understanding<LimitedTimeUnderstanding>("w");
        if (!Measures.Imposes(law.Instance("p"), of)) return "not meant";
        return law.Analysis.Measures.Find(law.Instance("p"), of) is { } endless ? string.Join(", ", endless.Until.Select(until => until.Event.Name).DefaultIfEmpty("nothing")) : null;
    }

    [Theory]
    [InlineData("ministry may return foreigner", "nothing")]
    [InlineData("ministry may deport foreigner", "nothing")]
    [InlineData("ministry must transfer foreigner", "nothing")]
    [InlineData("ministry may detain foreigner", "not meant")]
    [InlineData("ministry must not return foreigner", "not meant")]
    [InlineData("foreigner may enter", "not meant")]
    [InlineData("foreigner must not enter", "not meant")]
    public void A_measure_is_what_an_authority_may_do_and_every_kind_of_it(string position, string? lacking) =>
        Lacking("a state may return anyone only for a limited time", $"position p: {position}.").ShouldBe(lacking);

    [Theory]
    [InlineData("a state may detain minor only for a limited time", "ministry may detain foreigner", "nothing")]
    [InlineData("a state may detain minor only for a limited time", "ministry may detain foreigner when age >= 18 years", null)]
    [InlineData("a state may detain anyone when danger only for a limited time", "ministry may detain foreigner unless danger", null)]
    [InlineData("a state may detain anyone when danger only for a limited time", "ministry may detain foreigner", "nothing")]
    [InlineData("a state may detain anyone only for a limited time", "ministry may detain foreigner when danger. position q: no authority may detain foreigner when danger", null)]
    [InlineData("a state may detain anyone only for a limited time", "ministry may detain foreigner when danger. position q: no authority may detain anyone when danger", "nothing")]
    public void It_must_end_for_those_of_whom_the_understanding_speaks_and_whom_it_hits(string understanding, string position, string? lacking) =>
        Lacking(understanding, $"position p: {position}.").ShouldBe(lacking);

    [Theory]
    [InlineData("ministry may detain foreigner when hardship", null)]
    [InlineData("ministry may detain foreigner unless hardship", null)]
    [InlineData("ministry may detain foreigner when hardship or danger", "nothing")]
    [InlineData("ministry may detain foreigner when danger", "nothing")]
    [InlineData("ministry may detain foreigner when less than 2 months after claim", null)]
    [InlineData("ministry may detain foreigner when less than 2 months after claim or danger", "nothing")]
    [InlineData("ministry may detain foreigner when at least 2 months after claim", "nothing")]
    [InlineData("ministry may detain foreigner during the first 5 days after decision", null)]
    public void A_judgement_that_decides_and_a_clock_that_runs_out_are_ends(string position, string? lacking) =>
        Lacking("a state may detain anyone only for a limited time", $"position p: {position}.").ShouldBe(lacking);

    [Theory]
    [InlineData("until removal", "position q: ministry may return foreigner.", null)]
    [InlineData("until removal", "position q: ministry must return foreigner.", "removal")]
    [InlineData("until removal", "position q: ministry must deport foreigner.", null)]
    [InlineData("until removal", "position q: ministry may deport foreigner when ill.", "removal")]
    [InlineData("until removal", "position q: ministry may transfer foreigner.", "removal")]
    [InlineData("until removal", "position q: ministry must not deport foreigner.", "removal")]
    [InlineData("until removal", "position q: ministry may deport foreigner. position r: no authority may deport foreigner when ill.", "removal")]
    [InlineData("until removal", "position q: ministry may deport foreigner within 3 days of decision.", null)]
    [InlineData("until removal until ruling", "", "removal, ruling")]
    [InlineData("until removal until ruling", "position q: ministry must deport foreigner.", null)]
    [InlineData("until removal until ruling", "procedure q: arrest, ruling within 3 days of arrest.", null)]
    [InlineData("until ruling", "procedure q: arrest, ruling within 3 days of arrest.", null)]
    [InlineData("until ruling", "procedure q: arrest, ruling on the day of arrest.", null)]
    [InlineData("until ruling", "procedure q: arrest, ruling after arrest.", "ruling")]
    [InlineData("until ruling", "procedure q: arrest, ruling at the earliest 3 days after arrest.", "ruling")]
    [InlineData("until ruling", "procedure q: arrest, holding runs 3 days from arrest, ruling before the end of holding.", null)]
    [InlineData("until ruling", "procedure q: arrest, claim after arrest, ruling within 3 days of claim.", "ruling")]
    [InlineData("until ruling", "procedure q: arrest, claim within 2 days of arrest, ruling within 3 days of claim.", null)]
    [InlineData("until ruling", "procedure q: arrest, appeal within 7 days of arrest, ruling within 3 days of the end of appeal.", "ruling")]
    [InlineData("until ruling", "procedure q: arrest, appeal within 7 days of arrest, ruling within 3 days of appeal.", "ruling")]
    [InlineData("until ruling", "procedure q: arrest, appeal within 7 days of arrest, hearing deciding appeal within 5 days of appeal, ruling within 3 days of the end of appeal.", null)]
    [InlineData("until ruling", "procedure q: arrest, appeal within 7 days of arrest, hearing deciding appeal after appeal, ruling within 3 days of the end of appeal.", "ruling")]
    [InlineData("until ruling", "event verdict is a ruling. procedure q: arrest, verdict within 3 days of arrest.", null)]
    [InlineData("until ruling", "event verdict. procedure q: arrest, verdict within 3 days of arrest.", "ruling")]
    [InlineData("until ruling", "procedure q for minor: arrest, ruling within 3 days of arrest.", "ruling")]
    [InlineData("when age < 16 years until ruling", "procedure q for minor: arrest, ruling within 3 days of arrest.", null)]
    [InlineData("until ruling", "procedure q: ruling.", "ruling")]
    public void A_measure_until_an_event_ends_with_one_that_must_come(string until, string more, string? lacking) =>
        Lacking("a state may detain anyone only for a limited time", $"position p: ministry may detain foreigner {until}. {more}").ShouldBe(lacking);
}
