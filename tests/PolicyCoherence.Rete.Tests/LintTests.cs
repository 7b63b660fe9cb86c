using PolicyCoherence.Rete.Fluent;
using PolicyCoherence.Rete.Tests.Rules;

namespace PolicyCoherence.Rete.Tests;

public class LintTests
{
    [Theory]
    [InlineData(typeof(UsesAliasTooEarly), "n.Action == other.Action", "used before it is bound")]
    [InlineData(typeof(UsesItsOwnAlias), "n.Action == norm.Group", "used before it is bound")]
    [InlineData(typeof(CapturesALocal), "n.Action == wanted", "`wanted` is captured")]
    [InlineData(typeof(CapturesAField), "n.Id == _limit", "`_limit` is captured")]
    [InlineData(typeof(CapturesALocalInAnAction), "ctx.TryInsert(new Clash(norm.Id, number))", "`number` is captured")]
    [InlineData(typeof(HasAnUpperCaseAlias), "() => Norm", "call it `norm`")]
    [InlineData(typeof(BindsTwice), "() => norm", "bound twice")]
    [InlineData(typeof(ComparesWithLess), "n.Id < 3", "one named static predicate")]
    [InlineData(typeof(TestsAType), "f is Norm", "one named static predicate")]
    [InlineData(typeof(NestsALambda), "Enumerable.Any(g, i => i GreaterThan 2)", "nested lambda")]
    [InlineData(typeof(CallsOnAnObject), "n.Group.Contains(\"child\")", "`Contains` is called on an object")]
    [InlineData(typeof(LetsAMember), "norm.Group", "static method of `LetsAMember`")]
    [InlineData(typeof(LetsAForeignMethod), "Order.IsBefore(norm, norm)", "static method of `LetsAForeignMethod`")]
    [InlineData(typeof(HandsTheContextOn), "HandsTheContextOn.Conclude(ctx, norm)", "insert where the context stands")]
    [InlineData(typeof(InsertsAnything), "ctx.TryInsert(InsertsAnything.Anything(norm))", "type of fact")]
    [InlineData(typeof(ComputesInTheAction), "ctx.TryInsert(new Clash(norm.Id, norm.Id + 1))", "move it into a static method")]
    [InlineData(typeof(HasNoAction), "", "no action")]
    [InlineData(typeof(HasNoCondition), "", "no condition")]
    [InlineData(typeof(MissesWhatItDerives), "Not<Clash>", "absence is judged at priority 0")]
    [InlineData(typeof(Holder.NestedRule), "", "nested, generic or not public")]
    public void A_rule_that_breaks_a_law_is_refused_with_its_name_the_text_and_a_remedy(Type rule, string condition, string problem)
    {
        var refusal = Engine.Refusal(rule);
        refusal.Condition.ShouldBe(condition.Replace("GreaterThan", ">", StringComparison.Ordinal));
        refusal.RuleName.ShouldBe(rule.FullName);
        refusal.Message.ShouldContain(problem);
        refusal.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_internal_rule_is_refused_and_not_passed_over() =>
        Engine.Refusal(typeof(InternalRule)).RuleName.ShouldBe(typeof(InternalRule).FullName);

    [Fact]
    public void A_collection_at_the_priority_of_a_rule_that_adds_to_it_is_refused() =>
        Engine.Refusal(typeof(GathersClashes), typeof(DerivesClashes)).Message.ShouldContain("`derives clashes` derives `Clash` at priority 0");

    [Fact]
    public void Absence_that_leads_on_to_what_it_misses_is_refused_even_if_the_last_step_has_a_higher_priority() =>
        Engine.Refusal(typeof(MissesClashes), typeof(DerivesClashesEarly)).Message
            .ShouldContain("`misses clashes` leads on to what `derives clashes early` derives `Clash`");

    [Fact]
    public void A_rule_refused_leaves_the_repository_as_it_was()
    {
        var repository = Engine.Load(typeof(PairsByAction));
        Should.Throw<RuleLoadException>(() => repository.Load(x => x.From(typeof(Exempted), typeof(BindsTwice))));
        repository.GetRules().Select(r => r.Name).ShouldBe(["pairs by action"]);
    }

    [Fact]
    public void Rules_of_an_assembly_are_all_checked() =>
        Should.Throw<RuleLoadException>(() => new RuleRepository().Load(x => x.From(typeof(LintTests).Assembly)));

    [Fact]
    public void Attributes_are_read_and_can_choose_rules()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(PairsByAction), typeof(Exempted)).Where(r => r.Tags.Contains("pair")));
        var rule = repository.GetRules().ShouldHaveSingleItem();
        rule.Name.ShouldBe("pairs by action");
        rule.Description.ShouldStartWith("Two norms");
        rule.Tags.Order().ShouldBe(["join", "pair"]);
        rule.Priority.ShouldBe(0);
    }
}
