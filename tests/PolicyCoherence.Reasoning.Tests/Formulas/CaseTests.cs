using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>A case is a value for each of its variables, none of them twice, each of its domain.</summary>
public sealed class CaseTests
{
    private readonly FormulaTable _table = new();
    private readonly Variable _age;
    private readonly Variable _alone;

    public CaseTests()
    {
        _alone = _table.Variable("person.alone", ValueSet.YesOrNo, 0);
        _age = _table.Variable("person.age", ValueSet.Range(0, 120), 30);
    }

    [Fact]
    public void A_case_reads_its_values_in_the_order_of_their_keys()
    {
        var child = Of((_alone, 1), (_age, 16));
        child.ToString().ShouldBe("person.age = 16, person.alone = 1");
        (child[_age], child[_alone]).ShouldBe((16, 1));
        child.TryGet(_age, out var age).ShouldBeTrue();
        age.ShouldBe(16);
    }

    [Fact]
    public void A_value_that_a_case_has_not_is_an_error_that_names_it()
    {
        var only = Of((_alone, 1));
        Should.Throw<KeyNotFoundException>(() => only[_age]).Message.ShouldContain("`person.age`");
        Should.Throw<KeyNotFoundException>(() => only.With(_age, 3)).Message.ShouldContain("`person.age`");
        only.TryGet(_age, out var none).ShouldBeFalse();
        none.ShouldBe(0);
        Should.Throw<ArgumentException>(() => FormulaEvaluator.Holds(_table.Literal(_age, ValueSet.Of(3)), only)).Message.ShouldContain("`person.age`");
    }

    [Fact]
    public void A_value_given_twice_or_outside_its_domain_is_an_error_that_names_it()
    {
        Should.Throw<ArgumentException>(() => Of((_age, 16), (_alone, 1), (_age, 17))).Message.ShouldStartWith("`person.age` has two values");
        Should.Throw<ArgumentException>(() => Of((_age, 16), (_age, 16))).Message.ShouldStartWith("`person.age` has two values");
        Should.Throw<ArgumentException>(() => Of((_age, 121))).Message.ShouldStartWith("121 is not a value of `person.age`");
        Should.Throw<ArgumentException>(() => Of((_age, 16)).With(_age, -1)).Message.ShouldStartWith("-1 is not a value of `person.age`");
    }

    [Fact]
    public void A_case_with_another_value_is_another_case_and_with_the_same_values_the_same()
    {
        var child = Of((_age, 16), (_alone, 1));
        var older = child.With(_age, 17);
        (older[_age], older[_alone], child[_age]).ShouldBe((17, 1, 16));
        older.ShouldNotBe(child);
        older.With(_age, 16).ShouldBe(child);
        older.With(_age, 16).GetHashCode().ShouldBe(child.GetHashCode());
        Of((_age, 16)).ShouldNotBe(child);
        Of((_age, 1)).ShouldNotBe(Of((_alone, 1)));
        child.Equals((Case?)null).ShouldBeFalse();
        new[] { child, older, Of((_age, 16)), Of((_alone, 1)), Of((_alone, 0)) }.Select(each => each.GetHashCode()).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Variables_stand_in_the_order_of_their_keys()
    {
        ((_age < _alone), (_alone < _age), (_age > _alone), (_alone > _age)).ShouldBe((true, false, false, true));
        ((_age <= _alone), (_alone <= _age), (_age >= _alone), (_alone >= _age)).ShouldBe((true, false, false, true));
        var same = _table.Variable("person.age", ValueSet.Range(0, 120), 30);
        ((_age < same), (_age > same), (_age <= same), (_age >= same)).ShouldBe((false, false, true, true));
        ((_age == same), (_age != same), (_age.CompareTo(null) > 0)).ShouldBe((true, false, true));
    }

    [Theory]
    [InlineData(0, 121, 30)]
    [InlineData(0, 120, 31)]
    public void A_fact_has_one_domain_and_one_ordinary_value(long from, long to, long ordinary) =>
        Should.Throw<ArgumentException>(() => _table.Variable("person.age", ValueSet.Range(from, to), ordinary)).Message.ShouldStartWith("`person.age` exists with another domain or ordinary value");

    [Fact]
    public void An_ordinary_value_lies_within_the_domain() =>
        Should.Throw<ArgumentException>(() => _table.Variable("person.height", ValueSet.Range(0, 120), 130)).Message.ShouldStartWith("the ordinary value of `person.height` is outside its domain");

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 3, false)]
    public void Two_formulas_are_equivalent_if_each_implies_the_other(int one, int other, bool equivalent)
    {
        Formula[] formulas = [_table.True, _table.Literal(_age, ValueSet.Range(0, 17)), _table.Literal(_age, ValueSet.Range(0, 15)), _table.Literal(_alone, ValueSet.Yes)];
        new Solver(_table, _ => []).Equivalent(formulas[one], formulas[other]).ShouldBe(equivalent);
    }

    [Fact]
    public void Formulas_that_only_a_declared_truth_makes_alike_are_equivalent()
    {
        var (child, alone) = (_table.Literal(_age, ValueSet.Range(0, 17)), _table.Literal(_alone, ValueSet.Yes));
        var truth = _table.Or(_table.And(child, alone), _table.And(_table.Not(child), _table.Not(alone)));
        new Solver(_table, variable => truth.Mentions(variable) ? [truth] : []).Equivalent(child, alone).ShouldBeTrue();
        new Solver(_table, _ => []).Equivalent(child, alone).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_in_a_comparison_that_are_too_large_and_shares_that_are_too_close_are_bounds_that_are_said()
    {
        Should.Throw<ReasoningLimitException>(() => Rounded.Of((Int128)ValueSet.Largest + 1, 0, 1)).Message.ShouldContain("the numbers in a comparison of two facts are too large");
        var income = _table.Variable("income", ValueSet.Range(0, 1_000_000_000_000), 0);
        Should.Throw<ReasoningLimitException>(() => _table.AtMost(income, Rounded.Of(1_000_000, 0, 999_999), income, Rounded.Of(1, 100_000, 1))).Message.ShouldContain("two shares of one amount are too close to each other to be compared");
    }

    [Fact]
    public void A_fact_set_free_between_rounded_shares_of_two_others_is_a_bound_that_is_said()
    {
        var (one, other) = (_table.Variable("one", ValueSet.Range(0, 90), 0), _table.Variable("other", ValueSet.Range(0, 90), 0));
        var formula = _table.AtMost(one, Rounded.Of(1, 0, 2), other, Rounded.Of(1, 0, 3));
        Should.Throw<ReasoningLimitException>(() => new Solver(_table, _ => []).Exists(formula, variable => variable == other)).Message.ShouldContain("compared with shares of several amounts");
        Should.Throw<ReasoningLimitException>(() => new Solver(_table, _ => []).Exists(_table.And(formula, _table.AtMost(other, Rounded.Itself, one, Rounded.Of(3, 0, 1))), variable => variable == one)).Message.ShouldContain("compared with shares of several amounts");
    }

    private static Case Of(params (Variable Variable, long Value)[] values) => Case.Of(values.Select(pair => KeyValuePair.Create(pair.Variable, pair.Value)));
}
