namespace PolicyCoherence.Model.Tests;

public sealed class FrameworkTests
{
    private const string Two = """
        framework iamm "Agenda". understanding aa: balance return with health. understanding b: balance health with return.
        framework compact "Compact". understanding c: balance family with health.

        """;

    [Theory]
    [InlineData("", "aa b c")]
    [InlineData("use iamm.", "aa b")]
    [InlineData("use iamm only b.", "b")]
    [InlineData("use iamm only b. use compact.", "b c")]
    [InlineData("use iamm. use iamm only b.", "aa b")]
    public void Only_the_used_understandings_are_in_the_model(string use, string expected) =>
        Texts.Model(Two + use).Understandings.Select(each => each.Name).ShouldBe(expected.Split(' '));

    [Fact]
    public void A_framework_is_reopened_in_another_file_without_its_title()
    {
        var result = Texts.Bind(Texts.Vocabulary, "framework iamm. understanding aa: balance return with health.", "framework iamm \"Agenda\". understanding b: balance health with return.");
        result.Diagnostics.ShouldBeEmpty();
        result.Model.Understandings.Select(each => each.Framework.Title).ShouldBe(["Agenda", "Agenda"]);
    }

    [Fact]
    public void Two_titles_for_one_framework_are_an_error() => Texts.Only("framework iamm \"Agenda\". framework [iamm] \"Agenda again\".").Code.ShouldBe("PC0100");

    [Fact]
    public void An_understanding_belongs_to_the_last_framework_before_it() =>
        Texts.Model(Two).Understandings.Select(each => each.Framework.Name).ShouldBe(["iamm", "iamm", "compact"]);

    [Fact]
    public void An_understanding_in_a_file_without_a_framework_is_an_error()
    {
        var diagnostic = Texts.Bind(Texts.Vocabulary + Two, "understanding d: balance return with health.").Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Span.Words).ShouldBe(("PC0108", "d"));
        diagnostic.Help.ShouldBe("Write `framework` and its name above it in this file, as in `framework iamm.`");
    }

    [Theory]
    [InlineData("no state may return anyone without exception", Force.Absolute)]
    [InlineData("no state may return anyone without exception as in torture-convention article \"3\"", Force.Absolute)]
    [InlineData("no state may return anyone as in torture-convention article \"3\"", Force.Binding)]
    [InlineData("no state may return anyone", Force.Must)]
    [InlineData("no state may return anyone force practice as in torture-convention article \"3\"", Force.Practice)]
    [InlineData("no state may return anyone force consideration", Force.Consideration)]
    [InlineData("no state may return anyone force absolute", Force.Absolute)]
    public void The_force_is_the_written_one_or_follows_from_the_form(string form, Force force) =>
        Texts.Understanding<ProhibitionUnderstanding>($"understanding u: {form}.").Force.ShouldBe(force);

    [Fact]
    public void What_is_mutual_is_so_by_a_fact_whose_values_are_states()
    {
        const string Facts = "fact nationality: one of here, there. fact tall. ";
        var understanding = Texts.Understanding<MutualUnderstanding>($"{Facts}understanding u: every exemption from return must be mutual by nationality.");
        (understanding.OfExemptions, understanding.By.Name).ShouldBe((true, "nationality"));
        var error = Texts.Only($"{Facts}framework f \"F\". understanding u: every exemption from return must be mutual by [tall].");
        error.Code.ShouldBe("PC0470");
    }

    [Fact]
    public void A_prohibition_has_its_limits()
    {
        var understanding = Texts.Understanding<ProhibitionUnderstanding>("""
            understanding u "III.7.c": no state may return anyone to destination when risk in destination unless danger
              as in torture-convention article "3", article "4", refugee-convention article "33".
            """);
        understanding.Paragraph.ShouldBe("III.7.c");
        understanding.When.ShouldBeOfType<FactHolds>().Fact.Name.ShouldBe("risk");
        understanding.Unless.ShouldBeOfType<FactHolds>().Fact.Name.ShouldBe("danger");
        understanding.AsIn.Select(article => article.Treaty.Name).ShouldBe(["torture-convention", "refugee-convention"]);
        understanding.AsIn[0].Articles.ShouldBe(["3", "4"]);
    }

    [Fact]
    public void A_closed_list_has_grounds_and_judgements()
    {
        var understanding = Texts.Understanding<ClosedListUnderstanding>(
            "understanding u: a state may refuse family-reunification to sponsor only on conditions about means, security, or proportionate.");
        understanding.Grounds.Select(ground => ground.Name).ShouldBe(["means", "security"]);
        understanding.Conditions.ShouldHaveSingleItem().ShouldBeOfType<FactHolds>().Fact.Name.ShouldBe("proportionate");
        understanding.Acts.Single().Patient!.Role.Name.ShouldBe("sponsor");
    }

    [Fact]
    public void An_entitlement_names_what_it_may_not_depend_on()
    {
        var understanding = Texts.Understanding<EntitlementUnderstanding>(
            "understanding u: minor is entitled to health-care when danger irrespective of permit-held not conditional on registered.");
        (understanding.Holders.Words, understanding.Services.Single().Name).ShouldBe(("a child", "health-care"));
        (understanding.IrrespectiveOf.Single().Name, understanding.NotConditionalOn.Single().Name).ShouldBe(("permit-held", "registered"));
    }

    [Fact]
    public void Safeguards_for_decisions_and_positions_name_a_rank()
    {
        Texts.Understanding<DecisionSafeguardUnderstanding>("understanding u: every decision to return must come with appeal to a court, suspending return in a statute.").InRank.ShouldBe(Rank.Statute);
        var positions = Texts.Understanding<PositionSafeguardUnderstanding>(
            "understanding u: every position to collect or disclose personal-data must state a purpose, a retention limit, a legal basis, a recipient, an appeal in a regulation.");
        positions.InRank.ShouldBe(Rank.Regulation);
        positions.Items.Select(item => item.Item).ShouldBe([StatedItem.Purpose, StatedItem.RetentionLimit, StatedItem.LegalBasis, StatedItem.Recipient, StatedItem.Safeguard]);
        positions.Acts.Select(act => act.Action.Name).ShouldBe(["collect", "disclose"]);
    }

    [Fact]
    public void Chains_counterparts_balances_and_tensions_are_kept()
    {
        var chain = Texts.Understanding<AccessChainUnderstanding>("understanding u: using health-care must not lead to return, deport of the same person unless by order.");
        (chain.Services.Single().Name, chain.Actions.Length).ShouldBe(("health-care", 2));
        var counterpart = Texts.Understanding<CounterpartUnderstanding>(
            "understanding u: where a position requires return, some position should offer counselling or admit to the same persons when minor.");
        (counterpart.Requires.Single().Name, counterpart.OfferedServices.Single().Name, counterpart.OfferedActions.Single().Name).ShouldBe(("return", "counselling", "admit"));
        Texts.Understanding<BalanceUnderstanding>("understanding u: balance return with health, family.").Counterweights.Length.ShouldBe(2);
        var tension = Texts.Understanding<TensionUnderstanding>("understanding u: tension between prompt-return \"2002\" and remedy-first.");
        (tension.First, tension.FirstSource, tension.Second, tension.SecondSource).ShouldBe(("prompt-return", "2002", "remedy-first", null));
    }
}
