using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Sources;

namespace PolicyCoherence.Rules.Wording;

/// <summary>Words for a sphere that nothing balances.</summary>
public static class CounterweightWording
{
    private const int MaxPlaces = 3;

    private static readonly MessageFile Text = MessageFile.Of(typeof(CounterweightWording), Keywords.In);

    /// <summary>That no position of a sphere is encoded, where that is no finding.</summary>
    public static CoverageNote Silent(BalanceUnderstanding balance, Sphere silent, Authority authority) =>
        new(Text.Say("silent", ("sphere", silent.Display), ("understanding", balance.Name), ("against", balance.Sphere.Display)), authority);

    /// <summary>The finding for a sphere whose counterweights have no position.</summary>
    public static Finding Finding(Analysis analysis, BalanceUnderstanding balance, SphereStance sphere, ImmutableArray<Sphere> absent, ImmutableArray<Authority> authorities)
    {
        var names = Phrasing.Listed([.. absent.Select(counterweight => counterweight.Display)]);
        var first = sphere.Positions[0];
        return new Finding(
            "PC2801",
            Grounds.Weight(balance, analysis.StateIn(null)),
            Certainty.Certain,
            Text.Count("message", sphere.Positions.Length, ("sphere", balance.Sphere.Display), ("missing", names)),
            [balance.Name, .. absent.Select(counterweight => counterweight.Name).Order(StringComparer.Ordinal)],
            [
                .. sphere.Positions.Select((position, index) => new Place(position.Span, index == 0 ? PlaceRole.Primary : PlaceRole.Involved, Text.Say("stands-in", ("name", position.Name), ("sphere", balance.Sphere.Display)))).Take(MaxPlaces),
                Places.Offended(balance),
            ],
            null,
            authorities,
            null,
            null,
            [
                Places.Step(Text.Say("why.belong", ("name", first.Name), ("sphere", balance.Sphere.Display)), first.Sentence),
                Places.Step(Text.Say("why.none", ("missing", names))),
                Places.Step(Text.Say("why.weighs", ("understanding", balance.Name)), balance.Sentence),
            ],
            [Text.SayIn("resolve", first.Span.Source, ("missing", names))],
            null,
            Grounds.Tensions(analysis.Model, balance),
            []);
    }
}
