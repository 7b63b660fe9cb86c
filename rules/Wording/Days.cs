using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>The days of a finding, from those of the norms in it.</summary>
public static class Days
{
    /// <summary>Some days. Null if without limit.</summary>
    public static DayInterval? Of(Stretch days) => days is { From: null, Until: null } ? null : new DayInterval(days.From, days.Until);

    /// <summary>From the first of some days to the last. Null if without limit.</summary>
    public static DayInterval? OfAny(IReadOnlyCollection<Stretch> days) =>
        Of(new Stretch(days.Any(own => own.From is null) ? null : days.Min(own => own.From), days.Any(own => own.Until is null) ? null : days.Max(own => own.Until)));

    /// <summary>The days on which all of the norms are in force: what each of them is needed for. Null if without limit.</summary>
    public static DayInterval? OfAll(params IEnumerable<Norm?> norms)
    {
        var days = norms.OfType<Norm>().Select(Of).Aggregate(DayInterval.Always, (all, own) => all.Meet(own));
        return days == DayInterval.Always ? null : days;
    }

    /// <summary>From the first day on which one of the norms is in force to the last: where each of them shows the same. Null if without limit.</summary>
    public static DayInterval? OfAny(params IEnumerable<Norm> norms)
    {
        var all = norms.Select(Of).ToList();
        if (all.Count == 0) return null;
        var days = new DayInterval(all.Exists(own => own.From is null) ? null : all.Min(own => own.From), all.Exists(own => own.Until is null) ? null : all.Max(own => own.Until));
        return days == DayInterval.Always ? null : days;
    }

    /// <summary>The days on which one of the norms is in force and the exception that they share is too.</summary>
    public static DayInterval? OfAny(IEnumerable<Norm> norms, Norm? and)
    {
        var days = (OfAny(norms) ?? DayInterval.Always).Meet(OfAll(and) ?? DayInterval.Always);
        return days == DayInterval.Always ? null : days;
    }

    private static DayInterval Of(Norm norm) => new(norm.From, norm.Until);
}
