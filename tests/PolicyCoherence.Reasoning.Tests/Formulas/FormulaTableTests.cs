using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>What a table simplifies, and that formulas do not depend on the order of creation.</summary>
public sealed class FormulaTableTests
{
    private readonly FormulaTable _table = new();

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 2000, QuietOnSuccess = true)]
    public void A_formula_reads_the_same_whatever_was_created_first_and_however_its_parts_were_ordered(Sketch sketch)
    {
        var one = new World(sketch);
        foreach (var shuffle in (int[])[1, 2, 3])
        {
            var other = new World(sketch, shuffle);
            other.First.ToString().ShouldBe(one.First.ToString());
            other.Table.Not(other.Second).ToString().ShouldBe(one.Table.Not(one.Second).ToString());
            other.Solver.Exists(other.First, other.Picked).ToString().ShouldBe(one.Solver.Exists(one.First, one.Picked).ToString());
        }
    }

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 1000, QuietOnSuccess = true)]
    public void A_negation_holds_in_exactly_the_other_cases_and_negated_again_is_the_same_object(Sketch sketch)
    {
        var world = new World(sketch);
        var negation = world.Table.Not(world.First);
        world.Table.Not(negation).ShouldBeSameAs(world.First);
        foreach (var @case in world.Everything()) World.Holds(negation, @case).ShouldBe(!World.Holds(world.First, @case));
    }

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 1000, QuietOnSuccess = true)]
    public void A_formula_built_again_from_its_parts_is_the_same_object(Sketch sketch)
    {
        var world = new World(sketch);
        Again(world.First).ShouldBeSameAs(world.First);

        Formula Again(Formula formula) => formula switch
        {
            AndFormula and => world.Table.And(and.Parts.Reverse().Select(Again)),
            OrFormula or => world.Table.Or(or.Parts.Reverse().Select(Again)),
            LiteralFormula literal => world.Table.Literal(literal.Variable, literal.Values),
            _ => formula,
        };
    }

    [Fact]
    public void Among_thousands_of_formulas_each_is_made_once()
    {
        Formula[] facts = [.. Enumerable.Range(0, 60).Select(index => Fact($"f{index}"))];
        Formula[] Made() =>
        [
            .. from one in Enumerable.Range(0, 60) from other in Enumerable.Range(0, one) select _table.And(facts[one], facts[other]),
            .. from one in Enumerable.Range(0, 60) from other in Enumerable.Range(0, one) select _table.Or(facts[one], facts[other]),
        ];
        var first = Made();
        first.Distinct().Count().ShouldBe(60 * 59);
        Made().ShouldBe(first);
    }

    [Fact]
    public void Of_one_fact_with_many_values_each_condition_is_made_once()
    {
        var days = _table.Variable("days", ValueSet.Range(0, 1000), 0);
        Formula[] Made() => [.. Enumerable.Range(1, 500).Select(bound => _table.Literal(days, ValueSet.Range(bound, 1000)))];
        var first = Made();
        first.Distinct().Count().ShouldBe(500);
        Made().ShouldBe(first);
        Enumerable.Range(1, 500).ShouldAllBe(bound => ReferenceEquals(_table.Literal(days, ValueSet.Range(0, bound - 1)), _table.Not(first[bound - 1])));
    }

    [Theory]
    [InlineData("b d f", "a c e g")]
    [InlineData("a b c", "d e f")]
    [InlineData("d e f", "a b c")]
    [InlineData("c a b", "f e d g h")]
    [InlineData("a", "a b")]
    public void Whatever_the_order_in_which_conditions_are_put_together_they_stand_in_the_order_of_their_names(string one, string other)
    {
        Formula Said(string keys) => _table.And(keys.Split(' ').Select(key => Fact(key)));
        var keys = $"{one} {other}".Split(' ').Distinct().Order(StringComparer.Ordinal).ToList();
        var both = _table.And(Said(one), Said(other));
        both.ToString().ShouldBe(string.Join(" and ", keys.Select(key => $"{key} in {{1}}")));
        both.Variables.Select(variable => variable.Key).ShouldBe(keys);
        Said($"{one} {other}").ShouldBeSameAs(both);
        Said($"{other} {one}").ShouldBeSameAs(both);
    }

    [Fact]
    public void A_conjunction_intersects_what_it_says_of_one_variable_and_a_disjunction_unites_it()
    {
        var age = _table.Variable("age", ValueSet.Range(0, 120), 30);
        var adult = _table.Literal(age, ValueSet.Range(18, 120));
        var working = _table.Literal(age, ValueSet.Range(15, 66));
        _table.And(adult, working).ShouldBeSameAs(_table.Literal(age, ValueSet.Range(18, 66)));
        _table.Or(adult, working).ShouldBeSameAs(_table.Literal(age, ValueSet.Range(15, 120)));
        _table.And(adult, _table.Not(adult)).ShouldBeSameAs(_table.False);
        _table.Or(adult, _table.Not(adult)).ShouldBeSameAs(_table.True);
    }

    [Fact]
    public void A_part_that_meets_its_negation_decides_the_whole()
    {
        var (a, b, c) = (Fact("a"), Fact("b"), Fact("c"));
        _table.And([_table.Or(a, b), c, _table.And(_table.Not(a), _table.Not(b))]).ShouldBeSameAs(_table.False);
        _table.And([c, _table.Or(a, _table.And(b, c)), _table.Not(_table.Or(a, _table.And(b, c)))]).ShouldBeSameAs(_table.False);
        _table.Or(_table.Or(a, _table.And(b, c)), _table.Not(_table.Or(a, _table.And(b, c)))).ShouldBeSameAs(_table.True);
    }

    [Fact]
    public void A_literal_beyond_the_domain_is_constant()
    {
        var age = _table.Variable("age", ValueSet.Range(0, 120), 30);
        _table.Literal(age, ValueSet.Range(121, 500)).ShouldBeSameAs(_table.False);
        _table.Literal(age, ValueSet.Range(-5, 500)).ShouldBeSameAs(_table.True);
        _table.Literal(age, ValueSet.Range(100, 500)).ShouldBeSameAs(_table.Literal(age, ValueSet.Range(100, 120)));
    }

    [Fact]
    public void A_key_names_one_variable()
    {
        var age = _table.Variable("age", ValueSet.Range(0, 120), 30);
        _table.Variable("age", ValueSet.Range(0, 120), 30).ShouldBeSameAs(age);
        Should.Throw<ArgumentException>(() => _table.Variable("age", ValueSet.YesOrNo, 0));
        Should.Throw<ArgumentException>(() => _table.Variable("other", ValueSet.YesOrNo, 2));
    }

    private Formula Fact(string key) => _table.Literal(_table.Variable(key, ValueSet.YesOrNo, 0), 1);
}
