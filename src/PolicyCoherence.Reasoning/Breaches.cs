using PolicyCoherence.Model;

namespace PolicyCoherence.Reasoning;

/// <summary>
/// What puts a ban or a duty aside without a clause of its own: a liberty that prevails over the ban, an exemption or a bar that prevails over
/// the duty. Where such a norm is live there is nothing to break, and so nothing follows on a breach.
/// </summary>
internal sealed class Breaches
{
    private readonly Analysis _analysis;

    internal Breaches(Analysis analysis) => _analysis = analysis;

    /// <summary>The norms that, where they are live, put an instance aside.</summary>
    public IEnumerable<Reading> PuttingAside(NormInstance broken) => broken switch
    {
        { BearerKind: BearerKind.Person, Modality: Modality.Prohibition } => Freeing(broken, broken.Act.Action),
        { BearerKind: BearerKind.Person, Obliges: true } => OfPersons(broken)
            .Where(other => other.Modality is Modality.Exemption or Modality.Prohibition && _analysis.Model.Actions.IsKindOf(broken.Act.Action, other.Act.Action) && _analysis.Precedence.Between(broken, other).FirstPrevails == false)
            .Select(other => other.Reading),
        { Obliges: true } => _analysis.Net.Meetings(broken)
            .Where(meeting => meeting.Verdict.FirstPrevails == false && _analysis.Net.Covers(meeting.Bar, broken.Reading))
            .Select(meeting => NetEffect.AsApplied(meeting.Bar, broken.Reading)),
        _ => [],
    };

    /// <summary>The liberties to do an act that prevail over a ban on it, or on more.</summary>
    public IEnumerable<Reading> Freeing(NormInstance ban, ActionType act) => OfPersons(ban)
        .Where(liberty => liberty.Modality == Modality.Liberty && _analysis.Model.Actions.IsKindOf(act, liberty.Act.Action) && _analysis.Precedence.Between(liberty, ban).FirstPrevails == true)
        .Select(liberty => liberty.Reading);

    private IEnumerable<NormInstance> OfPersons(NormInstance of) =>
        _analysis.Instances.Where(other => other.BearerKind == BearerKind.Person && other.Role == of.Role && other.Position.Name != of.Position.Name);
}
