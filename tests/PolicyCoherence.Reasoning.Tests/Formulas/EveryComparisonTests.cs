using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Comparisons of two facts with every small number in every place, against plain arithmetic on every pair of values.</summary>
public sealed class EveryComparisonTests
{
    private readonly FormulaTable _table = new();
    private readonly Variable _one;
    private readonly Variable _other;
    private readonly List<Case> _cases;

    public EveryComparisonTests()
    {
        _one = _table.Variable("one", ValueSet.Range(-3, 4), 0);
        _other = _table.Variable("other", ValueSet.Range(-2, 5), 0);
        _cases = [.. World.Assignments([_one, _other])];
    }

    private Solver Solver => new(_table, _ => []);

    private static IEnumerable<(long Factor, long Offset, long Divisor)> Terms =>
        from factor in new long[] { 1, 2, 3 }
        from divisor in new long[] { 1, 2, 3 }
        where factor == 1 || divisor != factor
        from offset in new long[] { -5, -1, 0, 2 }
        select (factor, offset, divisor);

    private static long Number((long Factor, long Offset, long Divisor) term, long value) => (long)Math.Floor(((term.Factor * value) + term.Offset) / (double)term.Divisor);

    private static Rounded Of((long Factor, long Offset, long Divisor) term) => Rounded.Of(term.Factor, term.Offset, term.Divisor);

    [Fact]
    public void A_comparison_holds_exactly_where_the_one_rounded_number_is_at_most_the_other()
    {
        foreach (var (left, right) in Pairs())
        {
            var formula = _table.AtMost(_one, Of(left), _other, Of(right));
            foreach (var each in _cases)
            {
                var holds = Number(left, each[_one]) <= Number(right, each[_other]);
                if (FormulaEvaluator.Holds(formula, each) != holds || FormulaEvaluator.Holds(_table.Not(formula), each) == holds) throw new ShouldAssertException($"{left} <= {right} for {each}: {formula}");
            }
        }
    }

    [Fact]
    public void A_fact_compared_with_itself_is_compared_for_each_of_its_values()
    {
        foreach (var (left, right) in Pairs())
        {
            var formula = _table.AtMost(_one, Of(left), _one, Of(right));
            formula.ShouldNotBeOfType<ComparisonFormula>();
            foreach (var each in _cases) FormulaEvaluator.Holds(formula, each).ShouldBe(Number(left, each[_one]) <= Number(right, each[_one]), $"{left} <= {right} for {each}");
        }
    }

    [Fact]
    public void The_solver_finds_the_values_with_which_a_comparison_holds_and_none_else()
    {
        foreach (var (left, right) in Pairs().Where((_, index) => index % 3 == 0))
        {
            var formula = _table.AtMost(_one, Of(left), _other, Of(right));
            for (var value = _one.Domain.Min; value <= _one.Domain.Max; value++)
            {
                var possible = _cases.Where(each => each[_one] == value && Number(left, value) <= Number(right, each[_other])).ToList();
                var question = _table.And(formula, _table.Literal(_one, ValueSet.Of(value)));
                Solver.Satisfiable(question).ShouldBe(possible.Count > 0, $"{formula} with {value}");
                if (Solver.FindCase(question) is { } found && found.Variables.Length == 2) possible.ShouldContain(found);
                var largest = possible.Count == 0 ? 0 : possible.Max(each => each[_other]);
                Solver.Satisfiable(_table.And(question, _table.Literal(_other, ValueSet.Range(largest + 1, ValueSet.Largest)))).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void What_is_left_when_one_of_two_compared_facts_is_free_is_exact()
    {
        foreach (var (left, right) in Pairs().Where(pair => pair.Left.Divisor == 1 && pair.Right.Divisor == 1))
        {
            var formula = _table.AtMost(_one, Of(left), _other, Of(right));
            foreach (var free in new[] { _one, _other })
            {
                var kept = free == _one ? _other : _one;
                var (some, all) = (Solver.Exists(formula, variable => variable == free), Solver.ForAll(formula, variable => variable == free));
                foreach (var group in _cases.GroupBy(each => each[kept]))
                {
                    FormulaEvaluator.Holds(some, group.First()).ShouldBe(group.Any(each => FormulaEvaluator.Holds(formula, each)), $"some {free}: {formula}");
                    FormulaEvaluator.Holds(all, group.First()).ShouldBe(group.All(each => FormulaEvaluator.Holds(formula, each)), $"all {free}: {formula}");
                }
            }
        }
    }

    [Fact]
    public void Two_comparisons_through_a_third_fact_are_exact_when_it_is_free()
    {
        var between = _table.Variable("between", ValueSet.Range(-4, 5), 0);
        var truth = _table.Or(_table.Literal(between, ValueSet.Of([-1, 0, 5])), _table.Literal(_other, ValueSet.Range(3, 5)));
        var cases = World.Assignments([_one, _other, between]).ToList();
        (long, long, long)[] terms = [(1, 0, 1), (2, -1, 1), (1, 2, 1), (3, 1, 1)];
        foreach (var (first, second) in from f in terms from s in terms select (f, s))
        {
            var (lower, upper) = (_table.AtMost(_one, Of(first), between, Rounded.Itself), _table.AtMost(between, Of(second), _other, Rounded.Of(2, 0, 1)));
            var told = _table.Literal(between, ValueSet.Of([-3, -1, 0, 1, 4]));
            foreach (var (formula, truths) in new[] { (_table.And([lower, upper, told]), new[] { _table.True }), (_table.Or(lower, _table.And(upper, told)), [_table.True]), (_table.And(lower, upper), [truth]), (_table.And(lower, _table.Not(upper)), [truth]) })
            {
                var solver = new Solver(_table, variable => truths.Where(known => known.Mentions(variable)));
                var some = solver.Exists(formula, variable => variable == between);
                some.Mentions(between).ShouldBeFalse();
                foreach (var group in cases.GroupBy(each => (each[_one], each[_other])))
                {
                    FormulaEvaluator.Holds(some, group.First()).ShouldBe(group.Any(each => FormulaEvaluator.Holds(formula, each) && truths.All(known => FormulaEvaluator.Holds(known, each))), $"{formula} at {group.Key}");
                }
            }
        }
    }

    [Fact]
    public void Three_facts_each_so_much_above_the_next_are_possible_exactly_if_trying_all_values_finds_them()
    {
        Variable[] three = [.. new[] { "a", "b", "c" }.Select(key => _table.Variable(key, ValueSet.Range(0, 4), 0))];
        var cases = World.Assignments(three).ToList();
        Formula Above(int index, long by) => _table.AtMost(three[index], Rounded.Of(1, by, 1), three[(index + 1) % 3], Rounded.Itself);
        foreach (var (x, y, z) in from x in Enumerable.Range(-2, 6) from y in Enumerable.Range(-2, 6) from z in Enumerable.Range(-2, 6) select (x, y, z))
        {
            foreach (var formula in new[] { _table.And([Above(0, x), Above(1, y), Above(2, z)]), _table.And(Above(0, x), _table.Or(Above(1, y), _table.Not(Above(2, z)))), _table.And([_table.Or(Above(0, x), Above(1, y)), _table.Or(Above(1, z), Above(2, y)), _table.Not(Above(0, z))]) })
            {
                var possible = cases.Where(each => FormulaEvaluator.Holds(formula, each)).ToList();
                Solver.Satisfiable(formula).ShouldBe(possible.Count > 0, formula.ToString());
                if (possible.Count > 0 && possible.Count < cases.Count) FormulaEvaluator.Holds(formula, Solver.FindCase(formula).ShouldNotBeNull()).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Facts_that_must_each_be_above_the_next_are_impossible_however_far_they_reach_and_whatever_their_shares()
    {
        Variable[] far = [.. new[] { "x", "y", "z" }.Select(key => _table.Variable(key, ValueSet.Range(0, 1_000_000_000_000), 1000))];
        Formula Above(int index, int next, long share, long by) => _table.AtMost(far[index], Rounded.Of(share, by, 1), far[next], Rounded.Of(100, 0, 1));
        Solver.Satisfiable(_table.And(Above(0, 1, 100, 1), Above(1, 0, 100, 0))).ShouldBeFalse();
        Solver.Satisfiable(_table.And(Above(0, 1, 100, 0), Above(1, 0, 100, 0))).ShouldBeTrue();
        Solver.Satisfiable(_table.And([Above(0, 1, 50, 0), Above(1, 2, 100, 0), Above(2, 0, 200, 1)])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([Above(0, 1, 50, 0), Above(1, 2, 100, 0), Above(2, 0, 200, 0)])).ShouldBeTrue();
        Solver.Satisfiable(_table.And([Above(0, 1, 50, 0), Above(1, 2, 100, -1), Above(2, 0, 200, 1)])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([Above(0, 1, 125, 1), Above(1, 2, 80, 0), Above(2, 0, 100, 0)])).ShouldBeFalse();
        Solver.FindCase(_table.And([Above(0, 1, 125, 0), Above(1, 0, 80, 0), _table.Literal(far[0], ValueSet.Range(10, ValueSet.Largest))])).ShouldNotBeNull()[far[1]].ShouldBe(1250);
        Solver.Satisfiable(_table.And([_table.Or(Above(0, 1, 100, 1), Above(0, 2, 100, 1)), Above(1, 0, 100, 0), Above(2, 0, 100, 0)])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([_table.Or(Above(0, 1, 100, 1), Above(0, 2, 100, 1)), Above(1, 0, 100, 0), _table.Or(Above(2, 0, 100, 0), Above(2, 1, 100, 0))])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([_table.Or(Above(0, 1, 100, 1), Above(0, 2, 100, 1)), Above(1, 0, 100, 0)])).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 5, 5, 9, OpenEnds.None, OpenEnds.None, "true")]
    [InlineData(0, 5, 5, 9, OpenEnds.Below, OpenEnds.Above, "true")]
    [InlineData(0, 5, 5, 9, OpenEnds.Above, OpenEnds.None, "lesser <= greater")]
    [InlineData(0, 5, 5, 9, OpenEnds.None, OpenEnds.Below, "lesser <= greater")]
    [InlineData(0, 6, 5, 9, OpenEnds.None, OpenEnds.None, "lesser <= greater")]
    [InlineData(6, 9, 0, 5, OpenEnds.None, OpenEnds.None, "false")]
    [InlineData(6, 9, 0, 5, OpenEnds.Above, OpenEnds.Below, "false")]
    [InlineData(6, 9, 0, 5, OpenEnds.Below, OpenEnds.None, "lesser <= greater")]
    [InlineData(6, 9, 0, 5, OpenEnds.None, OpenEnds.Above, "lesser <= greater")]
    [InlineData(5, 9, 0, 5, OpenEnds.None, OpenEnds.None, "lesser <= greater")]
    public void A_comparison_is_decided_by_the_values_alone_if_no_end_is_open(long from, long to, long otherFrom, long otherTo, OpenEnds open, OpenEnds otherOpen, string text)
    {
        var (lesser, greater) = (_table.Variable("lesser", ValueSet.Range(from, to), from, null, open), _table.Variable("greater", ValueSet.Range(otherFrom, otherTo), otherFrom, null, otherOpen));
        _table.AtMost(lesser, Rounded.Itself, greater, Rounded.Itself).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(OpenEnds.None, OpenEnds.None, "left in {0..8}", "left in {1..9}")]
    [InlineData(OpenEnds.Above, OpenEnds.Above, "true", "left in {1..9}")]
    [InlineData(OpenEnds.Below, OpenEnds.Below, "left in {0..8}", "true")]
    public void A_day_that_is_open_leaves_room_behind_it(OpenEnds open, OpenEnds otherOpen, string later, string earlier)
    {
        var (left, right) = (_table.Variable("left", ValueSet.Range(0, 9), 0, null, open), _table.Variable("right", ValueSet.Range(0, 9), 0, null, otherOpen));
        Solver.Exists(_table.AtMost(left, Rounded.Of(1, 1, 1), right, Rounded.Itself), variable => variable == right).ToString().ShouldBe(later);
        Solver.Exists(_table.AtMost(right, Rounded.Of(1, 1, 1), left, Rounded.Itself), variable => variable == right).ToString().ShouldBe(earlier);
    }

    [Theory]
    [InlineData(1, 0, 1, 1, 0, 1, "one <= other")]
    [InlineData(2, 4, 1, 2, 1, 1, "one <= other + -2")]
    [InlineData(3, 0, 1, 2, 1, 1, "3 * one <= 2 * other + 1")]
    [InlineData(1, 0, 2, 1, 0, 1, "one <= 2 * other + 1")]
    [InlineData(1, 0, 1, 1, 1, 3, "3 * one <= other + 1")]
    [InlineData(1, 3, 2, 1, 4, 3, "floor((one + 1) / 2) <= floor((other + 1) / 3)")]
    public void A_comparison_is_written_in_one_way_out_of_the_many_that_mean_the_same(long factor, long offset, long divisor, long otherFactor, long otherOffset, long otherDivisor, string text) =>
        _table.AtMost(_one, Rounded.Of(factor, offset, divisor), _other, Rounded.Of(otherFactor, otherOffset, otherDivisor)).ToString().ShouldBe(text);

    private static IEnumerable<((long Factor, long Offset, long Divisor) Left, (long Factor, long Offset, long Divisor) Right)> Pairs() =>
        from left in Terms from right in Terms select (left, right);
}
