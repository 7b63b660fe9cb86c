using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Language.Tests;

public sealed class UnderstandingTests
{
    [Fact]
    public void A_prohibition_has_its_own_limits()
    {
        var form = Sentence.Form<ProhibitionForm>("no state may return anyone to destination when a1 or b1 unless c1");
        form.Act.Span.Words.ShouldBe("return anyone to destination");
        form.When?.Span.Words.ShouldBe("a1 or b1");
        form.Unless?.Span.Words.ShouldBe("c1");
        form.WithoutException.ShouldBeFalse();
        Sentence.Form<ProhibitionForm>("no state may x y without exception").WithoutException.ShouldBeTrue();
        Sentence.Form<ProhibitionForm>("no state may x y unless c1").When.ShouldBeNull();
    }

    [Theory]
    [InlineData("means, or fair", "security, means", "fair")]
    [InlineData("means or fair or (a1 and b1)", "security, means", "fair|a1 and b1")]
    [InlineData("means", "security, means", "")]
    public void A_closed_list_has_grounds_and_judgements(string end, string grounds, string conditions)
    {
        var form = Sentence.Form<ClosedListForm>($"a state may refuse permit to family when settled only on conditions about security, {end}");
        form.Grounds.Spelt().ShouldBe(grounds);
        string.Join('|', form.Conditions.Select(c => c.Span.Words)).ShouldBe(conditions);
        form.When?.Span.Words.ShouldBe("settled");
    }

    [Fact]
    public void An_entitlement_may_not_hang_on_everything()
    {
        var form = Sentence.Form<EntitlementForm>("minor is entitled to school or care when a1 irrespective of status, age not conditional on testimony");
        form.Subject.ShouldBeOfType<NamedSubject>().Names.Spelt().ShouldBe("minor");
        (form.Services.Spelt(), form.IrrespectiveOf.Spelt(), form.NotConditionalOn.Spelt()).ShouldBe(("school, care", "status, age", "testimony"));
        form.When.ShouldNotBeNull();
    }

    [Fact]
    public void A_decision_needs_safeguards_in_a_rank()
    {
        var form = Sentence.Form<DecisionSafeguardForm>("every decision to return, detain or expel must come with appeal to a court, suspending return, in a statute when a1");
        (form.Decision.Verbs.Spelt(), form.Safeguards[0].Suspending?.Text, form.InRank?.Text).ShouldBe(("return, detain, expel", "return", "statute"));
        form.When.ShouldNotBeNull();
    }

    [Fact]
    public void A_position_or_an_exemption_must_state_things()
    {
        var form = Sentence.Form<PositionSafeguardForm>("every position to collect or disclose personal-data must state a purpose, a retention limit, legal basis, notice in a statute");
        (form.Selector, form.Act.Objects.Spelt(), form.Items.Spelt(), form.InRank?.Text)
            .ShouldBe((PositionSelector.Position, "personal-data", "purpose, retention-limit, legal-basis, notice", "statute"));
        Sentence.Form<PositionSafeguardForm>("every exemption from access must state purpose").Selector.ShouldBe(PositionSelector.Exemption);
    }

    [Fact]
    public void The_other_forms_name_what_they_relate()
    {
        var chain = Sentence.Form<AccessChainForm>("using care must not lead to return, detain of the same person unless by court-order");
        (chain.Services.Spelt(), chain.Actions.Spelt()).ShouldBe(("care", "return, detain"));
        chain.Unless.ShouldBeOfType<BySyntax>();
        var counterpart = Sentence.Form<CounterpartForm>("where a position requires return, some position should offer help or counsel to the same persons when a1");
        (counterpart.Requires.Spelt(), counterpart.Offers.Spelt(), counterpart.When is null).ShouldBe(("return", "help, counsel", false));
        var balance = Sentence.Form<BalanceForm>("balance control with labour, family");
        (balance.Sphere.Text, balance.Counterweights.Spelt()).ShouldBe(("control", "labour, family"));
        var tension = Sentence.Form<TensionForm>("tension between prompt \"A\" and remedy \"B\"");
        (tension.First.Text, tension.FirstSource?.Text, tension.Second.Text, tension.SecondSource?.Text).ShouldBe(("prompt", "A", "remedy", "B"));
    }

    [Theory]
    [InlineData("absolute", ForceSyntax.Absolute)]
    [InlineData("binding", ForceSyntax.Binding)]
    [InlineData("must", ForceSyntax.Must)]
    [InlineData("practice", ForceSyntax.Practice)]
    [InlineData("consideration", ForceSyntax.Consideration)]
    public void An_understanding_has_a_force_and_treaty_articles(string word, ForceSyntax force)
    {
        var u = Sentence.Of<UnderstandingDeclaration>($"understanding u \"II.6\": no state may x y force {word} as in echr article \"3\", article \"4\", crc article \"1\".");
        u.Force.ShouldBe(force);
        u.Title?.Text.ShouldBe("II.6");
        u.AsIn.Select(c => (c.Instrument.Text, string.Join('|', c.Sections.Select(s => s.Text)), c.Span.Words))
            .ShouldBe([("echr", "3|4", "echr article \"3\", article \"4\""), ("crc", "1", "crc article \"1\"")]);
    }
}
