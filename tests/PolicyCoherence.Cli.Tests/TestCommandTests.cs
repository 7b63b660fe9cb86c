using System.Text.Json;
using PolicyCoherence.Reporting.Tests;

namespace PolicyCoherence.Cli.Tests;

/// <summary><c>coherence test</c>, from the files to the exit code.</summary>
public sealed class TestCommandTests : IDisposable
{
    private const string Law = """
        state ruritania "Republic of Ruritania".
        use iamm only counselling-before-return.
        agency interior "Ministry of the Interior".
        instrument aliens-act "Aliens Act 2012": statute, in force from 2012-01-01.
        position removal: interior must deport foreigner when required-to-leave unless toleration under aliens-act section "58(1)".
        open norm hardship "leaving would be a hardship" decided by court.
        position leniency: no authority may detain foreigner when hardship.

        """;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_case_whose_expectations_all_hold_is_0()
    {
        Write("case \"removal\": foreigner, required-to-leave expect interior must deport expect not interior must detain.");
        _bench.Run("test").ShouldBe(0);
        _bench.Out.ShouldContain("holds: expect interior must deport\n    - `removal` requires this (Aliens Act 2012 58(1)). (law.policy:5:10)");
        _bench.Out.ShouldContain("taken to be ordinary, and decisive: not toleration");
        _bench.Out.ShouldEndWith("1 case, 2 expectations: 2 hold, 0 do not hold.\n");
        _bench.Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_expectation_that_does_not_hold_is_1_and_says_why()
    {
        Write("case \"removal\": foreigner, required-to-leave, toleration expect interior must deport.");
        _bench.Run("test").ShouldBe(1);
        _bench.Out.ShouldContain("does not hold: expect interior must deport\n    - `removal` does not apply: `unless toleration` takes this person out.");
    }

    [Fact]
    public void What_is_only_allowed_is_no_duty_and_the_power_is_named()
    {
        _bench.Write("law.policy", Law + "position arrest: interior may detain foreigner when required-to-leave.\ncase \"x\": foreigner, required-to-leave, not hardship expect interior must detain.\n");
        _bench.Run("test").ShouldBe(1);
        _bench.Out.ShouldContain("does not hold: expect interior must detain\n    - No position requires `interior` to detain.\n    - `arrest` allows this (no provision cited).");
    }

    [Theory]
    [InlineData("to clinic", "office must not disclose health-data to clinic", true)]
    [InlineData("to clinic", "office must not disclose health-data to care", false, "No position forbids `office` to disclose health data to `practice`.")]
    [InlineData("to clinic, practice", "office must not disclose health-data to care", true)]
    [InlineData("to care", "office must not disclose health-data to care", true)]
    [InlineData("to clinic", "office must not disclose health-data to clinic, files", false, "No position forbids `office` to disclose health data to `files`.")]
    [InlineData("to clinic", "not office must not disclose health-data to clinic, files", false)]
    [InlineData("to clinic", "not office must not disclose health-data to practice, files", true)]
    [InlineData("to clinic", "not office must not disclose health-data to care", true)]
    [InlineData("to care", "no authority may disclose health-data to care", false, "No position forbids")]
    public void What_must_not_go_to_a_kind_of_body_must_not_go_to_any_of_it(string to, string expected, bool holds, string because = "")
    {
        _bench.Write("law.policy", $"""
            {Law}
            agency office "Office". agency care "Care". agency clinic "Clinics" is a care. agency practice "Practices" is a care. store files "the files", kept by interior.
            position secrecy: office must not disclose health-data of foreigner {to}.
            case "x": foreigner expect {expected}.
            """);
        _bench.Run("test").ShouldBe(holds ? 0 : 1);
        _bench.Out.ShouldContain($"{(holds ? "holds" : "does not hold")}: expect {expected}\n");
        _bench.Out.ShouldContain(because);
    }

    [Theory]
    [InlineData("not interior may detain or fine", true)]
    [InlineData("not interior may deport or detain", false)]
    [InlineData("interior may deport or detain", false)]
    [InlineData("not interior, guards must deport", false)]
    [InlineData("not guards must deport", true)]
    public void What_is_not_expected_is_expected_of_none_of_those_that_are_named(string expected, bool holds)
    {
        _bench.Write("law.policy", $"{Law}agency guards \"Guards\". case \"x\": foreigner, required-to-leave, not hardship expect {expected}.\n");
        _bench.Run("test").ShouldBe(holds ? 0 : 1);
        _bench.Out.ShouldContain($"{(holds ? "holds" : "does not hold")}: expect {expected}\n");
    }

    [Fact]
    public void An_expectation_that_hangs_on_a_judgement_does_not_hold_as_it_stands()
    {
        Write("case \"hardship\": foreigner expect no authority may detain.");
        _bench.Run("test").ShouldBe(1);
        _bench.Out.ShouldContain("depends on a judgement: expect no authority may detain");
        _bench.Out.ShouldContain("`leniency` applies if it is found that leaving would be a hardship.");
    }

    [Theory]
    [InlineData("case \"x\": foreigner, required-to-leav expect interior must deport.", "Did you mean `required-to-leave`?")]
    [InlineData("case \"x\": foreigner expect interior must depotr.", "Did you mean `deport`?")]
    [InlineData("case \"x\": asylum-claim-pending, refugee-status expect interior must deport.", "nobody can be like this: `asylum-claim-pending` and `refugee-status`")]
    [InlineData("case \"x\": minor, adult expect interior must deport.", "They exclude each other by what they mean")]
    [InlineData("case \"x\": expect interior must deport.", "the case says nothing of the person")]
    [InlineData("case \"x\": foreigner.", "the case expects nothing")]
    [InlineData("case \"x\": age is 16 expect interior must deport.", "the number `16` has no unit")]
    [InlineData("case \"x\": foreigner expect finding PC9999.", "there is no rule `PC9999`")]
    public void A_case_that_cannot_be_understood_is_2_and_says_what_to_write(string text, string message)
    {
        Write(text);
        _bench.Run("test").ShouldBe(2);
        _bench.Out.ShouldContain(message);
    }

    [Fact]
    public void Files_without_a_case_are_3()
    {
        Write("");
        _bench.Run("test").ShouldBe(3);
        _bench.Error.ShouldContain("the files hold no case");
    }

    [Theory]
    [InlineData("--format", "sarif")]
    [InlineData("nowhere.policy")]
    [InlineData("--fial")]
    public void Bad_usage_is_2_with_a_complaint_and_no_result(params string[] args)
    {
        Write("");
        _bench.Run(["test", .. args]).ShouldBe(2);
        _bench.Out.ShouldBeEmpty();
        _bench.Error.ShouldStartWith("coherence: ");
    }

    [Fact]
    public void What_is_found_can_be_expected_of_the_person_whom_it_hits()
    {
        Write("""
            position families: interior must not deport foreigner when has-family-here.
            case "hit": foreigner, required-to-leave, has-family-here expect finding PC1101.
            case "not hit": foreigner, required-to-leave expect no finding PC1101 expect no finding.
            """);
        _bench.Run("test").ShouldBe(0, _bench.Out);
    }

    [Fact]
    public void A_case_can_stand_in_a_territory()
    {
        Write("""
            territory north "the North".
            position northern-bar: no authority may deport foreigner applies in north under aliens-act section "70".
            case "in the north" in north: foreigner, required-to-leave expect interior must not deport.
            case "elsewhere": foreigner, required-to-leave expect interior must deport.
            """);
        _bench.Run("test").ShouldBe(0, _bench.Out);
        using var unknown = new Bench();
        unknown.Write("law.policy", Law + "territory north \"the North\". case \"x\" in nort: foreigner expect interior must deport.\n");
        unknown.Run("test").ShouldBe(2);
        unknown.Out.ShouldContain("Did you mean `north`?");
    }

    [Fact]
    public void The_report_for_programs_follows_its_published_schema()
    {
        Write("case \"removal\" as of 2020-01-31: foreigner, required-to-leave expect interior must deport expect interior must not deport expect no authority may detain. case \"y\": minor, adult expect no finding.");
        _bench.Run("test", "--format", "json").ShouldBe(2);
        var file = _bench.Write("report.json", _bench.Out);
        Validators.Ajv("test-1.json", [file]);
        var test = JsonDocument.Parse(_bench.Out).RootElement.GetProperty("cases")[0];
        test.GetProperty("day").GetString().ShouldBe("2020-01-31");
        test.GetProperty("expectations").EnumerateArray().Select(each => each.GetProperty("outcome").GetString()).ShouldBe(["holds", "fails", "dependsOnJudgement"]);
    }

    private void Write(string cases) => _bench.Write("law.policy", Law + cases + "\n");
}
