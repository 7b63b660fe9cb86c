using PolicyCoherence.Model;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Why a prohibition is offended, in all that is told of it: the bars in question, what is asked, and who is hit.</summary>
public sealed class CausesOfOffencesTests
{
    private static string Told(string text, string p = "p", bool readBarsAsExceptions = true)
    {
        if (Law.Of(text, readBarsAsExceptions).Offence(p) is not { } offence) return "none";
        var told = new List<string>();
        if (offence.Gap is { } gap) told.Add($"{gap.Exception.Name} opens {gap.Bar.Position.Name}");
        told.AddRange(offence.LostBars.Select(meeting => $"over {meeting.Bar.Position.Name}"));
        told.AddRange(offence.PutAside.Select(aside => $"{aside.Bar.Position.Name} aside for {aside.To.Name}"));
        told.AddRange(offence.Contested.Select(bar => $"beside {bar.Position.Name}"));
        if (offence.Asking != Asking.NotRequired) told.Add($"{offence.Asking}");
        if (offence.SavedByGeneralClause) told.Add("saved");
        if (offence.Refusal is { } refusal) told.Add($"{refusal.Kind}");
        return $"{string.Join(", ", told)}: {Facts(offence.Answer.Case)}".TrimStart(':', ' ');
    }

    // What is so of the person, in the order of the names; the day is told elsewhere.
    private static string Facts(Case @case) => string.Join(' ', @case.Variables
        .Where(variable => variable.Key != CaseSpace.Today && @case[variable] != 0)
        .Select(variable => variable.Key.StartsWith("person.", StringComparison.Ordinal) ? variable.Key["person.".Length..] : variable.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("position p: ministry must deport foreigner.", "foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture and crime.", "beside q: crime danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when torture. position q: no authority may deport foreigner when torture.", "beside q: foreigner torture")]
    [InlineData("position p: ministry must deport foreigner notwithstanding q. position q: no authority may deport foreigner when torture and crime.", "q aside for p: crime foreigner torture")]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture and crime subject to r. position r: ministry must fine foreigner when poor.", "q aside for r: crime foreigner poor torture")]
    [InlineData("position p: ministry must deport foreigner when crime. position q: no authority may deport foreigner when torture and not crime.", "crime foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when crime and torture. position q: no authority may deport foreigner when torture.", "over q: crime foreigner torture")]
    [InlineData("position p: public-body must deport foreigner when danger. position q: hospital must not deport foreigner when torture and crime.", "danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture and crime notwithstanding p.", "danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture and crime. position r: no authority may deport foreigner when torture and ill.", "beside q: crime danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: when crime. position r: no authority may deport foreigner when ill.", "e opens q: crime danger foreigner torture")]
    public void The_person_is_one_whom_the_bar_to_blame_speaks_of(string positions, string expected) =>
        Told($"understanding u \"1\": no state may return foreigner when torture. {positions}", readBarsAsExceptions: false).ShouldBe(expected);

    [Theory]
    [InlineData("ministry must detain foreigner", "", "DecidesWithoutAsking: danger foreigner")]
    [InlineData("ministry must detain foreigner when not danger", "", "ActsOnTheWrongAnswer: foreigner")]
    [InlineData("ministry must detain foreigner when not fair", "", "ActsOnTheWrongAnswer: foreigner")]
    [InlineData("ministry must detain foreigner when fair and danger", "", "none")]
    [InlineData("ministry must detain foreigner notwithstanding q", "position q: no authority may detain foreigner when ill.", "DecidesWithoutAsking: danger foreigner")]
    [InlineData("ministry must detain foreigner when poor", "position q: no authority may detain foreigner when crime.", "DecidesWithoutAsking: danger foreigner poor")]
    [InlineData("ministry must detain foreigner when crime and ill", "position q: no authority may detain foreigner when crime.", "over q, DecidesWithoutAsking: crime danger foreigner ill")]
    public void Where_a_judgement_is_not_asked_what_yields_is_not_the_cause(string position, string more, string expected) =>
        Told($"understanding u \"1\": no state may detain foreigner unless fair and danger. position p: {position}. {more}", readBarsAsExceptions: false).ShouldBe(expected);

    [Fact]
    public void What_the_judgement_is_joined_with_is_asked_of_whom_it_is_done_to() =>
        Told("role sponsor. understanding u \"1\": no state may detain sponsor unless fair and danger. position p: ministry must detain sponsor. ").ShouldBe("DecidesWithoutAsking: sponsor.danger");

    [Theory]
    [InlineData("position p: hospital must refuse health-care to foreigner.", "Refuses: foreigner ill")]
    [InlineData("position p: hospital must refuse health-care to foreigner respecting torture-convention.", "saved, Refuses: foreigner ill")]
    [InlineData("position p: hospital must refuse health-care to foreigner unless ill respecting torture-convention.", "none")]
    [InlineData("position p: hospital must refuse health-care to foreigner when danger respecting torture-convention.", "saved, Refuses: danger foreigner ill")]
    [InlineData("position p: hospital must refuse health-care to foreigner notwithstanding q. position q: hospital must provide health-care to foreigner when ill and poor.", "Refuses: foreigner ill")]
    [InlineData("position p: hospital must refuse health-care to foreigner notwithstanding q. position q: hospital must provide health-care to foreigner when ill.", "q aside for p, Refuses: foreigner ill")]
    [InlineData("position p: hospital must not provide health-care to foreigner.", "ForbidsGranting: foreigner ill")]
    [InlineData("position p: hospital must not provide health-care to foreigner unless ill respecting torture-convention.", "none")]
    public void What_only_a_saving_clause_keeps_from_refusing_her_is_told(string positions, string expected) =>
        Told($"understanding u \"1\": no state may refuse health-care to foreigner when ill as in torture-convention article \"3\". {positions}").ShouldBe(expected);

    [Theory]
    [InlineData("foreigner must not enter on breach, court may imprison", "p/on-breach", true)]
    [InlineData("foreigner must not work on breach, court may imprison", "p/on-breach", false)]
    [InlineData("foreigner must not enter or work on breach, court may imprison", "p/on-breach", true)]
    [InlineData("foreigner must not work or enter on breach, court may imprison", "p/on-breach", true)]
    [InlineData("foreigner must not enter on breach, court may fine", "p/on-breach", false)]
    [InlineData("court may imprison foreigner", "p", false)]
    public void What_is_prohibited_for_the_sake_of_one_act_is_what_follows_on_its_breach(string position, string norm, bool offends)
    {
        var law = Law.Of($"understanding u \"1\": no state may imprison foreigner for enter. position p: {position}.");
        Offences.CouldOffend(law.Instance(norm), law.Understanding<ProhibitionUnderstanding>()).ShouldBe(offends);
        (law.Offence(norm) is not null).ShouldBe(offends);
    }
}
