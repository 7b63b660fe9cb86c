using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>Two laws that do not keep the same clocks or name the same values, and changes in several narrower ways at once.</summary>
public sealed class ShiftedLawTests
{
    private const string Months = "position p: office must fine foreigner when at least 3 months after claim.";
    private const string MonthsAndBefore = Months + " position q: office may fine minor when before claim.";
    private const string Two = "fact stage: one of first-try, second-try. ";
    private const string Three = "fact stage: one of first-try, second-try, third-try. ";
    private const string Turned = "fact stage: one of third-try, second-try, first-try. ";
    private const string Second = "position p: office must fine foreigner when stage is second-try.";

    [Theory]
    [InlineData("position p: public-body must fine foreigner.", "position p: public-body must fine foreigner. exception e to p: for hospital, school, fund.", "- public-body fine only fund by p | - public-body fine only hospital by p | - public-body fine only school by p")]
    [InlineData("position p: public-body may return foreigner. exception e to p: for hospital, school. exception f to p: for transfer.", "position p: public-body may return foreigner.", "+ public-body return only transfer by p | + public-body return only hospital by p | + public-body return only school by p")]
    public void Changes_in_narrower_ways_stand_in_order(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData(Months, MonthsAndBefore, "+ office fine by q: since.claim=-1")]
    [InlineData(MonthsAndBefore, Months, "- office fine by q: since.claim=-1")]
    [InlineData(MonthsAndBefore, MonthsAndBefore, "")]
    [InlineData(Months, "position p: office must fine foreigner when before claim or at least 3 months after claim.", "+ office fine by p: since.claim=-1")]
    [InlineData("position p: office must fine foreigner when before claim or at least 3 months after claim.", Months, "- office fine by p: since.claim=-1")]
    [InlineData(Months, "position p: office must fine foreigner when at least 1 month after claim. position q: office may fine minor when before claim and ill.", "+ office fine by p: since.claim=2 | + office fine by q: ill since.claim=-1")]
    [InlineData("position p: office must fine foreigner unless at least 3 months after claim.", "position p: office must fine foreigner when less than 3 months after claim. position q: office may fine minor when before claim.", "- office fine by p: since.claim=-1 | + office fine by q: since.claim=-1")]
    [InlineData("position p: office must fine foreigner when at least 12 months after claim.", "position p: office must fine foreigner when at least 30 days after claim.", "+ office fine by p: since.claim=11")]
    [InlineData("position p: office must fine foreigner when at least 40 days after claim.", "position p: office must fine foreigner when at least 3 months after claim.", "- office fine by p: since.claim=2")]
    public void Somebody_before_an_event_of_which_one_law_only_says_how_long_ago_it_was_is_a_person_for_both(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData(Two + Second, Three + Second, "")]
    [InlineData(Three + Second, Two + Second, "")]
    [InlineData(Three + Second, Turned + Second, "")]
    [InlineData(Three + Second, Turned + "position p: office must fine foreigner when stage is first-try.", "+ office fine by p: stage=2 | - office fine by p: stage=1")]
    [InlineData(Turned + Second, Three + "position p: office must fine foreigner when stage is first-try.", "+ office fine by p: | - office fine by p: stage=1")]
    [InlineData(Two + "position p: office must fine foreigner when stage is not first-try.", Three + Second, "")]
    [InlineData(Two + "position p: office must fine foreigner when danger.", Three + "position p: office must fine foreigner when stage is third-try or danger.", "+ office fine by p: stage=2")]
    [InlineData(Three + "position p: office must fine foreigner when stage is third-try or danger.", Two + "position p: office must fine foreigner when danger.", "- office fine by p: stage=2")]
    [InlineData(Three + "position p: office must fine foreigner when stage is not first-try and danger.", Turned + "position p: office must fine foreigner when stage is third-try and danger.", "- office fine by p: danger stage=1")]
    public void A_value_of_a_list_is_known_by_its_name_wherever_it_stands(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("fact tall. position p: office must fine foreigner when tall.", "fact tall: one of very, rather. position p: office must fine foreigner when tall is rather.", "+ office fine by p: tall=1 | - office fine by p: former person.tall=1")]
    [InlineData("fact tall: any of very, rather. position p: office must fine foreigner when tall includes rather.", "fact tall: any of rather. position p: office must fine foreigner when tall includes rather.", "")]
    [InlineData("fact size: duration in years. position p: office must fine foreigner when size > 5 years.", "fact size: amount in EUR. position p: office must fine foreigner when size > 5 EUR.", "+ office fine by p: size=6 | - office fine by p: former person.size=6")]
    [InlineData("fact size: date. position p: office must fine foreigner when size after 2020-01-01.", "fact size: date. position p: office must fine foreigner when size after 2020-01-02.", "- office fine by p: size=737425")]
    public void What_counts_otherwise_in_the_one_law_is_another_fact(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    private static string Changes(string before, string after)
    {
        var (old, draft) = LawChanges.Comparable(Law.Of(before).Analysis, Law.Of(after).Analysis);
        return string.Join(" | ", new LawChanges(old, draft).All(CancellationToken.None).Select(change =>
            $"{(change.Gained ? '+' : '-')} {change.Key.Bearer} {change.Key.Action}{Only(change.Narrowing)} by {string.Join(' ', change.Saying.Select(saying => saying.Position.Name))}{Person(change.Answer)}"));
    }

    private static string Only(Narrowing narrowing) => narrowing == Narrowing.None ? "" : $" only {string.Join(' ', new[] { narrowing.Agency, narrowing.Action }.OfType<string>())}";

    // What is out of the ordinary about somebody, apart from her group.
    private static string Person(Answer answer)
    {
        var facts = answer.Case.Variables.Where(variable => answer.Case[variable] != variable.Ordinary && variable.Key is not ("person.foreigner" or "person.age" or "since.claim.hours" or CaseSpace.Today))
            .Select(variable => (Name: variable.Key.StartsWith("person.", StringComparison.Ordinal) ? variable.Key["person.".Length..] : variable.Key, Value: answer.Case[variable]))
            .Select(fact => fact.Name is "ill" or "danger" ? fact.Name : $"{fact.Name}={fact.Value}").ToList();
        return answer.Case.Variables.Any(variable => variable.Key is not ("person.foreigner" or "person.age" or CaseSpace.Today)) ? $": {string.Join(' ', facts)}".TrimEnd() : "";
    }
}
