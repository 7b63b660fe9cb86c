using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.Timelines;

/// <summary>How two moments are tied.</summary>
public enum TimeRuleKind
{
    /// <summary>The later is not later than so long after the earlier.</summary>
    AtMost,

    /// <summary>The later is not earlier than so long after the earlier.</summary>
    AtLeast,

    /// <summary>A period: the later is exactly so long after the earlier.</summary>
    Exactly,
}

/// <summary>One rule of a timeline, with the words of the law that say it.</summary>
/// <param name="From">The moment from which the time is counted.</param>
/// <param name="To">The moment that it limits.</param>
/// <param name="Kind">How.</param>
/// <param name="Time">How long; null for no time at all, so that the two are only ordered.</param>
/// <param name="Span">The words of the law; null for what goes without saying.</param>
/// <param name="By">The norm in which they stand; null for what goes without saying.</param>
public sealed record TimeRule(int From, int To, TimeRuleKind Kind, Duration? Time, SourceSpan? Span, Norm? By);

/// <summary>Whether something can happen in time.</summary>
public enum Possibility
{
    /// <summary>On no day of the calendar.</summary>
    Never,

    /// <summary>On some days of the calendar: months have different lengths.</summary>
    DependsOnTheCalendar,

    /// <summary>Whatever the day on which it begins.</summary>
    Always,
}
