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

    /// <summary>Whether a quantity can be said in a unit at all.</summary>
    public static bool Fits(Quantity quantity, string unit)
    {
        if (quantity.Unit is not { } written) return false;
        if (quantity.Per is null && Times.TryGetValue(written.Text, out var from) && Times.TryGetValue(unit, out var to)) return from.Clock == to.Clock;
        return Canonical(written, quantity.Per) == unit || (quantity.Per is null && IsSameNoun(written.Text, unit));
    }

    /// <summary>The number in a unit that fits; null if it is not a whole one there.</summary>
    public static long? Convert(Quantity quantity, string unit) =>
        quantity.Unit is { } written && quantity.Per is null && Times.TryGetValue(written.Text, out var from) && Times.TryGetValue(unit, out var to)
            ? Scaled(quantity.Value, from.Factor, to.Factor)
            : Whole(quantity.Value);

    private static long? Scaled(decimal value, int up, int down) => Math.Abs(value) > Largest ? null : Whole(value * up / down);

    private static long? Whole(decimal value) => Math.Abs(value) <= Largest * 1000 && decimal.Truncate(value) == value ? (long)value : null;

    /// <summary>The same thing counted, in the singular or the plural; currency codes and signs have neither.</summary>
    private static bool IsSameNoun(string first, string second) => first == second || (first.Any(char.IsLower) && Plural(first) == Plural(second));

    private static string Plural(string noun) => Irregular.TryGetValue(noun, out var plural) ? plural : noun.EndsWith('s') || Irregular.Values.Contains(noun, StringComparer.Ordinal) ? noun : noun + "s";

    private static string Singular(string period) => Times.TryGetValue(period, out var time) ? time.Plural[..^1] : period;
}
