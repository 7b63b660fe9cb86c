using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A decision is taken about somebody for whom no position provides the safeguard that belongs to it (meaning A8).</summary>
[Name("PC2501")]
[Tag("frameworks")]
[Priority(100)]
public sealed class SafeguardMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        IGrouping<string, Lacking> lacking = default!;

        When()
            .Match(() => report)
            .Query(() => lacking, q => q
                .Match<Lacking>()
                .GroupBy(l => l.Cause, l => l));
        Then()
            .Do(_ => Judge(report, lacking));
    }

    // "an appeal to a court, suspending return": the safeguard as people call it, with what makes it serve.
    private static string Asked(SafeguardTerm term) =>
        $"{term.Safeguard.Display}{(term.To is { } body ? $" to one of the {body.Display}" : "")}{(term.Suspending is { } action ? $" that suspends `{action.Name}`" : "")}";

    // As a drafter would write it.
    private static string Written(ImmutableArray<SafeguardTerm> terms) =>
        string.Join(", ", terms.Select(term => $"{term.Safeguard.Name}{(term.To is { } body ? $" to {body.Name}" : "")}{(term.Suspending is { } action ? $", suspending {action.Name}" : "")}"));

    private static void Judge(Report report, IEnumerable<Lacking> lacking)
    {
        var analysis = report.Analysis;

        // The finding weighs what its weightiest position weighs; a duty shows it better than a power.
        var all = lacking.Select(fact => fact.Missing)
            .OrderBy(one => !one.Instance.Position.Respecting.IsEmpty).ThenBy(one => one.Answer.Grade)
            .ThenBy(one => one.Instance.Modality == Modality.Power).ThenBy(one => one.Instance.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        var missing = all[0];
        var instance = missing.Instance;
        var understanding = missing.Understanding;
        var position = instance.Position;
        var days = Days.OfAny(all.Select(one => one.Instance.Position), missing.Gap);
        var names = all.Select(one => one.Instance.Position.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var what = Phrasing.Listed([.. missing.Missing.Select(term => Asked(term))]);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(missing.Answer), days), missing.Answer.Grade);

        // A saving clause never provides a safeguard, but beside a known tension it makes the finding one (meaning A11, decision 10).
        if (!position.Respecting.IsEmpty && !tensions.IsEmpty) weight = Severity.Tension;
        report.Add(new Finding(
            "PC2501",
            weight,
            Grounds.Certainty(missing.Answer.Grade),
            missing.Gap is { } gap
                ? $"the exception `{gap.Name}` leaves somebody without {what} in a decision under {Phrasing.Names(names)}."
                : $"some persons are decided about under `{position.Name}` without {what}.",
            [understanding.Name, .. missing.Gap is { } taken ? new[] { taken.Name } : [], .. names],
            [
                .. missing.Gap is { } off ? new[] { Places.Named(off, "takes the safeguard away", PlaceRole.Primary) } : [],
                .. all.Select((one, index) => Places.Says(one.Instance, index == 0 && missing.Gap is null ? PlaceRole.Primary : PlaceRole.Involved)).DistinctBy(place => place.Span),
                .. missing.Nearly.Where(near => near.In is StandingSafeguard).Select(near => new Place(near.Term.Span, PlaceRole.Involved, $"`{near.In.Name}` provides this, but not for this person or not so")).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, missing.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(missing.Answer), days),
            days,
            null,
            [
                Places.Step($"`{position.Name}` applies to this person.", position.Sentence),
                Places.Step($"`{understanding.Name}` asks for {what}.", understanding.Sentence),
                missing.Gap is { } exception
                    ? Places.Step($"The exception `{exception.Name}` takes it away from this person.", exception.Sentence)
                    : Places.Step($"Neither `{position.Name}` nor any `every decision to …` provides it for this person."),
            ],
            [
                missing.Gap is { } narrow
                    ? $"Delete or narrow the exception `{narrow.Name}`."
                    : $"Write `with {Written(missing.Missing)}` in `{position.Name}`, or widen the position that provides it for others.",
            ],
            position.Respecting.IsEmpty ? null : "a saving clause stands there, but it provides no safeguard",
            tensions,
            missing.Answer.Judgements));
    }
}
