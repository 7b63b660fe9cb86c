using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for positions that reach a person whom a prohibition protects.</summary>
public static class OffenceWording
{
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
            offence.SavedByGeneralClause ? $"a general saving clause in `{offence.Instance.Position.Name}`" : null,
            tensions,
            offence.Answer.Judgements);
    }

    private static string Message(Analysis analysis, Offence offence, ImmutableArray<string> positions, DayInterval? days)
    {
        var act = $"{Places.Bearer(offence.Instance)} {Places.Act(offence.Instance)}";
        var who = positions.Length == 1 ? $"`{positions[0]}`" : $"`{positions[0]}` and {positions.Length - 1} more";
        var verb = offence.Instance.Modality == Modality.Power ? "allows" : "requires";
        if (positions.Length > 1 && verb == "requires") verb = "require or allow";
        var against = $"{Grounds.Against(offence.Understanding, analysis.StateIn(offence.Answer), days)} `{offence.Understanding.Name}`";
        return offence switch
        {
            { SavedByGeneralClause: true } => $"{who} would reach a person whom `{offence.Understanding.Name}` protects but for a general saving clause.",
            { Gap: { } gap } => $"the exception `{gap.Exception.Name}` opens a gap in `{gap.Bar.Position.Name}`: {who} {verb} {act}, which {against}.",
            { LostBars: [var lost, ..] } => $"{who} {verb} {act} and prevails over `{lost.Bar.Position.Name}` ({Line(lost.Verdict.Line)}), which {against}.",
            _ => $"{who} {verb} {act} although nothing in the law keeps back a person whom `{offence.Understanding.Name}` protects; this {against}.",
        };
    }

    private static ImmutableArray<Place> Spots(Offence offence, ImmutableArray<Offence> all)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        if (offence.Gap is { } gap)
        {
            places.Add(Places.Named(gap.Exception, "opens the gap", PlaceRole.Primary));
            places.Add(Places.Says(gap.Bar));
        }

        places.AddRange(all.Select(other => Places.Says(other.Instance, places.Count == 0 ? PlaceRole.Primary : PlaceRole.Involved)).DistinctBy(place => place.Span));
        places.AddRange(offence.LostBars.Select(meeting => Places.Says(meeting.Bar)));
        places.Add(Places.Offended(offence.Understanding));
        return [.. places.Select((place, index) => index == 0 ? place with { Role = PlaceRole.Primary } : place.Role == PlaceRole.Primary ? place with { Role = PlaceRole.Involved } : place)];
    }

    private static ImmutableArray<ReasonStep> Because(Offence offence)
    {
        var steps = ImmutableArray.CreateBuilder<ReasonStep>();
        steps.Add(Places.Step($"`{offence.Instance.Position.Name}` applies to this person.", offence.Instance.Position.Sentence));
        if (offence.Gap is { } gap)
        {
            steps.Add(Places.Step($"`{gap.Bar.Position.Name}` would keep this person back.", gap.Bar.Position.Sentence));
            steps.Add(Places.Step($"The exception `{gap.Exception.Name}` switches it off in this case, and no other bar is left.", gap.Exception.Sentence));
        }
        else if (offence.LostBars.IsEmpty)
        {
            steps.Add(Places.Step("No bar in the encoded law covers this person."));
        }

        steps.AddRange(offence.LostBars.Select(meeting => Places.Step($"`{meeting.Bar.Position.Name}` bars it, but `{offence.Instance.Position.Name}` prevails ({Line(meeting.Verdict.Line)}).", meeting.Bar.Position.Sentence)));
        steps.AddRange(Presumed(offence));
        steps.Add(Places.Step($"`{offence.Understanding.Name}` protects this person{(offence.Understanding.Force == Force.Absolute ? " and yields to nothing" : "")}.", offence.Understanding.Sentence));
        return steps.ToImmutable();
    }

    // Where a presumption is wrong for the person shown, it is what the law overlooks.
    private static IEnumerable<ReasonStep> Presumed(Offence offence)
    {
        var (plain, role) = (offence.Answer.Plain(), offence.Instance.Role);
        foreach (var presumption in offence.Instance.Analysis.Model.Presumptions)
        {
            var fact = presumption.Presumed.Fact;
            if (!offence.Answer.Matters.Any(variable => variable.Tag is CaseVariable tag && tag.Symbol.Name == fact.Name)) continue;
            if (!plain.Holds(presumption.When, role) || plain.Holds(presumption.Presumed, role) == presumption.CountsAs) continue;
            yield return Places.Step(
                presumption.CountsAs
                    ? $"Under `{presumption.Name}` it counts as so that `{fact.Name}`; of this person it is not so."
                    : $"Under `{presumption.Name}` it counts as not so that `{fact.Name}`; of this person it is so.",
                presumption.Sentence);
        }
    }

    private static string Line(PrecedenceLine line) => line switch
    {
        PrecedenceLine.Clause => "a clause says so",
        PrecedenceLine.Rank => "higher rank",
        PrecedenceLine.ExceptionToTheBar => "it reads as an exception to the bar",
        PrecedenceLine.LaterDate => "it is later",
        _ => "by the order of precedence",
    };

    private static ImmutableArray<string> Resolve(Offence offence)
    {
        var protects = offence.Understanding.When.Span.Source is null ? "" : offence.Understanding.When.Span.Words;
        return offence switch
        {
            { Gap: { } gap } => [$"Narrow or delete the exception `{gap.Exception.Name}`, so that `{gap.Bar.Position.Name}` keeps protecting this person."],
            { LostBars: [var lost, ..] } => [$"Write `subject to {lost.Bar.Position.Name}` in `{offence.Instance.Position.Name}`."],
            _ =>
            [
                protects.Length > 0 && !protects.Contains('\n', StringComparison.Ordinal)
                    ? $"Write `unless {protects}` in `{offence.Instance.Position.Name}`, or add a bar: `no authority may …` in these cases."
                    : $"Add a bar for these persons: `no authority may …`, or an `unless` in `{offence.Instance.Position.Name}`.",
            ],
        };
    }

    internal static DayInterval? Days(Norm norm) => norm.From is null && norm.Until is null ? null : new DayInterval(norm.From, norm.Until);
}
