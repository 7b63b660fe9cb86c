using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for two positions that clash.</summary>
public static class ClashWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(ClashWording), Keywords.In);

    /// <summary>The finding for a clash.</summary>
    public static Finding Finding(Analysis analysis, string rule, Clash clash)
    {
        var (first, second) = (clash.First, clash.Second);
        var interval = Days.Of(clash.Days);
        var resolved = clash.Verdict.Reporting is Reporting.Low or Reporting.Note ? ResolvedBy(clash) : null;
        return new Finding(
            rule,
            SeverityOf(clash),
            Grounds.Certainty(clash.Answer.Grade),
            Message(clash, interval),
            rule == "PC1102" && second.Obliges && first.Obliges
                ? [.. new[] { first.Position.Name, second.Position.Name }.Order(StringComparer.Ordinal)]
                : [first.Position.Name, second.Position.Name],
            [Places.Says(first, PlaceRole.Primary), Places.Says(second)],
            CaseWording.Describe(analysis, clash.Answer, first.Role),
            [],
            interval,
            clash.Total,
            Because(clash),
            Resolve(clash),
            resolved,
            [],
            clash.Answer.Judgements);
    }

    private static Severity SeverityOf(Clash clash)
    {
        var severity = clash.Verdict.Reporting switch
        {
            Reporting.Note => Severity.Note,
            Reporting.Low => Severity.Low,
            _ when clash.First.Modality == Modality.SoftDuty || clash.Second.Modality == Modality.SoftDuty => Severity.Warning,

            // A power against a duty for what excludes it is low (meaning A5); a liberty that may be defeated, one grade lower than one that must be.
            _ when clash.Kind == ClashKind.Incompatible && clash.First.Modality == Modality.Power => Severity.Low,
            _ when clash.Kind == ClashKind.Defeated && clash.First.Modality == Modality.Power => Severity.Warning,
            _ => Severity.Error,
        };
        return Grounds.Graded(severity, clash.Answer.Grade);
    }

    private static string Message(Clash clash, DayInterval? interval)
    {
        var (first, second, extent) = (clash.First.Position.Name, clash.Second.Position.Name, Extent(clash.Total, interval));
        return clash.Kind switch
        {
            ClashKind.RequiredAndForbidden => clash.First.Modality switch
            {
                Modality.Power => Text.Say("allows-and-forbids", ("first", first), ("second", second), ("extent", extent)),
                Modality.Claim => Text.Say("promises-and-forbids", ("first", first), ("second", second), ("extent", extent)),
                Modality.SoftDuty => Text.Say("asks-and-forbids", ("first", first), ("second", second), ("extent", extent)),
                _ => Text.Say("requires-and-forbids", ("first", first), ("second", second), ("extent", extent)),
            },
            ClashKind.PermittedAndForbidden => Text.Say("permits-and-forbids", ("first", first), ("second", second), ("extent", extent)),
            ClashKind.RequiredAndExempted => clash.First.Modality switch
            {
                Modality.Power => Text.Say("allows-and-exempts", ("first", first), ("second", second), ("extent", extent)),
                Modality.Claim => Text.Say("promises-and-exempts", ("first", first), ("second", second), ("extent", extent)),
                Modality.SoftDuty => Text.Say("asks-and-exempts", ("first", first), ("second", second), ("extent", extent)),
                _ => Text.Say("requires-and-exempts", ("first", first), ("second", second), ("extent", extent)),
            },
            ClashKind.Incompatible when clash.First.Modality == Modality.Power => Text.Say(
                "allows-incompatible", ("first", first), ("one", Places.Bearer(clash.First)), ("this", Places.Act(clash.First)), ("second", second), ("other", Places.Bearer(clash.Second)), ("that", Places.Act(clash.Second)), ("extent", extent)),
            ClashKind.Incompatible => Text.Say(
                "requires-incompatible", ("first", first), ("one", Places.Bearer(clash.First)), ("this", Places.Act(clash.First)), ("second", second), ("other", Places.Bearer(clash.Second)), ("that", Places.Act(clash.Second)), ("extent", extent)),
            _ => Text.Say("defeats", ("first", first), ("second", second), ("extent", extent)),
        };
    }

    // Whom and when.
    internal static string Extent(bool total, DayInterval? interval) => (total, interval) switch
    {
        (true, null or { From: null, Until: null }) => Text.Say("everybody"),
        (false, null or { From: null, Until: null }) => Text.Say("some"),
        (true, { From: { } from, Until: { } until }) => Text.Say("everybody.from-until", ("from", Day(from)), ("until", Day(until))),
        (false, { From: { } from, Until: { } until }) => Text.Say("some.from-until", ("from", Day(from)), ("until", Day(until))),
        (true, { From: { } from }) => Text.Say("everybody.from", ("from", Day(from))),
        (false, { From: { } from }) => Text.Say("some.from", ("from", Day(from))),
        (true, { Until: { } until }) => Text.Say("everybody.until", ("until", Day(until))),
        (false, { Until: { } until }) => Text.Say("some.until", ("until", Day(until))),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableArray<ReasonStep> Because(Clash clash) =>
    [
        Places.Step(Text.Say("applies", ("name", clash.First.Position.Name)), clash.First.Position.Sentence),
        Places.Step(Text.Say("applies-too", ("name", clash.Second.Position.Name)), clash.Second.Position.Sentence),
        Places.Step(Order(clash)),
    ];

    private static string Order(Clash clash)
    {
        var winner = clash.Verdict.FirstPrevails == true ? clash.First.Position.Name : clash.Second.Position.Name;
        return clash.Verdict.Line switch
        {
            PrecedenceLine.Clause => Text.Say("order.clause", ("winner", winner)),
            PrecedenceLine.Competence => Text.Say("order.competence", ("winner", winner)),
            PrecedenceLine.Rank => Text.Say("order.rank", ("winner", winner)),
            PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => Text.Say("order.narrower", ("winner", winner)),
            PrecedenceLine.ReadAsException => Text.Say("order.reading", ("winner", winner)),
            PrecedenceLine.LaterDate => Text.Say("order.later", ("winner", winner)),
            _ => Text.Say("order.none"),
        };
    }

    private static string ResolvedBy(Clash clash)
    {
        var winner = clash.Verdict.FirstPrevails == true ? clash.First.Position.Name : clash.Second.Position.Name;
        var loser = clash.Verdict.FirstPrevails == true ? clash.Second : clash.First;
        return clash.Verdict.Line switch
        {
            PrecedenceLine.Competence => Text.Say("resolved.competence", ("winner", winner), ("loser", loser.Position.Name)),
            PrecedenceLine.Rank when loser.Position.Instrument is { } lower => Text.Say("resolved.rank", ("winner", winner), ("loser", loser.Position.Name), ("instrument", lower.Display)),
            PrecedenceLine.Rank => Text.Say("resolved.lower-text", ("winner", winner), ("loser", loser.Position.Name)),
            PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => Text.Say("resolved.narrower", ("winner", winner)),
            PrecedenceLine.ReadAsException => Text.Say("resolved.reading", ("winner", winner), ("loser", loser.Position.Name)),
            _ => Text.Say("resolved.later", ("winner", winner)),
        };
    }

    private static ImmutableArray<string> Resolve(Clash clash)
    {
        var (first, second) = (clash.First.Position.Name, clash.Second.Position.Name);
        var source = clash.First.Position.Span.Source;
        if (clash.Verdict.FirstPrevails is { } firstPrevails)
        {
            var (winner, loser) = firstPrevails ? (first, second) : (second, first);
            return [Text.SayIn("resolve.say-so", source, ("winner", winner), ("loser", loser))];
        }

        return [Text.SayIn("resolve.decide", source, ("first", first), ("second", second)), Text.SayIn("resolve.take-out", source)];
    }
}
