namespace PolicyCoherence.Reasoning.Tests;

/// <summary>For which persons a position is live, one by one: as formulas say it and as the plain reading does.</summary>
public sealed class BothReadingsTests
{
    // Each combination of the yes or no facts that the position turns on, for a foreigner; the names of those that are so.
    private static string Live(Law law, string position)
    {
        var (analysis, table) = (law.Analysis, law.Analysis.Table);
        var reading = analysis.InstancesOf(position)[0].Reading;
        var live = analysis.Scopes.Live(reading);
        bool IsSettled(string key) => key.EndsWith("foreigner", StringComparison.Ordinal) || key.EndsWith("/breach", StringComparison.Ordinal);
        var facts = live.Variables.Where(variable => variable.Domain.Count == 2 && !IsSettled(variable.Key)).ToList();
        var others = live.Variables.Where(variable => IsSettled(variable.Key)).Select(variable => table.Literal(variable, 1))
            .Concat(live.Variables.Where(variable => variable.Key == CaseSpace.Today).Select(today => table.Literal(today, new DateOnly(2026, 1, 1).DayNumber))).ToList();
        var found = new List<string>();
        for (var bits = 0; bits < 1 << facts.Count; bits++)
        {
            var choice = bits;
            var person = table.And(facts.Select((fact, index) => table.Literal(fact, (choice >> index) & 1)).Concat(others));
            var holds = analysis.Solver.Overlap(person, live);
            new PlainLaw(analysis, analysis.Cases.Find(person).ShouldNotBeNull()).IsLive(reading).ShouldBe(holds, $"{person}");
            if (holds) found.Add($"[{string.Join(' ', facts.Where((_, index) => ((choice >> index) & 1) == 1).Select(fact => fact.Key.Replace("person.", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}]");
        }

        return string.Join(' ', found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ministry must fine foreigner when ill or danger", "", "[danger ill] [danger] [ill]")]
    [InlineData("ministry must fine foreigner when ill subject to q", "position q: office must detain foreigner when danger.", "[ill]")]
    [InlineData("ministry must fine foreigner subject to q where ill subject to q where danger", "position q: office must detain foreigner when risk.", "[] [danger ill] [danger] [ill] [risk]")]
    [InlineData("ministry must fine foreigner subject to q where ill", "position q: office must detain foreigner when risk notwithstanding p where danger.", "[] [danger ill] [danger] [ill] [risk]")]
    [InlineData("ministry must fine foreigner subject to q", "position q: hospital, school must detain foreigner when risk.", "[]")]
    [InlineData("hospital must fine foreigner subject to q", "position q: hospital, school must detain foreigner when risk. exception e to q: for hospital.", "[]")]
    [InlineData("ministry must fine foreigner", "exception e to p: when ill. exception f to e: when danger. exception g to f: when risk.", "[] [danger ill] [danger risk] [danger] [risk]")]
    [InlineData("no authority may return foreigner as far as torture-convention forbids it", "", "[torture]")]
    [InlineData("no authority may return foreigner as far as torture-convention forbids it as far as other-convention forbids it", "", "[danger torture] [danger] [torture]")]
    [InlineData("ministry must return foreigner respecting torture-convention, other-convention", "", "[]")]
    [InlineData("ministry must fine foreigner respecting torture-convention", "", "[]")]
    public void A_position_is_live_for_the_same_persons_in_both_readings(string p, string more, string expected) =>
        Live(Law.Of($"framework f. treaty other-convention. understanding u \"1\": no state may return or detain foreigner when torture as in torture-convention article \"3\". understanding v \"2\": no state may detain or return foreigner when danger as in other-convention article \"1\". position p: {p}. {more}"), "p").ShouldBe(expected);

    [Theory]
    [InlineData("foreigner must not enter on breach, court may fine", "", "[]")]
    [InlineData("foreigner must not enter when ill on breach, court may fine when danger", "", "[danger ill]")]
    [InlineData("foreigner must not enter or work on breach, court may fine", "exception e to p: for enter when ill.", "[] [ill]")]
    [InlineData("foreigner must not enter or work on breach, court may fine", "exception e to p: when ill.", "[]")]
    [InlineData("foreigner must not enter when ill under circular-2015 section \"1\" on breach, court may fine", "position r: foreigner may enter when danger under constitution-1990 section \"1\".", "[ill]")]
    [InlineData("ministry must fine foreigner when ill on breach, court may imprison ministry", "", "[ill]")]
    [InlineData("foreigner must not enter on breach, court may fine", "position q: foreigner must not work on breach, foreigner may enter when danger.", "[]")]
    [InlineData("foreigner must not work on breach, foreigner may work", "", "[]")]
    [InlineData("ministry must grant card to foreigner on breach, ministry must refuse card to foreigner", "", "[]")]
    [InlineData("foreigner must not work on breach, foreigner may enter when danger", "position q: foreigner must not enter on breach, foreigner may work when crime.", "[danger]")]
    [InlineData("foreigner must not work on breach, foreigner may enter when ill", "position q: foreigner must not enter on breach, foreigner may register when danger. position r: foreigner must not register on breach, foreigner may work when risk.", "[ill]")]
    public void What_follows_on_a_breach_is_live_for_whom_the_position_can_be_broken(string p, string more, string expected) =>
        Live(Law.Of($"position p: {p}. {more}"), "p/on-breach").ShouldBe(expected);

    [Theory]
    [InlineData("rich", "sponsor.rich=1")]
    [InlineData("not rich and ill", "person.ill=1 sponsor.rich=0")]
    [InlineData("savings < 100 EUR", "sponsor.savings=0")]
    [InlineData("savings > 7000 EUR", "sponsor.savings=7001")]
    [InlineData("document is card-of-identity", "sponsor.document=1")]
    [InlineData("languages includes french", "sponsor.languages.french=1")]
    [InlineData("savings > debts and debts > 8000 EUR", "person.debts=8001 sponsor.savings=8002")]
    [InlineData("debts > savings and debts < 8 EUR", "person.debts=1 sponsor.savings=0")]
    [InlineData("debts <= savings and debts > 8000 EUR", "person.debts=8001 sponsor.savings=8001")]
    [InlineData("debts of sponsor > savings and savings > 9000 EUR", "sponsor.debts=9002 sponsor.savings=9001")]
    [InlineData("less than 1 month after claim", "since.claim=0")]
    [InlineData("at least 14 months after claim", "since.claim=14")]
    [InlineData("after claim and less than 1 hour after claim", "since.claim.hours=0")]
    [InlineData("before claim", "since.claim.hours=-1")]
    [InlineData("before claim and not at least 3 months after claim", "since.claim=-1")]
    [InlineData("after claim and less than 3 months after claim and less than 2 hours after claim", "since.claim.hours=1 since.claim=0")]
    public void The_person_whom_a_condition_shows_is_read_plainly_as_one_for_whom_it_holds(string condition, string shown)
    {
        var law = Law.Of($"role sponsor. fact rich, of sponsor. fact savings: amount in EUR, of sponsor. fact debts: amount in EUR. fact document: one of pass, card-of-identity, of sponsor. fact languages: any of english, french, of sponsor. position p: ministry must fine anyone when {condition}.");
        var reading = law.Instance("p").Reading;
        var answer = law.Analysis.Cases.Find(law.Analysis.Scopes.Live(reading)).ShouldNotBeNull();
        new PlainLaw(law.Analysis, answer).IsLive(reading).ShouldBeTrue();
        string.Join(' ', answer.Case.Variables.Where(variable => variable.Key.Contains('.', StringComparison.Ordinal)).Select(variable => $"{variable.Key}={answer.Case[variable]}").Order(StringComparer.Ordinal)).ShouldBe(shown);
    }

    [Theory]
    [InlineData("ordered implies income of sponsor >= income", "ordered of family-member and income of family-member > 200 EUR per month and income of sponsor < 100 EUR per month", true)]
    [InlineData("ordered implies income of sponsor >= income", "ordered and income > 200 EUR per month and income of sponsor < 100 EUR per month", false)]
    [InlineData("ordered implies income <= income of sponsor", "ordered of family-member and income of family-member > 200 EUR per month and income of sponsor < 100 EUR per month", true)]
    [InlineData("ordered implies income <= income of sponsor", "ordered and income > 200 EUR per month and income of sponsor < 100 EUR per month", false)]
    [InlineData("ordered implies savings >= debts", "ordered of family-member and debts of family-member > 200 EUR and savings < 100 EUR", true)]
    [InlineData("ordered implies savings >= debts", "ordered and debts > 200 EUR and savings < 100 EUR", false)]
    [InlineData("ordered implies debts <= savings", "ordered of family-member and debts of family-member > 200 EUR and savings < 100 EUR", true)]
    [InlineData("ordered implies debts <= savings", "ordered and debts > 200 EUR and savings < 100 EUR", false)]
    [InlineData("ordered implies danger", "ordered of sponsor and not danger of sponsor", false)]
    [InlineData("ordered implies after claim", "ordered of sponsor and before claim", false)]
    [InlineData("ordered implies after claim", "ordered and before claim", false)]
    [InlineData("ordered implies danger of sponsor", "ordered of family-member and not danger of sponsor", true)]
    [InlineData("ordered implies danger of sponsor", "ordered and not danger of sponsor", false)]
    public void A_truth_that_ties_two_parts_in_the_case_is_said_of_the_person_and_another_of_whoever_has_the_fact(string truth, string condition, bool applies) =>
        Law.Of($"role sponsor. role family-member. fact savings: amount in EUR, of sponsor. fact debts: amount in EUR. {truth}. position p: ministry must fine anyone when {condition}.").CanApply().ShouldBe(applies);
}
