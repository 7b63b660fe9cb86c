using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for something required without the offer that belongs to it.</summary>
public static class CounterpartWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(CounterpartWording));

    /// <summary>What is not encoded, where that is no finding.</summary>
    public static CoverageNote NotEncoded(Analysis analysis, MissingCounterpart missing)
    {
        var (understanding, names) = (missing.Understanding, Names(missing));
        return new CoverageNote(
            names.Length == 1
                ? Text.Say("not-encoded.by-one", ("name", names[0]), ("offer", Offer(understanding)), ("understanding", understanding.Name))
                : Text.Say("not-encoded", ("names", Phrasing.Names(names)), ("offer", Offer(understanding)), ("understanding", understanding.Name)),
            Grounds.Of(understanding, analysis.StateIn(missing.Answer))[0]);
    }

    /// <summary>The finding for a counterpart that somebody is not offered.</summary>
    public static Finding Finding(Analysis analysis, string rule, MissingCounterpart missing)
    {
        var understanding = missing.Understanding;
        var requiring = missing.Requiring[0];
        var (names, offer) = (Names(missing), Offer(understanding));
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, analysis.StateIn(missing.Answer)), missing.Answer.Grade),
            Grounds.Certainty(missing.Answer.Grade),
            missing.Offering.IsEmpty ? NoOffer(understanding, names, requiring, offer) : NotToAll(understanding, names, requiring, offer),
            [understanding.Name, .. names.Order(StringComparer.Ordinal)],
            [
                Places.Says(requiring, PlaceRole.Primary),
                .. missing.Requiring.Skip(1).Concat(missing.Offering).Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, missing.Answer, requiring.Role),
            Grounds.Of(understanding, analysis.StateIn(missing.Answer)),
            OffenceWording.Days(requiring.Position),
            null,
            [
                Places.Step(Text.Say("applies", ("position", requiring.Position.Name)), requiring.Position.Sentence),
                .. missing.Offering.Select(instance => Places.Step(Text.Say("not-to-this-person", ("position", instance.Position.Name)), instance.Position.Sentence)),
                Places.Step(Text.Say("asks", ("understanding", understanding.Name), ("offer", offer)), understanding.Sentence),
            ],
            [missing.Offering.IsEmpty ? Text.Say("add", ("offer", offer)) : Text.Say("widen", ("position", missing.Offering[0].Position.Name))],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            missing.Answer.Judgements);
    }

    // Any one of them is enough.
    private static string Offer(CounterpartUnderstanding understanding) =>
        Phrasing.AnyOf([.. understanding.OfferedServices.Select(service => service.Display), .. understanding.OfferedActions.Select(action => action.Display)]);

    private static ImmutableArray<string> Names(MissingCounterpart missing) => [.. missing.Requiring.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal)];

    private static string NoOffer(CounterpartUnderstanding understanding, ImmutableArray<string> names, NormInstance requiring, string offer) => (understanding.Trigger, names.Length) switch
    {
        (CallsFor.Required, 1) => Text.Say("no-offer.require.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Required, _) => Text.Say("no-offer.require", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Forbidden, 1) => Text.Say("no-offer.forbid.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Forbidden, _) => Text.Say("no-offer.forbid", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (_, 1) => Text.Say("no-offer.allow.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        _ => Text.Say("no-offer.allow", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
    };

    private static string NotToAll(CounterpartUnderstanding understanding, ImmutableArray<string> names, NormInstance requiring, string offer) => (understanding.Trigger, names.Length) switch
    {
        (CallsFor.Required, 1) => Text.Say("not-to-all.require.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Required, _) => Text.Say("not-to-all.require", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Forbidden, 1) => Text.Say("not-to-all.forbid.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (CallsFor.Forbidden, _) => Text.Say("not-to-all.forbid", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        (_, 1) => Text.Say("not-to-all.allow.by-one", ("name", names[0]), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
        _ => Text.Say("not-to-all.allow", ("names", Phrasing.Names(names)), ("bearer", Places.Bearer(requiring)), ("act", Places.Act(requiring)), ("offer", offer)),
    };
}
