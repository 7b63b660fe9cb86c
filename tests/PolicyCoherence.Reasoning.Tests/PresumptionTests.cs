namespace PolicyCoherence.Reasoning.Tests;

/// <summary>A presumption feeds the state's positions, and understandings keep the fact as it is (A10).</summary>
public sealed class PresumptionTests
{
    private const string Absolute = "understanding u \"1\": no state may deport foreigner when torture without exception. ";
    private const string Power = "position p: ministry may deport foreigner when ordered. ";
    private const string Bar = "position bar: no authority may deport foreigner when torture. ";

    [Fact]
    public void A_bar_keeps_back_whoever_is_at_risk_as_long_as_nothing_else_counts() => Law.Of(Absolute + Power + Bar).Offence().ShouldBeNull();

    [Fact]
    public void Whoever_is_at_risk_although_it_counts_as_if_she_were_not_is_found()
    {
        var offence = Law.Of(Absolute + Power + Bar + "deem safe: assured counts as not torture, irrebuttable.").Offence().ShouldNotBeNull();
        offence.Answer.ValueOf("person.torture").ShouldBe(1, "the understanding keeps the fact as it is");
        offence.Answer.ValueOf("person.assured").ShouldBe(1, "the presumption is what keeps the bar from her");
    }

    [Fact]
    public void A_presumption_that_counts_a_fact_as_so_reaches_those_of_whom_it_is_not_so()
    {
        const string Text = "understanding u \"1\": no state may deport foreigner unless danger. position p: ministry may deport foreigner when danger. ";
        Law.Of(Text).Offence().ShouldBeNull();
        var offence = Law.Of(Text + "deem dangerous: crime counts as danger, irrebuttable.").Offence().ShouldNotBeNull();
        (offence.Answer.ValueOf("person.danger"), offence.Answer.ValueOf("person.crime")).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("position s: every decision to deport foreigner comes with individual-examination.", false)]
    [InlineData("position s: every decision to deport foreigner comes with thorough-examination.", false)]
    [InlineData("position s: every decision to deport foreigner comes with appeal.", true)]
    [InlineData("position s: every decision to deport minor comes with individual-examination.", true)]
    [InlineData("position s: every decision to deport foreigner comes with individual-examination unless crime.", true)]
    [InlineData("position s: every decision to deport foreigner comes with individual-examination. exception e to s: when crime.", true)]
    [InlineData("position q: ministry may deport foreigner when ordered with individual-examination.", false)]
    [InlineData("position q: ministry may deport foreigner when crime with individual-examination.", true)]
    [InlineData("position q: ministry must deport foreigner with individual-examination.", false)]
    [InlineData("position q: ministry must deport foreigner unless torture with individual-examination.", false)]
    [InlineData("position q: ministry must deport foreigner unless crime with individual-examination.", true)]
    public void A_presumption_that_she_can_rebut_counts_where_nobody_examines_her(string safeguards, bool found)
    {
        const string Words = "safeguard individual-examination. safeguard thorough-examination is an individual-examination. ";
        var text = Words + Absolute + Power + Bar + "deem safe: assured counts as not torture, rebuttable by person. ";
        (Law.Of(text + safeguards).Offence() is not null).ShouldBe(found);
        Law.Of(text.Replace("rebuttable by person", "irrebuttable", StringComparison.Ordinal) + safeguards).Offence().ShouldNotBeNull("no examination helps against an irrebuttable one");
    }

    [Fact]
    public void Two_presumptions_on_one_fact_both_count()
    {
        var law = Law.Of(Absolute + Power + Bar + "deem safe: assured counts as not torture, irrebuttable. deem known: rejected counts as torture, irrebuttable.");
        var offence = law.Offence().ShouldNotBeNull();
        offence.Answer.ValueOf("person.torture").ShouldBe(1);
    }

    [Fact]
    public void A_word_that_is_defined_by_the_presumed_fact_changes_with_it()
    {
        const string Text = Absolute + Power + "fact harm: torture or risk. position bar: no authority may deport foreigner when harm. ";
        Law.Of(Text).Offence().ShouldBeNull();
        Law.Of(Text + "deem safe: assured counts as not torture, irrebuttable.").Offence().ShouldNotBeNull();
    }
}
