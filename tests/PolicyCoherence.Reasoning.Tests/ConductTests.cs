using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>Which positions say of one person that somebody must, may or must not do something, and which say the contrary.</summary>
public sealed class ConductTests
{
    [Theory]
    // a duty
    [InlineData("position p: office must fine foreigner.", "foreigner", "office must fine", "yes: p")]
    [InlineData("position p: office must fine foreigner.", "danger", "office must fine", "no: idle p")]
    [InlineData("position p: office must fine foreigner.", "foreigner", "court must fine", "no:")]
    [InlineData("position p: office should fine foreigner.", "foreigner", "office must fine", "no:")]
    [InlineData("position p: office should fine foreigner.", "foreigner", "office should fine", "yes: p")]
    [InlineData("position p: office must fine foreigner.", "foreigner", "office should fine", "yes: p")]
    [InlineData("position p: office must fine foreigner when danger under act section \"1\". position q: office must not fine foreigner when ill under same-day-act section \"1\".", "foreigner, danger, ill", "office should fine", "no: p; against q; open q")]
    [InlineData("position p: office must fine foreigner when danger under act section \"1\". position q: office must not fine foreigner when ill under same-day-act section \"1\".", "foreigner, danger, ill", "office may fine", "no: p; against q; open q")]
    [InlineData("position p: office must fine foreigner when danger under act section \"1\". position q: office must not fine foreigner when ill under same-day-act section \"1\".", "foreigner, danger", "office may fine", "yes: p")]
    [InlineData("position p: office may fine foreigner. position q: office need not fine foreigner when ill.", "foreigner, ill", "office may fine", "yes: p")]
    [InlineData("position p: public-body must fine foreigner. position q: public-body must fine minor.", "foreigner, age is 30 years", "hospital must fine", "yes: p; idle q")]
    [InlineData("position p: office must fine foreigner when fair. position q: office must fine foreigner when hardship.", "foreigner", "office must fine", "person.fair, person.hardship: p q")]
    // of every authority
    [InlineData("position p: no authority may return anyone.", "foreigner", "no authority may return", "yes: p")]
    [InlineData("position p: office must not return anyone.", "foreigner", "no authority may return", "no:")]
    [InlineData("position p: office must not return anyone. position q: no authority may deport anyone.", "foreigner", "office must not deport", "yes: p q")]
    [InlineData("position p: office must not return anyone. position q: office must deport foreigner notwithstanding p.", "foreigner", "office must not deport", "no: idle p; against q")]
    [InlineData("position p: office must not return anyone. position q: office may deport foreigner notwithstanding p.", "foreigner", "office must not deport", "no: idle p; against q")]
    [InlineData("position p: office must not return anyone when ill under act section \"1\". position q: office must deport foreigner under same-day-act section \"1\".", "foreigner, ill", "office must not deport", "no: p; against q; open p")]
    // an exemption
    [InlineData("position p: office need not fine anyone.", "foreigner", "office need not fine", "yes: p")]
    [InlineData("position p: office need not fine foreigner.", "ill", "office need not fine", "yes: idle p")]
    [InlineData("position p: office need not return anyone.", "foreigner", "office need not deport", "yes: p")]
    [InlineData("position p: office need not deport anyone.", "foreigner", "office need not return", "yes:")]
    [InlineData("position p: court need not fine anyone. position q: office must not fine anyone.", "foreigner", "office need not fine", "yes:")]
    [InlineData("position p: office must fine foreigner.", "foreigner", "office need not fine", "no: against p")]
    // of the person
    [InlineData("position p: foreigner may work.", "foreigner", "person may work", "yes: p")]
    [InlineData("position p: foreigner must register.", "foreigner", "person must register", "yes: p")]
    [InlineData("position p: foreigner must register.", "foreigner", "person may register", "no:")]
    [InlineData("position p: foreigner must not work.", "foreigner", "person must not work", "yes: p")]
    [InlineData("position p: foreigner may work when danger under act section \"1\". position q: foreigner must not work when ill under same-day-act section \"1\".", "foreigner, danger, ill", "person may work", "no: p; against q; open q")]
    [InlineData("position p: foreigner must work when danger under act section \"1\". position q: foreigner must not work when ill under same-day-act section \"1\".", "foreigner, danger, ill", "person must work", "no: p; against q; open q")]
    [InlineData("action toil is a work: enabling. position p: foreigner may work.", "foreigner", "person may toil", "yes: p")]
    [InlineData("action toil is a work: enabling. position p: foreigner may toil.", "foreigner", "person may work", "no:")]
    [InlineData("action toil is a work: enabling. position p: foreigner must work.", "foreigner", "person must toil", "no:")]
    [InlineData("action toil is a work: enabling. position p: foreigner must toil.", "foreigner", "person must work", "yes: p")]
    [InlineData("action toil is a work: enabling. position p: foreigner must not work.", "foreigner", "person must not toil", "yes: p")]
    [InlineData("action toil is a work: enabling. position p: foreigner must not toil.", "foreigner", "person must not work", "no:")]
    // a ban that yields by a clause to a liberty to do less than it forbids
    [InlineData("action toil is a work: enabling. action teach is a work: enabling. position p: foreigner must not work. position q: foreigner may toil notwithstanding p.", "foreigner", "person must not work", "yes: p")]
    [InlineData("action toil is a work: enabling. action teach is a work: enabling. position p: foreigner must not work. position q: foreigner may toil notwithstanding p.", "foreigner", "person must not teach", "yes: p")]
    [InlineData("action toil is a work: enabling. action teach is a work: enabling. position p: foreigner must not work. position q: foreigner may toil notwithstanding p.", "foreigner", "person must not toil", "no: idle p; against q")]
    [InlineData("action toil is a work: enabling. action teach is a work: enabling. position p: foreigner must not work subject to q. position q: foreigner may toil.", "foreigner", "person may toil", "yes: q")]
    [InlineData("action toil is a work: enabling. position p: foreigner must not toil. position q: foreigner may work notwithstanding p.", "foreigner", "person must not toil", "no: idle p; against q")]
    [InlineData("action toil is a work: enabling. position p: foreigner must not work. position q: foreigner must not toil notwithstanding p.", "foreigner", "person must not work", "no: idle p")]
    // a power
    [InlineData("position p: office may return foreigner.", "foreigner", "office may deport", "yes: p")]
    [InlineData("position p: office may deport foreigner.", "foreigner", "office may return", "yes: p")]
    [InlineData("position p: office may deport foreigner.", "foreigner", "office may transfer", "no:")]
    // a claim
    [InlineData("position p: everyone is entitled to card from hospital.", "ill", "person is entitled to card", "yes: p")]
    [InlineData("position p: office must grant card to anyone.", "ill", "person is entitled to card", "yes: p")]
    [InlineData("position p: office must grant card to anyone.", "ill", "person is entitled to card from office", "yes: p")]
    [InlineData("position p: office must grant card to anyone.", "ill", "person is entitled to card from court", "no:")]
    [InlineData("position p: everyone is entitled to card from high-court.", "ill", "person is entitled to card from court", "yes: p")]
    [InlineData("position p: everyone is entitled to card from court.", "ill", "person is entitled to card from high-court", "yes: p")]
    [InlineData("position p: everyone is entitled to card.", "ill", "person is entitled to card from court", "no:")]
    [InlineData("position p: office may grant card to anyone.", "ill", "person is entitled to card", "no:")]
    [InlineData("position p: everyone is entitled to card from hospital. position q: office must not provide card to anyone.", "ill", "hospital must provide card", "yes: p")]
    [InlineData("position p: everyone is entitled to card from hospital when poor under act section \"1\". position q: hospital must not provide card to anyone when ill under same-day-act section \"1\".", "ill, poor", "person is entitled to card", "no: p; open q")]
    [InlineData("position p: office must refuse card to anyone.", "ill", "person is entitled to card", "no:")]
    // services and data
    [InlineData("position p: office may grant health-care to foreigner.", "foreigner", "office may grant emergency-care", "yes: p")]
    [InlineData("position p: office may grant emergency-care to foreigner.", "foreigner", "office may grant health-care", "no:")]
    [InlineData("position p: office may grant health-care to foreigner.", "foreigner", "office may provide health-care", "yes: p")]
    [InlineData("position p: office may refuse health-care to foreigner.", "foreigner", "office may grant health-care", "no:")]
    [InlineData("position p: office must disclose personal-data of foreigner to court.", "foreigner", "office must disclose health-data", "yes: p")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office must disclose personal-data", "no:")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office must disclose health-data to court", "yes: p")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office must disclose health-data to high-court", "yes: p")]
    [InlineData("position p: office must disclose health-data of foreigner to high-court.", "foreigner", "office must disclose health-data to court", "yes: p")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office must disclose health-data to school", "no:")]
    [InlineData("position p: office must disclose health-data of foreigner to court, school.", "foreigner", "office must disclose health-data to school", "yes: p")]
    [InlineData("position p: office may access health-data of foreigner from court.", "foreigner", "office may access health-data from court", "yes: p")]
    [InlineData("position p: office may access health-data of foreigner from court.", "foreigner", "office may access health-data from school", "no:")]
    [InlineData("position p: office may access health-data of foreigner from court, school.", "foreigner", "office may access health-data from school", "yes: p")]
    [InlineData("position p: office may access health-data of foreigner from court.", "foreigner", "office may access health-data", "yes: p")]
    // to and from whom data must not go
    [InlineData("position p: office must not disclose health-data of foreigner to hospital.", "foreigner", "office must not disclose health-data to hospital", "yes: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to hospital.", "foreigner", "office must not disclose health-data to public-body", "no: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to public-body.", "foreigner", "office must not disclose health-data to hospital", "yes: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to public-body.", "foreigner", "office must not disclose health-data to public-body", "yes: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to ministry, hospital. position q: no authority may disclose personal-data of foreigner to school, fund.", "foreigner", "office must not disclose health-data to public-body", "yes: p q")]
    [InlineData("position p: office must not disclose health-data of foreigner to ministry, hospital, school. position q: office must not disclose health-data of foreigner to fund when ill.", "foreigner", "office must not disclose health-data to public-body", "no: p; idle q")]
    [InlineData("position p: office must not disclose health-data of foreigner to high-court.", "foreigner", "office must not disclose health-data to court", "no:")]
    [InlineData("position p: office must not disclose health-data of foreigner to public-body under act section \"1\". position q: office may disclose health-data of foreigner to hospital under constitution-1990 section \"1\".", "foreigner", "office must not disclose health-data to public-body", "no: p; against q")]
    [InlineData("position p: office must not disclose health-data of foreigner to public-body under act section \"1\". position q: office may disclose health-data of foreigner to hospital under constitution-1990 section \"1\".", "foreigner", "office must not disclose health-data to school", "yes: p")]
    [InlineData("position p: office must not access health-data of foreigner from hospital.", "foreigner", "office must not access health-data from public-body", "no: p")]
    [InlineData("position p: office must not access health-data of foreigner from public-body.", "foreigner", "office must not access health-data from public-body", "yes: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to hospital.", "foreigner", "office must not disclose health-data", "no:")]
    [InlineData("position p: office must not disclose health-data of foreigner.", "foreigner", "office must not disclose health-data to hospital", "yes: p")]
    // a bar on a part of what may go
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital.", "foreigner", "office may disclose health-data to hospital", "no: idle p; against q")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital.", "foreigner", "office must not disclose health-data to hospital", "yes: q")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital.", "foreigner", "office may disclose health-data to school", "yes: p")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital.", "foreigner", "office may disclose health-data to public-body", "yes: p")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital.", "foreigner", "office must not disclose health-data to public-body", "no: q; against p")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body. position q: no authority may disclose health-data of foreigner to hospital when fair.", "foreigner", "office may disclose health-data to hospital", "person.fair: p; against q")]
    [InlineData("position p: office may disclose health-data of foreigner to public-body under constitution-1990 section \"1\". position q: no authority may disclose health-data of foreigner to hospital under act section \"1\".", "foreigner", "office may disclose health-data to hospital", "yes: p; against q")]
    [InlineData("position p: office may disclose personal-data of foreigner to court. position q: office must not disclose health-data of foreigner to court.", "foreigner", "office may disclose health-data to court", "no: idle p; against q")]
    [InlineData("position p: office may disclose personal-data of foreigner to court. position q: office must not disclose health-data of foreigner to court.", "foreigner", "office may disclose personal-data to court", "yes: p")]
    [InlineData("position p: office may access health-data of foreigner from public-body. position q: office must not access health-data of foreigner from hospital.", "foreigner", "office may access health-data from hospital", "no: idle p; against q")]
    [InlineData("position p: office may access health-data of foreigner from public-body. position q: office must not access health-data of foreigner from hospital.", "foreigner", "office must not access health-data from hospital", "yes: q")]
    // a kind of body, where something must or may go to one of the kind
    [InlineData("position p: office must disclose health-data of foreigner to hospital.", "foreigner", "office must disclose health-data to public-body", "yes: p")]
    [InlineData("position p: office may disclose health-data of foreigner to hospital.", "foreigner", "office may disclose health-data to public-body", "yes: p")]
    [InlineData("position p: office must disclose health-data of foreigner to hospital.", "foreigner", "office need not disclose health-data to public-body", "no: against p")]
    // several bodies asked about at once
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office must disclose health-data to court, school", "no: p")]
    [InlineData("position p: office must disclose health-data of foreigner to court, school.", "foreigner", "office must disclose health-data to school, court", "yes: p")]
    [InlineData("position p: office may disclose health-data of foreigner to court.", "foreigner", "office may disclose health-data to court, school", "no: p")]
    [InlineData("position p: office must not disclose health-data of foreigner to court.", "foreigner", "office must not disclose health-data to court, school", "no: p")]
    [InlineData("position p: office must disclose health-data of foreigner to court.", "foreigner", "office need not disclose health-data to court, school", "no: against p")]
    [InlineData("position p: office may access health-data of foreigner from court.", "foreigner", "office may access health-data from court, school", "no: p")]
    [InlineData("position p: everyone is entitled to card from court.", "ill", "person is entitled to card from school, court", "yes: p")]
    // stores
    [InlineData("store files, kept by court. store rolls, kept by court. position p: office must not disclose health-data of foreigner to files.", "foreigner", "office must not disclose health-data to files", "yes: p")]
    [InlineData("store files, kept by court. store rolls, kept by court. position p: office must not disclose health-data of foreigner to files.", "foreigner", "office must not disclose health-data to rolls", "no:")]
    [InlineData("store files, kept by court. store rolls, kept by court. position p: office may disclose health-data of foreigner to files.", "foreigner", "office may disclose health-data to rolls", "no:")]
    [InlineData("store files, kept by court. position p: office must not disclose health-data of foreigner to court.", "foreigner", "office must not disclose health-data to files", "yes: p")]
    [InlineData("store files, kept by court. position p: office must not disclose health-data of foreigner to files.", "foreigner", "office must not disclose health-data to court", "no:")]
    [InlineData("store files, kept by court. position p: office may disclose health-data of foreigner to files.", "foreigner", "office may disclose health-data to court", "yes: p")]
    [InlineData("store files, kept by court. position p: office may disclose health-data of foreigner to court.", "foreigner", "office may disclose health-data to files", "no:")]
    [InlineData("store files, kept by court. store rolls, kept by court. position p: office may access health-data of foreigner from files.", "foreigner", "office may access health-data from rolls", "no:")]
    public void What_the_law_says_and_which_positions_say_so(string law, string facts, string asked, string answer) => Conduct(law, facts, asked).ShouldBe(answer);

    [Theory]
    [InlineData("return", "", "c1 q")]
    [InlineData("deport", "", "c1 q")]
    [InlineData("transfer", "", "c1 q")]
    [InlineData("fine", "", "")]
    [InlineData("detain", "", "d")]
    [InlineData("supervise", "", "n")]
    [InlineData("detain, transfer", "", "c1 d q")]
    [InlineData("", "health-care", "h")]
    [InlineData("", "emergency-care", "h")]
    [InlineData("", "planned-care", "h")]
    [InlineData("", "stay", "")]
    [InlineData("", "card, health-care", "c2 h")]
    [InlineData("detain", "card", "c2 d")]
    public void About_an_act_speaks_what_is_on_it_on_its_kinds_and_on_what_it_is_a_kind_of(string actions, string services, string positions)
    {
        var (law, person) = Person("""
            position p: office must deport foreigner subject to c1. position q: no authority may return foreigner when ill. position c1: office need not return foreigner when torture or ill.
            position d: office may detain foreigner. position x: office may fine minor. position m: office may supervise foreigner. position n: no authority may supervise foreigner when ill. position o: no authority may supervise minor. position h: foreigner is entitled to health-care from hospital. position c2: office must grant card to foreigner.
            """, "foreigner, age is 30 years, ill");
        var model = law.Analysis.Model;
        var about = new Conducts(new CaseLaw(law.Analysis, person)).About(
            [.. Names(actions).Select(name => model.Actions.All.Single(action => action.Name == name))],
            [.. Names(services).Select(name => model.Services.All.Single(service => service.Name == name))]);
        string.Join(' ', about.Select(application => application.Reading.Instance.Position.Name).Order(StringComparer.Ordinal)).ShouldBe(positions);
    }

    [Theory]
    [InlineData("until 2009-01-02", "2009-01-01", "")]
    [InlineData("until 2009-01-02", "2009-01-02", "NotInForce [p]")]
    [InlineData("from 2009-01-02", "2009-01-01", "NotInForce [p]")]
    [InlineData("from 2009-01-02", "2009-01-02", "")]
    public void A_position_applies_from_its_first_day_until_before_its_last(string clause, string day, string causes) =>
        Causes($"position p: office must fine foreigner {clause}.", "foreigner", day).ShouldBe(causes);

    [Theory]
    [InlineData("position p: foreigner may work.", "foreigner", "")]
    [InlineData("position p: foreigner may work.", "ill", "OtherPersons [foreigner]")]
    [InlineData("position p: office must fine foreigner when danger and crime and ill.", "foreigner, danger, ill", "NotMet [crime]")]
    [InlineData("position p: office must fine foreigner when danger or crime.", "foreigner", "NotMet [danger or crime]")]
    [InlineData("position p: office must fine foreigner when either danger and crime, or ill.", "foreigner, danger", "NotMet [either danger and crime, or ill]")]
    [InlineData("position p: office must fine foreigner unless danger and crime.", "foreigner, danger, crime", "TakenOut [danger and crime]")]
    [InlineData("position p: office must fine foreigner unless danger or crime.", "foreigner, crime", "TakenOut [crime]")]
    [InlineData("position p: office must fine foreigner when danger. exception e to p: when ill. exception f to p: when crime.", "foreigner, danger, ill, crime", "Excepted [e] by e, Excepted [f] by f")]
    [InlineData("position p: office must fine foreigner. exception e to p: when ill. exception f to p: when crime.", "foreigner, crime", "Excepted [f] by f")]
    [InlineData("position p: office must fine foreigner. exception e to p: when ill. exception f to e: when crime.", "foreigner, ill, crime", "")]
    [InlineData("position p: office must not fine foreigner.", "foreigner", "")]
    [InlineData("position p: office must not fine foreigner. position q: office must fine foreigner when ill notwithstanding p.", "foreigner, ill", "Yields [q] by q")]
    [InlineData("position p: office must not fine foreigner under act section \"1\". position q: office must fine foreigner when ill under constitution-1990 section \"1\".", "foreigner, ill", "Overcome [q] by q Rank")]
    [InlineData("position p: office must not fine foreigner under act section \"1\". position q: office must fine foreigner when ill under constitution-1990 section \"1\".", "foreigner", "")]
    [InlineData("position p: office must not fine foreigner. position q: office must fine foreigner when ill notwithstanding p.", "foreigner", "")]
    [InlineData("position p: office may fine foreigner. position q: office must not fine foreigner when ill. position r: no authority may fine foreigner when crime.", "foreigner, ill, crime", "Barred [q] by q LimitsPower, Barred [r] by r LimitsPower")]
    [InlineData("position p: office may fine foreigner. position q: office must not fine foreigner when ill. position r: no authority may fine foreigner when crime.", "foreigner, crime", "Barred [r] by r LimitsPower")]
    [InlineData("position p: office must fine foreigner subject to q, r. position q: office must not fine foreigner when ill. position r: no authority may fine foreigner when crime.", "foreigner, crime", "Yields [r] by r")]
    public void Every_reason_of_the_first_kind_is_given(string law, string facts, string causes) => Causes(law, facts, null).ShouldBe(causes);

    [Fact]
    public void A_comparison_of_two_amounts_is_decided_by_those_of_the_person()
    {
        const string law = "fact wage: amount in EUR per month. position p: office must fine foreigner when income < wage.";
        Conduct(law, "foreigner, income is 10 EUR per month, wage is 11 EUR per month", "office must fine").ShouldBe("yes: p");
        Conduct(law, "foreigner, income is 11 EUR per month, wage is 11 EUR per month", "office must fine").ShouldBe("no: idle p");
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("position p: office may fine minor from 2020-01-01.", "", "2020-01-01")]
    [InlineData("position p: office may fine minor from 2020-01-01. exception e to p: when ill from 2021-01-01.", "", "2021-01-01")]
    [InlineData("position p: office may fine minor from 2020-01-01. position s: every decision to fine comes with appeal from 2022-01-01.", "", "2022-01-01")]
    [InlineData("position p: office may fine minor from 2020-01-01 until 2023-01-01.", "as of 2019-05-05", "2019-05-05")]
    public void A_case_without_a_day_is_judged_when_the_last_of_the_law_has_begun(string text, string day, string expected)
    {
        var law = Law.Of($"{text} case \"c\" {day}: foreigner expect nothing about return.");
        var test = law.Analysis.Model.Cases[0];
        WholeCase.Of(law.Analysis, test.Facts, test.On, out var impossible).ShouldNotBeNull().Day?.ToString("yyyy-MM-dd", null).ShouldBe(expected.Length == 0 ? null : expected);
        impossible.ShouldBeNull();
    }

    [Theory]
    [InlineData("permit excludes tolerated.", "permit, tolerated", "permit tolerated", "permit excludes tolerated.")]
    [InlineData("permit excludes tolerated. permit excludes poor.", "ill, permit, danger, tolerated, crime", "permit tolerated", "permit excludes tolerated.")]
    [InlineData("tolerated implies ordered. permit excludes ordered. ill implies poor.", "tolerated, ill, permit", "tolerated permit", "permit excludes ordered. tolerated implies ordered.")]
    [InlineData("", "age is 3 years, age is 4 years", "age is 3 years age is 4 years", "")]
    [InlineData("permit excludes tolerated.", "ill, not ill, permit", "ill not ill", "")]
    public void Who_cannot_be_is_refused_with_the_fewest_facts_and_truths(string truths, string facts, string excluding, string by)
    {
        var law = Law.Of($"{truths} case \"c\": {facts} expect nothing about return.");
        WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, null, out var impossible).ShouldBeNull();
        string.Join(' ', impossible.ShouldNotBeNull().Facts.Select(fact => fact.Span.Words)).ShouldBe(excluding);
        string.Join(' ', impossible.Truths.Select(truth => truth.Span.Words)).ShouldBe(by);
    }

    private static string[] Names(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static (Law Law, WholeCase Person) Person(string text, string facts, string expected = "nothing about return", string? day = null)
    {
        var law = Law.Of($"{text} case \"c\"{(day is null ? "" : $" as of {day}")}: {facts} expect {expected}.");
        return (law, WholeCase.Of(law.Analysis, law.Analysis.Model.Cases[0].Facts, law.Analysis.Model.Cases[0].On, out _).ShouldNotBeNull());
    }

    private static string Causes(string text, string facts, string? day)
    {
        var (law, person) = Person(text, facts, day: day);
        return string.Join(", ", OneCase.Causes.WhyNot(new CaseLaw(law.Analysis, person), law.Instance("p").Reading)
            .Select(cause => $"{cause.Kind} [{cause.Span.Words}]{(cause.By is null ? "" : $" by {cause.By.Name}")}{(cause.Verdict is null ? "" : $" {cause.Verdict.Line}")}"));
    }

    private static string Conduct(string text, string facts, string asked)
    {
        var (law, person) = Person(text, facts, asked);
        var expectation = law.Analysis.Model.Cases[0].Expectations[0].ShouldBeOfType<ConductExpectation>();
        var conducts = new Conducts(new CaseLaw(law.Analysis, person));
        var said = conducts.Parts(expectation.Modality, expectation.Acts[0]).SelectMany(named => named)
            .Select(part => conducts.Of(expectation.Bearer, (expectation.Bearer as AgencyBearer)?.Agencies[0], expectation.Modality, part)).ToList();
        foreach (var conduct in said) person.Residual(conduct.Formula).ShouldBe(conduct.Left);
        Application[] All(Func<Conduct, IEnumerable<Application>> of) => [.. said.SelectMany(of).DistinctBy(application => application.Reading)];
        var conflicts = said.SelectMany(conduct => conduct.Conflicts).ToList();
        var parts = new[]
        {
            Names("", All(conduct => conduct.Saying)), Names("idle ", All(conduct => conduct.Idle)), Names("against ", All(conduct => conduct.Against)),
            conflicts.Count == 0 ? "" : $"open {string.Join(' ', conflicts.Select(conflict => conflict.Bar.Instance.Position.Name))}",
        };
        var left = law.Analysis.Table.And(said.Select(conduct => conduct.Left)) switch
        {
            TrueFormula => "yes",
            FalseFormula => "no",
            var open => string.Join(", ", open.Variables.Select(variable => variable.Key)),
        };
        return $"{left}: {string.Join("; ", parts.Where(part => part.Length > 0))}".TrimEnd();
    }

    private static string Names(string word, Application[] applications) =>
        applications.Length == 0 ? "" : $"{word}{string.Join(' ', applications.Select(application => application.Reading.Instance.Position.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
}
