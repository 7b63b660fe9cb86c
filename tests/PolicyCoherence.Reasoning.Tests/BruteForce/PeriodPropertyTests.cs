using FsCheck.Xunit;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Tests.BruteForce;

/// <summary>Random small laws on periods, written as text and read by the checker, against looking at each person on each day.</summary>
[Properties(MaxTest = 200, QuietOnSuccess = true)]
public sealed class PeriodPropertyTests
{
    [Property]
    public void A_measure_has_no_end_exactly_if_nothing_ends_it_for_some_person(int seed)
    {
        var draft = PeriodDraft.Random(seed);
        var law = Law.Of(draft.ToString());
        var endless = law.Analysis.Measures.Find(law.Instance("p"), law.Understanding<LimitedTimeUnderstanding>("m"));
        (endless is not null).ShouldBe(draft.IsEndless(), draft.ToString());
        endless?.Until.Select(until => until.Event.Name).ShouldBe(draft.Until);
    }

    [Property]
    public void A_time_limit_ends_in_transfer_exactly_if_some_person_is_too_late_and_unheard(int seed)
    {
        var draft = PeriodDraft.Random(seed);
        var law = Law.Of(draft.ToString());
        (law.Analysis.TimeBars.Find(law.Instance("t"), law.Understanding<TimeBarUnderstanding>("e")) is not null).ShouldBe(draft.IsTimeBar(), draft.ToString());
    }

    [Fact]
    public void The_random_laws_have_ends_and_none_and_time_limits_and_none()
    {
        var drafts = Enumerable.Range(0, 400).Select(PeriodDraft.Random).ToList();
        drafts.Count(draft => draft.IsEndless()).ShouldBeInRange(60, 340);
        drafts.Count(draft => draft.IsEndless() && draft.Until.Length > 0).ShouldBeGreaterThan(10);
        drafts.Count(draft => draft.IsTimeBar()).ShouldBeInRange(20, 200);
    }
}
