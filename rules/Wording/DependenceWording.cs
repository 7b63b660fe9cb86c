using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for a service that depends on what it must not depend on.</summary>
public static class DependenceWording
{
    private static readonly MessageFile Text = MessageFile.Of(typeof(DependenceWording));

    /// <summary>The finding for such a service.</summary>
    public static Finding Finding(Analysis analysis, string rule, ForeignDependence found)
    {
        var understanding = found.Understanding;
        var first = found.Positions[0];
        var position = first.Position;
        var service = Phrasing.Listed([.. understanding.Services.Select(of => of.Display)]);
        var names = found.Positions.Select(instance => instance.Position.Name).Distinct(StringComparer.Ordinal).ToList();
        var state = analysis.StateIn(found.Answer);
        var turning = Turning(found.Turning);
        return new Finding(
            rule,
            Grounds.Graded(Grounds.Weight(understanding, state), found.Answer.Grade),
            Grounds.Certainty(found.Answer.Grade),
            found.Refused ? Text.Say("refused", ("position", position.Name), ("service", service), ("turning", turning))
                : names.Count == 1 ? Text.Say("given.one", ("names", Phrasing.Names(names)), ("service", service), ("turning", turning))
                : Text.Say("given.many", ("names", Phrasing.Names(names)), ("service", service), ("turning", turning)),
            [understanding.Name, .. names.Order(StringComparer.Ordinal)],
            [
                Places.Says(first, PlaceRole.Primary),
                .. found.Positions.Skip(1).Select(instance => Places.Says(instance)).DistinctBy(place => place.Span),
                Places.Offended(understanding),
            ],
            CaseWording.Describe(analysis, found.Answer, first.Role),
            Grounds.Of(understanding, state),
            OffenceWording.Days(position),
            null,
            [
                Places.Step(found.Refused ? Text.Say("refuses-her", ("position", position.Name)) : Text.Say("gives-her-none"), position.Sentence),
                Places.Step(Text.Say("otherwise", ("turning", turning))),
                .. found.Counterpart is { } other ? new[] { Places.Step(Text.Say("alike", ("differences", Differences(analysis, found.Answer, other)))) } : [],
                Places.Step(Text.Say("must-not", ("understanding", understanding.Name)), understanding.Sentence),
            ],
            [Text.Say("take-out", ("position", position.Name))],
            null,
            Grounds.Tensions(analysis.Model, understanding),
            found.Answer.Judgements);
    }

    /// <summary>What a result turns on, as kinds of ground where facts are about one.</summary>
    public static string Turning(ImmutableArray<Symbol> symbols) => Phrasing.Listed([.. symbols.Select(Named).Distinct(StringComparer.Ordinal)]);

    // The second person is the first but for these, so these are all that need be told of her.
    private static string Differences(Analysis analysis, Answer one, Answer other)
    {
        var own = CaseWording.Facts(analysis, one with { Matters = other.Matters });
        return Phrasing.Listed([.. CaseWording.Facts(analysis, other).Zip(own, (there, here) => Text.Say("difference", ("fact", there.Fact), ("there", there.Value), ("here", here.Value)))]);
    }

    private static string Named(Symbol symbol) => symbol switch
    {
        Event happening => Text.Say("time-since", ("event", happening.Display)),
        Fact { Ground: { } ground } => ground.Display,
        _ => symbol.Display,
    };
}
