using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary>Of several states in one check, each is asked, tested, compared and mended by its own law.</summary>
public sealed class SeveralStatesTests : IDisposable
{
    private const string Ruritania = """
        state ruritania "Republic of Ruritania".
        agency interior "Ministry of the Interior".
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        position removal: interior must deport foreigner when required-to-leave under aliens-act section "58(1)".
        case "a child": foreigner, minor, required-to-leave expect interior must deport.

        """;

    private const string Sylvania = """
        state sylvania "Kingdom of Sylvania".
        sylvania is party to convention-against-torture since 1993-02-04.
        agency guard "Border Guard".
        instrument border-act "Border Act 2015": statute, in force from 2015-01-01.
        position no-children: no authority may deport minor under border-act section "2".
        position expulsion: guard may deport foreigner when required-to-leave under border-act section "1".
        case "a child there": foreigner, minor, required-to-leave expect guard must not deport.

        """;

    private const string Use = "use iamm only non-refoulement-torture.\n";

    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public SeveralStatesTests()
    {
        _bench.Write("law/use.policy", Use);
        _bench.Write("law/ruritania.policy", Ruritania);
        _bench.Write("law/sylvania.policy", Sylvania);
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_day_on_which_a_treaty_begins_to_bind_the_second_state_is_a_turn_of_the_timeline()
    {
        _bench.Write("two/law.policy", """
            state ruritania "Republic of Ruritania".
            state sylvania "Kingdom of Sylvania".
            sylvania is party to refugee-convention since 2020-01-01.
            use iamm only non-refoulement-persecution.
            agency guard "Border Guard".
            position expulsion: guard must deport foreigner to destination when required-to-leave.
            """);
        _bench.Run("check", "two", "--format", "timeline").ShouldBe(1);
        _bench.Out.ShouldContain("warning[PC2101]");
        _bench.Out.ShouldContain("error[PC2101]");
    }

    [Fact]
    public void A_case_asks_the_law_of_the_state_under_which_it_stands()
    {
        _bench.Run("test", "law").ShouldBe(0);
        _bench.Out.ShouldContain("Under the law of Republic of Ruritania (ruritania)\n\na child (law/ruritania.policy:5:6)");
        _bench.Out.ShouldContain("Under the law of Kingdom of Sylvania (sylvania)\n\na child there (law/sylvania.policy:7:6)");
        _bench.Out.ShouldEndWith("2 cases, 2 expectations: 2 hold, 0 do not hold.\n");
    }

    [Fact]
    public void A_case_of_no_state_is_told_to_name_one()
    {
        _bench.Write("law/cases.policy", "case \"whose\": minor expect no finding.");
        _bench.Run("test", "law").ShouldBe(2);
        _bench.Out.ShouldContain("not understood[PC0417]: there are several states, and it is not said whose law this case asks");
        _bench.Out.ShouldContain("Write the name of the state above the case, as in `state ruritania.`");
        _bench.Write("law/cases.policy", "state sylvania. case \"whose\": minor, foreigner expect no finding.");
        _bench.Run("test", "law").ShouldBe(0);
    }

    [Fact]
    public void A_question_is_put_to_the_law_of_each_state_and_the_answers_stand_by_state()
    {
        _bench.Run("ask", "law", "--case", "foreigner, minor, required-to-leave").ShouldBe(0);
        var ruritania = _bench.Out.IndexOf("Under the law of Republic of Ruritania (ruritania)", StringComparison.Ordinal);
        var sylvania = _bench.Out.IndexOf("Under the law of Kingdom of Sylvania (sylvania)", StringComparison.Ordinal);
        var (duty, bar) = (_bench.Out.IndexOf("must deport a foreigner", StringComparison.Ordinal), _bench.Out.IndexOf("must not deport a child", StringComparison.Ordinal));
        new[] { 0, duty, sylvania, bar }.ShouldBe(new[] { ruritania, duty, sylvania, bar }.Order());
        _bench.Out.ShouldNotContain("may deport");
    }

    [Fact]
    public void A_question_can_be_put_to_the_law_of_one_state()
    {
        _bench.Run("ask", "law", "--case", "foreigner, adult, required-to-leave", "--state", "sylvania").ShouldBe(0);
        _bench.Out.ShouldContain("may deport a foreigner");
        _bench.Out.ShouldNotContain("must deport");
        _bench.Run("ask", "law", "--case", "adult", "--state", "sylvana").ShouldBe(2);
        _bench.Error.ShouldContain("coherence: no state `sylvana` is declared; the states here are: ruritania, sylvania\ndid you mean `sylvania`?\n");
    }

    [Fact]
    public void A_case_in_a_file_of_one_state_asks_that_state_alone()
    {
        _bench.Write("case.policy", "state sylvania.\ncase \"a grown-up\": adult, foreigner, required-to-leave expect no finding.");
        _bench.Run("ask", "law", "--case", "case.policy").ShouldBe(0);
        _bench.Out.ShouldContain("may deport a foreigner");
        _bench.Out.ShouldNotContain("must deport");
    }

    [Fact]
    public void What_is_found_of_a_person_is_found_under_the_law_of_its_state()
    {
        _bench.Run("ask", "law", "--case", "foreigner, adult, required-to-leave, risk-of-torture in destination", "--format", "json").ShouldBe(0);
        var answers = JsonDocument.Parse(_bench.Out).RootElement.GetProperty("answers").EnumerateArray().ToList();
        answers.Select(answer => answer.GetProperty("state").GetString()).ShouldBe(["ruritania", "sylvania"]);
        answers.SelectMany(answer => answer.GetProperty("findings").EnumerateArray().SelectMany(finding => finding.GetProperty("subjects").EnumerateArray().Select(name => name.GetString())))
            .ShouldBe(["non-refoulement-torture", "removal", "non-refoulement-torture", "expulsion"]);
    }

    [Fact]
    public void A_comparison_says_of_which_states_law_each_change_is()
    {
        _bench.Write("draft/use.policy", Use);
        _bench.Write("draft/ruritania.policy", Ruritania.Replace("must deport foreigner when", "must deport adult when", StringComparison.Ordinal));
        _bench.Write("draft/sylvania.policy", Sylvania.Replace("guard may deport", "guard must deport", StringComparison.Ordinal) + "fact brave.\n");
        _bench.Run("diff", "law", "draft").ShouldBe(0);
        _bench.Out.ShouldStartWith("""
            What changed in the law
              - The fact `brave` is new. (draft/sylvania.policy:8:6)

            What changed in the law of Republic of Ruritania
              - The position `removal` changed
            """.TrimEnd());
        var law = _bench.Out.IndexOf("For whom it changes under the law of Kingdom of Sylvania", StringComparison.Ordinal);
        _bench.Out[law..].ShouldContain("Border Guard must now deport a foreigner.");
        _bench.Out[law..].ShouldNotContain("Ministry of the Interior");
        _bench.Out[..law].ShouldContain("Ministry of the Interior must");
    }

    [Fact]
    public void A_state_that_is_new_in_the_draft_is_compared_with_no_law()
    {
        _bench.Write("base/use.policy", Use);
        _bench.Write("base/ruritania.policy", Ruritania);
        _bench.Run("diff", "base", "law");
        _bench.Out[_bench.Out.IndexOf("What changed in the law of Kingdom of Sylvania", StringComparison.Ordinal)..].ShouldContain("  - The position `expulsion` is new.");
        _bench.Out.ShouldContain("Border Guard may now deport a foreigner.");
        _bench.Out.ShouldNotContain("`removal` is");
    }

    [Fact]
    public void A_change_that_resolves_a_finding_is_found_for_every_state()
    {
        _bench.Run("check", "law");
        _bench.Out.ShouldContain("Write `unless risk-of-torture in destination or risk-of-degrading-treatment in destination` in\n      `removal`, or add a bar: `no authority may …` in these cases. Checked again");
        _bench.Out.ShouldContain("Write `unless risk-of-torture in destination or risk-of-degrading-treatment in destination` in\n      `expulsion`, or add a bar: `no authority may …` in these cases. Checked again");
    }

    [Fact]
    public void Coverage_says_of_each_state_what_becomes_of_the_framework_and_how_its_positions_stand()
    {
        _bench.Run("coverage", "law").ShouldBe(0);
        _bench.Out.ShouldContain("Kingdom of Sylvania: International Agenda for Migration Management\n  contradicted  III.7.c");
        _bench.Out.ShouldContain("Republic of Ruritania: International Agenda for Migration Management\n  contradicted  III.7.c");
        _bench.Out.ShouldContain("Kingdom of Sylvania: Positions by sphere");
    }

    [Fact]
    public void The_reports_for_programs_follow_their_schemas()
    {
        var files = new Dictionary<string, string[]> { ["ask-1.json"] = ["ask", "law", "--case", "adult"], ["test-1.json"] = ["test", "law"], ["coverage-1.json"] = ["coverage", "law"], ["diff-1.json"] = ["diff", "law", "law/use.policy"] };
        foreach (var (schema, command) in files)
        {
            var from = _bench.Out.Length;
            _bench.Run([.. command, "--format", "json"]);
            Validators.Ajv(schema, [_bench.Write($"said-{schema}", _bench.Out[from..])]);
        }
    }
}
