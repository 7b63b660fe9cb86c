using PolicyCoherence.Reasoning.Comparing;

namespace PolicyCoherence.Reasoning.Tests.Comparing;

/// <summary>Whether two texts of a norm reach the same persons, whom the new one concerns, and how changes are told from one another.</summary>
public sealed class ConcernedPersonTests
{
    [Theory]
    [InlineData("office may fine foreigner when danger", "office may fine foreigner when danger", true)]
    [InlineData("office may fine foreigner when danger", "office may fine foreigner when crime", false)]
    [InlineData("office may fine foreigner when danger", "office may fine foreigner when danger and crime", false)]
    [InlineData("office may fine foreigner when danger and crime", "office may fine foreigner when danger", false)]
    [InlineData("office may fine foreigner when danger", "office may fine foreigner when not (not danger)", true)]
    [InlineData("office may fine foreigner", "office may fine foreigner when foreigner", true)]
    [InlineData("office may fine foreigner when foreigner", "office may fine foreigner", true)]
    [InlineData("office may fine foreigner when minor", "office may fine foreigner when age < 18 years", true)]
    [InlineData("office may fine foreigner when age < 18 years unless age < 10 years", "office may fine foreigner when age >= 10 years and minor", true)]
    [InlineData("office may fine foreigner when age < 18 years unless age < 10 years", "office may fine foreigner when age > 10 years and minor", false)]
    [InlineData("office may fine foreigner until 2020-01-01 when danger", "office may fine foreigner when danger", true)]
    [InlineData("office must grant card to guest when danger", "office must grant card to guest when danger of guest", true)]
    [InlineData("office must fine foreigner when danger", "office must fine foreigner when danger of guest", false)]
    [InlineData("every decision to fine comes with appeal when minor", "every decision to fine comes with appeal when age < 18 years", true)]
    [InlineData("every decision to fine comes with appeal when minor", "every decision to fine comes with appeal when ill", false)]
    public void Two_texts_reach_the_same_persons_whatever_their_words(string before, string after, bool same)
    {
        Of($"position p: {before}.", $"position p: {after}.").SamePersons("p").ShouldBe(same);
        Of($"position p: {after}.", $"position p: {before}.").SamePersons("p").ShouldBe(same);
    }

    [Theory]
    [InlineData("exception e to p: when ill.", "exception e to p: when not (not ill).", true)]
    [InlineData("exception e to p: when ill.", "exception e to p: when ill and danger.", false)]
    [InlineData("exception e to p: when ill and danger.", "exception e to p: when ill.", false)]
    [InlineData("exception e to q: when danger.", "exception e to q: when danger of guest.", true)]
    [InlineData("exception e to p: when danger.", "exception e to p: when danger of guest.", false)]
    [InlineData("procedure e for foreigner when minor: decision by office.", "procedure e for foreigner when age < 18 years: decision by office within 1 day of claim.", true)]
    [InlineData("procedure e when minor: decision by office.", "procedure e when ill: decision by office.", false)]
    [InlineData("procedure e for guest when ill: decision by office.", "procedure e for guest when ill of guest: decision by office.", true)]
    [InlineData("procedure e for foreigner when ill: decision by office.", "procedure e for foreigner when ill of guest: decision by office.", false)]
    [InlineData("exception e to p: when ill.", "", false)]
    [InlineData("", "exception e to p: when ill.", false)]
    [InlineData("", "", false)]
    public void So_do_exceptions_and_procedures_that_both_laws_have(string before, string after, bool same)
    {
        const string norms = "position p: office may fine foreigner. position q: office must grant card to guest. ";
        Of(norms + before, norms + after).SamePersons("e").ShouldBe(same);
    }

    [Theory]
    [InlineData("position p: office may fine foreigner.", "person: foreigner")]
    [InlineData("position p: office may fine foreigner when minor.", "person: foreigner")]
    [InlineData("position p: office may fine foreigner from 2020-01-01 when not minor.", "person: age=18 foreigner on 2020-01-01")]
    [InlineData("position p: office may fine foreigner from 2020-01-01. position q: office may detain minor from 2025-01-01.", "person: foreigner on 2025-01-01")]
    [InlineData("position p: office must grant card to guest when ill.", "guest: guest.ill")]
    [InlineData("position p: office must fine foreigner when danger. position q: office must not fine foreigner when danger and not ill notwithstanding p.", "person: danger foreigner ill")]
    [InlineData("position p: office must not fine foreigner when danger. position q: office must fine foreigner when danger and not ill notwithstanding p.", "person: danger foreigner ill")]
    [InlineData("position p: office must not fine foreigner when danger. position q: office must fine foreigner when danger notwithstanding p.", "nobody")]
    [InlineData("position p: office may fine foreigner when ill. exception e to p: when ill and not poor.", "person: foreigner ill poor")]
    [InlineData("position p: office may fine foreigner. exception e to p: when foreigner.", "nobody")]
    [InlineData("position p: office, court may fine foreigner. exception e to p: for court.", "person: foreigner")]
    [InlineData("position p: office, court may fine foreigner. exception e to p: for office.", "person: foreigner")]
    [InlineData("procedure p: decision by office.", "person:")]
    [InlineData("procedure p for guest when ill: decision by office.", "guest: guest.ill")]
    [InlineData("procedure p for foreigner except for minor: decision by office.", "person: age=18 foreigner")]
    [InlineData("procedure p for minor except for foreigner until decision when foreigner: decision by office.", "nobody")]
    [InlineData("procedure p for foreigner when not minor: decision by office from 2020-01-01.", "person: age=18 foreigner on 2020-01-01")]
    [InlineData("procedure p when danger and ill unless ill: decision by office.", "nobody")]
    [InlineData("exception p to q: when ill. position q: office may fine foreigner.", "nobody")]
    [InlineData("position q: office may fine foreigner.", "nobody")]
    public void Somebody_is_concerned_by_what_a_position_or_a_procedure_comes_to(string law, string concerned) =>
        (Of("", law).Concerned("p") is var (answer, role, day) ? $"{role}: {Person(answer)}".TrimEnd() + On(day) : "nobody").ShouldBe(concerned);

    [Theory]
    [InlineData("position p: office must fine or detain foreigner when danger.", "position p: office must fine or detain foreigner when danger or ill.", "+ office Duty Choice by p: foreigner ill")]
    [InlineData("position p: office must fine or detain foreigner when danger or ill.", "position p: office must fine or detain foreigner when danger.", "- office Duty Choice by p: foreigner ill")]
    [InlineData("position p: office must fine or detain foreigner. position r: court may return foreigner.", "position p: office must fine or detain foreigner. position q: office must not detain foreigner when ill.", "- court Power return Single by r: foreigner | - office Duty detain Option by p: foreigner ill | + office Prohibition detain Single by q: foreigner ill")]
    [InlineData("position p: office must fine or detain foreigner. position q: office must not detain foreigner when ill.", "position p: office must fine or detain foreigner. position r: court may return foreigner.", "+ court Power return Single by r: foreigner | + office Duty detain Option by p: foreigner ill | - office Prohibition detain Single by q: foreigner ill")]
    [InlineData("position p: office must not both fine and detain foreigner when danger.", "position p: office must not both fine and detain foreigner when ill.", "+ office Prohibition Together by p: foreigner ill | - office Prohibition Together by p: danger foreigner")]
    [InlineData("position p: office, court must fine foreigner.", "position p: office, court must fine foreigner when danger. exception e to p: for office.", "- court Duty fine Single by p: foreigner | - office Duty fine Single by p: foreigner")]
    public void A_way_to_fulfil_a_duty_comes_and_goes_with_the_duty(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Theory]
    [InlineData("fact stage: one of first-try, second-try. fact big: danger and ill. for office, big means that stage is second-try. position p: office must fine foreigner when big.", "fact stage: one of first-try, second-try, third-try. fact big: danger and ill. for office, big means that stage is third-try. position p: office must fine foreigner when big.", "- office Duty fine Single by p: foreigner stage=1")]
    [InlineData("fact stage: one of second-try, first-try. fact big: danger and ill. for office, big means that stage is second-try. position p: office must fine foreigner when big.", "fact stage: one of first-try, second-try. fact big: danger and ill. for office, big means that stage is second-try. position p: office must fine foreigner when big.", "")]
    [InlineData("fact stage: one of first-try, second-try. position p: office must fine foreigner when stage is first-try.", "fact stage: one of first-try, second-try, third-try. position p: office must fine foreigner when stage is not second-try.", "")]
    [InlineData("fact stage: one of first-try, second-try, third-try. position p: office must fine foreigner when stage is first-try.", "fact stage: one of first-try, second-try, third-try. position p: office must fine foreigner when stage is not second-try.", "+ office Duty fine Single by p: foreigner stage=2")]
    public void Who_could_not_be_by_the_law_before_is_nobody_for_whom_it_changes(string before, string after, string changes) => Changes(before, after).ShouldBe(changes);

    [Fact]
    public void Two_laws_with_the_same_clocks_are_compared_as_they_are()
    {
        var (years, months) = (Law.Of("position p: office may fine foreigner when at least 2 years after claim.").Analysis, Law.Of("position p: office may fine foreigner when at least 3 months after claim.").Analysis);
        var before = Law.Of("position p: office may fine foreigner when before claim.").Analysis;
        LawChanges.Comparable(years, months).ShouldBe((years, months));
        var (first, second) = LawChanges.Comparable(years, before);
        first.ShouldNotBeSameAs(years);
        second.ShouldNotBeSameAs(before);
        (first.Model, second.Model).ShouldBe((years.Model, before.Model));
    }

    [Fact]
    public void Only_two_laws_can_be_compared()
    {
        var law = Law.Of("position p: office may fine foreigner.").Analysis;
        Should.Throw<ArgumentNullException>(() => new LawChanges(null!, law)).ParamName.ShouldBe("before");
        Should.Throw<ArgumentNullException>(() => new LawChanges(law, null!)).ParamName.ShouldBe("after");
        Should.Throw<ArgumentNullException>(() => LawChanges.Comparable(null!, law)).ParamName.ShouldBe("before");
        Should.Throw<ArgumentNullException>(() => LawChanges.Comparable(law, null!)).ParamName.ShouldBe("after");
    }

    [Fact]
    public void Whoever_gives_up_is_not_told_more()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => Of("", "position p: office may fine foreigner.").All(source.Token).ToList());
        Of("", "position p: office may fine foreigner.").All(CancellationToken.None).Count().ShouldBe(1);
    }

    private static LawChanges Of(string before, string after)
    {
        var (old, draft) = LawChanges.Comparable(Law.Of("role guest. " + before).Analysis, Law.Of("role guest. " + after).Analysis);
        return new LawChanges(old, draft);
    }

    private static string Changes(string before, string after) => string.Join(" | ", Of(before, after).All(CancellationToken.None).Select(change =>
        $"{(change.Gained ? '+' : '-')} {change.Key.Bearer} {change.Key.Modality} {(change.Key.Action.Length == 0 ? "" : change.Key.Action + ' ')}{change.Key.Acts} by {string.Join(' ', change.Saying.Select(saying => saying.Position.Name).Distinct())}: {Person(change.Answer)}{On(change.Day)}"));

    private static string On(DateOnly? day) => day is { } known ? $" on {known:yyyy-MM-dd}" : "";

    private static string Person(Answer answer) => string.Join(' ', answer.Case.Variables
        .Where(variable => variable.Key != CaseSpace.Today && answer.Case[variable] != variable.Ordinary)
        .Select(variable => $"{(variable.Key.StartsWith("person.", StringComparison.Ordinal) ? variable.Key["person.".Length..] : variable.Key)}{(answer.Case[variable] == 1 && variable.Key != "person.stage" ? "" : $"={answer.Case[variable]}")}"));
}
