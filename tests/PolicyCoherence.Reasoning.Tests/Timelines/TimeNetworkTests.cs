using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyCoherence.Reasoning.Timelines;

namespace PolicyCoherence.Reasoning.Tests.Timelines;

/// <summary>Networks of times against trying all times.</summary>
public sealed class TimeNetworkTests
{
    // Moment 0 is the beginning; with bounds of at most four hours no earliest time of three others can lie beyond twelve.
    private const int Moments = 4;
    private const int Last = 12;

    private static Arbitrary<TimeBound[]> Bounds() => (
        from count in Gen.Choose(0, 8)
        from bounds in (
            from ends in Gen.Choose(0, (Moments * (Moments - 1)) - 1)
            from most in Gen.Choose(-4, 6)
            from label in Gen.Choose(0, 4)
            let first = ends / (Moments - 1)
            let second = (first + 1 + (ends % (Moments - 1))) % Moments
            select new TimeBound(first, second, most, label)).ArrayOf(count)
        select bounds).ToArbitrary();

    private static IEnumerable<long[]> AllTimes() =>
        from a in Enumerable.Range(0, Last + 1)
        from b in Enumerable.Range(0, Last + 1)
        from c in Enumerable.Range(0, Last + 1)
        select new long[] { 0, a, b, c };

    // What the beginning has to wait for cannot be: it is where the counting starts. So times are moved until the first of them is 0.
    private static List<long[]> Meeting(IEnumerable<TimeBound> bounds)
    {
        var list = bounds.ToList();
        return [.. AllTimes().Where(times => list.TrueForAll(bound => times[bound.To] - times[bound.From] <= bound.Most))];
    }

    [Property(MaxTest = 400)]
    public Property Times_can_be_kept_exactly_if_some_times_keep_them() => Prop.ForAll(Bounds(), bounds =>
    {
        var network = new TimeNetwork(Moments, bounds);
        var all = Meeting(bounds);
        var earliest = network.Earliest();
        (earliest is not null).ShouldBe(all.Count > 0);
        if (earliest is not { } times) return;
        foreach (var bound in bounds) (times[bound.To] - times[bound.From]).ShouldBeLessThanOrEqualTo(bound.Most);
        for (var moment = 0; moment < Moments; moment++) (times[moment] - times[0]).ShouldBe(all.Min(each => each[moment]));
    });

    [Property(MaxTest = 400)]
    public Property A_conflict_cannot_be_kept_and_can_be_without_any_one_of_its_parts() => Prop.ForAll(Bounds(), bounds =>
    {
        var conflict = new TimeNetwork(Moments, bounds).Conflict();
        conflict.IsEmpty.ShouldBe(Meeting(bounds).Count > 0);
        if (conflict.IsEmpty) return;
        Meeting(bounds.Where(bound => conflict.Contains(bound.Label))).ShouldBeEmpty();
        foreach (var label in conflict) Meeting(bounds.Where(bound => bound.Label != label && conflict.Contains(bound.Label))).ShouldNotBeEmpty();
    });
}
