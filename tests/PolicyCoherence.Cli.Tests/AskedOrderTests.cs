using System.Text.Json;

namespace PolicyCoherence.Cli.Tests;

/// <summary>Who prevails for the person of a case: the table of precedence is that of a check, for what people may and must not do too (meaning A3 to A5).</summary>
public sealed class AskedOrderTests : IDisposable
{
    private const string Head = """
        state ruritania "Republic of Ruritania".
        use iamm only non-refoulement-torture.
        agency interior "Ministry of the Interior".
        agency border "Border Police".
        instrument code "Constitution": constitution, in force from 1990-01-01.
        instrument act "Aliens Act 2012": statute, in force from 2012-01-01.
        instrument twin-act "Labour Act 2012": statute, in force from 2012-01-01.
        instrument later-act "Labour Act 2019": statute, in force from 2019-01-01.
        instrument circular "Circular 1/2020": circular, in force from 2020-01-01.

        """;

    private const string Work = "position p: foreigner may take-employment when speaks-the-language under ";
    private const string Ban = "position q: foreigner must not take-employment when required-to-leave under ";

    private readonly Bench _bench = new() { ChecksForReal = true, Clock = new StillClock() };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("p: foreigner may take-employment subject to q", "q: foreigner must not take-employment when required-to-leave", "mustNot q", "by a clause of the text it yields to `q`")]
    [InlineData("p: foreigner may take-employment when speaks-the-language under code section \"1\"", "q: foreigner must not take-employment when required-to-leave under act section \"1\"", "may p", "`p` stands in an instrument of higher rank")]
    [InlineData("p: foreigner may take-employment when speaks-the-language under circular section \"1\"", "q: foreigner must not take-employment when required-to-leave under act section \"1\"", "mustNot q", "`q` stands in an instrument of higher rank")]
    [InlineData("p: foreigner may take-employment when speaks-the-language and required-to-leave under act section \"1\"", "q: foreigner must not take-employment when required-to-leave under twin-act section \"1\"", "may p", "`p` speaks of fewer cases")]
    [InlineData("p: foreigner may take-employment under act section \"1\"", "q: foreigner must not take-employment when required-to-leave under twin-act section \"1\"", "mustNot q", "`q` speaks of fewer cases")]
    [InlineData("p: foreigner may take-employment when speaks-the-language under act section \"1\"", "q: foreigner must not take-employment when required-to-leave under later-act section \"1\"", "mustNot q", "`q` is later and prevails")]
    [InlineData("p: foreigner must register when speaks-the-language under act section \"1\"", "q: foreigner need not register when required-to-leave under code section \"1\"", "needNot q", "`q` stands in an instrument of higher rank")]
    public void What_people_may_or_must_do_and_a_ban_are_put_in_order_and_the_line_is_said(string p, string q, string left, string line)
    {
        Write($"position {p}.\nposition {q}.\n");
        Positions("foreigner, required-to-leave, speaks-the-language").ShouldBe([left]);
        Steps("yielding").ShouldHaveSingleItem().ShouldContain(line);
        Steps("contradictions").ShouldBeEmpty();
    }

    [Fact]
    public void What_nothing_puts_in_order_is_said_as_the_check_says_it()
    {
        Write($"{Work}act section \"1\".\n{Ban}twin-act section \"1\".\n");
        Positions("foreigner, required-to-leave, speaks-the-language").ShouldBe(["may p", "mustNot q"]);
        Rules().ShouldBe(["error PC1101"]);
        Steps("yielding").ShouldBeEmpty();
        Tested("foreigner, required-to-leave, speaks-the-language", "person may take-employment").ShouldBe(1);
        _bench.Out.ShouldContain("`p` and `q` both apply and contradict each other; nothing puts one before the other.");
        Tested("foreigner, speaks-the-language", "person may take-employment").ShouldBe(0);
        Tested("foreigner, required-to-leave", "person must not take-employment").ShouldBe(0);
    }

    [Fact]
    public void A_test_goes_by_the_order_too()
    {
        Write($"{Work}code section \"1\".\n{Ban}act section \"1\".\n");
        Tested("foreigner, required-to-leave, speaks-the-language", "person may take-employment").ShouldBe(0);
        Tested("foreigner, required-to-leave, speaks-the-language", "person must not take-employment").ShouldBe(1);
        _bench.Out.ShouldContain("`q` does not apply: `p` stands in an instrument of higher rank and prevails.");
    }

    [Theory]
    [InlineData("code", "may p", "`q` does not apply: `p` stands in an instrument of higher rank")]
    [InlineData("circular", "must q", "`p` does not apply: `q` stands in an instrument of higher rank")]
    public void What_an_authority_does_and_the_liberty_that_it_defeats_are_put_in_order(string instrument, string left, string line)
    {
        Write($"position p: asylum-seeker may enter under {instrument} section \"1\".\nposition q: border must refuse-entry foreigner when required-to-leave under act section \"1\".\n");
        Positions("asylum-seeker, foreigner, required-to-leave").ShouldBe([left]);
        Steps("yielding").ShouldHaveSingleItem().ShouldContain(line);
    }

    [Fact]
    public void A_power_does_not_take_away_the_duty_that_excludes_it()
    {
        Write("position p: interior must deport foreigner when required-to-leave under act section \"1\".\nposition q: interior may grant-residence to foreigner when required-to-leave under code section \"1\".\n");
        _bench.Run("ask", "--case", "foreigner, required-to-leave");
        _bench.Out.ShouldContain("must deport a foreigner: `p`");
    }

    [Fact]
    public void A_bar_that_is_lifted_in_part_stays_for_the_rest()
    {
        Write("position bar: no authority may return anyone when risk-of-torture in destination under act section \"1\".\nposition spies: interior must deport foreigner when danger-to-security and risk-of-torture in destination under code section \"1\".\n");
        _bench.Run("ask", "--case", "foreigner, danger-to-security, risk-of-torture in destination").ShouldBe(0);
        _bench.Out.ShouldContain("must not return anyone: `bar`");
        _bench.Out.ShouldContain("Not for: what `spies` lets be done.");
        Tested("foreigner, danger-to-security, risk-of-torture in destination", "border must not deport").ShouldBe(0);
        Tested("foreigner, danger-to-security, risk-of-torture in destination", "interior must not transfer").ShouldBe(0);
        Tested("foreigner, danger-to-security, risk-of-torture in destination", "interior must not deport").ShouldBe(1);
    }

    private void Write(string law) => _bench.Write("law.policy", Head + law);

    private int Tested(string facts, string expected)
    {
        _bench.Write("case.policy", $"case \"x\": {facts} expect {expected}.\n");
        return _bench.Run("test", "law.policy", "case.policy");
    }

    private List<string> Positions(string facts) =>
    [
        .. from bearer in Answer(facts).GetProperty("bearers").EnumerateArray()
           from line in bearer.GetProperty("conducts").EnumerateArray()
           select $"{line.GetProperty("kind").GetString()} {line.GetProperty("position").GetString()}",
    ];

    private JsonElement _answer;

    private JsonElement Answer(string facts)
    {
        var from = _bench.Out.Length;
        _bench.Run("ask", "law.policy", "--format", "json", "--case", facts).ShouldBe(0, _bench.Out + _bench.Error);
        return _answer = JsonDocument.Parse(_bench.Out[from..]).RootElement.GetProperty("answers")[0];
    }

    private List<string> Steps(string member) => [.. _answer.GetProperty(member).EnumerateArray().Select(step => step.GetProperty("text").GetString() ?? "")];

    private List<string> Rules() => [.. _answer.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("severity").GetString()} {finding.GetProperty("ruleId").GetString()}")];
}
