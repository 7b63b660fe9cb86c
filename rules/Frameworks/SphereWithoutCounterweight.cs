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
            report.Add(CounterweightWording.Silent(balance, silent, authorities[0]));
        }

        if (absent.Count == 0) return;
        report.Add(CounterweightWording.Finding(analysis, balance, sphere, [.. absent], authorities));
    }
}
