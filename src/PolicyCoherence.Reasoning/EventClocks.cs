using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// Which clocks the law keeps for each event. One event may be measured in hours, days and weeks at one place and in months and
/// years at another; then the two clocks are tied to each other by what the calendar allows (<see cref="MonthLengths"/>).
/// </summary>
internal sealed class EventClocks
{
    private const long HoursOfDay = 24;

    // The mean length of a month in hours, times 10,000: only to find the months near a number of hours.
    private const long MeanMonth = 7_304_850;

    private readonly HashSet<string> _ordered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<long>> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<long>> _hours = new(StringComparer.Ordinal);

    /// <summary>Reads every condition of some models.</summary>
    public EventClocks(IEnumerable<PolicyModel> models)
    {
        foreach (var condition in models.SelectMany(Conditions)) Look(condition);
    }

    /// <summary>Whether others tie the clocks of each event as these do, and agree on which events may not have happened.</summary>
    public bool AreThoseOf(EventClocks others) =>
        _ordered.SetEquals(others._ordered)
        && _months.Keys.Union(others._months.Keys).Intersect(_hours.Keys.Union(others._hours.Keys))
            .All(happening => Alike(_months, others._months, happening) && Alike(_hours, others._hours, happening));

    /// <summary>Whether some condition asks if the event has happened at all.</summary>
    public bool MayNotHaveHappened(Event happening) => _ordered.Contains(happening.Name);

    /// <summary>The clock on which it is read whether the event has happened.</summary>
    public ClockUnit Leading(Event happening) => _months.ContainsKey(happening.Name) ? ClockUnit.Months : ClockUnit.Hours;

    /// <summary>
    /// The numbers of months at which the two clocks of an event are tied: those that the law names, and those near the hours that it
    /// names. Empty if it keeps one clock.
    /// </summary>
    public IEnumerable<long> TiedAt(Event happening)
    {
        if (!_months.TryGetValue(happening.Name, out var months) || !_hours.TryGetValue(happening.Name, out var hours)) return [];
        return months.Concat(hours.SelectMany(Near)).Where(month => month > 0).Distinct().Order();
    }

    /// <summary>The fewest hours that so many full months can be.</summary>
    public static long FewestHours(long months) => MonthLengths.Days(months).Fewest * HoursOfDay;

    /// <summary>The most hours that so many full months can be.</summary>
    public static long MostHours(long months) => MonthLengths.Days(months).Most * HoursOfDay;

    private static bool Alike(Dictionary<string, SortedSet<long>> own, Dictionary<string, SortedSet<long>> others, string happening) =>
        own.GetValueOrDefault(happening, []).SetEquals(others.GetValueOrDefault(happening, []));

    // The most months that are over after so many hours, and the fewest that are not, whatever months they are: months are shorter and
    // longer than the mean, so that each lies beside the nearest number or is it.
    private static IEnumerable<long> Near(long hours)
    {
        var about = hours / MeanMonth * 10_000 + hours % MeanMonth * 10_000 / MeanMonth;
        return [about - 1, about, about + 1, about + 2];
    }

    private void Look(Condition? condition)
    {
        switch (condition)
        {
            case AllOf all:
                foreach (var part in all.Parts) Look(part);
                break;
            case AnyOf any:
                foreach (var part in any.Parts) Look(part);
                break;
            case Not not:
                Look(not.Part);
                break;
            case HasHappened happened:
                _ordered.Add(happened.Event.Name);
                break;
            case SinceEvent since:
                var clock = since.Unit == ClockUnit.Months ? _months : _hours;
                if (!clock.TryGetValue(since.Event.Name, out var values)) clock[since.Event.Name] = values = [];
                values.Add(since.Value);
                values.Add(since.Value + 1); // "more than 3 months" begins at 4
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Condition?> Conditions(PolicyModel model) =>
        model.Norms().Concat(model.Procedures)
            .SelectMany(norm => norm.When.Concat(norm.Unless).Select(clause => (Condition?)clause.Condition))
            .Concat(model.Groups.Select(group => group.Definition))
            .Concat(model.Facts.Select(fact => fact.Definition))
            .Concat(model.Truths.Select(truth => truth.Condition))
            .Concat(model.Cases.SelectMany(test => test.Facts))
            .Concat(model.KnownUnderstandings.SelectMany(understanding => ConditionsOf(understanding)));

    private static ImmutableArray<Condition?> ConditionsOf(Understanding understanding) => understanding switch
    {
        ProhibitionUnderstanding prohibition => [prohibition.When, prohibition.Unless],
        BanUnderstanding ban => [ban.When, ban.Limit],
        IndependenceUnderstanding independence => [independence.When],
        PurposeLimitUnderstanding purpose => [purpose.Unless],
        ReachUnderstanding reach => [reach.Unless],
        ClosedListUnderstanding list => [list.When, .. list.Conditions],
        OnlyWhenUnderstanding ground => [ground.When, ground.Accepted],
        EntitlementUnderstanding entitlement => [entitlement.When],
        DecisionSafeguardUnderstanding decision => [decision.When],
        AccessChainUnderstanding chain => [chain.Unless],
        AccessTriggerUnderstanding trigger => [trigger.On],
        CounterpartUnderstanding counterpart => [counterpart.When],
        EffectOrderUnderstanding order => [order.When],
        StepOrderUnderstanding order => [order.When],
        TimeBarUnderstanding bar => [bar.When],
        LimitedTimeUnderstanding limited => [limited.When],
        _ => [],
    };
}
