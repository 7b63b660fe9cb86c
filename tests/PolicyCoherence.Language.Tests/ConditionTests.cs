using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class ConditionTests
{
    [Fact]
    public void A_name_alone_holds_of_somebody_or_somewhere()
    {
        Sentence.Condition<HoldsSyntax>("minor").Of.ShouldBeNull();
        Sentence.Condition<HoldsSyntax>("secure of sponsor").Of?.Text.ShouldBe("sponsor");
        Sentence.Condition<HoldsSyntax>("torture of spouse in destination").In?.Text.ShouldBe("destination");
    }

    [Theory]
    [InlineData("sponsor is a refugee", false)]
    [InlineData("sponsor is not a refugee", true)]
    [InlineData("sponsor is refugee", false)]
    [InlineData("sponsor is an refugee", false)]
    public void A_role_is_in_a_group_or_not(string text, bool negated)
    {
        var condition = Sentence.Condition<IsSyntax>(text);
        (condition.Name.Text, condition.Negated, condition.Value.Text).ShouldBe(("sponsor", negated, "refugee"));
    }

    [Theory]
    [InlineData("income of sponsor < 2500 EUR per month", Comparison.Less)]
    [InlineData("income of sponsor less than 2500 EUR per month", Comparison.Less)]
    [InlineData("income of sponsor <= 2500 EUR per month", Comparison.AtMost)]
    [InlineData("income of sponsor at most 2500 EUR per month", Comparison.AtMost)]
    [InlineData("income of sponsor = 2500 EUR per month", Comparison.Equal)]
    [InlineData("income of sponsor is 2500 EUR per month", Comparison.Equal)]
    [InlineData("income of sponsor is not 2500 EUR per month", Comparison.NotEqual)]
    [InlineData("income of sponsor >= 2500 EUR per month", Comparison.AtLeast)]
    [InlineData("income of sponsor is at least 2500 EUR per month", Comparison.AtLeast)]
    [InlineData("income of sponsor > 2500 EUR per month", Comparison.More)]
    [InlineData("income of sponsor more than 2500 EUR per month", Comparison.More)]
    public void A_value_is_compared_in_signs_or_in_words(string text, Comparison comparison)
    {
        var condition = Sentence.Condition<CompareSyntax>(text);
        (condition.Fact.Text, condition.Of?.Text, condition.Comparison).ShouldBe(("income", "sponsor", comparison));
        (condition.Value.Value, condition.Value.Unit?.Text, condition.Value.Per?.Text).ShouldBe((2500m, "EUR", "month"));
        condition.Value.Span.Words.ShouldBe("2500 EUR per month");
    }

    [Theory]
    [InlineData("entry >= 2020-02-29", Comparison.AtLeast)]
    [InlineData("entry before 2020-02-29", Comparison.Less)]
    [InlineData("entry after 2020-02-29", Comparison.More)]
    [InlineData("entry is 2020-02-29", Comparison.Equal)]
    public void A_date_is_compared_in_signs_or_in_words(string text, Comparison comparison)
    {
        var condition = Sentence.Condition<CompareDateSyntax>(text);
        (condition.Comparison, condition.Value.Value).ShouldBe((comparison, new DateOnly(2020, 2, 29)));
    }

    [Theory]
    [InlineData("ordered implies heard-on after told-on.")]
    [InlineData("ordered implies not heard-on of sponsor before told-on.")]
    [InlineData("for border, late means that heard-on after told-on.")]
    [InlineData("group late: foreigner with heard-on after told-on, without told-on before heard-on.")]
    [InlineData("understanding u: access to data by border must rest on heard-on after told-on.")]
    [InlineData("case \"late\": heard-on after told-on expect no finding.")]
    [InlineData("case \"late\": foreigner, heard-on of sponsor after told-on, after decision expect no finding.")]
    [InlineData("ordered implies after decision.")]
    public void Two_dates_are_compared_wherever_a_condition_may_stand(string sentence) =>
        PolicyParser.Parse(new Sources.SourceText("a.policy", sentence)).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void The_time_since_an_event_the_way_and_the_source_are_conditions_too()
    {
        var since = Sentence.Condition<SinceSyntax>("less than 3 years after grant");
        (since.Comparison, since.Duration.Value, since.Event.Text).ShouldBe((Comparison.Less, 3m, "grant"));
        Sentence.Condition<BySyntax>("by court-order").Fact.Text.ShouldBe("court-order");
        Sentence.Condition<ObtainedSyntax>("obtained in care").In?.Text.ShouldBe("care");
    }

    [Fact]
    public void A_flat_list_is_all_or_any()
    {
        Sentence.Condition<AllSyntax>("a1 and not b1 and by c1").Parts.Select(p => p.Span.Words).ShouldBe(["a1", "not b1", "by c1"]);
        Sentence.Condition<AnySyntax>("a1 or b1 or c1").Parts.Length.ShouldBe(3);
    }

    [Fact]
    public void Either_makes_branches_of_ands_and_all_of_makes_parts_of_ors()
    {
        var either = Sentence.Condition<AnySyntax>("either a1 and b1, or c1");
        either.Parts[0].ShouldBeOfType<AllSyntax>().Span.Words.ShouldBe("a1 and b1");
        either.Parts[1].ShouldBeOfType<HoldsSyntax>();
        var all = Sentence.Condition<AllSyntax>("all of a1 or b1, and c1");
        all.Parts[0].ShouldBeOfType<AnySyntax>().Span.Words.ShouldBe("a1 or b1");
    }

    [Fact]
    public void Parentheses_and_not_nest()
    {
        var not = Sentence.Condition<NotSyntax>("not (a1 or not b1)");
        not.Part.ShouldBeOfType<AnySyntax>().Parts[1].ShouldBeOfType<NotSyntax>();
    }

    [Theory]
    [InlineData("120 %", "%")]
    [InlineData("48.5 hours", "hours")]
    [InlineData("1 day", "day")]
    public void A_quantity_has_a_unit(string quantity, string unit) =>
        Sentence.Condition<CompareSyntax>($"x >= {quantity}").Value.Unit?.Text.ShouldBe(unit);

    [Fact]
    public void A_number_may_end_a_sentence()
    {
        var file = PolicyParser.Parse(new Sources.SourceText("t", "position p: x must y when age < 22. state b1."));
        file.Statements.Length.ShouldBe(2);
        file.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0020");
    }
}
