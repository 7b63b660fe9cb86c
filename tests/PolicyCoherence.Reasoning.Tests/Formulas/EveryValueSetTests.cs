using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Every set of a few numbers with every other, and the ends of what a set may hold.</summary>
public sealed class EveryValueSetTests
{
    private static readonly long[] Numbers = [-2, -1, 0, 1, 2];

    private static IEnumerable<long[]> Subsets => Enumerable.Range(0, 1 << Numbers.Length).Select(mask => Numbers.Where((_, index) => (mask >> index & 1) == 1).ToArray());

    [Fact]
    public void Every_operation_on_two_sets_is_the_one_on_their_numbers()
    {
        foreach (var (a, b) in from a in Subsets from b in Subsets select (a, b))
        {
            var (left, right) = (ValueSet.Of(a.Reverse()), ValueSet.Of(b.Concat(b)));
            Of(left.Intersect(right)).ShouldBe(a.Intersect(b));
            Of(left.Union(right)).ShouldBe(a.Union(b).Order());
            Of(left.Except(right)).ShouldBe(a.Except(b));
            Of(left.Complement(right)).ShouldBe(b.Except(a));
            (left.Overlaps(right), left.IsSubsetOf(right), left.Equals(right)).ShouldBe((a.Intersect(b).Any(), !a.Except(b).Any(), a.SequenceEqual(b)));
            (left.CompareTo(right) == 0, Math.Sign(left.CompareTo(right))).ShouldBe((a.SequenceEqual(b), -Math.Sign(right.CompareTo(left))));
            if (left.Equals(right)) left.GetHashCode().ShouldBe(right.GetHashCode());
        }
    }

    [Fact]
    public void Every_question_to_one_set_is_answered_by_its_numbers()
    {
        foreach (var a in Subsets)
        {
            var set = ValueSet.FromIntervals(a.Select(value => new Interval(value, value)).Reverse().Append(new Interval(3, 2)));
            (set.IsEmpty, set.IsSingle, set.Count).ShouldBe((a.Length == 0, a.Length == 1, a.Length));
            for (var value = -5L; value <= 5; value++) set.Contains(value).ShouldBe(a.Contains(value));
            if (a.Length == 0) continue;
            (set.Min, set.Max).ShouldBe((a[0], a[^1]));
            for (var value = -5L; value <= 6; value++) set.Nearest(value).ShouldBe(a.OrderBy(each => Math.Abs(each - value)).ThenBy(each => each).First());
        }
    }

    [Theory]
    [InlineData(new long[0], "nothing")]
    [InlineData(new long[] { 7 }, "7")]
    [InlineData(new long[] { 0, 1, 3 }, "0..1, 3")]
    [InlineData(new long[] { -2, 0, 2, 3, 4 }, "-2, 0, 2..4")]
    public void A_set_is_written_by_its_intervals(long[] members, string text) => ValueSet.Of(members).ToString().ShouldBe(text);

    [Fact]
    public void A_set_without_members_has_no_smallest_largest_or_nearest()
    {
        foreach (var empty in new[] { ValueSet.Empty, ValueSet.Range(3, 2), ValueSet.Of([]), ValueSet.Yes.Intersect(ValueSet.No), ValueSet.Of([1, 3]).Intersect(ValueSet.Of([2, 4])) })
        {
            empty.ShouldBe(ValueSet.Empty);
            empty.Intervals.ShouldBeEmpty();
            foreach (Func<object> question in new Func<object>[] { () => empty.Min, () => empty.Max, () => empty.Nearest(0) })
                Should.Throw<InvalidOperationException>(question).Message.ShouldBe("the set has no member");
        }
    }

    [Fact]
    public void No_set_holds_more_than_the_largest_or_less_than_the_smallest_value()
    {
        const long Below = ValueSet.Smallest - 1, Above = ValueSet.Largest + 1;
        foreach (var make in new Action[]
        {
            () => ValueSet.Range(Below, 0), () => ValueSet.Range(0, Above), () => ValueSet.Of(Below), () => ValueSet.Of([0, Above]), () => ValueSet.Of([Below, 0]),
            () => ValueSet.FromIntervals([new(0, Above)]), () => ValueSet.FromIntervals([new(Below, 0)]), () => ValueSet.FromIntervals([new(1, 2), new(4, Above)]),
        }) Should.Throw<ArgumentOutOfRangeException>(make);
        ValueSet.FromIntervals([new(ValueSet.Smallest, 0), new(1, ValueSet.Largest)]).ShouldBe(ValueSet.Range(ValueSet.Smallest, ValueSet.Largest));
    }

    [Fact]
    public void A_set_is_no_null_and_comes_after_it()
    {
        ValueSet.Yes.Equals(null).ShouldBeFalse();
        ValueSet.Yes.Equals((object)1).ShouldBeFalse();
        ValueSet.Yes.CompareTo(null).ShouldBe(1);
        ValueSet.Yes.ShouldBe(ValueSet.Of(1));
        ValueSet.YesOrNo.ShouldBe(ValueSet.Of([0, 1]));
    }

    [Theory]
    [InlineData(0, "one in {-1000000000000000000}", "false")]
    [InlineData(1, "one in {-1000000000000000000..-999999999999999999}", "other in {1000000000000000000}")]
    [InlineData(-1, "false", "other in {999999999999999999..1000000000000000000}")]
    public void At_the_ends_a_comparison_leaves_the_last_value_and_behind_them_none(long value, string smallest, string largest)
    {
        var table = new FormulaTable();
        var (one, other) = (table.Variable("one", ValueSet.Range(ValueSet.Smallest, 5), 0), table.Variable("other", ValueSet.Range(-5, ValueSet.Largest), 0));
        var (small, solver) = (table.Variable("small", ValueSet.Range(-5, 5), 0), new Solver(table, _ => []));
        solver.Restrict(table.AtMost(one, Rounded.Of(1, ValueSet.Largest, 1), small, Rounded.Itself), small, value).ToString().ShouldBe(smallest);
        // one more than the value, so that the second is asked about 1, 2 and 0 beyond the end
        solver.Restrict(table.AtMost(small, Rounded.Of(1, ValueSet.Largest, 1), other, Rounded.Itself), small, value == 0 ? 1 : value == 1 ? 0 : -1).ToString().ShouldBe(largest);
    }

    private static IEnumerable<long> Of(ValueSet set) => set.Intervals.SelectMany(interval => Enumerable.Range((int)interval.From, (int)(interval.To - interval.From + 1))).Select(value => (long)value);
}
