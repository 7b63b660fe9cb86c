using PolicyCoherence.Reasoning.Formulas;
using Case = PolicyCoherence.Reasoning.Formulas.Case;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Comparisons that narrow each other in many steps and can yet be met; facts that are open at an end; the order of comparisons.</summary>
public sealed class ManyComparisonsTests
{
    private readonly FormulaTable _table = new();

    private Solver Solver => new(_table, _ => []);

    private Variable Number(string key, long from, long to, OpenEnds open = OpenEnds.None) => _table.Variable(key, ValueSet.Range(from, to), from, null, open);

    private Formula AtMost(Variable lesser, long factor, long offset, Variable greater, long otherFactor = 1) => _table.AtMost(lesser, Rounded.Of(factor, offset, 1), greater, Rounded.Of(otherFactor, 0, 1));

    [Theory]
    [InlineData(3, 0, 2, 0, 0)]
    [InlineData(3, 1, 2, 0, -1)]
    [InlineData(3, 0, 2, 1, -2)]
    [InlineData(3, -2, 2, 0, 2)]
    [InlineData(101, 0, 100, 0, 0)]
    [InlineData(101, 1, 100, 0, -1)]
    [InlineData(7, 3, 5, 1, -4)]
    public void What_can_be_met_by_small_numbers_only_is_found_below_however_large_a_range(long share, long more, long otherShare, long moreAgain, long largest)
    {
        // share * one + more <= otherShare * other and other + moreAgain <= one
        var (one, other) = (Number("one", -1000, 1_000_000_000_000_000), Number("other", -1000, 1_000_000_000_000_000));
        var both = _table.And(AtMost(one, share, more, other, otherShare), AtMost(other, 1, moreAgain, one));
        var solutions = (from x in Enumerable.Range(-40, 81) from y in Enumerable.Range(-80, 161) where (share * x) + more <= otherShare * y && y + moreAgain <= x select x).ToList();
        solutions.Max().ShouldBe((int)largest, "the numbers of the example");
        Solver.Satisfiable(_table.And(both, _table.Literal(one, largest))).ShouldBeTrue();
        Solver.Satisfiable(_table.And(both, _table.Literal(one, ValueSet.Range(largest, ValueSet.Largest)))).ShouldBeTrue();
        Solver.Satisfiable(_table.And(both, _table.Literal(one, ValueSet.Range(largest + 1, ValueSet.Largest)))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Many_pairs_that_round_each_other_can_all_be_met_until_one_of_them_goes_round_to_more_than_itself(int share)
    {
        // x = share * u + by, for many pairs at once: the ends of the ranges are rounded to what fits, both from above and from below.
        var parts = new List<Formula>();
        for (var pair = 0; pair < 60; pair++)
        {
            var (x, u, by) = (Number($"x{pair:d2}", -17 - (pair % 5), 23 + (pair % 7)), Number($"u{pair:d2}", -100, 100), (pair % 9) - 4);
            parts.Add(_table.AtMost(x, Rounded.Itself, u, Rounded.Of(share, by, 1)));
            parts.Add(_table.AtMost(u, Rounded.Of(share, by, 1), x, Rounded.Itself));
        }

        var found = Solver.FindCase(_table.And(parts)).ShouldNotBeNull();
        for (var pair = 0; pair < 60; pair++)
        {
            var (x, u) = (found[found.Variables.Single(variable => variable.Key == $"x{pair:d2}")], found[found.Variables.Single(variable => variable.Key == $"u{pair:d2}")]);
            x.ShouldBe((share * u) + (pair % 9) - 4);
            (x - (-17 - (pair % 5))).ShouldBeInRange(0, share - 1, "the smallest that fits");
        }

        var (first, second) = (Number("y", 0, 1_000_000_000_000), Number("z", 0, 1_000_000_000_000));
        Solver.Satisfiable(_table.And([.. parts, AtMost(first, 1, 0, second, share), AtMost(second, share, 0, first)])).ShouldBeTrue();
        Solver.Satisfiable(_table.And([.. parts, AtMost(first, 1, 1, second, share), AtMost(second, share, 0, first)])).ShouldBeFalse();
        Solver.Satisfiable(_table.And([.. parts, AtMost(first, 1, -1, second, share), AtMost(second, share, 2, first)])).ShouldBeFalse();
    }

    [Fact]
    public void A_chain_of_seventy_facts_each_above_the_next_is_met_by_the_smallest_numbers_and_not_if_it_closes()
    {
        var chain = Enumerable.Range(0, 70).Select(index => Number($"n{index:d3}", 0, 1_000_000)).ToArray();
        var above = chain.Zip(chain.Skip(1), (lesser, greater) => AtMost(lesser, 1, 2, greater)).ToList();
        Solver.FindCase(_table.And(above)).ShouldNotBeNull().Values.ShouldBe(Enumerable.Range(0, 70).Select(index => 2L * index));
        Solver.Satisfiable(_table.And(above.Append(AtMost(chain[^1], 1, -138, chain[0])))).ShouldBeTrue();
        Solver.Satisfiable(_table.And(above.Append(AtMost(chain[^1], 1, -137, chain[0])))).ShouldBeFalse();
        Solver.Satisfiable(_table.And(above.Append(_table.Literal(chain[^1], ValueSet.Range(0, 137))))).ShouldBeFalse();
        Solver.FindCase(_table.And(above.Append(_table.Literal(chain[50], ValueSet.Range(500, 501))))).ShouldNotBeNull()[chain[69]].ShouldBe(500 + 38);
    }

    [Theory]
    [InlineData(OpenEnds.None)]
    [InlineData(OpenEnds.Below)]
    [InlineData(OpenEnds.Above)]
    [InlineData(OpenEnds.Below | OpenEnds.Above)]
    public void A_fact_that_is_set_free_may_have_every_value_behind_its_open_ends_and_none_behind_the_others(OpenEnds open)
    {
        var (low, high, free) = (Number("low", -3, 6), Number("high", -3, 6), Number("free", 0, 3, open));
        var cases = World.Assignments([low, high]).ToList();
        var values = Enumerable.Range(-9, 22).Where(value => (value >= 0 || open.HasFlag(OpenEnds.Below)) && (value <= 3 || open.HasFlag(OpenEnds.Above))).ToList();
        for (var mask = 1; mask < 16; mask++)
        {
            var told = ValueSet.Of(Enumerable.Range(0, 4).Where(value => (mask >> value & 1) == 1).Select(value => (long)value));
            bool IsTold(int value) => told.Contains(Math.Clamp(value, 0, 3));
            foreach (var (lowShare, lowMore, highMore) in new (long, long, long)[] { (1, 0, 0), (1, 1, 0), (2, -1, 1), (1, 0, -2) })
            {
                var (above, below) = (AtMost(low, lowShare, lowMore, free), AtMost(free, 1, highMore, high));
                bool IsAbove(int value, Case each) => (lowShare * each[low]) + lowMore <= value;
                bool IsBelow(int value, Case each) => value + highMore <= each[high];
                foreach (var (formula, holds) in new (Formula, Func<int, Case, bool>)[]
                {
                    (_table.And([above, below, _table.Literal(free, told)]), (value, each) => IsTold(value) && IsAbove(value, each) && IsBelow(value, each)),
                    (_table.And(above, _table.Literal(free, told)), (value, each) => IsTold(value) && IsAbove(value, each)),
                    (_table.And(below, _table.Literal(free, told)), (value, each) => IsTold(value) && IsBelow(value, each)),
                    (_table.And(above, _table.Or(below, _table.Literal(free, told))), (value, each) => IsAbove(value, each) && (IsTold(value) || IsBelow(value, each))),
                })
                {
                    var left = Solver.Exists(formula, variable => variable == free);
                    left.Mentions(free).ShouldBeFalse();
                    foreach (var each in cases)
                        if (FormulaEvaluator.Holds(left, each) != values.Any(value => holds(value, each))) throw new ShouldAssertException($"{formula}, open {open}, at {each}: {left}");
                }
            }
        }
    }

    [Fact]
    public void Comparisons_stand_in_one_order_whatever_was_made_first()
    {
        string[] Written(bool backwards)
        {
            var table = new FormulaTable();
            var (a, b) = (table.Variable("a", ValueSet.Range(-50, 50), 0), table.Variable("b", ValueSet.Range(-50, 50), 0));
            List<Func<Formula>> makers =
            [
                () => table.AtMost(a, Rounded.Itself, b, Rounded.Itself), () => table.AtMost(a, Rounded.Itself, b, Rounded.Of(1, 3, 1)), () => table.AtMost(a, Rounded.Itself, b, Rounded.Of(1, -3, 1)),
                () => table.AtMost(a, Rounded.Itself, b, Rounded.Of(2, 0, 1)), () => table.AtMost(a, Rounded.Of(2, 0, 1), b, Rounded.Itself), () => table.AtMost(a, Rounded.Of(3, 0, 1), b, Rounded.Of(2, 1, 1)),
                () => table.AtMost(b, Rounded.Itself, a, Rounded.Of(1, 5, 1)), () => table.AtMost(a, Rounded.Of(1, 0, 2), b, Rounded.Of(1, 0, 3)), () => table.AtMost(a, Rounded.Of(1, 0, 3), b, Rounded.Of(1, 0, 2)),
                () => table.AtMost(a, Rounded.Of(1, 1, 3), b, Rounded.Of(1, 0, 2)), () => table.AtMost(a, Rounded.Of(1, 1, 2), b, Rounded.Of(1, 0, 2)), () => table.AtMost(a, Rounded.Of(1, 0, 3), b, Rounded.Of(1, 0, 5)),
            ];
            if (backwards) makers.Reverse();
            return table.And(makers.Select(make => make()).ToList()).ToString().Split(" and ");
        }

        Written(backwards: false).ShouldBe(Written(backwards: true));
        Written(backwards: false).ShouldBe(
        [
            "a <= b + -3", "a <= b", "a <= b + 3", "a <= 2 * b", "floor((a) / 2) <= floor((b) / 3)", "floor((a) / 3) <= floor((b) / 2)", "floor((a) / 3) <= floor((b) / 5)",
            "floor((a + 1) / 2) <= floor((b) / 2)", "floor((a + 1) / 3) <= floor((b) / 2)", "2 * a <= b", "3 * a <= 2 * b + 1", "b <= a + 5",
        ]);
    }
}
