namespace PolicyCoherence.Checking.Tests;

/// <summary>Law that applies in a part of a state, and law of several states.</summary>
public sealed class PlaceTests
{
    private const string Words = """
        territory north "the North". territory coast "the Coast" is a north. territory south.
        state testland. treaty t. treaty unbound. agency ministry. group foreigner. fact ordered. fact risk.
        action deport: person to place. action admit: person.
        framework f.

        """;

    private static string Found(string text) =>
        string.Join("; ", Library.Of(("a.policy", Words + text)).CheckFiles("a.policy") is var report && report.Diagnostics.IsEmpty
            ? report.Findings.Select(finding => $"{finding.RuleId} {finding.Severity}: {finding.Case?.Sentence}")
            : report.Diagnostics.Select(ReportText.Of));

    private const string Understanding = "understanding u \"1\": no state may deport foreigner when risk force binding as in t article \"3\". use f. ";

    [Theory]
    [InlineData("testland is party to t.", "", "PC2101 Error: a person who is foreigner and meets `risk`")]
    [InlineData("testland is bound by t.", "", "PC2101 Error: a person who is foreigner and meets `risk`")]
    [InlineData("testland is not bound by t.", "", "PC2101 Warning: a person who is foreigner and meets `risk`")]
    [InlineData("testland is bound by t in north.", "", "PC2101 Error: a person who is foreigner, is in the North and meets `risk`")]
    [InlineData("testland is bound by t in north.", "applies in coast", "PC2101 Error: a person who is in the Coast, is foreigner, is in the North and meets `risk`")]
    [InlineData("testland is bound by t in north.", "except in north", "PC2101 Warning: a person who is foreigner and meets `risk`, but not one who is in the North")]
    [InlineData("testland is bound by t in coast.", "except in north", "PC2101 Warning: a person who is foreigner and meets `risk`, but not one who is in the North")]
    [InlineData("testland is bound by t in north.", "applies in south", "PC2101 Warning: a person who is foreigner, meets `risk` and is in south")]
    [InlineData("testland is bound by t except in north.", "applies in south", "PC2101 Error: a person who is foreigner, meets `risk` and is in south")]
    [InlineData("testland is bound by t except in north.", "applies in coast", "PC2101 Warning: a person who is in the Coast, is foreigner and meets `risk`")]
    public void What_binds_in_a_part_binds_whoever_is_there(string status, string where, string found) =>
        Found($"{Understanding}{status} position p: ministry must deport foreigner {where}.").ShouldBe(found);

    [Theory]
    [InlineData("", "PC2101 Error: a person who is foreigner, is in the North and meets `risk`")]
    [InlineData("except in north", "")]
    [InlineData("applies in south", "")]
    [InlineData("applies in coast", "PC2101 Error: a person who is in the Coast, is foreigner, is in the North and meets `risk`")]
    [InlineData("applies in north. exception e to p: applies in coast", "PC2101 Error: a person who is foreigner, is in the North and meets `risk`, but not one who is in the Coast")]
    public void A_framework_may_be_the_measure_in_a_part_alone(string where, string found) =>
        Found($"{Understanding.Replace("use f.", "use f in north.", StringComparison.Ordinal)}testland is party to t. position p: ministry must deport foreigner {where}.").ShouldBe(found);

    [Fact]
    public void Two_parts_that_have_nothing_in_common_keep_positions_apart() =>
        Found("position p: ministry must deport foreigner applies in north. position q: ministry must not deport foreigner applies in south.").ShouldBe("");

    [Fact]
    public void Positions_of_two_states_do_not_contradict_each_other() =>
        Found("position p: ministry must deport foreigner. state otherland. agency office. position q: no authority may deport anyone.").ShouldBe("");

    [Fact]
    public void The_same_two_of_one_state_do() =>
        Found("position p: ministry must deport foreigner when ordered. position q: no authority may deport foreigner when risk.").ShouldStartWith("PC1101");

    [Theory]
    [InlineData("use f. state testland. position p: ministry must deport foreigner. state otherland. position q: ministry must deport foreigner.", 2)]
    [InlineData("state testland. use f. position p: ministry must deport foreigner. state otherland. position q: ministry must deport foreigner.", 1)]
    [InlineData("state testland. use f. position p: ministry must deport foreigner. state otherland. use f. position q: ministry must deport foreigner.", 2)]
    public void A_use_sentence_speaks_of_the_state_that_it_stands_under(string text, int findings) =>
        Library.Of(("a.policy", Words.Replace("state testland. ", "", StringComparison.Ordinal) + Understanding.Replace("use f. ", "", StringComparison.Ordinal) + text)).CheckFiles("a.policy").Findings.Length.ShouldBe(findings);

    [Fact]
    public void The_law_of_a_state_may_stand_in_several_files()
    {
        var report = Library.Of(
            ("a.policy", $"{Understanding.Replace("understanding", "framework f. understanding", StringComparison.Ordinal)}{Words.Replace("framework f.", "", StringComparison.Ordinal)}testland is party to t."),
            ("b.policy", "state testland. position p: ministry must deport foreigner."),
            ("c.policy", "state otherland \"Otherland\". otherland is bound by unbound. agency office. position q: office must deport foreigner.")).CheckFiles("a.policy", "b.policy", "c.policy");
        report.Diagnostics.ShouldBeEmpty();
        report.Findings.Select(finding => $"{finding.Severity} {finding.Subjects[1]}").ShouldBe(["Error p", "Warning q"]);
    }

    [Fact]
    public void A_position_under_no_state_is_reported_where_there_are_several() =>
        Library.Of(("a.policy", Words + "state otherland."), ("b.policy", "position p: ministry must deport foreigner.")).CheckFiles("a.policy", "b.policy")
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("PC0360");
}
