using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Rules.Facts;
using PolicyCoherence.Rules.Wording;

namespace PolicyCoherence.Rules.Frameworks;

/// <summary>A sphere has positions and a sphere that should balance it has none, although it is encoded in full (meaning A14).</summary>
[Name("PC2801")]
[Tag("frameworks")]
[Priority(0)]
public sealed class SphereWithoutCounterweight : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Report report = default!;
        BalanceUnderstanding balance = default!;
        SphereStance sphere = default!;

        When()
            .Match(() => report)
            .Match(() => balance)
            .Match(() => sphere, s => s.Sphere == balance.Sphere.Name, s => LacksCounterweight(report, balance, s));
        Then()
            .Do(_ => Judge(report, balance, sphere));
    }

    /// <summary>Whether some counterweight has no position.</summary>
    public static bool LacksCounterweight(Report report, BalanceUnderstanding balance, SphereStance sphere) =>
        !sphere.Positions.IsEmpty && balance.Counterweights.Any(counterweight => !HasPositions(report, counterweight));

    private static bool HasPositions(Report report, Sphere sphere)
    {
        var model = report.Analysis.Model;
        return report.Analysis.Instances.Any(instance => (instance.Act.Service?.Sphere ?? instance.Act.Action.Sphere) is { } of && model.Spheres.IsKindOf(of, sphere));
    }

    private static void Judge(Report report, BalanceUnderstanding balance, SphereStance sphere)
    {
        var analysis = report.Analysis;
        var missing = balance.Counterweights.Where(counterweight => !HasPositions(report, counterweight)).ToList();
        var absent = missing.Where(analysis.IsEncodedInFull).ToList();
        var authorities = Grounds.Of(balance, analysis.StateIn(null));
        foreach (var silent in missing.Except(absent))
        {
            report.Add(new CoverageNote($"No encoded position stands in the sphere of {silent.Display}, which `{balance.Name}` weighs against {balance.Sphere.Display}.", authorities[0]));
        }

        if (absent.Count == 0) return;
        var names = Phrasing.Listed([.. absent.Select(counterweight => counterweight.Display)]);
        var first = sphere.Positions[0];
        report.Add(new Finding(
            "PC2801",
            Grounds.Weight(balance, analysis.StateIn(null)),
            Certainty.Certain,
            $"{balance.Sphere.Display} has {sphere.Positions.Length} {(sphere.Positions.Length == 1 ? "position" : "positions")}, and {names} has none to balance it.",
            [balance.Name, .. absent.Select(counterweight => counterweight.Name).Order(StringComparer.Ordinal)],
            [
                .. sphere.Positions.Select((position, index) => new Place(position.Span, index == 0 ? PlaceRole.Primary : PlaceRole.Involved, $"`{position.Name}` stands in {balance.Sphere.Display}")).Take(3),
                Places.Offended(balance),
            ],
            null,
            authorities,
            null,
            null,
            [
                Places.Step($"`{first.Name}` and others belong to {balance.Sphere.Display}.", first.Sentence),
                Places.Step($"{names} is encoded in full, and no position belongs to it."),
                Places.Step($"`{balance.Name}` weighs the one against the other.", balance.Sentence),
            ],
            [$"Add the state's positions on {names}; if they exist and are not encoded, take the sphere out of the `encodes … in full` sentence."],
            null,
            Grounds.Tensions(analysis.Model, balance),
            []));
    }
}
