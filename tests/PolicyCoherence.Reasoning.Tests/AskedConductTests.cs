using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Reasoning.OneCase;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What each body, every authority and the person must, must not, may and need not do: the whole answer about some acts, with the positions that say so, say so of others, stand against it and contradict each other.</summary>
public sealed class AskedConductTests
{
    private const string Words = "action toil is a work: enabling. store register-1 kept by office. ";
    private const string Act = " under act section \"1\"";
    private const string SameDay = " under same-day-act section \"1\"";
    private const string Constitution = " under constitution-1990 section \"1\"";

    [Theory]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: no authority may transfer anyone. position r: office should return minor" + Act + ".", "foreigner, ordered, age is 30 years", "office, court, *", "return, deport, transfer", """
        office must return: yes, by p
        office must deport: yes, by p
        office must transfer: no, against q
        office should return: yes, by p, idle r
        office should deport: yes, by p
        office should transfer: no, against q
        office may return: yes, by p, idle r
        office may deport: yes, by p
        office may transfer: no, against q
        office must not return: no, against p
        office must not deport: no, against p
        office must not transfer: yes, by q
        office need not return: no, against p
        office need not deport: no, against p
        court must transfer: no, against q
        court should transfer: no, against q
        court may transfer: no, against q
        court must not transfer: yes, by q
        * must not return: no, against p
        * must not deport: no, against p
        * must not transfer: yes, by q
        """)]
    [InlineData("position p: office must deport foreigner when ordered" + Act + ". position q: office must not return anyone when torture" + SameDay + ". position r: office may transfer foreigner.", "foreigner, ordered, torture", "office, *", "return, deport, transfer", """
        office must return: no, by p, against q, open p-q
        office must deport: no, by p, against q, open p-q
        office must transfer: no, against q
        office should return: no, by p, against q, open p-q
        office should deport: no, by p, against q, open p-q
        office should transfer: no, against q
        office may return: no, by p, idle r, against q, open p-q
        office may deport: no, by p, against q, open p-q
        office may transfer: no, idle r, against q
        office must not return: no, by q, against p, open p-q
        office must not deport: no, by q, against p, open p-q
        office must not transfer: yes, by q
        office need not return: no, against p
        office need not deport: no, against p
        * must not return: no, against p, open p-q
        * must not deport: no, against p, open p-q
        """)]
    [InlineData("position p: public-body must return foreigner when ordered" + Act + ". position q: hospital must not return anyone when torture" + Constitution + ". position r: hospital need not return anyone when ill. position s: public-body need not deport anyone when ill.", "foreigner, ordered, torture, ill", "public-body, hospital, school", "return, deport", """
        public-body must return: yes, by p
        public-body should return: yes, by p
        public-body may return: yes, by p
        public-body must not return: no, against p
        public-body need not return: no, against p
        public-body need not deport: yes, by s
        hospital must return: no, idle p, against q
        hospital must deport: no, against q
        hospital should return: no, idle p, against q
        hospital should deport: no, against q
        hospital may return: no, idle p, against q
        hospital may deport: no, against q
        hospital must not return: yes, by q
        hospital must not deport: yes, by q
        hospital need not return: yes, by r
        hospital need not deport: yes, by r s
        school must return: yes, by p
        school should return: yes, by p
        school may return: yes, by p
        school must not return: no, against p
        school need not return: no, against p
        school need not deport: yes, by s
        """)]
    [InlineData("position p: office must deport foreigner unless hardship" + Act + ". position q: office must not deport anyone when fair" + SameDay + ". position r: office may deport foreigner" + Act + ".", "foreigner", "office", "deport", """
        office must deport: if person.hardship in {0} and (person.fair in {0} or person.hardship in {1}), by p, against q, open p-q
        office should deport: if person.hardship in {0} and (person.fair in {0} or person.hardship in {1}), by p, against q, open p-q
        office may deport: if (person.fair in {0} or person.hardship in {0}) and (person.fair in {0} or person.hardship in {1}), by r p, against q, open p-q
        office must not deport: if person.fair in {1} and person.hardship in {1}, by q, against p r, open p-q
        office need not deport: if person.hardship in {1}, against p
        """)]
    [InlineData("position p: office may admit foreigner" + Act + ". position q: court must deport foreigner when ordered" + SameDay + ". position r: office must admit foreigner when danger" + SameDay + ".", "foreigner, ordered, danger", "office, court", "admit, deport", """
        office must admit: no, by r, open r-q
        office should admit: no, by r, open r-q
        office may admit: no, by r, idle p, open r-q
        office must not admit: no, against r
        office need not admit: no, against r
        court must deport: no, by q, open q-r
        court should deport: no, by q, open q-r
        court may deport: no, by q, open q-r
        court must not deport: no, against q
        court need not deport: no, against q
        """)]
    [InlineData("position p: office must admit foreigner" + Act + ". position q: court must deport foreigner when ordered" + Constitution + ".", "foreigner, ordered", "office, court", "admit, deport", """
        office must admit: no, idle p
        office should admit: no, idle p
        office may admit: no, idle p
        court must deport: yes, by q
        court should deport: yes, by q
        court may deport: yes, by q
        court must not deport: no, against q
        court need not deport: no, against q
        """)]
    [InlineData("position p: office must admit or fine foreigner when ill. position q: no authority may fine minor.", "foreigner, minor, ill", "office, *", "admit, fine", """
        office must fine: no, against q
        office should fine: no, against q
        office may admit: yes, by p
        office may fine: no, idle p, against q
        office must not admit: no, against p
        office must not fine: yes, by q
        * must not admit: no, against p
        * must not fine: yes, by q
        """)]
    [InlineData("position p: foreigner may work when ill" + Act + ". position q: foreigner must not toil when poor" + SameDay + ". position r: foreigner need not register. position s: foreigner must register when danger" + Constitution + ".", "foreigner, ill, poor", "person", "work, toil, register", """
        person must toil: no, against q
        person must register: no, idle s
        person should toil: no, against q
        person may work: yes, by p
        person may toil: no, by p, against q, open p-q
        person must not work: no, against p
        person must not toil: no, by q, against p, open p-q
        person need not register: yes, by r
        """)]
    [InlineData("position p: foreigner must toil when ill" + Act + ". position q: foreigner must not work when poor" + SameDay + ". position r: foreigner need not work when ill" + SameDay + ". position s: office must not work.", "foreigner, ill, poor", "person", "work, toil", """
        person must work: no, by p, against q, open p-q
        person must toil: no, by p, against q, open p-q
        person should work: no, against q
        person should toil: no, against q
        person may work: no, against q
        person may toil: no, against q
        person must not work: no, by q, against p, open p-q
        person must not toil: no, by q, against p, open p-q
        person need not work: no, by r, against p
        person need not toil: no, idle r, against p
        """)]
    [InlineData("position p: foreigner should toil when ill" + Act + ". position q: foreigner must not work when poor" + Constitution + ".", "foreigner, ill", "person", "work, toil", """
        person should work: yes, by p
        person should toil: yes, by p
        person must not work: no, idle q, against p
        person must not toil: no, idle q, against p
        person need not work: no, against p
        person need not toil: no, against p
        """)]
    [InlineData("position p: foreigner may enter when ill" + Act + ". position q: office may refuse-entry foreigner when danger" + SameDay + ". position r: court must refuse-entry foreigner when crime" + Constitution + ".", "foreigner, ill, danger", "person, office, court", "enter, refuse-entry", """
        person may enter: no, by p, open p-q
        person must not enter: no, against p
        office may refuse-entry: no, by q, open q-p
        office must not refuse-entry: no, against q
        court must refuse-entry: no, idle r
        court should refuse-entry: no, idle r
        court may refuse-entry: no, idle r
        """)]
    [InlineData("position p: foreigner may enter when ill" + Act + ". position q: office may refuse-entry foreigner when danger" + SameDay + ". position r: court must refuse-entry foreigner when crime" + Constitution + ".", "foreigner, ill, crime", "person, office, court", "enter, refuse-entry", """
        person may enter: no, idle p
        office may refuse-entry: no, idle q
        court must refuse-entry: yes, by r
        court should refuse-entry: yes, by r
        court may refuse-entry: yes, by r
        court must not refuse-entry: no, against r
        court need not refuse-entry: no, against r
        """)]
    [InlineData("position p: public-body must return foreigner when ordered" + Act + ". position q: hospital must not return anyone when ill" + SameDay + ". position r: hospital, school need not fine anyone. position s: fund must fine foreigner.", "foreigner, ordered, ill", "public-body, hospital, school, fund", "return, fine", """
        public-body must return: yes, by p
        public-body should return: yes, by p
        public-body may return: yes, by p
        public-body must not return: no, against p
        public-body need not return: no, against p
        hospital must return: no, by p, against q, open p-q
        hospital should return: no, by p, against q, open p-q
        hospital may return: no, by p, against q, open p-q
        hospital must not return: no, by q, against p, open p-q
        hospital need not return: no, against p
        hospital need not fine: yes, by r
        school must return: yes, by p
        school should return: yes, by p
        school may return: yes, by p
        school must not return: no, against p
        school need not return: no, against p
        school need not fine: yes, by r
        fund must return: yes, by p
        fund must fine: yes, by s
        fund should return: yes, by p
        fund should fine: yes, by s
        fund may return: yes, by p
        fund may fine: yes, by s
        fund must not return: no, against p
        fund must not fine: no, against s
        fund need not return: no, against p
        fund need not fine: no, against s
        """)]
    [InlineData("role sponsor. position p: sponsor must not enter. position q: sponsor must register. position r: sponsor may work. position s: sponsor need not work. position t: foreigner may register.", "foreigner, ill", "person", "enter, register, work", """
        person may register: yes, by t
        person must not register: no, against t
        """)]
    [InlineData("position p: office may detain foreigner. position q: office should fine foreigner. position r: no authority may detain minor. position s: office must not fine minor.", "foreigner, minor", "office, court, *", "detain, fine", """
        office must detain: no, against r
        office must fine: no, against s
        office should detain: no, against r
        office should fine: no, idle q, against s
        office may detain: no, idle p, against r
        office may fine: no, idle q, against s
        office must not detain: yes, by r
        office must not fine: yes, by s
        court must detain: no, against r
        court should detain: no, against r
        court may detain: no, against r
        court must not detain: yes, by r
        * must not detain: yes, by r
        """)]
    [InlineData("position p: office may detain foreigner. position q: office should fine foreigner. position r: no authority may detain minor. position s: office must not fine minor.", "foreigner, age is 30 years", "office, court, *", "detain, fine", """
        office should fine: yes, by q
        office may detain: yes, by p
        office may fine: yes, by q
        office must not detain: no, idle r, against p
        office must not fine: no, idle s, against q
        office need not fine: no, against q
        court must not detain: no, idle r
        * must not detain: no, idle r, against p
        * must not fine: no, against q
        """)]
    public void The_whole_answer_about_some_acts(string text, string facts, string bearers, string actions, string lines)
    {
        var (law, person) = Person(text, facts);
        var conducts = new Conducts(new CaseLaw(law.Analysis, person));
        var actionsAsked = actions.Split(", ").Select(name => law.Analysis.Model.Actions.All.Single(action => action.Name == name));
        var answers =
            from bearer in bearers.Split(", ")
            from modality in new[] { Modality.Duty, Modality.SoftDuty, Modality.Power, Modality.Liberty, Modality.Prohibition, Modality.Exemption }
            from action in actionsAsked
            where modality != (bearer == "person" ? Modality.Power : Modality.Liberty) && (bearer != "*" || modality == Modality.Prohibition)
            let answer = Answer(law, conducts, person, bearer, modality, new Act(default, action, null, null, null, [], []))
            where answer is not ("no" or "yes")
            select $"{bearer} {Says(modality)} {action.Name}: {answer}";
        string.Join('\n', answers).ShouldBe(lines);
    }

    [Theory]
    [InlineData("person is entitled to card from hospital, fund", "yes, by p1 p2")]
    [InlineData("person is entitled to card from court, school", "no")]
    [InlineData("person is entitled to card", "yes, by p1 p2")]
    [InlineData("person is entitled to health-care", "no, by p3, open p3-p4")]
    [InlineData("person is entitled to emergency-care from hospital", "no, by p3, open p3-p4")]
    [InlineData("person is entitled to stay", "no")]
    [InlineData("fund must provide card", "yes, by p2")]
    [InlineData("fund must grant card", "yes, by p2")]
    [InlineData("hospital must refuse planned-care", "no, by p4, open p4-p3")]
    [InlineData("hospital must not grant planned-care", "no, idle p5, against p3")]
    [InlineData("hospital may provide planned-care", "no, by p3, open p3-p4")]
    [InlineData("office may refuse stay", "no, idle p6")]
    [InlineData("office must grant stay", "no")]
    [InlineData("office must disclose health-data to court, school", "yes, by d1 / no")]
    [InlineData("office must disclose health-data to school, doctor", "no / no, against d2")]
    [InlineData("office must disclose health-data to school", "no")]
    [InlineData("office must disclose personal-data to court", "no")]
    [InlineData("office must not disclose health-data to doctor", "yes, by d2")]
    [InlineData("office must not disclose personal-data to doctor", "no")]
    [InlineData("office may access health-data from fund, doctor", "no / yes, by d3")]
    [InlineData("office may access health-data from fund, school", "no / no")]
    [InlineData("office may access personal-data", "no")]
    [InlineData("office must disclose health-data to embassy", "no")]
    [InlineData("hospital must disclose health-data to embassy", "yes, by d4")]
    [InlineData("hospital may access health-data from embassy", "yes, by d5")]
    [InlineData("hospital may access health-data from court, embassy", "yes, by d5 / yes, by d5")]
    [InlineData("hospital must not access health-data from court", "no, against d5")]
    public void What_is_asked_of_services_and_data_is_answered_by_kind_provider_and_recipient(string asked, string answer)
    {
        const string Text = "position p1: foreigner is entitled to card from hospital when ill" + Act + ". position p2: fund must grant card to foreigner when poor" + SameDay + ". position p3: hospital must grant health-care to foreigner when ill" + Act + ". position p4: hospital must refuse planned-care to foreigner when poor" + SameDay + ". position p5: hospital must not grant planned-care to minor. "
            + "position p6: office may refuse stay to foreigner when danger. position d1: office must disclose health-data of foreigner to court, hospital when ill. position d2: no authority may disclose health-data of foreigner to doctor. position d3: office may access health-data of foreigner from doctor, hospital when ill. position d4: hospital must disclose health-data of foreigner. position d5: hospital may access health-data of foreigner.";
        var (law, person) = Person(Text, "foreigner, ill, poor, age is 30 years", asked);
        var expectation = law.Analysis.Model.Cases[0].Expectations[0].ShouldBeOfType<ConductExpectation>();
        var conducts = new Conducts(new CaseLaw(law.Analysis, person));

        // Of several bodies, each is asked about.
        string.Join(" / ", conducts.Parts(expectation.Modality, expectation.Acts[0]).Select(named => named.ShouldHaveSingleItem())
            .Select(act => Answer(conducts.Of(expectation.Bearer, (expectation.Bearer as AgencyBearer)?.Agencies[0], expectation.Modality, act), person))).ShouldBe(answer);
    }

    [Theory]
    [InlineData("", "foreigner, age is 17 years", "", "person.age=17 person.foreigner=1; besides ; decisive ; on ")]
    [InlineData("ordered implies tolerated.", "foreigner, ordered", "", "person.foreigner=1 person.ordered=1; besides person.tolerated=1; decisive person.permit; on ")]
    [InlineData("ordered implies tolerated. ordered excludes permit.", "foreigner, permit", "", "person.foreigner=1 person.permit=1; besides ; decisive ; on ")]
    [InlineData("", "minor", "", "person.age=0; besides ; decisive ; on ")]
    [InlineData("", "not minor, foreigner", "", "person.age=18 person.foreigner=1; besides ; decisive ; on ")]
    [InlineData("", "foreigner, age > 40 years, ill", "", "person.age=41 person.foreigner=1 person.ill=1; besides ; decisive person.poor; on ")]
    [InlineData("", "foreigner, fair, not hardship", "", "person.fair=1 person.foreigner=1 person.hardship=0; besides ; decisive ; on ")]
    [InlineData("position x: office may fine foreigner when ill from 2020-05-01.", "foreigner", "", "person.foreigner=1; besides state.today=737545; decisive ; on 2020-05-01")]
    [InlineData("position x: office may fine foreigner when ill from 2020-05-01.", "foreigner", " as of 2019-02-03", "person.foreigner=1; besides state.today=737092; decisive ; on 2019-02-03")]
    public void Who_the_person_is_in_full(string text, string facts, string day, string expected)
    {
        var (law, person) = Person($"position p: office must fine foreigner when either ordered and tolerated and permit, or ill and poor and age < 60 years or fair and hardship. {text}", facts, day: day);
        var said = string.Join(' ', person.Given.Select(variable => $"{variable.Key}={person.ValueOf(variable.Key)}"));
        var besides = string.Join(' ', person.Values.Variables.Except(person.Given).Where(variable => person.Values[variable] != variable.Ordinary).Select(variable => $"{variable.Key}={person.Values[variable]}"));
        var assumed = string.Join(' ', person.AssumedFor(law.Analysis.Net.Net(law.Instance("p").Reading)).Select(variable => variable.Key));
        $"{said}; besides {besides}; decisive {assumed}; on {person.Day:yyyy-MM-dd}".ShouldBe(expected);
        person.ValueOf("nobody").ShouldBe(0);
    }

    private static string Answer(Law law, Conducts conducts, WholeCase person, string bearer, Modality modality, Act act)
    {
        var model = law.Analysis.Model;
        var agency = model.Agencies.All.FirstOrDefault(each => each.Name == bearer);
        Bearer borne = bearer switch
        {
            "person" => new PersonBearer(default, model.Roles.Single(role => role.Name == Role.Person), new AllOf(default, [])),
            "*" => new EveryAuthorityBearer(default),
            _ => new AgencyBearer(default, [agency.ShouldNotBeNull()]),
        };
        return Answer(conducts.Of(borne, agency, modality, act), person);
    }

    private static string Answer(Conduct conduct, WholeCase person)
    {
        if (conduct.Left is TrueFormula or FalseFormula) person.Residual(conduct.Formula).ShouldBe(conduct.Left, "what is left is what the formula comes to for her");
        var parts = new[]
        {
            Named("by", conduct.Saying), Named("idle", conduct.Idle), Named("against", conduct.Against),
            conduct.Conflicts.IsEmpty ? "" : $"open {string.Join(' ', conduct.Conflicts.Select(conflict => $"{conflict.Acting.Instance.Position.Name}-{conflict.Bar.Instance.Position.Name}"))}",
        };
        return string.Join(", ", parts.Where(part => part.Length > 0).Prepend(conduct.Left switch
        {
            TrueFormula => "yes",
            FalseFormula => "no",
            var open => $"if {open}",
        }));
    }

    private static string Named(string word, IReadOnlyCollection<Application> applications) => applications.Count == 0 ? "" : $"{word} {string.Join(' ', applications.Select(application => application.Reading.Instance.Position.Name))}";

    private static string Says(Modality modality) => modality switch
    {
        Modality.Duty => "must",
        Modality.SoftDuty => "should",
        Modality.Prohibition => "must not",
        Modality.Exemption => "need not",
        _ => "may",
    };

    private static (Law Law, WholeCase Person) Person(string text, string facts, string expected = "nothing about return", string day = "")
    {
        var law = Law.Of($"{Words}{text} case \"c\"{day}: {facts} expect {expected}.");
        var test = law.Analysis.Model.Cases[0];
        return (law, WholeCase.Of(law.Analysis, test.Facts, test.On, out _).ShouldNotBeNull());
    }
}
