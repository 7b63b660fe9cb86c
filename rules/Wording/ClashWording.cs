using System.Collections.Immutable;
using System.Globalization;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for two positions that clash.</summary>
public static class ClashWording
{
    /// <summary>The finding for a clash.</summary>
    public static Finding Finding(Analysis analysis, string rule, Clash clash)
    {
        var (first, second) = (clash.First, clash.Second);
        var interval = Meeting([first.Position, second.Position]);
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
        var (first, second) = ($"`{clash.First.Position.Name}`", $"`{clash.Second.Position.Name}`");
        var what = clash.Kind switch
        {
            ClashKind.RequiredAndForbidden => $"{first} {Verb(clash.First)} what {second} forbids",
            ClashKind.PermittedAndForbidden => $"{first} leaves people free to do what {second} forbids them",
            ClashKind.RequiredAndExempted => $"{first} {Verb(clash.First)} what {second} exempts from",
            ClashKind.Incompatible when clash.First.Modality == Modality.Power => $"{first} allows {Places.Bearer(clash.First)} {Places.Act(clash.First)} while {second} requires {Places.Bearer(clash.Second)} {Places.Act(clash.Second)}, and both cannot be done for one person",
            ClashKind.Incompatible => $"{first} requires {Places.Bearer(clash.First)} {Places.Act(clash.First)} while {second} requires {Places.Bearer(clash.Second)} {Places.Act(clash.Second)}, and both cannot be done for one person",
            _ => $"{first} makes impossible what {second} leaves people free to do",
        };
        return $"{what} ({Extent(clash.Total, interval)}).";
    }

    private static string Verb(NormInstance instance) => instance.Modality switch
    {
        Modality.Power => "allows",
        Modality.Claim => "promises",
        Modality.SoftDuty => "asks as a rule for",
        _ => "requires",
    };

    // Whom and when.
    internal static string Extent(bool total, DayInterval? interval) => $"{(total ? "for everybody" : "for some persons")}{Spelled(interval)}";

    private static string Spelled(DayInterval? interval) => interval switch
    {
        null or { From: null, Until: null } => "",
        { From: { } from, Until: { } until } => $", from {Day(from)} until {Day(until)}",
        { From: { } from } => $", from {Day(from)} on",
        { Until: { } until } => $", until {Day(until)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImmutableArray<ReasonStep> Because(Clash clash) =>
    [
        Places.Step($"`{clash.First.Position.Name}` applies to this person.", clash.First.Position.Sentence),
        Places.Step($"`{clash.Second.Position.Name}` applies to the same person.", clash.Second.Position.Sentence),
        Places.Step(Order(clash)),
    ];

    private static string Order(Clash clash)
    {
        var winner = clash.Verdict.FirstPrevails == true ? clash.First.Position.Name : clash.Second.Position.Name;
        return clash.Verdict.Line switch
        {
            PrecedenceLine.Clause => $"A clause of the text puts `{winner}` first.",
            PrecedenceLine.Competence => $"`{winner}` is the duty of the authority that leads in this matter and prevails over that of one that does not.",
            PrecedenceLine.Rank => $"`{winner}` stands in an instrument of higher rank and prevails.",
            PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => $"`{winner}` speaks of fewer cases and reads as the exception, but the two stand in different instruments.",
            PrecedenceLine.ReadAsException => $"Both stand in one instrument, and `{winner}` reads as an exception to the other; no clause says so.",
            PrecedenceLine.LaterDate => $"`{winner}` is later and prevails.",
            _ => "No clause, rank, narrower scope or date puts one before the other.",
        };
    }

    private static string ResolvedBy(Clash clash)
    {
        var winner = clash.Verdict.FirstPrevails == true ? clash.First.Position.Name : clash.Second.Position.Name;
        var loser = clash.Verdict.FirstPrevails == true ? clash.Second : clash.First;
        return clash.Verdict.Line switch
        {
            PrecedenceLine.Competence => $"competence: `{winner}` is the duty of the authority that leads, and prevails over `{loser.Position.Name}`",
            PrecedenceLine.Rank => $"rank: `{winner}` prevails over `{loser.Position.Name}` in {loser.Position.Instrument?.Display ?? "a lower text"}",
            PrecedenceLine.ExceptionToTheBar or PrecedenceLine.ExceptionToTheDuty => $"narrower scope: `{winner}` prevails as the exception",
            PrecedenceLine.ReadAsException => $"reading: in one instrument `{winner}` is read as an exception to `{loser.Position.Name}` (this reading can be switched off)",
            _ => $"date: `{winner}` is later and prevails",
        };
    }

    private static ImmutableArray<string> Resolve(Clash clash)
    {
        var (first, second) = (clash.First.Position.Name, clash.Second.Position.Name);
        if (clash.Verdict.FirstPrevails is { } firstPrevails)
        {
            var (winner, loser) = firstPrevails ? (first, second) : (second, first);
            return [$"Say in `{loser}` what already holds: write `subject to {winner}`."];
        }

        return
        [
            $"Decide which of the two is to prevail, and write `subject to {second}` in `{first}` or `subject to {first}` in `{second}`.",
            $"Or take the persons concerned out of one of them with `unless`.",
        ];
    }

    // The days on which all are in force.
    internal static DayInterval? Meeting(IEnumerable<Norm> norms)
    {
        DateOnly? from = null;
        DateOnly? until = null;
        foreach (var norm in norms)
        {
            if (norm.From is { } first && (from is null || first > from)) from = first;
            if (norm.Until is { } end && (until is null || end < until)) until = end;
        }

        return from is null && until is null ? null : new DayInterval(from, until);
    }
}
