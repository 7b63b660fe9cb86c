using System.Collections.Immutable;
using PolicyCoherence.Model;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Reasoning.OneCase;

/// <summary>What keeps a position from applying in a case.</summary>
public enum CauseKind
{
    /// <summary>It is not in force on the day of the case.</summary>
    NotInForce,

    /// <summary>It does not speak of this person.</summary>
    OtherPersons,

    /// <summary>A condition is not met.</summary>
    NotMet,

    /// <summary>An <c>unless</c> takes the person out.</summary>
    TakenOut,

    /// <summary>The treaty it refers to does not forbid it here, or its saving clause takes the person out.</summary>
    Treaty,

    /// <summary>An exception takes the person out.</summary>
    Excepted,

    /// <summary>It yields to another position by a clause.</summary>
    Yields,

    /// <summary>A bar prevails over it.</summary>
    Barred,

    /// <summary>A bar over which a duty or power prevails.</summary>
    Overcome,

    /// <summary>What cannot be done beside it prevails over it.</summary>
    Excluded,
}

/// <summary>One reason why a position does not apply.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Span">The words that decide.</param>
/// <param name="By">The exception, the position it yields to, or the one that prevails; null if none.</param>
/// <param name="Verdict">By which line another prevails; null if none does.</param>
public sealed record Cause(CauseKind Kind, SourceSpan Span, Norm? By = null, Verdict? Verdict = null);

/// <summary>Says why a position does not apply in a case, from the plain reading alone.</summary>
public static class Causes
{
    /// <summary>The reasons of the first kind that there is, in the order in which a lawyer asks; empty if it applies.</summary>
    public static ImmutableArray<Cause> WhyNot(CaseLaw law, Reading reading)
    {
        var plain = law.Person.Law;
        var instance = reading.Instance;
        var position = instance.Position;
        var scopes = law.Analysis.Scopes;
        if (law.Person.Day is { } day && ((position.From is { } from && day < from) || (position.Until is { } until && day >= until))) return [new(CauseKind.NotInForce, position.Span)];
        if (position.Bearer is PersonBearer bearer && !plain.Holds(bearer.Condition, bearer.Role.Name)) return [new(CauseKind.OtherPersons, bearer.Span)];
        if (instance.Act.Patient is { } patient && !plain.Holds(patient.Condition, patient.Role.Name)) return [new(CauseKind.OtherPersons, patient.Condition.Span)];
        foreach (var when in position.When)
        {
            if (!plain.Holds(when.Condition, instance.Role)) return [new(CauseKind.NotMet, Deciding(plain, when.Condition, instance.Role, holds: false))];
        }

        foreach (var unless in position.Unless)
        {
            if (plain.Holds(unless.Condition, instance.Role)) return [new(CauseKind.TakenOut, Deciding(plain, unless.Condition, instance.Role, holds: true))];
        }

        if (plain.IsNet(reading)) return instance.Bars ? Overcoming(law, reading) : Excluding(law, instance);
        var excepted = scopes.ExceptionsTo(position.Name).Where(exception => plain.IsExcepted(exception, reading)).ToList();
        if (excepted.Count > 0) return [.. excepted.Select(exception => new Cause(CauseKind.Excepted, exception.Span, exception))];
        var yielding = plain.YieldingTo(reading).ToList();
        if (yielding.Count > 0) return [.. yielding.Select(other => new Cause(CauseKind.Yields, other.Span, other))];
        if (!plain.IsLive(reading)) return [new(CauseKind.Treaty, position.Span)];
        return
        [
            .. law.Analysis.Net.Meetings(instance)
                .Where(meeting => meeting.Verdict.FirstPrevails == false && law.Analysis.Net.Covers(meeting.Bar, reading) && plain.IsLive(NetEffect.AsApplied(meeting.Bar, reading)))
                .Select(meeting => new Cause(CauseKind.Barred, meeting.Bar.Position.Span, meeting.Bar.Position, meeting.Verdict)),
        ];
    }

    private static ImmutableArray<Cause> Overcoming(CaseLaw law, Reading bar) =>
    [
        .. law.Prevailing(bar).Where(law.Person.Law.IsLive)
            .Select(acting => new Cause(CauseKind.Overcome, acting.Instance.Position.Span, acting.Instance.Position, law.Analysis.Net.Verdict(acting.Instance, bar.Instance))),
    ];

    private static ImmutableArray<Cause> Excluding(CaseLaw law, NormInstance acting) =>
    [
        .. law.Rivals(acting).Where(rival => rival.PutsAside && law.Person.Law.IsNet(rival.Other.Reading))
            .Select(rival => new Cause(CauseKind.Excluded, rival.Other.Position.Span, rival.Other.Position, rival.Verdict)),
    ];

    // The smallest part of a condition that decides it alone.
    private static SourceSpan Deciding(PlainLaw plain, Condition condition, string role, bool holds)
    {
        var parts = (condition, holds) switch
        {
            (AllOf all, false) => all.Parts,
            (AnyOf any, true) => any.Parts,
            _ => [],
        };
        foreach (var part in parts)
        {
            if (plain.Holds(part, role) == holds) return Deciding(plain, part, role, holds);
        }

        return condition.Span;
    }
}
