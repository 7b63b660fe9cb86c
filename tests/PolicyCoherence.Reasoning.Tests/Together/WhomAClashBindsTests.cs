using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Together;

/// <summary>Of positions that clash only together: which bodies they bind, what puts a choice aside, who yields, and what does not belong to the set.</summary>
public sealed class WhomAClashBindsTests
{
    private const string Choice = "position p: court must transfer or deport foreigner under act section \"1\". ";
    private const string Bars = "position no-deport: no authority may deport foreigner when ill under same-day-act section \"1\". position no-transfer: no authority may transfer foreigner when ill under same-day-act section \"2\". ";

    [Theory]
    [InlineData("", "no-deport no-transfer p: p yields by ExceptionToTheDuty, Low")]
    [InlineData("no authority may return foreigner when ill under constitution-1990 section \"1\"", "p q: p yields by Rank, Low")]
    [InlineData("no authority may return foreigner when ill under circular-2015 section \"1\"", "no-deport no-transfer p: p yields by ExceptionToTheDuty, Low")]
    [InlineData("no authority may return foreigner when ill under same-day-act section \"3\"", "no-deport no-transfer p: p yields by ExceptionToTheDuty, Low; p q: Unresolved")]
    [InlineData("high-court must not return foreigner when ill under constitution-1990 section \"1\"", "no-deport no-transfer p: p yields by ExceptionToTheDuty, Low; p q: p yields by Rank, Low")]
    [InlineData("no authority may deport foreigner when ill under constitution-1990 section \"1\"", "no-deport no-transfer p: p yields by ExceptionToTheDuty, Low; no-transfer p q: p yields by ExceptionToTheDuty, Low")]
    [InlineData("no authority may return foreigner when ill under constitution-1990 section \"1\". position r: no authority may return foreigner when ill under same-day-act section \"4\"", "p q: p yields by Rank, Low")]
    public void A_choice_is_put_aside_by_a_bar_on_all_of_its_acts_that_prevails(string q, string expected) =>
        string.Join("; ", Law.Of($"{Choice}{Bars}{(q.Length == 0 ? "" : $"position q: {q}. ")}").Together()).ShouldBe(expected);

    [Theory]
    [InlineData("", true)]
    [InlineData("position q: no authority may return foreigner when ill under constitution-1990 section \"1\". ", true)]
    [InlineData("position q: no authority may return foreigner when ill under circular-2015 section \"1\". ", true)]
    [InlineData("exception e to no-deport: when ill. ", false)]
    public void A_clash_reaches_everyone_whom_the_choice_reaches_once_what_puts_it_aside_is_left_out(string more, bool total)
    {
        var law = Law.Of(Choice + Bars.Replace(" when ill", "", StringComparison.Ordinal) + more);
        var clash = law.Analysis.JointClashes.From(law.Analysis.JointClashes.Starts.Single()).Single(clash => clash.Bars.Any(bar => bar.Position.Name == "no-deport"));
        clash.Total.ShouldBe(total);
        clash.Answer.ValueOf("person.ill").ShouldBe(0);
    }

    [Theory]
    [InlineData("circular-2015", "constitution-1990", "no-transfer p q: q yields by Rank, Low")]
    [InlineData("constitution-1990", "constitution-1990", "no-transfer p q: p yields by Rank, Low")]
    [InlineData("circular-2015", "same-day-act", "no-transfer p q: q yields by Rank, Low")]
    [InlineData("same-day-act", "constitution-1990", "no-transfer p q: Unresolved")]
    public void Of_two_duties_that_one_yields_which_loses_against_all_that_it_meets(string other, string bar, string expected) =>
        string.Join("; ", Law.Of($"position p: ministry must return foreigner when ordered under act section \"1\". position q: office must admit foreigner when ill under {other} section \"1\". position no-transfer: no authority may transfer foreigner when risk under {bar} section \"1\".").Together()).ShouldBe(expected);

    private const string OnlyHighCourt = "exception e to p: for court. exception f to e: for high-court. ";
    private const string Jointly = "position p: court must return foreigner under act section \"1\". position other: court must imprison foreigner under act section \"2\". position no-transfer: no authority may transfer foreigner under same-day-act section \"1\". ";

    [Theory]
    [InlineData("", "high-court", true)]
    [InlineData("", "court", true)]
    [InlineData("exception e to p: for high-court. ", "high-court", false)]
    [InlineData("exception e to p: for high-court. ", "court", true)]
    [InlineData(OnlyHighCourt, "high-court", true)]
    [InlineData(OnlyHighCourt, "court", false)]
    public void What_is_forbidden_together_to_one_kind_of_body_clashes_for_that_kind(string exceptions, string body, bool clashes)
    {
        var law = Law.Of($"{Jointly}position q: {body} must not both deport and imprison foreigner under same-day-act section \"2\". {exceptions}");
        string.Join("; ", law.Together()).ShouldBe(clashes ? "no-transfer other p q: Unresolved" : "");
    }

    [Theory]
    [InlineData("return", "", "high-court", true)]
    [InlineData("return", "exception e to p: for high-court. ", "high-court", false)]
    [InlineData("return", "exception e to p: for high-court. ", "court", true)]
    [InlineData("return", OnlyHighCourt, "high-court", true)]
    [InlineData("return", OnlyHighCourt, "court", false)]
    [InlineData("transfer or deport", "exception e to p: for high-court. ", "high-court", false)]
    [InlineData("transfer or deport", OnlyHighCourt, "high-court", true)]
    [InlineData("transfer or deport", OnlyHighCourt, "court", false)]
    public void What_one_kind_of_body_is_barred_from_clashes_for_that_kind(string act, string exceptions, string body, bool clashes)
    {
        var law = Law.Of($"position p: court must {act} foreigner under act section \"1\". position one: {body} must not deport foreigner when ill under same-day-act section \"1\". position other: no authority may transfer foreigner under same-day-act section \"2\". {exceptions}");
        string.Join("; ", law.Together()).ShouldBe(!clashes ? "" : act == "return" ? "one other p: p yields by ExceptionToTheDuty, Low" : "one other p: Unresolved");
    }

    [Fact]
    public void Two_prohibitions_of_acts_together_can_take_away_an_act_each()
    {
        var law = Law.Of("""
            position p: ministry must fine or detain foreigner under act section "1". position other: court must imprison foreigner under act section "2".
            position q: no authority may both fine and imprison foreigner when ill under same-day-act section "3". position r: no authority may both detain and imprison foreigner when risk under same-day-act section "4".
            """);
        law.Together().ShouldHaveSingleItem().ShouldStartWith("other p q r: ");
        var clashes = law.Analysis.JointClashes.Starts.Select(start => law.Analysis.JointClashes.From(start).ShouldHaveSingleItem(start.Instance.Key)).ToList();
        clashes.Count.ShouldBe(3);
        clashes.ShouldAllBe(clash => string.Join(' ', clash.Joint.Select(joint => joint.Instance.Position.Name)) == "q r");
        clashes.ShouldAllBe(clash => string.Join(' ', clash.Demands.Select(demand => demand.Key)) == "p#0#ministry other#0#court");
    }

    [Fact]
    public void Of_more_sets_than_are_listed_those_are_listed_whose_bars_come_first_by_name()
    {
        string[] names = [.. Enumerable.Range(0, 11).Select(index => $"{index}").Order(StringComparer.Ordinal)];
        var bars = names.Select(name => $"position d{name}: no authority may deport foreigner when risk under same-day-act section \"{name}\". position t{name}: no authority may transfer foreigner when ill under same-day-act section \"{name}\". ");
        var law = Law.Of("position p: ministry must return foreigner when ordered under act section \"1\". " + string.Concat(bars.Reverse()));
        law.Analysis.JointClashes.From(law.Analysis.JointClashes.Starts.Single()).Select(clash => string.Join(' ', clash.Bars.Select(bar => bar.Position.Name)))
            .ShouldBe((from d in names from t in names select $"d{d} t{t}").Take(100), ignoreOrder: true);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(6, true)]
    public void Where_too_many_bars_leave_one_act_of_a_choice_the_search_says_so_by_name(int acts, bool tooMany)
    {
        // Eight bars on each of the acts but the last, which is always left.
        string[] names = [.. Enumerable.Range(0, acts).Select(act => $"do-{act}")];
        var bars = names[..^1].SelectMany(act => Enumerable.Range(0, 8).Select(bar => $"position {act}-{bar}: no authority may {act} foreigner under same-day-act section \"{bar}\". "));
        var law = Law.Of($"{string.Concat(names.Select(act => $"action {act}: person. "))}position p: ministry must {string.Join(" or ", names)} foreigner under act section \"1\". {string.Concat(bars)}");
        var start = law.Analysis.JointClashes.Starts.Single();
        if (tooMany) Should.Throw<ReasoningLimitException>(() => law.Analysis.JointClashes.From(start)).Message.ShouldBe("too many combinations of positions with `p`");
        else law.Analysis.JointClashes.From(start).ShouldBeEmpty();
    }

    [Fact]
    public void A_bar_or_a_duty_more_than_it_takes_is_not_confirmed()
    {
        var (law, clash) = Clash("""
            position p: ministry must return foreigner under act section "1". position one: ministry must not deport foreigner under same-day-act section "1".
            position other: ministry must not transfer foreigner when ill under same-day-act section "2". position spare: ministry must not transfer foreigner under same-day-act section "3".
            position elsewhere: office must not transfer foreigner under same-day-act section "4". position admission: office must admit foreigner under same-day-act section "5".
            """, "one other");
        var (one, other) = (clash.Bars[0], clash.Bars[1]);
        Confirms(law, clash).ShouldBeTrue();
        Confirms(law, clash with { Bars = [one, law.Instance("spare")] }).ShouldBeTrue("the spare bar takes the place of the other");
        Confirms(law, clash with { Bars = [one, other, law.Instance("spare")] }).ShouldBeFalse("one of two bars on a transfer can be spared");
        Confirms(law, clash with { Bars = [one, law.Instance("elsewhere")] }).ShouldBeFalse("it binds another office");
        Confirms(law, clash with { Bars = [other], Demands = clash.Demands.Add(Demanded(law, "admission")) }).ShouldBeTrue("whom one admits one cannot deport");
        Confirms(law, clash with { Demands = clash.Demands.Add(Demanded(law, "admission")) }).ShouldBeFalse("the duty to admit can be spared");
    }

    [Fact]
    public void Only_duties_of_one_role_to_opposite_acts_exclude_each_other_in_the_plain_reading()
    {
        var (law, clash) = Clash("""
            role sponsor. action day-work is a work. action night-work is a work. action rest: enabling, incompatible with day-work. action sleep: enabling, incompatible with night-work.
            position p: foreigner must work under act section "1". position q: foreigner must rest under same-day-act section "1". position r: foreigner must sleep under same-day-act section "2".
            position free: foreigner may rest under same-day-act section "3". position sponsored: sponsor must rest under same-day-act section "4".
            """, "");
        clash.Demands.Select(demand => demand.Instance.Position.Name).ShouldBe(["p", "q", "r"]);
        Confirms(law, clash).ShouldBeTrue();
        foreach (var name in new[] { "free", "sponsored" }) Confirms(law, clash with { Demands = clash.Demands.SetItem(1, Demanded(law, name)) }).ShouldBeFalse(name);
    }

    [Fact]
    public void Only_giving_and_withholding_one_service_exclude_each_other_in_the_plain_reading()
    {
        var (law, clash) = Clash("""
            action praise: service to person. position p: ministry must provide or grant health-care to foreigner under act section "1". position q: office must refuse health-care to foreigner when ill under same-day-act section "1".
            position praise: office must praise health-care to foreigner under same-day-act section "2". position card: office must refuse card to foreigner under same-day-act section "3". position care: office must refuse emergency-care to foreigner under same-day-act section "4".
            """, "", "q");
        Confirms(law, clash).ShouldBeTrue();
        clash.Demands.Select(demand => demand.Instance.Position.Name).ShouldBe(["p", "q"]);
        foreach (var (name, excludes) in new[] { ("praise", false), ("card", false), ("care", true) })
        {
            Confirms(law, clash with { Demands = clash.Demands.SetItem(1, Demanded(law, name)) }).ShouldBe(excludes, name);
            Confirms(law, clash with { Demands = [Demanded(law, name), clash.Demands[0]] }).ShouldBe(excludes, name);
        }
    }

    private static Demand Demanded(Law law, string position) => Demand.Of(law.Analysis.InstancesOf(position), law.Analysis.Model.Actions).ShouldHaveSingleItem();

    private static bool Confirms(Law law, JointClash clash) => new PlainChoice(law.Analysis, clash.Answer).CannotAllBeMet(clash);

    private static (Law Law, JointClash Clash) Clash(string text, string bars, string? with = null)
    {
        var law = Law.Of(text);
        return (law, law.Analysis.JointClashes.From(law.Analysis.JointClashes.Starts.First(start => start.Instance.Position.Name == "p"))
            .First(clash => string.Join(' ', clash.Bars.Select(bar => bar.Position.Name)) == bars && (with is null || clash.Demands.Any(demand => demand.Instance.Position.Name == with))));
    }
}
