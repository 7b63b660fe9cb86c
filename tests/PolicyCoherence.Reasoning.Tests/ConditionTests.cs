using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>What formula a condition of the language becomes, of whom it speaks, and which truths go with it.</summary>
public sealed class ConditionTests
{
    private const string Words = """
        role sponsor. role child.
        fact stage: one of first-try, second-try, third-try. fact speaks: any of english, french.
        fact told-on: date. fact heard-on: date. fact savings: amount in EUR, of sponsor. fact warned, of sponsor. fact school: one of none-at-all, day-school, of child.
        fact languages: any of arabic, dari, of sponsor. fact entered-on: date, of sponsor. fact stay-here: duration in years. fact membership: duration in years, of sponsor. fact grave: danger and crime of sponsor. fact worse: warned or grave.
        amount wage in EUR per month. event arrival. event hearing. group refugee. group elder: person with age >= 60 years.

        """;

    private static Formula Formula(Law law, string position = "p") => law.Analysis.Space.Compile(law.Instance(position).Position.When[0].Condition, Role.Person);

    private static Law When(string condition, string more = "") => Law.Of($"{Words}{more} position p: ministry must fine foreigner when {condition}.");

    public static TheoryData<string, string> Conditions => new()
    {
        { "ordered", "person.ordered in {1}" },
        { "ordered of sponsor", "sponsor.ordered in {1}" },
        { "not ordered", "person.ordered in {0}" },
        { "ordered and danger of sponsor", "person.ordered in {1} and sponsor.danger in {1}" },
        { "ordered or danger", "person.danger in {1} or person.ordered in {1}" },
        { "warned", "sponsor.warned in {1}" },
        { "grave", "person.danger in {1} and sponsor.crime in {1}" },
        { "grave of child", "child.danger in {1} and sponsor.crime in {1}" },
        { "worse", "sponsor.warned in {1} or (person.danger in {1} and sponsor.crime in {1})" },
        { "stage is second-try", "person.stage in {1}" },
        { "stage is not third-try", "person.stage in {0..1}" },
        { "stage of sponsor is first-try", "sponsor.stage in {0}" },
        { "school is day-school", "child.school in {1}" },
        { "speaks includes french", "person.speaks.french in {1}" },
        { "speaks of child includes english", "child.speaks.english in {1}" },
        { "languages includes dari", "sponsor.languages.dari in {1}" },
        { "age < 18 years", "person.age in {0..17}" },
        { "age <= 18 years", "person.age in {0..18}" },
        { "age = 18 years", "person.age in {18}" },
        { "age >= 18 years", "person.age in {18..1000000000000}" },
        { "age > 18 years", "person.age in {19..1000000000000}" },
        { "age of child > 18 years", "child.age in {19..1000000000000}" },
        { "savings >= 5000 EUR", "sponsor.savings in {5000..1000000000000}" },
        { "told-on before 2020-01-01", "person.told-on in {0..737423}" },
        { "told-on after 2020-01-01", "person.told-on in {737425..3652058}" },
        { "told-on of child after 2020-01-01", "child.told-on in {737425..3652058}" },
        { "entered-on after 2020-01-01", "sponsor.entered-on in {737425..3652058}" },
        { "heard-on at least 14 days after told-on", "person.told-on <= person.heard-on + -14" },
        { "heard-on more than 14 days after told-on of sponsor", "sponsor.told-on <= person.heard-on + -15" },
        { "heard-on of child before told-on", "child.heard-on <= person.told-on + -1" },
        { "income of sponsor < 120 % of wage", "5 * sponsor.income <= 6 * state.wage + -1" },
        { "age of sponsor at least 2 years more than age of child", "child.age <= sponsor.age + -2" },
        { "person is a refugee", "person.refugee in {1}" },
        { "sponsor is a refugee", "sponsor.refugee in {1}" },
        { "sponsor is a minor", "sponsor.age in {0..17}" },
        { "at least 3 months after arrival", "since.arrival in {3..1000000000000}" },
        { "less than 3 years after arrival", "since.arrival in {0..35}" },
        { "more than 48 hours after arrival", "since.arrival.hours in {49..1000000000000}" },
        { "at most 2 weeks after arrival", "since.arrival.hours in {0..336}" },
        { "before hearing", "since.hearing.hours in {-1}" },
        { "after hearing", "since.hearing.hours in {0..1000000000000}" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_is_said_of_whoever_it_names_and_else_of_the_person(string condition, string formula) =>
        Formula(When(condition)).ToString().ShouldBe(formula);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_person_found_for_a_condition_or_against_it_is_read_alike_without_formulas(string condition, string formula)
    {
        var law = When(condition);
        var written = law.Instance("p").Position.When[0].Condition;
        foreach (var (question, holds) in new[] { (Formula(law), true), (law.Analysis.Table.Not(Formula(law)), false) })
        {
            var found = law.Analysis.Cases.Find(question).ShouldNotBeNull(formula);
            new PlainLaw(law.Analysis, found).Holds(written, Role.Person).ShouldBe(holds, found.Case.ToString());
        }
    }

    [Theory]
    [InlineData("permit implies not tolerated", "permit and tolerated", false)]
    [InlineData("permit implies not tolerated", "permit of sponsor and tolerated of sponsor", false)]
    [InlineData("permit implies not tolerated", "permit of sponsor and tolerated", true)]
    [InlineData("permit excludes tolerated, registered", "registered of child and permit of child", false)]
    [InlineData("refugee implies ordered", "sponsor is a refugee and not ordered of sponsor", false)]
    [InlineData("refugee implies ordered", "sponsor is a refugee and not ordered", true)]
    [InlineData("elder implies permit", "sponsor is a elder and not permit of sponsor", false)]
    [InlineData("elder implies permit", "sponsor is a elder and not permit", true)]
    [InlineData("ordered implies stage is first-try", "ordered of sponsor and stage of sponsor is second-try", false)]
    [InlineData("ordered implies speaks includes english", "ordered of sponsor and not speaks of sponsor includes english", false)]
    [InlineData("ordered implies age >= 18 years", "ordered of sponsor and age of sponsor < 18 years", false)]
    [InlineData("ordered implies age at least 2 years more than stay-here", "ordered of sponsor and age of sponsor at most 1 year more than stay-here of sponsor", false)]
    public void A_truth_about_one_person_is_said_of_everybody_each_for_himself(string truth, string condition, bool possible) =>
        Possible(truth, condition).ShouldBe(possible);

    [Theory]
    [InlineData("warned implies ordered", "warned and not ordered", false)]
    [InlineData("warned implies ordered", "warned and not ordered of sponsor", true)]
    [InlineData("grave implies permit", "grave and not permit", false)]
    [InlineData("grave implies permit", "grave of child and not permit of child", true)]
    [InlineData("ordered implies danger of sponsor", "ordered and not danger of sponsor", false)]
    [InlineData("ordered implies danger of sponsor", "ordered of sponsor and not danger of sponsor", true)]
    [InlineData("ordered implies danger of sponsor or crime", "ordered and not danger of sponsor and not crime", false)]
    [InlineData("ordered implies danger of sponsor or crime", "ordered of child and not danger of sponsor and not crime of child", true)]
    [InlineData("ordered implies stage of sponsor is first-try", "ordered and stage of sponsor is second-try", false)]
    [InlineData("ordered implies stage of sponsor is first-try", "ordered of sponsor and stage of sponsor is second-try", true)]
    [InlineData("ordered implies school is day-school", "ordered and school is none-at-all", false)]
    [InlineData("ordered implies school is day-school", "ordered of child and school is none-at-all", true)]
    [InlineData("ordered implies speaks of sponsor includes english", "ordered and not speaks of sponsor includes english", false)]
    [InlineData("ordered implies speaks of sponsor includes english", "ordered of sponsor and not speaks of sponsor includes english", true)]
    [InlineData("ordered implies languages includes dari", "ordered and not languages includes dari", false)]
    [InlineData("ordered implies languages includes dari", "ordered of sponsor and not languages includes dari", true)]
    [InlineData("ordered implies age of sponsor >= 18 years", "ordered and age of sponsor < 18 years", false)]
    [InlineData("ordered implies age of sponsor >= 18 years", "ordered of sponsor and age of sponsor < 18 years", true)]
    [InlineData("ordered implies savings >= 5000 EUR", "ordered and savings < 5000 EUR", false)]
    [InlineData("ordered implies savings >= 5000 EUR", "ordered of sponsor and savings < 5000 EUR", true)]
    [InlineData("ordered implies age of sponsor at least 2 years more than stay-here", "ordered and age of sponsor at most 1 year more than stay-here", false)]
    [InlineData("ordered implies age of sponsor at least 2 years more than stay-here", "ordered of sponsor and age of sponsor at most 1 year more than stay-here of sponsor", true)]
    [InlineData("ordered implies age at least 2 years more than stay-here of sponsor", "ordered of sponsor and age of sponsor at most 1 year more than stay-here of sponsor", true)]
    [InlineData("ordered implies membership at least 2 years more than stay-here", "ordered of sponsor and membership at most 1 year more than stay-here of sponsor", true)]
    [InlineData("ordered implies age at least 2 years more than membership", "ordered of sponsor and age of sponsor at most 1 year more than membership", true)]
    [InlineData("ordered implies age at least 2 years more than membership", "ordered and age at most 1 year more than membership", false)]
    [InlineData("ordered implies sponsor is a refugee", "ordered and not sponsor is a refugee", false)]
    [InlineData("ordered implies sponsor is a refugee", "ordered of sponsor and not sponsor is a refugee", true)]
    public void A_truth_that_ties_two_persons_is_said_of_the_person_and_nobody_else(string truth, string condition, bool possible) =>
        Possible(truth, condition).ShouldBe(possible);

    [Fact]
    public void A_question_about_a_persons_fact_and_the_same_fact_of_her_sponsor_is_answered_although_a_truth_ties_only_the_one()
    {
        var law = When("ordered and ordered of sponsor and danger", "ordered implies danger of sponsor.");
        law.Analysis.Cases.Find(Formula(law)).ShouldNotBeNull().ValueOf("sponsor.danger").ShouldBe(1);
        law = When("ordered and ordered of sponsor and not danger of sponsor", "ordered implies danger of sponsor.");
        law.Analysis.Cases.Find(Formula(law)).ShouldBeNull();
    }

    [Theory]
    [InlineData("at least 3 months after arrival", "since.arrival", 12)]
    [InlineData("at least 20 months after arrival", "since.arrival", 20)]
    [InlineData("more than 48 hours after arrival", "since.arrival.hours", 720)]
    [InlineData("after hearing", "since.hearing.hours", 720)]
    [InlineData("before hearing", "since.hearing.hours", -1)]
    public void Where_the_time_since_an_event_may_be_any_it_is_a_year_or_thirty_days(string condition, string clock, long time) =>
        (When(condition) is var law ? law.Analysis.Cases.Find(Formula(law)) : null).ShouldNotBeNull().ValueOf(clock).ShouldBe(time);

    [Theory]
    [InlineData(null, null, "true")]
    [InlineData("2020-01-01", null, "state.today in {737424..3652058}")]
    [InlineData(null, "2020-01-01", "state.today in {0..737423}")]
    [InlineData("2020-01-01", "2020-01-02", "state.today in {737424}")]
    [InlineData("2020-01-01", "2020-01-01", "false")]
    public void An_interval_reaches_from_its_first_day_to_the_day_before_its_until(string? from, string? until, string formula) =>
        When("ordered").Analysis.Space.Within(Day(from), Day(until)).ToString().ShouldBe(formula);

    // The law as it stands when all that bears on the question is in force; if only some days are asked about, on them.
    [Theory]
    [InlineData(null, null, "from 2020-01-01", "state.today in {737424..3652058}")]
    [InlineData(null, null, "until 2020-01-01", "state.today in {0..737423}")]
    [InlineData(null, null, "from 2020-01-01 until 2020-01-03", "state.today in {737424..737425}")]
    [InlineData("2019-01-01", "2020-02-01", "from 2020-01-01", "state.today in {737424..737454}")]
    [InlineData("2020-01-10", "2020-02-01", "from 2020-01-01", "state.today in {737433..737454}")]
    [InlineData("2020-01-01", "2020-01-02", "from 2020-01-01", "state.today in {737424}")]
    [InlineData("2019-01-01", "2020-01-01", "from 2020-01-01", "false")]
    [InlineData("2019-01-01", "2020-01-01", "until 2020-01-01", "state.today in {737059..737423}")]
    [InlineData("2020-01-01", null, "until 2020-01-01", "false")]
    [InlineData("2020-01-01", "2020-01-01", "until 2030-01-01", "false")]
    public void A_question_is_asked_of_the_law_as_it_stands_and_of_the_days_that_are_asked_about(string? from, string? until, string inForce, string days)
    {
        var model = Law.Of($"position p: ministry must fine foreigner {inForce}.").Analysis.Model;
        var analysis = new Analysis(model, new AnalysisOptions { From = Day(from), Until = Day(until) });
        var scope = analysis.Scopes.Scope(analysis.InstancesOf("p")[0]);
        analysis.Solver.Exists(analysis.Space.AsItStands(scope), variable => variable.Key != CaseSpace.Today).ToString().ShouldBe(days);
    }

    [Fact]
    public void That_a_bar_is_younger_than_the_power_beside_it_is_history()
    {
        var analysis = Law.Of("position p: ministry must fine foreigner from 2020-01-01. position q: ministry must not fine foreigner from 2022-01-01 until 2023-01-01.").Analysis;
        var (p, q) = (analysis.Scopes.Scope(analysis.InstancesOf("p")[0]), analysis.Scopes.Scope(analysis.InstancesOf("q")[0]));
        analysis.Solver.Satisfiable(analysis.Space.AsItStands(analysis.Table.And(p, analysis.Table.Not(q)))).ShouldBeTrue();
        analysis.Cases.Find(analysis.Space.AsItStands(analysis.Table.And(p, q))).ShouldNotBeNull().ValueOf(CaseSpace.Today).ShouldBe(new DateOnly(2022, 1, 1).DayNumber);
        analysis.Cases.Find(analysis.Space.AsItStands(analysis.Table.And(p, analysis.Table.Not(q)))).ShouldNotBeNull().ValueOf(CaseSpace.Today).ShouldBe(new DateOnly(2023, 1, 1).DayNumber);
    }

    [Fact]
    public void A_group_is_named_for_those_whose_facts_define_it_and_for_no_one_of_whom_only_a_part_is_said()
    {
        var law = When("age < 18 years and danger", "group young-offender: person with age < 30 years and crime.");
        var (age, crime, danger) = (Variable(law, "person.age"), Variable(law, "person.crime", "crime"), Variable(law, "person.danger"));
        IEnumerable<string> Named(params Variable[] variables) => law.Analysis.Space.GroupsDefinedBy(variables, Role.Person).Select(defined => defined.Group.Name);
        Named(age).ShouldBe(["elder", "minor"]);
        Named(age, crime).ShouldBe(["elder", "minor", "young-offender"]);
        Named(crime, danger).ShouldBeEmpty();
        law.Analysis.Space.GroupsDefinedBy([age], "sponsor").ShouldBeEmpty();
    }

    private static Variable Variable(Law law, string key, string? said = null) =>
        (said is null ? Formula(law) : law.Analysis.Space.Compile(When(said).Instance("p").Position.When[0].Condition, Role.Person)).Variables.First(variable => variable.Key == key);

    private static bool Possible(string truth, string condition) => When(condition, $"{truth}.") is var law && law.Analysis.Solver.Satisfiable(Formula(law));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
