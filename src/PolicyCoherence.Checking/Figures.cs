using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;
using PolicyCoherence.Reasoning;

namespace PolicyCoherence.Checking;

/// <summary>The positions by sphere and by what they do to persons. A figure in the report, never a finding.</summary>
internal static class Figures
{
    /// <summary>Every sphere in which a position stands, by name. A position with acts in two spheres counts in both.</summary>
    public static ImmutableArray<SphereFigures> Of(Analysis analysis) =>
    [
        .. analysis.Instances.Select(instance => (Sphere: Balance.SphereOf(instance), Instance: instance))
            .GroupBy(pair => pair.Sphere?.Name ?? "", StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var stances = group.GroupBy(pair => pair.Instance.Position.Name, (_, pairs) => StanceOf(pairs.First().Instance)).ToList();
                int Count(ActionStance stance) => stances.Count(of => of == stance);
                return new SphereFigures(
                    group.Key, group.First().Sphere?.Display ?? group.Key,
                    Count(ActionStance.Restrictive), Count(ActionStance.Enabling), Count(ActionStance.Protective), Count(ActionStance.Neutral));
            }),
    ];

    // A bar turns the stance of its act round: what forbids a burden shields, what forbids a way burdens.
    private static ActionStance StanceOf(NormInstance instance) => (instance.Bars, instance.Act.Action.Stance) switch
    {
        _ when instance.Modality == Modality.Claim => ActionStance.Protective,
        (true, ActionStance.Restrictive) => ActionStance.Protective,
        (true, ActionStance.Enabling or ActionStance.Protective) => ActionStance.Restrictive,
        (_, var stance) => stance,
    };
}
