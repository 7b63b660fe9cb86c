using System.Collections.Immutable;
using PolicyCoherence.Findings;
using PolicyCoherence.Model;

namespace PolicyCoherence.Checking;

/// <summary>Which agencies a finding involves: the bearers of the positions that it names, and the providers of what they promise.</summary>
internal sealed class InvolvedAgencies(PolicyModel model)
{
    private readonly ILookup<string, string> _byPosition = model.Positions
        .SelectMany(Acting, (position, agency) => (position.Name, Agency: agency.Name))
        .ToLookup(pair => pair.Name, pair => pair.Agency, StringComparer.Ordinal);

    private readonly ImmutableHashSet<string> _agencies = model.Agencies.All.Select(agency => agency.Name).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The finding, with the agencies that it involves.</summary>
    public Finding Named(Finding finding) => finding with
    {
        Agencies =
        [
            .. finding.Subjects.SelectMany(name => _byPosition[name].Any() ? _byPosition[name] : _agencies.Contains(name) ? [name] : [])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
    };

    private static IEnumerable<Agency> Acting(Position position) => position switch
    {
        { Bearer: AgencyBearer { Agencies: var bearers } } => bearers,
        { Modality: Modality.Claim } => position.Acts.SelectMany(act => act.From),
        _ => [],
    };
}
