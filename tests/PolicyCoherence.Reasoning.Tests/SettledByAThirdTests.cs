using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Two positions that nothing puts in order, and a third that puts one of them aside: for whom they contradict each other still (meaning A2, A3).</summary>
public sealed class SettledByAThirdTests
{
    private const string Words = "action send-off is a deport. action come-in is a enter: enabling. ";
    private const string Act = " under act section \"1\"";
    private const string SameDay = " under same-day-act section \"1\"";
    private const string Constitution = " under constitution-1990 section \"1\"";
    private const string Duty = "position p: office must deport foreigner when ordered" + Act + ". ";
    private const string Bar = "position q: no authority may deport foreigner when ill" + SameDay + ". ";
    private const string Freedom = "position q: foreigner may enter when ill" + SameDay + ". ";

    [Theory]
    // a power, a duty or a liberty of higher rank over the bar
    [InlineData(Duty + Bar, "p q")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when crime" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office must deport foreigner when crime" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office may return foreigner when crime" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office must return foreigner when crime" + Constitution + ".", "p q")]
    [InlineData(Duty + Bar + "position t: office may send-off foreigner when crime" + Constitution + ".", "p q")]
    [InlineData(Duty + Bar + "position t: court may deport foreigner when crime" + Constitution + ".", "p q")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when crime" + Act + ".", "p q")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when crime unless torture" + Constitution + ".", "p q")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when crime" + Constitution + ". exception e to t: when torture.", "p q")]
    [InlineData("position p: foreigner must work when ordered" + Act + ". position q: foreigner must not work when ill" + SameDay + ". position t: foreigner may work when crime" + Constitution + ".", "")]
    [InlineData("position p: foreigner may work when ordered" + Act + ". position q: foreigner must not work when ill" + SameDay + ". position t: foreigner may work when crime" + Constitution + ".", "")]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office need not deport foreigner when ill" + SameDay + ". position t: office must deport foreigner when crime" + Constitution + ".", "")]
    // a bar of higher rank over the duty
    [InlineData(Duty + Bar + "position t: no authority may return foreigner when crime" + Constitution + ".", "")]
    // what cannot be done beside it and prevails over it
    [InlineData(Duty + Bar + "position t: office must admit foreigner when crime" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office may admit foreigner when crime" + Constitution + ".", "p q")]
    [InlineData(Duty + Bar + "position t: office must admit foreigner when crime" + Constitution + ". position u: office must not admit foreigner when torture" + Constitution + ".", "p q")]
    [InlineData(Duty + "position q: court must admit foreigner when ill" + SameDay + ". position t: court must not admit foreigner when crime" + Constitution + ".", "")]
    [InlineData("position p: office may refuse-entry foreigner when ordered" + Act + ". " + Freedom, "p q")]
    [InlineData("position p: office may refuse-entry foreigner when ordered" + Act + ". " + Freedom + "position t: court may refuse-entry foreigner when crime" + Constitution + ".", "")]
    [InlineData("position p: office may refuse-entry foreigner when ordered" + Act + ". " + Freedom + "position t: foreigner must not enter when crime" + Constitution + ".", "")]
    [InlineData("position p: office may refuse-entry foreigner when ordered" + Act + ". " + Freedom + "position t: foreigner may enter when crime" + Constitution + ".", "")]
    [InlineData("position p: office may refuse-entry foreigner when ordered" + Act + ". " + Freedom + "position t: foreigner may come-in when crime" + Constitution + ".", "")]
    public void Whom_a_third_position_frees_of_one_of_the_two_no_contradiction_hits(string text, string open)
    {
        const string Facts = "foreigner, ordered, ill, crime, torture";
        Open(text, Facts).ShouldBe(open);

        // She whom the third does not concern is hit all the same.
        Open(text, "foreigner, ordered, ill, not crime").ShouldBe("p q");
    }

    [Theory]
    [InlineData(Duty + Bar, "Unresolved, of some")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    [InlineData(Duty + Bar + "position t: office must admit foreigner when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner when ordered and ill" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office must admit foreigner when ill" + Constitution + ".", "")]
    [InlineData(Duty + Bar + "position t: office may deport foreigner until 2003-01-01" + Constitution + ".", "Unresolved, of some")]
    [InlineData(Duty + Bar + "position t: court may deport foreigner" + Constitution + ".", "Unresolved, of some")]
    // a duty settles its own act: to come in, which is a way to enter, stays let and forbidden
    [InlineData(Words + "position p: foreigner may enter when ordered" + Act + ". position q: foreigner must not enter when ill" + SameDay + ". position t: foreigner must enter when crime" + Constitution + ".", "Unresolved, of some")]
    [InlineData(Words + "position p: foreigner may come-in when ordered" + Act + ". position q: foreigner must not come-in when ill" + SameDay + ". position t: foreigner must come-in when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    [InlineData(Words + "position p: foreigner must enter when ordered" + Act + ". position q: foreigner must not enter when ill" + SameDay + ". position t: foreigner must enter when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    [InlineData(Duty + "position q: no authority may deport foreigner when ordered" + SameDay + ". ", "Unresolved, of all")]
    [InlineData(Duty + "position q: no authority may deport foreigner when ordered" + SameDay + ". position t: office may deport foreigner when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    [InlineData(Duty + "position q: no authority may deport foreigner when ordered" + SameDay + ". position t: office must admit foreigner when crime" + Constitution + ".", "Unresolved, of some; not crime")]
    // what the text settles is said, whatever else is settled
    [InlineData(Duty + "position q: no authority may deport foreigner when ill under regulation-2005 section \"1\". position t: office may deport foreigner" + Constitution + ".", "Low, of some")]
    [InlineData(Duty + "position q: no authority may deport foreigner when ill under regulation-2005 section \"1\". position t: office must admit foreigner" + Constitution + ".", "Low, of some")]
    public void A_check_finds_the_two_for_those_whom_the_third_leaves_to_both(string text, string found)
    {
        var law = Law.Of(text);
        var clash = law.Clash();
        var crime = clash?.Answer.Formula.Variables.Any(variable => variable.Key == "person.crime") == true ? "; not crime" : "";
        (clash is null ? "" : $"{clash.Verdict.Reporting}, of {(clash.Total ? "all" : "some")}{crime}").ShouldBe(found);
        if (crime.Length > 0) new PlainLaw(law.Analysis, clash.ShouldNotBeNull().Answer).IsLive(law.Instance("t").Reading).ShouldBeFalse("the person shown is one whom the third leaves to both");
    }

    [Fact]
    public void Where_the_third_depends_on_a_judgement_so_does_the_contradiction()
    {
        var (law, person) = Person(Duty + Bar + "position t: office may deport foreigner when hardship" + Constitution + ".", "foreigner, ordered, ill");
        var conflict = new CaseLaw(law.Analysis, person).Conflicts(law.Instance("p").Reading).ShouldHaveSingleItem();
        conflict.Left.ToString().ShouldBe("person.hardship in {0}");
        conflict.Bar.Instance.Position.Name.ShouldBe("q");
    }

    [Fact]
    public void A_duty_that_is_put_aside_makes_nobody_uncertain_what_else_holds()
    {
        var (law, person) = Person(Duty + Bar + "position t: office may deport foreigner when crime" + Constitution + ".", "foreigner, ordered, ill, crime");
        var position = law.Analysis.InstancesOf("p")[0];
        var said = new Conducts(new CaseLaw(law.Analysis, person)).Of(position.Position.Bearer, position.Agency, Model.Modality.Duty, position.Act);
        said.Left.ToString().ShouldBe(law.Analysis.Table.True.ToString());
        said.Conflicts.ShouldBeEmpty();
    }

    // What contradicts, asked of each of the two.
    private static string Open(string text, string facts)
    {
        var (law, person) = Person(text, facts);
        var asked = new CaseLaw(law.Analysis, person);
        return string.Join(" ", law.Analysis.Instances.Where(instance => !instance.Bars && instance.Position.Name is "p" or "q").SelectMany(instance => asked.Conflicts(instance.Reading))
            .SelectMany(conflict => new[] { conflict.Acting.Instance.Position.Name, conflict.Bar.Instance.Position.Name }).Where(name => name is "p" or "q").Distinct().Order(StringComparer.Ordinal)
            .Chunk(2).Where(pair => pair.Length == 2).Select(pair => string.Join(" ", pair)));
    }

    private static (Law Law, WholeCase Person) Person(string text, string facts)
    {
        var law = Law.Of($"{Words}{text} case \"c\": {facts} expect nothing about return.");
        return (law, WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out _).ShouldNotBeNull());
    }
}
