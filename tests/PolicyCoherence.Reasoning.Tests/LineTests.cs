using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Lines through one number, in both directions and in either order; and conditions barred to those who need them.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("age < 15 years", "age < 18 years", "p 15, q 18", 15, 17)]
    [InlineData("age < 18 years", "age < 15 years", "q 15, p 18", 15, 17)]
    [InlineData("age <= 15 years", "age < 18 years", "p 16, q 18", 16, 17)]
    [InlineData("age >= 60 years", "age >= 65 years", "p 60, q 65", 60, 64)]
    [InlineData("age >= 65 years", "age >= 60 years", "q 60, p 65", 60, 64)]
    [InlineData("age > 65 years", "age >= 60 years", "q 60, p 66", 60, 65)]
    [InlineData("age >= 65 years and ill", "age >= 60 years", "q 60, p 65", 60, 64)]
    [InlineData("age < 18 years", "age >= 18 years", "", 0, 0)]
    [InlineData("age >= 65 years", "age >= 65 years", "", 0, 0)]
    [InlineData("age >= 10 years and age < 18 years", "age < 15 years", "", 0, 0)]
    [InlineData("age < 15 years", "age >= 10 years and age < 18 years", "", 0, 0)]
    [InlineData("age >= 10 years and age < 18 years", "age >= 5 years", "", 0, 0)]
    [InlineData("age < 15 years", "ill", "", 0, 0)]
    [InlineData("ill", "not ill", "", 0, 0)]
    public void Two_bars_draw_their_lines_in_two_places(string p, string q, string expected, long youngest, long oldest)
    {
        var law = Law.Of($"position p: no authority may detain person when {p} under act section \"1\". position q: no authority may detain person when {q} under later-act section \"2\". ");
        var found = law.Analysis.Definitions.Find(law.Instance("p"), law.Instance("q"));
        (found is null ? "" : $"{found.Lower.Position.Name} {found.LowerValue}, {found.Higher.Position.Name} {found.HigherValue}").ShouldBe(expected);
        found?.Variable.Symbol.Name.ShouldBe("age");
        found?.Answer.ValueOf("person.age").ShouldBeInRange(youngest, oldest);
        law.Analysis.Definitions.DrawTwoLines(law.Analysis.Model.Positions.Single(position => position.Name == "p"), law.Analysis.Model.Positions.Single(position => position.Name == "q")).ShouldBe(found is not null);
    }

    [Fact]
    public void A_word_without_a_general_meaning_is_not_compared_with_one()
    {
        var law = Law.Of("for ministry, foreigner means person with risk. ");
        Should.Throw<ArgumentException>(() => law.Analysis.Definitions.Find(law.Analysis.Model.AgencyMeanings[0], null)).Message.ShouldBe("`foreigner` has no general meaning (Parameter 'word')");
        Definitions.HasGeneralMeaning(law.Analysis.Model.AgencyMeanings[0].Word).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "position b: foreigner must not register. position aa: foreigner must not register. ", "p aa registered")]
    [InlineData("", "position b: foreigner must not register when poor. position aa: foreigner must not register when ill. ", "p aa registered")]
    [InlineData(" irrespective of registered", "position b: foreigner must not register. ", "")]
    [InlineData(" not conditional on registered", "position b: foreigner must not register. ", "")]
    [InlineData(" when poor", "position b: foreigner must not register when poor. ", "p b registered")]
    [InlineData(" when poor", "position b: foreigner must not register when not poor. ", "")]
    [InlineData("", "position b: ministry must not register. ", "")]
    [InlineData("", "position b: foreigner may register. ", "")]
    public void The_first_bar_by_name_on_what_is_asked_of_her_is_told(string rest, string positions, string expected)
    {
        var law = Law.Of($"understanding u \"1\": foreigner is entitled to health-care{rest}. position p: foreigner is entitled to health-care from hospital provided that registered. {positions}");
        var barred = law.Analysis.Preconditions.Find(law.Understanding<EntitlementUnderstanding>());
        (barred is null ? "" : $"{barred.Giving.Position.Name} {barred.Bar.Position.Name} {barred.Condition.Name}").ShouldBe(expected);
    }
}
