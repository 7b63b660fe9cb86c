using PolicyCoherence.Model;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Why a prohibition is offended, in all that is told of it: the bars in question, what is asked, and who is hit.</summary>
public sealed class CausesOfOffencesTests
{
    private static string Told(string text)
    {
        if (Law.Of(text, readBarsAsExceptions: false).Offence() is not { } offence) return "none";
        var told = new List<string>();
        if (offence.Gap is { } gap) told.Add($"{gap.Exception.Name} opens {gap.Bar.Position.Name}");
        told.AddRange(offence.LostBars.Select(meeting => $"over {meeting.Bar.Position.Name}"));
        told.AddRange(offence.PutAside.Select(aside => $"{aside.Bar.Position.Name} aside for {aside.To.Name}"));
        told.AddRange(offence.Contested.Select(bar => $"beside {bar.Position.Name}"));
        if (offence.Asking != Asking.NotRequired) told.Add($"{offence.Asking}");
        return $"{string.Join(", ", told)}: {Facts(offence.Answer.Case)}".TrimStart(':', ' ');
    }

    // What is so of the person, in the order of the names; the day is told elsewhere.
    private static string Facts(Case @case) => string.Join(' ', @case.Variables
        .Where(variable => variable.Key != CaseSpace.Today && @case[variable] != 0)
        .Select(variable => variable.Key.StartsWith("person.", StringComparison.Ordinal) ? variable.Key["person.".Length..] : variable.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("position p: ministry must deport foreigner when torture. position q: no authority may deport foreigner when torture.", "beside q: foreigner torture")]
    [InlineData("position p: ministry must deport foreigner. position q: no authority may deport foreigner when torture and crime subject to r. position r: ministry must fine foreigner when poor.", "q aside for r: crime foreigner poor torture")]
    [InlineData("position p: ministry must deport foreigner when crime. position q: no authority may deport foreigner when torture and not crime.", "crime foreigner torture")]
    [InlineData("position p: public-body must deport foreigner when danger. position q: hospital must not deport foreigner when torture and crime.", "danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture and crime notwithstanding p.", "danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture and crime. position r: no authority may deport foreigner when torture and ill.", "beside q: crime danger foreigner torture")]
    [InlineData("position p: ministry must deport foreigner when danger. position q: no authority may deport foreigner when torture notwithstanding p. exception e to q: when crime. position r: no authority may deport foreigner when ill.", "e opens q: crime danger foreigner torture")]
    public void The_person_is_one_whom_the_bar_to_blame_speaks_of(string positions, string expected) =>
        Told($"understanding u \"1\": no state may return foreigner when torture. {positions}").ShouldBe(expected);

    [Fact]
    public void What_the_judgement_is_joined_with_is_asked_of_whom_it_is_done_to() =>
        Told("role sponsor. understanding u \"1\": no state may detain sponsor unless fair and danger. position p: ministry must detain sponsor. ").ShouldBe("DecidesWithoutAsking: sponsor.danger");
}
