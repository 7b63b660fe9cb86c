using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>One word with two meanings, and lines drawn in two places.</summary>
public sealed class DefinitionTests
{
    private static TwoMeanings? Meanings(string text)
    {
        var law = Law.Of(text);
        var meanings = law.Analysis.Model.AgencyMeanings;
        return law.Analysis.Definitions.Find(meanings[0], meanings.Length > 1 ? meanings[1] : null);
    }

    private static TwoLines? Lines(string p, string q) =>
        Law.Of($"{p} {q}") is var law ? law.Analysis.Definitions.Find(law.Instance("p"), law.Instance("q")) : null;

    [Theory]
    [InlineData("for ministry, minor means person with age < 16 years.", false, 16)]
    [InlineData("for ministry, minor means person with age < 21 years.", true, 18)]
    public void A_person_falls_under_one_of_two_meanings(string text, bool underTheFirst, long age)
    {
        var found = Meanings(text).ShouldNotBeNull();
        found.UnderTheFirst.ShouldBe(underTheFirst);
        found.Answer.ValueOf("person.age").ShouldBe(age);
    }

    [Theory]
    [InlineData("for ministry, minor means person without age >= 18 years.")]
    [InlineData("fact exposed: risk and danger. for ministry, exposed means that danger and risk.")]
    [InlineData("for ministry, foreigner means person with risk. for hospital, foreigner means person with risk.")]
    public void Two_wordings_of_one_meaning_are_one(string text) => Meanings(text).ShouldBeNull();

    [Fact]
    public void Without_a_general_meaning_those_of_two_agencies_are_compared()
    {
        var found = Meanings("for ministry, foreigner means person with risk. for hospital, foreigner means person with risk and danger.").ShouldNotBeNull();
        (found.Answer.ValueOf("person.risk"), found.Answer.ValueOf("person.danger")).ShouldBe((1, 0));
    }

    [Fact]
    public void The_positions_of_an_agency_use_its_meaning()
    {
        const string Text = "understanding u \"1\": no state may detain person when age < 18 years. position p: ministry may detain foreigner. position bar: ministry must not detain minor. ";
        Law.Of(Text).Offence().ShouldBeNull();
        Law.Of(Text + "for ministry, minor means person with age < 16 years.").Offence().ShouldNotBeNull().Answer.ValueOf("person.age").ShouldBeInRange(16, 17);
        Law.Of(Text + "for hospital, minor means person with age < 16 years.").Offence().ShouldBeNull();
        Law.Of(Text + "for public-body, minor means person with age < 16 years.").Offence().ShouldNotBeNull("what is said of a kind of body is said of the bodies of that kind");
    }

    [Fact]
    public void Two_bars_that_draw_the_line_in_two_places_are_found_with_somebody_between()
    {
        var found = Lines("position p: no authority may detain person when age < 15 years under act section \"1\".", "position q: no authority may detain minor unless danger under later-act section \"2\".").ShouldNotBeNull();
        (found.LowerValue, found.HigherValue, found.Lower.Position.Name).ShouldBe((15, 18, "p"));
        found.Answer.ValueOf("person.age").ShouldBeInRange(15, 17);
    }

    [Theory]
    [InlineData("no authority may detain person when age < 18 years under act section \"1\"", "no authority may detain minor under later-act section \"2\"")]
    [InlineData("no authority may detain person when age < 15 years under act section \"1\"", "no authority may detain minor under act section \"2\"")]
    [InlineData("no authority may detain person when age < 15 years under act section \"1\"", "no authority may fine minor under later-act section \"2\"")]
    [InlineData("no authority may detain person when age < 15 years under act section \"1\"", "no authority may detain person when age >= 65 years under later-act section \"2\"")]
    [InlineData("no authority may detain person when age < 15 years under act section \"1\"", "ministry may detain minor under later-act section \"2\"")]
    [InlineData("no authority may detain person when age < 15 years under act section \"1\"", "no authority may detain person when age < 10 years or danger under later-act section \"2\"")]
    public void One_line_two_directions_another_action_and_what_is_no_line_are_quiet(string p, string q) => Lines($"position p: {p}.", $"position q: {q}.").ShouldBeNull();
}
