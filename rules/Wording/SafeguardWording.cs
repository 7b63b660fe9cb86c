using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for decisions that come without the safeguard that belongs to them.</summary>
public static class SafeguardWording
{
    private static readonly MessageFile Text = MessageFile.OfFindings(typeof(SafeguardWording));

    /// <summary>The finding for one cause: every position that it leaves without the safeguard is a place of it.</summary>
    public static Finding Finding(Analysis analysis, string rule, IEnumerable<MissingSafeguard> lacking)
    {
        // The finding weighs what its weightiest position weighs; a duty shows it better than a power.
        var all = lacking
            .OrderBy(one => !one.Instance.Position.Respecting.IsEmpty).ThenBy(one => one.Answer.Grade)
            .ThenBy(one => one.Instance.Modality == Modality.Power).ThenBy(one => one.Instance.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        var missing = all[0];
        var instance = missing.Instance;
        var understanding = missing.Understanding;
        var position = instance.Position;
        var days = Days.OfAny(all.Select(one => one.Instance.Position), missing.Gap);
        var names = all.Select(one => one.Instance.Position.Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var what = Phrasing.Listed([.. missing.Missing.Select(Asked)]);
        var tensions = Grounds.Tensions(analysis.Model, understanding);
        var weight = Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(missing.Answer), days), missing.Answer.Grade);

        // A saving clause never provides a safeguard, but beside a known tension it makes the finding one (meaning A11, decision 10).
        if (!position.Respecting.IsEmpty && !tensions.IsEmpty) weight = Severity.Tension;
        return new Finding(
            rule,
            weight,
            Grounds.Certainty(missing.Answer.Grade),
            missing.Gap is { } gap
                ? Text.Say("taken", ("exception", gap.Name), ("safeguards", what), ("positions", Phrasing.Names(names)))
                : Text.Say("missing", ("safeguards", what), ("position", position.Name)),
            [understanding.Name, .. missing.Gap is { } taken ? new[] { taken.Name } : [], .. names],
            [
                .. missing.Gap is { } off ? new[] { Places.Named(off, Text.Say("takes-away"), PlaceRole.Primary) } : [],
                .. all.Select((one, index) => Places.Says(one.Instance, index == 0 && missing.Gap is null ? PlaceRole.Primary : PlaceRole.Involved)).DistinctBy(place => place.Span),
                .. missing.Nearly.Where(near => near.In is StandingSafeguard).Select(near => new Place(near.Term.Span, PlaceRole.Involved, Text.Say("nearly", ("name", near.In.Name)))).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, missing.Answer, instance.Role),
            Grounds.Of(understanding, analysis.StateIn(missing.Answer), days),
            days,
            null,
            [
                Places.Step(Text.Say("applies", ("position", position.Name)), position.Sentence),
                Places.Step(Text.Say("asks", ("understanding", understanding.Name), ("safeguards", what)), understanding.Sentence),
                missing.Gap is { } exception
                    ? Places.Step(Text.Say("taken.why", ("exception", exception.Name)), exception.Sentence)
                    : Places.Step(Text.Say("missing.why", ("position", position.Name))),
            ],
            [
                missing.Gap is { } narrow
                    ? Text.Say("taken.resolve", ("exception", narrow.Name))
                    : Text.Say("missing.resolve", ("safeguards", string.Join(", ", missing.Missing.Select(Written))), ("position", position.Name)),
            ],
            position.Respecting.IsEmpty ? null : Text.Say("saving-clause"),
            tensions,
            missing.Answer.Judgements);
    }

    // The safeguard as people call it, with what makes it serve.
    private static string Asked(SafeguardTerm term) => term switch
    {
        { Every: { } every } => Text.Say("asked.every", ("safeguard", Asked(term with { Every = null })), ("time", TimeWording.Spelled(every))),
        { To: { } body, Suspending: { } action } => Text.Say("asked.to-suspending", ("safeguard", term.Safeguard.Display), ("body", body.Display), ("action", action.Name)),
        { To: { } body } => Text.Say("asked.to", ("safeguard", term.Safeguard.Display), ("body", body.Display)),
        { Suspending: { } action } => Text.Say("asked.suspending", ("safeguard", term.Safeguard.Display), ("action", action.Name)),
        _ => term.Safeguard.Display,
    };

    // As a drafter would write it.
    private static string Written(SafeguardTerm term) => term switch
    {
        { Every: { } every, To: { } body } => Text.Say("written.to-every", ("safeguard", term.Safeguard.Name), ("body", body.Name), ("time", TimeWording.Spelled(every))),
        { Every: { } every } => Text.Say("written.every", ("safeguard", term.Safeguard.Name), ("time", TimeWording.Spelled(every))),
        { To: { } body, Suspending: { } action } => Text.Say("written.to-suspending", ("safeguard", term.Safeguard.Name), ("body", body.Name), ("action", action.Name)),
        { To: { } body } => Text.Say("written.to", ("safeguard", term.Safeguard.Name), ("body", body.Name)),
        { Suspending: { } action } => Text.Say("written.suspending", ("safeguard", term.Safeguard.Name), ("action", action.Name)),
        _ => term.Safeguard.Name,
    };
}
