using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Formulas;

namespace PolicyCoherence.Reasoning.Tests.Formulas;

/// <summary>Sets of values against sets of numbers held one by one.</summary>
public sealed class ValueSetTests
{
    private static readonly ValueSet Domain = ValueSet.Range(-10, 10);

    [Property(MaxTest = 3000, QuietOnSuccess = true)]
    public void Every_operation_agrees_with_the_same_one_on_single_numbers(sbyte[] first, sbyte[] second, sbyte probe)
    {
        var a = Small(first).ToHashSet();
        var b = Small(second).ToHashSet();
        ValueSet left = ValueSet.Of(a), right = ValueSet.Of(b);
        left.Intersect(right).ShouldBe(ValueSet.Of(a.Intersect(b)));
        left.Union(right).ShouldBe(ValueSet.Of(a.Union(b)));
        left.Except(right).ShouldBe(ValueSet.Of(a.Except(b)));
        left.Complement(Domain).ShouldBe(ValueSet.Of(Members(Domain).Except(a)));
        left.Overlaps(right).ShouldBe(a.Overlaps(b));
        left.IsSubsetOf(right).ShouldBe(a.IsSubsetOf(b));
        left.Count.ShouldBe(a.Count);
        left.IsSingle.ShouldBe(a.Count == 1);
        left.Equals(right).ShouldBe(a.SetEquals(b));
        Members(left).ShouldBe(a.Order());
        left.Contains(probe).ShouldBe(a.Contains(probe));
        if (a.Count > 0) left.Nearest(probe).ShouldBe(a.OrderBy(x => Math.Abs(x - probe)).ThenBy(x => x).First());
    }

    [Fact]
    public void The_largest_set_is_counted_and_searched_without_overflow()
    {
        var all = ValueSet.Range(ValueSet.Smallest, ValueSet.Largest);
        all.Count.ShouldBe((2 * ValueSet.Largest) + 1);
        ValueSet.Of([ValueSet.Smallest, ValueSet.Largest]).Nearest(-1).ShouldBe(ValueSet.Smallest);
        all.Except(ValueSet.Of(0)).Complement(all).ShouldBe(ValueSet.Of(0));
        Should.Throw<ArgumentOutOfRangeException>(() => ValueSet.Range(0, ValueSet.Largest + 1));
    }

    [Fact]
    public void Intervals_that_touch_become_one()
    {
        ValueSet.FromIntervals([new(5, 9), new(0, 4), new(12, 11)]).ShouldBe(ValueSet.Range(0, 9));
        ValueSet.FromIntervals([new(0, 4), new(6, 9)]).ToString().ShouldBe("0..4, 6..9");
    }

    private static IEnumerable<long> Small(sbyte[] values) => values.Select(v => (long)(v % 11));

    private static IEnumerable<long> Members(ValueSet set)
    {
        foreach (var (from, to) in set.Intervals)
            for (var value = from; value <= to; value++) yield return value;
    }
}
