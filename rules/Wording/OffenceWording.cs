using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for positions that reach a person whom a prohibition protects.</summary>
public static class OffenceWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(OffenceWording));

    /// <summary>The finding for one missing bar: every position that the bar would limit is a place of it (decision 13).</summary>
    public static Finding Finding(Analysis analysis, string rule, IEnumerable<Reached> reached)
    {
        // The finding weighs what its weightiest position weighs. A duty shows the gap better than a power; then by name.
        var offences = reached.Select(fact => fact.Offence)
            .OrderBy(offence => offence.SavedByGeneralClause).ThenBy(offence => offence.Answer.Grade)
            .ThenBy(offence => offence.Instance.Modality == Modality.Power).ThenBy(offence => offence.Instance.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        var offence = offences[0];
        var understanding = offence.Understanding;

        // Any of the positions shows the gap; the exception that opens it is needed for all of them.
        var days = Wording.Days.OfAny(offences.Select(other => other.Instance.Position), offence.Gap?.Exception);
        var positions = offences.Select(other => other.Instance.Position.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(offence.Answer), days), offence.Answer.Grade);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        if (offence.SavedByGeneralClause) weight = tensions.IsEmpty ? Severity.Note : Severity.Tension;

        return new Finding(
            rule,
            weight,
            Grounds.Certainty(offence.Answer.Grade),
            Message(analysis, offence, positions, days),
            [understanding.Name, .. offence.Gap is { } opened ? new[] { opened.Exception.Name } : [], .. positions.Order(StringComparer.Ordinal)],
            Spots(offence, offences),
            CaseWording.Describe(analysis, offence.Answer, offence.Instance.Role),
            Grounds.Of(understanding, analysis.StateIn(offence.Answer), days),
            days,
            null,
            Because(offence),
            Resolve(offence),
            offence.SavedByGeneralClause ? Text.Say("saving-clause", ("position", offence.Instance.Position.Name)) : null,
            tensions,
            offence.Answer.Judgements);
    }

    private static string Message(Analysis analysis, Offence offence, ImmutableArray<string> positions, DayInterval? days)
    {
        var one = positions.Length == 1;
        var who = one ? Text.Say("who", ("position", positions[0])) : Text.Say("who.more", ("position", positions[0]), ("count", positions.Length - 1));
        var law = Grounds.IsLaw(offence.Understanding, analysis.StateIn(offence.Answer), days);
        return offence switch
        {
            { SavedByGeneralClause: true } => Text.Say("saved", ("who", who), ("understanding", offence.Understanding.Name)),
            { Gap: { } gap } => Opened(offence, gap, who, one, law),
            { LostBars: [var lost, ..] } => Prevails(offence, lost, who, one, law),
            _ when Overlooking(offence).FirstOrDefault() is { } presumption => Overlooked(offence, presumption, who, one, law),
            _ => Unbarred(offence, who, one, law),
        };
    }

    // What the positions do. What is against law conflicts with it, and what is against a document that binds nobody deviates from it.
    private static string Opened(Offence offence, Gap gap, string who, bool one, bool law) => (Says(offence, one), law) switch
    {
        (Verb.Allows, true) => Text.Say("gap.allows.conflicts", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Allows, false) => Text.Say("gap.allows.deviates", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, true) => Text.Say("gap.requires.conflicts", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, false) => Text.Say("gap.requires.deviates", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, true) => Text.Say("gap.requires-or-allows.conflicts", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, false) => Text.Say("gap.requires-or-allows.deviates", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
    };

    private static string Prevails(Offence offence, Meeting lost, string who, bool one, bool law) => (Says(offence, one), law) switch
    {
        (Verb.Allows, true) => Text.Say("lost.allows.conflicts", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Allows, false) => Text.Say("lost.allows.deviates", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, true) => Text.Say("lost.requires.conflicts", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, false) => Text.Say("lost.requires.deviates", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, true) => Text.Say("lost.requires-or-allows.conflicts", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, false) => Text.Say("lost.requires-or-allows.deviates", ("bar", lost.Bar.Position.Name), ("line", Line(lost.Verdict.Line)), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
    };

    private static string Overlooked(Offence offence, Presumption presumption, string who, bool one, bool law) => (Says(offence, one), law) switch
    {
        (Verb.Allows, true) => Text.Say("deemed.allows.conflicts", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Allows, false) => Text.Say("deemed.allows.deviates", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, true) => Text.Say("deemed.requires.conflicts", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, false) => Text.Say("deemed.requires.deviates", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, true) => Text.Say("deemed.requires-or-allows.conflicts", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, false) => Text.Say("deemed.requires-or-allows.deviates", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name), ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
    };

    private static string Unbarred(Offence offence, string who, bool one, bool law) => (Says(offence, one), law) switch
    {
        (Verb.Allows, true) => Text.Say("open.allows.conflicts", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Allows, false) => Text.Say("open.allows.deviates", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, true) => Text.Say("open.requires.conflicts", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (Verb.Requires, false) => Text.Say("open.requires.deviates", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, true) => Text.Say("open.requires-or-allows.conflicts", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
        (_, false) => Text.Say("open.requires-or-allows.deviates", ("who", who), ("bearer", Places.Bearer(offence.Instance)), ("act", Places.Act(offence.Instance)), ("understanding", offence.Understanding.Name)),
    };

    private static Verb Says(Offence offence, bool one) => offence.Instance.Modality == Modality.Power ? Verb.Allows : one ? Verb.Requires : Verb.RequiresOrAllows;

    private enum Verb
    {
        Allows,
        Requires,
        RequiresOrAllows,
    }

    private static ImmutableArray<Place> Spots(Offence offence, ImmutableArray<Offence> all)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        if (offence.Gap is { } gap)
        {
            places.Add(Places.Named(gap.Exception, Text.Say("opens"), PlaceRole.Primary));
            places.Add(Places.Says(gap.Bar));
        }

        places.AddRange(all.Select(other => Places.Says(other.Instance, places.Count == 0 ? PlaceRole.Primary : PlaceRole.Involved)).DistinctBy(place => place.Span));
        places.AddRange(offence.LostBars.Select(meeting => Places.Says(meeting.Bar)));
        places.AddRange(Overlooking(offence).Select(presumption => new Place(presumption.Span, PlaceRole.Involved, Text.Say("overlooks", ("presumption", presumption.Name)))));
        places.Add(Places.Offended(offence.Understanding));
        return [.. places.Select((place, index) => index == 0 ? place with { Role = PlaceRole.Primary } : place.Role == PlaceRole.Primary ? place with { Role = PlaceRole.Involved } : place)];
    }

    private static ImmutableArray<ReasonStep> Because(Offence offence)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        steps.Add(Places.Step(Text.Say("applies", ("position", offence.Instance.Position.Name)), offence.Instance.Position.Sentence));
        if (offence.Gap is { } gap)
        {
            steps.Add(Places.Step(Text.Say("would-keep-back", ("bar", gap.Bar.Position.Name)), gap.Bar.Position.Sentence));
            steps.Add(Places.Step(Text.Say("switches-off", ("exception", gap.Exception.Name)), gap.Exception.Sentence));
        }
        else if (offence.LostBars.IsEmpty && !Overlooking(offence).Any())
        {
            steps.Add(Places.Step(Text.Say("no-bar")));
        }

        steps.AddRange(offence.LostBars.Select(meeting => Places.Step(Text.Say("bars-but", ("bar", meeting.Bar.Position.Name), ("position", offence.Instance.Position.Name), ("line", Line(meeting.Verdict.Line))), meeting.Bar.Position.Sentence)));
        steps.AddRange(Presumed(offence));
        steps.Add(Places.Step(
            offence.Understanding.Force == Force.Absolute
                ? Text.Say("protects.absolutely", ("understanding", offence.Understanding.Name))
                : Text.Say("protects", ("understanding", offence.Understanding.Name)),
            offence.Understanding.Sentence));
        return steps.ToImmutable();
    }

    private static IEnumerable<ReasonStep> Presumed(Offence offence) => Overlooking(offence).Select(presumption => Places.Step(
        presumption.CountsAs
            ? Text.Say("presumed", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name))
            : Text.Say("presumed-not", ("presumption", presumption.Name), ("fact", presumption.Presumed.Fact.Name)),
        presumption.Sentence));

    // Where a presumption is wrong for the person shown, and the law turns on what is presumed, it is what the law overlooks.
    private static IEnumerable<Presumption> Overlooking(Offence offence)
    {
        var (plain, role, analysis) = (offence.Answer.Plain(), offence.Instance.Role, offence.Instance.Analysis);
        foreach (var presumption in analysis.Model.Presumptions)
        {
            if (presumption.State is { } state && state != offence.Instance.Position.State) continue;
            var fact = presumption.Presumed.Fact;
            if (!offence.Answer.Matters.Any(variable => variable.Tag is CaseVariable tag && tag.Symbol.Name == fact.Name)) continue;
            if (!plain.Holds(presumption.When, role) || plain.Holds(presumption.Presumed, role) == presumption.CountsAs) continue;
            if (analysis.Net.ReadsAsPresumed(offence.Instance, fact)) yield return presumption;
        }
    }

    private static string Line(PrecedenceLine line) => line switch
    {
        PrecedenceLine.Clause => Text.Say("line.clause"),
        PrecedenceLine.Rank => Text.Say("line.rank"),
        PrecedenceLine.ExceptionToTheBar => Text.Say("line.exception"),
        PrecedenceLine.LaterDate => Text.Say("line.later"),
        _ => Text.Say("line.order"),
    };

    private static ImmutableArray<string> Resolve(Offence offence)
    {
        var protects = offence.Understanding.When.Span.Source is null ? "" : offence.Understanding.When.Span.Words;
        return offence switch
        {
            { Gap: { } gap } => [Text.Say("gap.resolve", ("exception", gap.Exception.Name), ("bar", gap.Bar.Position.Name))],
            { LostBars: [] } when Overlooking(offence).FirstOrDefault() is { } presumption => [presumption.Rebuttable
                ? Text.Say("deemed.resolve.rebuttable", ("presumption", presumption.Name), ("position", offence.Instance.Position.Name))
                : Text.Say("deemed.resolve", ("presumption", presumption.Name), ("position", offence.Instance.Position.Name))],
            { LostBars: [var lost, ..] } => [Text.Say("lost.resolve", ("bar", lost.Bar.Position.Name), ("position", offence.Instance.Position.Name))],
            _ =>
            [
                protects.Length > 0 && !protects.Contains('\n', StringComparison.Ordinal)
                    ? Text.Say("open.resolve", ("protected", protects), ("position", offence.Instance.Position.Name))
                    : Text.Say("open.add-bar", ("position", offence.Instance.Position.Name)),
            ],
        };
    }

    internal static DayInterval? Days(Norm norm) => norm.From is null && norm.Until is null ? null : new DayInterval(norm.From, norm.Until);
}
