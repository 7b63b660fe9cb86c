namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The parts of which answers are made: whom a position speaks of, as whom another is read, which bars are left, and which facts of whom are asked.</summary>
public sealed class PartsOfAQuestionTests
{
    private const string Kinds = "role sponsor. agency carrier. action day-work is a work. action night-work is a work. ";

    private static string Said(Reading reading) => $"{reading.Instance.Position.Name} of {reading.Instance.Agency?.Name}: {reading.Agency?.Name} {reading.Action.Name} {reading.Service?.Name}".TrimEnd();

    [Theory]
    [InlineData("office must grant stay to sponsor", "sponsor, grant stay; lets requires")]
    [InlineData("office must grant stay to foreigner", "person, grant stay; lets requires")]
    [InlineData("office may deport sponsor", "sponsor, deport; lets requires")]
    [InlineData("office must not deport foreigner", "person, deport; bars")]
    [InlineData("office need not deport foreigner", "person, deport; bars")]
    [InlineData("sponsor must register", "sponsor, register; requires")]
    [InlineData("foreigner must register", "person, register; requires")]
    [InlineData("foreigner may register", "person, register;")]
    [InlineData("ministry must register", "person, register; lets requires")]
    [InlineData("foreigner is entitled to stay from office", "person, provide stay; lets requires")]
    [InlineData("carrier must register on breach, ministry must fine carrier", "person, fine; against a body")]
    [InlineData("foreigner must register on breach, ministry must fine", "person, fine; lets requires")]
    public void Whom_a_position_speaks_of_and_what_it_does(string text, string expected)
    {
        var law = Law.Of($"{Kinds}position p: {text}.");
        var instance = law.Analysis.InstancesOf(text.Contains("on breach", StringComparison.Ordinal) ? "p/on-breach" : "p")[0];
        $"{instance.Role}, {instance.ActKey};{(instance.LetsAuthorityAct ? " lets" : "")}{(instance.RequiresOrEmpowers ? " requires" : "")}{(instance.Bars ? " bars" : "")}{(instance.AgainstBody ? " against a body" : "")}".ShouldBe(expected);
        NormInstance again = new Analysis(law.Analysis.Model, new AnalysisOptions()).InstancesOf(instance.Position.Name)[0];
        instance.Equals(again).ShouldBeTrue();
        again.GetHashCode().ShouldBe(instance.GetHashCode());
        instance.Equals(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData("hospital, school must fine foreigner", "hospital", "fine", "q of hospital: hospital fine")]
    [InlineData("hospital, school must fine foreigner", "office", "fine", "q of hospital: hospital fine; q of school: school fine")]
    [InlineData("public-body must fine foreigner", "school", "fine", "q of public-body: school fine")]
    [InlineData("no authority may return foreigner", "school", "deport", "q of : school deport")]
    [InlineData("no authority may deport foreigner", "school", "return", "q of : school deport")]
    [InlineData("no authority may deport foreigner", "school", "fine", "q of : school deport")]
    [InlineData("hospital must return foreigner", "school", "deport", "q of hospital: hospital deport")]
    public void A_position_to_which_another_yields_is_read_for_whoever_acts_and_for_what_is_done(string other, string agency, string action, string expected)
    {
        var law = Law.Of($"{Kinds}position p: {agency} must {action} foreigner. position q: {other}.");
        string.Join("; ", law.Analysis.Scopes.AsYieldedTo(law.Instance("q").Position, law.Instance("p").Reading).Select(Said)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("no authority may fine foreigner", "school", true)]
    [InlineData("no authority may fine foreigner", "", true)]
    [InlineData("public-body must fine foreigner", "school", true)]
    [InlineData("school must fine foreigner", "public-body", false)]
    [InlineData("school must fine foreigner", "", true)]
    [InlineData("school must fine foreigner", "hospital", false)]
    [InlineData("foreigner must register", "school", false)]
    [InlineData("foreigner must register", "", false)]
    public void Whom_a_position_binds(string position, string agency, bool binds)
    {
        var law = Law.Of($"{Kinds}position p: {position}.");
        EffectiveBars.Binds(law.Analysis, law.Instance("p"), law.Analysis.Model.Agencies.All.SingleOrDefault(each => each.Name == agency)).ShouldBe(binds);
    }

    [Theory]
    [InlineData("public-body may grant health-care to foreigner", "school", "", "emergency-care", "p of public-body: school grant emergency-care")]
    [InlineData("public-body may grant health-care to foreigner", "", "grant", "card", "p of public-body: public-body grant health-care")]
    [InlineData("public-body may grant emergency-care to foreigner", "", "", "health-care", "p of public-body: public-body grant emergency-care")]
    [InlineData("public-body may return foreigner", "", "deport", "card", "p of public-body: public-body deport")]
    [InlineData("public-body may deport foreigner", "", "return", "", "p of public-body: public-body deport")]
    [InlineData("foreigner may work", "school", "day-work", "", "p of :  day-work")]
    public void A_position_narrowed_to_an_agency_an_act_and_a_service(string position, string agency, string action, string service, string expected)
    {
        var law = Law.Of($"{Kinds}position p: {position}.");
        var model = law.Analysis.Model;
        Said(EffectiveBars.Narrowed(law.Analysis, law.Instance("p"), model.Agencies.All.SingleOrDefault(each => each.Name == agency), model.Actions.All.SingleOrDefault(each => each.Name == action), model.Services.All.SingleOrDefault(each => each.Name == service)))
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("ministry must deport foreigner under constitution-1990 section \"1\"", "p of ministry: ministry deport")]
    [InlineData("ministry must deport foreigner under circular-2015 section \"1\"", "")]
    [InlineData("ministry must detain foreigner under constitution-1990 section \"1\"", "")]
    [InlineData("ministry must not deport foreigner under constitution-1990 section \"1\"", "")]
    [InlineData("ministry must deport foreigner under constitution-1990 section \"1\". position r: no authority may return minor under constitution-1990 section \"2\"", "p of ministry: ministry deport")]
    [InlineData("ministry must deport foreigner under constitution-1990 section \"1\". position pp: office must deport foreigner under constitution-1990 section \"3\"", "p of ministry: ministry deport")]
    [InlineData("ministry must return foreigner under constitution-1990 section \"1\"", "")]
    [InlineData("ministry may return foreigner under constitution-1990 section \"1\"", "p of ministry: ministry deport")]
    public void What_prevails_over_a_bar_lifts_it_for_whom_it_speaks_to(string position, string expected)
    {
        var law = Law.Of($"{Kinds}position q: no authority may deport foreigner under act section \"1\". position p: {position}.");
        var bar = law.Instance("q").Reading with { Agency = law.Analysis.Model.Agencies.All.Single(agency => agency.Name == "ministry") };
        string.Join("; ", EffectiveBars.Prevailing(law.Analysis, bar).Select(Said)).ShouldBe(expected);
        law.Analysis.Solver.Satisfiable(EffectiveBars.Of(law.Analysis, bar)).ShouldBe(expected.Length == 0);
    }

    [Theory]
    [InlineData("ministry must deport foreigner", "return", "p of ministry: ministry deport")]
    [InlineData("ministry must deport foreigner", "deport", "p of ministry: ministry deport")]
    [InlineData("ministry may return foreigner", "deport", "")]
    [InlineData("ministry may return foreigner", "return", "p of ministry: ministry return")]
    public void What_lifts_a_bar_in_part_leaves_it_for_the_rest(string position, string barred, string inPart)
    {
        var law = Law.Of($"{Kinds}position q: no authority may {barred} foreigner under act section \"1\". position p: {position} under constitution-1990 section \"1\".");
        var bar = law.Instance("q").Reading;
        string.Join("; ", EffectiveBars.PrevailingInPart(law.Analysis, bar).Select(Said)).ShouldBe(inPart);
        law.Analysis.Solver.Satisfiable(EffectiveBars.Of(law.Analysis, bar)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("rich", "sponsor.rich")]
    [InlineData("savings < 100 EUR", "sponsor.savings")]
    [InlineData("document is pass", "sponsor.document")]
    [InlineData("arrival before 2020-01-01", "sponsor.arrival")]
    [InlineData("languages includes english", "sponsor.languages.english")]
    [InlineData("ill and rich", "person.ill sponsor.rich")]
    [InlineData("income of sponsor < 100 EUR per month", "sponsor.income")]
    [InlineData("ill of sponsor and ill", "person.ill sponsor.ill")]
    public void What_is_said_of_one_part_in_the_case_is_asked_of_that_part(string condition, string expected)
    {
        var law = Law.Of($"{Kinds}fact rich, of sponsor. fact savings: amount in EUR, of sponsor. fact document: one of pass, card-of-identity, of sponsor. fact arrival: date, of sponsor. fact languages: any of english, french, of sponsor. position p: ministry must fine anyone when {condition}.");
        string.Join(' ', law.Analysis.Scopes.Scope(law.Instance("p")).Variables.Select(variable => variable.Key).Where(key => key.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("no state may return sponsor when danger", "ministry must return sponsor unless danger", false)]
    [InlineData("no state may return sponsor when danger", "ministry must return sponsor", true)]
    [InlineData("no state may return sponsor unless danger", "ministry must return sponsor when danger", false)]
    [InlineData("no state may return sponsor unless danger", "ministry must return sponsor when ill", true)]
    public void An_understanding_of_one_part_in_the_case_is_held_against_what_is_done_to_that_part(string understanding, string position, bool offends) =>
        (Law.Of($"{Kinds}understanding u \"1\": {understanding}. position p: {position}.").Offence() is not null).ShouldBe(offends);

    [Theory]
    [InlineData("for deport", true)]
    [InlineData("for transfer, deport", true)]
    [InlineData("for transfer", false)]
    [InlineData("for school, ministry", true)]
    [InlineData("for school", false)]
    public void An_exception_for_one_of_several_is_one_for_it(string exception, bool carves) =>
        (Law.Of($"{Kinds}position p: ministry must deport foreigner under act section \"1\". position q: no authority may return foreigner when ill under same-day-act section \"1\". exception e to q: {exception}.").Clash() is null).ShouldBe(carves);

    [Theory]
    [InlineData("q: office must confer reunion to foreigner", "Competence, p, Low")]
    [InlineData("q: ministry must confer reunion to foreigner", "Competence, p, Low")]
    [InlineData("q: family-office must confer reunion to foreigner", "Nobody, , Unresolved")]
    [InlineData("q: office must confer stay to foreigner", "Nobody, , Unresolved")]
    public void Competence_goes_by_the_sphere_of_the_service_before_that_of_the_act(string q, string expected)
    {
        var law = Law.Of($"{Kinds}action confer: service to person, in sphere return, gives. agency family-office, leads family. position p: family-office must confer reunion to foreigner. position {q}.");
        var verdict = law.Analysis.Precedence.BetweenDuties(law.Instance("p"), law.Instance("q"));
        $"{verdict.Line}, {(verdict.FirstPrevails switch { true => "p", false => "q", _ => "" })}, {verdict.Reporting}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("ministry must transfer or deport foreigner when risk", "no authority may return foreigner when risk", "ExceptionToTheBar, p")]
    [InlineData("ministry must transfer or deport foreigner", "no authority may return foreigner when risk", "Nobody, ")]
    [InlineData("ministry must return or detain foreigner when risk", "no authority may transfer foreigner when risk", "ExceptionToTheDuty, q")]
    [InlineData("ministry must return or detain foreigner", "no authority may transfer foreigner when risk", "ExceptionToTheDuty, q")]
    public void A_choice_of_acts_is_a_duty_against_a_bar_on_one_of_them(string p, string q, string expected)
    {
        var law = Law.Of($"{Kinds}position p: {p} under act section \"1\". position q: {q} under same-day-act section \"1\".");
        var verdict = law.Analysis.Precedence.BetweenDutyAndBar(law.Instance("p"), law.Instance("q"));
        $"{verdict.Line}, {(verdict.FirstPrevails switch { true => "p", false => "q", _ => "" })}".ShouldBe(expected);
    }
}
