using System.Collections.Frozen;
using PolicyCoherence.Language.Syntax;

namespace PolicyCoherence.Model.Binding;

/// <summary>Units of time, money and counted things, and what converts into what without a loss.</summary>
internal static class Units
{
    private const decimal Largest = 1_000_000_000_000m;

    private static readonly FrozenDictionary<string, (string Plural, ClockUnit Clock, int Factor)> Times = new Dictionary<string, (string Plural, ClockUnit Clock, int Factor)>
    {
        ["hour"] = ("hours", ClockUnit.Hours, 1),
        ["hours"] = ("hours", ClockUnit.Hours, 1),
        ["day"] = ("days", ClockUnit.Hours, 24),
        ["days"] = ("days", ClockUnit.Hours, 24),
        ["week"] = ("weeks", ClockUnit.Hours, 168),
        ["weeks"] = ("weeks", ClockUnit.Hours, 168),
        ["month"] = ("months", ClockUnit.Months, 1),
        ["months"] = ("months", ClockUnit.Months, 1),
        ["year"] = ("years", ClockUnit.Months, 12),
        ["years"] = ("years", ClockUnit.Months, 12),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Plurals that no added s makes.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["child"] = "children",
        ["person"] = "persons",
        ["people"] = "persons",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit of a fact as the model writes it: <c>years</c>, <c>EUR per month</c>.</summary>
    public static string Canonical(Name unit, Name? per)
    {
        var word = Times.TryGetValue(unit.Text, out var time) ? time.Plural : unit.Text;
        return per is null ? word : $"{word} per {Singular(per.Text)}";
    }

    /// <summary>Whether a unit measures time.</summary>
    public static bool IsTime(string unit) => Times.ContainsKey(unit);

    /// <summary>Whether a unit names things that are counted, and no money.</summary>
    public static bool IsCounted(string unit) => unit.Any(char.IsLower) && !unit.Contains(' ', StringComparison.Ordinal);

    /// <summary>A stretch of time; null if the unit does not measure time or the number is not a whole one.</summary>
    public static Duration? Duration(Quantity quantity) =>
        quantity.Unit is { } unit && quantity.Per is null && Times.TryGetValue(unit.Text, out var time) && Whole(quantity.Value) is { } amount ? new Duration(amount, time.Plural) : null;

    /// <summary>A stretch of time in the unit in which the time since an event is counted.</summary>
    public static (long Value, ClockUnit Unit)? Clock(Quantity quantity) =>
        quantity.Unit is { } unit && quantity.Per is null && Times.TryGetValue(unit.Text, out var time) && Scaled(quantity.Value, time.Factor, 1) is { } value ? (value, time.Clock) : null;

    /// <summary>In which unit the time since an event is counted; null if the unit does not measure time.</summary>
    public static ClockUnit? ClockOf(Quantity quantity) => quantity.Unit is { } unit && Times.TryGetValue(unit.Text, out var time) ? time.Clock : null;

    /// <summary>
    /// By what numbers in two units are multiplied to be numbers of one thing: 12 for an amount per month and 1 for one per
    /// year. Null if no whole numbers do; no number of days makes a month, and no rate of exchange stands in a law.
    /// </summary>
    public static (long First, long Second)? Common(string first, string second)
    {
        if (first == second) return (1, 1);
        if (Times.TryGetValue(first, out var one) && Times.TryGetValue(second, out var other)) return one.Clock == other.Clock ? (one.Factor, other.Factor) : null;
        if (Split(first) is not { } rate || Split(second) is not { } otherRate || rate.Of != otherRate.Of) return IsSameNoun(first, second) ? (1, 1) : null;
        return (PerLongest(rate.Per), PerLongest(otherRate.Per)) is ({ } longer, { } shorter) && longer.Clock == shorter.Clock ? (longer.Times, shorter.Times) : null;
    }

    /// <summary>A stretch of time in days; null if it is not a whole number of them, as no month is.</summary>
    public static long? Days(Quantity quantity) => Clock(quantity) is (var hours, ClockUnit.Hours) && hours % 24 == 0 ? hours / 24 : null;

    private static (string Of, string Per)? Split(string unit) => unit.Split(" per ") is [var of, var per] ? (of, per) : null;

    // How often the period fits into the longest one that is counted like it.
    private static (long Times, ClockUnit Clock)? PerLongest(string period) => period switch
    {
        "year" => (1, ClockUnit.Months),
        "month" => (12, ClockUnit.Months),
        "week" => (1, ClockUnit.Hours),
        "day" => (7, ClockUnit.Hours),
        "hour" => (168, ClockUnit.Hours),
        _ => null,
    };

    /// <summary>Whether a quantity can be said in a unit at all.</summary>
    public static bool Fits(Quantity quantity, string unit)
    {
        if (quantity.Unit is not { } written) return false;
        if (quantity.Per is not null) return Common(Canonical(written, quantity.Per), unit) is not null;
        if (quantity.Per is null && Times.TryGetValue(written.Text, out var from) && Times.TryGetValue(unit, out var to)) return from.Clock == to.Clock;
        return Canonical(written, quantity.Per) == unit || (quantity.Per is null && IsSameNoun(written.Text, unit));
    }

    /// <summary>The number in a unit that fits; null if it is not a whole one there.</summary>
    public static long? Convert(Quantity quantity, string unit) =>
        quantity.Unit is { } written && quantity.Per is null && Times.TryGetValue(written.Text, out var from) && Times.TryGetValue(unit, out var to)
            ? Scaled(quantity.Value, from.Factor, to.Factor)
            : quantity.Unit is { } rate && quantity.Per is not null && Common(Canonical(rate, quantity.Per), unit) is var (times, others)
                ? Scaled(quantity.Value, times, others)
                : Whole(quantity.Value);

    private static long? Scaled(decimal value, long up, long down) => Math.Abs(value) > Largest ? null : Whole(value * up / down);

    private static long? Whole(decimal value) => Math.Abs(value) <= Largest * 1000 && decimal.Truncate(value) == value ? (long)value : null;

    /// <summary>The same thing counted, in the singular or the plural; currency codes and signs have neither.</summary>
    private static bool IsSameNoun(string first, string second) => first == second || (first.Any(char.IsLower) && Plural(first) == Plural(second));

    private static string Plural(string noun) => Irregular.TryGetValue(noun, out var plural) ? plural : noun.EndsWith('s') || Irregular.Values.Contains(noun, StringComparer.Ordinal) ? noun : noun + "s";

    private static string Singular(string period) => Times.TryGetValue(period, out var time) ? time.Plural[..^1] : period;
}
