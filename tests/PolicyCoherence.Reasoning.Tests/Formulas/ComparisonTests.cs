using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Comparisons of two facts where trying all values is out of the question.</summary>
public sealed class ComparisonTests
{
    private readonly FormulaTable _table = new();
    private readonly List<Formula> _truths = [];

    private Solver Solver => new(_table, variable => _truths.Where(truth => truth.Mentions(variable)));

    private Variable Money(string key, long ordinary = 1000) => _table.Variable(key, ValueSet.Range(0, 1_000_000_000_000), ordinary, null, OpenEnds.Above);

    private Variable Day(string key) => _table.Variable(key, ValueSet.Range(0, 3_652_058), 737_000, null, OpenEnds.Below | OpenEnds.Above);

    private Formula Below(Variable left, Variable right, long percent = 100) => _table.AtMost(left, Rounded.Of(100, 1, 1), right, Rounded.Of(percent, 0, 1));

    private Formula AtLeast(Variable left, Variable right, long percent = 100) => _table.Not(Below(left, right, percent));

    [Fact]
    public void Two_days_cannot_each_be_before_the_other_and_nobody_counts_them_to_find_out()
    {
        var (entry, marriage, decision) = (Day("entry"), Day("marriage"), Day("decision"));
        Solver.Satisfiable(_table.And(Below(entry, marriage), Below(marriage, entry))).ShouldBeFalse();
        Solver.Satisfiable(_table.And([Below(entry, marriage), Below(marriage, decision), Below(decision, entry)])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([Below(entry, marriage), Below(marriage, decision), Below(entry, decision)])).ShouldBeTrue();
    }

    [Fact]
    public void Amounts_that_must_each_be_below_the_other_are_impossible_however_large_they_may_be()
    {
        var (wage, level) = (Money("wage"), Money("level"));
        Solver.Satisfiable(_table.And(Below(wage, level), Below(level, wage))).ShouldBeFalse();
        Solver.Satisfiable(_table.And(Below(wage, level, 120), Below(level, wage, 120))).ShouldBeTrue();
        // 80 % and 125 % undo each other: only the amounts of the one and of the other can meet
        Solver.Satisfiable(_table.And(Below(wage, level, 80), Below(level, wage, 125))).ShouldBeFalse();
        Solver.Satisfiable(_table.And(AtLeast(wage, level, 80), AtLeast(level, wage, 125))).ShouldBeTrue();
    }

    [Fact]
    public void The_person_between_two_amounts_is_found_with_ordinary_amounts()
    {
        var (income, level, wage) = (Money("income", 0), Money("amount.level", 900), Money("amount.wage", 1000));
        var found = Solver.FindCase(_table.And(Below(income, wage, 120), AtLeast(income, level)));
        found.ShouldNotBeNull().ToString().ShouldBe("amount.level = 900, amount.wage = 1000, income = 900");
    }

    [Fact]
    public void A_truth_about_two_amounts_holds_in_every_case()
    {
        var (income, level, wage) = (Money("income", 0), Money("level", 900), Money("wage", 1000));
        _truths.Add(AtLeast(wage, level));
        Solver.Satisfiable(_table.And(Below(income, level), AtLeast(income, wage))).ShouldBeFalse();
        Solver.Satisfiable(_table.And(Below(income, wage), AtLeast(income, level))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1200, 1000, true)]
    [InlineData(1199, 1000, false)]
    [InlineData(2, 1, true)]
    [InlineData(1, 1, false)]
    public void What_is_left_between_two_amounts_when_the_income_is_free_is_exact_to_the_unit(long wage, long level, bool exists)
    {
        // is there a whole income of at least 120 % of the level and at most the wage?
        var (income, wages, levels) = (Money("income", 0), Money("wage"), Money("level"));
        var between = _table.And(AtLeast(income, levels, 120), AtLeast(wages, income));
        var left = Solver.Exists(between, variable => variable == income);
        left.Mentions(income).ShouldBeFalse();
        FormulaEvaluator.Holds(left, Formulas(wages, wage, levels, level)).ShouldBe(exists);
    }

    [Fact]
    public void Shares_of_two_amounts_leave_a_whole_number_between_them_or_not()
    {
        var (income, wages, levels) = (Money("income", 0), Money("wage"), Money("level"));
        var between = _table.And(AtLeast(income, levels, 120), Below(income, wages, 90));
        var left = Solver.Exists(between, variable => variable == income);
        for (var wage = 0; wage < 60; wage++)
        {
            for (var level = 0; level < 60; level++)
            {
                var exists = Enumerable.Range(0, 200).Any(each => each * 100 >= level * 120 && each * 100 < wage * 90);
                FormulaEvaluator.Holds(left, Formulas(wages, wage, levels, level)).ShouldBe(exists, $"{wage} and {level}");
                FormulaEvaluator.Holds(_table.Not(left), Formulas(wages, wage, levels, level)).ShouldBe(!exists, $"{wage} and {level}");
            }
        }

        Solver.Satisfiable(left).ShouldBeTrue();
        Solver.Overlap(left, AtLeast(levels, wages)).ShouldBeFalse();
    }

    [Fact]
    public void There_is_always_a_later_day_and_a_larger_income()
    {
        var (entry, marriage, income, wage) = (Day("entry"), Day("marriage"), Money("income"), Money("wage"));
        Solver.Exists(Below(entry, marriage), variable => variable == marriage).ShouldBeOfType<TrueFormula>();
        Solver.Exists(Below(marriage, entry), variable => variable == marriage).ShouldBeOfType<TrueFormula>();
        Solver.Exists(AtLeast(income, wage, 120), variable => variable == income).ShouldBeOfType<TrueFormula>();
        Solver.Exists(Below(income, wage, 120), variable => variable == income).ToString().ShouldBe("wage in {1..1000000000000}", "nobody earns less than nothing");
    }

    [Fact]
    public void Comparisons_that_narrow_each_other_for_ever_are_a_bound_that_is_said()
    {
        var (one, other) = (Money("one"), Money("other"));
        // each must be a millionth more than the other, and a little: no circle adds up, and the steps are small
        var limits = SolverLimits.Default with { ComparisonSteps = 1000 };
        var solver = new Solver(_table, _ => [], limits);
        var formula = _table.And(
            _table.AtMost(one, Rounded.Of(999_999, 0, 1), other, Rounded.Of(1_000_000, -1, 1)),
            _table.AtMost(other, Rounded.Of(999_999, 0, 1), one, Rounded.Of(1_000_000, -1_000_000_000, 1)));
        Should.Throw<ReasoningLimitException>(() => solver.Satisfiable(formula)).Message.ShouldContain("too many steps");
    }

    [Fact]
    public void A_comparison_and_its_negation_are_made_once_however_they_are_written()
    {
        var (one, other) = (Money("one"), Money("other"));
        var below = _table.AtMost(one, Rounded.Of(100, 1, 1), other, Rounded.Of(120, 0, 1));
        _table.AtMost(one, Rounded.Of(5, 1, 1), other, Rounded.Of(6, 0, 1)).ShouldBeSameAs(below);
        _table.Not(_table.AtMost(other, Rounded.Of(6, 0, 1), one, Rounded.Of(5, 0, 1))).ShouldBeSameAs(below);
        _table.And(below, _table.Not(below)).ShouldBeOfType<FalseFormula>();
        _table.AtMost(one, Rounded.Of(1, 0, 1), one, Rounded.Of(2, -10, 1)).ToString().ShouldBe("one in {10..1000000000000}");
    }

    private static PolicyCoherence.Reasoning.Formulas.Case Formulas(Variable first, long value, Variable second, long other) =>
        PolicyCoherence.Reasoning.Formulas.Case.Of([KeyValuePair.Create(first, value), KeyValuePair.Create(second, other)]);
}
