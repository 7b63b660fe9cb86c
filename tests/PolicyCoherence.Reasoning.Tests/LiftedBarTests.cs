using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What prevails over a bar in all or in a part of what it forbids, for one body and one kind of its act; and what a clause or a saving clause takes from a position.</summary>
public sealed class LiftedBarTests
{
    private const string Words = "action toil is a work: enabling. ";
    private const string Act = " under act section \"1\"";
    private const string Constitution = " under constitution-1990 section \"1\"";

    [Theory]
    [InlineData("no authority may return anyone", "office must deport foreigner", "-", "return", "wholly , in part p:office:deport, left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "-", "deport", "wholly , in part p:office:deport, left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "office", "return", "wholly , in part p:office:deport, left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "office", "deport", "wholly p:office:deport, in part , left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "office", "transfer", "wholly , in part , left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "court", "return", "wholly , in part , left for some")]
    [InlineData("no authority may return anyone", "office must deport foreigner", "court", "deport", "wholly , in part , left for some")]
    [InlineData("no authority may return anyone", "high-court may return foreigner", "court", "return", "wholly , in part p:high-court:return, left for some")]
    [InlineData("no authority may return anyone", "high-court may return foreigner", "high-court", "transfer", "wholly p:high-court:transfer, in part , left for some")]
    [InlineData("court must not return anyone", "high-court may deport foreigner", "-", "return", "wholly , in part p:high-court:deport, left for some")]
    [InlineData("court must not return anyone", "high-court may deport foreigner", "high-court", "deport", "wholly p:high-court:deport, in part , left for some")]
    [InlineData("high-court must not return anyone", "court may return foreigner", "-", "return", "wholly p:high-court:return, in part , left for some")]
    [InlineData("high-court must not return anyone", "court may return foreigner", "high-court", "return", "wholly p:high-court:return, in part , left for some")]
    [InlineData("foreigner must not work", "foreigner may work", "-", "work", "wholly p:-:work, in part , left for nobody")]
    [InlineData("foreigner must not work", "foreigner may toil", "-", "work", "wholly , in part p:-:toil, left for some")]
    [InlineData("foreigner must not work", "foreigner may toil", "-", "toil", "wholly p:-:toil, in part , left for nobody")]
    [InlineData("foreigner must not work", "foreigner must toil", "-", "work", "wholly , in part p:-:toil, left for some")]
    [InlineData("no authority may grant health-care to anyone", "hospital may grant emergency-care to foreigner", "hospital", "grant", "wholly , in part p:hospital:grant, left for some")]
    [InlineData("no authority may disclose personal-data of anyone", "office may disclose health-data of foreigner to court", "office", "disclose", "wholly , in part p:office:disclose, left for some")]
    [InlineData("no authority may disclose personal-data of anyone to court, school", "office may disclose personal-data of foreigner to court", "office", "disclose", "wholly p:office:disclose, in part , left for some")]
    [InlineData("office need not return anyone", "office must return foreigner", "-", "return", "wholly p:office:return, in part , left for some")]
    public void What_lifts_a_bar_wholly_and_in_part(string bar, string position, string agency, string action, string lines)
    {
        var law = Law.Of($"{Words}position q: {bar}{Act}. position p: {position}{Constitution}. position r: office must fine foreigner.");
        var model = law.Analysis.Model;
        var own = law.Instance("q").Reading;
        var reading = own with { Agency = agency == "-" ? own.Agency : model.Agencies.All.Single(each => each.Name == agency), Action = model.Actions.All.Single(each => each.Name == action) };
        string Said(IEnumerable<Reading> readings) => string.Join(" ", readings.Select(each => $"{each.Instance.Position.Name}:{each.Agency?.Name ?? "-"}:{each.Action.Name}"));
        $"wholly {Said(EffectiveBars.Prevailing(law.Analysis, reading))}, in part {Said(EffectiveBars.PrevailingInPart(law.Analysis, reading))}, left {(law.Analysis.Solver.Satisfiable(EffectiveBars.Of(law.Analysis, reading)) ? "for some" : "for nobody")}".ShouldBe(lines);
    }

    [Theory]
    [InlineData("foreigner, ill", "live, net, net without r, live despite the saving clause, net despite the saving clause")]
    [InlineData("foreigner, ill, poor", "yields to q, would yield")]
    [InlineData("foreigner, ill, poor, crime", "live, net, net without r, live despite the saving clause, net despite the saving clause")]
    [InlineData("foreigner, ill, poor, danger", "would yield, excepted")]
    [InlineData("foreigner, poor", "would yield")]
    [InlineData("ill, poor", "would yield")]
    [InlineData("foreigner, ill, torture", "live despite the saving clause, net despite the saving clause")]
    [InlineData("foreigner, ill, torture, poor", "would yield")]
    [InlineData("foreigner, ill, risk", "live, net without r, live despite the saving clause")]
    [InlineData("foreigner, ill, torture, risk", "live despite the saving clause")]
    [InlineData("foreigner, risk", "")]
    public void What_a_position_comes_to_read_without_formulas(string facts, string says)
    {
        var law = Law.Of($"{Words}understanding u \"1\": no state may fine anyone when torture as in torture-convention article \"3\". position p: office must fine foreigner when ill subject to q respecting torture-convention{Act}. exception e to p: when danger. position q: no authority may fine anyone when poor. exception f to q: when crime. position r: no authority may fine anyone when risk{Constitution}. case \"c\": {facts} expect nothing about return.");
        var plain = WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out _).ShouldNotBeNull().Law;
        var reading = law.Instance("p").Reading;
        string.Join(", ", new[]
        {
            plain.IsLive(reading) ? "live" : "", plain.IsNet(reading) ? "net" : "", plain.IsNet(reading, law.Instance("r")) ? "net without r" : "", plain.IsLiveDespiteSavingClause(reading) ? "live despite the saving clause" : "",
            plain.IsNetDespiteSavingClause(reading) ? "net despite the saving clause" : "", plain.YieldsTo(reading) is { } other ? $"yields to {other.Name}" : "",
            plain.YieldingTo(reading).Any() ? "would yield" : "", plain.IsExcepted(law.Analysis.Model.Exceptions.Single(exception => exception.Name == "e"), reading) ? "excepted" : "",
        }.Where(each => each.Length > 0)).ShouldBe(says);
    }
}
