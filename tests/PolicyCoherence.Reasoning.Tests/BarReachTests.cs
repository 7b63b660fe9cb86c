using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which bars meet a duty, power or liberty, which of them cover it as a whole, and in which narrower readings it must be looked at.</summary>
public sealed class BarReachTests
{
    // Each bar that meets p, by name; "in part" where it covers less than all that p says.
    private static string Meeting(string text)
    {
        var law = Law.Of(text);
        var parts = law.Analysis.InstancesOf("p");
        var bars = parts.SelectMany(part => law.Analysis.Net.Meetings(part)).Select(meeting => meeting.Bar.Position.Name).Distinct();
        return string.Join(", ", bars.Select(bar => $"{bar}{(parts.All(part => law.Analysis.Net.Meetings(part).Any(meeting => meeting.Bar.Position.Name == bar && law.Analysis.Net.Covers(meeting.Bar, part.Reading))) ? "" : " in part")}"));
    }

    [Theory]
    [InlineData("ministry must return foreigner", "no authority may return foreigner", "q")]
    [InlineData("ministry must deport foreigner", "no authority may return foreigner", "q")]
    [InlineData("ministry must return foreigner", "no authority may deport foreigner", "q in part")]
    [InlineData("ministry may return foreigner", "no authority may deport foreigner", "q in part")]
    [InlineData("ministry must fine foreigner", "no authority may deport foreigner", "")]
    [InlineData("ministry must return foreigner when danger", "no authority may return foreigner when not danger", "")]
    [InlineData("ministry must return foreigner", "ministry must not return foreigner", "q")]
    [InlineData("ministry must return foreigner", "public-body must not return foreigner", "q")]
    [InlineData("public-body must return foreigner", "hospital must not return foreigner", "q in part")]
    [InlineData("ministry must return foreigner", "hospital must not return foreigner", "")]
    [InlineData("ministry must return foreigner", "ministry need not return foreigner", "q")]
    [InlineData("ministry may return foreigner", "ministry need not return foreigner", "")]
    [InlineData("foreigner must register", "foreigner must not register", "q")]
    [InlineData("foreigner must register", "foreigner need not register", "q")]
    [InlineData("foreigner may register", "foreigner must not register", "q")]
    [InlineData("foreigner may register", "foreigner need not register", "")]
    [InlineData("foreigner may register", "foreigner must not enter", "")]
    [InlineData("foreigner may register", "sponsor must not register", "")]
    [InlineData("foreigner may register", "no authority may deport foreigner", "")]
    [InlineData("ministry must not return foreigner", "no authority may return foreigner", "")]
    [InlineData("ministry must return sponsor", "no authority may return sponsor", "q")]
    [InlineData("ministry must return foreigner", "no authority may return sponsor", "q")]
    [InlineData("ministry may return sponsor", "no authority may return foreigner", "q")]
    [InlineData("ministry must return sponsor", "no authority may return anyone", "q")]
    [InlineData("ministry must return anyone", "no authority may return sponsor", "q")]
    [InlineData("ministry must return sponsor", "no authority may return family-member", "")]
    [InlineData("hospital must provide health-care to sponsor", "hospital must refuse health-care to foreigner", "q")]
    [InlineData("hospital must provide health-care to sponsor", "hospital must refuse health-care to sponsor", "q")]
    [InlineData("ministry must disclose health-data of sponsor to office", "ministry must not disclose health-data of foreigner to office", "q")]
    public void A_bar_meets_what_is_done_and_it_forbids(string p, string q, string met) => Meeting($"role sponsor. role family-member. position p: {p}. position q: {q}.").ShouldBe(met);

    [Theory]
    [InlineData("hospital must provide health-care to foreigner", "hospital must not provide health-care to foreigner", "q")]
    [InlineData("hospital must provide emergency-care to foreigner", "hospital must not provide health-care to foreigner", "q")]
    [InlineData("hospital must provide health-care to foreigner", "hospital must not provide emergency-care to foreigner", "")]
    [InlineData("hospital must provide health-care to foreigner", "hospital must refuse health-care to foreigner", "q")]
    [InlineData("hospital may provide health-care to foreigner", "hospital must refuse health-care to foreigner", "q")]
    [InlineData("hospital may provide health-care to foreigner", "hospital may refuse health-care to foreigner", "")]
    [InlineData("hospital may refuse health-care to foreigner", "hospital must provide health-care to foreigner", "q")]
    [InlineData("hospital may refuse emergency-care to foreigner", "hospital must provide health-care to foreigner", "q")]
    [InlineData("hospital may refuse health-care to foreigner", "hospital must provide emergency-care to foreigner", "")]
    [InlineData("hospital may refuse health-care to foreigner", "public-body must grant health-care to foreigner", "q")]
    [InlineData("hospital may refuse health-care to foreigner", "school must grant health-care to foreigner", "")]
    [InlineData("hospital may refuse health-care to foreigner", "hospital must fine foreigner", "")]
    [InlineData("hospital must provide health-care to foreigner", "hospital must provide health-care to foreigner", "")]
    public void Giving_and_withholding_one_service_stand_against_each_other(string p, string q, string met) => Meeting($"position p: {p}. position q: {q}.").ShouldBe(met);

    [Theory]
    [InlineData("disclose health-data of foreigner to office", "disclose health-data of foreigner to office", "q")]
    [InlineData("disclose health-data of foreigner to office", "disclose personal-data of foreigner to office", "q")]
    [InlineData("disclose personal-data of foreigner to office", "disclose health-data of foreigner to office", "")]
    [InlineData("disclose health-data of foreigner to office", "disclose personal-data of foreigner to court", "")]
    [InlineData("disclose health-data of foreigner to office", "disclose health-data of foreigner to office, court", "q")]
    [InlineData("disclose health-data of foreigner to office, court", "disclose health-data of foreigner to office", "q in part")]
    [InlineData("disclose health-data of foreigner to office, court", "disclose health-data of foreigner to court, office", "q")]
    [InlineData("disclose health-data, personal-data of foreigner to office", "disclose health-data of foreigner to office", "q in part")]
    [InlineData("disclose health-data of foreigner to files", "disclose health-data of foreigner to office", "q")]
    [InlineData("disclose health-data of foreigner to office", "disclose health-data of foreigner to files", "")]
    [InlineData("disclose health-data of foreigner", "disclose health-data of foreigner to office", "")]
    [InlineData("access health-data of foreigner from files", "access health-data of foreigner from office", "q")]
    [InlineData("access health-data of foreigner from office", "access health-data of foreigner from files", "")]
    [InlineData("access health-data of foreigner", "access health-data of foreigner from hospital", "")]
    [InlineData("access health-data of foreigner from office, hospital", "access health-data of foreigner from public-body", "q in part")]
    [InlineData("disclose health-data of foreigner to high-court", "disclose health-data of foreigner to court", "q")]
    [InlineData("disclose health-data of foreigner to court", "disclose health-data of foreigner to high-court", "")]
    [InlineData("access health-data of foreigner from office", "access health-data of foreigner from office", "q")]
    [InlineData("access health-data of foreigner from office", "access health-data of foreigner from court", "")]
    [InlineData("access health-data of foreigner from office, court", "access health-data of foreigner from office", "q in part")]
    [InlineData("access health-data of foreigner from office", "access health-data of foreigner from office, court", "q")]
    [InlineData("access health-data of foreigner from high-court", "access health-data of foreigner from court", "q")]
    [InlineData("access health-data of foreigner from court", "access health-data of foreigner from high-court", "")]
    [InlineData("disclose health-data of foreigner to files", "disclose health-data of foreigner to files", "q")]
    [InlineData("disclose health-data of foreigner to files", "disclose health-data of foreigner to rolls", "")]
    [InlineData("disclose health-data of foreigner to files, rolls", "disclose health-data of foreigner to rolls", "q in part")]
    [InlineData("access health-data of foreigner from files", "access health-data of foreigner from files", "q")]
    [InlineData("access health-data of foreigner from files", "access health-data of foreigner from rolls", "")]
    [InlineData("access health-data of foreigner from files, rolls", "access health-data of foreigner from rolls", "q in part")]
    public void A_bar_on_data_meets_their_kinds_and_the_bodies_and_stores_that_it_names(string p, string q, string met) =>
        Meeting($"store files, kept by office. store rolls, kept by office. position p: ministry must {p}. position q: no authority may {q}.").ShouldBe(met);

    [Theory]
    [InlineData("position q: no authority may disclose health-data of foreigner to court.", "office")]
    [InlineData("position q: no authority may disclose health-data of foreigner to office, court.", "")]
    [InlineData("position q: no authority may disclose health-data of foreigner notwithstanding p.", "")]
    [InlineData("position q: no authority may disclose health-data of foreigner to court notwithstanding p.", "office")]
    [InlineData("position q: no authority may disclose health-data of foreigner to school notwithstanding p.", "")]
    [InlineData("position q: no authority may disclose health-data of foreigner to court. exception e to q: for ministry.", "court office")]
    public void A_bar_takes_its_part_out_of_a_position_that_names_several_bodies_and_leaves_the_others(string q, string left)
    {
        var law = Law.Of($"position p: ministry may disclose health-data of foreigner to office, court. {q}");
        var parts = law.Analysis.InstancesOf("p").Where(part => law.Analysis.Net.Readings(part).Any(reading => law.Analysis.Solver.Satisfiable(law.Analysis.Net.Net(reading))));
        string.Join(' ', parts.Select(part => part.Act.To.Single().Name).Order(StringComparer.Ordinal)).ShouldBe(left);
    }

    [Theory]
    [InlineData("ministry may fine or detain foreigner", 1)]
    [InlineData("ministry must fine or detain foreigner", 0)]
    [InlineData("ministry must not both fine and detain foreigner", 0)]
    public void What_yields_by_a_clause_to_a_bar_on_one_of_its_acts_yields_there_unless_its_acts_are_one_thing(string p, int left)
    {
        var law = Law.Of($"position p: {p} subject to q. position q: no authority may detain foreigner.");
        law.Analysis.InstancesOf("p").Count(part => law.Analysis.Solver.Satisfiable(law.Analysis.Scopes.Live(part.Reading))).ShouldBe(left);
    }

    [Theory]
    [InlineData("position p: ministry may disclose health-data of foreigner to office when ill.", true)]
    [InlineData("position p: ministry may disclose health-data of foreigner to office, court when ill.", false)]
    [InlineData("position p: ministry may disclose personal-data of foreigner to office, court when ill.", true)]
    public void A_bar_is_put_aside_only_by_what_does_all_that_it_forbids(string p, bool stands)
    {
        var law = Law.Of($"{p} position q: no authority may disclose health-data of foreigner to court.");
        var whole = law.Instance("q").Reading;

        // For whom the position does not speak to, the bar stands in any case.
        law.Analysis.Solver.Implies(law.Analysis.Scopes.Live(whole), EffectiveBars.Of(law.Analysis, whole)).ShouldBeTrue();
        var bar = whole with { Agency = law.Instance("p").Agency };
        law.Analysis.Solver.Implies(law.Analysis.Scopes.Live(bar), EffectiveBars.Of(law.Analysis, bar)).ShouldBe(stands);
    }

    [Fact]
    public void The_bars_come_in_the_order_of_their_names() =>
        Meeting("position p: ministry must deport foreigner. position zeal: no authority may deport foreigner. position care: ministry must not return foreigner. position heed: ministry need not deport foreigner.").ShouldBe("care, heed, zeal");

    [Fact]
    public void A_bar_that_shields_persons_does_not_shield_the_bodies_that_owe_them_something()
    {
        const string Bar = " position q: no authority may fine foreigner.";
        foreach (var (sanction, met) in new[] { ("ministry must fine office", 0), ("ministry must fine foreigner", 1) })
        {
            var law = Law.Of($"position p: office must admit foreigner on breach, {sanction}.{Bar}");
            law.Analysis.Net.Meetings(law.Instance("p/on-breach")).Length.ShouldBe(met, sanction);
        }
    }

    [Theory]
    [InlineData("public-body must return foreigner", "", "public-body return")]
    [InlineData("public-body must return foreigner", "exception e to p: when danger.", "public-body return")]
    [InlineData("public-body must return foreigner", "exception e to p: for hospital when danger.", "public-body return, hospital return")]
    [InlineData("public-body must return foreigner", "exception e to p: for deport when danger.", "public-body return, public-body deport")]
    [InlineData("public-body must return foreigner", "exception e to p: for hospital when danger. exception f to e: for deport when ill.", "public-body return, public-body deport, hospital return, hospital deport")]
    [InlineData("public-body must return foreigner", "exception e to p: for hospital when danger. exception f to p: for hospital, school when ill.", "public-body return, hospital return, school return")]
    [InlineData("public-body must return foreigner", "exception e to p: for return when danger.", "public-body return")]
    [InlineData("public-body must deport foreigner", "exception e to p: for return when danger.", "public-body deport")]
    [InlineData("hospital must return foreigner", "exception e to p: for public-body when danger.", "hospital return")]
    [InlineData("public-body must return foreigner", "position q: no authority may return foreigner when ill. exception e to q: for hospital.", "public-body return, hospital return")]
    [InlineData("public-body must return foreigner", "position q: no authority may deport foreigner when ill. exception e to q: for hospital.", "public-body return, hospital return")]
    [InlineData("public-body must return foreigner", "position q: no authority may fine foreigner when ill. exception e to q: for hospital.", "public-body return")]
    [InlineData("public-body must return foreigner subject to q", "position q: foreigner may enter when ill. exception e to q: for school.", "public-body return, school return")]
    [InlineData("public-body must return foreigner", "position q: foreigner may enter when ill notwithstanding p. exception e to q: for school.", "public-body return, school return")]
    [InlineData("public-body must grant health-care to foreigner", "exception e to p: for emergency-care when danger.", "public-body grant health-care, public-body grant emergency-care")]
    [InlineData("public-body must grant emergency-care to foreigner", "exception e to p: for health-care when danger.", "public-body grant emergency-care")]
    public void A_position_is_read_as_a_whole_and_for_whatever_an_exception_on_which_it_depends_singles_out(string p, string more, string readings)
    {
        var law = Law.Of($"position p: {p}. {more}");
        string.Join(", ", law.Analysis.Net.Readings(law.Instance("p")).Select(reading => $"{reading.Agency?.Name} {reading.Action.Name} {reading.Service?.Name}".TrimEnd())).ShouldBe(readings);
    }

    [Theory]
    [InlineData("", "ordered", true)]
    [InlineData("position q: no authority may deport foreigner when risk.", "ordered", false)]
    [InlineData("position q: no authority may deport foreigner when risk. exception e to q: when crime.", "crime", true)]
    [InlineData("position q: hospital must not deport foreigner when risk.", "ordered", true)]
    [InlineData("position q: no authority may transfer foreigner when risk.", "ordered", true)]
    [InlineData("position q: no authority may deport foreigner when risk. position r: no authority may deport foreigner when danger or risk.", "ordered", false)]
    public void What_is_net_is_live_and_covered_by_no_live_bar_that_prevails(string more, string also, bool satisfiable)
    {
        var law = Law.Of($"position p: ministry must deport foreigner when ordered. {more}");
        var (analysis, p) = (law.Analysis, law.Instance("p"));
        Condition Named(string fact) => new FactHolds(p.Position.Span, analysis.Model.Facts.First(each => each.Name == fact), null);
        var risky = analysis.Table.And([analysis.Space.Compile(Named("risk"), "person"), analysis.Space.Compile(Named(also), "person")]);
        analysis.Solver.Overlap(analysis.Net.Net(p.Reading), risky).ShouldBe(satisfiable);
        foreach (var bar in analysis.Net.Meetings(p).Select(meeting => meeting.Bar))
        {
            var without = analysis.Net.Net(p.Reading, bar);
            analysis.Solver.Implies(analysis.Net.Net(p.Reading), without).ShouldBeTrue("without a bar there is more, or as much");
            analysis.Solver.Overlap(without, risky).ShouldBe(satisfiable || analysis.Net.Meetings(p).Length == 1);
        }

        analysis.Solver.Overlap(analysis.Net.Net(p.Reading), risky).ShouldBe(satisfiable, "what was asked before changes nothing");
    }
}
