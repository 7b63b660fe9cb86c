using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning.Timelines;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for timelines, time limits and ends. The sentences stand in TimeWording.properties.</summary>
public static class TimeWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(TimeWording));

    /// <summary>Said where months of different length decide.</summary>
    public static ImmutableArray<ReasonStep> OfTheCalendar(bool decides) => decides ? [Places.Step(Text.Say("calendar"))] : [];

    /// <summary>A course, moment by moment, as steps of the reasoning.</summary>
    public static IEnumerable<ReasonStep> Course(ImmutableArray<(TimelineMoment Moment, long Hours)> course)
    {
        yield return Places.Step(Text.Say("course"));
        foreach (var (moment, hours) in course) yield return Places.Step(At(hours, What(moment)), moment.Step?.Span);
    }

    /// <summary>A stretch of time: "18 months".</summary>
    public static string Spelled(Duration time) =>
        $"{time.Amount.ToString(CultureInfo.InvariantCulture)} {(time.Amount == 1 ? time.Unit[..^1] : time.Unit)}";

    /// <summary>The message on steps that come before what they must wait for.</summary>
    public static string Early(EarlyEffect early, Understanding understanding, bool conflicts)
    {
        var (procedure, awaited) = (early.Procedure.Name, early.Steps[0].Awaited.Name);
        var steps = Phrasing.Names(early.Steps.Select(step => step.Step.Name).Distinct(StringComparer.Ordinal));
        return (early.Steps[0], conflicts) switch
        {
            ({ BeforeLodging: true }, true) => Text.Say("early.lodged.conflicts", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            ({ BeforeLodging: true }, _) => Text.Say("early.lodged.deviates", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            ({ Awaited.Kind: StepKind.Remedy }, true) => Text.Say("early.decided.conflicts", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            ({ Awaited.Kind: StepKind.Remedy }, _) => Text.Say("early.decided.deviates", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            ({ Awaited.Kind: StepKind.Period }, true) => Text.Say("early.ended.conflicts", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            ({ Awaited.Kind: StepKind.Period }, _) => Text.Say("early.ended.deviates", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            (_, true) => Text.Say("early.step.conflicts", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
            _ => Text.Say("early.step.deviates", ("procedure", procedure), ("steps", steps), ("awaited", awaited), ("understanding", understanding.Name)),
        };
    }

    /// <summary>The places of steps that come too early.</summary>
    public static IEnumerable<Place> Spots(EarlyEffect early)
    {
        var shown = early.Steps[0];
        yield return new Place(shown.Awaited.Span, PlaceRole.Primary, shown switch
        {
            { BeforeLodging: true } => Text.Say("suspends.once-lodged", ("awaited", shown.Awaited.Name)),
            { Awaited.Kind: not StepKind.Remedy } => Text.Say("suspends.too-late", ("awaited", shown.Awaited.Name)),
            { Awaited.Suspensions.IsEmpty: true } => Text.Say("suspends.nothing", ("awaited", shown.Awaited.Name)),
            _ => Text.Say("suspends.other", ("awaited", shown.Awaited.Name), ("step", shown.Step.Name)),
        });
        foreach (var step in early.Steps.DistinctBy(step => step.Step.Span)) yield return new Place(step.Step.Span, PlaceRole.Involved, Text.Say("does-not-wait", ("step", step.Step.Name)));
    }

    /// <summary>Said where the person is not of the procedure's group any more.</summary>
    public static IEnumerable<ReasonStep> OfTheStatus(Procedure procedure, bool isOver) =>
        isOver && procedure.PersonsUntil is { } until ? [Places.Step(Text.Say("status-over", ("procedure", procedure.Name), ("until", until.Span.Words)), until.Span)] : [];

    /// <summary>That an understanding asks for another order.</summary>
    public static ReasonStep AnotherOrder(Understanding understanding) => Places.Step(Text.Say("another-order", ("understanding", understanding.Name)), understanding.Sentence);

    /// <summary>What would put the steps in order.</summary>
    public static string Resolve(EarlyEffect early) => (early.Decision, early.Steps[0]) switch
    {
        (_, { BeforeLodging: true } step) => Text.Say("early.resolve.lodged", ("awaited", step.Awaited.Name)),
        ({ } decision, { Awaited.Kind: StepKind.Remedy } step) => Text.Say("early.resolve.effects", ("decision", decision.Name), ("awaited", step.Awaited.Name)),
        (_, { Awaited.Kind: StepKind.Remedy } step) => Text.Say("early.resolve.remedy", ("step", step.Step.Name), ("awaited", step.Awaited.Name)),
        (_, var step) => Text.Say("early.resolve.step", ("step", step.Step.Name), ("awaited", step.Awaited.Name)),
    };

    /// <summary>The message on a time limit that can run out unknown.</summary>
    public static string Blind(BlindLimit blind, Understanding understanding, bool conflicts) => conflicts
        ? Text.Say("blind.conflicts", ("procedure", blind.Procedure.Name), ("limited", blind.Limited.Name), ("notice", blind.Notice.Name), ("understanding", understanding.Name))
        : Text.Say("blind.deviates", ("procedure", blind.Procedure.Name), ("limited", blind.Limited.Name), ("notice", blind.Notice.Name), ("understanding", understanding.Name));

    /// <summary>The places of a time limit that can run out unknown.</summary>
    public static ImmutableArray<Place> Spots(BlindLimit blind) =>
    [
        new Place(blind.Limit.Span, PlaceRole.Primary, Text.Say("counted", ("limited", blind.Limited.Name), ("event", blind.Limit.Moment.Event.Name))),
        new Place(blind.Notice.Span, PlaceRole.Involved, Text.Say("notice-later", ("notice", blind.Notice.Name))),
    ];

    /// <summary>What would let the person know in time.</summary>
    public static ImmutableArray<string> Resolve(BlindLimit blind) =>
    [
        Text.Say("blind.resolve.count", ("limited", blind.Limited.Name), ("time", blind.Limit.Time is { } time ? Spelled(time) : "…"), ("notice", blind.Notice.Name)),
        Text.Say("blind.resolve.limit", ("notice", blind.Notice.Name)),
    ];

    /// <summary>The message on a time limit that ends in harm.</summary>
    public static string Barred(TimeBar bar, Understanding understanding, bool conflicts)
    {
        var (position, bearer, act) = (bar.Instance.Position.Name, Places.Bearer(bar.Instance), Places.Act(bar.Instance));
        var (since, missing) = (bar.Clock.Display, Missing(bar));
        return (bar.Instance.Modality == Modality.Power, conflicts) switch
        {
            (true, true) => Text.Say("bar.allows.conflicts", ("position", position), ("bearer", bearer), ("act", act), ("event", since), ("missing", missing), ("understanding", understanding.Name)),
            (true, _) => Text.Say("bar.allows.deviates", ("position", position), ("bearer", bearer), ("act", act), ("event", since), ("missing", missing), ("understanding", understanding.Name)),
            (_, true) => Text.Say("bar.requires.conflicts", ("position", position), ("bearer", bearer), ("act", act), ("event", since), ("missing", missing), ("understanding", understanding.Name)),
            _ => Text.Say("bar.requires.deviates", ("position", position), ("bearer", bearer), ("act", act), ("event", since), ("missing", missing), ("understanding", understanding.Name)),
        };
    }

    /// <summary>Why a time limit ends in harm.</summary>
    public static ImmutableArray<ReasonStep> Because(TimeBar bar) =>
    [
        Applies(bar.Instance.Position),
        Places.Step(Text.Say("only-time", ("event", bar.Clock.Display))),
        Places.Step(Text.Say("nothing-provides", ("missing", Missing(bar)))),
    ];

    /// <summary>What would keep a time limit from harm.</summary>
    public static ImmutableArray<string> Resolve(TimeBar bar) =>
    [
        Text.Say("bar.resolve.provide", ("written", string.Join(", ", bar.Missing.Select(term => term.Safeguard.Name))), ("position", bar.Instance.Position.Name)),
        Text.Say("bar.resolve.less"),
    ];

    /// <summary>That a position applies to the person of the case.</summary>
    public static ReasonStep Applies(Position position) => Places.Step(Text.Say("applies", ("position", position.Name)), position.Sentence);

    /// <summary>The message on a measure that need never end.</summary>
    public static string Endless(EndlessMeasure endless, Understanding understanding, bool conflicts)
    {
        var (position, ends) = (endless.Instance.Position.Name, Ends(endless));
        return (endless.Until.IsEmpty, endless.Instance.Modality == Modality.Power, conflicts) switch
        {
            (true, true, true) => Text.Say("no-end.allows.conflicts", ("position", position), ("understanding", understanding.Name)),
            (true, true, _) => Text.Say("no-end.allows.deviates", ("position", position), ("understanding", understanding.Name)),
            (true, _, true) => Text.Say("no-end.requires.conflicts", ("position", position), ("understanding", understanding.Name)),
            (true, _, _) => Text.Say("no-end.requires.deviates", ("position", position), ("understanding", understanding.Name)),
            (_, true, true) => Text.Say("uncertain.allows.conflicts", ("position", position), ("ends", ends), ("understanding", understanding.Name)),
            (_, true, _) => Text.Say("uncertain.allows.deviates", ("position", position), ("ends", ends), ("understanding", understanding.Name)),
            (_, _, true) => Text.Say("uncertain.requires.conflicts", ("position", position), ("ends", ends), ("understanding", understanding.Name)),
            _ => Text.Say("uncertain.requires.deviates", ("position", position), ("ends", ends), ("understanding", understanding.Name)),
        };
    }

    /// <summary>The ends that may never come, where they are written.</summary>
    public static IEnumerable<Place> Spots(EndlessMeasure endless) => endless.Until.Select(until => new Place(until.Span, PlaceRole.Involved, Text.Say("uncertain.place")));

    /// <summary>Why a measure need never end.</summary>
    public static ReasonStep Because(EndlessMeasure endless) => endless.Until.IsEmpty
        ? Places.Step(Text.Say("no-end.why"))
        : Places.Step(Text.Say("uncertain.why", ("ends", Ends(endless))), endless.Until[0].Span);

    /// <summary>What would end a measure.</summary>
    public static ImmutableArray<string> Resolve(EndlessMeasure endless) => endless.Until.IsEmpty
        ? [Text.Say("no-end.resolve", ("position", endless.Instance.Position.Name))]
        : [Text.Say("uncertain.resolve.maximum", ("position", endless.Instance.Position.Name)), Text.Say("uncertain.resolve.deadline", ("ends", Ends(endless)))];

    /// <summary>The message on times that cannot all be kept.</summary>
    public static string Impossible(ImpossibleDeadlines impossible)
    {
        var norms = Phrasing.Names(impossible.Norms.Select(norm => norm.Name));
        return impossible.DependsOnTheCalendar ? Text.Say("impossible.calendar", ("norms", norms)) : Text.Say("impossible", ("norms", norms));
    }

    /// <summary>The places of times that cannot all be kept.</summary>
    public static IEnumerable<Place> Spots(ImpossibleDeadlines impossible, ImmutableArray<TimeRule> written) => written.Select((rule, index) => new Place(
        rule.Span ?? impossible.Norms[0].Span,
        index == 0 ? PlaceRole.Primary : PlaceRole.Involved,
        rule.Kind switch
        {
            TimeRuleKind.AtMost => Text.Say("not-later", ("event", impossible.Labels[rule.To])),
            TimeRuleKind.AtLeast => Text.Say("not-earlier", ("event", impossible.Labels[rule.To])),
            _ => Text.Say("runs", ("event", impossible.Labels[rule.To])),
        }));

    /// <summary>Why times cannot all be kept.</summary>
    public static ImmutableArray<ReasonStep> Because(ImpossibleDeadlines impossible, ImmutableArray<TimeRule> written) =>
    [
        .. written.Select(rule => Places.Step(Text.Say("says", ("norm", rule.By?.Name), ("words", Words(rule.Span))), rule.Span)),
        .. impossible.Norms.OfType<Procedure>().SelectMany(procedure => OfTheStatus(procedure, impossible.IsOver)),
        Places.Step(Text.Say("no-course")),
        .. OfTheCalendar(impossible.DependsOnTheCalendar),
    ];

    /// <summary>What would let the times be kept.</summary>
    public static string ResolveImpossible => Text.Say("impossible.resolve");

    private static string Missing(TimeBar bar) => Phrasing.Listed([.. bar.Missing.Select(term => term.Safeguard.Display)]);

    private static string Ends(EndlessMeasure endless) => Phrasing.Listed([.. endless.Until.Select(until => until.Event.Display)]);

    private static string Words(SourceSpan? span) => span is { } words ? string.Join(' ', words.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    // The moment in a sentence: "the appeal is decided".
    private static string What(TimelineMoment moment) => moment.Kind switch
    {
        MomentKind.Lodged => Text.Say("lodged", ("event", moment.Event.Display)),
        MomentKind.Decided => Text.Say("decided", ("event", moment.Event.Display)),
        MomentKind.PeriodEnds => Text.Say("ends", ("event", moment.Event.Display)),
        MomentKind.Expired => Text.Say("expired", ("event", moment.Event.Display)),
        _ when moment.Step?.Kind == StepKind.Period => Text.Say("begins", ("event", moment.Event.Display)),
        _ => moment.Event.Display,
    };

    private static string At(long hours, string what) => hours switch
    {
        0 => Text.Say("moment.beginning", ("what", what)),
        < 48 when hours % 24 != 0 => Text.Count("moment.hours", (int)hours, ("what", what)),
        _ when hours % 24 == 0 => Text.Count("moment.days", (int)(hours / 24), ("what", what)),
        _ => Text.Count("moment.days-and-hours", (int)(hours % 24), ("days", hours / 24), ("what", what)),
    };
}
