using System.Globalization;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Formulas;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Tests;

/// <summary>The second reading of a person where a sentence says little: whose fact it is, whether something has happened, how far a chain of clauses reaches.</summary>
public sealed class PlainReadingTests
{
    private static readonly Role Sponsor = new("sponsor", null, Nowhere);
    private static readonly Role Child = new("child", null, Nowhere);

    private static SourceSpan Nowhere => default;

    // Facts that are always the sponsor's, in conditions that name nobody, or somebody else.
    private static IEnumerable<(Condition Condition, string Key, long Value, string Formula)> OfTheSponsor()
    {
        foreach (var role in new[] { null, Sponsor, Child })
        {
            yield return (new FactHolds(Nowhere, Of("warned", new YesNoType()), role), "sponsor.warned", 1, "sponsor.warned in {1}");
            yield return (new FactIs(Nowhere, Of("stage", new ChoiceFactType(["first", "second", "third"])), role, 2), "sponsor.stage", 2, "sponsor.stage in {2}");
            yield return (new FactCompare(Nowhere, Of("income", new NumberFactType("EUR")), role, Order.More, 5), "sponsor.income", 6, "sponsor.income in {6..1000000000000}");
            yield return (new FactIncludes(Nowhere, Of("speaks", new SetFactType(["english", "french"])), role, 1), "sponsor.speaks.french", 1, "sponsor.speaks.french in {1}");
            yield return (new FactRelation(Nowhere, Of("income", new NumberFactType("EUR")), role, 1, Order.More, Own("rent"), null, 1, 5), "sponsor.income", 6, "person.rent <= sponsor.income + -6");
            yield return (new FactRelation(Nowhere, Own("rent"), null, 1, Order.Less, Of("income", new NumberFactType("EUR")), role, 1, -5), "sponsor.income", 6, "person.rent <= sponsor.income + -6");
            yield return (new FactHolds(Nowhere, Of("able", new YesNoType()) with { Definition = new FactCompare(Nowhere, Own("rent"), null, Order.AtLeast, 3) }, role), "sponsor.rent", 3, "sponsor.rent in {3..1000000000000}");
        }
    }

    [Fact]
    public void What_is_always_a_fact_of_the_sponsor_is_his_whoever_a_sentence_names()
    {
        foreach (var (condition, key, value, formula) in OfTheSponsor())
        {
            new PlainEvaluator(asked => asked == key ? value : 0).Holds(condition, "person").ShouldBeTrue(formula);
            new PlainEvaluator(asked => asked == key ? value - 1 : 100).Holds(condition, "person").ShouldBeFalse(formula);
            var compiled = Law.Of("").Analysis.Space.Compile(condition, "person");
            compiled.ToString().ShouldBe(formula);
            var variable = compiled.Variables.Single(variable => variable.Key == key);
            ((CaseVariable?)variable.Tag).ShouldNotBeNull().Role.ShouldBe("sponsor", formula);
        }
    }

    [Fact]
    public void A_value_of_a_fact_with_several_is_known_by_its_place_and_other_facts_have_none()
    {
        var space = Law.Of("").Analysis.Space;
        CaseVariable? Tag(Condition condition) => (CaseVariable?)space.Compile(condition, "child").Variables.Single().Tag;
        var speaks = new Fact("speaks", null, Nowhere, new SetFactType(["english", "french"]), null, Owner.Given, null, null, null, false, null);
        Tag(new FactIncludes(Nowhere, speaks, null, 0)).ShouldBe(new CaseVariable("child", speaks) { Member = 0 });
        Tag(new FactIncludes(Nowhere, speaks, null, 1)).ShouldBe(new CaseVariable("child", speaks) { Member = 1 });
        Tag(new FactCompare(Nowhere, Own("rent"), null, Order.More, 1)).ShouldBe(new CaseVariable("child", Own("rent")));
        CaseSpace.KeyOf(Of("stage", new YesNoType()), "person").ShouldBe("sponsor.stage");
        CaseSpace.KeyOf(Own("rent"), "child").ShouldBe("child.rent");
        CaseSpace.KeyOf(speaks, "child", 1).ShouldBe("child.speaks.french");
    }

    [Fact]
    public void A_number_has_no_largest_value_a_day_no_first_or_last_and_everything_else_all_its_values()
    {
        var space = Law.Of("").Analysis.Space;
        OpenEnds Open(FactType type, Func<Fact, Condition> condition) => space.Compile(condition(Own(type.GetType().Name.ToLowerInvariant(), type)), "person").Variables.Single().Open;
        Open(new NumberFactType("EUR"), fact => new FactCompare(Nowhere, fact, null, Order.More, 1)).ShouldBe(OpenEnds.Above);
        Open(new DateFactType(), fact => new FactCompare(Nowhere, fact, null, Order.More, 1)).ShouldBe(OpenEnds.Below | OpenEnds.Above);
        Open(new YesNoType(), fact => new FactHolds(Nowhere, fact, null)).ShouldBe(OpenEnds.None);
        Open(new ChoiceFactType(["a1", "b1"]), fact => new FactIs(Nowhere, fact, null, 1)).ShouldBe(OpenEnds.None);
    }

    [Theory]
    [InlineData(-1, -1, false)]
    [InlineData(0, 0, true)]
    [InlineData(3, 2200, true)]
    [InlineData(4, 2900, true)]
    [InlineData(-1, 5, false)]
    [InlineData(5, -1, false)]
    public void An_event_that_is_happening_now_has_happened_and_one_of_whose_clocks_has_not_begun_has_not(long months, long hours, bool happened)
    {
        var claim = new Event("claim", null, Nowhere);
        var plain = new PlainEvaluator(key => key switch { "since.claim" => months, "since.claim.hours" => hours, _ => throw new ArgumentException(key) });
        plain.Holds(new HasHappened(Nowhere, claim), "person").ShouldBe(happened);
        plain.Holds(new SinceEvent(Nowhere, claim, Order.AtMost, 3, ClockUnit.Months), "person").ShouldBe(months is >= 0 and <= 3);
        plain.Holds(new SinceEvent(Nowhere, claim, Order.More, 3, ClockUnit.Months), "person").ShouldBe(months > 3);
        plain.Holds(new SinceEvent(Nowhere, claim, Order.AtMost, 2500, ClockUnit.Hours), "person").ShouldBe(hours is >= 0 and <= 2500);
    }

    [Theory]
    [InlineData("foreigner", true, false)]
    [InlineData("foreigner worker", false, false)]
    [InlineData("worker", false, false)]
    [InlineData("", false, true)]
    public void Whoever_a_procedure_is_not_meant_for_is_not_of_it_when_it_is_over_either(string facts, bool concerns, bool isOver)
    {
        var law = Law.Of("group worker. procedure p for foreigner except for worker: decision by office.");
        var procedure = law.Analysis.Model.Procedures.Single();
        var plain = Plain(law, facts);
        plain.Concerns(procedure).ShouldBe(concerns);
        plain.Concerns(procedure, isOver: true).ShouldBe(isOver);
    }

    [Theory]
    [InlineData("foreigner danger", true, false)]
    [InlineData("foreigner", false, false)]
    [InlineData("danger", false, true)]
    [InlineData("", false, false)]
    public void A_procedure_concerns_its_group_while_it_is_one_and_those_who_were_of_it_when_it_is_over(string facts, bool concerns, bool isOver)
    {
        var law = Law.Of("procedure p for foreigner when danger: decision by office.");
        var (plain, procedure) = (Plain(law, facts), law.Analysis.Model.Procedures.Single());
        plain.Concerns(procedure).ShouldBe(concerns);
        plain.Concerns(procedure, isOver: true).ShouldBe(isOver);
        var everybody = Law.Of("procedure p when danger: decision by office.");
        var all = everybody.Analysis.Model.Procedures.Single();
        Plain(everybody, facts).Concerns(all).ShouldBe(facts.Contains("danger", StringComparison.Ordinal));
        Plain(everybody, facts).Concerns(all, isOver: true).ShouldBeFalse("nobody has left a group that is everybody");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void Exceptions_have_exceptions_as_many_as_there_are(int length, bool live)
    {
        var chain = string.Concat(Enumerable.Range(1, length).Select(index => $"exception e{index} to {(index == 1 ? "p" : $"e{index - 1}")}: when danger. "));
        Agree($"position p: ministry must deport foreigner. {chain}", "foreigner danger", live);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(63, false)]
    [InlineData(64, true)]
    public void A_position_yields_to_one_that_yields_to_another_as_far_as_the_clauses_go(int length, bool live)
    {
        var chain = string.Concat(Enumerable.Range(1, length).Select(index => $"position q{index}: no authority may deport foreigner{(index < length ? $" subject to q{index + 1}" : "")}. "));
        Agree($"position p: ministry must deport foreigner subject to q1. {chain}", "foreigner", live);
    }

    [Theory]
    [InlineData("danger", false)]
    [InlineData("crime", false)]
    [InlineData("danger crime", false)]
    [InlineData("ill", true)]
    public void Where_both_positions_name_a_case_either_is_enough_to_yield(string facts, bool live) =>
        Agree("position p: ministry must deport foreigner subject to q where danger. position q: no authority may deport foreigner notwithstanding p where crime.", $"foreigner {facts}", live);

    [Theory]
    [InlineData("torture", true)]
    [InlineData("risk", true)]
    [InlineData("torture risk", true)]
    [InlineData("", false)]
    public void As_far_as_one_of_two_treaties_forbids_it_is_far_enough(string facts, bool live) =>
        Agree(
            "treaty echr. understanding u \"1\": no state may return foreigner when torture as in torture-convention article \"3\". understanding v \"2\": no state may return foreigner when risk as in echr article \"3\". position p: no authority may return foreigner as far as torture-convention forbids it as far as echr forbids it.",
            $"foreigner {facts}",
            live);

    [Theory]
    [InlineData("torture", false)]
    [InlineData("", true)]
    public void A_saving_clause_takes_out_what_one_act_of_an_understanding_forbids(string facts, bool live) =>
        Agree("understanding u \"1\": no state may fine or return foreigner when torture as in torture-convention article \"3\". position p: ministry must return foreigner respecting torture-convention.", $"foreigner {facts}", live);

    [Theory]
    [InlineData("sponsor.torture", "no state may admit sponsor when torture", true)]
    [InlineData("person.torture", "no state may admit sponsor when torture", false)]
    [InlineData("person.torture", "no state may admit anyone when torture", true)]
    [InlineData("sponsor.torture", "no state may admit anyone when torture", false)]
    [InlineData("sponsor.torture sponsor.assured", "no state may admit sponsor when torture unless assured", false)]
    [InlineData("sponsor.torture person.assured", "no state may admit sponsor when torture unless assured", true)]
    public void A_prohibition_speaks_of_whom_its_act_is_done_to(string facts, string words, bool applies)
    {
        var law = Law.Of($"role sponsor. understanding u \"1\": {words}.");
        var understanding = law.Understanding<ProhibitionUnderstanding>();
        Plain(law, facts).Applies(understanding, understanding.Acts[0]).ShouldBe(applies);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("danger", true)]
    [InlineData("crime", true)]
    [InlineData("danger crime", false)]
    [InlineData("ordered", false)]
    [InlineData("ill", false)]
    public void A_sanction_stands_where_one_of_the_acts_was_forbidden_and_nothing_put_the_ban_aside(string facts, bool live) =>
        Agree(
            "position p: foreigner must not work or enter unless ordered on breach, court may imprison under act section \"1\". exception e to p: for enter when danger. exception f to p: for work when crime. position q: foreigner may work when ill under constitution-1990 section \"1\". position r: foreigner may enter when ill under constitution-1990 section \"2\".",
            $"foreigner p/breach {facts}",
            live,
            "p/on-breach");

    // The person is read without formulas and with them.
    private static void Agree(string text, string facts, bool live, string position = "p")
    {
        var law = Law.Of(text);
        var reading = law.Instance(position).Reading;
        Plain(law, facts).IsLive(reading).ShouldBe(live, "read plainly");
        var formula = law.Analysis.Scopes.Live(reading);
        FormulaEvaluator.Holds(formula, Reasoning.Formulas.Case.Of(formula.Variables.Select(variable => KeyValuePair.Create(variable, Value(Known(facts), variable.Key))))).ShouldBe(live, "read by formulas");
    }

    private static PlainLaw Plain(Law law, string facts) => new(law.Analysis, new PlainEvaluator(key => Value(Known(facts), key)));

    private static HashSet<string> Known(string facts) =>
        facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Contains('.', StringComparison.Ordinal) ? fact : $"person.{fact}").ToHashSet(StringComparer.Ordinal);

    private static long Value(HashSet<string> known, string key) => key == CaseSpace.Today ? DateOnly.Parse("2026-01-01", CultureInfo.InvariantCulture).DayNumber : known.Contains(key) ? 1 : 0;

    private static Fact Of(string name, FactType type) => Own(name, type) with { FixedRole = Sponsor };

    private static Fact Own(string name, FactType? type = null) => new(name, null, Nowhere, type ?? new NumberFactType("EUR"), null, Owner.Given, null, null, null, false, null);
}
