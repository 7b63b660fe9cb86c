using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence ask</c> where a position has several acts, and where the law is written in another language than English.</summary>
public sealed class AskedWordsTests : IDisposable
{
    private const string Head = """
        state ruritania "Republic of Ruritania".
        use iamm only counselling-before-return.
        agency interior "Ministry of the Interior".
        agency district-court "Courts" is a court.
        open norm hardship "leaving would be a hardship" decided by court.

        """;

    private const string French = """
        langue française.
        état ruritanie "République de Ruritanie".
        utiliser iamm seulement counselling-before-return.
        autorité intérieur "Ministère de l'intérieur".
        position éloignement: intérieur doit deport foreigner lorsque required-to-leave sauf si risk-of-torture dans destination.
        position refus: intérieur peut refuse family-reunification à sponsor lorsque household-income de sponsor < 1400 EUR par mois.

        """;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_duty_that_leaves_a_choice_is_shown_as_one_duty()
    {
        _bench.Write("law.policy", Head + "position measures: interior must detain or deport foreigner when required-to-leave.");
        _bench.Run("ask", "--case", "foreigner, required-to-leave").ShouldBe(0);
        _bench.Out.ShouldContain("  - must do one of these: detain a foreigner, deport a foreigner: `measures` (no provision cited;");
    }

    [Fact]
    public void Of_a_choice_what_a_bar_leaves_has_to_be_done()
    {
        _bench.Write("law.policy", Head + "position measures: interior must detain or deport foreigner when required-to-leave. position minors: no authority may detain minor.");
        _bench.Run("ask", "--case", "foreigner, minor, required-to-leave");
        _bench.Out.ShouldContain("  - must deport a foreigner: `measures`");
        _bench.Out.ShouldNotContain("one of these");
    }

    [Fact]
    public void A_choice_of_which_one_act_turns_on_a_judgement_says_so()
    {
        _bench.Write("law.policy", Head + "position measures: interior must detain or deport foreigner when required-to-leave. position bar: no authority may detain foreigner when hardship.");
        _bench.Run("ask", "--case", "foreigner, required-to-leave");
        _bench.Out.ShouldContain("must do one of these: detain a foreigner, deport a foreigner: `measures`");
        _bench.Out.ShouldContain("Whether `measures` applies depends on how these judgements fall: `hardship`.");
    }

    [Fact]
    public void What_is_forbidden_only_together_is_shown_as_that_and_for_programs_too()
    {
        _bench.Write("law.policy", Head + "position once: district-court must not both fine and imprison foreigner when required-to-leave.");
        _bench.Run("ask", "--case", "foreigner, required-to-leave").ShouldBe(0);
        _bench.Out.ShouldContain("Courts (district-court)\n  - must not do together: fine a foreigner, imprison a foreigner: `once`");
        var from = _bench.Out.Length;
        _bench.Run("ask", "--case", "foreigner, required-to-leave", "--format", "json");
        Validators.Ajv("ask-1.json", [_bench.Write("ask.json", _bench.Out[from..])]);
        JsonDocument.Parse(_bench.Out[from..]).RootElement.GetProperty("answers")[0].GetProperty("bearers")[0].GetProperty("conducts")[0].GetProperty("together").GetString().ShouldBe("notAll");
        from = _bench.Out.Length;
        _bench.Run("ask", "--case", "foreigner");
        _bench.Out[from..].ShouldNotContain("together");
    }

    [Theory]
    [InlineData("foreigner, required-to-leave, pas risk-of-torture dans destination")]
    [InlineData("foreigner, required-to-leave, not risk-of-torture in destination")]
    [InlineData("langue française. cas \"une personne\": foreigner, required-to-leave, pas risk-of-torture dans destination attendre aucun constat.")]
    [InlineData("cas \"une personne\": foreigner, required-to-leave, pas risk-of-torture dans destination attendre aucun constat.")]
    public void Facts_are_read_in_the_language_of_the_law_and_in_English(string facts)
    {
        _bench.Write("law.policy", French);
        _bench.Run("ask", "--case", facts).ShouldBe(0);
        _bench.Out.ShouldContain("must deport a foreigner: `éloignement`");
    }

    [Fact]
    public void Amounts_and_whose_they_are_are_read_in_that_language()
    {
        _bench.Write("law.policy", French);
        _bench.Run("ask", "--case", "sponsor est un refugee, household-income de sponsor est 1200 EUR par mois").ShouldBe(0);
        _bench.Out.ShouldContain("may refuse family reunification: `refus`");
    }

    [Fact]
    public void Facts_are_read_in_Spanish()
    {
        _bench.Write("law.policy", """
            idioma español.
            estado ruritania "República de Ruritania".
            usar iamm solamente counselling-before-return.
            autoridad interior "Ministerio del Interior".
            posición expulsión: interior debe deport foreigner cuando required-to-leave.
            """);
        _bench.Run("ask", "--case", "foreigner, required-to-leave, no risk-of-torture en destination").ShouldBe(0);
        _bench.Out.ShouldContain("must deport a foreigner: `expulsión`");
    }

    [Theory]
    [InlineData("foreigner, requred-to-leave", "Did you mean `required-to-leave`?", "--case:1:12")]
    [InlineData("foreigner, age est 16", "the number `16` has no unit", "--case:1:20")]
    public void A_slip_in_the_facts_is_shown_where_it_stands_in_what_was_given(string facts, string help, string place)
    {
        _bench.Write("law.policy", French);
        _bench.Run("ask", "--case", facts).ShouldBe(2);
        _bench.Out.ShouldContain(help);
        _bench.Out.ShouldContain(place);
    }
}
