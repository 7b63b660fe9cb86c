using System.Collections.Immutable;
using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>What the rules of a timeline come to.</summary>
/// <param name="Possibility">Whether they can all be met.</param>
/// <param name="Times">When each moment comes, in hours from the first, in one course that meets them; empty if there is none.</param>
public sealed record TimeAnswer(Possibility Possibility, ImmutableArray<long> Times);

/// <summary>
/// Rules over moments, in the units of the law. Months become hours by their bounds: a limit holds on every day of the calendar if it
/// holds with its fewest hours, and on some day if it holds with its most. A period has some length between the two that nobody
/// chooses, so the rules can always be met only if they can be met with every combination of the shortest and the longest; what can be
/// met at the corners can be met between them, since the times that meet all bounds form a convex set.
/// </summary>
public sealed class TimeRules
{
    // With more periods counted in months than this, the corners are not tried, and the answer is the cautious one.
    private const int MostPeriods = 10;

    private readonly int _moments;
    private readonly ImmutableArray<TimeRule> _rules;

    /// <summary>Rules over moments that are numbered from 1; moment 0 is the beginning.</summary>
    public TimeRules(int moments, IEnumerable<TimeRule> rules)
    {
        _moments = moments;
        _rules = [.. rules];
    }

    /// <summary>Whether all can be met, with one course in which they are.</summary>
    /// <param name="wishes">Further rules that the course meets if it can, the first first; else every moment comes as early as it can.</param>
    /// <param name="further">Further rules that the course must meet.</param>
    public TimeAnswer Solve(IReadOnlyList<TimeRule> wishes, params IReadOnlyList<TimeRule> further)
    {
        var rules = _rules.AddRange(further);
        var lenient = Network(rules, strict: false, _ => null);
        if (lenient.Earliest() is null) return new TimeAnswer(Possibility.Never, []);
        var periods = Enumerable.Range(0, rules.Length).Where(index => rules[index] is { Kind: TimeRuleKind.Exactly, Time: { } time } && IsVague(time)).ToImmutableArray();
        var always = periods.Length <= MostPeriods && Corners(periods).All(corner => Network(rules, strict: true, corner).Earliest() is not null);
        TimeNetwork Chosen(ImmutableArray<TimeRule> of) => always ? Network(of, strict: true, Corners(periods).First()) : Network(of, strict: false, _ => null);
        foreach (var wish in wishes)
        {
            if (Chosen(rules.Add(wish)).Earliest() is not null) rules = rules.Add(wish);
        }

        return new TimeAnswer(always ? Possibility.Always : Possibility.DependsOnTheCalendar, Chosen(rules).Earliest() ?? []);
    }

    /// <summary>The rules that cannot all be met even on the most favourable day of the calendar, none of which can be spared; empty if all can.</summary>
    public ImmutableArray<TimeRule> Conflict(params IReadOnlyList<TimeRule> further)
    {
        var rules = _rules.AddRange(further);
        return [.. Network(rules, strict: false, _ => null).Conflict().Select(label => rules[label])];
    }

    /// <summary>The rules that cannot all be met on some days of the calendar; empty if they can on every day.</summary>
    public ImmutableArray<TimeRule> CalendarConflict(params IReadOnlyList<TimeRule> further)
    {
        var rules = _rules.AddRange(further);
        var periods = Enumerable.Range(0, rules.Length).Where(index => rules[index] is { Kind: TimeRuleKind.Exactly, Time: { } time } && IsVague(time)).ToImmutableArray();
        if (periods.Length > MostPeriods) return [];
        foreach (var corner in Corners(periods))
        {
            var conflict = Network(rules, strict: true, corner).Conflict();
            if (!conflict.IsEmpty) return [.. conflict.Select(label => rules[label])];
        }

        return [];
    }

    private static bool IsVague(Duration time) => Durations.Hours(time) is var (fewest, most) && fewest != most;

    private static IEnumerable<Func<int, bool?>> Corners(ImmutableArray<int> periods)
    {
        for (var corner = 0; corner < 1 << periods.Length; corner++)
        {
            var choice = corner;
            yield return index => periods.IndexOf(index) is >= 0 and var place ? (choice & (1 << place)) != 0 : null;
        }
    }

    // Which end of a period's length counts: true the longest, false the shortest, null whichever helps.
    private TimeNetwork Network(ImmutableArray<TimeRule> rules, bool strict, Func<int, bool?> longest)
    {
        var bounds = new List<TimeBound>();
        for (var index = 0; index < rules.Length; index++)
        {
            var rule = rules[index];
            var label = rule.Span is null ? TimeNetwork.NoLabel : index;
            var (fewest, most) = rule.Time is { } time ? Durations.Hours(time) : (0, 0);
            switch (rule.Kind)
            {
                case TimeRuleKind.AtMost:
                    bounds.Add(new TimeBound(rule.From, rule.To, strict ? fewest : most, label));
                    break;
                case TimeRuleKind.AtLeast:
                    bounds.Add(new TimeBound(rule.To, rule.From, -(strict ? most : fewest), label));
                    break;
                default:
                    bounds.Add(new TimeBound(rule.From, rule.To, longest(index) == false ? fewest : most, label));
                    bounds.Add(new TimeBound(rule.To, rule.From, -(longest(index) == true ? most : fewest), label));
                    break;
            }
        }

        return new TimeNetwork(_moments, bounds);
    }
}
