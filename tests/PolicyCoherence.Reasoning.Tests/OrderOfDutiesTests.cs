namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Who prevails between two duties that exclude each other: the same, whatever was asked before.</summary>
public sealed class OrderOfDutiesTests
{
    private static string Described(string text, ClashKind kind)
    {
        var law = Law.Of(text);
        return law.Analysis.Clashes.Describe(law.Instance("p"), law.Instance("q"), kind) is not { } clash ? "none"
            : $"{clash.First.Position.Name} {clash.Second.Position.Name} {clash.Kind}: {(clash.Verdict.FirstPrevails switch { true => "p", false => "q", _ => "nobody" })} by {clash.Verdict.Line}, {clash.Verdict.Reporting}{(clash.Total ? ", total" : "")}";
    }

    [Theory]
    [InlineData("office may admit foreigner under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", ClashKind.Incompatible, "p q Incompatible: q by ExceptionToTheDuty, Low")]
    [InlineData("office may admit foreigner when ordered under act section \"1\"", "ministry must deport foreigner when risk under same-day-act section \"1\"", ClashKind.Incompatible, "p q Incompatible: nobody by Nobody, Unresolved")]
    [InlineData("office must admit foreigner when ordered under act section \"1\"", "ministry must deport foreigner when risk under act section \"2\"", ClashKind.Incompatible, "p q Incompatible: nobody by Nobody, Unresolved")]
    [InlineData("ministry must deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under act section \"2\"", ClashKind.RequiredAndForbidden, "p q RequiredAndForbidden: q by ReadAsException, Note")]
    [InlineData("ministry may deport foreigner when ordered under act section \"1\"", "no authority may deport foreigner when risk under same-day-act section \"2\"", ClashKind.RequiredAndForbidden, "p q RequiredAndForbidden: q by LimitsPower, Silent")]
    [InlineData("foreigner may enter when ordered under act section \"1\"", "ministry must refuse-entry foreigner when risk under act section \"2\"", ClashKind.Defeated, "p q Defeated: nobody by Nobody, Unresolved")]
    public void A_power_is_limited_by_a_bar_and_not_by_a_duty_that_excludes_it(string p, string q, ClashKind kind, string expected) => Described($"position p: {p}. position q: {q}.", kind).ShouldBe(expected);

    [Theory]
    [InlineData("when ordered and risk", "act", false)]
    [InlineData("when ordered and risk", "same-day-act", true)]
    [InlineData("when ordered", "act", true)]
    [InlineData("when ordered and not risk", "same-day-act", false)]
    public void Two_duties_of_one_text_of_which_one_is_the_exception_are_in_order(string when, string instrument, bool meet)
    {
        var law = Law.Of($"position p: office must admit foreigner {when} under act section \"1\". position q: ministry must deport foreigner when risk under {instrument} section \"2\".");
        Clashes.MeetAsDuties(law.Instance("p"), law.Instance("q")).ShouldBe(meet);
        Clashes.MeetAsDuties(law.Instance("q"), law.Instance("p")).ShouldBe(meet);
    }
}
