using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What the law comes to for one person (meaning A1 to A6).</summary>
public sealed class OneCaseTests
{
    private const string Removal = "position p: office must deport foreigner when ordered under act section \"58\". ";

    [Theory]
    [InlineData("office must deport", "yes")]
    [InlineData("office must return", "yes")]
    [InlineData("office must transfer", "no")]
    [InlineData("office may deport", "yes")]
    [InlineData("office must not deport", "no")]
    [InlineData("office need not deport", "no")]
    [InlineData("court need not deport", "yes")]
    [InlineData("no authority may deport", "no")]
    public void A_duty_does_its_action_in_that_way_and_binds_its_bearer(string expected, string answer) =>
        Answer(Removal, "foreigner, ordered", expected).ShouldBe(answer);

    [Theory]
    [InlineData("office must not return", "yes")]
    [InlineData("office must not deport", "yes")]
    [InlineData("no authority may transfer", "yes")]
    [InlineData("office must deport", "no")]
    public void A_bar_covers_every_kind_and_limits_the_duty_that_yields(string expected, string answer) =>
        Answer(Removal.Replace(" under", " subject to q under", StringComparison.Ordinal) + "position q: no authority may return anyone when torture.", "foreigner, ordered, torture", expected).ShouldBe(answer);

    [Fact]
    public void What_two_positions_leave_unresolved_neither_of_them_decides()
    {
        const string law = Removal + "position q: office must not deport foreigner when ill under same-day-act section \"1\".";
        Answer(law, "foreigner, ordered, ill", "office must deport").ShouldBe("no");
        Answer(law, "foreigner, ordered, ill", "office must not deport").ShouldBe("no");
        var conduct = Of(law, "foreigner, ordered, ill", "office must deport");
        conduct.Conflicts.ShouldHaveSingleItem().Bar.Instance.Position.Name.ShouldBe("q");
    }

    [Fact]
    public void What_an_exception_takes_out_is_taken_out_and_an_exception_to_it_puts_back()
    {
        const string law = Removal + "exception ill-persons to p: when ill. exception dangerous to ill-persons: when danger.";
        Answer(law, "foreigner, ordered", "office must deport").ShouldBe("yes");
        Answer(law, "foreigner, ordered, ill", "office must deport").ShouldBe("no");
        Answer(law, "foreigner, ordered, ill, danger", "office must deport").ShouldBe("yes");
    }

    [Fact]
    public void A_judgement_is_left_open_and_named()
    {
        const string law = "position p: office must deport foreigner when ordered and not hardship.";
        Answer(law, "foreigner, ordered", "office must deport").ShouldBe("person.hardship");
        Answer(law, "foreigner, ordered, not hardship", "office must deport").ShouldBe("yes");
        Answer(law, "foreigner", "office must deport").ShouldBe("no");
    }

    [Fact]
    public void A_power_is_limited_by_a_bar_without_a_word()
    {
        const string law = "position p: office may detain foreigner. position q: no authority may detain minor.";
        Answer(law, "foreigner, minor", "office may detain").ShouldBe("no");
        Answer(law, "foreigner, minor", "office must not detain").ShouldBe("yes");
        Answer(law, "foreigner, age is 30 years", "office may detain").ShouldBe("yes");
    }

    [Theory]
    [InlineData("person is entitled to emergency-care", "yes")]
    [InlineData("person is entitled to emergency-care from hospital", "yes")]
    [InlineData("person is entitled to emergency-care from school", "no")]
    [InlineData("person is entitled to card", "no")]
    [InlineData("hospital must provide planned-care", "yes")]
    public void A_claim_to_a_broader_service_covers_its_kinds_and_obliges_the_provider(string expected, string answer) =>
        Answer("position p: everyone is entitled to health-care from hospital when ill.", "ill", expected).ShouldBe(answer);

    [Theory]
    [InlineData("person may work", "yes")]
    [InlineData("person must not work", "no")]
    [InlineData("everyone may enter", "no")]
    public void A_liberty_is_the_persons_own(string expected, string answer) =>
        Answer("position p: foreigner may work.", "foreigner", expected).ShouldBe(answer);

    [Fact]
    public void What_is_not_said_of_a_person_is_ordinary_and_known_to_be_assumed()
    {
        var (law, person) = Person(Removal + "exception ill-persons to p: when ill.", "foreigner, ordered");
        var net = new CaseLaw(law.Analysis, person).Net(law.Instance("p").Reading);
        net.IsCertain.ShouldBeTrue();
        person.AssumedFor(net.Formula).Select(variable => variable.Key).ShouldBe(["person.ill"]);
    }

    [Fact]
    public void What_truths_say_of_a_person_is_not_assumed()
    {
        var (law, person) = Person(Removal + "exception ill-persons to p: when ill. ordered excludes ill.", "foreigner, ordered");
        person.AssumedFor(law.Analysis.Net.Net(law.Instance("p").Reading)).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_whom_the_truths_exclude_is_refused_with_the_truth_that_excludes_her()
    {
        var law = Law.Of("permit excludes tolerated. tolerated implies ordered. case \"c\": ill, permit, poor, tolerated expect nothing about return.");
        WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out var impossible).ShouldBeNull();
        impossible.ShouldNotBeNull().Facts.Select(fact => fact.Span.Words).ShouldBe(["permit", "tolerated"]);
        impossible.Truths.Select(truth => truth.Span.Words).ShouldBe(["permit excludes tolerated."]);
    }

    [Theory]
    [InlineData("2009-12-31", "no")]
    [InlineData("2010-01-01", "yes")]
    public void The_law_is_that_of_the_day(string day, string answer)
    {
        var law = Law.Of($"position p: office must deport foreigner under later-act section \"1\". case \"c\" as of {day}: foreigner expect office must deport.");
        Answer(law, law.Analysis.Model.Cases[0]).ShouldBe(answer);
    }

    [Theory]
    [InlineData("", "foreigner", CauseKind.NotMet, "ordered")]
    [InlineData("", "ordered", CauseKind.OtherPersons, "foreigner")]
    [InlineData("unless ill or poor", "foreigner, ordered, poor", CauseKind.TakenOut, "poor")]
    [InlineData("subject to q", "foreigner, ordered, torture", CauseKind.Yields, "q")]
    [InlineData("", "foreigner, ordered, torture", CauseKind.Barred, "q")]
    [InlineData("", "foreigner, ordered, crime", CauseKind.Excepted, "e")]
    [InlineData("until 2009-01-01", "foreigner, ordered", CauseKind.NotInForce, "p")]
    public void Why_a_position_does_not_apply_is_said(string clause, string facts, CauseKind kind, string words)
    {
        var (law, person) = Person(
            $"position p: office must deport foreigner when ordered {clause} under act section \"1\". exception e to p: when crime. position q: no authority may return anyone when torture under constitution-1990 section \"1\". position r: office may fine anyone under later-act section \"1\".",
            facts);
        var cause = Causes.WhyNot(new CaseLaw(law.Analysis, person), law.Instance("p").Reading).ShouldHaveSingleItem();
        cause.Kind.ShouldBe(kind);
        cause.Span.Words.ShouldBe(words);
    }

    private static (Law Law, WholeCase Person) Person(string text, string facts, string expected = "nothing about return")
    {
        var law = Law.Of($"{text} case \"c\": {facts} expect {expected}.");
        return (law, WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out _).ShouldNotBeNull());
    }

    private static Conduct Of(string text, string facts, string expected)
    {
        var law = Law.Of($"{text} case \"c\": {facts} expect {expected}.");
        return Of(law, law.Analysis.Model.Cases[0]);
    }

    private static Conduct Of(Law law, CaseTest test)
    {
        var person = WholeCase.Of(law.Analysis, test.Facts, test.On, out _).ShouldNotBeNull();
        var expectation = test.Expectations[0].ShouldBeOfType<ConductExpectation>();
        return new Conducts(new CaseLaw(law.Analysis, person)).Of(expectation.Bearer, (expectation.Bearer as AgencyBearer)?.Agencies[0], expectation.Modality, expectation.Acts[0]);
    }

    private static string Answer(string text, string facts, string expected) => Answer(Of(text, facts, expected));

    private static string Answer(Law law, CaseTest test) => Answer(Of(law, test));

    private static string Answer(Conduct conduct) => conduct.Left switch
    {
        TrueFormula => "yes",
        FalseFormula => "no",
        var open => string.Join(", ", open.Variables.Select(variable => variable.Key)),
    };
}
